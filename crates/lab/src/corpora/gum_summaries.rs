//! GUM's summaries: up to five by people for a document (`# meta::summary1 = (human1) …`), over the text as a person
//! would have pasted it.

use std::path::Path;

use anyhow::{Context, Result};

use super::gum_files;
use super::raw::by_document;
use super::read_conllu;

/// A text with what people wrote of it.
#[derive(Debug)]
pub(crate) struct Summarized {
    /// The document's name in the corpus.
    pub(crate) id: String,
    /// What kind of text it is.
    pub(crate) genre: String,
    /// The day it was written, where the corpus says.
    pub(crate) date: Option<String>,
    pub(crate) text: String,
    /// By people alone.
    pub(crate) summaries: Vec<String>,
}

/// Reads a portion, one document a file.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn read(folder: &Path, portion: &str) -> Result<Vec<Summarized>> {
    let files = gum_files::read(folder, portion)?;
    files.iter().map(|(path, file)| document(file).with_context(|| path.display().to_string())).collect()
}

fn document(file: &str) -> Result<Summarized> {
    let sentences = read_conllu(file)?;
    let meta = || file.lines().filter_map(|line| line.strip_prefix("# ")?.split_once(" = "));
    let of =
        |name: &str| meta().find(|(key, _)| *key == name).map(|(_, value)| value.trim().to_owned()).unwrap_or_default();
    let summaries = meta().filter(|(key, _)| key.starts_with("meta::summary"));
    let by_person = |(_, value): (&str, &str)| {
        let (writer, summary) = value.trim().strip_prefix('(')?.split_once(')')?;
        writer.starts_with("human").then(|| summary.trim().to_owned())
    };
    let text = by_document(&sentences).into_iter().map(|raw| raw.text).next().unwrap_or_default();
    Ok(Summarized {
        id: of("newdoc id"),
        genre: of("meta::genre"),
        date: Some(of("meta::dateCreated")).filter(|date| !date.is_empty()),
        text,
        summaries: summaries.filter_map(by_person).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summaries_are_those_by_people() {
        let file = "# newdoc id = a\n# meta::genre = news\n# meta::summary1 = (human1) It = so.\n# meta::summary2 = (gpt4) No.\n\
                    # newpar\n1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n\n";
        let read = document(file).unwrap();
        assert_eq!((read.id.as_str(), read.text.as_str()), ("a", "Go"));
        assert_eq!(read.summaries, ["It = so."]);
    }
}
