//! Why: causes, what it answers, what it follows, what it is meant to do.

use std::ops::Range;

use factcards_model::ud::{Deprel, Upos};

use super::story::Story;
use super::{Answer, Sign};
use crate::clause::{Clause, Slot};

impl<'d> Story<'_, 'd, '_> {
    /// The candidates for why.
    pub(super) fn why(&self) -> Vec<Answer> {
        let tree = self.tree();
        let mut answers = vec![];
        let headline = self.headline.as_ref().map(|headline| headline.sentence);
        let told = [self.headline_clause(), self.lead_clause()];
        for sentence in headline.into_iter().chain(self.opening()) {
            let clauses = self.layers.clauses_of(sentence);
            let reasons = clauses.flat_map(|clause| {
                let main = told.contains(&Some(clause));
                (0..clause.arguments.len()).filter_map(move |at| Some((self.reason(clause, at)?, main)))
            });
            let efforts = tree
                .text
                .tokens_of(sentence)
                .filter(|token| tree.is_noun(*token) && tree.syntax().efforts.contains(&tree.lemma(*token)));
            let efforts = efforts.filter_map(|noun| Some((self.effort(noun)?, self.lead() == Some(sentence))));
            for ((sign, tokens), main) in reasons.chain(efforts) {
                let span = tree.text.span(self.up_to_comma(tokens));
                let mut signs = self.signs();
                self.mark_place(&mut signs, span, sentence);
                signs.mark(sign, true);
                signs.mark(Sign::Main, main);
                if !span.is_empty() {
                    answers.push(Answer { span, signs });
                }
            }
        }
        answers
    }

    /// What kind of reason an argument is, and which words tell it.
    fn reason(&self, clause: &'d Clause, at: usize) -> Option<(Sign, Range<usize>)> {
        let tree = self.tree();
        let argument = clause.arguments.get(at)?;
        let phrase = argument.phrase.tokens.clone();
        let words = &tree.text.language.main_event;
        if tree.upos(argument.phrase.head) == Upos::Pron {
            return None;
        }
        if let Some(marker) = &argument.preposition {
            let marker = tree.covered(marker.clone()).to_lowercase();
            if words.responding.contains(&tree.lemma(argument.phrase.head)) {
                // "In response to the attack": the rest is told as an argument of its own.
                let next = clause.arguments.get(at + 1).map_or(phrase.end, |next| next.phrase.tokens.end);
                return Some((Sign::Response, phrase.start..next.max(phrase.end)));
            }
            let known = words.reasons.iter().find(|(word, _)| *word == marker);
            if let Some((_, sign)) = known {
                // "After two days", "over 200 people" give no reason.
                let counted = phrase.clone().any(|token| tree.upos(token) == Upos::Num);
                let clause = argument.slot == Slot::Clause;
                return (*sign == Sign::Cause || clause || !counted && !self.is_time(tree.text.span(phrase.clone())))
                    .then_some((*sign, phrase));
            }
        }
        let causing = tree.lemma(clause.main());
        if argument.slot == Slot::Agent && words.causing.contains(&causing) {
            return Some((Sign::Cause, phrase));
        }
        let purpose = argument.slot == Slot::Clause && tree.deprel(argument.phrase.head).universal() == Deprel::Advcl;
        let to = tree.infinitive_marker(argument.phrase.head).filter(|_| purpose)?;
        Some((Sign::Purpose, to..phrase.end.max(to + 1)))
    }

    /// What an effort is made for that an event is part of: "in an effort to end the war".
    fn effort(&self, noun: usize) -> Option<(Sign, Range<usize>)> {
        let tree = self.tree();
        let clause =
            tree.dependents_by(noun, &[Deprel::Acl]).find(|clause| tree.infinitive_marker(*clause).is_some())?;
        let to = tree.infinitive_marker(clause)?;
        Some((Sign::Purpose, to..tree.subtree(clause).end.max(to + 1)))
    }

    /// The words up to the first comma or colon.
    fn up_to_comma(&self, tokens: Range<usize>) -> Range<usize> {
        let tree = self.tree();
        let stop = tokens.clone().find(|token| matches!(tree.form(*token), "," | ":" | ";"));
        tree.without_marks(tokens.start..stop.unwrap_or(tokens.end))
    }
}
