//! When a TIMEX3 value is.

/// The half-open interval of a TIMEX3 value on the calendar, as ISO 8601: days for a day and longer, minutes for a time of
/// day. None for what is on no calendar (a length, something that recurs, `XXXX-05`) or is no value.
///
/// Known are years and days (`2026`, `BC0044`, `2026-05`, `2026-05-03`), parts of the year (`2026-W19`, `2026-W19-WE`,
/// `2026-Q2`, `2026-H1`, `2026-SU`), decades and longer (`199`, `19`, `1`), times (`2026-05-03T15:00`, `…T15:00+01:00`,
/// `2026-05-03TEV`, which is the day) and two of them around a slash.
///
/// ```
/// use factcards_document::timex_interval;
///
/// let interval = |value| timex_interval(value).unwrap_or_default();
/// assert_eq!(interval("2026-02"), ("2026-02-01".to_owned(), "2026-03-01".to_owned()));
/// assert_eq!(interval("2026-05-03T23:59").1, "2026-05-04T00:00");
/// assert_eq!(interval("2026-W01/2026-01-09"), ("2025-12-29".to_owned(), "2026-01-10".to_owned()));
/// assert_eq!(timex_interval("2026-02-30"), None);
/// ```
pub fn timex_interval(value: &str) -> Option<(String, String)> {
    let (start, end) = match value.split_once('/') {
        Some((first, last)) => (interval(first)?.0, interval(last)?.1),
        None => interval(value)?,
    };
    (start.place() < end.place()).then(|| Some((start.written()?, end.written()?)))?
}

/// Days from 1 March of the year 0 on, or a minute of one.
#[derive(Clone, Copy)]
struct Moment<'v> {
    day: i64,
    /// The minute of the day, and the zone as it is written.
    time: Option<(i64, &'v str)>,
}

impl Moment<'_> {
    fn place(self) -> (i64, i64) {
        (self.day, self.time.map_or(0, |(minute, _)| minute))
    }

    /// None outside the years that a date of four digits can have, and as many before Christ.
    fn written(self) -> Option<String> {
        let (year, month, day) = civil(self.day);
        let year = match year {
            0..=9999 => format!("{year:04}"),
            -9999..0 => format!("-{:06}", -year),
            _ => return None,
        };
        let time = self.time.map(|(minute, zone)| format!("T{:02}:{:02}{zone}", minute / 60, minute % 60));
        Some(format!("{year}-{month:02}-{day:02}{}", time.unwrap_or_default()))
    }
}

fn interval(value: &str) -> Option<(Moment<'_>, Moment<'_>)> {
    const MINUTES: i64 = 24 * 60;
    const PARTS_OF_DAY: [&str; 6] = ["MO", "MI", "AF", "EV", "NI", "DT"];
    let whole = |(start, end): (i64, i64)| (Moment { day: start, time: None }, Moment { day: end, time: None });
    let Some((date, time)) = value.split_once('T') else { return days(value).map(whole) };
    let (day, after) = days(date)?;
    if after != day + 1 {
        return None;
    }
    if PARTS_OF_DAY.contains(&time) {
        return Some(whole((day, after)));
    }
    let (clock, zone) = (time.get(..5)?, time.get(5..)?);
    let (hour, minute) = clock.split_once(':')?;
    let minute = number(hour, 2).filter(|hour| *hour < 24)? * 60 + number(minute, 2).filter(|minute| *minute < 60)?;
    let is_zone = zone.is_empty()
        || zone == "Z"
        || zone.strip_prefix(['+', '-']).and_then(|zone| zone.split_once(':')).is_some_and(|(hours, minutes)| {
            number(hours, 2).is_some_and(|hours| hours < 15) && number(minutes, 2).is_some_and(|minutes| minutes < 60)
        });
    if !is_zone {
        return None;
    }
    let next = minute + 1;
    let end = Moment { day: day + next / MINUTES, time: Some((next % MINUTES, zone)) };
    Some((Moment { day, time: Some((minute, zone)) }, end))
}

/// The first day of a date of any precision, and the first after it.
fn days(value: &str) -> Option<(i64, i64)> {
    let (name, is_before) = value.strip_prefix("BC").map_or((value, false), |name| (name, true));
    let (digits, rest) = name.split_once('-').map_or((name, None), |(year, rest)| (year, Some(rest)));
    let count = number(digits, digits.len())?;
    let Some(rest) = rest else {
        let width = match digits.len() {
            4 => 1,
            3 => 10,
            2 => 100,
            1 => 1000,
            _ => return None,
        };
        let (first, end) = match (is_before, width) {
            (false, _) => ((count * width).max(1), (count + 1) * width),
            (true, 1) => (1 - count, 2 - count),
            // The years of a century before Christ are counted from its end.
            (true, _) => (1 - (count + 1) * width, 1 - count * width),
        };
        return (width > 1 || count > 0).then(|| (day_of(first, 1, 1), day_of(end, 1, 1)));
    };
    if digits.len() != 4 || count == 0 {
        return None;
    }
    part_of_year(if is_before { 1 - count } else { count }, rest)
}

/// The days of what stands behind a year: `05`, `05-03`, `W19`, `W19-WE`, `Q2`, `H1`, `SU`.
fn part_of_year(year: i64, part: &str) -> Option<(i64, i64)> {
    const SEASONS: [(&str, i64); 4] = [("SP", 3), ("SU", 6), ("FA", 9), ("WI", 12)];
    let months = |first: i64, length: i64| (month(year, first), month(year, first + length));
    if let Some((_, first)) = SEASONS.iter().find(|(code, _)| *code == part) {
        return Some(months(*first, 3));
    }
    if let Some(quarter) = part.strip_prefix('Q') {
        return number(quarter, 1)
            .filter(|quarter| (1..=4).contains(quarter))
            .map(|quarter| months(quarter * 3 - 2, 3));
    }
    if let Some(half) = part.strip_prefix('H') {
        return number(half, 1).filter(|half| (1..=2).contains(half)).map(|half| months(half * 6 - 5, 6));
    }
    if let Some(week) = part.strip_prefix('W') {
        let (week, is_weekend) = week.strip_suffix("-WE").map_or((week, false), |week| (week, true));
        let week = number(week, 2).filter(|week| *week > 0)?;
        let monday = first_monday(year) + (week - 1) * 7;
        if monday >= first_monday(year + 1) {
            return None;
        }
        return Some(if is_weekend { (monday + 5, monday + 7) } else { (monday, monday + 7) });
    }
    let (month, day) = part.split_once('-').map_or((part, None), |(month, day)| (month, Some(day)));
    let month = number(month, 2).filter(|month| (1..=12).contains(month))?;
    let (first, end) = months(month, 1);
    let Some(day) = day else { return Some((first, end)) };
    let day = first + number(day, 2).filter(|day| *day > 0)? - 1;
    (day < end).then_some((day, day + 1))
}

/// A number of so many digits.
fn number(digits: &str, count: usize) -> Option<i64> {
    let plain = digits.len() == count && digits.bytes().all(|digit| digit.is_ascii_digit());
    plain.then(|| digits.parse().ok())?
}

/// The first day of a month, which may be one of the next year.
fn month(year: i64, month: i64) -> i64 {
    day_of(year + (month - 1) / 12, (month - 1) % 12 + 1, 1)
}

/// The Monday of the first week of ISO 8601: that of 4 January.
fn first_monday(year: i64) -> i64 {
    let fourth = day_of(year, 1, 4);
    // Day 0, 1 March of the year 0, is a Wednesday.
    fourth - (fourth + 2).rem_euclid(7)
}

/// The days up to a date, counted from 1 March of the year 0, in the Gregorian calendar.
fn day_of(year: i64, month: i64, day: i64) -> i64 {
    let year = if month > 2 { year } else { year - 1 };
    let before = (153 * ((month + 9) % 12) + 2) / 5;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + before + day - 1
}

/// The date of such a count.
fn civil(days: i64) -> (i64, i64, i64) {
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = era * 400 + year + i64::from(month <= 2);
    (year, month, of_year - (153 * from_march + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_these_days() {
        for (value, start, end) in [
            ("2024-02-29", "2024-02-29", "2024-03-01"),
            ("2026", "2026-01-01", "2027-01-01"),
            ("2012-WI", "2012-12-01", "2013-03-01"),
            ("2026-Q4", "2026-10-01", "2027-01-01"),
            ("2026-H2", "2026-07-01", "2027-01-01"),
            ("2020-W53", "2020-12-28", "2021-01-04"),
            ("2025-W15-WE", "2025-04-12", "2025-04-14"),
            ("199", "1990-01-01", "2000-01-01"),
            ("18", "1800-01-01", "1900-01-01"),
            ("00", "0001-01-01", "0100-01-01"),
            ("BC0508", "-000507-01-01", "-000506-01-01"),
            ("BC06", "-000699-01-01", "-000599-01-01"),
            ("BC0001", "0000-01-01", "0001-01-01"),
            ("2026-05-03TNI", "2026-05-03", "2026-05-04"),
            ("2026-05-03T09:05+01:00", "2026-05-03T09:05+01:00", "2026-05-03T09:06+01:00"),
            ("2019/2023", "2019-01-01", "2024-01-01"),
        ] {
            assert_eq!(timex_interval(value), Some((start.to_owned(), end.to_owned())), "{value}");
        }
    }

    #[test]
    fn the_rest_is_no_place_on_the_calendar() {
        for value in [
            "",
            "P3D",
            "XXXX-05",
            "PRESENT_REF",
            "2026-13",
            "2026-00",
            "2026-02-29",
            "2026-W54",
            "2025-W53",
            "2026-Q5",
            "2026-05-03T24:00",
            "2026-05T09:00",
            "2026-05-03T9:00",
            "2026-5-3",
            "0000",
            "9999",
            "99999",
            "2026/2019",
            "2026-05-03T09:00+1",
            "FY2026",
            "2026-05-03x",
            "é",
            "2026-05-03Té:00",
            "-",
            "/",
            "BC",
        ] {
            assert_eq!(timex_interval(value), None, "{value}");
        }
    }

    #[test]
    fn every_day_is_itself() {
        for day in -800_000..3_000_000 {
            let (year, month, of_month) = civil(day);
            assert_eq!(day_of(year, month, of_month), day);
        }
    }
}
