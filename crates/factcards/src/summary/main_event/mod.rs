//! The five Ws and one H of what the text mainly reports: each question by itself, its candidates over the whole text
//! rated by where they stand and how, those of the headline and the first sentences first.

mod headline;
mod how;
mod sign;
mod story;
mod weights;
mod what;
mod when;
mod where_;
mod who;
mod why;

use factcards_document::{ByteSpan, Confidence, ErasedSort as _, MainEvent};

pub use sign::{Sign, Signs};

use super::Layers;
use story::Story;

/// An answer is given that is right with this chance.
const THRESHOLD: f64 = 0.55;
/// The answers behind the best one, at most.
const OTHERS: usize = 3;
/// What the best one may be more likely than those behind it, at most.
const WORSE: f64 = 4.0;

/// A question of the main event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Question {
    Who,
    What,
    When,
    Where,
    Why,
    How,
}

impl Question {
    /// All, in order.
    pub const ALL: [Self; 6] = [Self::Who, Self::What, Self::When, Self::Where, Self::Why, Self::How];
}

/// What may answer a question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// The words.
    pub span: ByteSpan,
    /// What it is judged by.
    pub signs: Signs,
}

/// The candidates for each question, in the order of [`Question::ALL`].
pub type Answers = [Vec<Answer>; Question::ALL.len()];

/// The answers that are likely enough, best first, and all that may be where they are to be kept; `reference` is the date
/// of the text. Without who and what nothing is told.
pub(crate) fn find(layers: &Layers, reference: Option<&str>, keep: bool) -> (MainEvent<ByteSpan>, Answers) {
    let story = Story::of(layers, reference);
    let mut kept = Answers::default();
    if story.is_silent() {
        return (MainEvent::default(), kept);
    }
    // One question after the other: what may answer one of a long text takes megabytes.
    let ask = |question: Question| {
        let answers = candidates(&story, question);
        let best = best(question, &answers);
        if let Some(kept) = kept.get_mut(question as usize).filter(|_| keep) {
            *kept = answers;
        }
        best
    };
    let [(who, sure_who), (what, sure_what), (when, sure_when), (where_, sure_where), (why, sure_why), (how, sure_how)] =
        Question::ALL.map(ask);
    if who.is_empty() && what.is_empty() {
        return (MainEvent::default(), kept);
    }
    let confidence = Confidence {
        who: sure_who,
        what: sure_what,
        when: sure_when,
        where_: sure_where,
        why: sure_why,
        how: sure_how,
    };
    (MainEvent { who, what, when, where_, why, how, confidence }, kept)
}

/// What may answer a question.
fn candidates(story: &Story, question: Question) -> Vec<Answer> {
    match question {
        Question::Who => story.who(),
        Question::What => story.what(),
        Question::When => story.when(),
        Question::Where => story.places(),
        Question::Why => story.why(),
        Question::How => story.how(),
    }
}

/// The answers to a question, and the chance that the first is right.
fn best(question: Question, answers: &[Answer]) -> (Vec<ByteSpan>, Option<f64>) {
    let mut rated: Vec<_> = answers.iter().map(|answer| (answer.signs.chance(question), answer.span)).collect();
    rated.sort_erased_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let Some((chance, _)) = rated.first().copied().filter(|(chance, _)| *chance >= THRESHOLD) else {
        return Default::default();
    };
    let mut spans: Vec<ByteSpan> = vec![];
    for (_, span) in rated.into_iter().take_while(|(other, _)| other * WORSE >= chance) {
        if spans.len() <= OTHERS && !spans.iter().any(|known| known.overlaps(span)) {
            spans.push(span);
        }
    }
    (spans, Some((100.0 * chance).round() / 100.0))
}

/// The chance of log-odds, by an exponential that is the same on every target.
fn logistic(odds: f64) -> f64 {
    crate::logistic::chance(odds)
}
