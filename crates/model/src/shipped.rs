//! What must hold of the shipped model, whatever the words, and of files that are almost it.

use proptest::prelude::*;

use crate::format::{HEADER, sealed};
use crate::mst::is_tree;
use crate::{LoadError, Model, Scratch, Word, english};

const FILE: &[u8] = include_bytes!("../../../static/english.model");

/// Words of all kinds: prose, rubbish, empty ones.
fn words() -> impl Strategy<Value = Vec<String>> {
    let word =
        prop_oneof![4 => "[A-Za-z]{1,9}", 1 => "[.,!?\"()0-9-]{1,4}", 1 => "\\PC{0,6}", 1 => Just(String::new())];
    prop::collection::vec(word, 0..500)
}

/// Reads words as sentences that end where `ends` says, and checks that each has one tree over all its words.
fn check(model: &Model, words: &[String], ends: &[bool]) -> Vec<Word> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut sentences = vec![];
    let mut start = 0;
    for end in 1..=words.len() {
        if end == words.len() || ends.get(end - 1).copied().unwrap_or_default() {
            sentences.push(start..end);
            start = end;
        }
    }
    let mut out = vec![];
    model.annotate(&words, &sentences, &mut Scratch::default(), &mut out);
    assert_eq!(out.len(), words.len());
    let labels = model.labels();
    for sentence in sentences {
        let read = out.get(sentence).unwrap_or_default();
        let heads: Vec<usize> = read.iter().map(|word| word.head as usize).collect();
        assert!(heads.iter().all(|head| *head <= heads.len()) && is_tree(&heads), "{heads:?}");
        for word in read {
            assert!(usize::from(word.upos) < labels.upos.len() && usize::from(word.xpos) < labels.xpos.len());
            assert!(usize::from(word.relation) < labels.relations.len());
            assert!(usize::from(word.name) < labels.names.len());
            let relation = labels.relations.get(usize::from(word.relation)).map(String::as_str);
            assert!(relation != Some("root") || word.head == 0 || heads.len() > crate::LONGEST_SENTENCE);
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_words_get_well_formed_trees(words in words(), glued in prop::collection::vec(any::<bool>(), 500)) {
        let model = english().unwrap();
        let forms: Vec<&str> = words.iter().map(String::as_str).collect();
        let ends = model.sentence_ends(&forms, &glued, &mut Scratch::default());
        prop_assert_eq!(ends.len(), words.len());
        prop_assert!(ends.last().is_none_or(|end| *end));
        let own = check(model, &words, &ends);
        prop_assert_eq!(&own, &check(model, &words, &ends));
        check(model, &words, &[]);
    }

    #[test]
    fn a_changed_payload_under_a_right_checksum_never_panics(
        changes in prop::collection::vec((0..FILE.len() - HEADER, any::<u8>()), 1..40),
        early in prop::collection::vec((0..4000usize, any::<u8>()), 0..3),
        cut in prop::option::of(0..FILE.len() - HEADER),
    ) {
        let mut payload = FILE[HEADER..].to_vec();
        for (at, byte) in changes.into_iter().chain(early) {
            payload[at] = byte;
        }
        payload.truncate(cut.unwrap_or(payload.len()));
        if let Ok(model) = Model::load(&sealed(&payload)) {
            check(&model, &["She".to_owned(), "left".to_owned(), "Rome".to_owned(), ".".to_owned()], &[]);
        }
    }
}

#[test]
fn reading_word_by_word_or_with_used_scratch_changes_nothing() {
    let model = english().unwrap();
    let words = ["Ann", "met", "Bo", ".", "He", "slept", "."];
    let (mut scratch, mut first, mut again) = (Scratch::default(), vec![], vec![]);
    model.annotate(&words, &[0..4, 4..7], &mut scratch, &mut first);
    model.annotate(&words, &[0..4, 4..7], &mut scratch, &mut again);
    assert_eq!(first, again);
    let (_, second) = words.split_at(4);
    model.annotate(second, std::slice::from_ref(&(0..3)), &mut scratch, &mut again);
    assert_eq!(&first[4..], &again[..]);
}

#[test]
fn every_cut_of_the_file_is_refused() {
    for end in (0..FILE.len()).step_by(9973) {
        assert!(matches!(Model::load(&FILE[..end]), Err(LoadError::Damaged | LoadError::Foreign)), "{end}");
    }
}
