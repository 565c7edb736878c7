//! Which numbers alone are years.

use super::evidence::{COUNTED, Place};
use super::words::{DATE_PREPOSITIONS, UNITS};
use crate::grammar::{Lexeme, Shape};
use crate::timex::Expression::{self, BareYear, Date};
use crate::timex::{Piece, YearOf};

/// Abbreviations before a year of a life, a marriage or a guess.
const BEFORE_DOT: &[&str] = &["b", "d", "m", "div", "c", "ca", "r", "fl", "est", "al"];
/// Words that a year may follow without a preposition.
const BEFORE: &[&str] = &["born", "died", "est", "circa", "ca", "c", "reigned", "active", "published", "founded"];
/// Verbs of a year.
#[rustfmt::skip]
const AFTER: &[&str] = &[
    "was", "is", "saw", "has", "had", "will", "marked", "brought", "became", "began", "may", "would", "could",
];

impl Place<'_, '_> {
    /// Whether the number is a year, by what stands before and after it.
    pub(super) fn is_year(&self, start: usize, end: usize, year: i16) -> bool {
        let Some(lexeme) = self.lexemes.get(start) else { return false };
        let behind = self.before(start);
        if lexeme.joined && !matches!(behind, "(" | "[" | "-" | "–" | "—" | "\"" | "“" | "'") {
            return false;
        }
        if self.lexemes.get(end).is_some_and(|l| l.joined && l.shape != Shape::Mark && l.key != "'s") {
            return false;
        }
        // "a 2000 year old custom", "the 2018 day"
        if UNITS.iter().any(|unit| unit.0 == self.key(end) || unit.1 == self.key(end)) {
            return false;
        }
        let modern = (1900..=2049).contains(&year);
        // "between 1200 and 1400 houses": what the second counts the first does.
        let linked = matches!(self.key(end), "and" | "or" | "to" | "-" | "–");
        let other = linked && self.lexemes.get(end + 1).is_some_and(is_four_digits);
        if other && !modern && self.counts(end + 2) {
            return false;
        }
        let plausible = (1500..=2099).contains(&year);
        // "2011 and 2017", "2009, 2010": one year beside another.
        let beside = plausible && !self.counts(end) && (self.year_before(start) || self.year_after(end));
        // "in 2015 researchers", "the 2020 elections" are years all the same; "in 2000 villages" is not.
        let owned = matches!(behind, "in" | "since" | "by" | "the" | "'s" | "its" | "his" | "her" | "their" | "our");
        let sure = modern && year % 100 != 0 && owned;
        if self.counts(end) && (!sure || COUNTED.contains(&self.key(end))) {
            return false;
        }
        let next = self.key(end);
        let bracketed =
            matches!(behind, "(" | "," | "[" | ";") && matches!(next, ")" | ";" | "," | ":" | "]") && plausible;
        // "(Fillmore 1968)", "Comic-Con 2015", "Aberdeen, Scotland, 1859."
        let cited = plausible && matches!(next, ")" | ";" | "]") && self.capital(start.checked_sub(1));
        let edition = modern && year % 100 != 0 && self.capital(start.checked_sub(1)) && self.ends_phrase(end);
        let placed = plausible && behind == "," && matches!(next, "." | "") && self.capital(start.checked_sub(2));
        let life = plausible && (BEFORE.contains(&behind) || behind == "." && self.abbreviated(start));
        let attributive = modern
            && matches!(behind, "the" | "its" | "his" | "her" | "their" | "a" | "'s")
            && self.lexemes.get(end).is_some_and(|l| l.shape == Shape::Word);
        let heading = start == 0 && plausible && (matches!(next, ":" | "") || modern && AFTER.contains(&next));
        let loose =
            matches!(behind, "of" | "for" | "and" | "to" | "from" | "about" | "around" | "as" | "this" | "after");
        let preposition = DATE_PREPOSITIONS.contains(&behind) && (!loose || plausible && self.ends_phrase(end));
        let about = matches!(behind, "c" | "ca" | "circa")
            || behind == "." && start.checked_sub(2).is_some_and(|at| matches!(self.key(at), "c" | "ca"));
        let middle = behind == "-" && start.checked_sub(2).is_some_and(|at| self.key(at) == "mid");
        preposition
            || about
            || middle
            || beside
            || bracketed
            || cited
            || edition
            || placed
            || life
            || attributive
            || heading
    }

    /// Whether two years, if that is what they are, are the ends of a range here.
    pub(super) fn is_range(&self, start: usize, end: usize, (first, last): (&Expression, &Expression)) -> bool {
        let year = |end: &Expression| match end {
            Date { year: YearOf::Given(year), piece: Piece::Year, .. } | BareYear(year) => Some(*year),
            _ => None,
        };
        let Some((first, last)) = year(first).zip(year(last)) else { return true };
        // "92 (6): 1087–1101" are pages.
        if matches!(self.before(start), ":" | "p" | "pp" | "pages") && first < 1500 {
            return false;
        }
        // "between 1200 and 1400 houses"
        let modern = |year: i16| (1900..=2049).contains(&year) && year % 100 != 0;
        !self.counts(end) || modern(first) && modern(last)
    }

    fn capital(&self, at: Option<usize>) -> bool {
        let lexeme = at.and_then(|at| self.lexemes.get(at));
        lexeme.is_some_and(|l| l.shape == Shape::Word && l.is_capitalized() && l.key.len() > 1)
    }

    fn abbreviated(&self, start: usize) -> bool {
        start.checked_sub(2).is_some_and(|at| BEFORE_DOT.contains(&self.key(at)))
    }

    fn year_before(&self, start: usize) -> bool {
        matches!(self.before(start), "and" | "or" | "," | "&" | ";")
            && start.checked_sub(2).and_then(|at| self.lexemes.get(at)).is_some_and(is_four_digits)
    }

    fn year_after(&self, end: usize) -> bool {
        matches!(self.key(end), "and" | "or" | "," | "&" | ";")
            && self.lexemes.get(end + 1).is_some_and(is_four_digits)
            && !self.counts(end + 2)
    }
}

fn is_four_digits(lexeme: &Lexeme) -> bool {
    let year = lexeme.text.parse::<i16>().ok().filter(|_| lexeme.shape == Shape::Digits);
    year.is_some_and(|year| (1000..=2099).contains(&year))
}
