//! Patterns of parts of a year that is counted from this one, or was told of.

use super::slots::TimeSlot::{self, *};
use crate::grammar::Captures;
use crate::grammar::pattern::Rule;
use crate::timex::{Expression, Piece, YearOf};

type C = Captures<TimeSlot>;

/// "June last year", "next year's first quarter", "5 May of that year".
fn in_year(c: &C, year: YearOf) -> Option<Expression> {
    let quarter = || c.number(Quarter).or_else(|| c.number(Ordinal)).filter(|quarter| (1.0..=4.0).contains(quarter));
    let day = || c.number(Day).or_else(|| c.number(DayOrdinal));
    let piece = match (c.number(Month), day(), c.season(), c.holiday()) {
        (Some(month), Some(day), ..) => Piece::Day(month as i8, day as i8),
        (Some(month), None, ..) => Piece::Month(month as i8),
        (_, _, Some(season), _) => Piece::Season(season),
        (_, _, _, Some(holiday)) => Piece::Holiday(holiday),
        _ => Piece::Quarter(quarter()? as i8),
    };
    Some(Expression::Date { year, piece, weekday: None })
}

/// Pattern and meaning, one form a line.
pub(super) const YEAR: &[Rule<TimeSlot, Expression>] = &[
    ("<month> ( of|, )? last|previous year", |c| in_year(c, YearOf::Shift(-1))),
    ("<day> of? <month> ( of|, )? last|previous year", |c| in_year(c, YearOf::Shift(-1))),
    ("<month> <day> ( of|, )? last|previous year", |c| in_year(c, YearOf::Shift(-1))),
    ("<quarter> ( of|, )? last|previous year", |c| in_year(c, YearOf::Shift(-1))),
    ("<ordinal> -? quarter ( of|, )? last|previous year", |c| in_year(c, YearOf::Shift(-1))),
    ("<season> ( of|, )? last|previous year", |c| in_year(c, YearOf::Shift(-1))),
    ("<holiday> ( of|, )? last|previous year", |c| in_year(c, YearOf::Shift(-1))),
    ("last|previous year 's <month>", |c| in_year(c, YearOf::Shift(-1))),
    ("last|previous year 's <quarter>", |c| in_year(c, YearOf::Shift(-1))),
    ("last|previous year 's <ordinal> -? quarter", |c| in_year(c, YearOf::Shift(-1))),
    ("last|previous year 's <season>", |c| in_year(c, YearOf::Shift(-1))),
    ("last|previous year 's <holiday>", |c| in_year(c, YearOf::Shift(-1))),
    ("<month> ( of|, )? this year", |c| in_year(c, YearOf::Shift(0))),
    ("<day> of? <month> ( of|, )? this year", |c| in_year(c, YearOf::Shift(0))),
    ("<month> <day> ( of|, )? this year", |c| in_year(c, YearOf::Shift(0))),
    ("<quarter> ( of|, )? this year", |c| in_year(c, YearOf::Shift(0))),
    ("<ordinal> -? quarter ( of|, )? this year", |c| in_year(c, YearOf::Shift(0))),
    ("<season> ( of|, )? this year", |c| in_year(c, YearOf::Shift(0))),
    ("<holiday> ( of|, )? this year", |c| in_year(c, YearOf::Shift(0))),
    ("this year 's <month>", |c| in_year(c, YearOf::Shift(0))),
    ("this year 's <quarter>", |c| in_year(c, YearOf::Shift(0))),
    ("this year 's <ordinal> -? quarter", |c| in_year(c, YearOf::Shift(0))),
    ("this year 's <season>", |c| in_year(c, YearOf::Shift(0))),
    ("this year 's <holiday>", |c| in_year(c, YearOf::Shift(0))),
    ("<month> ( of|, )? next year", |c| in_year(c, YearOf::Shift(1))),
    ("<day> of? <month> ( of|, )? next year", |c| in_year(c, YearOf::Shift(1))),
    ("<month> <day> ( of|, )? next year", |c| in_year(c, YearOf::Shift(1))),
    ("<quarter> ( of|, )? next year", |c| in_year(c, YearOf::Shift(1))),
    ("<ordinal> -? quarter ( of|, )? next year", |c| in_year(c, YearOf::Shift(1))),
    ("<season> ( of|, )? next year", |c| in_year(c, YearOf::Shift(1))),
    ("<holiday> ( of|, )? next year", |c| in_year(c, YearOf::Shift(1))),
    ("next year 's <month>", |c| in_year(c, YearOf::Shift(1))),
    ("next year 's <quarter>", |c| in_year(c, YearOf::Shift(1))),
    ("next year 's <ordinal> -? quarter", |c| in_year(c, YearOf::Shift(1))),
    ("next year 's <season>", |c| in_year(c, YearOf::Shift(1))),
    ("next year 's <holiday>", |c| in_year(c, YearOf::Shift(1))),
    ("<month> ( of|in|, )? that year", |c| in_year(c, YearOf::Told)),
    ("<day> of? <month> ( of|in|, )? that year", |c| in_year(c, YearOf::Told)),
    ("<month> <day> ( of|in|, )? that year", |c| in_year(c, YearOf::Told)),
    ("<quarter> ( of|in|, )? that year", |c| in_year(c, YearOf::Told)),
    ("<ordinal> -? quarter ( of|in|, )? that year", |c| in_year(c, YearOf::Told)),
    ("<season> ( of|in|, )? that year", |c| in_year(c, YearOf::Told)),
    ("<month> ( of|in|, )? the same year", |c| in_year(c, YearOf::Told)),
    ("<day> of? <month> ( of|in|, )? the same year", |c| in_year(c, YearOf::Told)),
];
