//! The lines of each card.

use factcards_document::{
    Attribution, Change, Correction, Document, Entity, EntityKind, ErasedSort as _, Fact, FactStatus, Id, OffsetUnit,
    Polarity, Quantity, QuantityKind, TextSpan, Time,
};

use super::Line;
use super::escape::escaped;
use crate::export::by_hand::{ByHand, told};
use crate::export::word;

/// How many sentences stand in the summary.
const SUMMARY: usize = 3;

/// Each card's heading with its lines, in order.
pub(super) fn cards<U: OffsetUnit>(d: &Document<TextSpan<U>>) -> Vec<(&'static str, Vec<Line>)> {
    let by_hand = ByHand::of(d);
    let of_kind = |is: fn(EntityKind) -> bool| {
        d.entities.iter().filter(|e| is(e.kind)).map(|e| entity(d, e, by_hand.entity(e.id))).collect()
    };
    let mut summary: Vec<_> = d.summary.iter().take(SUMMARY).map(|item| item.sentence).collect();
    summary.sort_erased();
    let summary = summary.into_iter().filter_map(|id| d.sentences.get(id));
    let amounts = d.quantities.iter().filter(|quantity| quantity.kind != QuantityKind::Ordinal);
    vec![
        ("Key points", d.key_points.iter().filter_map(|id| d.facts.get(*id)).map(|f| fact(d, f)).collect()),
        ("Summary", summary.map(|s| line(quoted(d, &s.span.text), Some(s.id))).collect()),
        ("Main event", main_event(d)),
        ("People", of_kind(|kind| kind == EntityKind::Person)),
        ("Organisations", of_kind(|kind| kind == EntityKind::Organization)),
        ("Places", of_kind(|kind| kind == EntityKind::Place)),
        (
            "Other names",
            of_kind(|kind| !matches!(kind, EntityKind::Person | EntityKind::Organization | EntityKind::Place)),
        ),
        ("Quotes and claims", d.attributions.iter().map(|a| attribution(d, a)).collect()),
        ("Facts", d.facts.iter().map(|f| fact(d, f)).collect()),
        ("Timeline", d.times.iter().map(|t| time(d, t, by_hand.time(t.id))).collect()),
        ("Numbers", amounts.map(|q| quantity(d, q)).collect()),
        ("Changes", d.changes.iter().map(|c| change(d, c)).collect()),
        ("Lists", lists(d)),
        (
            "References",
            d.references
                .iter()
                .map(|r| line(format!("{}: {}", word(&r.kind), quoted(d, &r.span.text)), sentence_at(d, &r.span)))
                .collect(),
        ),
        (
            "Abbreviations",
            d.abbreviations
                .iter()
                .map(|a| {
                    let words = format!("{}: {}", quoted(d, &a.short.text), quoted(d, &a.long.text));
                    line(words, sentence_at(d, &a.short))
                })
                .collect(),
        ),
        ("Corrected by hand", d.corrections.iter().map(|applied| correction(&applied.correction)).collect()),
        ("Warnings", d.warnings.iter().map(|w| line(word(&w.code).replace('_', " "), None)).collect()),
    ]
}

fn line(html: String, sentence: Option<Id>) -> Line {
    Line { html, sentence }
}

/// Words of the text, in its language.
fn quoted<U: OffsetUnit>(d: &Document<TextSpan<U>>, text: &str) -> String {
    format!("<q lang=\"{}\">{}</q>", escaped(&d.language), escaped(text))
}

fn note(words: &str) -> String {
    if words.is_empty() { String::new() } else { format!(" <span class=\"note\">({})</span>", escaped(words)) }
}

fn hand(is: bool) -> &'static str {
    if is { " <span class=\"hand\">corrected by hand</span>" } else { "" }
}

fn sentence_at<U: OffsetUnit>(d: &Document<TextSpan<U>>, span: &TextSpan<U>) -> Option<Id> {
    let at = d.sentences.partition_point(|sentence| sentence.span.end <= span.start);
    d.sentences.get(at).map(|sentence| sentence.id)
}

fn main_event<U: OffsetUnit>(d: &Document<TextSpan<U>>) -> Vec<Line> {
    let m = &d.main_event;
    [("Who", &m.who), ("What", &m.what), ("When", &m.when), ("Where", &m.where_), ("Why", &m.why), ("How", &m.how)]
        .into_iter()
        .flat_map(|(question, spans)| spans.iter().map(move |span| (question, span)))
        .map(|(question, span)| line(format!("{question}: {}", quoted(d, &span.text)), sentence_at(d, span)))
        .collect()
}

fn entity<U: OffsetUnit>(d: &Document<TextSpan<U>>, entity: &Entity<TextSpan<U>>, by_hand: bool) -> Line {
    let roles = entity.roles.iter().map(|role| {
        let standing = role.standing.as_ref().map(word).unwrap_or_default();
        format!("{standing} {}", role.span.text).trim().to_owned()
    });
    let roles = roles.collect::<Vec<_>>().join("; ");
    let aliases = entity.aliases.join("; ");
    let called = if aliases.is_empty() { String::new() } else { format!("also: {aliases}") };
    let name = format!("<strong lang=\"{}\">{}</strong>", escaped(&d.language), escaped(&entity.name));
    let words = format!("{name}{}{}{}", note(&roles), note(&called), hand(by_hand));
    line(words, entity.mentions.first().map(|mention| mention.sentence))
}

fn name<U: OffsetUnit>(d: &Document<TextSpan<U>>, id: Option<Id>) -> Option<&str> {
    Some(d.entities.get(id?)?.name.as_str())
}

fn attribution<U: OffsetUnit>(d: &Document<TextSpan<U>>, a: &Attribution<TextSpan<U>>) -> Line {
    let who = name(d, a.speaker).or(a.source.as_ref().map(|source| source.text.as_str()));
    let content = a.content.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join(" … ");
    let standing = format!("{}, {}", word(&a.stance), word(&a.kind));
    let words = format!("{}: {}", escaped(who.unwrap_or("source not named")), quoted(d, &content));
    line(words + &note(&standing), Some(a.sentence))
}

fn fact<U: OffsetUnit>(d: &Document<TextSpan<U>>, fact: &Fact<TextSpan<U>>) -> Line {
    let status = (fact.status != FactStatus::Stated).then(|| word(&fact.status));
    let negative = (fact.polarity == Polarity::Negative).then(|| word(&fact.polarity));
    let standing = status.into_iter().chain(negative).collect::<Vec<_>>().join(", ");
    let subject = name(d, fact.subject.entity).filter(|name| !fact.subject.span.text.contains(name));
    let subject = subject.map(|name| format!("{}: ", escaped(name))).unwrap_or_default();
    line(format!("{subject}{}{}", quoted(d, &fact.span.text), note(&standing)), Some(fact.sentence))
}

fn time<U: OffsetUnit>(d: &Document<TextSpan<U>>, time: &Time<TextSpan<U>>, by_hand: bool) -> Line {
    let modifier = time.modifier.as_ref().map(|m| word(m).replace('_', " ") + " ").unwrap_or_default();
    let others = time.alternatives.iter().map(|other| format!(" or {other}")).collect::<String>();
    let value = escaped(&format!("{modifier}{}{others}", time.value));
    line(format!("<strong>{value}</strong> {}{}", quoted(d, &time.span.text), hand(by_hand)), Some(time.sentence))
}

fn quantity<U: OffsetUnit>(d: &Document<TextSpan<U>>, quantity: &Quantity<TextSpan<U>>) -> Line {
    let of = quantity.of.as_ref().map(|of| format!(": {}", quoted(d, &of.text))).unwrap_or_default();
    line(format!("{}{of}", quoted(d, &quantity.span.text)), Some(quantity.sentence))
}

fn change<U: OffsetUnit>(d: &Document<TextSpan<U>>, c: &Change<TextSpan<U>>) -> Line {
    let part = |name: &str, id: Option<Id>| {
        let words = id.and_then(|id| d.quantities.get(id)).map(|q| format!(" {name} {}", quoted(d, &q.span.text)));
        words.unwrap_or_default()
    };
    let of = c.of.as_ref().map(|of| quoted(d, &of.text) + " ").unwrap_or_default();
    let parts = part("from", c.from) + &part("to", c.to) + &part("by", c.by);
    line(format!("{of}{}{parts}{}", quoted(d, &c.cue.text), note(&word(&c.direction))), Some(c.sentence))
}

fn lists<U: OffsetUnit>(d: &Document<TextSpan<U>>) -> Vec<Line> {
    let lists = d.lists.iter().flat_map(|list| list.items.iter().map(move |item| (list, item)));
    lists
        .map(|(list, item)| {
            let lead = list.lead.as_ref().map(|lead| format!("{}: ", escaped(&lead.text))).unwrap_or_default();
            line(format!("{lead}{}", quoted(d, &item.text)), sentence_at(d, item))
        })
        .collect()
}

fn correction(correction: &Correction) -> Line {
    let told = told(correction);
    let now = if told.now.is_empty() { String::new() } else { format!(" → {}", escaped(&told.now)) };
    line(format!("{}: {}{now}", told.kind, escaped(&told.what)), None)
}
