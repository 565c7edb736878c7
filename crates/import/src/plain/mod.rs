//! The plain form of structured texts: what reads a format says what begins and ends, and this writes it.

mod elements;
mod page;
pub(crate) mod table;
mod writer;

pub use elements::{is_omitted, is_surrounding};
pub use page::PageText;
pub use writer::{Gap, Writer};

/// What [`Writer`] puts before an item of a list that is not numbered.
pub const BULLET: &str = "- ";

/// Words between blanks; a mark alone is none.
pub fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}
