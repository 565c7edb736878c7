//! Stretches of the calendar with their ISO 8601 / TIMEX3 values. All arithmetic is jiff's.

use jiff::Span;
use jiff::civil::{Date, ISOWeekDate, Weekday};

use crate::timex::{Piece, Unit};

/// A half-open stretch of days and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Interval {
    pub(super) value: String,
    pub(super) start: Date,
    pub(super) end: Date,
}

impl Interval {
    fn new(value: String, start: Date, length: Span) -> Option<Self> {
        Some(Self { value, start, end: start.checked_add(length).ok()? })
    }
}

fn days(n: i64) -> Option<Span> {
    Span::new().try_days(n).ok()
}

fn months(n: i64) -> Option<Span> {
    Span::new().try_months(n).ok()
}

fn first_of(year: i16, month: i8) -> Option<Date> {
    Date::new(year, month, 1).ok()
}

/// The year as TIMEX3 writes it: four digits, "BC" before those before Christ.
pub(super) fn year_value(year: i16) -> String {
    if year > 0 { format!("{year:04}") } else { format!("BC{:04}", 1 - i32::from(year)) }
}

/// The day.
pub(super) fn day(date: Date) -> Option<Interval> {
    let value = format!("{}-{:02}-{:02}", year_value(date.year()), date.month(), date.day());
    Interval::new(value, date, days(1)?)
}

/// The part of the year; none when it is not in the calendar (30 February).
pub(super) fn piece(year: i16, piece: Piece) -> Option<Interval> {
    let name = year_value(year);
    match piece {
        Piece::Year => Interval::new(name, first_of(year, 1)?, months(12)?),
        Piece::Half(half) => {
            Interval::new(format!("{name}-H{half}"), first_of(year, half.checked_mul(6)?.checked_sub(5)?)?, months(6)?)
        }
        Piece::Quarter(quarter) => {
            let month = quarter.checked_mul(3)?.checked_sub(2)?;
            Interval::new(format!("{name}-Q{quarter}"), first_of(year, month)?, months(3)?)
        }
        Piece::Season(season) => {
            Interval::new(format!("{name}-{}", season.code()), first_of(year, season.first_month())?, months(3)?)
        }
        Piece::Month(month) => Interval::new(format!("{name}-{month:02}"), first_of(year, month)?, months(1)?),
        Piece::Week(week) => {
            let monday = ISOWeekDate::new(year, week, Weekday::Monday).ok()?.date();
            Interval::new(format!("{name}-W{week:02}"), monday, days(7)?)
        }
        Piece::Day(month, day_of_month) => day(Date::new(year, month, day_of_month).ok()?),
        Piece::Holiday(holiday) => day(holiday.date(year)?),
    }
}

/// The decade that holds the year, as TIMEX3 writes it: its first three digits.
pub(super) fn decade(year: i16) -> Option<Interval> {
    years(year, 10, 3)
}

/// The century, 19 for the 19th, negative before Christ. By the common use that the value follows, the 19th is
/// 1800 to 1899, and the 7th before Christ 700 to 601.
pub(super) fn century(number: i16) -> Option<Interval> {
    let last = number.checked_mul(100)?;
    years(if number > 0 { last.checked_sub(1)? } else { last.checked_add(1)? }, 100, 2)
}

/// The run of `width` years that holds the year. There is no year 0 in the common count: 0 is 1 BC, and the first run
/// of our era is a year short.
fn years(year: i16, width: i16, digits: usize) -> Option<Interval> {
    let (value, first, end) = if year > 0 {
        let run = year / width;
        (format!("{run:0digits$}"), (run * width).max(1), (run + 1).checked_mul(width)?)
    } else {
        let run = year.checked_neg()? / width;
        let end = 1 - run * width;
        (format!("BC{run:0digits$}"), end.checked_sub(width)?, end)
    };
    Interval::new(value, first_of(first, 1)?, months(12 * i64::from(end - first))?)
}

/// The calendar unit that holds the date; none for a unit below the day.
pub(super) fn containing(unit: Unit, date: Date) -> Option<Interval> {
    let week = date.iso_week_date();
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Weekday | Unit::Fortnight => None,
        Unit::Day => day(date),
        Unit::Week => piece(week.year(), Piece::Week(week.week())),
        Unit::Weekend => {
            let saturday = ISOWeekDate::new(week.year(), week.week(), Weekday::Saturday).ok()?.date();
            Interval::new(format!("{}-W{:02}-WE", year_value(week.year()), week.week()), saturday, days(2)?)
        }
        Unit::Month => piece(date.year(), Piece::Month(date.month())),
        Unit::Quarter => piece(date.year(), Piece::Quarter((date.month() + 2) / 3)),
        Unit::Year => piece(date.year(), Piece::Year),
        Unit::Decade => decade(date.year()),
        Unit::Century => years(date.year(), 100, 2),
        Unit::Millennium => years(date.year(), 1000, 1),
    }
}

/// Whether the days are a whole month, quarter or half of a year.
pub(super) fn part_of_year(start: Date, end: Date) -> Option<Unit> {
    let units = [(Unit::Month, 1), (Unit::Quarter, 3)];
    let is = |(unit, length): &(Unit, i64)| {
        containing(*unit, start).is_some_and(|i| i.start == start)
            && months(*length).and_then(|length| start.checked_add(length).ok()) == Some(end)
    };
    units.into_iter().find(is).map(|(unit, _)| unit)
}

/// The date so many units away; a whole number of them, at least a day each.
pub(super) fn shifted(date: Date, unit: Unit, by: i64) -> Option<Date> {
    let span = match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Weekday => None,
        Unit::Day => days(by),
        Unit::Week | Unit::Weekend => days(by.checked_mul(7)?),
        Unit::Fortnight => days(by.checked_mul(14)?),
        Unit::Month => months(by),
        Unit::Quarter => months(by.checked_mul(3)?),
        Unit::Year => months(by.checked_mul(12)?),
        Unit::Decade => months(by.checked_mul(120)?),
        Unit::Century => months(by.checked_mul(1200)?),
        Unit::Millennium => months(by.checked_mul(12000)?),
    };
    date.checked_add(span?).ok()
}

/// What an unresolved value of the unit looks like.
pub(super) fn unresolved(unit: Unit) -> &'static str {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => "XXXX-XX-XXTXX:XX",
        Unit::Day | Unit::Weekday => "XXXX-XX-XX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Week | Unit::Fortnight => "XXXX-WXX",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century => "XX",
        Unit::Millennium => "X",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::timex::Season;

    #[test]
    fn weeks_follow_iso_at_the_turn_of_the_year() {
        let week = containing(Unit::Week, date(2021, 1, 1)).unwrap();
        assert_eq!((week.value.as_str(), week.start), ("2020-W53", date(2020, 12, 28)));
        assert_eq!(containing(Unit::Weekend, date(2025, 4, 12)).unwrap().value, "2025-W15-WE");
    }

    #[test]
    fn month_ends_and_leap_days() {
        assert_eq!(shifted(date(2024, 3, 31), Unit::Month, -1), Some(date(2024, 2, 29)));
        assert_eq!(shifted(date(2024, 2, 29), Unit::Year, 1), Some(date(2025, 2, 28)));
        assert_eq!(piece(2023, Piece::Day(2, 29)), None);
        assert_eq!(piece(2024, Piece::Day(2, 29)).unwrap().end, date(2024, 3, 1));
        assert_eq!(piece(2012, Piece::Season(Season::Winter)).unwrap().end, date(2013, 3, 1));
    }

    #[test]
    fn years_before_christ() {
        let year = piece(-507, Piece::Year).unwrap();
        assert_eq!((year.value.as_str(), year.start.year()), ("BC0508", -507));
        let century = century(-7).unwrap();
        assert_eq!((century.value.as_str(), century.start.year(), century.end.year()), ("BC06", -699, -599));
        assert_eq!(super::century(1).unwrap().end, date(100, 1, 1));
        let long_ago = shifted(date(2024, 2, 29), Unit::Century, -22).unwrap();
        assert_eq!(containing(Unit::Century, long_ago).unwrap().value, "BC01");
        let decade = containing(Unit::Decade, date(-15, 6, 1)).unwrap();
        assert_eq!((decade.value.as_str(), decade.start.year(), decade.end.year()), ("BC001", -19, -9));
    }
}
