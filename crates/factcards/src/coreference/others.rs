//! Which names of organisations, places and the rest mean the same.

use factcards_document::{Abbreviation, ByteSpan, EntityKind};
use rustc_hash::{FxHashMap, FxHashSet};

use super::disjoint_sets::DisjointSets;
use super::name_form::{NameForm, plain};
use super::names::Unit;
use crate::lang::Names;
use crate::words::Words;

/// Makes one of a demonym's singular and plural.
pub(super) fn singular(words: &Words, form: &mut NameForm) {
    let Some(last) = form.words.last_mut() else { return };
    let people = |word: &str| words.lexicon().known_name(word).is_some_and(|k| k.kind == EntityKind::Nationality);
    let singular = last.strip_suffix(words.lexicon().demonym_plural()).filter(|stem| people(stem));
    if let Some(singular) = singular.map(str::to_owned) {
        *last = singular;
    }
}

/// Joins the names of each thing that is no person.
pub(super) fn join(words: &Words, units: &[Unit], abbreviations: &[Abbreviation<ByteSpan>], sets: &DisjointSets) {
    let language = &words.language().names;
    let other = |unit: &Unit| !matches!(unit.kind, EntityKind::Person | EntityKind::Nationality);
    let names: Vec<(usize, &Unit)> = units.iter().enumerate().filter(|(_, unit)| other(unit)).collect();
    let by_text: FxHashMap<String, usize> = names.iter().map(|(at, unit)| (unit.form.text(), *at)).collect();
    let find = |text: &str| by_text.get(text).copied();
    let join = |a: Option<usize>, b: Option<usize>| {
        if let (Some(a), Some(b)) = (a, b) {
            sets.join(a, b);
        }
    };

    let mut countries = FxHashMap::<&str, usize>::default();
    let mut initials = FxHashMap::<String, usize>::default();
    for (at, unit) in &names {
        if let Some(country) = unit.form.country {
            sets.join(*countries.entry(country).or_insert(*at), *at);
        }
        if !unit.form.capitals {
            initials.entry(initials_of(language, &unit.form.words)).or_insert(*at);
        }
    }
    for (at, unit) in names.iter().filter(|(_, unit)| unit.form.capitals && unit.form.words.len() == 1) {
        join(unit.form.words.first().and_then(|word| initials.get(word)).copied(), Some(*at));
    }
    for abbreviation in abbreviations {
        let text = |span: ByteSpan| plain(words, span.of(words.text.source)).join(" ");
        join(find(&text(abbreviation.short)), find(&text(abbreviation.long)));
    }
    for (at, unit) in &names {
        if let [kind, of, rest @ ..] = &unit.form.words[..]
            && *of == language.of
            && language.settlements.contains(&kind.as_str())
        {
            join(find(&rest.join(" ")), Some(*at));
        }
    }
    // A name that two ends lead to different ones is what it begins: "the House" is of Representatives, not White.
    let mut shorter = FxHashSet::default();
    for end in ENDS {
        let longer = only(words, &names, end, sets);
        for (at, unit) in names.iter().filter(|(_, unit)| end.shorter.contains(&unit.kind)) {
            let known = longer.get(&unit.form.text()).copied().flatten();
            if let Some(known) = known.filter(|_| shorter.insert(*at)) {
                sets.join(known, *at);
            }
        }
    }
}

/// The initials of the words that have a capital, as all but the smallest have.
fn initials_of(language: &Names, words: &[String]) -> String {
    let said = words.iter().filter(|word| !language.role_joins.contains(&word.as_str()));
    let initials: String = said.filter_map(|word| word.chars().next()).collect();
    if initials.chars().count() > 1 { initials } else { String::new() }
}

/// A shorter name that is the end of a longer one.
#[derive(Clone, Copy)]
struct End {
    /// What longer and shorter name are.
    longer: &'static [EntityKind],
    shorter: &'static [EntityKind],
    /// The shorter names that a longer one has.
    of: fn(&Names, &[String]) -> Vec<String>,
}

const ENDS: [End; 3] = [
    End { longer: &[EntityKind::Organization], shorter: &[EntityKind::Organization], of: beginnings },
    End { longer: &[EntityKind::Organization], shorter: &[EntityKind::Organization, EntityKind::Other], of: tails },
    End { longer: &[EntityKind::Place], shorter: &[EntityKind::Place], of: undesignated },
];

/// For each end of longer names the one that has it, if it is one only.
fn only(words: &Words, names: &[(usize, &Unit)], end: End, sets: &DisjointSets) -> FxHashMap<String, Option<usize>> {
    let mut only = FxHashMap::<String, Option<usize>>::default();
    for (at, unit) in names.iter().filter(|(_, unit)| end.longer.contains(&unit.kind)) {
        for shorter in (end.of)(&words.language().names, &unit.form.words) {
            let known = only.entry(shorter).or_insert(Some(*at));
            *known = known.filter(|known| sets.least(*known) == sets.least(*at));
        }
    }
    only
}

/// What a name ends with: "Red Sox" of "Boston Red Sox", but nothing behind "of".
fn tails(language: &Names, words: &[String]) -> Vec<String> {
    let of = words.iter().position(|word| language.role_joins.contains(&word.as_str())).unwrap_or(words.len());
    (1..of).filter_map(|from| Some(words.get(from..)?.join(" "))).collect()
}

/// What a name begins with.
fn beginnings(_: &Names, words: &[String]) -> Vec<String> {
    (1..words.len()).filter_map(|to| Some(words.get(..to)?.join(" "))).collect()
}

/// "Socotra" of "Socotra Island".
fn undesignated(language: &Names, words: &[String]) -> Vec<String> {
    let text = words.join(" ");
    let short = |designator: &&str| Some(text.strip_suffix(designator)?.strip_suffix(' ')?.to_owned());
    language.place_designators.iter().filter_map(short).collect()
}
