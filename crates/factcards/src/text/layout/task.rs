//! Things to do: "[ ] …", "☑ …", "ACTION: …", the items below "Actions", and the lines behind one that say whose it is.

use super::kind::Kind;
use super::markers;
use super::page::Page;
use crate::chars::is_blank;

/// Lines behind a task that say who is to do it and when.
const DETAILS: usize = 4;
/// Lines of a list of tasks.
const ITEMS: usize = 200;

/// Boxes and whether what stands behind them is done.
const BOXES: &[(&str, bool)] = &[
    ("[ ]", false),
    ("[]", false),
    ("[x]", true),
    ("[X]", true),
    ("[✓]", true),
    ("☐", false),
    ("⬜", false),
    ("☑", true),
    ("☒", true),
    ("✅", true),
    ("✔", true),
];

/// A task with what is told of it, or a list of them below its heading.
pub(super) fn recognize(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let Some((marker, done)) = task(page, page.text(at)) else { return list(page, at) };
    let details = (at + 1..).take(DETAILS).take_while(|at| is_detail(page, page.text(*at)));
    let details = details.map(|_| Kind::Metadata { title: None });
    Some(std::iter::once(Kind::Task { marker, done }).chain(details).collect())
}

/// The bytes before what is to be done, and whether it is done where a box says so.
fn task(page: &Page<'_>, text: &str) -> Option<(usize, Option<bool>)> {
    let rest = markers::list_marker(text).and_then(|(_, marker)| text.get(marker..)).unwrap_or(text);
    let boxed = BOXES.iter().find_map(|(mark, done)| {
        let behind = rest.strip_prefix(mark)?;
        behind.starts_with(is_blank).then_some((behind.trim_start_matches(is_blank), Some(*done)))
    });
    let labelled = || {
        let (label, behind) = rest.split_once(':')?;
        let known = is_label(page.language.page.tasks, label);
        known.then_some((behind.trim_start_matches(|c| is_blank(c) || c == '*' || c == '_'), None))
    };
    let (behind, done) = boxed.or_else(labelled)?;
    (!behind.is_empty()).then_some((text.len() - behind.len(), done))
}

/// Whether words before a colon are a label: "ACTION", "**Action 3**".
fn is_label(labels: &[&str], label: &str) -> bool {
    let label = label.trim_matches(|c: char| is_blank(c) || c == '*' || c == '_' || c == '[' || c == ']');
    let label = label.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == '#');
    labels.contains(&label.to_lowercase().as_str())
}

/// "Owner: Ann", "Due: 5 May"
fn is_detail(page: &Page<'_>, text: &str) -> bool {
    let words = &page.language.page;
    let rest = markers::list_marker(text).and_then(|(_, marker)| text.get(marker..)).unwrap_or(text);
    rest.split_once(':').is_some_and(|(label, value)| {
        !value.trim().is_empty() && (is_label(words.owners, label) || is_label(words.due, label))
    })
}

/// "Actions", and the items below.
fn list(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let text = page.text(at);
    let (mark, head) = match markers::heading_mark(text).or(markers::list_marker(text).map(|(_, marker)| marker)) {
        Some(mark) => (mark, text.get(mark..)?),
        None => (0, text),
    };
    if !is_label(page.language.page.task_lists, head.trim_end_matches([':', '*', '_', ' '])) {
        return None;
    }
    let item = |at: usize| markers::list_marker(page.text(at)).map(|(_, marker)| marker);
    let mut kinds = vec![Kind::Heading { mark }];
    let mut told = false;
    while kinds.len() < ITEMS {
        let next = at + kinds.len();
        let blank = page.text(next).is_empty();
        match (item(next), task(page, page.text(next))) {
            (_, Some((marker, done))) => kinds.push(Kind::Task { marker, done }),
            (Some(marker), None) => kinds.push(Kind::Task { marker, done: None }),
            _ if blank && item(next + 1).is_some() => kinds.push(Kind::Blank),
            _ if told && is_detail(page, page.text(next)) => kinds.push(Kind::Metadata { title: None }),
            // A longer item goes on, deeper than its marker.
            _ if told && !blank && page.with_indent(next).len() > page.span(next).len() => kinds.push(Kind::Continued),
            _ => break,
        }
        told = true;
    }
    told.then_some(kinds)
}
