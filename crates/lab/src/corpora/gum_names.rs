//! GUM annotates every mention, of which the names are taken: mentions whose head is a proper noun, cut down to the
//! name itself, without article, title or what follows it.

use super::labels::{self, NO_NATIONALITY_OUTSIDE, OUTSIDE};
use super::{Sentence, Token, titles};

/// A mention within a sentence: tokens `start..end`.
struct Mention {
    start: usize,
    end: usize,
    kind: String,
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
fn mentions(tokens: &[Token]) -> Vec<Mention> {
    let mut open: Vec<(String, usize, String)> = vec![];
    let mut all = vec![];
    for (i, token) in tokens.iter().enumerate() {
        let Some(value) = token.misc.split('|').find_map(|m| m.strip_prefix("Entity=")) else { continue };
        let mut rest = value;
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix('(') {
                let end = after.find(['(', ')']).unwrap_or(after.len());
                let mut fields = after[..end].split('-');
                let group = fields.next().unwrap_or("").to_owned();
                open.push((group, i, fields.next().unwrap_or("").to_owned()));
                rest = &after[end..];
                if let Some(closed) = rest.strip_prefix(')') {
                    if let Some((_, start, kind)) = open.pop() {
                        all.push(Mention { start, end: i + 1, kind });
                    }
                    rest = closed;
                }
            } else {
                let end = rest.find(')').unwrap_or(rest.len());
                let group = &rest[..end];
                if let Some(at) = open.iter().rposition(|(g, ..)| g == group) {
                    let (_, start, kind) = open.remove(at);
                    all.push(Mention { start, end: i + 1, kind });
                }
                rest = rest.get(end + 1..).unwrap_or("");
            }
        }
    }
    all
}

/// The name in the mention, if its head is a proper noun.
fn name_of(tokens: &[Token], mention: &Mention) -> Option<(usize, usize, String)> {
    let inside = |i: usize| (mention.start..mention.end).contains(&i);
    let head = (mention.start..mention.end).find(|i| tokens[*i].head == 0 || !inside(tokens[*i].head - 1))?;
    if tokens[head].upos != "PROPN" || labels::allowed(labels::GUM, &mention.kind, true).is_none() {
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
    Some((start, end, mention.kind.clone()))
}
