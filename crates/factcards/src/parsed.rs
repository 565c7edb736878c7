//! A text with its sentences, words, tags, trees and names.

use factcards_model::{Model, Word};

use crate::normalize::Normalized;
use crate::text::{AnnotationCache, Lookup, Reader, Share, Text, TreebankWord};

/// Sentences, words, tags, trees and names of a text. The Document is made from them, and CoNLL-U shows them.
pub struct Parsed<'t> {
    pub(crate) normalized: &'t Normalized<'t>,
    pub(crate) text: Text<'t>,
    /// By what its annotations are found again, where they are to be.
    pub(crate) lookup: Option<Lookup>,
}

/// Reads what the model tells of a text: the costly part of [`crate::analyze`].
///
/// ```
/// use factcards::{Normalized, Options, export, parse};
///
/// let (options, model) = (Options::default(), factcards_model::english()?);
/// let text = Normalized::new("Ada left Leeds.", &options, model);
/// let parsed = parse(&text, model);
/// assert_eq!(parsed.words(), 4);
/// assert_eq!(parsed.document(&options).facts.len(), 1);
/// assert!(export::conllu(&parsed, None).contains("nsubj"));
/// # Ok::<(), factcards::model::LoadError>(())
/// ```
pub fn parse<'t>(normalized: &'t Normalized<'t>, model: &'t Model) -> Parsed<'t> {
    Parsing::new(normalized, model).finish()
}

impl<'t> Parsed<'t> {
    /// A text whose sentences, words, tags and trees are those of a treebank, to measure by: what [`parse`] would read
    /// without error. Sentences and their words are in order of the text that is read, which is as a rule
    /// [literal](Normalized::literal); names are the model's, and so are the labels.
    ///
    /// ```
    /// use factcards::{ByteSpan, Normalized, Options, Parsed, TreebankWord};
    ///
    /// let word = |start, end, upos, xpos, head, deprel| {
    ///     TreebankWord { span: ByteSpan::new(start, end), upos, xpos, head, deprel }
    /// };
    /// let sentence = vec![
    ///     word(0, 3, "PROPN", "NNP", 2, "nsubj"),
    ///     word(4, 8, "VERB", "VBD", 0, "root"),
    ///     word(9, 14, "PROPN", "NNP", 2, "obj"),
    /// ];
    /// let text = Normalized::literal("Ada left Leeds");
    /// let parsed = Parsed::with_trees(&text, factcards_model::english()?, &[sentence]);
    /// assert_eq!(parsed.document(&Options::default()).facts.len(), 1);
    /// # Ok::<(), factcards::model::LoadError>(())
    /// ```
    pub fn with_trees(normalized: &'t Normalized<'t>, model: &'t Model, sentences: &[Vec<TreebankWord>]) -> Self {
        let text = Reader::new(normalized.text(), normalized.quote_levels(), normalized.voices(), model)
            .finish_with(sentences);
        Parsed { normalized, text, lookup: None }
    }

    /// The number of words and marks.
    pub fn words(&self) -> usize {
        self.text.tokens.len()
    }
}

/// A text that is being read, for whoever has other things to do in between: what [`parse`] does, in steps. The result
/// does not depend on their length, nor on who reads the sentences of which the model is asked.
///
/// ```
/// use factcards::{Normalized, Options, Parsing, parse};
///
/// let model = factcards_model::english()?;
/// let text = Normalized::new("Ada left Leeds. Bo stayed.", &Options::default(), model);
/// let mut parsing = Parsing::new(&text, model);
/// while !parsing.is_done() {
///     parsing.step(4);
/// }
/// assert_eq!(parsing.finish().words(), parse(&text, model).words());
/// # Ok::<(), factcards::model::LoadError>(())
/// ```
pub struct Parsing<'t> {
    normalized: &'t Normalized<'t>,
    reader: Reader<'t>,
}

impl<'t> Parsing<'t> {
    /// Looks at the text's layout.
    pub fn new(normalized: &'t Normalized<'t>, model: &'t Model) -> Self {
        Self {
            normalized,
            reader: Reader::new(normalized.text(), normalized.quote_levels(), normalized.voices(), model),
        }
    }

    /// The same, for a text of which parts were read before: what the cache has of them is not read again. The result is the
    /// same as without.
    pub fn with_cache(normalized: &'t Normalized<'t>, model: &'t Model, cache: &AnnotationCache) -> Self {
        let parsing = Self::new(normalized, model);
        Self { reader: parsing.reader.with_lookup(cache.lookup()), ..parsing }
    }

    /// Reads on by about so many words. Steps of fewer than some 500 cost more in all.
    pub fn step(&mut self, words: usize) {
        self.reader.step(words);
    }

    /// Whether everything has been read.
    pub fn is_done(&self) -> bool {
        self.reader.is_done()
    }

    /// 0..1: how much has been read.
    pub fn done(&self) -> f64 {
        self.reader.done()
    }

    /// Words of which the model has said nothing yet; about so many before all sentences are known, and none before it is
    /// known that they are many.
    pub fn unread(&mut self) -> Option<usize> {
        self.reader.unread()
    }

    /// Sentences of which the model has said nothing, of about so many words, for somebody else to ask it of: the last ones, and
    /// before all sentences are known the first. None where there are none. They are read here too when they are not
    /// [back](Self::take_back) once all others are read, so nothing waits for whoever does not answer.
    ///
    /// ```
    /// use factcards::model::{Scratch, english};
    /// use factcards::{Normalized, Options, Parsing, parse};
    ///
    /// let model = english()?;
    /// let text = Normalized::new("Ada left Leeds. Bo stayed.", &Options::default(), model);
    /// let mut parsing = Parsing::new(&text, model);
    /// while parsing.unread().is_none() {
    ///     parsing.step(4);
    /// }
    /// let share = parsing.lend(1).unwrap();
    /// let forms = parsing.sentences(&share).concat();
    /// assert_eq!(forms, ["Bo", "stayed", "."]);
    /// let mut words = vec![];
    /// model.annotate(&forms, &[0..3], &mut Scratch::default(), &mut words);
    /// assert!(parsing.take_back(&share, &words));
    /// assert_eq!(parsing.unread(), Some(4));
    /// # Ok::<(), factcards::model::LoadError>(())
    /// ```
    pub fn lend(&mut self, words: usize) -> Option<Share> {
        self.reader.lend(words)
    }

    /// The sentences of a share, each as the forms that the model is shown.
    pub fn sentences(&self, share: &Share) -> Vec<Vec<&str>> {
        self.reader.sentences(share)
    }

    /// Takes what the model said of the words of a share, sentence by sentence; gives whether it is as many words.
    pub fn take_back(&mut self, share: &Share, words: &[Word]) -> bool {
        self.reader.take_back(share, words)
    }

    /// Reads what is left.
    pub fn finish(self) -> Parsed<'t> {
        let (text, lookup) = self.reader.finish();
        Parsed { normalized: self.normalized, text, lookup }
    }
}
