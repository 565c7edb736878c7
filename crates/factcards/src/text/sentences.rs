//! Sentences of a block: the model says where they end, here they are made and bounded.

use factcards_document::ByteSpan;

use super::stops::stop_after;
use crate::chars::is_wide_terminal;
use crate::lang::{Language, Stop};

/// A longer sentence, in bytes, is cut between tokens.
pub(super) const MAX_SENTENCE: usize = 4096;

/// Whether a sentence ends after each of a block's tokens, of which `words` is what the model is shown and `ends` what it said.
pub(super) fn ends(language: &Language, words: &[&str], mut ends: Vec<bool>) -> Vec<bool> {
    // Full stops of scripts that the model has not seen, which need no blank after them.
    let wide = |word: &&str| word.chars().all(is_wide_terminal);
    ends.iter_mut().zip(words).filter(|(_, word)| wide(word)).for_each(|(end, _)| *end = true);
    // "Prof.", "e.g.": abbreviations that nothing ends after.
    let inside = |word: &&str| word.strip_suffix('.').and_then(|word| stop_after(language, word)) == Some(Stop::Inside);
    // "moved to the U.S. It hired": what such a word begins is a sentence.
    let starter = |word: &&str| language.tokens.starters.contains(word);
    let open = |word: &&str| word.len() > 1 && word.ends_with('.');
    let gaps = ends.iter_mut().zip(words).zip(words.iter().skip(1));
    gaps.filter(|((_, word), next)| open(word) && starter(next)).for_each(|((end, _), _)| *end = true);
    let last = words.len().saturating_sub(1);
    ends.iter_mut().zip(words).take(last).filter(|(_, word)| inside(word)).for_each(|(end, _)| *end = false);
    ends
}

/// The tokens of each sentence; tokens after the last end are one too.
pub(super) fn split<'s>(tokens: &'s [ByteSpan], ends: &[bool]) -> Vec<&'s [ByteSpan]> {
    let mut sentences = vec![];
    let mut rest = tokens;
    let mut start = 0;
    for (at, _) in ends.iter().enumerate().filter(|end| *end.1) {
        if let Some((sentence, after)) = rest.split_at_checked(at + 1 - start) {
            sentences.push(sentence);
            rest = after;
            start = at + 1;
        }
    }
    if !rest.is_empty() {
        sentences.push(rest);
    }
    sentences
}

/// Cuts a sentence at [`MAX_SENTENCE`] bytes, as often as it takes.
pub(super) fn cut(sentence: &[ByteSpan]) -> Vec<&[ByteSpan]> {
    let mut pieces = vec![];
    let mut rest = sentence;
    while let Some(first) = rest.first() {
        let fits = rest.partition_point(|token| token.end <= first.start + MAX_SENTENCE).max(1);
        let Some((piece, after)) = rest.split_at_checked(fits) else { break };
        pieces.push(piece);
        rest = after;
    }
    pieces
}

/// From the first to the last token.
pub(super) fn cover(tokens: &[ByteSpan]) -> Option<ByteSpan> {
    Some(tokens.first()?.cover(*tokens.last()?))
}
