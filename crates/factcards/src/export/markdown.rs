//! Markdown (CommonMark with tables): a fact sheet to read.

use std::collections::BTreeMap;

use factcards_document::{
    Attribution, Change, Correction, Document, Entity, EntityKind, ErasedSort as _, Fact, Id, OffsetUnit, Polarity,
    Quantity, QuantityKind, Role, TextSpan, Time, markdown_escaped as escaped,
};

use super::by_hand::{ByHand, told};
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

/// What is said of what a person corrected.
const BY_HAND: &str = " (corrected by hand)";

/// The Document as a sheet with one section for each kind of card; sections without content are left out. Lines end with
/// the numbers of the sentences that they come from, which stand below. Words of the text stand as they are read, in one
/// line, escaped, so that nothing in them is markup.
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
    let (mut sources, by_hand) = (Sources::default(), ByHand::of(d));
    section(&mut out, "Key points", sources.cite(key_points(d)));
    section(&mut out, "Summary", sources.cite(summary(d)));
    section(&mut out, "Main event", main_event(d));
    for (heading, kinds) in ENTITIES {
        let entities = d.entities.iter().filter(|e| kinds.contains(&e.kind));
        let line = |e: &Entity<_>| (entity(e, by_hand.entity(e.id)), e.mentions.first().map(|m| m.sentence));
        section(&mut out, heading, sources.cite(entities.map(line).collect()));
    }
    let said = d.attributions.iter().map(|a| (attribution(d, a), Some(a.sentence)));
    section(&mut out, "Quotes and claims", sources.cite(said.collect()));
    let facts = d.facts.iter().map(|fact| (format!("- {}", self::fact(fact)), Some(fact.sentence)));
    section(&mut out, "Facts", sources.cite(facts.collect()));
    let mut row =
        |value: String, words: &str, sentence| vec![value, quoted(words), format!("[{}]", sources.number(sentence))];
    let times = d.times.iter().map(|t| row(when(t, by_hand.time(t.id)), &t.span.text, t.sentence));
    table(&mut out, "Timeline", ["When", "In the text", "Source"], times);
    // As on the cards: which one it is counts nothing.
    let quantities = d.quantities.iter().filter(|q| q.kind != QuantityKind::Ordinal);
    let quantities = quantities.map(|q| row(amount(q), &q.span.text, q.sentence));
    table(&mut out, "Numbers", ["Value", "In the text", "Source"], quantities);
    section(&mut out, "Changes", sources.cite(d.changes.iter().map(|c| (change(d, c), Some(c.sentence))).collect()));
    section(&mut out, "Lists", lists(d));
    let references = d.references.iter().map(|r| format!("- {}: {}", word(&r.kind), escaped(&r.span.text)));
    section(&mut out, "References", references.collect());
    let abbreviations =
        d.abbreviations.iter().map(|a| format!("- **{}**: {}", escaped(&a.short.text), escaped(&a.long.text)));
    section(&mut out, "Abbreviations", abbreviations.collect());
    section(
        &mut out,
        "Corrected by hand",
        d.corrections.iter().map(|applied| corrected(&applied.correction)).collect(),
    );
    section(&mut out, "Warnings", d.warnings.iter().map(|w| format!("- {}", escaped(&word(&w.code)))).collect());
    section(&mut out, "Sources", sources.lines(d));
    out
}

/// A line, and the sentence that it comes from.
type Line = (String, Option<Id>);

/// The sentences that lines come from, in the order in which they are first cited.
#[derive(Default)]
struct Sources {
    sentences: Vec<Id>,
    numbers: BTreeMap<Id, usize>,
}

impl Sources {
    /// The number of a sentence.
    fn number(&mut self, sentence: Id) -> usize {
        let sentences = &mut self.sentences;
        let number = self.numbers.entry(sentence).or_insert_with(|| {
            sentences.push(sentence);
            sentences.len()
        });
        *number
    }

    /// The lines, each with the number of its sentence at its end.
    fn cite(&mut self, lines: Vec<Line>) -> Vec<String> {
        let mut cited = |(line, sentence): Line| match sentence.map(|id| self.number(id)) {
            Some(number) => format!("{line} [{number}]"),
            None => line,
        };
        lines.into_iter().map(&mut cited).collect()
    }

    fn lines<U: OffsetUnit>(&self, d: &Document<TextSpan<U>>) -> Vec<String> {
        let words = |id: &Id| d.sentences.get(*id).map_or("", |sentence| sentence.span.text.as_str());
        self.sentences.iter().enumerate().map(|(at, id)| format!("{}. {}", at + 1, quoted(words(id)))).collect()
    }
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

fn summary<U: OffsetUnit>(d: &Document<TextSpan<U>>) -> Vec<Line> {
    let mut best: Vec<_> = d.summary.iter().take(SUMMARY).map(|item| item.sentence).collect();
    best.sort_erased();
    best.into_iter().map(|id| (format!("- {}", sentence(d, id)), Some(id))).collect()
}

fn main_event<U: OffsetUnit>(d: &Document<TextSpan<U>>) -> Vec<String> {
    let m = &d.main_event;
    [("Who", &m.who), ("What", &m.what), ("When", &m.when), ("Where", &m.where_), ("Why", &m.why), ("How", &m.how)]
        .into_iter()
        .filter(|(_, spans)| !spans.is_empty())
        .map(|(question, spans)| format!("- **{question}**: {}", each(spans.iter().map(|s| s.text.as_str()))))
        .collect()
}

fn entity<U: OffsetUnit>(entity: &Entity<TextSpan<U>>, by_hand: bool) -> String {
    let mut line = format!("- **{}**", escaped(&entity.name));
    if !entity.aliases.is_empty() {
        line.push_str(&format!(" (also {})", each(entity.aliases.iter().map(String::as_str))));
    }
    if !entity.roles.is_empty() {
        line.push_str(&format!(": {}", entity.roles.iter().map(role).collect::<Vec<_>>().join("; ")));
    }
    if by_hand {
        line.push_str(BY_HAND);
    }
    line
}

/// "- rename: Bo → Bo Lee".
fn corrected(correction: &Correction) -> String {
    let told = told(correction);
    let now = if told.now.is_empty() { String::new() } else { format!(" → {}", escaped(&told.now)) };
    format!("- {}: {}{now}", told.kind, escaped(&told.what))
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
fn key_points<U: OffsetUnit>(d: &Document<TextSpan<U>>) -> Vec<Line> {
    let line = |point: &Fact<TextSpan<U>>| {
        let subject = &point.subject;
        let name = subject.entity.and_then(|id| d.entities.get(id)).map(|entity| entity.name.as_str());
        let name = subject.antecedent.as_ref().map(|antecedent| antecedent.text.as_str()).or(name);
        let who = name.filter(|name| !subject.span.text.contains(name)).map(|name| format!("{}: ", escaped(name)));
        let source = point.attribution.and_then(|id| d.attributions.get(id)).and_then(|a| a.source.as_ref());
        let source = source.map(|source| format!(" — {}", escaped(&source.text)));
        let words = format!("- {}{}{}", who.unwrap_or_default(), fact(point), source.unwrap_or_default());
        (words, Some(point.sentence))
    };
    d.key_points.iter().filter_map(|id| d.facts.get(*id)).map(line).collect()
}

/// The value with its modifier and its other readings.
fn when<U: OffsetUnit>(t: &Time<TextSpan<U>>, by_hand: bool) -> String {
    let modifier = t.modifier.as_ref().map(|m| word(m).replace('_', " ") + " ").unwrap_or_default();
    let others = t.alternatives.iter().map(|other| format!(" or {other}")).collect::<String>();
    escaped(&format!("{modifier}{}{others}", t.value)) + if by_hand { BY_HAND } else { "" }
}

/// "- “Revenue” rose: from “£81 million” to “£92.5 million” by “14 %”".
fn change<U: OffsetUnit>(d: &Document<TextSpan<U>>, c: &Change<TextSpan<U>>) -> String {
    let part = |name: &str, id: Option<usize>| {
        let words = id.and_then(|id| d.quantities.get(id)).map(|q| format!(" {name} {}", quoted(&q.span.text)));
        words.unwrap_or_default()
    };
    let of = c.of.as_ref().map(|of| quoted(&of.text) + " ").unwrap_or_default();
    let parts = part("from", c.from) + &part("to", c.to) + &part("by", c.by);
    let standing = c.status.as_ref().map(word).into_iter().chain(c.polarity.as_ref().map(word));
    let standing: String = standing.map(|word| format!(", {word}")).collect();
    format!("- {of}{} ({}{standing}):{parts}", escaped(&c.cue.text), word(&c.direction))
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
