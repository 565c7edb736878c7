//! The small words that lead to a time or a place in a sentence, as they stand before it in the text.

use factcards_document::ByteSpan;

use super::small::{first_small, small};
use crate::state::Reading;

/// Words that lead to a time or a place wherever it stands in the sentence.
#[rustfmt::skip]
const LEADS: [&str; 13] = [
    "on", "in", "at", "during", "before", "after", "since", "until", "near", "outside", "inside", "throughout", "within",
];

/// Words that do so only behind the verb that they belong to.
#[rustfmt::skip]
const LEADS_BEHIND: [&str; 11] = [
    "to", "from", "into", "for", "through", "across", "toward", "towards", "by", "over", "around",
];

const DETERMINERS: [&str; 9] = ["the", "a", "an", "this", "that", "its", "his", "her", "their"];

/// How times begin that need no word before them.
#[rustfmt::skip]
const ADVERBS: [&str; 12] = [
    "yesterday", "today", "tomorrow", "tonight", "last", "this", "next", "earlier", "later", "recently", "every", "now",
];

/// Whether one place follows another with nothing but blanks or words that lead to it between them.
pub(super) fn adjoins(reading: &Reading, before: ByteSpan, after: ByteSpan) -> bool {
    before.end <= after.start && {
        let gap = reading.written(ByteSpan::new(before.end, after.start));
        gap.split_whitespace()
            .all(|word| is_one_of(word, &LEADS) || is_one_of(word, &LEADS_BEHIND) || is_one_of(word, &DETERMINERS))
    }
}

/// A time or place with the preposition, and determiner, that stand before it; without one as it is.
pub(super) fn with_lead(reading: &Reading, span: ByteSpan, is_behind: bool) -> ByteSpan {
    let is_lead = |word: &str| is_one_of(word, &LEADS) || (is_behind && is_one_of(word, &LEADS_BEHIND));
    match word_before(reading, with_determiner(reading, span)).filter(|(_, word)| is_lead(word)) {
        Some((start, _)) => ByteSpan::new(start, span.end),
        None => span,
    }
}

/// A place with the determiner that stands before it.
pub(super) fn with_determiner(reading: &Reading, span: ByteSpan) -> ByteSpan {
    match word_before(reading, span).filter(|(_, word)| is_one_of(word, &DETERMINERS)) {
        Some((start, _)) => ByteSpan::new(start, span.end),
        None => span,
    }
}

/// The word right before a place in its sentence, with where it begins.
fn word_before(reading: &Reading, span: ByteSpan) -> Option<(usize, &str)> {
    let sentence = reading.sentence_at(span.start);
    let before = reading.written(ByteSpan::new(sentence.start.min(span.start), span.start));
    let trimmed = before.trim_end();
    let at = trimmed.char_indices().rev().take_while(|(_, c)| !c.is_whitespace()).last().map(|(at, _)| at)?;
    let word = trimmed.get(at..).filter(|_| trimmed.len() < before.len())?;
    Some((sentence.start.min(span.start) + at, word))
}

/// Whether words begin with what leads to a place, or to a time.
pub(super) fn is_led(words: &str, is_time: bool) -> bool {
    begins(words, &LEADS) || (is_time && begins(words, &ADVERBS))
}

/// Words that began a sentence, as they are written within one.
pub(super) fn within(words: &str) -> String {
    if is_led(words, true) || begins(words, &LEADS_BEHIND) { first_small(words) } else { small(words) }
}

fn begins(words: &str, table: &[&str]) -> bool {
    words.split(' ').next().is_some_and(|first| is_one_of(first, table))
}

fn is_one_of(word: &str, table: &[&str]) -> bool {
    table.iter().any(|of| of.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use factcards::{Options, analyze};

    use super::*;
    use crate::strings::Language;

    #[test]
    fn what_leads_to_a_time_or_place_stands_before_it() {
        let text = "On Friday, the council met in the old hall by Leeds.";
        let document = analyze(text, &Options::default(), factcards_model::english().unwrap());
        let reading = Reading::new(text.into(), document, Language::En);
        let led = |words: &str, is_behind: bool| {
            let start = text.find(words).unwrap();
            reading.written(with_lead(&reading, ByteSpan::new(start, start + words.len()), is_behind)).to_owned()
        };
        assert_eq!([led("Friday", false), led("old hall", false)], ["On Friday", "in the old hall"]);
        assert_eq!([led("Leeds", false), led("Leeds", true)], ["Leeds", "by Leeds"]);
        assert_eq!([within("On Friday"), within("Last May"), within("Leeds")], ["on Friday", "last May", "Leeds"]);
    }
}
