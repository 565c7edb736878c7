//! Which names mean the same person. Full names agree in the last word and the first, as far as both say them; a name that
//! begins or ends a longer one is of whoever the text names so most.

use std::collections::BTreeMap;

use factcards_document::EntityKind;
use factcards_model::coreference::Gender;
use factcards_model::features::normalised;
use rustc_hash::{FxHashMap, FxHashSet};

use super::disjoint_sets::DisjointSets;
use super::name_form::is_numeral;
use super::names::Unit;
use crate::lang::Names;
use crate::words::Words;

/// Namesakes that are told apart; further ones are taken for the first.
const NAMESAKES: usize = 8;

/// Somebody with a full name.
struct Person {
    /// One of the units.
    unit: usize,
    first: String,
    middle: Vec<String>,
    last: String,
    /// "Junior", "II".
    generation: Option<String>,
    /// How often the text has one of the full names.
    count: usize,
    gender: Option<Gender>,
}

/// A full name in its parts.
struct Parts<'u> {
    first: &'u str,
    middle: &'u [String],
    last: &'u str,
    generation: Option<&'u str>,
}

/// Joins the names of each person.
pub(super) fn join(words: &Words, units: &[Unit], sets: &DisjointSets) {
    let language = &words.language().names;
    let is_person = |unit: &Unit| unit.kind == EntityKind::Person;
    let names: Vec<usize> = (0..units.len()).filter(|at| units.get(*at).is_some_and(is_person)).collect();
    let named = || names.iter().filter_map(|at| Some((*at, units.get(*at)?)));

    // Names that a longer one begins or ends with are none of their own.
    let parts_of = |unit: &Unit| affixes_of(language, &unit.form.words);
    let affixes: FxHashSet<String> = named().flat_map(|(_, unit)| parts_of(unit)).collect();
    let mut bearers = FxHashMap::<String, Vec<usize>>::default();
    let mut people: Vec<Person> = vec![];
    let mut namesakes = FxHashMap::<(String, String), Vec<usize>>::default();
    for (at, unit) in named().filter(|(_, unit)| !affixes.contains(&unit.form.text())) {
        let Some(parts) = parts(language, &unit.form.words) else { continue };
        let keys = keys(language, &parts);
        let known = keys.iter().flat_map(|key| namesakes.get(key).into_iter().flatten());
        let same = known.copied().find(|known| people.get(*known).is_some_and(|p| p.agrees(language, &parts, unit)));
        let person = same.unwrap_or_else(|| {
            people.push(Person::of(words, at, &parts));
            people.len() - 1
        });
        for key in keys {
            let list = namesakes.entry(key).or_default();
            if list.len() < NAMESAKES && !list.contains(&person) {
                list.push(person);
            }
        }
        if let Some(person) = people.get_mut(person) {
            person.add(unit);
            sets.join(person.unit, at);
        }
        for affix in parts_of(unit) {
            let list = bearers.entry(affix).or_default();
            if list.len() < NAMESAKES && !list.contains(&person) {
                list.push(person);
            }
        }
    }
    let mut alone = BTreeMap::<&str, Vec<(usize, &Unit)>>::new();
    for (at, unit) in units.iter().enumerate().filter(|(_, unit)| may_be_part(unit)) {
        let own = bearers.get(&unit.form.text()).into_iter().flatten();
        let own = own.filter_map(|person| people.get(*person));
        let fits = |p: &&Person| unit.form.gender.zip(p.gender).is_none_or(|(a, b)| a == b);
        // Of equals the earlier: `max_by_key` takes the last.
        match own.filter(fits).rev().max_by_key(|person| person.weight(&people)) {
            Some(dominant) => sets.join(dominant.unit, at),
            None if unit.form.words.len() == 1 => {
                alone.entry(unit.form.words.first().map_or("", String::as_str)).or_default().push((at, unit));
            }
            None => {}
        }
    }
    for same in alone.into_values() {
        join_alone(&same, sets);
    }
}

/// A surname whose bearers the text never names in full: without a title it is of the one whom it names most.
fn join_alone(same: &[(usize, &Unit)], sets: &DisjointSets) {
    let plain = same.iter().find(|(_, unit)| unit.form.gender.is_none());
    let titled = same.iter().rev().filter(|(_, unit)| unit.form.gender.is_some()).max_by_key(|(_, unit)| unit.count);
    if let (Some((plain, _)), Some((titled, _))) = (plain, titled) {
        sets.join(*plain, *titled);
    }
}

/// Whether a name can be a person's in part, whatever it is taken for.
fn may_be_part(unit: &Unit) -> bool {
    matches!(unit.kind, EntityKind::Person | EntityKind::Other)
}

impl Person {
    fn of(words: &Words, unit: usize, parts: &Parts) -> Self {
        Self {
            unit,
            first: parts.first.to_owned(),
            middle: parts.middle.to_vec(),
            last: parts.last.to_owned(),
            generation: parts.generation.map(str::to_owned),
            count: 0,
            gender: words.text.model().coreference().gender(&normalised(parts.first)),
        }
    }

    fn add(&mut self, unit: &Unit) {
        self.count += unit.count;
        self.gender = unit.form.gender.or(self.gender);
    }

    /// How much a text is about this person rather than a namesake: by full names, and the first one more.
    fn weight(&self, all: &[Person]) -> usize {
        let first = all.first().is_some_and(|first| first.unit == self.unit);
        2 * self.count + if first { FIRST } else { 0 }
    }

    fn agrees(&self, language: &Names, parts: &Parts, unit: &Unit) -> bool {
        let turned = self.last != parts.last && self.first == parts.last && self.last == parts.first;
        let first = self.last == parts.last && same_first(language, &self.first, parts.first) || turned;
        let middle = self.middle.iter().zip(parts.middle).all(|(a, b)| same_first(language, a, b));
        let generation = self.generation.as_deref().zip(parts.generation).is_none_or(|(a, b)| a == b);
        let gender = self.gender.zip(unit.form.gender).is_none_or(|(a, b)| a == b);
        first && middle && generation && gender
    }
}

/// How many half full names it is worth to be named first.
const FIRST: usize = 3;

/// Equal, an initial, or a short form.
fn same_first(language: &Names, a: &str, b: &str) -> bool {
    let initial = |short: &str, long: &str| is_initial(short) && long.chars().next() == short.chars().next();
    a == b || initial(a, b) || initial(b, a) || short_form(language, a) == short_form(language, b)
}

fn is_initial(word: &str) -> bool {
    word.chars().count() == 1
}

/// The first of the forms that a first name has.
fn short_form<'w>(language: &Names, name: &'w str) -> &'w str {
    let forms = language.short_first_names.iter().find(|forms| forms.split(' ').any(|form| form == name));
    forms.and_then(|forms| forms.split(' ').next()).unwrap_or(name)
}

/// What namesakes are looked up by: the last word with the first, and with its initial where one of them has no more.
fn keys(language: &Names, parts: &Parts) -> Vec<(String, String)> {
    let initial: String = parts.first.chars().take(1).collect();
    let first = short_form(language, parts.first).to_owned();
    let mut firsts = vec![first, format!("{initial}.")];
    // Two words may stand in either order.
    let turned = parts.middle.is_empty().then(|| (parts.first.to_owned(), parts.last.to_owned()));
    let mut keys: Vec<_> = firsts.drain(..).map(|first| (parts.last.to_owned(), first)).collect();
    keys.extend(turned);
    keys
}

/// The parts of a name of several words, of which none says where somebody is from: "Patrick Gordon of Auchleuchries".
fn parts<'u>(language: &Names, words: &'u [String]) -> Option<Parts<'u>> {
    let (own, generation) = own(language, words);
    match own {
        [first, middle @ .., last] => Some(Parts { first: first.as_str(), middle, last: last.as_str(), generation }),
        // "Elizabeth II", "Catherine of Aragon": all of it is the name.
        [only] if words.len() > 1 => {
            Some(Parts { first: only.as_str(), middle: &[], last: words.last()?.as_str(), generation })
        }
        _ => None,
    }
}

/// A name without where somebody is from and the generation behind it.
fn own<'u>(language: &Names, words: &'u [String]) -> (&'u [String], Option<&'u str>) {
    let of = words.iter().position(|word| *word == language.of).filter(|of| *of > 0).unwrap_or(words.len());
    let own = words.get(..of).unwrap_or(words);
    let is_generation = |word: &String| language.generations.contains(&word.as_str()) || is_numeral(word);
    match own {
        [rest @ .., last] if !rest.is_empty() && is_generation(last) => (rest, Some(last.as_str())),
        _ => (own, None),
    }
}

/// The shorter names that a name begins and ends with.
fn affixes_of(language: &Names, words: &[String]) -> Vec<String> {
    let (own, generation) = own(language, words);
    let mut all: Vec<String> = vec![];
    for length in 1..own.len() {
        all.extend(own.get(..length).map(|part| part.join(" ")));
        all.extend(own.get(own.len() - length..).map(|part| part.join(" ")));
    }
    if own.len() < words.len() {
        all.push(own.join(" "));
        all.extend(generation.and_then(|generation| Some(format!("{} {generation}", own.last()?))));
    }
    all.retain(|affix| affix.split(' ').count() < words.len());
    all
}
