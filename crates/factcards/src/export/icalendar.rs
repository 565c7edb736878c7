//! iCalendar (RFC 5545): the resolved dates as events.
//!
//! Written here: the `ics` crate folds continuation lines at 76 octets, and `icalendar` brings `chrono` and stamps
//! events from the clock.

use std::collections::BTreeMap;

use factcards_document::{Document, OffsetUnit, TextSpan, Time};
use jiff::civil::{Date, DateTime};

use super::by_hand::ByHand;
use super::hash::fnv1a;
use super::one_line;

/// Octets in one line, without its CRLF.
const LINE: usize = 75;

/// What is said of what a person corrected.
const BY_HAND: &str = "corrected by hand";

/// One event for each time whose interval is known and has no other reading and that is no stamp of a message; the others
/// are left out, and so are periods that no clause tells of, such as those of a heading. Lines end in CRLF.
///
/// An event's summary is the clause the time stands in, its description the sentence. The same text and reference
/// date give the same `UID`s, so that importing twice adds nothing. `DTSTAMP`, which the standard demands, is the
/// reference date, or the event's own start without one: the engine has no clock, and the same text must give the
/// same bytes. Times of day are floating, as a text rarely names its zone. No event makes its reader busy.
/// One whose time was corrected by hand says so in a comment.
///
/// ```
/// use factcards::document::Utf16;
/// use factcards::{Options, analyze, export};
///
/// let text = "Ada left Leeds on 3 May 2026.";
/// let document = analyze(text, &Options::default(), factcards_model::english()?).in_unit::<Utf16>(text);
/// let out = export::ics(&document);
/// assert!(out.starts_with("BEGIN:VCALENDAR"));
/// # Ok::<(), factcards::model::LoadError>(())
/// ```
pub fn ics<U: OffsetUnit>(document: &Document<TextSpan<U>>) -> String {
    let document = document.shown();
    let mut out = String::new();
    for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Factcards//Factcards//EN", "CALSCALE:GREGORIAN"] {
        line(&mut out, text);
    }
    let stamp = document.reference_date.as_deref().and_then(moment);
    // The clause of a time, found in one pass over the facts.
    let mut clauses = vec![None; document.times.len()];
    for fact in document.facts.iter().rev() {
        if let Some(clause) = fact.time.and_then(|time| clauses.get_mut(time)) {
            *clause = Some(fact.span.text.as_str());
        }
    }
    let (stamps, by_hand) = (document.stamps(), ByHand::of(&document));
    let mut uids = Uids::default();
    for (time, clause) in document.times.iter().zip(clauses).filter(|(time, _)| !stamps.contains(&time.id)) {
        // "Q3 2027" over a column is when nothing happens.
        if clause.is_none() && time.is_period() {
            continue;
        }
        let sentence = document.sentences.get(time.sentence).map_or("", |s| &s.span.text);
        let comment = by_hand.time(time.id).then_some(BY_HAND);
        event(&mut out, time, [clause.unwrap_or(sentence), sentence], comment, stamp, &mut uids);
    }
    line(&mut out, "END:VCALENDAR");
    out
}

fn event<U: OffsetUnit>(
    out: &mut String,
    time: &Time<TextSpan<U>>,
    [summary, sentence]: [&str; 2],
    comment: Option<&str>,
    stamp: Option<Moment>,
    uids: &mut Uids,
) {
    let interval = time.start.as_deref().and_then(moment).zip(time.end.as_deref().and_then(moment));
    // Where a date can be read in two ways, a calendar would show one as if it were sure.
    let Some((start, end)) = interval.filter(|_| time.alternatives.is_empty()) else {
        return;
    };
    line(out, "BEGIN:VEVENT");
    line(out, &format!("UID:{}", uids.next(time, sentence)));
    line(out, &format!("DTSTAMP:{}Z", date_time(stamp.unwrap_or(start).at)));
    if start.day_only && end.day_only {
        line(out, &format!("DTSTART;VALUE=DATE:{}", date(start.at.date())));
        if end.at > start.at {
            line(out, &format!("DTEND;VALUE=DATE:{}", date(end.at.date())));
        }
    } else {
        line(out, &format!("DTSTART:{}", date_time(start.at)));
        if end.at > start.at {
            line(out, &format!("DTEND:{}", date_time(end.at)));
        }
    }
    line(out, &format!("SUMMARY:{}", escaped(summary)));
    line(out, &format!("DESCRIPTION:{}", escaped(sentence)));
    comment.into_iter().for_each(|comment| line(out, &format!("COMMENT:{comment}")));
    line(out, "TRANSP:TRANSPARENT");
    line(out, "END:VEVENT");
}

#[derive(Clone, Copy)]
struct Moment {
    at: DateTime,
    day_only: bool,
}

/// Reads `2025-04-11` or `2025-04-11T15:00`; nothing for another form or a year that iCalendar cannot write.
fn moment(text: &str) -> Option<Moment> {
    let day_only = !text.contains('T');
    let at: DateTime = if day_only { text.parse::<Date>().ok()?.into() } else { text.parse().ok()? };
    (at.year() >= 1).then_some(Moment { at, day_only })
}

fn date(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

fn date_time(at: DateTime) -> String {
    format!("{}T{:02}{:02}{:02}", date(at.date()), at.hour(), at.minute(), at.second())
}

/// Names events by what the text says of them and nothing else.
#[derive(Default)]
struct Uids {
    /// How often each name was given.
    given: BTreeMap<u128, u32>,
}

impl Uids {
    /// The name of the next event; a number tells apart those that say the same of the same time.
    fn next<U: OffsetUnit>(&mut self, time: &Time<TextSpan<U>>, sentence: &str) -> String {
        let times = [&time.start, &time.end].map(|t| t.as_deref().unwrap_or_default());
        let [start, end] = times;
        let hash = fnv1a([sentence, &time.span.text, start, end].join("\0").as_bytes());
        let count = self.given.entry(hash).or_default();
        *count += 1;
        if *count == 1 { format!("factcards-{hash:032x}") } else { format!("factcards-{hash:032x}-{count}") }
    }
}

/// Text in one line, with what iCalendar gives a meaning escaped.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in one_line(text).chars() {
        if matches!(character, '\\' | ';' | ',') {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

/// One content line, folded before a character that would not fit.
fn line(out: &mut String, text: &str) {
    let mut used = 0;
    for character in text.chars() {
        if used + character.len_utf8() > LINE {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(character);
        used += character.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_folded_between_characters_at_75_octets() {
        let mut out = String::new();
        line(&mut out, &"é".repeat(80));
        let lines: Vec<_> = out.trim_end().split("\r\n").collect();
        assert_eq!(lines.iter().map(|l| l.len()).collect::<Vec<_>>(), [74, 75, 13]);
        assert_eq!(lines.iter().map(|l| l.trim_start()).collect::<String>(), "é".repeat(80));
    }
}
