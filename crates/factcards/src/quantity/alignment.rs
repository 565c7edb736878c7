//! The lexemes of a sentence beside its tree: lexemes are finer than the tokens that the tree joins.

use std::ops::Range;

use crate::grammar::Lexeme;
use crate::measure::Tag;
use crate::tree::Tree;

/// A sentence's lexemes by the tokens that they stand in.
pub(super) struct Aligned<'a, 't> {
    pub(super) tree: &'a Tree<'t>,
    /// For each lexeme, the token that it begins in.
    tokens: Vec<usize>,
}

impl<'a, 't> Aligned<'a, 't> {
    pub(super) fn of(tree: &'a Tree<'t>, sentence: usize, lexemes: &[Lexeme]) -> Self {
        let text = tree.text;
        let range = text.tokens_of(sentence);
        let mut token = range.start;
        let next = |lexeme: &Lexeme| {
            while token + 1 < range.end && text.tokens.get(token + 1).is_some_and(|t| t.span.start <= lexeme.span.start)
            {
                token += 1;
            }
            token
        };
        Self { tree, tokens: lexemes.iter().map(next).collect() }
    }

    /// The same for a stretch of the lexemes.
    pub(super) fn part(&self, lexemes: Range<usize>) -> Self {
        Self { tree: self.tree, tokens: self.tokens.get(lexemes).unwrap_or_default().to_vec() }
    }

    /// The token of a lexeme; past the end none.
    pub(super) fn token(&self, lexeme: usize) -> Option<usize> {
        self.tokens.get(lexeme).copied()
    }

    /// What the model says of the token of a lexeme.
    pub(super) fn tag(&self, lexeme: usize) -> Option<Tag> {
        let (token, tree) = (self.token(lexeme)?, self.tree);
        Some(Tag { upos: tree.upos(token), deprel: tree.deprel(token), in_name: tree.is_in_name(token) })
    }

    /// The tokens of a stretch of lexemes.
    pub(super) fn tokens(&self, (start, end): (usize, usize)) -> Range<usize> {
        match (self.token(start), end.checked_sub(1).and_then(|last| self.token(last))) {
            (Some(first), Some(last)) => first..last + 1,
            _ => 0..0,
        }
    }
}
