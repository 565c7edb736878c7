//! What is known of words by lists: closed classes, titles and roles, and the commonest names. The lists are those of a
//! language.

mod classes;
mod gazetteer;
mod lists;

use factcards_document::EntityKind;
use rustc_hash::FxHashMap;

pub(crate) use classes::{Class, Classes};
use gazetteer::Gazetteer;
pub(crate) use gazetteer::{KnownName, LONGEST_SHORT_FORM};
pub(crate) use lists::{WordLists, fold, single_spaced};

/// The lists of a language, ready for look-up.
pub(crate) struct Lexicon {
    classes: FxHashMap<&'static str, Classes>,
    names: Gazetteer,
    lists: &'static WordLists,
}

impl Lexicon {
    /// Reads the lists.
    pub(crate) fn new(lists: &'static WordLists) -> Self {
        let single =
            [(Class::RoleNoun, lists.role_nouns), (Class::Occupation, lists.occupations), (Class::Title, lists.titles)];
        Self { classes: classes::index(lists.closed_words, single), names: Gazetteer::new(lists), lists }
    }

    /// The classes of a folded word.
    pub(crate) fn classes(&self, folded: &str) -> Classes {
        self.classes.get(folded).copied().unwrap_or_default()
    }

    /// The known name that this text is.
    pub(crate) fn known_name(&self, text: &str) -> Option<KnownName> {
        self.names.known_name(text)
    }

    /// The country that this text is a name of (not its capital, not its people).
    pub(crate) fn country_of(&self, text: &str) -> Option<&'static str> {
        self.known_name(text).filter(|known| known.kind == EntityKind::Place && !known.capital)?.country
    }

    /// What a name is when it ends in this word: "Ministry", "Street". `folded` is in lower case.
    pub(crate) fn head_kind(&self, folded: &str) -> Option<EntityKind> {
        self.names.head_kind(folded)
    }

    /// What makes a plural of a demonym.
    pub(crate) fn demonym_plural(&self) -> &'static str {
        self.lists.demonym_plural
    }

    /// The words that a plural can be of, all that its ending leaves open: "secretaries", "chairmen", "bosses".
    pub(crate) fn singulars<'w>(&self, folded: &'w str) -> impl Iterator<Item = String> + use<'w> {
        let endings = self.lists.plurals.iter();
        endings.filter_map(|(plural, one)| folded.strip_suffix(plural).map(|stem| format!("{stem}{one}")))
    }

    /// Whether a word in the singular is made of a known place: "Californian", "Londoner".
    pub(crate) fn is_inhabitant(&self, one: &str) -> bool {
        let place = |name: &str| self.known_name(name).is_some_and(|known| known.kind == EntityKind::Place);
        self.lists.inhabitants.iter().any(|ending| one.strip_suffix(ending).is_some_and(place))
    }
}
