//! What the text is about: key sentences and the main event.

mod main_event;
mod ranking;

pub(crate) use main_event::find as main_event;
pub(crate) use ranking::rank;
