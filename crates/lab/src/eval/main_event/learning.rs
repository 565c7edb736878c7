//! The weights of the signs, learned from the training texts.

use std::collections::BTreeMap;

use factcards::ByteSpan;
use factcards::main_event::Question;

use super::super::facts::regression::{Example, chance, learn as regress};
use super::{Case, name, table};

/// Parts of the training texts, of which each is held out once.
const FOLDS: usize = 8;
/// The least chance of an answer that is shown.
const THRESHOLD: f64 = 0.6;
/// Bins over the chance.
const BINS: usize = 5;

type Weights = BTreeMap<Question, Vec<f64>>;

/// Prints the figures on parts held out and on the development texts, how chances and shares agree there, then the
/// weights learned from all training texts, as the engine declares them.
pub(super) fn learn(train: &[Case], dev: &[Case]) {
    let part = |case: &Case| train.iter().position(|other| other.text.id == case.text.id).unwrap_or_default() % FOLDS;
    let folds: Vec<Weights> =
        (0..FOLDS).map(|fold| weights(train.iter().filter(|case| part(case) != fold))).collect();
    let held_out = |case: &Case, question| best(&folds[part(case)], case, question);
    table("learned, parts held out", train, |case, question| shown(held_out(case, question)));
    let all = weights(train.iter());
    table("learned, dev", dev, |case, question| shown(best(&all, case, question)));
    let mut bins = [(0, 0.0, 0); BINS];
    let held = train.iter().flat_map(|case| Question::ALL.map(|question| (case, question, held_out(case, question))));
    let fresh = dev.iter().flat_map(|case| Question::ALL.map(|question| (case, question, best(&all, case, question))));
    for (case, question, best) in held.chain(fresh) {
        let Some((sure, span)) = best else { continue };
        let bin = &mut bins[((sure * BINS as f64) as usize).min(BINS - 1)];
        *bin = (bin.0 + 1, bin.1 + sure, bin.2 + usize::from(case.is_right(question, span)));
    }
    println!("\nbest answers, parts held out and dev: how many, chance, right");
    for (count, sure, right) in bins {
        let share = |sum: f64| sum / f64::from(count).max(1.0);
        println!("  {count:6}{:8.2}{:8.2}", share(sure), share(right as f64));
    }
    for (question, weights) in &all {
        println!("\n{}", name(*question));
        for ((sign, _), weight) in question.weights().iter().zip(weights) {
            println!("    (Sign::{sign:?}, {weight:.2}),");
        }
    }
}

fn weights<'c>(cases: impl Iterator<Item = &'c Case> + Clone) -> Weights {
    Question::ALL.into_iter().map(|question| (question, of_question(question, cases.clone()))).collect()
}

fn of_question<'c>(question: Question, cases: impl Iterator<Item = &'c Case>) -> Vec<f64> {
    let judged: Vec<(Vec<f64>, bool)> = cases
        .flat_map(|case| {
            case.answers[question as usize].iter().map(move |answer| {
                let signs = question.weights().iter().map(|(sign, _)| answer.signs.get(*sign)).collect();
                (signs, case.is_right(question, answer.span))
            })
        })
        .collect();
    let examples: Vec<Example> =
        judged.iter().map(|(signs, holds)| Example { signs, holds: *holds, counts: 1.0 }).collect();
    regress(&examples)
}

/// The likeliest answer, with its chance.
fn best(weights: &Weights, case: &Case, question: Question) -> Option<(f64, ByteSpan)> {
    let weights = weights.get(&question)?;
    let rated = case.answers[question as usize].iter().map(|answer| {
        let signs: Vec<f64> = question.weights().iter().map(|(sign, _)| answer.signs.get(*sign)).collect();
        (chance(weights, &signs), answer.span)
    });
    rated.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))
}

fn shown(best: Option<(f64, ByteSpan)>) -> Option<ByteSpan> {
    best.filter(|(sure, _)| *sure >= THRESHOLD).map(|(_, span)| span)
}
