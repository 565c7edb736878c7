//! The facts that together say most of the text in few words.

use std::collections::BTreeSet;

use factcards_document::{
    Argument, ArgumentRole, ByteSpan, ErasedSort as _, Fact, FactStatus, MentionForm, SentenceBlock, Stance,
};
use factcards_model::ud::{Deprel, Upos, Xpos};

use super::{Layers, as_f64};
use crate::text::Stage;

/// How many points there are, and how many words in all.
const MOST: usize = 7;
const WORDS: usize = 75;
/// The words of one point: fewer say too little, more are no point.
const SHORTEST: usize = 4;
const LONGEST: usize = 40;
/// Nouns and numbers without which a point is about nothing: "This place was so cool".
const THINGS: usize = 2;
/// Facts less sure than this are not shown.
const LEAST_SURE: f64 = 0.5;
/// What a point is worth beside a stated one where it is not stated.
const UNSTATED: f64 = 0.8;
/// Sentences after which half of the worth of an early place is gone.
const HALF: f64 = 4.0;
/// What the last place is worth beside the first.
const LATE: f64 = 0.2;

/// Parts of speech that tell what a point is about.
const CONTENT: [Upos; 5] = [Upos::Noun, Upos::Propn, Upos::Verb, Upos::Adj, Upos::Num];

/// A fact that could be a point.
struct Candidate<'d> {
    fact: &'d Fact<ByteSpan>,
    /// How many words it takes to show.
    words: usize,
    /// The content words, by their lemmas, each once and in order, with their weights.
    content: Vec<(usize, f64)>,
    /// What all of them are worth less.
    factor: f64,
}

/// Chooses the points, best first: one after the other the fact that adds most for its words. `weight` tells of a content
/// word by its token how much it is worth to be told.
pub(crate) fn find(layers: &Layers, weight: &dyn Fn(usize) -> f64) -> Vec<usize> {
    let mut candidates: Vec<Candidate> =
        layers.facts.iter().filter_map(|fact| layers.candidate(fact, weight)).collect();
    let (mut points, mut told, mut words) = (vec![], BTreeSet::new(), 0);
    while points.len() < MOST {
        candidates.retain(|candidate| words + candidate.words <= WORDS);
        let gain = |candidate: &Candidate| {
            let new = candidate.content.iter().filter(|(lemma, _)| !told.contains(lemma));
            // By the root, as longer points say more in one piece.
            candidate.factor * new.map(|(_, weight)| weight).sum::<f64>() / as_f64(candidate.words).sqrt()
        };
        let best =
            candidates.iter().map(gain).enumerate().fold(None, |best: Option<(usize, f64)>, (at, gain)| match best {
                Some((_, most)) if most >= gain => best,
                _ => Some((at, gain)),
            });
        let Some((at, _)) = best.filter(|(_, gain)| *gain > 0.0) else { break };
        let chosen = candidates.remove(at);
        candidates.retain(|candidate| !overlap(candidate.fact, chosen.fact));
        words += chosen.words;
        told.extend(chosen.content.iter().map(|(lemma, _)| *lemma));
        points.push(chosen.fact.id);
    }
    points
}

/// Whether two facts share words, but for a subject.
fn overlap(one: &Fact<ByteSpan>, other: &Fact<ByteSpan>) -> bool {
    let said = |fact: &Fact<ByteSpan>| {
        let words = fact.relation.span.iter().copied().chain(fact.arguments.iter().map(|argument| argument.span));
        words.reduce(ByteSpan::cover).unwrap_or(fact.span)
    };
    one.sentence == other.sentence && (said(one).overlaps(said(other)) || one.subject.span.overlaps(said(other)))
        || one.subject.span.overlaps(said(other))
        || other.subject.span.overlaps(said(one))
}

impl<'d> Layers<'d, '_> {
    /// The fact as a point, where it can stand by itself.
    fn candidate(&self, fact: &'d Fact<ByteSpan>, weight: &dyn Fn(usize) -> f64) -> Option<Candidate<'d>> {
        let tree = self.below.tree;
        if !self.is_told(fact) || !self.is_whole(fact) || self.only_cues(fact) {
            return None;
        }
        let attribution = fact.attribution.and_then(|id| self.below.attributions.get(id));
        let source = attribution.and_then(|attribution| attribution.source);
        let parts = fact.relation.span.iter().copied().chain(fact.arguments.iter().map(|argument| argument.span));
        let parts = parts.chain([self.shown_subject(fact)]).chain(fact.condition).chain(source);
        let mut tokens: Vec<usize> = parts.flat_map(|span| tree.text.tokens_in(span)).collect();
        tokens.sort_erased();
        tokens.dedup();
        let prepositions = fact.arguments.iter().filter_map(|argument| argument.preposition.as_deref());
        let prepositions = prepositions.flat_map(str::split_whitespace).count();
        let words = tokens.iter().filter(|token| !tree.is_punctuation(**token)).count() + prepositions;
        if !(SHORTEST..=LONGEST).contains(&words) {
            return None;
        }
        let things = tokens.iter().filter(|token| tree.is_noun(**token) || tree.upos(**token) == Upos::Num).count();
        if things < THINGS {
            return None;
        }
        let content = tokens.into_iter().filter(|token| CONTENT.contains(&tree.upos(*token)));
        let mut content: Vec<(usize, f64)> =
            content.filter_map(|token| Some((tree.lemma_id(token)?, weight(token)))).collect();
        // Of one lemma the highest weight.
        content.sort_erased_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        content.dedup_by_key(|(lemma, _)| *lemma);
        let stated = if fact.status == FactStatus::Stated { 1.0 } else { UNSTATED };
        let salience = fact.subject.entity.and_then(|id| self.below.entities.get(id)).map_or(0.0, |e| e.salience);
        let factor = stated * early(fact.sentence) * fact.confidence * (1.0 + salience);
        Some(Candidate { fact, words, content, factor })
    }

    /// Whether running text tells it as something that is so, or that somebody says, and surely enough.
    fn is_told(&self, fact: &Fact<ByteSpan>) -> bool {
        let text = self.below.tree.text;
        let Some(sentence) = text.sentences.get(fact.sentence) else { return false };
        let runs = matches!(sentence.block, SentenceBlock::Paragraph | SentenceBlock::ListItem);
        let asked = sentence.span.of(text.source).trim_end_matches(['"', '”', ')']).ends_with('?');
        runs && !asked
            && text.is_read_for(Stage::Summary, fact.sentence)
            && fact.status != FactStatus::Conditional
            && fact.confidence >= LEAST_SURE
    }

    /// The words that name the subject: its own, or those of what a pronoun stands for.
    fn shown_subject(&self, fact: &Fact<ByteSpan>) -> ByteSpan {
        let subject = fact.subject.span;
        if let Some(antecedent) = fact.subject.antecedent {
            return antecedent;
        }
        let entity = fact.subject.entity.and_then(|id| self.below.entities.get(id));
        let mut names = entity.into_iter().flat_map(|e| &e.mentions).filter(|m| m.form == MentionForm::Name);
        if self.is_pronoun(subject) { names.next().map_or(subject, |name| name.span) } else { subject }
    }

    fn is_pronoun(&self, span: ByteSpan) -> bool {
        let tree = self.below.tree;
        tree.top(tree.text.tokens_in(span)).is_none_or(|head| matches!(tree.upos(head), Upos::Pron | Upos::Det))
    }

    /// Whether it can be understood alone: who does it, what is said of them and who says so are told.
    fn is_whole(&self, fact: &Fact<ByteSpan>) -> bool {
        let tree = self.below.tree;
        let tokens = |span: ByteSpan| tree.text.tokens_in(span);
        let subject = &fact.subject;
        let known = subject.entity.is_some() || subject.antecedent.is_some();
        let noun = tree.top(tokens(subject.span)).is_some_and(|head| tree.is_noun(head));
        let named = (known || noun) && !tokens(subject.span).any(|token| tree.is_relative(token));
        let relation = || fact.relation.span.iter().flat_map(|span| tokens(*span));
        let finite = relation().any(|t| matches!(tree.xpos(t), Xpos::Vbd | Xpos::Vbp | Xpos::Vbz | Xpos::Md));
        // "Was closed on Monday" wants nothing more.
        let suffers = relation().any(|token| tree.deprel(token) == Deprel::AuxPass);
        let open = |a: &Argument<ByteSpan>| {
            let quantifies = || tree.top(tokens(a.span)).is_some_and(|head| tree.upos(head) == Upos::Adj);
            a.entity.is_none() && (self.is_pronoun(a.span) || a.role == ArgumentRole::Object && quantifies())
        };
        let told = |a: &Argument<ByteSpan>| !matches!(a.role, ArgumentRole::Time | ArgumentRole::Manner);
        let attribution = fact.attribution.and_then(|id| self.below.attributions.get(id));
        let nobody = attribution.is_some_and(|a| a.speaker.is_none() && a.source.is_some_and(|s| self.is_pronoun(s)));
        named
            && finite
            && (fact.arguments.iter().any(told) || suffers && !fact.arguments.is_empty())
            && !fact.arguments.iter().any(open)
            && !(nobody && fact.status == FactStatus::Claimed)
    }

    /// Whether it only says that somebody says or believes something.
    fn only_cues(&self, fact: &Fact<ByteSpan>) -> bool {
        let first = self.below.attributions.partition_point(|a| a.sentence < fact.sentence);
        let here = self.below.attributions.iter().skip(first).take_while(|a| a.sentence == fact.sentence);
        let mut cues = here.filter(|a| matches!(a.stance, Stance::Says | Stance::Believes)).filter_map(|a| a.cue);
        cues.any(|cue| fact.relation.span.iter().any(|piece| piece.overlaps(cue)))
    }
}

/// What a place is worth by its sentence.
fn early(sentence: usize) -> f64 {
    LATE + HALF / (HALF + as_f64(sentence))
}
