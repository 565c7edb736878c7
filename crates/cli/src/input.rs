//! Texts from files of many formats and from standard input.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::PathBuf;

use factcards_import::{ImportError, Imported, Kind, LARGEST, import};
use thiserror::Error;

/// UTF-8 for U+FEFF at the start of a text.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Why an input gives no text.
#[derive(Debug, Error)]
#[non_exhaustive]
pub(crate) enum InputError {
    /// Its bytes cannot be had.
    #[error("{name}: cannot be read: {error}")]
    Unreadable { name: String, error: io::Error },
    /// Its format gives no text.
    #[error("{name} {error}")]
    Format { name: String, error: ImportError },
    /// Its bytes are no text.
    #[error("{name}: {error}")]
    Encoding { name: String, error: EncodingError },
}

/// Why bytes are no text in UTF-8: the first of them that does not fit, and what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub(crate) enum EncodingError {
    /// They begin with a byte order mark of UTF-16.
    #[error(
        "not UTF-8 at byte {0}; it looks like UTF-16; convert it first, for example with `iconv -f UTF-16 -t UTF-8`"
    )]
    Utf16(usize),
    /// They do not say what they are.
    #[error("not UTF-8 at byte {0}; convert it first, for example with `iconv -f WINDOWS-1252 -t UTF-8`")]
    Unknown(usize),
}

/// Where a text comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    Stdin,
    File(PathBuf),
}

impl Source {
    /// Its name in messages.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Stdin => "standard input".to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }

    /// What tells it apart in an output of several texts; standard input has none.
    pub(crate) fn id(&self) -> Option<String> {
        match self {
            Self::Stdin => None,
            Self::File(path) => Some(path.display().to_string()),
        }
    }

    /// The whole text: of a file in its format, unless it is to be read literally or is too long for any but plain text; of standard input in UTF-8, without its
    /// byte order mark.
    pub(crate) fn text(&self, literally: bool) -> Result<Imported, InputError> {
        let mut bytes = vec![];
        self.open()?.read_to_end(&mut bytes).map_err(|error| self.unreadable(error))?;
        match self {
            Self::File(path) if !literally && bytes.len() <= LARGEST => {
                match import(&bytes, &path.to_string_lossy(), "") {
                    // A text without words is one, too.
                    Err(ImportError::Empty) => Ok(Imported::new(Kind::Text, String::new())),
                    result => result.map_err(|error| InputError::Format { name: self.name(), error }),
                }
            }
            Self::File(_) | Self::Stdin => decode(bytes)
                .map(|text| Imported::new(Kind::Text, text))
                .map_err(|error| InputError::Encoding { name: self.name(), error }),
        }
    }

    /// Its bytes.
    pub(crate) fn open(&self) -> Result<Box<dyn BufRead>, InputError> {
        match self {
            Self::Stdin => Ok(Box::new(io::stdin().lock())),
            Self::File(path) => match File::open(path) {
                Ok(file) => Ok(Box::new(BufReader::new(file))),
                Err(error) => Err(self.unreadable(error)),
            },
        }
    }

    /// A failed read of it.
    pub(crate) fn unreadable(&self, error: io::Error) -> InputError {
        InputError::Unreadable { name: self.name(), error }
    }
}

/// UTF-8 without its byte order mark; else where it ends to be UTF-8.
pub(crate) fn decode(mut bytes: Vec<u8>) -> Result<String, EncodingError> {
    let marked = bytes.starts_with(BYTE_ORDER_MARK);
    if marked {
        bytes.drain(..BYTE_ORDER_MARK.len());
    }
    let utf16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    String::from_utf8(bytes).map_err(|error| {
        let byte = error.utf8_error().valid_up_to() + if marked { BYTE_ORDER_MARK.len() } else { 0 };
        if utf16 { EncodingError::Utf16(byte) } else { EncodingError::Unknown(byte) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_left_out_and_counted_in_messages() {
        assert_eq!(decode(b"\xEF\xBB\xBFab".to_vec()), Ok("ab".to_owned()));
        assert_eq!(decode(b"\xEF\xBB\xBFab\xFF".to_vec()), Err(EncodingError::Unknown(5)));
        assert_eq!(decode(b"ab\xE9 c".to_vec()), Err(EncodingError::Unknown(2)));
        assert_eq!(decode(b"\xFF\xFEa\0".to_vec()), Err(EncodingError::Utf16(0)));
        assert_eq!(
            EncodingError::Utf16(0).to_string(),
            "not UTF-8 at byte 0; it looks like UTF-16; convert it first, for example with `iconv -f UTF-16 -t UTF-8`"
        );
    }
}
