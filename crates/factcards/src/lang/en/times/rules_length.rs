//! Patterns of lengths of time.

use super::slots::TimeSlot::{self, *};
use crate::grammar::Captures;
use crate::grammar::pattern::Rule;
use crate::timex::Expression::{self, AUnit, Between, Duration, Lengths, Offset};
use crate::timex::{Origin, Unit};

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
    let all = (0..3).map_while(|n| Some((c.nth_number(Amount, n)?, c.unit(n)?)));
    let all: Vec<_> = all.collect();
    (all.len() > 1 && all.is_sorted_by(|longer, shorter| longer.1 > shorter.1)).then_some(Lengths(all))
}

/// "a couple of days": two, as a rule.
fn couple(c: &C) -> Option<Expression> {
    Some(Duration { amount: Some(2.0), unit: unit(c)? })
}

/// "years ago", "days later": nobody says how many.
fn some_offset(c: &C, sign: i8, origin: Origin) -> Option<Expression> {
    Some(Offset { amount: None, unit: unit(c)?, sign, origin })
}

/// "two or three days".
fn between(c: &C) -> Option<Expression> {
    let (low, high) = (c.nth_number(Count, 0)?, c.nth_number(Count, 1)?);
    (low < high).then_some(Between { low, high, unit: unit(c)? })
}

/// "three quarters of an hour".
fn fraction(c: &C) -> Option<Expression> {
    let part = number(c).filter(|part| *part < 1.0)?;
    Some(Duration { amount: Some(part), unit: unit(c)? })
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
    ("<amount> <unit(s)> ,? <amount> <unit(s)> ,? and? <amount> <unit(s)>", lengths),
    ("<count> to|or|–|- <count> <units>", between),
    ("between <count> and <count> <units>", between),
    ("<count> ~- ~<unit> ~- ~long", duration),
    ("<unit> ~- ~long", one),
    ("yearlong", |_| Some(Duration { amount: Some(1.0), unit: Unit::Year })),
    ("monthlong", |_| Some(Duration { amount: Some(1.0), unit: Unit::Month })),
    ("weeklong", |_| Some(Duration { amount: Some(1.0), unit: Unit::Week })),
    ("daylong", |_| Some(Duration { amount: Some(1.0), unit: Unit::Day })),
    ("<amount> of an|a <unit>", fraction),
    ("quarter of an <unit>", |c| Some(Duration { amount: Some(0.25), unit: unit(c)? })),
    ("a? quarter -? hour", |_| Some(Duration { amount: Some(0.25), unit: Unit::Hour })),
    ("a|an <unit>", |c| unit(c).map(AUnit)),
    ("several|few|many|recent <units>", duration),
    ("a few <units>", duration),
    ("a couple of? <units>", couple),
    ("a couple more|of more <units>", couple),
    ("<units> ago", |c| some_offset(c, -1, Origin::Reference)),
    ("<units> later|afterwards", |c| some_offset(c, 1, Origin::Text)),
    ("<units> earlier|before", |c| some_offset(c, -1, Origin::Text)),
    ("for|after|over|within|in|throughout ^ <units>", duration),
    ("all|whole|entire <unit>", one),
    ("the whole|entire <unit>", one),
    ("a|an whole|entire|full|extra|additional <unit>", one),
];
