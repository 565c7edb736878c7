//! Losses as accounts write them, in brackets: "$(12.4) million", "was (€3.1 million)", "a result of (1,234)".

use std::borrow::Cow;

use factcards_document::QuantityKind;
use factcards_model::ud::Upos;

use super::amount::{Units, scale, with};
use super::money;
use crate::grammar::{Lexeme, Shape, key};
use crate::measure::{Amount, Dimension, Tags};

/// What may stand before a bracket that takes the place of a number: a verb, a preposition and the like. Behind a noun or
/// a number brackets hold a remark: "the fee ($25)", "£100 ($130)".
const OPENS: [Upos; 4] = [Upos::Aux, Upos::Verb, Upos::Adp, Upos::Sconj];

/// The loss that begins at `at`, with the magnitude and the currency behind the bracket.
pub(super) fn loss(units: &Units, lexemes: &[Lexeme], tags: Tags, at: usize) -> Option<Amount> {
    if let Some((open, code, factor)) = money::before(lexemes, at).filter(|(open, ..)| key(lexemes, *open) == "(") {
        let mut amount = inside(units, lexemes, open)?;
        magnitude(lexemes, &mut amount);
        scale(&mut amount, -factor);
        return Some(Amount { start: at, ..with(amount, Cow::Borrowed(code), Dimension::Money, 1.0) });
    }
    if key(lexemes, at) != "(" || lexemes.get(at).is_some_and(|l| l.joined) {
        return None;
    }
    let mut amount = inside(units, lexemes, at)?;
    magnitude(lexemes, &mut amount);
    let bare = amount.unit.is_none();
    if bare && let Some((end, code, factor)) = units.money.after(lexemes, amount.end, amount.magnitude) {
        scale(&mut amount, factor);
        amount = with(Amount { end, ..amount }, Cow::Borrowed(code), Dimension::Money, 1.0);
    }
    // "(12)" is a note.
    let written = amount.number.1 > amount.number.0 + 1 || amount.kind == QuantityKind::Money || amount.magnitude > 1.0;
    let summed = matches!(amount.kind, QuantityKind::Money | QuantityKind::Number | QuantityKind::Percent);
    let alone = at == 0 && amount.end == lexemes.len() && lexemes.first().is_some_and(|l| l.opens_cell);
    // Of a remark no rate is told: "($0.05) per share".
    let rated = || key(lexemes, amount.end) == "per";
    let placed = alone || written && summed && (takes_the_place(lexemes, tags, at) || rated());
    scale(&mut amount, -1.0);
    placed.then_some(Amount { start: at, ..amount })
}

/// An amount alone between the bracket at `open` and the one that closes it.
fn inside(units: &Units, lexemes: &[Lexeme], open: usize) -> Option<Amount> {
    let amount = units.unsigned(lexemes, open + 1)?;
    let plain = amount.high.is_none() && amount.digits && amount.kind != QuantityKind::Ordinal;
    (plain && key(lexemes, amount.end) == ")").then(|| Amount { end: amount.end + 1, ..amount })
}

/// "million", "m" behind the bracket.
fn magnitude(lexemes: &[Lexeme], amount: &mut Amount) {
    let Some((size, end)) = money::magnitude(lexemes, amount.end).filter(|_| amount.magnitude == 1.0) else { return };
    (amount.magnitude, amount.end) = (size, end);
    scale(amount, size);
}

/// Whether a number is due where the bracket opens: behind a verb, a preposition or a colon, or where a cell begins.
fn takes_the_place(lexemes: &[Lexeme], tags: Tags, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return lexemes.first().is_some_and(|l| l.opens_cell) };
    let mark = lexemes.get(before).is_some_and(|l| l.shape == Shape::Mark && matches!(&*l.key, ":" | "="));
    let link = lexemes.get(before).is_some_and(|l| matches!(&*l.key, "than" | "to"));
    mark || link || tags(before).is_some_and(|tag| OPENS.contains(&tag.upos))
}
