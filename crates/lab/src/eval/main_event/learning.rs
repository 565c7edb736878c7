//! The weights of the signs, learned from the training texts.

use std::collections::BTreeMap;

use factcards::ByteSpan;
use factcards::main_event::{Answer, Question, Sign};

use super::{Case, name, table};
use crate::regression::{Example, learn as regress};

/// Parts of the training texts, of which each is held out once.
const FOLDS: usize = 8;
/// The least chance of an answer that is shown.
const THRESHOLD: f64 = 0.55;
/// What holds of the text, not of an answer.
const TEXT: [Sign; 4] = [Sign::Headline, Sign::Dated, Sign::Personal, Sign::Described];
/// Bins over the chance.
const BINS: usize = 5;

type Weights = BTreeMap<Question, Vec<f64>>;

/// Prints the figures on parts held out and on the development texts, how chances and shares agree there, then the
/// weights learned from all training texts, as the engine declares them.
pub(super) fn learn(train: &[Case], dev: &[Case]) {
    let part = |case: &Case| train.iter().position(|other| other.text.id == case.text.id).unwrap_or_default() % FOLDS;
    let folds: Vec<Weights> = (0..FOLDS).map(|fold| weights(train.iter().filter(|case| part(case) != fold))).collect();
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

fn weights<'c>(cases: impl Iterator<Item = &'c Case>) -> Weights {
    let cases: Vec<&Case> = cases.collect();
    Question::ALL.into_iter().map(|question| (question, of_question(question, &cases))).collect()
}

/// The weights for a question: first what tells the answers of a text apart, then, by the best answer of each text where
/// it was held out, how sure it is.
fn of_question(question: Question, cases: &[&Case]) -> Vec<f64> {
    let part = |fold: usize, held: bool| {
        cases.iter().enumerate().filter(move |(at, _)| (at % FOLDS == fold) == held).map(|(_, case)| *case)
    };
    let mut best_answers = vec![];
    for fold in 0..FOLDS {
        let weights = apart(question, part(fold, false));
        for case in part(fold, true) {
            let rated = case.answers[question as usize].iter().map(|answer| (odds(&weights, question, answer), answer));
            let Some((odds, answer)) = rated.max_by(|a, b| a.0.total_cmp(&b.0)) else { continue };
            let mut signs = vec![1.0, odds];
            signs.extend(TEXT.map(|sign| answer.signs.get(sign)));
            best_answers.push((signs, case.is_right(question, answer.span)));
        }
    }
    let sure = regressed(&best_answers);
    let weights = apart(question, cases.iter().copied());
    let (Some((&bias, rest)), scale) = (sure.split_first(), sure.get(1).copied().unwrap_or(1.0)) else {
        return weights;
    };
    let of_text = |sign: Sign| TEXT.iter().position(|other| *other == sign).and_then(|at| rest.get(at + 1).copied());
    let scaled = question.weights().iter().zip(weights).map(|((sign, _), weight)| match sign {
        Sign::Bias => scale * weight + bias,
        sign => of_text(*sign).unwrap_or(scale * weight),
    });
    scaled.collect()
}

/// Weights of what tells answers apart; those of what holds of the text are 0.
fn apart<'c>(question: Question, cases: impl Iterator<Item = &'c Case>) -> Vec<f64> {
    let value = |answer: &Answer, sign: Sign| if TEXT.contains(&sign) { 0.0 } else { answer.signs.get(sign) };
    let judged: Vec<(Vec<f64>, bool)> = cases
        .flat_map(|case| {
            case.answers[question as usize].iter().map(move |answer| {
                let signs = question.weights().iter().map(|(sign, _)| value(answer, *sign)).collect();
                (signs, case.is_right(question, answer.span))
            })
        })
        .collect();
    regressed(&judged)
}

fn regressed(judged: &[(Vec<f64>, bool)]) -> Vec<f64> {
    let examples: Vec<Example> = judged
        .iter()
        .map(|(signs, holds)| Example { signs, share: f64::from(u8::from(*holds)), counts: 1.0 })
        .collect();
    regress(&examples)
}

fn odds(weights: &[f64], question: Question, answer: &Answer) -> f64 {
    question.weights().iter().zip(weights).map(|((sign, _), weight)| weight * answer.signs.get(*sign)).sum()
}

/// The likeliest answer, with its chance.
fn best(weights: &Weights, case: &Case, question: Question) -> Option<(f64, ByteSpan)> {
    let weights = weights.get(&question).filter(|weights| !weights.is_empty())?;
    let rated = case.answers[question as usize].iter().map(|answer| {
        let odds = odds(weights, question, answer);
        (1.0 / (1.0 + (-odds).exp()), answer.span)
    });
    rated.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))
}

fn shown(best: Option<(f64, ByteSpan)>) -> Option<ByteSpan> {
    best.filter(|(sure, _)| *sure >= THRESHOLD).map(|(_, span)| span)
}
