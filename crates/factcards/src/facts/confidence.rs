//! How sure a fact is read.

use factcards_document::{Argument, ByteSpan};

use crate::clause::{Clause, ClauseKind};
use crate::tree::Tree;

/// The confidence of facts that an apposition states.
pub(super) const APPOSITION: f64 = 0.5;

/// By the kind of clause: the surer, the less the parser errs there.
pub(super) fn of(_tree: &Tree, clause: &Clause, arguments: &[Argument<ByteSpan>]) -> f64 {
    if arguments.is_empty() {
        return 0.25;
    }
    match clause.kind {
        ClauseKind::Main => 0.9,
        ClauseKind::Coordinated | ClauseKind::Complement => 0.85,
        ClauseKind::Relative => 0.8,
        ClauseKind::Adverbial | ClauseKind::Parataxis => 0.65,
        ClauseKind::Participial => 0.6,
        ClauseKind::Controlled => 0.4,
    }
}
