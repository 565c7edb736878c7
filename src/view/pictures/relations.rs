//! Who acts on whom: the facts that join two entities, and a drawing of them: who acts on the left, on whom or where on the
//! right, and between them each relation in a row of its own, so that no name and no relation meets another.

use factcards_document::{
    ArgumentRole, ByteSpan, Conjunct, EntityKind, ErasedSort as _, Fact, FactStatus, Id, Polarity,
};

use super::text;
use crate::state::{Item, Reading};
use crate::view::facts::{is_less_certain, is_plan};

/// Fewer relations than these need no card.
const FEW: usize = 3;

/// Names that are drawn at first.
const NAMES: usize = 12;

/// Facts that are looked at.
const MOST: usize = 400;

/// How a relation is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// As far as the text goes.
    Stated,
    /// Somebody says so.
    Claimed,
    /// It is not so yet, or need not be.
    Planned,
    /// It is denied, or not so.
    Denied,
}

impl Standing {
    /// How a fact is drawn.
    pub(super) fn of(fact: &Fact<ByteSpan>) -> Self {
        match fact.status {
            _ if fact.polarity == Polarity::Negative => Self::Denied,
            FactStatus::Denied => Self::Denied,
            FactStatus::Claimed => Self::Claimed,
            FactStatus::Conditional | FactStatus::Possible => Self::Planned,
            status if is_plan(status) => Self::Planned,
            _ => Self::Stated,
        }
    }
}

/// The facts that say the same of the same two.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Relation {
    pub(crate) from: Id,
    pub(crate) to: Id,
    /// In the words of the text, with the preposition: "met with".
    pub(crate) words: String,
    pub(crate) standing: Standing,
    pub(crate) facts: Vec<Id>,
    /// Whether none of them is certain enough to be drawn at first.
    is_less_certain: bool,
    /// What makes facts say the same.
    key: (String, Option<String>),
}

/// The relations of the facts that pass, in the order of the text; none where they are too few.
pub(crate) fn relations(reading: &Reading, passes: impl Fn(Item) -> bool) -> Vec<Relation> {
    let mut relations: Vec<Relation> = vec![];
    for fact in reading.document.facts.iter().filter(|fact| passes(Item::Fact(fact.id))) {
        for relation in of_fact(reading, fact) {
            let is_same = |of: &Relation| {
                (of.from, of.to, of.standing) == (relation.from, relation.to, relation.standing)
                    && of.key == relation.key
            };
            let known = relations.iter().position(is_same);
            match known {
                Some(at) => relations.get_mut(at).into_iter().for_each(|known| {
                    known.is_less_certain &= relation.is_less_certain;
                    known.facts.extend_from_slice(&relation.facts);
                }),
                None if relations.len() < MOST => relations.push(relation),
                None => (),
            }
        }
    }
    let is_enough = relations.iter().filter(|relation| !relation.is_less_certain).count() >= FEW;
    if is_enough { relations } else { vec![] }
}

/// What a fact says of each two entities.
fn of_fact(reading: &Reading, fact: &Fact<ByteSpan>) -> Vec<Relation> {
    let is_drawn = |id: &Id| {
        let kind = reading.document.entities.get(*id).map(|entity| entity.kind);
        kind.is_some_and(|kind| kind != EntityKind::Nationality)
    };
    let named = |entity: Option<Id>, parts: &[Conjunct<ByteSpan>]| {
        let mut ids: Vec<Id> =
            entity.into_iter().chain(parts.iter().filter_map(|part| part.entity)).filter(is_drawn).collect();
        ids.dedup();
        ids
    };
    let mut relations = vec![];
    for from in named(fact.subject.entity, &fact.subject.parts) {
        let arguments = fact.arguments.iter().filter(|argument| argument.role != ArgumentRole::Time);
        for argument in arguments {
            for to in named(argument.entity, &argument.parts).into_iter().filter(|to| *to != from) {
                let preposition = argument.preposition.as_ref().map(|word| word.to_lowercase());
                let words =
                    preposition.iter().fold(fact.relation.text.clone(), |words, word| format!("{words} {word}"));
                relations.push(Relation {
                    from,
                    to,
                    words,
                    standing: Standing::of(fact),
                    facts: vec![fact.id],
                    is_less_certain: is_less_certain(fact),
                    key: (fact.relation.lemma.clone(), preposition),
                });
            }
        }
    }
    relations
}

/// The height of a relation, and of a name with one; what lies between two names.
const ROW: f64 = 26.0;
const GAP: f64 = 6.0;

/// Between the edge of a name and its words.
const INSET: f64 = 6.0;

/// Lines of a name.
const LINES: usize = 2;

/// How long an arrow is at least, behind the words of its relation and before them.
const HEAD: f64 = 13.0;
const TAIL: f64 = 16.0;

/// A name on one of the sides.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    pub(crate) entity: Id,
    pub(crate) kind: EntityKind,
    pub(crate) name: String,
    /// Its words, by lines.
    pub(crate) lines: Vec<String>,
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

/// A relation between two names.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Edge {
    /// Which relation.
    pub(crate) relation: usize,
    pub(crate) words: String,
    /// Where it leaves one name and reaches the other.
    pub(crate) from: (f64, f64),
    pub(crate) to: (f64, f64),
    /// From where to where its words stand, in the row of `to`.
    pub(crate) x: (f64, f64),
}

/// See the module.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Drawing {
    pub(crate) left: Vec<Node>,
    pub(crate) right: Vec<Node>,
    /// By the name that they leave.
    pub(crate) edges: Vec<Edge>,
    pub(crate) height: f64,
    /// Names, and relations, that are not drawn.
    pub(crate) left_out: (usize, usize),
}

impl Drawing {
    /// Draws relations in so many pixels: all, or those between the most central names that are certain enough.
    pub(crate) fn of(reading: &Reading, relations: &[Relation], all: bool, width: f64) -> Self {
        let mut names: Vec<Id> = relations.iter().flat_map(|of| [of.from, of.to]).collect();
        names.sort_erased();
        names.dedup();
        let salience = |id: &Id| reading.document.entities.get(*id).map_or(0.0, |entity| entity.salience);
        names.sort_erased_by(|a, b| salience(b).total_cmp(&salience(a)).then(a.cmp(b)));
        let count = names.len();
        if !all {
            names.truncate(NAMES);
        }
        let is_drawn = |of: &&(usize, &Relation)| {
            (all || !of.1.is_less_certain) && names.contains(&of.1.from) && names.contains(&of.1.to)
        };
        let drawn: Vec<_> = relations.iter().enumerate().collect::<Vec<_>>();
        let drawn: Vec<_> = drawn.iter().filter(is_drawn).copied().collect();
        let side = |of: fn(&Relation) -> Id| -> Vec<Id> {
            names.iter().copied().filter(|id| drawn.iter().any(|(_, relation)| of(relation) == *id)).collect()
        };
        let lefts = side(|relation| relation.from);
        let mut rights = side(|relation| relation.to);
        // Each name stands across from those that act on it.
        let place = |id: Id| lefts.iter().position(|left| *left == id).unwrap_or_default();
        let mean = |id: &Id| {
            let from = drawn.iter().filter(|(_, of)| of.to == *id).map(|(_, of)| place(of.from));
            let (sum, count) = from.fold((0, 0), |(sum, count), at| (sum + at, count + 1));
            sum * 1000 / count.max(1)
        };
        rights.sort_erased_by_cached_key(mean);
        let column = (width * 0.29).clamp(72.0, 200.0);
        let left = nodes(reading, &lefts, &drawn, |relation| relation.from, (0.0, column));
        let right = nodes(reading, &rights, &drawn, |relation| relation.to, (width - column, column));
        let bottom = |nodes: &[Node]| nodes.last().map_or(0.0, |node| node.y + node.height);
        let height = bottom(&left).max(bottom(&right));
        let centred = |nodes: Vec<Node>| {
            let above = (height - bottom(&nodes)) / 2.0;
            nodes.into_iter().map(|node| Node { y: node.y + above, ..node }).collect::<Vec<_>>()
        };
        let (left, right) = (centred(left), centred(right));
        let edges = edges(&left, &right, &drawn);
        let names_drawn = names.iter().filter(|id| lefts.contains(id) || rights.contains(id)).count();
        Self { left_out: (count - names_drawn, relations.len() - edges.len()), left, right, edges, height }
    }
}

/// The names of a side, one below the other, each as high as its relations.
fn nodes(
    reading: &Reading,
    ids: &[Id],
    drawn: &[(usize, &Relation)],
    end: fn(&Relation) -> Id,
    (x, width): (f64, f64),
) -> Vec<Node> {
    let mut y = 0.0;
    let entities = ids.iter().filter_map(|id| reading.document.entities.get(*id));
    let nodes = entities.map(|entity| {
        let rows = drawn.iter().filter(|(_, of)| end(of) == entity.id).fold(0.0, |height, _| height + ROW);
        let lines = text::lines(&entity.name, width - 2.0 * INSET, LINES);
        let height = f64::max(rows, if lines.len() > 1 { 36.0 } else { ROW });
        let node = Node { entity: entity.id, kind: entity.kind, name: entity.name.clone(), lines, x, y, width, height };
        y += height + GAP;
        node
    });
    nodes.collect()
}

/// Each relation in the order of the names that it leaves, then of those that it reaches.
fn edges(left: &[Node], right: &[Node], drawn: &[(usize, &Relation)]) -> Vec<Edge> {
    // The rows of a name, from the first relation that is asked for on.
    let port = |node: &Node, row: usize, rows: usize| {
        let mut y = node.y + node.height / 2.0 - ROW / 2.0;
        (1..rows).for_each(|_| y -= ROW / 2.0);
        (0..row).for_each(|_| y += ROW);
        y + ROW / 2.0
    };
    let at = |nodes: &[Node], id: Id| nodes.iter().position(|node| node.entity == id).unwrap_or_default();
    let mut sorted: Vec<_> = drawn.to_vec();
    sorted.sort_erased_by_key(|(_, of)| (at(left, of.from), at(right, of.to)));
    let count = |id: Id, end: fn(&Relation) -> Id| sorted.iter().filter(|(_, of)| end(of) == id).count();
    let row = |index: usize, id: Id, end: fn(&Relation) -> Id| {
        sorted.iter().take(index).filter(|(_, of)| end(of) == id).count()
    };
    let edges = sorted.iter().enumerate().filter_map(|(index, (relation, of))| {
        let (a, b) = (left.get(at(left, of.from))?, right.get(at(right, of.to))?);
        let from: fn(&Relation) -> Id = |of| of.from;
        let to: fn(&Relation) -> Id = |of| of.to;
        let start = (a.x + a.width, port(a, row(index, of.from, from), count(of.from, from)));
        let end = (b.x, port(b, row(index, of.to, to), count(of.to, to)));
        let times = if of.facts.len() > 1 { format!(" ×{}", of.facts.len()) } else { String::new() };
        let room = end.0 - start.0 - HEAD - TAIL - text::width(&times);
        let words = format!("{}{times}", text::fitted(&of.words, room));
        let right = end.0 - HEAD;
        let x = (right - text::width(&words), right);
        Some(Edge { relation: *relation, words, from: start, to: end, x })
    });
    edges.collect()
}

#[cfg(test)]
#[path = "relations_tests.rs"]
mod tests;
