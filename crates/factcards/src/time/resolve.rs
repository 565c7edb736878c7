//! From what a time expression says to its value and interval.

use jiff::civil::Date;

use factcards_document::{Anchor, ReferenceDateFrom, TimeKind};

use super::ReferenceDate;
use super::calendar::{self, Interval};
use super::expression::{DayTime, Expression, Origin, Piece, YearOf};
use super::tense::Direction;
use super::words::{DAY_PARTS, SEASONS, UNITS, Unit, ZONES};

/// In which order numeric dates are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
    /// The text does not tell.
    Unknown,
}

/// What a time is resolved against.
#[derive(Clone, Copy)]
pub(super) struct Context<'r> {
    pub(super) reference: Option<&'r ReferenceDate>,
    /// The time before it in the text.
    pub(super) antecedent: Option<Date>,
    pub(super) direction: Direction,
    pub(super) order: Order,
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
    fn plain(kind: TimeKind, value: String) -> Self {
        Self { kind, value, interval: None, days: None, anchor: None, alternatives: vec![], lacks_reference: false }
    }

    fn absolute(interval: Interval) -> Self {
        Self {
            interval: Some((interval.start.to_string(), interval.end.to_string())),
            days: Some((interval.start, interval.end)),
            ..Self::plain(TimeKind::Date, interval.value)
        }
    }

    fn relative(interval: Interval, anchor: Anchor) -> Self {
        Self { anchor: Some(anchor), ..Self::absolute(interval) }
    }

    fn unresolved(value: String) -> Self {
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
        Expression::Date { year, piece, weekday } => open_year(*year, *piece, *weekday, context),
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
        Expression::Weekday { day, turn } => weekday(*day, *turn, context),
        Expression::Shift { unit, by } => {
            let Some(today) = today else { return Some(Resolved::unresolved(calendar::unresolved(*unit).to_owned())) };
            let date = calendar::shifted(today, *unit, i64::from(*by))?;
            Some(match calendar::containing(*unit, date) {
                Some(interval) => Resolved::relative(interval, Anchor::Reference),
                None => Resolved::plain(TimeKind::Date, calendar::unresolved(*unit).to_owned()),
            })
        }
        Expression::Offset { amount, unit, sign, origin } => offset(*amount, *unit, *sign, *origin, context),
        Expression::Within { amount, unit } => offset(Some(*amount), *unit, 1, Origin::Reference, context),
        Expression::Stretch { amount, unit, sign } => stretch(*amount, *unit, *sign, context),
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

/// A date without a year: the one that tense allows nearest to the reference.
fn open_year(year: YearOf, piece: Piece, weekday: Option<i8>, context: Context) -> Option<Resolved> {
    // It must be a date in some year at all.
    calendar::piece(2000, piece)?;
    let shape = match piece {
        Piece::Month(month) => format!("XXXX-{month:02}"),
        Piece::Day(month, day) => format!("XXXX-{month:02}-{day:02}"),
        Piece::Season(season) => format!("XXXX-{}", SEASONS.get(season)?.1),
        Piece::Quarter(quarter) => format!("XXXX-Q{quarter}"),
        Piece::Half(half) => format!("XXXX-H{half}"),
        Piece::Year => "XXXX".to_owned(),
        Piece::Week(week) => format!("XXXX-W{week:02}"),
    };
    if matches!(piece, Piece::Quarter(_)) {
        return Some(Resolved::plain(TimeKind::Date, shape)); // Whose business year is not said.
    }
    let Some(today) = context.reference.map(|r| r.date) else { return Some(Resolved::unresolved(shape)) };
    let fits = |i: &Interval| weekday.is_none_or(|w| i.start.weekday().to_monday_one_offset() == w);
    let around = |reach: i16| {
        (-reach..=reach).filter_map(|by| calendar::piece(today.year().checked_add(by)?, piece)).filter(fits)
    };
    // A leap day comes every four or eight years, a weekday on a date every five to twelve.
    let reach = if weekday.is_some() || piece == Piece::Day(2, 29) { 12 } else { 1 };
    let distance = |i: &Interval| {
        let days = |a: Date, b: Date| a.until(b).map_or(i32::MAX, |s| s.get_days());
        if i.start > today { days(today, i.start) } else { days(i.end, today).max(0) }
    };
    let chosen = match (year, context.direction) {
        (YearOf::Turn(-1), _) => around(reach).rfind(|i| i.end <= today),
        (YearOf::Turn(1), _) => around(reach).find(|i| i.start > today),
        (YearOf::Turn(_), _) => around(0).next(),
        (_, _) if weekday.is_some() => around(reach).min_by_key(distance),
        (_, Direction::Past) => around(reach).rfind(|i| i.start <= today),
        (_, Direction::Future) => around(reach).find(|i| i.end > today),
        (_, Direction::Open) => around(reach).min_by_key(distance),
    };
    Some(match chosen {
        Some(interval) => Resolved::relative(interval, Anchor::Reference),
        None => Resolved::plain(TimeKind::Date, shape), // The weekday and the date contradict each other.
    })
}

fn numeric(first: i8, second: i8, year: i16, order: Order) -> Option<Resolved> {
    let day_first = calendar::piece(year, Piece::Day(second, first));
    let month_first = calendar::piece(year, Piece::Day(first, second));
    let (chosen, other) = match order {
        Order::DayFirst => (day_first, month_first),
        Order::MonthFirst | Order::Unknown => (month_first, day_first),
    };
    let Some(chosen) = chosen else { return other.map(Resolved::absolute) };
    let ambiguous = order == Order::Unknown && first != second;
    let alternatives = other.filter(|_| ambiguous).map(|o| o.value).into_iter().collect();
    Some(Resolved { alternatives, ..Resolved::absolute(chosen) })
}

fn weekday(day: i8, turn: Option<i8>, context: Context) -> Option<Resolved> {
    let Some(today) = context.reference.map(|r| r.date) else {
        return Some(Resolved::unresolved(format!("XXXX-WXX-{day}")));
    };
    let now = i64::from(today.weekday().to_monday_one_offset());
    let day = i64::from(day);
    let back = (now - day).rem_euclid(7);
    let ahead = (day - now).rem_euclid(7);
    let (by, other) = match (turn, context.direction) {
        (None, Direction::Future) => (ahead, None),
        (None, _) => (-back, None),
        (Some(-1), _) if day < now => (-back, Some(-back - 7)),
        (Some(-1), _) => (-(back + 6).rem_euclid(7) - 1, None),
        (Some(1), _) if day > now => (ahead + 7, Some(ahead)),
        (Some(1), _) => ((ahead + 6).rem_euclid(7) + 1, None),
        // The day of the running week, unless it is over and the words look ahead.
        (Some(_), Direction::Future) if day < now => (ahead, None),
        (Some(_), _) => (day - now, None),
    };
    let at = |by| calendar::day(calendar::shifted(today, Unit::Day, by)?);
    let alternatives = other.and_then(at).map(|i| i.value).into_iter().collect();
    Some(Resolved { alternatives, ..Resolved::relative(at(by)?, Anchor::Reference) })
}

fn offset(amount: Option<f64>, unit: Unit, sign: i8, origin: Origin, context: Context) -> Option<Resolved> {
    let Some(amount) = amount else {
        return Some(Resolved::plain(TimeKind::Date, if sign < 0 { "PAST_REF" } else { "FUTURE_REF" }.to_owned()));
    };
    let reference = context.reference.map(|r| (r.date, Anchor::Reference));
    let origin = match origin {
        Origin::Reference => reference,
        Origin::Day(by) => reference.and_then(|(d, a)| Some((calendar::shifted(d, Unit::Day, i64::from(by))?, a))),
        // "a year earlier" without a time before it is said of now; "a year later" cannot be.
        Origin::Text => context.antecedent.map(|d| (d, Anchor::Text)).or(reference.filter(|_| sign < 0)),
    };
    let shape = calendar::unresolved(unit).to_owned();
    let Some((from, anchor)) = origin else {
        return Some(Resolved { lacks_reference: reference.is_none(), ..Resolved::unresolved(shape) });
    };
    // Half a year is six months: parts of a unit are counted in the next smaller one.
    let (amount, counted) = match unit {
        Unit::Year if amount.fract() != 0.0 => (amount * 12.0, Unit::Month),
        Unit::Decade if amount.fract() != 0.0 => (amount * 10.0, Unit::Year),
        Unit::Week if amount.fract() != 0.0 => ((amount * 7.0).round(), Unit::Day),
        _ => (amount, unit),
    };
    let whole = amount.fract() == 0.0 && amount.abs() < 1e6;
    let date = calendar::shifted(from, counted, i64::from(sign) * amount as i64).filter(|_| whole);
    Some(match date.and_then(|date| calendar::containing(counted, date)) {
        Some(interval) => Resolved::relative(interval, anchor),
        None => Resolved::plain(TimeKind::Date, shape),
    })
}

fn stretch(amount: f64, unit: Unit, sign: i8, context: Context) -> Option<Resolved> {
    let value = duration_value(Some(amount), unit)?;
    let whole = amount.fract() == 0.0 && amount.abs() < 1e6;
    let day_or_more = unit >= Unit::Day;
    let Some(today) = context.reference.map(|r| r.date) else {
        return Some(Resolved { lacks_reference: day_or_more, ..Resolved::plain(TimeKind::Range, value) });
    };
    let far = calendar::shifted(today, unit, i64::from(sign) * amount as i64).filter(|_| whole);
    let days = far.map(|far| if sign < 0 { (far, today) } else { (today, far) }).filter(|(start, end)| start < end);
    Some(Resolved {
        interval: days.map(|(start, end)| (start.to_string(), end.to_string())),
        days,
        anchor: days.map(|_| Anchor::Reference),
        ..Resolved::plain(TimeKind::Range, value)
    })
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
    let context = Context { reference: None, antecedent: None, direction: Direction::Open, order: Order::Unknown };
    let resolved = resolve(expression, context).filter(|r| given && r.alternatives.is_empty())?;
    resolved.days.map(|(start, _)| start)
}
