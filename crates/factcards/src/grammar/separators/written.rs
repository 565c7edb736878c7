//! Digits with what parts them, as a text writes them.

use std::ops::Range;

use crate::grammar::lexeme::{Lexeme, Shape};

/// Blanks that part groups of digits; a plain one may also part two numbers.
const BLANKS: [char; 4] = [' ', NO_BREAK, '\u{202f}', '\u{2009}'];

pub(super) const NO_BREAK: char = '\u{a0}';

/// No number has more groups.
const MAX_GROUPS: usize = 16;

/// Digits with what parts them.
pub(super) struct Written {
    /// The lexemes of digits.
    pub(super) digits: Vec<usize>,
    /// Between them: a mark, or a blank.
    pub(super) marks: Vec<char>,
}

impl Written {
    pub(super) fn range(&self) -> Range<usize> {
        match (self.digits.first(), self.digits.last()) {
            (Some(first), Some(last)) => *first..last + 1,
            _ => 0..0,
        }
    }

    pub(super) fn head<'t>(&self, lexemes: &[Lexeme<'t>]) -> &'t str {
        self.digits.first().and_then(|at| lexemes.get(*at)).map_or("", |lexeme| lexeme.text)
    }

    pub(super) fn begins_with_zero(&self, lexemes: &[Lexeme]) -> bool {
        self.head(lexemes) == "0"
    }

    /// Whether all that follows the first digits may be groups of three.
    pub(super) fn is_grouped(&self, lexemes: &[Lexeme]) -> bool {
        let head = self.head(lexemes);
        head.len() <= 3 && !head.starts_with('0') && self.digits.iter().skip(1).all(|at| digits(lexemes, *at) == 3)
    }

    /// The mark before the decimals, where those before it are groups and it differs from them: "1.234,5".
    pub(super) fn decimal_of_two_kinds(&self, lexemes: &[Lexeme]) -> Option<char> {
        let (last, groups) = self.marks.split_last()?;
        let kind = groups.first()?;
        let alike = |mark: &char| mark == kind || is_blank(*mark) && is_blank(*kind);
        let (_, whole) = self.digits.split_last()?;
        let whole = Written { digits: whole.to_vec(), marks: groups.to_vec() };
        // As in India: "12,34,567.5".
        let pairs = || *kind == ',' && whole.digits.iter().skip(1).all(|at| matches!(digits(lexemes, *at), 2 | 3));
        let grouped = groups.iter().all(alike) && (whole.is_grouped(lexemes) || pairs());
        (grouped && !alike(last) && matches!(last, '.' | ',')).then_some(*last)
    }

    /// Whether no two numbers can be meant: by the blank, or by three groups.
    pub(super) fn is_sure_of_blanks(&self) -> bool {
        self.marks.len() > 1 || self.marks.iter().any(|mark| *mark != ' ')
    }
}

/// The number of digits of a lexeme.
pub(super) fn digits(lexemes: &[Lexeme], at: usize) -> usize {
    lexemes.get(at).filter(|lexeme| lexeme.shape == Shape::Digits).map_or(0, |lexeme| lexeme.text.len())
}

/// All numbers that have a separator.
pub(super) fn numbers(lexemes: &[Lexeme]) -> Vec<Written> {
    let mut all = vec![];
    let mut at = 0;
    while at < lexemes.len() {
        let number = written(lexemes, at);
        at = number.as_ref().map_or(at + 1, |number| number.range().end);
        all.extend(number.filter(|number| !number.marks.is_empty()));
    }
    all
}

/// The digits that begin at a place, as far as separators join them.
fn written(lexemes: &[Lexeme], at: usize) -> Option<Written> {
    let mark = |at: usize| lexemes.get(at).filter(|lexeme| lexeme.joined && lexeme.shape == Shape::Mark);
    if digits(lexemes, at) == 0 {
        return None;
    }
    let mut number = Written { digits: vec![at], marks: vec![] };
    let mut last = at;
    while number.marks.len() < MAX_GROUPS {
        let separator = mark(last + 1).and_then(|lexeme| lexeme.key.chars().next());
        let next = lexemes.get(last + 2).filter(|lexeme| lexeme.joined && lexeme.shape == Shape::Digits);
        if let (Some(separator @ ('.' | ',' | '\'')), Some(_)) = (separator, next) {
            number.marks.push(separator);
            last += 2;
        } else if let Some(gap) = lexemes.get(last + 1).and_then(|lexeme| lexeme.gap)
            && is_blank(gap)
            && number.marks.iter().all(|mark| is_blank(*mark))
            && number.is_grouped(lexemes)
            && digits(lexemes, last + 1) == 3
        {
            number.marks.push(gap);
            last += 1;
        } else {
            break;
        }
        number.digits.push(last);
    }
    // Digits that go on are no groups: "40 300 000 12", "17:15", "12.5.2024/3".
    let goes_on = digits(lexemes, last + 1) > 0
        || mark(last + 1).is_some_and(|lexeme| matches!(&*lexeme.key, "/" | ":" | "_" | "-"))
            && digits(lexemes, last + 2) > 0
            && number.marks.iter().any(|mark| is_blank(*mark));
    let inside = at
        .checked_sub(1)
        .and_then(mark)
        .is_some_and(|lexeme| matches!(&*lexeme.key, "." | "," | "/" | ":" | "_" | "#" | "^"))
        && lexemes.get(at).is_some_and(|lexeme| lexeme.joined);
    if goes_on || inside {
        number.marks.clear();
    }
    Some(number)
}

/// Whether a separator is a blank.
pub(super) fn is_blank(mark: char) -> bool {
    BLANKS.contains(&mark)
}
