//! What holds for the Document of every text, whatever stands in it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    reason = "a test asserts by panicking"
)]

#[path = "properties/invariants.rs"]
mod invariants;
#[path = "properties/lending.rs"]
mod lending;

use std::sync::LazyLock;
use std::time::Duration;

use cpu_time::ThreadTime;
use factcards::{AnnotationCache, Document, Normalized, Options, Parsing, analyze};
use proptest::prelude::*;
use proptest::sample::select;

use crate::invariants::hold;
use crate::lending::{Lending, with_shares};

/// Pieces of real prose and what breaks it, each a trap for some stage.
static FRAGMENTS: LazyLock<Vec<String>> = LazyLock::new(|| strings(include_str!("properties/fragments.json")));

/// Texts that no generator finds soon enough.
static NASTY: LazyLock<Vec<String>> = LazyLock::new(|| strings(include_str!("properties/nasty.json")));

fn strings(json: &str) -> Vec<String> {
    serde_json::from_str(json).unwrap()
}

const GAPS: &[&str] = &[" ", " ", " ", "", ", ", ". ", "\n\n"];

/// Reference dates that callers may give, not all of them dates.
const DATES: &[&str] =
    &["2026-03-10", "2026-03-10T18:30", "9999-12-31", "-9999-01-01", "0001-01-01", "soon", "", "2026-02-30"];

fn dated() -> Options {
    Options { reference_date: Some("2026-03-10".to_owned()), ..Options::default() }
}

fn any_date() -> impl Strategy<Value = Option<String>> {
    proptest::option::of(select(DATES).prop_map(str::to_owned))
}

/// Analyses a text and checks everything that must hold for any.
fn check(text: &str, options: &Options) {
    let document = analyze(text, options, factcards_model::english().unwrap());
    let again = analyze(text, options, factcards_model::english().unwrap());
    assert_eq!(serde_json::to_string(&document).unwrap(), serde_json::to_string(&again).unwrap(), "the same bytes");
    hold(text, &document);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_any_string(text in any::<String>(), reference_date in any_date()) {
        check(&text, &Options { reference_date, ..Options::default() });
    }

    #[test]
    fn of_pieces_of_prose(
        pieces in proptest::collection::vec((select(&FRAGMENTS[..]), select(GAPS)), 0..40),
        reference_date in any_date(),
    ) {
        let text: String = pieces.iter().flat_map(|(piece, gap)| [piece.as_str(), gap]).collect();
        check(&text, &Options { reference_date, ..Options::default() });
    }
}

/// The Document of a text of which the cache may know parts.
fn with_cache(text: &str, cache: &AnnotationCache) -> Document {
    let (options, model) = (Options::default(), factcards_model::english().unwrap());
    let normalized = Normalized::new(text, &options, model);
    let mut parsing = Parsing::with_cache(&normalized, model, cache);
    parsing.step(7);
    let parsed = parsing.finish();
    let document = parsed.document(&options);
    cache.keep(parsed);
    document
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// A text that is edited piece by piece, read after each edit.
    #[test]
    fn an_edited_text_reads_as_if_it_were_read_for_the_first_time(
        pieces in proptest::collection::vec((select(&FRAGMENTS[..]), select(GAPS)), 1..24),
        edits in proptest::collection::vec((any::<prop::sample::Index>(), select(&FRAGMENTS[..]), select(GAPS)), 1..5),
    ) {
        let mut pieces = pieces;
        let cache = AnnotationCache::default();
        for edit in std::iter::once(None).chain(edits.into_iter().map(Some)) {
            if let Some((at, piece, gap)) = edit {
                let at = at.index(pieces.len());
                pieces[at] = (piece, gap);
            }
            let text: String = pieces.iter().flat_map(|(piece, gap)| [piece.as_str(), gap]).collect();
            let first = analyze(&text, &Options::default(), factcards_model::english().unwrap());
            prop_assert_eq!(with_cache(&text, &cache), first);
        }
    }

    /// A text is read with shares of it lent, then again behind what stands before it.
    #[test]
    fn a_text_reads_the_same_whoever_reads_its_sentences(
        pieces in proptest::collection::vec((select(&FRAGMENTS[..]), select(GAPS)), 1..24),
        steps in proptest::collection::vec(
            (1usize..40, 1usize..40, select(&[Lending::Back, Lending::Late, Lending::Lost, Lending::Wrong])), 1..8,
        ),
    ) {
        let text: String = pieces.iter().flat_map(|(piece, gap)| [piece.as_str(), gap]).collect();
        let cache = AnnotationCache::default();
        for text in [text.clone(), format!("Ada left Leeds.\n\n{text}")] {
            let first = analyze(&text, &Options::default(), factcards_model::english().unwrap());
            prop_assert_eq!(with_shares(&text, &steps, &cache), first);
        }
    }
}

#[test]
fn of_nasty_strings() {
    for text in NASTY.iter().chain(FRAGMENTS.iter()) {
        check(text, &Options::default());
        check(&text.repeat(50), &dated());
    }
}

/// How long the slowest of the texts below may take in a debug build.
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs that are shorter tell nothing of growth.
const MEASURABLE: Duration = Duration::from_millis(100);

/// Twice the text may take this much longer: linear is 2, quadratic 4, the rest is noise.
const GROWTH: f64 = 3.2;

/// Processor time, which other tests and other programs disturb little.
fn time(text: &str) -> Duration {
    let start = ThreadTime::now();
    let document = analyze(text, &dated(), factcards_model::english().unwrap());
    let took = start.elapsed();
    assert!(document.sentences.len() <= text.len());
    took
}

/// Times `head` with `unit` repeated after it to so many bytes, and to twice as many.
fn grows_linearly(name: &str, head: &str, unit: &str, bytes: usize) {
    let text = |bytes: usize| head.to_owned() + &unit.repeat(bytes / unit.len());
    let whole = time(&text(2 * bytes));
    assert!(whole < PATIENCE, "{name}: {whole:?} for {} bytes", 2 * bytes);
    // The least disturbed run of each length; more runs only where one was disturbed.
    let (mut half, mut whole) = (time(&text(bytes)), whole);
    for _ in 0..4 {
        if whole < MEASURABLE || whole.as_secs_f64() <= GROWTH * half.as_secs_f64() {
            return;
        }
        half = half.min(time(&text(bytes)));
        whole = whole.min(time(&text(2 * bytes)));
    }
    panic!("{name}: {half:?} for {bytes} bytes, {whole:?} for twice as many");
}

macro_rules! linear {
    ($($name:ident: $head:literal $unit:literal, $bytes:expr;)*) => {
        mod time_is_linear_for {
            $(#[test] fn $name() { super::grows_linearly(stringify!($name), $head, $unit, $bytes); })*
        }
    };
}
linear! {
    a_megabyte_without_a_space: "" "a", 500_000;
    capitals_without_a_space: "" "Ab", 20_000;
    a_hundred_thousand_quotation_marks: "" "\"", 50_000;
    opening_quotation_marks: "" "“", 50_000;
    quotation_marks_with_words: "" "“a ", 20_000;
    apostrophes: "" "’", 50_000;
    straight_apostrophes: "" "'", 50_000;
    single_quotation_marks_with_words: "" "'A b ", 20_000;
    possessives_in_one_quotation: "'A " "b's dogs' ", 20_000;
    marks_of_two_kinds: "" "\"'A ", 20_000;
    inches: "“" "5\" ", 20_000;
    opening_brackets: "" "(", 20_000;
    brackets_with_words: "" "(A ", 20_000;
    full_stops: "" ".", 50_000;
    line_breaks: "" "\r\n", 50_000;
    blank_lines: "" "a\n\n", 20_000;
    bullets: "" "- a\n", 20_000;
    empty_bullets: "" "-\n", 20_000;
    combining_marks: "" "\u{301}", 50_000;
    nul_characters: "" "\0", 50_000;
    one_name: "" "Ann Lee ", 20_000;
    short_sentences: "" "Ann Lee met Bo. ", 20_000;
    one_sentence: "" "he said and ", 20_000;
    commas: "" "A, ", 20_000;
    digits: "" "1", 50_000;
    numbers: "" "1,000 ", 20_000;
    dates: "" "on 3 March 2026 ", 20_000;
    abbreviations: "" "U.S. ", 20_000;
    at_signs: "" "a@", 20_000;
    addresses: "" "https://example.com/(", 20_000;
    hyphens: "" "a-", 20_000;
    tags: "" "#a", 20_000;
    schemes: "" "http://a", 20_000;
    brackets_after_an_address: "http://a" ")", 20_000;
    emoticons: "" ":)", 20_000;
    dotted_letters: "" "a.b", 20_000;
    digits_and_commas: "" "1,", 20_000;
    digits_and_dots: "" "1.", 20_000;
    digits_and_hyphens: "" "1-", 20_000;
    money: "" "£1 ", 20_000;
    day_numbers: "" "1 May ", 20_000;
    weekdays: "" "Friday ", 20_000;
    number_words: "" "hundred ", 20_000;
    short_quotes: "" "“a” said ", 20_000;
    quotes_without_end: "“" "a. B\n\n“", 20_000;
    short_forms: "" "A (A) ", 20_000;
    titles: "" "Mr. A ", 20_000;
    names_of_names: "" "A of ", 20_000;
    names_and_names: "Board " "and Board ", 20_000;
    pronouns: "Ann said " "it ", 20_000;
    conditions: "" "if it will ", 20_000;
    headers: "" "From: a\n", 20_000;
    headings: "" "Head\n\n", 20_000;
    wrapped_lines: "" "Ann\n", 20_000;
    indented_lines: "" "   a\n", 20_000;
    blanks: "a" " ", 50_000;
    leads_to_lists: "" "A:\n\n- a\n", 20_000;
    backticks: "" "`a", 20_000;
    angle_brackets: "" "<a ", 20_000;
    link_targets: "" "](a", 20_000;
    links_without_end: "" "](", 20_000;
    braces: "" "{a", 20_000;
    calls: "" "a.b(", 20_000;
    identifiers: "" "Ann_", 20_000;
    fences: "" "```\nAnn\n", 20_000;
    items_with_semicolons: "They want: " "a; ", 20_000;
}

/// Brackets that close again, each a level deeper.
#[test]
fn deeply_nested_brackets_are_read() {
    for (open, close) in [("(", ")"), ("[", "]"), ("“", "”"), ("(A ", " B)")] {
        let text = format!("{}said{}", open.repeat(20_000), close.repeat(20_000));
        let took = time(&text);
        assert!(took < PATIENCE, "{open}: {took:?}");
    }
}

/// Names that are all different, which no cache helps with.
#[test]
fn many_names_are_merged_in_time() {
    let name = |n: usize| -> String {
        let letters = [n / 676 % 26, n / 26 % 26, n % 26].map(|l| char::from(b'a' + u8::try_from(l).unwrap()));
        letters.iter().collect()
    };
    let text = |count: usize| -> String {
        (0..count).map(|n| format!("Mr. K{} L{} met Ann Lee. ", name(n), name(n * 7))).collect()
    };
    let (half, whole) = (time(&text(1_500)), time(&text(3_000)));
    assert!(whole < PATIENCE, "{whole:?}");
    assert!(whole < MEASURABLE || whole.as_secs_f64() < 1.4 * GROWTH * half.as_secs_f64(), "{half:?}, then {whole:?}");
}
