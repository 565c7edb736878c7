//! "He" and "she", where the subject before leaves no doubt.

use std::collections::BTreeMap;

use factcards_document::{ByteSpan, Entity, EntityKind, Mention, MentionForm};

use super::MentionIndex;
use crate::lexicon::{Class, fold};
use crate::syntax::{Clause, Words};

/// Lets "he" and "she" as subjects mean the person who is the subject of the clause before, in the same sentence or
/// the one before it in the same block. Anything less clear stays unresolved.
pub(crate) fn attach(words: &Words, clauses: &[Clause], entities: &mut [Entity<ByteSpan>]) {
    let index = MentionIndex::of(entities);
    let people: Vec<bool> = entities.iter().map(|e| e.kind == EntityKind::Person).collect();
    // The pronoun that each person has been called by: nobody is "he" and then "she".
    let mut pronouns = BTreeMap::<usize, String>::new();
    let mut last: Option<(usize, usize)> = None;
    let mut found = vec![];
    for clause in clauses {
        let Some(subject) = clause.subject.clone() else { continue };
        let span = words.text.span(subject.clone());
        if words.is(subject.start, Class::PersonPronoun) && subject.len() == 1 {
            let pronoun = fold(words.word(subject.start)).into_owned();
            let near = last.filter(|(sentence, _)| near(words, *sentence, clause.sentence));
            let Some((_, person)) = near else { continue };
            if pronouns.entry(person).or_insert_with(|| pronoun.clone()) == &pronoun {
                found.push((person, Mention { span, sentence: clause.sentence, form: MentionForm::Pronoun }));
                last = Some((clause.sentence, person));
            }
        } else {
            let mut mentioned = index.within(span).filter(|(_, e)| people.get(*e) == Some(&true));
            let only = mentioned.next().filter(|_| mentioned.next().is_none());
            // "Putin's envoy" is not Putin.
            let head = only.filter(|(mention, _)| {
                mention.end == span.end || mention.start == span.start && !owns(words, *mention)
            });
            last = match head {
                Some((_, person)) => Some((clause.sentence, person)),
                None => last.filter(|(sentence, _)| *sentence == clause.sentence),
            };
        }
    }
    found.dedup();
    for (person, mention) in found {
        if let Some(entity) = entities.get_mut(person) {
            let at = entity.mentions.partition_point(|m| m.span < mention.span);
            if entity.mentions.get(at) != Some(&mention) {
                entity.mentions.insert(at, mention);
            }
        }
    }
}

fn near(words: &Words, sentence: usize, pronoun: usize) -> bool {
    let paragraph = |s: usize| words.text.sentences.get(s).map(|s| s.paragraph);
    sentence == pronoun || (sentence + 1 == pronoun && paragraph(sentence) == paragraph(pronoun))
}

fn owns(words: &Words, mention: ByteSpan) -> bool {
    words.is_possessive_ending(words.text.tokens_in(mention).end)
}
