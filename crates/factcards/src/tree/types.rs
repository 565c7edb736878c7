//! Word types: what all tokens share that have one form and one tag. Worked out once for each.

use std::borrow::Cow;

use factcards_model::Word as Annotation;
use factcards_model::ud::{Upos, Xpos};
use rustc_hash::FxHashMap;

use super::Tree;
use crate::lexicon::fold;
use crate::text::Text;

/// A form with a tag.
struct WordType<'t> {
    /// The form in small letters with straight apostrophes.
    folded: Cow<'t, str>,
    /// Which of the lemmas.
    lemma: u32,
}

/// The word types of a text. A number that none has is one of an empty form and lemma.
pub(super) struct WordTypes<'t> {
    types: Vec<WordType<'t>>,
    /// Each once, in small letters.
    lemmas: Vec<String>,
}

impl WordTypes<'_> {
    pub(super) fn len(&self) -> usize {
        self.types.len()
    }

    pub(super) fn lemmas(&self) -> &[String] {
        &self.lemmas
    }

    pub(super) fn folded(&self, of: u32) -> &str {
        self.types.get(of as usize).map_or("", |known| &known.folded)
    }

    /// Which of the lemmas.
    pub(super) fn lemma(&self, of: u32) -> Option<usize> {
        self.types.get(of as usize).map(|known| known.lemma as usize)
    }
}

impl Tree<'_> {
    /// The word in small letters with straight apostrophes, as lists of words have it.
    pub(crate) fn folded(&self, token: usize) -> &str {
        self.word(token).map_or("", |word| self.types.folded(word.word_type))
    }

    /// The lemma in small letters.
    pub(crate) fn lemma(&self, token: usize) -> &str {
        self.lemma_id(token).and_then(|lemma| self.lemmas().get(lemma)).map_or("", String::as_str)
    }

    /// Which of the [lemmas](Self::lemmas) it has; none past the end.
    pub(crate) fn lemma_id(&self, token: usize) -> Option<usize> {
        self.word(token).and_then(|word| self.types.lemma(word.word_type))
    }

    /// The lemmas of the text, each once.
    pub(crate) fn lemmas(&self) -> &[String] {
        self.types.lemmas()
    }

    /// For each word type, which tokens of one form and tag share, what `look_up` gives of its
    /// [folded](Self::folded) form.
    pub(crate) fn of_types<T>(&self, look_up: impl Fn(&str) -> T) -> Vec<T> {
        (0..self.types.len() as u32).map(|of| look_up(self.types.folded(of))).collect()
    }

    /// Which of the [types](Self::of_types) it has; none past the end.
    pub(crate) fn type_id(&self, token: usize) -> Option<usize> {
        self.word(token).map(|word| word.word_type as usize)
    }
}

/// Gives numbers to the types of a text, in order of their first tokens.
pub(super) struct Interner<'t> {
    text: &'t Text<'t>,
    known: FxHashMap<(&'t str, u8, Upos), u32>,
    known_lemmas: FxHashMap<String, u32>,
    types: WordTypes<'t>,
}

impl<'t> Interner<'t> {
    pub(super) fn new(text: &'t Text<'t>) -> Self {
        let types = WordTypes { types: vec![], lemmas: vec![] };
        Self { text, known: FxHashMap::default(), known_lemmas: FxHashMap::default(), types }
    }

    /// The number of the type of a form that the model has read so.
    pub(super) fn number(&mut self, form: &'t str, read: Annotation, upos: Upos) -> u32 {
        let key = (form, read.xpos, upos);
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let lemma = self.lemma(form, read, upos);
        let number = self.types.types.len() as u32;
        self.types.types.push(WordType { folded: fold(form), lemma });
        self.known.insert(key, number);
        number
    }

    fn lemma(&mut self, form: &str, read: Annotation, upos: Upos) -> u32 {
        let model = self.text.model();
        let lemma = model.lemma(form, read).to_lowercase();
        let past = matches!(model.xpos(read), Xpos::Vbd | Xpos::Vbn | Xpos::Vbg) && upos == Upos::Verb;
        let lemma = if past { (self.text.language.syntax.past_lemma)(&form.to_lowercase(), lemma) } else { lemma };
        // No rule of endings leaves nothing of a word.
        let lemma = if lemma.is_empty() { form.to_lowercase() } else { lemma };
        if let Some(known) = self.known_lemmas.get(&lemma) {
            return *known;
        }
        let number = self.types.lemmas.len() as u32;
        self.types.lemmas.push(lemma.clone());
        self.known_lemmas.insert(lemma, number);
        number
    }

    pub(super) fn finish(self) -> WordTypes<'t> {
        self.types
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_of_one_lemma_share_its_id_and_those_of_one_form_and_tag_their_type() {
        let text = Text::read("He closes it. She closed it. It doesn’t Close.", factcards_model::english().unwrap());
        let tree = Tree::of(&text);
        let of = |form: &str| (0..text.tokens.len()).filter(|t| tree.form(*t) == form).collect::<Vec<_>>();
        let ([closes], [closed], it, [not]) = (&of("closes")[..], &of("closed")[..], of("it"), &of("n’t")[..]) else {
            panic!("{:?}", text.tokens)
        };
        assert_eq!(tree.lemma_id(*closes), tree.lemma_id(*closed));
        assert_ne!(tree.type_id(*closes), tree.type_id(*closed));
        assert_eq!(tree.type_id(it[0]), tree.type_id(it[1]));
        assert_eq!(tree.folded(*not), "n't");
        assert_eq!((tree.lemma_id(99), tree.type_id(99), tree.folded(99)), (None, None, ""));
        let distinct: std::collections::BTreeSet<&String> = tree.lemmas().iter().collect();
        assert_eq!(distinct.len(), tree.lemmas().len());
    }
}
