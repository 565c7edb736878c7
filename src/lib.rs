//! What a person sees of Factcards: the page's app, and the cards for other pages.

#![cfg_attr(not(test), deny(clippy::disallowed_methods))]

mod components;
pub mod state;
mod strings;
mod view;

pub use components::{Embedded, EmbeddedProps, Importer, Layout, mount};
pub use strings::Language;
pub use view::loading::{advice, detail, title};
