//! What was read as text for other programs.
//!
//! [`conllu`] is a view of the [`crate::Parsed`] text, every other export of the Document, in whatever unit its spans
//! count; [`annotations`] count code points as their standard says. None reads the text again. Text from the source is escaped for the format it goes into, so that hostile text
//! stays text.

mod annotations;
mod by_hand;
mod conllu;
mod csv;
mod hash;
mod html;
mod icalendar;
mod jsonld;
mod markdown;

use factcards_document::{Document, Format, OffsetUnit, Options, TextSpan, one_line};
use serde::Serialize;

use crate::pause::{at_once, pause};
use crate::{Parsed, Progress};

pub use self::annotations::annotations;
pub use self::conllu::conllu;
pub use self::csv::csv;
pub use self::html::html;
pub use self::icalendar::ics;
pub use self::jsonld::jsonld;
pub use self::markdown::markdown;

impl Parsed<'_> {
    /// The analysis of the text in a format, its spans in the unit `U`. `id` names the text where the format has a place
    /// for a name. `report` is told how far the analysis has come.
    ///
    /// ```
    /// use factcards::document::{Format, Utf16};
    /// use factcards::{Normalized, Options, parse};
    ///
    /// let (options, model) = (Options::default(), factcards_model::english()?);
    /// let text = Normalized::new("Ada left Leeds.", &options, model);
    /// let json = parse(&text, model).export::<Utf16>(Format::Json, &options, None, &mut |_| ());
    /// assert!(json.starts_with('{') && json.contains("utf16"));
    /// # Ok::<(), factcards::model::LoadError>(())
    /// ```
    pub fn export<U: OffsetUnit>(
        &self,
        format: Format,
        options: &Options,
        id: Option<&str>,
        report: &mut dyn FnMut(Progress),
    ) -> String {
        at_once(self.export_in_stages::<U>(format, options, id, report))
    }

    /// [`Parsed::export`], which [pauses](crate::pause) before each stage.
    pub async fn export_in_stages<U: OffsetUnit>(
        &self,
        format: Format,
        options: &Options,
        id: Option<&str>,
        report: &mut dyn FnMut(Progress),
    ) -> String {
        let write: fn(&Document<TextSpan<U>>) -> String = match format {
            // What the model reads is all that it shows.
            Format::Conllu => return conllu(self, id),
            Format::Annotations => {
                let document = self.document_in_stages(options, report).await;
                pause().await;
                return annotations(&document, self.normalized.source());
            }
            Format::Json => json,
            Format::Markdown => markdown,
            Format::Csv => csv,
            Format::Ics => ics,
            Format::Jsonld => jsonld,
            Format::Html => html,
        };
        let document = self.document_in_stages(options, report).await;
        pause().await;
        write(&document.in_unit(self.normalized.source()))
    }
}

/// The Document as JSON on one line. A Document has string keys alone, so it always prints.
fn json<U: OffsetUnit>(document: &Document<TextSpan<U>>) -> String {
    serde_json::to_string(document).unwrap_or_default() + "\n"
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
