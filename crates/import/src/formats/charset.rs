//! Text from bytes, in the encodings that English texts come in.

use crate::error::ImportError;

/// The characters of windows-1252 from 0x80 to 0x9F; five of them are none.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// In bytes of windows-1252 at most one of so many is no ASCII; other encodings have more of them.
const ASCII_SHARE: usize = 5;

/// Bytes in which a text in UTF-16 without its mark is looked for, and pairs of them at least.
const LOOKED_AT: usize = 1_000;
const FEWEST: usize = 4;

/// The text in UTF-8, UTF-16 or windows-1252. One byte in a text of UTF-8 that does not fit is a replacement character.
///
/// # Errors
/// When it is no text, or its encoding cannot be told.
pub(super) fn decode(bytes: &[u8]) -> Result<String, ImportError> {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return decode(rest);
    }
    if let Some(big_endian) = utf16_order(bytes) {
        let text = utf16(bytes, big_endian);
        return if is_binary(text.as_bytes()) { Err(ImportError::NotText) } else { Ok(text) };
    }
    if bytes.contains(&0) || is_binary(bytes) {
        return Err(ImportError::NotText);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    if good > bad {
        return Ok(String::from_utf8_lossy(bytes).into_owned());
    }
    let text: String = bytes.iter().map(|byte| windows_1252(*byte)).collect();
    let foreign = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let undefined = text.chars().any(|c| ('\u{80}'..='\u{9f}').contains(&c));
    if undefined || foreign * ASCII_SHARE > bytes.len() { Err(ImportError::Encoding) } else { Ok(text) }
}

fn windows_1252(byte: u8) -> char {
    let special = byte.checked_sub(0x80).and_then(|at| WINDOWS_1252.get(usize::from(at)));
    special.copied().unwrap_or(char::from(byte))
}

/// Whether a text is in UTF-16 with its high bytes first, or last.
fn utf16_order(bytes: &[u8]) -> Option<bool> {
    match bytes {
        [0xFE, 0xFF, ..] => return Some(true),
        [0xFF, 0xFE, ..] => return Some(false),
        _ => (),
    }
    let pairs = bytes.get(..LOOKED_AT.min(bytes.len()))?.as_chunks::<2>().0;
    if pairs.len() < FEWEST {
        return None;
    }
    let (first, last) =
        pairs.iter().fold((0, 0), |(a, b), [x, y]| (a + usize::from(*x == 0), b + usize::from(*y == 0)));
    // In English nearly every high byte is 0, and no low one.
    match (first * 10 > pairs.len() * 7, last * 10 > pairs.len() * 7) {
        (true, false) if last == 0 => Some(true),
        (false, true) if first == 0 => Some(false),
        _ => None,
    }
}

fn utf16(bytes: &[u8], big_endian: bool) -> String {
    let unit = |pair: &[u8; 2]| if big_endian { u16::from_be_bytes(*pair) } else { u16::from_le_bytes(*pair) };
    let units = bytes.as_chunks::<2>().0.iter().map(unit);
    let text: String = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    text.trim_start_matches('\u{feff}').replace('\0', "")
}

/// Whether one of a hundred bytes is a control character that texts do not have.
fn is_binary(bytes: &[u8]) -> bool {
    let control = |byte: &u8| *byte < 0x20 && !b"\t\n\x0B\x0C\r\x1B".contains(byte);
    bytes.iter().filter(|byte| control(byte)).count() * 100 > bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told() {
        let text = "“Ada’s plan” cost €5 in the café, they said at noon.";
        let utf16 = |to: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(to).collect::<Vec<u8>>();
        let [le, be] = [utf16(u16::to_le_bytes), utf16(u16::to_be_bytes)];
        let windows = b"\x93Ada\x92s plan\x94 cost \x805 in the caf\xE9, they said at noon.";
        let marked = [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat();
        for bytes in [text.as_bytes(), &marked, windows, &[b"\xFF\xFE".as_slice(), &le].concat(), &le, &be] {
            assert_eq!(decode(bytes).as_deref(), Ok(text), "{bytes:x?}");
        }
    }

    #[test]
    fn one_broken_character_does_not_change_the_encoding() {
        assert_eq!(decode(b"caf\xC3\xA9, na\xC3\xAFve \xE2\x80").as_deref(), Ok("café, naïve \u{fffd}"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"a\0\0\0b"), Err(ImportError::NotText));
        assert_eq!(decode(&[1, 2, 3, b'a']), Err(ImportError::NotText));
        assert_eq!(decode(&[0, 1, 2]), Err(ImportError::NotText));
        assert_eq!(decode(&[0, 1, 0, 2, 0, 3, 0, 4]), Err(ImportError::NotText));
        // Russian in KOI8-R
        assert_eq!(decode(b"\xF0\xD2\xC9\xD7\xC5\xD4 \xCD\xC9\xD2"), Err(ImportError::Encoding));
    }
}
