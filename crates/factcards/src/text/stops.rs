//! What the full stop behind a word can mean.

use crate::lang::{Language, Stop};

/// What the full stop after `word` (as written, without it) can mean; `None` when the word is no abbreviation.
pub(super) fn stop_after(language: &Language, word: &str) -> Option<Stop> {
    (language.tokens.stop_after)(word).or_else(|| is_acronym(word).then_some(Stop::Either))
}

/// Single letters with full stops between them: "u.s", "n.a.t.o", "p.s".
fn is_acronym(word: &str) -> bool {
    let mut parts = word.split('.');
    let single = |p: &str| {
        let mut letters = p.chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    };
    word.len() <= 32 && word.contains('.') && parts.all(single)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms() {
        assert!(is_acronym("u.s") && is_acronym("n.a.t.o"));
        assert!(!is_acronym("a") && !is_acronym("3.5") && !is_acronym("a..b"));
    }
}
