//! Blocks, read from the lines in two passes: each line is recognized once, then lines are grouped.
//!
//! A recognizer looks at a line and what stands around it; the first of [`RECOGNIZERS`] that knows the line says what it
//! is. What is left out of every block: rules (`---`), the fences of front matter and the line under a setext heading.
//! What a block's span holds and its content does not: list markers, heading marks, labels and stamps.

mod chat;
mod code;
mod code_sign;
mod credit;
mod date_line;
mod dateline;
mod draft;
mod footer;
mod front_matter;
mod furniture;
mod grouping;
mod header;
mod heading;
mod kind;
pub(crate) mod label;
mod lines;
mod mail;
mod markers;
mod messages;
mod metadata;
mod page;
mod stamp;
pub(crate) mod table;
mod task;
mod turn;
mod wrap;

use factcards_document::ByteSpan;
use factcards_model::Model;

pub(super) use draft::Draft;

use crate::lang::Language;
use crate::normalize::{QuoteLevels, Voices};
use kind::Kind;
use page::Page;

/// The kinds of the line at the place and of those below it that belong to it; `None` where the recognizer does not know
/// the line. It looks at no more lines than a fixed number and those that it takes, so that the time of all of them grows
/// with the number of lines only.
type Recognizer = fn(&Page<'_>, usize) -> Option<Vec<Kind>>;

/// In order: what is surer and what takes more lines stands before what is less.
const RECOGNIZERS: &[Recognizer] = &[
    front_matter::recognize,
    turn::recognize_voice,
    mail::recognize_separator,
    mail::recognize_introduction,
    header::recognize,
    date_line::recognize,
    code::recognize,
    footer::recognize_signature,
    footer::recognize_footer,
    chat::recognize,
    markers::recognize_rule,
    task::recognize,
    markers::recognize_heading,
    furniture::recognize,
    credit::recognize,
    turn::recognize_sound,
    turn::recognize,
    table::recognize,
    dateline::recognize,
    markers::recognize_item,
];

/// The blocks of a text, in order, and its title when a header names it.
pub(super) struct Layout {
    pub(super) blocks: Vec<Draft>,
    pub(super) title: Option<ByteSpan>,
}

/// Reads the layout of a text, of which it is known how often its lines are quoted and where the voices of captions begin.
pub(super) fn read(language: &Language, model: &Model, source: &str, levels: &QuoteLevels, voices: &Voices) -> Layout {
    let mut lines = lines::split(source);
    date_line::part(language, source, &mut lines);
    let page = classify(Page::new(language, model, source, lines, levels, voices));
    let mut layout = grouping::group(&page);
    heading::mark(&language.layout, source, &mut layout.blocks);
    layout
}

/// Asks the recognizers for each line.
fn classify(mut page: Page<'_>) -> Page<'_> {
    while page.kinds.len() < page.lines.len() {
        let at = page.kinds.len();
        if page.text(at).is_empty() {
            page.push(Kind::Blank);
            continue;
        }
        let found = RECOGNIZERS.iter().find_map(|recognize| recognize(&page, at));
        found.unwrap_or_else(|| vec![Kind::Prose]).into_iter().for_each(|kind| page.push(kind));
    }
    page
}
