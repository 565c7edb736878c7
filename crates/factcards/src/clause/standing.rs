//! How far a clause holds: what governs it, what its own verbs, modals and negation say, on which condition.

use std::ops::Range;

use factcards_document::FactStatus;
use factcards_model::ud::{Deprel, Upos, Xpos};

use super::predicate::{is_finite, is_infinitive, is_joined, is_predicate, joined};
use super::relation::Relation;
use super::{Argument, Reader, Slot, Subject};
use crate::lang::en::veridicality::{Frame, Governor, effect};
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
    /// Whether it is said not to be so.
    pub(crate) negative: bool,
    /// "If Moscow delays": the clause that it depends on, its subordinator included.
    pub(crate) condition: Option<Range<usize>>,
}

/// Words that deny from the place of a noun or before it.
const NEGATIVE: [&str; 7] = ["no", "nobody", "none", "nothing", "neither", "no-one", "nowhere"];

/// Subordinators of time: what they open is as open as the clause they belong to ("will close when it arrives").
const TEMPORAL: [&str; 8] = ["when", "once", "after", "before", "until", "till", "as", "while"];

/// What an object can be as well as a clause.
const OPEN: [FactStatus; 3] = [FactStatus::Demanded, FactStatus::Threatened, FactStatus::Planned];

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
        let would = relation.auxiliaries.iter().any(|token| tree.lemma(*token) == "would");
        if would && embedding == FactStatus::Claimed && own == FactStatus::Possible {
            own = FactStatus::Stated;
        }
        negative |= subject.is_some_and(|s| is_negative(tree, s.phrase.head));
        negative |= arguments
            .iter()
            .filter(|a| matches!(a.slot, Slot::Object | Slot::Complement) && a.preposition.is_none())
            .any(|a| is_negative(tree, a.phrase.head));
        if own == FactStatus::Stated && !negative && arguments.iter().any(|a| a.slot == Slot::Object) {
            let main = predicates.last().copied().unwrap_or_default();
            own = effect(class_of(tree, main), tree.lemma(main), Frame::Noun, false);
            own = if OPEN.contains(&own) { own } else { FactStatus::Stated };
        }
        let condition = self.condition(predicates);
        if condition.is_some() && matches!(own, FactStatus::Stated | FactStatus::Planned | FactStatus::Possible) {
            own = FactStatus::Conditional;
        }
        Standing {
            embedding,
            own,
            factive: embedding == FactStatus::Stated && self.is_factive(head),
            negative,
            condition,
        }
    }

    /// The standing of what a copula says of a whole clause.
    pub(super) fn of_outer(&mut self, head: usize) -> Standing {
        let embedding = self.embedding(head, 0);
        Standing { embedding, own: FactStatus::Stated, factive: false, negative: false, condition: None }
    }

    fn is_factive(&self, head: usize) -> bool {
        let tree = self.reader.tree;
        let place = tree.first_conjunct(head);
        let governed = tree.is(place, &[Deprel::Ccomp, Deprel::Csubj]);
        governed && tree.head(place).is_some_and(|governor| self.effect_on(place, governor) == FactStatus::Stated)
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
        let Some(governor) = tree.head(place) else { return self.of_sentence(place) };
        let above = std::iter::once(governor).chain(tree.ancestors(governor)).find(|at| is_predicate(tree, *at));
        let outer = match above {
            Some(predicate) => self.embedding(top(tree, predicate), depth + 1),
            None => FactStatus::Stated,
        };
        let inner = self.effect_on(place, governor);
        match (outer, inner) {
            (outer, FactStatus::Stated) => outer,
            // Who claims under denial or on a condition has claimed nothing.
            (FactStatus::Denied | FactStatus::Possible | FactStatus::Conditional, FactStatus::Claimed) => outer,
            (_, inner) => inner,
        }
    }

    /// A question states nothing.
    fn of_sentence(&self, root: usize) -> FactStatus {
        let tree = self.reader.tree;
        let tokens = tree.text.tokens_of(tree.sentence(root));
        let last = tokens.clone().rev().find(|t| !matches!(tree.form(*t), "”" | "\"" | "’" | "'" | ")" | "»"));
        let asks = last.is_some_and(|t| tree.form(t).ends_with('?'));
        if asks { FactStatus::Possible } else { FactStatus::Stated }
    }

    /// What the word that a clause hangs on says of it.
    fn effect_on(&self, clause: usize, governor: usize) -> FactStatus {
        let tree = self.reader.tree;
        let class = class_of(tree, governor);
        let lemma = tree.lemma(governor);
        let frame = frame(tree, clause);
        match tree.deprel(clause).universal() {
            Deprel::Ccomp | Deprel::Csubj | Deprel::Xcomp => effect(class, lemma, frame, self.is_negated(governor)),
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
        let own = effect(Governor::Noun, tree.lemma(noun), frame, is_negative(tree, noun));
        let verb = tree.head(noun).filter(|_| matches!(tree.deprel(noun), Deprel::Obj | Deprel::NsubjPass));
        let above = verb.map(|v| effect(Governor::Verb, tree.lemma(v), Frame::Noun, self.is_negated(v)));
        match (own, above) {
            (FactStatus::Stated, _) | (_, None | Some(FactStatus::Stated)) => own,
            (_, Some(above)) => above,
        }
    }

    /// "If", "unless", "without", "to"; a clause of time is as open as what it belongs to.
    fn effect_of_mark(&self, clause: usize, governor: usize) -> FactStatus {
        let tree = self.reader.tree;
        let found = conditional_mark(tree, clause).map(|(_, effect)| effect);
        let temporal =
            || tree.dependents_by(clause, &[Deprel::Mark, Deprel::Advmod]).any(|m| TEMPORAL.contains(&tree.lemma(m)));
        match found {
            Some(effect) => effect,
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
        let mut status = FactStatus::Stated;
        let mut negative = false;
        for (at, predicate) in predicates.iter().copied().enumerate() {
            negative |= tree.dependents_by(predicate, &[Deprel::Advmod]).any(|child| tree.is_negation(child));
            let modal = tree.dependents_by(predicate, &[Deprel::Aux]).map(|aux| modality(tree, aux, predicate));
            // "Is to visit": a copula with "to" plans.
            let due = at == 0 && tree.dependent(predicate, Deprel::Cop).is_some() && is_infinitive(tree, predicate);
            let due = due && matches!(tree.deprel(predicate), Deprel::Root | Deprel::Conj);
            let modal = modal.chain(due.then_some(FactStatus::Planned)).find(|s| *s != FactStatus::Stated);
            let governs = predicates.get(at + 1).map(|next| {
                let frame = self::frame(tree, *next);
                // "Is going to" looks ahead, "went to" does not.
                let ahead = tree.lemma(predicate) == "go" && tree.xpos(predicate) == Xpos::Vbg;
                // "Had to leave" happened, "has to leave" is asked for.
                let obliged = tree.lemma(predicate) == "have" && tree.xpos(predicate) == Xpos::Vbd;
                match frame {
                    Frame::Infinitive if ahead => FactStatus::Planned,
                    Frame::Infinitive if obliged && !negative => FactStatus::Stated,
                    _ => effect(class_of(tree, predicate), tree.lemma(predicate), frame, negative),
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

    /// The clause on which one of the predicates depends.
    fn condition(&self, predicates: &[usize]) -> Option<Range<usize>> {
        let tree = self.reader.tree;
        let clauses = predicates.iter().flat_map(|p| tree.dependents(*p).filter(|c| tree.deprel(*c) == Deprel::Advcl));
        let mut conditions = clauses.filter(|clause| {
            conditional_mark(tree, *clause).is_some_and(|(_, effect)| effect == FactStatus::Conditional)
        });
        conditions.next().map(|clause| tree.subtree(clause))
    }
}

/// The first predicate of those that are one.
fn top(tree: &Tree, predicate: usize) -> usize {
    let mut at = predicate;
    while is_joined(tree, at) {
        match tree.head(at) {
            Some(governor) => at = governor,
            None => break,
        }
    }
    at
}

/// The subordinator of an adverbial clause that says how far it holds, with its effect.
fn conditional_mark(tree: &Tree, clause: usize) -> Option<(usize, FactStatus)> {
    let marks = tree.dependents_by(clause, &[Deprel::Mark, Deprel::Case]);
    let words = marks.flat_map(|mark| std::iter::once(mark).chain(tree.dependents_by(mark, &[Deprel::Fixed])));
    words
        .map(|mark| (mark, effect(Governor::Mark, tree.lemma(mark), Frame::Clause, false)))
        .find(|(_, effect)| *effect != FactStatus::Stated)
}

fn class_of(tree: &Tree, governor: usize) -> Governor {
    match tree.upos(governor) {
        Upos::Verb | Upos::Aux => Governor::Verb,
        Upos::Adj | Upos::Adv | Upos::Det => Governor::Adjective,
        _ => Governor::Noun,
    }
}

/// How a clause is put.
fn frame(tree: &Tree, clause: usize) -> Frame {
    let asks = |child: usize| match tree.deprel(child).universal() {
        Deprel::Mark => matches!(tree.lemma(child), "whether" | "if"),
        Deprel::Nsubj | Deprel::Obj | Deprel::Obl | Deprel::Advmod => {
            matches!(tree.xpos(child), Xpos::Wp | Xpos::Wrb | Xpos::Wdt)
        }
        _ => false,
    };
    if tree.dependents(clause).any(asks) {
        Frame::Wh
    } else if is_infinitive(tree, clause) {
        Frame::Infinitive
    } else if is_finite(tree, clause) {
        Frame::That
    } else if matches!(tree.xpos(clause), Xpos::Vbg | Xpos::Vbn) {
        Frame::Gerund
    } else {
        Frame::Infinitive
    }
}

/// What a modal says of the clause; "must have left" supposes.
fn modality(tree: &Tree, auxiliary: usize, predicate: usize) -> FactStatus {
    let lemma = tree.lemma(auxiliary);
    let perfect = || tree.dependents_by(predicate, &[Deprel::Aux]).any(|aux| tree.lemma(aux) == "have");
    match lemma {
        "would" if perfect() => FactStatus::Conditional,
        "would" => FactStatus::Possible,
        "must" if perfect() => FactStatus::Possible,
        _ => effect(Governor::Auxiliary, lemma, Frame::Clause, false),
    }
}

/// "No one", "nothing", "neither side", "no evidence", "not a single one"; what denies a predicate is not its phrase's.
fn is_negative(tree: &Tree, head: usize) -> bool {
    let denies = |token: usize| NEGATIVE.contains(&tree.lemma(token));
    let clausal = is_predicate(tree, head);
    denies(head) && tree.is_nominal(head)
        || tree.dependents_by(head, &[Deprel::Det, Deprel::Amod, Deprel::Advmod, Deprel::Cc]).any(|child| {
            let adverb = tree.deprel(child) == Deprel::Advmod;
            child < head && (denies(child) && !(adverb && clausal) || adverb && !clausal && tree.is_negation(child))
        })
}
