//! Times, quantities and references: what a text of one piece over and over costs.

// Tests may fail by panicking, in their helpers too.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::time::Duration;

use cpu_time::ThreadTime;
use factcards::{Options, analyze};

/// Eight times the text takes about eight times the time; a quadratic pass would take sixty-four times.
#[test]
fn pathological_texts_take_linear_time() {
    #[rustfmt::skip]
    let units = [
        "1 ",
        "1",
        "Monday ",
        "1,",
        "1-",
        "one hundred and ",
        "from 3 to ",
        "2025-",
        "a.",
        "@a",
        "#",
        "in ",
        "twenty-",
        "+1 ",
        "a@b.",
        "3 p.m. on Friday, ",
        "more than ",
        "1/2 ",
        ":: ",
        "$1 to ",
        "million ",
        "he will ",
        "(212) ",
        "half a ",
        "on the 18th ",
        "every day at 9:00 ",
        "the first Monday in May ",
        "two days before Friday ",
        "that year ",
        "7/6 ",
        "c. 314 – ",
        "the morning of Friday ",
        "2014, ",
        "nineteen ",
        "two hours and ",
        "from 3/4 to ",
        "phone 12 ",
        "12-34/",
        "+49 (0",
        "555-1234 x",
        "10.1000/",
        "10.1000/(",
        "978-",
        "ISBN 0 ",
        "ISO/",
        "42 U.S.C. § ",
        "Article 1(1)",
        "[2019] ",
        "ECLI:",
        "@a@b.",
        "a::",
        "1.2.3.4 ",
        "one and ",
        "one hundred and one one ",
        "a million and a ",
        "1 000 ",
        "1 in ",
        "km/",
        "5 km/",
        "$1 ",
        "1\" ",
        "more than or equal to ",
        "5 ft 2 in ",
        "rose 5 % to ",
        "up 3 % ",
        "2^",
    ];
    for unit in units {
        let time = |bytes: usize, runs: usize| {
            let text = unit.repeat(bytes / unit.len());
            let best = (0..runs).map(|_| {
                let start = ThreadTime::now();
                holds_nothing_but_spans(&text);
                start.elapsed()
            });
            best.min().unwrap()
        };
        let (part, whole) = (time(3_000, 4), time(24_000, 3));
        // Short times are noise.
        let linear = whole < part * 24 || whole < Duration::from_millis(100);
        assert!(linear, "{unit:?}: {part:?} for an eighth of the text, {whole:?} for all of it");
    }
}

fn holds_nothing_but_spans(text: &str) {
    let options = Options { reference_date: Some("2025-04-12".to_owned()), ..Options::default() };
    let document = analyze(text, &options, factcards_model::english().unwrap());
    assert!(document.times.iter().all(|t| !t.span.of(text).is_empty()));
}
