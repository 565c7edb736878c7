//! How sure a fact is read: the chance that it is right.
//!
//! A logistic regression on two sources that count the same. By CaRB (Bhardwaj, Aggarwal and Mausam 2019) people judge
//! the rules: a fact is right that shares half of its words with a tuple, and that one's with it. By the trees of GUM
//! (Zeldes 2017) the reading is judged: a fact is right that the same rules read from them. It is learned from the
//! development portions, as the parser was trained on the other one of GUM; facts without an argument, which CaRB has
//! not, from GUM alone. `lab confidence CORPORA` learns the weights and shows on parts held out how confidence and share
//! agree; `lab facts CORPORA`, on all.

use factcards_document::{Argument, ArgumentRole, ByteSpan, FactStatus};

use super::{Index, Layers};
use crate::clause::{Clause, ClauseKind, Slot};
use crate::logistic::chance;

/// What tells how sure a fact is; each is or is not (1, 0) unless it says more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Always.
    Bias,
    /// Joined to another clause.
    Coordinated,
    /// What somebody says or thinks.
    Complement,
    /// What somebody is asked, told or seen to do.
    Controlled,
    /// A clause that says when, why, what for.
    Adverbial,
    /// A relative clause.
    Relative,
    /// A participle on a noun.
    Participial,
    /// Inserted or appended.
    Parataxis,
    /// A name and what stands in apposition to it.
    Apposition,
    /// An auxiliary, particle or second verb is in the relation.
    SeveralWords,
    /// Nothing but an adverb is said.
    Manner,
    /// Nothing is said beside the relation.
    Bare,
    /// A clause is among its arguments.
    ClausalArgument,
    /// Its subject stands in another clause.
    SharedSubject,
    /// It is claimed, planned, possible …
    Unstated,
    /// The sentence is of seven words at most.
    Short,
    /// Tens of words in the sentence, five at most.
    Length,
    /// The chance by the parser that the least sure of its predicates, subject and arguments is attached wrongly.
    Weakest,
    /// That chance of the words of its sentence on average.
    Doubt,
}

/// How many they are.
const SIGNS: usize = Sign::Doubt as usize + 1;

/// What each weighs, in log-odds, in the order of the signs.
pub const WEIGHTS: [(Sign, f64); SIGNS] = [
    (Sign::Bias, 2.03),
    (Sign::Coordinated, 0.09),
    (Sign::Complement, -0.45),
    (Sign::Controlled, -0.30),
    (Sign::Adverbial, -0.36),
    (Sign::Relative, -0.31),
    (Sign::Participial, -0.26),
    (Sign::Parataxis, 0.56),
    (Sign::Apposition, -0.38),
    (Sign::SeveralWords, 0.26),
    (Sign::Manner, -0.97),
    (Sign::Bare, -0.32),
    (Sign::ClausalArgument, -0.45),
    (Sign::SharedSubject, -0.34),
    (Sign::Unstated, -0.36),
    (Sign::Short, 0.55),
    (Sign::Length, -0.17),
    (Sign::Weakest, -2.15),
    (Sign::Doubt, -3.12),
];

/// The words of a short sentence, at most.
const SHORT: usize = 7;
/// Longer sentences count as of so many words.
const LONGEST: usize = 50;
/// Eighths, in which the model tells margins.
const EIGHTHS: f64 = 8.0;

/// The signs of a fact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence([f64; SIGNS]);

impl Evidence {
    /// The values in the order of [`WEIGHTS`].
    pub fn values(&self) -> &[f64] {
        &self.0
    }

    fn set(&mut self, sign: Sign, value: f64) {
        self.0.get_mut(sign as usize).into_iter().for_each(|slot| *slot = value);
    }

    fn mark(&mut self, sign: Sign, holds: bool) {
        self.set(sign, f64::from(u8::from(holds)));
    }

    /// The chance that the fact is right, in hundredths.
    pub(super) fn confidence(&self) -> f64 {
        let odds: f64 = self.0.iter().zip(WEIGHTS).map(|(value, (_, weight))| value * weight).sum();
        (100.0 * chance(odds)).round() / 100.0
    }
}

/// The sign of a kind of clause; the main clause has none.
fn of_kind(kind: ClauseKind) -> Sign {
    match kind {
        ClauseKind::Main => Sign::Bias,
        ClauseKind::Coordinated => Sign::Coordinated,
        ClauseKind::Complement => Sign::Complement,
        ClauseKind::Controlled => Sign::Controlled,
        ClauseKind::Adverbial => Sign::Adverbial,
        ClauseKind::Relative => Sign::Relative,
        ClauseKind::Participial => Sign::Participial,
        ClauseKind::Parataxis => Sign::Parataxis,
    }
}

impl Layers<'_, '_> {
    /// The signs of a clause with its arguments.
    pub(super) fn evidence_of_clause(
        &self,
        index: &Index,
        clause: &Clause,
        arguments: &[Argument<ByteSpan>],
        status: FactStatus,
    ) -> Evidence {
        let subject = clause.subject.as_ref();
        let heads = subject.map(|s| s.phrase.head).into_iter().chain(clause.arguments.iter().map(|a| a.phrase.head));
        let heads = clause.predicates.iter().copied().chain(heads);
        let mut evidence = self.evidence(index, clause.sentence, status, heads);
        evidence.mark(of_kind(clause.kind), true);
        evidence.mark(Sign::SeveralWords, clause.relation.len() > 1);
        evidence.mark(Sign::Manner, arguments.first().is_some_and(|a| a.role == ArgumentRole::Manner));
        evidence.mark(Sign::Bare, arguments.is_empty());
        evidence.mark(Sign::ClausalArgument, clause.arguments.iter().any(|a| a.slot == Slot::Clause));
        evidence.mark(Sign::SharedSubject, subject.is_some_and(|s| !s.own));
        evidence
    }

    /// The signs of an apposition by its second word.
    pub(super) fn evidence_of_apposition(&self, index: &Index, second: usize, status: FactStatus) -> Evidence {
        let mut evidence = self.evidence(index, self.tree.sentence(second), status, [second]);
        evidence.mark(Sign::Apposition, true);
        evidence
    }

    /// The signs that any fact has, by the words whose attachment makes it.
    fn evidence(
        &self,
        index: &Index,
        sentence: usize,
        status: FactStatus,
        heads: impl IntoIterator<Item = usize>,
    ) -> Evidence {
        let words = index.words(sentence);
        let mut evidence = Evidence([0.0; SIGNS]);
        evidence.mark(Sign::Bias, true);
        evidence.mark(Sign::Unstated, status != FactStatus::Stated);
        evidence.mark(Sign::Short, words <= SHORT);
        evidence.set(Sign::Length, words.min(LONGEST) as f64 / 10.0);
        evidence.set(Sign::Weakest, heads.into_iter().map(|word| self.doubt(word)).fold(0.0, f64::max));
        evidence.set(Sign::Doubt, index.doubt(sentence));
        evidence
    }

    /// The chance that a word is attached wrongly, by how far the parser prefers its head and relation to the next.
    pub(super) fn doubt(&self, word: usize) -> f64 {
        chance(-f64::from(self.tree.text.annotation(word).margin) / EIGHTHS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Normalized, Options, parse};

    #[test]
    fn weights_are_in_the_order_of_the_signs() {
        assert!(WEIGHTS.iter().enumerate().all(|(at, (sign, _))| *sign as usize == at));
    }

    #[test]
    fn signs_are_those_of_the_clause() {
        let source = "Ada left Leeds. Bo, who had sung, may sleep.";
        let normalized = Normalized::literal(source);
        let parsed = parse(&normalized, factcards_model::english().unwrap());
        let (document, evidence) = parsed.document_with_evidence(&Options::default());
        let signs = |lemma: &str| {
            let at = document.facts.iter().position(|fact| fact.relation.lemma == lemma).unwrap();
            let found = WEIGHTS.iter().zip(evidence[at].values());
            let yes = found.filter(|((sign, _), value)| (*sign as usize) < Sign::Length as usize && **value == 1.0);
            yes.map(|((sign, _), _)| *sign).collect::<Vec<_>>()
        };
        assert_eq!(signs("leave"), [Sign::Bias, Sign::Short]);
        let sung = [Sign::Bias, Sign::Relative, Sign::SeveralWords, Sign::Bare, Sign::SharedSubject, Sign::Short];
        assert_eq!(signs("sing"), sung);
        assert_eq!(signs("sleep"), [Sign::Bias, Sign::SeveralWords, Sign::Bare, Sign::Unstated, Sign::Short]);
        let doubts = evidence.iter().flat_map(|e| &e.values()[Sign::Weakest as usize..]);
        assert!(doubts.into_iter().all(|doubt| (0.0..=0.5).contains(doubt)));
    }
}
