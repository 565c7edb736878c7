//! The dated rows of the timeline on a scale: points and bars, in lanes in which no label meets another.

use factcards_document::{ByteSpan, ErasedSort as _, Time, TimeModifier};

use super::common::Common;
use super::instant::{days, length};
use super::lanes::place;
use super::scale::{Kind, Scale};
use super::{standing, text};
use crate::state::{Item, Reading};
use crate::strings::Language;
use crate::view::dates::date_in_words;
use crate::view::excerpt;
use crate::view::time_labels::{self, Precision};

/// Fewer moments than this need no picture.
const FEW: usize = 3;

/// More rows than this are not drawn.
const MOST: usize = 300;

/// From this width on, a label says what happened too, in so many pixels at most.
const WIDE: f64 = 520.0;
const WHAT: f64 = 200.0;

/// What the scale leaves free on both sides; half of the least width of what can be pressed.
pub(crate) const MARGIN: f64 = 12.0;

/// Half of the width of a point, and the least width of a bar.
pub(crate) const RADIUS: f64 = 5.0;
const LEAST: f64 = 8.0;

/// The length of what points to one side of a mark.
pub(crate) const POINTER: f64 = 7.0;

/// Room for the name of a tick.
const TICK: f64 = 78.0;

/// How sure it is that something was then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// As far as the text goes.
    Told,
    /// It is to come, planned, or otherwise not so yet.
    Ahead,
    /// Somebody says so.
    Claimed,
    /// It is denied, or told as not so.
    Denied,
    /// It may be at another place.
    Unclear,
}

/// On which side of its place a time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub(crate) enum Side {
    Before,
    After,
}

/// The label of a mark: what it says, and where it begins.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Label {
    pub(crate) x: f64,
    pub(crate) when: String,
    pub(crate) what: Option<String>,
}

/// A row on the scale.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mark {
    pub(crate) item: Item,
    /// From where to where it is, in pixels.
    pub(crate) x: (f64, f64),
    pub(crate) is_point: bool,
    pub(crate) standing: Standing,
    pub(crate) side: Option<Side>,
    /// None where no lane has room: it is a tick on the scale.
    pub(crate) lane: Option<usize>,
    pub(crate) label: Option<Label>,
    /// What it is, in full.
    pub(crate) name: String,
}

/// See the module.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Axis {
    pub(crate) kind: Kind,
    /// What is left out of the scale: where, and how long it is in words.
    pub(crate) breaks: Vec<((f64, f64), String)>,
    /// Where moments are named, and how.
    pub(crate) ticks: Vec<(f64, String)>,
    /// In the order of the calendar.
    pub(crate) marks: Vec<Mark>,
    pub(crate) lanes: usize,
    /// Where the date of the text is.
    pub(crate) reference: Option<f64>,
    /// The first and the last moment in words.
    pub(crate) ends: (String, String),
    /// Rows that are only ticks, and those that are not drawn.
    pub(crate) unplaced: usize,
    pub(crate) left_out: usize,
}

/// A row before it is placed.
struct Dated<'r> {
    time: &'r Time<ByteSpan>,
    from: f64,
    to: f64,
    is_point: bool,
    /// Where else it may be.
    others: Vec<f64>,
}

/// Whether rows of the timeline are enough for an axis.
pub(crate) fn is_worth(reading: &Reading, items: &[Item]) -> bool {
    let dated: Vec<_> = rows(reading, items).collect();
    starts(&dated).len() >= FEW
}

/// The rows that are on the calendar.
fn rows<'r>(reading: &'r Reading, items: &[Item]) -> impl Iterator<Item = Dated<'r>> {
    let times = items.iter().filter_map(|item| match item {
        Item::Time(id) => reading.document.times.get(*id),
        _ => None,
    });
    times.filter_map(dated)
}

/// The different moments at which rows begin, in order.
fn starts(dated: &[Dated<'_>]) -> Vec<f64> {
    let mut starts: Vec<_> = dated.iter().map(|of| of.from).collect();
    starts.sort_erased_by(f64::total_cmp);
    starts.dedup();
    starts
}

impl Axis {
    /// The axis of rows of the timeline, in so many pixels; none where they are too few, or all of one moment.
    pub(crate) fn of(reading: &Reading, items: &[Item], width: f64) -> Option<Self> {
        let mut dated: Vec<_> = rows(reading, items).collect();
        let left_out = dated.len().saturating_sub(MOST);
        dated.truncate(MOST);
        dated.sort_erased_by(|a, b| a.from.total_cmp(&b.from).then(b.to.total_cmp(&a.to)));
        let starts = starts(&dated);
        if starts.len() < FEW {
            return None;
        }
        shapes(&mut dated, &starts);
        let reference = reading.document.reference_date.as_deref().and_then(days).map(f64::floor);
        let moments = dated.iter().flat_map(|of| of.others.iter().copied()).chain(reference).map(|at| (at, at));
        let stretches = dated.iter().map(|of| (of.from, if of.is_point { of.from } else { of.to }));
        let scale = Scale::new(&stretches.chain(moments).collect::<Vec<_>>(), width - 2.0 * MARGIN)?;
        let x = |moment: f64| MARGIN + scale.at(moment);
        let common = Common::of(dated.iter().map(|of| of.time.value.as_str()));
        let mut marks: Vec<_> = dated.iter().flat_map(|of| drawn(reading, of, &x, &common)).collect();
        let words = |mark: &Mark| {
            let what = mark.label.as_ref().filter(|_| width >= WIDE).and_then(|label| label.what.clone());
            (mark.label.as_ref().map(|label| label.when.clone()), what)
        };
        let labels: Vec<_> = marks.iter().map(words).collect();
        let lanes = place(&mut marks, &labels, width);
        let language = reading.language;
        let name = |value: &str| date_in_words(value, language);
        Some(Self {
            kind: scale.kind,
            breaks: scale
                .breaks
                .iter()
                .map(|of| ((MARGIN + of.x.0, MARGIN + of.x.1), length(of.days, language)))
                .collect(),
            ticks: scale.ticks(TICK).into_iter().map(|tick| (MARGIN + tick.x, name(&tick.value))).collect(),
            unplaced: marks.iter().filter(|mark| mark.lane.is_none()).count(),
            lanes,
            reference: reference.map(x),
            ends: (outermost(&dated, false, language), outermost(&dated, true, language)),
            marks,
            left_out,
        })
    }
}

/// The first or the last moment of all rows, as far as their values tell it.
fn outermost(dated: &[Dated<'_>], is_last: bool, language: Language) -> String {
    let reach = |of: &&Dated<'_>| if is_last { of.to } else { -of.from };
    let row = dated.iter().max_by(|a, b| reach(a).total_cmp(&reach(b)));
    let value = row.map(|of| of.time.value.as_str()).unwrap_or_default();
    let end = value.split_once('/').map_or(value, |(from, to)| if is_last { to } else { from });
    date_in_words(end, language)
}

fn dated(time: &Time<ByteSpan>) -> Option<Dated<'_>> {
    let (from, to) = (days(time.start.as_deref()?)?, days(time.end.as_deref()?)?);
    let others = time.alternatives.iter().filter_map(|value| days(value)).collect();
    Some(Dated { time, from, to, is_point: true, others })
}

/// A day is a point, unless something else begins in the midst of it; what is longer is a bar.
fn shapes(dated: &mut [Dated<'_>], starts: &[f64]) {
    for of in dated {
        let next = starts.get(starts.partition_point(|start| *start <= of.from));
        of.is_point = match time_labels::precision(of.time) {
            Some(Precision::Clock) => true,
            Some(Precision::Day | Precision::PartOfDay) => next.is_none_or(|next| *next >= of.to),
            _ => false,
        };
    }
}

/// A row at its place, and at each other where it may be.
fn drawn(reading: &Reading, of: &Dated<'_>, x: &impl Fn(f64) -> f64, common: &Common) -> Vec<Mark> {
    let (time, language) = (of.time, reading.language);
    let item = Item::Time(time.id);
    let words = reading.words(time.span);
    let label = time_labels::label(time, words, language);
    let when = if label.is_own {
        label.to_string()
    } else {
        let ends: Vec<_> = common.short(&time.value).split('/').map(|end| date_in_words(end, language)).collect();
        format!("{}{}", label.modifier, ends.join(" – "))
    };
    let what = excerpt::of_time(reading, time).words(reading);
    let (standing, said) = standing::of(reading, time);
    let side = match time.modifier {
        Some(TimeModifier::Before | TimeModifier::OnOrBefore) => Some(Side::Before),
        Some(TimeModifier::After | TimeModifier::OnOrAfter) => Some(Side::After),
        _ => None,
    };
    let stretch = |from: f64, to: f64| match of.is_point {
        true => (x(from) - RADIUS, x(from) + RADIUS),
        false => (x(from), x(to).max(x(from) + LEAST)),
    };
    let name = format!("{label}{}: {what}", said.map(|said| format!(" ({said})")).unwrap_or_default());
    let what = Some(text::fitted(&what, WHAT));
    let mark = Mark {
        item,
        x: stretch(of.from, of.to),
        is_point: of.is_point,
        standing,
        side,
        lane: None,
        label: Some(Label { x: 0.0, when, what }),
        name,
    };
    let others = of.others.iter().map(|other| Mark {
        x: stretch(*other, *other + of.to - of.from),
        label: None,
        ..mark.clone()
    });
    let others: Vec<_> = others.collect();
    std::iter::once(mark).chain(others).collect()
}

#[cfg(test)]
#[path = "axis_tests.rs"]
mod tests;
