//! Texts made to be slow: reading must stay linear in them.

use std::time::{Duration, Instant};

use factcards_document::WarningCode;

use super::{Text, sentences};
use crate::lists;

/// A text and the times it is repeated.
const HOSTILE: &[(&str, usize)] = &[
    ("x", 1_000_000),
    ("\"", 100_000),
    ("“", 100_000),
    ("'", 100_000),
    ("(", 100_000),
    ("()", 50_000),
    ("a.(", 40_000),
    ("\n", 100_000),
    ("\u{301}", 100_000),
    ("👩\u{200d}", 40_000),
    ("🇩🇪", 30_000),
    ("a. ", 50_000),
    ("a.", 50_000),
    (".", 100_000),
    (". ", 50_000),
    ("?! ", 50_000),
    ("- ", 50_000),
    ("- x\n", 50_000),
    ("1. x\n", 30_000),
    ("# x\n", 30_000),
    ("> x\n", 30_000),
    ("x\n", 50_000),
    ("X y\n\n", 30_000),
    ("Subject: x\n", 20_000),
    ("---\n", 30_000),
    ("a@", 50_000),
    ("http://", 20_000),
    ("http://a)", 20_000),
    ("#1", 50_000),
    ("1-", 50_000),
    ("1:", 50_000),
    ("non-", 30_000),
    ("'s", 50_000),
    ("a (b) ", 20_000),
    ("ab (AB) ", 20_000),
    ("a: b, ", 20_000),
    ("[1]", 30_000),
    (".[1]", 30_000),
    ("U.S. ", 20_000),
    (":)", 50_000),
    ("\u{feff}", 50_000),
    ("中", 100_000),
];

/// The shortest of three readings.
fn time(source: &str) -> Duration {
    let once = || {
        let start = Instant::now();
        let text = Text::read(source);
        std::hint::black_box((lists::find(&text), text.abbreviations(), text.stats()));
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap()
}

#[test]
fn time_grows_with_the_text() {
    let mut slow = vec![];
    for (piece, times) in HOSTILE {
        let (half, whole) = (time(&piece.repeat(times / 2)), time(&piece.repeat(*times)));
        // A quadratic pass takes four times as long; below the floor the clock tells nothing.
        let ratio = whole.as_secs_f64() / half.as_secs_f64().max(0.02);
        if ratio > 3.5 || whole > Duration::from_secs(10) {
            slow.push(format!("{piece:?} × {times}: {half:?}, then {whole:?}"));
        }
    }
    assert!(slow.is_empty(), "{slow:#?}");
}

#[test]
fn a_long_sentence_is_cut_and_nothing_is_lost() {
    for piece in ["x", "ä", "word ", "中"] {
        let source = format!("A short one. {}", piece.repeat(20_000));
        let text = Text::read(&source);
        assert!(text.sentences.iter().all(|s| s.span.len() <= sentences::MAX_SENTENCE));
        let visible = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let read: String = text.sentences.iter().map(|s| visible(s.span.of(&source))).collect();
        assert_eq!(read, visible(&source));
        let warned = text.warnings().iter().filter(|w| w.code == WarningCode::LongSentence).count();
        assert_eq!(warned, 1);
    }
    assert!(Text::read("A short one.").warnings().iter().all(|w| w.code != WarningCode::LongSentence));
}
