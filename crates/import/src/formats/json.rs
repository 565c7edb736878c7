//! The texts in data: JSON, and JSON line by line.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::html;
use crate::error::ImportError;
use crate::imported::{Imported, Kind, Note};
use crate::plain;

/// Fields that hold texts.
const TEXTS: &[&str] = &[
    "text",
    "body",
    "content",
    "article",
    "message",
    "transcript",
    "description",
    "abstract",
    "selftext",
    "comment",
    "story",
    "post",
    "full_text",
    "caption",
    "maintext",
    "paragraph",
    "paragraphs",
    "sentence",
    "sentences",
];
/// Fields that hold what a text is called.
const TITLES: &[&str] = &["title", "headline", "subject"];
/// Fields that hold whose words a text is.
const SPEAKERS: &[&str] = &["speaker", "sender", "from", "author", "user", "role", "username", "speaker_name"];

/// Words of a string that is running text, where no field says so.
const RUNNING: usize = 4;
/// Characters of a name at most.
const NAME: usize = 60;

/// A value; of numbers and the like there is nothing to read.
#[derive(Debug)]
enum Value {
    Text(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
    Nothing,
}

/// Whether a text is JSON as a whole: an object or a list of such.
pub(super) fn is_whole(text: &str) -> bool {
    let inside =
        |open: char| text.strip_prefix(open).is_some_and(|rest| rest.trim_start().starts_with(['"', '{', '}']));
    (inside('{') || inside('[')) && serde_json::from_str::<IgnoredAny>(text).is_ok()
}

/// The texts of the data in their order.
///
/// # Errors
/// When it is no JSON, or holds no text.
pub(super) fn read(text: &str) -> Result<Imported, ImportError> {
    let (values, broken) = values(text)?;
    let mut found = Texts::default();
    values.iter().for_each(|value| found.named(value, false));
    if found.texts.is_empty() {
        values.iter().for_each(|value| found.running(value));
    }
    if found.texts.is_empty() {
        return Err(ImportError::NoProse);
    }
    let skipped = (found.skipped > 0).then_some(Note::ShortStrings(found.skipped));
    let broken = (broken > 0).then_some(Note::BrokenLines(broken));
    let notes = skipped.into_iter().chain(broken).collect();
    Ok(Imported { title: found.title, notes, ..Imported::new(Kind::Json, found.texts.join("\n\n")) })
}

/// The values, of a whole file or of each line, and how many lines could not be read.
fn values(text: &str) -> Result<(Vec<Value>, usize), ImportError> {
    let whole = match serde_json::from_str::<Value>(text) {
        Ok(value) => return Ok((vec![value], 0)),
        Err(error) => error,
    };
    let lines = text.lines().filter(|line| !line.trim().is_empty()).map(serde_json::from_str::<Value>);
    let (mut values, mut broken) = (Vec::new(), 0);
    for line in lines {
        match line {
            Ok(value @ (Value::Map(_) | Value::List(_))) => values.push(value),
            _ => broken += 1,
        }
    }
    // Where hardly a line is JSON, the file was to be one value.
    if values.len() > broken { Ok((values, broken)) } else { Err(ImportError::Broken(whole.to_string())) }
}

#[derive(Default)]
struct Texts {
    texts: Vec<String>,
    title: Option<String>,
    /// Strings that are not among the texts.
    skipped: usize,
}

impl Texts {
    /// Finds what fields say to be texts; `is_text`: the value is one.
    fn named(&mut self, value: &Value, is_text: bool) {
        match value {
            Value::Text(text) if is_text => self.push(text, None),
            Value::Text(_) => self.skipped += 1,
            Value::List(values) => values.iter().for_each(|value| self.named(value, is_text)),
            Value::Map(fields) => self.of_fields(fields),
            Value::Nothing => (),
        }
    }

    fn of_fields(&mut self, fields: &[(String, Value)]) {
        let is = |key: &str, names: &[&str]| names.iter().any(|name| key.eq_ignore_ascii_case(name));
        let first = |names: &[&str]| {
            fields.iter().find_map(|(key, value)| match value {
                Value::Text(text) if is(key, names) && !text.trim().is_empty() => Some(text.trim()),
                _ => None,
            })
        };
        let has_text = fields.iter().any(|(key, value)| is(key, TEXTS) && !matches!(value, Value::Nothing));
        let speaker = first(SPEAKERS).filter(|name| name.chars().count() <= NAME && !name.contains('\n'));
        if let Some(title) = first(TITLES).filter(|_| has_text) {
            self.title.get_or_insert(title.to_owned());
            self.texts.push(title.to_owned());
        }
        for (key, value) in fields {
            match value {
                Value::Text(text) if is(key, TEXTS) => self.push(text, speaker),
                Value::Text(_) if has_text && (is(key, TITLES) || is(key, SPEAKERS)) => (),
                value => self.named(value, is(key, TEXTS)),
            }
        }
    }

    /// Finds all strings of several words.
    fn running(&mut self, value: &Value) {
        match value {
            Value::Text(text) if text.split_whitespace().nth(RUNNING - 1).is_some() => {
                self.skipped = self.skipped.saturating_sub(1);
                self.push(text, None);
            }
            Value::Text(_) | Value::Nothing => (),
            Value::List(values) => values.iter().for_each(|value| self.running(value)),
            Value::Map(fields) => fields.iter().for_each(|(_, value)| self.running(value)),
        }
    }

    fn push(&mut self, text: &str, speaker: Option<&str>) {
        let text = if is_html(text) { html::text(text) } else { text.trim().to_owned() };
        if plain::words(&text) > 0 {
            self.texts.push(speaker.map_or(text.clone(), |speaker| format!("{speaker}: {text}")));
        }
    }
}

/// Whether a string is a piece of a page.
fn is_html(text: &str) -> bool {
    let text = text.trim();
    text.starts_with('<') && text.ends_with('>') && text.contains("</")
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Values)
    }
}

struct Values;

impl<'de> Visitor<'de> for Values {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Value::Map(fields))
    }
}
