//! Morphological features of Universal Dependencies: by fine tag and word as the language has them, and what only the
//! tree tells: agreement, voice, mood, case.

mod agreement;

use factcards_document::ErasedSort as _;
use factcards_model::ud::{Deprel, Upos, Xpos};

use super::Tree;

/// Places in which a verb in -ing is a gerund, as the treebanks tell it from a participle.
const GERUND: [Deprel; 6] = [Deprel::Acl, Deprel::Amod, Deprel::Csubj, Deprel::Xcomp, Deprel::Nsubj, Deprel::Obj];

/// Places in which a pronoun stands in the accusative.
const OBJECTS: [Deprel; 4] = [Deprel::Obj, Deprel::Iobj, Deprel::Obl, Deprel::Nmod];

impl Tree<'_> {
    /// The features of a word as FEATS has them, in the order of the alphabet; `_` where there is nothing to say.
    pub(crate) fn features(&self, word: usize) -> String {
        let upos = self.upos(word);
        let mut all: Vec<&str> = match self.xpos(word) {
            Xpos::Vbn if upos == Upos::Verb && self.is_passive(word) => {
                vec!["Tense=Past", "VerbForm=Part", "Voice=Pass"]
            }
            Xpos::Vbg if upos == Upos::Verb && self.is(word, &GERUND) => vec!["VerbForm=Ger"],
            Xpos::Vb if self.is_imperative(word) => vec!["Mood=Imp", "VerbForm=Fin"],
            Xpos::Wdt | Xpos::Wp | Xpos::Wrb | Xpos::WpPoss => vec![self.interrogative_or_relative(word)],
            _ => (self.syntax().features)(self.form(word), upos, self.tag(word))
                .split('|')
                .filter(|f| !f.is_empty())
                .collect(),
        };
        match self.xpos(word) {
            Xpos::Prp if self.is(word, &OBJECTS) => {
                all.iter_mut().filter(|f| **f == "Case=Nom").for_each(|f| *f = "Case=Acc");
            }
            Xpos::WpPoss => all.push("Poss=Yes"),
            Xpos::Vbd | Xpos::Vbp => all.extend(self.agreement(word).into_iter().flatten()),
            _ => {}
        }
        all.sort_erased();
        if all.is_empty() { "_".to_owned() } else { all.join("|") }
    }

    /// "Was told", "the plan proposed by them"; not "has told". Joined participles share an auxiliary.
    fn is_passive(&self, word: usize) -> bool {
        let passive = |word: usize| {
            let marked = |child| matches!(self.deprel(child), Deprel::NsubjPass | Deprel::CsubjPass | Deprel::AuxPass);
            let perfect = |child| {
                self.deprel(child) == Deprel::Aux
                    && self.syntax().have.iter().any(|have| self.form(child).eq_ignore_ascii_case(have))
            };
            self.dependents(word).any(marked) || !self.dependents(word).any(perfect)
        };
        let joined = self.deprel(word) == Deprel::Conj && self.dependent(word, Deprel::Aux).is_none();
        let first = self.head(word).filter(|first| joined && self.xpos(*first) == Xpos::Vbn);
        passive(first.unwrap_or(word))
    }

    /// A base form that nothing introduces and that has no subject, or one joined to such.
    fn is_imperative(&self, word: usize) -> bool {
        let free = || self.dependents_by(word, &[Deprel::Mark, Deprel::Nsubj, Deprel::Csubj]).next().is_none();
        match self.deprel(word) {
            Deprel::Root | Deprel::Parataxis => free(),
            Deprel::Conj if free() && self.dependent(word, Deprel::Aux).is_none() => {
                // Chains of joined words all hang under the first.
                let above = self.head(word).filter(|above| self.deprel(*above) != Deprel::Conj);
                above.is_some_and(|above| self.xpos(above) == Xpos::Vb && self.is_imperative(above))
            }
            _ => false,
        }
    }

    fn interrogative_or_relative(&self, word: usize) -> &'static str {
        let relative = self.head(word).is_some_and(|above| self.is_relative_clause(above));
        let always = self.syntax().relative_determiners.contains(&self.folded(word));
        if relative || (always && self.xpos(word) == Xpos::Wdt) { "PronType=Rel" } else { "PronType=Int" }
    }

    fn is_relative_clause(&self, word: usize) -> bool {
        matches!(self.deprel(word), Deprel::AclRelcl | Deprel::AdvclRelcl)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    /// The features of a word of a text of one sentence.
    fn of(source: &str, word: &str) -> String {
        let text = Text::read(source, factcards_model::english().unwrap());
        let at = text.tokens_of(0).find(|token| text.word(*token) == word).unwrap();
        Tree::as_read(&text).features(at)
    }

    #[test]
    fn the_tree_tells_voice_and_mood() {
        assert_eq!(of("The bridge was closed.", "closed"), "Tense=Past|VerbForm=Part|Voice=Pass");
        assert_eq!(of("They have closed the bridge.", "closed"), "Tense=Past|VerbForm=Part");
        assert_eq!(of("Close the door and lock it.", "Close"), "Mood=Imp|VerbForm=Fin");
        assert_eq!(of("Close the door and lock it.", "lock"), "Mood=Imp|VerbForm=Fin");
        assert_eq!(of("They want to close the door.", "close"), "VerbForm=Inf");
        assert_eq!(of("She kept singing.", "singing"), "VerbForm=Ger");
    }

    #[test]
    fn verbs_agree_with_their_subject() {
        let past =
            |number: &str, person: &str| format!("Mood=Ind|Number={number}|Person={person}|Tense=Past|VerbForm=Fin");
        assert_eq!(of("The mayor left.", "left"), past("Sing", "3"));
        assert_eq!(of("The mayor and her aides left.", "left"), past("Plur", "3"));
        assert_eq!(of("We left the house.", "left"), past("Plur", "1"));
        assert_eq!(of("The people who left were tired.", "left"), past("Plur", "3"));
        assert_eq!(of("I was told.", "was"), past("Sing", "1"));
        assert_eq!(of("There were two fires.", "were"), past("Plur", "3"));
    }

    #[test]
    fn pronouns_have_the_case_of_their_place() {
        assert_eq!(of("They saw it.", "it").split('|').next(), Some("Case=Acc"));
        assert_eq!(of("It rained.", "It").split('|').next(), Some("Case=Nom"));
        assert_eq!(of("The man who left was old.", "who"), "PronType=Rel");
        assert_eq!(of("Who left?", "Who"), "PronType=Int");
    }
}
