//! Objects that need not be there: "demanded talks", "threatened strikes".

use factcards_document::FactStatus;

use super::governor::class_of;
use crate::lang::Frame;
use crate::tree::Tree;

/// How far what is the object of a verb is there: "demanded talks", "threatened strikes".
pub(super) fn of_object(tree: &Tree, verb: usize) -> FactStatus {
    let found = tree.veridicality().effect(class_of(tree, verb), tree.lemma(verb), Frame::Noun, false);
    if OPEN.contains(&found) { found } else { FactStatus::Stated }
}

/// Whether what is the object of a verb may not be there.
pub(super) fn opens(tree: &Tree, verb: usize) -> bool {
    of_object(tree, verb) != FactStatus::Stated
}

/// What an object can be as well as a clause.
const OPEN: [FactStatus; 3] = [FactStatus::Demanded, FactStatus::Threatened, FactStatus::Planned];
