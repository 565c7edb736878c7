//! Headings without a mark: short lines that stand above a text and do not end like a sentence.

use factcards_document::BlockKind;

use super::chars::is_closer;
use super::layout::Draft;
use super::metadata::is_byline;

/// A longer line is not a heading.
const MAX_CHARS: usize = 120;
const MAX_WORDS: usize = 16;
/// A sentence-case line of more words is a heading only at the very start of the text.
const MAX_PLAIN_WORDS: usize = 8;
/// Bylines stand among the first blocks.
const BYLINE_BLOCKS: usize = 5;

/// Turns paragraphs that are headings or bylines into what they are.
pub(super) fn mark(source: &str, blocks: &mut [Draft]) {
    // Read from the end, as a line is a heading by what stands below it.
    let mut below = Below::Nothing;
    let first_text = blocks.iter().take_while(|b| b.kind == BlockKind::Metadata).count();
    let items = blocks.iter().map(|b| b.kind == BlockKind::ListItem);
    let after_item: Vec<bool> = std::iter::once(false).chain(items).collect();
    for (at, block) in blocks.iter_mut().enumerate().rev() {
        let text = block.content.of(source);
        if block.kind == BlockKind::Paragraph && block.lines == 1 {
            if at < BYLINE_BLOCKS && is_byline(text) {
                block.kind = BlockKind::Metadata;
                continue;
            }
            if is_heading(text, below, at == first_text) {
                block.kind = BlockKind::Heading;
            }
        }
        // "2. Methods" between two paragraphs heads the second one.
        if block.kind == BlockKind::ListItem
            && block.lines == 1
            && below == Below::Text
            && !after_item.get(at).copied().unwrap_or(true)
            && text_of_marker(source, block).starts_with(|c: char| c.is_ascii_digit())
            && is_heading(text, below, false)
        {
            block.kind = BlockKind::Heading;
        }
        below = match block.kind {
            BlockKind::Heading => Below::Heading,
            BlockKind::Paragraph if is_running_text(text) => Below::Text,
            BlockKind::Paragraph => Below::Line,
            BlockKind::ListItem => Below::Item,
            BlockKind::Metadata => continue,
        };
    }
}

fn text_of_marker<'t>(source: &'t str, block: &Draft) -> &'t str {
    factcards_document::ByteSpan::new(block.span.start, block.content.start).of(source)
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

fn is_heading(text: &str, below: Below, first: bool) -> bool {
    let words: Vec<&str> = text.split_whitespace().take(MAX_WORDS + 1).collect();
    let bare = text.trim_end_matches(is_closer);
    if words.len() > MAX_WORDS
        || text.chars().take(MAX_CHARS + 1).count() > MAX_CHARS
        || bare.ends_with(['.', '!', ',', ';', ':', '…', '-', '–', '—'])
        || text.starts_with(['>', '<', '|', '@'])
        || text.contains('@')
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
