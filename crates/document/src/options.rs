//! What the caller of an analysis can choose.

use serde::{Deserialize, Serialize};

use crate::corrections::Correction;

/// The caller's choices for one analysis.
///
/// ```
/// use factcards_document::{DateOrder, Options, Prefer};
///
/// let options: Options = serde_json::from_str(r#"{"reference_date": "2026-03-10", "date_order": "day_first"}"#)?;
/// assert_eq!(options.date_order, Some(DateOrder::DayFirst));
/// assert_eq!(options.prefer, Prefer::Nearest);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Options {
    /// What relative times are resolved against: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. Without it a date line in the
    /// text is used, and without that relative times stay unresolved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_date: Option<String>,
    /// How "04/11/2025" is read. Without it the text's other dates decide, and where they do not, the date is
    /// ambiguous and keeps both readings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_order: Option<DateOrder>,
    /// Which Friday "Friday" is.
    pub prefer: Prefer,
    /// Whether the source of a web page is read as it stands, with its tags, and not as the text of the page.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub literal: bool,
    /// What is corrected by hand once the text is read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
}

/// What an analysis can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// The whole Document, as JSON on one line.
    Json,
    /// Sentences and words, as CoNLL-U.
    Conllu,
    /// A fact sheet to read, as Markdown.
    Markdown,
    /// A row for each item, as CSV.
    Csv,
    /// The resolved dates, as iCalendar events.
    Ics,
    /// In the words of schema.org, as JSON-LD.
    Jsonld,
    /// What was found where, as annotations of the Web Annotation Data Model.
    Annotations,
    /// A report to read, as an HTML page in one file without scripts.
    Html,
}

/// The order of day and month in a date of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 4 November is 04/11.
    DayFirst,
    /// 4 November is 11/04.
    MonthFirst,
}

/// Where a weekday, a month or a day of a month without a year lies when the words around it do not tell: tense comes
/// first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Prefer {
    /// Nearest to the reference date; of weekdays the last one, as in news.
    #[default]
    Nearest,
    /// Before the reference date.
    Past,
    /// After it, as in a message to an assistant.
    Future,
}
