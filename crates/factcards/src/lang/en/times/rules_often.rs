//! Patterns of what recurs.

use super::rules_length::{number, unit};
use super::slots::TimeSlot::{self, *};
use crate::grammar::Captures;
use crate::grammar::pattern::Rule;
use crate::timex::Expression::{self, Set};
use crate::timex::{DayTime, Unit, duration_value};

type C = Captures<TimeSlot>;

fn set(value: &str) -> Option<Expression> {
    Some(Set(value.to_owned()))
}

fn every(c: &C, factor: f64) -> Option<Expression> {
    match unit(c)? {
        Unit::Weekend => set("XXXX-WXX-WE"),
        Unit::Weekday => set("XXXX-WXX-WD"),
        unit => {
            let amount = number(c).or(c.number(Ordinal)).unwrap_or(1.0) * factor;
            Some(Set(duration_value(&[(Some(amount), unit)])))
        }
    }
}

fn weekday(c: &C) -> Option<i8> {
    c.number(Weekdays).or_else(|| c.number(WeekdayFull)).map(|day| day as i8)
}

fn every_weekday(c: &C) -> Option<Expression> {
    set(&format!("XXXX-WXX-{}", weekday(c)?))
}

fn every_month(c: &C) -> Option<Expression> {
    set(&format!("XXXX-{:02}", c.number(Month)? as i8))
}

fn every_season(c: &C) -> Option<Expression> {
    set(&format!("XXXX-{}", c.season()?.code()))
}

fn day_of_every_month(c: &C) -> Option<Expression> {
    let day = c.number(DayOrdinal).or_else(|| c.number(DayWord))?;
    set(&format!("XXXX-XX-{:02}", day as i8))
}

fn day_of_every_year(c: &C) -> Option<Expression> {
    let day = c.number(Day).or_else(|| c.number(DayOrdinal))?;
    set(&format!("XXXX-{:02}-{:02}", c.number(Month)? as i8, day as i8))
}

/// "the second Tuesday of the month".
fn weekday_of_every_month(c: &C) -> Option<Expression> {
    set(&format!("XXXX-XX-WXX-{}", weekday(c)?))
}

fn every_part(c: &C) -> Option<Expression> {
    set(&format!("XXXX-XX-XXT{}", DayTime::Part(c.day_part()?).value()))
}

/// "Saturday mornings".
fn part_of_every_weekday(c: &C) -> Option<Expression> {
    set(&format!("XXXX-WXX-{}T{}", weekday(c)?, DayTime::Part(c.day_part()?).value()))
}

/// Pattern and meaning, one form a line.
pub(super) const OFTEN: &[Rule<TimeSlot, Expression>] = &[
    ("per <unit>", |c| every(c, 1.0)),
    ("per annum", |_| set("P1Y")),
    ("every|each|any single? <unit>", |c| every(c, 1.0)),
    ("every|each other|second <unit>", |c| every(c, 2.0)),
    ("every|each <count> <unit(s)>", |c| every(c, 1.0)),
    ("every <ordinal> <unit>", |c| every(c, 1.0)),
    ("every few|couple <units>", |c| Some(Set(duration_value(&[(None, unit(c)?)])))),
    ("once|twice|thrice a|an|per|every|each <unit>", |c| every(c, 1.0)),
    ("once|twice|thrice every <count> <unit(s)>", |c| every(c, 1.0)),
    ("once|twice every other <unit>", |c| every(c, 2.0)),
    ("<count> times a|an|per|every|each <unit>", |c| Some(Set(duration_value(&[(Some(1.0), unit(c)?)])))),
    ("several|many times a|an|per <unit>", |c| every(c, 1.0)),
    ("every|each <weekday-name>", every_weekday),
    ("every other|second <weekday-name>", every_weekday),
    ("every <ordinal> <weekday-name>", every_weekday),
    ("<weekdays>", every_weekday),
    ("weekdays|workdays|weeknights", |_| set("XXXX-WXX-WD")),
    ("on|at|most|all ^ weekends", |_| set("XXXX-WXX-WE")),
    ("every|each <month>", every_month),
    ("every|each <season>", every_season),
    ("every|each <day> of? <month>", day_of_every_year),
    ("every|each <month> <day>", day_of_every_year),
    ("the? <day-ordinal> ( day )? of every|each month", day_of_every_month),
    ("the? last day of every|each month", |_| set("XXXX-XX")),
    ("the? <ordinal> <weekday-name> of|in every|each|the month", weekday_of_every_month),
    ("the? last <weekday-name> of|in every|each|the month", weekday_of_every_month),
    ("every <ordinal> <weekday-name> of|in the month", weekday_of_every_month),
    ("every|each <part>", every_part),
    ("in? the? <parts>", every_part),
    ("<weekday-name> <parts>", part_of_every_weekday),
    ("every|each <weekday-name> <part>", part_of_every_weekday),
    ("everyday", |_| set("P1D")),
    ("24 ~/ ~7", |_| set("P1D")),
    ("round|around the clock", |_| set("P1D")),
    ("day and|by|after|in day|night|out", |_| set("P1D")),
    ("year after|in|by year|out", |_| set("P1Y")),
    ("week after|in|by week|out", |_| set("P1W")),
    ("month after|by month", |_| set("P1M")),
    ("annually|yearly", |_| set("P1Y")),
    ("biannually|semiannually", |_| set("P6M")),
    ("biennially", |_| set("P2Y")),
    ("quarterly", |_| set("P3M")),
    ("monthly", |_| set("P1M")),
    ("bimonthly", |_| set("P2M")),
    ("biweekly|fortnightly", |_| set("P2W")),
    ("weekly", |_| set("P1W")),
    ("daily|nightly", |_| set("P1D")),
    ("hourly", |_| set("PT1H")),
];
