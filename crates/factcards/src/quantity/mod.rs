//! Numbers with their units and what they count.
//!
//! `amount` reads a number with its unit (`measures`, `money`), `evidence` says whether it is a quantity where it
//! stands, then parts are added up (`compound`), ranges are joined, comparators added (`bounds`) and what is counted is
//! looked up (`of`). Words of change (`cues`) join quantities to what happened to something (`changes`).

mod alignment;
mod amount;
mod bounds;
mod changes;
mod compound;
mod counted;
mod cues;
mod currencies;
mod dimension;
mod evidence;
mod measures;
mod money;
mod noun_phrase;
mod of;
mod ranges;
mod units;
mod words;

use std::sync::LazyLock;

use factcards_document::{ByteSpan, Change, Quantity, QuantityKind, Reference, Time};

use crate::grammar::{Lexeme, lex};
use crate::tree::Tree;
use alignment::Aligned;
use amount::{Amount, Units};
use bounds::Bounds;
use cues::Cues;
use dimension::{Dimension, neat};
use evidence::Verdict;

/// Reading the tables takes longer than reading a short text.
static TABLES: LazyLock<(Units, Bounds, Cues)> = LazyLock::new(|| (Units::new(), Bounds::new(), Cues::new()));

/// Finds the quantities, in order, none of which overlaps another, a time or a reference; and the changes that they
/// tell of.
pub(crate) fn find(
    tree: &Tree,
    references: &[Reference<ByteSpan>],
    times: &[Time<ByteSpan>],
) -> (Vec<Quantity<ByteSpan>>, Vec<Change<ByteSpan>>) {
    let (units, bounds, cues) = &*TABLES;
    let mut opaque: Vec<ByteSpan> = references.iter().map(|r| r.span).chain(times.iter().map(|t| t.span)).collect();
    opaque.sort_unstable();
    let (text, mut quantities, mut changes) = (tree.text, vec![], vec![]);
    for sentence in &text.sentences {
        let lexemes = lex(text.source, sentence.span, &opaque);
        let aligned = Aligned::of(tree, sentence.id, &lexemes);
        let first = quantities.len();
        for amount in amounts(&lexemes, &aligned, units, bounds) {
            let (Some(first), Some(last)) =
                (lexemes.get(amount.start), amount.end.checked_sub(1).and_then(|i| lexemes.get(i)))
            else {
                continue;
            };
            let of = of::of(&lexemes, &aligned, &amount);
            let rate = rate(units, &lexemes, &amount, of);
            let (low, high) = (neat(amount.value), amount.high.map(neat));
            let heat = amount.size.is_some_and(|s| s.dimension == Dimension::Angle) && is_of_heat(&lexemes);
            quantities.push(Quantity {
                id: quantities.len(),
                span: first.span.cover(last.span),
                sentence: sentence.id,
                kind: if heat { QuantityKind::Temperature } else { amount.kind },
                value: high.is_none().then_some(low),
                low: high.map(|_| low),
                high,
                of,
                base: amount.size.zip(amount.unit.as_ref()).and_then(|(size, unit)| size.base((low, high), unit)),
                unit: amount.unit.map(|unit| unit.into_owned()).or(rate),
                comparator: amount.comparator,
            });
        }
        let own = quantities.get(first..).unwrap_or_default();
        let told = changes::find(tree, cues, sentence.id, own, changes.len());
        for change in &told {
            for id in [change.by, change.from, change.to].into_iter().flatten() {
                // "Revenue rose 14 %": what rose is what is measured.
                let Some(quantity) = quantities.get_mut(id) else { continue };
                quantity.of = quantity.of.or(change.of.filter(|of| !of.overlaps(quantity.span)));
            }
        }
        changes.extend(told);
    }
    (quantities, changes)
}

/// "thousands a week", "5,000 visitors a day": the unit of a count that is told for a time, behind it or behind what is
/// counted.
fn rate(units: &Units, lexemes: &[Lexeme], amount: &Amount, of: Option<ByteSpan>) -> Option<String> {
    let count = amount.kind == QuantityKind::Number && amount.unit.is_none() && !amount.fraction;
    let behind =
        || Some(lexemes.partition_point(|l| l.span.start < of.map_or(0, |of| of.end))).filter(|_| of.is_some());
    let at = |place: usize| units.measures.rate(lexemes, place).filter(|_| count);
    at(amount.end).or_else(|| at(behind()?))
}

/// Whether degrees are of heat, of a scale that is not told.
fn is_of_heat(lexemes: &[Lexeme]) -> bool {
    lexemes.iter().any(|l| words::HEAT.contains(&&*l.key))
}

/// The amounts of a sentence, in order.
fn amounts(lexemes: &[Lexeme], aligned: &Aligned, units: &Units, bounds: &Bounds) -> Vec<Amount> {
    let mut found: Vec<(Amount, Verdict)> = vec![];
    let mut at = 0;
    while at < lexemes.len() {
        let amount = units.amount(lexemes, at);
        let verdict = amount.as_ref().map_or(Verdict::No, |a| evidence::judge(lexemes, aligned, a));
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
