//! Reads a text in steps: first the sentences of each block, then what the model says of each sentence.

use std::borrow::Cow;
use std::vec::IntoIter;

use factcards_document::{BlockKind, ByteSpan, SentenceBlock};
use factcards_model::{Model, Scratch, Word};

use super::ahead::Ahead;
use super::annotating::{Annotating, Share};
use super::layout::Draft;
use super::{Lookup, Text, TreebankWord, capitals, layout, marks, sentences, tokens, treebank};
use crate::lang::{self, Detected};
use crate::normalize::{QuoteLevels, Voices};
use crate::quotations::{self, Paragraph};

/// The share of a text's reading that goes into its sentences, as measured; the rest goes into tags, trees and names.
const SHARE_OF_SENTENCES: f64 = 0.2;

/// A text that is being read.
pub(crate) struct Reader<'t> {
    text: Text<'t>,
    scratch: Scratch,
    quotation_marks: Vec<(ByteSpan, bool)>,
    /// Blocks whose sentences are not known yet.
    drafts: IntoIter<Draft>,
    /// What is lent before all sentences are known.
    ahead: Ahead,
    /// What the model says of them, once all sentences are known.
    annotating: Option<Annotating<'t>>,
    /// What is known of other texts.
    lookup: Option<Lookup>,
}

impl<'t> Reader<'t> {
    /// Tells the language and reads the layout and the quotations.
    pub(crate) fn new(source: &'t str, levels: &QuoteLevels, voices: &Voices, model: &'t Model) -> Self {
        let Detected { tag, language } = lang::detect(source);
        let layout = layout::read(language, model, source, levels, voices);
        let paragraph = |d: &Draft| {
            let speaker = d.speaker.filter(|_| d.is_quoted());
            Paragraph { kind: d.kind.sentences(), span: d.span, content: d.content, speaker }
        };
        let paragraphs: Vec<_> = layout.blocks.iter().map(paragraph).collect();
        let quotations = quotations::find(&language.quotations, source, &paragraphs);
        let text = Text {
            source,
            blocks: Vec::with_capacity(layout.blocks.len()),
            sentences: vec![],
            tokens: vec![],
            quotations,
            words: vec![],
            model,
            token_ranges: vec![],
            header_title: layout.title,
            cut: None,
            language,
            language_tag: tag,
        };
        let quotation_marks = text.quotations.marks();
        let drafts = layout.blocks.into_iter();
        let (scratch, ahead) = (Scratch::default(), Ahead::default());
        Self { text, scratch, quotation_marks, drafts, ahead, annotating: None, lookup: None }
    }

    /// The same, where of other texts this is known.
    pub(crate) fn with_lookup(self, lookup: Lookup) -> Self {
        Self { lookup: Some(lookup), ..self }
    }

    /// Reads on by about so many words; at least by one block or sentence.
    pub(crate) fn step(&mut self, words: usize) {
        let Self { text, scratch, annotating, .. } = self;
        match annotating {
            Some(annotating) => annotating.step(words, text.model, scratch, &mut text.words),
            None if self.drafts.as_slice().is_empty() => self.begin_annotating(),
            None => self.read_blocks(words),
        }
    }

    /// Whether everything has been read.
    pub(crate) fn is_done(&self) -> bool {
        self.annotating.as_ref().is_some_and(Annotating::is_done)
    }

    /// 0..1: how much has been read.
    pub(crate) fn done(&self) -> f64 {
        let share = |done: usize, all: usize| done as f64 / all.max(1) as f64;
        match (&self.annotating, self.drafts.as_slice().first()) {
            (None, Some(next)) => SHARE_OF_SENTENCES * share(next.span.start, self.text.source.len()),
            _ => {
                let unread = self.annotating.as_ref().map_or(self.text.tokens.len(), Annotating::unread);
                let unread = share(unread, self.text.tokens.len());
                SHARE_OF_SENTENCES + (1.0 - SHARE_OF_SENTENCES) * (1.0 - unread)
            }
        }
    }

    /// See [`crate::Parsing::unread`].
    pub(crate) fn unread(&mut self) -> Option<usize> {
        let Self { text, quotation_marks, ahead, annotating, lookup, .. } = self;
        match annotating {
            Some(annotating) => Some(annotating.unread()),
            None => ahead.unread(text, quotation_marks, lookup.as_mut()),
        }
    }

    /// See [`crate::Parsing::lend`].
    pub(crate) fn lend(&mut self, words: usize) -> Option<Share> {
        let Self { text, quotation_marks, ahead, annotating, lookup, .. } = self;
        match annotating {
            Some(annotating) => annotating.lend(words),
            None => ahead.lend(text, quotation_marks, lookup.as_mut(), words),
        }
    }

    /// See [`crate::Parsing::sentences`].
    pub(crate) fn sentences(&self, share: &Share) -> Vec<Vec<&str>> {
        match &self.annotating {
            Some(annotating) => annotating.sentences(share),
            None => {
                let forms = |number| marks::forms_of(&self.text, self.text.tokens_of(number), &self.quotation_marks);
                share.0.iter().copied().map(forms).collect()
            }
        }
    }

    /// See [`crate::Parsing::take_back`].
    pub(crate) fn take_back(&mut self, share: &Share, words: &[Word]) -> bool {
        let Self { text, ahead, annotating, .. } = self;
        let lent: usize = share.0.iter().map(|number| text.tokens_of(*number).len()).sum();
        if lent != words.len() {
            return false;
        }
        match annotating {
            Some(annotating) => annotating.take_back(share, words, &mut text.words),
            None => ahead.take_back(share, words),
        }
        true
    }

    /// Reads what is left. Of the text is known then what was to be looked up.
    pub(crate) fn finish(mut self) -> (Text<'t>, Option<Lookup>) {
        while !self.is_done() {
            self.step(usize::MAX);
        }
        (self.text, self.lookup)
    }

    /// Takes tokens, sentences, tags and trees from a treebank; names are the model's.
    pub(crate) fn finish_with(mut self, trees: &[Vec<TreebankWord>]) -> Text<'t> {
        let mut words = vec![];
        for draft in self.drafts.by_ref() {
            let sentences = treebank::within(trees, draft.content, self.text.model);
            let block = draft.kind.sentences();
            self.text.push_block(draft, sentences.iter().map(|sentence| (sentence.tokens.as_slice(), block)));
            words.extend(sentences.into_iter().flat_map(|sentence| sentence.words));
        }
        let (mut text, _) = self.finish();
        for (word, given) in text.words.iter_mut().zip(words) {
            *word = Word { name: word.name, evidence: word.evidence, ..given };
        }
        text
    }

    /// Tokens and sentences of the next blocks.
    fn read_blocks(&mut self, words: usize) {
        let end = self.text.tokens.len().saturating_add(words.max(1));
        while self.text.tokens.len() < end
            && let Some(draft) = self.drafts.next()
        {
            self.read_block(draft);
        }
    }

    fn read_block(&mut self, draft: Draft) {
        let parts: Vec<_> = draft.parts().map(|(part, block)| (self.tokens(part), block)).collect();
        let mut pieces = vec![];
        for (spans, block) in &parts {
            let ends = match block {
                SentenceBlock::Metadata => vec![],
                _ => {
                    let forms = marks::forms(self.text.source, spans, &self.quotation_marks);
                    self.ends(spans, &forms)
                }
            };
            for sentence in sentences::split(spans, &ends) {
                let first = pieces.len();
                pieces.extend(sentences::cut(sentence).into_iter().map(|piece| (piece, *block)));
                if pieces.len() > first + 1 && draft.kind != BlockKind::Code {
                    self.text.cut = self.text.cut.or(sentences::cover(sentence));
                }
            }
        }
        self.text.push_block(draft, pieces);
    }

    /// After which tokens of a block, or of a part of one, a sentence ends.
    fn ends(&mut self, spans: &[ByteSpan], forms: &[&str]) -> Vec<bool> {
        let next = spans.iter().skip(1).map(|span| span.start);
        let glued: Vec<bool> = spans.iter().zip(next).map(|(span, next)| span.end == next).collect();
        let Self { text, scratch, lookup, .. } = self;
        let mut read = || text.model.sentence_ends(forms, &glued, scratch);
        let said = match lookup {
            Some(lookup) => lookup.ends(forms, &glued, read),
            None => read(),
        };
        sentences::ends(text.language, forms, said)
    }

    fn tokens(&self, span: ByteSpan) -> Vec<ByteSpan> {
        let mut spans = vec![];
        tokens::split(self.text.language, self.text.source, span, &mut spans);
        marks::part(&spans, &self.quotation_marks)
    }

    /// All words as the model is shown them.
    fn forms(&self) -> Vec<Cow<'t, str>> {
        let Text { language, token_ranges, tokens, .. } = &self.text;
        let forms = marks::forms_of(&self.text, 0..tokens.len(), &self.quotation_marks);
        let rewritten = capitals::rewritten(language.lexicon, &forms, token_ranges);
        let mut forms: Vec<Cow<str>> = forms.into_iter().map(Cow::Borrowed).collect();
        for (token, word) in rewritten {
            if let Some(form) = forms.get_mut(token) {
                *form = Cow::Owned(word);
            }
        }
        forms
    }

    /// Once all sentences are known.
    fn begin_annotating(&mut self) {
        self.text.tokens.shrink_to_fit();
        // What stays comes before what goes, so that it leaves no gap.
        self.text.words.reserve_exact(self.text.tokens.len());
        let forms = self.forms();
        let Self { text, ahead, lookup, .. } = self;
        let (first, given) = std::mem::take(ahead).finish();
        let mut annotating = Annotating::new(forms, &text.token_ranges, first, lookup.as_mut(), &mut text.words);
        for (share, words) in given {
            annotating.take_back(&share, &words, &mut text.words);
        }
        self.annotating = Some(annotating);
    }
}
