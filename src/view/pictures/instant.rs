//! Moments of the calendar as numbers, and lengths of time in words.

use crate::strings::Language;

/// Days from 1970-01-01 to a moment that is written as the Document writes it: "1831-01-17", "-000043-03-15",
/// "2026-03-22T02:14". None for anything else.
pub(crate) fn days(iso: &str) -> Option<f64> {
    let (date, clock) = iso.split_once('T').map_or((iso, None), |(date, clock)| (date, Some(clock)));
    let (sign, date) = date.strip_prefix('-').map_or((1, date), |rest| (-1, rest));
    let mut parts = date.splitn(3, '-').map(str::parse::<i64>);
    let (year, month, day) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    let minutes = match clock {
        Some(clock) => {
            let mut parts = clock.split(':').map(|part| part.get(..2).unwrap_or(part).parse::<u16>());
            let (hours, minutes) = (parts.next()?.ok()?, parts.next().transpose().ok()?.unwrap_or_default());
            f64::from(hours) * 60.0 + f64::from(minutes)
        }
        None => 0.0,
    };
    Some(whole(civil(sign * year, month, day)) + minutes / 1440.0)
}

/// Days from 1970-01-01 to a date of the proleptic Gregorian calendar.
fn civil(year: i64, month: i64, day: i64) -> i64 {
    // Years that begin in March have the odd day at their end.
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The date, so many days after 1970-01-01: year, month, day.
pub(super) fn date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + i64::from(month <= 2), month, day)
}

/// The first moment of a month, counted from January of the year 0.
pub(super) fn month(months: i64) -> f64 {
    whole(civil(months.div_euclid(12), months.rem_euclid(12) + 1, 1))
}

#[allow(clippy::cast_precision_loss, reason = "days of written history are far below 2⁵²")]
fn whole(days: i64) -> f64 {
    days as f64
}

/// The units in which a length is told, the longest first, each from so many days on.
type Unit = (f64, f64, fn(Language, usize) -> String);
const UNITS: [Unit; 4] = [
    (547.0, 365.25, Language::unit_year),
    (45.0, 30.44, Language::unit_month),
    (1.5, 1.0, Language::unit_day),
    (0.0, 1.0 / 24.0, Language::unit_hour),
];

/// A length of time in words, rounded: "18 years", "4 hours".
pub(crate) fn length(days: f64, language: Language) -> String {
    let (_, unit, word) =
        UNITS.into_iter().find(|(from, ..)| days >= *from).unwrap_or((0.0, 1.0 / 24.0, Language::unit_hour));
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is a small number and at least 1")]
    let count = (days / unit).round().max(1.0) as usize;
    format!("{} {}", language.grouped(&count.to_string()), word(language, count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_days_from_1970() {
        assert_eq!(days("1970-01-01"), Some(0.0));
        assert_eq!(days("2000-03-01"), Some(11_017.0));
        assert_eq!(days("1969-12-31T12:00"), Some(-0.5));
        assert_eq!(days("2026-03-22T06:00:30Z"), days("2026-03-22").map(|day| day + 0.25));
        assert_eq!(days("0000-03-01"), Some(-719_468.0));
        assert!(days("-000043-03-15") < days("0014-08-19"));
        assert_eq!(["", "2026", "2026-03", "T10:00", "2026-03-22Tx"].map(days), [None; 5]);
    }

    #[test]
    fn dates_come_back_from_their_days() {
        for day in (-800_000..800_000).step_by(997) {
            let (year, month, of_month) = date(day);
            assert_eq!(civil(year, month, of_month), day);
        }
        assert_eq!(date(11_017), (2000, 3, 1));
    }

    #[test]
    fn months_begin_with_their_first_day() {
        assert_eq!(Some(month(2024 * 12 + 1)), days("2024-02-01"));
        assert_eq!(Some(month(-12)), days("-000001-01-01"));
    }

    #[test]
    fn a_length_is_told_in_one_unit() {
        let told = [6_575.0, 365.0, 59.0, 2.0, 1.0, 0.1, 0.001].map(|days| length(days, Language::En));
        assert_eq!(told, ["18 years", "12 months", "2 months", "2 days", "24 hours", "2 hours", "1 hour"]);
    }
}
