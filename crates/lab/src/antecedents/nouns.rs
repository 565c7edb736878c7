//! What common nouns name, by their clusters: the share of people and of bodies of people among what the nouns of a
//! cluster speak of in GUM.

use factcards_model::Model;
use factcards_model::clusters::MOST;
use factcards_model::coreference::NounKind;

use crate::corpora::coreference::{Annotated, Form};

/// Mentions that a cluster is thought to have had beside its own, as all nouns are.
const PRIOR: f64 = 3.0;

/// What the nouns of each cluster name, from cluster 1 on.
pub(super) fn learn(model: &Model, texts: &[Annotated]) -> Vec<NounKind> {
    // People, organisations, all.
    let mut counts = vec![[0.0; 3]; MOST + 1];
    let mut all = [0.0; 3];
    for text in texts {
        for mention in text.mentions.iter().filter(|mention| mention.form == Form::Nominal) {
            let kind = [f64::from(mention.kind == "person"), f64::from(mention.kind == "organization"), 1.0];
            let cluster = model.cluster(&text.text[mention.head.clone()]) as usize;
            counts[cluster].iter_mut().zip(kind).for_each(|(count, more)| *count += more);
            all.iter_mut().zip(kind).for_each(|(count, more)| *count += more);
        }
    }
    let share = |counts: &[f64; 3], kind: usize| {
        let prior = PRIOR * all[kind] / all[2];
        (15.0 * (counts[kind] + prior) / (counts[2] + PRIOR)).round() as u8
    };
    counts.iter().skip(1).map(|c| NounKind { person: share(c, 0), organization: share(c, 1) }).collect()
}
