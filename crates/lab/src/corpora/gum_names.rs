//! GUM annotates every mention, of which the names are taken: mentions whose head is a proper noun, cut down to the
//! name itself, without article, title or what follows it.

use super::labels::{self, NO_NATIONALITY_OUTSIDE, OUTSIDE};
use super::{Sentence, Token, titles};

/// A mention within a sentence: tokens `start..end`.
pub(super) struct Mention {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: String,
    /// What it speaks of, by its number in the document.
    pub(super) group: String,
    /// The words that it cannot do without, counted from 1 in it.
    pub(super) least: Vec<usize>,
}

/// Words that stand within a name but do not end it.
const LINKS: &[&str] =
    &["of", "the", "and", "&", "for", "de", "la", "von", "van", "-", "'s", "du", "del", "der", "on", "to"];

/// Marks the names of the sentences.
pub(super) fn annotate(sentences: &mut [Sentence]) {
    for sentence in sentences {
        let mut found: Vec<(usize, usize, String)> =
            mentions(&sentence.tokens).iter().filter_map(|mention| name_of(&sentence.tokens, mention)).collect();
        // Of names within each other the longest stands.
        found.sort_by_key(|(start, end, _)| (std::cmp::Reverse(end - start), *start));
        let mut names = vec![OUTSIDE; sentence.tokens.len()];
        // A proper noun that no mention covers, or an adjective of a nation, says nothing.
        for (set, token) in names.iter_mut().zip(&sentence.tokens) {
            if token.form.starts_with(char::is_uppercase) && matches!(token.upos.as_str(), "ADJ" | "PROPN" | "NOUN") {
                *set = NO_NATIONALITY_OUTSIDE;
            }
        }
        let mut taken = vec![false; sentence.tokens.len()];
        for (start, end, kind) in found {
            if taken[start..end].contains(&true) {
                continue;
            }
            taken[start..end].fill(true);
            for i in start..end {
                names[i] = labels::allowed(labels::GUM, &kind, i == start).unwrap_or(OUTSIDE);
            }
        }
        sentence.names = Some(names);
    }
}

/// The mentions, from the brackets of the `Entity` attribute: `(1-person-…`, `1)` and `(2-place-…)`.
pub(super) fn mentions(tokens: &[Token]) -> Vec<Mention> {
    let mut open: Vec<Mention> = vec![];
    let mut all = vec![];
    let mut close = |at: Option<usize>, end: usize, open: &mut Vec<Mention>| {
        all.extend(at.map(|at| Mention { end, ..open.remove(at) }));
    };
    for (i, token) in tokens.iter().enumerate() {
        let Some(value) = token.misc.split('|').find_map(|m| m.strip_prefix("Entity=")) else { continue };
        let mut rest = value;
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix('(') {
                let end = after.find(['(', ')']).unwrap_or(after.len());
                open.push(opened(&after[..end], i));
                rest = &after[end..];
                if let Some(closed) = rest.strip_prefix(')') {
                    close(open.len().checked_sub(1), i + 1, &mut open);
                    rest = closed;
                }
            } else {
                let end = rest.find(')').unwrap_or(rest.len());
                let group = &rest[..end];
                close(open.iter().rposition(|m| m.group == group), i + 1, &mut open);
                rest = rest.get(end + 1..).unwrap_or("");
            }
        }
    }
    all
}

/// `group-type-status-salience-centering-minspan-…`.
fn opened(markup: &str, start: usize) -> Mention {
    let fields: Vec<&str> = markup.split('-').collect();
    let field = |at: usize| fields.get(at).copied().unwrap_or("");
    let least = field(5).split(',').filter_map(|number| number.parse().ok()).collect();
    Mention { start, end: start, kind: field(1).to_owned(), group: field(0).to_owned(), least }
}

/// The word of the mention that hangs on none of its others.
pub(super) fn head(tokens: &[Token], mention: &Mention) -> Option<usize> {
    let inside = |i: usize| (mention.start..mention.end).contains(&i);
    (mention.start..mention.end).find(|i| tokens[*i].head == 0 || !inside(tokens[*i].head - 1))
}

/// The name in the mention, if its head is a proper noun of a kind that is trained on.
fn name_of(tokens: &[Token], mention: &Mention) -> Option<(usize, usize, String)> {
    labels::allowed(labels::GUM, &mention.kind, true)?;
    let (start, end) = name_around(tokens, mention, head(tokens, mention)?)?;
    Some((start, end, mention.kind.clone()))
}

/// The name around the head of a mention, if that is a proper noun: `start..end`.
pub(super) fn name_around(tokens: &[Token], mention: &Mention, head: usize) -> Option<(usize, usize)> {
    if tokens[head].upos != "PROPN" {
        return None;
    }
    let capital = |i: usize| tokens[i].form.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let part = |i: usize| {
        tokens[i].upos == "PROPN" || (capital(i) && matches!(tokens[i].upos.as_str(), "ADJ" | "NOUN" | "NUM" | "VERB"))
    };
    let link = |i: usize| LINKS.contains(&tokens[i].form.to_lowercase().as_str());
    let (mut start, mut end) = (head, head + 1);
    while start > mention.start {
        if part(start - 1) {
            start -= 1;
        } else if let Some(first) =
            (mention.start..start).rev().find(|i| !link(*i)).filter(|i| part(*i) && start - i <= 3)
        {
            start = first;
        } else {
            break;
        }
    }
    while end < mention.end {
        if part(end) {
            end += 1;
        } else if let Some(next) = (end..mention.end).find(|i| !link(*i)).filter(|i| part(*i) && i - end <= 2) {
            end = next + 1;
        } else {
            break;
        }
    }
    let words: Vec<&str> = tokens[start..end].iter().map(|t| t.form.as_str()).collect();
    if mention.kind == "person" {
        start += titles::leading(&words).min(end - start - 1);
    }
    Some((start, end))
}
