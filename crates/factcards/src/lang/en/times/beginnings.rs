//! Which slots may begin at a place: most words of a text are told from a time by it.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::holidays::HOLIDAYS;
use super::slots::NUMBERS;
use super::slots::TimeSlot::{self, *};
use super::words::{DAY_PARTS, DECADES, SEASONS, UNITS, ZONES};
use crate::grammar::{Lexeme, Shape, Slots};
use crate::lang::en::calendar::{MONTHS, WEEKDAYS};
use crate::lang::en::numerals::may_begin_number;

const fn set(mut slots: &[TimeSlot]) -> Slots {
    let mut set = Slots::NONE;
    while let [slot, rest @ ..] = slots {
        set = set.with(*slot as u32);
        slots = rest;
    }
    set
}

/// With a number of any form.
const OF_NUMBERS: Slots = set(NUMBERS);
/// With one in words.
const OF_NUMERALS: Slots = OF_NUMBERS.or(set(&[DayOrdinal, SpeltYear, MinuteWord, Past, Hour]));
/// With digits, by how many they are.
const OF_DIGITS: [Slots; 4] = [
    OF_NUMBERS.or(set(&[Day, DayOrdinal, OneOrTwo, Integer, Hour])),
    OF_NUMBERS.or(set(&[Day, DayOrdinal, OneOrTwo, Integer, Hour, ShortDecade, Two, Minute])),
    OF_NUMBERS.or(set(&[Integer, ShortYear, EarlyHourMinute, HourMinute])),
    OF_NUMBERS.or(set(&[Integer, EarlyHourMinute, HourMinute, YearAfter, Year, Decade])),
];

/// With words that stand in no table of names.
const OF_WORDS: &[(&[&str], &[TimeSlot])] = &[
    (&["am", "a.m.", "a.m", "pm", "p.m.", "p.m", "p"], &[Meridiem]),
    (&["a"], &[Meridiem, Amount]),
    (&["an"], &[Amount]),
    (&["q"], &[Quarter]),
    (&["quarter", "half"], &[Past]),
    (&["bc", "b.c.", "bce", "b.c.e."], &[Before]),
    (&["ad", "a.d.", "ce", "c.e."], &[After]),
];

/// By each word that begins one, but for numbers.
static FIRST: LazyLock<FxHashMap<String, Slots>> = LazyLock::new(|| {
    let mut first = FxHashMap::<String, Slots>::default();
    let mut add = |word: &str, slots: &[TimeSlot]| {
        let known = first.entry(word.to_owned()).or_default();
        *known = known.or(set(slots));
    };
    for (one, many, _) in UNITS {
        add(one, &[UnitOne, UnitAny]);
        add(many, &[UnitMany, UnitAny]);
    }
    MONTHS.iter().for_each(|(name, _)| add(name, &[Month, AnyMonth, SureMonth]));
    WEEKDAYS.iter().for_each(|(name, _)| add(name, &[Weekday, WeekdayFull]));
    WEEKDAYS.iter().for_each(|(name, _)| add(&format!("{name}s"), &[Weekdays]));
    DAY_PARTS.iter().for_each(|(name, _)| add(name, &[DayPart]));
    DAY_PARTS.iter().for_each(|(name, _)| add(&format!("{name}s"), &[DayParts]));
    DECADES.iter().for_each(|(name, _)| add(name, &[DecadeWord]));
    SEASONS.iter().for_each(|(name, _)| add(name, &[Season]));
    ZONES.iter().for_each(|(name, _)| add(name, &[Zone]));
    let holidays = HOLIDAYS.iter().flat_map(|(names, _)| names.split('|')).filter_map(|name| name.split(' ').next());
    holidays.for_each(|name| add(name, &[Holiday]));
    for (words, slots) in OF_WORDS {
        words.iter().for_each(|word| add(word, slots));
    }
    first
});

/// Those that may begin there.
pub(super) fn beginning(lexemes: &[Lexeme], at: usize) -> Slots {
    let Some(lexeme) = lexemes.get(at) else { return Slots::NONE };
    let is_digits = |lexeme: &Lexeme| lexeme.shape == Shape::Digits;
    match lexeme.shape {
        Shape::Word => {
            let named = FIRST.get(lexeme.key.as_ref()).copied().unwrap_or_default();
            if may_begin_number(&lexeme.key) { named.or(OF_NUMERALS) } else { named }
        }
        Shape::Digits => OF_DIGITS.get(lexeme.text.len().saturating_sub(1)).copied().unwrap_or(OF_NUMBERS),
        // ".5" is a number, and so is "½".
        Shape::Mark if !lexeme.key.is_ascii() || lexemes.get(at + 1).is_some_and(is_digits) => OF_NUMBERS,
        Shape::Mark | Shape::Opaque => Slots::NONE,
    }
}

#[cfg(test)]
mod tests {
    use factcards_document::ByteSpan;

    use super::super::slots::ALL;
    use super::*;
    use crate::grammar::{Slot, lex};

    #[test]
    fn no_slot_begins_with_a_word_or_digits_of_another() {
        let numbers = [
            "one",
            "eleven",
            "nineteen",
            "twenty",
            "hundred",
            "dozens",
            "third",
            "twenty-first",
            "million",
            "the",
            "7",
            "31",
            "90",
            "199",
            "0730",
            "1990",
            "20240",
        ];
        let words = FIRST.keys().map(String::as_str).chain(numbers).map(str::to_owned).collect::<Vec<_>>();
        let mut read = 0;
        for word in &words {
            let capital = word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect();
            for first in [word.clone(), capital, word.to_uppercase()] {
                for rest in [
                    "",
                    ".",
                    "1",
                    " m",
                    " eighty-four",
                    " hundred and five",
                    " day",
                    " Day",
                    "'s Day",
                    " Eve",
                    " of May",
                ] {
                    let text = format!("{first}{rest}");
                    let lexemes = lex(&text, ByteSpan::new(0, text.len()), &[]);
                    let beginning = beginning(&lexemes, 0);
                    for slot in ALL.iter().filter(|slot| slot.read(&lexemes, 0).is_some()) {
                        assert!(beginning.has(*slot), "{text:?} {slot:?}");
                        read += 1;
                    }
                }
            }
        }
        assert!(read > 10 * words.len(), "{read}");
    }
}
