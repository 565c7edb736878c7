//! A text as the model reads it.

use factcards_model::Model;

use crate::text::Text;

/// Sentences, words, tags, trees and names of a text. The Document is made from them, and CoNLL-U shows them.
pub struct Parsed<'t> {
    pub(crate) text: Text<'t>,
}

/// Reads what the model tells of a text: the costly part of [`crate::analyze`].
///
/// ```
/// use factcards::{Options, export, parse};
///
/// let parsed = parse("Ada left Leeds.", factcards_model::english()?);
/// assert_eq!(parsed.words(), 4);
/// assert_eq!(parsed.document(&Options::default()).facts.len(), 1);
/// assert!(export::conllu(&parsed, None).contains("nsubj"));
/// # Ok::<(), factcards::model::LoadError>(())
/// ```
pub fn parse<'t>(source: &'t str, model: &'t Model) -> Parsed<'t> {
    Parsed { text: Text::read(source, model) }
}

impl Parsed<'_> {
    /// The number of words and marks.
    pub fn words(&self) -> usize {
        self.text.tokens.len()
    }
}
