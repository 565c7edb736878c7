//! The entities of a Document beside the groups of mentions that a corpus marks in its text.

use std::collections::BTreeMap;
use std::ops::Range;

use factcards::document::{ByteSpan, Entity, MentionForm};

use crate::corpora::coreference::{Annotated, Form, Pronoun};

/// Both sides of a text.
pub(super) struct Alignment<'a> {
    pub(super) gold: &'a Annotated,
    pub(super) entities: &'a [Entity<ByteSpan>],
    /// The names of the entities that the corpus has too, each with its entity: places in `entities` and `mentions`.
    pub(super) names: Vec<(usize, usize)>,
    /// For each entity the group that most of its names are in, the first of those that as many are in.
    pub(super) groups: Vec<Option<usize>>,
    /// The entity that each pronoun of the third person is a mention of, by its first byte.
    pub(super) pronouns: BTreeMap<usize, (Pronoun, usize)>,
    /// For each group with a name its fullest one.
    pub(super) named: BTreeMap<usize, &'a str>,
}

impl<'a> Alignment<'a> {
    pub(super) fn of(gold: &'a Annotated, entities: &'a [Entity<ByteSpan>]) -> Self {
        let mut named = BTreeMap::<usize, &str>::new();
        let mut by_head: Vec<usize> =
            (0..gold.mentions.len()).filter(|at| gold.mentions[*at].form == Form::Name).collect();
        by_head.sort_by_key(|at| gold.mentions[*at].head.start);
        // A day or a year is nothing that has a name here.
        for mention in by_head.iter().map(|at| &gold.mentions[*at]).filter(|mention| mention.kind != "time") {
            let name = &gold.text[mention.name.clone()];
            let fullest = named.entry(mention.group).or_insert(name);
            if name.len() > fullest.len() {
                *fullest = name;
            }
        }
        let (mut names, mut pronouns) = (vec![], BTreeMap::new());
        let mut groups = vec![];
        for (at, entity) in entities.iter().enumerate() {
            let known = entity.mentions.iter().filter(|m| m.form == MentionForm::Name);
            let own: Vec<usize> = known.filter_map(|m| name_at(gold, &by_head, m.span)).collect();
            groups.push(most(own.iter().map(|name| gold.mentions[*name].group)));
            names.extend(own.into_iter().map(|name| (at, name)));
            pronouns.extend(pronouns_of(entity, &gold.text).map(|(start, pronoun)| (start, (pronoun, at))));
        }
        Self { gold, entities, names, groups, pronouns, named }
    }

    /// How an entity is called.
    pub(super) fn name(&self, entity: usize) -> &'a str {
        self.entities.get(entity).map_or("", |entity| entity.name.as_str())
    }
}

/// The gold name that fits best of those whose head is in the span, by the share of bytes that both have. `by_head` are
/// the names in order of their heads.
fn name_at(gold: &Annotated, by_head: &[usize], span: ByteSpan) -> Option<usize> {
    let head = |at: &usize| gold.mentions[*at].head.start;
    let first = by_head.partition_point(|at| head(at) < span.start);
    let inside = by_head[first..].iter().take_while(|at| head(at) < span.end);
    inside.copied().max_by(|a, b| share(&gold.mentions[*a].name, span).total_cmp(&share(&gold.mentions[*b].name, span)))
}

fn share(name: &Range<usize>, span: ByteSpan) -> f64 {
    let common = name.end.min(span.end).saturating_sub(name.start.max(span.start));
    common as f64 / (name.len() + span.len() - common).max(1) as f64
}

/// The pronouns among the mentions of an entity, with their first bytes.
fn pronouns_of<'e>(entity: &'e Entity<ByteSpan>, text: &'e str) -> impl Iterator<Item = (usize, Pronoun)> + 'e {
    entity.mentions.iter().filter_map(|m| Some((m.span.start, Pronoun::of(m.span.of(text))?)))
}

/// What comes most often, the first of those.
fn most(groups: impl Iterator<Item = usize>) -> Option<usize> {
    let mut counts: Vec<(usize, usize)> = vec![];
    for group in groups {
        match counts.iter_mut().find(|(other, _)| *other == group) {
            Some((_, count)) => *count += 1,
            None => counts.push((group, 1)),
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(group, _)| group)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{annotated, entities};
    use super::*;

    #[test]
    fn an_entity_is_the_group_of_most_of_its_names() {
        let gold = annotated("[Ada Moreau]1 of [Leeds]2 met [Ada]1 and [Bo]3. [She]1 left.");
        let found = entities(&gold.text, &[&["Ada Moreau", "Ada", "Bo", "She"], &["Leeds"]]);
        let both = Alignment::of(&gold, &found);
        assert_eq!(both.groups, [Some(1), Some(2)]);
        assert_eq!(both.names.iter().map(|(entity, _)| *entity).collect::<Vec<_>>(), [0, 0, 0, 1]);
        assert_eq!(both.pronouns.values().copied().collect::<Vec<_>>(), [(Pronoun::She, 0)]);
        assert_eq!(both.named, BTreeMap::from([(1, "Ada Moreau"), (2, "Leeds"), (3, "Bo")]));
        assert_eq!(most([5, 4, 4, 5].into_iter()), Some(5));
    }
}
