//! Reads a text in steps: first the sentences of each block, then what the model says of each sentence.

use std::borrow::Cow;
use std::vec::IntoIter;

use factcards_document::{BlockKind, ByteSpan, SentenceBlock};
use factcards_model::{Model, Scratch, Word};

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
    /// The words as the model is shown them, once all sentences are known.
    forms: Option<Vec<Cow<'t, str>>>,
    /// Sentences that have been annotated.
    annotated: usize,
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
        Self { text, scratch: Scratch::default(), quotation_marks, drafts, forms: None, annotated: 0, lookup: None }
    }

    /// The same, where of other texts this is known.
    pub(crate) fn with_lookup(self, lookup: Lookup) -> Self {
        Self { lookup: Some(lookup), ..self }
    }

    /// Reads on by about so many words; at least by one block or sentence.
    pub(crate) fn step(&mut self, words: usize) {
        match (&self.forms, self.drafts.as_slice()) {
            (None, []) => {
                self.text.tokens.shrink_to_fit();
                self.text.words.reserve_exact(self.text.tokens.len());
                self.forms = Some(self.forms());
            }
            (None, _) => self.read_blocks(words),
            (Some(_), _) => self.annotate(words),
        }
    }

    /// Whether everything has been read.
    pub(crate) fn is_done(&self) -> bool {
        self.forms.is_some() && self.annotated == self.text.sentences.len()
    }

    /// 0..1: how much has been read.
    pub(crate) fn done(&self) -> f64 {
        let share = |done: usize, all: usize| done as f64 / all.max(1) as f64;
        match (&self.forms, self.drafts.as_slice().first()) {
            (None, Some(next)) => SHARE_OF_SENTENCES * share(next.span.start, self.text.source.len()),
            _ => {
                let annotated = share(self.text.words.len(), self.text.tokens.len());
                SHARE_OF_SENTENCES + (1.0 - SHARE_OF_SENTENCES) * annotated
            }
        }
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
        let Text { source, language, token_ranges, tokens, .. } = &self.text;
        let spans: Vec<ByteSpan> = tokens.iter().map(|t| t.span).collect();
        let forms = marks::forms(source, &spans, &self.quotation_marks);
        let rewritten = capitals::rewritten(language.lexicon, &forms, token_ranges);
        let mut forms: Vec<Cow<str>> = forms.into_iter().map(Cow::Borrowed).collect();
        for (token, word) in rewritten {
            if let Some(form) = forms.get_mut(token) {
                *form = Cow::Owned(word);
            }
        }
        forms
    }

    /// Tags, trees and names of the next sentences.
    fn annotate(&mut self, words: usize) {
        let ranges = self.text.token_ranges.get(self.annotated..).unwrap_or_default();
        let Some(start) = ranges.first().map(|first| first.start) else { return };
        let limit = start.saturating_add(words);
        let more = ranges.iter().skip(1).take_while(|sentence| sentence.end <= limit).count();
        let sentences = ranges.get(..1 + more).unwrap_or_default();
        let mut known: Vec<Option<Vec<Word>>> = vec![];
        let (mut forms, mut unknown) = (vec![], vec![]);
        for sentence in sentences {
            let own = self.forms.as_deref().and_then(|forms| forms.get(sentence.clone())).unwrap_or_default();
            let found = self.lookup.as_mut().and_then(|lookup| lookup.sentence(own)).map(<[Word]>::to_vec);
            if found.is_none() {
                unknown.push(forms.len()..forms.len() + own.len());
                forms.extend(own.iter().map(AsRef::as_ref));
            }
            known.push(found);
        }
        let mut annotations = vec![];
        self.text.model.annotate(&forms, &unknown, &mut self.scratch, &mut annotations);
        let mut annotations = annotations.into_iter();
        for (sentence, known) in sentences.iter().zip(known) {
            match known {
                Some(words) => self.text.words.extend(words),
                None => self.text.words.extend(annotations.by_ref().take(sentence.len())),
            }
        }
        self.annotated += sentences.len();
    }
}
