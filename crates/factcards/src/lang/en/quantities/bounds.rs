//! Comparators: which way a number is open.

use factcards_document::{Comparator, QuantityKind};

use super::words::{AFTER, BEFORE, CHANGES, DESCRIBING, PLACES, RULES_OVER, is_plural};
use crate::grammar::{Lexeme, Phrases, Shape, key};
use crate::measure::Amount;

/// The comparators, ready for look-up.
pub(super) struct Bounds {
    before: Phrases<Comparator>,
    describing: Phrases<Comparator>,
    after: Phrases<Comparator>,
}

impl Bounds {
    pub(super) fn new() -> Self {
        Self { before: Phrases::new(BEFORE), describing: Phrases::new(DESCRIBING), after: Phrases::new(AFTER) }
    }

    /// The amounts with the comparators beside them. A bound becomes part of its amount, "about" does not.
    pub(super) fn compare(&self, lexemes: &[Lexeme], amounts: Vec<Amount>) -> Vec<Amount> {
        let mut all: Vec<Amount> = Vec::with_capacity(amounts.len());
        for amount in amounts {
            let amount = self.compared(lexemes, amount);
            match all.last().and_then(|last| both(lexemes, last, &amount)) {
                Some(one) => {
                    all.pop();
                    all.push(one);
                }
                None => all.push(amount),
            }
        }
        all
    }

    fn compared(&self, lexemes: &[Lexeme], mut amount: Amount) -> Amount {
        if amount.kind == QuantityKind::Ordinal {
            return amount;
        }
        if let Some((start, comparator)) = self.before.before(lexemes, amount.start)
            && compares(lexemes, start, &amount)
        {
            amount.comparator = Some(comparator);
            amount.start = if comparator == Comparator::About { amount.start } else { start };
        } else if let Some((_, comparator)) = self.describing.before(lexemes, amount.start) {
            amount.comparator = Some(comparator);
        } else if let Some((end, comparator)) = self.after.at(lexemes, amount.end)
            && ends(lexemes, &amount, end)
        {
            amount.comparator = Some(comparator);
            // "30-odd" is one word.
            let hyphen = lexemes.get(amount.end).is_some_and(|l| l.joined);
            amount.end = if comparator == Comparator::About && !hyphen { amount.end } else { end };
            let equal = amount.start.checked_sub(2).filter(|at| key(lexemes, *at) == "equal");
            if let Some(start) = equal.filter(|at| key(lexemes, at + 1) == "to") {
                amount.start = start;
            }
        }
        amount
    }
}

/// "greater than 100 and smaller than 300": a range.
fn both(lexemes: &[Lexeme], first: &Amount, second: &Amount) -> Option<Amount> {
    let link = matches!(key(lexemes, first.end), "and" | "but") && second.start == first.end + 1;
    let lower = |a: &Amount| matches!(a.comparator, Some(Comparator::MoreThan | Comparator::AtLeast));
    let upper = |a: &Amount| matches!(a.comparator, Some(Comparator::LessThan | Comparator::AtMost));
    let (low, high) = match (lower(first) && upper(second), upper(first) && lower(second)) {
        (true, _) => (first, second),
        (_, true) => (second, first),
        _ => return None,
    };
    let kinds = low.kind == high.kind && low.unit == high.unit && low.high.is_none() && high.high.is_none();
    (link && kinds && low.value < high.value).then(|| Amount {
        start: first.start,
        end: second.end,
        number: first.number,
        value: low.value,
        high: Some(high.value),
        comparator: None,
        ..second.clone()
    })
}

/// "plus" and "or more than" compare only where nothing follows that they belong to.
fn ends(lexemes: &[Lexeme], amount: &Amount, end: usize) -> bool {
    let next = lexemes.get(end);
    match (key(lexemes, amount.end), key(lexemes, end.saturating_sub(1))) {
        // "60+ people"; another sign belongs to what follows it.
        ("+", _) => {
            let digits = |l: &Lexeme| l.joined && l.shape == Shape::Digits;
            lexemes.get(amount.end).is_some_and(|l| l.joined) && !next.is_some_and(digits)
        }
        ("plus", _) => {
            let counts = |l: &Lexeme| amount.unit.is_none() && is_plural(&l.key);
            next.is_none_or(|l| !l.is_lowercase_word() || counts(l))
        }
        ("odd", _) => next.is_some_and(|l| l.is_lowercase_word() && is_plural(&l.key)),
        ("at" | "tops", _) => next.is_none_or(|l| l.shape == Shape::Mark),
        (_, "than") => next.is_none_or(|l| !l.is_lowercase_word() && l.shape == Shape::Mark),
        _ => key(lexemes, end) != "than",
    }
}

/// "over" and the like are prepositions too: they compare large numbers and units only.
fn compares(lexemes: &[Lexeme], start: usize, amount: &Amount) -> bool {
    // "went up to 5 %"
    if key(lexemes, start) == "up" && start.checked_sub(1).is_some_and(|i| CHANGES.contains(&key(lexemes, i))) {
        return false;
    }
    if amount.start != start + 1 || !PLACES.contains(&key(lexemes, start)) {
        return true;
    }
    let ruled = start.checked_sub(1).is_some_and(|i| RULES_OVER.contains(&key(lexemes, i)));
    let large = amount.value >= 10.0 || amount.unit.is_some() || amount.fraction || amount.high.is_some();
    large && !(ruled && amount.unit.is_none())
}
