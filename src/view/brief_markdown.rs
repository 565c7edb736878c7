//! The Brief as Markdown: each line with the numbers of the sentences that it comes from, which stand below.

use factcards_document::{ByteSpan, Fact, FactStatus, Id, markdown_escaped as escaped};

use super::brief::{self, Brief};
use super::fact_words::runs;
use super::markdown_sheet::Sheet;
use super::{amounts, changes, entities, excerpt, labels, rows_markdown, summary, time_labels};
use crate::state::{Item, Reading};
use crate::strings::Language;

/// The Brief with a summary of these sentences, after the rows that are pinned, in the language of the text. Words of the text are escaped, so that nothing in
/// them is markup.
pub(crate) fn markdown(reading: &Reading, brief: &Brief, sentences: &[Id], pinned: &[Item]) -> String {
    let language = reading.text_language();
    let reading = &reading.told_in(language);
    let mut sheet = Sheet::new(reading);
    if let Some(headline) = brief.headline {
        let source = sheet.source(headline.start);
        sheet.out.push_str(&format!("# {}{source}\n", escaped(reading.words(headline))));
    }
    let event = &brief.event;
    if let Some(first) = event.parts.iter().find(|part| part.item == Item::Answer(1)).or(event.parts.first()) {
        let source = sheet.source(first.span.start);
        sheet.out.push_str(&format!("\n{}{source}\n", escaped(&event.words())));
    }
    sheet.section(language.pinned(), rows_markdown::lines(reading, pinned));
    let said = |id: &Id| (summary::words(reading, *id), reading.sentence(*id).start);
    sheet.section(language.in_short(), sentences.iter().map(said).map(|(words, at)| (escaped(&words), at)).collect());
    let words = |fact: &Fact<ByteSpan>| {
        runs(reading, fact).iter().map(|run| format!("{}{}", run.joint, run.words)).collect::<String>()
    };
    let points = brief.key_points(reading, sentences);
    let points = points
        .into_iter()
        .map(|fact| (format!("{}{}", escaped(&words(fact)), standing(fact, language)), fact.span.start));
    sheet.section(language.key_points(), points.collect());
    sheet.section(
        language.people(),
        brief
            .people
            .iter()
            .filter_map(|person| {
                let name = &reading.document.entities.get(person.id)?.name;
                let role = person.role.as_ref().map(|role| {
                    let standing =
                        entities::standing(reading, role).map(|words| format!("{words} ")).unwrap_or_default();
                    format!(", {standing}{}", escaped(reading.words(role.span)))
                });
                let at = person.role.as_ref().map_or(person.span.start, |role| role.span.start);
                Some((format!("**{}**{}", escaped(name), role.unwrap_or_default()), at))
            })
            .collect(),
    );
    sheet.section(language.numbers(), brief.numbers.iter().filter_map(|item| number(reading, *item)).collect());
    sheet.section(language.next(), brief.next.iter().filter_map(|item| next(reading, *item)).collect());
    sheet.finish()
}

/// How far a fact holds: " (planned, negated)".
fn standing(fact: &Fact<ByteSpan>, language: Language) -> String {
    let status = Some(fact.status).filter(|status| *status != FactStatus::Stated);
    let status = status.map(|status| labels::status(status, language));
    let words: Vec<_> = status.into_iter().chain(labels::polarity(fact.polarity, language)).collect();
    if words.is_empty() { String::new() } else { format!(" ({})", words.join(", ")) }
}

fn number(reading: &Reading, item: Item) -> Option<(String, usize)> {
    let document = &reading.document;
    match item {
        Item::Change(id) => {
            let change = document.changes.get(id)?;
            Some((escaped(&changes::in_words(reading, change)), change.cue.start))
        }
        Item::Quantity(id) => {
            let quantity = document.quantities.get(id)?;
            let words = reading.words(quantity.span);
            let comparator = amounts::comparator(quantity, words, reading.language)
                .map(|words| format!("{words} "))
                .unwrap_or_default();
            let of = quantity.of.map(|of| reading.words(of).to_owned());
            let of = of.unwrap_or_else(|| excerpt::of_quantity(reading, quantity).words(reading));
            let value = amounts::quantity(quantity, words, reading.language);
            Some((escaped(&format!("{comparator}{value}: {of}")), quantity.span.start))
        }
        _ => None,
    }
}

fn next(reading: &Reading, item: Item) -> Option<(String, usize)> {
    match item {
        Item::Time(id) => {
            let time = reading.document.times.get(id)?;
            let label = time_labels::label(time, reading.words(time.span), reading.language).to_string();
            let what = excerpt::of_time(reading, time).words(reading);
            Some((format!("{}: {}", escaped(&label), escaped(&what)), time.span.start))
        }
        Item::Sentence(id) => {
            let span = brief::task(reading, id);
            Some((escaped(reading.words(span).trim()), span.start))
        }
        _ => None,
    }
}

#[cfg(test)]
#[path = "brief_markdown_tests.rs"]
mod tests;
