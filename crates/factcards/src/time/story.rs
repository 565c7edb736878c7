//! Whether a text tells a story of the past, or reports what is new on its date.
//!
//! In a report "in March" and "on Friday" count from the date of the text; in a life or a history they follow the time
//! told before (HeidelTime's distinction of news and narrative: Strötgen and Gertz 2013).

use factcards_document::DateOrder;

use crate::timex::{Expression, Origin, Piece, YearOf};

/// Years that the text names, before the year of its date, that make a story.
const YEARS: usize = 2;
/// So many of them come on each time that is said of the date of the text.
const SHARE: usize = 2;

/// So many years of three digits are no counts.
const SHORT_YEARS: usize = 2;

/// What the times of a text say of it as a whole.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Profile {
    past_years: usize,
    of_now: usize,
    /// Whether it tells of times before the year 1100, so that "in 348" is a year.
    pub(super) ancient: bool,
    day_first: bool,
    month_first: bool,
    /// The same of dates in words, which tell less.
    day_word: bool,
    month_word: bool,
}

impl Profile {
    /// Looks at the times of a text; `year` is that of its date.
    pub(super) fn of<'e>(times: impl Iterator<Item = (&'e Expression, bool)>, year: Option<i16>) -> Self {
        let mut profile = Self::default();
        let mut short_years = 0;
        for (time, day_first) in times {
            profile.add(time, day_first, year.unwrap_or(i16::MAX));
            short_years += usize::from(is_short_year(time));
        }
        profile.ancient |= short_years >= SHORT_YEARS;
        profile
    }

    fn add(&mut self, time: &Expression, day_first: bool, now: i16) {
        match time {
            Expression::Modified(inner, _) | Expression::At(inner, _) | Expression::Nth { of: inner, .. } => {
                self.add(inner, day_first, now);
            }
            Expression::Range(first, last) => {
                self.add(first, day_first, now);
                self.add(last, day_first, now);
            }
            Expression::Date { year: YearOf::Given(year), piece, .. } => {
                self.past_years += usize::from(*year < now.saturating_sub(1));
                self.ancient |= *year < 1100 && !is_short_year(time);
                if matches!(piece, Piece::Day(..)) {
                    self.day_word |= day_first;
                    self.month_word |= !day_first;
                }
            }
            Expression::BareYear(year) => {
                self.past_years += usize::from(*year < now.saturating_sub(1) && *year >= 1000)
            }
            Expression::Decade(year) => self.past_years += usize::from(*year < now.saturating_sub(10)),
            Expression::Century(number) => self.ancient |= *number <= 11,
            Expression::Numeric { first, second, .. } | Expression::DayAndMonth { first, second } => {
                self.day_first |= *first > 12;
                self.month_first |= *second > 12;
            }
            Expression::Shift { .. }
            | Expression::WeekdayOf { .. }
            | Expression::Weekday { .. }
            | Expression::Date { year: YearOf::Turn(_), .. }
            | Expression::Offset { origin: Origin::Reference, .. } => self.of_now += 1,
            _ => {}
        }
    }

    /// Whether the text tells a story of the past.
    pub(super) fn is_story(&self) -> bool {
        self.past_years >= YEARS && self.past_years > SHARE * self.of_now
    }

    /// The order that its numeric dates agree on, else its dates in words.
    pub(super) fn order(&self) -> Option<DateOrder> {
        match (self.day_first, self.month_first, self.day_word, self.month_word) {
            (true, false, ..) | (false, false, true, false) => Some(DateOrder::DayFirst),
            (false, true, ..) | (false, false, false, true) => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }
}

/// Whether it names a year of three digits, which is one only in a text of such times.
pub(super) fn is_short_year(time: &Expression) -> bool {
    let short = |year: i16| (100..1000).contains(&year);
    match time {
        Expression::BareYear(year) => short(*year),
        // With "AD" or as a year of the calendar it says so itself; with a month it does not.
        Expression::Date { year: YearOf::Given(year), piece: Piece::Day(..) | Piece::Month(_), .. } => short(*year),
        Expression::Range(first, _) | Expression::Modified(first, _) => is_short_year(first),
        _ => false,
    }
}
