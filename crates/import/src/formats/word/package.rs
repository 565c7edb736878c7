//! The parts of a document, packed in an archive.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::super::megabytes;
use crate::error::ImportError;
use crate::error::Unreadable;

/// Bytes that all parts may unpack to together.
const UNPACKED: usize = 100_000_000;

/// What other archives hold, by the beginning of a file's name, or all of it.
const OTHERS: &[(&str, Unreadable)] = &[
    ("xl/", Unreadable::Spreadsheet),
    ("ppt/", Unreadable::Presentation),
    ("META-INF/container.xml", Unreadable::Book),
    ("content.xml", Unreadable::OpenDocument),
];

/// See the module.
pub(in crate::formats) struct Package {
    archive: ZipArchive<Cursor<Vec<u8>>>,
    document: String,
    /// Bytes that may still be unpacked.
    left: usize,
}

impl Package {
    /// # Errors
    /// When the archive is damaged, or holds no such document.
    pub(in crate::formats) fn open(bytes: &[u8]) -> Result<Self, ImportError> {
        let archive = ZipArchive::new(Cursor::new(bytes.to_owned())).map_err(broken)?;
        let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
        let is_document = |name: &&String| name.starts_with("word/document") && name.ends_with(".xml");
        if let Some(document) = names.iter().find(is_document) {
            let document = document.clone();
            return Ok(Self { archive, document, left: UNPACKED });
        }
        let other = OTHERS.iter().find(|(start, _)| names.iter().any(|name| name.starts_with(start)));
        Err(ImportError::Unsupported(other.map_or(Unreadable::Archive, |(_, what)| *what)))
    }

    /// The part with the text.
    ///
    /// # Errors
    /// As [`Self::part`].
    pub(super) fn document(&mut self) -> Result<String, ImportError> {
        let name = self.document.clone();
        self.part(&name)?.ok_or_else(|| ImportError::Broken("its text is missing".to_owned()))
    }

    /// A part by its name, where there is one.
    ///
    /// # Errors
    /// When it is damaged, or is too large.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, ImportError> {
        let file = match self.archive.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(broken(error)),
        };
        let mut bytes = Vec::new();
        // One more than there may be tells that there are more.
        let limit = u64::try_from(self.left).unwrap_or(u64::MAX).saturating_add(1);
        file.take(limit).read_to_end(&mut bytes).map_err(|error| ImportError::Broken(error.to_string()))?;
        self.left = self.left.checked_sub(bytes.len()).ok_or(ImportError::Unpacked(megabytes(UNPACKED)))?;
        Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
    }
}

fn broken(error: ZipError) -> ImportError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => ImportError::Encrypted,
        other => ImportError::Broken(other.to_string()),
    }
}
