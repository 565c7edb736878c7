//! What the old value and the new one of a change share: a unit and a magnitude that are told once.

use factcards_document::{BaseValue, ByteSpan, Change, Id, Quantity, QuantityKind};

use crate::measure::neat;

/// An old value is not so many times the new one, nor the other way.
const FAR: f64 = 50.0;

/// "38 mph, up from 35", "from 3 to 5 %", "$12 million, up from 9": one unit, and one magnitude, holds for the old value
/// and the new one. `own` are the quantities of the sentence, the first of which is numbered `first`.
pub(super) fn complete(change: &Change<ByteSpan>, first: Id, own: &mut [Quantity<ByteSpan>], magnitudes: &[f64]) {
    let place = |id: Option<Id>| id?.checked_sub(first);
    let Some((from, to)) = place(change.from).zip(place(change.to)) else { return };
    let Some((old, new)) = own.get(from).zip(own.get(to)) else { return };
    let bare = |q: &Quantity<ByteSpan>| q.kind == QuantityKind::Number && q.unit.is_none() && q.value.is_some();
    let magnitude = |at: usize| magnitudes.get(at).copied().unwrap_or(1.0);
    let (bare, told, whole) = match (bare(old), bare(new), magnitude(from) < magnitude(to)) {
        (true, false, _) | (true, true, true) => (from, to, new.clone()),
        (false, true, _) | (true, true, false) => (to, from, old.clone()),
        _ => return,
    };
    let is_rate = whole.unit.as_ref().is_some_and(|unit| unit.starts_with('/'));
    let Some((quantity, value)) = own.get_mut(bare).zip(whole.value).filter(|_| !is_rate) else { return };
    let times = if magnitude(bare) == 1.0 { magnitude(told) } else { 1.0 };
    // What was 900 before 12 million may be no million.
    let scaled = quantity.value.map(|number| number * times);
    if times > 1.0 && scaled.is_none_or(|scaled| scaled > FAR * value.abs() || scaled * FAR < value.abs()) {
        return;
    }
    let ratio = scaled.map(|scaled| scaled / value).filter(|ratio| ratio.is_finite());
    // A temperature's base is more than a factor away.
    let base = whole.base.filter(|_| whole.kind != QuantityKind::Temperature);
    quantity.base =
        base.zip(ratio).map(|(base, ratio)| BaseValue { value: base.value.map(|v| neat(v * ratio)), ..base });
    (quantity.kind, quantity.unit, quantity.value) = (whole.kind, whole.unit, scaled.map(neat));
}
