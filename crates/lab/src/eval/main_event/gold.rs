//! What readers accept as answers: `data/main_events.tsv`, its texts from GUM.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use factcards::main_event::Question;

use crate::corpora::raw::by_document;
use crate::corpora::read_conllu;

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
    let mut answers = answers()?;
    let folder = folder.join("gum").join(portion);
    let files = std::fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut paths = files.map(|file| Ok(file?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    let mut texts = vec![];
    for path in paths {
        let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let Some(answers) = answers.remove(&id) else { continue };
        let file = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let date = file.lines().find_map(|line| line.strip_prefix("# meta::dateCreated = ")).map(str::to_owned);
        let text = by_document(&read_conllu(&file)?).into_iter().map(|raw| raw.text).collect();
        texts.push(Text { id, text, date, answers });
    }
    Ok(texts)
}

fn answers() -> Result<BTreeMap<String, BTreeMap<Question, Vec<String>>>> {
    let mut all = BTreeMap::<String, BTreeMap<Question, Vec<String>>>::new();
    for line in ANSWERS.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, question, answers] = columns[..] else { anyhow::bail!("not three columns: {line}") };
        let question = question_of(question).with_context(|| format!("no question: {line}"))?;
        let answers = answers.split(" | ").map(str::trim).filter(|answer| *answer != "-" && !answer.is_empty());
        all.entry(id.to_owned()).or_default().insert(question, answers.map(str::to_owned).collect());
    }
    Ok(all)
}

/// A question as the file writes it.
fn question_of(name: &str) -> Option<Question> {
    Question::ALL.into_iter().find(|question| super::name(*question) == name)
}
