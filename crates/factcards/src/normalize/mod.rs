//! From the text that was given to the text that is read, before anything is.
//!
//! What people paste is not all words: a web page has tags, captions have times between the parts of a sentence, words
//! are broken at the ends of lines, quoted lines begin with marks, characters stand for others. Each file here finds one
//! kind of that as edits; [`Normalized`] makes them one after the other and keeps where everything stood, so that the
//! engine reads words and tells its spans in the text that was given.

mod alignment;
mod captions;
mod characters;
mod html;
mod hyphens;
mod quote_levels;
mod quote_marks;
mod voices;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use factcards_document::{ByteSpan, Normalization, Options};
use factcards_model::Model;

use crate::lang;
use alignment::{Alignment, Edit};
pub(crate) use quote_levels::QuoteLevels;
pub(crate) use voices::{Voice, Voices};

/// A text as it is read, and where each part of it stands in the text as it was given.
///
/// ```
/// use factcards::{ByteSpan, Normalized, Options};
///
/// let normalized = Normalized::new("> on Tues-\n> day", &Options::default(), factcards_model::english()?);
/// assert_eq!(normalized.text(), "on Tuesday");
/// let tuesday = normalized.source_span(ByteSpan::new(3, 10));
/// assert_eq!(tuesday.of(normalized.source()), "Tues-\n> day");
/// assert_eq!(normalized.quote_level(0), 1);
/// # Ok::<(), factcards::model::LoadError>(())
/// ```
#[derive(Debug)]
pub struct Normalized<'t> {
    source: &'t str,
    text: Cow<'t, str>,
    alignment: Alignment,
    levels: QuoteLevels,
    voices: Voices,
    is_html: bool,
}

impl<'t> Normalized<'t> {
    /// What is read of a text. The model tells which words there are.
    pub fn new(source: &'t str, options: &Options, model: &Model) -> Self {
        let mut normalized = Self::literal(source);
        if !options.literal && html::is_source(source) {
            let (markup, levels) = html::find(source);
            normalized.levels = levels;
            normalized.edit(markup);
            normalized.is_html = true;
        } else if let Some((cues, voices)) = captions::find(source, || lang::detect(source).language, model) {
            normalized.voices = voices;
            normalized.edit(cues);
        }
        let (marks, levels) = quote_marks::find(&normalized.text);
        normalized.levels = normalized.levels.with(&levels);
        normalized.edit(marks);
        normalized.edit(characters::find(&normalized.text));
        let language = || lang::detect(&normalized.text).language;
        normalized.edit(hyphens::find(&normalized.text, &normalized.levels, language, model));
        normalized
    }

    /// The text as it was given.
    pub fn literal(source: &'t str) -> Self {
        let (text, alignment) = (Cow::Borrowed(source), Alignment::default());
        let (levels, voices) = (QuoteLevels::default(), Voices::default());
        Self { source, text, alignment, levels, voices, is_html: false }
    }

    /// Makes edits of what has been made so far.
    fn edit(&mut self, edits: Vec<Edit>) {
        if edits.is_empty() {
            return;
        }
        let (text, alignment) = Alignment::edited(&self.text, edits);
        self.levels.moved(&alignment);
        self.voices.moved(&alignment);
        self.alignment = if self.is_literal() { alignment } else { self.alignment.then(&alignment) };
        self.text = Cow::Owned(text);
    }

    /// What is read.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What was given.
    pub fn source(&self) -> &'t str {
        self.source
    }

    /// Whether what is read is what was given.
    pub fn is_literal(&self) -> bool {
        self.alignment.is_identity()
    }

    /// Whether the source is that of a web page, of which the text is read.
    pub fn is_html(&self) -> bool {
        self.is_html
    }

    /// Where a span of what is read stands in what was given: from its first character to its last one.
    pub fn source_span(&self, span: ByteSpan) -> ByteSpan {
        self.alignment.source_span(span)
    }

    /// How often what stands at a byte of what is read is quoted, by marks `>` before its line or as a block
    /// quotation of HTML: 0 for no quote.
    pub fn quote_level(&self, byte: usize) -> u8 {
        self.levels.at(byte)
    }

    /// The levels of all lines.
    pub(crate) fn quote_levels(&self) -> &QuoteLevels {
        &self.levels
    }

    /// The voices of captions.
    pub(crate) fn voices(&self) -> &Voices {
        &self.voices
    }

    /// Where the source differs from what is read, inside spans of the source that are in order and apart.
    pub(crate) fn inside(&self, spans: impl Iterator<Item = ByteSpan>) -> Vec<Normalization<ByteSpan>> {
        let mut spans = spans.peekable();
        let mut inside = vec![];
        for part in self.alignment.replaced() {
            while spans.next_if(|span| span.end <= part.source.start).is_some() {}
            if spans.peek().is_some_and(|span| span.overlaps(part.source)) {
                inside.push(Normalization { span: part.source, form: part.text.of(&self.text).to_owned() });
            }
        }
        inside
    }
}
