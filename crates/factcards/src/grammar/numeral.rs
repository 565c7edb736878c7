//! Numbers in digits and words.

use super::lexeme::{Lexeme, Shape};
use super::number_words::{FRACTION_MARKS, MAGNITUDES, ORDINALS, PARTS, SUFFIXES, TENS, UNITS, VAGUE, value};

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
/// No number has more lexemes; keeps every look-ahead bounded.
const MAX_LEXEMES: usize = 16;

/// The number that begins at `at`. Looks only ahead: what stands before may still show that it is none.
pub(crate) fn numeral(lexemes: &[Lexeme], at: usize) -> Option<Numeral> {
    let first = lexemes.get(at)?;
    match first.shape {
        Shape::Digits => in_digits(lexemes, at),
        Shape::Mark => {
            let value = value(FRACTION_MARKS, &first.key)?;
            Some(Numeral { kind: NumeralKind::Fraction, value, start: at, end: at + 1, digits: true, magnitude: 1.0 })
        }
        Shape::Word => in_words(lexemes, at),
        Shape::Opaque => None,
    }
}

fn key<'l>(lexemes: &'l [Lexeme], at: usize) -> &'l str {
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
        let fits = !digits.contains('.') && super::numeral::ordinal_suffix(&digits) == suffix.key;
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
fn scaled(value: f64, magnitude: f64) -> f64 {
    let product = value * magnitude;
    if product.abs() >= 1.0 && magnitude > 1.0 { (product * 1e3).round() / 1e3 } else { product }
}

/// The suffix that belongs to an ordinal in digits.
pub(crate) fn ordinal_suffix(digits: &str) -> &'static str {
    let teen = digits.len() > 1 && digits.chars().rev().nth(1) == Some('1');
    match digits.chars().last() {
        Some('1') if !teen => "st",
        Some('2') if !teen => "nd",
        Some('3') if !teen => "rd",
        _ => "th",
    }
}

/// A part after a whole number: "½", " 1/2", " and a half".
fn simple_fraction(lexemes: &[Lexeme], at: usize) -> Option<(f64, usize)> {
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
fn magnitude(lexemes: &[Lexeme], at: usize) -> (f64, usize) {
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

/// The state of reading number words.
#[derive(Default)]
struct Reading {
    total: f64,
    group: f64,
    /// What the group may still take: units after tens, tens and units after a hundred.
    room: f64,
    /// The last magnitude; the next must be smaller.
    ceiling: f64,
    /// Whether anything has been read.
    any: bool,
}

/// "two hundred and two thousand", "twenty-third", "two thirds", "half a million", "dozens".
fn in_words(lexemes: &[Lexeme], at: usize) -> Option<Numeral> {
    let word = key(lexemes, at);
    let made = |kind, value, end, magnitude| Some(Numeral { kind, value, start: at, end, digits: false, magnitude });
    if let Some(vague) = vague(lexemes, at) {
        return Some(vague);
    }
    if let Some(part) = value(PARTS, word).filter(|_| !matches!(word, "quarters" | "halves")) {
        let skipped = at + 1 + usize::from(matches!(key(lexemes, at + 1), "a" | "-"));
        let (size, end) = magnitude(lexemes, skipped);
        return if end > skipped {
            made(NumeralKind::Cardinal, size / part, end, size)
        } else if word == "half" {
            made(NumeralKind::Fraction, 0.5, at + 1, 1.0)
        } else {
            None
        };
    }
    if let Some(ordinal) = value(ORDINALS, word) {
        return made(NumeralKind::Ordinal, ordinal, at + 1, 1.0);
    }
    if matches!(word, "a" | "an") {
        let next = key(lexemes, at + 1);
        if let Some(part) = value(PARTS, next).or_else(|| value(ORDINALS, next).filter(|o| *o > 2.0)) {
            let inner = numeral(lexemes, at + 1).filter(|n| n.kind == NumeralKind::Cardinal);
            return match inner {
                Some(inner) => Some(Numeral { start: at, ..inner }),
                None if key(lexemes, at + 2) == "of" || next == "quarter" && key(lexemes, at + 2) == "million" => {
                    made(NumeralKind::Fraction, 1.0 / part, at + 2, 1.0)
                }
                None => None,
            };
        }
        let (size, end) = magnitude(lexemes, at + 1);
        return (end > at + 1).then_some(()).and_then(|()| made(NumeralKind::Cardinal, size, end, size));
    }
    cardinal_words(lexemes, at)
}

fn cardinal_words(lexemes: &[Lexeme], at: usize) -> Option<Numeral> {
    let mut state = Reading { ceiling: f64::INFINITY, ..Reading::default() };
    let mut end = at;
    let mut size = 1.0;
    let made = |kind, value, end| Some(Numeral { kind, value, start: at, end, digits: false, magnitude: 1.0 });
    while end < at + MAX_LEXEMES {
        // A hyphen or "and" belongs to the number only with a number word behind it.
        let link =
            usize::from(state.any && (key(lexemes, end) == "-" || key(lexemes, end) == "and" && state.room > 20.0));
        let word = key(lexemes, end + link);
        if let Some(unit) = value(UNITS, word).filter(|u| !state.any || *u > 0.0 && *u < state.room.min(20.0)) {
            state.group += unit;
            state.room = 0.0;
        } else if let Some(tens) = value(TENS, word).filter(|t| !state.any || *t < state.room) {
            state.group += tens;
            state.room = 10.0;
        } else if let Some(hundred) = value(MAGNITUDES, word).filter(|m| state.any && *m <= 100.0 && state.group > 0.0)
        {
            state.group *= hundred;
            state.room = if hundred > 12.0 { 100.0 } else { 0.0 };
            size = hundred;
        } else if let Some(more) =
            value(MAGNITUDES, word).filter(|m| state.any && *m >= 1000.0 && *m < state.ceiling && state.group > 0.0)
        {
            state.total += state.group * more;
            state.group = 0.0;
            state.room = 1000.0;
            state.ceiling = more;
            size = more;
        } else {
            break;
        }
        state.any = true;
        end += 1 + link;
    }
    if !state.any {
        return None;
    }
    let cardinal = state.total + state.group;
    let link = usize::from(key(lexemes, end) == "-");
    let next = key(lexemes, end + link);
    if let Some(ordinal) = value(ORDINALS, next).filter(|o| *o < state.room && state.room > 1.0) {
        return made(NumeralKind::Ordinal, cardinal + ordinal, end + link + 1);
    }
    let singular = next.strip_suffix('s').filter(|_| cardinal > 1.0).unwrap_or(next);
    let named = value(PARTS, next).or_else(|| value(ORDINALS, singular).filter(|o| *o > 2.0));
    if let Some(part) = named.filter(|_| cardinal < 100.0 && (cardinal == 1.0 || next.ends_with('s'))) {
        return made(NumeralKind::Fraction, cardinal / part, end + link + 1);
    }
    if let Some((part, end)) = simple_fraction(lexemes, end).filter(|_| key(lexemes, end) == "and") {
        let (size, end) = magnitude(lexemes, end);
        return made(NumeralKind::Cardinal, (cardinal + part) * size, end);
    }
    if key(lexemes, end) == "point"
        && let Some(tenth) = value(UNITS, key(lexemes, end + 1)).filter(|u| *u < 10.0)
    {
        let (size, end) = magnitude(lexemes, end + 2);
        return made(NumeralKind::Cardinal, scaled(cardinal + tenth / 10.0, size), end);
    }
    Some(Numeral { kind: NumeralKind::Cardinal, value: cardinal, start: at, end, digits: false, magnitude: size })
}

/// "dozens", "tens of thousands", "hundreds of millions".
fn vague(lexemes: &[Lexeme], at: usize) -> Option<Numeral> {
    let (low, high) = value(VAGUE, key(lexemes, at))?;
    let mut made =
        Numeral { kind: NumeralKind::Vague(high), value: low, start: at, end: at + 1, digits: false, magnitude: 1.0 };
    let larger = key(lexemes, at + 2).strip_suffix('s').and_then(|word| value(MAGNITUDES, word));
    if let Some(size) = larger.filter(|size| key(lexemes, at + 1) == "of" && *size * 2.0 > low) {
        made.value = low * size;
        made.kind = NumeralKind::Vague(high * size);
        made.end = at + 3;
    } else if matches!(key(lexemes, at), "tens" | "scores") && key(lexemes, at + 1) != "of" {
        return None; // "scores" is a verb and "tens" a digit unless something is counted.
    }
    Some(made)
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
