//! TIMEX3 values in words.

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A date, month, week, quarter, year, decade, time or duration as a person writes it; the value itself when it is of
/// another form.
pub(crate) fn date_in_words(value: &str) -> String {
    spoken(value).unwrap_or_else(|| value.to_owned())
}

fn spoken(value: &str) -> Option<String> {
    if let Some((date, time)) = value.split_once('T').filter(|(date, _)| !date.starts_with('P')) {
        let time = part_of_day(time).unwrap_or(time);
        return Some(if date.is_empty() { time.to_owned() } else { format!("{}, {time}", spoken(date)?) });
    }
    if let Some((low, high)) = value.strip_prefix('P').and_then(|lengths| lengths.split_once("/P")) {
        let low = duration(low)?;
        return Some(format!("{} – {}", low.split(' ').next()?, duration(high)?));
    }
    if let Some(length) = value.strip_prefix('P') {
        return duration(length);
    }
    if let Some((from, to)) = value.split_once('/') {
        return Some(format!("{} – {}", spoken(from)?, spoken(to)?));
    }
    if let Some(date) = value.strip_prefix("BC") {
        let short = date.trim_start_matches('0');
        return Some(match date.len() {
            2 => format!("{short}00s BC"),
            3 => format!("{short}0s BC"),
            4 => format!("{short} BC"),
            _ => format!("{} BC", spoken(short)?),
        });
    }
    let parts: Vec<&str> = value.split('-').collect();
    match parts.as_slice() {
        [decade] if decade.len() == 3 && is_number(decade) => Some(format!("{}0s", early(decade))),
        ["00"] => Some("1st century".to_owned()),
        [century] if century.len() == 2 && is_number(century) => Some(format!("{}00s", early(century))),
        [year] if is_number(year) => Some(early(year)),
        ["XXXX", week, day] if week.starts_with('W') => {
            DAYS.get(day.parse::<usize>().ok()?.checked_sub(1)?).map(|d| (*d).to_owned())
        }
        [year, week] if week.starts_with('W') => Some(format!("week {} of {}", week.get(1..)?, early(year))),
        [year, week, "WE"] => Some(format!("weekend of week {}, {}", week.get(1..)?, early(year))),
        [year, quarter] if quarter.starts_with('Q') => {
            Some(format!("quarter {} of {}", quarter.get(1..)?, early(year)))
        }
        [year, half] if half.starts_with('H') => Some(format!("half {} of {}", half.get(1..)?, early(year))),
        [year, season] if season_name(season).is_some() => Some(format!("{} {}", season_name(season)?, early(year))),
        [year, number] => Some(format!("{} {}", month(number)?, early(year)).replace(" XXXX", "")),
        [year, number, day] => {
            Some(format!("{} {} {}", day.parse::<u8>().ok()?, month(number)?, early(year)).replace(" XXXX", ""))
        }
        _ => None,
    }
}

/// A year below 1000 with its era.
fn early(year: &str) -> String {
    if year.starts_with('0') { format!("AD {}", year.trim_start_matches('0')) } else { year.to_owned() }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn month(number: &str) -> Option<&'static str> {
    MONTHS.get(number.parse::<usize>().ok()?.checked_sub(1)?).copied()
}

fn season_name(code: &str) -> Option<&'static str> {
    Some(match code {
        "SP" => "spring",
        "SU" => "summer",
        "FA" => "autumn",
        "WI" => "winter",
        _ => return None,
    })
}

fn part_of_day(code: &str) -> Option<&'static str> {
    Some(match code {
        "MO" => "morning",
        "MI" => "midday",
        "AF" => "afternoon",
        "EV" => "evening",
        "NI" => "night",
        "DT" => "daytime",
        _ => return None,
    })
}

fn duration(length: &str) -> Option<String> {
    let (days, time) = length.split_once('T').map_or((length, ""), |(days, time)| (days, time));
    let mut words = vec![];
    for (part, units) in [
        (days, [('Y', "year"), ('M', "month"), ('W', "week"), ('D', "day")].as_slice()),
        (time, [('H', "hour"), ('M', "minute"), ('S', "second")].as_slice()),
    ] {
        let mut rest = part;
        while let Some(end) = rest.find(|c: char| c.is_ascii_alphabetic()) {
            let (number, after) = rest.split_at_checked(end)?;
            let mut letters = after.chars();
            let letter = letters.next()?;
            let unit = units.iter().find(|(code, _)| *code == letter)?.1;
            let plural = if number == "1" { "" } else { "s" };
            words.push(format!("{number} {unit}{plural}"));
            rest = letters.as_str();
        }
    }
    (!words.is_empty()).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::date_in_words;

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
            assert_eq!(date_in_words(value), words, "{value}");
        }
    }

    #[test]
    fn other_values_are_shown_as_they_are() {
        for value in ["PRESENT_REF", "", "2025-13-40", "P", "PXD!", "2025-W", "–", "W-é"] {
            let _ = date_in_words(value);
        }
        assert_eq!(date_in_words("PRESENT_REF"), "PRESENT_REF");
        assert_eq!(date_in_words("2025-13"), "2025-13");
    }
}
