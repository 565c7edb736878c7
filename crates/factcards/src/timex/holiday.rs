//! Rules that put a holiday on the calendar.

use jiff::Span;
use jiff::civil::{Date, Weekday};

/// When a holiday is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holiday {
    /// Month and day.
    On(i8, i8),
    /// The n-th such weekday (1 for Monday) of a month, from its end when negative.
    Nth(i8, i8, i8),
    /// Days after Easter Sunday of the Gregorian calendar.
    Easter(i64),
    /// Days after the n-th such weekday of a month.
    After(i64, i8, i8, i8),
}
impl Holiday {
    /// The day in a year; none before the calendar that the rule needs.
    pub(crate) fn date(self, year: i16) -> Option<Date> {
        let days = |date: Date, n: i64| date.checked_add(Span::new().try_days(n).ok()?).ok();
        let nth = |number: i8, weekday: i8, month: i8| {
            let weekday = Weekday::from_monday_one_offset(weekday).ok()?;
            Date::new(year, month, 1).ok()?.nth_weekday_of_month(number, weekday).ok()
        };
        match self {
            Self::On(month, day) => Date::new(year, month, day).ok(),
            Self::Nth(number, weekday, month) => nth(number, weekday, month),
            Self::Easter(after) => days(easter(year)?, after),
            Self::After(after, number, weekday, month) => days(nth(number, weekday, month)?, after),
        }
    }
}

/// Easter Sunday, by the algorithm of Meeus, Jones and Butcher (Meeus, Astronomical Algorithms, chapter 8), which the
/// calendar library does not have.
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    if y < 1583 {
        return None; // The Gregorian calendar begins.
    }
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let days = h + l - 7 * m + 114;
    Date::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as day;

    use super::*;

    #[test]
    fn easter_is_where_the_almanac_has_it() {
        for (year, month, date) in
            [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2019, 4, 21), (2024, 3, 31), (2285, 3, 22)]
        {
            assert_eq!(Holiday::Easter(0).date(year), Some(day(year, month, date)));
        }
        assert_eq!(Holiday::Easter(-2).date(2025), Some(day(2025, 4, 18)));
        assert_eq!(Holiday::Easter(0).date(1500), None);
    }
}
