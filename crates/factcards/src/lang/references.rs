//! What a language says of numbers and marks that may be addresses.

/// Words beside them, in small letters.
pub(crate) struct References {
    /// Words that say that a number is a telephone number.
    pub(crate) phone: &'static [&'static str],
    /// Words that say that it is something else, even where one of the others stands before them.
    pub(crate) other_number: &'static [&'static str],
    /// Words that lead from such a word to the number. Behind others it counts something: "the phone cost 1000 2000".
    pub(crate) number_leads: &'static [&'static str],
    /// Words between a number and its extension, with the blank behind them.
    pub(crate) extensions: &'static [&'static str],
    /// Before four numbers with dots they are a version or a part of a document.
    pub(crate) parts: &'static [&'static str],
    /// Behind these even "::" is an address.
    pub(crate) address: &'static [&'static str],
    /// What makes a number after "@" a time or a price.
    pub(crate) behind_at: &'static [&'static str],
}
