//! From characters to blocks, sentences and tokens.

use std::ops::Range;

use factcards_document::{Abbreviation, BlockKind, ByteSpan, Sentence, Stats, Warning};
use unicode_segmentation::UnicodeSegmentation;

/// A text as blocks, sentences and tokens; every later stage reads it.
pub(crate) struct Text<'t> {
    /// The text as given.
    pub(crate) source: &'t str,
    /// Headings, paragraphs, list items, in order.
    pub(crate) blocks: Vec<Block>,
    /// Sentences in order; none crosses a block.
    pub(crate) sentences: Vec<Sentence<ByteSpan>>,
    /// Tokens in order; none crosses a sentence.
    pub(crate) tokens: Vec<Token>,
    /// For each sentence, its tokens.
    token_ranges: Vec<Range<usize>>,
}

/// A piece of the layout.
pub(crate) struct Block {
    pub(crate) kind: BlockKind,
    pub(crate) span: ByteSpan,
    /// Its sentences.
    pub(crate) sentences: Range<usize>,
}

/// A syntactic word or punctuation mark, by the conventions of Universal Dependencies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) span: ByteSpan,
    pub(crate) sentence: usize,
}

impl<'t> Text<'t> {
    /// Reads the layout, then the sentences of each block, then the tokens of each sentence.
    pub(crate) fn read(source: &'t str) -> Self {
        let mut text = Self { source, blocks: vec![], sentences: vec![], tokens: vec![], token_ranges: vec![] };
        let mut start = 0;
        for (paragraph, piece) in source.split("\n\n").enumerate() {
            let block = ByteSpan::new(start, start + piece.len());
            start = block.end + 2;
            let first = text.sentences.len();
            for (at, sentence) in piece.split_sentence_bound_indices() {
                let span = ByteSpan::new(block.start + at, block.start + at + sentence.len()).trimmed(source);
                if span.is_empty() {
                    continue;
                }
                let id = text.sentences.len();
                let first = text.tokens.len();
                for (at, word) in span.of(source).split_word_bound_indices() {
                    if !word.trim().is_empty() {
                        let start = span.start + at;
                        text.tokens.push(Token { span: ByteSpan::new(start, start + word.len()), sentence: id });
                    }
                }
                text.token_ranges.push(first..text.tokens.len());
                text.sentences.push(Sentence { id, span, paragraph, block: BlockKind::Paragraph });
            }
            text.blocks.push(Block { kind: BlockKind::Paragraph, span: block, sentences: first..text.sentences.len() });
        }
        text
    }

    /// The token's characters; empty past the end.
    pub(crate) fn word(&self, token: usize) -> &'t str {
        self.tokens.get(token).map_or("", |t| t.span.of(self.source))
    }

    /// The tokens of a sentence.
    pub(crate) fn tokens_of(&self, sentence: usize) -> Range<usize> {
        self.token_ranges.get(sentence).cloned().unwrap_or_default()
    }

    /// The tokens that lie wholly inside a span.
    pub(crate) fn tokens_in(&self, span: ByteSpan) -> Range<usize> {
        let first = self.tokens.partition_point(|t| t.span.start < span.start);
        let end = self.tokens.partition_point(|t| t.span.end <= span.end);
        first..end.max(first)
    }

    /// The sentence that a byte stands in, or the last one that begins before it.
    pub(crate) fn sentence_at(&self, byte: usize) -> usize {
        self.sentences.partition_point(|s| s.span.start <= byte).saturating_sub(1)
    }

    /// The span from the first to the last token of a range.
    pub(crate) fn span(&self, tokens: Range<usize>) -> ByteSpan {
        match (self.tokens.get(tokens.start), tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            _ => ByteSpan::default(),
        }
    }

    /// Short forms introduced beside their long form.
    pub(crate) fn abbreviations(&self) -> Vec<Abbreviation<ByteSpan>> {
        vec![]
    }

    /// The language of the text, as a BCP 47 tag.
    pub(crate) fn language(&self) -> &'static str {
        "en"
    }

    /// What reading the layout could not do.
    pub(crate) fn warnings(&self) -> Vec<Warning<ByteSpan>> {
        vec![]
    }

    /// The first heading.
    pub(crate) fn title(&self) -> Option<ByteSpan> {
        self.blocks.iter().find(|b| b.kind == BlockKind::Heading).map(|b| b.span)
    }

    /// How much text there is.
    pub(crate) fn stats(&self) -> Stats {
        Stats::default()
    }

    /// The sentences, as the Document holds them.
    pub(crate) fn into_sentences(self) -> Vec<Sentence<ByteSpan>> {
        self.sentences
    }
}
