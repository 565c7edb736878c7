//! Source code, data, logs, stack traces, commands: between fences, or known by the shape of their lines.

use super::code_sign::{Sign, is_command, is_comment, sign};
use super::kind::Kind;
use super::lines::Line;
use super::page::Page;
use crate::chars::ends_sentence;

/// Blank lines within code.
const GAP: usize = 2;

/// A fenced block, or a run of lines that are code.
pub(super) fn recognize(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    fenced(page, at).or_else(|| run(page, at))
}

/// Both fences and what stands between them.
fn fenced(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let text = page.text(at);
    let fence = FENCES.into_iter().find(|fence| text.starts_with(*fence))?;
    let close = page.fences.partition_point(|line| *line <= at);
    let end = page.fences.get(close).copied().filter(|line| page.text(*line).starts_with(fence))?;
    Some((at..=end).map(|line| if page.text(line).is_empty() { Kind::Blank } else { Kind::Code }).collect())
}

const FENCES: [&str; 2] = ["```", "~~~"];

/// The lines that may close a fence.
pub(super) fn fences(source: &str, lines: &[Line]) -> Vec<usize> {
    let closes = |line: &Line| {
        let text = line.span.of(source);
        FENCES.iter().any(|fence| text.starts_with(fence) && text.trim_start_matches(['`', '~']).is_empty())
    };
    lines.iter().enumerate().filter(|(_, line)| closes(line)).map(|(at, _)| at).collect()
}

/// Lines that go on with each other as code; one that may be a sentence needs another beside it.
fn run(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let first = sign(page.text(at));
    let goes_on = |at: usize| sign(page.text(at)) > Sign::None;
    let beside = matches!(page.before(at), Some(Kind::Code)) || goes_on(at + 1);
    match first {
        Sign::Sure => {}
        Sign::Weak if beside => {}
        _ if is_comment(page.text(at)) && sign(page.text(at + 1)) == Sign::Sure => {}
        _ => return None,
    }
    let indent = |at: usize| page.with_indent(at).len() - page.span(at).len();
    let outer = indent(at);
    let mut kinds = vec![Kind::Code];
    let mut command = is_command(page.text(at));
    loop {
        let next = at + kinds.len();
        let blank = (next..page.lines.len()).take(GAP).take_while(|at| page.text(*at).is_empty()).count();
        let line = next + blank;
        let text = page.text(line);
        let inner = !text.is_empty() && indent(line) > outer + 1;
        let comment = || is_comment(text) && goes_on(line + 1);
        // Behind a blank line, what only may be code begins another text.
        command &= blank == 0;
        let output = command && !text.is_empty() && !is_sentence(text);
        let more =
            if blank > 0 { sign(text) == Sign::Sure || inner } else { goes_on(line) || inner || output || comment() };
        if !more {
            return Some(kinds);
        }
        command |= is_command(text);
        kinds.extend(std::iter::repeat_n(Kind::Blank, blank));
        kinds.push(Kind::Code);
    }
}

/// Whether a line below a command is more than what it printed.
fn is_sentence(text: &str) -> bool {
    ends_sentence(text) && text.split_whitespace().take(7).count() == 7
}
