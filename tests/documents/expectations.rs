//! What a careful reader expects of a text, and when the engine's Document meets it.
//!
//! `expected.json` holds `{"date": the caller's reference date or null, "expect": {…}}`. One text contains another
//! where it does so between word boundaries, in the same case. An expectation counts as met so:
//!
//! - `reference_date`: the Document's is the same.
//! - `title`: the Document's title contains it.
//! - `entities` `[kind, name, [alias, …]]`: an entity of that kind has that name, or has it as an alias or the text of
//!   a mention. Each alias counts as one more expectation, met when one of those same entities has a mention or an
//!   alias of that text.
//! - `stands_for` `[name, name]`: an entity found by the first name stands for one found by the second.
//! - `roles` `[name, words]`: an entity found by that name, of any kind, has a role that contains the words.
//! - `times` `[words, value]`: a time overlaps those words somewhere in the text and has that value.
//! - `quantities` `[words, value or [low, high], unit or null]`: a quantity overlaps those words, has that value, and
//!   that unit; null takes any.
//! - `attributions` `[kind, who, words]`: one of that kind has a content that contains the words, and its source
//!   contains `who`, or its speaker is an entity that has `who` as its name, an alias or a mention.
//! - `facts` `[subject, lemma, argument, [status, …]]`: subject and some argument contain those words, in the text or
//!   in a name of the entity they refer to; an argument's preposition counts as its part, and an empty argument takes a
//!   fact with any or none. The lemma is the relation's or one of its words, as joined verbs have several ("begin to
//!   sell"); of these the later ones count as arguments too ("offered to | sell"). The status is in the list; `denied` is also met by a negative polarity.
//! - `lists` `n`: some list has n items; two that are expected with the same n need two lists.
//! - `main_event` `{question: [words, …]}`: an answer to the question contains one of them.
//! - `references` `[kind, text]`, `abbreviations` `[short, long]`: one has exactly these texts.

use std::collections::BTreeMap;

use factcards::document::{
    Argument, AttributionKind, Entity, EntityKind, Fact, FactStatus, Id, Polarity, ReferenceKind,
};
use factcards::{ByteSpan, Document};
use serde::Deserialize;

/// One `expected.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    /// The reference date that the caller gives.
    pub(crate) date: Option<String>,
    expect: Expectations,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Expectations {
    reference_date: Option<String>,
    title: Option<String>,
    entities: Vec<(EntityKind, String, Vec<String>)>,
    stands_for: Vec<(String, String)>,
    roles: Vec<(String, String)>,
    times: Vec<(String, String)>,
    quantities: Vec<(String, Amount, Option<String>)>,
    attributions: Vec<(AttributionKind, String, String)>,
    facts: Vec<(String, String, String, Vec<FactStatus>)>,
    lists: Vec<usize>,
    main_event: BTreeMap<String, Vec<String>>,
    references: Vec<(ReferenceKind, String)>,
    abbreviations: Vec<(String, String)>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Amount {
    Value(f64),
    Range(f64, f64),
}

/// Whether one expectation holds.
pub(crate) struct Finding {
    /// The field of `expect` that it stands in.
    pub(crate) field: &'static str,
    /// The expectation.
    pub(crate) wanted: String,
    /// Whether the Document meets it.
    pub(crate) met: bool,
}

/// Holds every expectation against the Document of `source`.
///
/// # Panics
/// When an expectation quotes words that are not in the text: it could never be met.
pub(crate) fn check(expected: &Expected, source: &str, document: &Document) -> Vec<Finding> {
    let (e, d) = (&expected.expect, Reader { source, document });
    let mut findings = vec![];
    let mut found = |field, wanted: String, met| findings.push(Finding { field, wanted, met });
    if let Some(date) = &e.reference_date {
        found("reference_date", date.clone(), document.reference_date.as_ref() == Some(date));
    }
    if let Some(title) = &e.title {
        d.demand(title);
        found("title", title.clone(), document.title.is_some_and(|span| contains(span.of(source), title)));
    }
    for (kind, name, aliases) in &e.entities {
        let candidates: Vec<_> = d.entities(name).filter(|entity| entity.kind == *kind).collect();
        found("entities", format!("{kind:?} {name}"), !candidates.is_empty());
        for alias in aliases {
            d.demand(alias);
            let met = candidates.iter().any(|entity| d.is_named(entity, alias));
            found("entities", format!("{name} = {alias}"), met);
        }
    }
    for (name, other) in &e.stands_for {
        let known = d.entities(name).filter_map(|entity| d.entity(entity.stands_for));
        let met = known.into_iter().any(|entity| d.is_named(entity, other));
        found("stands_for", format!("{name}: {other}"), met);
    }
    for (name, words) in &e.roles {
        let met = d.entities(name).any(|e| e.roles.iter().any(|role| contains(role.span.of(source), words)));
        found("roles", format!("{name}: {words}"), met);
    }
    for (words, value) in &e.times {
        let met = d.at(words, &document.times, |time| time.span).any(|time| time.value == *value);
        found("times", format!("{words} = {value}"), met);
    }
    for (words, amount, unit) in &e.quantities {
        let met = d.at(words, &document.quantities, |quantity| quantity.span).any(|quantity| {
            let unit_met = unit.is_none() || quantity.unit == *unit;
            unit_met
                && match *amount {
                    Amount::Value(value) => quantity.value.is_some_and(|v| close(v, value)),
                    Amount::Range(low, high) => {
                        quantity.low.is_some_and(|v| close(v, low)) && quantity.high.is_some_and(|v| close(v, high))
                    }
                }
        });
        found("quantities", format!("{words} = {amount:?} {}", unit.as_deref().unwrap_or("")), met);
    }
    for (kind, who, words) in &e.attributions {
        d.demand(words);
        let met = document.attributions.iter().any(|a| {
            let source_met = a.source.is_some_and(|span| contains(span.of(source), who));
            a.kind == *kind
                && a.content.iter().any(|span| contains(span.of(source), words))
                && (source_met || d.entity(a.speaker).is_some_and(|speaker| d.is_named(speaker, who)))
        });
        found("attributions", format!("{kind:?} {who}: {words}"), met);
    }
    for (subject, lemma, argument, statuses) in &e.facts {
        let met = document.facts.iter().any(|fact| {
            let denied = statuses.contains(&FactStatus::Denied) && fact.polarity == Polarity::Negative;
            (fact.relation.lemma == *lemma || fact.relation.lemma.split(' ').any(|word| word == lemma))
                && (denied || statuses.contains(&fact.status))
                && d.says(fact.subject.span, fact.subject.entity, subject)
                && (argument.is_empty()
                    || d.is_joined(fact, argument)
                    || fact.arguments.iter().any(|a| d.argument_says(a, argument)))
        });
        found("facts", format!("{subject} | {lemma} | {argument} {statuses:?}"), met);
    }
    let mut sizes: Vec<_> = document.lists.iter().map(|list| list.items.len()).collect();
    for size in &e.lists {
        let at = sizes.iter().position(|s| s == size);
        found("lists", format!("{size} items"), at.is_some());
        at.map(|at| sizes.remove(at));
    }
    for (question, words) in &e.main_event {
        let met = d.answers(question).iter().any(|span| words.iter().any(|w| contains(span.of(source), w)));
        found("main_event", format!("{question}: {words:?}"), met);
    }
    for (kind, text) in &e.references {
        d.demand(text);
        let met = document.references.iter().any(|r| r.kind == *kind && r.span.of(source) == text);
        found("references", text.clone(), met);
    }
    for (short, long) in &e.abbreviations {
        let met = document.abbreviations.iter().any(|a| a.short.of(source) == short && a.long.of(source) == long);
        found("abbreviations", format!("{short} = {long}"), met);
    }
    findings
}

struct Reader<'d> {
    source: &'d str,
    document: &'d Document,
}

impl<'d> Reader<'d> {
    fn demand(&self, words: &str) {
        assert!(self.source.contains(words), "the expectation {words:?} is not in the text");
    }

    fn entity(&self, id: Option<Id>) -> Option<&'d Entity<ByteSpan>> {
        self.document.entities.get(id?)
    }

    fn entities(&self, name: &str) -> impl Iterator<Item = &'d Entity<ByteSpan>> {
        self.document.entities.iter().filter(move |entity| self.is_named(entity, name))
    }

    fn names(&self, entity: &'d Entity<ByteSpan>) -> impl Iterator<Item = &'d str> {
        let source = self.source;
        let mentions = entity.mentions.iter().map(move |mention| mention.span.of(source));
        entity.aliases.iter().chain([&entity.name]).map(String::as_str).chain(mentions)
    }

    fn is_named(&self, entity: &'d Entity<ByteSpan>, name: &str) -> bool {
        self.names(entity).any(|own| own == name)
    }

    /// The items that overlap some place where the text has the words.
    fn at<T>(&self, words: &str, items: &'d [T], span: impl Fn(&T) -> ByteSpan) -> impl Iterator<Item = &'d T> {
        self.demand(words);
        let places: Vec<_> =
            self.source.match_indices(words).map(|(start, text)| ByteSpan::new(start, start + text.len())).collect();
        items.iter().filter(move |item| places.iter().any(|place| place.overlaps(span(item))))
    }

    fn says(&self, span: ByteSpan, entity: Option<Id>, words: &str) -> bool {
        contains(span.of(self.source), words)
            || self.entity(entity).is_some_and(|entity| self.names(entity).any(|name| contains(name, words)))
    }

    fn argument_says(&self, argument: &Argument<ByteSpan>, words: &str) -> bool {
        let with_preposition = argument.preposition.as_ref().map(|p| format!("{p} {}", argument.span.of(self.source)));
        self.says(argument.span, argument.entity, words) || with_preposition.is_some_and(|text| contains(&text, words))
    }

    /// Whether the words are among the verbs that are joined to the relation's first.
    fn is_joined(&self, fact: &Fact<ByteSpan>, words: &str) -> bool {
        fact.relation.lemma.split_once(' ').is_some_and(|(_, joined)| contains(joined, words))
    }

    fn answers(&self, question: &str) -> &'d [ByteSpan] {
        let m = &self.document.main_event;
        match question {
            "who" => &m.who,
            "what" => &m.what,
            "when" => &m.when,
            "where" => &m.where_,
            "why" => &m.why,
            "how" => &m.how,
            _ => panic!("no such question: {question}"),
        }
    }
}

/// Whether `text` contains `words`, not as a part of a longer word.
fn contains(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(start, found)| {
        let (before, after) = (text.split_at(start).0, text.split_at(start + found.len()).1);
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

/// Equal but for the last bits: 91.4 million need not be computed in one way.
fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * b.abs()
}
