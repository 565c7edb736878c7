//! Who: people, organizations and places by how much the headline and the first sentences are about them, and the
//! subjects of headline and first sentence where they have no name.

use std::collections::{BTreeMap, BTreeSet};

use factcards_document::{ByteSpan, Entity, EntityKind, MentionForm};
use factcards_model::ud::Upos;

use super::story::Story;
use super::{Answer, Sign};
use crate::clause::{Clause, ClauseKind};

/// The first sentences whose subjects may be who.
const SUBJECTS: usize = 4;
/// Sentences' worth of acts that make who all acts are of.
const ACTS: f64 = 2.0;
/// Kinds of entities that do something.
const KINDS: [EntityKind; 5] =
    [EntityKind::Person, EntityKind::Organization, EntityKind::Place, EntityKind::Product, EntityKind::Other];

impl<'d> Story<'_, 'd, '_> {
    /// The candidates for who.
    pub(super) fn who(&self) -> Vec<Answer> {
        let below = &self.layers.below;
        let mut speaks = vec![0_usize; below.entities.len()];
        for speaker in below.attributions.iter().filter_map(|attribution| attribution.speaker) {
            speaks.get_mut(speaker).into_iter().for_each(|count| *count += 1);
        }
        let mut acts = vec![0.0_f64; below.entities.len()];
        for fact in self.layers.facts {
            let early = self.early(fact.sentence);
            fact.subject.entity.and_then(|id| acts.get_mut(id)).into_iter().for_each(|sum| *sum += early);
        }
        let (headline, lead) = (self.headline_clause(), self.lead_clause());
        let subjects = [headline, lead].map(|clause| clause.and_then(|clause| self.named_subject(clause)));
        let most = below.entities.iter().map(|entity| entity.mentions.len()).max().unwrap_or(1);
        let mut answers = Vec::with_capacity(below.entities.len());
        // Who resigns by saying so is who speaks, or nobody with a name.
        let performed = self.performed.filter(|_| headline.is_none());
        let speaker = performed.and_then(|clause| self.named_subject(clause));
        let may_be = |entity: &&Entity<ByteSpan>| performed.is_none() || speaker == Some(entity.id);
        for entity in below.entities.iter().filter(|entity| KINDS.contains(&entity.kind)).filter(may_be) {
            let Some(mut span) = name(entity, below.tree.text.source) else { continue };
            // "Hall B of the centre" is more than "Hall".
            let told = subjects.iter().position(|subject| *subject == Some(entity.id));
            let whole =
                told.and_then(|at| [headline, lead].get(at).copied().flatten()).map(|clause| self.subject_span(clause));
            // A name that the next word goes on with is part of another: "Hall B".
            let goes_on = |whole: &ByteSpan| {
                let next = below.tree.text.tokens_in(span).end;
                whole.contains(below.tree.text.span(next..next + 1))
                    && !below.tree.is_punctuation(next)
                    && !matches!(below.tree.upos(next), Upos::Adp | Upos::Part | Upos::Cconj | Upos::Verb)
            };
            let named = matches!(entity.kind, EntityKind::Person | EntityKind::Organization);
            if let Some(whole) = whole.filter(|whole| whole.contains(span) && (!named || goes_on(whole))) {
                span = whole;
            }
            let mut signs = self.signs();
            for mention in &entity.mentions {
                self.mark_place(&mut signs, mention.span, mention.sentence);
            }
            let mentions = entity.mentions.len() as f64;
            signs.mark(Sign::HeadlineSubject, subjects[0] == Some(entity.id));
            signs.mark(Sign::LeadSubject, subjects[1] == Some(entity.id));
            signs.set(Sign::Often, mentions / most as f64);
            signs.set(Sign::Acts, self.share_of_acts(acts.get(entity.id).copied()));
            let said = speaks.get(entity.id).copied().unwrap_or_default();
            signs.set(Sign::Speaks, (said as f64 / mentions).min(1.0));
            signs.mark(Sign::Person, entity.kind == EntityKind::Person);
            signs.mark(Sign::Organization, entity.kind == EntityKind::Organization);
            signs.mark(Sign::Place, entity.kind == EntityKind::Place);
            let placed = entity.mentions.iter().any(|mention| self.is_placed_early(mention.span, mention.sentence));
            signs.mark(Sign::Placed, placed);
            // Where it happened does nothing.
            if placed && entity.kind == EntityKind::Place && signs.get(Sign::Acts) == 0.0 {
                continue;
            }
            signs.mark(Sign::Full, entity.name.contains(' '));
            answers.push(Answer { span, signs });
        }
        if performed.is_none() {
            answers.extend(self.unnamed(headline, lead));
            answers.extend(self.before_verb());
        }
        answers
    }

    /// The subject of a clause, whole.
    fn subject_span(&self, clause: &Clause) -> ByteSpan {
        let tree = self.tree();
        let tokens = clause.subject.as_ref().map_or(0..0, |subject| subject.phrase.tokens.clone());
        tree.text.span(tree.without_marks(tokens))
    }

    /// How much of what the first sentences tell is done by one subject; they count as two whole ones, or as fewer in a
    /// short text.
    fn share_of_acts(&self, acts: Option<f64>) -> f64 {
        let all: f64 = self.opening().map(|sentence| self.early(sentence)).sum();
        (acts.unwrap_or_default() / all.clamp(1.0, ACTS)).min(1.0)
    }

    /// The entity that the subject of a clause is.
    pub(super) fn named_subject(&self, clause: &Clause) -> Option<usize> {
        let subject = &clause.subject.as_ref()?.phrase;
        let below = &self.layers.below;
        below.mentions.named_by(below.tree, subject.head, below.tree.text.span(subject.tokens.clone()))
    }

    /// The subjects without a name of headline and first sentence.
    fn unnamed(&self, headline: Option<&'d Clause>, lead: Option<&'d Clause>) -> Vec<Answer> {
        let tree = self.tree();
        let mut subjects = BTreeMap::<&str, f64>::new();
        let mut nouns = BTreeMap::<&str, usize>::new();
        for clause in self.layers.below.clauses {
            if let Some(subject) = &clause.subject {
                *subjects.entry(tree.lemma(subject.phrase.head)).or_default() += self.early(clause.sentence);
            }
        }
        for token in (0..tree.text.tokens.len()).filter(|token| tree.is_noun(*token)) {
            *nouns.entry(tree.lemma(token)).or_default() += 1;
        }
        let most = nouns.values().copied().max().unwrap_or(1);
        let opening = self.opening().take(SUBJECTS).flat_map(|sentence| self.layers.clauses_of(sentence));
        let opening = opening.filter(|clause| clause.kind == ClauseKind::Main).map(|clause| self.told(clause));
        let told: Vec<&Clause> = headline.into_iter().chain(lead).chain(opening).collect();
        let mut known = BTreeSet::new();
        let mut answers: Vec<Answer> = vec![];
        for clause in told.iter().filter(|clause| self.named_subject(clause).is_none()) {
            let Some(phrase) = clause.subject.as_ref().map(|subject| &subject.phrase) else { continue };
            let lemma = tree.lemma(phrase.head);
            if !self.is_common(phrase) || !known.insert(lemma) {
                continue;
            }
            let span = self.subject_span(clause);
            let mut signs = self.signs();
            let same = |clause: &&Clause| clause.subject.as_ref().is_some_and(|s| tree.lemma(s.phrase.head) == lemma);
            told.iter().copied().filter(same).for_each(|clause| self.mark_place(&mut signs, span, clause.sentence));
            signs.mark(Sign::HeadlineSubject, headline.as_ref().is_some_and(same));
            signs.mark(Sign::LeadSubject, lead.as_ref().is_some_and(same));
            signs.mark(Sign::Common, true);
            signs.set(Sign::Often, nouns.get(lemma).copied().unwrap_or_default() as f64 / most as f64);
            signs.set(Sign::Acts, self.share_of_acts(subjects.get(lemma).copied()));
            answers.push(Answer { span, signs });
        }
        answers
    }

    /// What stands before the verb of a headline in which no clause was read.
    fn before_verb(&self) -> Option<Answer> {
        let (headline, verb) = (self.headline.as_ref()?, self.missed_verb()?);
        let tokens = self.tree().without_marks(headline.tokens.start..verb);
        let span = self.tree().text.span(tokens);
        let named = self.layers.below.mentions.within(span).next().is_some();
        let mut signs = self.signs();
        self.mark_place(&mut signs, span, headline.sentence);
        signs.mark(Sign::HeadlineSubject, true);
        signs.mark(Sign::Common, true);
        (!span.is_empty() && !named).then_some(Answer { span, signs })
    }
}

/// Where the fullest name of an entity stands first.
fn name(entity: &Entity<ByteSpan>, source: &str) -> Option<ByteSpan> {
    let mut names = entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
    let full = |span: ByteSpan| span.of(source).split_whitespace().eq(entity.name.split_whitespace());
    names.clone().find(|mention| full(mention.span)).or_else(|| names.next()).map(|mention| mention.span)
}
