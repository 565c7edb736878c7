//! Apostrophes: what the words beside a single mark say of it.

use crate::chars::{is_apostrophe, is_blank};
use crate::lang::quotations::Before;

/// Words that begin with an apostrophe and are none without it.
const ELIDED: &[&str] = &[
    "em", "er", "e", "im", "ere", "ome", "ouse", "ospital", "orse", "eart", "imself", "erself", "ello", "undred",
    "til", "tis", "twas", "twere", "twill", "twould", "tisn", "twasn", "cos", "cuz", "coz", "bout", "neath", "gainst",
    "fraid", "nother", "nuff", "kay", "scuse", "spose", "n", "un", "s", "d", "ll", "re", "ve", "m", "t",
];
/// Words that end with an apostrophe, besides those in -s and -in.
const CLIPPED: &[&str] =
    &["o", "an", "th", "wi", "ol", "lil", "t", "n", "fo", "mo", "po", "ha", "ca", "wa", "d", "tha"];

/// No word that is looked at is longer, in characters.
const LONGEST: usize = 12;

/// Reads the word that `text` begins with.
pub(super) fn begun(text: &str) -> Before {
    let word: String = text.chars().take_while(|c| c.is_alphanumeric()).take(LONGEST).collect();
    let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
    match (word.len() - letters.len(), letters) {
        (2, "s") => Before::Decade,
        (2, "") => Before::Number,
        (0, _) if ELIDED.contains(&word.to_lowercase().as_str()) => Before::Elision,
        _ => Before::Word,
    }
}

/// Whether the word that `text` ends with may end in an apostrophe: "dogs’", "goin’", "o’".
pub(super) fn may_end(text: &str) -> bool {
    let word: String = text.chars().rev().take_while(|c| c.is_alphanumeric()).take(LONGEST).collect();
    let mut backwards = word.chars().map(|c| c.to_ascii_lowercase());
    match (backwards.next(), backwards.next(), backwards.next()) {
        (Some('s' | 'x' | 'z'), ..) => true,
        (Some('n'), Some('i'), Some(_)) => true,
        _ => CLIPPED.contains(&word.chars().rev().collect::<String>().to_lowercase().as_str()),
    }
}

/// Whether a mark between the two is one of "rock 'n' roll".
pub(super) fn is_and(head: &str, tail: &str) -> bool {
    let begins = |mut characters: [Option<char>; 3]| {
        let [first, second, third] = &mut characters;
        first.is_some_and(|c| matches!(c, 'n' | 'N')) && second.is_some_and(is_apostrophe) && third.is_none_or(is_blank)
    };
    let ends = |text: &str| {
        let mut back = text.chars().rev();
        [back.next(), back.next(), back.next()]
    };
    let mut ahead = tail.chars();
    begins([ahead.next(), ahead.next(), ahead.next()]) || begins(ends(head)) && tail.chars().next().is_none_or(is_blank)
}
