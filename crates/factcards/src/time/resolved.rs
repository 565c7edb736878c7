//! A time with its value.

use factcards_document::{Anchor, TimeKind, TimeModifier};
use jiff::civil::Date;

use super::calendar::Interval;
use crate::timex::Vague;

/// A time with its value.
#[derive(Clone, Debug)]
pub(super) struct Resolved {
    pub(super) kind: TimeKind,
    pub(super) value: String,
    /// Start and end, as ISO 8601.
    pub(super) interval: Option<(String, String)>,
    /// The first day, if known, and the first day after.
    pub(super) days: Option<(Date, Date)>,
    pub(super) anchor: Option<Anchor>,
    pub(super) modifier: Option<TimeModifier>,
    pub(super) alternatives: Vec<String>,
    /// Whether it would have an interval with a reference date.
    pub(super) lacks_reference: bool,
}

impl Resolved {
    pub(super) fn plain(kind: TimeKind, value: String) -> Self {
        Self {
            kind,
            value,
            interval: None,
            days: None,
            anchor: None,
            modifier: None,
            alternatives: vec![],
            lacks_reference: false,
        }
    }

    pub(super) fn absolute(interval: Interval) -> Self {
        Self {
            interval: Some((interval.start.to_string(), interval.end.to_string())),
            days: Some((interval.start, interval.end)),
            ..Self::plain(TimeKind::Date, interval.value)
        }
    }

    pub(super) fn relative(interval: Interval, anchor: Anchor) -> Self {
        Self { anchor: Some(anchor), ..Self::absolute(interval) }
    }

    pub(super) fn vague(vague: Vague) -> Self {
        Self::plain(TimeKind::Date, vague.value().to_owned())
    }

    pub(super) fn unresolved(value: String) -> Self {
        Self { lacks_reference: true, ..Self::plain(TimeKind::Date, value) }
    }
}
