//! Time expressions and their values (TIMEX3, ISO 8601).
//!
//! A grammar of patterns finds what may be a time (`rules_*`), the words around it say whether it is one
//! (`evidence`), refiners join neighbours (`merge`), and what is left is resolved against the reference date
//! (`resolve`). A new form is a row in a table.

mod calendar;
mod evidence;
mod expression;
mod merge;
mod reference;
mod relative;
mod resolve;
mod rules_calendar;
mod rules_relative;
mod slots;
mod tense;
mod words;

use std::fmt;

use factcards_document::{
    Anchor, ByteSpan, DateOrder, Options, Reference, ReferenceDateFrom, Time, TimeKind, Warning, WarningCode,
};
use jiff::civil::Date;

use crate::grammar::{Grammar, Phrases, lex};
use crate::text::Text;
use evidence::Place;
use expression::Expression;
pub(crate) use reference::reference_date;
use resolve::{Context, resolve};
use slots::TimeSlot;
use tense::{Direction, Tense};

/// What relative times are resolved against.
#[derive(Clone, Debug)]
pub(crate) struct ReferenceDate {
    pub(crate) date: Date,
    pub(crate) time: Option<jiff::civil::Time>,
    pub(crate) from: ReferenceDateFrom,
}

impl fmt::Display for ReferenceDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.time {
            Some(time) => write!(f, "{}T{:02}:{:02}", self.date, time.hour(), time.minute()),
            None => write!(f, "{}", self.date),
        }
    }
}

/// The grammar and the word lists, ready to read sentences.
pub(super) struct Finder {
    grammar: Grammar<TimeSlot, Expression>,
    modifiers: Phrases<()>,
    tense: Tense,
}

impl Finder {
    fn new() -> Self {
        Self {
            grammar: Grammar::new(&[rules_calendar::CALENDAR, rules_relative::RELATIVE]),
            modifiers: Phrases::new(words::MODIFIERS),
            tense: Tense::new(),
        }
    }

    /// The time expressions of a span, in order, each with the direction of the words around it.
    fn find_in(&self, source: &str, span: ByteSpan, opaque: &[ByteSpan]) -> Vec<(ByteSpan, Expression, Direction)> {
        let lexemes = lex(source, span, opaque);
        let judged = self
            .grammar
            .find(&lexemes)
            .into_iter()
            .filter_map(|found| {
                let direction = self.tense.direction(&lexemes, found.start, found.end);
                Place { lexemes: &lexemes, direction }.judge(found)
            })
            .collect();
        let place = |found: crate::grammar::pattern::Found<Expression>| {
            let direction = self.tense.direction(&lexemes, found.start, found.end);
            let (first, last) = (lexemes.get(found.start)?, lexemes.get(found.end.checked_sub(1)?)?);
            Some((first.span.cover(last.span), found.meaning, direction))
        };
        merge::refine(&lexemes, judged, &self.modifiers).into_iter().filter_map(place).collect()
    }
}

/// Finds the times, in order; none overlaps another or a reference.
pub(crate) fn find(
    text: &Text,
    references: &[Reference<ByteSpan>],
    reference: Option<&ReferenceDate>,
    options: &Options,
    warnings: &mut Vec<Warning<ByteSpan>>,
) -> Vec<Time<ByteSpan>> {
    let finder = Finder::new();
    let opaque: Vec<_> = references.iter().map(|r| r.span).collect();
    let found: Vec<_> = text.sentences.iter().map(|s| (s, finder.find_in(text.source, s.span, &opaque))).collect();
    let order = options.date_order.or_else(|| order(found.iter().flat_map(|(_, times)| times.iter().map(|t| &t.1))));
    let mut times = vec![];
    let mut warned = false;
    // The last day that the text spoke of, and its paragraph.
    let mut last: Option<(Date, usize)> = None;
    for (sentence, found) in found {
        for (span, expression, direction) in found {
            let antecedent = last.filter(|(_, p)| p + 1 >= sentence.paragraph).map(|(date, _)| date);
            let Some(resolved) = resolve(&expression, Context { reference, antecedent, direction, order }) else {
                continue;
            };
            if resolved.lacks_reference && !warned {
                warned = true;
                warnings.push(Warning { code: WarningCode::NoReferenceDate, span: Some(span) });
            }
            if let Some((start, _)) = resolved.days.filter(|_| resolved.kind != TimeKind::Range) {
                last = Some((start, sentence.paragraph));
            }
            let (start, end) = resolved.interval.unzip();
            times.push(Time {
                id: times.len(),
                span,
                sentence: sentence.id,
                kind: resolved.kind,
                value: resolved.value,
                anchor: resolved.anchor.filter(|a| *a == Anchor::Text || start.is_some()),
                start,
                end,
                anchor_time: None,
                modifier: None,
                alternatives: resolved.alternatives,
            });
        }
    }
    times
}

/// The order that the unambiguous numeric dates of the text agree on.
fn order<'e>(expressions: impl Iterator<Item = &'e Expression>) -> Option<DateOrder> {
    let (mut day_first, mut month_first) = (false, false);
    for expression in expressions {
        if let Expression::Numeric { first, second, .. } = expression {
            day_first |= *first > 12;
            month_first |= *second > 12;
        }
    }
    match (day_first, month_first) {
        (true, false) => Some(DateOrder::DayFirst),
        (false, true) => Some(DateOrder::MonthFirst),
        _ => None,
    }
}
