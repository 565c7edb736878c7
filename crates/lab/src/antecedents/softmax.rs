//! A linear softmax over chains and none, by gradient descent with momentum estimates (Adam, Kingma and Ba 2015) on all
//! examples at once.

use clap::Args;
use factcards::features;

use super::examples::Example;

/// How the weights are learned.
#[derive(Args, Debug)]
pub(crate) struct Settings {
    /// The penalty on the square of each weight, for each example.
    #[arg(long, default_value_t = 3e-4)]
    penalty: f64,
    /// How much a choice of LitBank counts beside one of GUM.
    #[arg(long, default_value_t = 0.05)]
    pub(super) fiction: f64,
    /// The same of a choice of GAP.
    #[arg(long, default_value_t = 0.7)]
    pub(super) snippets: f64,
    /// Learn from every other snippet of GAP only, to measure by the rest.
    #[arg(long)]
    pub(super) half: bool,
    /// Steps of descent.
    #[arg(long, default_value_t = 120)]
    steps: usize,
}

const RATE: f64 = 0.05;
const DECAY: [f64; 2] = [0.9, 0.999];

/// The weights, in log-odds.
pub(super) fn learn(examples: &[Example], settings: &Settings) -> Vec<f64> {
    let mut weights = vec![0.0; features::weights()];
    let mut moments = vec![[0.0; 2]; weights.len()];
    let all: f64 = examples.iter().map(|example| example.counts).sum();
    for step in 1..=settings.steps {
        let mut slope: Vec<f64> = weights.iter().map(|weight| settings.penalty * weight).collect();
        for example in examples {
            let chances = chances(&weights, example);
            let right = |at: usize| {
                if example.right.is_empty() { at == example.candidates.len() } else { example.right.contains(&at) }
            };
            let mass: f64 = chances.iter().enumerate().filter(|(at, _)| right(*at)).map(|(_, p)| p).sum();
            for (at, chance) in chances.iter().enumerate() {
                let wanted = if right(at) { chance / mass.max(1e-12) } else { 0.0 };
                let places = example.candidates.get(at).unwrap_or(&example.none);
                places.iter().for_each(|place| slope[*place] += example.counts * (chance - wanted) / all);
            }
        }
        for ((weight, moment), slope) in weights.iter_mut().zip(&mut moments).zip(slope) {
            moment[0] = DECAY[0] * moment[0] + (1.0 - DECAY[0]) * slope;
            moment[1] = DECAY[1] * moment[1] + (1.0 - DECAY[1]) * slope * slope;
            let corrected = |at: usize| moment[at] / (1.0 - DECAY[at].powi(step as i32));
            *weight -= RATE * corrected(0) / (corrected(1).sqrt() + 1e-8);
        }
    }
    weights
}

/// The chance of each candidate, and of none behind them.
fn chances(weights: &[f64], example: &Example) -> Vec<f64> {
    let sum = |places: &Vec<usize>| places.iter().map(|place| weights[*place]).sum::<f64>();
    let sums: Vec<f64> = example.candidates.iter().chain([&example.none]).map(sum).collect();
    let most = sums.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let powers: Vec<f64> = sums.iter().map(|sum| (sum - most).exp()).collect();
    let all: f64 = powers.iter().sum();
    powers.iter().map(|power| power / all).collect()
}

/// The most likely candidate; none where no chain is likelier.
pub(super) fn best(weights: &[f64], example: &Example) -> Option<usize> {
    let chances = chances(weights, example);
    let best = (0..chances.len()).max_by(|a, b| chances[*a].total_cmp(&chances[*b]))?;
    (best < example.candidates.len()).then_some(best)
}

/// The weights rounded to eight bits, all in one scale.
pub(super) fn rounded(weights: &[f64]) -> Vec<i8> {
    let most = weights.iter().fold(0.0f64, |most, weight| most.max(weight.abs())).max(1e-9);
    weights.iter().map(|weight| (weight / most * 127.0).round() as i8).collect()
}

/// Of choices of a chain without a name that beat every other by so much, how many there are and how many are right.
pub(super) fn nameless(weights: &[f64], examples: &[Example], margin: f64) -> (usize, usize) {
    let chosen = |example: &Example| {
        let sum = |places: &Vec<usize>| places.iter().map(|place| weights[*place]).sum::<f64>();
        let best = best(weights, example).filter(|best| !example.named[*best])?;
        let others = example.candidates.iter().enumerate().filter(|(at, _)| *at != best).map(|(_, c)| sum(c));
        let next = others.chain([sum(&example.none)]).fold(f64::NEG_INFINITY, f64::max);
        (sum(&example.candidates[best]) - next >= margin).then(|| example.right.contains(&best))
    };
    let all: Vec<bool> = examples.iter().filter_map(chosen).collect();
    (all.len(), all.iter().filter(|right| **right).count())
}

/// How many choices are right by these weights, each after right ones.
pub(super) fn right(weights: &[f64], examples: &[Example]) -> usize {
    let is_right = |example: &&Example| {
        best(weights, example).map_or(example.right.is_empty(), |best| example.right.contains(&best))
    };
    examples.iter().filter(is_right).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_tell_apart_what_is_right() {
        let example = |right: Vec<usize>, first: usize| Example {
            counts: 1.0,
            named: vec![false; 2],
            none: vec![2],
            candidates: vec![vec![first], vec![3]],
            right,
        };
        let examples = [example(vec![0], 0), example(vec![0], 0), example(vec![], 1)];
        let weights =
            learn(&examples, &Settings { penalty: 1e-4, fiction: 0.0, snippets: 0.0, half: false, steps: 200 });
        assert_eq!(right(&weights, &examples), 3);
        assert!(weights[0] > weights[2] && weights[1] < weights[2]);
        assert_eq!(rounded(&[0.5, -1.0, 0.0]), [64, -127, 0]);
    }
}
