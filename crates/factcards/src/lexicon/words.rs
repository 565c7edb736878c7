//! Closed word classes and open lists of single words.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::lines;

macro_rules! classes {
    ($($(#[$doc:meta])* $class:ident = $name:literal),* $(,)?) => {
        /// What a word can be. Most words that a text is about are in none.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Class { $($(#[$doc])* $class),* }

        impl Class {
            fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$class),)* _ => None }
            }
        }
    };
}
classes! {
    Determiner = "determiner",
    Possessive = "possessive",
    SubjectPronoun = "subject_pronoun",
    ObjectPronoun = "object_pronoun",
    /// He, she: a pronoun that stands for one person.
    PersonPronoun = "person_pronoun",
    Preposition = "preposition",
    /// A preposition that puts its object somewhere.
    PlacePreposition = "place_preposition",
    Coordinator = "coordinator",
    Subordinator = "subordinator",
    Relative = "relative",
    /// Opens a condition.
    Condition = "condition",
    Be = "be",
    Have = "have",
    Do = "do",
    Modal = "modal",
    /// A modal that plans.
    Future = "future",
    /// A modal that leaves open.
    Possible = "possible",
    Negation = "negation",
    /// Negates from inside a noun phrase.
    NegativeDeterminer = "negative_determiner",
    Adverb = "adverb",
    Question = "question",
    Infinitive = "infinitive",
    Other = "other",
    /// A noun, adjective or verb in -ly.
    NoAdverb = "no_adverb",
    NumberWord = "number_word",
    Calendar = "calendar",
    /// "foreign" in "foreign minister".
    RoleModifier = "role_modifier",
    /// Joins the words of a name.
    NameConnector = "name_connector",
    /// A connector that needs no telling word before it: "van".
    Particle = "particle",
    /// A preposition or adverb that makes a new verb: "off" in "write off".
    VerbParticle = "verb_particle",
    /// A verb that adds little to the one it governs.
    Catenative = "catenative",
    /// A verb that makes the one it governs a plan.
    Planning = "planning",
    /// "Ltd" in "Acme Ltd": a company is often named without it.
    LegalSuffix = "legal_suffix",
    /// Letters behind a person's name: "QC".
    PostNominal = "post_nominal",
    RoleNoun = "role_noun",
    Title = "title",
    /// A title that people are also called by: "Duke".
    GivenTitle = "given_title",
    FirstName = "first_name",
    PlacePrefix = "place_prefix",
}

/// The classes of auxiliary verbs.
pub(crate) const AUXILIARIES: [Class; 4] = [Class::Be, Class::Have, Class::Do, Class::Modal];

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(u64);

impl Classes {
    /// Whether it holds the class.
    pub(crate) fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u32) != 0
    }

    /// Whether it holds any of them.
    pub(crate) fn any(self, classes: &[Class]) -> bool {
        classes.iter().any(|c| self.has(*c))
    }

    /// A function word: it is never a name by itself, however it is written.
    pub(crate) fn is_function_word(self) -> bool {
        self.any(&[
            Class::Determiner,
            Class::Possessive,
            Class::SubjectPronoun,
            Class::ObjectPronoun,
            Class::Preposition,
            Class::Coordinator,
            Class::Subordinator,
            Class::Be,
            Class::Have,
            Class::Do,
            Class::Modal,
            Class::Negation,
            Class::NegativeDeterminer,
            Class::Adverb,
            Class::Question,
            Class::Other,
        ])
    }
}

/// Lists that hold one class each.
const LISTS: [(Class, &str); 4] = [
    (Class::RoleNoun, include_str!("data/role_nouns.txt")),
    (Class::Title, include_str!("data/titles.txt")),
    (Class::FirstName, include_str!("data/first_names.txt")),
    (Class::PlacePrefix, include_str!("data/place_prefixes.txt")),
];

static WORDS: LazyLock<HashMap<&str, Classes>> = LazyLock::new(|| {
    let mut words = HashMap::<&str, Classes>::new();
    let mut add = |word, class: Class| words.entry(word).or_default().0 |= 1 << class as u32;
    for line in lines(include_str!("data/closed_words.txt")) {
        let mut line = line.split_whitespace();
        if let Some(class) = line.next().and_then(Class::named) {
            line.for_each(|word| add(word, class));
        }
    }
    for (class, data) in LISTS {
        lines(data).flat_map(str::split_whitespace).for_each(|word| add(word, class));
    }
    words
});

/// The classes of a folded word. A word in -ly is an adverb unless the lexicon says what else it is.
pub(crate) fn classes(folded: &str) -> Classes {
    let manner = || Classes(if folded.len() > 4 && folded.ends_with("ly") { 1 << Class::Adverb as u32 } else { 0 });
    WORDS.get(folded).copied().unwrap_or_else(manner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_closed_words_names_a_class() {
        for line in lines(include_str!("data/closed_words.txt")) {
            let name = line.split_whitespace().next().unwrap();
            assert!(Class::named(name).is_some(), "unknown class {name}");
        }
    }

    #[test]
    fn a_word_may_stand_in_several_classes() {
        let that = classes("that");
        assert!(that.has(Class::Determiner) && that.has(Class::Relative) && !that.has(Class::Modal));
        assert!(!classes("parliament").is_function_word());
    }
}
