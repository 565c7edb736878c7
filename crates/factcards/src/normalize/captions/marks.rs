//! What stands in the lines of captions besides words.

use factcards_document::ByteSpan;

use super::super::html;
use super::cues::milliseconds;

/// A longer tag, in bytes, is none.
const LONGEST: usize = 256;

/// A tag, or an override in braces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// `<v Ann>`: who speaks.
    Voice(ByteSpan),
    /// `</v>`
    VoiceEnd,
    /// `<i>`, `<c.x>`, `<00:00:02.000>`, `{\an8}`
    Other,
}

/// The tag that a span begins with, and its bytes.
pub(super) fn tag(text: &str, span: ByteSpan) -> Option<(Tag, usize)> {
    let rest = span.of(text);
    let (open, close) = if rest.starts_with('{') { ("{\\", b'}') } else { ("<", b'>') };
    let inside = rest.strip_prefix(open)?;
    let inside = inside.get(..inside.bytes().take(LONGEST).position(|b| b == close)?)?;
    let length = open.len() + inside.len() + 1;
    if close == b'}' {
        return Some((Tag::Other, length));
    }
    let name = inside.split([' ', '\t', '.']).next().unwrap_or_default();
    let tag = match name {
        "v" => {
            let named = inside.find([' ', '\t'])?;
            let start = span.start + open.len();
            Tag::Voice(ByteSpan::new(start + named, start + inside.len()).trimmed(text))
        }
        "/v" => Tag::VoiceEnd,
        _ if name.trim_start_matches('/').starts_with(|c: char| c.is_ascii_alphabetic()) => Tag::Other,
        _ => milliseconds(inside).map(|_| Tag::Other)?,
    };
    Some((tag, length))
}

/// The bytes of `>>` that a text begins with: another one speaks.
pub(super) fn change(text: &str) -> Option<usize> {
    let mut rest = text;
    let mut marks = 0;
    while let Some(after) = rest.strip_prefix('>').or_else(|| rest.strip_prefix("&gt;")) {
        (rest, marks) = (after, marks + 1);
    }
    (marks > 1).then_some(text.len() - rest.len())
}

/// The bytes of the dash that begins a line where another one speaks.
pub(super) fn dash(text: &str) -> Option<usize> {
    let after = text.strip_prefix(['-', '–'])?.trim_start_matches([' ', '\t']);
    let opens = |c: char| c.is_uppercase() || matches!(c, '<' | '[' | '(' | '"' | '“' | '¿' | '¡');
    after.starts_with(opens).then_some(text.len() - after.len())
}

/// The characters that a reference like `&amp;` stands for, when the text begins with one, and its bytes.
pub(super) fn reference(text: &str) -> Option<(usize, String)> {
    text.starts_with('&').then(|| html::reference(text)).flatten()
}

/// A line as it is shown, to tell whether it is shown again; none where it begins with a dash, as what each of two says
/// may.
pub(super) fn shown(text: &str, line: ByteSpan) -> Option<String> {
    let mut shown = String::new();
    let mut at = line.start;
    while at < line.end {
        let rest = ByteSpan::new(at, line.end);
        match tag(text, rest) {
            Some((Tag::Other | Tag::VoiceEnd, length)) => at += length,
            _ => {
                let first = rest.of(text).chars().next().map_or(1, char::len_utf8);
                let words = rest.of(text).get(first..).and_then(|rest| rest.find(['<', '{']));
                let end = words.map_or(line.end, |words| at + first + words);
                shown.push_str(ByteSpan::new(at, end).of(text));
                at = end;
            }
        }
    }
    let shown = shown.trim();
    (dash(shown).is_none() && !shown.is_empty()).then(|| shown.to_owned())
}
