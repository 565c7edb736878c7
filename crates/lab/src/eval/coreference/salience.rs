//! Whether the entities that a text is most about are those that its summaries name.

use std::collections::BTreeSet;

use super::alignment::Alignment;

/// The figures of a portion.
#[derive(Debug, Default)]
pub(super) struct Scores {
    /// The entities that are rated highest, as many as the text has salient groups with a name, and how many of them
    /// are such groups, each counted once.
    pub(super) wanted: usize,
    pub(super) right: usize,
    /// As many as the Document has of those.
    pub(super) found: usize,
}

impl Scores {
    pub(super) fn add(&mut self, both: &Alignment) {
        let named = both.gold.salient.iter().filter(|group| both.named.contains_key(group));
        let wanted: BTreeSet<usize> = named.copied().collect();
        let entities = both.entities;
        let mut ranked: Vec<usize> = (0..entities.len()).collect();
        ranked.sort_by(|a, b| entities[*b].salience.total_cmp(&entities[*a].salience));
        let best = ranked.into_iter().take(wanted.len()).filter_map(|entity| both.groups[entity]);
        self.wanted += wanted.len();
        self.found += wanted.len().min(entities.len());
        self.right += best.collect::<BTreeSet<_>>().intersection(&wanted).count();
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{annotated, entities};
    use super::*;

    #[test]
    fn as_many_are_looked_at_as_there_are_salient_names() {
        let mut gold = annotated("[Ada]1 met [Bea]2 and [Cy]3 with [a hat]4.");
        gold.salient = vec![1, 2, 4];
        let mut found = entities(&gold.text, &[&["Ada"], &["Bea"], &["Cy"]]);
        for (entity, salience) in found.iter_mut().zip([0.5, 0.1, 0.9]) {
            entity.salience = salience;
        }
        let mut scores = Scores::default();
        scores.add(&Alignment::of(&gold, &found));
        assert_eq!((scores.wanted, scores.found, scores.right), (2, 2, 1));
    }
}
