//! Number and person of a finite verb, from its subject.

use factcards_model::ud::{Deprel, Xpos};

use crate::lang::Agreement;
use crate::tree::Tree;

const SINGULAR: &str = "Number=Sing";
const PLURAL: &str = "Number=Plur";
const THIRD: &str = "Person=3";

impl Tree<'_> {
    /// Number and person of a verb in the present or past; none where it has no subject that is known.
    pub(super) fn agreement(&self, verb: usize) -> Option<Agreement> {
        let helper = self.is(verb, &[Deprel::Aux, Deprel::Cop]);
        let clause = if helper { self.head(verb)? } else { verb };
        let subject = self.agreement_of_clause(clause);
        (self.syntax().verb_agreement)(self.folded(verb), self.xpos(verb), subject)
    }

    /// From the subject of a clause, or of the one that it is joined to.
    fn agreement_of_clause(&self, clause: usize) -> Option<Agreement> {
        let mut at = clause;
        // Each step goes up the tree, so this ends.
        loop {
            if let Some(subject) = self.dependents_by(at, &[Deprel::Nsubj, Deprel::Csubj]).next() {
                return self.agreement_with(at, subject);
            }
            if self.dependent(at, Deprel::Expl).is_some() {
                return Some([SINGULAR, THIRD]);
            }
            at = self.head(at).filter(|_| self.deprel(at) == Deprel::Conj)?;
        }
    }

    fn agreement_with(&self, clause: usize, subject: usize) -> Option<Agreement> {
        let relative = self.is_relative_clause(clause) && matches!(self.xpos(subject), Xpos::Wdt | Xpos::Wp);
        let subject = if relative { self.head(clause)? } else { subject };
        if self.dependent(subject, Deprel::Conj).is_some() {
            return Some([PLURAL, THIRD]);
        }
        let small = self.folded(subject);
        let words = self.syntax();
        let pronoun = || words.agreement.iter().find(|(word, _)| *word == small).map(|row| row.1);
        let number = match self.xpos(subject) {
            Xpos::Nns | Xpos::Nnps => PLURAL,
            Xpos::Cd if !words.one.contains(&small) => PLURAL,
            Xpos::Prp | Xpos::Dt | Xpos::Jj | Xpos::Cd => return pronoun().or(Some([SINGULAR, THIRD])),
            _ => SINGULAR,
        };
        Some([number, THIRD])
    }
}
