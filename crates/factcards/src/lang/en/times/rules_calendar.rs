//! Patterns of dates and ranges that name their place in the calendar.

use super::slots::TimeSlot::{self, *};
use crate::grammar::Captures;
use crate::grammar::pattern::Rule;
use crate::timex::Expression::{self, BareYear, Century, Decade, Fiscal, Unplaced};
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
    Some(date(given(c, 0), Piece::Day(month_number(c)?, day_number(c, 0)?), weekday(c)))
}

fn month_number(c: &C) -> Option<i8> {
    small(c, Month, 0).or_else(|| small(c, AnyMonth, 0)).or_else(|| small(c, SureMonth, 0))
}

pub(super) fn day_number(c: &C, n: usize) -> Option<i8> {
    small(c, Day, n).or_else(|| small(c, DayWord, n)).or_else(|| small(c, DayOrdinal, n))
}

/// "the 1990s"; "the 1800s" are a century.
fn decade(c: &C) -> Option<Expression> {
    let year = int(c, TimeSlot::Decade, 0)?;
    Some(if year % 100 == 0 && year < 2000 { Century(year / 100 + 1) } else { Decade(year) })
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

/// "from 44 to 30 BC", "27 BC – AD 14": years before Christ count down.
fn years_of_eras(c: &C, (first_before, last_before): (bool, bool)) -> Option<Expression> {
    let year = |n: usize, before: bool| {
        let year = int(c, Integer, n).filter(|y| *y > 0)?;
        Some(if before { 1 - year } else { year })
    };
    let (first, last) = (year(0, first_before)?, year(1, last_before)?);
    let end = |year| Box::new(date(YearOf::Given(year), Piece::Year, None));
    (first < last).then(|| Expression::Range(end(first), end(last)))
}

fn century(c: &C) -> Option<Expression> {
    let number = int(c, Ordinal, 0).filter(|n| (1..=40).contains(n))?;
    Some(Century(if c.get(Before).is_some() { -number } else { number }))
}

/// "from the 15th to the 19th century".
fn centuries(c: &C) -> Option<Expression> {
    let era = if c.get(Before).is_some() { -1 } else { 1 };
    let (first, last) = (era * int(c, Ordinal, 0)?, era * int(c, Ordinal, 1)?);
    let fits = first < last && (1..=40).contains(&first.abs()) && (1..=40).contains(&last.abs());
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

/// "H1", "1H", "Q3 FY25".
fn numbered_half(c: &C) -> Option<Expression> {
    let half = small(c, OneOrTwo, 0).filter(|h| (1..=2).contains(h))?;
    Some(date(given(c, 0), Piece::Half(half), None))
}

/// "3Q24".
fn short_quarter(c: &C) -> Option<Expression> {
    let quarter = small(c, OneOrTwo, 0).filter(|q| (1..=4).contains(q))?;
    Some(date(given(c, 0), Piece::Quarter(quarter), None))
}

/// "the 2024/25 season": two years, one after the other.
fn season_of_years(c: &C) -> Option<Expression> {
    let (first, last) = (int(c, Year, 0)?, int(c, Two, 0)?);
    ((first + 1) % 100 == last).then(|| years(c))?
}

fn season(c: &C) -> Option<Expression> {
    Some(date(given(c, 0), Piece::Season(c.season()?), None))
}

/// A quarter of a business year, which is none of the calendar's.
fn fiscal_quarter(c: &C) -> Option<Expression> {
    let quarter = small(c, Quarter, 0).or_else(|| small(c, Ordinal, 0)).filter(|q| (1..=4).contains(q))?;
    let year = int(c, Year, 0).or_else(|| int(c, Two, 0).map(|y| 2000 + y))?;
    Some(Unplaced(format!("FY{year}-Q{quarter}")))
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
    ("<day> of? <any-month> ,? <year>", day),
    ("<any-month> .? <day> ,? <year>", day),
    ("<day> ~-|/ ~<any-month> ~-|/ ~<year>", day),
    ("<year> ~-|/ ~<any-month> ~-|/ ~<day>", day),
    ("<any-month> ~- ~<day> ~- ~<year>", day),
    ("<day> <sure-month>", day),
    ("<sure-month> <day>", day),
    ("<month> ' ~<two-digits>", month),
    ("<month> ~- ~<two-digits>", month),
    ("<day> of? <month> of|in <year>", day),
    ("<day-word> of <month> ( ,|of? <year> )?", day),
    ("<weekday> ,? the? <day-word> of? <month> ( ,? <year> )?", day),
    ("<month> the? <day-word> ( ,? <year> )?", day),
    ("<weekday> ,? the? <day> of? <month> ( ,? <year> )?", day),
    ("<month> the? <day> ( ,? <year> )?", day),
    ("since|after|before|during|post|pre -? ^ 9 ~/ ~11", |_| september_11()),
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
    ("in|since|by|until|for|of ^ year <year>", |c| Some(date(given(c, 0), Piece::Year, None))),
    ("calendar year? <year>", |c| Some(date(given(c, 0), Piece::Year, None))),
    ("<year> ~/ ~<two-digits> $ season|academic|school|financial|fiscal|tax|budget|campaign|edition", season_of_years),
    ("season|year ^ <year> ~/ ~<two-digits>", season_of_years),
    ("the year <year>", |c| Some(date(given(c, 0), Piece::Year, None))),
    ("<integer> <bc>", year_before_christ),
    ("from? <integer> to|–|-|—|until <integer> <bc>", |c| years_of_eras(c, (true, true))),
    ("from? <integer> <bc> to|–|-|—|until <integer> <bc>", |c| years_of_eras(c, (true, true))),
    ("between <integer> <bc>? and <integer> <bc>", |c| years_of_eras(c, (true, true))),
    ("from? <integer> <bc> to|–|-|—|until <integer> <ad>", |c| years_of_eras(c, (true, false))),
    ("from? <integer> <bc> to|–|-|—|until <ad> <integer>", |c| years_of_eras(c, (true, false))),
    ("between <integer> <bc> and <integer> <ad>", |c| years_of_eras(c, (true, false))),
    ("between <integer> <bc> and <ad> <integer>", |c| years_of_eras(c, (true, false))),
    ("<integer> <ad>", year_of_our_lord),
    ("<ad> <integer>", year_of_our_lord),
    ("<decade> ~'s|s", decade),
    ("the|early|late|mid -? ^ ' ~<short-decade> ~'s|s", short_decade),
    ("the|early|late|mid -? ^ <short-decade> ~'s|s", short_decade),
    ("' ~<short-decade> ~'s|s", short_decade),
    ("the ^ <decade-word>", |c| int(c, DecadeWord, 0).map(Decade)),
    ("the early|late|mid -? ^ <decade-word>", |c| int(c, DecadeWord, 0).map(Decade)),
    ("<ordinal> -? century <bc>?", century),
    ("from? the? <ordinal> to|through|until|–|- the? <ordinal> -? century|centuries <bc>?", centuries),
    ("between the? <ordinal> and the? <ordinal> century|centuries <bc>?", centuries),
    ("<ordinal> and|or <ordinal> centuries <bc>?", centuries),
    ("<quarter> ( ,|of|'|-? <year> )?", quarter),
    ("<quarter> <year>", quarter),
    ("<quarter> ' ~<two-digits>", quarter),
    ("<quarter> ( of|, )? fy ~<two-digits>", fiscal_quarter),
    ("<quarter> ( of|, )? fy <two-digits>", fiscal_quarter),
    ("<quarter> ( of|, )? fy ~-? <year>", fiscal_quarter),
    ("<quarter> ( of|, )? fiscal year? <year>", fiscal_quarter),
    ("<ordinal> -? quarter ( of|, )? fiscal year? <year>", fiscal_quarter),
    ("fiscal <year> <ordinal> -? quarter", fiscal_quarter),
    ("<number-to-99> ~q ~<two-digits>", short_quarter),
    ("<number-to-99> ~q ,? <year>", short_quarter),
    ("<number-to-99> ~q", short_quarter),
    ("<number-to-99> ~h ~<two-digits>", numbered_half),
    ("<number-to-99> ~h <year>", numbered_half),
    ("h ~<number-to-99> of? <year>", numbered_half),
    ("in|for|of|during|since|until|by|this|last ^ h ~<number-to-99>", numbered_half),
    ("<year> -|,? <quarter>", quarter),
    ("<ordinal> -? quarter of? <year>", quarter),
    ("<ordinal> -? quarter", quarter),
    ("<year> 's? <ordinal> -? quarter", quarter),
    ("<ordinal> half of <year>", half),
    ("<year> -? h ~<number-to-99>", |c| {
        Some(date(given(c, 0), Piece::Half(small(c, OneOrTwo, 0).filter(|h| (1..=2).contains(h))?), None))
    }),
    ("<season> of? <year>", season),
    ("<season> of? ' ~<two-digits>", season),
    ("fiscal <year>", fiscal),
    ("fiscal|financial|tax year <year>", fiscal),
    ("fy ~-? <year>", fiscal),
    ("fy ~<two-digits>", fiscal),
];
