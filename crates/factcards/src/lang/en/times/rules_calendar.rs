//! Patterns of dates and ranges that name their place in the calendar.

use super::slots::TimeSlot::{self, *};
use crate::grammar::Captures;
use crate::grammar::pattern::Rule;
use crate::timex::Expression::{self, BareYear, Century, Decade, Fiscal};
use crate::timex::{Piece, YearOf};

type C = Captures<TimeSlot>;

pub(super) fn int(c: &C, slot: TimeSlot, n: usize) -> Option<i16> {
    c.nth_number(slot, n).map(|v| v as i16)
}

pub(super) fn small(c: &C, slot: TimeSlot, n: usize) -> Option<i8> {
    c.nth_number(slot, n).map(|v| v as i8)
}

/// Two digits below fifty are a year of this century, as in POSIX with a pivot of fifty.
pub(super) fn full_year(digits: i16) -> i16 {
    if digits < 50 { 2000 + digits } else { 1900 + digits }
}

pub(super) fn given(c: &C, n: usize) -> YearOf {
    let year = int(c, Year, n).or_else(|| int(c, SpeltYear, n)).or_else(|| int(c, Two, n).map(full_year));
    year.map_or(YearOf::Open, YearOf::Given)
}

pub(super) fn weekday(c: &C) -> Option<i8> {
    small(c, Weekday, 0)
}

pub(super) fn date(year: YearOf, piece: Piece, weekday: Option<i8>) -> Expression {
    Expression::Date { year, piece, weekday }
}

/// A day of a named month.
fn day(c: &C) -> Option<Expression> {
    Some(date(given(c, 0), Piece::Day(small(c, Month, 0)?, day_number(c, 0)?), weekday(c)))
}

pub(super) fn day_number(c: &C, n: usize) -> Option<i8> {
    small(c, Day, n).or_else(|| small(c, DayWord, n)).or_else(|| small(c, DayOrdinal, n))
}

fn short_decade(c: &C) -> Option<Expression> {
    let decade = int(c, ShortDecade, 0)?;
    Some(Decade(if decade < 20 { 2000 + decade } else { 1900 + decade }))
}

fn month(c: &C) -> Option<Expression> {
    Some(date(given(c, 0), Piece::Month(small(c, Month, 0)?), None))
}

/// Two months of one year.
fn months(c: &C) -> Option<Expression> {
    let (first, last) = (small(c, Month, 0)?, small(c, Month, 1)?);
    let end = |month| Box::new(date(given(c, 0), Piece::Month(month), None));
    (first < last).then(|| Expression::Range(end(first), end(last)))
}

/// Two days of one month.
fn days(c: &C) -> Option<Expression> {
    let (month, first, last) = (small(c, Month, 0)?, day_number(c, 0)?, day_number(c, 1)?);
    let end = |day| Box::new(date(given(c, 0), Piece::Day(month, day), None));
    (first < last).then(|| Expression::Range(end(first), end(last)))
}

pub(super) fn years(c: &C) -> Option<Expression> {
    let first = int(c, Year, 0)?;
    let last = match (int(c, Year, 1), int(c, Two, 0)) {
        (Some(year), _) => year,
        (None, Some(two)) => first - first % 100 + two,
        _ => return None,
    };
    let end = |year| Box::new(date(YearOf::Given(year), Piece::Year, None));
    (first < last).then(|| Expression::Range(end(first), end(last)))
}

fn year_before_christ(c: &C) -> Option<Expression> {
    let year = int(c, Integer, 0).filter(|y| *y > 0)?;
    Some(date(YearOf::Given(1 - year), Piece::Year, None))
}

fn year_of_our_lord(c: &C) -> Option<Expression> {
    let year = int(c, Integer, 0).filter(|y| *y > 0)?;
    Some(date(YearOf::Given(year), Piece::Year, None))
}

fn century(c: &C) -> Option<Expression> {
    let number = int(c, Ordinal, 0).filter(|n| (1..=40).contains(n))?;
    Some(Century(if c.get(Before).is_some() { -number } else { number }))
}

/// "from the 15th to the 19th century".
fn centuries(c: &C) -> Option<Expression> {
    let (first, last) = (int(c, Ordinal, 0)?, int(c, Ordinal, 1)?);
    let fits = 0 < first && first < last && last <= 40;
    fits.then(|| Expression::Range(Box::new(Century(first)), Box::new(Century(last))))
}

/// "the September 11 attacks" were in one year, whatever the date of the text.
fn attacks(c: &C) -> Option<Expression> {
    (small(c, Month, 0)? == 9 && small(c, Day, 0)? == 11).then(september_11)?
}

fn september_11() -> Option<Expression> {
    Some(date(YearOf::Given(2001), Piece::Day(9, 11), None))
}

/// Years of three digits: the text as a whole must speak of such times.
fn ancient_day(c: &C) -> Option<Expression> {
    let year = YearOf::Given(int(c, ShortYear, 0)?);
    Some(date(year, Piece::Day(small(c, Month, 0)?, day_number(c, 0)?), None))
}

fn ancient_month(c: &C) -> Option<Expression> {
    Some(date(YearOf::Given(int(c, ShortYear, 0)?), Piece::Month(small(c, Month, 0)?), None))
}

fn ancient_years(c: &C) -> Option<Expression> {
    let (first, last) = (int(c, ShortYear, 0)?, int(c, ShortYear, 1)?);
    let end = |year| Box::new(BareYear(year));
    (first < last && last < 1000).then(|| Expression::Range(end(first), end(last)))
}

fn quarter(c: &C) -> Option<Expression> {
    let quarter = small(c, Quarter, 0).or_else(|| small(c, Ordinal, 0)).filter(|q| (1..=4).contains(q))?;
    Some(date(given(c, 0), Piece::Quarter(quarter), None))
}

fn half(c: &C) -> Option<Expression> {
    let half = small(c, Ordinal, 0).filter(|h| (1..=2).contains(h))?;
    Some(date(given(c, 0), Piece::Half(half), None))
}

fn season(c: &C) -> Option<Expression> {
    Some(date(given(c, 0), Piece::Season(c.season()?), None))
}

fn fiscal(c: &C) -> Option<Expression> {
    int(c, Year, 0).or_else(|| int(c, Two, 0).map(|y| 2000 + y)).map(Fiscal)
}

/// Pattern and meaning, one form a line.
pub(super) const CALENDAR: &[Rule<TimeSlot, Expression>] = &[
    ("<month> .? <day> $ terror|terrorist|attacks|attack|hijackers|hijackings", attacks),
    ("<day> of? <month> ( ,? <year> )?", day),
    ("<day> of? <month> ,? <spelt-year>", day),
    ("<month> the? <day> ,? <spelt-year>", day),
    ("<day-word> of <month> ,? <spelt-year>", day),
    ("<month> <spelt-year>", month),
    ("in|since|until|by|from|during|of|year ^ <spelt-year>", |c| int(c, SpeltYear, 0).map(BareYear)),
    ("<year> ~-|/ ~<month> ~-|/ ~<day>", day),
    ("<month> ' ~<two-digits>", month),
    ("<month> ~- ~<two-digits>", month),
    ("<day> of? <month> of|in <year>", day),
    ("<day-word> of <month> ( ,|of? <year> )?", day),
    ("<weekday> ,? the? <day-word> of? <month> ( ,? <year> )?", day),
    ("<month> the? <day-word> ( ,? <year> )?", day),
    ("<weekday> ,? the? <day> of? <month> ( ,? <year> )?", day),
    ("<month> the? <day> ( ,? <year> )?", day),
    ("9 ~/ ~11 $ attacks|attack|terror|terrorist|commission|victims", |_| september_11()),
    ("<weekday> ,? <month> the? <day> ( ,? <year> )?", day),
    ("<day> ~- ~<month> ~- ~<year>", day),
    ("<month> ,? <year>", month),
    ("<month> of <year>", month),
    ("<month>", month),
    ("from? <month> -|–|—|to|until|through <month> ( ,|in|of )? <year>", months),
    ("between <month> and <month> ( ,|in|of )? <year>", months),
    ("from? <day> -|–|—|to|until|till|through <day> of? <month> ( ,? <year> )?", days),
    ("between <day> and <day> of? <month> ( ,? <year> )?", days),
    ("from? <month> <day> -|–|—|to|until|till|through <day> ( ,? <year> )?", days),
    ("between <month> <day> and <day> ( ,? <year> )?", days),
    ("from? <month> the? <day-ordinal> -|–|to|until|till|through the? <day-ordinal> ( ,? <year> )?", days),
    ("from? the? <day-ordinal> -|–|to|until|till|through the? <day-ordinal> of? <month> ( ,? <year> )?", days),
    ("between the? <day-ordinal> and the? <day-ordinal> of? <month> ( ,? <year> )?", days),
    ("from <year> to|until|till|through|-|–|— <year>", years),
    ("<year> -|–|—|until|till|through <year>", years),
    ("between <year> and <year>", years),
    ("<year> –|— <two-digits>", years),
    ("<year>", |c| int(c, Year, 0).map(BareYear)),
    ("in|since|until|around|about|circa|c|ca .? ^ <short-year>", |c| int(c, ShortYear, 0).map(BareYear)),
    ("<day> of? <month> ,? <short-year>", ancient_day),
    ("<month> of? <short-year>", ancient_month),
    ("c|ca|circa|about|around .? ^ <short-year> –|- <short-year>", ancient_years),
    ("(|until|from|between|in ^ <short-year> –|-|to|and <short-year>", ancient_years),
    ("the? year <year>", |c| Some(date(given(c, 0), Piece::Year, None))),
    ("<integer> <bc>", year_before_christ),
    ("<integer> <ad>", year_of_our_lord),
    ("<ad> <integer>", year_of_our_lord),
    ("<decade> ~'s|s", |c| int(c, TimeSlot::Decade, 0).map(Decade)),
    ("the|early|late|mid -? ^ ' ~<short-decade> ~'s|s", short_decade),
    ("the|early|late|mid -? ^ <short-decade> ~'s|s", short_decade),
    ("' ~<short-decade> ~'s|s", short_decade),
    ("the ^ <decade-word>", |c| int(c, DecadeWord, 0).map(Decade)),
    ("the early|late|mid -? ^ <decade-word>", |c| int(c, DecadeWord, 0).map(Decade)),
    ("<ordinal> -? century <bc>?", century),
    ("from? the? <ordinal> to|through|until|–|- the? <ordinal> -? century|centuries", centuries),
    ("between the? <ordinal> and the? <ordinal> century|centuries", centuries),
    ("<ordinal> and|or <ordinal> centuries", centuries),
    ("<quarter> ( ,|of|'|-? <year> )?", quarter),
    ("<quarter> <year>", quarter),
    ("<year> -|,? <quarter>", quarter),
    ("<ordinal> -? quarter of? <year>", quarter),
    ("<ordinal> -? quarter", quarter),
    ("<year> 's? <ordinal> -? quarter", quarter),
    ("<ordinal> half of <year>", half),
    ("<year> -? h ~<number-to-99>", |c| {
        Some(date(given(c, 0), Piece::Half(small(c, OneOrTwo, 0).filter(|h| (1..=2).contains(h))?), None))
    }),
    ("<season> of? <year>", season),
    ("fiscal year? <year>", fiscal),
    ("fy ~-? <year>", fiscal),
    ("fy ~<two-digits>", fiscal),
];
