//! Values of the same that differ.

use std::collections::BTreeMap;

use super::matching::Found;
use super::{Difference, Side};
use crate::ErasedSort as _;
use crate::span::ByteSpan;
use crate::types::{Id, Quantity, QuantityKind, Time};

/// How alike sentences and facts are whose values are compared.
const ALIKE: f64 = 0.7;

/// What is counted, and in what.
type Measure = (String, String, String);

/// Quantities of sentences that say the same: of one measure, once in each sentence, with other values.
pub(super) fn numbers(left: Side<'_>, right: Side<'_>, sentences: &[Found]) -> Vec<Difference> {
    let (ours, theirs) = (by_sentence(left), by_sentence(right));
    let mut differences = vec![];
    for Found { pair, .. } in sentences.iter().filter(|found| found.is_sure && found.pair.similarity >= ALIKE) {
        let (Some(ours), Some(theirs)) = (ours.get(&pair.left), theirs.get(&pair.right)) else { continue };
        for (measure, one) in ours {
            let ([one], Some([other])) = (one.as_slice(), theirs.get(measure).map(Vec::as_slice)) else { continue };
            let values = (one.value.zip(other.value), one.comparator == other.comparator);
            if let (Some((value, other_value)), true) = values
                && value != other_value
            {
                differences.push(Difference { left: one.id, right: other.id });
            }
        }
    }
    differences.sort_erased_by_key(|difference| difference.left);
    differences
}

/// The quantities of each sentence by what they measure.
fn by_sentence<'d>(side: Side<'d>) -> BTreeMap<Id, BTreeMap<Measure, Vec<&'d Quantity<ByteSpan>>>> {
    let mut all = BTreeMap::<_, BTreeMap<_, Vec<_>>>::new();
    for quantity in side.document.quantities.iter().filter(|quantity| quantity.kind != QuantityKind::Ordinal) {
        let of = quantity.of.map(|of| of.of(side.source).to_lowercase()).unwrap_or_default();
        let of = of.split_whitespace().filter(|word| !word.contains(char::is_numeric)).collect::<Vec<_>>().join(" ");
        let measure = (format!("{:?}", quantity.kind), quantity.unit.clone().unwrap_or_default(), of);
        all.entry(quantity.sentence).or_default().entry(measure).or_default().push(quantity);
    }
    all
}

/// Times of facts that say the same, where both are known and neither is a part of the other.
pub(super) fn dates(left: Side<'_>, right: Side<'_>, facts: &[Found]) -> Vec<Difference> {
    let mut differences: Vec<_> = facts
        .iter()
        .filter(|found| found.is_sure && found.pair.similarity >= ALIKE)
        .filter_map(|found| {
            let one = left.document.times.get(left.document.facts.get(found.pair.left)?.time?)?;
            let other = right.document.times.get(right.document.facts.get(found.pair.right)?.time?)?;
            let is_plain =
                one.modifier == other.modifier && one.alternatives.is_empty() && other.alternatives.is_empty();
            (is_plain && are_apart(one, other)).then_some(Difference { left: one.id, right: other.id })
        })
        .collect();
    differences.sort_erased_by_key(|difference| (difference.left, difference.right));
    differences.dedup();
    differences
}

/// Whether no moment is in both. Dates before Christ are not told in order by their words.
fn are_apart(one: &Time<ByteSpan>, other: &Time<ByteSpan>) -> bool {
    let interval = |time: &Time<ByteSpan>| {
        let plain = time.start.clone().zip(time.end.clone());
        plain.filter(|(start, end)| !start.starts_with('-') && !end.starts_with('-'))
    };
    let (Some((start, end)), Some((other_start, other_end))) = (interval(one), interval(other)) else { return false };
    end <= other_start || other_end <= start
}
