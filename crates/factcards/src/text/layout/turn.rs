//! The turns of a transcript: "Q: …", "DR. LEE: …", "Mr. LEE. …". Only labels that change and come back make one, of which
//! one at least is as speakers are called.

use super::kind::{Kind, Turn};
use super::label;
use super::page::Page;
use crate::normalize::Voice;

/// How many lines off the neighbouring turn may be.
const NEAR: usize = 4;

/// The first line of a turn, with its label; with the line below it where the label stands alone.
pub(super) fn recognize(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let span = page.span(at);
    let (speaker, content) = label::read(&page.language.quotations, page.source, span)?;
    let evident = || page.is_speaker(speaker.of(page.source));
    let returns = || returns(page, at) || evident() && near(page, at).any(|at| returns(page, at));
    if page.labels.len() < 2 || !returns() {
        return None;
    }
    let turn = |content| Kind::Turn(Turn { speaker: Some(speaker), stamp: None, content, open: false, omitted: false });
    if content < span.end {
        return Some(vec![turn(content)]);
    }
    let below = page.span(at + 1);
    let says = !below.is_empty()
        && page.level(at + 1) == page.level(at)
        && label::read(&page.language.quotations, page.source, below).is_none();
    says.then(|| vec![turn(below.start), Kind::Continued])
}

/// What a voice of captions says.
pub(super) fn recognize_voice(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let Voice { name, content } = page.voice(at)?;
    Some(vec![Kind::Turn(Turn { speaker: Some(name), stamp: None, content, open: false, omitted: false })])
}

/// A line of nothing but what is heard besides words.
pub(super) fn recognize_sound(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    label::is_sound(&page.language.quotations, page.text(at)).then(|| vec![Kind::Furniture])
}

/// Whether the label of a line comes back in the text.
fn returns(page: &Page<'_>, at: usize) -> bool {
    let words = &page.language.quotations;
    let Some((label, _)) = label::read(words, page.source, page.span(at)) else { return false };
    let label = label.of(page.source);
    let asked = || words.questions.iter().all(|label| page.labels.contains_key(&label::key(words, label)));
    let question = || words.questions.contains(&label) && asked();
    page.labels.get(&label::key(words, label)).is_some_and(|returns| *returns) || question()
}

fn near(page: &Page<'_>, at: usize) -> impl Iterator<Item = usize> {
    let lines = page.lines.len();
    (at.saturating_sub(NEAR)..(at + NEAR + 1).min(lines)).filter(move |other| *other != at)
}
