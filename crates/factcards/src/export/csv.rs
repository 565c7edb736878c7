//! CSV (RFC 4180): one row for each item of the Document.

use ::csv::{Terminator, Writer, WriterBuilder};
use factcards_document::{Document, Fact, OffsetUnit, TextSpan};

use super::by_hand::told;
use super::word;

/// The columns. `text` is what is read at `start..end`, in one line; what the others hold depends on `kind`:
///
/// | kind | type | name | value | from, to | unit | who | status | note |
/// |---|---|---|---|---|---|---|---|---|
/// | sentence | block | | summary score | | | | | |
/// | main_event | question | | | | | | | |
/// | key_point (`id`: its fact) | polarity | subject | relation | | | source | status | arguments |
/// | keyword | | | | | | | | |
/// | entity (its first mention) | kind | name | salience | | | | | roles |
/// | mention (`id`: its entity) | form | entity | | | | | | |
/// | time | kind | | value | start, end | | | modifier | other readings |
/// | quantity | kind | | value | low, high | unit | | comparator | what it counts |
/// | change | direction | what changed | | quantities from, to | | | | quantity by which |
/// | attribution (a row for each piece) | kind | cue | | | | source | stance | |
/// | fact | polarity | subject | relation | | | | status | arguments |
/// | list_item (`id`: its list) | | | | | | | | lead |
/// | reference | kind | | | | | | | |
/// | abbreviation | | long form | | | | | | |
/// | warning | code | | | | | | | |
/// | correction (by hand) | what was done | | | | | | | of what; what it is now |
const COLUMNS: [&str; 15] = [
    "kind", "id", "sentence", "start", "end", "text", "type", "name", "value", "from", "to", "unit", "who", "status",
    "note",
];

#[derive(Default)]
struct Row<'d, U: OffsetUnit> {
    kind: &'static str,
    id: usize,
    sentence: Option<usize>,
    span: Option<&'d TextSpan<U>>,
    r#type: String,
    name: &'d str,
    value: Value<'d>,
    from: Value<'d>,
    to: Value<'d>,
    unit: &'d str,
    who: &'d str,
    status: String,
    note: String,
}

/// A cell that is a number of ours, which no spreadsheet takes for a formula, or text, which one might.
#[derive(Default)]
enum Value<'d> {
    #[default]
    None,
    Number(f64),
    Text(&'d str),
}

impl<'d> Value<'d> {
    fn number(value: Option<f64>) -> Self {
        value.map_or(Self::None, Self::Number)
    }

    fn text(value: Option<&'d String>) -> Self {
        value.map_or(Self::None, |text| Self::Text(text))
    }

    fn cell(&self) -> String {
        match self {
            Self::None => String::new(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => guarded(text),
        }
    }
}

/// Every item of the Document as a row, after a row of column names. Lines end in CRLF.
///
/// A cell of text that a spreadsheet would run as a formula has a `'` before it, as OWASP advises; a reader that wants
/// the exact words takes them from the source by `start` and `end`.
///
/// ```
/// use factcards::document::Utf16;
/// use factcards::{Options, analyze, export};
///
/// let text = "Ada left Leeds on 3 May 2026.";
/// let document = analyze(text, &Options::default(), factcards_model::english()?).in_unit::<Utf16>(text);
/// let out = export::csv(&document);
/// assert!(out.starts_with("kind,"));
/// # Ok::<(), factcards::model::LoadError>(())
/// ```
pub fn csv<U: OffsetUnit>(document: &Document<TextSpan<U>>) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(vec![]);
    // A Vec takes every write, and each row has as many cells as the first.
    let _ = writer.write_record(COLUMNS);
    let document = document.shown();
    for row in rows(&document) {
        write(&mut writer, &row);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn write<U: OffsetUnit>(writer: &mut Writer<Vec<u8>>, row: &Row<'_, U>) {
    let number = |n: Option<usize>| n.map(|n| n.to_string()).unwrap_or_default();
    let _ = writer.write_record([
        row.kind.to_owned(),
        row.id.to_string(),
        number(row.sentence),
        number(row.span.map(|s| s.start)),
        number(row.span.map(|s| s.end)),
        guarded(row.span.map_or("", |s| &s.text)),
        row.r#type.clone(),
        guarded(row.name),
        row.value.cell(),
        row.from.cell(),
        row.to.cell(),
        guarded(row.unit),
        guarded(row.who),
        row.status.clone(),
        guarded(&row.note),
    ]);
}

/// The text, behind a `'` if its first character makes spreadsheets read a formula.
fn guarded(text: &str) -> String {
    const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}

fn rows<'d, U: OffsetUnit>(d: &'d Document<TextSpan<U>>) -> Vec<Row<'d, U>> {
    let mut rows = vec![];
    let mut scores = vec![None; d.sentences.len()];
    for item in &d.summary {
        if let Some(score) = scores.get_mut(item.sentence) {
            *score = Some(item.score);
        }
    }
    rows.extend(d.sentences.iter().zip(scores).map(|(s, score)| Row {
        sentence: Some(s.id),
        span: Some(&s.span),
        r#type: word(&s.block),
        value: Value::number(score),
        ..item("sentence", s.id)
    }));
    let m = &d.main_event;
    let questions =
        [("who", &m.who), ("what", &m.what), ("when", &m.when), ("where", &m.where_), ("why", &m.why), ("how", &m.how)];
    for (question, spans) in questions {
        rows.extend(spans.iter().enumerate().map(|(id, span)| Row {
            span: Some(span),
            r#type: question.to_owned(),
            ..item("main_event", id)
        }));
    }
    rows.extend(d.key_points.iter().filter_map(|id| d.facts.get(*id)).map(|point| {
        let source = point.attribution.and_then(|id| d.attributions.get(id)).and_then(|a| a.source.as_ref());
        Row { kind: "key_point", who: source.map_or("", |source| &source.text), ..fact(point) }
    }));
    rows.extend(d.keywords.iter().enumerate().map(|(id, span)| Row { span: Some(span), ..item("keyword", id) }));
    for e in &d.entities {
        let first = e.mentions.first();
        rows.push(Row {
            sentence: first.map(|m| m.sentence),
            span: first.map(|m| &m.span),
            r#type: word(&e.kind),
            name: &e.name,
            value: Value::Number(e.salience),
            note: joined(e.roles.iter().map(|r| r.span.text.as_str())),
            ..item("entity", e.id)
        });
        rows.extend(e.mentions.iter().map(|m| Row {
            sentence: Some(m.sentence),
            span: Some(&m.span),
            r#type: word(&m.form),
            name: &e.name,
            ..item("mention", e.id)
        }));
    }
    rows.extend(d.times.iter().map(|t| Row {
        sentence: Some(t.sentence),
        span: Some(&t.span),
        r#type: word(&t.kind),
        value: Value::Text(&t.value),
        from: Value::text(t.start.as_ref()),
        to: Value::text(t.end.as_ref()),
        status: t.modifier.as_ref().map(word).unwrap_or_default(),
        note: joined(t.alternatives.iter().map(String::as_str)),
        ..item("time", t.id)
    }));
    rows.extend(d.quantities.iter().map(|q| Row {
        sentence: Some(q.sentence),
        span: Some(&q.span),
        r#type: word(&q.kind),
        value: Value::number(q.value),
        from: Value::number(q.low),
        to: Value::number(q.high),
        unit: q.unit.as_deref().unwrap_or_default(),
        status: q.comparator.as_ref().map(word).unwrap_or_default(),
        note: q.of.as_ref().map(|of| of.text.clone()).unwrap_or_default(),
        ..item("quantity", q.id)
    }));
    let words_of = |id: Option<usize>| id.and_then(|id| d.quantities.get(id)).map(|q| q.span.text.as_str());
    rows.extend(d.changes.iter().map(|c| Row {
        sentence: Some(c.sentence),
        span: Some(&c.cue),
        r#type: word(&c.direction),
        name: c.of.as_ref().map_or("", |of| &of.text),
        from: words_of(c.from).map_or(Value::None, Value::Text),
        to: words_of(c.to).map_or(Value::None, Value::Text),
        note: words_of(c.by).unwrap_or_default().to_owned(),
        status: c.status.as_ref().map(word).unwrap_or_default(),
        ..item("change", c.id)
    }));
    for a in &d.attributions {
        let speaker = a.speaker.and_then(|id| d.entities.get(id)).map(|e| e.name.as_str());
        rows.extend(a.content.iter().map(|span| Row {
            sentence: Some(a.sentence),
            span: Some(span),
            r#type: word(&a.kind),
            name: a.cue.as_ref().map_or("", |c| &c.text),
            who: speaker.or(a.source.as_ref().map(|s| s.text.as_str())).unwrap_or_default(),
            status: word(&a.stance),
            ..item("attribution", a.id)
        }));
    }
    rows.extend(d.facts.iter().map(fact));
    for (id, list) in d.lists.iter().enumerate() {
        rows.extend(list.items.iter().map(|span| Row {
            span: Some(span),
            note: list.lead.as_ref().map(|lead| lead.text.clone()).unwrap_or_default(),
            ..item("list_item", id)
        }));
    }
    rows.extend(d.references.iter().enumerate().map(|(id, r)| Row {
        span: Some(&r.span),
        r#type: word(&r.kind),
        ..item("reference", id)
    }));
    rows.extend(d.abbreviations.iter().enumerate().map(|(id, a)| Row {
        span: Some(&a.short),
        name: &a.long.text,
        ..item("abbreviation", id)
    }));
    rows.extend(d.warnings.iter().enumerate().map(|(id, w)| Row {
        span: w.span.as_ref(),
        r#type: word(&w.code),
        ..item("warning", id)
    }));
    rows.extend(d.corrections.iter().enumerate().map(|(id, applied)| {
        let told = told(&applied.correction);
        Row {
            r#type: told.kind.to_owned(),
            note: joined([told.what, told.now].iter().map(String::as_str).filter(|words| !words.is_empty())),
            ..item("correction", id)
        }
    }));
    rows
}

fn item<'d, U: OffsetUnit>(kind: &'static str, id: usize) -> Row<'d, U> {
    Row { kind, id, ..Row::default() }
}

fn fact<U: OffsetUnit>(fact: &Fact<TextSpan<U>>) -> Row<'_, U> {
    Row {
        sentence: Some(fact.sentence),
        span: Some(&fact.span),
        r#type: word(&fact.polarity),
        name: &fact.subject.span.text,
        value: Value::Text(&fact.relation.text),
        status: word(&fact.status),
        note: joined(fact.arguments.iter().map(|a| a.span.text.as_str())),
        ..item("fact", fact.id)
    }
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.collect::<Vec<_>>().join("; ")
}
