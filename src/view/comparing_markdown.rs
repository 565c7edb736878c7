//! A comparison as Markdown, each line with the sentences that it comes from.

use factcards_document::{Difference, Id, markdown_escaped as escaped};

use super::comparing::Contrast;
use super::describe::describe;
use super::disagreement::{Disagreements, Value};
use super::merging;
use super::row;
use crate::state::{Item, Reading};

/// Lines, and for each text the sentences that they come from, in the order of their numbers.
struct Sheet<'r> {
    texts: &'r [Reading],
    names: &'r [String],
    out: String,
    sources: Vec<Vec<Id>>,
}

impl<'r> Sheet<'r> {
    fn new(texts: &'r [Reading], names: &'r [String]) -> Self {
        let title = texts.first().map(|text| text.language.comparison()).unwrap_or_default();
        let mut out = format!("# {title}\n\n");
        for (at, name) in names.iter().enumerate() {
            out.push_str(&format!("{}. {}\n", at + 1, escaped(name)));
        }
        Self { texts, names, out, sources: vec![vec![]; texts.len()] }
    }

    /// What an item is called, and the number of its sentence.
    fn told(&mut self, at: usize, item: Item) -> String {
        let Some((reading, sources)) = self.texts.get(at).zip(self.sources.get_mut(at)) else { return String::new() };
        let (kind, words) = describe(reading, item).map(|(kind, words, _)| (kind, words)).unwrap_or_default();
        let kind = if matches!(item, Item::Fact(_)) { format!(" ({kind})") } else { String::new() };
        let sentence = row::span(reading, item).map(|span| reading.sentence_id_at(span.start));
        let number = sentence.map(|sentence| {
            let known = sources.iter().position(|source| *source == sentence).unwrap_or(sources.len());
            if known == sources.len() {
                sources.push(sentence);
            }
            format!(" [{}.{}]", at + 1, known + 1)
        });
        format!("{}{kind}{}", escaped(&words), number.unwrap_or_default())
    }

    /// Values of the same, each with what tells it: "12 [1.1] ≠ 14 [2.1] = 14 [3.2]".
    fn values(&mut self, values: &[Value]) -> String {
        let mut told = |value: &Value| {
            let same: Vec<_> = value.told_by.iter().map(|(at, item)| self.told(*at, *item)).collect();
            same.join(" = ")
        };
        values.iter().map(&mut told).collect::<Vec<_>>().join(" ≠ ")
    }

    fn section(&mut self, heading: &str, lines: &[String]) {
        if !lines.is_empty() {
            self.out.push_str(&format!("\n## {}\n\n", escaped(heading)));
            lines.iter().for_each(|line| self.out.push_str(&format!("- {line}\n")));
        }
    }

    fn finish(mut self) -> String {
        for (at, (reading, sources)) in
            self.texts.iter().zip(&self.sources).enumerate().filter(|(_, s)| !s.1.is_empty())
        {
            let name = self.names.get(at).map(String::as_str).unwrap_or_default();
            self.out.push_str(&format!("\n## {}: {}\n\n", reading.language.sources(), escaped(name)));
            for (number, sentence) in sources.iter().enumerate() {
                let words = escaped(reading.words(reading.sentence(*sentence)).trim());
                self.out.push_str(&format!("- [{}.{}] “{words}”\n", at + 1, number + 1));
            }
        }
        self.out
    }
}

/// A heading, what differs, and what of a text that is.
type Differing<'c> = (&'static str, &'c [Difference], fn(Id) -> Item);

/// Two texts.
pub(crate) fn of_two(texts: &[Reading], names: &[String], contrast: &Contrast) -> String {
    let Some(language) = texts.first().map(|text| text.language) else { return String::new() };
    let mut sheet = Sheet::new(texts, names);
    if contrast.is_unrelated() {
        sheet.out.push_str(&format!("\n{}\n", language.nothing_in_common()));
    }
    let differing: [Differing<'_>; 2] = [
        (language.numbers_differ(), &contrast.numbers, Item::Quantity),
        (language.dates_differ(), &contrast.dates, Item::Time),
    ];
    for (heading, differences, item) in differing {
        let line = |d: &Difference| format!("{} → {}", sheet.told(0, item(d.left)), sheet.told(1, item(d.right)));
        let lines: Vec<_> = differences.iter().map(line).collect();
        sheet.section(heading, &lines);
    }
    let both: Vec<_> = contrast
        .both
        .iter()
        .map(|pair| {
            let (left, right) = (sheet.told(0, Item::Fact(pair.left)), sheet.told(1, Item::Fact(pair.right)));
            format!("{left} = {right}")
        })
        .collect();
    sheet.section(language.facts_in_both(), &both);
    for (at, alone) in contrast.alone.iter().enumerate() {
        let facts: Vec<_> = alone.facts.iter().chain(&alone.less_certain).map(|item| sheet.told(at, *item)).collect();
        sheet.section(&language.only_in(names.get(at).map(String::as_str).unwrap_or_default()), &facts);
    }
    let people: Vec<_> = contrast.people.iter().map(|pair| sheet.told(0, Item::Entity(pair.0))).collect();
    sheet.section(language.people_in_both(), &people);
    for (at, alone) in contrast.alone.iter().enumerate() {
        let people: Vec<_> = alone.people.iter().map(|item| sheet.told(at, *item)).collect();
        sheet.section(&language.people_only_in(names.get(at).map(String::as_str).unwrap_or_default()), &people);
    }
    sheet.finish()
}

/// Several texts.
pub(crate) fn of_several(texts: &[Reading], names: &[String]) -> String {
    let Some(language) = texts.first().map(|text| text.language) else { return String::new() };
    let mut sheet = Sheet::new(texts, names);
    match Disagreements::of(texts) {
        Some(found) => {
            for (heading, all) in [(language.numbers_differ(), found.numbers), (language.dates_differ(), found.dates)] {
                let lines: Vec<_> = all.iter().map(|values| sheet.values(values)).collect();
                sheet.section(heading, &lines);
            }
        }
        None => sheet.out.push_str(&format!("\n{}\n", language.too_long_to_differ())),
    }
    let lines: Vec<_> = merging::timeline(texts)
        .into_iter()
        .map(|(at, id)| {
            let what = texts.get(at).and_then(|reading| {
                let time = reading.document.times.get(id)?;
                Some(super::excerpt::of_time(reading, time).words(reading))
            });
            format!("{}: {}", sheet.told(at, Item::Time(id)), escaped(&what.unwrap_or_default()))
        })
        .collect();
    sheet.section(language.timeline(), &lines);
    let lines: Vec<_> = merging::people(texts)
        .iter()
        .map(|person| {
            let told: Vec<_> = person.iter().map(|(at, id)| sheet.told(*at, Item::Entity(*id))).collect();
            told.join("; ")
        })
        .collect();
    sheet.section(language.people(), &lines);
    sheet.finish()
}

#[cfg(test)]
#[path = "comparing_markdown_tests.rs"]
mod tests;
