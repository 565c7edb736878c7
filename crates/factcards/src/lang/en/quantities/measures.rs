//! The unit after a number: names and symbols, powers, prefixes and what they are divided by.

use factcards_document::ErasedSort as _;
use rustc_hash::FxHashMap;
use std::borrow::Cow;

use super::units::{EXPONENTS, PERIODS, POWERS, PREFIXES, Row, UNITS};
use crate::grammar::{Lexeme, Shape, key};
use crate::measure::{Dimension, Size};

/// More are divided by no more: "mg/kg/day".
const MAX_DIVISORS: usize = 2;

/// Words between a count and a unit of time.
const RATES: &[&str] = &["a", "an", "per", "each", "every"];

/// Words behind a mark of inches.
const LENGTHS: &[&str] = &["long", "wide", "tall", "high", "deep", "thick", "by", "x", "screen", "display"];

/// A unit as it was read.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// UCUM's code where it has one.
    pub(super) code: Cow<'static, str>,
    pub(super) size: Size,
}

/// Words or marks in order, and the unit that they name.
struct Entry {
    parts: Vec<String>,
    unit: Unit,
}

/// Units by the first word of a name or a symbol, longest first.
struct Table {
    names: FxHashMap<String, Vec<Entry>>,
    symbols: FxHashMap<String, Unit>,
}

impl Table {
    fn new(rows: &[Row]) -> Self {
        let mut table = Self { names: FxHashMap::default(), symbols: FxHashMap::default() };
        for (names, symbols, code, dimension, factor, prefixes) in rows {
            let size = Size { dimension: *dimension, factor: *factor };
            let unit = Unit { code: Cow::Borrowed(code), size };
            table.add(names, if prefixes.contains('1') { symbols } else { "" }, "", "", &unit);
            for (letter, name, prefix, factor) in PREFIXES.iter().filter(|p| prefixes.contains(p.0)) {
                let size = Size { factor: size.factor * factor, ..size };
                let unit = Unit { code: Cow::Owned(format!("{prefix}{code}")), size };
                table.add(names, symbols, name, letter.encode_utf8(&mut [0; 4]), &unit);
            }
        }
        table.names.values_mut().for_each(|rows| rows.sort_erased_by_key(|e| std::cmp::Reverse(e.parts.len())));
        table
    }

    fn add(&mut self, names: &str, symbols: &str, prefix: &str, letter: &str, unit: &Unit) {
        for name in names.split('|').filter(|n| !n.is_empty()) {
            let parts: Vec<String> = format!("{prefix}{name}").split(' ').map(str::to_owned).collect();
            let first = parts.first().cloned().unwrap_or_default();
            self.names.entry(first).or_default().push(Entry { parts, unit: unit.clone() });
        }
        for symbol in symbols.split('|').filter(|s| !s.is_empty()) {
            // There are two signs for micro.
            for letter in [letter, if letter == "μ" { "µ" } else { letter }] {
                self.symbols.entry(format!("{letter}{symbol}")).or_insert_with(|| unit.clone());
            }
        }
    }

    fn name(&self, lexemes: &[Lexeme], at: usize) -> Option<(usize, Unit)> {
        let here = lexemes.get(at..)?;
        let entries = self.names.get(here.first()?.key.as_ref())?;
        let entry = entries
            .iter()
            .find(|e| here.len() >= e.parts.len() && here.iter().zip(&e.parts).all(|(l, part)| l.key == *part))?;
        Some((at + entry.parts.len(), entry.unit.clone()))
    }

    fn symbol(&self, lexemes: &[Lexeme], at: usize) -> Option<(usize, Unit)> {
        let unit = self.symbols.get(lexemes.get(at)?.text)?.clone();
        Some(raised(lexemes, at + 1, unit))
    }
}

/// The unit with a power behind it, if there is one.
fn raised(lexemes: &[Lexeme], at: usize, unit: Unit) -> (usize, Unit) {
    let caret = usize::from(lexemes.get(at).is_some_and(|l| l.joined && l.key == "^"));
    let mark = lexemes.get(at + caret).filter(|l| l.joined);
    let found = mark.and_then(|l| EXPONENTS.iter().find(|(mark, ..)| *mark == l.text));
    match (found, unit.size.dimension) {
        (Some((_, power, dimension)), Dimension::Length) => (at + caret + 1, to_power(&unit, *power, *dimension)),
        (Some((_, power, _)), Dimension::Time) => (at + caret + 1, to_power(&unit, *power, Dimension::Other)),
        _ => (at, unit),
    }
}

fn to_power(unit: &Unit, power: i32, dimension: Dimension) -> Unit {
    let factor = (1..power).fold(unit.size.factor, |product, _| product * unit.size.factor);
    Unit { code: Cow::Owned(format!("{}{power}", unit.code)), size: Size { dimension, factor } }
}

/// The tables of units, ready for look-up.
pub(super) struct Measures {
    units: Table,
    periods: Table,
}

impl Measures {
    pub(super) fn new() -> Self {
        Self { units: Table::new(UNITS), periods: Table::new(PERIODS) }
    }

    /// The unit at `at`, behind a number in digits or words, and where it ends.
    pub(super) fn unit(&self, lexemes: &[Lexeme], at: usize, digits: bool) -> Option<(usize, Unit)> {
        let key = |at: usize| key(lexemes, at);
        let close = [("(", ")"), ("[", "]"), ("{", "}"), ("<", ">")].iter().find(|b| b.0 == key(at)).map(|b| b.1);
        if let Some(close) = close.filter(|_| digits) {
            let (end, unit) = self.whole(lexemes, at + 1, true)?;
            return (key(end) == close).then_some((end + 1, unit));
        }
        if digits && is_inch_mark(lexemes, at) {
            let size = Size { dimension: Dimension::Length, factor: 0.0254 };
            return Some((at + 1, Unit { code: Cow::Borrowed("[in_i]"), size }));
        }
        let hyphen = lexemes.get(at).is_some_and(|l| l.joined && l.key == "-");
        let found = self.whole(lexemes, at, digits);
        found.or_else(|| if hyphen { self.whole(lexemes, at + 1, digits) } else { None })
    }

    /// "a week", "per second" behind a count: the unit of its rate. It may have been found as a time before.
    pub(super) fn rate(&self, lexemes: &[Lexeme], at: usize) -> Option<String> {
        let here = lexemes.get(at)?;
        let unit = if here.shape == Shape::Opaque {
            let (_, period) = here.text.split_once(' ').filter(|(link, _)| RATES.contains(link))?;
            self.periods.names.get(period)?.first()?.unit.clone()
        } else {
            let word = RATES.contains(&&*here.key);
            self.divisor(lexemes, at).filter(|(_, unit)| word && unit.size.dimension == Dimension::Time)?.1
        };
        Some(format!("/{}", unit.code))
    }

    /// A unit and what it is divided by.
    fn whole(&self, lexemes: &[Lexeme], at: usize, symbols: bool) -> Option<(usize, Unit)> {
        let (mut end, mut unit, symbol) = self.single(lexemes, at, symbols)?;
        if unit.size.dimension.kind() == factcards_document::QuantityKind::Measure {
            for _ in 0..MAX_DIVISORS {
                let Some((after, below)) = self.divisor(lexemes, end) else { break };
                let factor = unit.size.factor / below.size.factor;
                let dimension = unit.size.dimension.per(below.size.dimension);
                unit = Unit {
                    code: Cow::Owned(format!("{}/{}", unit.code, below.code)),
                    size: Size { dimension, factor },
                };
                end = after;
            }
        }
        // A letter alone is a unit only where nothing goes on behind it.
        let ends = |l: &Lexeme| !l.joined || l.shape == Shape::Mark && l.key != "'";
        (!symbol || lexemes.get(end).is_none_or(ends)).then_some((end, unit))
    }

    /// A unit by name ("square metres") or symbol ("m²"); whether it is a symbol.
    fn single(&self, lexemes: &[Lexeme], at: usize, symbols: bool) -> Option<(usize, Unit, bool)> {
        if let Some((end, unit)) = self.units.name(lexemes, at) {
            let letters = unit.size.dimension == Dimension::Length && lexemes.get(end).is_some_and(|l| l.joined);
            let (end, unit) = if letters { raised(lexemes, end, unit) } else { (end, unit) };
            return Some((end, unit, false));
        }
        let power = POWERS.iter().find(|(word, ..)| lexemes.get(at).is_some_and(|l| l.key == *word));
        if let Some((_, power, dimension)) = power {
            let stop = usize::from(lexemes.get(at + 1).is_some_and(|l| l.joined && l.key == "."));
            let at = at + 1 + stop;
            let (end, unit) = self.units.name(lexemes, at).or_else(|| self.units.symbol(lexemes, at))?;
            let length = unit.size.dimension == Dimension::Length;
            return length.then(|| (end, to_power(&unit, *power, *dimension), false));
        }
        let (end, unit) = self.units.symbol(lexemes, at).filter(|_| symbols)?;
        Some((end, unit, true))
    }

    /// "per hour", "/s", "a day", "-an-hour" behind a unit.
    fn divisor(&self, lexemes: &[Lexeme], at: usize) -> Option<(usize, Unit)> {
        let hyphen = |at: usize| usize::from(lexemes.get(at).is_some_and(|l| l.joined && l.key == "-"));
        let link = at + hyphen(at);
        let word = lexemes.get(link)?.key.as_ref();
        let below = link + 1 + hyphen(link + 1);
        let period = || self.periods.name(lexemes, below).or_else(|| self.periods.symbol(lexemes, below));
        match word {
            "per" | "/" => {
                let other = || self.single(lexemes, below, true).map(|(end, unit, _)| (end, unit));
                let measure = |(_, unit): &(usize, Unit)| unit.size.dimension != Dimension::Share;
                period().or_else(other).filter(measure)
            }
            "a" | "an" | "each" | "every" => self.periods.name(lexemes, below),
            _ => None,
        }
    }
}

/// A quotation mark that closes and opens no quotation: apart from its number, or before what tells of a length.
fn is_inch_mark(lexemes: &[Lexeme], at: usize) -> bool {
    let mark = |l: &Lexeme| l.key == "\"";
    let next = lexemes.get(at + 1).filter(|l| !l.joined && l.is_lowercase_word());
    let here = lexemes.get(at).filter(|l| mark(l));
    let length = next.is_some_and(|l| LENGTHS.contains(&&*l.key));
    let apart = here.is_some_and(|l| !l.joined || length) && next.is_some();
    apart && lexemes.iter().take(at).filter(|l| mark(l)).count() % 2 == 0
}
