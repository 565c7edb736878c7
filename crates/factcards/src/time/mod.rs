//! Time expressions and their values (TIMEX3, ISO 8601).
//!
//! A grammar of patterns finds what may be a time (`rules_*`), the words around it say whether it is one
//! (`evidence`), refiners join neighbours (`merge`), and what is left is resolved against the reference date
//! (`resolve`). A new form is a row in a table.

mod attach;
mod calendar;
mod clock;
mod evidence;
mod expression;
mod holidays;
mod merge;
mod modify;
mod named;
mod numbers;
mod part;
mod reference;
mod relative;
mod resolve;
mod rules_calendar;
mod rules_clock;
mod rules_length;
mod rules_numbers;
mod rules_relative;
mod slots;
mod story;
mod tense;
mod words;
mod years;

use std::fmt;
use std::sync::LazyLock;

use factcards_document::{
    Anchor, ByteSpan, Options, Reference, ReferenceDateFrom, Time, TimeKind, Warning, WarningCode,
};
use jiff::civil::Date;

use crate::grammar::{Grammar, Lexeme, Shape, lex};
use crate::text::Text;
use evidence::Place;
use expression::{Expression, Piece, YearOf};
use modify::Modifiers;
pub(crate) use reference::reference_date;
use resolve::{Context, resolve};
use slots::TimeSlot;
use story::Profile;
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
    modifiers: Modifiers,
    tense: Tense,
}

/// Reading the tables takes longer than reading a short text.
static FINDER: LazyLock<Finder> = LazyLock::new(Finder::new);

impl Finder {
    fn new() -> Self {
        let tables = [
            rules_calendar::CALENDAR,
            rules_numbers::NUMBERS,
            rules_clock::CLOCK,
            rules_relative::RELATIVE,
            rules_length::LENGTH,
        ];
        Self { grammar: Grammar::new(&tables), modifiers: Modifiers::new(), tense: Tense::new() }
    }

    /// The time expressions of a span, in order.
    fn find_in(&self, source: &str, span: ByteSpan, opaque: &[ByteSpan]) -> Vec<Mention> {
        let lexemes = lex(source, span, opaque);
        let judged = self.grammar.find(&lexemes, |found| Place { lexemes: &lexemes, tense: &self.tense }.judge(found));
        let place = |found: crate::grammar::pattern::Found<Expression>| {
            let direction = self.tense.direction(&lexemes, found.start, found.end);
            let part: &[Lexeme] = lexemes.get(found.start..found.end)?;
            let (first, last) = (part.first()?, part.last()?);
            // A weekday before it says nothing of the order.
            let number_first = part.iter().take(3).find(|l| l.shape == Shape::Digits || slots::is_month(l));
            Some(Mention {
                span: first.span.cover(last.span),
                expression: found.meaning,
                direction,
                number_first: number_first.is_some_and(|l| l.shape == Shape::Digits),
            })
        };
        merge::refine(&lexemes, judged, &self.modifiers).into_iter().filter_map(place).collect()
    }
}

/// A time before it is resolved.
struct Mention {
    span: ByteSpan,
    expression: Expression,
    direction: Direction,
    /// Whether it is written with a number first: "12 April".
    number_first: bool,
}

/// A time that others may count from.
#[derive(Clone, Copy)]
struct Last {
    id: usize,
    sentence: usize,
    paragraph: usize,
    days: (Date, Date),
}

/// Finds the times, in order; none overlaps another or a reference.
pub(crate) fn find(
    text: &Text,
    references: &[Reference<ByteSpan>],
    reference: Option<&ReferenceDate>,
    options: &Options,
    warnings: &mut Vec<Warning<ByteSpan>>,
) -> Vec<Time<ByteSpan>> {
    let finder = &*FINDER;
    let opaque: Vec<_> = references.iter().map(|r| r.span).collect();
    let found: Vec<_> = text.sentences.iter().map(|s| (s, finder.find_in(text.source, s.span, &opaque))).collect();
    let all = found.iter().flat_map(|(_, times)| times.iter().map(|t| (&t.expression, t.number_first)));
    let profile = Profile::of(all, reference.map(|r| r.date.year()));
    let mut times = vec![];
    let mut last: Option<Last> = None;
    let mut warned = false;
    for (sentence, found) in found {
        for mention in found {
            if story::is_short_year(&mention.expression) && !profile.ancient {
                continue;
            }
            let near = last.filter(|l| profile.is_story() || l.paragraph + 1 >= sentence.paragraph);
            let context = Context {
                reference,
                antecedent: near.map(|l| l.days),
                // Without a date of the text, what stands in one sentence belongs together.
                story: profile.is_story() || reference.is_none() && near.is_some_and(|l| l.sentence == sentence.id),
                tells_past: profile.is_story(),
                direction: mention.direction,
                prefer: options.prefer,
                order: options.date_order.or_else(|| profile.order()),
            };
            // A time of day belongs to the day that was told just before.
            let same_day = near.filter(|l| l.sentence + 1 >= sentence.id && l.paragraph == sentence.paragraph);
            let on_day = same_day.and_then(|l| attach::on_day(&the_day(l.days)?, &mention.expression));
            let resolved = resolve(on_day.as_ref().unwrap_or(&mention.expression), context);
            let Some(mut resolved) = resolved else { continue };
            if on_day.is_some() {
                resolved.anchor = Some(Anchor::Text);
            }
            if resolved.lacks_reference && !warned {
                warned = true;
                warnings.push(Warning { code: WarningCode::NoReferenceDate, span: Some(mention.span) });
            }
            let (id, (start, end)) = (times.len(), resolved.interval.unzip());
            let anchor = resolved.anchor.filter(|a| *a == Anchor::Text || start.is_some());
            times.push(Time {
                id,
                span: mention.span,
                sentence: sentence.id,
                kind: resolved.kind,
                value: resolved.value,
                anchor_time: near.filter(|_| anchor == Some(Anchor::Text)).map(|l| l.id),
                anchor,
                start,
                end,
                modifier: resolved.modifier,
                alternatives: resolved.alternatives,
            });
            if let Some(days) = resolved.days.filter(|_| resolved.kind != TimeKind::Range) {
                last = Some(Last { id, sentence: sentence.id, paragraph: sentence.paragraph, days });
            }
        }
    }
    times
}

/// The day, if it is one.
fn the_day((start, end): (Date, Date)) -> Option<Expression> {
    let one = start.tomorrow().is_ok_and(|next| next == end);
    let piece = Piece::Day(start.month(), start.day());
    one.then_some(Expression::Date { year: YearOf::Given(start.year()), piece, weekday: None })
}
