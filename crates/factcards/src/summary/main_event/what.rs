//! What: what the headline says of its subject, else the headline; what the first sentences say of theirs.

use std::ops::Range;

use factcards_document::{ByteSpan, ErasedSort as _};
use factcards_model::ud::{Deprel, Upos};

use super::story::Story;
use super::{Answer, Sign};
use crate::clause::{Clause, ClauseKind, Slot};

/// The sentences behind the first one whose main clauses may be it.
const SENTENCES: usize = 3;

impl Story<'_, '_, '_> {
    /// The candidates for what.
    pub(super) fn what(&self) -> Vec<Answer> {
        let mut answers = vec![];
        match self.headline_clause() {
            Some(clause) => answers.extend(self.said(clause)),
            None => answers.extend(self.nominal_headline()),
        }
        answers.extend(self.lead_clause().and_then(|clause| self.said(clause)));
        answers.extend(self.performed.and_then(|clause| self.said(clause)));
        let opening = self.opening().skip(1).take(SENTENCES).flat_map(|sentence| self.layers.clauses_of(sentence));
        let main = opening.filter(|clause| clause.kind == ClauseKind::Main);
        answers.extend(main.filter_map(|clause| self.said(self.told(clause))));
        answers
    }

    /// What a clause says, where it says something: no question, nothing that who speaks does, but what is done by saying so.
    fn said(&self, clause: &Clause) -> Option<Answer> {
        let tree = self.tree();
        let performed = self.performed.is_some_and(|performed| performed == clause);
        if !performed && (self.has_participant(clause) || self.is_question(clause.sentence)) {
            return None;
        }
        let tokens = tree.without_marks(self.verb_phrase(clause)?);
        let told =
            |token: usize| matches!(tree.upos(token), Upos::Verb | Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num);
        if !tokens.clone().any(told) {
            return None;
        }
        let span = tree.text.span(tokens);
        let mut signs = self.signs();
        self.mark_place(&mut signs, span, clause.sentence);
        signs.mark(Sign::Performed, performed);
        signs.mark(Sign::Verb, self.in_headline(span));
        signs.mark(Sign::Past, self.is_past(clause));
        signs.mark(Sign::Named, self.named_subject(clause).is_some());
        signs.mark(Sign::State, tree.dependent(clause.main(), Deprel::Cop).is_some());
        (!span.is_empty()).then_some(Answer { span, signs })
    }

    /// From the auxiliaries to the end of the objects and the first oblique, up to a comma, a conjunction, another clause.
    /// A time is left out where nothing follows it.
    pub(super) fn verb_phrase(&self, clause: &Clause) -> Option<Range<usize>> {
        let tree = self.tree();
        let start = *clause.relation.iter().min()?;
        let mut end = clause.relation.iter().max().map_or(start, |last| last + 1);
        let words = &tree.text.language.main_event;
        let (mut oblique, mut timed) = (false, false);
        let mut behind: Vec<_> =
            clause.arguments.iter().filter(|argument| argument.phrase.tokens.end > start).collect();
        behind.sort_erased_by_key(|argument| argument.phrase.tokens.start);
        for argument in behind {
            let first = argument.preposition.as_ref().map_or(argument.phrase.tokens.start, |p| p.start);
            if argument.phrase.tokens.start < end {
                end = end.max(argument.phrase.tokens.end);
                continue;
            }
            let between = end..first.max(end);
            let parted = between.clone().any(|token| tree.form(token) == "," || tree.upos(token) == Upos::Cconj);
            let marker = argument.preposition.clone().map(|marker| tree.covered(marker).to_lowercase());
            let reason = marker.is_some_and(|marker| words.reasons.contains(&(marker.as_str(), Sign::Cause)));
            if parted || reason || argument.slot == Slot::Clause {
                break;
            }
            let span = tree.text.span(argument.phrase.tokens.clone());
            if self.is_time(span) {
                timed = true;
                continue;
            }
            match argument.slot {
                Slot::Oblique | Slot::Agent if oblique || timed => break,
                Slot::Oblique | Slot::Agent => oblique = true,
                Slot::Adverb | Slot::Manner => continue,
                _ => {}
            }
            end = argument.phrase.tokens.end;
        }
        Some(start..end)
    }

    /// A headline without a clause, up to where it goes on with place, time or cause.
    fn nominal_headline(&self) -> Option<Answer> {
        let tree = self.tree();
        let headline = self.headline.as_ref()?;
        let breaks = tree.text.language.main_event.breaks;
        let begin = self.missed_verb().unwrap_or(headline.tokens.start);
        let stop = (begin..headline.tokens.end).skip(1).find(|token| breaks.contains(&tree.folded(*token)));
        let tokens = tree.without_marks(begin..stop.unwrap_or(headline.tokens.end));
        let span: ByteSpan = tree.text.span(tokens);
        let mut signs = self.signs();
        self.mark_place(&mut signs, span, headline.sentence);
        signs.mark(Sign::Nominal, true);
        (!span.is_empty()).then_some(Answer { span, signs })
    }

    /// Whether a phrase is a time, or begins with one.
    pub(super) fn is_time(&self, phrase: ByteSpan) -> bool {
        let times = self.layers.below.times;
        let first = times.partition_point(|time| time.span.end <= phrase.start);
        let time = times.get(first).map(|time| time.span);
        time.is_some_and(|time| time.contains(phrase) || phrase.contains(time) && time.start == phrase.start)
    }

    fn is_question(&self, sentence: usize) -> bool {
        let text = self.tree().text;
        text.sentences.get(sentence).is_some_and(|sentence| sentence.span.of(text.source).trim_end().ends_with('?'))
    }

    /// Whether who speaks, or is spoken to, does it.
    fn has_participant(&self, clause: &Clause) -> bool {
        let tree = self.tree();
        let head = clause.subject.as_ref().map(|subject| tree.folded(subject.phrase.head));
        head.is_some_and(|word| tree.text.language.main_event.participants.contains(&word))
    }
}
