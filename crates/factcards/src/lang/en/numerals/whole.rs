//! Whole numbers: sums of groups, each in words or digits with its magnitudes.

use super::digits::{figure, magnitude, scaled};
use super::fractions::proper;
use super::small::{Whole, below_hundred};
use super::tables::{MAGNITUDES, value};
use crate::grammar::{Lexeme, Shape, key};

/// No number has more groups; keeps every look-ahead bounded.
const MAX_GROUPS: usize = 6;

/// "two hundred and two thousand", "4 thousand 3 hundred", "6 crore and two hundred", "a dozen".
pub(super) fn whole(lexemes: &[Lexeme], at: usize) -> Option<Whole> {
    let digits = lexemes.get(at).is_some_and(|l| l.shape != Shape::Word);
    let mut all = group(lexemes, at)?;
    for _ in 1..MAX_GROUPS {
        let and = usize::from(key(lexemes, all.end) == "and");
        // "two million and one half": the rest is a fraction.
        if all.size < 100.0 || and == 1 && proper(lexemes, all.end + 1).is_some() {
            break;
        }
        let Some(next) = group(lexemes, all.end + and) else { break };
        let word = lexemes.get(all.end + and).filter(|l| l.shape == Shape::Word);
        let words = word.is_some_and(|l| !matches!(&*l.key, "a" | "an"));
        // Digits may also begin another number: they go on only before a magnitude ("4 thousand 3 hundred"), or after a
        // hundred; and words after digits only with a magnitude.
        let large = next.size >= 100.0 && (words || and == 0);
        let goes_on = words && !digits || large || and == 1 && all.size == 100.0;
        if next.value <= 0.0 || next.value >= all.size || !goes_on {
            break;
        }
        all = Whole { value: all.value + next.value, ..next };
    }
    Some(all)
}

/// Digits or words below ten thousand, with the magnitudes after them.
fn group(lexemes: &[Lexeme], at: usize) -> Option<Whole> {
    let first = lexemes.get(at)?;
    let article = matches!(&*first.key, "a" | "an") && value(MAGNITUDES, key(lexemes, at + 1)).is_some();
    let (small, digits) = if article {
        (Whole { value: 1.0, end: at + 1, size: 1.0, room: 0.0 }, false)
    } else if first.shape == Shape::Word {
        (hundreds(lexemes, at)?, false)
    } else {
        let figure = figure(lexemes, at).filter(|f| !f.power)?;
        (Whole { value: figure.value, end: figure.end, size: 1.0, room: 0.0 }, true)
    };
    let (size, end) = magnitude(lexemes, small.end, digits);
    if end == small.end {
        return Some(small);
    }
    // "a hundred", "3 hundred": the rest is read as after one.
    let large = Whole { value: scaled(small.value, size), end, size, room: size };
    Some(if article && size == 100.0 { tail(lexemes, large) } else { large })
}

/// "forty-two", "two hundred and five", "ninety-five hundred".
fn hundreds(lexemes: &[Lexeme], at: usize) -> Option<Whole> {
    let small = below_hundred(lexemes, at)?;
    let hundred = key(lexemes, small.end) == "hundred" && small.value > 0.0;
    if !hundred {
        return Some(small);
    }
    Some(tail(lexemes, Whole { value: small.value * 100.0, end: small.end + 1, size: 100.0, room: 100.0 }))
}

/// What a group ends in after its hundreds.
fn tail(lexemes: &[Lexeme], hundreds: Whole) -> Whole {
    let and = usize::from(matches!(key(lexemes, hundreds.end), "and" | "-"));
    if and == 1 && proper(lexemes, hundreds.end + 1).is_some() {
        return hundreds;
    }
    let Some(rest) = below_hundred(lexemes, hundreds.end + and).filter(|rest| rest.value > 0.0) else {
        return hundreds;
    };
    // "one hundred and two hundred" are two numbers.
    if key(lexemes, rest.end) == "hundred" {
        return hundreds;
    }
    Whole { value: hundreds.value + rest.value, ..rest }
}
