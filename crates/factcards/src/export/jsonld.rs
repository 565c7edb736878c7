//! JSON-LD in the words of schema.org.

use factcards_document::{AttributionKind, Document, Entity, EntityKind, ErasedSort as _, Fact, OffsetUnit, TextSpan};
use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::by_hand::ByHand;
use super::one_line;

/// An entity at least this salient is what the text is `about`; the others it `mentions`.
const ABOUT: f64 = 0.5;

/// How many sentences stand in the abstract.
const ABSTRACT: usize = 3;

const CONTEXT: &str = "https://schema.org";

/// What things have that a person corrected, and what it means: schema.org has no word for that.
const BY_HAND: &str = "correctedByHand";
const BY_HAND_MEANS: &str = "urn:x-factcards:correctedByHand";

/// The text as an `Article`: what it is `about` and `mentions` (people, organisations, places, dated events), and its
/// verbatim quotations as parts. Indented JSON with a line break at its end.
///
/// What a person corrected has `correctedByHand`, a term of ours that the context then declares.
///
/// It may stand inside a `<script type="application/ld+json">`: what could end that element is escaped.
///
/// ```
/// use factcards::document::Utf16;
/// use factcards::{Options, analyze, export};
///
/// let text = "Ada left Leeds on 3 May 2026.";
/// let document = analyze(text, &Options::default(), factcards_model::english()?).in_unit::<Utf16>(text);
/// let out = export::jsonld(&document);
/// assert!(out.contains("schema.org"));
/// # Ok::<(), factcards::model::LoadError>(())
/// ```
pub fn jsonld<U: OffsetUnit>(document: &Document<TextSpan<U>>) -> String {
    let document = &document.shown();
    let by_hand = &ByHand::of(document);
    let mut article = Map::new();
    let mut set = |key: &str, value: Value| {
        if !matches!(&value, Value::Array(items) if items.is_empty()) && !value.is_null() {
            article.insert(key.to_owned(), value);
        }
    };
    set("@context", if by_hand.is_empty() { json!(CONTEXT) } else { json!([CONTEXT, {BY_HAND: BY_HAND_MEANS}]) });
    set("@type", json!("Article"));
    set("headline", json!(document.title.as_ref().map(|title| one_line(&title.text))));
    set("inLanguage", json!(document.language));
    set("wordCount", json!(document.stats.words));
    set("timeRequired", json!(format!("PT{}S", document.stats.reading_seconds)));
    set("abstract", json!(summary(document)));
    set("keywords", document.keywords.iter().map(|keyword| one_line(&keyword.text)).collect());
    let (about, mut mentions): (Vec<_>, Vec<_>) = document
        .entities
        .iter()
        .filter(|entity| entity.kind != EntityKind::Nationality)
        .partition(|entity| entity.salience >= ABOUT);
    mentions.sort_erased_by_key(|entity| entity.id);
    let events = document.facts.iter().filter_map(|fact| event(document, by_hand, fact));
    set("about", about.into_iter().map(|e| thing(document, by_hand, e)).collect());
    set("mentions", mentions.into_iter().map(|e| thing(document, by_hand, e)).chain(events).collect());
    set("hasPart", quotations(document));
    // A map of strings always prints.
    let json = serde_json::to_string_pretty(&article).unwrap_or_default();
    script_safe(&json) + "\n"
}

/// The best sentences in the order of the text.
fn summary<U: OffsetUnit>(document: &Document<TextSpan<U>>) -> Option<String> {
    let mut best: Vec<_> = document.summary.iter().take(ABSTRACT).map(|item| item.sentence).collect();
    best.sort_erased();
    let text: Vec<_> =
        best.into_iter().filter_map(|id| document.sentences.get(id)).map(|s| one_line(&s.span.text)).collect();
    (!text.is_empty()).then(|| text.join(" "))
}

fn node(id: usize) -> String {
    format!("#entity-{id}")
}

fn thing<U: OffsetUnit>(document: &Document<TextSpan<U>>, by_hand: &ByHand, entity: &Entity<TextSpan<U>>) -> Value {
    let kind = match entity.kind {
        EntityKind::Person => "Person",
        EntityKind::Organization => "Organization",
        EntityKind::Place => "Place",
        EntityKind::Event => "Event",
        EntityKind::Product => "Product",
        EntityKind::Work => "CreativeWork",
        EntityKind::Law => "Legislation",
        EntityKind::Nationality | EntityKind::Other => "Thing",
    };
    let mut thing = Map::new();
    thing.insert("@type".to_owned(), json!(kind));
    thing.insert("@id".to_owned(), json!(node(entity.id)));
    thing.insert("name".to_owned(), json!(one_line(&entity.name)));
    if by_hand.entity(entity.id) {
        thing.insert(BY_HAND.to_owned(), json!(true));
    }
    if !entity.aliases.is_empty() {
        let aliases: Vec<_> = entity.aliases.iter().map(|alias| one_line(alias)).collect();
        thing.insert("alternateName".to_owned(), json!(aliases));
    }
    if entity.kind == EntityKind::Person {
        let roles: Vec<_> = entity.roles.iter().map(|role| one_line(&role.span.text)).collect();
        let of: Vec<_> = entity
            .roles
            .iter()
            .filter_map(|role| document.entities.get(role.of?))
            .filter(|of| of.kind == EntityKind::Organization)
            .map(|of| json!({"@id": node(of.id)}))
            .collect();
        if !roles.is_empty() {
            thing.insert("jobTitle".to_owned(), json!(roles));
        }
        if !of.is_empty() {
            thing.insert("affiliation".to_owned(), json!(of));
        }
    }
    Value::Object(thing)
}

/// A fact with a known time. Facts that are denied or negative did not happen and are no events.
fn event<U: OffsetUnit>(document: &Document<TextSpan<U>>, by_hand: &ByHand, fact: &Fact<TextSpan<U>>) -> Option<Value> {
    use factcards_document::{ArgumentRole, FactStatus, Polarity};
    if fact.polarity == Polarity::Negative || fact.status == FactStatus::Denied {
        return None;
    }
    let time = document.times.get(fact.time?)?;
    let (start, end) = (time.start.as_ref()?, time.end.as_ref()?);
    let mut event = Map::new();
    event.insert("@type".to_owned(), json!("Event"));
    event.insert("name".to_owned(), json!(one_line(&fact.span.text)));
    event.insert("startDate".to_owned(), json!(start));
    event.insert("endDate".to_owned(), json!(last(end)));
    if by_hand.time(time.id) {
        event.insert(BY_HAND.to_owned(), json!(true));
    }
    if let Some(place) = fact.arguments.iter().find(|argument| argument.role == ArgumentRole::Place) {
        event.insert("location".to_owned(), json!({"@type": "Place", "name": one_line(&place.span.text)}));
    }
    Some(Value::Object(event))
}

/// The Document's intervals are half open, schema.org's dates are not: the day before a day, a time as it is.
fn last(end: &str) -> String {
    let day_before = (!end.contains('T')).then(|| end.parse::<Date>().ok()?.yesterday().ok()).flatten();
    day_before.map_or_else(|| end.to_owned(), |day| day.to_string())
}

fn quotations<U: OffsetUnit>(document: &Document<TextSpan<U>>) -> Value {
    let direct = document.attributions.iter().filter(|a| a.kind == AttributionKind::Direct);
    direct
        .map(|a| {
            let mut quotation = Map::new();
            quotation.insert("@type".to_owned(), json!("Quotation"));
            quotation.insert("text".to_owned(), json!(super::lines(&a.content).join(" ")));
            if let Some(speaker) = a.speaker {
                quotation.insert("creator".to_owned(), json!({"@id": node(speaker)}));
            } else if let Some(source) = &a.source {
                quotation.insert("creditText".to_owned(), json!(one_line(&source.text)));
            }
            Value::Object(quotation)
        })
        .collect()
}

/// JSON that neither ends a script element nor opens a comment in one. These characters stand in strings only.
fn script_safe(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => out.push_str(&format!("\\u{:04x}", u32::from(character))),
            _ => out.push(character),
        }
    }
    out
}
