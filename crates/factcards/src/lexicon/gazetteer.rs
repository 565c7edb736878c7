//! Names that are known beforehand, and words that tell what a name is.

use std::borrow::Cow;

use factcards_document::EntityKind;
use rustc_hash::FxHashMap;

use super::lists::{WordLists, fold, lines, single_spaced};

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
pub(super) struct Gazetteer {
    names: FxHashMap<String, KnownName>,
    heads: FxHashMap<&'static str, EntityKind>,
}

/// Names in capitals of up to this many letters are short forms; longer ones ("LEEDS") are other names written large.
pub(crate) const LONGEST_SHORT_FORM: usize = 4;

/// The most words that a known name has.
const LONGEST: usize = 5;

impl Gazetteer {
    /// Reads the lists.
    pub(super) fn new(lists: &WordLists) -> Self {
        let mut names = FxHashMap::default();
        let mut add = |name: &str, kind, country, capital| {
            if !name.is_empty() {
                names.entry(key(name).into_owned()).or_insert(KnownName { kind, country, capital });
            }
        };
        for line in lines(lists.countries) {
            let mut fields = line.split('\t').map(|field| field.split('|'));
            let country = fields.next().and_then(|mut names| names.next());
            country.into_iter().for_each(|name| add(name, EntityKind::Place, country, false));
            fields.next().into_iter().flatten().for_each(|name| add(name, EntityKind::Place, country, true));
            fields.next().into_iter().flatten().for_each(|name| {
                add(name, EntityKind::Nationality, country, false);
                add(&format!("{name}{}", lists.demonym_plural), EntityKind::Nationality, country, false);
            });
            fields.next().into_iter().flatten().for_each(|name| add(name, EntityKind::Place, country, false));
        }
        lines(lists.places).for_each(|name| add(name, EntityKind::Place, None, false));
        for name in lines(lists.peoples).flat_map(str::split_whitespace) {
            add(name, EntityKind::Nationality, None, false);
        }
        lines(lists.organizations).for_each(|name| add(name, EntityKind::Organization, None, false));

        let mut heads = FxHashMap::default();
        for line in lines(lists.name_heads) {
            let (kind, words) = line.split_once('\t').unwrap_or_default();
            if let Some(kind) = head_kind_named(kind) {
                words.split(' ').for_each(|word| {
                    heads.entry(word).or_insert(kind);
                });
            }
        }
        Self { names, heads }
    }

    /// The known name that this text is.
    pub(super) fn known_name(&self, text: &str) -> Option<KnownName> {
        (text.split_whitespace().count() <= LONGEST).then(|| self.names.get(key(text).as_ref()).copied()).flatten()
    }

    /// What a name is when it ends in this word. `folded` is in lower case.
    pub(super) fn head_kind(&self, folded: &str) -> Option<EntityKind> {
        self.heads.get(folded.trim_end_matches('.')).copied()
    }
}

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

/// Folded, with single spaces; short forms in capitals keep their case, as "US" is no "us", and have no spaces ("U. S.").
fn key(name: &str) -> Cow<'_, str> {
    let spaced = single_spaced(name);
    let capitals = spaced.chars().all(|c| c.is_uppercase() || matches!(c, '.' | ' '));
    let letters = || spaced.chars().filter(|c| !matches!(c, '.' | ' ')).count();
    if capitals && letters() <= LONGEST_SHORT_FORM {
        return Cow::Owned(spaced.replace(". ", "."));
    }
    match spaced {
        Cow::Borrowed(name) => fold(name),
        Cow::Owned(name) => Cow::Owned(fold(&name).into_owned()),
    }
}
