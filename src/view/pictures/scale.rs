//! A scale of time that fits its moments: even where that tells them apart, else without the long stretches in which there
//! is nothing, else compressed.

use factcards_document::ErasedSort as _;

use super::instant::{date, month};

/// What a scale does to the distances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Equal lengths are equally long.
    Even,
    /// The same, but for what is left out.
    Broken,
    /// Long lengths are drawn shorter.
    Compressed,
}

/// A stretch without anything in it that is not drawn at its length.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Break {
    /// Where it is drawn, in pixels.
    pub(crate) x: (f64, f64),
    /// How long it is, in days.
    pub(crate) days: f64,
}

/// A moment that is named below the scale.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tick {
    pub(crate) x: f64,
    /// What it is called, as a TIMEX3 value.
    pub(crate) value: String,
}

/// See the module.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Scale {
    pub(crate) kind: Kind,
    pub(crate) breaks: Vec<Break>,
    /// Moments and where they are, in order.
    knots: Vec<(f64, f64)>,
}

/// Neighbours that are nearer than this, in pixels, cannot be told apart; so many of them, as one in `TOO_NEAR`, may be so.
const NEAR: f64 = 5.0;
const TOO_NEAR: usize = 4;

/// A stretch without anything may be left out where it is so large a part of all.
const EMPTY: f64 = 0.2;

/// How wide a stretch is drawn that is left out.
const BREAK: f64 = 44.0;

impl Scale {
    /// The scale of stretches (from, to; the same for a moment), in so many pixels. None where all are one moment.
    pub(crate) fn new(stretches: &[(f64, f64)], width: f64) -> Option<Self> {
        let mut moments: Vec<f64> = stretches.iter().flat_map(|(from, to)| [*from, *to]).collect();
        moments.sort_erased_by(f64::total_cmp);
        moments.dedup();
        let (first, last) = (*moments.first()?, *moments.last()?);
        if first >= last {
            return None;
        }
        let mut starts: Vec<f64> = stretches.iter().map(|(from, _)| *from).collect();
        starts.sort_erased_by(f64::total_cmp);
        starts.dedup();
        let even = Self { kind: Kind::Even, breaks: vec![], knots: vec![(first, 0.0), (last, width)] };
        let scales = [Some(even), broken(&moments, stretches, width)];
        let fits = |scale: &Self| scale.tells_apart(&starts);
        scales.into_iter().flatten().find(fits).or_else(|| Some(compressed(&moments, stretches, width)))
    }

    fn tells_apart(&self, starts: &[f64]) -> bool {
        let pairs = starts.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
        let near = pairs.filter(|(a, b)| self.at(*b) - self.at(*a) < NEAR).count();
        near * TOO_NEAR <= starts.len().saturating_sub(1)
    }

    /// Where a moment is.
    pub(crate) fn at(&self, moment: f64) -> f64 {
        let after = self.knots.partition_point(|(of, _)| *of <= moment);
        let before = after.checked_sub(1).and_then(|at| self.knots.get(at)).or(self.knots.first());
        match (before, self.knots.get(after)) {
            (Some((a, x)), Some((b, y))) if b > a => x + (y - x) * ((moment - a) / (b - a)).clamp(0.0, 1.0),
            (Some((_, x)), _) => *x,
            _ => 0.0,
        }
    }

    /// The moments to be named: of the calendar, as close as their names allow; of a compressed scale its ends alone.
    pub(crate) fn ticks(&self, room: f64) -> Vec<Tick> {
        let (Some((first, _)), Some((last, end))) = (self.knots.first(), self.knots.last()) else { return vec![] };
        if self.kind == Kind::Compressed {
            return vec![];
        }
        let left_out: f64 = self.breaks.iter().map(|of| of.days).sum();
        let a_day = end / (last - first - left_out).max(f64::MIN_POSITIVE);
        let step = STEPS.into_iter().find(|step| step.days() * a_day >= room);
        let Some(step) = step else { return vec![] };
        let is_drawn = |x: f64| !self.breaks.iter().any(|of| x > of.x.0 && x < of.x.1);
        let moments = step.between(*first, *last).into_iter();
        let ticks = moments.map(|(moment, value)| Tick { x: self.at(moment), value });
        let mut ticks: Vec<_> = ticks.filter(|tick| is_drawn(tick.x)).collect();
        // Around what is left out they may come close.
        let mut free = f64::NEG_INFINITY;
        ticks.retain(|tick| {
            let is_free = tick.x >= free;
            free = if is_free { tick.x + room } else { free };
            is_free
        });
        ticks
    }
}

/// The stretches between neighbouring moments, and whether something lasts through them.
fn gaps<'m>(moments: &'m [f64], stretches: &'m [(f64, f64)]) -> impl Iterator<Item = (f64, f64, bool)> + 'm {
    let mut stretches: Vec<_> = stretches.to_vec();
    stretches.sort_erased_by(|a, b| a.0.total_cmp(&b.0));
    let mut stretches = stretches.into_iter().peekable();
    let mut end = f64::NEG_INFINITY;
    moments.windows(2).filter_map(move |pair| {
        let (from, to) = (*pair.first()?, *pair.last()?);
        while let Some(stretch) = stretches.next_if(|stretch| stretch.0 <= from) {
            end = end.max(stretch.1);
        }
        Some((from, to, end >= to))
    })
}

/// Long gaps at a fixed width, the rest evenly.
fn broken(moments: &[f64], stretches: &[(f64, f64)], width: f64) -> Option<Scale> {
    let all = moments.last()? - moments.first()?;
    let is_left_out = |(from, to, is_filled): &(f64, f64, bool)| !is_filled && to - from > all * EMPTY;
    let left_out: Vec<_> = gaps(moments, stretches).filter(is_left_out).map(|(from, to, _)| to - from).collect();
    #[allow(clippy::cast_precision_loss, reason = "there are less than five")]
    let room = width - left_out.len() as f64 * BREAK;
    let rest = all - left_out.iter().sum::<f64>();
    if left_out.is_empty() || rest <= 0.0 || room < width / 3.0 {
        return None;
    }
    let widths = gaps(moments, stretches).map(|gap| match is_left_out(&gap) {
        true => (gap, BREAK, true),
        false => (gap, (gap.1 - gap.0) / rest * room, false),
    });
    Some(laid_out(Kind::Broken, moments, widths))
}

/// Each gap as wide as the logarithm of its length.
fn compressed(moments: &[f64], stretches: &[(f64, f64)], width: f64) -> Scale {
    let lengths = || gaps(moments, stretches).map(|(from, to, _)| to - from);
    let all: f64 = lengths().sum();
    let least = lengths().fold(f64::INFINITY, f64::min);
    let weight = |length: f64| 1.0 + (length / least).ln();
    let total: f64 = lengths().map(weight).sum();
    let widths = gaps(moments, stretches).map(|(from, to, is_filled)| {
        ((from, to, is_filled), weight(to - from) / total * width, !is_filled && to - from > all * EMPTY)
    });
    laid_out(Kind::Compressed, moments, widths)
}

fn laid_out(kind: Kind, moments: &[f64], gaps: impl Iterator<Item = ((f64, f64, bool), f64, bool)>) -> Scale {
    let mut scale =
        Scale { kind, breaks: vec![], knots: moments.first().map(|first| (*first, 0.0)).into_iter().collect() };
    let mut x = 0.0;
    for ((from, to, _), wide, is_left_out) in gaps {
        if is_left_out {
            scale.breaks.push(Break { x: (x, x + wide), days: to - from });
        }
        x += wide;
        scale.knots.push((to, x));
    }
    scale
}

/// What lies between two ticks.
#[derive(Clone, Copy)]
enum Step {
    Hours(i32),
    Months(i32),
}

#[rustfmt::skip]
const STEPS: [Step; 19] = [
    Step::Hours(1), Step::Hours(3), Step::Hours(6), Step::Hours(12), Step::Hours(24), Step::Hours(48), Step::Hours(168),
    Step::Months(1), Step::Months(3), Step::Months(6), Step::Months(12), Step::Months(24), Step::Months(60),
    Step::Months(120), Step::Months(240), Step::Months(600), Step::Months(1200), Step::Months(6000), Step::Months(12_000),
];

/// More ticks than this are never drawn.
const MOST: usize = 40;

impl Step {
    fn days(self) -> f64 {
        match self {
            Self::Hours(hours) => f64::from(hours) / 24.0,
            Self::Months(months) => f64::from(months) * 30.4375,
        }
    }

    /// The ticks from one moment to another, and what each is called: "T06:00", "2026-03-22", "2026-03", "2026".
    fn between(self, first: f64, last: f64) -> Vec<(f64, String)> {
        #[allow(clippy::cast_possible_truncation, reason = "days of written history are few")]
        let whole = |number: f64| number.ceil() as i64;
        let ticks = |from: i64, tick: &dyn Fn(i64) -> (f64, String)| {
            (from..)
                .map(tick)
                .take(MOST * 10)
                .skip_while(|(at, _)| *at < first)
                .take_while(|(at, _)| *at <= last)
                .collect()
        };
        match self {
            Self::Hours(hours) => ticks(whole(first / self.days()) - 1, &|at| {
                let total = at * i64::from(hours);
                let (year, month, day) = date(total.div_euclid(24));
                let value = match total.rem_euclid(24) {
                    0 => format!("{}-{month:02}-{day:02}", year_value(year)),
                    hour => format!("T{hour:02}:00"),
                };
                (days_of(total), value)
            }),
            Self::Months(months) => {
                let years = (first / 365.2425).floor();
                let from = (whole(years) + 1970 - 1) * 12;
                ticks(from.div_euclid(i64::from(months)), &|at| {
                    let total = at * i64::from(months);
                    let year = year_value(total.div_euclid(12));
                    let value = match total.rem_euclid(12) {
                        0 => year,
                        of_year => format!("{year}-{:02}", of_year + 1),
                    };
                    (month(total), value)
                })
            }
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "hours of written history are far below 2⁵²")]
fn days_of(hours: i64) -> f64 {
    hours as f64 / 24.0
}

/// "1831", "BC0044".
fn year_value(year: i64) -> String {
    let before_christ = 1 - year;
    if year > 0 {
        return format!("{year:04}");
    }
    format!("BC{before_christ:04}")
}

#[cfg(test)]
#[path = "scale_tests.rs"]
mod tests;
