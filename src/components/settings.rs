//! What the person chose about how the text is read and told: a context, as the same choice can stand in several places.

use factcards_document::DateOrder;
use yew::prelude::*;

use crate::state::State;

/// See the module.
#[derive(Clone, PartialEq)]
pub(crate) struct Settings {
    pub(crate) dispatch: UseReducerDispatcher<State>,
    /// The text's date as the person gave it.
    pub(crate) date: Option<AttrValue>,
    /// The text's date as the text itself says it, else its file.
    pub(crate) found: Option<AttrValue>,
    /// Whether the file does.
    pub(crate) is_of_file: bool,
    /// How a date of numbers is read; as the text tells, when nothing was chosen.
    pub(crate) order: Option<DateOrder>,
    /// Sentences of the summary; as many as the text needs, when nothing was chosen.
    pub(crate) length: Option<usize>,
}

impl Settings {
    /// The settings in this state.
    pub(crate) fn of(state: &UseReducerHandle<State>) -> Self {
        Self {
            dispatch: state.dispatcher(),
            date: state.options.reference_date.clone().map(AttrValue::from),
            found: state.found_date().or(state.file_date()).map(|date| AttrValue::from(date.to_owned())),
            is_of_file: state.file_date().is_some(),
            order: state.options.date_order,
            length: state.length,
        }
    }
}
