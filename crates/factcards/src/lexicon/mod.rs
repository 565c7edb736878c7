//! What the engine knows of words: closed classes, titles and roles, and the commonest names. All of it is data.

mod classes;
mod gazetteer;

use std::borrow::Cow;

pub(crate) use classes::{Class, Classes, classes};
pub(crate) use gazetteer::{LONGEST_SHORT_FORM, country_of, head_kind, known_name};

/// The form in which words are looked up: lower case, straight apostrophes.
pub(crate) fn fold(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase().replace('’', "'"))
    }
}

/// The words that a plural can be of, all that its ending leaves open: "secretaries", "chairmen", "bosses".
pub(crate) fn singulars(folded: &str) -> impl Iterator<Item = String> + use<'_> {
    const ENDINGS: [(&str, &str); 5] = [("s", ""), ("es", ""), ("ies", "y"), ("men", "man"), ("women", "woman")];
    ENDINGS.iter().filter_map(|(plural, one)| folded.strip_suffix(plural).map(|stem| format!("{stem}{one}")))
}

/// The lines of a data file that say something.
fn lines(data: &'static str) -> impl Iterator<Item = &'static str> {
    data.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}
