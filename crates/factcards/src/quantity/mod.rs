//! Numbers with their units and what they count.
//!
//! The language of the text reads the amounts (`lang`), here what is counted is looked up in the tree (`of`), and words
//! of change join quantities to what happened to something (`changes`).

mod alignment;
mod cells;
mod changes;
mod noun_phrase;
mod of;

use factcards_document::{ByteSpan, Change, Quantity, QuantityKind, Reference, Time};

use crate::grammar::{Lexeme, lex};
use crate::lang::Quantities;
use crate::measure::{Amount, Dimension, neat};
use crate::text::Stage;
use crate::tree::Tree;
use alignment::Aligned;

/// Finds the quantities, in order, none of which overlaps another, a time or a reference; and the changes that they
/// tell of.
pub(crate) fn find(
    tree: &Tree,
    references: &[Reference<ByteSpan>],
    times: &[Time<ByteSpan>],
) -> (Vec<Quantity<ByteSpan>>, Vec<Change<ByteSpan>>) {
    let language = &tree.text.language.quantities;
    let mut opaque: Vec<ByteSpan> = references.iter().map(|r| r.span).chain(times.iter().map(|t| t.span)).collect();
    opaque.sort_unstable();
    let (text, mut quantities, mut changes) = (tree.text, vec![], vec![]);
    for sentence in text.sentences.iter().filter(|sentence| text.is_read_for(Stage::Quantities, sentence.id)) {
        let lexemes = lex(text.source, sentence.span, &opaque);
        let aligned = Aligned::of(tree, sentence.id, &lexemes);
        let first = quantities.len();
        for amount in (language.amounts)(&lexemes, &|lexeme| aligned.tag(lexeme)) {
            let (Some(first), Some(last)) =
                (lexemes.get(amount.start), amount.end.checked_sub(1).and_then(|i| lexemes.get(i)))
            else {
                continue;
            };
            let of = of::of(&lexemes, &aligned, &amount);
            let rate = rate(language, &lexemes, &amount, of);
            let (low, high) = (neat(amount.value), amount.high.map(neat));
            let heat = amount.size.is_some_and(|s| s.dimension == Dimension::Angle)
                && lexemes.iter().any(|l| language.of_heat.contains(&&*l.key));
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
        let told = changes::find(tree, sentence.id, own, changes.len());
        for change in &told {
            for id in [change.by, change.from, change.to].into_iter().flatten() {
                // "Revenue rose 14 %": what rose is what is measured.
                let Some(quantity) = quantities.get_mut(id) else { continue };
                quantity.of = quantity.of.or(change.of.filter(|of| !of.overlaps(quantity.span)));
            }
        }
        changes.extend(told);
    }
    cells::tell(text, &mut quantities, &mut changes);
    (quantities, changes)
}

/// "thousands a week", "5,000 visitors a day": the unit of a count that is told for a time, behind it or behind what is
/// counted.
fn rate(language: &Quantities, lexemes: &[Lexeme], amount: &Amount, of: Option<ByteSpan>) -> Option<String> {
    let count = amount.kind == QuantityKind::Number && amount.unit.is_none() && !amount.fraction;
    let behind =
        || Some(lexemes.partition_point(|l| l.span.start < of.map_or(0, |of| of.end))).filter(|_| of.is_some());
    let at = |place: usize| (language.rate)(lexemes, place).filter(|_| count);
    at(amount.end).or_else(|| at(behind()?))
}
