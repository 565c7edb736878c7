//! English words and names by lists.

use std::sync::LazyLock;

use crate::lexicon::{Lexicon, WordLists};

/// The lists, made ready for look-ups once.
pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&LISTS));

static LISTS: WordLists = WordLists {
    closed_words: include_str!("lexicon/closed_words.txt"),
    role_nouns: include_str!("lexicon/role_nouns.txt"),
    occupations: include_str!("lexicon/occupations.txt"),
    titles: include_str!("lexicon/titles.txt"),
    countries: include_str!("lexicon/countries.tsv"),
    places: include_str!("lexicon/places.txt"),
    peoples: include_str!("lexicon/peoples.txt"),
    organizations: include_str!("lexicon/organizations.txt"),
    name_heads: include_str!("lexicon/name_heads.tsv"),
    demonym_plural: "s",
    plurals: &[("s", ""), ("es", ""), ("ies", "y"), ("men", "man"), ("women", "woman")],
    // "California" – "Californian", "London" – "Londoner".
    inhabitants: &["n", "an", "ian", "er", "r"],
};

#[cfg(test)]
mod tests {
    use factcards_document::EntityKind;

    use super::*;
    use crate::lexicon::{Class, Classes};

    #[test]
    fn every_line_of_the_closed_words_names_a_class() {
        for line in LISTS.closed_words.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let name = line.split_whitespace().next().unwrap();
            assert!(Class::named(name).is_some(), "unknown class {name}");
        }
    }

    #[test]
    fn a_word_may_stand_in_several_classes() {
        let that = LEXICON.classes("that");
        assert!(that.has(Class::Determiner) && that.has(Class::SubjectPronoun) && !that.has(Class::Title));
        assert_eq!(LEXICON.classes("window"), Classes::default());
    }

    #[test]
    fn countries_come_with_capitals_people_and_other_names() {
        let known = LEXICON.known_name("Kyiv").unwrap();
        assert!(known.capital && known.country == Some("Ukraine"));
        assert_eq!(LEXICON.known_name("Iranians").map(|k| k.kind), Some(EntityKind::Nationality));
        assert_eq!(LEXICON.country_of("U.S."), LEXICON.country_of("United  States"));
        assert_eq!(LEXICON.country_of("Kyiv"), None);
        assert_eq!(LEXICON.known_name("us"), None);
    }

    #[test]
    fn heads_tell_the_kind() {
        assert_eq!(LEXICON.head_kind("ministry"), Some(EntityKind::Organization));
        assert_eq!(LEXICON.head_kind("inc."), Some(EntityKind::Organization));
        assert_eq!(LEXICON.head_kind("table"), None);
    }
}
