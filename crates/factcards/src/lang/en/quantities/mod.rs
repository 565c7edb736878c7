//! The recogniser of numbers with their units.
//!
//! `amount` reads a number with its unit (`measures`, `money`), `evidence` says whether it is a quantity where it
//! stands, then parts are added up (`compound`), ranges are joined and comparators added (`bounds`). What is counted by
//! words alone is told by `counted`, words of change by `changes`.

mod amount;
mod bounds;
mod changes;
mod compound;
mod counted;
mod currencies;
mod evidence;
mod losses;
mod measures;
mod money;
mod ranges;
mod units;
mod words;

use std::ops::Range;
use std::sync::LazyLock;

use crate::grammar::{Beside, Lexeme, key};
use crate::lang::en::numerals::{MAGNITUDES, value};
use crate::lang::quantities::Quantities;
use crate::measure::{Amount, ChangeRole, Tags};
use amount::Units;
use bounds::Bounds;
use evidence::Verdict;

/// Numbers with their units in English.
pub(super) const QUANTITIES: Quantities = Quantities {
    amounts,
    rate,
    counted: counted::by_words,
    is_period,
    change: changes::change,
    change_links: &[("from", ChangeRole::From), ("to", ChangeRole::To), ("by", ChangeRole::By)],
    behind_change: &["in", "of"],
    roughly: &["about", "around", "some", "an", "estimated"],
    points: &["points", "point"],
    of_heat: words::HEAT,
    beside,
    sums: words::SUMS,
    identifiers: words::IDENTIFIERS,
    numbers: &["number", "no", "code"],
    of: "of",
    worth: "worth",
    articles: &["a", "an", "the", "each", "every"],
};

/// Reading the tables takes longer than reading a short text.
static TABLES: LazyLock<(Units, Bounds)> = LazyLock::new(|| (Units::new(), Bounds::new()));

/// The amounts of a sentence, in order.
fn amounts(lexemes: &[Lexeme], tags: Tags) -> Vec<Amount> {
    let (units, bounds) = &*TABLES;
    let mut found: Vec<(Amount, Verdict)> = vec![];
    let mut at = 0;
    while at < lexemes.len() {
        let amount = units.amount(lexemes, tags, at);
        let verdict = amount.as_ref().map_or(Verdict::No, |a| evidence::judge(lexemes, tags, a));
        at = match &amount {
            // Past a rejected number too: its parts are none either.
            Some(amount) => amount.end.max(at + 1),
            None => at + 1,
        };
        if let Some(amount) = amount.filter(|_| verdict != Verdict::No) {
            found.push((amount, verdict));
        }
    }
    bounds.compare(lexemes, ranges::join(lexemes, compound::join(lexemes, found)))
}

/// "a week", "per second" behind a count: the unit of its rate. It may have been found as a time before.
fn rate(lexemes: &[Lexeme], at: usize) -> Option<String> {
    TABLES.0.measures.rate(lexemes, at)
}

/// The unit, currency or magnitude beside digits.
fn beside(lexemes: &[Lexeme], digits: Range<usize>) -> Beside {
    let (units, _) = &*TABLES;
    let before = money::ending_at(lexemes, digits.start);
    let money = before.or_else(|| units.money.after(lexemes, digits.end, 1.0).map(|(_, code, _)| code));
    let size = value(MAGNITUDES, key(lexemes, digits.end)).is_some();
    let unit = || units.measures.unit(lexemes, digits.end, true).is_some();
    // A sum in millions may well have three decimals.
    let commas = !size && money.is_some_and(|code| currencies::WITH_COMMAS.contains(&code));
    Beside { unit: size || money.is_some() || unit(), commas }
}

/// Whether a word names a unit of time.
fn is_period(word: &str) -> bool {
    units::PERIODS.iter().any(|period| period.0.split('|').any(|name| name == word))
}
