//! Single marks and the names of speakers in English.

use super::apostrophes;
use crate::lang::quotations::Quotations;

/// Apostrophes, and labels of turns.
pub(super) const QUOTATIONS: Quotations = Quotations {
    begun: apostrophes::begun,
    may_end: apostrophes::may_end,
    is_and: apostrophes::is_and,
    name_links: &["of", "the", "and", "de", "la", "le", "van", "von", "der", "den", "du", "del", "da", "bin", "al"],
    questions: ["Q", "A"],
};
