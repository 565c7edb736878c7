//! Lines of Markdown, each with the numbers of the sentences that it comes from, which stand below.

use factcards_document::{Id, markdown_escaped as escaped};

use crate::state::Reading;

/// What is written, and the sentences that it comes from.
pub(super) struct Sheet<'r> {
    reading: &'r Reading,
    pub(super) out: String,
    /// In the order of their numbers.
    sources: Vec<Id>,
}

impl<'r> Sheet<'r> {
    /// Nothing yet.
    pub(super) fn new(reading: &'r Reading) -> Self {
        Self { reading, out: String::new(), sources: vec![] }
    }

    /// The number of the sentence at a byte, as it ends a line.
    pub(super) fn source(&mut self, at: usize) -> String {
        let sentence = self.reading.sentence_id_at(at);
        let known = self.sources.iter().position(|source| *source == sentence);
        let number = known.unwrap_or_else(|| {
            self.sources.push(sentence);
            self.sources.len() - 1
        });
        format!(" [{}]", number + 1)
    }

    /// Lines, each with where it stands in the text.
    pub(super) fn section(&mut self, heading: &str, lines: Vec<(String, usize)>) {
        if lines.is_empty() {
            return;
        }
        self.out.push_str(&format!("\n## {heading}\n\n"));
        for (line, at) in lines {
            let source = self.source(at);
            self.out.push_str(&format!("- {line}{source}\n"));
        }
    }

    pub(super) fn finish(mut self) -> String {
        if !self.sources.is_empty() {
            self.out.push_str(&format!("\n## {}\n\n", self.reading.language.sources()));
            for (at, source) in self.sources.iter().enumerate() {
                let words = escaped(self.reading.words(self.reading.sentence(*source)).trim());
                self.out.push_str(&format!("{}. “{words}”\n", at + 1));
            }
        }
        self.out.trim_start().to_owned()
    }
}
