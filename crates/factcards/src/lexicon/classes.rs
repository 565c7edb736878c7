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
    Title = "title",
    /// A title that people are also called by: "Duke".
    GivenTitle = "given_title",
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(u16);

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

/// Lists that hold one class each.
const LISTS: [(Class, &str); 2] =
    [(Class::RoleNoun, include_str!("data/role_nouns.txt")), (Class::Title, include_str!("data/titles.txt"))];

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

/// The classes of a folded word.
pub(crate) fn classes(folded: &str) -> Classes {
    WORDS.get(folded).copied().unwrap_or_default()
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
        assert!(that.has(Class::Determiner) && that.has(Class::SubjectPronoun) && !that.has(Class::Title));
        assert_eq!(classes("parliament"), Classes::default());
    }
}
