//! Which matches of the grammar are times, given the words around them.

use super::words::{DATE_PREPOSITIONS, UNITS};
use crate::grammar::pattern::Found;
use crate::grammar::{Lexeme, Shape, key};
use crate::lang::en::calendar::WEEKDAYS;
use crate::lang::en::numerals::{NumeralKind, numeral};
use crate::timex::Expression::{
    self, AUnit, BareYear, Between, Clock, Date, DayAndMonth, DayOfMonth, Duration, Modified, Offset, Range, Same, Set,
    Shift, Stretch, The, Vague, Weekday, Within,
};
use crate::timex::{DayTime, Direction, Looks, Origin, Part, Piece, Unit, YearOf, duration_value};

/// What follows a number that counts or measures.
#[rustfmt::skip]
pub(super) const COUNTED: &[&str] = &[
    "people", "men", "women", "children", "percent", "per", "pct", "%", "million", "billion", "thousand", "feet",
    "km", "kg", "miles", "metres", "meters", "dollars", "euros", "pounds", "tons", "tonnes", "degrees",
];
/// Words in "-s" that are no plural.
#[rustfmt::skip]
const NOT_PLURAL: &[&str] = &[
    "as", "is", "was", "has", "its", "his", "this", "us", "'s", "does", "thus", "yes", "across", "plus",
];
/// Before "a week" they make it a length, not a rate.
#[rustfmt::skip]
const LENGTH_BEFORE: &[&str] = &[
    "for", "in", "within", "after", "than", "over", "about", "almost", "nearly", "just", "least", "most", "whole",
    "lasted", "lasting", "lasts", "took", "takes", "take", "spent", "spend", "up", "to", "under",
];

/// Before "last" they make it a verb.
#[rustfmt::skip]
const MODALS: &[&str] = &[
    "will", "'ll", "would", "to", "can", "could", "may", "might", "should", "must", "not",
];

/// Looks at a match in its place.
pub(super) struct Place<'l, 't> {
    pub(super) lexemes: &'l [Lexeme<'t>],
    /// Which way the words around a place look.
    pub(super) looks: &'l Looks<'l>,
}

impl Place<'_, '_> {
    /// The match as what it is here, or none.
    pub(super) fn judge(&self, found: Found<Expression>) -> Option<Found<Expression>> {
        let Found { mut start, mut end, meaning } = found;
        let meaning = match meaning {
            BareYear(year) => self.is_year(start, end, year).then_some(BareYear(year)),
            Range(ref first, ref last) => self.is_range(start, end, (first, last)).then_some(meaning),
            // In statistics "Q1" is a quartile.
            Date { year: YearOf::Open, piece: Piece::Quarter(_), .. } if end == start + 2 && self.digits(start + 1) => {
                let noun = self.lexemes.get(end).is_some_and(|l| l.is_lowercase_word() && !l.joined)
                    && !matches!(self.key(end), "is" | "and" | "or" | "to" | "are" | "was");
                let placed = DATE_PREPOSITIONS.contains(&self.before(start));
                ((placed || noun) && !self.is_joined_word(end)).then_some(meaning)
            }
            // "said that Wednesday's attack": the word begins a clause.
            Same(Part::Weekday(day)) if self.key(start) == "that" && self.key(start + 1) != "same" => {
                let plain = start == 0
                    || matches!(
                        self.before(start),
                        "on" | "by" | "until" | "since" | "and" | "," | "of" | "from" | "after"
                    );
                start += usize::from(!plain);
                Some(if plain { meaning } else { Weekday { day, turn: None } })
            }
            The(unit) if self.key(start) == "this" => Some(The(unit)),
            The(unit) => self.is_running(start, end).then_some(The(unit)),
            DayOfMonth { .. } => {
                let article = usize::from(self.before(start) == "the");
                let fits = self.is_day_of_month(start - article, end).then_some(meaning);
                start -= article;
                fits
            }
            DayAndMonth { .. } => (!self.counts(end)).then_some(meaning),
            Date { year, piece: Piece::Holiday(_) | Piece::Season(_), .. } => {
                let given = matches!(year, YearOf::Given(_));
                (given || !self.is_in_name(start, end)).then_some(meaning)
            }
            Date { year: YearOf::Open, piece: Piece::Month(month), weekday: None } => {
                self.is_month(start, end, month).then_some(meaning)
            }
            Date { year: YearOf::Open, piece: Piece::Day(month, _), weekday: None } => {
                // "in March 20 people died"
                let behind = matches!(self.before(start), "in" | "during" | "since");
                let counts = behind && self.counts(end) && self.digits(end.saturating_sub(1));
                if counts {
                    end -= 1;
                }
                let first = self.digits(start);
                let month_alone = Date { year: YearOf::Open, piece: Piece::Month(month), weekday: None };
                if !counts {
                    Some(meaning)
                } else if first {
                    None
                } else {
                    self.is_month(start, end, month).then_some(month_alone)
                }
            }
            Weekday { .. } => self.is_weekday(start, end).then_some(meaning),
            Within { amount, unit } if self.is_ahead(start, end) => {
                (!self.is_age(end)).then_some(Within { amount, unit })
            }
            Within { amount, unit } => {
                start += 1;
                (!self.is_age(end)).then_some(Duration { amount: Some(amount), unit })
            }
            AUnit(unit) => self.length_or_rate(start, end, unit),
            // "the last week of the campaign" is not last week.
            Shift { by: -1, .. } | Stretch { .. } if self.key(end) == "of" && self.before(end) != "night" => None,
            // "the course will last three weeks"
            Stretch { amount, unit, .. } if self.key(start) == "last" && MODALS.contains(&self.before(start)) => {
                start += 1;
                Some(Duration { amount: Some(amount), unit })
            }
            Offset { amount, unit, origin: Origin::Text, .. } if self.needs_more(end) => {
                end -= 1;
                let duration = Duration { amount, unit };
                (self.key(start) != "the" && self.is_duration(start, end)).then_some(duration)
            }
            Duration { .. } | Between { .. } => self.is_duration(start, end).then_some(meaning),
            Vague(_) => self.is_vague(start, end).then_some(meaning),
            Clock(DayTime::Part(_)) if self.key(start) == "overnight" => self.ends_phrase(end).then_some(meaning),
            // "EOD Thursday" is the end of Thursday.
            Modified(..) if matches!(self.key(start), "eod" | "cob" | "eob") => {
                (!self.is_dated(end)).then_some(meaning)
            }
            // "H1N1"
            Date { piece: Piece::Half(_) | Piece::Quarter(_), .. } if self.is_joined_word(end) => None,
            Clock(DayTime::Clock { .. }) if self.is_spelt(start) && !self.tells_clock(start, end) => None,
            // "on clear nights"
            Set(_) if self.key(start) == "nights" => None,
            Set(_) => {
                // "miles per hour" is a unit of its own.
                if self.key(start) == "per" && matches!(self.key(start + 1), "hour" | "minute" | "second") {
                    return None;
                }
                // Adverbs in "-ly" are also parts of names: "the Daily Star".
                let lexeme = self.lexemes.get(start)?;
                // "the daily newspaper" recurs no more than "the daily" does; "daily flights" do.
                let named = self.lexemes.get(end).is_some_and(Lexeme::is_capitalized);
                let adverb = self.key(start).ends_with("ly") && end == start + 1;
                if adverb && (named || !self.counts(end) && !self.ends_phrase(end)) {
                    return None;
                }
                (start == 0 || lexeme.is_lowercase_word() || end > start + 1 || self.key(start).ends_with("days"))
                    .then_some(meaning)
            }
            Clock(DayTime::Clock { zone: None, .. })
                if end == start + 3 && self.digits(end - 1) && self.key(start + 1) == ":" =>
            {
                self.is_clock(start, end).then_some(meaning)
            }
            _ => Some(meaning),
        }?;
        Some(Found { start, end, meaning })
    }

    pub(super) fn key(&self, at: usize) -> &str {
        key(self.lexemes, at)
    }

    pub(super) fn before(&self, start: usize) -> &str {
        start.checked_sub(1).map_or("", |i| self.key(i))
    }

    pub(super) fn digits(&self, at: usize) -> bool {
        self.lexemes.get(at).is_some_and(|l| l.shape == Shape::Digits)
    }

    /// Whether a number that ends here counts what follows.
    pub(super) fn counts(&self, end: usize) -> bool {
        let Some(next) = self.lexemes.get(end) else { return false };
        COUNTED.contains(&&*next.key) || next.is_lowercase_word() && is_plural(&next.key)
    }

    /// Whether no noun follows that a number here would count.
    pub(super) fn ends_phrase(&self, end: usize) -> bool {
        let Some(next) = self.lexemes.get(end) else { return true };
        next.shape != Shape::Word
            || next.is_capitalized()
            || DATE_PREPOSITIONS.contains(&&*next.key)
            || matches!(
                &*next.key,
                "when" | "that" | "which" | "or" | "the" | "but" | "with" | "on" | "at" | "'s" | "was" | "is"
            )
    }

    /// "two days before the vote", "30 minutes later this week": no date by themselves.
    fn needs_more(&self, end: usize) -> bool {
        let next = self.key(end);
        match self.before(end) {
            "before" => self.lexemes.get(end).is_some_and(|l| l.shape != Shape::Mark && !matches!(next, "and" | "but")),
            "later" => matches!(next, "this" | "today" | "that"),
            _ => false,
        }
    }

    /// "in three days" with a future lies ahead; as a pace, "in a day" does so only of what is to come once.
    fn is_ahead(&self, start: usize, end: usize) -> bool {
        let article = matches!(self.key(start + 1), "a" | "an");
        match self.looks(start, end) {
            Direction::Coming => true,
            Direction::Future => !article,
            _ => false,
        }
    }

    fn looks(&self, start: usize, end: usize) -> Direction {
        let part = self.lexemes.get(start..end).unwrap_or_default();
        let ends = part.first().zip(part.last());
        ends.map_or(Direction::Open, |(first, last)| (self.looks)(first.span.cover(last.span)))
    }

    fn is_joined_word(&self, at: usize) -> bool {
        self.lexemes.get(at).is_some_and(|l| l.joined && l.shape != Shape::Mark)
    }

    fn is_age(&self, end: usize) -> bool {
        let next = self.key(end);
        next == "old" || next == "-" && self.key(end + 1) == "old" || next == "of" && self.key(end + 1) == "age"
    }

    fn is_duration(&self, start: usize, end: usize) -> bool {
        let idiom = self.key(start) == "one"
            && self.key(start + 1) == "day"
            && !LENGTH_BEFORE.contains(&self.before(start))
            && !matches!(self.key(end), "after" | "before");
        let ordinal_unit = self.key(start + 1) == "second" && self.key(start) != "one" && !self.digits(start);
        let part_of_name = self.lexemes.get(start).is_some_and(|l| l.joined && l.shape != Shape::Mark)
            && !matches!(self.before(start), "(" | "“" | "\"" | "-" | "–" | "—" | "'" | "[" | "/");
        // "2018 day five": a count has a plural behind it.
        let year = self.digits(start)
            && self.lexemes.get(start).is_some_and(|l| l.text.len() == 4)
            && UNITS.iter().any(|unit| unit.0 == self.key(start + 1));
        // "aged 8–10 years"
        let aged = (1..=4).map_while(|back| start.checked_sub(back)).find(|at| {
            self.lexemes.get(*at).is_none_or(|l| l.shape == Shape::Word && !matches!(&*l.key, "to" | "and" | "or"))
        });
        let aged = aged.is_some_and(|at| matches!(self.key(at), "aged" | "ages"));
        !(aged || year || self.is_age(end) || idiom || ordinal_unit || part_of_name)
    }

    /// "a week" alone is mostly neither: a length needs a word before it, a rate what is counted.
    fn length_or_rate(&self, start: usize, end: usize, unit: Unit) -> Option<Expression> {
        if self.is_age(end) || matches!(unit, Unit::Second | Unit::Minute | Unit::Quarter | Unit::Weekend) {
            return None;
        }
        // Nothing is counted by the decade.
        if matches!(unit, Unit::Fortnight | Unit::Decade | Unit::Century | Unit::Millennium) {
            return Some(Duration { amount: Some(1.0), unit });
        }
        let behind = self.before(start);
        // "a week after the vote"
        let from = matches!(self.key(end), "after" | "before" | "from") && unit >= Unit::Day;
        if from || LENGTH_BEFORE.contains(&behind) {
            return Some(Duration { amount: Some(1.0), unit });
        }
        let number = start.checked_sub(1).and_then(|i| numeral(self.lexemes, i));
        let counted = number.is_some_and(|n| n.end == start && n.kind != NumeralKind::Ordinal)
            || matches!(behind, "%" | "percent" | "cent" | "people" | "once" | "twice" | "copies")
            || self.lexemes.get(start.wrapping_sub(1)).is_some_and(Lexeme::is_lowercase_word) && is_plural(behind);
        // "60 miles an hour" is a speed.
        let rate = unit != Unit::Hour
            || !behind.ends_with("miles") && !behind.ends_with("metres") && !behind.ends_with("meters");
        (counted && rate).then(|| Set(duration_value(&[(Some(1.0), unit)])))
    }

    fn is_clock(&self, start: usize, end: usize) -> bool {
        let behind = start.checked_sub(1).and_then(|i| self.lexemes.get(i));
        let joined = self.lexemes.get(start).is_some_and(|l| l.joined)
            && behind.is_some_and(|l| l.shape != Shape::Mark || matches!(&*l.key, ":" | "." | "/" | "#"));
        let verse = behind.is_some_and(|l| l.is_capitalized() && l.shape == Shape::Word) && start > 1;
        let more = self.lexemes.get(end).is_some_and(|l| l.joined && (l.key == ":" || l.shape != Shape::Mark));
        let weekday = behind.is_some_and(|l| WEEKDAYS.iter().any(|(name, _)| *name == l.key));
        !joined && !more && (!verse || weekday)
    }
}

/// Whether a word looks like a plural noun.
fn is_plural(word: &str) -> bool {
    word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !NOT_PLURAL.contains(&word)
}
