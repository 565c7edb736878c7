//! Numbers in digits.

use super::tables::{CAPITAL_SUFFIXES, MAGNITUDES, MULTIPLES, SUFFIXES, value};
use crate::grammar::{Lexeme, Shape, key};

/// More digits than this are an identifier, not a number.
const MAX_DIGITS: usize = 15;

/// What stands between groups of digits: a plain space, no-break spaces and the thin one.
const SPACES: &[char] = &[' ', '\u{a0}', '\u{202f}', '\u{2009}'];

/// Larger exponents are no numbers that a person writes.
const MAX_EXPONENT: i16 = 99;

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

/// "e6", "^-1", "⁶" or "× 10^6" after a number: its value, and where it ends.
fn power(lexemes: &[Lexeme], at: usize, digits: &str, base: f64) -> (f64, usize) {
    let ten = digits == "10";
    let read = times_ten(lexemes, at, digits.contains('.'))
        .map(|(exponent, end)| (of_ten(digits, exponent), end))
        .or_else(|| superscript(lexemes, at).filter(|_| ten).map(|(exponent, end)| (of_ten("1", exponent), end)))
        .or_else(|| {
            let mark = joined(lexemes, at).filter(|l| matches!(&*l.key, "^" | "e"))?;
            let (exponent, end) = signed(lexemes, at + 1)?;
            Some((if mark.key == "e" { of_ten(digits, exponent) } else { Some(raised(base, exponent)) }, end))
        });
    match read {
        Some((Some(value), end)) if value.is_finite() => (value, end),
        _ => (base, at),
    }
}

/// "× 10^6", "x10^6", "·10⁶": the exponent, and where it ends. Behind decimals a minus may stand for what was raised:
/// "1.67 × 10-27"; "4 × 10-12" is also four times ten to twelve.
fn times_ten(lexemes: &[Lexeme], at: usize, decimals: bool) -> Option<(i16, usize)> {
    let times = lexemes.get(at).filter(|l| matches!(&*l.key, "×" | "x" | "·" | "⋅" | "∙" | "*"));
    times.filter(|_| key(lexemes, at + 1) == "10")?;
    let caret = joined_mark(lexemes, at + 2, "^");
    let minus = joined(lexemes, at + 2).is_some_and(|l| l.text == "\u{2212}" || decimals && l.key == "-");
    match (caret, minus) {
        (true, _) => signed(lexemes, at + 3),
        (_, true) => signed(lexemes, at + 2),
        _ => superscript(lexemes, at + 2),
    }
}

/// "6", "-6", "+6" without a blank before: the exponent, and where it ends.
fn signed(lexemes: &[Lexeme], at: usize) -> Option<(i16, usize)> {
    let sign = joined(lexemes, at).filter(|l| matches!(&*l.key, "+" | "-"));
    let after = at + usize::from(sign.is_some());
    let exponent: i16 = joined_digits(lexemes, after)?.parse().ok().filter(|e| *e <= MAX_EXPONENT)?;
    Some((if sign.is_some_and(|l| l.key == "-") { -exponent } else { exponent }, after + 1))
}

/// "⁶", "⁻²⁷": the exponent, and where it ends.
fn superscript(lexemes: &[Lexeme], at: usize) -> Option<(i16, usize)> {
    const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let digit = |at: usize| {
        let mark = joined(lexemes, at)?.text.chars().next()?;
        RAISED.chars().position(|raised| raised == mark).and_then(|place| i16::try_from(place).ok())
    };
    let minus = joined_mark(lexemes, at, "⁻");
    let start = at + usize::from(minus || joined_mark(lexemes, at, "⁺"));
    let raised: Vec<i16> = (start..start + 2).map_while(digit).collect();
    let exponent = raised.iter().fold(0, |sum, digit| sum * 10 + digit);
    let end = start + raised.len();
    (end > start && digit(end).is_none()).then_some((if minus { -exponent } else { exponent }, end))
}

/// As a person would write it, without the error of a product.
fn of_ten(digits: &str, exponent: i16) -> Option<f64> {
    format!("{digits}e{exponent}").parse().ok()
}

fn raised(base: f64, exponent: i16) -> f64 {
    // Repeated products are the same on every platform; library functions need not be.
    let product = (0..exponent.abs()).fold(1.0, |product, _| product * base);
    if exponent < 0 { 1.0 / product } else { product }
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
    // "three score years", but "a three score draw".
    if !digits && key(lexemes, at) == "score" && matches!(key(lexemes, at + 1), "years" | "of") {
        return (20.0, at + 1);
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
