//! Whom a noun phrase names.

use factcards_document::ByteSpan;
use factcards_model::ud::Deprel;

use super::MentionIndex;
use crate::lexicon::Class;
use crate::syntax::Words;
use crate::tree::Tree;

/// The entity that is the head of a noun phrase: in "Kremlin spokesperson Dmitry Peskov" the last name, in "Acme of
/// Leeds" the first, in "officials from Russia" none.
pub(crate) fn head_entity(words: &Words, mentions: &MentionIndex, phrase: ByteSpan) -> Option<usize> {
    let tokens = words.text.tokens_in(phrase);
    let preposition = tokens.clone().skip(1).find(|t| words.is(*t, Class::Preposition));
    let head_end = preposition.and_then(|t| words.text.tokens.get(t)).map_or(phrase.end, |t| t.span.start);
    let head = ByteSpan::new(phrase.start, head_end);
    let mut inside = mentions.within(head).filter(|(mention, _)| {
        let next = words.text.tokens_in(*mention).end;
        // What owns or modifies the head is not it: "Putin's envoy", "Kremlin officials".
        next >= tokens.end
            || words.is_comma(next)
            || words.word(next) == "("
            || words.is_any(next, &[Class::Preposition, Class::Coordinator, Class::Relative])
    });
    let first = inside.next()?;
    // Two names joined by "and" are two sources, of which none is the head.
    let both = inside.next().is_some_and(|(second, _)| {
        let between = words.text.tokens_in(ByteSpan::new(first.0.end, second.start));
        between.clone().any(|t| words.is(t, Class::Coordinator))
    });
    (!both).then_some(first.1)
}

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
