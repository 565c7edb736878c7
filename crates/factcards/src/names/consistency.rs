//! One name, one kind: each mention of a name votes, and a name found in one sentence is found in the others.

use std::ops::Range;

use factcards_model::MOST_KINDS;
use factcards_model::ud::{Deprel, Upos};

use factcards_document::{EntityKind, ErasedSort as _};
use rustc_hash::{FxHashMap, FxHashSet};

use super::titles::{self, Longer};
use super::votes::{Votes, is_full_name, is_open};
use super::{Found, LONGEST, evidence, extent, peoples, places};
use crate::lexicon::Class;
use crate::words::Words;

/// What the whole text says of a name.
struct Known {
    kind: EntityKind,
    /// The place of the kind among the model's.
    place: usize,
    mentions: u32,
}

/// What a part of a longer name counts, and what is known beforehand, in the units of the evidence.
const PART: i32 = 128;
const KNOWN: i32 = 32;
/// What the head of a name says of its kind, at each mention: more than the model can say.
const HEAD: i32 = 256;
/// What a step of the text's own evidence counts.
const STEP: i32 = 32;
/// What a name that another is joined to by "and" says of it: a share of its own evidence.
const JOINED: i32 = 2;
/// Mentions that a longer name stands for.
const FULL: u32 = 2;
/// Where the model did not find a known name, it must at least not be sure that there is none.
const LEAST: i32 = -24;

/// Gives each name the kind that its mentions speak for together, and finds it where the model did not. A part of a
/// person's longer name ("Witkoff") is that person, the first word of a firm's ("Brightwater") that firm. `speaking` are
/// labels that name who speaks, `kinds` what the model's kinds are here.
pub(super) fn over_the_text(
    words: &Words,
    found: Vec<Found>,
    speaking: &[Range<usize>],
    kinds: &[Option<EntityKind>],
    longer: &Longer,
) -> Vec<Found> {
    let text = |tokens: &Range<usize>| words.covered(tokens.clone());
    let place = |kind: EntityKind| kinds.iter().position(|known| *known == Some(kind));
    let unknown = |name: &Found| words.lexicon().known_name(text(&name.tokens)).is_none();
    let mut votes: FxHashMap<&str, Votes> = FxHashMap::default();
    for name in &found {
        let votes = votes.entry(text(&name.tokens)).or_default();
        votes.mentions += 1;
        votes.evidence.iter_mut().zip(tagged(words, &name.tokens)).for_each(|(all, own)| *all += own);
        let told = if unknown(name) { evidence::at(words, &name.tokens) } else { vec![] };
        let heard = told.into_iter().filter(|told| evidence::is_heard(words, name, *told));
        heard.for_each(|(kind, steps)| votes.add(place(kind), steps * STEP));
    }
    for (name, other) in joined(words, &found).into_iter().filter(|(name, _)| unknown(name)) {
        let other = tagged(words, &other.tokens);
        let votes = votes.entry(text(&name.tokens)).or_default();
        votes.evidence.iter_mut().zip(other).for_each(|(all, other)| *all += other / JOINED);
    }
    let (acting, speakers) = (acting(words, &found), extent::speakers(words));
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
                || ((!words.text.may_name_places(*token) || acting.contains(word))
                    && words.lexicon().known_name(word).is_none()
                    && is_own(words, *token));
            // What a person is called by alone is seldom a title: "King" of "King Charles".
            let title = *token == name.tokens.start && words.is(*token, Class::Title);
            if words.is_capitalised(*token) && word.trim_end_matches('.').len() > 2 && own && !title {
                let votes = votes.entry(word).or_default();
                votes.add(place(name.kind), PART);
                votes.mentions += FULL;
            }
        }
    }
    for (name, votes) in &mut votes {
        words.lexicon().known_name(name).into_iter().for_each(|known| votes.add(place(known.kind), KNOWN));
    }
    // "Treaty of Aachen", "Boston Marathon": kinds of which the model has seen few.
    for name in found.iter().filter(|n| n.tokens.len() > 1 && n.kind != EntityKind::Person) {
        let head = words.lexicon().head_kind(words.tree.folded(titles::head_of(words, name)));
        let rare = head.filter(|kind| {
            let body = *kind == EntityKind::Organization && words.text.annotation(name.tokens.start).name == 0;
            body || matches!(kind, EntityKind::Event | EntityKind::Law | EntityKind::Work)
        });
        rare.into_iter().for_each(|kind| votes.entry(text(&name.tokens)).or_default().add(place(kind), HEAD));
    }
    // "Caddick Metals" and "Revenue Authority" are no persons, whatever stands around them.
    let maybe_person = |kind| matches!(kind, EntityKind::Person | EntityKind::Organization);
    for name in found.iter().filter(|n| n.tokens.len() > 1 && maybe_person(n.kind)) {
        let last = name.tokens.end - 1;
        let head = words.lexicon().head_kind(words.tree.folded(last)).filter(|k| *k == EntityKind::Organization);
        let firm = head.filter(|_| !words.text.may_name_people(last)).and_then(place);
        firm.into_iter().for_each(|kind| votes.entry(text(&name.tokens)).or_default().add(Some(kind), PART));
    }
    for name in found.iter().filter(|n| is_full_name(words, n)) {
        votes.entry(text(&name.tokens)).or_default().add(place(EntityKind::Person), KNOWN);
    }
    for name in &found {
        let people = peoples::is_people(words, name, longer).then_some(EntityKind::Nationality);
        let titled = titles::are_before(words, name) || titles::are_of_place(words, name);
        let person = titled.then_some(EntityKind::Person);
        let speaks = name.kind == EntityKind::Person && speakers.contains(words.word(name.tokens.end - 1));
        let labels = || speaking.binary_search_by_key(&name.tokens.start, |label| label.start).is_ok();
        let speaks = (speaks || labels()).then_some(EntityKind::Person);
        // "Hurricane Rita".
        let storm = name.tokens.len() > 1 && words.language().names.storms.contains(&words.word(name.tokens.start));
        let storm = storm.then_some(EntityKind::Event);
        // "Apitherm AB".
        let last = name.tokens.end - 1;
        let firm = name.tokens.len() > 1 && words.is(last, Class::LegalSuffix) && extent::is_form(words, last);
        let firm = firm.then_some(EntityKind::Organization);
        let sure = people.or(storm).or(firm).or(person).or(speaks).and_then(place);
        sure.into_iter().for_each(|kind| votes.entry(text(&name.tokens)).or_default().add(Some(kind), HEAD));
    }
    for token in places::told(words) {
        let votes = votes.entry(words.word(token)).or_default();
        votes.add(place(EntityKind::Place), HEAD);
        votes.mentions += FULL;
    }
    let open: FxHashSet<&str> =
        found.iter().filter(|n| unknown(n) && is_open(words, n)).map(|n| text(&n.tokens)).collect();
    let known = |name: &str, votes: &Votes| {
        let place = votes.best();
        let kind = kinds.get(place).copied().flatten()?;
        let scored = matches!(kind, EntityKind::Person | EntityKind::Organization | EntityKind::Place);
        let single = !name.contains(' ');
        // A short form is seldom a person's.
        let short = kind == EntityKind::Person && single && name.chars().all(char::is_uppercase);
        let open = scored && open.contains(name) && (short || !votes.is_settled(single));
        Some(Known { kind: if open { EntityKind::Other } else { kind }, place, mentions: votes.mentions })
    };
    let known: FxHashMap<&str, Known> =
        votes.iter().filter_map(|(name, votes)| Some((*name, known(name, votes)?))).collect();
    let mut all: Vec<Found> = found
        .into_iter()
        .map(|name| {
            let kind = known.get(text(&name.tokens)).map_or(name.kind, |known| known.kind);
            Found { kind, ..name }
        })
        .collect();
    let missed = missed(words, &all, &known);
    all.extend(missed);
    all.sort_erased_by_key(|name| name.tokens.start);
    all
}

/// Names with one that they are joined to, either way: what is joined is mostly of one kind.
fn joined<'f>(words: &Words, found: &'f [Found]) -> Vec<(&'f Found, &'f Found)> {
    let at = |token: usize| {
        let after = found.partition_point(|name| name.tokens.end <= token);
        found.get(after).filter(|name| name.tokens.contains(&token))
    };
    let pair = |name: &'f Found| {
        let top = words.tree.top(name.tokens.clone()).filter(|top| words.tree.deprel(*top) == Deprel::Conj)?;
        Some((name, at(words.tree.head(top)?)?))
    };
    found.iter().filter_map(pair).flat_map(|(one, other)| [(one, other), (other, one)]).collect()
}

/// Words that stand alone as names more often as who does something than as where something is.
fn acting<'t>(words: &Words<'t>, found: &[Found]) -> FxHashSet<&'t str> {
    let mut acts = FxHashMap::<&str, i32>::default();
    for name in found.iter().filter(|n| n.tokens.len() == 1) {
        let token = name.tokens.start;
        let located = words
            .tree
            .dependents_by(token, &[Deprel::Case])
            .any(|case| words.language().syntax.placing.contains(&words.tree.folded(case)));
        let subject = words.tree.deprel(token) == Deprel::Nsubj;
        *acts.entry(words.word(token)).or_default() += i32::from(subject) - i32::from(located);
    }
    acts.into_iter().filter(|(_, count)| *count > 0).map(|(word, _)| word).collect()
}

/// Whether a word of a firm's name is one by itself: neither a noun nor an adjective nor a verb.
fn is_own(words: &Words, token: usize) -> bool {
    words.tree.upos(token) == Upos::Propn
}

/// What the model says for each kind at a name: the mean of its words.
fn tagged(words: &Words, tokens: &Range<usize>) -> [i32; MOST_KINDS] {
    let mut sums = [0; MOST_KINDS];
    for token in tokens.clone() {
        let own = words.text.annotation(token).evidence;
        sums.iter_mut().zip(own).for_each(|(sum, e)| *sum += i32::from(e));
    }
    sums.map(|sum| sum / tokens.len().max(1) as i32)
}

/// Mentions of known names outside of those found: capitalised, and the longest that stands there.
fn missed(words: &Words, found: &[Found], names: &FxHashMap<&str, Known>) -> Vec<Found> {
    let longest = names.keys().map(|name| name.split(' ').count() * 2).max().unwrap_or(0).min(LONGEST);
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
        let known = words.is_capitalised(token).then(|| known_from(words, token, end, longest, names)).flatten();
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
    names: &FxHashMap<&str, Known>,
) -> Option<Found> {
    let sentence = words.text.tokens.get(start)?.sentence;
    let end = words.text.tokens_of(sentence).end.min(before).min(start + longest);
    (start + 1..=end).rev().find_map(|end| {
        let known = names.get(words.covered(start..end))?;
        let likely = tagged(words, &(start..end)).get(known.place).is_some_and(|e| *e >= LEAST);
        // One doubtful mention does not make an ordinary word a name everywhere.
        let sure = end - start > 1 || known.mentions > 1 || words.text.tokens_of(sentence).start != start;
        // A capital before or after shows that this is part of another name; before it may be a title.
        let inside = |token: usize| words.is_capitalised(token) && words.text.tokens_of(sentence).contains(&token);
        let before = |token: usize| inside(token) && !words.is_any(token, &[Class::Title, Class::RoleNoun]);
        let part = end - start == 1 && (inside(end) || start.checked_sub(1).is_some_and(before));
        (sure && likely && !part).then_some(Found { tokens: start..end, kind: known.kind })
    })
}
