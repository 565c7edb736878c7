//! Labels at the start of a line: "Ann Lee: yes", "Q. Were you there?", "**DR. LEE:** no".

use factcards_document::ByteSpan;
use factcards_model::Model;
use factcards_model::gazetteer::{FIRST_NAMES, PEOPLE, PLACES};

use super::lines::Line;
use super::metadata;
use crate::chars::{is_blank, is_terminal};
use crate::lang::{self, Language};

/// A longer label, in bytes, names no one.
const LONGEST: usize = 64;
/// A longer word, in bytes, ends no name with a full stop of its own: "Jr.", "Prof.".
const SHORT: usize = 5;
/// A label has no more words.
const WORDS: usize = 5;
/// A name of more words that begins with a first name is a place's as often as a person's.
const NAME: usize = 3;
/// A longer line, in bytes, tells of no sound.
const SOUND: usize = 128;
const SOUND_WORDS: usize = 5;

/// Whose labels they are: "Dr. Ann Lee (Leeds North)" and "Dr. LEE" are one speaker's; without a style only the same name
/// is.
pub(super) fn key(words: &lang::Quotations, label: &str) -> String {
    let name = label.split(" (").next().unwrap_or(label);
    let styled = words.styles.iter().any(|style| label.starts_with(style) && label.len() > style.len());
    let last = name.split_whitespace().last().filter(|_| styled);
    last.unwrap_or(name).to_lowercase()
}

/// The labels at the starts of lines, in order.
pub(super) fn all<'t>(language: &'t Language, source: &'t str, lines: &'t [Line]) -> impl Iterator<Item = &'t str> {
    let header =
        |line: &&Line| metadata::header(&language.layout, line.span.of(source), false).is_some_and(|h| !h.is_foreign);
    let lines = lines.iter().filter(move |line| !header(line));
    lines.filter_map(|line| read(&language.quotations, source, line.span)).map(|(label, _)| label.of(source))
}

/// The label that a span begins with, without its colon, and where what it introduces may begin.
pub(crate) fn read(words: &lang::Quotations, source: &str, span: ByteSpan) -> Option<(ByteSpan, usize)> {
    let text = span.of(source);
    let head = text.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= LONGEST).last()?;
    let head = text.get(..head)?;
    let at = match (head.find(':'), head.get(..2)) {
        (_, Some(two)) if two.strip_suffix('.').is_some_and(|label| words.questions.contains(&label)) => 1,
        (at, _) => styled(words, head).or(at)?,
    };
    let end = span.start + at + 1;
    let rest = ByteSpan::new(end, span.end).of(source);
    let emphasis = rest.len() - rest.trim_start_matches(['*', '_']).len();
    let parted = rest.get(emphasis..).is_none_or(|rest| rest.is_empty() || rest.starts_with(is_blank));
    let name = unmarked(source, ByteSpan::new(span.start, span.start + at), &['*', '_']);
    let named = is_name(words, name.of(source)) && !is_topic(words, name.of(source));
    (parted && named).then_some((name, end + emphasis))
}

/// Where the full stop of "Mr. SMITH of Ohio. I rise" stands.
fn styled(words: &lang::Quotations, head: &str) -> Option<usize> {
    let style =
        words.styles.iter().find(|style| head.strip_prefix(*style).is_some_and(|rest| rest.starts_with(' ')))?;
    let shouted = |word: &str| word.len() > 2 && word.chars().all(|c| c.is_uppercase() || c == '-' || c == '\'');
    let next = head.get(style.len()..)?.split_whitespace().next()?.trim_end_matches('.');
    let stop = style.len() + head.get(style.len()..)?.find(". ")?;
    shouted(next).then_some(stop)
}

/// Whether a label tells what is written about rather than who speaks: "Note", "Step 2", "Decisions", "Monday".
pub(crate) fn is_topic(words: &lang::Quotations, label: &str) -> bool {
    let small = label.to_lowercase();
    let bare = small.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '#' | '.'));
    let holds = |topic: &str| words.topics.contains(&topic);
    holds(bare) || bare.strip_suffix('s').is_some_and(holds)
}

/// Whether a label tells what somebody does in a conversation: "Speaker 1", "THE WITNESS".
pub(crate) fn is_part(words: &lang::Quotations, label: &str) -> bool {
    let small = label.to_lowercase();
    let bare = small.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '#' | '.'));
    words.parts.contains(&bare)
        || words.parts.iter().any(|part| small.strip_prefix(part).is_some_and(|rest| rest.starts_with([' ', ','])))
}

/// Whether a label is as speakers are called: a first name, a style before a name, a part in a conversation, or all in
/// capitals.
pub(crate) fn is_speaker(language: &Language, model: &Model, label: &str) -> bool {
    let words = &language.quotations;
    let styled = words.styles.iter().any(|style| label.starts_with(style));
    let letters = || label.chars().filter(|c| c.is_alphabetic());
    let shouted = letters().take(2).count() == 2 && letters().all(char::is_uppercase);
    styled || shouted || is_part(words, label) || is_person(model, label)
}

/// Whether a label begins with a first name and is no place's: "Juan de Nova Island".
fn is_person(model: &Model, label: &str) -> bool {
    let name = label.split(" (").next().unwrap_or(label);
    let lists = |word: &str| model.lists_with(word);
    let is_place = |word: &str| lists(word) & PLACES != 0 && lists(word) & PEOPLE == 0;
    let mut words = name.split_whitespace();
    let (first, last) = (words.next().unwrap_or_default(), words.next_back());
    // "Lee, Ann"
    let given = if first.ends_with(',') { last.unwrap_or(first) } else { first };
    name.split_whitespace().count() <= NAME && !last.is_some_and(is_place) && lists(given) & FIRST_NAMES != 0
}

/// Whether a text is nothing but what is heard besides words: "[applause]", "(Laughter.)".
pub(crate) fn is_sound(words: &lang::Quotations, text: &str) -> bool {
    let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    let inner = inner.or_else(|| text.strip_prefix('(').and_then(|text| text.strip_suffix(')')));
    let Some(inner) = inner.filter(|inner| inner.len() <= SOUND) else { return false };
    let parts = inner.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.take(SOUND_WORDS + 1).collect();
    parts.len() <= SOUND_WORDS && parts.iter().any(|part| words.sounds.contains(&part.to_lowercase().as_str()))
}

/// The span without blanks and `marks` at its ends.
pub(crate) fn unmarked(source: &str, span: ByteSpan, marks: &[char]) -> ByteSpan {
    let outside = |c: char| is_blank(c) || marks.contains(&c);
    let text = span.of(source);
    let start = span.start + text.len() - text.trim_start_matches(outside).len();
    ByteSpan::new(start, start + text.trim_matches(outside).len())
}

/// Whether a few words all begin as those of a name do; in brackets behind it may be what somebody is.
pub(crate) fn is_name(words: &lang::Quotations, text: &str) -> bool {
    let whole = text;
    let text = whole.strip_suffix(')').and_then(|text| text.split_once(" (")).map_or(whole, |(name, _)| name);
    let mut parts = text.split_whitespace();
    let word = |w: &str| {
        let w = w.trim_start_matches(['(', '[', '@']);
        // "Isaacson, Walter. Benjamin Franklin: …" is a book.
        let ends = w.ends_with('.') && w.len() > SHORT && !words.styles.contains(&w);
        (w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || words.name_links.contains(&w)) && !ends
    };
    text.starts_with(char::is_uppercase)
        && parts.by_ref().take(WORDS).all(word)
        && parts.next().is_none()
        && !text.ends_with(is_terminal)
}
