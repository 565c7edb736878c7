//! Dates of numbers, whose order or month the words around them must tell.

use jiff::civil::Date;

use factcards_document::{Anchor, DateOrder};

use super::calendar;
use super::context::Context;
use super::relative::{self, chosen};
use super::resolved::Resolved;
use crate::timex::{Piece, Unit, YearOf};

/// "04/11/2025": both readings where nothing tells them apart.
pub(super) fn numeric(first: i8, second: i8, year: i16, order: Option<DateOrder>) -> Option<Resolved> {
    let at = |piece| calendar::piece(year, piece).map(Resolved::absolute);
    either(first, second, order, at)
}

/// "04/11", in the year that the words around it allow.
pub(super) fn day_and_month(first: i8, second: i8, context: Context) -> Option<Resolved> {
    either(first, second, context.order, |piece| relative::open_year(YearOf::Open, piece, None, context))
}

fn either(
    first: i8,
    second: i8,
    order: Option<DateOrder>,
    read: impl Fn(Piece) -> Option<Resolved>,
) -> Option<Resolved> {
    let (day_first, month_first) = (read(Piece::Day(second, first)), read(Piece::Day(first, second)));
    let (preferred, other) = match order {
        Some(DateOrder::DayFirst) => (day_first, month_first),
        Some(DateOrder::MonthFirst) | None => (month_first, day_first),
    };
    let Some(preferred) = preferred else { return other };
    let ambiguous = order.is_none() && first != second;
    let alternatives = other.filter(|_| ambiguous).map(|o| o.value).into_iter().collect();
    Some(Resolved { alternatives, ..preferred })
}

/// "the 18th", "Monday the 21st": the month that tense allows nearest to the reference date.
pub(super) fn day_of_month(day: i8, weekday: Option<i8>, context: Context) -> Option<Resolved> {
    let shape = format!("XXXX-XX-{day:02}");
    let Some(today) = context.today() else { return Some(Resolved::unresolved(shape)) };
    let first = today.first_of_month();
    // A weekday falls on a day of the month once in fifteen months at the latest.
    let reach = if weekday.is_some() { 15 } else { 2 };
    let fits = |date: &Date| weekday.is_none_or(|w| date.weekday().to_monday_one_offset() == w);
    let months = (-reach..=reach).filter_map(|by| calendar::shifted(first, Unit::Month, by));
    let days = months.filter_map(|month| Date::new(month.year(), month.month(), day).ok()).filter(fits);
    let days: Vec<_> = days.filter_map(calendar::day).collect();
    Some(match chosen(&days, (today, today), context.side()) {
        Some(day) => Resolved::relative(day, Anchor::Reference),
        None => Resolved::unresolved(shape),
    })
}
