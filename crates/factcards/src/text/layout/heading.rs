//! Headings without a mark: short lines that stand above a text and do not end like a sentence.

use factcards_document::{BlockKind, ByteSpan};

use super::draft::Draft;
use super::metadata::{has_label, is_byline, is_notice};
use crate::chars::is_closer;
use crate::lang::Layout;

/// A longer line is not a heading.
const MAX_CHARS: usize = 120;
const MAX_WORDS: usize = 16;
/// A sentence-case line of more words is a heading only at the very start of the text.
const MAX_PLAIN_WORDS: usize = 8;
/// A line of fewer words above a date or an author may be a name.
const TITLE_WORDS: usize = 4;
/// Bylines stand among the first blocks.
const BYLINE_BLOCKS: usize = 5;

/// Turns paragraphs that are headings, bylines or notices into what they are.
pub(super) fn mark(layout: &Layout, source: &str, blocks: &mut [Draft]) {
    // Furniture does not count.
    let is_text = |block: &Draft| !matches!(block.kind, BlockKind::Furniture | BlockKind::Caption);
    let mut text = blocks.iter().enumerate().filter(|(_, block)| is_text(block)).skip(BYLINE_BLOCKS);
    let first_lines = text.next().map_or(blocks.len(), |(at, _)| at);
    // Read from the end, as a line is a heading by what stands below it.
    let (mut below, mut group, mut section_below) = (Below::Nothing, None, "");
    let (mut level_below, mut above_metadata) = (0, false);
    let is_head_matter = |at: usize, block: &Draft| {
        let text = block.content.of(source);
        let line = block.kind == BlockKind::Paragraph && block.lines == 1 && at < first_lines;
        matches!(block.kind, BlockKind::Metadata | BlockKind::Furniture | BlockKind::Caption)
            || (line && (is_byline(layout, text) || is_notice(layout, text)))
    };
    let first_text = blocks.iter().enumerate().take_while(|(at, block)| is_head_matter(*at, block)).count();
    let mut head = blocks.iter().take(first_lines).skip(first_text);
    let dated = head.any(|block| block.kind == BlockKind::Metadata);
    // Whether the block above is an item of the same list: "4. Opening hours" below "- to accept the offer" is not.
    let markers: Vec<Option<bool>> = blocks.iter().map(|b| is_numbered(source, b)).collect();
    let same = |(above, block): (&Option<bool>, &Option<bool>)| above.is_some() && above == block;
    let after_item: Vec<bool> =
        std::iter::once(false).chain(markers.iter().zip(markers.iter().skip(1)).map(same)).collect();
    // "Best wishes," above "Ann".
    let signs =
        |(above, block): (&Draft, &Draft)| above.group == block.group && above.content.of(source).ends_with(',');
    let signature: Vec<bool> =
        std::iter::once(false).chain(blocks.iter().zip(blocks.iter().skip(1)).map(signs)).collect();
    let below_is_other = |at: usize| {
        let below = markers.get(at + 1).copied().flatten();
        below.is_some_and(|below| markers.get(at).copied().flatten() != Some(below))
    };
    for (at, block) in blocks.iter_mut().enumerate().rev() {
        let text = block.content.of(source);
        if block.level != level_below {
            // The last lines of one message head nothing of another.
            below = Below::Nothing;
        }
        let signs = signature.get(at).copied().unwrap_or_default();
        if block.kind == BlockKind::Paragraph && block.lines == 1 && !signs {
            if at < first_lines && (is_byline(layout, text) || is_notice(layout, text)) {
                block.kind = BlockKind::Metadata;
                continue;
            }
            // Of the lines above a date only the first is a heading; the others say who and where.
            let first = at == first_text;
            if (first || !above_metadata) && is_heading(text, below, first) || first && dated && is_title(text) {
                block.kind = BlockKind::Heading;
            }
        }
        let marker = marker_of(source, block);
        let alone = group == Some(block.group) || !after_item.get(at).copied().unwrap_or(true);
        // "2. Methods" between two paragraphs, right above one, or above "2.1 Data" heads what follows.
        let lists = below == Below::Item && below_is_other(at);
        let heads = ((below == Below::Text || lists) && alone) || is_section_of(section_below, marker);
        if block.kind == BlockKind::ListItem
            && block.lines == 1
            && heads
            && marker.starts_with(|c: char| c.is_ascii_digit())
            && is_heading(text, Below::Text, false)
        {
            block.kind = BlockKind::Heading;
        }
        section_below = marker;
        group = Some(block.group);
        level_below = block.level;
        above_metadata = match block.kind {
            BlockKind::Metadata => true,
            BlockKind::Furniture | BlockKind::Caption => above_metadata,
            BlockKind::Paragraph => above_metadata && block.lines == 1,
            _ => false,
        };
        below = match block.kind {
            BlockKind::Heading => Below::Heading,
            BlockKind::Paragraph | BlockKind::Quoted if is_running_text(text) => Below::Text,
            BlockKind::Paragraph | BlockKind::Quoted => Below::Line,
            BlockKind::ListItem | BlockKind::Task | BlockKind::TableRow => Below::Item,
            BlockKind::Turn => Below::Text,
            _ => continue,
        };
    }
}

/// For a list item, whether its marker is a number; none for other blocks.
fn is_numbered(source: &str, block: &Draft) -> Option<bool> {
    let item = block.kind == BlockKind::ListItem;
    item.then(|| marker_of(source, block).starts_with(|c: char| c.is_ascii_digit()))
}

/// The list marker or heading mark of a block.
fn marker_of<'t>(source: &'t str, block: &Draft) -> &'t str {
    ByteSpan::new(block.span.start, block.content.start).of(source).trim_end()
}

/// Whether "2.1" is part of "2.".
fn is_section_of(section: &str, marker: &str) -> bool {
    let part = section.strip_prefix(marker.trim_end_matches('.')).and_then(|rest| rest.strip_prefix('.'));
    part.is_some_and(|p| p.starts_with(|c: char| c.is_ascii_digit()))
}

/// What stands below a line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Below {
    Nothing,
    Heading,
    Text,
    Line,
    Item,
}

/// Whether a block is more than a line of an address or a signature.
fn is_running_text(text: &str) -> bool {
    text.split_whitespace().take(6).count() == 6
}

/// Whether a first line is long enough for the title of a text that has its date or author below.
fn is_title(text: &str) -> bool {
    text.split_whitespace().count() >= TITLE_WORDS && is_heading(text, Below::Text, true)
}

fn is_heading(text: &str, below: Below, first: bool) -> bool {
    let words: Vec<&str> = text.split_whitespace().take(MAX_WORDS + 1).collect();
    let bare = text.trim_end_matches(is_closer);
    if words.len() > MAX_WORDS
        || text.chars().take(MAX_CHARS + 1).count() > MAX_CHARS
        || bare.ends_with(['.', '!', ',', ';', ':', '…', '-', '–', '—'])
        || text.starts_with(['>', '<', '|', '@'])
        || text.contains('@')
        || (!first && has_label(text))
        || !text.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "\"'“‘(".contains(c))
    {
        return false;
    }
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    let shouted = letters().take(4).count() == 4 && letters().all(|c| !c.is_lowercase());
    let long_words = words.iter().filter(|w| w.chars().filter(|c| c.is_alphabetic()).take(4).count() == 4);
    let (long, upper) = long_words.fold((0, 0), |(n, u), w| {
        (n + 1, u + usize::from(w.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(char::is_uppercase)))
    });
    let titled = long > 0 && upper * 3 >= long * 2;
    let question = bare.ends_with('?');
    match below {
        Below::Text | Below::Item => {
            letters().next().is_some()
                && !(question && !titled && !first)
                && (first || shouted || titled || words.len() <= MAX_PLAIN_WORDS)
        }
        Below::Heading => !question && words.len() > 1 && (first || shouted || titled),
        Below::Line => first && words.len() > 1 && (shouted || titled),
        Below::Nothing => false,
    }
}
