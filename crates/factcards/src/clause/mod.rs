//! Clauses: each predicate of a tree with its subject, relation, arguments and standing.
//!
//! One clause a predicate. A predicate that only completes another ("began to sell", "is said to be") is one with it.

mod arguments;
mod denial;
mod governor;
mod listed;
mod noun_phrase;
mod open_object;
mod predicate;
mod prospective;
mod question;
mod relation;
mod standing;
mod subject;

use std::ops::Range;

use factcards_document::ByteSpan;

use crate::names::Name;
use crate::text::Stage;
use crate::tree::Tree;

pub(crate) use arguments::{Argument, Slot};
pub(crate) use governor::{COMPLEMENTS, frame};
pub(crate) use listed::{Items, Listed, complete};
pub(crate) use predicate::is_finite;
pub(crate) use standing::Standing;
pub(crate) use subject::Subject;

/// How a clause hangs on what governs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClauseKind {
    /// By itself.
    Main,
    /// Joined to another clause: "… and left".
    Coordinated,
    /// What somebody says or thinks; a clause that is a subject.
    Complement,
    /// What somebody is asked, told or seen to do: "urged them to leave".
    Controlled,
    /// "When he left", "to broker peace", "citing costs".
    Adverbial,
    /// "Who left".
    Relative,
    /// "Footage released by …".
    Participial,
    /// Inserted or appended without a conjunction.
    Parataxis,
}

/// A phrase: its head and its tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) head: usize,
    pub(crate) tokens: Range<usize>,
    /// The conjuncts, two or more, where it is a coordination; else none.
    pub(crate) conjuncts: Vec<Phrase>,
}

/// One clause, in tokens.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Clause {
    pub(crate) sentence: usize,
    pub(crate) kind: ClauseKind,
    /// The predicates that are one: "began", "sell". The last one tells what happens.
    pub(crate) predicates: Vec<usize>,
    pub(crate) subject: Option<Subject>,
    /// Auxiliaries, negation, copula, verbs, particles, in order.
    pub(crate) relation: Vec<usize>,
    /// In order; what stands before the relation comes last.
    pub(crate) arguments: Vec<Argument>,
    pub(crate) passive: bool,
    pub(crate) standing: Standing,
}

impl Clause {
    /// The first predicate, which hangs on what governs the clause.
    pub(crate) fn head(&self) -> usize {
        self.predicates.first().copied().unwrap_or_default()
    }

    /// The last predicate.
    pub(crate) fn main(&self) -> usize {
        self.predicates.last().copied().unwrap_or_default()
    }
}

/// What clauses are read from.
pub(crate) struct Reader<'a, 't> {
    pub(crate) tree: &'a Tree<'t>,
    /// For each token, the place of its name among the names, counted from 1; 0 outside of names.
    in_name: Vec<u32>,
    quoted: Vec<bool>,
}

impl<'a, 't> Reader<'a, 't> {
    pub(crate) fn new(tree: &'a Tree<'t>, names: &[Name], quotations: &[ByteSpan]) -> Self {
        let mut in_name = vec![0; tree.text.tokens.len()];
        for (name, place) in names.iter().zip(1..) {
            in_name.get_mut(tree.text.tokens_in(name.span)).into_iter().for_each(|tokens| tokens.fill(place));
        }
        let mut quoted = vec![false; tree.text.tokens.len()];
        for quotation in quotations {
            quoted.get_mut(tree.text.tokens_in(*quotation)).into_iter().for_each(|tokens| tokens.fill(true));
        }
        Self { tree, in_name, quoted }
    }

    /// Whether two tokens stand in one name.
    fn in_one_name(&self, a: usize, b: usize) -> bool {
        let name = |token: usize| self.in_name.get(token).copied().unwrap_or_default();
        name(a) != 0 && name(a) == name(b)
    }

    /// Whether a token stands in quotation marks.
    fn is_quoted(&self, token: usize) -> bool {
        self.quoted.get(token) == Some(&true)
    }
}

/// The clauses of all sentences, in order of their predicates.
pub(crate) fn find(tree: &Tree, names: &[Name], quotations: &[ByteSpan]) -> Vec<Clause> {
    let reader = Reader::new(tree, names, quotations);
    let mut clauses = vec![];
    let mut standings = standing::Standings::new(&reader);
    let read = |sentence: &usize| tree.text.is_read_for(Stage::Clauses, *sentence);
    for sentence in (0..tree.text.sentences.len()).filter(read) {
        for head in tree.text.tokens_of(sentence) {
            if predicate::is_predicate(tree, head) && !predicate::is_joined(tree, head) {
                reader.clauses_of(head, sentence, &mut standings, &mut clauses);
            }
        }
    }
    clauses.shrink_to_fit();
    clauses
}

impl Reader<'_, '_> {
    /// The clause of a predicate, and the outer one where it is itself what a copula says of a subject ("The problem is
    /// that he left").
    fn clauses_of(&self, head: usize, sentence: usize, standings: &mut standing::Standings, clauses: &mut Vec<Clause>) {
        let predicates = predicate::joined(self.tree, head);
        let kind = predicate::kind(self.tree, head);
        let mut relation = self.relation(&predicates);
        let mut subject = self.subject(head);
        subject.iter_mut().for_each(|subject| self.give_negation(&mut relation, subject));
        if let Some(outer) = self.outer(head, sentence, standings.of_outer(head)) {
            clauses.push(outer);
        }
        let arguments = self.arguments(&predicates, &relation, subject.as_ref());
        let standing = standings.of(&predicates, subject.as_ref(), &arguments, &relation);
        clauses.push(Clause {
            sentence,
            kind,
            subject,
            arguments,
            passive: relation.passive,
            relation: relation.tokens,
            predicates,
            standing,
        });
    }
}
