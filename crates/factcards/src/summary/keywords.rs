//! Noun phrases that tell what the text is about: names and nouns with what stands before them, by how often, how early
//! and how widely they are said.

use std::collections::BTreeSet;
use std::ops::Range;

use factcards_document::{BlockKind, ByteSpan, EntityKind, ErasedSort as _, MentionForm, SentenceBlock};
use factcards_model::ud::{Deprel, Upos, Xpos};
use rustc_hash::FxHashMap;

use super::{Layers, as_f64};
use crate::text::Stage;

/// How many are shown; of a short text two and one more for so many words.
const MOST: usize = 12;
const WORDS_EACH: usize = 20;
/// The words of a phrase, at most.
const LONGEST: usize = 4;

/// What each sign weighs.
const FREQUENCY: f64 = 1.0;
const EARLY: f64 = 1.0;
const SPREAD: f64 = 0.5;
const HEADING: f64 = 0.6;
/// How much of the count of its words counts for a phrase.
const OF_WORDS: f64 = 0.25;
/// What a noun alone is worth beside a phrase, and how often it must be said.
const ALONE: f64 = 0.55;
const OFTEN: usize = 3;
/// Sentences after which half of the worth of an early place is gone.
const HALF: f64 = 6.0;
/// Parts of the text over which spread is counted.
const PARTS: usize = 4;

/// A phrase with where it is said.
struct Candidate<'d> {
    /// Its fullest form.
    span: ByteSpan,
    /// The lemmas of its words.
    lemmas: Vec<&'d str>,
    sentences: Vec<usize>,
    /// How often, with what is meant by it.
    count: f64,
    /// What its form is worth.
    worth: f64,
}

/// Ranks the noun phrases, best first.
pub(crate) fn find(layers: &Layers) -> Vec<ByteSpan> {
    let text = layers.below.tree.text;
    let words = text.tokens.iter().filter(|token| token.span.of(text.source).contains(char::is_alphabetic)).count();
    let most = MOST.min(2 + words / WORDS_EACH);
    let mut ranked: Vec<(f64, Candidate)> =
        layers.names().into_iter().chain(layers.phrases()).map(|c| (layers.score(&c), c)).collect();
    ranked.sort_erased_by(|a, b| b.0.total_cmp(&a.0).then(a.1.span.cmp(&b.1.span)));
    let mut kept: Vec<Candidate> = vec![];
    for (_, candidate) in ranked {
        if kept.len() < most && !kept.iter().any(|known| repeats(&candidate, known)) {
            kept.push(candidate);
        }
    }
    kept.into_iter().map(|candidate| candidate.span).collect()
}

/// Whether one says no more than the other, or both have one head.
fn repeats(one: &Candidate, other: &Candidate) -> bool {
    let within = |a: &Candidate, b: &Candidate| a.lemmas.iter().all(|lemma| b.lemmas.contains(lemma));
    within(one, other) || within(other, one) || one.lemmas.last() == other.lemmas.last()
}

impl<'d> Layers<'d, '_> {
    /// Whether a sentence tells something: headings do, what is about the text does not.
    fn tells(&self, sentence: usize) -> bool {
        let text = self.below.tree.text;
        let about = text.sentences.get(sentence).is_none_or(|s| s.block == SentenceBlock::Metadata);
        let caption = text.block_of(sentence).is_some_and(|block| block.kind == BlockKind::Caption);
        !about && (caption || text.is_read_for(Stage::Summary, sentence))
    }

    fn score(&self, candidate: &Candidate) -> f64 {
        let text = self.below.tree.text;
        let all = text.sentences.len().max(1);
        let part = |sentence: &usize| sentence * PARTS / all;
        let spread: BTreeSet<usize> = candidate.sentences.iter().map(part).collect();
        let first = candidate.sentences.first().copied().unwrap_or(all);
        let heading = candidate.sentences.iter().any(|sentence| text.is_heading(*sentence));
        candidate.worth
            * (FREQUENCY * logarithm(1.0 + candidate.count)
                + EARLY * HALF / (HALF + as_f64(first))
                + SPREAD * as_f64(spread.len()) / as_f64(PARTS)
                + if heading { HEADING } else { 0.0 })
    }

    /// The entities, each by its name where it is first written out.
    fn names(&self) -> Vec<Candidate<'d>> {
        let tree = self.below.tree;
        let source = tree.text.source;
        let named = self.below.entities.iter().filter(|entity| entity.kind != EntityKind::Nationality);
        let candidate = |entity: &factcards_document::Entity<ByteSpan>| {
            let told = || entity.mentions.iter().filter(|mention| self.tells(mention.sentence));
            let names = || told().filter(|mention| mention.form == MentionForm::Name);
            let whole = |span: ByteSpan| span.of(source).split_whitespace().eq(entity.name.split_whitespace());
            let span = names().find(|name| whole(name.span)).or_else(|| names().next())?.span;
            let pronouns = told().filter(|mention| mention.form == MentionForm::Pronoun).count();
            let count = as_f64(told().count() - pronouns) + as_f64(pronouns) / 2.0;
            let lemmas = tree.text.tokens_in(span).map(|token| tree.folded(token)).collect();
            let sentences = told().map(|mention| mention.sentence).collect();
            Some(Candidate { span, lemmas, sentences, count, worth: 1.0 })
        };
        named.filter_map(candidate).collect()
    }

    /// Common nouns with what stands before them, one for each noun.
    fn phrases(&self) -> Vec<Candidate<'d>> {
        let tree = self.below.tree;
        let taken = self.taken();
        let mut said = vec![0_usize; tree.lemmas().len()];
        let mut by_head = FxHashMap::<usize, FxHashMap<Vec<usize>, Vec<Range<usize>>>>::default();
        for token in (0..tree.text.tokens.len()).filter(|token| self.tells(tree.sentence(*token))) {
            let Some(head) = tree.lemma_id(token) else { continue };
            said.get_mut(head).into_iter().for_each(|count| *count += 1);
            if let Some(tokens) = self.phrase(token, &taken) {
                let words = tokens.clone().filter(|token| !tree.is_punctuation(*token));
                let lemmas = words.filter_map(|token| tree.lemma_id(token)).collect();
                by_head.entry(head).or_default().entry(lemmas).or_default().push(tokens);
            }
        }
        let candidates = by_head.into_values().flat_map(|forms| {
            let all: usize = forms.values().map(Vec::len).sum();
            forms.into_iter().map(move |(lemmas, places)| (lemmas, places, all))
        });
        let candidate = |(lemmas, places, all): (Vec<usize>, Vec<Range<usize>>, usize)| {
            // A heading writes its words otherwise.
            let mut running = places.iter().filter(|tokens| !tree.text.is_heading(tree.sentence(tokens.start)));
            let first = running.next().or(places.first()).cloned()?;
            let alone = lemmas.len() < 2;
            let own = as_f64(if alone { all } else { places.len() });
            let words: usize = lemmas.iter().filter_map(|lemma| said.get(*lemma)).sum();
            let words = as_f64(words) / as_f64(lemmas.len().max(1));
            let count = own + OF_WORDS * (words - own).max(0.0);
            let sentences = places.iter().map(|tokens| tree.sentence(tokens.start)).collect();
            let candidate = Candidate {
                span: tree.text.span(first),
                lemmas: lemmas.iter().filter_map(|lemma| tree.lemmas().get(*lemma)).map(String::as_str).collect(),
                sentences,
                count,
                worth: if alone { ALONE } else { 1.0 },
            };
            (!alone || all >= OFTEN).then_some(candidate)
        };
        candidates.filter_map(candidate).collect()
    }

    /// The tokens of times, numbers and names.
    fn taken(&self) -> Vec<bool> {
        let text = self.below.tree.text;
        let mut taken = vec![false; text.tokens.len()];
        let times = self.below.times.iter().map(|time| time.span);
        let quantities = self.below.quantities.iter().map(|quantity| quantity.span);
        let names = self.below.entities.iter().flat_map(|entity| &entity.mentions);
        let names = names.filter(|mention| mention.form == MentionForm::Name).map(|mention| mention.span);
        for span in times.chain(quantities).chain(names) {
            taken.get_mut(text.tokens_in(span)).into_iter().for_each(|tokens| tokens.fill(true));
        }
        taken
    }

    /// The noun with the adjectives and nouns before it that tell something.
    fn phrase(&self, noun: usize, taken: &[bool]) -> Option<Range<usize>> {
        const INSIDE: [Deprel; 4] = [Deprel::Compound, Deprel::Flat, Deprel::Fixed, Deprel::Goeswith];
        let tree = self.below.tree;
        let known = &tree.text.language.keywords;
        let free = |token: usize| taken.get(token) == Some(&false);
        let written = |token: usize| {
            let form = tree.form(token);
            form.chars().count() > 1 && form.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
        };
        let heads = tree.upos(noun) == Upos::Noun && !tree.is(noun, &INSIDE) && free(noun) && written(noun);
        if !heads || known.empty_nouns.contains(&tree.lemma(noun)) {
            return None;
        }
        let modifies = |token: &usize| {
            let noun_of = tree.head(*token).is_some_and(|head| head > *token && head <= noun);
            let adjective = tree.upos(*token) == Upos::Adj && !matches!(tree.xpos(*token), Xpos::Jjr | Xpos::Jjs);
            let relation = tree.is(*token, &[Deprel::Compound]) || adjective && tree.is(*token, &[Deprel::Amod]);
            noun_of && relation && written(*token) && !known.empty_modifiers.contains(&tree.lemma(*token))
        };
        let first = tree.text.tokens_of(tree.sentence(noun)).start.max(noun.saturating_sub(LONGEST - 1));
        let start = (first..noun).rev().take_while(modifies).last().unwrap_or(noun);
        // "High-profile meeting", in tokens "high", "-", "profile".
        let hyphen = start.checked_sub(1).filter(|before| *before > first && tree.form(*before) == "-");
        let glued = hyphen.filter(|hyphen| tree.covered(hyphen - 1..start + 1).split_whitespace().count() == 1);
        let start = glued.map_or(start, |hyphen| hyphen - 1);
        Some(start..noun + 1)
    }
}

/// The natural logarithm of a number from one on. By sums and products alone, as a library's differs between targets.
fn logarithm(number: f64) -> f64 {
    let (mut rest, mut halvings) = (number, 0.0);
    while rest > 1.5 {
        rest /= 2.0;
        halvings += 1.0;
    }
    let ratio = (rest - 1.0) / (rest + 1.0);
    let square = ratio * ratio;
    let series = 1.0 + square * (1.0 / 3.0 + square * (1.0 / 5.0 + square * (1.0 / 7.0 + square / 9.0)));
    halvings * std::f64::consts::LN_2 + 2.0 * ratio * series
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_those_of_the_library() {
        for number in [1.0, 1.4, 2.0, 3.7, 100.0, 65536.0] {
            assert!((logarithm(number) - f64::ln(number)).abs() < 1e-6, "{number}");
        }
    }
}
