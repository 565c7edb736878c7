//! One text in the format asked for.

use factcards::document::{Codepoints, Document, OffsetUnit, TextSpan, Utf8, Utf16};
use factcards::{Model, Normalized, Options, parse};
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
    let normalized = Normalized::new(text, options, model);
    let (parsed, format, id, report) = (parse(&normalized, model), format.into(), id.as_deref(), &mut |_| ());
    match offsets {
        Offsets::Codepoint => parsed.export::<Codepoints>(format, options, id, report),
        Offsets::Utf16 => parsed.export::<Utf16>(format, options, id, report),
        Offsets::Utf8 => parsed.export::<Utf8>(format, options, id, report),
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

/// JSON on one line. A Document has string keys alone, so it always prints.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default() + "\n"
}
