//! Reads a number with its unit.

use std::borrow::Cow;

use factcards_document::QuantityKind;

use super::compound::feet_and_inches;
use super::measures::Measures;
use super::money::{self, Money};
use super::words::is_plural;
use crate::grammar::{Lexeme, Phrases, Shape};
use crate::lang::en::numerals::{NumeralKind, numeral};
use crate::measure::{Amount, Dimension, Size};

/// The tables, ready for look-up.
pub(super) struct Units {
    pub(super) measures: Measures,
    money: Money,
    ages: Phrases<()>,
}

impl Units {
    pub(super) fn new() -> Self {
        Self { measures: Measures::new(), money: Money::new(), ages: Phrases::new(&[("aged|age|age of|ages", ())]) }
    }

    /// The amount that begins at `at`.
    pub(super) fn amount(&self, lexemes: &[Lexeme], at: usize) -> Option<Amount> {
        if let Some((end, ())) = self.ages.at(lexemes, at)
            && let Some(amount) = plain(lexemes, end).filter(|a| a.kind == QuantityKind::Number && a.value < 130.0)
        {
            return Some(Amount { start: at, ..with(amount, Cow::Borrowed("a"), Dimension::Age, 1.0) });
        }
        let Some(number) = negated(lexemes, at) else { return self.positive(lexemes, at) };
        let amount = self.positive(lexemes, number).filter(|a| a.kind != QuantityKind::Ordinal && a.high.is_none())?;
        Some(Amount { start: at, value: -amount.value, ..amount })
    }

    fn positive(&self, lexemes: &[Lexeme], at: usize) -> Option<Amount> {
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

    /// The unit after the number, if there is one.
    fn add_unit(&self, lexemes: &[Lexeme], amount: &mut Amount) {
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
        }
    }
}

fn scale(amount: &mut Amount, factor: f64) {
    amount.value *= factor;
    amount.high = amount.high.map(|high| high * factor);
}

fn with(amount: Amount, code: Cow<'static, str>, dimension: Dimension, factor: f64) -> Amount {
    let unit = Some(code).filter(|code| !code.is_empty());
    Amount { kind: dimension.kind(), unit, size: Some(Size { dimension, factor }), ..amount }
}

/// Where the number begins behind a sign or a word that makes it less than nothing.
fn negated(lexemes: &[Lexeme], at: usize) -> Option<usize> {
    let here = lexemes.get(at)?;
    let next = lexemes.get(at + 1)?;
    match here.key.as_ref() {
        "minus" | "negative" => Some(at + 1),
        // A hyphen behind a word is none.
        "-" if !here.joined && next.joined && next.shape != Shape::Word => Some(at + 1),
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
    let n = numeral(lexemes, at)?;
    let (kind, high) = match n.kind {
        NumeralKind::Cardinal | NumeralKind::Fraction => (QuantityKind::Number, None),
        NumeralKind::Ordinal => (QuantityKind::Ordinal, None),
        NumeralKind::Vague(high) => (QuantityKind::Number, Some(high)),
    };
    Some(Amount {
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
    })
}
