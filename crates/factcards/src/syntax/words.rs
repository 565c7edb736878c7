//! What the lexicon knows of each token.

use std::ops::Range;

use crate::lexicon::{AUXILIARIES, Class, Classes, VerbForms, classes, fold, verb};
use crate::text::Text;

/// A text with the lexicon's word classes and verb forms, looked up once for each token.
pub(crate) struct Words<'t> {
    pub(crate) text: &'t Text<'t>,
    known: Vec<(Classes, Option<VerbForms>)>,
}

impl<'t> Words<'t> {
    /// Looks every token up.
    pub(crate) fn of(text: &'t Text<'t>) -> Self {
        let known = (0..text.tokens.len())
            .map(|token| {
                let folded = fold(text.word(token));
                (classes(folded.trim_end_matches('.')), verb(&folded))
            })
            .collect();
        Self { text, known }
    }

    /// The token's classes; none past the end.
    pub(crate) fn classes(&self, token: usize) -> Classes {
        self.known.get(token).map(|k| k.0).unwrap_or_default()
    }

    /// Whether the token is of the class.
    pub(crate) fn is(&self, token: usize, class: Class) -> bool {
        self.classes(token).has(class)
    }

    /// Whether the token is of any of the classes.
    pub(crate) fn is_any(&self, token: usize, wanted: &[Class]) -> bool {
        self.classes(token).any(wanted)
    }

    /// The token as a verb.
    pub(crate) fn verb(&self, token: usize) -> Option<VerbForms> {
        self.known.get(token).and_then(|k| k.1)
    }

    /// The token's characters.
    pub(crate) fn word(&self, token: usize) -> &'t str {
        self.text.word(token)
    }

    /// The universal part of speech that the model gives it; nothing past the end.
    pub(crate) fn upos(&self, token: usize) -> &'t str {
        let known = self.text.tokens.get(token).map(|_| usize::from(self.text.annotation(token).upos));
        known.and_then(|upos| self.text.labels().upos.get(upos)).map_or("", String::as_str)
    }

    /// The Penn Treebank tag that the model gives it; nothing past the end.
    pub(crate) fn xpos(&self, token: usize) -> &'t str {
        let known = self.text.tokens.get(token).map(|_| usize::from(self.text.annotation(token).xpos));
        known.and_then(|xpos| self.text.labels().xpos.get(xpos)).map_or("", String::as_str)
    }

    /// Whether it has a letter.
    pub(crate) fn is_alphabetic(&self, token: usize) -> bool {
        self.word(token).chars().any(char::is_alphabetic)
    }

    /// Whether it begins with a capital letter.
    pub(crate) fn is_capitalised(&self, token: usize) -> bool {
        self.word(token).chars().next().is_some_and(char::is_uppercase) && self.word(token) != "I"
    }

    /// Whether it is a possessive ending behind a name or noun.
    pub(crate) fn is_possessive_ending(&self, token: usize) -> bool {
        match self.word(token) {
            "'" | "’" => true,
            "'s" | "’s" => !token.checked_sub(1).is_some_and(|before| self.is(before, Class::SubjectPronoun)),
            _ => false,
        }
    }

    /// Whether it is an auxiliary in a finite form.
    pub(crate) fn is_auxiliary(&self, token: usize) -> bool {
        let finite = !matches!(self.word(token), "be" | "been" | "being" | "having");
        finite && self.is_any(token, &AUXILIARIES) && !self.is_possessive_ending(token)
    }

    /// Whether it is a comma or a dash that sets something off.
    pub(crate) fn is_comma(&self, token: usize) -> bool {
        matches!(self.word(token), "," | "—" | "–" | "--")
    }

    /// Whether it is a mark without letters or digits.
    pub(crate) fn is_punctuation(&self, token: usize) -> bool {
        !self.word(token).chars().any(char::is_alphanumeric)
    }

    /// The text from the first to the last token of a range.
    pub(crate) fn covered(&self, tokens: Range<usize>) -> &'t str {
        self.text.span(tokens).of(self.text.source)
    }
}
