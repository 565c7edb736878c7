//! Numbers in words.

use super::lexeme::Lexeme;
use super::number_words::{MAGNITUDES, ORDINALS, PARTS, TENS, UNITS, VAGUE, value};
use super::numeral::{Numeral, NumeralKind, key, magnitude, numeral, scaled, simple_fraction};

/// No number has more lexemes; keeps every look-ahead bounded.
const MAX_LEXEMES: usize = 16;

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
pub(super) fn in_words(lexemes: &[Lexeme], at: usize) -> Option<Numeral> {
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
