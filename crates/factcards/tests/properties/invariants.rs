//! The promises of the document format, checked on one Document.

use factcards::document::{Attribution, Codepoints, Conjunct, Entity, Fact, Id, OffsetUnit, Utf8, Utf16};
use factcards::{ByteSpan, Document};

/// Checks everything that must hold for any Document of the text.
pub(crate) fn hold(text: &str, document: &Document) {
    let mut spans = vec![];
    let _ = document.clone().map_spans(&mut |span: ByteSpan| spans.push(span));
    for span in spans {
        let slice = text.get(span.start..span.end);
        assert!(slice.is_some_and(|slice| !slice.is_empty()), "{span:?} is no part of {text:?}");
    }
    let codepoints: Vec<_> = text.chars().collect();
    slices::<Codepoints>(document, text, |start, end| codepoints[start..end].iter().collect());
    let units: Vec<_> = text.encode_utf16().collect();
    slices::<Utf16>(document, text, |start, end| String::from_utf16(&units[start..end]).unwrap());
    slices::<Utf8>(document, text, |start, end| text[start..end].to_owned());

    ids(document);
    layers(document);
    let within = Within { document };
    document.entities.iter().for_each(|entity| within.entity(entity));
    document.attributions.iter().for_each(|attribution| within.attribution(attribution));
    document.facts.iter().for_each(|fact| within.fact(fact));
    for time in &document.times {
        within.sentence(time.sentence, time.span);
        within.id(time.anchor_time, document.times.len());
        assert!(!time.value.is_empty());
        assert_eq!(time.start.is_some(), time.end.is_some(), "{time:?}");
    }
    for quantity in &document.quantities {
        within.sentence(quantity.sentence, quantity.span);
        for number in [quantity.value, quantity.low, quantity.high].into_iter().flatten() {
            assert!(number.is_finite(), "JSON has no other number: {quantity:?}");
        }
    }
    for list in &document.lists {
        assert!(!list.items.is_empty());
        within.id(list.fact, document.facts.len());
    }
}

/// Every span holds the text that the source has there, in this unit.
fn slices<U: OffsetUnit>(document: &Document, text: &str, slice: impl Fn(usize, usize) -> String) {
    let readable = document.clone().in_unit::<U>(text);
    assert_eq!(readable.offset_unit, U::NAME);
    let _ = readable.map_spans(&mut |span| assert_eq!(slice(span.start, span.end), span.text));
}

fn ids(d: &Document) {
    fn positions(ids: impl Iterator<Item = Id>) {
        ids.enumerate().for_each(|(position, id)| assert_eq!(id, position));
    }
    positions(d.sentences.iter().map(|s| s.id));
    positions(d.entities.iter().map(|e| e.id));
    positions(d.times.iter().map(|t| t.id));
    positions(d.quantities.iter().map(|q| q.id));
    positions(d.attributions.iter().map(|a| a.id));
    positions(d.facts.iter().map(|f| f.id));
    positions(d.changes.iter().map(|c| c.id));
    positions(d.blocks.iter().map(|b| b.id));
    assert!(d.sentences.iter().all(|sentence| sentence.paragraph < d.blocks.len()));
    assert!(d.blocks.iter().filter_map(|block| block.time).all(|time| time < d.times.len()));
    assert!(d.key_points.iter().all(|fact| *fact < d.facts.len()), "{:?}", d.key_points);
    let starts = d.entities.iter().map(|entity| entity.mentions.first().map(|mention| mention.span));
    assert!(starts.is_sorted(), "entities stand in the order of their first mentions");
    for change in &d.changes {
        let quantities: Vec<_> = [change.by, change.from, change.to].into_iter().flatten().collect();
        assert!(!quantities.is_empty() && quantities.iter().all(|id| *id < d.quantities.len()), "{change:?}");
    }
}

/// Sentences come in order without overlap; so do references, times and quantities together.
fn layers(d: &Document) {
    fn apart(mut spans: Vec<ByteSpan>) {
        spans.sort();
        for pair in spans.windows(2) {
            assert!(pair[0].end <= pair[1].start, "{pair:?} overlap");
        }
    }
    assert!(d.sentences.is_sorted_by_key(|s| s.span) && d.sentences.is_sorted_by_key(|s| s.paragraph));
    apart(d.sentences.iter().map(|s| s.span).collect());
    let references = d.references.iter().map(|r| r.span);
    let times = d.times.iter().map(|t| t.span);
    apart(references.chain(times).chain(d.quantities.iter().map(|q| q.span)).collect());

    assert!(d.summary.is_sorted_by(|a, b| a.score >= b.score), "best first: {:?}", d.summary);
    let mut ranked: Vec<_> = d.summary.iter().map(|item| item.sentence).collect();
    ranked.sort_unstable();
    assert!(ranked.windows(2).all(|pair| pair[0] < pair[1]), "a sentence is ranked twice");
    assert!(ranked.last().is_none_or(|last| *last < d.sentences.len()));
    assert!(d.summary.iter().all(|item| (0.0..=1.0).contains(&item.score)));
}

struct Within<'d> {
    document: &'d Document,
}

impl Within<'_> {
    fn sentence(&self, id: Id, span: ByteSpan) {
        let sentence = self.document.sentences.get(id).map(|s| s.span);
        let holds = sentence.is_some_and(|s| s.start <= span.start && span.start < s.end);
        assert!(holds, "{span:?} does not begin in sentence {id}, {sentence:?}");
    }

    fn id(&self, id: Option<Id>, count: usize) {
        assert!(id.is_none_or(|id| id < count), "{id:?} of {count}");
    }

    fn entity(&self, entity: &Entity<ByteSpan>) {
        assert!((0.0..=1.0).contains(&entity.salience), "{entity:?}");
        assert!(!entity.name.is_empty() && !entity.mentions.is_empty(), "{entity:?}");
        assert!(entity.mentions.is_sorted_by_key(|m| m.span), "{entity:?}");
        for mention in &entity.mentions {
            self.sentence(mention.sentence, mention.span);
        }
        self.id(entity.stands_for, self.document.entities.len());
        assert_ne!(entity.stands_for, Some(entity.id), "{entity:?}");
        for role in &entity.roles {
            self.id(role.of, self.document.entities.len());
            self.id(role.time, self.document.times.len());
        }
    }

    fn attribution(&self, attribution: &Attribution<ByteSpan>) {
        self.id(attribution.speaker, self.document.entities.len());
        self.id(attribution.within, self.document.attributions.len());
        assert_ne!(attribution.within, Some(attribution.id), "{attribution:?} stands in itself");
        let first = attribution.content.first().copied();
        self.sentence(attribution.sentence, first.unwrap());
    }

    fn fact(&self, fact: &Fact<ByteSpan>) {
        let d = self.document;
        self.sentence(fact.sentence, fact.span);
        assert!((0.0..=1.0).contains(&fact.confidence), "{fact:?}");
        let understood = fact.relation.text == "is" && fact.relation.lemma == "be";
        assert!(!fact.relation.span.is_empty() || understood, "{fact:?}");
        assert!(!fact.relation.lemma.is_empty(), "{fact:?}");
        self.id(fact.subject.entity, d.entities.len());
        self.conjuncts(&fact.subject.parts, fact.subject.span);
        self.id(fact.attribution, d.attributions.len());
        self.id(fact.time, d.times.len());
        for argument in &fact.arguments {
            self.id(argument.entity, d.entities.len());
            self.id(argument.time, d.times.len());
            self.id(argument.quantity, d.quantities.len());
            self.conjuncts(&argument.parts, argument.span);
        }
    }

    fn conjuncts(&self, parts: &[Conjunct<ByteSpan>], whole: ByteSpan) {
        assert_ne!(parts.len(), 1, "{parts:?}");
        for part in parts {
            assert!(whole.contains(part.span), "{part:?} is no part of {whole:?}");
            self.id(part.entity, self.document.entities.len());
        }
    }
}
