//! The recogniser of time expressions.
//!
//! A grammar of patterns finds what may be a time (`rules_*`), the words around it say whether it is one (`evidence`),
//! and refiners join neighbours (`merge`). A new form is a row in a table.

mod alone;
mod anchored;
mod attach;
mod beginnings;
mod captures;
mod evidence;
mod holidays;
mod merge;
mod modify;
mod named;
mod neighbours;
mod rules_calendar;
mod rules_clock;
mod rules_length;
mod rules_numbers;
mod rules_often;
mod rules_relative;
mod rules_vague;
mod rules_year;
mod slots;
mod spelt;
mod values;
mod words;
mod years;

use std::sync::LazyLock;

use factcards_document::ByteSpan;

use crate::grammar::pattern::Found;
use crate::grammar::{Grammar, Lexeme, Shape, lex};
use crate::timex::{Expression, Looks, Mention};
use evidence::Place;
use modify::Modifiers;
use slots::TimeSlot;

/// The grammar and the word lists, ready to read sentences.
struct Finder {
    grammar: Grammar<TimeSlot, Expression>,
    modifiers: Modifiers,
}

/// Reading the tables takes longer than reading a short text.
static FINDER: LazyLock<Finder> = LazyLock::new(|| {
    let tables = [
        rules_calendar::CALENDAR,
        rules_numbers::NUMBERS,
        rules_clock::CLOCK,
        rules_relative::RELATIVE,
        rules_length::LENGTH,
        rules_often::OFTEN,
        rules_vague::VAGUE,
        rules_year::YEAR,
    ];
    Finder { grammar: Grammar::new(&tables), modifiers: Modifiers::new() }
});

/// The time expressions of a span, in order; none overlaps what is `opaque`. `looks` tells which way the words around a
/// span look.
pub(crate) fn find(source: &str, span: ByteSpan, opaque: &[ByteSpan], looks: &Looks) -> Vec<Mention> {
    let Finder { grammar, modifiers } = &*FINDER;
    let lexemes = lex(source, span, opaque);
    let judged = grammar.find(&lexemes, |found| Place { lexemes: &lexemes, looks }.judge(found));
    let place = |found: Found<Expression>| {
        let part: &[Lexeme] = lexemes.get(found.start..found.end)?;
        let (first, last) = (part.first()?, part.last()?);
        let span = first.span.cover(last.span);
        // A weekday before it says nothing of the order.
        let number_first = part.iter().take(3).find(|l| l.shape == Shape::Digits || slots::is_month(l));
        Some(Mention {
            span,
            expression: found.meaning,
            direction: looks(span),
            number_first: number_first.is_some_and(|l| l.shape == Shape::Digits),
        })
    };
    merge::refine(&lexemes, judged, modifiers).into_iter().filter_map(place).collect()
}
