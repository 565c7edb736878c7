//! What else takes part: objects, complements, adverbials.

use factcards_document::ErasedSort as _;
use std::ops::Range;

use factcards_model::ud::{Deprel, Upos, Xpos};

use super::noun_phrase::Outside;
use super::open_object::opens;
use super::predicate::{is_joined, is_predicate, is_verb, is_verbal};
use super::relation::Relation;
use super::{Phrase, Reader, Subject};

/// The place of an argument in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    Object,
    IndirectObject,
    /// What the subject is said to be, what is said or thought, what an object is made or called.
    Complement,
    /// With a preposition, or a time or measure without one.
    Oblique,
    /// The agent of a passive.
    Agent,
    /// A clause with its subordinator.
    Clause,
    /// An adverb.
    Adverb,
    /// A preposition and its noun that together say how: "in person".
    Manner,
}

/// An argument of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Argument {
    pub(crate) slot: Slot,
    /// The preposition or subordinator, which the phrase leaves out.
    pub(crate) preposition: Option<Range<usize>>,
    pub(crate) phrase: Phrase,
}

/// How deep prepositional phrases on the nouns of arguments are looked for.
const DEPTH: usize = 3;

impl Reader<'_, '_> {
    /// The arguments of predicates that are one.
    pub(super) fn arguments(
        &self,
        predicates: &[usize],
        relation: &Relation,
        subject: Option<&Subject>,
    ) -> Vec<Argument> {
        let tree = self.tree;
        let mut arguments = vec![];
        let clause = predicates.first().copied().unwrap_or_default();
        for (at, predicate) in predicates.iter().copied().enumerate() {
            let last = at + 1 == predicates.len();
            if last && !relation.tokens.contains(&predicate) {
                self.add_predicative(predicate, &mut arguments);
            }
            let elsewhere = |child: &usize| {
                predicates.contains(child) || relation.tokens.contains(child) || is_joined(tree, *child)
            };
            for child in tree.dependents(predicate).filter(|child| !elsewhere(child)) {
                self.add(child, clause, subject, &mut arguments);
            }
        }
        if arguments.iter().all(|a| !matches!(a.slot, Slot::Object | Slot::Complement)) {
            arguments.extend(self.relative_object(predicates, subject, relation.passive));
        }
        // What stands before the relation is read after it.
        let begin = relation.tokens.first().copied().unwrap_or(clause);
        arguments.sort_erased_by_key(|a| (a.phrase.head < begin, a.phrase.tokens.start));
        // Most clauses have one or two, and a text has very many clauses.
        arguments.shrink_to_fit();
        arguments
    }

    /// Adds what a dependent of the predicate is to it.
    fn add(&self, child: usize, clause: usize, subject: Option<&Subject>, arguments: &mut Vec<Argument>) {
        let tree = self.tree;
        let deprel = tree.deprel(child);
        let opens = || tree.head(child).is_some_and(|verb| opens(tree, verb));
        let slot = match deprel {
            Deprel::Obj => Slot::Object,
            // "Is demanding: guarantees, a pay rise".
            Deprel::Ccomp if !is_verbal(tree, child) && tree.is_nominal(child) && opens() => Slot::Object,
            Deprel::Iobj => Slot::IndirectObject,
            Deprel::Obl | Deprel::OblUnmarked => Slot::Oblique,
            // On a verb that was tagged as a noun, or that the parser took for one: "warning of delays".
            Deprel::Nmod if tree.head(child).is_some_and(|verb| is_verb(tree, verb)) => Slot::Oblique,
            Deprel::OblAgent => Slot::Agent,
            Deprel::Ccomp | Deprel::Xcomp => Slot::Complement,
            Deprel::Advcl => Slot::Clause,
            // "There is no evidence": the subject of the tree is what there is.
            Deprel::Nsubj if subject.is_some_and(|s| s.expletive) => Slot::Object,
            Deprel::Advmod if tree.upos(child) == Upos::Adv => Slot::Adverb,
            _ => return,
        };
        match slot {
            Slot::Adverb => {
                if !tree.is_negation(child)
                    && !tree.syntax().empty_adverbs.contains(&tree.lemma(child))
                    && !tree.is_relative(child)
                {
                    let tokens = tree.phrase(child, &|below| !tree.is(below, &[Deprel::Advcl]));
                    let phrase = Phrase { head: child, tokens, conjuncts: vec![] };
                    arguments.push(Argument { slot, preposition: None, phrase });
                }
            }
            Slot::Clause => self.add_clause(child, slot, arguments),
            // A second clause behind a semicolon is no complement.
            Slot::Complement
                if arguments
                    .iter()
                    .any(|a| a.slot == Slot::Complement && tree.deprel(a.phrase.head) == Deprel::Ccomp) => {}
            Slot::Complement if is_predicate(tree, child) || is_verbal(tree, child) => {
                self.add_clause(child, slot, arguments);
            }
            _ => self.add_nominal(child, clause, slot, 0, arguments),
        }
    }

    /// A clause as argument: all of it, its subordinator apart.
    fn add_clause(&self, head: usize, slot: Slot, arguments: &mut Vec<Argument>) {
        let tree = self.tree;
        let linker = |child: &usize| tree.is(*child, &[Deprel::Mark, Deprel::Case]) && *child < head;
        let first = tree.dependents(head).find(linker);
        // ", citing costs" is a fact of its own, "if …" the condition of this one.
        let told_elsewhere = first.is_none_or(|mark| tree.function_words().conditionals.contains(&tree.lemma(mark)));
        if slot == Slot::Clause && told_elsewhere {
            return;
        }
        let tokens = tree.phrase(head, &|child| !tree.is(child, &[Deprel::Discourse, Deprel::Vocative]));
        let preposition = first
            .filter(|mark| *mark <= tokens.start + 1 && tokens.contains(mark))
            .map(|mark| mark..self.tree.end_of_fixed(mark))
            .filter(|mark| mark.end < tokens.end);
        let start = preposition.as_ref().map_or(tokens.start, |p| p.end);
        let phrase = Phrase { head, tokens: tree.without_marks(start..tokens.end), conjuncts: vec![] };
        if !phrase.tokens.is_empty() {
            arguments.push(Argument { slot, preposition, phrase });
        }
    }

    /// The preposition of a noun.
    pub(crate) fn preposition(&self, noun: usize) -> Option<Range<usize>> {
        let mut cases = self.tree.dependents_by(noun, &[Deprel::Case]).filter(|case| *case < noun);
        let first = cases.next()?;
        let mut end = self.tree.end_of_fixed(first);
        // "Out of", "up to": prepositions side by side are one.
        for case in cases {
            if case == end {
                end = self.tree.end_of_fixed(case);
            }
        }
        Some(first..end)
    }

    /// A noun with its preposition, and the prepositional phrases on it as arguments of their own: whether "in Leeds"
    /// hangs on the bridge or on the visit, the fact is the same.
    fn add_nominal(&self, noun: usize, clause: usize, slot: Slot, depth: usize, arguments: &mut Vec<Argument>) {
        let tree = self.tree;
        let preposition = self.preposition(noun);
        if preposition.as_ref().is_some_and(|p| tree.folded(p.start) == tree.function_words().reportative) {
            return;
        }
        if tree.is_relative(noun) && tree.is_nominal(noun) || tree.xpos(noun) == Xpos::Wdt {
            let Some(antecedent) = self.antecedent(clause) else { return };
            let phrase = self.noun_phrase(antecedent, Some(clause));
            arguments.push(Argument { slot, preposition, phrase });
            return;
        }
        if let Some(whole) = preposition.clone().filter(|p| p.end == noun && self.is_manner(p, noun)) {
            let phrase = Phrase { head: noun, tokens: whole.start..noun + 1, conjuncts: vec![] };
            arguments.push(Argument { slot: Slot::Manner, preposition: None, phrase });
            return;
        }
        let attached: Vec<usize> = tree.dependents(noun).filter(|child| self.stands_alone(noun, *child)).collect();
        let attached = if depth < DEPTH { attached } else { vec![] };
        let phrase = self.phrase_without(noun, Some(clause), &attached);
        arguments.push(Argument { slot, preposition, phrase });
        for child in attached {
            self.add_nominal(child, clause, Slot::Oblique, depth + 1, arguments);
        }
    }

    /// "In person", "by phone": a preposition and a bare noun that say how.
    fn is_manner(&self, preposition: &Range<usize>, noun: usize) -> bool {
        let bare =
            self.tree.dependents(noun).all(|child| preposition.contains(&child) || self.tree.is_punctuation(child));
        let words = self.tree.covered(preposition.start..noun + 1).to_lowercase();
        bare && self.tree.syntax().manners.contains(&words.as_str())
    }

    /// Whether a prepositional phrase on a noun is an argument by itself.
    fn stands_alone(&self, noun: usize, child: usize) -> bool {
        let tree = self.tree;
        let free = |preposition: Range<usize>| !tree.syntax().binding.contains(&tree.folded(preposition.start));
        let joined_later = tree.dependents(noun).any(|other| other > child && tree.deprel(other) == Deprel::Conj);
        tree.deprel(child) == Deprel::Nmod
            && child > noun
            && tree.is_nominal(child)
            && self.preposition(child).is_some_and(free)
            && !self.in_one_name(noun, child)
            && !joined_later
    }

    /// What a copula says of its subject.
    fn add_predicative(&self, predicate: usize, arguments: &mut Vec<Argument>) {
        let tree = self.tree;
        let preposition = self.preposition(predicate);
        let nominal = tree.is_nominal(predicate);
        let attached: Vec<usize> =
            tree.dependents(predicate).filter(|child| nominal && self.stands_alone(predicate, *child)).collect();
        let outside = Outside::of(self, predicate, None, &attached);
        let linker = |child: usize| tree.is(child, &[Deprel::Mark, Deprel::Cc, Deprel::Xcomp, Deprel::Obj]);
        let whole = tree.phrase(predicate, &|child| {
            outside.keeps(child) && !(tree.head(child) == Some(predicate) && linker(child))
        });
        let conjuncts = self.conjuncts(predicate, &whole, None);
        let phrase = Phrase { head: predicate, tokens: whole, conjuncts };
        arguments.push(Argument { slot: Slot::Complement, preposition, phrase });
        for child in attached {
            self.add_nominal(child, predicate, Slot::Oblique, 1, arguments);
        }
    }

    /// "The house he bought": what the clause hangs on is its object; with a preposition left behind, that one's.
    fn relative_object(&self, predicates: &[usize], subject: Option<&Subject>, passive: bool) -> Option<Argument> {
        let tree = self.tree;
        let (first, last) = (*predicates.first()?, *predicates.last()?);
        if tree.deprel(first) != Deprel::AclRelcl || !subject.is_some_and(|s| s.own) || !is_verbal(tree, last) {
            return None;
        }
        let stranded = tree
            .dependents(last)
            .filter(|child| *child > last && tree.upos(*child) == Upos::Adp)
            .find(|child| !matches!(tree.deprel(*child), Deprel::CompoundPrt));
        let relative = predicates.iter().any(|p| {
            tree.dependents_by(*p, &[Deprel::Obj, Deprel::Obl, Deprel::Advmod]).any(|child| tree.is_relative(child))
        });
        if relative && stranded.is_none() || passive || tree.dependent(last, Deprel::Cop).is_some() {
            return None;
        }
        let antecedent = tree.head(first)?;
        let phrase = self.noun_phrase(antecedent, Some(first));
        let adverbial = stranded.is_some() || tree.syntax().adverbial_nouns.contains(&tree.lemma(antecedent));
        let slot = if adverbial { Slot::Oblique } else { Slot::Object };
        Some(Argument { slot, preposition: stranded.map(|t| t..t + 1), phrase })
    }
}
