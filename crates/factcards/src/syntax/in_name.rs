//! Which tokens belong to a name.

use crate::names::Name;
use crate::syntax::Words;

/// For each token of a text, whether it is in a name.
pub(crate) struct InName(Vec<bool>);

impl InName {
    pub(crate) fn of(words: &Words, names: &[Name]) -> Self {
        let mut inside = vec![false; words.text.tokens.len()];
        for name in names {
            let tokens = words.text.tokens_in(name.span);
            inside.get_mut(tokens).into_iter().for_each(|tokens| tokens.fill(true));
        }
        Self(inside)
    }

    pub(crate) fn has(&self, token: usize) -> bool {
        self.0.get(token).copied().unwrap_or_default()
    }
}
