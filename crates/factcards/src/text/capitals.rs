//! Sentences in capitals only, as headlines are written: what the model is shown in their place, since it has read few.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::lexicon::Lexicon;

/// Words of a sentence without small letters that make it one in capitals; fewer may be short forms.
const FEWEST: usize = 3;

/// How often a word is written in which way where both cases are used.
#[derive(Default)]
struct Written {
    small: u32,
    /// With one capital, at its beginning.
    raised: u32,
    capitals: u32,
}

/// The words, by their places, that the model is shown otherwise: those of sentences in capitals as the rest of the text
/// writes them; where it has none of them, known names with one capital and others in small letters.
pub(super) fn rewritten(lexicon: &Lexicon, words: &[&str], sentences: &[Range<usize>]) -> Vec<(usize, String)> {
    let all = |sentence: &Range<usize>| words.get(sentence.clone()).unwrap_or_default();
    let (loud, quiet): (Vec<_>, Vec<_>) = sentences.iter().partition(|sentence| is_loud(all(sentence)));
    if loud.is_empty() {
        return vec![];
    }
    let mut seen: FxHashMap<String, Written> = FxHashMap::default();
    // The first word of a sentence has a capital whatever it is.
    for word in quiet.into_iter().flat_map(|sentence| all(sentence).iter().skip(1)) {
        let written = seen.entry(word.to_lowercase()).or_default();
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        match (letters.next().is_some_and(char::is_uppercase), letters.next().is_none_or(char::is_uppercase)) {
            (false, _) => written.small += 1,
            (true, true) => written.capitals += 1,
            (true, false) => written.raised += 1,
        }
    }
    let as_elsewhere = |token: usize| {
        let small = words.get(token)?.to_lowercase();
        let word = match seen.get(&small) {
            Some(written) if written.capitals > written.small.max(written.raised) => return None,
            Some(written) if written.raised > written.small => raised(&small),
            None if lexicon.known_name(&raised(&small)).is_some() => raised(&small),
            _ => small,
        };
        Some((token, word))
    };
    loud.into_iter().flat_map(Range::clone).filter_map(as_elsewhere).collect()
}

/// Whether the sentence has no small letter and several words of two letters or more.
pub(super) fn is_loud(words: &[&str]) -> bool {
    let is_long = |word: &&&str| word.chars().filter(|c| c.is_alphabetic()).nth(1).is_some();
    let is_small = |word: &&str| word.contains(char::is_lowercase);
    !words.iter().any(is_small) && words.iter().filter(is_long).nth(FEWEST - 1).is_some()
}

/// With its first letter a capital.
fn raised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::ENGLISH;

    #[test]
    fn capitals_are_written_as_in_the_rest_of_the_text() {
        let words = "ARSENAL BEAT LEEDS IN PERU , NATO SAYS . Today Arsenal beat Leeds , said NATO .";
        let words: Vec<&str> = words.split(' ').collect();
        let mut shown: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        for (token, word) in rewritten(ENGLISH.lexicon, &words, &[0..9, 9..words.len()]) {
            shown[token] = word;
        }
        assert_eq!(shown.join(" "), "Arsenal beat Leeds in Peru , NATO says . Today Arsenal beat Leeds , said NATO .");
    }

    #[test]
    fn short_forms_and_other_sentences_stay() {
        let words = ["NASA", "and", "ESA", "agree", ".", "LONDON", ",", "UK"];
        assert_eq!(rewritten(ENGLISH.lexicon, &words, &[0..5, 5..8]), []);
    }
}
