//! What was found where, in the Web Annotation Data Model (W3C Recommendation of 23 February 2017), as JSON-LD.

use factcards_document::{ByteSpan, Codepoints, Document, Fact, Id, OffsetMap, Polarity, Quantity, Shown, Time};
use serde_json::{Value, json};

use super::by_hand::ByHand;
use super::hash::fnv1a;
use super::word;

/// Characters of context in a quotation, on each side.
const CONTEXT: usize = 32;

/// The vocabulary.
const CONTEXT_OF_TERMS: &str = "http://www.w3.org/ns/anno.jsonld";

/// A collection in one page, with an annotation for each mention of an entity, time, quantity, attribution and fact.
///
/// Each tells what it is by a tag, and what is read there by a text. Its target is a part of the text, selected both by
/// position, in code points as the Recommendation counts characters, and by its words with 32 characters of context.
/// The text itself has a name made of its content. Indented JSON with a line break at its end.
///
/// ```
/// use factcards::{Options, analyze, export};
///
/// let text = "Ada left Leeds on 3 May 2026.";
/// let document = analyze(text, &Options::default(), factcards_model::english()?);
/// let out = export::annotations(&document, text);
/// assert!(out.contains("TextQuoteSelector") && out.contains("TextPositionSelector"));
/// # Ok::<(), factcards::model::LoadError>(())
/// ```
pub fn annotations(document: &Document<ByteSpan>, source: &str) -> String {
    let sheet = Sheet {
        document,
        source,
        shown: Shown::new(source, &document.normalized),
        offsets: OffsetMap::new(source),
        name: name(source),
    };
    let items = sheet.items();
    let (id, page) = (format!("{}#annotations", sheet.name), format!("{}#page", sheet.name));
    let collection = json!({
        "@context": CONTEXT_OF_TERMS,
        "id": id,
        "type": "AnnotationCollection",
        "label": "Facts of the text",
        "total": items.len(),
        "first": {"id": page, "type": "AnnotationPage", "partOf": id, "startIndex": 0, "items": items},
        "last": page,
    });
    // A map of strings always prints.
    serde_json::to_string_pretty(&collection).unwrap_or_default() + "\n"
}

/// A name for a text that is at no address: a UUID of its content (RFC 9562, version 8).
fn name(source: &str) -> String {
    let hash = fnv1a(source.as_bytes());
    let marked = hash & !(0xf << 76) & !(0x3 << 62) | (0x8 << 76) | (0x2 << 62);
    let digits = format!("{marked:032x}");
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    format!("urn:uuid:{}-{}-{}-{}-{}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32))
}

struct Sheet<'d> {
    document: &'d Document<ByteSpan>,
    source: &'d str,
    shown: Shown,
    offsets: OffsetMap<'d, Codepoints>,
    name: String,
}

impl Sheet<'_> {
    fn items(&self) -> Vec<Value> {
        let d = self.document;
        let by_hand = ByHand::of(d);
        let mut items = vec![];
        for entity in &d.entities {
            for (at, mention) in entity.mentions.iter().enumerate() {
                let mut tags = vec![word(&entity.kind)];
                tags.extend(by_hand.entity(entity.id).then(corrected));
                let id = format!("entity-{}-{at}", entity.id);
                items.push(self.item(&id, "identifying", tags, &entity.name, &[mention.span]));
            }
        }
        for time in &d.times {
            let mut tags = vec![word(&time.kind)];
            tags.extend(by_hand.time(time.id).then(corrected));
            items.push(self.item(&format!("time-{}", time.id), "describing", tags, &when(time), &[time.span]));
        }
        for quantity in &d.quantities {
            let (id, tags) = (format!("quantity-{}", quantity.id), vec![word(&quantity.kind)]);
            items.push(self.item(&id, "describing", tags, &self.amount(quantity), &[quantity.span]));
        }
        for said in &d.attributions {
            let tags = vec!["attribution".to_owned(), word(&said.kind), word(&said.stance)];
            let who = self.name(said.speaker).or_else(|| Some(self.words(said.source?)));
            let who = format!("source: {}", who.unwrap_or("not named"));
            items.push(self.item(&format!("attribution-{}", said.id), "describing", tags, &who, &said.content));
        }
        for fact in &d.facts {
            let mut tags = vec!["fact".to_owned(), word(&fact.status)];
            tags.extend((fact.polarity == Polarity::Negative).then(|| word(&fact.polarity)));
            items.push(self.item(&format!("fact-{}", fact.id), "describing", tags, &self.told(fact), &[fact.span]));
        }
        items
    }

    fn item(&self, id: &str, motivation: &str, tags: Vec<String>, text: &str, places: &[ByteSpan]) -> Value {
        let body = |purpose: &str, value: &str| json!({"type": "TextualBody", "purpose": purpose, "value": value});
        let tags = tags.iter().map(|tag| body("tagging", tag));
        let bodies: Vec<_> = [body(motivation, text)].into_iter().chain(tags).collect();
        let targets: Vec<_> = places.iter().map(|place| self.target(*place)).collect();
        json!({
            "id": format!("{}#{id}", self.name),
            "type": "Annotation",
            "motivation": motivation,
            "body": bodies,
            "target": targets,
        })
    }

    fn target(&self, place: ByteSpan) -> Value {
        let before = self.source.get(..place.start).unwrap_or_default();
        let prefix = before.char_indices().rev().take(CONTEXT).last().and_then(|(at, _)| before.get(at..));
        let after = self.source.get(place.end..).unwrap_or_default();
        json!({
            "source": self.name,
            "selector": [
                {
                    "type": "TextPositionSelector",
                    "start": self.offsets.unit(place.start),
                    "end": self.offsets.unit(place.end),
                },
                {
                    "type": "TextQuoteSelector",
                    "exact": place.of(self.source),
                    "prefix": prefix.unwrap_or_default(),
                    "suffix": after.chars().take(CONTEXT).collect::<String>(),
                },
            ],
        })
    }

    fn words(&self, place: ByteSpan) -> &str {
        self.shown.words(place).trim()
    }

    fn name(&self, entity: Option<Id>) -> Option<&str> {
        Some(self.document.entities.get(entity?)?.name.as_str())
    }

    /// "Ada Moreau · met · Bo".
    fn told(&self, fact: &Fact<ByteSpan>) -> String {
        let subject = self.name(fact.subject.entity).unwrap_or_else(|| self.words(fact.subject.span));
        let arguments = fact.arguments.iter().map(|argument| self.words(argument.span));
        [subject, &fact.relation.text].into_iter().chain(arguments).collect::<Vec<_>>().join(" · ")
    }

    fn amount(&self, quantity: &Quantity<ByteSpan>) -> String {
        let words = self.words(quantity.span);
        match quantity.value {
            Some(value) if !quantity.is_in_words(words) => {
                format!("{value} {}", quantity.unit.as_deref().unwrap_or_default()).trim_end().to_owned()
            }
            _ => words.to_owned(),
        }
    }
}

fn corrected() -> String {
    "corrected by hand".to_owned()
}

/// The value, and other readings.
fn when(time: &Time<ByteSpan>) -> String {
    let others = time.alternatives.iter().map(|other| format!(" or {other}")).collect::<String>();
    format!("{}{others}", time.value)
}
