//! From characters to blocks, tokens, sentences, and what the model says of each word.
//!
//! `layout` reads blocks from lines, `tokens` tokens from a block; the model says where their sentences end, then tags
//! and parses them; each in one pass, which `reader` makes in steps. Blanks (see [`crate::chars::is_blank`]) belong to
//! nothing; every other character of a block's content belongs to exactly one sentence, and every other character of a
//! sentence to exactly one token.

mod abbreviations;
mod addresses;
mod ahead;
mod annotating;
mod annotations;
mod capitals;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod hostile;
mod layout;
mod marks;
mod reader;
mod scope;
mod sentences;
mod stops;
#[cfg(test)]
mod tests;
mod tokens;
mod treebank;

use std::ops::Range;

use factcards_document::{
    Abbreviation, BlockKind, ByteSpan, Sentence, SentenceBlock, Stats, Time, TimeKind, Warning, WarningCode,
};
use factcards_model::gazetteer::{FIRST_NAMES, PEOPLE, PLACES};
use factcards_model::{Labels, Model, Word};

pub use annotating::Share;
pub use annotations::AnnotationCache;
pub(crate) use annotations::Lookup;
pub(crate) use reader::Reader;
pub(crate) use scope::Stage;
pub use treebank::TreebankWord;

use layout::Draft;
pub(crate) use layout::{label, table};

use crate::lang::Language;
use crate::quotations::Quotations;

/// Words a minute of silent reading (Brysbaert 2019).
const READING_SPEED: usize = 238;

/// Fewer words beside a table or code do not tell a language.
const FEW_WORDS: usize = 5;

/// A text as blocks, sentences and tokens; every later stage reads it.
pub(crate) struct Text<'t> {
    /// The text that is read; spans are of it.
    pub(crate) source: &'t str,
    /// The layout, in order.
    pub(crate) blocks: Vec<Block>,
    /// Sentences in order; none crosses a block.
    pub(crate) sentences: Vec<Sentence<ByteSpan>>,
    /// Tokens in order; none crosses a sentence.
    pub(crate) tokens: Vec<Token>,
    /// What stands in quotation marks.
    pub(crate) quotations: Quotations,
    /// What the model says of each token.
    words: Vec<Word>,
    model: &'t Model,
    /// For each sentence, its tokens.
    token_ranges: Vec<Range<usize>>,
    /// What a header names the text.
    header_title: Option<ByteSpan>,
    /// The first sentence that was cut for its length.
    cut: Option<ByteSpan>,
    /// How it is read.
    pub(crate) language: &'static Language,
    /// The tag of the language that it is in, whether it can be read or not; `und` when it cannot tell.
    pub(crate) language_tag: &'static str,
}

/// A piece of the layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) kind: BlockKind,
    /// Where it stands, with its list marker or heading mark.
    pub(crate) span: ByteSpan,
    /// Without its marker: what its sentences cover.
    pub(crate) content: ByteSpan,
    /// Its sentences.
    pub(crate) sentences: Range<usize>,
    /// Whose words it gives, where the layout says so.
    pub(crate) speaker: Option<ByteSpan>,
    /// When they were written.
    pub(crate) stamp: Option<ByteSpan>,
    /// How deep it is quoted.
    pub(crate) level: u8,
    /// The cells of a table row.
    pub(crate) cells: Vec<ByteSpan>,
    /// Whether a task is done, where a box says so.
    pub(crate) done: Option<bool>,
}

/// A syntactic word or punctuation mark, by the conventions of Universal Dependencies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) span: ByteSpan,
    pub(crate) sentence: usize,
}

impl<'t> Text<'t> {
    /// Reads all of a text as it is.
    #[cfg(test)]
    pub(crate) fn read(source: &'t str, model: &'t Model) -> Self {
        Reader::new(source, &Default::default(), &Default::default(), model).finish().0
    }

    /// Adds a block with the tokens of its sentences and how each is read.
    fn push_block<'s>(&mut self, draft: Draft, sentences: impl IntoIterator<Item = (&'s [ByteSpan], SentenceBlock)>) {
        let first = self.sentences.len();
        sentences.into_iter().for_each(|(tokens, block)| self.push_sentence(tokens, block));
        let sentences = first..self.sentences.len();
        let Draft { kind, span, content, speaker, stamp, level, cells, done, .. } = draft;
        self.blocks.push(Block { kind, span, content, sentences, speaker, stamp, level, cells, done });
    }

    fn push_sentence(&mut self, tokens: &[ByteSpan], block: SentenceBlock) {
        let (id, paragraph, first) = (self.sentences.len(), self.blocks.len(), self.tokens.len());
        let Some(span) = sentences::cover(tokens) else { return };
        self.tokens.extend(tokens.iter().map(|span| Token { span: *span, sentence: id }));
        self.token_ranges.push(first..self.tokens.len());
        self.sentences.push(Sentence { id, span, paragraph, block });
    }

    /// The tokens of what stands before a sentence and belongs to none: the marks of lists and headings, rules.
    pub(crate) fn marks_before(&self, sentence: usize) -> Vec<ByteSpan> {
        let end = |at: usize| self.sentences.get(at).map_or(self.source.len(), |s| s.span.end);
        let start = sentence.checked_sub(1).map_or(0, end);
        let next = self.sentences.get(sentence).map_or(self.source.len(), |s| s.span.start);
        let mut marks = vec![];
        tokens::split(self.language, self.source, ByteSpan::new(start, next.max(start)), &mut marks);
        marks
    }

    /// The block that a sentence stands in.
    pub(crate) fn paragraph_of(&self, sentence: usize) -> Option<usize> {
        self.sentences.get(sentence).map(|sentence| sentence.paragraph)
    }

    /// What the block of a sentence is.
    pub(crate) fn block_of(&self, sentence: usize) -> Option<&Block> {
        self.paragraph_of(sentence).and_then(|block| self.blocks.get(block))
    }

    /// Whether a sentence stands in a heading.
    pub(crate) fn is_heading(&self, sentence: usize) -> bool {
        self.sentences.get(sentence).is_some_and(|sentence| sentence.block == SentenceBlock::Heading)
    }

    /// What the model says of a token.
    pub(crate) fn annotation(&self, token: usize) -> Word {
        self.words.get(token).copied().unwrap_or_default()
    }

    /// Whether a list of first names or surnames holds the token's word.
    pub(crate) fn may_name_people(&self, token: usize) -> bool {
        self.model.lists_with(self.word(token)) & PEOPLE != 0
    }

    /// Whether the list of first names holds the token's word.
    pub(crate) fn may_be_first_name(&self, token: usize) -> bool {
        self.model.lists_with(self.word(token)) & FIRST_NAMES != 0
    }

    /// Whether a list of places or nationalities holds the token's word.
    pub(crate) fn may_name_places(&self, token: usize) -> bool {
        self.model.lists_with(self.word(token)) & PLACES != 0
    }

    /// The model that read it.
    pub(crate) fn model(&self) -> &'t Model {
        self.model
    }

    /// What the labels of the annotations are called.
    pub(crate) fn labels(&self) -> &'t Labels {
        self.model.labels()
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
        abbreviations::find(self)
    }

    /// The layout, as the Document tells it.
    pub(crate) fn layout(&self, times: &[Time<ByteSpan>]) -> Vec<factcards_document::Block<ByteSpan>> {
        let within = |stamp: ByteSpan| {
            let at = times.partition_point(|time| time.span.start < stamp.start);
            // "2026" of a date that could not be read is no stamp.
            let tells = |time: &&Time<ByteSpan>| time.kind == TimeKind::Time || time.value.len() >= "2026-03-14".len();
            times.get(at).filter(|time| time.span.end <= stamp.end).filter(tells).map(|time| time.id)
        };
        let block = |(id, block): (usize, &Block)| factcards_document::Block {
            id,
            span: block.span,
            kind: block.kind,
            speaker: block.speaker,
            level: block.level,
            time: block.stamp.and_then(within),
            cells: block.cells.iter().copied().filter(|cell| !cell.is_empty()).collect(),
            done: block.done,
        };
        self.blocks.iter().enumerate().map(block).collect()
    }

    /// What reading the layout could not do.
    pub(crate) fn warnings(&self) -> Vec<Warning<ByteSpan>> {
        let code = self.is_code().then_some(Warning::new(WarningCode::SourceCode, None));
        let unsupported = self.language_tag != self.language.tag && !self.tokens.is_empty() && self.tells_language();
        let language = unsupported.then_some(Warning::new(WarningCode::LanguageUnsupported, None));
        let cut = self.cut.map(|span| Warning::new(WarningCode::LongSentence, Some(span)));
        language.into_iter().chain(code).chain(cut).collect()
    }

    /// Whether next to all of it is code.
    fn is_code(&self) -> bool {
        let size = |blocks: &mut dyn Iterator<Item = &Block>| blocks.map(|block| block.content.len()).sum::<usize>();
        let code = size(&mut self.blocks.iter().filter(|block| block.kind == BlockKind::Code));
        code > 0 && code * 10 >= size(&mut self.blocks.iter()) * 9
    }

    /// Whether its words are enough to tell a language by: the cells of a table and code are not.
    fn tells_language(&self) -> bool {
        let runs = |block: &&Block| !matches!(block.kind.sentences(), SentenceBlock::Metadata | SentenceBlock::Heading);
        let words = |block: &Block| block.content.of(self.source).split_whitespace().count();
        let apart = |block: &Block| matches!(block.kind, BlockKind::TableRow | BlockKind::Code);
        let told = self.blocks.iter().filter(runs).map(words).sum::<usize>() >= FEW_WORDS;
        !self.is_code() && (told || !self.blocks.iter().any(apart))
    }

    /// What a header names the text, else the first heading.
    pub(crate) fn title(&self) -> Option<ByteSpan> {
        // A heading below a sentence heads a section, not the text.
        let ends = |b: &Block| b.content.of(self.source).ends_with(['.', '!', '?', '”', '"']);
        let runs = |b: &Block| b.kind.sentences() == SentenceBlock::Paragraph;
        let mut above = self.blocks.iter().take_while(|b| !runs(b) || !ends(b));
        // "Introduction" is part of any paper.
        let names_part = |b: &Block| {
            let words = b.content.of(self.source).trim_start_matches(|c: char| !c.is_alphabetic()).to_lowercase();
            self.language.text_kinds.paper.contains(&words.trim())
        };
        let heading = || above.find(|b| b.kind == BlockKind::Heading && !names_part(b)).map(|b| b.content);
        self.header_title.or_else(heading)
    }

    /// How much text there is. Paragraphs are the blocks of running text: paragraphs and list items.
    pub(crate) fn stats(&self) -> Stats {
        let is_word = |t: &&Token| t.span.of(self.source).contains(char::is_alphanumeric);
        let words = self.tokens.iter().filter(is_word).count();
        let running = |b: &&Block| matches!(b.kind.sentences(), SentenceBlock::Paragraph | SentenceBlock::ListItem);
        Stats {
            characters: self.source.chars().count(),
            words,
            sentences: self.sentences.len(),
            paragraphs: self.blocks.iter().filter(running).count(),
            reading_seconds: (words * 60).div_ceil(READING_SPEED),
        }
    }
}
