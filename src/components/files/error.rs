//! Why a file is not opened, and what to do.

use factcards_import::{ImportError, Unreadable};

use crate::strings::Language;

/// See the module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum OpenError {
    Import(ImportError),
    /// Its bytes cannot be had.
    Unreadable,
    /// What reads such files could not be loaded.
    Unloaded,
    /// What reads such files died of it.
    Died,
    /// It took too long.
    Slow,
}

impl From<ImportError> for OpenError {
    fn from(error: ImportError) -> Self {
        Self::Import(error)
    }
}

impl OpenError {
    /// In words, of the file of that name.
    pub(super) fn said(&self, name: &str, language: Language) -> String {
        match self {
            Self::Import(error) => import_error(error, name, language),
            Self::Unreadable => language.file_unreadable(name),
            Self::Unloaded => language.file_reader_unloaded(name),
            Self::Died => language.file_reader_died(name),
            Self::Slow => language.file_slow(name),
        }
    }

    /// What is wrong inside of a damaged file, as what reads it has it: in English.
    pub(super) fn detail(&self) -> Option<&str> {
        match self {
            Self::Import(ImportError::Broken(what)) => Some(what),
            _ => None,
        }
    }
}

fn import_error(error: &ImportError, name: &str, language: Language) -> String {
    match error {
        ImportError::Empty => language.file_empty(name),
        ImportError::TooLarge(megabytes) => language.file_too_large(*megabytes as usize, name),
        ImportError::Unpacked(megabytes) => language.file_unpacks_too_large(*megabytes as usize, name),
        ImportError::NotText => language.file_not_text(name),
        ImportError::Encoding => language.file_encoding(name),
        ImportError::Encrypted => language.file_locked(name),
        ImportError::Broken(_) => language.file_damaged(name),
        ImportError::Unsupported(format) => unreadable(*format)(language, name),
        ImportError::NoProse => language.file_no_prose(name),
        ImportError::PicturesOnly => language.file_pictures_only(name),
    }
}

fn unreadable(format: Unreadable) -> fn(Language, &str) -> String {
    match format {
        Unreadable::OldOffice => Language::file_old_office,
        Unreadable::OpenDocument => Language::file_open_document,
        Unreadable::RichText => Language::file_rich_text,
        Unreadable::Spreadsheet => Language::file_spreadsheet,
        Unreadable::Presentation => Language::file_presentation,
        Unreadable::Book => Language::file_book,
        Unreadable::Picture => Language::file_picture,
        Unreadable::Recording => Language::file_recording,
        Unreadable::Archive => Language::file_archive,
        Unreadable::Pdf => Language::file_pdf,
    }
}
