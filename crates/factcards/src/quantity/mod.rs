//! Numbers with their units and what they count.
//!
//! `amount` reads a number with its unit, `evidence` says whether it is a quantity where it stands, then ranges are
//! joined, comparators added (`bounds`) and what is counted is looked up (`counted`).

mod amount;
mod bounds;
mod counted;
mod currencies;
mod evidence;
mod units;
mod words;

use factcards_document::{ByteSpan, Quantity, Reference, Time};

use crate::grammar::{Lexeme, lex};
use crate::text::Text;
use amount::{Amount, Units};
use bounds::Bounds;
use evidence::Verdict;

/// Finds the quantities, in order; none overlaps another, a time or a reference.
pub(crate) fn find(
    text: &Text,
    references: &[Reference<ByteSpan>],
    times: &[Time<ByteSpan>],
) -> Vec<Quantity<ByteSpan>> {
    let (units, bounds) = (Units::new(), Bounds::new());
    let mut opaque: Vec<ByteSpan> = references.iter().map(|r| r.span).chain(times.iter().map(|t| t.span)).collect();
    opaque.sort_unstable();
    let mut quantities = vec![];
    for sentence in &text.sentences {
        let lexemes = lex(text.source, sentence.span, &opaque);
        for amount in amounts(&lexemes, &units, &bounds) {
            let (Some(first), Some(last)) =
                (lexemes.get(amount.start), amount.end.checked_sub(1).and_then(|i| lexemes.get(i)))
            else {
                continue;
            };
            quantities.push(Quantity {
                id: quantities.len(),
                span: first.span.cover(last.span),
                sentence: sentence.id,
                kind: amount.kind,
                value: amount.high.is_none().then_some(amount.value),
                low: amount.high.map(|_| amount.value),
                high: amount.high,
                of: counted::counted(&lexemes, &amount),
                unit: amount.unit,
                base: None,
                comparator: amount.comparator,
            });
        }
    }
    quantities
}

/// The amounts of a sentence, in order.
fn amounts(lexemes: &[Lexeme], units: &Units, bounds: &Bounds) -> Vec<Amount> {
    let mut found: Vec<(Amount, Verdict)> = vec![];
    let mut at = 0;
    while at < lexemes.len() {
        let amount = units.amount(lexemes, at);
        let verdict = amount.as_ref().map_or(Verdict::No, |a| evidence::judge(lexemes, a));
        at = match &amount {
            // Past a rejected number too: its parts are none either.
            Some(amount) => amount.end.max(at + 1),
            None => at + 1,
        };
        if let Some(amount) = amount.filter(|_| verdict != Verdict::No) {
            found.push((amount, verdict));
        }
    }
    bounds::ranges(lexemes, found).into_iter().map(|amount| bounds.compared(lexemes, amount)).collect()
}
