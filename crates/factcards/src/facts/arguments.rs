//! What follows the verb of a clause: objects, places, times.

use std::ops::Range;

use factcards_document::{Argument, ArgumentRole, ByteSpan, Entity, EntityKind, Quantity, Time};

use crate::coreference::{MentionIndex, head_entity};
use crate::lexicon::{Class, fold};
use crate::syntax::{Clause, Words, without_end_marks};

/// What the arguments of a clause can be linked to.
pub(super) struct Links<'d> {
    pub(super) mentions: &'d MentionIndex,
    pub(super) entities: &'d [Entity<ByteSpan>],
    pub(super) times: &'d [Time<ByteSpan>],
    pub(super) quantities: &'d [Quantity<ByteSpan>],
}

impl Links<'_> {
    /// The first time inside a span.
    pub(super) fn time_in(&self, span: ByteSpan) -> Option<&Time<ByteSpan>> {
        let first = self.times.partition_point(|t| t.span.start < span.start);
        self.times.get(first).filter(|t| t.span.end <= span.end)
    }

    fn time_at(&self, byte: usize) -> Option<&Time<ByteSpan>> {
        let at = self.times.partition_point(|t| t.span.end <= byte);
        self.times.get(at).filter(|t| t.span.start <= byte)
    }

    fn quantity_in(&self, span: ByteSpan) -> Option<usize> {
        let first = self.quantities.partition_point(|q| q.span.start < span.start);
        self.quantities.get(first).filter(|q| q.span.end <= span.end).map(|q| q.id)
    }

    /// The entity whose mention ends a span: of "Leeds and Hull" the last.
    fn last_in(&self, span: ByteSpan) -> Option<usize> {
        self.mentions.ending_at(span.end).filter(|(mention, _)| span.contains(*mention)).map(|(_, entity)| entity)
    }

    fn is_place(&self, entity: Option<usize>) -> bool {
        entity.and_then(|id| self.entities.get(id)).is_some_and(|e| e.kind == EntityKind::Place)
    }
}

/// Verbs that say what their subject is.
const COPULAS: [&str; 4] = ["be", "become", "remain", "seem"];

/// The arguments of a clause, in order.
pub(super) fn find(words: &Words, clause: &Clause, links: &Links) -> Vec<Argument<ByteSpan>> {
    let phrases = phrases(words, clause.rest.clone(), links);
    let mut arguments = vec![];
    for (position, (preposition, tokens)) in phrases.into_iter().enumerate() {
        let mut tokens = without_end_marks(words, tokens);
        while !tokens.is_empty() && words.is(tokens.end - 1, Class::Coordinator) {
            tokens.end -= 1;
        }
        if tokens.is_empty() {
            continue;
        }
        let span = words.text.span(tokens.clone());
        let entity = head_entity(words, links.mentions, span);
        let time = links.time_in(span).filter(|t| t.span.len() * 2 > span.len());
        let preposition = preposition.map(|p| words.covered(p).to_lowercase());
        let role = match &preposition {
            _ if time.is_some() => ArgumentRole::Time,
            Some(p) if p.starts_with("because") || p == "due to" => ArgumentRole::Cause,
            Some(p) if is_place_preposition(p) && links.is_place(entity.or(links.last_in(span))) => ArgumentRole::Place,
            Some(_) => ArgumentRole::Oblique,
            None if tokens.clone().all(|t| words.is(t, Class::Adverb)) => ArgumentRole::Manner,
            None if COPULAS.contains(&clause.verb.lemma) || words.word(tokens.start) == "to" => {
                ArgumentRole::Complement
            }
            None if position == 0 => ArgumentRole::Object,
            None => ArgumentRole::Oblique,
        };
        arguments.push(Argument {
            role,
            preposition,
            span,
            entity,
            time: time.map(|t| t.id),
            quantity: links.quantity_in(span).filter(|_| time.is_none()),
            parts: vec![],
        });
    }
    arguments
}

fn is_place_preposition(preposition: &str) -> bool {
    crate::lexicon::classes(preposition).has(Class::PlacePreposition)
}

/// Prepositions of two words.
const COMPOUND: [(&str, &str); 12] = [
    ("ahead", "of"),
    ("along", "with"),
    ("as", "of"),
    ("because", "of"),
    ("close", "to"),
    ("due", "to"),
    ("instead", "of"),
    ("next", "to"),
    ("out", "of"),
    ("prior", "to"),
    ("such", "as"),
    ("together", "with"),
];

type Phrase = (Option<Range<usize>>, Range<usize>);

/// Cuts what follows a verb at prepositions and infinitives; a comma outside a time ends it.
fn phrases(words: &Words, rest: Range<usize>, links: &Links) -> Vec<Phrase> {
    let mut phrases: Vec<Phrase> = vec![];
    let mut preposition: Option<Range<usize>> = None;
    let mut begin = rest.start;
    let mut at = rest.start;
    while at < rest.end {
        let span = words.text.tokens.get(at).map(|t| t.span).unwrap_or_default();
        if let Some(time) = links.time_at(span.start) {
            let tokens = words.text.tokens_in(time.span);
            let end = tokens.end.clamp(at + 1, rest.end);
            if begin < at && preposition.is_none() {
                phrases.push((None, begin..at));
                begin = at;
            }
            phrases.push((preposition.take(), begin..end));
            (begin, at) = (end, end);
            continue;
        }
        let word = fold(words.word(at));
        if words.is_comma(at) || matches!(&*word, ";" | ":") {
            break;
        }
        let infinitive = &*word == "to" && words.verb(at + 1).is_some_and(|v| v.base);
        let compound = COMPOUND.contains(&(&*word, &*fold(words.word(at + 1))));
        let single = words.is(at, Class::Preposition) && &*word != "of" && !words.is_capitalised(at);
        let opens = compound || single || &*word == "because";
        if infinitive || opens {
            if begin < at {
                phrases.push((preposition.take(), begin..at));
            }
            if infinitive {
                phrases.push((None, at..rest.end));
                return phrases;
            }
            let end = at + 1 + usize::from(compound);
            preposition = Some(at..end);
            (begin, at) = (end, end);
            continue;
        }
        at += 1;
    }
    if begin < at {
        phrases.push((preposition, begin..at));
    }
    phrases
}
