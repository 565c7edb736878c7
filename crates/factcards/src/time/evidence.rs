//! Which matches of the grammar are times, given the words around them.

use super::expression::Expression::{
    self, AUnit, BareYear, Clock, Date, DayAndMonth, DayOfMonth, Duration, Offset, Set, Shift, Stretch, The, Weekday,
    Within,
};
use super::expression::{DayTime, Origin, Piece, YearOf};
use super::tense::Direction;
use super::words::{AMBIGUOUS_MONTHS, DATE_PREPOSITIONS, Unit};
use crate::grammar::pattern::Found;
use crate::grammar::{Lexeme, NumeralKind, Shape, numeral};

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
/// Second words of names that begin with a weekday or season, and first words of those that end in one.
const NAME_AFTER: &[&str] =
    &["times", "mail", "mirror", "telegraph", "post", "express", "herald", "agreement", "island", "islands", "parade"];
#[rustfmt::skip]
const NAME_BEFORE: &[&str] = &[
    "good", "black", "ash", "holy", "bloody", "cyber", "super", "maundy", "palm", "easter",
];
/// Before "a week" they make it a length, not a rate.
#[rustfmt::skip]
const LENGTH_BEFORE: &[&str] = &[
    "for", "in", "within", "after", "than", "over", "about", "almost", "nearly", "just", "least", "most", "whole",
    "lasted", "lasting", "lasts", "took", "takes", "take", "spent", "spend", "up", "to", "under",
];

/// Before "the week" they make it the running one.
const RUNNING_BEFORE: &[&str] = &["for", "during", "in", "over", "through", "throughout", "of"];
/// Before "of the week".
#[rustfmt::skip]
const PARTS: &[&str] = &["end", "beginning", "start", "middle", "close", "rest", "remainder", "part", "half", "course"];
/// After "the week" they say which one.
#[rustfmt::skip]
const SAYS_WHICH: &[&str] = &[
    "of", "before", "after", "that", "when", "since", "to", "leading", "ended", "ending", "ahead", "prior",
    "following", "in", "from", "until", "between", "as", "starting", "beginning", "commencing", "'s", "he", "she",
    "they", "we", "i", "it", "you",
];

/// Before "last" they make it a verb.
#[rustfmt::skip]
const MODALS: &[&str] = &[
    "will", "'ll", "would", "to", "can", "could", "may", "might", "should", "must", "not",
];

/// Looks at a match in its place.
pub(super) struct Place<'l, 't> {
    pub(super) lexemes: &'l [Lexeme<'t>],
    pub(super) direction: Direction,
}

impl Place<'_, '_> {
    /// The match as what it is here, or none.
    pub(super) fn judge(&self, found: Found<Expression>) -> Option<Found<Expression>> {
        let Found { mut start, mut end, meaning } = found;
        let meaning = match meaning {
            BareYear(year) => self.is_year(start, end, year).then_some(BareYear(year)),
            The(unit) => self.is_running(start, end).then_some(The(unit)),
            DayOfMonth { .. } => {
                let article = usize::from(self.before(start) == "the");
                let fits = self.is_day_of_month(start - article, end).then_some(meaning);
                start -= article;
                fits
            }
            DayAndMonth { .. } => (!self.counts(end)).then_some(meaning),
            Date { year, piece: Piece::Holiday(_) | Piece::Season(_), .. } => {
                // "Christmas Cottage", "Winter Paralympics": part of a name.
                let named = self.lexemes.get(end).is_some_and(|l| l.shape == Shape::Word && l.is_capitalized());
                let given = matches!(year, YearOf::Given(_));
                (given || !named && !NAME_AFTER.contains(&self.key(end))).then_some(meaning)
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
            Within { amount, unit } if self.direction == Direction::Future && self.is_ahead(start) => {
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
            Duration { .. } => self.is_duration(start, end).then_some(meaning),
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
            Clock(DayTime::Clock { zone: None, .. }) if end == start + 3 && self.digits(end - 1) => {
                self.is_clock(start, end).then_some(meaning)
            }
            _ => Some(meaning),
        }?;
        Some(Found { start, end, meaning })
    }

    /// "in the week", "the end of the year": the one that runs.
    fn is_running(&self, start: usize, end: usize) -> bool {
        let article = self.key(start) == "the";
        let at = if article { start } else { start.saturating_sub(usize::from(self.before(start) == "the")) };
        let behind = self.before(at);
        let part = |at: usize| at.checked_sub(2).is_some_and(|i| PARTS.contains(&self.key(i)));
        let weekend = self.key(end.saturating_sub(1)) == "weekend" && behind != "of";
        let placed = weekend || RUNNING_BEFORE.contains(&behind) && (behind != "of" || part(at));
        let next = self.lexemes.get(end);
        let which = SAYS_WHICH.contains(&self.key(end)) || next.is_some_and(|l| l.shape == Shape::Digits);
        // "the week's end", "the year-end", "the weekend warrior"
        let compound = next.is_some_and(|l| l.joined && l.shape == Shape::Mark && l.key == "-") || self.counts(end);
        placed && !which && !compound
    }

    /// "the 18th": nothing follows that an ordinal would count.
    fn is_day_of_month(&self, start: usize, end: usize) -> bool {
        let Some(next) = self.lexemes.get(end) else { return true };
        let named = next.shape == Shape::Word && next.is_capitalized() && self.key(start) == "the";
        let preposition =
            matches!(self.before(start), "on" | "by" | "until" | "till" | "before" | "after" | "from" | "around");
        let plain = match next.shape {
            Shape::Word => {
                let and = next.key == "and" && self.lexemes.get(end + 1).is_none_or(|l| l.shape != Shape::Digits);
                and || matches!(&*next.key, "at" | "in" | "for" | "from" | "with" | "when" | "but" | "as" | "between")
            }
            Shape::Mark => !(next.joined && matches!(&*next.key, "-" | ":" | "/" | "%")),
            _ => false,
        };
        let weekday = super::words::WEEKDAYS.iter().any(|(name, _)| *name == self.key(start));
        // "the third of them" is no day.
        let spelt = !self.lexemes.get(start..end).unwrap_or_default().iter().any(|l| l.shape == Shape::Digits);
        let of = next.key == "of" && self.key(end + 1) != "this" && self.key(end + 1) != "next";
        !named && plain && !of && (weekday && !self.counts(end) || preposition && (!spelt || self.key(start) == "the"))
    }

    pub(super) fn key(&self, at: usize) -> &str {
        self.lexemes.get(at).map_or("", |l| &l.key)
    }

    pub(super) fn before(&self, start: usize) -> &str {
        start.checked_sub(1).map_or("", |i| self.key(i))
    }

    fn digits(&self, at: usize) -> bool {
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

    fn is_month(&self, start: usize, end: usize, month: i8) -> bool {
        let capital = self.lexemes.get(start).is_some_and(Lexeme::is_capitalized);
        let behind = self.before(start);
        let preposition = DATE_PREPOSITIONS.contains(&behind) || matches!(behind, "-" | "–" | "every" | "each");
        if self
            .lexemes
            .get(start)
            .is_some_and(|l| l.text.len() <= 4 && l.key != "may" && l.key != "june" && l.key != "july")
        {
            return preposition; // "Sept", "Mar" and so on stand for other things too.
        }
        let name_follows = self.lexemes.get(end).is_some_and(|l| l.is_capitalized() && l.shape == Shape::Word);
        if AMBIGUOUS_MONTHS.contains(&month) {
            let sure =
                !matches!(behind, "of" | "to" | "and" | "for" | "from" | "about" | "as") || self.key(end) != "'s";
            // "a June incident", "his May trial"
            let attributive = matches!(behind, "a" | "an" | "the" | "his" | "her" | "its" | "their" | "'s" | "this")
                && self.lexemes.get(end).is_some_and(Lexeme::is_lowercase_word);
            return capital
                && (preposition || attributive)
                && sure
                && !(name_follows && matches!(behind, "and" | "for" | "of" | "to" | "about" | "as" | "after"));
        }
        capital || preposition
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

    fn is_weekday(&self, start: usize, end: usize) -> bool {
        // "the first Monday in May" is another day.
        let ordinal = start.checked_sub(1).and_then(|i| numeral(self.lexemes, i));
        if ordinal.is_some_and(|n| n.kind == NumeralKind::Ordinal) {
            return false;
        }
        !NAME_AFTER.contains(&self.key(end)) && !NAME_BEFORE.contains(&self.before(start)) && !self.is_title(start, end)
    }

    /// "Saturday Morning Breakfast": words that no sentence writes with capitals.
    fn is_title(&self, start: usize, end: usize) -> bool {
        let capital = |at: usize| self.lexemes.get(at).is_some_and(|l| l.shape == Shape::Word && l.is_capitalized());
        let part = super::words::DAY_PARTS.iter().any(|(name, _)| *name == self.key(end));
        start > 0 && part && capital(end) && capital(end + 1)
    }

    /// "in three days" with a future lies ahead; "in a day" only with "will", as it tells a pace too.
    fn is_ahead(&self, start: usize) -> bool {
        let article = matches!(self.key(start + 1), "a" | "an");
        let will = |at: usize| matches!(self.key(at), "will" | "'ll");
        !article || (start.saturating_sub(12)..start).any(will)
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
        !(self.is_age(end) || idiom || ordinal_unit || part_of_name)
    }

    /// "a week" alone is mostly neither: a length needs a word before it, a rate what is counted.
    fn length_or_rate(&self, start: usize, end: usize, unit: Unit) -> Option<Expression> {
        if self.is_age(end) || matches!(unit, Unit::Second | Unit::Minute | Unit::Quarter | Unit::Weekend) {
            return None;
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
        super::resolve::duration_value(&[(Some(1.0), unit)]).map(Set).filter(|_| counted && rate)
    }

    fn is_clock(&self, start: usize, end: usize) -> bool {
        let behind = start.checked_sub(1).and_then(|i| self.lexemes.get(i));
        let joined = self.lexemes.get(start).is_some_and(|l| l.joined)
            && behind.is_some_and(|l| l.shape != Shape::Mark || matches!(&*l.key, ":" | "." | "/" | "#"));
        let verse = behind.is_some_and(|l| l.is_capitalized() && l.shape == Shape::Word) && start > 1;
        let more = self.lexemes.get(end).is_some_and(|l| l.joined && (l.key == ":" || l.shape != Shape::Mark));
        let weekday = behind.is_some_and(|l| super::words::WEEKDAYS.iter().any(|(name, _)| *name == l.key));
        !joined && !more && (!verse || weekday) && self.lexemes.get(start + 1).is_some_and(|l| l.key == ":")
    }
}

/// Whether a word looks like a plural noun.
fn is_plural(word: &str) -> bool {
    word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !NOT_PLURAL.contains(&word)
}
