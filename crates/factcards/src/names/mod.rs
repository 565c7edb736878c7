//! Names of people, organisations, places and the rest: capitals find them, the words in and around them tell the
//! kind, and what one sentence proves holds for the whole text.

mod candidates;
mod evidence;

use std::collections::{BTreeMap, BTreeSet};

use factcards_document::{ByteSpan, EntityKind, Reference, Time};

use crate::lexicon::{Class, known_name};
use crate::syntax::Words;
use candidates::Candidate;
use evidence::Evidence;

/// A name in the text: without title, role or article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    pub(crate) span: ByteSpan,
    pub(crate) sentence: usize,
    pub(crate) kind: EntityKind,
}

/// Finds the names, in order; none overlaps another, a time or a reference.
pub(crate) fn find(words: &Words, references: &[Reference<ByteSpan>], times: &[Time<ByteSpan>]) -> Vec<Name> {
    let mut taken: Vec<_> = references.iter().map(|r| r.span).chain(times.iter().map(|t| t.span)).collect();
    taken.sort_unstable();
    let sentences = 0..words.text.sentences.len();
    let candidates: Vec<_> = sentences.flat_map(|s| candidates::in_sentence(words, s, &taken)).collect();
    let (sure, small) = candidates::written_forms(words, &candidates);
    let is_word = |word: &str| small.contains(&*word.to_lowercase());
    let candidates = proven(words, candidates, &sure, &is_word);

    let mut tally = BTreeMap::<&str, Evidence>::new();
    for candidate in &candidates {
        tally
            .entry(words.covered(candidate.tokens.clone()))
            .or_default()
            .merge(evidence::of(words, candidate, &is_word));
    }
    let kinds: BTreeMap<&str, EntityKind> = tally.iter().map(|(name, evidence)| (*name, evidence.kind())).collect();
    let people = words_of_people(&kinds);
    let firms = first_words_of_organizations(&kinds);
    // "Recognition of …" in a list: a noun that nothing tells to be a name.
    let noun = |candidate: &Candidate| {
        let name = words.covered(candidate.tokens.clone());
        candidate.tokens.len() == 1 && evidence::is_abstract(name) && kinds.get(name) == Some(&EntityKind::Other)
    };
    candidates
        .into_iter()
        .filter(|candidate| !noun(candidate))
        .map(|candidate| {
            let name = words.covered(candidate.tokens.clone());
            let own = kinds.get(name).copied().unwrap_or(EntityKind::Other);
            let unknown = known_name(name).is_none();
            let inherited = (people.contains(name) && unknown).then_some(EntityKind::Person);
            let told = matches!(own, EntityKind::Place | EntityKind::Organization);
            let inherited =
                inherited.or((firms.contains(name) && unknown && !told).then_some(EntityKind::Organization));
            Name {
                span: words.text.span(candidate.tokens.clone()),
                sentence: words.text.tokens.get(candidate.tokens.start).map_or(0, |t| t.sentence),
                kind: inherited.unwrap_or(own),
            }
        })
        .collect()
}

/// The candidates that are names: capitals prove them, or another place in the text does. `is_word` tells what the
/// text also writes in small letters.
fn proven(
    words: &Words,
    candidates: Vec<Candidate>,
    sure: &BTreeSet<&str>,
    is_word: &dyn Fn(&str) -> bool,
) -> Vec<Candidate> {
    let is_name = |candidate: &Candidate| {
        let name = words.covered(candidate.tokens.clone());
        let first = candidate.tokens.start;
        let verb = words.verb(first).is_some();
        let capitals = words.is_all_capitals(first);
        if known_name(name).is_some() {
            true
        } else if candidate.doubtful {
            candidate.tokens.clone().all(|t| sure.contains(words.word(t)))
                || (!verb && words.is(first, Class::FirstName))
                || (!verb && words.is_possessive_ending(candidate.tokens.end))
                || (!verb && capitals && name.len() <= 5 && !is_word(name))
        } else {
            // A single word that the text also writes small, or a shouted verb, is no name by its capitals.
            let alone = candidate.tokens.len() == 1 && !candidate.titled;
            !(alone && (is_word(name) || (capitals && verb)))
        }
    };
    candidates.into_iter().filter(is_name).collect()
}

/// The single words of people's fuller names: "Witkoff", once "Steve Witkoff" is a person.
fn words_of_people<'t>(kinds: &BTreeMap<&'t str, EntityKind>) -> BTreeSet<&'t str> {
    let people = kinds.iter().filter(|(_, kind)| **kind == EntityKind::Person).map(|(name, _)| *name);
    people.filter(|name| name.contains(' ')).flat_map(str::split_whitespace).filter(|word| word.len() > 2).collect()
}

/// The first words of organisations' fuller names: "Brightwater", once "Brightwater Energy" is an organisation.
fn first_words_of_organizations<'t>(kinds: &BTreeMap<&'t str, EntityKind>) -> BTreeSet<&'t str> {
    let organizations = kinds.iter().filter(|(_, kind)| **kind == EntityKind::Organization).map(|(name, _)| *name);
    organizations
        .filter_map(|name| name.split_once(' ').map(|(first, _)| first))
        .filter(|first| first.len() > 2)
        .collect()
}
