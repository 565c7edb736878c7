//! Attributions whose cue is a noun or an adjective.

use std::ops::Range;

use factcards_document::Stance;
use factcards_model::ud::Deprel;

use super::negated_stance;
use super::reported::{Candidate, Candidates};
use crate::clause::{Clause, is_finite};
use crate::lang::Construction;

impl Candidates<'_, '_> {
    /// "Is sure that", "was critical of".
    pub(super) fn by_adjective(&self, adjective: usize, clause: &Clause, found: &mut Vec<Candidate>) {
        let tree = self.tree;
        let lemma = tree.lemma(adjective);
        let Some(source) = self.subject_of(clause).filter(|_| clause.subject.as_ref().is_some_and(|s| !s.expletive))
        else {
            return;
        };
        let negated = clause.standing.negative;
        let cue_tokens = self.cue_tokens(adjective, clause);
        let mut add = |content: Range<usize>, stance: Option<Stance>, rank| {
            let Some(stance) = stance.filter(|_| !content.is_empty()) else { return };
            let (cue_tokens, source) = (cue_tokens.clone(), Some(source.clone()));
            let stance = negated_stance(stance, negated);
            found.push(Candidate { cue: adjective, cue_tokens, content: vec![content], source, stance, rank });
        };
        for child in tree.dependents(adjective).filter(|c| *c > adjective) {
            match tree.deprel(child) {
                Deprel::Ccomp => {
                    add(self.clause_content(child), tree.cues().stance(Construction::AdjectiveThat, "-", lemma), 0);
                }
                Deprel::Xcomp => {
                    add(
                        self.without_linker(child),
                        tree.cues().stance(Construction::AdjectiveInfinitive, "-", lemma),
                        1,
                    );
                }
                Deprel::Obl | Deprel::Advcl => {
                    let preposition = self.preposition(child).unwrap_or_default();
                    add(
                        self.without_linker(child),
                        tree.cues().stance(Construction::AdjectiveOblique, &preposition, lemma),
                        2,
                    );
                }
                _ => {}
            }
        }
    }

    /// "X's plan to", "raised concerns about", "the company's claim that".
    pub(super) fn by_noun(&self, noun: usize, found: &mut Vec<Candidate>) {
        let tree = self.tree;
        let lemma = tree.lemma(noun);
        let possessor = tree.dependents(noun).find(|c| tree.deprel(*c) == Deprel::NmodPoss);
        let possessor = possessor.map(|p| self.phrase(p));
        let verb = tree.head(noun).filter(|_| tree.deprel(noun) == Deprel::Obj);
        let light = verb.filter(|v| tree.syntax().light_verbs.contains(&tree.lemma(*v)));
        let lent = || light.and_then(|v| self.clause(v)).and_then(|clause| self.subject_of(clause));
        let Some(source) = possessor.or_else(lent) else { return };
        for child in tree.dependents(noun).filter(|c| *c > noun) {
            let (content, stance, rank) = match tree.deprel(child) {
                Deprel::Acl if tree.is_infinitive(child) => {
                    (self.without_linker(child), tree.cues().stance(Construction::NounInfinitive, "-", lemma), 0)
                }
                Deprel::Acl | Deprel::Ccomp if is_finite(tree, child) => {
                    (self.clause_content(child), tree.cues().stance(Construction::NounThat, "-", lemma), 0)
                }
                Deprel::Nmod | Deprel::Acl => {
                    let preposition = self.preposition(child).unwrap_or_default();
                    (self.without_linker(child), tree.cues().stance(Construction::NounOblique, &preposition, lemma), 1)
                }
                _ => continue,
            };
            let Some(stance) = stance.filter(|_| !content.is_empty()) else { continue };
            let source = Some(source.clone());
            found.push(Candidate {
                cue: noun,
                cue_tokens: noun..noun + 1,
                content: vec![content],
                source,
                stance,
                rank,
            });
        }
    }
}
