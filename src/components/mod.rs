//! What a person sees. Data comes in by props, changes go out by callbacks.

mod app;
mod browser_history;
mod cards;
mod date_field;
mod date_order;
mod editor;
mod embedded;
mod engine;
mod facts_pane;
mod files;
mod header;
mod icons;
mod keys;
mod language;
mod mentions;
mod notices;
mod pictures;
mod roving;
mod rows;
mod selection;
mod settings;
mod shown;
mod source;
mod status;
mod stepper;
mod tabs;
mod text_pane;
mod theme;
mod welcome;
mod words;
mod workspace;

pub use app::{App, AppProps};
pub use embedded::{Embedded, EmbeddedProps, Layout};
