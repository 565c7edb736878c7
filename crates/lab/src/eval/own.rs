//! The shipped file on sentences of our own, corrected by hand: a file that is worse does not go unseen.

use std::collections::BTreeSet;

use factcards::{Model, Options};

use super::count::Count;
use super::names::{self, KINDS};
use super::{syntax, trees};
use crate::corpora::raw::{Raw, by_document};
use crate::corpora::{NAME_KINDS, read_conllu};

const GOLD: &str = include_str!("own.conllu");

/// What the file gets right of each measure. A better file may raise them.
const RIGHT: [(&str, usize); 8] = [
    ("tokens", 239),
    ("sentences", 17),
    ("words", 243),
    ("UPOS", 241),
    ("XPOS", 243),
    ("lemmas", 240),
    ("UAS", 237),
    ("LAS", 234),
];

#[test]
fn the_figures_of_the_shipped_file_on_our_own_sentences() {
    let sentences = read_conllu(GOLD).unwrap();
    let documents = by_document(&sentences);
    let found = trees(&documents, &shipped()).unwrap();
    assert_eq!(found.lost, 0);
    let right: Vec<(&str, usize)> = syntax::MEASURES
        .into_iter()
        .zip(found.counts)
        .filter(|(name, _)| RIGHT.iter().any(|right| right.0 == *name))
        .map(|(name, count)| (name, count.right))
        .collect();
    assert_eq!(right, RIGHT);
}

#[test]
fn the_names_of_the_shipped_file_in_our_own_sentences() {
    let sentences = read_conllu(GOLD).unwrap();
    let mut count = Count::default();
    for raw in by_document(&sentences) {
        let document = factcards::analyze(&raw.text, &Options::default(), &shipped());
        count += names::score(&gold(&raw), &names::found(&document)).typed();
    }
    assert_eq!(count, Count { gold: 9, found: 9, right: 9 });
}

fn shipped() -> Model {
    Model::load(include_bytes!("../../../../static/english.model")).unwrap()
}

/// The names of the kinds that are scored, which MISC tells of as `NER=B-person`.
fn gold(raw: &Raw) -> BTreeSet<(usize, usize, usize)> {
    let mut all: Vec<(usize, usize, usize)> = vec![];
    for (token, place) in raw.sentences.iter().flat_map(|s| &s.tokens).zip(raw.words.iter().flatten()) {
        let Some((begins, kind)) = token.misc.split('|').find_map(|m| m.strip_prefix("NER=")?.split_once('-')) else {
            continue;
        };
        let kind = NAME_KINDS.iter().position(|known| *known == kind).unwrap();
        match all.last_mut() {
            Some(last) if begins == "I" => last.1 = place.end,
            _ => all.push((place.start, place.end, kind)),
        }
    }
    all.into_iter().filter(|name| name.2 < KINDS).collect()
}
