//! "He" and "she", where the subject before leaves no doubt.

use std::collections::BTreeMap;

use factcards_document::{ByteSpan, Entity, EntityKind, Mention, MentionForm};

use super::{MentionIndex, head_entity};
use crate::lexicon::{Class, fold};
use crate::quotations::inside;
use crate::syntax::{Clause, Words};

/// How many sentences back an antecedent can stand.
const REACH: usize = 4;

/// Lets "he" and "she" as subjects mean the last person who was a subject in the same paragraph, where nobody else
/// was named in a sentence between. What stands in quotation marks neither names nor takes an antecedent: its "he" is
/// the speaker's. Anything less clear stays unresolved.
pub(crate) fn attach(words: &Words, clauses: &[Clause], quotations: &[ByteSpan], entities: &mut [Entity<ByteSpan>]) {
    let index = MentionIndex::of(entities);
    let people: Vec<bool> = entities.iter().map(|e| e.kind == EntityKind::Person).collect();
    let is_person = |entity: usize| people.get(entity) == Some(&true);
    let paragraph = |s: usize| words.text.sentences.get(s).map(|s| s.paragraph);
    // The pronoun that each person has been called by: nobody is "he" and then "she".
    let mut pronouns = BTreeMap::<usize, String>::new();
    let mut last: Option<(usize, usize)> = None;
    let mut found = vec![];
    for clause in clauses {
        let Some(subject) = clause.subject.clone() else { continue };
        let span = words.text.span(subject.clone());
        if inside(quotations, span) {
            continue;
        }
        last = last.filter(|(sentence, _)| {
            paragraph(*sentence) == paragraph(clause.sentence) && clause.sentence - sentence <= REACH
        });
        let Some(head) = head_entity(words, &index, span).filter(|e| is_person(*e)) else {
            let pronoun = words.is(subject.start, Class::PersonPronoun) && subject.len() == 1;
            let Some((sentence, person)) = last.filter(|_| pronoun) else { continue };
            let after = words.text.span(words.text.tokens_of(sentence)).end;
            let between = ByteSpan::new(after, span.start);
            let others = index.within(between).any(|(_, e)| is_person(e) && e != person);
            let form = fold(words.word(subject.start)).into_owned();
            if !others && pronouns.entry(person).or_insert_with(|| form.clone()) == &form {
                found.push((person, Mention { span, sentence: clause.sentence, form: MentionForm::Pronoun }));
                last = Some((clause.sentence, person));
            }
            continue;
        };
        last = Some((clause.sentence, head));
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
