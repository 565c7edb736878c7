//! What names are compared by.

use factcards_document::{ByteSpan, EntityKind};
use factcards_model::coreference::Gender;

use super::traits::gender_of_noun;
use crate::lexicon::{Class, fold};
use crate::names::Name;
use crate::words::Words;

/// A name as it is compared: folded words without article, full stops, possessive, titles, legal form and letters behind
/// a person's name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct NameForm {
    pub(super) words: Vec<String>,
    /// What the title before it tells.
    pub(super) gender: Option<Gender>,
    /// Whether it is written in capitals only, as short forms are.
    pub(super) capitals: bool,
    /// The country that it is a name of.
    pub(super) country: Option<&'static str>,
}

impl NameForm {
    /// The form of a name that the text has.
    pub(super) fn of(words: &Words, name: &Name) -> Self {
        let tokens = words.text.tokens_in(name.span);
        let mut start = tokens.start;
        let before = tokens.start.checked_sub(1);
        let mut gender = before.filter(|t| words.is(*t, Class::Title)).and_then(|t| gender_of_noun(words, t));
        if name.kind == EntityKind::Person {
            let saint = |t: usize| words.language().names.saints.contains(&words.tree.folded(t).trim_end_matches('.'));
            while start + 1 < tokens.end && (words.is(start, Class::Title) || saint(start)) {
                gender = gender.or_else(|| gender_of_noun(words, start));
                start += 1;
            }
        }
        let span = ByteSpan::new(words.text.span(start..tokens.end).start, name.span.end);
        let text = span.of(words.text.source);
        let mut all = plain(words, text);
        if name.kind == EntityKind::Person {
            let small = text.contains(char::is_lowercase);
            let written: Vec<&str> = text.split_whitespace().collect();
            let letters = |word: &&&str| {
                let upper = word.chars().all(|c| c.is_uppercase() || c == '.') && word.chars().count() > 1;
                words.lexicon().classes(&fold(word)).has(Class::PostNominal) || small && upper && !is_numeral(word)
            };
            let behind = written.iter().rev().take_while(letters).count();
            all.truncate(all.len().saturating_sub(behind).max(1));
        }
        let letters = || text.chars().filter(|c| c.is_alphabetic());
        let capitals = letters().count() > 1 && letters().all(char::is_uppercase);
        let close: String = text.split_whitespace().collect();
        let spaced = || Some(close.as_str()).filter(|_| capitals).and_then(|text| words.lexicon().country_of(text));
        let country = words.lexicon().country_of(text).or_else(spaced);
        Self { words: all, gender, capitals, country }
    }

    pub(super) fn text(&self) -> String {
        self.words.join(" ")
    }
}

/// "II" behind a name.
pub(super) fn is_numeral(word: &str) -> bool {
    word.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'i' | 'v' | 'x'))
}

/// The words of any name: folded, without article, full stops and legal form.
pub(super) fn plain(words: &Words, text: &str) -> Vec<String> {
    // "U.S. Congress" is the United States Congress.
    let short = |word: &str| word.chars().all(|c| c.is_uppercase() || c == '.');
    let country = |word: &str| words.lexicon().country_of(word).filter(|_| short(word));
    let written: Vec<&str> = text.split_whitespace().map(|word| country(word).unwrap_or(word)).collect();
    let folded = fold(&written.join(" ")).replace('.', "");
    let mut all: Vec<&str> = folded.split_whitespace().collect();
    let article = words.language().names.article;
    let last = |all: &[&str]| all.last().is_some_and(|last| words.lexicon().classes(last).has(Class::LegalSuffix));
    while all.len() > 1 && last(&all) {
        all.pop();
    }
    if all.len() > 1 && all.first() == Some(&article) {
        all.remove(0);
    }
    let possessive = words.language().names.possessives;
    let trimmed = all.iter().map(|word| {
        let word = word.trim_end_matches(',');
        possessive.iter().find_map(|ending| word.strip_suffix(ending)).filter(|stem| !stem.is_empty()).unwrap_or(word)
    });
    trimmed.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
