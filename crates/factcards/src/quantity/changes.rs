//! Changes: "Revenue rose 14 % to £92.5 million from £81 million".
//!
//! A word of change (`cues`), and the quantities of its sentence that belong to it in the tree: by how much, from what
//! and to what, as their prepositions say.

use std::ops::Range;

use factcards_document::{ByteSpan, Change, Direction, Quantity, QuantityKind};
use factcards_model::ud::{Deprel, Upos};

use super::noun_phrase::{noun_phrase, preposition};
use crate::lang::Quantities;
use crate::measure::{ChangeRole, Manner};
use crate::tree::Tree;

/// A quantity is no farther from its word of change in the tree.
const STEPS: usize = 4;

/// Relations that lead from a quantity up to the word of change, without leaving its clause.
const WITHIN: [Deprel; 14] = [
    Deprel::Obj,
    Deprel::Obl,
    Deprel::Nmod,
    Deprel::Nummod,
    Deprel::Compound,
    Deprel::Amod,
    Deprel::Advmod,
    Deprel::Dep,
    Deprel::Det,
    Deprel::Xcomp,
    Deprel::Flat,
    Deprel::Appos,
    Deprel::Iobj,
    Deprel::Conj,
];

/// Relations of a size to the noun that tells of the change.
const SIZE: [Deprel; 4] = [Deprel::Compound, Deprel::Nummod, Deprel::Amod, Deprel::NmodUnmarked];

/// No farther from it in the text either, in tokens: before and behind.
const WINDOW: (usize, usize) = (12, 40);

/// A quantity with its tokens, and the one of these whose head is outside.
struct Told<'q> {
    quantity: &'q Quantity<ByteSpan>,
    tokens: Range<usize>,
    top: usize,
}

/// The quantities of a sentence beside its tree.
struct Reading<'a, 't, 'q> {
    tree: &'a Tree<'t>,
    language: &'static Quantities,
    told: Vec<Told<'q>>,
}

/// The changes of a sentence, in order, numbered from `first`.
pub(super) fn find(
    tree: &Tree,
    sentence: usize,
    quantities: &[Quantity<ByteSpan>],
    first: usize,
) -> Vec<Change<ByteSpan>> {
    let language = &tree.text.language.quantities;
    let told = quantities.iter().filter(|quantity| quantity.kind != QuantityKind::Ordinal).filter_map(|quantity| {
        let tokens = tree.text.tokens_in(quantity.span);
        Some(Told { quantity, top: tree.top(tokens.clone())?, tokens })
    });
    let reading = Reading { tree, language, told: told.collect() };
    let mut taken = vec![false; reading.told.len()];
    let mut changes: Vec<Change<ByteSpan>> = vec![];
    if reading.told.is_empty() {
        return changes;
    }
    for cue in tree.text.tokens_of(sentence) {
        let Some((direction, manner)) = reading.cue(cue) else { continue };
        // "went up", "edged down"
        let particle = (language.change)(tree.folded(cue + 1), Upos::Adv).filter(|_| direction == Direction::Open);
        let direction = particle.map_or(direction, |(direction, _)| direction);
        let parts = reading.parts(cue, manner, &taken);
        // "up to 30" is no change.
        if reading.at(cue).is_some() || !reading.tells(direction, parts) {
            continue;
        }
        for at in parts.iter().flatten() {
            taken.get_mut(*at).into_iter().for_each(|taken| *taken = true);
        }
        let [by, _, _] = parts;
        // "revenue of $102 billion, up 16 %": what the new value is of.
        let new = || parts[2].filter(|_| manner == Manner::Way).and_then(|at| reading.told.get(at)?.quantity.of);
        let changed = || reading.changed(cue, manner, by).map(|noun| reading.phrase(noun));
        let of = reading.part_of(by).or_else(new).or_else(changed);
        let cue = tree.text.span(cue..cue + 1);
        let [by, from, to] = parts.map(|at| Some(reading.told.get(at?)?.quantity.id));
        changes.push(Change {
            id: first + changes.len(),
            sentence,
            cue,
            direction,
            of,
            by,
            from,
            to,
            status: None,
            polarity: None,
        });
    }
    changes
}

impl Reading<'_, '_, '_> {
    /// The direction and manner of a word of change.
    fn cue(&self, token: usize) -> Option<(Direction, Manner)> {
        (self.language.change)(self.tree.folded(token), self.tree.upos(token))
    }

    /// The quantity that a token is part of.
    fn at(&self, token: usize) -> Option<usize> {
        let at = self.told.partition_point(|t| t.tokens.end <= token);
        self.told.get(at).filter(|t| t.tokens.contains(&token)).map(|_| at)
    }

    /// Whether that much makes a change: "went to 20 places" has no old value, "fell from one place" no new one.
    fn tells(&self, direction: Direction, [by, from, to]: [Option<usize>; 3]) -> bool {
        let unit = from.and_then(|at| self.told.get(at)).is_some_and(|t| t.quantity.unit.is_some());
        match direction {
            Direction::Open => by.is_some() || from.is_some() && to.is_some(),
            _ => by.is_some() || to.is_some() || unit,
        }
    }

    /// By how much, from what and to what: places in `told`.
    fn parts(&self, cue: usize, manner: Manner, taken: &[bool]) -> [Option<usize>; 3] {
        let mut parts = [None; 3];
        let start = self.told.partition_point(|t| t.tokens.start + WINDOW.0 < cue);
        let end = self.told.partition_point(|t| t.tokens.start < cue + WINDOW.1);
        let mut last = None;
        for at in (start..end).filter(|at| taken.get(*at) == Some(&false)) {
            let Some(role) = self.role(cue, manner, at, last) else { continue };
            last = Some(at);
            if let Some(part @ None) = parts.get_mut(role as usize) {
                *part = Some(at);
            }
        }
        // "sales of $5 million, up 3 % from $4 million"
        if let (Manner::Way, [by, from, to @ None]) = (manner, &mut parts)
            && (by.is_some() || from.is_some())
            && let Some(comma) = cue.checked_sub(1).filter(|t| self.tree.folded(*t) == ",")
        {
            *to = comma.checked_sub(1).and_then(|last| self.at(last)).filter(|at| taken.get(*at) == Some(&false));
        }
        parts
    }

    /// What a quantity tells of the change, if it belongs to it; `last` does.
    fn role(&self, cue: usize, manner: Manner, at: usize, last: Option<usize>) -> Option<ChangeRole> {
        let (tree, told) = (self.tree, self.told.get(at)?);
        // "14 % to £92.5 million": the second belongs to what the first belongs to.
        let last = last.and_then(|at| self.told.get(at));
        // What is counted may stand between: "5 points to 32 %".
        let end = |last: &Told| last.quantity.of.map_or(0, |of| tree.text.tokens_in(of).end).max(last.tokens.end);
        let chained = last.is_some_and(|last| end(last) + 1 == told.tokens.start);
        let behind = told.tokens.start > cue;
        let next = behind && told.tokens.start < cue + 4;
        let next = next && (cue + 1..told.tokens.start).all(|t| matches!(tree.upos(t), Upos::Adp | Upos::Adv));
        if !(self.belongs(cue, told) || chained || next) {
            return None;
        }
        let mut before = (1..4).filter_map(|back| told.tokens.start.checked_sub(back));
        let link = before.find(|t| *t == cue || !is_about(tree, *t)).unwrap_or(cue);
        let prepositional = link > cue && manner != Manner::Share;
        let word = if prepositional && tree.upos(link) == Upos::Adp { tree.folded(link) } else { "" };
        let linked = self.language.change_links.iter().find(|(link, _)| *link == word).map(|(_, role)| *role);
        match manner {
            _ if linked.is_some() => linked,
            Manner::Noun if word == self.language.of => (!self.is_count(told)).then_some(ChangeRole::By),
            // "a 14 % drop"
            Manner::Noun => (!behind && tree.head(told.top) == Some(cue) && SIZE.contains(&tree.deprel(told.top)))
                .then_some(ChangeRole::By),
            _ => (behind && link == cue && self.is_size(told, manner)).then_some(ChangeRole::By),
        }
    }

    /// Whether a quantity hangs on the word of change, by few steps and within its clause.
    fn belongs(&self, cue: usize, told: &Told) -> bool {
        let mut at = told.top;
        for _ in 0..STEPS {
            let within = self.tree.is(at, &WITHIN);
            let Some(head) = self.tree.head(at).filter(|_| within) else { return false };
            if head == cue {
                return true;
            }
            // Another word of change has it.
            if self.cue(head).is_some() {
                return false;
            }
            at = head;
        }
        false
    }

    /// "cut 10 % of its workforce": what the size is a part of.
    fn part_of(&self, by: Option<usize>) -> Option<ByteSpan> {
        let told = self.told.get(by?).filter(|told| told.quantity.kind == QuantityKind::Percent)?;
        // Only what stands behind it: "a 14 % drop" is none of a drop.
        let of = told.quantity.of?;
        let behind = self.tree.text.tokens_in(of).start.checked_sub(1).filter(|of| *of == told.tokens.end)?;
        (self.tree.folded(behind) == self.language.of).then_some(of)
    }

    /// The words of what changed, without another quantity.
    fn phrase(&self, noun: usize) -> ByteSpan {
        let whole = noun_phrase(self.tree, noun, true);
        let told = whole.clone().any(|token| self.at(token).is_some());
        self.tree.text.span(if told { noun_phrase(self.tree, noun, false) } else { whole })
    }

    /// Whether it counts things: points are no things.
    fn is_count(&self, told: &Told) -> bool {
        let points = |of: ByteSpan| {
            let tokens = self.tree.text.tokens_in(of);
            tokens.len() == 1 && self.language.points.contains(&self.tree.folded(tokens.start))
        };
        told.quantity.kind == QuantityKind::Number && told.quantity.of.is_some_and(|of| !points(of))
    }

    /// Whether what stands right behind a verb is by how much: not what someone raised or lost.
    fn is_size(&self, told: &Told, manner: Manner) -> bool {
        match manner {
            Manner::Verb | Manner::Way => !self.is_count(told) && told.quantity.kind != QuantityKind::Age,
            Manner::Share => matches!(told.quantity.kind, QuantityKind::Percent | QuantityKind::Measure),
            Manner::Cause => told.quantity.kind == QuantityKind::Percent,
            Manner::Noun => false,
        }
    }

    /// What changed: the object or the subject of a verb, the phrase with "in" or "of" behind a noun.
    fn changed(&self, cue: usize, manner: Manner, by: Option<usize>) -> Option<usize> {
        let tree = self.tree;
        // What belongs to the word of change may hang on the quantity beside it, or, right behind that, on the verb.
        let by = by.and_then(|at| self.told.get(at));
        let (by, after) = (by.map(|told| told.top), by.map(|told| told.tokens.end));
        let counted = |token: &usize| tree.dependent(*token, Deprel::Nummod).is_some_and(|number| number < *token);
        let named = |token: &usize| self.at(*token).is_none() && tree.is_noun(*token) && !counted(token);
        match manner {
            Manner::Noun => {
                let of = |child: &usize| {
                    let case = preposition(tree, *child).map(|case| tree.folded(case));
                    case.is_some_and(|case| self.language.behind_change.contains(&case)) && named(child)
                };
                let below = |top: usize| tree.dependents(top).find(of);
                let next = || tree.head(after?).filter(|noun| preposition(tree, *noun) == after && of(noun));
                let behind = below(cue).or_else(|| below(by?)).or_else(next);
                behind.or_else(|| tree.dependent(cue, Deprel::Compound).filter(named))
            }
            Manner::Verb | Manner::Cause | Manner::Share => {
                let object = tree.dependent(cue, Deprel::Obj).filter(named);
                object.or_else(|| subject(tree, cue)).filter(named)
            }
            Manner::Way => {
                let beside = || subject(tree, tree.head(by?)?);
                let own = subject(tree, cue).or_else(beside).filter(named);
                let Some(head) = tree.head(cue).filter(|_| own.is_none()) else { return own };
                let above = self.at(head).and_then(|at| self.told.get(at)).map_or(head, |t| t.top);
                let subject = subject(tree, above).or_else(|| subject(tree, tree.head(above)?));
                subject.or(Some(above)).filter(named)
            }
        }
    }
}

/// Adverbs and the like between a preposition and its number.
fn is_about(tree: &Tree, token: usize) -> bool {
    matches!(tree.upos(token), Upos::Adv | Upos::Det)
        || tree.text.language.quantities.roughly.contains(&tree.folded(token))
}

/// The subject of a verb, or of the verb that it is joined to or depends on; the noun that a participle describes.
fn subject(tree: &Tree, verb: usize) -> Option<usize> {
    let mut at = verb;
    for _ in 0..STEPS {
        if let Some(subject) = tree.dependent(at, Deprel::Nsubj) {
            return Some(subject);
        }
        let head = tree.head(at)?;
        match tree.deprel(at) {
            Deprel::Acl | Deprel::AclRelcl => return Some(head),
            Deprel::Conj | Deprel::Xcomp | Deprel::Advcl | Deprel::Ccomp | Deprel::Advmod | Deprel::CompoundPrt => {
                at = head
            }
            _ => return None,
        }
    }
    None
}
