//! Tokens of a sentence: words and marks by the conventions of the Universal Dependencies treebanks of its language.
//!
//! The base are the word boundaries of Unicode (UAX #29); the rules here join what those part ("U.S.", "10:30",
//! "e-mail", "...") and part what those join ("do|n't", "5|pm").

use factcards_document::ByteSpan;
use unicode_segmentation::UnicodeSegmentation;

use super::addresses;
use super::stops::stop_after;
use crate::chars::{is_apostrophe, is_blank};
use crate::lang::{Language, Stop};

/// Endings of file names.
const EXTENSIONS: &str = "doc docx xls xlsx ppt pptx pdf txt md csv json xml html htm zip jpg jpeg png gif svg mp3 mp4";

/// More parts are no date, time or telephone number.
const MAX_NUMBER_PARTS: usize = 5;

/// Appends the tokens of a sentence: in order, disjoint, covering every character of it that is not blank.
pub(super) fn split(language: &Language, source: &str, sentence: ByteSpan, out: &mut Vec<ByteSpan>) {
    let text = sentence.of(source);
    let mut at = 0;
    for word in text.split(is_blank) {
        let rest = text.get(at + word.len()..).unwrap_or_default();
        if !word.is_empty() {
            split_word(language, word, sentence.start + at, rest.trim_start_matches(is_blank), out);
        }
        at += word.len() + rest.chars().next().map_or(0, char::len_utf8);
    }
    if out.iter().any(|token| token.len() > LONGEST) {
        *out = out.iter().flat_map(|token| pieces(source, *token)).collect();
    }
}

/// A longer token, in bytes, is cut.
const LONGEST: usize = 2048;

/// The token, cut as often as it takes.
fn pieces(source: &str, token: ByteSpan) -> Vec<ByteSpan> {
    let mut pieces = vec![];
    let mut rest = token;
    while rest.len() > LONGEST {
        let text = rest.of(source);
        let at = (1..=LONGEST).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
        pieces.push(ByteSpan::new(rest.start, rest.start + at));
        rest = ByteSpan::new(rest.start + at, rest.end);
    }
    pieces.push(rest);
    pieces
}

/// Splits characters between blanks. `offset` is their place in the source, `rest` what follows in the sentence.
fn split_word(language: &Language, word: &str, offset: usize, rest: &str, out: &mut Vec<ByteSpan>) {
    // Letters alone are no address and one word of Unicode, which no rule joins to another: most words end here.
    if word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return part(language, word, offset, out);
    }
    let mut from = 0;
    for address in addresses::find(word) {
        Pieces::new(language, word, ByteSpan::new(from, address.start), "").emit(offset, out);
        out.push(ByteSpan::new(offset + address.start, offset + address.end));
        from = address.end;
    }
    Pieces::new(language, word, ByteSpan::new(from, word.len()), rest).emit(offset, out);
}

/// The parts of what is written as one, in tokens of their own: "do|n't".
fn part(language: &Language, written: &str, offset: usize, out: &mut Vec<ByteSpan>) {
    let mut from = 0;
    for seam in (language.tokens.seams)(written).into_iter().chain([written.len()]) {
        out.push(ByteSpan::new(offset + from, offset + seam));
        from = seam;
    }
}

/// The Unicode words of a stretch without blanks.
struct Pieces<'t> {
    language: &'t Language,
    word: &'t str,
    /// Where each piece begins, and the end of the last.
    bounds: Vec<usize>,
    rest: &'t str,
}

impl<'t> Pieces<'t> {
    fn new(language: &'t Language, word: &'t str, span: ByteSpan, rest: &'t str) -> Self {
        let text = span.of(word);
        let mut bounds: Vec<usize> = text.split_word_bound_indices().map(|(at, _)| span.start + at).collect();
        bounds.push(span.end);
        Self { language, word, bounds, rest }
    }

    /// The piece at an index; empty past the last.
    fn piece(&self, index: usize) -> &'t str {
        self.text(index, index + 1)
    }

    fn text(&self, first: usize, end: usize) -> &'t str {
        match (self.bounds.get(first), self.bounds.get(end)) {
            (Some(start), Some(end)) => self.word.get(*start..*end).unwrap_or_default(),
            _ => "",
        }
    }

    fn emit(&self, offset: usize, out: &mut Vec<ByteSpan>) {
        let mut first = 0;
        while first + 1 < self.bounds.len() {
            let end = self.token_end(first).max(first + 1);
            let start = self.bounds.get(first).copied().unwrap_or_default();
            part(self.language, self.text(first, end), offset + start, out);
            first = end;
        }
    }

    /// The index after the last piece of the token that begins at `first`: the longest that a rule joins.
    fn token_end(&self, first: usize) -> usize {
        let piece = self.piece(first);
        let rules: &[fn(&Self, usize) -> usize] = if piece.starts_with(char::is_alphanumeric) {
            &[Self::number, Self::abbreviation, Self::prefixed, Self::ampersand, Self::slashed, Self::file]
        } else {
            &[Self::emoticon, Self::ending, Self::elided, Self::signed, Self::run]
        };
        rules.iter().map(|rule| rule(self, first)).max().unwrap_or(first + 1)
    }

    /// `10:30`, `12/04/2025`, `555-0123`, `2025-04-12`: digits with marks between them, but not a range (`3-5`).
    fn number(&self, first: usize) -> usize {
        let digits = |at: usize| self.piece(at).starts_with(|c: char| c.is_ascii_digit());
        if !digits(first) {
            return first + 1;
        }
        let lengths = |mark: &str| {
            let mut lengths = vec![];
            let mut at = first;
            while digits(at) && lengths.len() <= MAX_NUMBER_PARTS {
                lengths.push(self.piece(at).len());
                if self.piece(at + 1) != mark || !digits(at + 2) {
                    break;
                }
                at += 2;
            }
            lengths
        };
        for mark in [":", "/", "-"] {
            let parts = lengths(mark);
            let joined = parts.len() > 1
                && (mark != "-" || parts.len() > 2 || parts == [3, 4])
                && parts.len() <= MAX_NUMBER_PARTS;
            if joined {
                return first + parts.len() * 2 - 1;
            }
        }
        first + 1
    }

    /// `Dr.`, `U.S.`, `J.`: a word with the full stop that belongs to it.
    fn abbreviation(&self, first: usize) -> usize {
        let word = self.piece(first);
        if self.piece(first + 1) != "." || self.piece(first + 2).starts_with(['.', '…']) {
            return first + 1;
        }
        let last = self.bounds.len() == first + 3;
        let initial =
            word.chars().count() == 1 && word.starts_with(char::is_uppercase) && word != self.language.tokens.capital;
        let number_follows = last && self.rest.starts_with(|c: char| c.is_ascii_digit());
        // Of "5p.m" the unit is the abbreviation.
        let word = word.trim_start_matches(|c: char| c.is_ascii_digit());
        let joined = match stop_after(self.language, word).filter(|_| !initial) {
            Some(Stop::BeforeNumber) => {
                number_follows
                    || (word.len() > 2
                        && !self.rest.is_empty()
                        && !self.language.tokens.common.iter().any(|common| word.eq_ignore_ascii_case(common)))
            }
            Some(_) => true,
            None => initial && !(last && self.rest.is_empty()),
        };
        first + if joined { 2 } else { 1 }
    }

    /// `budget2024.pdf`: a file name that Unicode parts after its digits.
    fn file(&self, first: usize) -> usize {
        let joined = self.piece(first + 1) == "." && has(EXTENSIONS, &self.piece(first + 2).to_lowercase());
        first + if joined { 3 } else { 1 }
    }

    /// `e-mail`, `co-founder`, `career-wise`.
    fn prefixed(&self, first: usize) -> usize {
        let mut end = first + 1;
        while self.piece(end) == "-" && self.piece(end + 1).starts_with(char::is_alphabetic) {
            let joined = has(self.language.tokens.prefixes, &self.piece(end - 1).to_lowercase())
                || has(self.language.tokens.suffixes, &self.piece(end + 1).to_lowercase());
            if !joined {
                break;
            }
            end += 2;
        }
        end
    }

    /// `AT&T`, `R&D`.
    fn ampersand(&self, first: usize) -> usize {
        let short = |piece: &str| (1..=3).contains(&piece.len()) && piece.bytes().all(|b| b.is_ascii_uppercase());
        let second = self.piece(first + 2).split(is_apostrophe).next().unwrap_or_default();
        let joined = self.piece(first + 1) == "&" && short(self.piece(first)) && short(second);
        first + if joined { 3 } else { 1 }
    }

    /// `b/c`, `w/`.
    fn slashed(&self, first: usize) -> usize {
        let length = if self.bounds.len() == first + 3 { 2 } else { 3 };
        let joined = has(self.language.tokens.slashed, &self.text(first, first + length).to_lowercase());
        first + if joined { length } else { 1 }
    }

    fn emoticon(&self, first: usize) -> usize {
        let start = self.bounds.get(first).copied().unwrap_or_default();
        let span = self.word.get(start..self.bounds.last().copied().unwrap_or_default());
        let end = start + span.and_then(addresses::emoticon).unwrap_or_default();
        self.bounds.binary_search(&end).unwrap_or(first + 1)
    }

    /// `'s` after what Unicode does not join it to: `U.S.'s`, `"Hamlet"'s`.
    fn ending(&self, first: usize) -> usize {
        let joined = first > 0
            && self.piece(first).chars().all(is_apostrophe)
            && self.language.tokens.endings.contains(&self.piece(first + 1));
        first + if joined { 2 } else { 1 }
    }

    /// `'em`, `'90s`.
    fn elided(&self, first: usize) -> usize {
        let next = self.piece(first + 1);
        let decade = next.ends_with(self.language.tokens.decade) && next.starts_with(|c: char| c.is_ascii_digit());
        let joined = self.piece(first).chars().all(is_apostrophe)
            && (decade || has(self.language.tokens.elided, &next.to_lowercase()))
            && !(first > 0 && next == self.language.tokens.elided_and);
        first + if joined { 2 } else { 1 }
    }

    /// `+44`.
    fn signed(&self, first: usize) -> usize {
        let joined =
            first == 0 && self.piece(first) == "+" && self.piece(first + 1).starts_with(|c: char| c.is_ascii_digit());
        first + if joined { 2 } else { 1 }
    }

    /// `...`, `?!`, `--`: a run of one mark, or of question and exclamation marks.
    fn run(&self, first: usize) -> usize {
        let mark = self.piece(first);
        let strong = |piece: &str| matches!(piece, "?" | "!");
        let alone = mark.contains(|c: char| c.is_alphanumeric() || "()[]{}\"“”«»,;:%".contains(c));
        let joined = |at: &usize| {
            let piece = self.piece(*at);
            (piece == mark && !alone) || (strong(mark) && strong(piece))
        };
        first + 1 + (first + 1..self.bounds.len()).take_while(joined).count()
    }
}

/// Whether a word is one of a list with blanks between.
fn has(words: &str, word: &str) -> bool {
    !word.is_empty() && words.split_ascii_whitespace().any(|w| w == word)
}
