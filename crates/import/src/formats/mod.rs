//! Reading files: one format each.

mod charset;
mod csv;
mod format;
mod html;
mod json;
mod mail;
pub mod pdf;
mod word;

use self::format::{Format, Named};
use crate::error::ImportError;
use crate::imported::{Imported, Kind, LARGEST};

pub use self::pdf::{PdfItem, PdfPage};

/// The text of a file, of which the content tells the format first, then the end of its name, then its media type.
///
/// Takes time linear in the bytes and the bytes that they unpack to, and never panics.
///
/// # Errors
/// Why there is none, and what to do.
pub fn import(bytes: &[u8], name: &str, media_type: &str) -> Result<Imported, ImportError> {
    if bytes.len() > LARGEST {
        return Err(ImportError::too_large());
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ImportError::Empty);
    }
    let mut imported = match format::of_bytes(bytes)? {
        Some(Format::Word(package)) => word::read(package)?,
        Some(Format::Mail) => mail::read(bytes)?,
        None => of_text(charset::decode(bytes)?, Named::of(name, media_type))?,
    };
    if imported.text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    // What is plain text already stays as it is.
    if !matches!(imported.kind, Kind::Text | Kind::Captions) {
        imported.text = imported.text.trim_matches(['\n', '\r', ' ']).to_owned();
    }
    Ok(imported)
}

fn of_text(text: String, named: Named) -> Result<Imported, ImportError> {
    match format::of_text(&text, named) {
        Named::Captions => Ok(Imported::new(Kind::Captions, text)),
        Named::Html => Ok(html::read(&text)),
        Named::Table => Ok(csv::read(&text)),
        Named::Json => json::read(&text),
        Named::Mail => mail::read(text.as_bytes()),
        Named::Word => Err(ImportError::Broken("it is no Word document".to_owned())),
        Named::Text => Ok(Imported::new(Kind::Text, text)),
    }
}

/// Bytes as whole megabytes.
fn megabytes(bytes: usize) -> u32 {
    u32::try_from(bytes / 1_000_000).unwrap_or(u32::MAX)
}
