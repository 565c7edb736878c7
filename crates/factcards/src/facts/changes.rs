//! How far a change holds: as what tells of it does.

use factcards_document::{Attribution, ByteSpan, Change, Fact, FactStatus, Polarity};

use super::status;
use crate::attribution::Contents;

/// Gives each change the status and the polarity of the smallest of what it stands in: a relation, an argument, the content
/// of an attribution ("demands a rise of 6 %"). `facts` are in order of their sentences.
pub(crate) fn stand(
    changes: &mut [Change<ByteSpan>],
    facts: &[Fact<ByteSpan>],
    attributions: &[Attribution<ByteSpan>],
) {
    let contents = Contents::of(attributions);
    for change in changes {
        let first = facts.partition_point(|fact| fact.sentence < change.sentence);
        let here = || facts.iter().skip(first).take_while(|fact| fact.sentence == change.sentence);
        let standing = |word: ByteSpan| {
            let told = here().filter_map(|fact| Some((part_with(fact, word)?, fact))).min_by_key(|(len, _)| *len);
            let said = contents.holding(word).and_then(|id| attributions.get(id));
            let said = said.and_then(|a| Some((a.content.iter().find(|part| part.contains(word))?.len(), a.stance)));
            match (told, said) {
                (Some((len, fact)), said) if said.is_none_or(|(whole, _)| len < whole) => {
                    Some((fact.status, fact.polarity))
                }
                (_, said) => said.map(|(_, stance)| (status::said(stance), Polarity::Positive)),
            }
        };
        // "reported revenue of $102 billion, up 16 %": the word may be added behind what it tells of.
        let found = standing(change.cue).or_else(|| standing(change.of?));
        let (status, polarity) = found.unwrap_or((FactStatus::Stated, Polarity::Positive));
        change.status = Some(status).filter(|status| *status != FactStatus::Stated);
        change.polarity = Some(polarity).filter(|polarity| *polarity != Polarity::Positive);
    }
}

/// The length of the part of a fact in which a word stands: its relation, its subject or an argument.
fn part_with(fact: &Fact<ByteSpan>, word: ByteSpan) -> Option<usize> {
    let parts =
        fact.relation.span.iter().copied().chain([fact.subject.span]).chain(fact.arguments.iter().map(|a| a.span));
    parts.filter(|part| part.contains(word)).map(|part| part.len()).min()
}
