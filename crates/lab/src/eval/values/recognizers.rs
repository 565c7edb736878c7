//! The specifications of Microsoft's Recognizers-Text: an input, and the things in it with their values.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};
use factcards::document::{Comparator, Quantity, QuantityKind, ReferenceKind};
use factcards::{ByteSpan, Document, Options};
use serde::Deserialize;
use serde_json::Value;

use super::readings::{self, instant, number, quantities, seconds};
use super::{Case, Item};

/// One kind of thing.
pub(super) struct Kind {
    /// The file's name without "Model.json".
    pub(super) name: &'static str,
    /// What the engine finds of it.
    pub(super) found: fn(&Document) -> Vec<Item>,
    /// The values that a resolution allows.
    gold: fn(&Value) -> Vec<String>,
}

pub(super) const KINDS: &[Kind] = &[
    Kind { name: "Age", found: |d| of_kind(d, QuantityKind::Age), gold: with_unit },
    Kind { name: "Currency", found: |d| of_kind(d, QuantityKind::Money), gold: money },
    Kind { name: "DateTime", found: |d| d.times.iter().map(readings::time).collect(), gold: times },
    Kind { name: "Dimension", found: |d| of_kind(d, QuantityKind::Measure), gold: with_unit },
    Kind { name: "Email", found: |d| addresses(d, ReferenceKind::Email), gold: place_only },
    Kind { name: "Hashtag", found: |d| addresses(d, ReferenceKind::Hashtag), gold: place_only },
    Kind { name: "IpAddress", found: |d| addresses(d, ReferenceKind::Ip), gold: place_only },
    Kind { name: "Mention", found: |d| addresses(d, ReferenceKind::Handle), gold: place_only },
    Kind { name: "Number", found: |d| of_kind(d, QuantityKind::Number), gold: with_unit },
    Kind { name: "NumberRange", found: ranges, gold: range },
    Kind { name: "Ordinal", found: |d| of_kind(d, QuantityKind::Ordinal), gold: with_unit },
    Kind { name: "Percent", found: |d| of_kind(d, QuantityKind::Percent), gold: with_unit },
    Kind { name: "PhoneNumber", found: |d| addresses(d, ReferenceKind::Phone), gold: place_only },
    Kind { name: "Temperature", found: |d| of_kind(d, QuantityKind::Temperature), gold: with_unit },
    Kind { name: "URL", found: |d| addresses(d, ReferenceKind::Url), gold: place_only },
];

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Specification {
    input: String,
    #[serde(default)]
    context: Option<Context_>,
    results: Vec<Found>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Context_ {
    #[serde(default)]
    reference_date_time: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Found {
    text: String,
    #[serde(default)]
    start: Option<usize>,
    #[serde(default)]
    resolution: Value,
}

/// The specifications of a kind.
pub(super) fn cases(folder: &Path, kind: &Kind) -> Result<Vec<Case>> {
    let path = folder.join("recognizers").join(format!("{}Model.json", kind.name));
    let file = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let specifications: Vec<Specification> = serde_json::from_str(&file).with_context(|| path.display().to_string())?;
    Ok(specifications.into_iter().map(|specification| case(specification, kind)).collect())
}

fn case(specification: Specification, kind: &Kind) -> Case {
    let Specification { input, context, results } = specification;
    let date = context.and_then(|c| c.reference_date_time).and_then(|d| d.get(..16).map(str::to_owned));
    let mut from = 0;
    let gold = results.iter().filter_map(|found| {
        let place = place(&input, &found.text, found.start, from)?;
        from = place.end;
        Some(Item { place, readings: (kind.gold)(&found.resolution).into_iter().collect() })
    });
    Case { gold: gold.collect(), options: Options { reference_date: date, ..Options::default() }, text: input }
}

/// Where the found text stands: at the given character, else at its next occurrence in any case.
fn place(input: &str, text: &str, start: Option<usize>, from: usize) -> Option<std::ops::Range<usize>> {
    let same =
        |at: usize| input.get(at..at + text.len()).is_some_and(|part| part.to_lowercase() == text.to_lowercase());
    let given = start.and_then(|start| input.char_indices().nth(start)).map(|(at, _)| at);
    let at = given.filter(|at| same(*at)).or_else(|| (from..input.len()).find(|at| same(*at)));
    let at = at.or_else(|| (0..input.len()).find(|at| same(*at)))?;
    Some(at..at + text.len())
}

fn addresses(document: &Document, kind: ReferenceKind) -> Vec<Item> {
    let wanted = document.references.iter().filter(|r| r.kind == kind);
    wanted.map(|r| Item { place: r.span.start..r.span.end, readings: ["=".to_owned()].into() }).collect()
}

/// The value of an address is its text.
fn place_only(_: &Value) -> Vec<String> {
    vec!["=".to_owned()]
}

/// The units of the specifications by the codes of a Document.
const UNITS: &[(&str, &str)] = &[
    ("a", "Year"),
    ("a", "Age"),
    ("mo", "Month"),
    ("wk", "Week"),
    ("d", "Day"),
    ("Cel", "C"),
    ("[degF]", "F"),
    ("K", "K"),
    ("deg", "Degree"),
    ("mL", "Milliliter"),
    ("[mi_i]", "Mile"),
    ("[bbl_us]", "Barrel"),
    ("[ft_i]", "Foot"),
    ("[gal_us]", "Gallon"),
    ("[lb_av]", "Pound"),
    ("[cft_i]", "Cubic foot"),
    ("m2", "Square meter"),
    ("bit", "Bit"),
    ("m", "Meter"),
    ("km", "Kilometer"),
    ("mm", "Millimeter"),
    ("t", "Metric ton"),
    ("[in_i]", "Inch"),
    ("MBy", "Megabyte"),
    ("[tsp_us]", "Teaspoon"),
    ("km/h", "Kilometer per hour"),
    ("m/ms", "Meter per millisecond"),
    ("cm/ms", "Centimeter per millisecond"),
    ("km/ms", "Kilometer per millisecond"),
    ("kg", "Kilogram"),
    ("ug", "Microgram"),
    ("g", "Gram"),
    ("[ston_av]", "Ton"),
    ("{turn}", "Turn"),
];

fn of_kind(document: &Document, kind: QuantityKind) -> Vec<Item> {
    quantities(document, |q| {
        let value = q.value.or(q.high)?;
        let unit = match kind {
            QuantityKind::Money => "",
            QuantityKind::Percent => "%",
            _ => q.unit.as_deref().unwrap_or(""),
        };
        (q.kind == kind).then(|| format!("n:{} {}", number(value), unit))
    })
}

/// A number and its unit.
fn with_unit(resolution: &Value) -> Vec<String> {
    let text = |name: &str| resolution.get(name).and_then(Value::as_str).unwrap_or("");
    let (value, percent) = match text("value").strip_suffix('%') {
        Some(value) => (value, "%"),
        None => (text("value"), ""),
    };
    let Ok(value) = value.parse::<f64>() else { return vec![format!("n:{value}")] };
    let name = text("unit");
    let codes: Vec<&str> = UNITS.iter().filter(|(_, n)| *n == name).map(|(code, _)| *code).collect();
    match (name.is_empty(), codes.is_empty()) {
        (true, _) => vec![format!("n:{} {percent}", number(value))],
        // A code that the table lacks is told apart from a wrong one by how it reads.
        (false, true) => vec![format!("n:{} <{name}>", number(value))],
        (false, false) => codes.iter().map(|code| format!("n:{} {code}", number(value))).collect(),
    }
}

/// An amount without its currency: the names of currencies say what their codes say. A Document tells of hundredths in
/// the currency that they are of, which is the same amount.
fn money(resolution: &Value) -> Vec<String> {
    let text = |name: &str| resolution.get(name).and_then(Value::as_str).unwrap_or("");
    let Ok(value) = text("value").parse::<f64>() else { return vec![format!("n:{}", text("value"))] };
    let mut all = vec![format!("n:{} ", number(value))];
    if matches!(text("unit"), "Cent" | "Pence" | "Penny") {
        all.push(format!("n:{} ", number(value / 100.0)));
    }
    all
}

/// "(20,35]": what is in it, without saying whether the ends are.
fn range(resolution: &Value) -> Vec<String> {
    let text = resolution.get("value").and_then(Value::as_str).unwrap_or("");
    let inner = text.trim_matches(['(', ')', '[', ']']);
    let ends = inner.split(',').map(|end| end.parse().map(number).unwrap_or_default());
    vec![format!("n:{}", ends.collect::<Vec<_>>().join(".."))]
}

fn ranges(document: &Document) -> Vec<Item> {
    quantities(document, bounds)
}

/// Numbers that bound something; the value of one that is only about something is no range.
fn bounds(q: &Quantity<ByteSpan>) -> Option<String> {
    let (low, high) = match (q.low, q.high, q.value, q.comparator) {
        (Some(low), Some(high), ..) => (Some(low), Some(high)),
        (_, _, value, Some(Comparator::AtLeast | Comparator::MoreThan)) => (value, None),
        (_, _, value, Some(Comparator::AtMost | Comparator::LessThan)) => (None, value),
        _ => return None,
    };
    let show = |end: Option<f64>| end.map(number).unwrap_or_default();
    Some(format!("n:{}..{}", show(low), show(high)))
}

fn times(resolution: &Value) -> Vec<String> {
    let mut readings = BTreeSet::new();
    for value in resolution.get("values").and_then(Value::as_array).into_iter().flatten() {
        let text = |name: &str| value.get(name).and_then(Value::as_str);
        let timex = text("timex").unwrap_or("");
        readings.insert(format!(
            "x:{}",
            if timex.len() == 3 && timex.starts_with('T') { format!("{timex}:00") } else { timex.to_owned() }
        ));
        match (text("type").unwrap_or(""), text("value")) {
            ("duration", _) => readings.extend(seconds(timex).map(|s| format!("d:{s}"))),
            ("time", Some(value)) => readings.extend(value.get(..5).map(|time| format!("t:{time}"))),
            ("date" | "datetime", Some(value)) if value != "not resolved" => {
                readings.insert(format!("i:{}", instant(value)));
            }
            _ => {}
        }
        let end = |name: &str| {
            let value = text(name).unwrap_or("");
            // A time of day alone has no date before it.
            if value.len() == 8 && value.contains(':') { value[..5].to_owned() } else { instant(value) }
        };
        if text("start").is_some() || text("end").is_some() {
            readings.insert(format!("r:{}/{}", end("start"), end("end")));
        }
    }
    readings.into_iter().collect()
}
