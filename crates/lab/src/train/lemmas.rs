//! Learns how endings change: for each tag the rules that the training portions need, none that a shorter ending gives.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use factcards_model::lemma::{EditScript, Lemmas};

use crate::corpora::Corpus;
use crate::export::Inventory;

/// The rules for the lemmas of the training portions.
pub(crate) fn learn(corpora: &[Corpus], inventory: &Inventory) -> Lemmas {
    // How often each word of a tag has each lemma.
    let mut seen: BTreeMap<(u8, String), BTreeMap<EditScript, usize>> = BTreeMap::new();
    for token in
        corpora.iter().filter(|c| c.train).flat_map(|c| &c.sentences).filter(|s| s.tree).flat_map(|s| &s.tokens)
    {
        let Some(tag) = inventory.xpos.iter().position(|x| *x == token.xpos) else { continue };
        let small = token.form.to_lowercase().replace('’', "'");
        let lemma = if token.upos == "PROPN" { token.lemma.to_lowercase() } else { token.lemma.clone() };
        if small.chars().count() == token.form.chars().count()
            && !small.contains(' ')
            && !lemma.contains(char::is_whitespace)
        {
            *seen
                .entry((tag as u8, small.clone()))
                .or_default()
                .entry(EditScript::between(&small, &lemma))
                .or_default() += 1;
        }
    }
    let mut endings: BTreeMap<(u8, String), BTreeMap<&EditScript, usize>> = BTreeMap::new();
    for ((tag, word), scripts) in &seen {
        // Each word counts once, so that rare words, which are like those never seen, have their say.
        // Of equals the one that changes less.
        let Some((script, _)) = scripts.iter().max_by_key(|(script, count)| (**count, Reverse(*script))) else {
            continue;
        };
        for ending in Lemmas::endings(word) {
            *endings.entry((*tag, ending)).or_default().entry(script).or_default() += 1;
        }
    }
    let mut lemmas = Lemmas::default();
    let mut order: Vec<_> = endings.into_iter().collect();
    // Short endings first; a longer one is needed only where it says something else.
    order.sort_by_key(|((tag, ending), _)| (ending.starts_with('^'), ending.chars().count(), *tag, ending.clone()));
    for ((tag, ending), scripts) in order {
        let words: usize = scripts.values().sum();
        let whole = ending.strip_prefix('^');
        let Some((script, count)) = scripts.into_iter().max_by_key(|(script, count)| (*count, Reverse(*script))) else {
            continue;
        };
        let enough = whole.is_some() || ending.is_empty() || (words >= 3 && count * 10 >= words * 6);
        if enough && lemmas.edit_script(tag, whole.unwrap_or(&ending)) != Some(script) {
            lemmas.insert(tag, &ending, script.clone());
        }
    }
    lemmas
}
