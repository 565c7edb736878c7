//! Dates and times of day as programs write them: `14/3/26, 09:12`, `2026-03-14 09:12:33`, `14 Mar 2026 at 9:12 AM`.

use super::metadata::words;
use crate::chars::is_blank;
use crate::lang::{Language, chat};

/// What a piece of text begins with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stamp {
    /// Bytes.
    pub(super) length: usize,
    pub(super) has_date: bool,
    /// The hour of its time of day.
    pub(super) hour: Option<u8>,
}

/// The date, the time of day or both that a text begins with.
pub(super) fn read(language: &Language, text: &str) -> Option<Stamp> {
    let dated = date(language, text);
    let between = |at: usize| {
        let rest = text.get(at..)?;
        let blank = |c: char| is_blank(c) || c == ',';
        let gap = rest.trim_start_matches(blank);
        let gap = gap.strip_prefix("at ").or_else(|| rest.strip_prefix('T')).unwrap_or(gap);
        (gap.len() < rest.len()).then(|| at + rest.len() - gap.len())
    };
    match dated {
        Some(end) => {
            let time = between(end).and_then(|at| Some((at, clock(language, text.get(at..)?)?)));
            Some(match time {
                Some((at, (length, hour))) => Stamp { length: at + length, has_date: true, hour: Some(hour) },
                None => Stamp { length: end, has_date: true, hour: None },
            })
        }
        None => {
            let (length, hour) = clock(language, text)?;
            let behind = between(length).and_then(|at| Some(at + date(language, text.get(at..)?)?));
            Some(Stamp { length: behind.unwrap_or(length), has_date: behind.is_some(), hour: Some(hour) })
        }
    }
}

/// The bytes of a date.
fn date(language: &Language, text: &str) -> Option<usize> {
    numeric(language, text).or_else(|| in_words(language, text))
}

/// `14/3/26`, `14.03.2026`, `2026-03-14`, `14/03`.
fn numeric(language: &Language, text: &str) -> Option<usize> {
    let (first, rest) = digits(text, 4)?;
    let mark = rest.chars().next().filter(|c| matches!(c, '/' | '.' | '-'))?;
    let (second, rest) = digits(rest.get(1..)?, 2)?;
    let in_month = |n: u32| (1..=31).contains(&n);
    let third = rest.strip_prefix(mark).and_then(|rest| digits(rest, 4));
    let end = |rest: &str| text.len() - rest.len();
    match third {
        Some((third, rest)) if first > 31 => Some(end(rest)).filter(|_| in_month(second) && in_month(third)),
        Some((_, rest)) => Some(end(rest)).filter(|_| in_month(first) && in_month(second)),
        // A time of day must follow, or it would be a fraction or a number.
        None => {
            let timed = clock(language, rest.trim_start_matches([' ', ','])).is_some();
            Some(end(rest)).filter(|_| mark != '-' && in_month(first) && in_month(second) && timed)
        }
    }
}

/// `14 Mar 2026`, `Sat, March 14th`, `today at`.
fn in_words(language: &Language, text: &str) -> Option<usize> {
    let mut words = words(text).take(4);
    let mut next =
        || words.next().map(|(at, word)| (at + word.len(), word.trim_end_matches([',', '.']).to_lowercase()));
    let (end, mut word) = next()?;
    if chat::DAYS.contains(&word.as_str()) {
        return Some(end);
    }
    let mut second = next()?;
    if language.weekdays.iter().any(|(name, _)| *name == word) {
        word = second.1;
        second = next()?;
    }
    let is_month = |word: &str| language.months.iter().any(|(name, _)| *name == word);
    let is_day = |word: &str| {
        let number = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let ending = word.get(number.len()..).unwrap_or_default();
        let ordinal = ending.is_empty() || language.layout.ordinals.contains(&ending);
        ordinal && number.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
    };
    let pair = is_month(&word) && is_day(&second.1) || is_day(&word) && is_month(&second.1);
    let bare = |end: usize, word: &str| end - (word.len() - word.trim_end_matches([',', '.']).len());
    let third = next().filter(|(_, word)| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()));
    let written = |end: usize| text.get(..end).map_or(end, |text| bare(end, text));
    pair.then(|| written(third.map_or(second.0, |third| third.0)))
}

/// The bytes of a time of day, and its hour.
fn clock(language: &Language, text: &str) -> Option<(usize, u8)> {
    let (hour, rest) = digits(text, 2)?;
    let (minute, rest) = digits(rest.strip_prefix(':')?, 2)?;
    let (second, mut rest) = match rest.strip_prefix(':').and_then(|rest| digits(rest, 2)) {
        Some((second, rest)) => (second, rest),
        None => (0, rest),
    };
    if let Some((_, behind)) = rest.strip_prefix(['.', ',']).and_then(|rest| digits(rest, 3)) {
        rest = behind;
    }
    let half = rest.trim_start_matches(is_blank);
    let letters = half.len() - half.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '.').len();
    let word = half.get(..letters)?.replace('.', "").to_lowercase();
    let known = letters > 0 && language.layout.behind_clock.contains(&word.as_str());
    let end = if known { half.get(letters..)? } else { rest };
    let hour = u8::try_from(hour).ok().filter(|_| hour < 24 && minute < 60 && second < 60)?;
    (!end.starts_with(|c: char| c.is_alphanumeric())).then_some((text.len() - end.len(), hour))
}

/// The number that a text begins with, of at most so many digits, and what is behind it.
fn digits(text: &str, most: usize) -> Option<(u32, &str)> {
    let length = text.bytes().take(most + 1).take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(length)?;
    (1..=most).contains(&length).then_some(())?;
    Some((number.parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::ENGLISH;

    #[test]
    fn stamps() {
        for (text, stamp, dated, hour) in [
            ("14/3/26, 09:12 - Ann: hi", "14/3/26, 09:12", true, Some(9)),
            ("14/03/2026, 09:12:33] Ann", "14/03/2026, 09:12:33", true, Some(9)),
            ("3/14/26, 9:12\u{202f}PM - Ann", "3/14/26, 9:12\u{202f}PM", true, Some(9)),
            ("2026-03-14T09:12:33.120 x", "2026-03-14T09:12:33.120", true, Some(9)),
            ("14 Mar 2026 at 9:12 a.m. x", "14 Mar 2026 at 9:12 a.m.", true, Some(9)),
            ("Sat, March 14th, 2026", "Sat, March 14th, 2026", true, None),
            ("14/03 09:12", "14/03 09:12", true, Some(9)),
            ("9:12 AM", "9:12 AM", false, Some(9)),
            ("00:12:31] Ann", "00:12:31", false, Some(0)),
            ("09:12, 14.03.2026] Ann", "09:12, 14.03.2026", true, Some(9)),
        ] {
            let found = read(&ENGLISH, text);
            let found = found.map(|found| (text.get(..found.length), found.has_date, found.hour));
            assert_eq!(found, Some((Some(stamp), dated, hour)), "{text}");
        }
        for text in ["14", "3/4 of us", "25:00", "9:12x", "Marching on", "", "31/2026", "9.30"] {
            assert_eq!(read(&ENGLISH, text), None, "{text}");
        }
    }
}
