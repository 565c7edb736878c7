//! Numbers in digits.

use super::tables::{CAPITAL_SUFFIXES, MAGNITUDES, MULTIPLES, SUFFIXES, value};
use crate::grammar::{Lexeme, Shape, key};

/// More digits than this are an identifier, not a number.
const MAX_DIGITS: usize = 15;

/// What stands between groups of digits: a plain space, no-break spaces and the thin one.
const SPACES: &[char] = &[' ', '\u{a0}', '\u{202f}', '\u{2009}'];

/// Larger exponents are no numbers that a person writes.
const MAX_EXPONENT: u16 = 99;

/// A number in digits before any magnitude.
pub(super) struct Figure {
    pub(super) value: f64,
    /// One past its last lexeme.
    pub(super) end: usize,
    /// Whether it is a run of digits only, so that "st" or "/" may follow.
    pub(super) whole: bool,
    /// Whether it has an exponent, so that no magnitude follows.
    pub(super) power: bool,
}

/// The lexeme at `at`, when no white space stands before it.
pub(super) fn joined<'l, 't>(lexemes: &'l [Lexeme<'t>], at: usize) -> Option<&'l Lexeme<'t>> {
    lexemes.get(at).filter(|l| l.joined)
}

pub(super) fn joined_digits<'l>(lexemes: &'l [Lexeme], at: usize) -> Option<&'l str> {
    joined(lexemes, at).filter(|l| l.shape == Shape::Digits).map(|l| l.text)
}

pub(super) fn joined_mark(lexemes: &[Lexeme], at: usize, mark: &str) -> bool {
    joined(lexemes, at).is_some_and(|l| l.key == mark)
}

/// The digits behind a mark that has spaces on both sides, as in text that was cut into tokens: "59 . 5", "6 , 602". No
/// other text has a space before such a mark.
fn spaced_digits<'l>(lexemes: &'l [Lexeme], at: usize, mark: &str) -> Option<&'l str> {
    let apart = |at: usize| lexemes.get(at).filter(|l| l.gap == Some(' '));
    apart(at).filter(|l| l.key == mark)?;
    apart(at + 1).filter(|l| l.shape == Shape::Digits).map(|l| l.text)
}

/// "1,200.5", "1 234 567", ".25", "1.3e6", "2.5^-1".
pub(super) fn figure(lexemes: &[Lexeme], at: usize) -> Option<Figure> {
    let first = lexemes.get(at)?;
    let (mut digits, mut end) = match first.shape {
        Shape::Digits => (first.text.to_owned(), at + 1),
        _ if first.key == "." && !first.joined => (String::from("0"), at),
        _ => return None,
    };
    if digits.len() > MAX_DIGITS {
        return None;
    }
    if end > at {
        end = groups(lexemes, at, &mut digits);
    }
    if joined_mark(lexemes, end, ".") || end == at {
        match joined_digits(lexemes, end + 1) {
            Some(decimals) if decimals.len() <= MAX_DIGITS => {
                digits.push('.');
                digits.push_str(decimals);
                end += 2;
                if joined_mark(lexemes, end, ".") && joined_digits(lexemes, end + 1).is_some() {
                    return None; // "1.2.3" is a version or an address.
                }
            }
            None if end > at => {}
            _ => return None,
        }
    }
    if end > at
        && !digits.contains('.')
        && let Some(decimals) = spaced_digits(lexemes, end, ".").filter(|d| d.len() <= 3)
    {
        digits.push('.');
        digits.push_str(decimals);
        end += 2;
    }
    let value: f64 = digits.parse().ok()?;
    let whole = end == at + 1;
    let (value, after) = power(lexemes, end, &digits, value);
    Some(Figure { value, end: after, whole, power: after > end })
}

/// Adds the groups of digits that belong to the number; where they end.
fn groups(lexemes: &[Lexeme], at: usize, digits: &mut String) -> usize {
    let group = |at: usize| lexemes.get(at).filter(|l| l.shape == Shape::Digits).map(|l| l.text);
    let mut parts: Vec<&str> = vec![];
    let room = MAX_DIGITS / 2;
    let mut end = at + 1;
    while parts.len() < room && joined_mark(lexemes, end, ",") {
        let Some(part) = joined_digits(lexemes, end + 1).filter(|g| matches!(g.len(), 2 | 3)) else { break };
        parts.push(part);
        end += 2;
    }
    // Groups of three, or of two with three at the end as in India.
    let threes = parts.iter().take_while(|p| p.len() == 3).count();
    let indian = parts.iter().position(|p| p.len() == 3).filter(|n| *n > 0 && digits.len() <= 2);
    let taken = if digits.len() <= 3 { indian.map_or(threes, |n| n + 1) } else { 0 };
    if taken > 0 {
        parts.iter().take(taken).for_each(|part| digits.push_str(part));
        return at + 1 + 2 * taken;
    }
    // "100 , 200" may be two numbers.
    let (mut end, short) = (at + 1, digits.len() <= 2);
    while digits.len() < MAX_DIGITS
        && let Some(part) = spaced_digits(lexemes, end, ",").filter(|part| *part == "000" || short && part.len() == 3)
    {
        digits.push_str(part);
        end += 2;
    }
    if end > at + 1 {
        return end;
    }
    let (mut end, mut plain, mut parts) = (at + 1, false, vec![]);
    while parts.len() < room && digits.len() <= 3 && !digits.starts_with('0') {
        let Some(part) = group(end).filter(|g| g.len() == 3) else { break };
        let Some(gap) = lexemes.get(end).and_then(|l| l.gap).filter(|c| SPACES.contains(c)) else { break };
        plain |= gap == ' ';
        parts.push(part);
        end += 1;
    }
    // A plain space may also stand between two numbers: the groups must tell.
    let sure = !plain || parts.len() > 1 || parts == ["000"];
    let ends = group(end).is_none() && !joined_mark(lexemes, end, "-");
    if parts.is_empty() || !sure || !ends {
        return at + 1;
    }
    parts.iter().for_each(|part| digits.push_str(part));
    end
}

/// "e6" or "^-1" after a number: its value, and where it ends.
fn power(lexemes: &[Lexeme], at: usize, digits: &str, base: f64) -> (f64, usize) {
    let raised = joined_mark(lexemes, at, "^");
    if !raised && !joined_mark(lexemes, at, "e") {
        return (base, at);
    }
    let sign = joined(lexemes, at + 1).filter(|l| matches!(&*l.key, "+" | "-"));
    let after = at + 1 + usize::from(sign.is_some());
    let negative = sign.is_some_and(|l| l.key == "-");
    let exponent = joined_digits(lexemes, after).and_then(|d| d.parse().ok()).filter(|e| *e <= MAX_EXPONENT);
    let Some(exponent) = exponent else { return (base, at) };
    let value = if raised {
        // Repeated products are the same on every platform; library functions need not be.
        let product = (0..exponent).fold(1.0, |product, _| product * base);
        if negative { 1.0 / product } else { product }
    } else {
        let sign = if negative { "-" } else { "" };
        format!("{digits}e{sign}{exponent}").parse().unwrap_or(base)
    };
    if value.is_finite() { (value, after + 1) } else { (base, at) }
}

/// The product as a person would write it: 1.2 × 10⁹ without the error of binary fractions.
pub(super) fn scaled(value: f64, magnitude: f64) -> f64 {
    let product = value * magnitude;
    if product.abs() >= 1.0 && magnitude > 1.0 { (product * 1e3).round() / 1e3 } else { product }
}

/// The suffix that belongs to an ordinal in digits.
pub(super) fn ordinal_suffix(digits: &str) -> &'static str {
    let teen = digits.len() > 1 && digits.chars().rev().nth(1) == Some('1');
    match digits.chars().last() {
        Some('1') if !teen => "st",
        Some('2') if !teen => "nd",
        Some('3') if !teen => "rd",
        _ => "th",
    }
}

/// The magnitude words or the suffix at `at`, multiplied, and where they end. `digits`: after a number in digits.
pub(super) fn magnitude(lexemes: &[Lexeme], at: usize, digits: bool) -> (f64, usize) {
    let letters = |l: &Lexeme| value(SUFFIXES, &l.key).or_else(|| value(CAPITAL_SUFFIXES, l.text));
    if digits && let Some(size) = joined(lexemes, at).and_then(letters) {
        return (size, at + 1);
    }
    if let Some(size) = value(MULTIPLES, key(lexemes, at)) {
        return (size, at + 1);
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
    let spaced = lexemes.get(at).filter(|l| digits && end == at && !l.joined);
    if let Some(size) = spaced.and_then(|l| {
        let stop = usize::from(key(lexemes, at + 1) == ".");
        let alone = lexemes.get(at + 1 + stop).is_none();
        match &*l.key {
            "bn" | "mn" | "tn" => value(SUFFIXES, &l.key),
            "k" if alone => Some(1e3),
            _ => value(CAPITAL_SUFFIXES, l.text).filter(|_| alone),
        }
    }) {
        return (size, at + 1);
    }
    (product, end)
}
