//! Word documents (.docx): paragraphs, headings, lists, tables and notes, as they read with all changes accepted.

mod document;
mod numbering;
mod package;
mod styles;
mod xml;

pub(super) use package::Package;

use self::document::Reader;
use self::numbering::Numbering;
use self::styles::Styles;
use crate::error::ImportError;
use crate::imported::{Imported, Kind, Note};

/// The document's text, with its notes behind it.
///
/// # Errors
/// When a part of it is damaged or too large.
pub(super) fn read(mut package: Package) -> Result<Imported, ImportError> {
    let numbering = package.part("word/numbering.xml")?.map(|part| Numbering::read(&part)).unwrap_or_default();
    let styles = package.part("word/styles.xml")?.map(|part| Styles::read(&part)).unwrap_or_default();
    let mut reader = Reader::new(&styles, &numbering);
    reader.body(&package.document()?)?;
    for part in ["word/footnotes.xml", "word/endnotes.xml"] {
        if let Some(part) = package.part(part)? {
            reader.notes(&part)?;
        }
    }
    let comments = package.part("word/comments.xml")?.map_or(0, |part| xml::count(&part, "comment"));
    let (text, title, mut notes) = reader.finish();
    notes.extend((comments > 0).then_some(Note::Comments(comments)));
    Ok(Imported { title, notes, ..Imported::new(Kind::Word, text) })
}
