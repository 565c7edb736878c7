//! What a person sees. Data comes in by props, changes go out by callbacks.

mod app;
mod browser_history;
mod cards;
mod clipboard;
mod compare;
mod correct;
mod date_field;
mod date_order;
mod editor;
mod embedded;
mod engine;
mod export;
mod facts_pane;
mod files;
mod header;
mod help;
mod icons;
mod keys;
mod language;
mod later;
mod mentions;
mod menu;
mod mount;
mod notices;
mod paste;
mod pictures;
mod pieces;
mod pin_mark;
mod placing;
mod printing;
mod rich_text;
mod roving;
mod row_menu;
mod rows;
mod selection;
mod settings;
mod sheet;
mod shown;
#[cfg(feature = "site")]
mod site;
#[cfg(not(feature = "site"))]
#[path = "no_site.rs"]
mod site;
mod skip_links;
mod source;
mod status;
mod stepper;
mod storage;
mod tabs;
mod text_pane;
mod theme;
mod toast;
mod waiting;
mod welcome;
mod words;
mod workspace;

pub use embedded::{Embedded, EmbeddedProps, Layout};
pub use files::Importer;
pub use mount::mount;
