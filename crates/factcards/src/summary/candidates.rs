//! The sentences that could stand in a summary.

use factcards_document::{ByteSpan, ErasedSort as _, MentionForm, SentenceBlock};
use factcards_model::ud::{Upos, Xpos};

use super::Layers;
use super::vocabulary::Vocabulary;
use crate::text::Stage;

/// A sentence of fewer words says too little to stand alone.
const FEWEST_WORDS: usize = 4;
/// From this share of its words in quotation marks on, a sentence is a quotation.
const QUOTED: f64 = 0.8;

/// A label has at most so many words.
const LABEL: usize = 4;
/// Where more than one word in so many stands in fragments, these are the text.
const FRAGMENTED: usize = 4;
/// A fragment of so many words tells something.
const LONG_FRAGMENT: usize = 16;

/// What a sentence would bring.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Candidate {
    pub(super) sentence: usize,
    /// Its words.
    pub(super) length: usize,
    /// Its content words, each once, in order.
    pub(super) words: Vec<usize>,
    /// Its pairs of neighbours, each once, in order.
    pub(super) pairs: Vec<usize>,
    /// Its function words and how often it has each.
    pub(super) functions: Vec<(u32, u32)>,
    /// Whether it points back to the sentence before.
    pub(super) dangling: bool,
}

/// The candidates in the order of the text; `is_function` tells of a form, `pair` gives that of a unit and the next.
pub(super) fn find(
    layers: &Layers,
    words: &Vocabulary,
    is_function: &dyn Fn(usize) -> bool,
    pair: &dyn Fn(usize) -> Option<usize>,
) -> Vec<Candidate> {
    let text = layers.below.tree.text;
    let stands = |block: SentenceBlock| matches!(block, SentenceBlock::Paragraph | SentenceBlock::ListItem);
    let resolved = Resolved::of(layers);
    let read = text.sentences.iter().filter(|s| stands(s.block) && text.is_read_for(Stage::Summary, s.id));
    let all: Vec<Candidate> = read
        .filter_map(|sentence| {
            let (first, units) = words.of_sentence(sentence.id);
            if units.len() < FEWEST_WORDS || layers.is_unattributed(sentence.id) || layers.is_label(sentence.id) {
                return None;
            }
            let (mut functions, mut content): (Vec<usize>, Vec<usize>) =
                units.iter().map(|unit| unit.form).partition(|form| is_function(*form));
            content.sort_erased();
            content.dedup();
            functions.sort_erased();
            let same = functions.chunk_by(|one, next| one == next);
            let counts = same.filter_map(|all| Some((*all.first()? as u32, all.len() as u32))).collect();
            let mut pairs: Vec<usize> = (first..first + units.len()).filter_map(pair).collect();
            pairs.sort_erased();
            pairs.dedup();
            content.shrink_to_fit();
            pairs.shrink_to_fit();
            let dangling = layers.points_back(sentence.id, &resolved);
            let length = units.len();
            Some(Candidate { sentence: sentence.id, length, words: content, pairs, functions: counts, dangling })
        })
        .collect();
    let (fragments, told): (Vec<_>, Vec<_>) = all.into_iter().partition(|c| layers.is_fragment(c.sentence));
    let words = |candidates: &[Candidate]| candidates.iter().map(|c| c.length).sum::<usize>();
    // In a list of terms or a poem they are the text.
    if words(&fragments) * FRAGMENTED < words(&told) {
        return told;
    }
    let mut all = fragments;
    all.extend(told);
    all.sort_erased_by_key(|candidate| candidate.sentence);
    all
}

/// The pronouns that a name is known for.
struct Resolved(Vec<ByteSpan>);

impl Resolved {
    fn of(layers: &Layers) -> Self {
        let named = layers.below.entities.iter().filter(|e| e.mentions.iter().any(|m| m.form == MentionForm::Name));
        let pronouns = named.flat_map(|e| e.mentions.iter().filter(|m| m.form == MentionForm::Pronoun).map(|m| m.span));
        let mut all: Vec<_> = pronouns.collect();
        all.sort_erased();
        Self(all)
    }

    fn has(&self, span: ByteSpan) -> bool {
        self.0.binary_search(&span).is_ok()
    }
}

impl Layers<'_, '_> {
    /// Whether a sentence leads to a list, or is a label with what it is of: "Present: Ada Lind, Bo Ray".
    fn is_label(&self, sentence: usize) -> bool {
        let tree = self.below.tree;
        let tokens = tree.text.tokens_of(sentence);
        let leads = tokens.end.checked_sub(1).is_some_and(|last| tree.form(last) == ":");
        leads || !self.has_verb(sentence) && tokens.take(1 + LABEL).any(|token| tree.form(token) == ":")
    }

    /// Whether a sentence is short and without a verb that tells or instructs: a caption, a term, a verse.
    fn is_fragment(&self, sentence: usize) -> bool {
        let tree = self.below.tree;
        let words = tree.text.tokens_of(sentence).filter(|token| !tree.is_punctuation(*token)).count();
        words < LONG_FRAGMENT && !self.has_verb(sentence)
    }

    /// Whether a sentence has a finite verb, or a bare one as its root, as an instruction has.
    fn has_verb(&self, sentence: usize) -> bool {
        let tree = self.below.tree;
        let finite = |token: usize| matches!(tree.xpos(token), Xpos::Vbd | Xpos::Vbp | Xpos::Vbz | Xpos::Md);
        let instructs = |token: usize| tree.head(token).is_none() && tree.xpos(token) == Xpos::Vb;
        tree.text.tokens_of(sentence).any(|token| finite(token) || instructs(token))
    }

    /// Whether a sentence is somebody's words of whom it does not say who that is.
    fn is_unattributed(&self, sentence: usize) -> bool {
        let text = self.below.tree.text;
        let tokens = text.tokens_of(sentence);
        let span = text.span(tokens.clone());
        let quoted = &text.quotations.quoted;
        let end = quoted.partition_point(|q| q.opening.start < span.end);
        // Those before it are in order, so that the one that reaches into it is near.
        let near = quoted.get(end.saturating_sub(8)..end).unwrap_or_default();
        let inside: usize = near
            .iter()
            .filter(|q| q.level == 0 && q.span.end > span.start)
            .map(|q| q.span.end.min(span.end).saturating_sub(q.span.start.max(span.start)))
            .sum();
        if (inside as f64) < QUOTED * span.len() as f64 {
            return false;
        }
        let named = |id: usize| {
            let attribution = self.below.attributions.get(id);
            attribution.and_then(|a| a.source).is_some_and(|source| span.contains(source))
        };
        !(0..self.below.attributions.len()).skip(self.first_attribution(sentence)).take(4).any(named)
    }

    /// Where the attributions of a sentence begin.
    pub(super) fn first_attribution(&self, sentence: usize) -> usize {
        self.below.attributions.partition_point(|a| a.sentence < sentence)
    }

    /// Whether a sentence opens by what went before: with a connective, or with a pronoun that no name is known for.
    fn points_back(&self, sentence: usize, resolved: &Resolved) -> bool {
        let tree = self.below.tree;
        let words = &tree.text.language.summary;
        let mut tokens = tree.text.tokens_of(sentence).filter(|token| !tree.is_punctuation(*token));
        let Some(first) = tokens.next() else { return false };
        let form = tree.folded(first);
        if words.connectives.contains(&form) {
            return !tree.is_noun(first);
        }
        let alone = tree.upos(first) == Upos::Pron || tree.head(first) != tokens.next();
        words.pointers.contains(&form) && alone && !resolved.has(tree.text.span(first..first + 1))
    }
}
