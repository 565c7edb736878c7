//! What two texts have in common, and where they disagree.

mod bags;
mod differences;
mod entities;
mod matching;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use entities::merge_entities;

use crate::span::ByteSpan;
use crate::types::{Document, Id};

use self::bags::Bags;

/// A text and its Document.
#[derive(Clone, Copy, Debug)]
pub struct Side<'d> {
    /// What was found.
    pub document: &'d Document<ByteSpan>,
    /// In what.
    pub source: &'d str,
}

/// Two items that say the same.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// The one of the left text.
    pub left: Id,
    /// The one of the right text.
    pub right: Id,
    /// 0..1, how much of their words is the same; times and numbers aside.
    pub similarity: f64,
}

/// Two values of what seems to be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// The quantity or time of the left text.
    pub left: Id,
    /// That of the right text.
    pub right: Id,
}

/// What two texts have in common, and where they disagree. Where that is not sure there is no pair and no difference.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Facts that say the same, in the order of the left text; their times and numbers may differ.
    pub facts: Vec<Pair>,
    /// Facts that the left text alone tells.
    pub only_left: Vec<Id>,
    /// Facts that the right text alone tells.
    pub only_right: Vec<Id>,
    /// Attributions of the same content to the same source.
    pub attributions: Vec<Pair>,
    /// Entities that are in both texts.
    pub entities: Vec<(Id, Id)>,
    /// Quantities that differ.
    pub numbers: Vec<Difference>,
    /// Times of facts that say the same otherwise, and that cannot both be.
    pub dates: Vec<Difference>,
}

/// Compares two texts by what was found in them. The result depends on nothing else; the time is linear but for words that
/// many sentences share.
///
/// ```
/// use factcards_document::{ByteSpan, Document, Side, compare};
///
/// let document: Document<ByteSpan> = serde_json::from_str(
///     r#"{
///         "format": 1, "offset_unit": "utf8", "language": "en",
///         "stats": {"characters": 0, "words": 0, "sentences": 0, "paragraphs": 0, "reading_seconds": 0},
///         "sentences": [], "summary": [], "main_event": {}, "entities": [], "times": [], "quantities": [],
///         "attributions": [], "facts": [], "lists": [], "references": [], "abbreviations": [], "warnings": []
///     }"#,
/// )?;
/// let side = Side { document: &document, source: "" };
/// assert!(compare(side, side).facts.is_empty());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn compare(left: Side<'_>, right: Side<'_>) -> Comparison {
    let entities = entities::pairs(left, right);
    let bags = Bags::new(left, right);
    let facts = matching::facts(left, right, &bags, &entities);
    let sentences = matching::sentences(left, right, &bags);
    let is_paired = |side: fn(&Pair) -> Id| {
        let paired: std::collections::BTreeSet<_> = facts.iter().map(|found| side(&found.pair)).collect();
        move |id: &Id| !paired.contains(id)
    };
    Comparison {
        only_left: (0..left.document.facts.len()).filter(is_paired(|pair| pair.left)).collect(),
        only_right: (0..right.document.facts.len()).filter(is_paired(|pair| pair.right)).collect(),
        attributions: matching::attributions(left, right, &bags, &entities),
        numbers: differences::numbers(left, right, &sentences),
        dates: differences::dates(left, right, &facts),
        facts: facts.into_iter().map(|found| found.pair).collect(),
        entities,
    }
}
