//! What a language says of numbers and marks that may be addresses or citations.

use super::citations::Citations;

/// Words beside them, in small letters but where told otherwise.
pub(crate) struct References {
    /// Words that say that a number is a telephone number.
    pub(crate) phone: &'static [&'static str],
    /// Words that say that it is something else, even where one of the others stands before them.
    pub(crate) other_number: &'static [&'static str],
    /// Words that lead from such a word to the number. Behind others it counts something: "the phone cost 1000 2000".
    pub(crate) number_leads: &'static [&'static str],
    /// Words between a number and its extension, with the blank behind them.
    pub(crate) extensions: &'static [&'static str],
    /// The one of them that multiplies where one digit stands behind it.
    pub(crate) multiplier: &'static str,
    /// Before four numbers with dots they are a version or a part of a document.
    pub(crate) parts: &'static [&'static str],
    /// Behind these even "::" is an address.
    pub(crate) address: &'static [&'static str],
    /// What makes a number after "@" a time or a price.
    pub(crate) behind_at: &'static [&'static str],
    /// Words between who makes a standard and its number, as they are written, with the blank behind them.
    pub(crate) series: &'static [&'static str],
    /// Citations of law.
    pub(crate) citations: Citations,
}
