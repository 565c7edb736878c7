//! Numbers: what they are, and how their parts make one.

mod digits;
mod fractions;
mod small;
mod tables;
#[cfg(test)]
mod tests;
mod whole;

use crate::grammar::{Lexeme, Shape, key};
use digits::{figure, joined, joined_digits, magnitude, ordinal_suffix, scaled};
use fractions::{denominator, mixed, part, slash};
use tables::{FEW, FRACTION_MARKS, ORDINALS, VAGUE};
pub(super) use tables::{MAGNITUDES, MONEY_SUFFIXES, SUFFIXES, TENS, UNITS, may_begin_number, value};
use whole::whole;

/// What a numeral says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum NumeralKind {
    /// "four", "1,200", "3 million".
    Cardinal,
    /// "third", "21st".
    Ordinal,
    /// "two thirds", "half".
    Fraction,
    /// "dozens": at least `value`, below this.
    Vague(f64),
}

/// A number and the lexemes it is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Numeral {
    pub(crate) kind: NumeralKind,
    /// The number; the lower end of a vague one.
    pub(crate) value: f64,
    /// First lexeme.
    pub(crate) start: usize,
    /// One past its last lexeme.
    pub(crate) end: usize,
    /// Whether it is written in digits.
    pub(crate) digits: bool,
    /// The magnitude it ends in ("million"), or 1.
    pub(crate) magnitude: f64,
}

/// The number that begins at `at`. Looks only ahead: what stands before may still show that it is none.
pub(crate) fn numeral(lexemes: &[Lexeme], at: usize) -> Option<Numeral> {
    let first = lexemes.get(at)?;
    match first.shape {
        Shape::Digits => in_digits(lexemes, at),
        Shape::Mark => match value(FRACTION_MARKS, &first.key) {
            Some(value) => Some(made(NumeralKind::Fraction, value, (at, at + 1), true, 1.0)),
            None => in_digits(lexemes, at),
        },
        Shape::Word if may_begin_number(&first.key) => in_words(lexemes, at),
        Shape::Word => None,
        Shape::Opaque => None,
    }
}

fn made(kind: NumeralKind, value: f64, (start, end): (usize, usize), digits: bool, magnitude: f64) -> Numeral {
    Numeral { kind, value, start, end, digits, magnitude }
}

/// "1.2bn", "2½", "10 1/2", "3/4", "21st", "3 hundred and 21".
fn in_digits(lexemes: &[Lexeme], at: usize) -> Option<Numeral> {
    let figure = figure(lexemes, at)?;
    let digits = lexemes.get(at).map_or("", |l| l.text);
    if let Some(suffix) = joined(lexemes, figure.end).filter(|l| matches!(&*l.key, "st" | "nd" | "rd" | "th")) {
        // Groups of digits end in the last run.
        let last = if figure.whole { digits } else { joined_digits(lexemes, figure.end - 1).unwrap_or_default() };
        let fits = !figure.power && figure.value.fract() == 0.0 && ordinal_suffix(last) == suffix.key;
        return fits.then(|| made(NumeralKind::Ordinal, figure.value, (at, figure.end + 1), true, 1.0));
    }
    if figure.power {
        return Some(made(NumeralKind::Cardinal, figure.value, (at, figure.end), true, 1.0));
    }
    let beside = value(FRACTION_MARKS, key(lexemes, figure.end)).map(|part| (part, figure.end + 1));
    let spaced = lexemes.get(figure.end).is_some_and(|l| !l.joined && l.shape == Shape::Digits);
    if let Some((part, end)) = beside.or_else(|| if spaced { slash(lexemes, figure.end) } else { None }) {
        let (size, end) = magnitude(lexemes, end, true);
        return Some(made(NumeralKind::Cardinal, scaled(figure.value + part, size), (at, end), true, size));
    }
    if joined(lexemes, figure.end).is_some_and(|l| l.key == "/") {
        let (part, end) = slash(lexemes, at)?;
        return Some(made(NumeralKind::Fraction, part, (at, end), true, 1.0));
    }
    let whole = whole(lexemes, at)?;
    let whole = mixed(lexemes, &whole).unwrap_or(whole);
    Some(made(NumeralKind::Cardinal, whole.value, (at, whole.end), true, whole.size))
}

/// "two hundred and two thousand", "twenty-third", "two thirds", "half a million", "dozens".
fn in_words(lexemes: &[Lexeme], at: usize) -> Option<Numeral> {
    if let Some(vague) = vague(lexemes, at) {
        return Some(vague);
    }
    if let Some((value, end)) = part(lexemes, at) {
        let skipped = end + usize::from(matches!(key(lexemes, end), "a" | "-"));
        let (size, after) = magnitude(lexemes, skipped, false);
        if after > skipped {
            return Some(made(NumeralKind::Cardinal, scaled(value, size), (at, after), false, size));
        }
        let (size, after) = of_magnitude(lexemes, end);
        let kind = if after > end { NumeralKind::Cardinal } else { NumeralKind::Fraction };
        return Some(made(kind, scaled(value, size), (at, after), false, size));
    }
    if let Some(ordinal) = value(ORDINALS, key(lexemes, at)) {
        return Some(made(NumeralKind::Ordinal, ordinal, (at, at + 1), false, 1.0));
    }
    let whole = whole(lexemes, at)?;
    let (cardinal, end, size) = (whole.value, whole.end, whole.size);
    // "one hundredth": an ordinal, unless of something.
    let is_part = |&(part, after): &(f64, usize)| {
        cardinal != 1.0 || part < 100.0 || after > end + 1 || key(lexemes, after) == "of"
    };
    if let Some((part, end)) = denominator(lexemes, end, cardinal).filter(is_part) {
        let (size, after) = of_magnitude(lexemes, end);
        let kind = if after > end { NumeralKind::Cardinal } else { NumeralKind::Fraction };
        return Some(made(kind, scaled(cardinal / part, size), (at, after), false, size));
    }
    let hyphen = usize::from(key(lexemes, end) == "-");
    let and = usize::from(key(lexemes, end) == "and" && whole.room >= 100.0);
    let next = key(lexemes, end + hyphen + and);
    if let Some(ordinal) = value(ORDINALS, next) {
        let end = end + hyphen + and + 1;
        if ordinal < whole.room {
            return Some(made(NumeralKind::Ordinal, cardinal + ordinal, (at, end), false, 1.0));
        }
        if ordinal >= 100.0 && and == 0 && cardinal < ordinal {
            return Some(made(NumeralKind::Ordinal, cardinal * ordinal, (at, end), false, 1.0));
        }
    }
    if let Some(whole) = mixed(lexemes, &whole) {
        return Some(made(NumeralKind::Cardinal, whole.value, (at, whole.end), false, whole.size));
    }
    if key(lexemes, end) == "point" && whole.size == 1.0 {
        let tenths = |at: usize| value(UNITS, key(lexemes, at)).filter(|u| *u < 10.0);
        let decimals: Vec<f64> = (end + 1..end + 7).map_while(tenths).collect();
        if !decimals.is_empty() {
            let after = end + 1 + decimals.len();
            let (digits, power) = decimals.iter().fold((0.0, 1.0), |(sum, power), d| (sum * 10.0 + d, power * 10.0));
            let (size, after) = magnitude(lexemes, after, false);
            let value = scaled((cardinal * power + digits) / power, size);
            return Some(made(NumeralKind::Cardinal, value, (at, after), false, size));
        }
    }
    Some(made(NumeralKind::Cardinal, cardinal, (at, end), false, size))
}

/// "million" or "of a million" after a fraction, and where it ends.
fn of_magnitude(lexemes: &[Lexeme], at: usize) -> (f64, usize) {
    let of = key(lexemes, at) == "of" && key(lexemes, at + 1) == "a";
    let start = if of { at + 2 } else { at };
    let (size, end) = magnitude(lexemes, start, false);
    if end > start && size >= 1e3 { (size, end) } else { (1.0, at) }
}

/// "dozens", "tens of thousands", "hundreds of millions", "several hundred", "a score of men".
fn vague(lexemes: &[Lexeme], at: usize) -> Option<Numeral> {
    let word = key(lexemes, at);
    let of = |low: f64, high: f64, end: usize| Some(made(NumeralKind::Vague(high), low, (at, end), false, 1.0));
    if word == "a" && key(lexemes, at + 1) == "score" && key(lexemes, at + 2) == "of" {
        let people = lexemes.get(at + 3).is_some_and(|l| matches!(&*l.key, "people" | "men" | "women" | "others"));
        return people.then(|| made(NumeralKind::Cardinal, 20.0, (at, at + 2), false, 1.0));
    }
    let few = at + usize::from(word == "a" && key(lexemes, at + 1) == "few");
    if FEW.contains(&key(lexemes, few)) {
        let size = value(MAGNITUDES, key(lexemes, few + 1))?;
        let high = if size < 100.0 { 100.0 } else { 10.0 * size };
        return of(2.0 * size, high, few + 2);
    }
    let (low, high) = value(VAGUE, word)?;
    let larger = key(lexemes, at + 2).strip_suffix('s').and_then(|word| value(MAGNITUDES, word));
    if let Some(size) = larger.filter(|size| key(lexemes, at + 1) == "of" && *size * 2.0 > low) {
        return of(low * size, high * size, at + 3);
    }
    // "scores" is a verb and "tens" a digit unless something is counted.
    let counts = !matches!(word, "tens" | "scores") || key(lexemes, at + 1) == "of";
    if counts { of(low, high, at + 1) } else { None }
}
