//! TIMEX3 values in words.

use crate::strings::{Language, Title};

#[rustfmt::skip]
const MONTHS: [Title; 12] = [
    Language::january, Language::february, Language::march, Language::april, Language::may, Language::june,
    Language::july, Language::august, Language::september, Language::october, Language::november, Language::december,
];

#[rustfmt::skip]
const DAYS: [Title; 7] = [
    Language::monday, Language::tuesday, Language::wednesday, Language::thursday, Language::friday, Language::saturday,
    Language::sunday,
];

const SEASONS: [(&str, Title); 4] =
    [("SP", Language::spring), ("SU", Language::summer), ("FA", Language::autumn), ("WI", Language::winter)];

const PARTS_OF_DAY: [(&str, Title); 6] = [
    ("MO", Language::morning),
    ("MI", Language::midday),
    ("AF", Language::afternoon),
    ("EV", Language::evening),
    ("NI", Language::night),
    ("DT", Language::daytime),
];

/// The word for so many of a unit.
type Unit = fn(Language, usize) -> String;

/// The units of a duration before its `T`, and behind it.
const LONG: [(char, Unit); 4] =
    [('Y', Language::unit_year), ('M', Language::unit_month), ('W', Language::unit_week), ('D', Language::unit_day)];
const SHORT: [(char, Unit); 3] =
    [('H', Language::unit_hour), ('M', Language::unit_minute), ('S', Language::unit_second)];

/// A date, month, week, quarter, year, decade, time or duration as a person writes it; the value itself when it is of
/// another form.
pub(crate) fn date_in_words(value: &str, language: Language) -> String {
    spoken(value, language).unwrap_or_else(|| value.to_owned())
}

fn spoken(value: &str, language: Language) -> Option<String> {
    let spoken = |value: &str| spoken(value, language);
    if let Some((date, time)) = value.split_once('T').filter(|(date, _)| !date.starts_with('P')) {
        let time = named(&PARTS_OF_DAY, time, language).unwrap_or(time);
        return Some(if date.is_empty() { time.to_owned() } else { format!("{}, {time}", spoken(date)?) });
    }
    if let Some((low, high)) = value.strip_prefix('P').and_then(|lengths| lengths.split_once("/P")) {
        let low = duration(low, language)?;
        return Some(format!("{} – {}", low.split(' ').next()?, duration(high, language)?));
    }
    if let Some(length) = value.strip_prefix('P') {
        return duration(length, language);
    }
    if let Some((from, to)) = value.split_once('/') {
        return Some(format!("{} – {}", spoken(from)?, spoken(to)?));
    }
    if let Some(date) = value.strip_prefix("BC") {
        let short = date.trim_start_matches('0');
        return Some(language.before_christ(&match date.len() {
            2 => language.century(short),
            3 => language.decade(short),
            4 => short.to_owned(),
            _ => spoken(short)?,
        }));
    }
    let year = |year: &str| early(year, language, str::to_owned);
    let parts: Vec<&str> = value.split('-').collect();
    match parts.as_slice() {
        [decade] if decade.len() == 3 && is_number(decade) => Some(early(decade, language, |of| language.decade(of))),
        ["00"] => Some(language.first_century().to_owned()),
        [century] if century.len() == 2 && is_number(century) => {
            Some(early(century, language, |of| language.century(of)))
        }
        [of] if is_number(of) => Some(year(of)),
        ["XXXX", week, day] if week.starts_with('W') => {
            DAYS.get(day.parse::<usize>().ok()?.checked_sub(1)?).map(|day| day(language).to_owned())
        }
        [of, week] if week.starts_with('W') && *week != "WI" => Some(language.week_of_year(week.get(1..)?, &year(of))),
        [of, week, "WE"] => Some(language.weekend_of_week(week.get(1..)?, &year(of))),
        [of, quarter] if quarter.starts_with('Q') => Some(language.quarter_of_year(quarter.get(1..)?, &year(of))),
        [of, half] if half.starts_with('H') => Some(language.half_of_year(half.get(1..)?, &year(of))),
        [of, season] if named(&SEASONS, season, language).is_some() => {
            Some(language.season_of_year(named(&SEASONS, season, language)?, &year(of)))
        }
        ["XXXX", number] => Some(month(number, language)?.to_owned()),
        [of, number] => Some(language.month_of_year(month(number, language)?, &year(of))),
        ["XXXX", number, day] => Some(language.day_of_month(&day_number(day)?, month(number, language)?)),
        [of, number, day] => Some(language.date(&day_number(day)?, month(number, language)?, &year(of))),
        _ => None,
    }
}

/// A year, decade or century; below 1000 with its era.
fn early(number: &str, language: Language, written: impl Fn(&str) -> String) -> String {
    if number.starts_with('0') {
        language.after_christ(&written(number.trim_start_matches('0')))
    } else {
        written(number)
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn day_number(day: &str) -> Option<String> {
    Some(day.parse::<u8>().ok()?.to_string())
}

fn month(number: &str, language: Language) -> Option<&'static str> {
    Some(MONTHS.get(number.parse::<usize>().ok()?.checked_sub(1)?)?(language))
}

fn named(table: &[(&str, Title)], code: &str, language: Language) -> Option<&'static str> {
    table.iter().find(|(of, _)| *of == code).map(|(_, name)| name(language))
}

fn duration(length: &str, language: Language) -> Option<String> {
    let (days, time) = length.split_once('T').map_or((length, ""), |(days, time)| (days, time));
    let mut words = vec![];
    for (part, units) in [(days, LONG.as_slice()), (time, SHORT.as_slice())] {
        let mut rest = part;
        while let Some(end) = rest.find(|c: char| c.is_ascii_alphabetic()) {
            let (number, after) = rest.split_at_checked(end)?;
            let mut letters = after.chars();
            let letter = letters.next()?;
            let unit = units.iter().find(|(code, _)| *code == letter)?.1;
            let count = if number == "1" { 1 } else { 2 };
            words.push(format!("{} {}", language.localized(number), unit(language, count)));
            rest = letters.as_str();
        }
    }
    (!words.is_empty()).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::date_in_words;
    use crate::strings::Language;

    #[test]
    fn values_read_like_dates() {
        for (value, words) in [
            ("2025-04-11", "11 April 2025"),
            ("2025-04", "April 2025"),
            ("2025", "2025"),
            ("BC0044", "44 BC"),
            ("0014", "AD 14"),
            ("0014-08-19", "19 August AD 14"),
            ("BC0027/0014", "27 BC – AD 14"),
            ("P2D/P3D", "2 – 3 days"),
            ("BC004", "40s BC"),
            ("BC0044-03-15", "15 March 44 BC"),
            ("199", "1990s"),
            ("2025-W15", "week 15 of 2025"),
            ("2025-Q3", "quarter 3 of 2025"),
            ("2025-SU", "summer 2025"),
            ("XXXX-04-11", "11 April"),
            ("XXXX-WXX-5", "Friday"),
            ("2025-04-11T15:00", "11 April 2025, 15:00"),
            ("2025-04-11TEV", "11 April 2025, evening"),
            ("T09:30", "09:30"),
            ("P3D", "3 days"),
            ("P1Y6M", "1 year 6 months"),
            ("PT90M", "90 minutes"),
            ("2020/2024", "2020 – 2024"),
        ] {
            assert_eq!(date_in_words(value, Language::En), words, "{value}");
        }
    }

    #[test]
    fn values_read_like_dates_of_the_language() {
        for (value, words) in [
            ("2025-04-11", "11. April 2025"),
            ("XXXX-03", "März"),
            ("BC0044-03-15", "15. März 44 v. Chr."),
            ("0014", "14 n. Chr."),
            ("199", "1990er"),
            ("19", "1900–1999"),
            ("2025-W15", "KW 15/2025"),
            ("2025-WI", "Winter 2025"),
            ("P1Y6M", "1 Jahr 6 Monate"),
            ("P2D/P3D", "2 – 3 Tage"),
            ("P0.5Y", "0,5 Jahre"),
        ] {
            assert_eq!(date_in_words(value, Language::De), words, "{value}");
        }
    }

    #[test]
    fn other_values_are_shown_as_they_are() {
        for value in ["PRESENT_REF", "", "2025-13-40", "P", "PXD!", "2025-W", "–", "W-é"] {
            let _ = date_in_words(value, Language::En);
        }
        assert_eq!(date_in_words("PRESENT_REF", Language::En), "PRESENT_REF");
        assert_eq!(date_in_words("2025-13", Language::En), "2025-13");
    }
}
