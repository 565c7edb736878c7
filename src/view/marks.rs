//! Which places of a text are marked, and what the cards have to say about each.

use std::ops::Range;

use factcards_document::{AttributionKind, ByteSpan, EntityKind, ErasedSort as _};

use super::layout::Chunk;
use crate::state::{Item, Reading};

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub(crate) enum Kind {
    Person,
    Organization,
    Place,
    Name,
    Time,
    Quantity,
    Reference,
    Abbreviation,
    /// Words of a source: not a mark that can be pointed at, but a ground that marks stand on.
    Quote(AttributionKind),
}

impl Kind {
    /// The last part of its CSS class.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Place => "place",
            Self::Name => "name",
            Self::Time => "time",
            Self::Quantity => "quantity",
            Self::Reference => "reference",
            Self::Abbreviation => "abbreviation",
            Self::Quote(AttributionKind::Direct) => "direct",
            Self::Quote(AttributionKind::Partial) => "partial",
            Self::Quote(AttributionKind::Indirect) => "indirect",
        }
    }

    fn of_entity(kind: EntityKind) -> Self {
        match kind {
            EntityKind::Person => Self::Person,
            EntityKind::Organization => Self::Organization,
            EntityKind::Place => Self::Place,
            _ => Self::Name,
        }
    }
}

/// A marked place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) span: ByteSpan,
    pub(crate) kind: Kind,
    pub(crate) item: Item,
}

/// The marks of each chunk, in order; one that reaches over several chunks stands in each.
pub(crate) fn marks(reading: &Reading, chunks: &[Chunk]) -> Vec<Vec<Mark>> {
    let (document, homes) = (&reading.document, reading.homes());
    let mut marks = vec![vec![]; chunks.len()];
    let mut put = |span: ByteSpan, kind, item| {
        let first = chunks.partition_point(|s| s.span.end <= span.start);
        for (chunk, marks) in chunks.iter().zip(&mut marks).skip(first) {
            if chunk.span.start >= span.end {
                break;
            }
            marks.push(Mark { span, kind, item });
        }
    };
    for entity in &document.entities {
        for mention in &entity.mentions {
            put(mention.span, Kind::of_entity(entity.kind), Item::Entity(entity.id));
        }
    }
    for time in &document.times {
        put(time.span, Kind::Time, homes.of_item(Item::Time(time.id)));
    }
    for quantity in &document.quantities {
        put(quantity.span, Kind::Quantity, homes.of_item(Item::Quantity(quantity.id)));
    }
    for (at, reference) in document.references.iter().enumerate() {
        put(reference.span, Kind::Reference, Item::Reference(at));
    }
    for (at, abbreviation) in document.abbreviations.iter().enumerate() {
        put(abbreviation.short, Kind::Abbreviation, Item::Abbreviation(at));
        put(abbreviation.long, Kind::Abbreviation, Item::Abbreviation(at));
    }
    for attribution in &document.attributions {
        for &span in &attribution.content {
            put(span, Kind::Quote(attribution.kind), Item::Attribution(attribution.id));
        }
    }
    for marks in &mut marks {
        marks.sort_erased_by_key(|mark| (mark.span.start, mark.span.end));
    }
    marks
}

/// What the cards say about a marked place, itself first: what else stands there, who says so, which facts; each by what
/// tells it on the cards.
pub(crate) fn items_at(reading: &Reading, marks: &[Mark], mark: Mark) -> Vec<Item> {
    let mut items = vec![reading.homes().of_item(mark.item)];
    let mut add = |item| {
        let item = reading.homes().of_item(item);
        if !items.contains(&item) {
            items.push(item);
        }
    };
    let around = |span: ByteSpan| span.contains(mark.span);
    marks.iter().filter(|other| around(other.span)).for_each(|other| add(other.item));
    let document = &reading.document;
    let sentence = document.sentences.partition_point(|s| s.span.start <= mark.span.start).saturating_sub(1);
    let facts = range_of(&document.facts, sentence, |fact| fact.sentence);
    let facts = document.facts.get(facts).into_iter().flatten().filter(|fact| around(fact.span));
    facts.for_each(|fact| add(Item::Fact(fact.id)));
    items
}

/// The items of a sentence, in an array that is in the order of the sentences.
pub(crate) fn range_of<T>(items: &[T], sentence: usize, of: impl Fn(&T) -> usize) -> Range<usize> {
    items.partition_point(|item| of(item) < sentence)..items.partition_point(|item| of(item) <= sentence)
}
