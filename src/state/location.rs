//! Where a person is in a reading: what is seen of it and what is pointed out. A step of the browser's history.

use factcards_document::{FactStatus, Id};

use super::{Chosen, Focus, Pane, View};

/// See the module.
#[derive(Clone, Debug, PartialEq)]
pub struct Location {
    /// The text that it is in, by its number: each text of a visit has its own.
    pub text: u32,
    /// How the text is shown.
    pub view: View,
    /// Which pane a narrow window shows.
    pub pane: Pane,
    /// The place in the text that is pointed out.
    pub focus: Option<Focus>,
    /// The entity that is chosen.
    pub chosen: Option<Chosen>,
    /// What the cards are narrowed down to.
    pub filter: Filter,
}

impl Location {
    /// Before there is a text.
    pub(super) const START: Self =
        Self { text: 0, view: View::Edit, pane: Pane::Text, focus: None, chosen: None, filter: Filter::NONE };
}

/// What the rows of the cards have to be to be shown, beside what the chosen entity asks of them; each part that is set
/// narrows them down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that they have.
    pub query: String,
    /// The card, or the part of one, that they stand on.
    pub card: Option<&'static str>,
    /// How far they hold.
    pub status: Option<FactStatus>,
    /// When they are.
    pub dates: Dates,
    /// The sentence that they come from.
    pub sentence: Option<Id>,
}

impl Filter {
    /// Everything is shown.
    pub const NONE: Self = Self { query: String::new(), card: None, status: None, dates: Dates::ANY, sentence: None };

    /// Whether nothing is narrowed down.
    pub fn is_none(&self) -> bool {
        *self == Self::NONE
    }
}

/// Days from one to another, both `YYYY-MM-DD` and both meant too; open where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Dates {
    pub from: Option<String>,
    pub to: Option<String>,
}

impl Dates {
    const ANY: Self = Self { from: None, to: None };
}
