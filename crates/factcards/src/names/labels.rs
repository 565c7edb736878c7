//! Who speaks, by the labels of turns and the authors of messages: names that the model sees nothing around.

use std::collections::BTreeMap;
use std::ops::Range;

use factcards_document::{BlockKind, ByteSpan, EntityKind, ErasedSort as _};

use super::Found;
use crate::lexicon::Class;
use crate::text::label::{is_part, is_topic};
use crate::words::Words;

/// A longer label is no name.
const LONGEST: usize = 4;

/// The labels that name people, in order, in tokens without titles.
pub(super) fn people(words: &Words) -> Vec<Range<usize>> {
    let text = words.text;
    let mut labels: Vec<(ByteSpan, BlockKind)> =
        text.blocks.iter().filter_map(|block| Some((block.speaker?, block.kind))).collect();
    labels.sort_erased_by_key(|(span, _)| *span);
    labels.dedup_by_key(|(span, _)| *span);
    let mut counts = BTreeMap::<&str, usize>::new();
    labels.iter().for_each(|(span, _)| *counts.entry(span.of(text.source)).or_default() += 1);
    let named = |(span, kind): &(ByteSpan, BlockKind)| {
        let (tokens, titled) = name_in(words, *span)?;
        let speaks =
            matches!(kind, BlockKind::Turn | BlockKind::Furniture) && counts.get(span.of(text.source)) > Some(&1);
        let known = titled || tokens.clone().any(|token| text.may_be_first_name(token));
        let place = tokens.len() == 1 && text.may_name_places(tokens.start) && !text.may_name_people(tokens.start);
        ((speaks || known) && !place).then_some(tokens)
    };
    labels.iter().filter_map(named).collect()
}

/// The words of a label behind titles, where all of them can be a name's, and whether there are titles.
fn name_in(words: &Words, label: ByteSpan) -> Option<(Range<usize>, bool)> {
    let text = words.text;
    let quotations = &words.language().quotations;
    let written = label.of(text.source);
    if is_topic(quotations, written) || is_part(quotations, written) {
        return None;
    }
    let mut tokens = text.tokens_in(label);
    let first = tokens.start;
    while tokens.len() > 1 && (words.is(tokens.start, Class::Title) || words.word(tokens.start) == ".") {
        tokens.start += 1;
    }
    // "Mr. Lee (Leeds North)", "Lee, Ann"
    let turned = tokens.len() == 3 && words.word(tokens.start + 1) == ",";
    let end = tokens.clone().find(|token| words.word(*token) == "(" || words.word(*token) == "," && !turned);
    let tokens = tokens.start..end.unwrap_or(tokens.end);
    let small = |token: usize| quotations.name_links.contains(&words.word(token));
    let fits = |token: usize| {
        let word = words.word(token);
        let lettered =
            word.chars().all(|c| c.is_alphabetic() || "-'’.".contains(c)) && word.chars().any(char::is_alphabetic);
        lettered && (words.is_capitalised(token) || small(token)) || turned && word == ","
    };
    let role = |token: usize| words.is_any(token, &[Class::RoleNoun, Class::Determiner]);
    let holds = (1..=LONGEST).contains(&tokens.len()) && words.is_capitalised(tokens.start);
    (holds && tokens.clone().all(fits) && !tokens.clone().any(role)).then_some((tokens.clone(), tokens.start > first))
}

/// The names with the labels, each of which is one whole name.
pub(super) fn with(people: &[Range<usize>], mut found: Vec<Found>, is_free: &dyn Fn(&Found) -> bool) -> Vec<Found> {
    let labels = people.iter().map(|label| Found { tokens: label.clone(), kind: EntityKind::Person }).filter(is_free);
    let labels: Vec<Found> = labels.collect();
    found.retain(|name| {
        let after = labels.partition_point(|label| label.tokens.end <= name.tokens.start);
        labels.get(after).is_none_or(|label| label.tokens.start >= name.tokens.end)
    });
    found.extend(labels);
    found.sort_erased_by_key(|name| name.tokens.start);
    found
}
