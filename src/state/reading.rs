//! A Document together with the text that it was made from, and the ways to point into it.

use std::ops::Deref;
use std::rc::Rc;

use factcards_document::{ByteSpan, Document, Id, Warning, WarningCode, for_each_document_array};

use super::Source;
use super::derived::Derived;
use crate::strings::Language;

/// Letters that tell a script.
const LETTERS: usize = 2_000;

/// A text, or the beginning of one, and what was found in it, with the language in which it is told. Clones are cheap, and
/// equal only to each other in the same language.
#[derive(Clone, Debug)]
pub struct Reading {
    parts: Rc<Parts>,
    /// The language of what is said about the text.
    pub language: Language,
    /// Whether times are counted from the date of the text's file.
    pub(crate) is_dated_by_file: bool,
    /// The text of which its source is a prefix; none where it is a whole text.
    prefix_of: Option<Source>,
}

#[derive(Debug)]
pub struct Parts {
    /// The text.
    pub source: Source,
    /// What was found in it.
    pub document: Rc<Document<ByteSpan>>,
    /// What follows from the two.
    pub(super) derived: Derived,
}

impl Reading {
    /// Pairs a text with its Document.
    pub fn new(source: Source, document: impl Into<Rc<Document<ByteSpan>>>, language: Language) -> Self {
        let parts = Parts { source, document: document.into(), derived: Derived::default() };
        Self { parts: Rc::new(parts), language, is_dated_by_file: false, prefix_of: None }
    }

    /// The same, as one of a prefix of this text.
    pub(super) fn of_prefix_of(self, text: Source) -> Self {
        Self { prefix_of: Some(text), ..self }
    }

    /// Whether it is of a prefix of a text, of which the rest is not read yet.
    pub(crate) fn is_of_prefix(&self) -> bool {
        self.prefix_of.is_some()
    }

    /// The whole text that its source is, or is a prefix of.
    pub(crate) fn text(&self) -> &Source {
        self.prefix_of.as_ref().unwrap_or(&self.source)
    }

    /// The same, as one that was read by the date of the text's file or without.
    pub(super) fn dated_by_file(self, is_dated_by_file: bool) -> Self {
        Self { is_dated_by_file, ..self }
    }

    /// The same, told in another language.
    pub fn told_in(&self, language: Language) -> Self {
        Self { language, ..self.clone() }
    }

    /// Whether it is of the same text and Document, in whatever language it is told.
    pub(crate) fn is_same_as(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.parts, &other.parts)
    }

    /// The language of the text, as far as something can be said in it.
    pub(crate) fn text_language(&self) -> Language {
        Language::from_tag(&self.document.language).unwrap_or_default()
    }

    /// Whether the text is surely in a language that is not read: too few words to tell by are none.
    pub fn is_foreign(&self) -> bool {
        let is_told = |warning: &Warning<ByteSpan>| warning.code == WarningCode::LanguageUnsupported;
        let letters = || self.source.chars().filter(|c| c.is_alphabetic()).take(LETTERS);
        let other_script = || letters().fold(0_isize, |n, c| if c < '\u{250}' { n - 1 } else { n + 1 }) > 0;
        self.document.warnings.iter().any(is_told) && (self.document.language != "und" || other_script())
    }

    /// The words of a span as they were read, in one line.
    pub fn words(&self, span: ByteSpan) -> &str {
        self.shown().words(span)
    }

    /// What stands at a span.
    pub fn written(&self, span: ByteSpan) -> &str {
        span.of(&self.source)
    }

    /// The sentence's place; empty when there is no such sentence.
    pub fn sentence(&self, id: Id) -> ByteSpan {
        self.document.sentences.get(id).map(|s| s.span).unwrap_or_default()
    }

    /// The sentence that a byte stands in, or the last one that begins before it.
    pub fn sentence_at(&self, byte: usize) -> ByteSpan {
        self.sentence(self.sentence_id_at(byte))
    }

    /// Its position among the sentences.
    pub fn sentence_id_at(&self, byte: usize) -> Id {
        self.document.sentences.partition_point(|s| s.span.start <= byte).saturating_sub(1)
    }
}

impl Deref for Reading {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.parts
    }
}

impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        self.is_same_as(other) && self.language == other.language
    }
}

macro_rules! items {
    ($($array:ident { $field:ident: $item:ident => $type:ty })*) => {
        /// Something that a card shows and the text may mark: an item of one of the Document's arrays, by its position
        /// there, or an answer of the main event.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(dead_code, clippy::enum_variant_names, reason = "named as the Document does, with cards or without")]
        pub enum Item {
            /// An answer of the main event.
            Answer(usize),
            $(
                #[doc = concat!("An item of `", stringify!($array), "`.")]
                $item(Id),
            )*
        }

        impl Item {
            /// Its name among all items of the Document: `fact-3` is the fact with the id 3.
            pub fn id(self) -> String {
                let (kind, id) = match self {
                    Self::Answer(id) => ("Answer", id),
                    $(Self::$item(id) => (stringify!($item), id),)*
                };
                format!("{}-{id}", kind.to_lowercase())
            }

            /// Whether the Document has it.
            pub fn is_in<S>(self, document: &Document<S>) -> bool {
                let event = &document.main_event;
                match self {
                    Self::Answer(id) => {
                        let answers = [&event.who, &event.what, &event.when, &event.where_, &event.why, &event.how];
                        answers.get(id).is_some_and(|answers| !answers.is_empty())
                    }
                    $(Self::$item(id) => id < document.$field.len(),)*
                }
            }

            /// The item of this name; whether the Document has it is not asked.
            pub fn from_id(name: &str) -> Option<Self> {
                let (kind, id) = name.rsplit_once('-')?;
                let id = id.parse().ok()?;
                let items = [Self::Answer(id), $(Self::$item(id),)*];
                items.into_iter().find(|item| item.id().rsplit_once('-').is_some_and(|(name, _)| name == kind))
            }

            /// The `id` of its element among the cards.
            pub(crate) fn element_id(self) -> String {
                format!("card-{}", self.id())
            }
        }
    };
}
for_each_document_array!(items);

/// The entity that is chosen: its mentions are marked, and the cards show what concerns it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Which one.
    pub entity: Id,
    /// Which of its mentions was gone to last, as a position among them.
    pub at: usize,
}

/// The place in the text that is pointed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Focus {
    /// The place.
    pub span: ByteSpan,
    /// The sentence around it.
    pub sentence: ByteSpan,
    /// What on the cards it was reached from.
    pub item: Item,
    /// Raised with each jump, so that going to the same place again is a change.
    pub turn: u32,
}

#[cfg(test)]
mod tests {
    use factcards::{Options, analyze};

    use super::*;

    #[test]
    fn another_language_tells_the_same_text_and_document() {
        let text = "Ada met Bo.";
        let document = analyze(text, &Options::default(), factcards_model::english().unwrap());
        let english = Reading::new(text.into(), document.clone(), Language::En);
        let german = english.told_in(Language::De);
        assert!(german.is_same_as(&english) && german != english && german.told_in(Language::En) == english);
        assert_eq!((german.language, german.text_language()), (Language::De, Language::En));
        assert!(!Reading::new(text.into(), document, Language::En).is_same_as(&english));
    }
}
