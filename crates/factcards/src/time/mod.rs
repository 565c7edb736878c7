//! Time expressions and their values (TIMEX3, ISO 8601).
//!
//! The language of the text finds the expressions (`lang`), here they are resolved against the reference date and each
//! other (`resolve`).

mod calendar;
mod clock;
mod context;
mod direction;
mod numbers;
mod part;
mod reference;
mod relative;
mod resolve;
mod resolved;
mod stamps;
mod story;
mod told;

use factcards_document::{
    Anchor, ByteSpan, Options, Reference, ReferenceDateFrom, SentenceBlock, Time, Warning, WarningCode,
};
use jiff::civil::Date;

use crate::text::{Stage, Text};
use crate::timex::{DayTime, Direction, Expression, Piece, YearOf};
use crate::tree::Tree;
use context::{Context, ReferenceDate};
use direction::direction;
pub(crate) use reference::reference_date;
use resolve::resolve;
use stamps::Stamps;
use story::Profile;
use told::{Last, Told};

/// So many sentences on, a time of day is still one of the day that was told.
const SENTENCES: usize = 3;

/// Finds the times, in order; none overlaps another or a reference.
pub(crate) fn find(
    tree: &Tree,
    references: &[Reference<ByteSpan>],
    reference: Option<&ReferenceDate>,
    options: &Options,
    warnings: &mut Vec<Warning<ByteSpan>>,
) -> Vec<Time<ByteSpan>> {
    let text = tree.text;
    let looks = |span| direction(tree, span);
    let opaque: Vec<_> = references.iter().map(|r| r.span).collect();
    let read = text.sentences.iter().filter(|s| text.is_read_for(Stage::Times, s.id));
    let found: Vec<_> = read.map(|s| (s, (text.language.times)(text.source, s.span, &opaque, &looks))).collect();
    let all = found.iter().flat_map(|(_, times)| times.iter().map(|t| (&t.expression, t.number_first)));
    let profile = Profile::of(all, reference.map(|r| r.date.year()));
    let stamps = Stamps::of(text, options.date_order.or_else(|| profile.order()));
    let mut times: Vec<Time<ByteSpan>> = vec![];
    // The last day of lines about the text.
    let (mut told, mut dated) = (Told::default(), None);
    let mut warned = false;
    for (sentence, found) in found {
        for mention in found {
            if story::is_short_year(&mention.expression) && !profile.ancient {
                continue;
            }
            // What a message says counts from when it was written, and looks ahead where nothing else tells.
            let written = stamps.at(sentence.paragraph);
            let ahead = mention.direction == Direction::Open && stamps.looks_ahead(text, sentence.paragraph);
            let direction = if ahead { Direction::Coming } else { mention.direction };
            let direction = direction.or_ahead(is_appointment(&mention.expression));
            let near = told.last.filter(|l| profile.is_story() || l.paragraph + 1 >= sentence.paragraph);
            let beside = near.is_some_and(|l| l.sentence == sentence.id);
            // "The hall reopens on 14 June" is no part of the history told before; a history in the present is.
            let goes_on = near.is_none_or(|l| !direction.is_of_now() || l.direction.is_of_now());
            let context = Context {
                reference: written.or(reference),
                antecedent: near.map(|l| l.days),
                beside,
                goes_on,
                // Without a date of the text, what stands in one sentence belongs together.
                story: goes_on && (profile.is_story() || reference.is_none() && beside),
                tells_past: profile.is_story(),
                direction,
                prefer: options.prefer,
                order: stamps.order,
            };
            // A time of day belongs to the day that was told shortly before it in its paragraph, or, in a line of a log
            // ("02:14 A sensor failed"), over the heading of the log.
            let opens = mention.span.start == sentence.span.start || is_clock_line(text, sentence.span);
            let beside = |l: &Last| l.paragraph == sentence.paragraph && l.sentence + SENTENCES >= sentence.id;
            let over = |l: &Last| opens && l.paragraph < sentence.paragraph && l.paragraph + 2 >= sentence.paragraph;
            // "9:12 AM" above a message is of the day that a line between the messages tells, not of one they speak of.
            let stamp = text.blocks.get(sentence.paragraph).and_then(|block| block.stamp);
            let is_stamp = stamp.is_some_and(|stamp| stamp.contains(mention.span));
            let same_day = if is_stamp { dated } else { told.day(direction).filter(|l| beside(l) || over(l)) };
            // What happened at an hour, where no day was told, did on the day that the text itself gives.
            let of_text = reference.filter(|r| r.from == ReferenceDateFrom::Text && !told.has_day());
            let today = || of_text.filter(|_| direction == Direction::Past).map(|r| r.date);
            let on_day =
                same_day.map(|l: Last| l.days.0).or_else(today).and_then(|day| on(day).at(&mention.expression));
            let resolved = resolve(on_day.as_ref().unwrap_or(&mention.expression), context);
            let Some(mut resolved) = resolved else { continue };
            if on_day.is_some() {
                resolved.anchor = Some(if same_day.is_some() { Anchor::Text } else { Anchor::Reference });
            }
            if resolved.lacks_reference && !warned {
                warned = true;
                warnings.push(Warning::new(WarningCode::NoReferenceDate, Some(mention.span)));
            }
            let (id, (start, end)) = (times.len(), resolved.interval.unzip());
            let anchor = resolved.anchor.filter(|a| *a == Anchor::Text || start.is_some());
            let other = written.is_some_and(|written| reference.is_none_or(|r| r.date != written.date));
            let counted = anchor == Some(Anchor::Reference) && other;
            let written = stamp.filter(|_| counted).and_then(|stamp| stamps::time_of(&times, stamp));
            let anchor = if written.is_some() { Some(Anchor::Text) } else { anchor };
            times.push(Time {
                id,
                span: mention.span,
                sentence: sentence.id,
                kind: resolved.kind,
                value: resolved.value,
                anchor_time: written.or_else(|| {
                    let told = same_day.filter(|_| on_day.is_some()).or(near);
                    told.filter(|_| anchor == Some(Anchor::Text)).map(|l| l.id)
                }),
                anchor,
                start,
                end,
                modifier: resolved.modifier,
                alternatives: resolved.alternatives,
            });
            if let Some(days) = resolved.days {
                let last = Last { id, sentence: sentence.id, paragraph: sentence.paragraph, days, direction };
                told.add(last, resolved.kind);
                if (is_stamp || sentence.block == SentenceBlock::Metadata) && last.is_day() {
                    dated = Some(last);
                }
            }
        }
    }
    times
}

/// "Parents' evening: Tuesday at 6 p.m.": where no verb tells, a day with an hour is one to come.
fn is_appointment(time: &Expression) -> bool {
    match time {
        Expression::At(_, DayTime::Clock { .. }) => true,
        Expression::Range(first, _) | Expression::Modified(first, _) => is_appointment(first),
        Expression::Lasting { start, .. } => is_appointment(start),
        _ => false,
    }
}

/// Whether a line tells the time of day of what the line before dates: "Time: 6:30 p.m."
fn is_clock_line(text: &Text, sentence: ByteSpan) -> bool {
    let label = sentence.of(text.source).split_once(':').map(|(label, _)| label.to_lowercase());
    label.is_some_and(|label| text.language.layout.clock_keys.contains(&label.as_str()))
}

/// A day as an expression.
fn on(day: Date) -> Expression {
    Expression::Date { year: YearOf::Given(day.year()), piece: Piece::Day(day.month(), day.day()), weekday: None }
}
