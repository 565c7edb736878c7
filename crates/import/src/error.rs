//! Why a file gives no text, and what to do.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::imported::LARGEST;

/// Why a file gives no text. The message goes on from the file's name: "“a.docx” " and then this.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportError {
    /// Nothing is in it, or nothing but blanks.
    #[error("is empty.")]
    Empty,
    /// More than so many megabytes.
    #[error("is larger than {0} MB. Open a part of it.")]
    TooLarge(u32),
    /// It unpacks to more than so many megabytes.
    #[error("unpacks to more than {0} MB. Save its text alone, as a .txt file, and open that.")]
    Unpacked(u32),
    /// Bytes that are no text.
    #[error("is not a text file. Save it as plain text first.")]
    NotText,
    /// A text in an encoding that cannot be told.
    #[error("is in an encoding that is not known. Save it as UTF-8 first.")]
    Encoding,
    /// A password is needed.
    #[error("is locked by a password. Save a copy without it and open that.")]
    Encrypted,
    /// It is not as its format wants it: what is wrong.
    #[error("is damaged: {0}. Open it in the program that made it and save it again.")]
    Broken(String),
    /// A format that is not read.
    #[error("{0}")]
    Unsupported(Unreadable),
    /// A file of data without running text.
    #[error("holds no text to read, only names and values.")]
    NoProse,
    /// A scanned document.
    #[error("holds pictures of text only. Have a program recognize the text (OCR), and open what it saves.")]
    PicturesOnly,
}

/// Formats that are known and not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Unreadable {
    #[error("is an old Word or Office document. Save it as .docx and open that.")]
    OldOffice,
    #[error("is an OpenDocument file. Save it as .docx and open that.")]
    OpenDocument,
    #[error("is a rich text file. Save it as .docx or as plain text and open that.")]
    RichText,
    #[error("is a spreadsheet. Save the sheet as .csv and open that.")]
    Spreadsheet,
    #[error("is a presentation. Copy its text and paste it.")]
    Presentation,
    #[error("is a book file (.epub). Copy the text and paste it.")]
    Book,
    #[error("is a picture. Copy its text instead, or have a program recognize it (OCR).")]
    Picture,
    #[error("is a recording. Open its transcript or captions instead.")]
    Recording,
    #[error("is an archive. Unpack it and open a file from it.")]
    Archive,
    #[error("is a PDF file, which is not read here. Save its text as a .txt file, or open it in the page.")]
    Pdf,
}

impl ImportError {
    /// A file of more than [`LARGEST`] bytes.
    pub fn too_large() -> Self {
        Self::TooLarge(u32::try_from(LARGEST / 1_000_000).unwrap_or(u32::MAX))
    }
}
