//! Whom a noun phrase names.

use factcards_document::ByteSpan;
use factcards_model::ud::Deprel;

use super::MentionIndex;
use crate::tree::Tree;

/// Relations between a title and the name behind it, in which either is the head.
const SAME: [Deprel; 3] = [Deprel::Flat, Deprel::Appos, Deprel::NmodDesc];

impl MentionIndex {
    /// The entity that a phrase names by its head: the mention that covers the head, else one that says the same as
    /// the head does ("Kremlin spokesperson Dmitry Peskov", "the envoy, Jane Roe").
    pub(crate) fn named_by(&self, tree: &Tree, head: usize, phrase: ByteSpan) -> Option<usize> {
        let of = |token: usize| {
            let byte = tree.text.tokens.get(token)?.span.start;
            self.covering(byte)
        };
        let own = of(head).filter(|(mention, _)| mention.start >= phrase.start);
        let beside = || tree.dependents(head).filter(|child| SAME.contains(&tree.deprel(*child))).find_map(of);
        own.or_else(beside).map(|(_, entity)| entity)
    }
}
