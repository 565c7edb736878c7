//! Time expressions and their values (TIMEX3, ISO 8601).
//!
//! The language of the text finds the expressions (`lang`), here they are resolved against the reference date and each
//! other (`resolve`).

mod calendar;
mod clock;
mod context;
mod numbers;
mod part;
mod reference;
mod relative;
mod resolve;
mod resolved;
mod stamps;
mod story;

use factcards_document::{Anchor, ByteSpan, Options, Reference, SentenceBlock, Time, TimeKind, Warning, WarningCode};
use jiff::civil::Date;

use crate::text::Text;
use crate::timex::{Direction, Expression, Piece, YearOf};
use context::{Context, ReferenceDate};
pub(crate) use reference::reference_date;
use resolve::resolve;
use stamps::Stamps;
use story::Profile;

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
    let opaque: Vec<_> = references.iter().map(|r| r.span).collect();
    let found: Vec<_> = text
        .sentences
        .iter()
        .filter(|sentence| !stamps::is_furniture(text, sentence))
        .map(|s| (s, (text.language.times)(text.source, s.span, &opaque)))
        .collect();
    let all = found.iter().flat_map(|(_, times)| times.iter().map(|t| (&t.expression, t.number_first)));
    let profile = Profile::of(all, reference.map(|r| r.date.year()));
    let stamps = Stamps::of(text, options.date_order.or_else(|| profile.order()));
    let mut times: Vec<Time<ByteSpan>> = vec![];
    let mut last: Option<Last> = None;
    // The last that is one day, as "between 02:14 and 05:40 on Sunday" is too; the last of lines about the text.
    let (mut day, mut dated): (Option<Last>, Option<Last>) = (None, None);
    let mut warned = false;
    for (sentence, found) in found {
        for mention in found {
            if story::is_short_year(&mention.expression) && !profile.ancient {
                continue;
            }
            let near = last.filter(|l| profile.is_story() || l.paragraph + 1 >= sentence.paragraph);
            // What a message says counts from when it was written, and looks ahead where nothing else tells.
            let written = stamps.at(sentence.paragraph);
            let ahead = mention.direction == Direction::Open && stamps.looks_ahead(text, sentence.paragraph);
            let context = Context {
                reference: written.or(reference),
                antecedent: near.map(|l| l.days),
                // Without a date of the text, what stands in one sentence belongs together.
                story: profile.is_story() || reference.is_none() && near.is_some_and(|l| l.sentence == sentence.id),
                tells_past: profile.is_story(),
                direction: if ahead { Direction::Coming } else { mention.direction },
                prefer: options.prefer,
                order: stamps.order,
            };
            // A time of day belongs to the day that was told just before.
            let same_day = near.filter(|l| {
                let beside = l.paragraph == sentence.paragraph || is_clock_line(text, sentence.span);
                beside && l.sentence + 1 >= sentence.id
            });
            // "02:14 A sensor failed": a line of a log goes on with the day told last, over the heading of the log.
            let opens = mention.span.start == sentence.span.start;
            let logged =
                day.filter(|l| opens && l.paragraph < sentence.paragraph && l.paragraph + 2 >= sentence.paragraph);
            // "9:12 AM" above a message is of the day that a line between the messages tells, not of one they speak of.
            let block = text.blocks.get(sentence.paragraph);
            let stamp = block.and_then(|block| block.stamp);
            let is_stamp = stamp.is_some_and(|stamp| stamp.contains(mention.span));
            let same_day = if is_stamp { dated } else { same_day.or(logged) };
            let on_day = same_day.and_then(|l| the_day(l.days)?.at(&mention.expression));
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
            let told =
                resolved.days.map(|days| Last { id, sentence: sentence.id, paragraph: sentence.paragraph, days });
            last = told.filter(|_| resolved.kind != TimeKind::Range).or(last);
            day = told.filter(|l| the_day(l.days).is_some()).or(day);
            if is_stamp || sentence.block == SentenceBlock::Metadata {
                dated = told.filter(|l| the_day(l.days).is_some()).or(dated);
            }
        }
    }
    times
}

/// Whether a line tells the time of day of what the line before dates: "Time: 6:30 p.m."
fn is_clock_line(text: &Text, sentence: ByteSpan) -> bool {
    let label = sentence.of(text.source).split_once(':').map(|(label, _)| label.to_lowercase());
    label.is_some_and(|label| text.language.layout.clock_keys.contains(&label.as_str()))
}

/// The day, if it is one.
fn the_day((start, end): (Date, Date)) -> Option<Expression> {
    let one = start.tomorrow().is_ok_and(|next| next == end);
    let piece = Piece::Day(start.month(), start.day());
    one.then_some(Expression::Date { year: YearOf::Given(start.year()), piece, weekday: None })
}
