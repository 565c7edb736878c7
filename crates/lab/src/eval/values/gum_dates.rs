//! Dates of GUM, which marks them up in the manner of TEI: `XML=<date when:::"2009-05-08">` on the first word.

use std::path::Path;

use anyhow::{Context, Result};
use factcards::document::TimeKind;
use factcards::{Document, Options};

use super::readings::{self, instant};
use super::{Case, Item};
use crate::corpora::gum_files;
use crate::corpora::raw::by_document;
use crate::corpora::read_conllu;

/// The documents of a portion that have a date.
pub(super) fn cases(folder: &Path, portion: &str) -> Result<Vec<Case>> {
    let mut cases = vec![];
    for (path, file) in gum_files::read(folder, portion)? {
        let date = file.lines().find_map(|line| line.strip_prefix("# meta::dateCreated = "));
        let Some(date) = date.filter(|date| date.len() == 10) else { continue };
        let sentences = read_conllu(&file).with_context(|| path.display().to_string())?;
        for raw in by_document(&sentences) {
            let places = raw.words.iter().flatten();
            let words = raw.sentences.iter().flat_map(|s| &s.tokens).zip(places);
            let gold = dates(words.map(|(token, place)| (token.misc.as_str(), place.clone())));
            let options = Options { reference_date: Some(date.to_owned()), ..Options::default() };
            cases.push(Case { text: raw.text.clone(), options, gold });
        }
    }
    Ok(cases)
}

/// The dates that begin and end at words with this markup.
fn dates<'m>(words: impl Iterator<Item = (&'m str, std::ops::Range<usize>)>) -> Vec<Item> {
    let mut all = vec![];
    let mut open: Option<Item> = None;
    for (misc, place) in words {
        let markup = misc.split('|').find_map(|m| m.strip_prefix("XML=")).unwrap_or("");
        for tag in markup.split_inclusive('>') {
            if let Some(attributes) = tag.strip_prefix("<date ") {
                open = Some(Item { place: place.clone(), readings: reading(attributes).into_iter().collect() });
            }
            if tag == "</date>"
                && let Some(mut item) = open.take()
            {
                item.place.end = place.end;
                all.push(item);
            }
        }
    }
    all
}

/// A day, a month or a year; or the stretch between two days, the last one included.
fn reading(attributes: &str) -> Option<String> {
    let value = |name: &str| {
        let after = attributes.split_once(&format!("{name}:::\""))?.1;
        Some(after.split_once('"')?.0)
    };
    if let Some(when) = value("when") {
        // Years before Christ, which TIMEX3 marks by letters.
        let before = when.strip_prefix('-').and_then(|year| year.parse::<u16>().ok());
        return Some(before.map_or_else(|| format!("x:{when}"), |year| format!("x:BC{year:04}")));
    }
    let (from, to) = (value("from").or(value("notBefore"))?, value("to").or(value("notAfter"))?);
    Some(format!("g:{}/{}", days(from)?.0, days(to)?.1))
}

/// The first and the last day of a date of any precision.
fn days(date: &str) -> Option<(String, String)> {
    let day: jiff::civil::Date = match date.len() {
        4 => format!("{date}-01-01").parse().ok()?,
        7 => format!("{date}-01").parse().ok()?,
        _ => date.parse().ok()?,
    };
    let last = match date.len() {
        4 => day.last_of_year(),
        7 => day.last_of_month(),
        _ => day,
    };
    Some((day.to_string(), last.to_string()))
}

/// What the engine takes for a date: on the calendar, not a length and nothing that recurs.
pub(super) fn found(document: &Document) -> Vec<Item> {
    let dates = document.times.iter().filter(|time| {
        matches!(time.kind, TimeKind::Date | TimeKind::Range) && !time.is_vague()
            || time.kind == TimeKind::Time && !time.value.starts_with('T')
    });
    let item = |time| {
        let mut item = readings::time(time);
        if let (Some(start), Some(end)) = (&time.start, &time.end) {
            let (start, end) = (instant(start), instant(end));
            let last = end.get(..10).and_then(|day| day.parse::<jiff::civil::Date>().ok()?.yesterday().ok());
            item.readings.extend(last.map(|last| format!("g:{}/{last}", start.get(..10).unwrap_or(&start))));
            item.readings.extend(start.get(..10).filter(|_| time.kind == TimeKind::Time).map(|day| format!("x:{day}")));
        }
        item
    };
    dates.map(item).collect()
}
