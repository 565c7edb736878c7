//! Every case of the data files in this folder as a test named `<file>::<line>-<words of its text>`. So
//! `cargo test -p factcards --test cases -- facts::` runs one file, and a part of a name runs one case.
//!
//! The head of each file explains its notation; what all have in common stands in `notation.rs`. Two files are read
//! beside the stages that they judge, as a Document does not show these: `blocks.txt` and `quotations.txt`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test asserts by panicking")]

mod claims;
mod notation;
mod text;
mod values;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};

use crate::notation::{Case, Judge, lines, pairs, rows, texts};

/// A data file: its name, its content, how it writes its cases, and whether a Document meets an expectation.
type File = (&'static str, &'static str, fn(&'static str) -> Vec<Case>, Judge);

const FILES: [File; 17] = [
    ("abbreviations", include_str!("abbreviations.txt"), pairs, text::abbreviations),
    ("attributions", include_str!("attributions.txt"), texts, claims::attributions),
    ("changes", include_str!("changes.tsv"), |file| rows(file, false), values::changes),
    ("coverage", include_str!("coverage.txt"), texts, text::coverage),
    ("entities", include_str!("entities.txt"), texts, claims::entities),
    ("facts", include_str!("facts.txt"), texts, claims::facts),
    ("key_points", include_str!("key_points.txt"), texts, claims::key_points),
    ("keywords", include_str!("keywords.txt"), texts, text::keywords),
    ("lists", include_str!("lists.txt"), pairs, text::lists),
    ("main_event", include_str!("main_event.txt"), texts, claims::main_event),
    ("quantities", include_str!("quantities.tsv"), |file| rows(file, false), values::quantities),
    ("references", include_str!("references.tsv"), |file| rows(file, false), values::references),
    ("sentences", include_str!("sentences.txt"), |file| lines(file, "¦ "), text::sentences),
    ("shortening", include_str!("shortening.txt"), texts, text::shortening),
    ("text_kind", include_str!("text_kind.txt"), texts, text::kind),
    ("times", include_str!("times.tsv"), |file| rows(file, true), values::times),
    ("tokens", include_str!("tokens.txt"), |file| lines(file, "|"), text::tokens),
];

fn main() -> ExitCode {
    let mut trials = vec![];
    for (name, data, read, judge) in FILES {
        let cases = read(data);
        assert!(!cases.is_empty(), "no case in {name}");
        trials.extend(
            cases.into_iter().map(|case| {
                Trial::test(format!("{name}::{}", case.name()), move || case.run(judge).map_err(Into::into))
            }),
        );
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}
