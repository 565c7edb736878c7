//! Whether a text is the source of a web page. Prose that speaks of tags, programs and other markup are not.

use rustc_hash::FxHashMap;

use super::elements::{Effect, effect};
use super::tags::{Kind, Markup, markup};

/// Bytes that are looked at.
const LOOKED_AT: usize = 1 << 13;

/// Pairs of tags that make a fragment a source.
const PAIRS: usize = 3;

/// A fragment may have one unknown element among so many known ones.
const KNOWN_TO_UNKNOWN: usize = 10;

/// What stands in programs and in Markdown, and in no source of a page.
const OTHER: [&str; 6] = ["={", "className=", "```", "\n# ", "\n## ", "{{"];

/// Whether it is one.
pub(in crate::normalize) fn is_source(text: &str) -> bool {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if !text.starts_with('<') {
        return false;
    }
    let length = (0..=LOOKED_AT.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    let head = text.get(..length).unwrap_or_default();
    let found = markup(head);
    let Counts { known, unknown, pairs, parting } = count(&found);
    if is_declared(text) {
        return known > 1;
    }
    let first = matches!(found.first(), Some(Markup { span, kind: Kind::Start(_) | Kind::Other }) if span.start == 0);
    first
        && text.ends_with('>')
        && pairs >= PAIRS
        && parting > 0
        && unknown * KNOWN_TO_UNKNOWN <= known
        && !OTHER.iter().any(|other| head.contains(other))
}

/// Whether it says itself that it is a page, comments and an XML declaration aside.
fn is_declared(mut text: &str) -> bool {
    for (open, close) in [("<?xml", "?>"), ("<!--", "-->")] {
        while let Some((_, rest)) = text.strip_prefix(open).and_then(|inside| inside.split_once(close)) {
            text = rest.trim_start();
        }
    }
    ["<!doctype html", "<html"].iter().any(|begin| {
        let (start, rest) = text.split_at_checked(begin.len()).unwrap_or_default();
        start.eq_ignore_ascii_case(begin) && rest.starts_with(|c: char| c.is_ascii_whitespace() || c == '>')
    })
}

#[derive(Default)]
struct Counts {
    /// Tags of HTML, and of anything else.
    known: usize,
    unknown: usize,
    /// End tags with their start tags.
    pairs: usize,
    /// Start tags that part paragraphs, lines or cells.
    parting: usize,
}

fn count(found: &[Markup]) -> Counts {
    let mut counts = Counts::default();
    let mut open: FxHashMap<&str, usize> = FxHashMap::default();
    for markup in found {
        let (Kind::Start(name) | Kind::End(name)) = &markup.kind else { continue };
        let Some(effect) = effect(name) else {
            counts.unknown += 1;
            continue;
        };
        counts.known += 1;
        let open = open.entry(name).or_default();
        if matches!(markup.kind, Kind::Start(_)) {
            *open += 1;
            counts.parting += usize::from(effect != Effect::Inline);
        } else if *open > 0 {
            *open -= 1;
            counts.pairs += 1;
        }
    }
    counts
}
