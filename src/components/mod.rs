//! What a person sees. Data comes in by props, changes go out by callbacks.

mod app;
mod cards;
mod clipboard;
mod date_field;
mod date_order;
mod editor;
mod embedded;
mod engine;
mod facts_pane;
mod files;
mod header;
mod icons;
mod mentions;
mod notices;
mod rows;
mod selection;
mod settings;
mod shown;
#[cfg(feature = "site")]
mod site;
#[cfg(not(feature = "site"))]
#[path = "no_site.rs"]
mod site;
mod source;
mod status;
mod stepper;
mod tabs;
mod text_pane;
mod theme;
mod welcome;
mod workspace;

pub use app::{App, AppProps};
pub use embedded::{Embedded, EmbeddedProps, Layout};
