//! Years, minutes and halves of the day in words and letters.

use crate::grammar::{Lexeme, key};
use crate::lang::en::numerals::{NumeralKind, numeral};

/// "p.m.", "pm", "p m", "p . m .": 0 or 12.
pub(super) fn meridiem(lexemes: &[Lexeme], at: usize) -> Option<(f64, usize)> {
    let key = |at: usize| key(lexemes, at);
    let half = |letter: &str| if letter == "a" { 0.0 } else { 12.0 };
    match key(at) {
        "am" | "a.m." | "a.m" => Some((0.0, at + 1)),
        "pm" | "p.m." | "p.m" => Some((12.0, at + 1)),
        letter @ ("a" | "p") => {
            let dot = |at: usize| usize::from(key(at) == ".");
            let m = at + 1 + dot(at + 1);
            (key(m) == "m").then(|| (half(letter), m + 1 + if m > at + 1 { dot(m + 1) } else { 0 }))
        }
        _ => None,
    }
}

/// A cardinal in words within these limits.
pub(super) fn words_between(lexemes: &[Lexeme], at: usize, low: f64, high: f64) -> Option<(f64, usize)> {
    let number = numeral(lexemes, at).filter(|n| n.kind == NumeralKind::Cardinal && !n.digits)?;
    (low..=high).contains(&number.value).then_some((number.value, number.end))
}

/// "two thousand and five", "nineteen eighty-four", "seventeen hundred thirty-three".
pub(super) fn spelt_year(lexemes: &[Lexeme], at: usize) -> Option<(f64, usize)> {
    if let Some(year) = words_between(lexemes, at, 1000.0, 2100.0) {
        return Some(year);
    }
    let (century, end) = words_between(lexemes, at, 11.0, 20.0)?;
    let (rest, end) = words_between(lexemes, end, 10.0, 99.0)?;
    Some((century * 100.0 + rest, end))
}
