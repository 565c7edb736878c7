//! Cross entropy against a distribution of few labels, and against a set of allowed ones.

use ndarray::{Array2, ArrayViewMut1};

/// A distribution over labels: those with a share, which together make at most 1. Empty where nothing is known.
pub(crate) type Target = Vec<(u16, f32)>;

/// Turns scores into their softmax; gives the logarithm of the sum.
pub(crate) fn softmax(mut row: ArrayViewMut1<f32>) -> f32 {
    let most = row.fold(f32::MIN, |a, b| a.max(*b));
    let mut sum = 0.0;
    row.mapv_inplace(|v| {
        let e = (v - most).exp();
        sum += e;
        e
    });
    row /= sum;
    most + sum.ln()
}

/// The loss of a row of scores, which become its gradient: nothing where the target is empty.
pub(crate) fn cross_entropy(mut row: ArrayViewMut1<f32>, target: &Target, weight: f32) -> f32 {
    if target.is_empty() {
        row.fill(0.0);
        return 0.0;
    }
    let scored: f32 = target.iter().map(|(label, share)| row[*label as usize] * share).sum();
    let total: f32 = target.iter().map(|(_, share)| share).sum();
    let log_sum = softmax(row.view_mut());
    row *= weight * total;
    for (label, share) in target {
        row[*label as usize] -= weight * share;
    }
    weight * (total * log_sum - scored)
}

/// What the gold labels leave open is shared out as the scores would.
pub(crate) fn open_target(row: &[f32], allowed: u32) -> Target {
    let inside = |label: usize| allowed & (1 << label) != 0;
    let most = row.iter().enumerate().filter(|(l, _)| inside(*l)).fold(f32::MIN, |a, (_, v)| a.max(*v));
    let mut target: Target =
        row.iter().enumerate().filter(|(l, _)| inside(*l)).map(|(l, v)| (l as u16, (v - most).exp())).collect();
    let sum: f32 = target.iter().map(|t| t.1).sum();
    target.iter_mut().for_each(|t| t.1 /= sum);
    target
}

/// Two distributions in the given shares; where one is empty the other stands alone.
pub(crate) fn mixed(gold: Target, soft: &Target, share: f32) -> Target {
    if soft.is_empty() {
        return gold;
    }
    if gold.is_empty() {
        return soft.clone();
    }
    let mut out: Target = gold.into_iter().map(|(l, w)| (l, w * (1.0 - share))).collect();
    for (label, weight) in soft {
        match out.iter_mut().find(|t| t.0 == *label) {
            Some(known) => known.1 += weight * share,
            None => out.push((*label, weight * share)),
        }
    }
    out
}

/// The place of the highest number in each row.
pub(crate) fn best(scores: &Array2<f32>) -> Vec<usize> {
    let top = |row: ndarray::ArrayView1<f32>| {
        row.iter().enumerate().fold((0, f32::MIN), |a, (i, v)| if *v > a.1 { (i, *v) } else { a }).0
    };
    scores.rows().into_iter().map(top).collect()
}
