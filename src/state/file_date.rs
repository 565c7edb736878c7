//! The date that the file of a text gives it. A text that states its own date is read by that; so it is read without the file's
//! first, and once more where it states none.

use std::rc::Rc;

use factcards_document::{ByteSpan, Document, Options, ReferenceDateFrom};

use super::{Phase, State};

/// See the module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileDate {
    /// `YYYY-MM-DD`.
    pub(super) date: Rc<str>,
    /// Whether the text is read by it.
    pub(super) is_used: bool,
}

impl FileDate {
    /// One that nothing has been read by yet.
    pub(super) fn new(date: Rc<str>) -> Self {
        Self { date, is_used: false }
    }
}

/// The date of a file, where a text is read by it with these options.
pub(super) fn used<'d>(file_date: Option<&'d FileDate>, options: &Options) -> Option<&'d str> {
    file_date.filter(|of| of.is_used && options.reference_date.is_none()).map(|of| &*of.date)
}

/// These options, with the date of the file where the text is read by it.
pub(super) fn with(file_date: Option<&FileDate>, options: &Options) -> Options {
    let date = used(file_date, options).map(str::to_owned);
    Options { reference_date: date.or_else(|| options.reference_date.clone()), ..options.clone() }
}

/// Whether a text is to be read once more, by the date of its file; from now on it is read so.
pub(super) fn is_needed(file_date: &mut Option<FileDate>, options: &Options, found: &Document<ByteSpan>) -> bool {
    let is_undated = found.reference_date.is_none() && options.reference_date.is_none();
    let unused = file_date.as_mut().filter(|of| is_undated && !of.is_used);
    unused.map(|of| of.is_used = true).is_some()
}

impl State {
    /// The date that the text itself gave.
    pub fn found_date(&self) -> Option<&str> {
        let document = &self.reading.as_ref()?.document;
        let found = document.reference_date_from == Some(ReferenceDateFrom::Text);
        document.reference_date.as_deref().filter(|_| found)
    }

    /// The date of the file, where the text is read by it.
    pub fn file_date(&self) -> Option<&str> {
        used(self.file_date.as_ref(), &self.options)
    }

    /// The date that the file gives the text, whether it is used or not.
    pub(crate) fn date_of_file(&self) -> Option<Rc<str>> {
        self.file_date.as_ref().map(|of| of.date.clone())
    }

    /// How the engine is to read the text: corrections are made here.
    pub fn options_to_read(&self) -> Options {
        Options { corrections: vec![], ..self.options_to_write() }
    }

    /// How the text is read, with what was corrected.
    pub fn options_to_write(&self) -> Options {
        with(self.file_date.as_ref(), &self.options)
    }

    /// The file of the text that was placed last gives it this date.
    pub(super) fn offer_file_date(&mut self, date: Rc<str>) {
        self.file_date = Some(FileDate::new(date));
        let given = self.given.clone().filter(|_| self.phase == Phase::Ready);
        if given.is_some_and(|given| is_needed(&mut self.file_date, &self.options, &given.uncorrected().document)) {
            self.ask();
        }
    }

    /// The person gives the text's date, or takes away what it was read by.
    pub(super) fn date(&mut self, date: Option<String>) {
        if date.is_none() && self.file_date().is_some() {
            self.file_date = None;
            self.ask();
        } else {
            self.read_with(|options| options.reference_date = date);
        }
    }
}

#[cfg(test)]
#[path = "file_date_tests.rs"]
mod tests;
