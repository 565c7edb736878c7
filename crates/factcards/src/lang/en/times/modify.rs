//! What is said of a time beyond it: which part of it, or which side of it.

use factcards_document::TimeModifier::{self, OnOrAfter, OnOrBefore};

use super::neighbours::Times;
use super::words::{MODIFIERS, ROUGHLY, SIDES};
use crate::grammar::pattern::Found;
use crate::grammar::{Lexeme, Phrases, Shape};
use crate::timex::Expression;

/// The tables, ready for look-up.
pub(super) struct Modifiers {
    parts: Phrases<TimeModifier>,
    rough: Phrases<TimeModifier>,
    sides: Phrases<TimeModifier>,
}

impl Modifiers {
    pub(super) fn new() -> Self {
        Self { parts: Phrases::new(MODIFIERS), rough: Phrases::new(ROUGHLY), sides: Phrases::new(SIDES) }
    }

    /// The times with their modifiers; those that name a part or a rough length become part of the time.
    pub(super) fn apply(&self, lexemes: &[Lexeme], times: Times) -> Times {
        let mut reached = 0;
        let modify = |time: Found<Expression>| {
            let end = time.end;
            let modified = self.modified(lexemes, time, reached);
            reached = end;
            modified
        };
        times.into_iter().map(modify).collect()
    }

    /// `reached`: what stands before belongs to the time before.
    fn modified(&self, lexemes: &[Lexeme], mut time: Found<Expression>, reached: usize) -> Found<Expression> {
        let free = |start: &usize| *start >= reached;
        let before = |table: &Phrases<TimeModifier>, at: usize| table.before(lexemes, at).filter(|(s, _)| free(s));
        let date = time.meaning.is_date() && !matches!(time.meaning, Expression::Range(..));
        let rough = matches!(
            time.meaning,
            Expression::Duration { .. } | Expression::Lengths(_) | Expression::Clock(_) | Expression::Offset { .. }
        );
        let mut modifier = None;
        if let Some((start, part)) = before(&self.parts, time.start).filter(|_| date) {
            (time.start, modifier) = (start, Some(part));
        } else if let Some((start, roughly)) = before(&self.rough, time.start).filter(|_| rough) {
            (time.start, modifier) = (start, Some(roughly));
        }
        // "1 January 2016 or later"
        let link = lexemes.get(time.end).is_some_and(|l| matches!(&*l.key, "or" | "and"));
        let after = lexemes.get(time.end + 1).map_or("", |l| &l.key);
        let ends = lexemes.get(time.end + 2).is_none_or(|l| l.shape == Shape::Mark || matches!(&*l.key, "on" | "in"));
        if link && ends && (date || rough) && matches!(after, "later" | "after" | "earlier" | "before") {
            time.end += 2;
            modifier = Some(if matches!(after, "later" | "after") { OnOrAfter } else { OnOrBefore });
        }
        // A side of part of a date says more of the part than the card can show.
        if modifier.is_none() && (date || matches!(time.meaning, Expression::Clock(_))) {
            modifier = before(&self.sides, time.start).map(|(_, side)| side);
        }
        if let Some(modifier) = modifier {
            time.meaning = Expression::Modified(Box::new(time.meaning), modifier);
        }
        time
    }
}
