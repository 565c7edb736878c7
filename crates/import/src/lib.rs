//! The text that is to be read, from the bytes of a file.
//!
//! What a format holds besides words (its markup, menus, furniture of pages) is left out, and what is left out is told in
//! [`Imported::notes`]. The plain form is the one that the engine's layout reader knows: headings and paragraphs between
//! blank lines, items of lists behind `- ` or their number, rows of tables with tabs between cells.

mod error;
#[cfg(feature = "formats")]
mod formats;
mod imported;
pub mod plain;

pub use error::{ImportError, Unreadable};
#[cfg(feature = "formats")]
pub use formats::{PdfItem, PdfPage, import, pdf};
pub use imported::{Imported, Kind, LARGEST, Note};
