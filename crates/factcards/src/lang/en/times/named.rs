//! Which names of days, weeks, months and years are times, given the words around them.

use super::evidence::Place;
use super::words::{DATE_PREPOSITIONS, DAY_PARTS};
use crate::grammar::{Lexeme, Shape};
use crate::lang::en::calendar::{AMBIGUOUS_MONTHS, WEEKDAYS};
use crate::lang::en::numerals::{NumeralKind, numeral};

/// Second words of names that begin with a weekday or season, and first words of those that end in one.
pub(super) const NAME_AFTER: &[&str] =
    &["times", "mail", "mirror", "telegraph", "post", "express", "herald", "agreement", "island", "islands", "parade"];
#[rustfmt::skip]
const NAME_BEFORE: &[&str] = &[
    "good", "black", "ash", "holy", "bloody", "cyber", "super", "maundy", "palm", "easter",
];
/// Before "the week" they make it the running one.
const RUNNING_BEFORE: &[&str] = &["for", "during", "in", "over", "through", "throughout", "of"];
/// After "the week" they begin something else.
#[rustfmt::skip]
const AFTER_RUNNING: &[&str] = &[
    "and", "or", "but", "at", "on", "with", "by", "for", "was", "is", "were", "are", "will", "has", "had", "have",
    "would", "could", "may", "rose", "fell", "so", "while", "because", "than", "over", "against", "out",
];
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

impl Place<'_, '_> {
    /// "in the week", "the end of the year": the one that runs.
    pub(super) fn is_running(&self, start: usize, end: usize) -> bool {
        let article = self.key(start) == "the";
        let at = if article { start } else { start.saturating_sub(usize::from(self.before(start) == "the")) };
        let behind = self.before(at);
        let part = |at: usize| at.checked_sub(2).is_some_and(|i| PARTS.contains(&self.key(i)));
        let weekend = self.key(end.saturating_sub(1)) == "weekend" && behind != "of";
        let placed = weekend || RUNNING_BEFORE.contains(&behind) && (behind != "of" || part(at));
        let next = self.lexemes.get(end);
        // "the quarter century", "the week earlier": a noun or a comparison goes on.
        let open = next.is_none_or(|l| l.shape == Shape::Mark || AFTER_RUNNING.contains(&&*l.key));
        let which = !open || SAYS_WHICH.contains(&self.key(end)) || next.is_some_and(|l| l.shape == Shape::Digits);
        // "the week's end", "the year-end", "the weekend warrior"
        let compound = next.is_some_and(|l| l.joined && l.shape == Shape::Mark && l.key == "-") || self.counts(end);
        placed && !which && !compound
    }

    /// "the 18th": nothing follows that an ordinal would count.
    pub(super) fn is_day_of_month(&self, start: usize, end: usize) -> bool {
        let Some(next) = self.lexemes.get(end) else { return true };
        let named = next.shape == Shape::Word && next.is_capitalized() && self.key(start) == "the";
        let preposition =
            matches!(self.before(start), "on" | "by" | "until" | "till" | "before" | "after" | "from" | "around");
        let plain = match next.shape {
            Shape::Word => {
                let and = next.key == "and" && self.lexemes.get(end + 1).is_none_or(|l| l.shape != Shape::Digits);
                and || matches!(
                    &*next.key,
                    "at" | "in" | "for" | "from" | "with" | "when" | "but" | "as" | "between" | "around" | "about"
                )
            }
            Shape::Mark => !(next.joined && matches!(&*next.key, "-" | ":" | "/" | "%")),
            _ => false,
        };
        let weekday = WEEKDAYS.iter().any(|(name, _)| *name == self.key(start));
        // "the third of them" is no day.
        let spelt = !self.lexemes.get(start..end).unwrap_or_default().iter().any(|l| l.shape == Shape::Digits);
        let of = next.key == "of" && self.key(end + 1) != "this" && self.key(end + 1) != "next";
        !named && plain && !of && (weekday && !self.counts(end) || preposition && (!spelt || self.key(start) == "the"))
    }

    pub(super) fn is_month(&self, start: usize, end: usize, month: i8) -> bool {
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

    /// "Christmas Cottage", "Winter Paralympics", "Johnnie Christmas": part of a name.
    pub(super) fn is_in_name(&self, start: usize, end: usize) -> bool {
        let word = |at: usize| self.lexemes.get(at).filter(|l| l.shape == Shape::Word && l.is_capitalized());
        let before = start > 1 && end == start + 1 && word(start - 1).is_some();
        // "I" goes on with the sentence.
        let after = word(end).is_some_and(|l| l.key.len() > 1);
        before || after || NAME_AFTER.contains(&self.key(end))
    }

    pub(super) fn is_weekday(&self, start: usize, end: usize) -> bool {
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
        let part = DAY_PARTS.iter().any(|(name, _)| *name == self.key(end));
        start > 0 && part && capital(end) && capital(end + 1)
    }
}
