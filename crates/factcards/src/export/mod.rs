//! What was read as text for other programs.
//!
//! [`conllu`] is a view of the [`crate::Parsed`] text, every other export of the Document, in whatever unit its spans
//! count. None reads the text again. Text from the source is escaped for the format it goes into, so that hostile text
//! stays text.

mod conllu;
mod csv;
mod icalendar;
mod jsonld;
mod markdown;

use factcards_document::{OffsetUnit, TextSpan};
use serde::Serialize;

pub use self::conllu::conllu;
pub use self::csv::csv;
pub use self::icalendar::ics;
pub use self::jsonld::jsonld;
pub use self::markdown::markdown;

/// The text in one line: each run of white space and control characters is one space, none stands at the ends.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for piece in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|piece| !piece.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(piece);
    }
    line
}

/// The name that an enum's value has in the Document's JSON; empty for what is not a plain name there.
fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// The texts of some spans, each in one line.
fn lines<U: OffsetUnit>(spans: &[TextSpan<U>]) -> Vec<String> {
    spans.iter().map(|span| one_line(&span.text)).collect()
}
