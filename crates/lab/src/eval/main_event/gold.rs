//! What readers accept as answers: `data/main_events.tsv`, its texts from GUM.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result};
use factcards::main_event::Question;

use crate::corpora::gum_summaries::{self, Summarized};

const ANSWERS: &str = include_str!("../../../data/main_events.tsv");

/// A text with the answers that readers accept, by question; none where nothing answers it.
pub(super) struct Text {
    pub(super) id: String,
    pub(super) text: String,
    /// When it was written.
    pub(super) date: Option<String>,
    pub(super) answers: BTreeMap<Question, Vec<String>>,
}

/// The texts of a portion that have been read for their main event.
///
/// # Errors
/// When a file cannot be read, or a line of the answers is not understood.
pub(super) fn read(folder: &Path, portion: &str) -> Result<Vec<Text>> {
    let mut places = places()?;
    let mut texts = vec![];
    for Summarized { id, date, text, .. } in gum_summaries::read(folder, portion)? {
        let Some(places) = places.remove(&id) else { continue };
        let mut answers = BTreeMap::new();
        for (question, places) in places {
            let slices = places.into_iter().map(|place| text.get(place).map(str::to_owned));
            let told = slices.collect::<Option<Vec<_>>>().with_context(|| format!("{id} is another text"))?;
            answers.insert(question, told);
        }
        texts.push(Text { id, text, date, answers });
    }
    Ok(texts)
}

/// Where the answers to each question stand in a text, best first.
type Places = BTreeMap<Question, Vec<Range<usize>>>;

/// The answers of each text, by its id.
fn places() -> Result<BTreeMap<String, Places>> {
    let mut all = BTreeMap::<String, Places>::new();
    for line in ANSWERS.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, question, places] = columns[..] else { anyhow::bail!("not three columns: {line}") };
        let question = question_of(question).with_context(|| format!("no question: {line}"))?;
        let places = places.split_whitespace().filter(|place| *place != "-").map(|place| {
            let (start, end) = place.split_once('-').with_context(|| format!("no place: {line}"))?;
            Ok(start.parse()?..end.parse()?)
        });
        all.entry(id.to_owned()).or_default().insert(question, places.collect::<Result<_>>()?);
    }
    Ok(all)
}

/// A question as the file writes it.
fn question_of(name: &str) -> Option<Question> {
    Question::ALL.into_iter().find(|question| super::name(*question) == name)
}
