//! A number with its unit, as it stands in a sentence.

use factcards_document::{Comparator, QuantityKind};

use super::currencies;
use super::units;
use crate::grammar::number_words::{MONEY_SUFFIXES, value};
use crate::grammar::{Lexeme, NumeralKind, Phrases, Shape, numeral};

/// A quantity before it becomes a span.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    /// First lexeme.
    pub(super) start: usize,
    /// One past the last.
    pub(super) end: usize,
    /// The number without sign, unit and comparator.
    pub(super) number: (usize, usize),
    pub(super) kind: QuantityKind,
    pub(super) value: f64,
    /// The upper end of a range or of a vague count.
    pub(super) high: Option<f64>,
    pub(super) unit: Option<String>,
    pub(super) comparator: Option<Comparator>,
    /// "million", or 1.
    pub(super) magnitude: f64,
    pub(super) digits: bool,
    /// Whether it is a part of one.
    pub(super) fraction: bool,
}

/// The tables, ready for look-up.
pub(super) struct Units {
    names: Phrases<units::Unit>,
    money: Phrases<(&'static str, f64)>,
    millions: Phrases<(&'static str, f64)>,
    ages: Phrases<()>,
}

impl Units {
    pub(super) fn new() -> Self {
        Self {
            names: Phrases::new(units::NAMES),
            money: Phrases::new(currencies::NAMES),
            millions: Phrases::new(currencies::NAMES_OF_MILLIONS),
            ages: Phrases::new(&[("aged|age|age of|ages", ())]),
        }
    }

    /// The amount that begins at `at`.
    pub(super) fn amount(&self, lexemes: &[Lexeme], at: usize) -> Option<Amount> {
        if let Some((end, code)) = currency_before(lexemes, at) {
            let mut amount = plain(lexemes, end)?;
            if amount.kind == QuantityKind::Ordinal {
                return None;
            }
            amount.start = at;
            money_suffix(lexemes, &mut amount);
            (amount.kind, amount.unit) = (QuantityKind::Money, Some(code.to_owned()));
            return Some(amount);
        }
        if let Some((end, ())) = self.ages.at(lexemes, at)
            && let Some(amount) = plain(lexemes, end).filter(|a| a.kind == QuantityKind::Number && a.value < 130.0)
        {
            let unit = Some("a".to_owned());
            return Some(Amount { start: at, kind: QuantityKind::Age, unit, ..amount });
        }
        let negative = lexemes.get(at).is_some_and(|l| l.key == "-" && !l.joined || l.key == "minus");
        let number = at + usize::from(negative);
        let joined = lexemes.get(number).is_some_and(|l| l.joined || lexemes.get(at).is_some_and(|l| l.key == "minus"));
        let mut amount = plain(lexemes, number)?;
        if negative {
            if !joined || !amount.digits || amount.kind == QuantityKind::Ordinal {
                return None;
            }
            (amount.start, amount.value) = (at, -amount.value);
        }
        self.add_unit(lexemes, &mut amount);
        if is_apposed_age(lexemes, &amount) {
            (amount.kind, amount.unit) = (QuantityKind::Age, Some("a".to_owned()));
        }
        Some(amount)
    }

    /// The unit after the number, if there is one.
    fn add_unit(&self, lexemes: &[Lexeme], amount: &mut Amount) {
        let at = amount.end;
        if amount.kind == QuantityKind::Ordinal {
            return;
        }
        let hyphen = lexemes.get(at).is_some_and(|l| l.joined && l.key == "-");
        let money = self.money.at(lexemes, at).or_else(|| self.money.at(lexemes, at + usize::from(hyphen)));
        let millions = || self.millions.at(lexemes, at).filter(|_| amount.magnitude >= 1000.0);
        let unit = self.names.at(lexemes, at);
        if let Some((end, unit)) = unit.filter(|(end, _)| money.is_none_or(|m| m.0 < *end) && millions().is_none()) {
            amount.end = end;
            (amount.kind, amount.value) = (unit.kind, amount.value * unit.factor);
            amount.unit = Some(unit.code.to_owned());
            return;
        }
        if let Some((end, (code, factor))) = money.or_else(millions) {
            amount.end = end;
            // Cents are hundredths; dividing keeps the decimals short.
            amount.value = if factor < 1.0 { amount.value / (1.0 / factor).round() } else { amount.value };
            (amount.kind, amount.unit) = (QuantityKind::Money, Some(code.to_owned()));
        } else if let Some((end, code)) = currency_after(lexemes, at) {
            amount.end = end;
            (amount.kind, amount.unit) = (QuantityKind::Money, Some(code.to_owned()));
        } else if amount.digits
            && let Some((end, code)) = symbol(lexemes, at + usize::from(hyphen))
        {
            let letter = end == at + 1 && lexemes.get(at).is_some_and(|l| l.text == "m");
            if letter && lexemes.get(end).is_some_and(|l| l.is_lowercase_word() && super::counted::is_plural(&l.key)) {
                (amount.end, amount.value, amount.magnitude) = (end, amount.value * 1e6, 1e6);
            } else {
                (amount.end, amount.kind, amount.unit) = (end, QuantityKind::Measure, Some(code.to_owned()));
            }
        } else if hyphen && let Some((end, unit)) = self.names.at(lexemes, at + 1) {
            (amount.end, amount.kind, amount.unit) = (end, unit.kind, Some(unit.code.to_owned()));
        }
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
        comparator: None,
        magnitude: n.magnitude,
        digits: n.digits,
        fraction: n.kind == NumeralKind::Fraction,
    })
}

/// "$", "US$", "EUR" before a number: where the number begins, and the code.
fn currency_before(lexemes: &[Lexeme], at: usize) -> Option<(usize, &'static str)> {
    let here = lexemes.get(at)?;
    if let Some(code) = value(currencies::SIGNS, &here.key) {
        return Some((at + 1, code));
    }
    if here.shape != Shape::Word {
        return None;
    }
    let sign = lexemes.get(at + 1).is_some_and(|l| l.joined && l.key == "$");
    if sign && let Some(code) = value(currencies::DOLLARS, here.text) {
        return Some((at + 2, code));
    }
    let digits = lexemes.get(at + 1).is_some_and(|l| l.shape == Shape::Digits);
    code(here).filter(|_| digits).map(|code| (at + 1, code))
}

/// "USD", "€" after a number.
fn currency_after(lexemes: &[Lexeme], at: usize) -> Option<(usize, &'static str)> {
    let here = lexemes.get(at)?;
    let sign = value(currencies::SIGNS, &here.key).filter(|_| {
        // "5 $10 notes": the sign belongs to what follows.
        !lexemes.get(at + 1).is_some_and(|l| l.joined && l.shape == Shape::Digits)
    });
    sign.or_else(|| code(here)).map(|code| (at + 1, code))
}

fn code(lexeme: &Lexeme) -> Option<&'static str> {
    let code = currencies::CODES.iter().find(|code| **code == lexeme.text)?;
    Some(if *code == "RMB" { "CNY" } else { code })
}

/// "£5m", "$2b".
fn money_suffix(lexemes: &[Lexeme], amount: &mut Amount) {
    let suffix = lexemes.get(amount.end).filter(|l| l.joined && amount.magnitude == 1.0);
    if let Some(size) = suffix.and_then(|l| value(MONEY_SUFFIXES, &l.key)) {
        amount.value *= size;
        amount.magnitude = size;
        amount.end += 1;
    }
}

fn symbol(lexemes: &[Lexeme], at: usize) -> Option<(usize, &'static str)> {
    let here = lexemes.get(at..)?;
    units::SYMBOLS.iter().find_map(|(symbol, code)| {
        let length = symbol.split(' ').count();
        let fits = here.len() >= length
            && symbol.split(' ').zip(here).enumerate().all(|(i, (part, l))| l.text == part && (i == 0 || l.joined));
        // A letter alone is a unit only where nothing goes on behind it.
        let ends = here.get(length).is_none_or(|l| !l.joined || l.shape == Shape::Mark && l.key != "'");
        (fits && ends).then_some((at + length, *code))
    })
}
