//! Words that a hyphen breaks at the end of a line.

use factcards_document::ByteSpan;
use factcards_model::Model;
use rustc_hash::FxHashMap;

use super::alignment::Edit;
use super::quote_levels::QuoteLevels;
use crate::lang::Language;
use crate::lexicon::{Class, fold};
use crate::lines::turn_of_line;

/// Marks of addresses and names of files, whose hyphens are their own.
const ADDRESS: [char; 6] = ['/', '@', '_', '.', '\\', '='];

/// A word that may be broken, or two that a hyphen joins.
struct Broken<'t> {
    /// The letters before the hyphen.
    left: &'t str,
    hyphen: usize,
    /// The letters of the next line.
    right: &'t str,
    /// Where they begin.
    next: usize,
}

/// How often the text has a word without a hyphen between its halves, and with one.
#[derive(Default)]
struct Elsewhere {
    whole: usize,
    hyphenated: usize,
}

/// The hyphens and line breaks that part the halves of one word. A hyphen that is the word's own stays, and its line
/// break goes.
pub(super) fn find(
    text: &str,
    levels: &QuoteLevels,
    language: impl Fn() -> &'static Language,
    model: &Model,
) -> Vec<Edit> {
    let broken: Vec<Broken> = candidates(text).filter(|b| levels.at(b.hyphen) == levels.at(b.next)).collect();
    if broken.is_empty() {
        return vec![];
    }
    let language = language();
    let elsewhere = elsewhere(text, &broken);
    let edit = |b: &Broken| {
        let is_whole = b.is_whole(elsewhere.get(&b.key()), language, model)?;
        Some(Edit::omit(if is_whole { b.hyphen } else { b.hyphen + 1 }, b.next))
    };
    broken.iter().filter_map(edit).collect()
}

/// A hyphen between a letter and the end of a line that goes on with a small letter.
fn candidates(text: &str) -> impl Iterator<Item = Broken<'_>> {
    text.match_indices('-').filter_map(|(hyphen, _)| {
        let before = text.get(..hyphen)?;
        let after = text.get(hyphen + 1..)?;
        let turn = before.ends_with(char::is_alphabetic).then(|| turn_of_line(after))??;
        let rest = after.get(turn..).filter(|rest| rest.starts_with(char::is_lowercase))?;
        let left = before.rsplit(|c: char| !c.is_alphabetic()).next()?;
        let right = rest.split(|c: char| !c.is_alphabetic()).next()?;
        let written = before.rsplit(char::is_whitespace).next()?;
        (!written.contains(ADDRESS)).then_some(Broken { left, hyphen, right, next: hyphen + 1 + turn })
    })
}

/// What the text has of the words elsewhere, by their keys.
fn elsewhere(text: &str, broken: &[Broken]) -> FxHashMap<String, Elsewhere> {
    let mut found: FxHashMap<String, Elsewhere> = broken.iter().map(|b| (b.key(), Elsewhere::default())).collect();
    let mut previous = ByteSpan::default();
    for span in words(text) {
        let word = span.of(text);
        if let Some(of) = found.get_mut(fold(word).as_ref()) {
            of.whole += 1;
        }
        if text.get(previous.end..span.start) == Some("-")
            && let Some(of) = found.get_mut(&key(previous.of(text), word))
        {
            of.hyphenated += 1;
        }
        previous = span;
    }
    found
}

/// The runs of letters.
fn words(text: &str) -> impl Iterator<Item = ByteSpan> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text.get(at..)?.find(char::is_alphabetic)?;
        let rest = text.get(start..)?;
        at = start + rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        Some(ByteSpan::new(start, at))
    })
}

fn key(left: &str, right: &str) -> String {
    fold(&[left, right].concat()).into_owned()
}

impl Broken<'_> {
    fn key(&self) -> String {
        key(self.left, self.right)
    }

    /// Whether the halves are one word without a hyphen. None where the hyphen ends the first of several words that go
    /// on alike: "short- and long-term".
    fn is_whole(&self, elsewhere: Option<&Elsewhere>, language: &Language, model: &Model) -> Option<bool> {
        let (whole, hyphenated) = elsewhere.map_or((0, 0), |found| (found.whole, found.hyphenated));
        if whole != hyphenated {
            return Some(whole > hyphenated);
        }
        let is_known = |word: &str| model.cluster(word) != 0;
        let is_word = |half: &str| half.chars().nth(1).is_none() || is_known(half);
        let whole = is_known(&self.key());
        let joins = language.lexicon.classes(self.right).has(Class::Coordinator)
            || self.right == language.function_words.infinitive_marker;
        // Of "underst-\nand" the halves tell that it is one word.
        if joins && (!whole || is_word(self.left)) {
            return None;
        }
        Some(whole || !is_word(self.left) || !is_word(self.right))
    }
}
