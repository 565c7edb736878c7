//! Holidays by name.

use crate::timex::Holiday::{self, After, Easter, Nth, On};

/// Names in small letters, one kind of apostrophe set apart as the grammar does, and the rule. Where countries differ,
/// the rule is that of the United States, but for holidays that only others have; names that mean another day in every
/// country (Independence Day, Labour Day) are left out.
pub(super) const HOLIDAYS: &[(&str, Holiday)] = &[
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

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date as day};

    use super::*;

    fn on(name: &str, year: i16) -> Option<Date> {
        let holiday = HOLIDAYS.iter().find(|(names, _)| names.split('|').any(|n| n == name)).unwrap();
        holiday.1.date(year)
    }

    #[test]
    fn holidays_on_weekdays() {
        assert_eq!(on("good friday", 2025), Some(day(2025, 4, 18)));
        assert_eq!(on("thanksgiving", 2025), Some(day(2025, 11, 27)));
        assert_eq!(on("black friday", 2010), Some(day(2010, 11, 26)));
        assert_eq!(on("memorial day", 2021), Some(day(2021, 5, 31)));
        assert_eq!(on("labor day", 2024), Some(day(2024, 9, 2)));
    }
}
