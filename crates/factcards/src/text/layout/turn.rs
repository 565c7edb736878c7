//! The turns of a transcript: "Q: …", "DR. LEE: …". Only labels that change and come back make one; whether they name
//! people is not known here.

use super::kind::{Kind, Turn};
use super::label;
use super::page::Page;

/// How many lines off the neighbouring turn may be.
const NEAR: usize = 4;

/// The first line of a turn, with its label.
pub(super) fn recognize(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let (speaker, content) = label::read(&page.language.quotations, page.source, page.span(at))?;
    let returns = || page.labels.len() > 1 && (returns(page, at) || near(page, at).any(|at| returns(page, at)));
    let turn = Turn { speaker: Some(speaker), stamp: None, content, open: false };
    (content < page.span(at).end && returns()).then(|| vec![Kind::Turn(turn)])
}

/// Whether the label of a line comes back in the text.
fn returns(page: &Page<'_>, at: usize) -> bool {
    let words = &page.language.quotations;
    let Some((label, _)) = label::read(words, page.source, page.span(at)) else { return false };
    let label = label.of(page.source);
    let questions = || words.questions.contains(&label) && words.questions.iter().all(|q| page.labels.contains_key(q));
    page.labels.get(label).is_some_and(|count| *count > 1) || questions()
}

fn near(page: &Page<'_>, at: usize) -> impl Iterator<Item = usize> {
    let lines = page.lines.len();
    (at.saturating_sub(NEAR)..(at + NEAR + 1).min(lines)).filter(move |other| *other != at)
}
