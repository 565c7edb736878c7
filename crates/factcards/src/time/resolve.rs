//! From what a time expression says to its value and interval.

use jiff::civil::Date;

use factcards_document::{Anchor, DateOrder, ReferenceDateFrom, TimeKind};

use super::ReferenceDate;
use super::calendar::{self, Interval};
use super::expression::{DayTime, Expression, Origin, Piece, YearOf};
use super::relative;
use super::tense::Direction;
use super::words::{DAY_PARTS, UNITS, Unit, ZONES};

/// What a time is resolved against.
#[derive(Clone, Copy)]
pub(super) struct Context<'r> {
    pub(super) reference: Option<&'r ReferenceDate>,
    /// The time before it in the text.
    pub(super) antecedent: Option<Date>,
    pub(super) direction: Direction,
    /// None when the text does not tell.
    pub(super) order: Option<DateOrder>,
}

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
    pub(super) alternatives: Vec<String>,
    /// Whether it would have an interval with a reference date.
    pub(super) lacks_reference: bool,
}

impl Resolved {
    pub(super) fn plain(kind: TimeKind, value: String) -> Self {
        Self { kind, value, interval: None, days: None, anchor: None, alternatives: vec![], lacks_reference: false }
    }

    fn absolute(interval: Interval) -> Self {
        Self {
            interval: Some((interval.start.to_string(), interval.end.to_string())),
            days: Some((interval.start, interval.end)),
            ..Self::plain(TimeKind::Date, interval.value)
        }
    }

    pub(super) fn relative(interval: Interval, anchor: Anchor) -> Self {
        Self { anchor: Some(anchor), ..Self::absolute(interval) }
    }

    pub(super) fn unresolved(value: String) -> Self {
        Self { lacks_reference: true, ..Self::plain(TimeKind::Date, value) }
    }
}

/// The ISO 8601 duration; "PXY" without an amount.
pub(super) fn duration_value(amount: Option<f64>, unit: Unit) -> Option<String> {
    let (_, _, _, designator, factor) = UNITS.iter().find(|u| u.2 == unit)?;
    let (time, letter) = designator.strip_prefix('T').map_or(("", *designator), |letter| ("T", letter));
    Some(match amount {
        Some(amount) => format!("P{time}{}{letter}", amount * factor),
        None => format!("P{time}X{letter}"),
    })
}

/// Resolves what can be; a date that no calendar has gives none.
pub(super) fn resolve(expression: &Expression, context: Context) -> Option<Resolved> {
    let today = context.reference.map(|r| r.date);
    let in_year = |year, piece| calendar::piece(year, piece).map(Resolved::absolute);
    match expression {
        Expression::Date { year: YearOf::Given(year), piece, .. } => in_year(*year, *piece),
        Expression::Date { year, piece, weekday } => relative::open_year(*year, *piece, *weekday, context),
        Expression::BareYear(year) => in_year(*year, Piece::Year),
        Expression::Numeric { first, second, year } => numeric(*first, *second, *year, context.order),
        Expression::YearOrMonth { year, second } => {
            let year_at =
                |year| Box::new(Expression::Date { year: YearOf::Given(year), piece: Piece::Year, weekday: None });
            let last = year - year % 100 + i16::from(*second);
            let mut years = range(&year_at(*year), &year_at(last), context)?;
            years.alternatives = vec![calendar::piece(*year, Piece::Month(*second))?.value];
            Some(years)
        }
        Expression::Decade(year) => calendar::decade(*year).map(Resolved::absolute),
        Expression::Century(number) => calendar::century(*number).map(Resolved::absolute),
        Expression::Fiscal(year) => Some(Resolved::plain(TimeKind::Date, format!("FY{year}"))),
        Expression::WeekdayOf { day, week } => {
            let Some(today) = today else { return Some(Resolved::unresolved(format!("XXXX-WXX-{day}"))) };
            let away = i64::from(*day - today.weekday().to_monday_one_offset()) + 7 * i64::from(*week);
            let date = calendar::shifted(today, Unit::Day, away)?;
            calendar::day(date).map(|i| Resolved::relative(i, Anchor::Reference))
        }
        Expression::Weekday { day, turn } => relative::weekday(*day, *turn, context),
        Expression::Shift { unit, by } => {
            let Some(today) = today else { return Some(Resolved::unresolved(calendar::unresolved(*unit).to_owned())) };
            let date = calendar::shifted(today, *unit, i64::from(*by))?;
            Some(match calendar::containing(*unit, date) {
                Some(interval) => Resolved::relative(interval, Anchor::Reference),
                None => Resolved::plain(TimeKind::Date, calendar::unresolved(*unit).to_owned()),
            })
        }
        Expression::Offset { amount, unit, sign, origin } => relative::offset(*amount, *unit, *sign, *origin, context),
        Expression::Within { amount, unit } => relative::offset(Some(*amount), *unit, 1, Origin::Reference, context),
        Expression::Stretch { amount, unit, sign } => relative::stretch(*amount, *unit, *sign, context),
        Expression::AUnit(unit) => Some(Resolved::plain(TimeKind::Duration, duration_value(Some(1.0), *unit)?)),
        Expression::Duration { amount, unit } => {
            Some(Resolved::plain(TimeKind::Duration, duration_value(*amount, *unit)?))
        }
        Expression::Set(value) => Some(Resolved::plain(TimeKind::Set, value.clone())),
        Expression::Clock(time) => Some(Resolved::plain(TimeKind::Time, format!("T{}", time_value(*time)?))),
        Expression::At(day, time) => at(day, *time, context),
        Expression::Range(first, last) => range(first, last, context),
    }
}

fn numeric(first: i8, second: i8, year: i16, order: Option<DateOrder>) -> Option<Resolved> {
    let day_first = calendar::piece(year, Piece::Day(second, first));
    let month_first = calendar::piece(year, Piece::Day(first, second));
    let (chosen, other) = match order {
        Some(DateOrder::DayFirst) => (day_first, month_first),
        Some(DateOrder::MonthFirst) | None => (month_first, day_first),
    };
    let Some(chosen) = chosen else { return other.map(Resolved::absolute) };
    let ambiguous = order.is_none() && first != second;
    let alternatives = other.filter(|_| ambiguous).map(|o| o.value).into_iter().collect();
    Some(Resolved { alternatives, ..Resolved::absolute(chosen) })
}

/// The time of day without its "T".
fn time_value(time: DayTime) -> Option<String> {
    Some(match time {
        DayTime::Part(part) => DAY_PARTS.get(part)?.1.to_owned(),
        DayTime::Clock { hour, minute, zone } => {
            format!("{hour:02}:{minute:02}{}", zone.and_then(|z| ZONES.get(z)).map_or("", |z| z.1))
        }
    })
}

fn at(day: &Expression, time: DayTime, context: Context) -> Option<Resolved> {
    let day = resolve(day, context)?;
    let value = format!("{}T{}", day.value, time_value(time)?);
    let interval = match (time, day.days) {
        (DayTime::Clock { hour, minute, zone }, Some((date, _))) => {
            let zone = zone.and_then(|z| ZONES.get(z)).map_or("", |z| z.1);
            let start = date.at(hour, minute, 0, 0);
            let end = start.checked_add(jiff::Span::new().try_minutes(1).ok()?).ok()?;
            let shown = |t: jiff::civil::DateTime| format!("{}T{:02}:{:02}{zone}", t.date(), t.hour(), t.minute());
            Some((shown(start), shown(end)))
        }
        _ => day.interval,
    };
    Some(Resolved { kind: TimeKind::Time, value, interval, ..day })
}

fn range(first: &Expression, last: &Expression, context: Context) -> Option<Resolved> {
    let first = resolve(first, context)?;
    // The end comes after the start: "from next Monday to Friday", "from November to March".
    let follows = matches!(last, Expression::Date { year: YearOf::Open, .. } | Expression::Weekday { turn: None, .. });
    let start = first.days.map(|(date, _)| ReferenceDate { date, time: None, from: ReferenceDateFrom::Text });
    let after = Context { reference: start.as_ref(), direction: Direction::Future, ..context };
    let last = resolve(last, if follows && start.is_some() { after } else { context })?;
    let value = format!("{}/{}", first.value, last.value);
    let ends = match (first.interval, last.interval) {
        (Some((start, _)), Some((_, end))) => Some((start, end)),
        _ => None,
    };
    let days = first.days.zip(last.days).map(|((start, _), (_, end))| (start, end)).filter(|(start, end)| start < end);
    Some(Resolved {
        kind: TimeKind::Range,
        value,
        interval: ends.filter(|_| days.is_some()),
        days,
        anchor: first.anchor.or(last.anchor),
        alternatives: vec![],
        lacks_reference: first.lacks_reference || last.lacks_reference,
    })
}

/// The day of an expression that means the same in every context.
pub(super) fn absolute_day(expression: &Expression) -> Option<Date> {
    let given = matches!(
        expression,
        Expression::Date { year: YearOf::Given(_), piece: Piece::Day(..), .. } | Expression::Numeric { .. }
    );
    let context = Context { reference: None, antecedent: None, direction: Direction::Open, order: None };
    let resolved = resolve(expression, context).filter(|r| given && r.alternatives.is_empty())?;
    resolved.days.map(|(start, _)| start)
}
