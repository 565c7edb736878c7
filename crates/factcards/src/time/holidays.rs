//! Holidays that a rule puts on the calendar.

use jiff::Span;
use jiff::civil::{Date, Weekday};

/// When a holiday is.
#[derive(Clone, Copy, Debug)]
enum Rule {
    /// Month and day.
    On(i8, i8),
    /// The n-th such weekday (1 for Monday) of a month, from its end when negative.
    Nth(i8, i8, i8),
    /// Days after Easter Sunday of the Gregorian calendar.
    Easter(i64),
    /// Days after the n-th such weekday of a month.
    After(i64, i8, i8, i8),
}
use Rule::{After, Easter, Nth, On};

/// Names in small letters, one kind of apostrophe set apart as the grammar does, and the rule. Where countries differ,
/// the rule is that of the United States, but for holidays that only others have; names that mean another day in every
/// country (Independence Day, Labour Day) are left out.
const HOLIDAYS: &[(&str, Rule)] = &[
    ("new year 's day|new years day|new year day", On(1, 1)),
    ("new year 's eve|new years eve", On(12, 31)),
    ("epiphany", On(1, 6)),
    ("martin luther king day|martin luther king jr . day|mlk day", Nth(3, 1, 1)),
    ("australia day", On(1, 26)),
    ("groundhog day", On(2, 2)),
    ("valentine 's day|valentines day|valentine day", On(2, 14)),
    ("presidents ' day|presidents day|president 's day|washington 's birthday", Nth(3, 1, 2)),
    ("st . patrick 's day|st patrick 's day|saint patrick 's day", On(3, 17)),
    ("april fools ' day|april fool 's day|april fools day", On(4, 1)),
    ("ash wednesday", Easter(-46)),
    ("shrove tuesday|mardi gras", Easter(-47)),
    ("palm sunday", Easter(-7)),
    ("maundy thursday", Easter(-3)),
    ("good friday", Easter(-2)),
    ("easter|easter sunday|easter day", Easter(0)),
    ("easter monday", Easter(1)),
    ("ascension day", Easter(39)),
    ("pentecost|whit sunday", Easter(49)),
    ("whit monday", Easter(50)),
    ("corpus christi day", Easter(60)),
    ("earth day", On(4, 22)),
    ("anzac day", On(4, 25)),
    ("may day|international workers ' day|international workers day", On(5, 1)),
    ("cinco de mayo", On(5, 5)),
    ("mother 's day|mothers day|mothers ' day", Nth(2, 7, 5)),
    ("memorial day", Nth(-1, 1, 5)),
    ("juneteenth", On(6, 19)),
    ("father 's day|fathers day|fathers ' day", Nth(3, 7, 6)),
    ("canada day", On(7, 1)),
    ("bastille day", On(7, 14)),
    ("labor day", Nth(1, 1, 9)),
    ("columbus day|indigenous peoples ' day", Nth(2, 1, 10)),
    ("halloween|hallowe 'en", On(10, 31)),
    ("all saints ' day|all saints day", On(11, 1)),
    ("all souls ' day|all souls day", On(11, 2)),
    ("guy fawkes night|guy fawkes day|bonfire night", On(11, 5)),
    ("veterans day|veterans ' day|armistice day|remembrance day", On(11, 11)),
    ("thanksgiving|thanksgiving day", Nth(4, 4, 11)),
    ("black friday", After(1, 4, 4, 11)),
    ("cyber monday", After(4, 4, 4, 11)),
    ("giving tuesday", After(5, 4, 4, 11)),
    ("christmas eve", On(12, 24)),
    ("christmas|christmas day|xmas|xmas day", On(12, 25)),
    ("boxing day", On(12, 26)),
];

/// The names and their numbers.
pub(super) fn names() -> Vec<(&'static str, usize)> {
    HOLIDAYS.iter().enumerate().map(|(number, (names, _))| (*names, number)).collect()
}

/// The day of a holiday in a year.
pub(super) fn date(holiday: usize, year: i16) -> Option<Date> {
    let days = |date: Date, n: i64| date.checked_add(Span::new().try_days(n).ok()?).ok();
    let nth = |number: i8, weekday: i8, month: i8| {
        let weekday = Weekday::from_monday_one_offset(weekday).ok()?;
        Date::new(year, month, 1).ok()?.nth_weekday_of_month(number, weekday).ok()
    };
    match HOLIDAYS.get(holiday)?.1 {
        On(month, day) => Date::new(year, month, day).ok(),
        Nth(number, weekday, month) => nth(number, weekday, month),
        Easter(after) => days(easter(year)?, after),
        After(after, number, weekday, month) => days(nth(number, weekday, month)?, after),
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

    fn on(name: &str, year: i16) -> Option<Date> {
        let holiday = HOLIDAYS.iter().position(|(names, _)| names.split('|').any(|n| n == name)).unwrap();
        date(holiday, year)
    }

    #[test]
    fn easter_is_where_the_almanac_has_it() {
        for (year, month, date) in
            [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2019, 4, 21), (2024, 3, 31), (2285, 3, 22)]
        {
            assert_eq!(on("easter", year), Some(day(year, month, date)));
        }
        assert_eq!(on("good friday", 2025), Some(day(2025, 4, 18)));
        assert_eq!(on("easter", 1500), None);
    }

    #[test]
    fn holidays_on_weekdays() {
        assert_eq!(on("thanksgiving", 2025), Some(day(2025, 11, 27)));
        assert_eq!(on("black friday", 2010), Some(day(2010, 11, 26)));
        assert_eq!(on("memorial day", 2021), Some(day(2021, 5, 31)));
        assert_eq!(on("labor day", 2024), Some(day(2024, 9, 2)));
    }
}
