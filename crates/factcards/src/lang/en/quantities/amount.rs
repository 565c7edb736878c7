//! Reads a number with its unit.

use std::borrow::Cow;

use factcards_document::QuantityKind;

use super::compound::feet_and_inches;
use super::losses;
use super::measures::Measures;
use super::money::{self, Money};
use super::words::is_plural;
use crate::grammar::{Lexeme, Phrases, Shape, key};
use crate::lang::en::numerals::{MAGNITUDES, Numeral, NumeralKind, TENS, UNITS, numeral, value};
use crate::measure::{Amount, Dimension, Size, Tags};

/// The unit of "threefold" and "1.4x".
const TIMES: &str = "{times}";

/// The tables, ready for look-up.
pub(super) struct Units {
    pub(super) measures: Measures,
    pub(super) money: Money,
    ages: Phrases<()>,
}

impl Units {
    pub(super) fn new() -> Self {
        Self { measures: Measures::new(), money: Money::new(), ages: Phrases::new(&[("aged|age|age of|ages", ())]) }
    }

    /// The amount that begins at `at`.
    pub(super) fn amount(&self, lexemes: &[Lexeme], tags: Tags, at: usize) -> Option<Amount> {
        if let Some(amount) = losses::loss(self, lexemes, tags, at).or_else(|| multiple(lexemes, at)) {
            return Some(amount);
        }
        if let Some((end, ())) = self.ages.at(lexemes, at)
            && let Some(amount) = plain(lexemes, end).filter(|a| a.kind == QuantityKind::Number && a.value < 130.0)
        {
            return Some(Amount { start: at, ..with(amount, Cow::Borrowed("a"), Dimension::Age, 1.0) });
        }
        let Some((number, sign)) = signed(lexemes, at) else { return self.unsigned(lexemes, at) };
        let amount = self.unsigned(lexemes, number).filter(|a| a.kind != QuantityKind::Ordinal && a.high.is_none())?;
        Some(Amount { start: at, value: sign * amount.value, ..amount })
    }

    /// An amount without a sign before it.
    pub(super) fn unsigned(&self, lexemes: &[Lexeme], at: usize) -> Option<Amount> {
        let Some((number, code, factor)) = money::before(lexemes, at) else {
            let mut amount = plain(lexemes, at)?;
            if let Some((value, end)) = feet_and_inches(lexemes, at) {
                let amount = Amount { value, end, number: (at, end), ..amount };
                return Some(with(amount, Cow::Borrowed("[ft_i]"), Dimension::Length, 0.3048));
            }
            if amount.kind != QuantityKind::Ordinal {
                self.add_unit(lexemes, &mut amount);
            }
            if is_apposed_age(lexemes, &amount) {
                amount = with(amount, Cow::Borrowed("a"), Dimension::Age, 1.0);
            }
            return Some(amount);
        };
        let mut amount = plain(lexemes, number).filter(|a| a.kind != QuantityKind::Ordinal)?;
        amount.start = at;
        if let Some((size, end)) = money::suffix(lexemes, amount.end).filter(|_| amount.magnitude == 1.0) {
            (amount.value, amount.magnitude, amount.end) = (amount.value * size, size, end);
        }
        amount.end = self.money.again(lexemes, amount.end, code).unwrap_or(amount.end);
        scale(&mut amount, factor);
        Some(with(amount, Cow::Borrowed(code), Dimension::Money, 1.0))
    }

    /// "half a mile", "three quarters of a percent": the unit that the amount is a part of.
    fn add_unit_of_part(&self, lexemes: &[Lexeme], amount: &mut Amount) -> bool {
        let of = usize::from(key(lexemes, amount.end) == "of");
        let article = matches!(key(lexemes, amount.end + of), "a" | "an");
        let unit = self.measures.unit(lexemes, amount.end + of + 1, false).filter(|_| article);
        let Some((end, unit)) = unit else { return false };
        scale(amount, if unit.size.dimension == Dimension::Share { unit.size.factor } else { 1.0 });
        amount.end = end;
        *amount = with(amount.clone(), unit.code, unit.size.dimension, unit.size.factor);
        true
    }

    /// The unit after the number, if there is one.
    fn add_unit(&self, lexemes: &[Lexeme], amount: &mut Amount) {
        if amount.fraction && self.add_unit_of_part(lexemes, amount) {
            return;
        }
        let at = amount.end;
        let money = self.money.after(lexemes, at, amount.magnitude);
        let unit = self.measures.unit(lexemes, at, amount.digits);
        if let Some((end, unit)) = unit.filter(|(end, _)| money.is_none_or(|m| m.0 < *end)) {
            let letter = end == at + 1 && lexemes.get(at).is_some_and(|l| l.text == "m");
            if letter && lexemes.get(end).is_some_and(|l| l.is_lowercase_word() && is_plural(&l.key)) {
                // "5m people"
                (amount.end, amount.value, amount.magnitude) = (end, amount.value * 1e6, 1e6);
                return;
            }
            amount.end = end;
            let Size { dimension, factor } = unit.size;
            if dimension == Dimension::Share {
                scale(amount, factor);
            }
            // "20 degrees below zero"
            let heat = matches!(dimension, Dimension::Celsius | Dimension::Fahrenheit | Dimension::Angle);
            let words = lexemes.get(end).zip(lexemes.get(end + 1));
            if heat && amount.high.is_none() && words.is_some_and(|(l, r)| l.key == "below" && r.key == "zero") {
                (amount.value, amount.end) = (-amount.value, end + 2);
            }
            *amount = with(amount.clone(), unit.code, dimension, factor);
        } else if let Some((end, code, factor)) = money {
            amount.end = end;
            scale(amount, factor);
            *amount = with(amount.clone(), Cow::Borrowed(code), Dimension::Money, factor.min(1.0));
        } else if let Some(end) = times(lexemes, at).filter(|_| amount.digits) {
            (amount.end, amount.unit) = (end, Some(Cow::Borrowed(TIMES)));
        }
    }
}

pub(super) fn scale(amount: &mut Amount, factor: f64) {
    amount.value *= factor;
    amount.high = amount.high.map(|high| high * factor);
}

pub(super) fn with(amount: Amount, code: Cow<'static, str>, dimension: Dimension, factor: f64) -> Amount {
    let unit = Some(code).filter(|code| !code.is_empty());
    Amount { kind: dimension.kind(), unit, size: Some(Size { dimension, factor }), ..amount }
}

/// "1.4x", "3×", "10-fold" behind digits: where the sign of a multiple ends. "4x4" and "3 x 5 m" are none.
fn times(lexemes: &[Lexeme], at: usize) -> Option<usize> {
    let here = lexemes.get(at).filter(|l| l.joined)?;
    let hyphen = usize::from(here.key == "-");
    if lexemes.get(at + hyphen).is_some_and(|l| l.joined && l.key == "fold") {
        return Some(at + hyphen + 1);
    }
    let next = lexemes.get(at + 1);
    let ends = next.is_none_or(|l| l.shape != Shape::Digits && (!l.joined || l.shape == Shape::Mark && l.key != "-"));
    (matches!(&*here.key, "x" | "×") && ends).then_some(at + 1)
}

/// "threefold", "a hundredfold".
fn multiple(lexemes: &[Lexeme], at: usize) -> Option<Amount> {
    let number = lexemes.get(at)?.key.strip_suffix("fold")?;
    let value = [UNITS, TENS, MAGNITUDES].into_iter().find_map(|table| value(table, number))?;
    let read = Numeral { kind: NumeralKind::Cardinal, value, start: at, end: at + 1, digits: false, magnitude: 1.0 };
    Some(Amount { unit: Some(Cow::Borrowed(TIMES)), ..bare(at, read) })
}

/// Where the number begins behind its sign or a word that makes it less than nothing, and which sign it has.
fn signed(lexemes: &[Lexeme], at: usize) -> Option<(usize, f64)> {
    let here = lexemes.get(at)?;
    let next = lexemes.get(at + 1)?;
    // A sign stands right before its number and not right behind a word.
    let is_sign = !here.joined && next.joined && next.shape != Shape::Word;
    // A dash behind digits joins a range.
    let is_range = || at.checked_sub(1).and_then(|i| lexemes.get(i)).is_some_and(|l| l.shape == Shape::Digits);
    match here.key.as_ref() {
        "minus" | "negative" => Some((at + 1, -1.0)),
        "-" if is_sign => Some((at + 1, -1.0)),
        "–" if is_sign && !is_range() => Some((at + 1, -1.0)),
        "+" if is_sign => Some((at + 1, 1.0)),
        _ => None,
    }
}

/// "Jane Doe, 23, said": digits between commas behind a name.
fn is_apposed_age(lexemes: &[Lexeme], amount: &Amount) -> bool {
    let key = |at: Option<usize>| at.and_then(|i| lexemes.get(i)).map_or("", |l| &l.key);
    let name = |back: usize| {
        let lexeme = amount.start.checked_sub(back).and_then(|i| lexemes.get(i));
        lexeme.is_some_and(|l| l.shape == Shape::Word && l.is_capitalized())
    };
    amount.digits
        && amount.unit.is_none()
        && amount.end == amount.start + 1
        && (1.0..=110.0).contains(&amount.value)
        && key(amount.start.checked_sub(1)) == ","
        && matches!(key(Some(amount.end)), "," | "." | ";")
        && name(2)
        && name(3)
}

/// A number without a unit.
fn plain(lexemes: &[Lexeme], at: usize) -> Option<Amount> {
    Some(bare(at, numeral(lexemes, at)?))
}

fn bare(at: usize, n: Numeral) -> Amount {
    let (kind, high) = match n.kind {
        NumeralKind::Cardinal | NumeralKind::Fraction => (QuantityKind::Number, None),
        NumeralKind::Ordinal => (QuantityKind::Ordinal, None),
        NumeralKind::Vague(high) => (QuantityKind::Number, Some(high)),
    };
    Amount {
        start: at,
        end: n.end,
        number: (n.start, n.end),
        kind,
        value: n.value,
        high,
        unit: None,
        size: None,
        comparator: None,
        magnitude: n.magnitude,
        digits: n.digits,
        fraction: n.kind == NumeralKind::Fraction,
    }
}
