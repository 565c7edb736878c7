//! Texts compared with versions of themselves that are told otherwise: how much of what is the same is found.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test asserts by panicking")]

use std::collections::BTreeMap;

use factcards::{Options, analyze};
use factcards_document::{ByteSpan, Document, Id, Side, compare};

const TEXTS: [&str; 4] = [
    include_str!("../../../tests/documents/article/text.txt"),
    include_str!("../../../tests/documents/press-release/text.txt"),
    include_str!("../../../tests/documents/incident-report/text.txt"),
    include_str!("../../../tests/documents/obituary/text.txt"),
];

/// Words and others that say much the same.
const REWORDED: [(&str, &str); 12] = [
    (" said ", " stated "),
    (" also ", " likewise "),
    (" about ", " roughly "),
    (" after ", " following "),
    (" began ", " started "),
    (" because ", " since "),
    (" big ", " large "),
    (" but ", " yet "),
    (" however", " nevertheless"),
    (" told ", " informed "),
    (" will ", " is going to "),
    (" more than ", " over "),
];

type Change = fn(&[&str]) -> Vec<String>;

/// How a text is told otherwise, and the smallest share of the facts of kept sentences that are to be found again.
const CHANGES: [(&str, Change, f64); 4] = [
    ("as it is", |sentences| sentences.iter().map(|of| (*of).to_owned()).collect(), 0.97),
    (
        "every third sentence dropped",
        |sentences| {
            let kept = sentences.iter().enumerate().filter(|(at, _)| at % 3 != 2);
            kept.map(|(_, of)| (*of).to_owned()).collect()
        },
        0.9,
    ),
    ("from the end", |sentences| sentences.iter().rev().map(|of| (*of).to_owned()).collect(), 0.9),
    (
        "reworded",
        |sentences| {
            let reword = |of: &str| REWORDED.iter().fold(of.to_owned(), |of, (from, to)| of.replace(from, to));
            sentences.iter().map(|of| reword(of)).collect()
        },
        0.85,
    ),
];

fn read(text: &str) -> Document<ByteSpan> {
    analyze(text, &Options::default(), factcards_model::english().unwrap())
}

/// The sentences of a text, and which of them each sentence of another version is: those with most words in common.
fn origins(document: &Document<ByteSpan>, source: &str, other: &Document<ByteSpan>, told: &str) -> BTreeMap<Id, Id> {
    let words = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<std::collections::BTreeSet<_>>();
    let of = |document: &Document<ByteSpan>, source: &str| {
        document.sentences.iter().map(|sentence| words(sentence.span.of(source))).collect::<Vec<_>>()
    };
    let (ours, theirs) = (of(document, source), of(other, told));
    let best = |these: &std::collections::BTreeSet<String>| {
        let shared = |at: &usize| ours[*at].intersection(these).count();
        (0..ours.len()).max_by_key(shared).filter(|at| 2 * shared(at) > these.len())
    };
    theirs.iter().enumerate().filter_map(|(at, words)| Some((at, best(words)?))).collect()
}

#[test]
fn most_of_what_is_told_otherwise_is_found_again_and_little_else() {
    for (name, change, least) in CHANGES {
        let (mut right, mut wrong, mut all, mut dates) = (0, 0, 0, 0);
        for source in TEXTS {
            let document = read(source);
            let sentences: Vec<_> = document.sentences.iter().map(|of| of.span.of(source).trim()).collect();
            let told = change(&sentences).join("\n\n");
            let other = read(&told);
            let origins = origins(&document, source, &other, &told);
            let kept: std::collections::BTreeSet<_> = origins.values().collect();
            all += document.facts.iter().filter(|fact| kept.contains(&fact.sentence)).count();
            let found = compare(Side { document: &document, source }, Side { document: &other, source: &told });
            for pair in &found.facts {
                let (left, right_fact) = (&document.facts[pair.left], &other.facts[pair.right]);
                if origins.get(&right_fact.sentence) == Some(&left.sentence) { right += 1 } else { wrong += 1 }
            }
            assert!(found.numbers.is_empty(), "{name}: {:?}", found.numbers);
            // "Saturday" is another day where another date stands before it.
            let is_relative = |id: Id| document.times[id].anchor.is_some();
            assert!(found.dates.iter().all(|of| is_relative(of.left)), "{name}: {:?}", found.dates);
            dates += found.dates.len();
        }
        println!("{name}: {right} of {all} facts found again, {wrong} others, {dates} relative dates moved");
        assert!(
            f64::from(right) >= least * all as f64 && 50 * wrong <= right && dates <= 2,
            "{name}: {right} of {all}, {wrong} wrong"
        );
    }
}

#[test]
fn other_numbers_and_dates_of_the_same_sentences_differ() {
    let source = "The fire destroyed 12 boats on 3 March 2024. The mayor closed the harbour on 4 March 2024. The port paid \
                  $4 million to the owners. About 300 people left the town.";
    let told = source.replace("12 boats", "15 boats").replace("4 March", "9 March").replace("$4", "$6");
    let (document, other) = (read(source), read(&told));
    let found = compare(Side { document: &document, source }, Side { document: &other, source: &told });
    let numbers: Vec<_> = found.numbers.iter().map(|of| document.quantities[of.left].span.of(source)).collect();
    assert_eq!(numbers, ["12", "$4 million"]);
    let dates: Vec<_> = found.dates.iter().map(|of| document.times[of.left].span.of(source)).collect();
    assert_eq!(dates, ["4 March 2024"]);
}

/// Prints how long the comparison of two long texts takes: `cargo test --release -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn how_long_it_takes() {
    let long = |shift: usize| {
        let sentences: Vec<_> = TEXTS.iter().flat_map(|text| text.split_inclusive(". ")).collect();
        let mut text = String::new();
        for at in 0.. {
            if text.len() > 60_000 {
                break;
            }
            text.push_str(&sentences[(at * 7 + shift) % sentences.len()].replace("20", &(20 + at % 9).to_string()));
        }
        text
    };
    let (source, told) = (long(0), long(5));
    let (document, other) = (read(&source), read(&told));
    let start = std::time::Instant::now();
    let found = compare(Side { document: &document, source: &source }, Side { document: &other, source: &told });
    println!(
        "{} and {} bytes, {} and {} facts: {} pairs in {:?}",
        source.len(),
        told.len(),
        document.facts.len(),
        other.facts.len(),
        found.facts.len(),
        start.elapsed()
    );
}
