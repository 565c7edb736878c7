//! One text in the format asked for.

use factcards::document::{Codepoints, Document, OffsetUnit, TextSpan, Utf8, Utf16};
use factcards::{Model, Options, export};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::arguments::{Format, Offsets};

/// Analyses a text and prints it in a format, with a line break at its end. `id` names it where the format has a
/// place for a name.
pub(crate) fn render(
    model: &Model,
    text: &str,
    options: &Options,
    (format, offsets): (Format, Offsets),
    id: Option<String>,
) -> String {
    match offsets {
        // What the model reads is all that it shows.
        _ if format == Format::Conllu => export::conllu(&factcards::parse(text, model), id.as_deref()),
        Offsets::Codepoint => print(&document::<Codepoints>(model, text, options), format),
        Offsets::Utf16 => print(&document::<Utf16>(model, text, options), format),
        Offsets::Utf8 => print(&document::<Utf8>(model, text, options), format),
    }
}

/// One line of `--jsonl`: the Document under the id that its line has.
pub(crate) fn answer(model: &Model, text: &str, options: &Options, offsets: Offsets, id: Option<&RawValue>) -> String {
    match offsets {
        Offsets::Codepoint => json(&Answer { id, document: document::<Codepoints>(model, text, options) }),
        Offsets::Utf16 => json(&Answer { id, document: document::<Utf16>(model, text, options) }),
        Offsets::Utf8 => json(&Answer { id, document: document::<Utf8>(model, text, options) }),
    }
}

/// One line of `--jsonl` that could not be read.
pub(crate) fn failure(error: &str, id: Option<&RawValue>) -> String {
    json(&Failure { id, error })
}

#[derive(Serialize)]
struct Answer<'l, D> {
    id: Option<&'l RawValue>,
    document: D,
}

#[derive(Serialize)]
struct Failure<'l> {
    id: Option<&'l RawValue>,
    error: &'l str,
}

fn document<U: OffsetUnit>(model: &Model, text: &str, options: &Options) -> Document<TextSpan<U>> {
    factcards::analyze(text, options, model).in_unit(text)
}

fn print<U: OffsetUnit>(document: &Document<TextSpan<U>>, format: Format) -> String {
    match format {
        Format::Json | Format::Conllu => json(document),
        Format::Markdown => export::markdown(document),
        Format::Csv => export::csv(document),
        Format::Ics => export::ics(document),
        Format::Jsonld => export::jsonld(document),
    }
}

/// JSON on one line. A Document has string keys alone, so it always prints.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default() + "\n"
}
