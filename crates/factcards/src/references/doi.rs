//! DOIs: "10.", a registrant, "/" and whatever the registrant chose.

use factcards_document::{ByteSpan, Reference, ReferenceKind};

/// The digits of a registrant.
const REGISTRANT: std::ops::RangeInclusive<usize> = 4..=9;
/// The longest suffix that is followed. Longer ones exist nowhere.
const MAX_LENGTH: usize = 256;
/// What ends a sentence or a quotation, not a DOI.
const TRAILING: &[char] = &['.', ',', ';', ':', '!', '?', '\'', '’', '*', '_', '-', '–', '/', '&'];
/// Brackets, which belong to a DOI in pairs.
const BRACKETS: &[(char, char)] = &[('(', ')'), ('[', ']'), ('{', '}'), ('<', '>')];

/// Finds DOIs in order. The word "doi" before one is not a part of it.
pub(super) fn find(source: &str) -> Vec<Reference<ByteSpan>> {
    let mut found: Vec<Reference<ByteSpan>> = vec![];
    for (start, prefix) in source.match_indices("10.") {
        let before = source.get(..start).and_then(|s| s.chars().next_back());
        let joined = before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | ',' | '-' | '$' | '£' | '€'));
        let inside = found.last().is_some_and(|last| last.span.end > start);
        let rest = source.get(start + prefix.len()..).unwrap_or_default();
        if let (false, Some(length)) = (joined || inside, length(rest)) {
            let span = ByteSpan::new(start, start + prefix.len() + length);
            found.push(Reference { kind: ReferenceKind::Doi, span });
        }
    }
    found
}

/// How much of what follows "10." belongs to it.
fn length(rest: &str) -> Option<usize> {
    let registrant = rest.find(|c: char| !c.is_ascii_digit())?;
    // "10.1000.10/x" has a part of its own.
    let part = |c: char| c.is_ascii_digit() || c == '.';
    let slash = rest.get(..32).unwrap_or(rest).find(|c: char| !part(c))?;
    let suffix = rest.get(slash..)?.strip_prefix('/')?;
    let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '«' | '»' | '|' | '\\');
    let end = suffix.char_indices().find(|(at, c)| ends(*c) || *at >= MAX_LENGTH).map_or(suffix.len(), |(at, _)| at);
    let whole = suffix.get(..end)?;
    let tag = whole.find("</").unwrap_or(end);
    let suffix = trimmed(whole.get(..tag)?);
    let fits = REGISTRANT.contains(&registrant) && suffix.contains(char::is_alphanumeric);
    fits.then_some(slash + 1 + suffix.len())
}

/// Without the punctuation of the sentence behind it, and without a bracket that was opened or closed outside.
fn trimmed(suffix: &str) -> &str {
    let unopened = BRACKETS.iter().filter_map(|&pair| lone(suffix, pair)).min().unwrap_or(suffix.len());
    let mut text = suffix.get(..unopened).unwrap_or_default().trim_end_matches(TRAILING);
    while let Some(inner) = BRACKETS.iter().find_map(|(open, _)| text.strip_suffix(*open)) {
        text = inner.trim_end_matches(TRAILING);
    }
    text
}

/// The first closing bracket that nothing opened.
fn lone(text: &str, (open, close): (char, char)) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        if c == open {
            depth += 1;
        } else if c == close {
            if depth == 0 {
                return Some(at);
            }
            depth -= 1;
        }
    }
    None
}
