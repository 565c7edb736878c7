//! What is read of a text, kind by kind, and what must hold for every text.

use std::time::{Duration, Instant};

use factcards_document::{ByteSpan, Options};
use proptest::prelude::*;

use super::alignment::{Alignment, Edit};
use super::{Normalized, quote_marks};

pub(super) fn normalized(source: &str) -> Normalized<'_> {
    Normalized::new(source, &Options::default(), factcards_model::english().unwrap())
}

/// Checks pairs of what is given and what is read.
pub(super) fn reads(cases: &[(&str, &str)]) {
    let found: Vec<_> = cases.iter().map(|(source, _)| (*source, normalized(source).text().to_owned())).collect();
    let expected: Vec<_> = cases.iter().map(|(source, text)| (*source, (*text).to_owned())).collect();
    assert_eq!(found, expected);
}

#[test]
fn characters_that_stand_for_others() {
    reads(&[
        ("It is fair.", "It is fair."),
        ("\u{feff}The oﬃce of the ﬁrst ﬂoor, Weſt ﬆaﬀ", "The office of the first floor, Weſt staff"),
        ("ad\u{ad}min\u{ad}is\u{ad}tra\u{ad}tion", "administration"),
        ("a\u{200b}bc\u{2060}d \u{200e}Ann\u{200f}", "abcd Ann"),
        ("the admin\u{ad}\nistration and the Com\u{ad}  \r\n  mission", "the administration and the Commission"),
        ("an end\u{ad}\n\nand a start", "an end\n\nand a start"),
        ("non\u{2011}profit, price\u{2010}\nsetting", "non-profit, price-setting"),
        ("👩\u{200d}👧 نمی\u{200c}خواهم", "👩\u{200d}👧 نمی\u{200c}خواهم"),
        ("", ""),
        ("\u{feff}", ""),
    ]);
}

#[test]
fn marks_of_quoted_lines() {
    reads(&[
        ("> Hi Owen,\n>\n> Our prices rise.", "Hi Owen,\n\nOur prices rise."),
        (">> a\n> > b\n>c\nd", "a\nb\nc\nd"),
        (">a\r\n>b\r\n", "a\r\nb\r\n"),
        ("  > set in", "set in"),
        ("     > code", "     > code"),
        ("5 > 3 and a -> b", "5 > 3 and a -> b"),
        ("with a value\n> 0.05 it was kept", "with a value\n> 0.05 it was kept"),
        ("so:\n\n> 5 people came", "so:\n\n5 people came"),
        (">sp|P12345 a protein\nMKV", ">sp|P12345 a protein\nMKV"),
        ("> 1. one\n> 2. two", "1. one\n2. two"),
        (">", ""),
    ]);
}

#[test]
fn each_line_has_its_level() {
    let text = normalized("a\n> b com-\n> pany\n>> q\nd\n\n> > > e");
    assert_eq!(text.text(), "a\nb company\nq\nd\n\ne");
    let levels: Vec<_> = text.text().char_indices().map(|(at, c)| (c, text.quote_level(at))).collect();
    let of = |letter: char| levels.iter().find(|(c, _)| *c == letter).unwrap().1;
    assert_eq!(['a', 'b', 'q', 'd', 'e'].map(of), [0, 1, 2, 0, 3]);
    assert_eq!(normalized(&(">".repeat(1000) + " a")).quote_level(0), 32);
}

#[test]
fn words_broken_at_the_end_of_a_line() {
    reads(&[
        ("the com-\npany paid $4.5 mil-\nlion on Tues-\nday", "the company paid $4.5 million on Tuesday"),
        (
            "Commis-\nsioner of the Revenue Au-\nthority in Septem-\nber 2026",
            "Commissioner of the Revenue Authority in September 2026",
        ),
        ("a price-\nsetting rule", "a price-setting rule"),
        ("state-of-the-\nart tools", "state-of-the-art tools"),
        ("short-\nand long-term loans", "short-\nand long-term loans"),
        ("two-\nto three-year terms", "two-\nto three-year terms"),
        ("to underst-\nand it", "to understand it"),
        ("the Zar-\nwik plant", "the Zarwik plant"),
        ("the well-\nknown plan", "the well-known plan"),
        ("his vice-\nlike grip was vicelike", "his vicelike grip was vicelike"),
        ("a com-\npany, a com-pany, com-pany", "a com-pany, a com-pany, com-pany"),
        ("the com-  \r\n   pany", "the company"),
        ("the com-\n\npany", "the com-\n\npany"),
        ("Smith-\nJones", "Smith-\nJones"),
        ("on the 5-\nyear term", "on the 5-\nyear term"),
        ("see example.com/com-\npany", "see example.com/com-\npany"),
        ("he left --\nthen came", "he left --\nthen came"),
        ("> the com-\n> pany", "the company"),
        ("> the com-\npany", "the com-\npany"),
        ("the \u{fb01}nan-\ncial year", "the financial year"),
    ]);
}

#[test]
fn a_span_stands_where_its_words_do() {
    let text = normalized("\u{feff}> the ﬁnan-\n> cial year\u{ad}");
    assert_eq!(text.text(), "the financial year");
    let of = |words: &str| {
        let start = text.text().find(words).unwrap();
        text.source_span(ByteSpan::new(start, start + words.len())).of(text.source())
    };
    assert_eq!(of("the"), "the");
    assert_eq!(of("financial"), "ﬁnan-\n> cial");
    assert_eq!(of("year"), "year");
    assert_eq!(of("i"), "ﬁ", "a part of what was replaced is all of it");
    let all = ByteSpan::new(0, text.text().len());
    let inside = text.inside([text.source_span(all)].into_iter());
    let inside: Vec<_> = inside.iter().map(|n| (n.span.of(text.source()), n.form.as_str())).collect();
    assert_eq!(inside, [("ﬁ", "fi"), ("-\n> ", "")]);
}

#[test]
fn a_text_of_plain_words_is_borrowed() {
    let source = "Ada left Leeds – “at once” – on 3 May.\n\n- one-sided\n";
    let text = normalized(source);
    assert!(text.is_literal() && std::ptr::eq(text.text(), source));
}

/// Some edits of a text, in order and apart, each of at least one character.
fn edits(source: &str, choices: &[(u8, u8, &'static str)]) -> Vec<Edit> {
    let places: Vec<usize> = source.char_indices().map(|(at, _)| at).chain([source.len()]).collect();
    let mut at = 0;
    let mut edits = vec![];
    for (skip, length, replacement) in choices {
        let (start, end) = (at + usize::from(*skip), at + usize::from(*skip) + 1 + usize::from(*length));
        let (Some(start), Some(last)) = (places.get(start), places.get(end)) else { break };
        edits.push(Edit::replace(*start, *last, *replacement));
        at = end;
    }
    edits
}

fn some_edits() -> impl Strategy<Value = Vec<(u8, u8, &'static str)>> {
    prop::collection::vec((0..4_u8, 0..3_u8, prop::sample::select(&["", "", "ä", "bc", "\n"][..])), 0..12)
}

/// What holds for every alignment: spans are of the source, and in the order that they have in the text.
fn holds(alignment: &Alignment, text: &str, source: &str) -> Result<(), TestCaseError> {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let span = |pair: &[usize]| alignment.source_span(ByteSpan::new(pair[0], pair[1]));
    let spans: Vec<ByteSpan> = places.windows(2).map(span).collect();
    for span in &spans {
        prop_assert!(source.get(span.start..span.end).is_some_and(|slice| !slice.is_empty()), "{:?}", span);
    }
    prop_assert!(spans.is_sorted_by(|a, b| a.start <= b.start && a.end <= b.end), "{:?}", spans);
    let copied = |(place, span): (&usize, &ByteSpan)| {
        let replaced = alignment.replaced().iter().any(|part| part.text.start <= *place && *place < part.text.end);
        replaced || text.get(*place..).unwrap().starts_with(span.of(source))
    };
    prop_assert!(places.iter().zip(&spans).all(copied), "{:?}", alignment);
    for pair in alignment.replaced().windows(2) {
        prop_assert!(pair[0].text.end <= pair[1].text.start && pair[0].source.end <= pair[1].source.start);
    }
    for start in 0..places.len() {
        for end in start + 1..places.len() {
            let whole = alignment.source_span(ByteSpan::new(places[start], places[end]));
            prop_assert_eq!(whole, spans[start].cover(spans[end - 1]));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn one_alignment_and_two(source in "[a-cä \n]{0,24}", first in some_edits(), second in some_edits()) {
        let (middle, lower) = Alignment::edited(&source, edits(&source, &first));
        holds(&lower, &middle, &source)?;
        let (text, upper) = Alignment::edited(&middle, edits(&middle, &second));
        let both = lower.then(&upper);
        holds(&both, &text, &source)?;
        for (at, c) in text.char_indices() {
            let span = ByteSpan::new(at, at + c.len_utf8());
            let by_steps = lower.source_span(upper.source_span(span));
            prop_assert!(both.source_span(span).contains(by_steps), "{:?}: {:?}", span, both);
        }
    }

    #[test]
    fn any_text(
        head in prop::sample::select(&["", "<html><p>", "WEBVTT\n\n00:01.000 --> 00:02.000\n"][..]),
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40),
    ) {
        let source = head.to_owned() + &pieces.concat();
        let text = normalized(&source);
        prop_assert!(text.is_html() || !head.starts_with('<'));
        prop_assert!(!text.text().contains("WEBVTT"));
        holds(&text.alignment, text.text(), &source)?;
        prop_assert_eq!(text.is_literal(), text.text() == source);
    }
}

const CUE: &str = "\n\n1\n00:00:05,000 --> 00:00:06,000\n";

/// What normalizers look at.
const PIECES: &[&str] = &[
    "\n", "\r\n", "\r", " ", "-", "\u{ad}", "\u{2010}", "> ", ">", ">>", "ﬁ", "\u{feff}", "\u{200b}", "com", "pany",
    "Ada", "and", "5", ".", "/", "\u{2028}", "é", "\n> ", "-\n", "<html>", "<p>", "</p>", "<b>", "<li>", "<pre>",
    "<nav>", "</nav>", "<title>", "<!--", "&amp;", "&shy;", "&", CUE, "<v Ann>", "<v >", "</v>", "ANN: ", "- ",
    "[Music]", "{\\an8}",
];

#[test]
fn time_grows_with_the_text() {
    let units = [">", "> ", ">\n", "-\n", "a-\n", "a-\na", "a-\nb-", "\u{ad}", "a\u{ad}\n", "ﬁ", "- ", "a-"];
    let units = units.map(|unit| ("", unit));
    let captions =
        ["<", "<v ", "{", ">>[", "&", "&a", "A:*", ">>A:*", ") ", ".\n", "00:03.000 --> 00:04.000\n", "<i>a ", "- A\n"];
    let captions = captions.map(|unit| ("WEBVTT\n\n00:01.000 --> 00:02.000\n", unit));
    for (head, unit) in units.into_iter().chain(captions) {
        let time = |count: usize| {
            let source = head.to_owned() + &unit.repeat(count);
            let start = Instant::now();
            assert!(normalized(&source).text().len() <= source.len());
            start.elapsed()
        };
        let slow = || (time(100_000), time(200_000));
        let is_linear = |(half, whole): (Duration, Duration)| whole < 4 * half.max(Duration::from_millis(20));
        assert!((0..3).any(|_| is_linear(slow())), "{unit:?}");
    }
}

#[test]
fn levels_are_those_of_the_lines_as_they_were_given() {
    let (edits, levels) = quote_marks::find("> a\nb");
    assert_eq!(edits, [Edit::omit(0, 2)]);
    assert_eq!((levels.at(0), levels.at(4)), (1, 0));
}
