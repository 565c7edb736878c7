//! Texts of pieces that look like times, numbers and addresses, under every option: times, quantities and references
//! stand in order, apart from each other, and hold the text that stands there.
#![no_main]

mod invariants;

use std::sync::LazyLock;

use factcards::document::{DateOrder, Prefer};
use factcards::{ByteSpan, Options, analyze};
use libfuzzer_sys::fuzz_target;

/// The pieces of the property tests.
static PIECES: LazyLock<Vec<String>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../crates/factcards/tests/values/pieces.json")).expect("a list of pieces")
});

/// A piece by its number, or any text.
type Part = Result<u8, String>;

/// Year, month, day and minute of the reference date; order and side of dates; the parts, each with a space or without.
type Input = (Option<(i16, u8, u8, Option<u16>)>, u8, u8, Vec<(bool, Part)>);

fuzz_target!(|input: Input| {
    let (date, order, side, parts) = input;
    let reference_date = date.map(|(year, month, day, minute)| {
        // Dates that do not exist are among them: they must be told, not believed.
        let time = minute.map(|m| format!("T{:02}:{:02}", m / 60 % 25, m % 60)).unwrap_or_default();
        format!("{year:04}-{:02}-{:02}{time}", month % 14, day % 33)
    });
    let date_order = [None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst)][usize::from(order % 3)];
    let prefer = [Prefer::Nearest, Prefer::Past, Prefer::Future][usize::from(side % 3)];
    let mut text = String::new();
    for (space, part) in parts {
        match part {
            Ok(number) => text.push_str(&PIECES[usize::from(number) % PIECES.len()]),
            Err(any) => text.push_str(&any),
        }
        text.push_str(if space { " " } else { "" });
    }
    let options = Options { reference_date, date_order, prefer, ..Options::default() };
    let document = analyze(&text, &options, factcards_model::english().expect("the model"));

    let times: Vec<ByteSpan> = document.times.iter().map(|t| t.span).collect();
    let quantities: Vec<ByteSpan> = document.quantities.iter().map(|q| q.span).collect();
    let references: Vec<ByteSpan> = document.references.iter().map(|r| r.span).collect();
    let layers = [&times, &quantities, &references];
    for (at, layer) in layers.iter().enumerate() {
        assert!(layer.windows(2).all(|w| w[0].end <= w[1].start), "{layer:?} is out of order");
        let others = layers.iter().skip(at + 1).flat_map(|other| other.iter());
        for other in others {
            assert!(layer.iter().all(|span| !span.overlaps(*other)), "two values at {other:?}");
        }
    }
    invariants::check(&text, document);
});
