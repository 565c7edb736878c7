//! Figures of a model file on the development sets, with gold tokens and sentences.

use std::collections::BTreeSet;
use std::time::Instant;

use anyhow::Result;
use factcards_model::{Model, Scratch, Word};

use crate::corpora::{Corpus, NameSet};

/// Prints UPOS, UAS, LAS (universal relations), exact typed F1 of persons, organisations and places, and words per
/// second.
pub(crate) fn gold_tokens(corpora: &[Corpus], file: &[u8]) -> Result<()> {
    let model = Model::load(file)?;
    let labels = model.labels().clone();
    let universal = |relation: &str| relation.split(':').next().unwrap_or("").to_owned();
    let mut scratch = Scratch::default();
    for corpus in corpora.iter().filter(|c| !c.train) {
        let mut words: Vec<&str> = vec![];
        let mut sentences = vec![];
        for sentence in &corpus.sentences {
            let start = words.len();
            words.extend(sentence.tokens.iter().map(|t| t.form.as_str()));
            sentences.push(start..words.len());
        }
        let mut out: Vec<Word> = vec![];
        let begun = Instant::now();
        model.annotate(&words, &sentences, &mut scratch, &mut out);
        let seconds = begun.elapsed().as_secs_f64();
        let mut lemmas = 0;
        let (mut n, mut upos, mut uas, mut las) = (0, 0, 0, 0);
        let (mut gold_names, mut found_names, mut right) = (0, 0, 0);
        for (sentence, range) in corpus.sentences.iter().zip(&sentences) {
            let found = &out[range.clone()];
            if sentence.tree {
                for (token, word) in sentence.tokens.iter().zip(found) {
                    n += 1;
                    upos += usize::from(labels.upos[usize::from(word.upos)] == token.upos);
                    let head = word.head as usize == token.head;
                    uas += usize::from(head);
                    lemmas += usize::from(model.lemma(&token.form, *word) == token.lemma);
                    let relation =
                        universal(&labels.relations[usize::from(word.relation)]) == universal(&token.relation);
                    las += usize::from(head && relation);
                }
            }
            if let Some(names) = &sentence.names {
                let gold = spans(names.iter().map(|n| sure(*n)));
                let found = spans(found.iter().map(|w| usize::from(w.name)));
                gold_names += gold.len();
                found_names += found.len();
                right += gold.intersection(&found).count();
            }
        }
        let percent = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
        print!("{}", corpus.name);
        if n > 0 {
            print!(
                " {:.2}/{:.2}/{:.2} lemmas {:.2}",
                percent(upos, n),
                percent(uas, n),
                percent(las, n),
                percent(lemmas, n)
            );
        }
        if gold_names > 0 {
            print!(" names {:.1}", percent(2 * right, gold_names + found_names));
        }
        println!(" ({:.0} words a second)", words.len() as f64 / seconds);
    }
    Ok(())
}

/// The tag of a set that holds one; outside where the corpus leaves it open.
pub(crate) fn sure(set: NameSet) -> usize {
    if set.is_power_of_two() { set.trailing_zeros() as usize } else { 0 }
}

/// The names of the first three kinds in a row of tags.
pub(crate) fn spans(tags: impl Iterator<Item = usize>) -> BTreeSet<(usize, usize, usize)> {
    let mut found = BTreeSet::new();
    let mut open: Option<(usize, usize)> = None;
    for (i, tag) in tags.chain([0]).enumerate() {
        if let Some((start, kind)) = open {
            if tag == kind * 2 + 2 {
                continue;
            }
            found.insert((start, i, kind));
        }
        open = (tag > 0).then(|| (i, (tag - 1) / 2));
    }
    found.retain(|name| name.2 < 3);
    found
}
