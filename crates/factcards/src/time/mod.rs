//! Time expressions and their values (TIMEX3, ISO 8601).

use std::fmt;

use factcards_document::{ByteSpan, Reference, ReferenceDateFrom, Time, Warning};

use crate::options::Options;
use crate::text::Text;

/// What relative times are resolved against.
#[derive(Clone, Debug)]
pub(crate) struct ReferenceDate {
    pub(crate) date: jiff::civil::Date,
    pub(crate) time: Option<jiff::civil::Time>,
    pub(crate) from: ReferenceDateFrom,
}

impl fmt::Display for ReferenceDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.time {
            Some(time) => write!(f, "{}T{:02}:{:02}", self.date, time.hour(), time.minute()),
            None => write!(f, "{}", self.date),
        }
    }
}

/// The option first, else a date line in the text, else none.
pub(crate) fn reference_date(
    _text: &Text,
    _options: &Options,
    _warnings: &mut Vec<Warning<ByteSpan>>,
) -> Option<ReferenceDate> {
    None
}

/// Finds the times, in order; none overlaps another or a reference.
pub(crate) fn find(
    _text: &Text,
    _references: &[Reference<ByteSpan>],
    _reference: Option<&ReferenceDate>,
    _warnings: &mut Vec<Warning<ByteSpan>>,
) -> Vec<Time<ByteSpan>> {
    vec![]
}
