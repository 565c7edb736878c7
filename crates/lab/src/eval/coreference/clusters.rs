//! Which names are one: pairs of names in the same entity.

use std::collections::BTreeMap;

use super::alignment::Alignment;
use crate::eval::count::Count;
use crate::eval::facts::{line, report};

/// The figures of a portion.
#[derive(Debug, Default)]
pub(super) struct Scores {
    /// The pairs of names that both sides have.
    pub(super) pairs: Count,
    /// The pairs of different names among them: what equal strings alone do not tell.
    pub(super) different: Count,
    /// Entities of several groups, and groups of several entities, to read.
    pub(super) errors: Vec<String>,
}

impl Scores {
    pub(super) fn add(&mut self, both: &Alignment) {
        let group = |name: usize| both.gold.mentions[name].group;
        let text = |name: usize| both.gold.text[both.gold.mentions[name].name.clone()].to_lowercase();
        let mut cells = Cells::new();
        for (entity, name) in &both.names {
            *cells.entry((*entity, group(*name))).or_default().entry(text(*name)).or_default() += 1;
        }
        let (mut by_entity, mut by_group) = (BTreeMap::new(), BTreeMap::new());
        for ((entity, group), names) in &cells {
            for (name, count) in names {
                *by_entity.entry(entity).or_insert_with(BTreeMap::new).entry(name).or_insert(0) += *count;
                *by_group.entry(group).or_insert_with(BTreeMap::new).entry(name).or_insert(0) += *count;
            }
        }
        let all = |names: &BTreeMap<&String, usize>| pairs(names.values().sum());
        let same = |names: &BTreeMap<&String, usize>| names.values().map(|count| pairs(*count)).sum::<usize>();
        let cell = |names: &BTreeMap<String, usize>| pairs(names.values().sum());
        let same_cell = |names: &BTreeMap<String, usize>| names.values().map(|count| pairs(*count)).sum::<usize>();
        let count = Count {
            gold: by_group.values().map(all).sum(),
            found: by_entity.values().map(all).sum(),
            right: cells.values().map(cell).sum(),
        };
        let equal = Count {
            gold: by_group.values().map(same).sum(),
            found: by_entity.values().map(same).sum(),
            right: cells.values().map(same_cell).sum(),
        };
        self.pairs += count;
        self.different +=
            Count { gold: count.gold - equal.gold, found: count.found - equal.found, right: count.right - equal.right };
        self.errors.extend(split(&cells, both, |cell| cell.0, "merged"));
        self.errors.extend(split(&cells, both, |cell| cell.1, "apart"));
    }
}

fn pairs(count: usize) -> usize {
    count * count.saturating_sub(1) / 2
}

/// How often each name is in an entity and a group.
type Cells = BTreeMap<(usize, usize), BTreeMap<String, usize>>;

/// What is one on one side (`side`) and several on the other, with the pairs that this costs.
fn split(cells: &Cells, both: &Alignment, side: impl Fn(&(usize, usize)) -> usize, what: &str) -> Vec<String> {
    let mut sides = BTreeMap::<usize, Vec<(usize, &BTreeMap<String, usize>)>>::new();
    cells.iter().for_each(|(cell, names)| sides.entry(side(cell)).or_default().push((cell.0, names)));
    let several = sides.into_values().filter(|parts| parts.len() > 1);
    let shown = several.map(|parts| {
        let counts: Vec<usize> = parts.iter().map(|(_, names)| names.values().sum()).collect();
        let cost = pairs(counts.iter().sum()) - counts.iter().map(|count| pairs(*count)).sum::<usize>();
        let names = |(entity, names): &(usize, &BTreeMap<String, usize>)| {
            let each: Vec<String> = names.iter().map(|(name, count)| format!("{name} ×{count}")).collect();
            let kind = both.entities[*entity].kind;
            line(what, false, &format!("{kind:?}: {}", each.join(", ").replace('\n', " ")))
        };
        (cost, report(&format!("{}: {cost} pairs", both.gold.id), parts.iter().map(names)))
    });
    let mut shown: Vec<_> = shown.collect();
    shown.sort_by_key(|(cost, _)| std::cmp::Reverse(*cost));
    shown.into_iter().map(|(_, report)| report).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{annotated, entities};
    use super::*;

    #[test]
    fn pairs_of_names_are_counted_and_those_of_different_ones_apart() {
        let gold = annotated("[Ada Moreau]1, [Ada]1, [Bea]2, [Ada]1, [Cy]3.");
        let found = entities(&gold.text, &[&["Ada Moreau"], &["Ada", "Ada", "Bea"], &["Cy"]]);
        let mut scores = Scores::default();
        scores.add(&Alignment::of(&gold, &found));
        assert_eq!(scores.pairs, Count { gold: 3, found: 3, right: 1 });
        assert_eq!(scores.different, Count { gold: 2, found: 2, right: 0 });
        assert_eq!(scores.errors.len(), 2);
        assert!(scores.errors[0].starts_with("  own: 2 pairs\n    ! merged Person: ada ×2"), "{}", scores.errors[0]);
    }
}
