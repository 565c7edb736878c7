//! Sentences of a block, by its full stops.
//!
//! One pass from mark to mark. The Unicode sentence rules (UAX #29) are not used: published implementations look
//! ahead again at each bracket or blank after a full stop, which is quadratic, and they break at every line end and
//! after every abbreviation before a capital letter.

use factcards_document::ByteSpan;

use super::chars::{is_blank, is_closer, is_closing_quote, is_opener, is_terminal, is_wide_terminal, trimmed};
use super::lexicon::{self, Stop};

/// A longer sentence, in bytes, is cut, at a blank where there is one.
pub(super) const MAX_SENTENCE: usize = 4096;
/// Brackets farther apart, in characters, do not hold a sentence together.
const MAX_BRACKETS: usize = 400;
/// Longer words, in characters, are no abbreviations.
const MAX_ABBREVIATION: usize = 12;

/// The sentences of `content`, in order and without blanks at their ends. Together they cover every character of it
/// that is not blank.
pub(super) fn split(source: &str, content: ByteSpan) -> Vec<ByteSpan> {
    let scan = Scan::new(content.of(source));
    let mut spans = vec![];
    let mut start = 0;
    for end in scan.ends() {
        let span = trimmed(source, ByteSpan::new(content.start + start, content.start + end));
        if !span.is_empty() {
            spans.push(span);
        }
        start = end;
    }
    spans
}

/// Cuts a sentence at [`MAX_SENTENCE`] bytes, as often as it takes.
pub(super) fn cut(source: &str, sentence: ByteSpan) -> Vec<ByteSpan> {
    let mut pieces = vec![];
    let mut rest = sentence;
    while rest.len() > MAX_SENTENCE {
        let text = rest.of(source);
        let end = (0..=MAX_SENTENCE).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
        let window = text.get(..end).unwrap_or(text);
        let at = window.rfind(is_blank).filter(|at| *at > MAX_SENTENCE / 2).unwrap_or(window.len());
        pieces.push(trimmed(source, ByteSpan::new(rest.start, rest.start + at)));
        rest = trimmed(source, ByteSpan::new(rest.start + at, rest.end));
    }
    pieces.push(rest);
    pieces.retain(|p| !p.is_empty());
    pieces
}

/// The characters of a block, by position.
struct Scan {
    chars: Vec<(usize, char)>,
    /// Bytes of the text.
    length: usize,
    /// For each opening bracket the place of its closing one, in order of the opening ones.
    brackets: Vec<(usize, usize)>,
}

impl Scan {
    fn new(text: &str) -> Self {
        let chars: Vec<(usize, char)> = text.char_indices().collect();
        let mut brackets = vec![];
        let mut open = vec![];
        for (at, (_, c)) in chars.iter().enumerate() {
            match c {
                '(' | '[' => open.push(at),
                ')' | ']' => brackets.extend(open.pop().map(|from| (from, at))),
                _ => {}
            }
        }
        brackets.sort_unstable();
        Self { chars, length: text.len(), brackets }
    }

    fn at(&self, index: usize) -> Option<char> {
        self.chars.get(index).map(|c| c.1)
    }

    /// The first index from `from` on whose character is not of the class.
    fn skip(&self, from: usize, class: impl Fn(char) -> bool) -> usize {
        from + self.chars.get(from..).unwrap_or_default().iter().take_while(|c| class(c.1)).count()
    }

    /// The byte where each sentence ends, the last one included.
    fn ends(&self) -> Vec<usize> {
        let mut ends = vec![];
        let mut start = self.skip(0, is_blank);
        let mut held = 0;
        let mut brackets = self.brackets.iter().peekable();
        let mut at = 0;
        while let Some(c) = self.at(at) {
            if !is_terminal(c) {
                at += 1;
                continue;
            }
            while let Some((open, close)) = brackets.next_if(|b| b.0 < at) {
                if *open > start && close - open <= MAX_BRACKETS {
                    held = held.max(*close);
                }
            }
            let marks = self.skip(at, is_terminal);
            let end = self.skip_closers(marks);
            if marks > held && self.breaks(start, at, marks, end) {
                ends.push(self.chars.get(end).map_or(self.length, |c| c.0));
                start = self.skip(end, is_blank);
            }
            at = end;
        }
        ends.push(self.length);
        ends
    }

    /// Past closing quotation marks and brackets, and a reference such as `[12]`.
    fn skip_closers(&self, from: usize) -> usize {
        let mut end = self.skip(from, is_closer);
        loop {
            let open = end + usize::from(self.at(end) == Some(' '));
            let close = self.skip(open + 1, |c| c.is_ascii_digit());
            let reference = self.at(open) == Some('[') && close > open + 1 && self.at(close) == Some(']');
            if !reference || !self.at(close + 1).is_none_or(|c| is_blank(c) || c == '[') {
                return end;
            }
            end = self.skip(close + 1, is_closer);
        }
    }

    /// Whether the marks at `at..marks`, closed until `end`, end the sentence that began at `start`.
    fn breaks(&self, start: usize, at: usize, marks: usize, end: usize) -> bool {
        let wide = self.at(marks.saturating_sub(1)).is_some_and(is_wide_terminal);
        if !wide && !self.at(end).is_none_or(is_blank) {
            return false;
        }
        let next = self.skip(end, is_blank);
        let begin = self.skip(next, is_opener);
        let Some(first) = self.at(begin) else { return true };
        if is_terminal(first) || matches!(first, ',' | ';' | ':' | ')' | ']' | '}' | '%') {
            return false;
        }
        let quoted = self.chars.get(marks..end).unwrap_or_default().iter().any(|c| is_closing_quote(c.1));
        if quoted && (first.is_lowercase() || self.is_speech_tag(begin)) {
            return false;
        }
        let single = marks == at + 1 && self.at(at) == Some('.');
        if first.is_lowercase() && begin == next && !self.ends_before_lower_case(start, at, marks) {
            return false;
        }
        !single || self.full_stop_ends(start, at, next)
    }

    /// Whether the marks end a sentence although a small letter follows: writers who skip capital letters do so after
    /// ordinary words; after a short word, a capital or a row of dots a small letter goes on with the sentence.
    fn ends_before_lower_case(&self, start: usize, at: usize, marks: usize) -> bool {
        let word = self.word_before(at);
        let length = word.chars().count();
        match self.at(marks.saturating_sub(1)) {
            // A name such as "Yahoo!" goes on with the sentence.
            Some('?' | '!') => {
                at == start + length
                    || !word.starts_with(char::is_uppercase)
                    || !word.chars().skip(1).any(char::is_lowercase)
            }
            Some('.') if marks == at + 1 && length == 0 => {
                let before = self.chars.get(..at).unwrap_or_default().iter().rev().map(|c| c.1);
                before.take(MAX_ABBREVIATION).find(|c| !is_blank(*c)).is_some_and(|c| !is_terminal(c))
            }
            Some('.') if marks == at + 1 => {
                length > 2 && word.chars().all(char::is_lowercase) && lexicon::stop_after(&word).is_none()
            }
            _ => false,
        }
    }

    /// Whether a single full stop ends the sentence, going by the word before it and the one after it.
    fn full_stop_ends(&self, start: usize, at: usize, next: usize) -> bool {
        let word = self.word_before(at);
        let Some(first_of_word) = at.checked_sub(word.chars().count()) else { return true };
        let following = self.word_at(next);
        let number_follows = following.starts_with(|c: char| c.is_ascii_digit());
        let opens = self.at(next).is_some_and(|c| is_opener(c) && !matches!(c, '(' | '['));
        if first_of_word == start && !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
            return false; // "1. Introduction", "2.1. Methods"
        }
        if word.chars().count() == 1 && word.starts_with(char::is_uppercase) && word != "I" {
            return opens || lexicon::is_starter(&following);
        }
        match lexicon::stop_after(&word) {
            None => true,
            Some(Stop::Inside) => false,
            Some(Stop::BeforeNumber) => !number_follows,
            Some(Stop::Either) => opens || lexicon::is_starter(&following),
            Some(Stop::EitherBeforeCapital) => opens || following.starts_with(char::is_uppercase),
        }
    }

    /// Whether a name and "said", or the like, begin here, as after "Stop!".
    fn is_speech_tag(&self, begin: usize) -> bool {
        let first = self.word_at(begin);
        let after = |word: &str, from: usize| self.skip(from + word.chars().count(), is_blank);
        let second_at = after(&first, begin);
        let second = self.word_at(second_at);
        let third = self.word_at(after(&second, second_at));
        if !first.starts_with(char::is_uppercase) || lexicon::is_starter(&first) {
            return false;
        }
        let spoken = |word: &str| lexicon::is_speech(word.trim_end_matches('.'));
        spoken(&second) || (second.starts_with(char::is_uppercase) && spoken(&third))
    }

    /// The letters, digits and inner marks before a full stop; empty when they are too many for an abbreviation.
    fn word_before(&self, at: usize) -> String {
        let before = self.chars.get(..at).unwrap_or_default().iter().rev().map(|c| c.1);
        let word: Vec<char> =
            before.take(MAX_ABBREVIATION + 1).take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '\'')).collect();
        if word.len() > MAX_ABBREVIATION { String::new() } else { word.into_iter().rev().collect() }
    }

    /// The first characters of the word at an index, without marks after it.
    fn word_at(&self, index: usize) -> String {
        let word: String = self.chars.iter().skip(index).take(24).map(|c| c.1).take_while(|c| !is_blank(*c)).collect();
        word.trim_end_matches([',', ';', ':', '!', '?', '”', '"']).to_owned()
    }
}
