//! Who or what a clause is about: its own subject, else one that it shares.

use factcards_model::ud::{Deprel, Upos, Xpos};

use super::denial::is_negative;
use super::predicate::{is_finite, is_predicate};
use super::{Argument, Clause, ClauseKind, Phrase, Reader, Slot, Standing};

/// The subject of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Subject {
    pub(crate) phrase: Phrase,
    /// Whether it stands in the clause itself; a shared one stands elsewhere.
    pub(crate) own: bool,
    /// "There" in "there is no evidence".
    pub(crate) expletive: bool,
}

/// How many predicates up a subject can stand that is shared.
const REACH: usize = 12;

impl Reader<'_, '_> {
    /// The subject of the clause that a predicate heads.
    pub(super) fn subject(&self, head: usize) -> Option<Subject> {
        let mut at = head;
        for _ in 0..REACH {
            if let Some(own) = self.own_subject(at, head) {
                // A verb outside quotation marks takes no subject from inside them, nor the other way round.
                let apart = self.is_quoted(own.phrase.head) != self.is_quoted(head) && at != head;
                return (!apart).then_some(own);
            }
            if self.tree.dependent(at, Deprel::Expl).is_some() || self.equated(at).is_some() {
                return None;
            }
            at = match self.shares_with(at, head)? {
                Shared::Clause(governor) => governor,
                Shared::Phrase(noun) => {
                    return Some(Subject { phrase: self.noun_phrase(noun, Some(head)), own: false, expletive: false });
                }
            };
        }
        None
    }

    /// The subject that hangs on a predicate itself.
    fn own_subject(&self, predicate: usize, clause: usize) -> Option<Subject> {
        let tree = self.tree;
        let equated = self.equated(predicate).is_some();
        let inner = |child: &usize| !(equated && self.is_outer(*child));
        let own = predicate == clause;
        let nominal = tree.dependents_by(predicate, &[Deprel::Nsubj]).find(inner);
        if let Some(there) = tree.dependent(predicate, Deprel::Expl).filter(|t| tree.xpos(*t) == Xpos::Ex) {
            let phrase = Phrase { head: there, tokens: there..there + 1, conjuncts: vec![] };
            return Some(Subject { phrase, own, expletive: true });
        }
        if let Some(nominal) = nominal {
            if tree.is_relative(nominal) {
                let noun = self.antecedent(predicate)?;
                return Some(Subject { phrase: self.noun_phrase(noun, Some(predicate)), own: false, expletive: false });
            }
            return Some(Subject { phrase: self.subject_phrase(predicate, nominal, clause), own, expletive: false });
        }
        let clausal = tree.dependents_by(predicate, &[Deprel::Csubj]).find(inner)?;
        if tree.dependent(predicate, Deprel::Expl).is_some() || clausal > predicate {
            return None;
        }
        let tokens = tree.subtree(clausal);
        Some(Subject { phrase: Phrase { head: clausal, tokens, conjuncts: vec![] }, own, expletive: false })
    }

    /// The phrase of a subject; a name that the parser took for a second one right behind it is part of it: "Kremlin
    /// spokesperson Dmitry Peskov".
    fn subject_phrase(&self, predicate: usize, nominal: usize, clause: usize) -> Phrase {
        let first = self.noun_phrase(nominal, Some(clause));
        if let Some(name) = self.set_off_name(predicate, &first) {
            return self.noun_phrase(name, Some(clause));
        }
        let second = self.tree.dependents_by(predicate, &[Deprel::Nsubj]).find(|other| *other > nominal);
        let second = second.map(|other| self.noun_phrase(other, Some(clause)));
        match second.filter(|s| s.tokens.start == first.tokens.end && first.conjuncts.is_empty()) {
            Some(second) => Phrase { tokens: first.tokens.start..second.tokens.end, ..second },
            None => first,
        }
    }

    /// The name that a phrase between commas explains, which the parser took for an address: "Dornbusch, the maker of
    /// pumps, will close".
    fn set_off_name(&self, predicate: usize, phrase: &Phrase) -> Option<usize> {
        let tree = self.tree;
        let comma = |token: usize| tree.form(token) == ",";
        let before = phrase.tokens.start.checked_sub(2).filter(|_| comma(phrase.tokens.end))?;
        let addressed = [Deprel::Discourse, Deprel::Vocative, Deprel::Dislocated];
        let explains = tree.dependent(phrase.head, Deprel::Det) == Some(phrase.tokens.start) && comma(before + 1);
        let name = tree.dependents_by(predicate, &addressed).find(|name| tree.upos(*name) == Upos::Propn)?;
        let ends = self.noun_phrase(name, None).tokens.end == before + 1;
        (explains && ends && !self.is_quoted(name)).then_some(name)
    }

    /// The noun that a relative clause hangs on.
    pub(super) fn antecedent(&self, predicate: usize) -> Option<usize> {
        let relative = self.tree.first_conjunct(predicate);
        // A relative clause may be an infinitive's or another clause's verb: "who he said was late".
        let relative = std::iter::once(relative)
            .chain(self.tree.ancestors(relative))
            .take(3)
            .find(|at| self.tree.deprel(*at) == Deprel::AclRelcl)?;
        self.tree.head(relative).filter(|noun| !self.tree.is_punctuation(*noun) && !self.is_of_denied(relative, *noun))
    }

    /// Whether a relative clause that a mark sets off tells of all that is denied before it, not of its noun: "are not getting
    /// enough iodine, which can lead to illness".
    fn is_of_denied(&self, relative: usize, noun: usize) -> bool {
        let tree = self.tree;
        let start = tree.subtree(relative).start;
        let set_off = start.checked_sub(1).into_iter().chain([start]).any(|mark| tree.is_punctuation(mark));
        let known = |child: usize| match tree.deprel(child) {
            Deprel::NmodPoss => true,
            Deprel::Det => tree.text.language.coreference.definite.contains(&tree.lemma(child)),
            _ => false,
        };
        let governor = tree.ancestors(noun).find(|at| is_predicate(tree, *at));
        let denied = governor.is_some_and(|verb| tree.dependents(verb).any(|child| tree.is_negation(child)));
        let common = tree.upos(noun) == Upos::Noun && !tree.dependents(noun).any(known);
        set_off && common && (denied || is_negative(tree, noun))
    }

    /// Where the subject of a clause without one stands.
    fn shares_with(&self, predicate: usize, clause: usize) -> Option<Shared> {
        let tree = self.tree;
        let governor = tree.head(predicate)?;
        match tree.deprel(predicate) {
            // A finite verb that hangs on an infinitive was attached too low.
            Deprel::Conj if is_finite(tree, predicate) && !is_finite(tree, governor) => {
                let finite = tree.ancestors(governor).find(|at| is_predicate(tree, *at) && is_finite(tree, *at));
                finite.or(Some(governor)).map(Shared::Clause)
            }
            Deprel::Conj => Some(Shared::Clause(governor)),
            Deprel::Xcomp => {
                let object = tree.dependents_by(governor, &[Deprel::Obj, Deprel::Iobj]).rfind(|o| *o < predicate);
                match object.filter(|_| !tree.syntax().subject_control.contains(&tree.lemma(governor))) {
                    Some(object) if tree.is_relative(object) => self.antecedent(governor).map(Shared::Phrase),
                    Some(object) => Some(Shared::Phrase(object)),
                    None => Some(Shared::Clause(governor)),
                }
            }
            // "Footage released by"; in "success in selling" the preposition stands between.
            Deprel::Acl => {
                if self.is_task(predicate) {
                    return Some(Shared::Phrase(governor));
                }
                let participle = matches!(tree.xpos(predicate), Xpos::Vbg | Xpos::Vbn);
                let linked = tree.dependents_by(predicate, &[Deprel::Mark, Deprel::Case]).next().is_some();
                (participle && !linked && !is_finite(tree, predicate)).then_some(Shared::Phrase(governor))
            }
            Deprel::Advcl => {
                let passive = tree.dependents(governor).any(|child| tree.deprel(child) == Deprel::AuxPass);
                let meant = tree.is_infinitive(predicate) && passive;
                (!is_finite(tree, clause) && !meant && is_predicate(tree, governor)).then_some(Shared::Clause(governor))
            }
            _ => None,
        }
    }

    /// "Finch to send the accounts", "Council to close library": an infinitive that is the only verb of its sentence, with
    /// whoever does it before it.
    pub(super) fn is_task(&self, predicate: usize) -> bool {
        let tree = self.tree;
        if !tree.is_infinitive(predicate) || is_finite(tree, predicate) {
            return false;
        }
        match tree.deprel(predicate) {
            Deprel::Root => tree.dependents_by(predicate, &[Deprel::Nsubj]).next().is_some(),
            Deprel::Acl => tree.head(predicate).is_some_and(|noun| {
                (tree.deprel(noun) == Deprel::Root || self.is_labelled(noun))
                    && tree.is_nominal(noun)
                    && tree.dependent(noun, Deprel::Det).is_none()
            }),
            _ => false,
        }
    }

    /// "Action: Clerk to place the order": whether a noun stands right behind the first word of its sentence and a colon.
    fn is_labelled(&self, noun: usize) -> bool {
        let tree = self.tree;
        let label = tree.head(noun).filter(|label| tree.deprel(*label) == Deprel::Root && tree.is_nominal(*label));
        label.is_some_and(|label| label + 2 == noun && tree.folded(label + 1) == ":")
    }

    /// "The problem is" of "The problem is that he left".
    pub(super) fn outer(&self, head: usize, sentence: usize, standing: Standing) -> Option<Clause> {
        let tree = self.tree;
        let subject = self.equated(head).filter(|subject| tree.deprel(*subject) == Deprel::NsubjOuter)?;
        let copula = tree.dependents_by(head, &[Deprel::Cop]).next()?;
        if tree.is_relative(subject) {
            return None;
        }
        let complement = tree.phrase(head, &|child| child > copula);
        let argument = Argument {
            slot: Slot::Complement,
            preposition: None,
            phrase: Phrase { head, tokens: complement, conjuncts: vec![] },
        };
        Some(Clause {
            sentence,
            kind: ClauseKind::Main,
            predicates: vec![copula],
            subject: Some(Subject { phrase: self.noun_phrase(subject, Some(head)), own: true, expletive: false }),
            relation: vec![copula],
            arguments: vec![argument],
            passive: false,
            standing,
        })
    }
}

/// What a subject is shared with.
enum Shared {
    /// Another clause, which has the same subject.
    Clause(usize),
    /// A noun that is no subject.
    Phrase(usize),
}
