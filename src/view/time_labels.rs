//! What the timeline says of a time: in which words, how precise it is, what is missing to place it.

use std::fmt;

use factcards_document::{Anchor, ByteSpan, Document, Time, TimeKind, TimeModifier, WarningCode};

use super::dates::date_in_words;
use crate::state::Reading;
use crate::strings::Language;

/// How much of the calendar a time takes up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub(crate) enum Precision {
    Clock,
    PartOfDay,
    Day,
    Weekend,
    Week,
    Month,
    Season,
    Quarter,
    HalfYear,
    Year,
    Decade,
    Century,
    Range,
    Length,
    Repeated,
}

impl Precision {
    /// In a word or two.
    pub(crate) fn words(self, language: Language) -> &'static str {
        match self {
            Self::Clock => language.precision_clock(),
            Self::PartOfDay => language.precision_part_of_day(),
            Self::Day => language.precision_day(),
            Self::Weekend => language.precision_weekend(),
            Self::Week => language.precision_week(),
            Self::Month => language.precision_month(),
            Self::Season => language.precision_season(),
            Self::Quarter => language.precision_quarter(),
            Self::HalfYear => language.precision_half_year(),
            Self::Year => language.precision_year(),
            Self::Decade => language.precision_decade(),
            Self::Century => language.precision_century(),
            Self::Range => language.precision_range(),
            Self::Length => language.precision_length(),
            Self::Repeated => language.precision_repeated(),
        }
    }

    /// The last part of the CSS class that draws it.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Clock | Self::PartOfDay | Self::Day => "point",
            Self::Range => "range",
            _ => "stretch",
        }
    }
}

/// How precise a time is; none when it is on no scale, like "now".
pub(crate) fn precision<S>(time: &Time<S>) -> Option<Precision> {
    match time.kind {
        TimeKind::Set => return Some(Precision::Repeated),
        TimeKind::Range => return Some(Precision::Range),
        TimeKind::Duration => return Some(Precision::Length),
        TimeKind::Date | TimeKind::Time => {}
    }
    // "Now", "in the past".
    if time.is_vague() {
        return None;
    }
    let value = time.value.strip_prefix("BC").unwrap_or(&time.value);
    if let Some((_, clock)) = value.split_once('T') {
        let is_clock = clock.contains(':');
        return Some(if is_clock { Precision::Clock } else { Precision::PartOfDay });
    }
    let parts: Vec<&str> = value.split('-').collect();
    // An open place, as in "XXXX-WXX-5", is as wide as the digit that would stand there.
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || b == b'X');
    Some(match parts.as_slice() {
        [year] if is_number(year) => match year.len() {
            2 => Precision::Century,
            3 => Precision::Decade,
            _ => Precision::Year,
        },
        [_, _, "WE"] => Precision::Weekend,
        [_, _, day] if is_number(day) => Precision::Day,
        [_, part] if is_number(part) => Precision::Month,
        [_, part] => match part.chars().next()? {
            'W' if *part != "WI" => Precision::Week,
            'Q' => Precision::Quarter,
            'H' => Precision::HalfYear,
            _ => Precision::Season,
        },
        _ => return None,
    })
}

/// A time in words, in the two parts that the card draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    /// Which part or side of it is meant, up to the time itself: "about ", "mid-".
    pub(crate) modifier: &'static str,
    /// The time: the value in words, or the text's own words where the value is no more than a code.
    pub(crate) time: String,
    /// Whether `time` is in the text's own words.
    pub(crate) is_own: bool,
    /// Whether the text's own words say something that this does not.
    pub(crate) is_translated: bool,
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.modifier, self.time)
    }
}

/// A time in words; `words` are those of the text.
pub(crate) fn label<S>(time: &Time<S>, words: &str, language: Language) -> Label {
    let value = date_in_words(&time.value, language);
    // A set, or a value with open places or of another form, is a code; the words of the text say more.
    let is_set = time.start.is_none() && time.kind == TimeKind::Set;
    let is_code = is_set || value.contains('X') || time.is_vague();
    let modifier = time.modifier.map_or("", |part| modifier(part, precision(time), language));
    if is_code {
        // The words say already what of the time is meant; on which side of it, only what stands before them does.
        let is_side = matches!(
            time.modifier,
            Some(TimeModifier::Before | TimeModifier::After | TimeModifier::OnOrBefore | TimeModifier::OnOrAfter)
        );
        let begins = |side: &str| words.get(..side.len()).is_some_and(|start| start.eq_ignore_ascii_case(side));
        let modifier = if is_side && !SIDES.iter().any(|side| begins(side)) { modifier } else { "" };
        return Label { modifier, time: words.to_owned(), is_own: true, is_translated: false };
    }
    let is = |said: &str| said.eq_ignore_ascii_case(words);
    let is_translated = !is(&value) && !is(&format!("{modifier}{value}"));
    Label { modifier, time: value, is_own: false, is_translated }
}

/// How the words of a time begin that say themselves on which side of it they are.
const SIDES: [&str; 8] = ["before ", "after ", "by ", "until ", "till ", "since ", "from ", "as of "];

fn modifier(modifier: TimeModifier, of: Option<Precision>, language: Language) -> &'static str {
    use Precision::{Century, Clock, Day, Decade, Month, PartOfDay, Season, Year};
    let takes_adverb = matches!(of, Some(Month | Season | Year | Decade | Century));
    let is_day = matches!(of, Some(Clock | Day | PartOfDay));
    match modifier {
        TimeModifier::Approx => language.time_about(),
        TimeModifier::Start if takes_adverb => language.time_early(),
        TimeModifier::Start => language.time_start_of(),
        TimeModifier::Mid if takes_adverb => language.time_mid(),
        TimeModifier::Mid => language.time_middle_of(),
        TimeModifier::End if takes_adverb => language.time_late(),
        TimeModifier::End => language.time_end_of(),
        TimeModifier::Before if is_day => language.time_before_day(),
        TimeModifier::Before => language.time_before(),
        TimeModifier::After if is_day => language.time_after_day(),
        TimeModifier::After => language.time_after(),
        TimeModifier::OnOrBefore if is_day => language.time_until_day(),
        TimeModifier::OnOrBefore => language.time_until(),
        TimeModifier::OnOrAfter if is_day => language.time_since_day(),
        TimeModifier::OnOrAfter => language.time_since(),
        TimeModifier::LessThan => language.time_less_than(),
        TimeModifier::MoreThan => language.time_more_than(),
    }
}

/// What the text's date has to do with its times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reference {
    /// No time is counted from it.
    Unused,
    /// It places some of the times.
    Used,
    /// It is not known, and times like the one here cannot be placed without it.
    Missing(ByteSpan),
}

/// Where a time stands on the timeline: by its first day, but the late part of a year after what was in the year.
pub(crate) fn place<S>(time: &Time<S>) -> (Option<Instant>, Option<Instant>, usize) {
    let late = time.modifier == Some(TimeModifier::End);
    let instant = |iso: &Option<String>| iso.as_deref().map(instant);
    (instant(if late { &time.end } else { &time.start }), instant(&time.end), time.id)
}

/// Whether a time begins after a date, or after the day of it.
pub(crate) fn begins_after<S>(time: &Time<S>, date: &str) -> bool {
    let day = |iso: &str| instant(iso.split_once('T').map_or(iso, |(day, _)| day));
    time.start.as_deref().is_some_and(|start| day(start) > day(date))
}

/// A year, negative before Christ, and the rest of a moment.
type Instant = (i32, String);

/// "-000043-03-15" comes before "0014-08-19".
fn instant(iso: &str) -> Instant {
    let (sign, digits) = iso.strip_prefix('-').map_or((1, iso), |digits| (-1, digits));
    let (year, rest) = digits.split_once('-').unwrap_or((digits, ""));
    (sign * year.parse::<i32>().unwrap_or_default(), rest.to_owned())
}

/// See [`Reference`].
pub(crate) fn reference(document: &Document<ByteSpan>) -> Reference {
    let missing = document.warnings.iter().find(|warning| warning.code == WarningCode::NoReferenceDate);
    if let Some(span) = missing.and_then(|warning| warning.span) {
        return Reference::Missing(span);
    }
    let counted = document.times.iter().any(|time| time.anchor == Some(Anchor::Reference));
    if counted { Reference::Used } else { Reference::Unused }
}

/// The first date of the text whose numbers are read by the order of day and month: one that is unclear, or one that
/// would be if no order had been chosen.
pub(crate) fn unclear_date(reading: &Reading, is_order_chosen: bool) -> Option<&str> {
    let times = reading.document.times.iter().filter(|time| is_order_chosen || !time.alternatives.is_empty());
    times.map(|time| reading.words(time.span)).find(|words| words.split_whitespace().any(reads_two_ways))
}

/// "04/11/2025", "4.11.25", "4-11-2025": numbers of which either of the first two can be the month.
fn reads_two_ways(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_ascii_digit());
    let Some(separator) = word.chars().find(|c| !c.is_ascii_digit()).filter(|c| "/-.".contains(*c)) else {
        return false;
    };
    let numbers: Vec<_> = word.split(separator).map(|part| part.parse::<u16>().ok().zip(Some(part.len()))).collect();
    match numbers.as_slice() {
        [Some((first, 1..=2)), Some((second, 1..=2)), Some((_, 2 | 4))] => {
            first != second && (1..=12).contains(first) && (1..=12).contains(second)
        }
        _ => false,
    }
}

#[cfg(test)]
#[path = "time_labels_tests.rs"]
mod tests;
