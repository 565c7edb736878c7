//! Markdown (CommonMark with tables): a fact sheet to read.

use factcards_document::{
    Attribution, Change, Document, Entity, EntityKind, Fact, OffsetUnit, Polarity, Quantity, QuantityKind, Role,
    TextSpan, Time, markdown_escaped as escaped,
};

use super::word;

/// How many sentences stand in the summary.
const SUMMARY: usize = 3;

/// The sections that list entities, in order.
const ENTITIES: [(&str, &[EntityKind]); 4] = [
    ("People", &[EntityKind::Person]),
    ("Organisations", &[EntityKind::Organization]),
    ("Places", &[EntityKind::Place]),
    (
        "Other names",
        &[
            EntityKind::Nationality,
            EntityKind::Event,
            EntityKind::Product,
            EntityKind::Work,
            EntityKind::Law,
            EntityKind::Other,
        ],
    ),
];

/// The Document as a sheet with one section for each kind of card; sections without content are left out. Words of
/// the text stand as they are read, in one line, escaped, so that nothing in them is markup.
///
/// ```
/// use factcards::document::Utf16;
/// use factcards::{Options, analyze, export};
///
/// let text = "Ada left Leeds on 3 May 2026.";
/// let document = analyze(text, &Options::default(), factcards_model::english()?).in_unit::<Utf16>(text);
/// let out = export::markdown(&document);
/// assert!(out.contains("Ada"));
/// # Ok::<(), factcards::model::LoadError>(())
/// ```
pub fn markdown<U: OffsetUnit>(document: &Document<TextSpan<U>>) -> String {
    let d = &document.shown();
    let title = d.title.as_ref().map_or_else(|| "Fact sheet".to_owned(), |title| escaped(&title.text));
    let mut out = format!("# {title}\n");
    if let Some(date) = &d.reference_date {
        out.push_str(&format!("\nDates are relative to {}.\n", escaped(date)));
    }
    if !d.keywords.is_empty() {
        out.push_str(&format!("\n**Keywords**: {}\n", each(d.keywords.iter().map(|keyword| keyword.text.as_str()))));
    }
    section(&mut out, "Key points", key_points(d));
    section(&mut out, "Summary", summary(d));
    section(&mut out, "Main event", main_event(d));
    for (heading, kinds) in ENTITIES {
        section(&mut out, heading, d.entities.iter().filter(|e| kinds.contains(&e.kind)).map(entity).collect());
    }
    section(&mut out, "Quotes and claims", d.attributions.iter().map(|a| attribution(d, a)).collect());
    section(&mut out, "Facts", d.facts.iter().map(|fact| format!("- {}", self::fact(fact))).collect());
    let times = d.times.iter().map(|t| vec![when(t), quoted(&t.span.text), sentence(d, t.sentence)]);
    table(&mut out, "Timeline", ["When", "In the text", "Sentence"], times);
    // As on the cards: which one it is counts nothing.
    let quantities = d.quantities.iter().filter(|q| q.kind != QuantityKind::Ordinal);
    let quantities = quantities.map(|q| vec![amount(q), quoted(&q.span.text), sentence(d, q.sentence)]);
    table(&mut out, "Numbers", ["Value", "In the text", "Sentence"], quantities);
    section(&mut out, "Changes", d.changes.iter().map(|c| change(d, c)).collect());
    section(&mut out, "Lists", lists(d));
    let references = d.references.iter().map(|r| format!("- {}: {}", word(&r.kind), escaped(&r.span.text)));
    section(&mut out, "References", references.collect());
    let abbreviations =
        d.abbreviations.iter().map(|a| format!("- **{}**: {}", escaped(&a.short.text), escaped(&a.long.text)));
    section(&mut out, "Abbreviations", abbreviations.collect());
    section(&mut out, "Warnings", d.warnings.iter().map(|w| format!("- {}", escaped(&word(&w.code)))).collect());
    out
}

fn section(out: &mut String, heading: &str, lines: Vec<String>) {
    if !lines.is_empty() {
        out.push_str(&format!("\n## {heading}\n\n{}\n", lines.join("\n")));
    }
}

fn table(out: &mut String, heading: &str, columns: [&str; 3], rows: impl Iterator<Item = Vec<String>>) {
    let rows: Vec<_> = rows.map(|cells| format!("| {} |", cells.join(" | "))).collect();
    if !rows.is_empty() {
        let head = format!("| {} |\n|---|---|---|", columns.join(" | "));
        section(out, heading, [vec![head], rows].concat());
    }
}

fn summary<U: OffsetUnit>(d: &Document<TextSpan<U>>) -> Vec<String> {
    let mut best: Vec<_> = d.summary.iter().take(SUMMARY).map(|item| item.sentence).collect();
    best.sort_unstable();
    best.into_iter().map(|id| format!("- {}", sentence(d, id))).collect()
}

fn main_event<U: OffsetUnit>(d: &Document<TextSpan<U>>) -> Vec<String> {
    let m = &d.main_event;
    [("Who", &m.who), ("What", &m.what), ("When", &m.when), ("Where", &m.where_), ("Why", &m.why), ("How", &m.how)]
        .into_iter()
        .filter(|(_, spans)| !spans.is_empty())
        .map(|(question, spans)| format!("- **{question}**: {}", each(spans.iter().map(|s| s.text.as_str()))))
        .collect()
}

fn entity<U: OffsetUnit>(entity: &Entity<TextSpan<U>>) -> String {
    let mut line = format!("- **{}**", escaped(&entity.name));
    if !entity.aliases.is_empty() {
        line.push_str(&format!(" (also {})", each(entity.aliases.iter().map(String::as_str))));
    }
    if !entity.roles.is_empty() {
        line.push_str(&format!(": {}", entity.roles.iter().map(role).collect::<Vec<_>>().join("; ")));
    }
    line
}

/// The words of a role, and whether it is held where another word says so: "chair (former)".
fn role<U: OffsetUnit>(role: &Role<TextSpan<U>>) -> String {
    let words = escaped(&role.span.text);
    let standing = role.standing.as_ref().map(word).filter(|standing| !words.to_lowercase().contains(standing));
    standing.map_or(words.clone(), |standing| format!("{words} ({standing})"))
}

fn attribution<U: OffsetUnit>(d: &Document<TextSpan<U>>, a: &Attribution<TextSpan<U>>) -> String {
    let speaker = a.speaker.and_then(|id| d.entities.get(id)).map(|e| e.name.as_str());
    let who = speaker.or(a.source.as_ref().map(|s| s.text.as_str())).unwrap_or("source not named");
    format!(
        "- {} — {} ({}, {})",
        quoted(&super::lines(&a.content).join(" … ")),
        escaped(who),
        word(&a.stance),
        word(&a.kind)
    )
}

fn fact<U: OffsetUnit>(fact: &Fact<TextSpan<U>>) -> String {
    let mut notes = vec![word(&fact.status)];
    if fact.polarity == Polarity::Negative {
        notes.push(word(&fact.polarity));
    }
    let condition = fact.condition.as_ref().map(|c| format!("; condition: {}", quoted(&c.text))).unwrap_or_default();
    format!("{} ({}{condition})", quoted(&fact.span.text), notes.join(", "))
}

/// Each with whom a pronoun stands for, and who says it.
fn key_points<U: OffsetUnit>(d: &Document<TextSpan<U>>) -> Vec<String> {
    let line = |point: &Fact<TextSpan<U>>| {
        let subject = &point.subject;
        let name = subject.entity.and_then(|id| d.entities.get(id)).map(|entity| entity.name.as_str());
        let name = subject.antecedent.as_ref().map(|antecedent| antecedent.text.as_str()).or(name);
        let who = name.filter(|name| !subject.span.text.contains(name)).map(|name| format!("{}: ", escaped(name)));
        let source = point.attribution.and_then(|id| d.attributions.get(id)).and_then(|a| a.source.as_ref());
        let source = source.map(|source| format!(" — {}", escaped(&source.text)));
        format!("- {}{}{}", who.unwrap_or_default(), fact(point), source.unwrap_or_default())
    };
    d.key_points.iter().filter_map(|id| d.facts.get(*id)).map(line).collect()
}

/// The value with its modifier and its other readings.
fn when<U: OffsetUnit>(t: &Time<TextSpan<U>>) -> String {
    let modifier = t.modifier.as_ref().map(|m| word(m).replace('_', " ") + " ").unwrap_or_default();
    let others = t.alternatives.iter().map(|other| format!(" or {other}")).collect::<String>();
    escaped(&format!("{modifier}{}{others}", t.value))
}

/// "- “Revenue” rose: from “£81 million” to “£92.5 million” by “14 %”".
fn change<U: OffsetUnit>(d: &Document<TextSpan<U>>, c: &Change<TextSpan<U>>) -> String {
    let part = |name: &str, id: Option<usize>| {
        let words = id.and_then(|id| d.quantities.get(id)).map(|q| format!(" {name} {}", quoted(&q.span.text)));
        words.unwrap_or_default()
    };
    let of = c.of.as_ref().map(|of| quoted(&of.text) + " ").unwrap_or_default();
    let parts = part("from", c.from) + &part("to", c.to) + &part("by", c.by);
    format!("- {of}{} ({}):{parts}", escaped(&c.cue.text), word(&c.direction))
}

/// The value with its unit; the words where only they say it.
fn amount<U: OffsetUnit>(q: &Quantity<TextSpan<U>>) -> String {
    let number = match (q.value, q.low, q.high) {
        _ if q.is_in_words(&q.span.text) => return escaped(&q.span.text),
        (Some(value), ..) => value.to_string(),
        (None, Some(low), Some(high)) => format!("{low} to {high}"),
        (None, Some(bound), None) | (None, None, Some(bound)) => bound.to_string(),
        (None, None, None) => String::new(),
    };
    let comparator = q.comparator.as_ref().map(|c| word(c).replace('_', " ") + " ").unwrap_or_default();
    escaped(&format!("{comparator}{number} {}", q.unit.as_deref().unwrap_or_default()))
}

fn lists<U: OffsetUnit>(d: &Document<TextSpan<U>>) -> Vec<String> {
    // In quotation marks an item is never blank, which under its lead would be a heading's underline.
    let mut lines = vec![];
    for (number, list) in d.lists.iter().enumerate() {
        let lead = list.lead.as_ref().map_or_else(|| format!("List {}", number + 1), |lead| quoted(&lead.text));
        lines.push(format!("- {lead}"));
        lines.extend(list.items.iter().map(|item| format!("  - {}", quoted(&item.text))));
    }
    lines
}

fn sentence<U: OffsetUnit>(d: &Document<TextSpan<U>>, id: usize) -> String {
    d.sentences.get(id).map(|s| escaped(&s.span.text)).unwrap_or_default()
}

fn each<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.map(escaped).collect::<Vec<_>>().join("; ")
}

/// Words of the text, told apart from ours by quotation marks.
fn quoted(text: &str) -> String {
    format!("“{}”", escaped(text))
}
