//! What the model said of texts that were read before, by the words that it was shown: of a text that is read again after an
//! edit only what is new is shown to it.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::hash::{BuildHasher, Hash, Hasher, RandomState};
use std::ops::Range;
use std::rc::Rc;

use factcards_model::Word;
use rustc_hash::FxHashMap;

use super::Text;
use crate::Parsed;

/// So many texts are kept: one that is compared with another, and the other.
const TEXTS: usize = 2;
/// Words of all that is kept, 24 bytes each; a longer text is read anew.
const MOST_WORDS: usize = 500_000;

/// 128 bits of what the model was shown: no two things will ever have the same.
type Key = u128;

/// What a model said of the last texts. One belongs to one model: it would take for its own what another said.
///
/// ```
/// use factcards::{AnnotationCache, Normalized, Options, Parsing};
///
/// let (model, options, cache) = (factcards_model::english()?, Options::default(), AnnotationCache::default());
/// for text in ["Ada left Leeds. Bo stayed.", "Ada left Leeds. Bo did not stay."] {
///     let text = Normalized::new(text, &options, model);
///     let parsed = Parsing::with_cache(&text, model, &cache).finish();
///     assert_eq!(parsed.document(&options).facts.len(), 2);
///     cache.keep(parsed);
/// }
/// # Ok::<(), factcards::model::LoadError>(())
/// ```
#[derive(Debug, Default)]
pub struct AnnotationCache {
    hasher: RandomState,
    texts: RefCell<VecDeque<Rc<Annotations>>>,
}

impl AnnotationCache {
    /// Keeps what the model said of a text that was read [with this cache](crate::Parsing::with_cache), and no longer what it said of the text before the last.
    pub fn keep(&self, parsed: Parsed) {
        let Parsed { text, lookup: Some(lookup), .. } = parsed else { return };
        let mut texts = self.texts.borrow_mut();
        texts.push_front(Rc::new(lookup.annotations(text)));
        texts.truncate(TEXTS);
        while texts.iter().map(|text| text.words.len()).sum::<usize>() > MOST_WORDS {
            texts.pop_back();
        }
    }

    /// What is known before a text is read, to add to.
    pub(crate) fn lookup(&self) -> Lookup {
        Lookup {
            hasher: self.hasher.clone(),
            known: self.texts.borrow().iter().cloned().collect(),
            sentences: vec![],
            blocks: vec![],
            ends: vec![],
        }
    }
}

/// What the model said of a text.
#[derive(Debug)]
pub(crate) struct Annotations {
    words: Vec<Word>,
    /// For each sentence, which of the words.
    sentences: FxHashMap<Key, Range<usize>>,
    /// Of each word of each block, whether a sentence ends there.
    ends: Vec<bool>,
    /// For each block, or part of one, which of the ends.
    blocks: FxHashMap<Key, Range<usize>>,
}

/// What is known of other texts while one is read, and by what its own is found.
pub(crate) struct Lookup {
    hasher: RandomState,
    known: Vec<Rc<Annotations>>,
    /// The sentences of this text, those that were looked up.
    sentences: Vec<Option<Key>>,
    /// Its blocks, in order, and what was said of them.
    blocks: Vec<(Key, Range<usize>)>,
    ends: Vec<bool>,
}

impl Lookup {
    /// What the model said of a sentence of these words, if it was shown them: the text's sentence of this number.
    pub(crate) fn sentence(&mut self, number: usize, forms: &[impl AsRef<str>]) -> Option<&[Word]> {
        let key = self.sentences.get(number).copied().flatten().unwrap_or_else(|| self.key(forms, &[]));
        if self.sentences.len() <= number {
            self.sentences.resize(number + 1, None);
        }
        self.sentences.get_mut(number).into_iter().for_each(|known| *known = Some(key));
        self.known.iter().find_map(|text| text.words.get(text.sentences.get(&key)?.clone()))
    }

    /// After which of these words a sentence ends, as the model said or as `read` gives it. `glued` tells after which no
    /// blank follows. The next block of the text is this one.
    pub(crate) fn ends(&mut self, forms: &[&str], glued: &[bool], read: impl FnOnce() -> Vec<bool>) -> Vec<bool> {
        let key = self.key(forms, glued);
        let known = self.known.iter().find_map(|text| text.ends.get(text.blocks.get(&key)?.clone()));
        let ends = known.map_or_else(read, <[bool]>::to_vec);
        self.blocks.push((key, self.ends.len()..self.ends.len() + ends.len()));
        self.ends.extend(&ends);
        ends
    }

    fn key(&self, forms: &[impl AsRef<str>], glued: &[bool]) -> Key {
        let half = |number: u8| {
            let mut hasher = self.hasher.build_hasher();
            number.hash(&mut hasher);
            forms.iter().for_each(|form| form.as_ref().hash(&mut hasher));
            glued.hash(&mut hasher);
            Key::from(hasher.finish())
        };
        half(0) << u64::BITS | half(1)
    }

    /// All that was said of the text.
    fn annotations(self, text: Text) -> Annotations {
        let sentences = self.sentences.into_iter().zip(text.token_ranges);
        let sentences = sentences.filter_map(|(key, tokens)| key.map(|key| (key, tokens))).collect();
        Annotations { words: text.words, sentences, ends: self.ends, blocks: self.blocks.into_iter().collect() }
    }
}

#[cfg(test)]
mod tests {
    use factcards_document::Options;

    use super::*;
    use crate::{Normalized, Parsing};

    fn keep(cache: &AnnotationCache, text: &str) {
        let (options, model) = (Options::default(), factcards_model::english().unwrap());
        let normalized = Normalized::new(text, &options, model);
        cache.keep(Parsing::with_cache(&normalized, model, cache).finish());
    }

    #[test]
    fn of_the_last_two_texts_each_sentence_and_each_block_is_known() {
        let cache = AnnotationCache::default();
        let words = |cache: &AnnotationCache, forms: &[&str]| cache.lookup().sentence(0, forms).map(<[Word]>::len);
        let ends = |cache: &AnnotationCache, forms: &[&str], glued: &[bool]| {
            let mut is_new = false;
            let ends = cache.lookup().ends(forms, glued, || {
                is_new = true;
                vec![]
            });
            (!is_new).then_some(ends)
        };
        keep(&cache, "Ada left. Bo stayed.\n\nCy slept.");
        assert_eq!(words(&cache, &["Bo", "stayed", "."]), Some(3));
        assert_eq!(words(&cache, &["Bo", "stayed"]), None);
        assert_eq!(words(&cache, &["Bos", "tayed", "."]), None);
        let block = ["Ada", "left", ".", "Bo", "stayed", "."];
        let glued = [false, true, false, false, true];
        assert_eq!(ends(&cache, &block, &glued), Some(vec![false, false, true, false, false, true]));
        assert_eq!(ends(&cache, &block, &[false; 5]), None);
        keep(&cache, "Cy slept.");
        assert_eq!(words(&cache, &["Bo", "stayed", "."]), Some(3));
        keep(&cache, "Cy slept.");
        assert_eq!(words(&cache, &["Bo", "stayed", "."]), None);
        assert_eq!(words(&cache, &["Cy", "slept", "."]), Some(3));
    }

    #[test]
    fn no_more_is_kept_than_there_is_room_for() {
        let cache = AnnotationCache::default();
        let kept = |words: usize| {
            let word = Rc::new(Annotations {
                words: vec![Word::default(); words],
                sentences: FxHashMap::default(),
                ends: vec![],
                blocks: FxHashMap::default(),
            });
            cache.texts.borrow_mut().push_front(word);
            keep(&cache, "Cy slept.");
            cache.texts.borrow().iter().map(|text| text.words.len()).collect::<Vec<_>>()
        };
        assert_eq!(kept(MOST_WORDS - 3), [3, MOST_WORDS - 3]);
        assert_eq!(kept(MOST_WORDS - 2), [3]);
    }
}
