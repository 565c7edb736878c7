//! What is said of the last opening of files.

use factcards_import::Note;

use super::Opened;
use super::error::OpenError;
use crate::strings::Language;

/// See the module.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Said {
    /// The names of the files that are being read.
    pub(super) busy: Vec<String>,
    /// Whether one was opened; what is remarked is why none was, otherwise.
    pub(super) is_opened: bool,
    pub(super) remarks: Vec<Remark>,
    /// The files that were read and not opened.
    pub(super) waiting: Vec<Opened>,
}

/// What is to be known of a file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Remark {
    /// Something of it is not in the text.
    LeftOut { name: String, notes: Vec<Note> },
    /// It could not be opened.
    Failed { name: String, error: OpenError },
    /// A picture was pasted.
    Picture,
}

impl Said {
    /// What to say politely, beside what is said of the text.
    pub(crate) fn announcement(&self, text: &str, language: Language) -> String {
        match (self.busy(language), self.remarks(language)) {
            (Some(busy), _) => busy,
            (None, Some(remarks)) if self.is_opened => format!("{text} {remarks}"),
            (None, Some(remarks)) => remarks,
            (None, None) => text.to_owned(),
        }
    }

    /// That files are being read, and which.
    pub(crate) fn busy(&self, language: Language) -> Option<String> {
        (!self.busy.is_empty()).then(|| language.opening_files(&self.busy.join(", ")))
    }

    /// Why files could not be opened, and what of the opened one is not in the text.
    pub(crate) fn remarks(&self, language: Language) -> Option<String> {
        let remarks: Vec<_> = self.remarks.iter().map(|remark| remark.said(language)).collect();
        (!remarks.is_empty()).then(|| remarks.join(" "))
    }

    /// What is wrong inside of damaged files, in English.
    pub(crate) fn details(&self) -> Option<String> {
        let details: Vec<_> = self.remarks.iter().filter_map(Remark::detail).collect();
        (!details.is_empty()).then(|| details.join("; "))
    }

    /// How many other files wait, and which.
    pub(crate) fn others(&self, language: Language) -> Option<String> {
        let names: Vec<_> = self.waiting.iter().map(|opened| opened.name.as_str()).collect();
        (!names.is_empty()).then(|| language.files_waiting(names.len(), &names.join(", ")))
    }
}

impl Remark {
    fn said(&self, language: Language) -> String {
        match self {
            Self::LeftOut { name, notes } => {
                let notes: Vec<_> = notes.iter().map(|note| left_out(note, language)).collect();
                language.of_file(name, &notes.join(" "))
            }
            Self::Failed { name, error } => error.said(name, language),
            Self::Picture => language.picture_pasted().to_owned(),
        }
    }

    fn detail(&self) -> Option<String> {
        match self {
            Self::Failed { name, error } => Some(format!("{name}: {}", error.detail()?)),
            Self::LeftOut { .. } | Self::Picture => None,
        }
    }
}

/// What of a file is not in its text.
fn left_out(note: &Note, language: Language) -> String {
    let (say, count): (fn(Language, usize) -> String, usize) = match note {
        Note::Attachments(names) => return language.left_out_attachments(names.len(), &names.join(", ")),
        Note::Surroundings(count) => (Language::left_out_surroundings, *count),
        Note::Deletions(count) => (Language::left_out_deletions, *count),
        Note::Comments(count) => (Language::left_out_comments, *count),
        Note::Contents(count) => (Language::left_out_contents, *count),
        Note::Furniture(count) => (Language::left_out_furniture, *count),
        Note::PicturePages(count) => (Language::left_out_pages, *count),
        Note::ShortStrings(count) => (Language::left_out_short_strings, *count),
        Note::BrokenLines(count) => (Language::left_out_broken_lines, *count),
    };
    say(language, count)
}

#[cfg(test)]
mod tests {
    use factcards_import::{ImportError, Unreadable};

    use super::*;

    const NAME: &str = "plan.docx";

    fn failed(error: impl Into<OpenError>) -> Remark {
        Remark::Failed { name: NAME.to_owned(), error: error.into() }
    }

    fn left(note: Note) -> Remark {
        Remark::LeftOut { name: NAME.to_owned(), notes: vec![note] }
    }

    fn said(remarks: Vec<Remark>, is_opened: bool) -> Said {
        Said { remarks, is_opened, ..Said::default() }
    }

    #[test]
    fn each_reason_names_the_file_in_the_language() {
        let errors = [ImportError::Empty, ImportError::too_large(), ImportError::Unsupported(Unreadable::Picture)];
        for error in errors {
            let remark = failed(error.clone());
            // The command line goes on from the name.
            assert!(remark.said(Language::En).starts_with(&format!("“{NAME}” {error}")), "{error}");
            assert!(remark.said(Language::De).starts_with(&format!("„{NAME}“ ")), "{error}");
        }
    }

    #[test]
    fn what_is_left_out_is_counted_in_the_language() {
        let of = |note: Note| Language::ALL.map(|language| left(note.clone()).said(language));
        assert_eq!(
            of(Note::Comments(1)),
            ["“plan.docx”: 1 comment was left out.", "„plan.docx“: 1 Kommentar wurde weggelassen."]
        );
        assert_eq!(
            of(Note::Attachments(vec!["a.pdf".to_owned(), "b.png".to_owned()])),
            [
                "“plan.docx”: 2 attachments were left out: a.pdf, b.png.",
                "„plan.docx“: 2 Anhänge wurden weggelassen: a.pdf, b.png."
            ]
        );
    }

    #[test]
    fn the_text_is_announced_where_one_was_opened() {
        let announced = |said: &Said| said.announcement("Found 1 fact.", Language::En);
        assert_eq!(announced(&Said::default()), "Found 1 fact.");
        let remarks = vec![left(Note::Comments(2)), failed(OpenError::Slow)];
        let opened = announced(&said(remarks.clone(), true));
        assert!(
            opened.starts_with("Found 1 fact. “plan.docx”: 2 comments were left out. “plan.docx” takes"),
            "{opened}"
        );
        assert!(announced(&said(remarks, false)).starts_with("“plan.docx”: 2 comments"));
    }

    #[test]
    fn what_is_wrong_inside_of_a_file_is_a_detail() {
        let said = said(vec![failed(ImportError::Broken("no end".to_owned())), failed(OpenError::Died)], false);
        assert_eq!(said.details().as_deref(), Some("plan.docx: no end"));
        assert!(!said.remarks(Language::En).unwrap_or_default().contains("no end"));
        assert_eq!(Said::default().details(), None);
    }
}
