//! The body of a document and its notes.

use super::numbering::{Counters, Numbering};
use super::styles::{Role, Styles};
use super::xml::{self, Piece, attribute, is_on};
use crate::error::ImportError;
use crate::imported::Note;
use crate::plain::table::one_line;
use crate::plain::{self, Gap, Writer};

/// Elements of which nothing is read: what was deleted or moved away, what programs of other kinds show, field codes.
const SKIPPED: [&str; 6] = ["del", "moveFrom", "Fallback", "instrText", DELETED, "delInstrText"];
const DELETED: &str = "delText";

/// Levels of lists that are indented.
const DEEPEST: usize = 8;

/// See the module.
pub(super) struct Reader<'a> {
    styles: &'a Styles,
    numbering: &'a Numbering,
    counters: Counters,
    writer: Writer,
    /// The paragraphs that are open: that of a text box stands in another one.
    paragraphs: Vec<Paragraph>,
    /// How many elements of which nothing is read are open.
    skipped: usize,
    is_deleted: bool,
    is_text: bool,
    is_hidden: bool,
    above: Above,
    title: Option<String>,
    deletions: usize,
    contents: usize,
}

#[derive(Default)]
struct Paragraph {
    text: String,
    style: Option<String>,
    list: Option<String>,
    level: Option<usize>,
    has_outline: bool,
}

/// What the last paragraph was.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Above {
    Item,
    Other,
}

impl<'a> Reader<'a> {
    pub(super) fn new(styles: &'a Styles, numbering: &'a Numbering) -> Self {
        Self {
            styles,
            numbering,
            counters: Counters::default(),
            writer: Writer::default(),
            paragraphs: Vec::new(),
            skipped: 0,
            is_deleted: false,
            is_text: false,
            is_hidden: false,
            above: Above::Other,
            title: None,
            deletions: 0,
            contents: 0,
        }
    }

    /// # Errors
    /// When the part is damaged.
    pub(super) fn body(&mut self, part: &str) -> Result<(), ImportError> {
        xml::read(part, |piece| self.take(&piece))
    }

    /// The notes of a document, each behind its number; those with which a program draws its lines have none.
    ///
    /// # Errors
    /// When the part is damaged.
    pub(super) fn notes(&mut self, part: &str) -> Result<(), ImportError> {
        let mut is_drawn = false;
        xml::read(part, |piece| match &piece {
            Piece::Start { name: "footnote" | "endnote", element, is_empty: false } => {
                is_drawn = attribute(element, "type").is_some_and(|kind| kind != "normal");
                if let Some(id) = attribute(element, "id").filter(|_| !is_drawn) {
                    self.writer.item(&format!("[{id}] "), 0, false);
                }
            }
            Piece::End("footnote" | "endnote") => {
                is_drawn = false;
                self.writer.end_item();
            }
            _ if is_drawn => (),
            _ => self.take(&piece),
        })
    }

    /// The text, what it is called, and what was left out.
    pub(super) fn finish(mut self) -> (String, Option<String>, Vec<Note>) {
        while !self.paragraphs.is_empty() {
            self.end_paragraph();
        }
        let notes = [(self.deletions, Note::Deletions as fn(usize) -> Note), (self.contents, Note::Contents)];
        let notes = notes.into_iter().filter(|(count, _)| *count > 0).map(|(count, note)| note(count)).collect();
        (self.writer.finish(), self.title, notes)
    }

    fn take(&mut self, piece: &Piece<'_>) {
        match piece {
            Piece::Start { name, is_empty: false, .. } if SKIPPED.contains(name) => {
                self.skipped += 1;
                self.is_deleted = *name == DELETED;
            }
            Piece::End(name) if SKIPPED.contains(name) => {
                self.skipped = self.skipped.saturating_sub(1);
                self.is_deleted = false;
            }
            Piece::Text(text) if self.is_deleted => self.deletions += plain::words(text),
            _ if self.skipped > 0 => (),
            Piece::Start { name, element, is_empty } => {
                let value = || attribute(element, "val");
                let paragraph = self.paragraphs.last_mut();
                match (*name, paragraph) {
                    ("p", _) if !is_empty => self.paragraphs.push(Paragraph::default()),
                    ("t", _) => self.is_text = !is_empty && !self.is_hidden,
                    ("r", _) => self.is_hidden = false,
                    ("vanish", Some(_)) => self.is_hidden = is_on(element),
                    ("tbl", _) => self.writer.open_table(),
                    ("tr", _) => self.writer.row(),
                    ("tc", _) => self.writer.cell(),
                    ("pStyle", Some(paragraph)) => paragraph.style = value(),
                    ("numId", Some(paragraph)) => paragraph.list = value(),
                    ("ilvl", Some(paragraph)) => paragraph.level = value().and_then(|level| level.parse().ok()),
                    ("outlineLvl", Some(paragraph)) => {
                        paragraph.has_outline = value().is_some_and(|level| level != "9")
                    }
                    ("tab" | "ptab", Some(paragraph)) if !paragraph.text.is_empty() => paragraph.text.push('\t'),
                    ("br" | "cr", Some(paragraph)) => paragraph.text.push('\n'),
                    ("noBreakHyphen", Some(paragraph)) => paragraph.text.push('-'),
                    ("footnoteReference" | "endnoteReference", Some(paragraph)) => {
                        let id = attribute(element, "id").unwrap_or_default();
                        paragraph.text.push_str(&format!("[{id}]"));
                    }
                    _ => (),
                }
            }
            Piece::End("p") => self.end_paragraph(),
            Piece::End("t") => self.is_text = false,
            Piece::End("r") => self.is_hidden = false,
            Piece::End("tc" | "tr") => self.writer.end_cell(),
            Piece::End("tbl") => self.writer.close_table(),
            Piece::End(_) => (),
            Piece::Text(text) => {
                if let Some(paragraph) = self.paragraphs.last_mut().filter(|_| self.is_text) {
                    paragraph.text.push_str(text);
                }
            }
        }
    }

    fn end_paragraph(&mut self) {
        let Some(paragraph) = self.paragraphs.pop() else { return };
        let text = paragraph.text.trim();
        if text.is_empty() {
            return self.writer.part(Gap::Paragraph);
        }
        let style = paragraph.style.as_deref().unwrap_or_default();
        let role = if paragraph.has_outline { Role::Heading } else { self.styles.role(style) };
        match role {
            Role::Contents => {
                self.contents += 1;
                return;
            }
            Role::Title if self.title.is_none() => self.title = Some(one_line(text)),
            Role::Title | Role::Heading | Role::Body => (),
        }
        let above = self.above;
        self.above = Above::Other;
        let list = match paragraph.list {
            // "0" takes a paragraph out of the list of its style.
            Some(list) => (list != "0").then_some((list, paragraph.level.unwrap_or(0))),
            None if role == Role::Body => self.styles.list(style),
            None => None,
        };
        let marker = list.and_then(|(list, level)| {
            let marker = self.counters.next(self.numbering, &list, level)?;
            Some((marker, level.min(DEEPEST)))
        });
        match (marker, role) {
            (Some((marker, level)), Role::Body) => {
                self.above = Above::Item;
                self.writer.item(&marker, level, above == Above::Item);
                self.writer.verbatim(text);
                self.writer.end_item();
            }
            (Some((marker, _)), _) => {
                self.writer.part(Gap::Paragraph);
                self.writer.verbatim(&(marker + text));
                self.writer.part(Gap::Paragraph);
            }
            (None, _) => {
                self.writer.part(Gap::Paragraph);
                self.writer.verbatim(text);
                self.writer.part(Gap::Paragraph);
            }
        }
    }
}
