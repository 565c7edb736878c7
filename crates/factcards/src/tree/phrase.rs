//! Phrases: the words below a head, as one unbroken stretch around it.

use std::ops::Range;

use factcards_model::ud::Deprel;

use super::Tree;

impl Tree<'_> {
    /// The unbroken stretch around a head of the words below it, without marks at its edges. `keep` tells of each
    /// dependent whether it and what is below it belong to the phrase. Where arcs cross, what is cut off from the head
    /// is left out.
    pub(crate) fn phrase(&self, head: usize, keep: &dyn Fn(usize) -> bool) -> Range<usize> {
        let sentence = self.text.tokens_of(self.sentence(head));
        let mut inside = vec![false; sentence.len()];
        let mut open = vec![head];
        while let Some(token) = open.pop() {
            if let Some(mark) = token.checked_sub(sentence.start).and_then(|at| inside.get_mut(at)) {
                *mark = true;
            }
            open.extend(self.dependents(token).filter(|child| keep(*child)));
        }
        let has = |token: usize| token.checked_sub(sentence.start).and_then(|at| inside.get(at)) == Some(&true);
        // A mark that hangs elsewhere does not break a phrase that goes on behind it.
        let goes_on = |token: usize, next: usize| has(token) || self.is_punctuation(token) && has(next);
        let before = (sentence.start..head).rev().take_while(|t| goes_on(*t, t.wrapping_sub(1)));
        let behind = (head + 1..sentence.end).take_while(|t| goes_on(*t, t + 1));
        let (start, end) = (before.last().unwrap_or(head), behind.last().unwrap_or(head) + 1);
        self.without_marks(start..end)
    }

    /// The end of a preposition or subordinator of several words: "because of", "as well as".
    pub(crate) fn end_of_fixed(&self, token: usize) -> usize {
        let fixed = self.dependents(token).rfind(|child| self.deprel(*child) == Deprel::Fixed);
        fixed.map_or(token, |last| last.max(token)) + 1
    }

    /// Of a stretch of tokens the one whose head is outside.
    pub(crate) fn top(&self, tokens: Range<usize>) -> Option<usize> {
        tokens.clone().find(|token| self.head(*token).is_none_or(|head| !tokens.contains(&head)))
    }

    /// All words below a head and itself, as [`Tree::phrase`].
    pub(crate) fn subtree(&self, head: usize) -> Range<usize> {
        self.phrase(head, &|_| true)
    }

    /// A range without marks at its edges, but for brackets and quotation marks whose partner is inside.
    pub(crate) fn without_marks(&self, mut tokens: Range<usize>) -> Range<usize> {
        const PAIRS: [(&str, &str); 6] = [("(", ")"), ("[", "]"), ("“", "”"), ("\"", "\""), ("‘", "’"), ("«", "»")];
        let partner_inside = |at: usize, tokens: &Range<usize>| {
            let form = self.form(at);
            let closes = |partner: &str| tokens.clone().any(|t| t != at && self.form(t) == partner);
            PAIRS.iter().any(|(open, close)| form == *open && closes(close) || form == *close && closes(open))
        };
        // "$", "%" and "§" are no marks that end a phrase.
        let drops = |at: usize, tokens: &Range<usize>| {
            self.deprel(at) == Deprel::Punct && self.is_punctuation(at) && !partner_inside(at, tokens)
        };
        while tokens.start < tokens.end && drops(tokens.start, &tokens) {
            tokens.start += 1;
        }
        while tokens.start < tokens.end && drops(tokens.end - 1, &tokens) {
            tokens.end -= 1;
        }
        tokens
    }
}
