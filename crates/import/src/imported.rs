//! What comes out of a file.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Bytes of the largest file that is read.
pub const LARGEST: usize = 25_000_000;

/// A text, and what its file says of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// The text in its plain form; never blank.
    pub text: String,
    /// What the file calls it.
    pub title: Option<String>,
    /// When it was published, as `YYYY-MM-DD`, where the file says so outside of the text.
    pub date: Option<String>,
    /// What kind of file it was.
    pub kind: Kind,
    /// What of the file is not in the text.
    pub notes: Vec<Note>,
}

impl Imported {
    /// A text of which nothing else is known.
    pub fn new(kind: Kind, text: String) -> Self {
        Self { text, title: None, date: None, kind, notes: Vec::new() }
    }
}

/// What kind of file it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[allow(missing_docs)]
pub enum Kind {
    Text,
    Captions,
    Html,
    Mail,
    Word,
    Table,
    Json,
    Pdf,
}

/// What was left out; its `Display` is a sentence about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// Files sent with a message, by their names.
    Attachments(Vec<String>),
    /// Words of menus, side notes and footers of a page.
    Surroundings(usize),
    /// Words that a tracked change deletes.
    Deletions(usize),
    /// Comments beside the text.
    Comments(usize),
    /// Lines of a list of contents.
    Contents(usize),
    /// Lines repeated at the edges of pages: headers, footers, page numbers.
    Furniture(usize),
    /// Pages without text, which may be pictures of it.
    PicturePages(usize),
    /// Strings of data that are no running text.
    ShortStrings(usize),
    /// Lines of data that could not be read.
    BrokenLines(usize),
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, one, many) = match self {
            Self::Attachments(names) => (names.len(), "attachment was left out", "attachments were left out"),
            Self::Surroundings(count) => {
                let many = "words of menus, side notes and footers were left out";
                (*count, "word of menus, side notes and footers was left out", many)
            }
            Self::Deletions(count) => (*count, "deleted word was left out", "deleted words were left out"),
            Self::Comments(count) => (*count, "comment was left out", "comments were left out"),
            Self::Contents(count) => {
                (*count, "line of the list of contents was left out", "lines of the list of contents were left out")
            }
            Self::Furniture(count) => {
                (*count, "header or footer of a page was left out", "headers and footers of pages were left out")
            }
            Self::PicturePages(count) => (*count, "page holds no text", "pages hold no text"),
            Self::ShortStrings(count) => (*count, "short string was left out", "short strings were left out"),
            Self::BrokenLines(count) => (*count, "line could not be read", "lines could not be read"),
        };
        write!(f, "{count} {}", if count == 1 { one } else { many })?;
        if let Self::Attachments(names) = self
            && !names.is_empty()
        {
            write!(f, ": {}", names.join(", "))?;
        }
        f.write_str(".")
    }
}
