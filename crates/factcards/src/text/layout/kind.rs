//! What a line is, as its recognizer says.

use factcards_document::ByteSpan;

use super::markers::Marker;
use crate::lang::mail::MailKey;

/// What a line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing is on it.
    Blank,
    /// Only drawn: dashes, the fence of front matter; whether it makes the line above a heading.
    Rule { underlines: bool },
    /// About the text: a date, a byline, a key of front matter.
    Metadata { title: Option<ByteSpan> },
    /// A header line of a message.
    Header { key: MailKey, value: ByteSpan },
    /// "On … Ann wrote:", "---- Original message ----", above what is quoted.
    Introduction { author: Option<ByteSpan>, date: Option<ByteSpan> },
    /// A heading behind so many bytes of marks.
    Heading { mark: usize },
    /// A list item behind so many bytes of marker.
    Item { marker: usize, kind: Marker },
    /// Something to do behind so many bytes; whether it is done, where a box says so.
    Task { marker: usize, done: Option<bool> },
    /// The first line of what one says.
    Turn(Turn),
    /// Running text behind so many bytes of a place and a date.
    Dateline { content: usize },
    /// A row of a table.
    Row { cells: Vec<ByteSpan> },
    /// The name and office below a message.
    Signature,
    /// What lawyers have below it.
    Disclaimer,
    /// What stands under a picture, behind so many bytes of a label.
    Caption { marker: usize },
    /// What belongs to the page.
    Furniture,
    /// Source code, data, a line of a log.
    Code,
    /// Belongs to the line before it.
    Continued,
    /// Running text, or a heading without a mark.
    Prose,
}

/// The first line of what one says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turn {
    /// Who, without a colon.
    pub(super) speaker: Option<ByteSpan>,
    /// When.
    pub(super) stamp: Option<ByteSpan>,
    /// Where what is said begins.
    pub(super) content: usize,
    /// Whether all that stands before the next turn belongs to it, as in an export of a chat.
    pub(super) open: bool,
    /// Whether nothing that one says stands there: "<Media omitted>", a line of the program's own.
    pub(super) omitted: bool,
}
