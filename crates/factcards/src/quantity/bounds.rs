//! Ranges and comparators: how far a number goes.

use factcards_document::{Comparator, QuantityKind};

use super::amount::Amount;
use super::evidence::{Verdict, is_dash};
use super::words::{AFTER, BEFORE, CHANGES, PLACES, RULES_OVER};
use crate::grammar::{Lexeme, Phrases};

/// How far back a verb of change is looked for, in lexemes.
const REACH: usize = 8;

fn key<'l>(lexemes: &'l [Lexeme], at: usize) -> &'l str {
    lexemes.get(at).map_or("", |l| &l.key)
}

/// Joins the two ends of each range; drops what was only there as an end of one.
pub(super) fn ranges(lexemes: &[Lexeme], found: Vec<(Amount, Verdict)>) -> Vec<Amount> {
    let mut joined: Vec<(Amount, Verdict)> = Vec::with_capacity(found.len());
    for (amount, verdict) in found {
        match joined.last().and_then(|(last, _)| range(lexemes, last, &amount)) {
            Some(range) => {
                joined.pop();
                joined.push((range, Verdict::Yes));
            }
            None => joined.push((amount, verdict)),
        }
    }
    joined.into_iter().filter(|(_, verdict)| *verdict == Verdict::Yes).map(|(amount, _)| amount).collect()
}

/// "31–46 %", "between 10 and 20", "two or three", "$2 to 3 million".
fn range(lexemes: &[Lexeme], low: &Amount, high: &Amount) -> Option<Amount> {
    if high.start != low.end + 1 || low.high.is_some() || high.high.is_some() {
        return None;
    }
    let opener = low.start.checked_sub(1).map_or("", |i| key(lexemes, i));
    let link = key(lexemes, low.end);
    let dash = is_dash(link);
    let fits = match link {
        "and" => opener == "between",
        "to" => opener == "by" || !changes(lexemes, low.start),
        "or" => !low.digits && low.unit.is_none() && high.value == low.value + 1.0,
        _ => dash,
    };
    let kinds = low.unit == high.unit || low.unit.is_none() || high.unit.is_none() && low.kind == QuantityKind::Money;
    if !fits || !kinds || low.kind == QuantityKind::Ordinal || high.kind == QuantityKind::Ordinal {
        return None;
    }
    // "2 to 3 million": the magnitude holds for both.
    let shared = low.magnitude == 1.0 && high.magnitude > 1.0 && low.value < high.value / high.magnitude;
    let first = if shared { low.value * high.magnitude } else { low.value };
    let carrier = if high.unit.is_some() { high } else { low };
    let counts = carrier.unit.is_some() || link != "-" || lexemes.get(high.end).is_some_and(|l| l.is_lowercase_word());
    if first >= high.value || !counts {
        return None;
    }
    let opened = matches!((opener, link), ("between", "and") | ("from", "to"));
    Some(Amount {
        start: low.start - usize::from(opened),
        end: high.end,
        number: low.number,
        kind: carrier.kind,
        unit: carrier.unit.clone(),
        value: first,
        high: Some(high.value),
        ..high.clone()
    })
}

fn changes(lexemes: &[Lexeme], at: usize) -> bool {
    (at.saturating_sub(REACH)..at).any(|i| CHANGES.contains(&key(lexemes, i)))
}

/// The comparators, ready for look-up.
pub(super) struct Bounds {
    before: Phrases<Comparator>,
    after: Phrases<Comparator>,
}

impl Bounds {
    pub(super) fn new() -> Self {
        Self { before: Phrases::new(BEFORE), after: Phrases::new(AFTER) }
    }

    /// The amount with the comparator beside it as part of it.
    pub(super) fn compared(&self, lexemes: &[Lexeme], mut amount: Amount) -> Amount {
        if amount.kind == QuantityKind::Ordinal {
            return amount;
        }
        if let Some((start, comparator)) = self.before.before(lexemes, amount.start)
            && compares(lexemes, start, &amount)
        {
            (amount.start, amount.comparator) = (start, Some(comparator));
        } else if let Some((end, comparator)) = self.after.at(lexemes, amount.end)
            && (key(lexemes, amount.end) != "plus" || lexemes.get(end).is_none_or(|l| !l.is_lowercase_word()))
        {
            (amount.end, amount.comparator) = (end, Some(comparator));
        }
        amount
    }
}

/// "over" and the like are prepositions too: they compare large numbers and units only.
fn compares(lexemes: &[Lexeme], start: usize, amount: &Amount) -> bool {
    if amount.start != start + 1 || !PLACES.contains(&key(lexemes, start)) {
        return true;
    }
    let ruled = start.checked_sub(1).is_some_and(|i| RULES_OVER.contains(&key(lexemes, i)));
    let large = amount.value >= 10.0 || amount.unit.is_some() || amount.fraction || amount.high.is_some();
    large && !(ruled && amount.unit.is_none())
}
