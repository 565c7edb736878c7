//! Closed word classes and open lists of single words.

use rustc_hash::FxHashMap;

use super::lists::lines;

macro_rules! classes {
    ($($(#[$doc:meta])* $class:ident = $name:literal),* $(,)?) => {
        /// What a word can be. Most words that a text is about are in none.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Class { $($(#[$doc])* $class),* }

        impl Class {
            pub(crate) fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$class),)* _ => None }
            }
        }
    };
}
classes! {
    Determiner = "determiner",
    SubjectPronoun = "subject_pronoun",
    ObjectPronoun = "object_pronoun",
    Preposition = "preposition",
    /// A preposition that puts its object somewhere.
    PlacePreposition = "place_preposition",
    Coordinator = "coordinator",
    /// "foreign" in "foreign minister".
    RoleModifier = "role_modifier",
    /// "Ltd" in "Acme Ltd": a company is often named without it.
    LegalSuffix = "legal_suffix",
    /// Letters behind a person's name: "QC".
    PostNominal = "post_nominal",
    RoleNoun = "role_noun",
    /// The same of nouns that are surnames too, so that a name keeps them: "baker".
    Occupation = "occupation",
    Title = "title",
    /// Titles and nouns of women.
    Feminine = "feminine",
    /// Titles and nouns of men.
    Masculine = "masculine",
    /// Bodies of people, which are "they" in the singular too.
    Collective = "collective",
    /// A title that people are also called by: "Duke".
    GivenTitle = "given_title",
    /// What is written like a name and names nobody: greetings, taxes, elements of markup.
    NoName = "no_name",
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(u32);

impl Classes {
    /// Whether it holds the class.
    pub(crate) fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u32) != 0
    }

    /// Whether it holds any of them.
    pub(crate) fn any(self, classes: &[Class]) -> bool {
        classes.iter().any(|c| self.has(*c))
    }
}

/// The classes of words in lists: the lines of `closed` name a class and its words, `single` hold one class each.
pub(super) fn index(closed: &'static str, single: [(Class, &'static str); 3]) -> FxHashMap<&'static str, Classes> {
    let mut words = FxHashMap::<&str, Classes>::default();
    let mut add = |word, class: Class| words.entry(word).or_default().0 |= 1 << class as u32;
    for line in lines(closed) {
        let mut line = line.split_whitespace();
        if let Some(class) = line.next().and_then(Class::named) {
            line.for_each(|word| add(word, class));
        }
    }
    for (class, data) in single {
        lines(data).flat_map(str::split_whitespace).for_each(|word| add(word, class));
    }
    words
}
