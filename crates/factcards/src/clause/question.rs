//! What is asked, and so states nothing.

use std::ops::Range;

use factcards_model::ud::Deprel;

use super::Reader;
use super::predicate::is_predicate;
use crate::tree::Tree;

/// What may stand behind the mark that ends a sentence.
const CLOSING: [&str; 7] = ["”", "\"", "’", "'", ")", "»", "''"];

/// What ends a sentence that asks nothing.
const ENDS: [&str; 2] = [".", "!"];

impl Reader<'_, '_> {
    /// Whether the clause of a predicate asks. What stands in quotation marks asks by its own end, what stands around it by
    /// the sentence's: "She asked, “Will you go?”" is no question.
    pub(super) fn is_asked(&self, predicate: usize) -> bool {
        let tree = self.tree;
        let sentence = tree.text.tokens_of(tree.sentence(predicate));
        let quoted = |token: &usize| self.is_quoted(*token);
        // A question in quotation marks is of its own where it is a whole clause, and what stands around it none.
        let whole = |end| (sentence.start..=end).rev().take_while(quoted).any(|token| is_predicate(tree, token));
        let last = sentence.clone().rev().find(|token| !CLOSING.contains(&tree.form(*token)));
        match last.filter(|last| self.is_question_mark(*last)) {
            Some(mark) if !quoted(&mark) => true,
            _ if quoted(&predicate) => self.is_quoted_question(predicate..sentence.end),
            Some(mark) => !whole(mark) || inverted_auxiliary(tree, predicate).is_some(),
            None => false,
        }
    }

    /// Whether what is quoted from here on ends with a question mark first.
    fn is_quoted_question(&self, tokens: Range<usize>) -> bool {
        let mut quoted = tokens.take_while(|token| self.is_quoted(*token));
        let end = quoted.find(|token| self.is_question_mark(*token) || ENDS.contains(&self.tree.form(*token)));
        end.is_some_and(|end| self.is_question_mark(end))
    }

    fn is_question_mark(&self, token: usize) -> bool {
        self.tree.form(token).ends_with('?')
    }
}

/// "Did he say": the auxiliary before the subject.
fn inverted_auxiliary(tree: &Tree, predicate: usize) -> Option<usize> {
    let first = |relations: &[Deprel]| tree.dependents_by(predicate, relations).next();
    let subject = first(&[Deprel::Nsubj])?;
    first(&[Deprel::Aux, Deprel::Cop]).filter(|auxiliary| *auxiliary < subject)
}

/// The auxiliary that a clause opens with: "had he known" is a condition, "do you agree or not" a question without its mark.
pub(super) fn opening_auxiliary(tree: &Tree, predicate: usize) -> Option<usize> {
    inverted_auxiliary(tree, predicate).filter(|auxiliary| *auxiliary == tree.subtree(predicate).start)
}
