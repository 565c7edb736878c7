//! Whether the entities that a text is most about are those that its summaries name.

use std::collections::BTreeSet;

use super::alignment::Alignment;
use crate::eval::count::Count;

/// The figures of a portion.
#[derive(Debug, Default)]
pub(super) struct Scores {
    /// As many entities are looked at, those rated highest, as a text has salient groups with a name; right are those
    /// that are such groups, each counted once.
    pub(super) all: Count,
    /// The same of the groups that the Document has: what rating alone is worth.
    pub(super) reached: Count,
}

impl Scores {
    pub(super) fn add(&mut self, both: &Alignment) {
        let named = both.gold.salient.iter().filter(|group| both.named.contains_key(group));
        let wanted: BTreeSet<usize> = named.copied().collect();
        let mut ranked: Vec<usize> = (0..both.entities.len()).collect();
        ranked.sort_by(|a, b| both.entities[*b].salience.total_cmp(&both.entities[*a].salience));
        let groups: Vec<Option<usize>> = ranked.into_iter().map(|entity| both.groups[entity]).collect();
        let known: BTreeSet<usize> = groups.iter().flatten().copied().filter(|group| wanted.contains(group)).collect();
        self.all += best(&groups, &wanted);
        self.reached += best(&groups, &known);
    }
}

/// As many groups as are wanted, and how many of them are.
fn best(ranked: &[Option<usize>], wanted: &BTreeSet<usize>) -> Count {
    let best: BTreeSet<usize> = ranked.iter().take(wanted.len()).flatten().copied().collect();
    Count { gold: wanted.len(), found: wanted.len(), right: best.intersection(wanted).count() }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{annotated, entities};
    use super::*;

    #[test]
    fn as_many_are_looked_at_as_there_are_salient_names() {
        let mut gold = annotated("[Ada]1 met [Bea]2 and [Cy]3 with [a hat]4 in [Hull]5.");
        gold.salient = vec![1, 2, 4, 5];
        let mut found = entities(&gold.text, &[&["Ada"], &["Bea"], &["Cy"]]);
        for (entity, salience) in found.iter_mut().zip([0.5, 0.1, 0.9]) {
            entity.salience = salience;
        }
        let mut scores = Scores::default();
        scores.add(&Alignment::of(&gold, &found));
        // Of three salient names the third is no entity: Cy stands before Bea.
        assert_eq!(scores.all, Count { gold: 3, found: 3, right: 2 });
        assert_eq!(scores.reached, Count { gold: 2, found: 2, right: 1 });
    }
}
