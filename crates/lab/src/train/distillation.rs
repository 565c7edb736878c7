//! Soft targets of a network for a batch, from which the same network with coarser weights learns (Hinton et al. 2015).

use ndarray::ArrayView1;

use super::batch::Batch;
use super::loss::{Target, best, softmax};
use super::network::Network;
use super::parameters::Parameters;
use super::soft_targets::SoftTargets;

/// Labels that are less likely are left out.
const LEAST: f32 = 1.0 / 512.0;

/// Says of each word what the teacher thinks of it; where the corpus has no tree, the relation is that to the head which
/// the teacher finds.
pub(super) fn label(network: &Network, teacher: &Parameters, batch: &mut Batch) {
    let scores = network.scores(teacher, batch);
    for (sentence, arcs) in batch.sentences.iter().zip(&scores.arcs) {
        for ((i, row), head) in sentence.clone().zip(arcs.rows()).zip(best(arcs)) {
            let target = &mut batch.targets[i];
            target.soft = SoftTargets {
                upos: likely(scores.upos.row(i)),
                xpos: likely(scores.xpos.row(i)),
                names: likely(scores.names.row(i)),
                heads: likely(row),
                ..SoftTargets::default()
            };
            if target.tree.is_none() {
                target.relation_head = head.checked_sub(1).map(|head| sentence.start + head);
            }
        }
    }
    let heads: Vec<_> = batch.targets.iter().map(|target| target.relation_head).collect();
    let relations = network.relations(teacher, &scores, &heads);
    for (target, row) in batch.targets.iter_mut().zip(relations.rows()) {
        target.soft.relations = likely(row);
    }
}

/// The labels that are not out of the question, with their shares.
fn likely(scores: ArrayView1<f32>) -> Target {
    let mut shares = scores.to_owned();
    softmax(shares.view_mut());
    let mut likely: Target =
        (0..).zip(&shares).filter(|(_, share)| **share >= LEAST).map(|(label, share)| (label, *share)).collect();
    let sum: f32 = likely.iter().map(|label| label.1).sum();
    likely.iter_mut().for_each(|label| label.1 /= sum);
    likely
}
