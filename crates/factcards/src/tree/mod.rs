//! The dependency trees of a text: for each token form, lemma, tags, relation, head and dependents. Universal
//! Dependencies 2, basic trees.

mod features;
mod gerund;
mod mark;
mod negation;
mod phrase;
mod types;

use std::num::NonZeroU32;
use std::ops::Range;

use factcards_model::Word as Annotation;
use factcards_model::ud::{Deprel, Upos, Xpos};

use crate::lang::{Cues, FunctionWords, Syntax, Veridicality};
use crate::text::Text;
use gerund::{Gerund, is_gerund};
use types::{Interner, WordTypes};

/// The trees of all sentences. A word is named by the place of its token in the text; a place past the end is a word
/// without form, tags, head or dependents.
pub(crate) struct Tree<'t> {
    pub(crate) text: &'t Text<'t>,
    words: Vec<Word>,
    /// The dependents of all words, those of one word side by side and in order.
    dependents: Vec<u32>,
    types: WordTypes<'t>,
}

/// What is known of a word.
#[derive(Clone, Copy, Debug)]
struct Word {
    /// Counted from 1.
    head: Option<NonZeroU32>,
    upos: Upos,
    xpos: Xpos,
    deprel: Deprel,
    word_type: u32,
    /// Where its dependents begin among all; they end where those of the next word begin.
    dependents: u32,
}

impl<'t> Tree<'t> {
    /// The trees that the model read, wrong tags mended where the relation tells.
    pub(crate) fn of(text: &'t Text<'t>) -> Self {
        let (model, syntax) = (text.model(), &text.language.syntax);
        let gerund = Gerund::of(model);
        Self::with(text, &|form, read| if is_gerund(syntax, model, form, read) { gerund.tag(read) } else { read })
    }

    /// The trees as the model read them, to the letter.
    pub(crate) fn as_read(text: &'t Text<'t>) -> Self {
        Self::with(text, &|_, read| read)
    }

    fn with(text: &'t Text<'t>, mended: &dyn Fn(&str, Annotation) -> Annotation) -> Self {
        let model = text.model();
        let mut types = Interner::new(text);
        let mut words = Vec::with_capacity(text.tokens.len());
        for sentence in 0..text.sentences.len() {
            let tokens = text.tokens_of(sentence);
            for token in tokens.clone() {
                let form = text.word(token);
                let read = mended(form, text.annotation(token));
                let upos = model.upos(read);
                let head = (read.head as usize).checked_sub(1).map(|head| tokens.start + head);
                let head = head.filter(|head| tokens.contains(head) && *head != token);
                let head = head.and_then(|head| NonZeroU32::new(head as u32 + 1));
                let (xpos, deprel) = (model.xpos(read), model.deprel(read));
                let word_type = types.number(form, read, upos);
                words.push(Word { head, upos, xpos, deprel, word_type, dependents: 0 });
            }
        }
        let mut tree = Self { text, words, dependents: vec![], types: types.finish() };
        tree.link();
        tree
    }

    /// Finds the dependents of each word from the heads.
    fn link(&mut self) {
        // Of each word first how many it has, then where its next one is put.
        let mut next = vec![0; self.words.len()];
        for token in 0..self.words.len() {
            self.head(token).and_then(|head| next.get_mut(head)).into_iter().for_each(|count| *count += 1);
        }
        let mut begin = 0;
        for (word, next) in self.words.iter_mut().zip(&mut next) {
            word.dependents = begin;
            begin += std::mem::replace(next, begin);
        }
        self.dependents = vec![0; begin as usize];
        for token in 0..self.words.len() {
            let Some(next) = self.head(token).and_then(|head| next.get_mut(head)) else { continue };
            self.dependents.get_mut(*next as usize).into_iter().for_each(|place| *place = token as u32);
            *next += 1;
        }
    }

    fn word(&self, token: usize) -> Option<&Word> {
        self.words.get(token)
    }

    /// The characters of the word.
    pub(crate) fn form(&self, token: usize) -> &'t str {
        self.text.word(token)
    }

    /// The lemma of a verb with its particle: "rule_out"; without a particle none.
    pub(crate) fn phrasal(&self, verb: usize) -> Option<String> {
        let particle = self.dependents(verb).find(|child| self.deprel(*child) == Deprel::CompoundPrt)?;
        Some(format!("{}_{}", self.lemma(verb), self.lemma(particle)))
    }

    /// The universal part of speech.
    pub(crate) fn upos(&self, token: usize) -> Upos {
        self.word(token).map(|word| word.upos).unwrap_or_default()
    }

    /// The Penn Treebank tag.
    pub(crate) fn xpos(&self, token: usize) -> Xpos {
        self.word(token).map(|word| word.xpos).unwrap_or_default()
    }

    /// The Penn Treebank tag as the model names it, which may be one that [`Xpos`] lacks.
    pub(crate) fn tag(&self, token: usize) -> &'t str {
        let place = usize::from(self.text.annotation(token).xpos);
        self.text.labels().xpos.get(place).map_or("", String::as_str)
    }

    /// The relation to the head, with its subtype.
    pub(crate) fn deprel(&self, token: usize) -> Deprel {
        self.word(token).map(|word| word.deprel).unwrap_or_default()
    }

    /// Whether the universal relation to the head is one of these.
    pub(crate) fn is(&self, token: usize, relations: &[Deprel]) -> bool {
        self.word(token).is_some_and(|word| relations.contains(&word.deprel.universal()))
    }

    /// The head; none of a root.
    pub(crate) fn head(&self, token: usize) -> Option<usize> {
        self.word(token).and_then(|word| word.head).map(|head| head.get() as usize - 1)
    }

    /// The dependents, in order.
    pub(crate) fn dependents(&self, token: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
        let start = self.word(token).map_or(self.dependents.len(), |word| word.dependents as usize);
        let end = self.word(token + 1).map_or(self.dependents.len(), |next| next.dependents as usize);
        self.dependents.get(start..end).unwrap_or_default().iter().map(|child| *child as usize)
    }

    /// The dependents whose universal relation is one of these, in order.
    pub(crate) fn dependents_by<'a>(
        &'a self,
        token: usize,
        relations: &'a [Deprel],
    ) -> impl DoubleEndedIterator<Item = usize> + 'a {
        self.dependents(token).filter(|child| self.is(*child, relations))
    }

    /// The first dependent whose universal relation is this.
    pub(crate) fn dependent(&self, token: usize, relation: Deprel) -> Option<usize> {
        self.dependents(token).find(|child| self.deprel(*child).universal() == relation)
    }

    /// The words from the token up to the root, itself left out.
    pub(crate) fn ancestors(&self, token: usize) -> impl Iterator<Item = usize> + '_ {
        // A head may be wrong, never circular; the bound costs nothing and says so.
        std::iter::successors(self.head(token), |at| self.head(*at)).take(self.words.len())
    }

    /// The first of a chain of conjuncts that the word ends; the word itself where it is no conjunct.
    pub(crate) fn first_conjunct(&self, token: usize) -> usize {
        let mut at = token;
        while self.deprel(at) == Deprel::Conj {
            match self.head(at) {
                Some(head) => at = head,
                None => break,
            }
        }
        at
    }

    /// The sentence of a token.
    pub(crate) fn sentence(&self, token: usize) -> usize {
        self.text.tokens.get(token).map_or(0, |t| t.sentence)
    }

    /// Whether it is a mark.
    pub(crate) fn is_punctuation(&self, token: usize) -> bool {
        let upos = self.upos(token);
        // Signs such as "°" and "£" are words.
        upos == Upos::Punct || upos == Upos::X && !self.form(token).chars().any(char::is_alphanumeric)
    }

    /// A noun or a proper noun.
    pub(crate) fn is_noun(&self, token: usize) -> bool {
        matches!(self.upos(token), Upos::Noun | Upos::Propn)
    }

    /// Whether the model takes it for part of a name.
    pub(crate) fn is_in_name(&self, token: usize) -> bool {
        self.text.annotation(token).name > 0
    }

    /// A noun, name or pronoun.
    pub(crate) fn is_nominal(&self, token: usize) -> bool {
        matches!(self.upos(token), Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num)
    }

    /// A relative pronoun or adverb that stands for what its clause hangs on.
    pub(crate) fn is_relative(&self, token: usize) -> bool {
        matches!(self.xpos(token), Xpos::Wdt | Xpos::Wp | Xpos::WpPoss | Xpos::Wrb)
    }

    /// The function words of the language.
    pub(crate) fn function_words(&self) -> &'static FunctionWords {
        &self.text.language.function_words
    }

    /// Lists of words, and forms, of the language.
    pub(crate) fn syntax(&self) -> &'static Syntax {
        &self.text.language.syntax
    }

    /// The words of the language that attribute what they govern to a source.
    pub(crate) fn cues(&self) -> &'static Cues {
        &self.text.language.cues
    }

    /// How far clauses hold that words of the language govern.
    pub(crate) fn veridicality(&self) -> &'static Veridicality {
        &self.text.language.veridicality
    }

    /// The text from the first to the last token of a range.
    pub(crate) fn covered(&self, tokens: Range<usize>) -> &'t str {
        self.text.span(tokens).of(self.text.source)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_tree(source: &str, check: impl Fn(&Tree)) {
        let text = Text::read(source, factcards_model::english().unwrap());
        check(&Tree::of(&text));
    }

    #[test]
    fn words_know_head_dependents_and_lemma() {
        with_tree("The mayor closed two bridges. She left.", |tree| {
            assert_eq!(tree.lemma(2), "close");
            assert_eq!(tree.head(1), Some(2));
            assert_eq!(tree.head(2), None);
            assert_eq!(tree.dependents(2).collect::<Vec<_>>(), [1, 4, 5]);
            assert_eq!(tree.dependent(4, Deprel::Nummod), Some(3));
            assert_eq!((tree.upos(4), tree.xpos(4)), (Upos::Noun, Xpos::Nns));
            assert_eq!(tree.sentence(6), 1);
            assert_eq!(tree.ancestors(3).collect::<Vec<_>>(), [4, 2]);
        });
    }

    #[test]
    fn a_place_past_the_end_is_nothing() {
        with_tree("Go.", |tree| {
            assert_eq!((tree.form(9), tree.lemma(9), tree.head(9)), ("", "", None));
            assert_eq!(tree.dependents(9).count(), 0);
        });
    }
}
