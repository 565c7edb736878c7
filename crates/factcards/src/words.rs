//! What the lexicon knows of each word of a text.

use std::ops::Range;

use factcards_model::ud::Xpos;

use crate::lang::Language;
use crate::lexicon::{Class, Classes, Lexicon};
use crate::text::Text;
use crate::tree::Tree;

/// A text's words with their tree and the lexicon's classes, looked up once for each word type.
pub(crate) struct Words<'t> {
    pub(crate) text: &'t Text<'t>,
    pub(crate) tree: &'t Tree<'t>,
    /// Of each word type.
    known: Vec<Classes>,
    /// Of each lemma.
    of_lemmas: Vec<Classes>,
}

impl<'t> Words<'t> {
    /// Looks every form and lemma up.
    pub(crate) fn of(tree: &'t Tree<'t>) -> Self {
        let text = tree.text;
        let lexicon = &text.language.lexicon;
        let known = tree.of_types(|form| lexicon.classes(form.trim_end_matches('.')));
        let of_lemmas = tree.lemmas().iter().map(|lemma| lexicon.classes(lemma)).collect();
        Self { text, tree, known, of_lemmas }
    }

    /// The language of the text.
    pub(crate) fn language(&self) -> &'static Language {
        self.text.language
    }

    /// The lists of the language.
    pub(crate) fn lexicon(&self) -> &'static Lexicon {
        self.text.language.lexicon
    }

    /// The token's classes; none past the end.
    pub(crate) fn classes(&self, token: usize) -> Classes {
        self.tree.type_id(token).and_then(|of| self.known.get(of)).copied().unwrap_or_default()
    }

    /// The classes of the token's lemma.
    pub(crate) fn classes_of_lemma(&self, token: usize) -> Classes {
        self.tree.lemma_id(token).and_then(|lemma| self.of_lemmas.get(lemma)).copied().unwrap_or_default()
    }

    /// Whether the token is of the class.
    pub(crate) fn is(&self, token: usize, class: Class) -> bool {
        self.classes(token).has(class)
    }

    /// Whether the token is of any of the classes.
    pub(crate) fn is_any(&self, token: usize, wanted: &[Class]) -> bool {
        self.classes(token).any(wanted)
    }

    /// The token's characters.
    pub(crate) fn word(&self, token: usize) -> &'t str {
        self.text.word(token)
    }

    /// Whether it has a letter.
    pub(crate) fn is_alphabetic(&self, token: usize) -> bool {
        self.word(token).chars().any(char::is_alphabetic)
    }

    /// Whether it begins with a capital letter.
    pub(crate) fn is_capitalised(&self, token: usize) -> bool {
        self.word(token).chars().next().is_some_and(char::is_uppercase)
            && self.word(token) != self.text.language.tokens.capital
    }

    /// Whether it is a possessive ending behind a name or noun.
    pub(crate) fn is_possessive_ending(&self, token: usize) -> bool {
        self.tree.xpos(token) == Xpos::Pos
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
