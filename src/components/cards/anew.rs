//! Cards that are drawn anew piece by piece, when more of their text was read: until its turn comes, each stays as it was.

use yew::prelude::*;

use super::{CardProps, draw};
use crate::components::selection::Selection;
use crate::state::Source;

/// A card, with all that it is drawn from.
#[derive(Clone, PartialEq)]
pub(super) struct Drawn {
    pub(super) name: &'static str,
    pub(super) props: CardProps,
    pub(super) selection: Selection,
}

impl Drawn {
    pub(super) fn draw(self) -> Html {
        html! {
            <ContextProvider<Selection> key={self.name} context={self.selection}>
                { draw(self.name, self.props) }
            </ContextProvider<Selection>>
        }
    }
}

/// The two columns of cards of a text, when so many of all `rows` of them are to be drawn: behind these stand the cards that were
/// drawn of the same text before and are not there yet.
#[hook]
pub(super) fn use_columns(text: &Source, columns: [Vec<Drawn>; 2], rows: usize, all: usize) -> [Vec<Drawn>; 2] {
    let before = use_mut_ref(|| None::<(Source, [Vec<Drawn>; 2])>);
    if rows >= all {
        before.replace(Some((text.clone(), columns.clone())));
        return columns;
    }
    let before = before.borrow();
    let before = before.as_ref().filter(|(of, _)| of == text).map(|(_, columns)| columns);
    partly(columns, rows, before)
}

fn partly<T: Clone + Named>(columns: [Vec<T>; 2], rows: usize, before: Option<&[Vec<T>; 2]>) -> [Vec<T>; 2] {
    let mut columns = columns.map(|column| column.into_iter().take(rows).collect::<Vec<_>>());
    // A card may have come into the other column.
    let names: Vec<_> = columns.iter().flatten().map(Named::name).collect();
    for (column, before) in columns.iter_mut().zip(before.into_iter().flatten()) {
        column.extend(before.iter().filter(|card| !names.contains(&card.name())).cloned());
    }
    columns
}

/// What is one of a kind by its name.
trait Named {
    fn name(&self) -> &'static str;
}

impl Named for Drawn {
    fn name(&self) -> &'static str {
        self.name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A card and which reading it is of.
    type Card = (&'static str, u8);

    impl Named for Card {
        fn name(&self) -> &'static str {
            self.0
        }
    }

    const BEFORE: [&[Card]; 2] = [&[("facts", 1), ("quotes", 1)], &[("who", 1), ("timeline", 1)]];
    const NOW: [&[Card]; 2] = [&[("quotes", 2), ("facts", 2), ("who", 2)], &[("timeline", 2)]];

    fn drawn(rows: usize, before: Option<[&[Card]; 2]>) -> [Vec<Card>; 2] {
        partly(NOW.map(<[_]>::to_vec), rows, before.map(|columns| columns.map(<[_]>::to_vec)).as_ref())
    }

    #[test]
    fn each_card_stays_as_it_was_until_its_turn_comes_and_stands_there_once() {
        assert_eq!(drawn(0, Some(BEFORE)), BEFORE.map(<[_]>::to_vec));
        let one = [vec![("quotes", 2), ("facts", 1)], vec![("timeline", 2), ("who", 1)]];
        assert_eq!(drawn(1, Some(BEFORE)), one);
        assert_eq!(drawn(2, Some(BEFORE)), [vec![("quotes", 2), ("facts", 2)], vec![("timeline", 2), ("who", 1)]]);
        assert_eq!(drawn(3, Some(BEFORE)), NOW.map(<[_]>::to_vec));
    }

    #[test]
    fn the_cards_of_another_text_come_one_after_the_other() {
        assert_eq!(drawn(1, None), [vec![("quotes", 2)], vec![("timeline", 2)]]);
    }
}
