//! Texts from files and standard input.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::PathBuf;

/// UTF-8 for U+FEFF at the start of a text.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

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

    /// The whole text without its byte order mark, or a message that says what is wrong and what to do.
    pub(crate) fn text(&self) -> Result<String, String> {
        let mut bytes = vec![];
        self.open()?.read_to_end(&mut bytes).map_err(|error| self.unreadable(&error))?;
        decode(bytes).map_err(|problem| format!("{}: {problem}", self.name()))
    }

    /// Its bytes, or a message that says why there are none.
    pub(crate) fn open(&self) -> Result<Box<dyn BufRead>, String> {
        match self {
            Self::Stdin => Ok(Box::new(io::stdin().lock())),
            Self::File(path) => match File::open(path) {
                Ok(file) => Ok(Box::new(BufReader::new(file))),
                Err(error) => Err(self.unreadable(&error)),
            },
        }
    }

    /// The message for a failed read.
    pub(crate) fn unreadable(&self, error: &io::Error) -> String {
        format!("{}: cannot be read: {error}", self.name())
    }
}

/// UTF-8 without its byte order mark; else where it ends to be UTF-8.
pub(crate) fn decode(mut bytes: Vec<u8>) -> Result<String, String> {
    let marked = bytes.starts_with(BYTE_ORDER_MARK);
    if marked {
        bytes.drain(..BYTE_ORDER_MARK.len());
    }
    let utf16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    String::from_utf8(bytes).map_err(|error| {
        let byte = error.utf8_error().valid_up_to() + if marked { BYTE_ORDER_MARK.len() } else { 0 };
        let encoding = if utf16 { "UTF-16" } else { "WINDOWS-1252" };
        let guess = if utf16 { "it looks like UTF-16; " } else { "" };
        format!("not UTF-8 at byte {byte}; {guess}convert it first, for example with `iconv -f {encoding} -t UTF-8`")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_left_out_and_counted_in_messages() {
        assert_eq!(decode(b"\xEF\xBB\xBFab".to_vec()), Ok("ab".to_owned()));
        assert!(decode(b"\xEF\xBB\xBFab\xFF".to_vec()).unwrap_err().contains("at byte 5;"));
        assert!(decode(b"ab\xE9 c".to_vec()).unwrap_err().contains("at byte 2;"));
        assert!(decode(b"\xFF\xFEa\0".to_vec()).unwrap_err().contains("UTF-16"));
    }
}
