//! Captions as files have them (WebVTT, SubRip): numbers and times of cues, and what is said in each.

use factcards_document::ByteSpan;

use super::kind::{Kind, Turn};
use super::label;
use super::page::Page;
use crate::chars::{ends_sentence, is_blank};

/// A cue of more lines is none.
const LINES: usize = 8;
/// So many lines lie at most between what is said in a cue and in the next.
const BETWEEN: usize = 8;

/// A cue: its number, its times and its text; or the head of the file.
pub(super) fn recognize(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let text = page.text(at);
    if page.is_first() && text.starts_with("WEBVTT") {
        let below = (at + 1..at + LINES).take_while(|at| !page.text(*at).is_empty()).count();
        return Some(vec![Kind::Furniture; below + 1]);
    }
    let numbered = text.len() <= 8 && text.bytes().all(|b| b.is_ascii_digit()) && is_timing(page.text(at + 1));
    let first = at + 1 + usize::from(numbered);
    if !numbered && !is_timing(text) {
        return None;
    }
    let mut kinds = vec![Kind::Furniture; first - at];
    let said = (first..first + LINES).take_while(|at| !page.text(*at).is_empty() && !is_timing(page.text(*at)));
    for line in said {
        let kind = match speaker(page, line) {
            Some((name, content)) => turn(Some(name), content),
            None if line > first => Kind::Continued,
            // A sentence that goes on is the same one's.
            None => match running(page, at) {
                Some(speaker) => turn(Some(speaker), page.span(line).start),
                None => Kind::Prose,
            },
        };
        kinds.push(kind);
    }
    Some(kinds)
}

fn turn(speaker: Option<ByteSpan>, content: usize) -> Kind {
    Kind::Turn(Turn { speaker, stamp: None, content, open: false, omitted: false })
}

/// `00:00:01.000 --> 00:00:04.000`, with settings behind it or not.
fn is_timing(text: &str) -> bool {
    let is_time = |time: &str| {
        let time = time.trim();
        (9..=13).contains(&time.len())
            && time.contains(':')
            && time.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.' | b','))
    };
    let behind = |rest: &str| rest.split_whitespace().next().is_some_and(is_time);
    text.split_once("-->").is_some_and(|(from, to)| is_time(from) && behind(to))
}

/// Who says a line, and where what they say begins: `<v Ann>…`, `- ANN: …`.
fn speaker(page: &Page<'_>, at: usize) -> Option<(ByteSpan, usize)> {
    let span = page.span(at);
    let text = span.of(page.source);
    if let Some(tag) = text.strip_prefix("<v") {
        let close = tag.find('>')?;
        let open = tag.find(is_blank).filter(|open| *open < close)?;
        let start = span.end - tag.len();
        let name = label::unmarked(page.source, ByteSpan::new(start + open, start + close), &[]);
        return (!name.is_empty()).then_some((name, start + close + 1));
    }
    let rest = text.trim_start_matches(|c: char| c == '-' || is_blank(c));
    let own = ByteSpan::new(span.end - rest.len(), span.end);
    let (name, content) = label::read(&page.language.quotations, page.source, own)?;
    page.is_speaker(name.of(page.source)).then_some((name, content))
}

/// Who says the sentence that the cue before has not ended.
fn running(page: &Page<'_>, at: usize) -> Option<ByteSpan> {
    let kinds = page.kinds.get(..at)?;
    let mut above = kinds.iter().enumerate().rev().take(BETWEEN).skip_while(|(_, kind)| **kind == Kind::Blank);
    let (last, _) = above.clone().next()?;
    if ends_sentence(page.text(last)) {
        return None;
    }
    above.find_map(|(_, kind)| if let Kind::Turn(turn) = kind { Some(turn.speaker) } else { None })?
}
