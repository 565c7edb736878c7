//! Reading one file: plain text as it is, everything else by what is loaded for it.

use factcards_import::{ImportError, Imported, Kind, LARGEST};
use gloo::file::File;
use gloo::file::futures::read_as_text;

use super::error::OpenError;
use super::importer::Importer;

/// Ends of the names of files that are plain text.
const PLAIN: [&str; 7] = [".txt", ".text", ".md", ".markdown", ".srt", ".vtt", ".log"];

/// What plain text does not begin with: pages and data.
const MARKUP: [char; 3] = ['<', '{', '['];

/// Characters in which the header of a message is looked for, and what only such a header has.
const LOOKED_AT: usize = 4_000;
const OF_MESSAGES: &str = "MIME-Version:";

/// The text of a file.
///
/// # Errors
/// Why there is none.
pub(super) async fn read(file: &File, importer: Option<&Importer>) -> Result<Imported, OpenError> {
    if usize::try_from(file.size()).is_ok_and(|size| size > LARGEST) {
        return Err(ImportError::too_large().into());
    }
    let name = file.name().to_ascii_lowercase();
    let named_plain = PLAIN.iter().any(|end| name.ends_with(end));
    match importer {
        Some(importer) if !named_plain => importer.import(file).await,
        _ => {
            let text = read_as_text(file).await.map_err(|_| OpenError::Unreadable)?;
            match importer {
                Some(importer) if !is_plain(&text) => importer.import(file).await,
                _ if text.contains('\0') => Err(ImportError::NotText.into()),
                _ if text.trim().is_empty() => Err(ImportError::Empty.into()),
                _ => Ok(Imported::new(Kind::Text, text)),
            }
        }
    }
}

/// Whether a file that is called plain text is it, in UTF-8.
fn is_plain(text: &str) -> bool {
    let message = text.char_indices().nth(LOOKED_AT).map_or(Some(text), |(end, _)| text.get(..end));
    !text.contains(['\0', char::REPLACEMENT_CHARACTER])
        && !text.trim_start().starts_with(MARKUP)
        && !message.is_some_and(|head| head.contains(OF_MESSAGES))
}
