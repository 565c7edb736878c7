//! "Is to": what is planned or due. It is told of its subject as one clause ("the minister is to visit Oslo"), unless the
//! infinitive is what the subject is ("the goal is to win").
//!
//! Trees have the subject of both as an outer one (Universal Dependencies, `nsubj:outer`).

use factcards_model::ud::{Deprel, Upos, Xpos};

use super::Reader;
use super::predicate::is_finite;
use crate::lexicon::{Class, fold};

/// Classes of nouns of who does something.
const AGENTS: [Class; 5] = [Class::RoleNoun, Class::Occupation, Class::Collective, Class::Feminine, Class::Masculine];

impl Reader<'_, '_> {
    /// Whether a finite "be" and the infinitive are one predicate.
    pub(super) fn is_prospective(&self, predicate: usize) -> bool {
        let tree = self.tree;
        let Some(marker) = tree.infinitive_marker(predicate) else { return false };
        let be = |be: &usize| *be < marker && tree.lemma(*be) == tree.function_words().copula && is_finite(tree, *be);
        let Some(be) = tree.dependents_by(predicate, &[Deprel::Aux, Deprel::Cop]).find(be) else { return false };
        // The parser takes "is" for an auxiliary where it is none of what equates.
        tree.deprel(be) != Deprel::Cop || self.outer_subject(predicate).is_none_or(|subject| self.is_agent(subject))
    }

    /// Whether it tells what is to come. What "is to be found" is there, and who "was to become" king became it.
    pub(super) fn is_due(&self, predicate: usize) -> bool {
        let tree = self.tree;
        let syntax = tree.syntax();
        let verb = tree.lemma(predicate);
        let past = || tree.dependents_by(predicate, &[Deprel::Aux, Deprel::Cop]).any(|be| tree.xpos(be) == Xpos::Vbd);
        let passive = || tree.dependents(predicate).any(|child| tree.deprel(child) == Deprel::AuxPass);
        let told = syntax.outcomes.contains(&verb) && past() || syntax.perceptions.contains(&verb) && passive();
        self.is_prospective(predicate) && !told
    }

    /// The subject of which a copula says a whole clause: "the problem is that he left".
    pub(super) fn equated(&self, predicate: usize) -> Option<usize> {
        self.outer_subject(predicate).filter(|_| !self.is_prospective(predicate))
    }

    fn outer_subject(&self, predicate: usize) -> Option<usize> {
        self.tree.dependents(predicate).find(|child| self.is_outer(*child))
    }

    /// Whether a subject is one of a whole clause, by its tree.
    pub(super) fn is_outer(&self, subject: usize) -> bool {
        matches!(self.tree.deprel(subject), Deprel::NsubjOuter | Deprel::CsubjOuter)
    }

    /// Whether it can plan or be bound to do something: a name, a person, a body of people, or a part of something.
    fn is_agent(&self, subject: usize) -> bool {
        let tree = self.tree;
        match tree.upos(subject) {
            Upos::Propn | Upos::Sym => true,
            // "One of the ministers", "one of the reasons", "a third".
            Upos::Num => tree.dependents_by(subject, &[Deprel::Nmod]).all(|whole| self.is_agent(whole)),
            Upos::Pron => tree.xpos(subject) == Xpos::Prp && tree.lemma(subject) != tree.function_words().expletive,
            Upos::Noun => {
                let lexicon = &tree.text.language.lexicon;
                lexicon.classes(&fold(tree.lemma(subject))).any(&AGENTS)
            }
            _ => false,
        }
    }
}
