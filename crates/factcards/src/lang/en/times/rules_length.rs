//! Patterns of lengths of time and of what recurs.

use super::slots::TimeSlot::{self, *};
use crate::grammar::Captures;
use crate::grammar::pattern::Rule;
use crate::timex::Expression::{self, AUnit, Duration, Lengths, Set};
use crate::timex::{DayTime, Unit, duration_value};

type C = Captures<TimeSlot>;

/// The unit that a match names.
pub(super) fn unit(c: &C) -> Option<Unit> {
    c.unit(0)
}

pub(super) fn number(c: &C) -> Option<f64> {
    c.number(Amount).or_else(|| c.number(Count))
}

fn duration(c: &C) -> Option<Expression> {
    Some(Duration { amount: number(c), unit: unit(c)? })
}

fn plus(c: &C, part: f64) -> Option<Expression> {
    Some(Duration { amount: Some(number(c).unwrap_or(1.0) + part), unit: unit(c)? })
}

fn half(c: &C) -> Option<Expression> {
    Some(Duration { amount: Some(0.5), unit: unit(c)? })
}

fn one(c: &C) -> Option<Expression> {
    Some(Duration { amount: Some(1.0), unit: unit(c)? })
}

/// "two hours and ten minutes": from a longer unit to a shorter one.
fn lengths(c: &C) -> Option<Expression> {
    let (first, last) = ((c.nth_number(Amount, 0)?, c.unit(0)?), (c.nth_number(Amount, 1)?, c.unit(1)?));
    (first.1 > last.1).then(|| Lengths(vec![first, last]))
}

fn every(c: &C, factor: f64) -> Option<Expression> {
    match unit(c)? {
        Unit::Weekend => set("XXXX-WXX-WE"),
        unit => {
            let amount = number(c).or(c.number(Ordinal)).unwrap_or(1.0) * factor;
            Some(Set(duration_value(&[(Some(amount), unit)])))
        }
    }
}

fn every_weekday(c: &C) -> Option<Expression> {
    let day = c.number(Weekdays).or_else(|| c.number(WeekdayFull))?;
    Some(Set(format!("XXXX-WXX-{day}")))
}

fn every_month(c: &C) -> Option<Expression> {
    Some(Set(format!("XXXX-{:02}", c.number(Month)? as i8)))
}

fn day_of_every_month(c: &C) -> Option<Expression> {
    Some(Set(format!("XXXX-XX-{:02}", c.number(DayOrdinal)? as i8)))
}

fn every_part(c: &C) -> Option<Expression> {
    Some(Set(format!("XXXX-XX-XXT{}", DayTime::Part(c.day_part()?).value())))
}

fn set(value: &str) -> Option<Expression> {
    Some(Set(value.to_owned()))
}

/// Pattern and meaning, one form a line.
pub(super) const LENGTH: &[Rule<TimeSlot, Expression>] = &[
    ("<count> <unit(s)>", duration),
    ("<count> ~- ~<unit(s)>", duration),
    ("<count> full|whole|straight|consecutive|more|additional|long <units>", duration),
    ("<count> ~h", |c| Some(Duration { amount: number(c), unit: Unit::Hour })),
    ("half a|an|- <unit>", half),
    ("½ <unit>", half),
    ("<amount> <unit> and a half", |c| plus(c, 0.5)),
    ("<amount> <unit> and a quarter", |c| plus(c, 0.25)),
    ("<count> and a? half <unit(s)>", |c| plus(c, 0.5)),
    ("<amount> <unit(s)> and|, <amount> <unit(s)>", lengths),
    ("<amount> <unit(s)> <amount> <unit(s)>", lengths),
    ("a|an <unit>", |c| unit(c).map(AUnit)),
    ("several|few|many|recent <units>", duration),
    ("a few|couple of? <units>", duration),
    ("for|after|over|within|in|throughout ^ <units>", duration),
    ("all <unit>", one),
    ("per <unit>", |c| every(c, 1.0)),
    ("every|each <unit>", |c| every(c, 1.0)),
    ("every|each other <unit>", |c| every(c, 2.0)),
    ("every|each <count> <unit(s)>", |c| every(c, 1.0)),
    ("every <ordinal> <unit>", |c| every(c, 1.0)),
    ("once|twice a|per|every|each <unit>", |c| every(c, 1.0)),
    ("<count> times a|per|every|each <unit>", |c| Some(Set(duration_value(&[(Some(1.0), unit(c)?)])))),
    ("every|each <weekday-name>", every_weekday),
    ("<weekdays>", every_weekday),
    ("every|each <month>", every_month),
    ("the? <day-ordinal> of every|each month", day_of_every_month),
    ("every|each <part>", every_part),
    ("everyday", |_| set("P1D")),
    ("annually|yearly", |_| set("P1Y")),
    ("quarterly", |_| set("P3M")),
    ("monthly", |_| set("P1M")),
    ("biweekly|fortnightly", |_| set("P2W")),
    ("weekly", |_| set("P1W")),
    ("daily|nightly", |_| set("P1D")),
    ("hourly", |_| set("PT1H")),
];
