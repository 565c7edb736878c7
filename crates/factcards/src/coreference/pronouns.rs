//! "He" and "she", where the subject before leaves no doubt.

use std::collections::BTreeMap;

use factcards_document::{ByteSpan, Entity, EntityKind, Mention, MentionForm};

use super::{Layers, MentionIndex};
use crate::clause::Phrase;
use crate::quotations::inside;
use crate::tree::Tree;

/// How many sentences back an antecedent can stand.
const REACH: usize = 4;

/// Lets "he" and "she" as subjects mean the last person who was a subject in the same paragraph, where nobody else
/// was named in a sentence between. What stands in quotation marks neither names nor takes an antecedent: its "he" is
/// the speaker's. Anything less clear stays unresolved.
pub(crate) fn attach(layers: &Layers, entities: &mut [Entity<ByteSpan>]) {
    let tree = layers.words.tree;
    let text = tree.text;
    let index = MentionIndex::of(entities);
    let people: Vec<bool> = entities.iter().map(|e| e.kind == EntityKind::Person).collect();
    let is_person = |entity: usize| people.get(entity) == Some(&true);
    let paragraph = |s: usize| text.sentences.get(s).map(|s| s.paragraph);
    // The pronoun that each person has been called by: nobody is "he" and then "she".
    let mut pronouns = BTreeMap::<usize, String>::new();
    let mut last: Option<(usize, usize)> = None;
    let mut found = vec![];
    for (sentence, subject) in subjects(layers, &index) {
        let span = text.span(subject.tokens.clone());
        if inside(layers.quotations, span) {
            continue;
        }
        last = last.filter(|(before, _)| paragraph(*before) == paragraph(sentence) && sentence - before <= REACH);
        let named = index.named_by(tree, subject.head, span).filter(|_| subject.conjuncts.is_empty());
        if let Some(person) = named.filter(|entity| is_person(*entity)) {
            last = Some((sentence, person));
            continue;
        }
        let Some((before, person)) = last.filter(|_| is_person_pronoun(tree, &subject)) else { continue };
        let between = ByteSpan::new(text.span(text.tokens_of(before)).end, span.start);
        let others = index.within(between).any(|(_, e)| is_person(e) && e != person);
        let form = tree.lowercase(subject.head);
        if !others && pronouns.entry(person).or_insert_with(|| form.clone()) == &form {
            found.push((person, Mention { span, sentence, form: MentionForm::Pronoun }));
            last = Some((sentence, person));
        }
    }
    for (person, mention) in found {
        if let Some(entity) = entities.get_mut(person) {
            let at = entity.mentions.partition_point(|m| m.span < mention.span);
            entity.mentions.insert(at, mention);
        }
    }
}

/// The subjects that stand in their clauses, each once and in order, with their sentences. A name that opens its
/// sentence is taken for one whatever its clause is read as.
fn subjects(layers: &Layers, index: &MentionIndex) -> Vec<(usize, Phrase)> {
    let text = layers.words.text;
    let told = layers.clauses.iter().filter_map(|clause| Some((clause.sentence, clause.subject.as_ref()?)));
    let own = told.filter(|(_, subject)| subject.own).map(|(sentence, subject)| (sentence, subject.phrase.clone()));
    let opening = text.sentences.iter().filter_map(|sentence| {
        let (mention, _) = index.starting_at(sentence.span.start)?;
        let tokens = text.tokens_in(mention);
        // Whoever a turn of a dialogue begins with speaks of himself as "I".
        let label = layers.words.word(tokens.end) == ":";
        let owner = layers.words.is_possessive_ending(tokens.end) || label;
        let head = layers.words.tree.top(tokens.clone()).filter(|_| !owner)?;
        Some((sentence.id, Phrase { head, tokens, conjuncts: vec![] }))
    });
    let mut subjects: Vec<(usize, Phrase)> = own.chain(opening).collect();
    subjects.sort_by_key(|(_, phrase)| phrase.tokens.start);
    subjects.dedup_by_key(|(_, phrase)| phrase.tokens.start);
    subjects
}

/// A pronoun that stands for one person.
fn is_person_pronoun(tree: &Tree, phrase: &Phrase) -> bool {
    phrase.tokens.len() == 1 && tree.text.language.names.person_pronouns.contains(&tree.lowercase(phrase.head).as_str())
}
