//! The lists of names that the network is told of, as a filter.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};
use factcards_model::features::normalised;
use factcards_model::gazetteer::Gazetteer;

/// Bits of the filter for each word.
pub(crate) const BITS: usize = 7;

/// Words in names that are no evidence of a name.
const ORDINARY: &str = "the of and de la le les el al a in on for new old san saint st north south east west upper lower great \
    inc corp co company group corporation ltd plc holdings & international limited islands island city area region province state";

/// Reads the lists of the folder into a filter of about `bits` bits a word.
pub(crate) fn read(folder: &Path, bits: usize) -> Result<Gazetteer> {
    let text = |name: &str| {
        std::fs::read_to_string(folder.join(name))
            .with_context(|| format!("cannot read {name} in {}", folder.display()))
    };
    let mut lists: [BTreeSet<String>; 7] = Default::default();
    let mut add = |list: usize, name: &str| {
        for word in normalised(name).split(|c: char| !c.is_alphanumeric() && !"'.-&".contains(c)) {
            let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
            if plain.chars().count() > 1
                && plain.chars().any(char::is_alphabetic)
                && !ORDINARY.split_whitespace().any(|o| o == plain)
            {
                lists[list].insert(plain.to_owned());
            }
        }
    };
    let plain = |s: String| s.trim_start_matches('\u{feff}').to_owned();
    plain(text("first-names.txt")?).lines().for_each(|name| add(0, name));
    plain(text("surnames.txt")?).lines().for_each(|name| add(1, name));
    for line in text("world-cities.csv")?.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        add(2, cells.first().unwrap_or(&""));
        add(4, cells.get(2).unwrap_or(&""));
    }
    for line in text("countries.tsv")?.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let part = |i: usize| cells.get(i).copied().unwrap_or("").split('|');
        [1, 2].into_iter().flat_map(part).for_each(|name| add(3, name));
        part(3).for_each(|name| add(2, name));
        part(4).for_each(|name| {
            add(5, name);
            // What is of a country, and its people.
            add(5, &format!("{name}s"));
        });
        [5, 6].into_iter().flat_map(part).for_each(|name| add(4, name));
    }
    strings(&serde_json::from_str(&text("nationalities.json")?)?, &["nationalities"])
        .iter()
        .for_each(|name| add(5, name));
    for (file, keys) in [
        ("fortune500.json", &["companies"][..]),
        ("nasdaq.json", &["name"][..]),
        ("newspapers.json", &["newspapers"][..]),
        ("charities.json", &["charities"][..]),
    ] {
        strings(&serde_json::from_str(&text(file)?)?, keys).iter().for_each(|name| add(6, name));
    }
    for line in text("companies-sp500.csv")?.lines().skip(1) {
        add(6, line.split(',').nth(1).unwrap_or(""));
    }
    let count: usize = lists.iter().map(BTreeSet::len).sum();
    let mut gazetteer = Gazetteer::with_bytes(count * bits / 8);
    for (list, words) in lists.iter().enumerate() {
        words.iter().for_each(|word| gazetteer.insert(list, word));
    }
    eprintln!("lists: {:?} words, {} bytes", lists.map(|l| l.len()), gazetteer.bytes().len());
    Ok(gazetteer)
}

/// The strings under the keys, at any depth.
fn strings(value: &serde_json::Value, keys: &[&str]) -> Vec<String> {
    use serde_json::Value::{Array, Object, String};
    match value {
        Object(map) => map
            .iter()
            .flat_map(|(key, value)| match value {
                String(text) if keys.contains(&key.as_str()) => vec![text.clone()],
                Array(items) if keys.contains(&key.as_str()) && items.iter().any(serde_json::Value::is_string) => {
                    items.iter().filter_map(|i| i.as_str().map(str::to_owned)).collect()
                }
                other => strings(other, keys),
            })
            .collect(),
        Array(items) => items.iter().flat_map(|item| strings(item, keys)).collect(),
        _ => vec![],
    }
}
