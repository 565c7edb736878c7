//! Which names mean the same.

use std::collections::{BTreeMap, BTreeSet};

use factcards_document::{Abbreviation, ByteSpan, EntityKind};
use factcards_model::ud::{Deprel, Upos};

use crate::lang::Language;
use crate::lexicon::{Class, LONGEST_SHORT_FORM, fold};
use crate::names::Name;
use crate::tree::Tree;

/// Names of one thing.
pub(crate) struct Group<'n> {
    pub(crate) kind: EntityKind,
    /// The fullest name, the first of the longest.
    pub(crate) fullest: ByteSpan,
    /// All of them, in order.
    pub(crate) names: Vec<&'n Name>,
}

/// Groups the names, in order of their first mention.
pub(crate) fn group<'n>(tree: &Tree, names: &'n [Name], abbreviations: &[Abbreviation<ByteSpan>]) -> Vec<Group<'n>> {
    let (source, language) = (tree.text.source, tree.text.language);
    let longs = long_forms(language, source, abbreviations, names);
    let firsts = first_words(language, source, names);
    let people = People::of(source, names);
    let countries: BTreeSet<_> = names.iter().filter_map(|n| language.lexicon.country_of(n.span.of(source))).collect();

    let mut keyed = BTreeMap::<(bool, String), usize>::new();
    let mut groups: Vec<Group> = vec![];
    for (position, name) in names.iter().enumerate() {
        let text = name.span.of(source);
        let person = name.kind == EntityKind::Person;
        let governs = government_of(tree, name).filter(|country| countries.contains(country));
        let key = match governs {
            _ if person => people.key(text, position),
            Some(country) => fold(country).into_owned(),
            None if name.kind == EntityKind::Organization => key_of_organization(language, text, &longs, &firsts),
            None => key(language, text, &longs),
        };
        let group = *keyed.entry((person, key)).or_insert_with(|| {
            groups.push(Group { kind: name.kind, fullest: name.span, names: vec![] });
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(group) {
            let stands_for = |span: ByteSpan| language.lexicon.known_name(span.of(source)).is_some_and(|k| k.capital);
            let raised = is_raised(group.fullest.of(source), text);
            let better = raised || (stands_for(group.fullest) && governs.is_none());
            if better || (name.span.len() > group.fullest.len() && governs.is_none()) {
                group.fullest = name.span;
            }
            if group.kind == EntityKind::Other {
                group.kind = name.kind;
            }
            group.names.push(name);
        }
    }
    groups
}

/// Whether `known` is `name` in capitals, as headlines write it.
fn is_raised(known: &str, name: &str) -> bool {
    let large = known.chars().count() > LONGEST_SHORT_FORM && !known.contains(char::is_lowercase);
    large && name.contains(char::is_lowercase) && fold(known) == fold(name)
}

/// A capital that acts stands for its country's government: "Kyiv rejected", not "in Kyiv" nor "Kyiv, Ukraine".
fn government_of(tree: &Tree, name: &Name) -> Option<&'static str> {
    let known = tree.text.language.lexicon.known_name(name.span.of(tree.text.source)).filter(|k| k.capital)?;
    let tokens = tree.text.tokens_in(name.span);
    let head = tree.top(tokens.clone())?;
    let behind = |child: usize| child == tokens.end + 1 && tree.upos(child) == Upos::Propn;
    let explained = tree.form(tokens.end) == "," && tree.dependents(head).any(behind);
    (!explained && !is_located(tree, head)).then_some(known.country).flatten()
}

/// Whether a place is where something is: behind a preposition of place, itself or what it belongs to ("in the Kyiv
/// region", "in Leeds and Kyiv"); or by itself, as at the head of a report.
fn is_located(tree: &Tree, name: usize) -> bool {
    let mut at = name;
    while tree.is(at, &[Deprel::Compound, Deprel::Flat, Deprel::Conj]) {
        match tree.head(at) {
            Some(head) => at = head,
            None => break,
        }
    }
    let placed = tree
        .dependents_by(at, &[Deprel::Case])
        .any(|case| tree.text.language.names.placing.contains(&tree.lowercase(case).as_str()));
    let alone = at == name && matches!(tree.deprel(at), Deprel::Appos | Deprel::List | Deprel::Parataxis);
    placed || alone
}

/// What a name is compared by: folded, without article, full stops and legal form, a short form by its long one.
fn key(language: &Language, text: &str, longs: &BTreeMap<String, String>) -> String {
    if let Some(country) = language.lexicon.country_of(text) {
        return fold(country).into_owned();
    }
    let plain = plain(language, text);
    let plain = longs.get(&plain).cloned().unwrap_or(plain);
    let singular = plain
        .strip_suffix(language.lexicon.demonym_plural())
        .filter(|stem| language.lexicon.known_name(stem).is_some_and(|k| k.kind == EntityKind::Nationality));
    singular.map(str::to_owned).unwrap_or(plain)
}

fn key_of_organization(
    language: &Language,
    text: &str,
    longs: &BTreeMap<String, String>,
    firsts: &BTreeMap<String, String>,
) -> String {
    let key = key(language, text, longs);
    firsts.get(&key).cloned().unwrap_or(key)
}

fn plain(language: &Language, text: &str) -> String {
    let folded = fold(text).replace('.', "");
    let mut words: Vec<_> = folded.split_whitespace().filter(|word| *word != language.names.article).collect();
    while words.len() > 1 && words.last().is_some_and(|last| language.lexicon.classes(last).has(Class::LegalSuffix)) {
        words.pop();
    }
    words.join(" ").trim_end_matches(',').to_owned()
}

/// Short forms and the long form they stand for: introduced ones, and capitals that are a name's initials.
fn long_forms(
    language: &Language,
    source: &str,
    abbreviations: &[Abbreviation<ByteSpan>],
    names: &[Name],
) -> BTreeMap<String, String> {
    let mut longs = BTreeMap::new();
    for name in names.iter().filter(|n| n.kind != EntityKind::Person) {
        let text = name.span.of(source);
        let initials: String =
            text.split_whitespace().filter_map(|w| w.chars().next()).filter(|c| c.is_uppercase()).collect();
        if initials.chars().count() > 1 {
            longs.entry(fold(&initials).into_owned()).or_insert_with(|| plain(language, text));
        }
    }
    for abbreviation in abbreviations {
        longs.insert(plain(language, abbreviation.short.of(source)), plain(language, abbreviation.long.of(source)));
    }
    longs
}

/// The first words that only one organisation's name begins with: "Brightwater" is then "Brightwater Energy".
fn first_words(language: &Language, source: &str, names: &[Name]) -> BTreeMap<String, String> {
    let mut firsts = BTreeMap::<String, Option<String>>::new();
    for name in names.iter().filter(|n| n.kind == EntityKind::Organization) {
        let plain = plain(language, name.span.of(source));
        if let Some((first, _)) = plain.split_once(' ') {
            let only = firsts.entry(first.to_owned()).or_insert_with(|| Some(plain.clone()));
            *only = only.take().filter(|known| *known == plain);
        }
    }
    firsts.into_iter().filter_map(|(first, only)| Some((first, only?))).collect()
}

/// The people of a text by the words of their full names.
struct People<'t> {
    /// For each word of a full name, the places in `names` where a full name has it, with that name's key.
    by_word: BTreeMap<&'t str, Vec<(usize, String)>>,
}

impl<'t> People<'t> {
    fn of(source: &'t str, names: &[Name]) -> Self {
        let mut by_word = BTreeMap::<&str, Vec<(usize, String)>>::new();
        for (position, name) in names.iter().enumerate().filter(|(_, n)| n.kind == EntityKind::Person) {
            let text = name.span.of(source);
            if let Some(key) = full_name_key(text) {
                for word in text.split_whitespace() {
                    by_word.entry(word).or_default().push((position, key.clone()));
                }
            }
        }
        Self { by_word }
    }

    /// A full name is its own key; a single word takes the nearest full name before it that has it, else after it.
    fn key(&self, text: &str, position: usize) -> String {
        if let Some(key) = full_name_key(text) {
            return key;
        }
        let full = self.by_word.get(text).and_then(|full| {
            let after = full.partition_point(|(at, _)| *at < position);
            full.get(after.saturating_sub(1))
        });
        full.map_or_else(|| fold(text).into_owned(), |(_, key)| key.clone())
    }
}

/// First and last word of a name of several: "Donald J. Trump" is "Donald Trump".
fn full_name_key(text: &str) -> Option<String> {
    let mut words = text.split_whitespace();
    let (first, last) = (words.next()?, words.next_back()?);
    Some(format!("{} {}", fold(first), fold(last)))
}
