//! What the caller can choose.

/// The caller's choices for one analysis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// What relative times are resolved against: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. Without it a date line in the
    /// text is used, and without that relative times stay unresolved.
    pub reference_date: Option<String>,
}
