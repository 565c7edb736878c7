//! Fractions, and the parts of a mixed number.

use super::digits::{joined, joined_digits, joined_mark, magnitude, scaled};
use super::small::{Whole, below_hundred};
use super::tables::{ORDINALS, PARTS, TENS, value};
use crate::grammar::{Lexeme, Shape, key};

/// Words behind a part of something that was told before: "a fall of a third in a year".
const LINKS: &[&str] = &["in", "and", "or", "since", "to", "from", "on", "by", "over", "between", "during"];

/// What stands below the stroke of a fraction; others are dates and the like: "9/11".
const BELOW: &[u8] = &[2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 32, 64];

/// The parts that a fraction of `above` such parts names at `at`, and where the name ends: "thirds" after two,
/// "twenty-fifth" after one.
pub(super) fn denominator(lexemes: &[Lexeme], at: usize, above: f64) -> Option<(f64, usize)> {
    let at = at + usize::from(key(lexemes, at) == "-");
    let word = key(lexemes, at);
    let plural = above != 1.0;
    let single = |word: &str, plural: bool| {
        let name = if plural { word.strip_suffix('s')? } else { word };
        value(ORDINALS, name).filter(|o| *o > 2.0)
    };
    if let Some(size) = value(PARTS, word).filter(|_| plural == matches!(word, "halves" | "quarters")) {
        return Some((size, at + 1));
    }
    if let Some(size) = single(word, plural) {
        return Some((size, at + 1));
    }
    if plural {
        return None;
    }
    // "one twenty-fifth", "one one hundred fifth"
    let hundred = matches!(word, "one" | "a") && key(lexemes, at + 1) == "hundred";
    let (base, at) = if hundred { (100.0, at + 2) } else { (0.0, at) };
    let at = at + usize::from(hundred && key(lexemes, at) == "and");
    let tens = value(TENS, key(lexemes, at));
    let link = tens.map_or(0, |_| 1 + usize::from(key(lexemes, at + 1) == "-"));
    let room = if tens.is_some() { 10.0 } else { base };
    let last = value(ORDINALS, key(lexemes, at + link)).filter(|o| *o < room)?;
    Some((base + tens.unwrap_or(0.0) + last, at + link + 1))
}

/// "half", "a half", "a third", "quarter": a part of one at `at`, and where it ends.
pub(super) fn part(lexemes: &[Lexeme], at: usize) -> Option<(f64, usize)> {
    let article = matches!(key(lexemes, at), "a" | "an");
    if !article {
        let word = key(lexemes, at);
        // A quarter is also one of a city or of a year.
        let part = word == "half" || word == "quarter" && magnitude(lexemes, at + 1, false).1 > at + 1;
        return value(PARTS, word).filter(|_| part).map(|size| (1.0 / size, at + 1));
    }
    let (size, end) = denominator(lexemes, at + 1, 1.0)?;
    let quarter = key(lexemes, at + 1) == "quarter";
    let of = key(lexemes, end) == "of";
    let many = magnitude(lexemes, end, false).1 > end;
    // "a fifth attempt" counts; "a fifth" at the end is a part.
    let ends = lexemes.get(end).is_none_or(|l| l.shape == Shape::Mark && l.key != "-" || LINKS.contains(&&*l.key));
    let ends = ends && !quarter;
    (of || many || ends).then_some((1.0 / size, end))
}

/// "a half", "two thirds", "fifty-four hundredths": less than one, and where it ends.
pub(super) fn proper(lexemes: &[Lexeme], at: usize) -> Option<(f64, usize)> {
    let above = match key(lexemes, at) {
        "a" | "an" => Whole { value: 1.0, end: at + 1, size: 1.0, room: 0.0 },
        // Without hundreds, whose tail may be a fraction again: the look-ahead stays bounded.
        _ => below_hundred(lexemes, at)?,
    };
    let (below, end) = denominator(lexemes, above.end, above.value)?;
    (above.value < below).then_some((above.value / below, end))
}

/// A whole number with the fraction after it: "and a half", "and a half million", "and three quarters million".
pub(super) fn mixed(lexemes: &[Lexeme], whole: &Whole) -> Option<Whole> {
    // "two-and-a-half"
    let hyphen = |at: usize| at + usize::from(joined_mark(lexemes, at, "-"));
    let and = hyphen(whole.end);
    if key(lexemes, and) != "and" {
        return None;
    }
    let (part, end) = proper(lexemes, hyphen(and + 1))?;
    let (size, after) = magnitude(lexemes, end, false);
    Some(if after == end {
        // "3 million and a half" is half a million more.
        let of = if whole.size >= 1e6 { whole.size } else { 1.0 };
        Whole { value: whole.value + part * of, end, ..*whole }
    } else if whole.size > size {
        Whole { value: whole.value + part * size, end: after, ..*whole }
    } else if whole.size == 1.0 {
        Whole { value: scaled(whole.value + part, size), end: after, size, room: 0.0 }
    } else {
        return None;
    })
}

/// "3/4": a proper fraction with a small denominator, and nothing joined after it.
pub(super) fn slash(lexemes: &[Lexeme], at: usize) -> Option<(f64, usize)> {
    let above: u8 = lexemes.get(at).filter(|l| l.shape == Shape::Digits && l.text.len() <= 2)?.text.parse().ok()?;
    let below: u8 = joined_digits(lexemes, at + 2).filter(|d| d.len() <= 2)?.parse().ok()?;
    // One that could be shortened is a date or a score: "10/12".
    let shortest = (2..=above).all(|d| !(above.is_multiple_of(d) && below.is_multiple_of(d)));
    let proper = joined_mark(lexemes, at + 1, "/") && above > 0 && above < below && shortest && BELOW.contains(&below);
    let alone = joined(lexemes, at + 3).is_none_or(|l| l.shape == Shape::Mark && l.key != "/" && l.key != "-");
    (proper && alone).then_some((f64::from(above) / f64::from(below), at + 3))
}
