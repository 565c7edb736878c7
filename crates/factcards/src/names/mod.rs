//! Names of people, organisations, places and the rest: the model finds them sentence by sentence, and what most of
//! the text says of a name holds for all of it.

mod code;
mod consistency;
mod evidence;
mod extent;
mod labels;
mod limits;
mod peoples;
mod places;
mod titles;
mod votes;

use std::ops::Range;

use factcards_document::{ByteSpan, EntityKind, ErasedSort as _, Reference, Time};

use crate::text::Stage;
use crate::words::Words;

/// A name in the text: without title, role or article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    pub(crate) span: ByteSpan,
    pub(crate) sentence: usize,
    pub(crate) kind: EntityKind,
}

/// A name as a range of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Found {
    tokens: Range<usize>,
    kind: EntityKind,
}

/// The most tokens that a name has; a longer run is no name.
const LONGEST: usize = 12;

/// The kinds as the model's tags call them.
const KINDS: [(&str, EntityKind); 8] = [
    ("person", EntityKind::Person),
    ("organization", EntityKind::Organization),
    ("place", EntityKind::Place),
    ("nationality", EntityKind::Nationality),
    ("event", EntityKind::Event),
    ("product", EntityKind::Product),
    ("work", EntityKind::Work),
    ("law", EntityKind::Law),
];

/// Finds the names, in order; none overlaps another, a time or a reference.
pub(crate) fn find(words: &Words, references: &[Reference<ByteSpan>], times: &[Time<ByteSpan>]) -> Vec<Name> {
    let code = code::merged(code::find(words.text.source));
    let values = references.iter().map(|r| r.span).chain(times.iter().map(|t| t.span));
    let taken = code::merged(values.chain(code.iter().copied()).collect());
    let sentence = |found: &Found| words.text.tokens.get(found.tokens.start).map_or(0, |token| token.sentence);
    let is_read = |found: &Found| words.text.is_read_for(Stage::Names, sentence(found));
    let is_free = |found: &Found| !overlaps(&taken, words.text.span(found.tokens.clone())) && is_read(found);
    let kinds = kinds(words);
    let mut found = tagged(words, &kinds);
    found.retain(is_read);
    found.iter_mut().for_each(|name| limits::leave_out(words, name, &code));
    let found = limits::apart(words, limits::parted(words, limits::mend(words, found)));
    let mut found = extent::whole(words, found);
    found.retain(|name| name.tokens.len() <= LONGEST && is_free(name));
    let mut found = titles::without_offices(words, found);
    let longer = titles::Longer::of(words, &found);
    let is_name = |found: &Found| limits::has_word(words, found) && !titles::are_all(words, found, &longer);
    found.retain(is_name);
    found.extend(peoples::missed(words, &found, &longer).into_iter().filter(is_free));
    found.sort_erased_by_key(|name| name.tokens.start);
    for missed in [extent::bodies, extent::storms, extent::missed_speakers, evidence::missed] {
        let missed = missed(words, &found);
        found.extend(missed.into_iter().filter(|name| is_free(name) && is_name(name)));
        found.sort_erased_by_key(|name| name.tokens.start);
    }
    let people = labels::people(words);
    let found = labels::with(&people, found, &is_free);
    let found = extent::grown(words, found, &is_free);
    let mut found = consistency::over_the_text(words, found, &people, &kinds, &longer);
    found.retain(|name| is_free(name) && is_name(name));
    let name = |found: Found| Name {
        span: words.text.span(found.tokens.clone()),
        sentence: sentence(&found),
        kind: found.kind,
    };
    found.into_iter().map(name).collect()
}

/// Whether one of the spans, of which none overlaps another, overlaps this one.
fn overlaps(spans: &[ByteSpan], span: ByteSpan) -> bool {
    let after = spans.partition_point(|other| other.end <= span.start);
    spans.get(after).is_some_and(|other| other.start < span.end)
}

/// What the model's kinds of names are here, in the order of its tags.
fn kinds(words: &Words) -> Vec<Option<EntityKind>> {
    let begins = words.text.labels().names.iter().filter_map(|tag| tag.strip_prefix("B-"));
    begins.map(|kind| KINDS.iter().find(|(name, _)| *name == kind).map(|known| known.1)).collect()
}

/// The names as the model tags them: outside, then begin and inside of each kind.
fn tagged(words: &Words, kinds: &[Option<EntityKind>]) -> Vec<Found> {
    let mut found: Vec<Found> = vec![];
    for token in 0..words.text.tokens.len() {
        let Some(tag) = usize::from(words.text.annotation(token).name).checked_sub(1) else { continue };
        let (Some(kind), begins) = (kinds.get(tag / 2).copied().flatten(), tag % 2 == 0) else { continue };
        match found.last_mut().filter(|last| !begins && last.tokens.end == token && last.kind == kind) {
            Some(last) => last.tokens.end = token + 1,
            None => found.push(Found { tokens: token..token + 1, kind }),
        }
    }
    found
}
