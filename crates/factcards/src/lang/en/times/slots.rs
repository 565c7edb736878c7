//! The named parts of the patterns of times.

use std::sync::LazyLock;

use super::beginnings;
use super::holidays::HOLIDAYS;
use super::spelt::{meridiem, spelt_year, words_between};
use super::values::TimeValue;
use super::words::{DAY_PARTS, DECADES, OF_QUARTERS, SEASONS, UNITS, ZONES};
use crate::grammar::{Lexeme, Phrases, Shape, Slot, Slots, key};
use crate::lang::en::calendar::{MONTHS, WEEKDAYS};
use crate::lang::en::numerals::{NumeralKind, numeral};
use crate::timex::Holiday;

/// The names of holidays, ready for look-up.
static HOLIDAY_PHRASES: LazyLock<Phrases<Holiday>> = LazyLock::new(|| Phrases::new(HOLIDAYS));

macro_rules! slots {
    ($($slot:ident = $name:literal,)*) => {
        /// What a pattern of a time can name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum TimeSlot { $($slot,)* }

        #[cfg(test)]
        pub(super) const ALL: &[TimeSlot] = &[$(TimeSlot::$slot,)*];

        fn slot_named(name: &str) -> Option<TimeSlot> {
            match name {
                $($name => Some(TimeSlot::$slot),)*
                _ => None,
            }
        }
    };
}

slots! {
    Month = "month",            // 1 to 12
    AnyMonth = "any-month",     // also "aug" and "may" in small letters
    SureMonth = "sure-month",   // also abbreviations in small letters that are no words
    Weekday = "weekday",        // 1 to 7, abbreviations too
    WeekdayFull = "weekday-name",
    Weekdays = "weekdays",      // "Tuesdays"
    Day = "day",                // 1 to 31, with or without "th"
    DayWord = "day-word",       // "twenty-first"
    DayOrdinal = "day-ordinal", // "21st", "twenty-first"
    Two = "two-digits",
    OneOrTwo = "number-to-99",
    Year = "year",              // four digits
    YearAfter = "year-after-mark",
    Integer = "integer",        // up to four digits
    SpeltYear = "spelt-year",   // "nineteen eighty-four", "two thousand and five"
    ShortYear = "short-year",   // three digits
    Decade = "decade",          // "1990" of "1990s"
    ShortDecade = "short-decade", // "90" of "the 90s"
    DecadeWord = "decade-word", // "nineties", as 90
    Holiday = "holiday",
    Ordinal = "ordinal",
    Amount = "amount",          // any number, or "a"
    Count = "count",            // any number, not "a"
    UnitOne = "unit",
    UnitMany = "units",
    UnitAny = "unit(s)",
    Season = "season",
    Quarter = "quarter",        // "Q3"
    Hour = "hour",
    HourMinute = "hour-minute", // "1140" as 1140
    EarlyHourMinute = "0730",   // with the zero that no count has
    MinuteWord = "minute-words", // "thirty", "forty-five"
    Past = "minutes-past",      // "ten", "quarter", "half"
    Minute = "minute",
    Meridiem = "am/pm",         // 0 or 12
    Zone = "zone",
    DayPart = "part",
    DayParts = "parts",         // "mornings"
    Before = "bc",
    After = "ad",
}

/// Those that read numbers of any form.
pub(super) const NUMBERS: &[TimeSlot] = &[TimeSlot::DayWord, TimeSlot::Ordinal, TimeSlot::Amount, TimeSlot::Count];

impl Slot for TimeSlot {
    type Value = TimeValue;

    fn named(name: &str) -> Option<Self> {
        slot_named(name)
    }

    fn bit(self) -> u32 {
        self as u32
    }

    fn beginning(lexemes: &[Lexeme], at: usize) -> Slots {
        beginnings::beginning(lexemes, at)
    }

    fn read(self, lexemes: &[Lexeme], at: usize) -> Option<(TimeValue, usize)> {
        let lexeme = lexemes.get(at)?;
        let number = match lexeme.shape {
            Shape::Digits => self.read_digits(lexemes, at, lexeme),
            Shape::Word => match self.read_name(lexemes, at, lexeme) {
                Some(named) => return Some(named),
                None => self.read_word(lexemes, at, lexeme),
            },
            Shape::Mark | Shape::Opaque => self.read_amount(lexemes, at),
        };
        number.map(|(value, end)| (TimeValue::Number(value), end))
    }
}

impl TimeSlot {
    /// What stands in a table of names.
    fn read_name(self, lexemes: &[Lexeme], at: usize, lexeme: &Lexeme) -> Option<(TimeValue, usize)> {
        let word = lexeme.key.as_ref();
        let unit = |fits: &dyn Fn(&str, &str) -> bool| {
            UNITS.iter().find(|(one, many, _)| fits(one, many)).map(|(_, _, unit)| TimeValue::Unit(*unit))
        };
        let value = match self {
            Self::UnitOne => unit(&|one, _| one == word)?,
            Self::UnitMany => unit(&|_, many| many == word)?,
            Self::UnitAny => unit(&|one, many| one == word || many == word)?,
            Self::Season => TimeValue::Season(SEASONS.iter().find(|(name, _)| *name == word)?.1),
            Self::DayParts => {
                let part = word.strip_suffix('s')?;
                TimeValue::DayPart(DAY_PARTS.iter().find(|(name, _)| *name == part)?.1)
            }
            Self::DayPart => TimeValue::DayPart(DAY_PARTS.iter().find(|(name, _)| *name == word)?.1),
            Self::Zone => {
                let (_, offset) = ZONES.iter().find(|(name, _)| *name == word)?;
                lexeme.text.chars().all(char::is_uppercase).then_some(TimeValue::Zone(offset))?
            }
            Self::Holiday => {
                return HOLIDAY_PHRASES.at(lexemes, at).map(|(end, holiday)| (TimeValue::Holiday(holiday), end));
            }
            _ => return None,
        };
        Some((value, at + 1))
    }

    fn read_digits(self, lexemes: &[Lexeme], at: usize, lexeme: &Lexeme) -> Option<(f64, usize)> {
        let length = lexeme.text.len();
        if length > 4 {
            return self.read_amount(lexemes, at);
        }
        let value: i16 = lexeme.text.parse().ok()?;
        let after_mark = lexeme.joined && at > 0 && lexemes.get(at - 1).is_some_and(|l| matches!(&*l.key, "." | ","));
        let signs = ["$", "£", "€", "¥", "#", "/", ":", "+", "&"];
        let after_sign = lexeme.joined && at > 0 && lexemes.get(at - 1).is_some_and(|l| signs.contains(&&*l.key));
        let part_of_number = after_mark && at > 1 && lexemes.get(at - 2).is_some_and(|l| l.shape == Shape::Digits);
        let whole = |fits: bool| (fits && !part_of_number).then_some((f64::from(value), at + 1));
        let next = |key: &str| lexemes.get(at + 1).is_some_and(|l| l.joined && l.key == key);
        let decimal = lexemes.get(at + 2).is_some_and(|l| l.joined && l.shape == Shape::Digits);
        let fractional = decimal && (next(".") || next(",") && lexemes.get(at + 2).is_some_and(|l| l.text.len() == 3));
        match self {
            Self::Day if after_sign => None,
            Self::Day => {
                let ordinal =
                    matches!(lexemes.get(at + 1), Some(l) if l.joined && matches!(&*l.key, "st" | "nd" | "rd" | "th"));
                let (day, _) = whole((1..=31).contains(&value) && length <= 2)?;
                (!fractional || ordinal).then_some((day, at + 1 + usize::from(ordinal)))
            }
            Self::DayOrdinal => {
                let (day, end) = Self::Day.read_digits(lexemes, at, lexeme)?;
                (end > at + 1).then_some((day, end))
            }
            Self::ShortDecade => whole(length == 2 && value % 10 == 0),
            Self::ShortYear => whole(length == 3 && !fractional),
            Self::EarlyHourMinute => {
                Self::HourMinute.read_digits(lexemes, at, lexeme).filter(|_| lexeme.text.starts_with('0'))
            }
            Self::HourMinute => {
                let fits = (3..=4).contains(&length) && value / 100 < 24 && value % 100 < 60;
                let apart = !lexeme.joined || at > 0 && lexemes.get(at - 1).is_some_and(|l| l.key == "-");
                (fits && apart).then_some((f64::from(value), at + 1))
            }
            Self::Two => (length == 2).then_some((f64::from(value), at + 1)),
            Self::OneOrTwo => (length <= 2).then_some((f64::from(value), at + 1)),
            Self::YearAfter => (length == 4 && (1000..=2999).contains(&value)).then_some((f64::from(value), at + 1)),
            Self::Year => whole(length == 4 && (1000..=2999).contains(&value) && !fractional),
            Self::Integer => whole(!fractional),
            Self::Decade => whole(length == 4 && value % 10 == 0 && (1000..=2090).contains(&value)),
            Self::Hour => {
                (length <= 2 && value <= 24 && !(lexeme.joined && after_mark)).then_some((f64::from(value), at + 1))
            }
            Self::Minute => (length == 2 && value < 60).then_some((f64::from(value), at + 1)),
            _ => self.read_amount(lexemes, at),
        }
    }

    fn read_word(self, lexemes: &[Lexeme], at: usize, lexeme: &Lexeme) -> Option<(f64, usize)> {
        let word = lexeme.key.as_ref();
        let capital = lexeme.is_capitalized();
        let one = |value: f64| Some((value, at + 1));
        let dotted =
            |fits: bool| at + 1 + usize::from(fits && lexemes.get(at + 1).is_some_and(|l| l.joined && l.key == "."));
        match self {
            Self::Month => {
                let index = MONTHS.iter().position(|(name, _)| *name == word)?;
                let (name, month) = MONTHS.get(index)?;
                // "may" and "march" are months only with a capital; so are abbreviations.
                let certain = index < 12 && !matches!(*name, "may" | "march" | "august");
                (capital || certain).then(|| (f64::from(*month), dotted(index >= 12)))
            }
            Self::AnyMonth | Self::SureMonth => {
                let index = MONTHS.iter().position(|(name, _)| *name == word)?;
                let sure = self == Self::AnyMonth || !matches!(word, "may" | "march" | "mar");
                sure.then_some((f64::from(MONTHS.get(index)?.1), dotted(index >= 12)))
            }
            Self::Weekday | Self::WeekdayFull => {
                let index = WEEKDAYS.iter().position(|(name, _)| *name == word)?;
                let day = WEEKDAYS.get(index)?.1;
                let fits = index < 7 || self == Self::Weekday && capital;
                fits.then(|| (f64::from(day), dotted(index >= 7)))
            }
            Self::Weekdays => {
                let day = word.strip_suffix('s')?;
                one(f64::from(WEEKDAYS.iter().take(7).find(|(name, _)| *name == day)?.1))
            }
            Self::DecadeWord => {
                one(DECADES.iter().find(|(name, _)| *name == word).map(|(_, decade)| f64::from(*decade))?)
            }
            Self::Meridiem => meridiem(lexemes, at),
            Self::Quarter => {
                let digit = lexemes.get(at + 1).filter(|l| l.joined && l.shape == Shape::Digits)?;
                let quarter: i8 = digit.text.parse().ok()?;
                (word == "q" && (1..=4).contains(&quarter)).then_some((f64::from(quarter), at + 2))
            }
            Self::Before => match word {
                "bc" | "b.c." | "bce" | "b.c.e." => one(0.0),
                _ => None,
            },
            Self::After => matches!(lexeme.text, "AD" | "A.D." | "CE" | "C.E.").then_some((0.0, at + 1)),
            Self::Day => None,
            Self::DayOrdinal => Self::DayWord.read_amount(lexemes, at),
            Self::SpeltYear => spelt_year(lexemes, at),
            Self::MinuteWord => words_between(lexemes, at, 10.0, 59.0),
            Self::Past => match word {
                "quarter" => one(15.0),
                "half" => one(30.0),
                _ => words_between(lexemes, at, 1.0, 29.0),
            },
            Self::Hour => {
                let hour = numeral(lexemes, at).filter(|n| n.kind == NumeralKind::Cardinal)?;
                ((1.0..=12.0).contains(&hour.value)).then_some((hour.value, hour.end))
            }
            _ => self.read_amount(lexemes, at),
        }
    }

    /// Numbers of any form.
    fn read_amount(self, lexemes: &[Lexeme], at: usize) -> Option<(f64, usize)> {
        if !NUMBERS.contains(&self) {
            return None;
        }
        let lexeme = lexemes.get(at)?;
        let article = matches!(&*lexeme.key, "a" | "an");
        let behind = at.checked_sub(1).and_then(|i| lexemes.get(i));
        let cut = lexeme.joined && behind.is_some_and(|l| matches!(&*l.key, "." | "," | "/" | "$" | ":"));
        let read = numeral(lexemes, at).filter(|_| !cut);
        match (self, read) {
            (Self::DayWord, Some(n)) if n.kind == NumeralKind::Ordinal && !n.digits && n.value <= 31.0 => {
                Some((n.value, n.end))
            }
            (Self::Ordinal, Some(n)) if n.kind == NumeralKind::Ordinal => Some((n.value, n.end)),
            (Self::Amount | Self::Count, Some(n)) => match n.kind {
                NumeralKind::Cardinal => Some((n.value, n.end)),
                // "the last three quarters" and "eleven quarters" are no fractions.
                NumeralKind::Fraction
                    if key(lexemes, n.end.saturating_sub(1)) == "quarters"
                        && key(lexemes, n.end) != "of"
                        && (n.value > 1.0 || behind.is_some_and(|l| OF_QUARTERS.contains(&&*l.key))) =>
                {
                    Some(((4.0 * n.value).round(), n.end.saturating_sub(1)))
                }
                NumeralKind::Fraction if self == Self::Amount => {
                    // "half a year", "half an hour".
                    let article = lexemes.get(n.end).is_some_and(|l| matches!(&*l.key, "a" | "an" | "-"));
                    Some((n.value, n.end + usize::from(article)))
                }
                _ => None,
            },
            (Self::Amount, None) if article => Some((1.0, at + 1)),
            _ => None,
        }
    }
}

/// Whether the word is the name of a month.
pub(super) fn is_month(lexeme: &Lexeme) -> bool {
    MONTHS.iter().any(|(name, _)| *name == lexeme.key)
}
