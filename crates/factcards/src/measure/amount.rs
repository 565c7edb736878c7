//! A number with its unit, as it stands in a sentence.

use std::borrow::Cow;

use factcards_document::{Comparator, QuantityKind};

use super::dimension::Size;

/// A quantity before it becomes a span.
#[derive(Clone, Debug)]
pub(crate) struct Amount {
    /// First lexeme.
    pub(crate) start: usize,
    /// One past the last.
    pub(crate) end: usize,
    /// The number without sign, unit and comparator.
    pub(crate) number: (usize, usize),
    pub(crate) kind: QuantityKind,
    pub(crate) value: f64,
    /// The upper end of a range or of a vague count.
    pub(crate) high: Option<f64>,
    pub(crate) unit: Option<Cow<'static, str>>,
    /// What the unit measures and how large it is.
    pub(crate) size: Option<Size>,
    pub(crate) comparator: Option<Comparator>,
    /// "million", or 1.
    pub(crate) magnitude: f64,
    pub(crate) digits: bool,
    /// Whether it is a part of one.
    pub(crate) fraction: bool,
}
