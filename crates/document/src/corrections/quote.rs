//! Words of a text, told apart by what stands around them.

use std::cmp::Reverse;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use crate::ErasedSort as _;
use crate::shown::Shown;
use crate::span::ByteSpan;

/// Characters of context on each side.
const CONTEXT: usize = 32;

/// Where the same words stand elsewhere with the same context, it is lengthened, up to this.
const LONGEST: usize = 512;

/// Characters of context that must agree, where there are so many.
const AGREEING: usize = 10;

/// How much more of it must agree than at the second best place, where not all does.
const MARGIN: usize = 4;

/// Words of so many characters are found without context, where they stand once.
const TELLING: usize = 24;

/// Words of a text with what stands before and after them, as the TextQuoteSelector of the Web Annotation Data Model; as
/// they are read, in one line. They are found again after the text was edited elsewhere, or wrapped otherwise.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quote {
    /// The words.
    pub exact: String,
    /// What stands before them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prefix: String,
    /// What stands after them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub suffix: String,
}

impl Quote {
    /// The quote of a place: 32 characters on each side, or what it takes to tell it from the same words elsewhere.
    pub fn of(shown: &Shown, span: ByteSpan) -> Self {
        let exact = words(shown, span);
        let (before, after) = shown.around(span);
        let text = shown.text();
        let place = before.len();
        let (room_before, room_after) = (characters(before), characters(after));
        // Where the text ends, context cannot differ any more.
        let telling = |same: (usize, usize)| {
            let sides = [(same.0, room_before), (same.1, room_after)];
            sides.into_iter().filter(|(same, room)| same < room).map(|(same, _)| same + 1).min()
        };
        let length = text
            .match_indices(exact)
            .filter(|(at, _)| *at != place)
            .map(|(at, _)| {
                let other = (text.get(..at).unwrap_or_default(), text.get(at + exact.len()..).unwrap_or_default());
                (common(before.chars().rev(), other.0.chars().rev()), common(after.chars(), other.1.chars()))
            })
            .filter(|(before, after)| *before >= room_before.min(CONTEXT) && *after >= room_after.min(CONTEXT))
            .filter_map(telling)
            .fold(CONTEXT, usize::max)
            .min(LONGEST);
        let prefix = before.char_indices().rev().take(length).last().and_then(|(at, _)| before.get(at..));
        Self {
            exact: exact.to_owned(),
            prefix: prefix.unwrap_or_default().to_owned(),
            suffix: after.chars().take(length).collect(),
        }
    }

    /// Which of the places, all of which have these words, has the most of this context. None when that is too little to
    /// tell, or the same for two.
    pub(super) fn best<T: Copy>(&self, shown: &Shown, places: &[(T, ByteSpan)]) -> Option<T> {
        let context = self.prefix.chars().count() + self.suffix.chars().count();
        let mut agreements: Vec<_> = places.iter().map(|(item, span)| (self.agreement(shown, *span), *item)).collect();
        agreements.sort_erased_by_key(|(agreement, _)| Reverse(*agreement));
        let (best, item) = *agreements.first()?;
        let next = agreements.get(1).map(|(agreement, _)| *agreement);
        let margin = if best == context { 1 } else { MARGIN };
        let is_told_apart = next.is_none_or(|next| best >= next + margin);
        let is_telling = next.is_none() && self.exact.chars().count() >= TELLING;
        (is_told_apart && (is_telling || best >= context.min(AGREEING))).then_some(item)
    }

    /// How many characters beside the place are as told, counted from the place on.
    fn agreement(&self, shown: &Shown, span: ByteSpan) -> usize {
        let (before, after) = shown.around(span);
        common(self.prefix.chars().rev(), before.chars().rev()) + common(self.suffix.chars(), after.chars())
    }
}

/// What is shown of a span, without blanks at its ends.
pub(super) fn words(shown: &Shown, span: ByteSpan) -> &str {
    shown.words(span).trim()
}

/// How many characters there are, up to the longest context.
fn characters(text: &str) -> usize {
    text.chars().take(LONGEST).count()
}

/// How long two texts are the same.
fn common(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take(LONGEST).take_while(|(one, other)| one == other).count()
}
