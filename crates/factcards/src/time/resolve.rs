//! From what a time expression says to its value and interval.

use jiff::civil::{Date, DateTime};

use factcards_document::{Anchor, DateOrder, ReferenceDateFrom, TimeKind};

use super::context::{Context, ReferenceDate};
use super::resolved::Resolved;
use super::{calendar, clock, numbers, part, relative};
use crate::timex::{DayTime, Direction, Expression, Origin, Piece, Unit, Vague, YearOf, duration_value};

/// Resolves what can be; a date that no calendar has gives none.
pub(super) fn resolve(expression: &Expression, context: Context) -> Option<Resolved> {
    let in_year = |year, piece| calendar::piece(year, piece).map(Resolved::absolute);
    let length = |lengths: &[(Option<f64>, Unit)]| Some(Resolved::plain(TimeKind::Duration, duration_value(lengths)));
    match expression {
        Expression::Date { year: YearOf::Given(year), piece, .. } => in_year(*year, *piece),
        Expression::Date { year, piece, weekday } => relative::open_year(*year, *piece, *weekday, context),
        Expression::BareYear(year) => in_year(*year, Piece::Year),
        Expression::Numeric { first, second, year } => numbers::numeric(*first, *second, *year, context.order),
        Expression::DayAndMonth { first, second } => numbers::day_and_month(*first, *second, context),
        Expression::DayOfMonth { day, weekday } => numbers::day_of_month(*day, *weekday, context),
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
        Expression::Nth { number, part, of } => part::nth(*number, *part, &resolve(of, context)?),
        Expression::Same(part) => Some(part::same(*part, context)),
        Expression::The(unit) => Some(relative::running(*unit, context)),
        Expression::WeekdayOf { day, week } => {
            let Some(today) = context.today() else { return Some(Resolved::unresolved(format!("XXXX-WXX-{day}"))) };
            let away = i64::from(*day - today.weekday().to_monday_one_offset()) + 7 * i64::from(*week);
            let date = calendar::shifted(today, Unit::Day, away)?;
            calendar::day(date).map(|i| Resolved::relative(i, Anchor::Reference))
        }
        Expression::Weekday { day, turn } => relative::weekday(*day, *turn, context),
        // "still used today": in a story the word means these days, not one.
        Expression::Shift { unit: Unit::Day, by: 0 } if context.tells_past => Some(Resolved::vague(Vague::Present)),
        Expression::Shift { unit, by } => {
            let unknown = calendar::unresolved(*unit).to_owned();
            let Some(today) = context.today() else { return Some(Resolved::unresolved(unknown)) };
            let date = calendar::shifted(today, *unit, i64::from(*by))?;
            Some(match calendar::containing(*unit, date) {
                Some(interval) => Resolved::relative(interval, Anchor::Reference),
                None => Resolved::plain(TimeKind::Date, unknown),
            })
        }
        Expression::Offset { amount, unit, sign, origin } => relative::offset(*amount, *unit, *sign, *origin, context),
        Expression::From { amount, unit, sign, day } => {
            // "A week on Friday" counts from the Friday to come.
            let ahead = matches!(**day, Expression::Weekday { turn: Some(0), .. });
            let direction = if ahead { Direction::Coming } else { context.direction };
            relative::from_day(*amount, *unit, *sign, &resolve(day, Context { direction, ..context })?)
        }
        Expression::Within { amount, unit } => relative::offset(Some(*amount), *unit, 1, Origin::Reference, context),
        Expression::Stretch { amount, unit, sign } => relative::stretch(*amount, *unit, *sign, context),
        Expression::Lasting { start, amount, unit } => lasting(start, *amount, *unit, context),
        Expression::Around { unit, sign, day } => part::around(*unit, *sign, &resolve(day, context)?),
        Expression::Between { low, high, unit } => {
            let value = |amount: &f64| duration_value(&[(Some(*amount), *unit)]);
            Some(Resolved::plain(TimeKind::Duration, format!("{}/{}", value(low), value(high))))
        }
        Expression::Latest(unit) => Some(relative::latest(*unit, context)),
        Expression::Following { day, sign } => Some(part::following(*day, *sign, context)),
        Expression::Vague(vague) => Some(Resolved::vague(*vague)),
        Expression::Unplaced(value) => Some(Resolved::plain(TimeKind::Date, value.clone())),
        Expression::AUnit(unit) => length(&[(Some(1.0), *unit)]),
        Expression::Duration { amount, unit } => length(&[(*amount, *unit)]),
        Expression::Lengths(lengths) => {
            length(&lengths.iter().map(|(amount, unit)| (Some(*amount), *unit)).collect::<Vec<_>>())
        }
        Expression::SomeStretch(unit) => length(&[(None, *unit)]),
        Expression::Set(value) => Some(Resolved::plain(TimeKind::Set, value.clone())),
        Expression::Clock(time) => Some(Resolved::plain(TimeKind::Time, format!("T{}", time.value()))),
        Expression::At(day, time) => at(day, *time, context),
        Expression::Range(first, last) => range(first, last, context),
        Expression::Modified(inner, modifier) => {
            Some(Resolved { modifier: Some(*modifier), ..resolve(inner, context)? })
        }
    }
}

fn at(day: &Expression, time: DayTime, context: Context) -> Option<Resolved> {
    let day = resolve(day, context)?;
    let value = format!("{}T{}", day.value, time.value());
    let interval = match day.days {
        Some((date, _)) => clock::interval(date, time).or_else(|| day.interval.clone()),
        None => None,
    };
    let alternatives = day.alternatives.iter().map(|other| format!("{other}T{}", time.value())).collect();
    Some(Resolved { kind: TimeKind::Time, value, interval, alternatives, ..day })
}

/// "for two hours from 2 p.m.": from the start on.
fn lasting(start: &Expression, amount: f64, unit: Unit, context: Context) -> Option<Resolved> {
    let from = resolve(start, context)?;
    let length = Resolved::plain(TimeKind::Range, duration_value(&[(Some(amount), unit)]));
    let parse = |text: &str| text.get(..16).and_then(|text| text.parse::<DateTime>().ok());
    match (start, &from.days) {
        // Of a time of day alone, as of one on a day.
        (Expression::Clock(time @ DayTime::Clock { hour, minute, .. }), _) => {
            let end = clock::shifted(Date::ZERO.at(*hour, *minute, 0, 0), unit, amount)?;
            let value = format!("T{}/T{:02}:{:02}", time.value(), end.hour(), end.minute());
            Some(Resolved { value, ..length })
        }
        (Expression::At(..), _) => {
            let start = from.interval.as_ref().and_then(|(start, _)| parse(start));
            let Some(end) = start.and_then(|start| clock::shifted(start, unit, amount)) else { return Some(length) };
            let end = clock::to_minute(end);
            let interval = from.interval.map(|(start, _)| (start, end.clone()));
            Some(Resolved {
                value: format!("{}/{end}", from.value),
                interval,
                anchor: from.anchor,
                days: from.days,
                ..length
            })
        }
        (_, Some((start, _))) => {
            let days =
                relative::after(*start, amount, unit).map(|end| (*start, end)).filter(|(start, end)| start < end);
            let interval = days.map(|(start, end)| (start.to_string(), end.to_string()));
            Some(Resolved { interval, days, anchor: from.anchor, ..length })
        }
        _ => Some(Resolved { lacks_reference: from.lacks_reference, ..length }),
    }
}

/// Whether it leaves open which of the days or months of its name it is.
fn is_open(time: &Expression) -> bool {
    matches!(
        time,
        Expression::Date { year: YearOf::Open, .. }
            | Expression::Weekday { turn: None, .. }
            | Expression::DayAndMonth { .. }
            | Expression::DayOfMonth { .. }
    )
}

fn range(first: &Expression, last: &Expression, context: Context) -> Option<Resolved> {
    let from = |date| ReferenceDate { date, time: None, from: ReferenceDateFrom::Text };
    let within = |reference, direction| Context { reference, direction, story: false, tells_past: false, ..context };
    let (first, last) = if is_open(first) && is_open(last) && context.side() == Direction::Future && !context.story {
        // What is to come may have begun: the range is the first that is not over.
        let last = resolve(last, context)?;
        let end = last.days.map(|(date, _)| from(date));
        let first = resolve(first, if end.is_some() { within(end.as_ref(), Direction::Past) } else { context })?;
        (first, last)
    } else {
        // The end comes after the start: "from next Monday to Friday", "from November to March".
        let first = resolve(first, context)?;
        let start = first.days.map(|(date, _)| from(date)).filter(|_| is_open(last));
        let after = within(start.as_ref(), Direction::Future);
        let last = resolve(last, if start.is_some() { after } else { context })?;
        (first, last)
    };
    // Both ends are written in one order.
    let alternatives = match (first.alternatives.first(), last.alternatives.first()) {
        (Some(first), Some(last)) if first < last => vec![format!("{first}/{last}")],
        _ => vec![],
    };
    let value = format!("{}/{}", first.value, last.value);
    let ends = match (first.interval, last.interval) {
        (Some((start, _)), Some((_, end))) => Some((start, end)),
        _ => None,
    };
    let days = first.days.zip(last.days).map(|((start, _), (_, end))| (start, end)).filter(|(start, end)| start < end);
    Some(Resolved {
        kind: TimeKind::Range,
        value,
        // Years before Christ are written in the other order; their days tell.
        interval: ends.filter(|(start, end)| days.is_some() && (start < end || start.starts_with('-'))),
        days,
        anchor: first.anchor.or(last.anchor),
        modifier: None,
        alternatives,
        lacks_reference: first.lacks_reference || last.lacks_reference,
    })
}

/// The day of an expression that means the same in every context.
pub(super) fn absolute_day(expression: &Expression, order: Option<DateOrder>) -> Option<Date> {
    let given = matches!(
        expression,
        Expression::Date { year: YearOf::Given(_), piece: Piece::Day(..), .. } | Expression::Numeric { .. }
    );
    let resolved =
        resolve(expression, Context { order, ..Context::NONE }).filter(|r| given && r.alternatives.is_empty())?;
    resolved.days.map(|(start, _)| start)
}
