//! Figures on the development sets while training, with gold tokens and sentences: UPOS, UAS and LAS with each word's
//! best head, and exact typed F1 of persons, organisations and places.

use super::batch::{Batch, Example};
use super::loss::best;
use super::network::Network;
use super::parameters::Parameters;
use crate::score::{spans, sure};

/// A development set.
pub(crate) struct DevSet {
    pub(crate) name: &'static str,
    pub(crate) examples: Vec<Example>,
}

/// A line of figures. `universal` gives the relation without its subtype, by number.
pub(crate) fn report(network: &Network, p: &Parameters, sets: &[DevSet], universal: &[usize], limit: usize) -> String {
    let mut line = String::new();
    for set in sets {
        let (mut words, mut upos, mut uas, mut las) = (0, 0, 0, 0);
        let (mut gold_names, mut found_names, mut right_names) = (0, 0, 0);
        let step = set.examples.len().div_ceil(limit).max(1);
        for examples in set.examples.iter().step_by(step).collect::<Vec<_>>().chunks(40) {
            let batch = Batch::of(examples.iter().copied());
            let scores = network.scores(p, &batch);
            let tags = best(&scores.upos);
            let names = best(&scores.names);
            let mut heads = vec![];
            for (sentence, arcs) in batch.sentences.iter().zip(&scores.arcs) {
                heads.extend(best(arcs).into_iter().map(|h| h.checked_sub(1).map(|h| sentence.start + h)));
            }
            let relations = best(&network.relations(p, &scores, &heads));
            for (i, known) in batch.targets.iter().enumerate() {
                let Some(gold) = known.tree else { continue };
                words += 1;
                upos += usize::from(tags[i] == usize::from(gold.upos));
                if heads[i] == known.relation_head {
                    uas += 1;
                    las += usize::from(universal[relations[i]] == universal[usize::from(gold.relation)]);
                }
            }
            for sentence in &batch.sentences {
                let known = &batch.targets[sentence.clone()];
                if known.iter().all(|k| k.names.is_some()) {
                    let gold = spans(known.iter().map(|k| sure(k.names.unwrap_or(1))));
                    let found = spans(names[sentence.clone()].iter().copied());
                    gold_names += gold.len();
                    found_names += found.len();
                    right_names += gold.intersection(&found).count();
                }
            }
        }
        let percent = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
        line += &format!(" {}", set.name);
        if words > 0 {
            line += &format!(" {:.1}/{:.1}/{:.1}", percent(upos, words), percent(uas, words), percent(las, words));
        }
        if gold_names > 0 {
            line += &format!(" names {:.1}", percent(2 * right_names, gold_names + found_names));
        }
    }
    line
}
