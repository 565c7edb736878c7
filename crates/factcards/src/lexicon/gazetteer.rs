//! Names that are known beforehand, and words that tell what a name is.

use std::collections::HashMap;
use std::sync::LazyLock;

use factcards_document::EntityKind;

use super::{fold, lines};

/// A name that is known beforehand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct KnownName {
    pub(crate) kind: EntityKind,
    /// The country that it is another name, the capital or the demonym of.
    pub(crate) country: Option<&'static str>,
    /// Whether it is that country's capital.
    pub(crate) capital: bool,
}

/// The table of known names, by folded text.
struct Gazetteer {
    names: HashMap<String, KnownName>,
    heads: HashMap<&'static str, EntityKind>,
}

/// Names in capitals of up to this many letters are short forms; longer ones ("LEEDS") are other names written large.
pub(crate) const LONGEST_SHORT_FORM: usize = 4;

/// The most words that a known name has.
const LONGEST: usize = 5;

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let mut names = HashMap::new();
    let mut add = |name: &str, kind, country, capital| {
        if !name.is_empty() {
            names.entry(key(name)).or_insert(KnownName { kind, country, capital });
        }
    };
    for line in lines(include_str!("data/countries.tsv")) {
        let mut fields = line.split('\t').map(|field| field.split('|'));
        let country = fields.next().and_then(|mut names| names.next());
        country.into_iter().for_each(|name| add(name, EntityKind::Place, country, false));
        fields.next().into_iter().flatten().for_each(|name| add(name, EntityKind::Place, country, true));
        fields.next().into_iter().flatten().for_each(|name| {
            add(name, EntityKind::Nationality, country, false);
            add(&format!("{name}s"), EntityKind::Nationality, country, false);
        });
        fields.next().into_iter().flatten().for_each(|name| add(name, EntityKind::Place, country, false));
    }
    lines(include_str!("data/places.txt")).for_each(|name| add(name, EntityKind::Place, None, false));
    for name in lines(include_str!("data/peoples.txt")).flat_map(str::split_whitespace) {
        add(name, EntityKind::Nationality, None, false);
    }
    lines(include_str!("data/organizations.txt")).for_each(|name| add(name, EntityKind::Organization, None, false));

    let mut heads = HashMap::new();
    for line in lines(include_str!("data/name_heads.tsv")) {
        let (kind, words) = line.split_once('\t').unwrap_or_default();
        if let Some(kind) = head_kind_named(kind) {
            words.split(' ').for_each(|word| {
                heads.entry(word).or_insert(kind);
            });
        }
    }
    Gazetteer { names, heads }
});

fn head_kind_named(name: &str) -> Option<EntityKind> {
    Some(match name {
        "organization" => EntityKind::Organization,
        "place" => EntityKind::Place,
        "event" => EntityKind::Event,
        "law" => EntityKind::Law,
        "work" => EntityKind::Work,
        _ => return None,
    })
}

/// Folded, with single spaces; short forms in capitals keep their case, as "US" is no "us".
fn key(name: &str) -> String {
    let spaced = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let letters = spaced.chars().filter(|c| *c != '.').count();
    let capitals = letters <= LONGEST_SHORT_FORM && spaced.chars().all(|c| c.is_uppercase() || c == '.');
    if capitals { spaced } else { fold(&spaced).into_owned() }
}

/// The known name that this text is.
pub(crate) fn known_name(text: &str) -> Option<KnownName> {
    (text.split_whitespace().count() <= LONGEST).then(|| GAZETTEER.names.get(&key(text)).copied()).flatten()
}

/// The country that this text is a name of (not its capital, not its people).
pub(crate) fn country_of(text: &str) -> Option<&'static str> {
    known_name(text).filter(|known| known.kind == EntityKind::Place && !known.capital)?.country
}

/// What a name is when it ends in this word: "Ministry", "Street". `folded` is in lower case.
pub(crate) fn head_kind(folded: &str) -> Option<EntityKind> {
    GAZETTEER.heads.get(folded.trim_end_matches('.')).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_come_with_capitals_people_and_other_names() {
        let known = known_name("Kyiv").unwrap();
        assert!(known.capital && known.country == Some("Ukraine"));
        assert_eq!(known_name("Iranians").map(|k| k.kind), Some(EntityKind::Nationality));
        assert_eq!(country_of("U.S."), country_of("United  States"));
        assert_eq!(country_of("Kyiv"), None);
        assert_eq!(known_name("us"), None);
    }

    #[test]
    fn heads_tell_the_kind() {
        assert_eq!(head_kind("ministry"), Some(EntityKind::Organization));
        assert_eq!(head_kind("inc."), Some(EntityKind::Organization));
        assert_eq!(head_kind("table"), None);
    }
}
