//! Numbers: what they are, and those in digits.

use super::lexeme::{Lexeme, Shape};
use super::number_words::{FRACTION_MARKS, MAGNITUDES, ORDINALS, PARTS, SUFFIXES, value};

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

/// More digits than this are an identifier, not a number.
const MAX_DIGITS: usize = 15;

/// The number that begins at `at`. Looks only ahead: what stands before may still show that it is none.
pub(crate) fn numeral(lexemes: &[Lexeme], at: usize) -> Option<Numeral> {
    let first = lexemes.get(at)?;
    match first.shape {
        Shape::Digits => in_digits(lexemes, at),
        Shape::Mark => {
            let value = value(FRACTION_MARKS, &first.key)?;
            Some(Numeral { kind: NumeralKind::Fraction, value, start: at, end: at + 1, digits: true, magnitude: 1.0 })
        }
        Shape::Word => super::numeral_words::in_words(lexemes, at),
        Shape::Opaque => None,
    }
}

pub(super) fn key<'l>(lexemes: &'l [Lexeme], at: usize) -> &'l str {
    lexemes.get(at).map_or("", |l| &l.key)
}

/// The lexeme at `at`, when no white space stands before it.
fn joined<'l, 't>(lexemes: &'l [Lexeme<'t>], at: usize) -> Option<&'l Lexeme<'t>> {
    lexemes.get(at).filter(|l| l.joined)
}

fn joined_digits<'l>(lexemes: &'l [Lexeme], at: usize) -> Option<&'l str> {
    joined(lexemes, at).filter(|l| l.shape == Shape::Digits).map(|l| l.text)
}

fn joined_mark(lexemes: &[Lexeme], at: usize, mark: &str) -> bool {
    joined(lexemes, at).is_some_and(|l| l.key == mark)
}

/// "1,200.5", "1.2bn", "3 million", "2½", "10 1/2", "21st".
fn in_digits(lexemes: &[Lexeme], at: usize) -> Option<Numeral> {
    let mut digits = lexemes.get(at)?.text.to_owned();
    let mut end = at + 1;
    if digits.len() > MAX_DIGITS {
        return None;
    }
    while joined_mark(lexemes, end, ",") && digits.len() <= MAX_DIGITS {
        // Groups of three, or of two with three at the end as in India.
        let Some(group) = joined_digits(lexemes, end + 1).filter(|g| matches!(g.len(), 2 | 3)) else { break };
        let more = joined_mark(lexemes, end + 2, ",") && joined_digits(lexemes, end + 3).is_some();
        if group.len() == 2 && !more {
            break;
        }
        digits.push_str(group);
        end += 2;
    }
    if joined_mark(lexemes, end, ".")
        && let Some(decimals) = joined_digits(lexemes, end + 1)
    {
        if decimals.len() > MAX_DIGITS {
            return None;
        }
        digits.push('.');
        digits.push_str(decimals);
        end += 2;
        if joined_mark(lexemes, end, ".") && joined_digits(lexemes, end + 1).is_some() {
            return None; // "1.2.3" is a version or an address.
        }
    }
    let mut value: f64 = digits.parse().ok()?;
    let plain = Numeral { kind: NumeralKind::Cardinal, value, start: at, end, digits: true, magnitude: 1.0 };
    if let Some(suffix) = joined(lexemes, end).filter(|l| matches!(&*l.key, "st" | "nd" | "rd" | "th")) {
        let fits = !digits.contains('.') && ordinal_suffix(&digits) == suffix.key;
        return fits.then_some(Numeral { kind: NumeralKind::Ordinal, end: end + 1, ..plain });
    }
    if let Some((part, next)) = simple_fraction(lexemes, end) {
        value += part;
        end = next;
    } else if joined_mark(lexemes, end, "/") {
        let (part, next) = slash(lexemes, at)?;
        return Some(Numeral { kind: NumeralKind::Fraction, value: part, end: next, ..plain });
    }
    let (magnitude, end) = magnitude(lexemes, end);
    Some(Numeral { value: scaled(value, magnitude), end, magnitude, ..plain })
}

/// The product as a person would write it: 1.2 × 10⁹ without the error of binary fractions.
pub(super) fn scaled(value: f64, magnitude: f64) -> f64 {
    let product = value * magnitude;
    if product.abs() >= 1.0 && magnitude > 1.0 { (product * 1e3).round() / 1e3 } else { product }
}

/// The suffix that belongs to an ordinal in digits.
fn ordinal_suffix(digits: &str) -> &'static str {
    let teen = digits.len() > 1 && digits.chars().rev().nth(1) == Some('1');
    match digits.chars().last() {
        Some('1') if !teen => "st",
        Some('2') if !teen => "nd",
        Some('3') if !teen => "rd",
        _ => "th",
    }
}

/// A part after a whole number: "½", " 1/2", " and a half".
pub(super) fn simple_fraction(lexemes: &[Lexeme], at: usize) -> Option<(f64, usize)> {
    if let Some(part) = value(FRACTION_MARKS, key(lexemes, at)) {
        return Some((part, at + 1));
    }
    if key(lexemes, at) == "and" && matches!(key(lexemes, at + 1), "a" | "one") {
        let part = key(lexemes, at + 2);
        let size = value(PARTS, part).or_else(|| value(ORDINALS, part).filter(|o| *o > 2.0))?;
        return Some((1.0 / size, at + 3));
    }
    let spaced = lexemes.get(at).is_some_and(|l| !l.joined && l.shape == Shape::Digits);
    if spaced { slash(lexemes, at) } else { None }
}

/// "3/4": a proper fraction with a small denominator, and nothing joined after it.
fn slash(lexemes: &[Lexeme], at: usize) -> Option<(f64, usize)> {
    let above: f64 = lexemes.get(at).filter(|l| l.shape == Shape::Digits && l.text.len() <= 2)?.text.parse().ok()?;
    let below: f64 = joined_digits(lexemes, at + 2).filter(|d| d.len() <= 2)?.parse().ok()?;
    let proper = joined_mark(lexemes, at + 1, "/") && above > 0.0 && above < below && below <= 16.0;
    let alone = joined(lexemes, at + 3).is_none_or(|l| l.shape == Shape::Mark && l.key != "/" && l.key != "-");
    (proper && alone).then_some((above / below, at + 3))
}

/// The magnitude words or the suffix at `at`, multiplied, and where they end.
pub(super) fn magnitude(lexemes: &[Lexeme], at: usize) -> (f64, usize) {
    if let Some(suffix) = joined(lexemes, at).and_then(|l| value(SUFFIXES, &l.key)) {
        return (suffix, at + 1);
    }
    let hyphen = usize::from(joined_mark(lexemes, at, "-") && value(MAGNITUDES, key(lexemes, at + 1)).is_some());
    let (mut product, mut end) = (1.0, at);
    while let Some(size) = value(MAGNITUDES, key(lexemes, end + if end == at { hyphen } else { 0 })) {
        if end > at && size <= product || end > at + 2 {
            break;
        }
        end += 1 + if end == at { hyphen } else { 0 };
        product *= size;
    }
    if end == at && matches!(key(lexemes, at), "bn" | "mn" | "tn") {
        return (value(SUFFIXES, key(lexemes, at)).unwrap_or(1.0), at + 1);
    }
    (product, end)
}

#[cfg(test)]
mod tests {
    use factcards_document::ByteSpan;

    use super::super::lexeme::lex;
    use super::*;

    fn read(text: &str) -> Option<(f64, usize, usize)> {
        let lexemes = lex(text, ByteSpan::new(0, text.len()), &[]);
        numeral(&lexemes, 0).map(|n| (n.value, n.end, lexemes.len()))
    }

    #[test]
    fn whole_numerals_have_their_value() {
        for (text, expected) in [
            ("1,234,567", 1_234_567.0),
            ("12,34,567.5", 1_234_567.5),
            ("1.2bn", 1.2e9),
            ("92.5 million", 92.5e6),
            ("21st", 21.0),
            ("2½", 2.5),
            ("10 1/2", 10.5),
            ("3/4", 0.75),
            ("two hundred and two thousand", 202_000.0),
            ("twenty-three", 23.0),
            ("one hundred twenty-fifth", 125.0),
            ("three quarters", 0.75),
            ("two-thirds", 2.0 / 3.0),
            ("half a billion", 5e8),
            ("a dozen", 12.0),
            ("half a dozen", 6.0),
            ("two and a half million", 2.5e6),
            ("one point five million", 1.5e6),
            ("tens of thousands", 20_000.0),
            ("three million two hundred thousand and five", 3_200_005.0),
        ] {
            let (value, end, all) = read(text).unwrap_or_else(|| panic!("{text}: no numeral"));
            assert!((value - expected).abs() < 1e-9 * expected, "{text}: {value}");
            assert_eq!(end, all, "{text}: read {end} of {all} lexemes");
        }
    }

    #[test]
    fn what_is_no_numeral_stays_none() {
        for text in ["1.2.3", "21th", "and", "a cat", "24/7", "hundred", "point five", "1234567890123456"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
