//! How far a clause holds: what governs it, what its own verbs, modals and negation say, on which condition.

use std::ops::Range;

use factcards_document::FactStatus;
use factcards_model::ud::{Deprel, Xpos};

use super::denial::{is_denied, is_fronted_denial, is_negative};
use super::governor::{class_of, conditional_mark, frame, is_presented, modality, top};
use super::open_object::of_object;
use super::predicate::{is_finite, is_predicate, joined};
use super::question::opening_auxiliary;
use super::relation::Relation;
use super::{Argument, Reader, Slot, Subject};
use crate::lang::{Frame, Governor};
use crate::tree::Tree;

/// How far a clause holds by its words. `Stated` where they say nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    /// What governs it: "deny that", "if", "the claim that".
    pub(crate) embedding: FactStatus,
    /// Its own verbs and modals: "plans to", "may".
    pub(crate) own: FactStatus,
    /// Whether what governs it presupposes it: "knows that".
    pub(crate) factive: bool,
    /// Whether its subordinator presents it as so, whatever it gives a reason for: "because".
    pub(crate) presented: bool,
    /// Whether it is said not to be so.
    pub(crate) negative: bool,
    /// "If Moscow delays": the clause that it depends on, its subordinator included.
    pub(crate) condition: Option<Range<usize>>,
}

impl Standing {
    /// What a list behind a verb is, where nothing else says how far the clause holds: "is demanding: a pay rise".
    pub(super) fn open_by_object(&mut self, tree: &Tree, verb: usize) {
        if self.own == FactStatus::Stated && !self.negative {
            self.own = of_object(tree, verb);
        }
    }
}

/// How many clauses up are looked at; deeper ones stand as the last one looked at.
const DEPTH: usize = 16;

/// Finds the standing of clauses, and remembers what governs each.
pub(super) struct Standings<'r, 'a, 't> {
    reader: &'r Reader<'a, 't>,
    embeddings: Vec<Option<FactStatus>>,
}

impl<'r, 'a, 't> Standings<'r, 'a, 't> {
    pub(super) fn new(reader: &'r Reader<'a, 't>) -> Self {
        Self { reader, embeddings: vec![None; reader.tree.text.tokens.len()] }
    }

    /// The standing of a clause. What is demanded, threatened or planned may be an object: "threatened strikes".
    pub(super) fn of(
        &mut self,
        predicates: &[usize],
        subject: Option<&Subject>,
        arguments: &[Argument],
        relation: &Relation,
    ) -> Standing {
        let tree = self.reader.tree;
        let head = predicates.first().copied().unwrap_or_default();
        let embedding = self.embedding(head, 0);
        let (mut own, mut negative) = self.own(predicates);
        let inherited = relation.auxiliaries.iter().copied();
        negative |= inherited.clone().any(|token| tree.is_negation(token));
        if own == FactStatus::Stated {
            own = inherited.map(|token| modality(tree, token, head)).find(|s| *s != FactStatus::Stated).unwrap_or(own);
        }
        // "Said that it would close" is claimed: the past of "will close".
        let would = |token: &usize| tree.lemma(*token) == tree.function_words().future_in_past;
        if relation.auxiliaries.iter().any(would) && embedding == FactStatus::Claimed && own == FactStatus::Possible {
            own = FactStatus::Stated;
        }
        negative |= subject.is_some_and(|s| is_negative(tree, s.phrase.head));
        negative |= arguments
            .iter()
            .filter(|a| matches!(a.slot, Slot::Object | Slot::Complement) && a.preposition.is_none())
            .any(|a| is_negative(tree, a.phrase.head));
        negative |= subject.is_some_and(|s| is_fronted_denial(tree, relation, s, arguments));
        if own == FactStatus::Stated && !negative && arguments.iter().any(|a| a.slot == Slot::Object) {
            own = of_object(tree, predicates.last().copied().unwrap_or_default());
        }
        let condition = self.reader.condition(predicates);
        if condition.is_some() && matches!(own, FactStatus::Stated | FactStatus::Planned | FactStatus::Possible) {
            own = FactStatus::Conditional;
        }
        Standing {
            embedding,
            own,
            factive: embedding == FactStatus::Stated && self.is_factive(head),
            presented: is_presented(tree, head),
            negative,
            condition,
        }
    }

    /// The standing of what a copula says of a whole clause.
    pub(super) fn of_outer(&mut self, head: usize) -> Standing {
        let embedding = self.embedding(head, 0);
        let presented = is_presented(self.reader.tree, head);
        Standing { embedding, own: FactStatus::Stated, factive: false, presented, negative: false, condition: None }
    }

    fn is_factive(&self, head: usize) -> bool {
        let tree = self.reader.tree;
        let place = tree.first_conjunct(head);
        let governed = tree.is(place, &[Deprel::Ccomp, Deprel::Csubj]);
        let first = |governor| tree.dependents_by(governor, &[Deprel::Ccomp]).all(|c| c >= place);
        let governor = tree.head(place).filter(|governor| governed && first(*governor));
        governor.is_some_and(|governor| self.effect_on(place, governor) == FactStatus::Stated)
    }

    /// What governs a clause says of it.
    fn embedding(&mut self, head: usize, depth: usize) -> FactStatus {
        if let Some(known) = self.embeddings.get(head).copied().flatten() {
            return known;
        }
        let found = if depth < DEPTH { self.find_embedding(head, depth) } else { FactStatus::Stated };
        if let Some(place) = self.embeddings.get_mut(head) {
            *place = Some(found);
        }
        found
    }

    fn find_embedding(&mut self, head: usize, depth: usize) -> FactStatus {
        let tree = self.reader.tree;
        let place = tree.first_conjunct(head);
        let open = |place| self.reader.is_asked(place) || opening_auxiliary(tree, place).is_some();
        let by_itself = |place| if open(place) { FactStatus::Possible } else { FactStatus::Stated };
        let Some(governor) = tree.head(place) else { return by_itself(place) };
        match (self.reader.is_quoted(place), self.reader.is_quoted(governor)) {
            (true, false) if is_predicate(tree, governor) && self.reader.is_asked(place) => {
                return FactStatus::Possible;
            }
            // "“Did you see him?” Ann asked."
            (false, true) if tree.is(place, &[Deprel::Parataxis]) => return by_itself(place),
            _ => {}
        }
        let above = std::iter::once(governor).chain(tree.ancestors(governor)).find(|at| is_predicate(tree, *at));
        let outer = match above {
            Some(predicate) => self.embedding(top(tree, predicate), depth + 1),
            None => FactStatus::Stated,
        };
        let inner = self.effect_on(place, governor);
        let presented = matches!(outer, FactStatus::Demanded | FactStatus::Planned) && is_presented(tree, head);
        match (outer, inner) {
            // A reason for what is asked for is none of it.
            (_, FactStatus::Stated) if presented => FactStatus::Stated,
            (outer, FactStatus::Stated) => outer,
            // Who claims under denial or on a condition has claimed nothing.
            (FactStatus::Denied | FactStatus::Possible | FactStatus::Conditional, FactStatus::Claimed) => outer,
            // "Urged him to confirm that".
            (FactStatus::Demanded, FactStatus::Claimed) => FactStatus::Possible,
            (_, inner) => inner,
        }
    }

    /// What the word that a clause hangs on says of it.
    fn effect_on(&self, clause: usize, governor: usize) -> FactStatus {
        let tree = self.reader.tree;
        let class = class_of(tree, governor);
        let lemma = tree.lemma(governor);
        let frame = frame(tree, clause);
        match tree.deprel(clause).universal() {
            // What follows a first complement behind a semicolon is governed no more.
            Deprel::Ccomp if tree.dependents_by(governor, &[Deprel::Ccomp]).any(|c| c < clause) => FactStatus::Stated,
            Deprel::Ccomp | Deprel::Csubj | Deprel::Xcomp => {
                let phrasal = tree.phrasal(governor).filter(|verb| tree.veridicality().is_listed(class, verb, frame));
                tree.veridicality().effect(class, phrasal.as_deref().unwrap_or(lemma), frame, self.is_negated(governor))
            }
            Deprel::Acl if self.reader.is_task(clause) => FactStatus::Stated,
            Deprel::Acl if tree.deprel(clause) != Deprel::AclRelcl => self.effect_of_noun(clause, governor, frame),
            Deprel::Advcl => self.effect_of_mark(clause, governor),
            _ => FactStatus::Stated,
        }
    }

    /// "The claim that …", "no evidence that …", "rejected claims that …".
    fn effect_of_noun(&self, clause: usize, noun: usize, frame: Frame) -> FactStatus {
        let tree = self.reader.tree;
        let linked = tree.dependents_by(clause, &[Deprel::Mark, Deprel::Case]).next().is_some();
        if !linked && !is_finite(tree, clause) {
            return FactStatus::Stated;
        }
        let own = tree.veridicality().effect(Governor::Noun, tree.lemma(noun), frame, is_negative(tree, noun));
        let verb = tree.head(noun).filter(|_| matches!(tree.deprel(noun), Deprel::Obj | Deprel::NsubjPass));
        let above =
            verb.map(|v| tree.veridicality().effect(Governor::Verb, tree.lemma(v), Frame::Noun, self.is_negated(v)));
        match (own, above) {
            (FactStatus::Stated, _) | (_, None | Some(FactStatus::Stated)) => own,
            (_, Some(above)) => above,
        }
    }

    /// "If", "unless", "without", "to"; a clause of time is as open as what it belongs to.
    fn effect_of_mark(&self, clause: usize, governor: usize) -> FactStatus {
        let tree = self.reader.tree;
        let found = conditional_mark(tree, clause).map(|(_, effect)| effect);
        let temporal = || {
            tree.dependents_by(clause, &[Deprel::Mark, Deprel::Advmod])
                .any(|m| tree.syntax().temporal.contains(&tree.lemma(m)))
        };
        // "Admitted to taking it", "objected to paying".
        let mut marks = tree.dependents_by(clause, &[Deprel::Mark, Deprel::Case]);
        let gerund = marks.any(|mark| tree.is_prepositional_marker(mark));
        // "Not because he was ill".
        let denied = tree.dependents_by(clause, &[Deprel::Mark]).any(|mark| tree.is_denied_subordinator(mark));
        match found {
            Some(effect) => effect,
            None if denied => FactStatus::Possible,
            None if gerund && is_predicate(tree, governor) => {
                let (class, negated) = (class_of(tree, governor), self.is_negated(governor));
                tree.veridicality().effect(class, tree.lemma(governor), Frame::Gerund, negated)
            }
            None if temporal() && is_predicate(tree, governor) => {
                let (own, _) = self.own(&joined(tree, top(tree, governor)));
                own
            }
            None => FactStatus::Stated,
        }
    }

    /// What the predicates of a clause say of what happens, and whether they deny it.
    fn own(&self, predicates: &[usize]) -> (FactStatus, bool) {
        let tree = self.reader.tree;
        let words = tree.function_words();
        let mut status = FactStatus::Stated;
        let mut negative = false;
        for (at, predicate) in predicates.iter().copied().enumerate() {
            negative |= is_denied(tree, predicate);
            let modal = tree.dependents_by(predicate, &[Deprel::Aux]).map(|aux| modality(tree, aux, predicate));
            // "Is to visit"; what an aim is, is not done yet.
            let aim = || self.reader.equated(predicate).is_some() && tree.is_infinitive(predicate);
            let yet = |predicate: usize| {
                tree.infinitive_marker(predicate).and_then(|to| tree.negation_of_infinitive(to)).is_some()
            };
            // "Has yet to decide", "is yet to decide".
            let pending = at == 0 && yet(predicate) || predicates.get(at + 1).is_some_and(|next| yet(*next));
            negative |= pending;
            let due = at == 0 && !pending && (self.reader.is_due(predicate) || aim());
            // "Finch to send the accounts": a task, or a headline of what is to come.
            let task = at == 0 && self.reader.is_task(predicate);
            let modal = modal.chain((due || task).then_some(FactStatus::Planned)).find(|s| *s != FactStatus::Stated);
            let governs = predicates.get(at + 1).map(|next| {
                let frame = self::frame(tree, *next);
                // "Is going to" looks ahead, "went to" does not.
                let ahead = tree.lemma(predicate) == words.prospective && tree.xpos(predicate) == Xpos::Vbg;
                // "Had to leave" happened, "has to leave" is asked for.
                let obliged = tree.lemma(predicate) == words.obligative && tree.xpos(predicate) == Xpos::Vbd;
                match frame {
                    Frame::Infinitive if pending => FactStatus::Denied,
                    Frame::Infinitive if ahead => FactStatus::Planned,
                    Frame::Infinitive if obliged && !negative => FactStatus::Stated,
                    _ => tree.veridicality().effect(class_of(tree, predicate), tree.lemma(predicate), frame, negative),
                }
            });
            match governs {
                Some(FactStatus::Denied) => negative = true,
                Some(FactStatus::Stated) => negative = false,
                _ => {}
            }
            let governs = governs.filter(|s| !matches!(s, FactStatus::Denied | FactStatus::Stated));
            if let Some(found) = modal.or(governs).filter(|_| status == FactStatus::Stated) {
                status = found;
            }
        }
        (status, negative)
    }

    /// Whether the clause of a predicate, up to that, denies; or a noun is denied by its determiner.
    fn is_negated(&self, governor: usize) -> bool {
        let tree = self.reader.tree;
        if !is_predicate(tree, governor) {
            return is_negative(tree, governor);
        }
        let mut predicates = joined(tree, top(tree, governor));
        if let Some(end) = predicates.iter().position(|p| *p == governor) {
            predicates.truncate(end + 1);
        }
        let subject = predicates.first().and_then(|first| tree.dependent(*first, Deprel::Nsubj));
        self.own(&predicates).1 || subject.is_some_and(|s| is_negative(tree, s)) || is_negative(tree, governor)
    }
}
