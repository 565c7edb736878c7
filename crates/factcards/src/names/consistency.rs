//! One name, one kind: each mention of a name votes, and a name found in one sentence is found in the others.

use std::collections::BTreeMap;
use std::ops::Range;

use factcards_document::EntityKind;

use super::{Found, LONGEST};
use crate::lexicon::{fold, head_kind, known_name};
use crate::syntax::Words;

/// The votes for the kinds of a name, in the order of the first vote.
#[derive(Clone, Debug, Default)]
struct Votes {
    kinds: Vec<(EntityKind, u32)>,
}

impl Votes {
    fn add(&mut self, kind: EntityKind, votes: u32) {
        match self.kinds.iter_mut().find(|k| k.0 == kind) {
            Some(known) => known.1 += votes,
            None => self.kinds.push((kind, votes)),
        }
    }

    /// The kind with most votes, the first of equals, and how many it has.
    fn best(&self) -> Option<(EntityKind, u32)> {
        self.kinds.iter().copied().reduce(|a, b| if b.1 > a.1 { b } else { a })
    }
}

/// What a mention of the name counts, against a part of a longer name and what is known beforehand.
const MENTION: u32 = 2;
const PART: u32 = 3;
const KNOWN: u32 = 3;

/// Gives each name the kind that most of its mentions have, and finds it where the model did not. A part of a
/// person's longer name ("Witkoff") is that person, the first word of a firm's ("Brightwater") that firm.
pub(super) fn over_the_text(words: &Words, found: Vec<Found>) -> Vec<Found> {
    let text = |tokens: &Range<usize>| words.covered(tokens.clone());
    let mut votes: BTreeMap<&str, Votes> = BTreeMap::new();
    for name in &found {
        votes.entry(text(&name.tokens)).or_default().add(name.kind, MENTION);
    }
    for name in found.iter().filter(|n| n.tokens.len() > 1) {
        let parts: &[usize] = match name.kind {
            EntityKind::Person => &[name.tokens.start, name.tokens.end - 1],
            EntityKind::Organization => &[name.tokens.start],
            _ => &[],
        };
        for token in parts {
            let word = words.word(*token);
            // Of "London Stock Exchange" the first word is a place, of "National Bank" no name.
            let own = name.kind == EntityKind::Person
                || (!words.text.is_listed(*token) && known_name(word).is_none() && words.verb(*token).is_none());
            if words.is_capitalised(*token) && word.len() > 2 && own {
                votes.entry(word).or_default().add(name.kind, PART);
            }
        }
    }
    for (name, votes) in &mut votes {
        known_name(name).into_iter().for_each(|known| votes.add(known.kind, KNOWN));
    }
    // "Treaty of Aachen", "Boston Marathon": kinds of which the model has seen few.
    for name in found.iter().filter(|n| n.tokens.len() > 1 && n.kind != EntityKind::Person) {
        let of = name.tokens.clone().find(|t| words.word(*t) == "of").unwrap_or(name.tokens.end);
        let head = head_kind(&fold(words.word(of.saturating_sub(1))));
        let rare = head.filter(|kind| matches!(kind, EntityKind::Event | EntityKind::Law | EntityKind::Work));
        rare.into_iter().for_each(|kind| votes.entry(text(&name.tokens)).or_default().add(kind, KNOWN));
    }
    let kinds: BTreeMap<&str, (EntityKind, u32)> =
        votes.iter().filter_map(|(name, v)| Some((*name, v.best()?))).collect();
    let mut all: Vec<Found> = found
        .into_iter()
        .map(|name| {
            let kind = kinds.get(text(&name.tokens)).map_or(name.kind, |best| best.0);
            Found { kind, ..name }
        })
        .collect();
    let missed = missed(words, &all, &kinds);
    all.extend(missed);
    all.sort_by_key(|name| name.tokens.start);
    all
}

/// Mentions of known names outside of those found: capitalised, and the longest that stands there.
fn missed(words: &Words, found: &[Found], kinds: &BTreeMap<&str, (EntityKind, u32)>) -> Vec<Found> {
    let longest = kinds.keys().map(|name| name.split(' ').count() * 2).max().unwrap_or(0).min(LONGEST);
    let mut missed = vec![];
    let mut next = found.iter().peekable();
    let mut token = 0;
    while token < words.text.tokens.len() {
        while next.peek().is_some_and(|name| name.tokens.end <= token) {
            next.next();
        }
        if let Some(name) = next.peek().filter(|name| name.tokens.contains(&token)) {
            token = name.tokens.end;
            continue;
        }
        let end = next.peek().map_or(usize::MAX, |name| name.tokens.start);
        let known = words.is_capitalised(token).then(|| known_from(words, token, end, longest, kinds)).flatten();
        token = known.as_ref().map_or(token + 1, |name| name.tokens.end);
        missed.extend(known);
    }
    missed
}

fn known_from(
    words: &Words,
    start: usize,
    before: usize,
    longest: usize,
    kinds: &BTreeMap<&str, (EntityKind, u32)>,
) -> Option<Found> {
    let sentence = words.text.tokens.get(start)?.sentence;
    let end = words.text.tokens_of(sentence).end.min(before).min(start + longest);
    (start + 1..=end).rev().find_map(|end| {
        let (kind, votes) = kinds.get(words.covered(start..end))?;
        // One doubtful mention does not make an ordinary word a name everywhere.
        let sure = end - start > 1 || *votes > 2 || words.text.tokens_of(sentence).start != start;
        // A capital before or after shows that this is part of another name.
        let inside = |token: usize| words.is_capitalised(token) && words.text.tokens_of(sentence).contains(&token);
        let part = end - start == 1 && (inside(end) || start.checked_sub(1).is_some_and(inside));
        (sure && !part).then_some(Found { tokens: start..end, kind: *kind })
    })
}
