//! What format a file is in.

use super::word::Package;
use super::{json, mail};
use crate::error::{ImportError, Unreadable};

/// A format that its bytes tell.
pub(super) enum Format {
    Word(Package),
    Mail,
}

/// How bytes begin, from a place on, in formats that are not read.
const MAGIC: &[(usize, &[u8], Unreadable)] = &[
    (0, b"%PDF-", Unreadable::Pdf),
    (0, b"{\\rtf", Unreadable::RichText),
    (0, b"\x89PNG", Unreadable::Picture),
    (0, b"\xFF\xD8\xFF", Unreadable::Picture),
    (0, b"GIF8", Unreadable::Picture),
    (0, b"II*\0", Unreadable::Picture),
    (0, b"MM\0*", Unreadable::Picture),
    (8, b"WEBP", Unreadable::Picture),
    (4, b"ftypheic", Unreadable::Picture),
    (4, b"ftypavif", Unreadable::Picture),
    (4, b"ftyp", Unreadable::Recording),
    (8, b"WAVE", Unreadable::Recording),
    (0, b"ID3", Unreadable::Recording),
    (0, b"OggS", Unreadable::Recording),
    (0, b"fLaC", Unreadable::Recording),
    (0, b"\x1AE\xDF\xA3", Unreadable::Recording),
    (0, b"\x1F\x8B", Unreadable::Archive),
    (0, b"7z\xBC\xAF\x27\x1C", Unreadable::Archive),
    (0, b"Rar!\x1A", Unreadable::Archive),
];

/// A container of old Office documents, and of encrypted new ones.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// A file of the container of an encrypted document; its names are in UTF-16.
const ENCRYPTED: &str = "EncryptedPackage";

const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];

/// The format that bytes tell; none for what may be text.
///
/// # Errors
/// When it is one that is not read.
pub(super) fn of_bytes(bytes: &[u8]) -> Result<Option<Format>, ImportError> {
    let begins = |at: usize, with: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(with));
    if let Some((_, _, what)) = MAGIC.iter().find(|(at, with, _)| begins(*at, with)) {
        return Err(ImportError::Unsupported(*what));
    }
    if begins(0, COMPOUND) {
        let name: Vec<u8> = ENCRYPTED.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let encrypted = bytes.windows(name.len()).any(|window| window == name);
        return Err(if encrypted { ImportError::Encrypted } else { ImportError::Unsupported(Unreadable::OldOffice) });
    }
    if ZIP.iter().any(|with| begins(0, with)) {
        return Package::open(bytes).map(|package| Some(Format::Word(package)));
    }
    Ok(mail::is_message(bytes).then_some(Format::Mail))
}

/// Formats of text, by the name that a file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    Text,
    Captions,
    Html,
    Table,
    Json,
    Mail,
    Word,
}

const ENDINGS: &[(&str, Named)] = &[
    ("vtt", Named::Captions),
    ("srt", Named::Captions),
    ("html", Named::Html),
    ("htm", Named::Html),
    ("xhtml", Named::Html),
    ("csv", Named::Table),
    ("tsv", Named::Table),
    ("json", Named::Json),
    ("jsonl", Named::Json),
    ("ndjson", Named::Json),
    ("eml", Named::Mail),
    ("docx", Named::Word),
    ("docm", Named::Word),
];

const MEDIA_TYPES: &[(&str, Named)] = &[
    ("text/vtt", Named::Captions),
    ("application/x-subrip", Named::Captions),
    ("text/html", Named::Html),
    ("application/xhtml+xml", Named::Html),
    ("text/csv", Named::Table),
    ("text/tab-separated-values", Named::Table),
    ("application/json", Named::Json),
    ("application/jsonl", Named::Json),
    ("message/rfc822", Named::Mail),
];

impl Named {
    /// By the end of a name; by the media type where the name has no end.
    pub(super) fn of(name: &str, media_type: &str) -> Self {
        let media_type = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let (table, key) = match name.rsplit_once('.') {
            Some((_, end)) => (ENDINGS, end.to_ascii_lowercase()),
            None => (MEDIA_TYPES, media_type),
        };
        table.iter().find(|(end, _)| *end == key).map_or(Self::Text, |(_, named)| *named)
    }
}

/// The format of a text: what its beginning says, else its name.
pub(super) fn of_text(text: &str, named: Named) -> Named {
    let head = text.trim_start_matches('\u{feff}').trim_start();
    let begins = |with: &str| head.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    if begins("WEBVTT") {
        Named::Captions
    } else if ["<!doctype html", "<html"].into_iter().any(begins) {
        Named::Html
    } else if named == Named::Text && json::is_whole(head) {
        Named::Json
    } else {
        named
    }
}
