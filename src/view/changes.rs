//! Which numbers are part of a change, and a change in one line.

use factcards_document::{ByteSpan, Change, Direction, Document, Id, Quantity};

use super::{amounts, labels};
use crate::state::{Item, Reading};

/// What on the cards shows each quantity: the first change that it is a part of, or else an entry of its own.
pub(crate) fn items(document: &Document<ByteSpan>) -> Vec<Item> {
    let mut items: Vec<_> = document.quantities.iter().map(|quantity| Item::Quantity(quantity.id)).collect();
    for change in document.changes.iter().rev() {
        for id in parts(change) {
            if let Some(item) = items.get_mut(id) {
                *item = Item::Change(change.id);
            }
        }
    }
    items
}

/// The quantities that a change is told with.
fn parts(change: &Change<ByteSpan>) -> impl Iterator<Item = Id> {
    [change.from, change.to, change.by].into_iter().flatten()
}

/// By how much: the sign is told by the direction.
pub(crate) fn by(change: &Change<ByteSpan>, quantity: &Quantity<ByteSpan>) -> Quantity<ByteSpan> {
    let is_told = change.by == Some(quantity.id) && change.direction != Direction::Open;
    let value = if is_told { quantity.value.map(f64::abs) } else { quantity.value };
    Quantity { value, ..quantity.clone() }
}

/// "Revenue up, from GBP 81 to GBP 92, by 14 %".
pub(crate) fn in_words(reading: &Reading, change: &Change<ByteSpan>) -> String {
    let of = change.of.map(|of| format!("{} ", reading.words(of))).unwrap_or_default();
    let language = reading.language;
    let mut line = format!("{of}{}", labels::direction(change.direction, language));
    for (id, preposition, follows) in [
        (change.from, language.change_from(), false),
        (change.to, language.change_to(), change.from.is_some()),
        (change.by, language.change_by(), false),
    ] {
        let Some(quantity) = id.and_then(|id| reading.document.quantities.get(id)) else { continue };
        let value = amounts::quantity(&by(change, quantity), reading.words(quantity.span), language);
        let joint = if follows { "" } else { "," };
        line.push_str(&format!("{joint} {preposition} {value}"));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::strings::Language;
    use factcards::{Options, analyze};

    const TEXT: &str = "Visits rose 10 % to 1,420 from 1,150. Costs were £58.";

    #[test]
    fn a_fall_has_no_sign() {
        let text = "Station\t2024\t2025\tChange\nOban\t1,702\t1,655\t-2.8%";
        let document = analyze(text, &Options::default(), factcards_model::english().unwrap());
        let change = document.changes[0].clone();
        let reading = Reading::new(text.into(), document, Language::En);
        assert_eq!(in_words(&reading, &change), "Oban down, from 1,702 to 1,655, by 2.8 %");
    }

    fn reading() -> Reading {
        let mut document = analyze(TEXT, &Options::default(), factcards_model::english().unwrap());
        let at = |words: &str| document.quantities.iter().find(|q| q.span.of(TEXT).contains(words)).map(|q| q.id);
        let change = Change {
            id: 0,
            sentence: 0,
            cue: ByteSpan::new(7, 11),
            direction: Direction::Up,
            of: Some(ByteSpan::new(0, 6)),
            by: at("10"),
            from: at("1,150"),
            to: at("1,420"),
        };
        assert!(change.by.is_some() && change.from.is_some() && change.to.is_some());
        document.changes = vec![change];
        Reading::new(TEXT.into(), document, Language::En)
    }

    #[test]
    fn each_number_is_shown_once() {
        let reading = reading();
        let of_change = items(&reading.document).iter().filter(|item| **item == Item::Change(0)).count();
        assert_eq!(of_change, 3);
        let loose = reading.document.quantities.iter().find(|q| q.span.of(TEXT).contains("58")).unwrap();
        assert_eq!(items(&reading.document)[loose.id], Item::Quantity(loose.id));
    }

    #[test]
    fn a_number_that_is_not_there_is_no_part() {
        let mut document = (*reading().document).clone();
        document.changes[0].by = Some(99);
        assert_eq!(items(&document).iter().filter(|item| **item == Item::Change(0)).count(), 2);
    }

    #[test]
    fn a_change_is_one_line() {
        let reading = reading();
        let mut change = reading.document.changes[0].clone();
        assert_eq!(in_words(&reading, &change), "Visits up, from 1,150 to 1,420, by 10 %");
        (change.of, change.from, change.by) = (None, None, None);
        assert_eq!(in_words(&reading, &change), "up, to 1,420");
    }
}
