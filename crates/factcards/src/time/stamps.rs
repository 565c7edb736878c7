//! When each block was written, where a stamp says so: what is relative in it counts from then.

use factcards_document::{BlockKind, ByteSpan, DateOrder, ReferenceDateFrom, SentenceBlock, Time};
use jiff::civil::Date;

use super::context::ReferenceDate;
use super::resolve::absolute_day;
use crate::text::{Block, Text};
use crate::timex::{DayTime, Direction, Expression};

/// The moments at which the blocks of a text were written.
pub(super) struct Stamps {
    of_block: Vec<Option<ReferenceDate>>,
    /// Whether the text answers a message.
    answers: bool,
    /// The order of their days and months, where something tells.
    pub(super) order: Option<DateOrder>,
}

impl Stamps {
    /// Reads the stamps of a text; `order` is that of its numeric dates, where something tells.
    pub(super) fn of(text: &Text, order: Option<DateOrder>) -> Self {
        let order = order.or_else(|| order_of(text));
        let mut last: Option<(ByteSpan, Option<ReferenceDate>)> = None;
        let mut moment = |block: &Block| {
            let stamp = block.stamp?;
            if last.as_ref().is_none_or(|(span, _)| *span != stamp) {
                last = Some((stamp, self::moment(text, stamp, order)));
            }
            last.as_ref().and_then(|(_, moment)| moment.clone())
        };
        let answers = text.blocks.iter().any(|block| block.level > 0 && block.speaker.is_some());
        Self { of_block: text.blocks.iter().map(&mut moment).collect(), answers, order }
    }

    /// When a block was written.
    pub(super) fn at(&self, block: usize) -> Option<&ReferenceDate> {
        self.of_block.get(block)?.as_ref()
    }

    /// Whether a block is of a message, in which a day that nothing else tells of is one to come.
    pub(super) fn looks_ahead(&self, text: &Text, block: usize) -> bool {
        let block = text.blocks.get(block).filter(|block| block.kind != BlockKind::Metadata);
        block.is_some_and(|block| block.speaker.is_some() || self.answers)
    }
}

/// The date of the first stamp; none where the text has words of its own, which have none.
pub(super) fn first(text: &Text, order: Option<DateOrder>) -> Option<Date> {
    let order = order.or_else(|| order_of(text));
    let own = |block: &Block| {
        let runs = matches!(block.kind.sentences(), SentenceBlock::Paragraph | SentenceBlock::ListItem);
        runs && block.level == 0 && block.speaker.is_none()
    };
    let stamp = text.blocks.iter().find_map(|block| block.stamp)?;
    moment(text, stamp, order).map(|moment| moment.date).filter(|_| !text.blocks.iter().any(own))
}

/// Whether a line about the text holds the stamp of something that is quoted.
pub(super) fn dates_a_quotation(text: &Text, line: ByteSpan) -> bool {
    let after = text.blocks.partition_point(|block| block.span.start <= line.start);
    let mut below = text.blocks.get(after..).unwrap_or_default().iter();
    let next = below.find(|block| block.kind != BlockKind::Metadata);
    next.is_some_and(|block| block.level > 0 && block.stamp.is_some_and(|stamp| line.contains(stamp)))
}

/// The moment that a stamp tells, to the minute where it has a time of day.
fn moment(text: &Text, stamp: ByteSpan, order: Option<DateOrder>) -> Option<ReferenceDate> {
    (text.language.times)(text.source, stamp, &[], &|_| Direction::Open).into_iter().find_map(|mention| {
        let (day, time) = match &mention.expression {
            Expression::At(day, time) => (day.as_ref(), Some(*time)),
            day => (day, None),
        };
        let time = time.and_then(|time| match time {
            DayTime::Clock { hour, minute, .. } => jiff::civil::Time::new(hour, minute, 0, 0).ok(),
            DayTime::Part(_) => None,
        });
        Some(ReferenceDate { date: absolute_day(day, order)?, time, from: ReferenceDateFrom::Text })
    })
}

/// The order of day and month in the stamps of an export: the one that all of them allow; of both the one in which they
/// lie closer together, as the messages of a chat do.
fn order_of(text: &Text) -> Option<DateOrder> {
    let mut days: [Vec<Option<Date>>; 2] = [vec![], vec![]];
    let mut last = None;
    for stamp in text.blocks.iter().filter_map(|block| block.stamp) {
        if last.replace(stamp) == Some(stamp) {
            continue;
        }
        for mention in (text.language.times)(text.source, stamp, &[], &|_| Direction::Open) {
            let Expression::Numeric { first, second, year } = day_of(&mention.expression) else { continue };
            let [day_first, month_first] = &mut days;
            day_first.push(Date::new(*year, *second, *first).ok());
            month_first.push(Date::new(*year, *first, *second).ok());
        }
    }
    let [day_first, month_first] =
        days.map(|days| days.into_iter().collect::<Option<Vec<_>>>().and_then(|d| spread(&d)));
    match (day_first, month_first) {
        (Some(_), None) => Some(DateOrder::DayFirst),
        (None, Some(_)) => Some(DateOrder::MonthFirst),
        (Some(a), Some(b)) if a < b => Some(DateOrder::DayFirst),
        (Some(a), Some(b)) if b < a => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

fn day_of(expression: &Expression) -> &Expression {
    match expression {
        Expression::At(day, _) => day,
        day => day,
    }
}

/// How many days the steps from each stamp to the next take together.
fn spread(days: &[Date]) -> Option<i64> {
    days.first()?;
    let steps = days.iter().zip(days.iter().skip(1));
    Some(steps.map(|(a, b)| a.until(*b).map_or(0, |step| i64::from(step.get_days()).abs())).sum())
}

/// The time that a stamp is.
pub(super) fn time_of(times: &[Time<ByteSpan>], stamp: ByteSpan) -> Option<usize> {
    let at = times.partition_point(|time| time.span.start < stamp.start);
    times.get(at).filter(|time| time.span.end <= stamp.end).map(|time| time.id)
}
