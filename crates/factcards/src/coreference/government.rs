//! Which capital stands for its country: "Moscow demanded".

use std::collections::BTreeMap;

use factcards_document::{ByteSpan, Entity, EntityKind, MentionForm};
use factcards_model::ud::{Deprel, Upos};

use crate::lang::Construction;
use crate::words::Words;

/// What a government does with others, in one clause.
const ACTS: [Construction; 4] =
    [Construction::Infinitive, Construction::Gerund, Construction::ObjectInfinitive, Construction::Object];

/// Links each capital that speaks or acts as governments do to the entity of its country, where the text has one.
pub(crate) fn link(words: &Words, entities: &mut [Entity<ByteSpan>]) {
    let lexicon = words.lexicon();
    let names = |entity: &Entity<ByteSpan>| {
        std::iter::once(&entity.name).chain(&entity.aliases).map(String::clone).collect::<Vec<_>>()
    };
    let mut countries = BTreeMap::new();
    for entity in entities.iter().filter(|e| e.kind != EntityKind::Person) {
        if let Some(country) = names(entity).iter().find_map(|name| lexicon.country_of(name)) {
            countries.entry(country).or_insert(entity.id);
        }
    }
    for entity in entities.iter_mut().filter(|e| e.kind != EntityKind::Person) {
        let capital = names(entity).iter().find_map(|name| lexicon.known_name(name).filter(|k| k.capital)?.country);
        let country = capital.and_then(|country| countries.get(country)).filter(|id| **id != entity.id);
        if country.is_some() {
            let mut named = entity.mentions.iter().filter(|m| m.form == MentionForm::Name);
            entity.stands_for = country.copied().filter(|_| named.any(|m| acts(words, m.span)));
        }
    }
}

/// Whether a name is the subject of what a government says or does; "Kyiv, Ukraine" is the city.
fn acts(words: &Words, name: ByteSpan) -> bool {
    let tree = words.tree;
    let tokens = words.text.tokens_in(name);
    let Some(head) = tree.top(tokens.clone()) else { return false };
    let behind = |child: usize| child == tokens.end + 1 && tree.upos(child) == Upos::Propn;
    let explained = tree.form(tokens.end) == "," && tree.dependents(head).any(behind);
    let subject = tree.first_conjunct(head);
    let predicate = tree.head(subject).filter(|_| tree.is(subject, &[Deprel::Nsubj]) && !explained);
    // "Moscow seems to want it".
    let raised = predicate.and_then(|predicate| tree.dependent(predicate, Deprel::Xcomp));
    predicate.into_iter().chain(raised).any(|predicate| is_act(words, predicate))
}

/// Whether a verb, or what follows a copula, is what governments do or are.
fn is_act(words: &Words, predicate: usize) -> bool {
    let (tree, cues, names) = (words.tree, words.tree.cues(), &words.language().names);
    if tree.upos(predicate) != Upos::Verb {
        return names.government_predicates.contains(&tree.folded(predicate));
    }
    let phrasal = tree.phrasal(predicate);
    let lemma = phrasal.as_deref().unwrap_or(tree.lemma(predicate));
    cues.inserts(lemma).is_some()
        || ACTS.iter().any(|construction| cues.stance(*construction, "-", lemma).is_some())
        || names.government_verbs.contains(&lemma)
}
