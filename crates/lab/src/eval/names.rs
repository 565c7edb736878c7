//! Names of persons, organisations and places in raw text, by their first and last characters.

use std::collections::BTreeSet;

use factcards::Document;
use factcards::document::{EntityKind, MentionForm};

use crate::corpora::NAME_KINDS;
use crate::score::spans;

use super::count::Count;
use crate::corpora::raw::Raw;

/// The kinds that are scored: the first of [`NAME_KINDS`].
pub(super) const KINDS: usize = 3;

/// The counts of one portion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    /// Names of the same kind, by kind.
    pub(super) kinds: [Count; KINDS],
    /// Names whatever their kind, of these kinds.
    pub(super) untyped: Count,
}

impl Names {
    /// Names of the same kind, of all kinds together.
    pub(super) fn typed(self) -> Count {
        let mut all = Count::default();
        self.kinds.into_iter().for_each(|count| all += count);
        all
    }

    /// Adds another document.
    pub(super) fn add(&mut self, other: Self) {
        self.kinds.iter_mut().zip(other.kinds).for_each(|(count, other)| *count += other);
        self.untyped += other.untyped;
    }
}

/// First and last byte and kind.
type Name = (usize, usize, usize);

/// The counts of one document.
pub(super) fn score(gold: &BTreeSet<Name>, found: &BTreeSet<Name>) -> Names {
    let count = |kind: usize| {
        let of = |names: &BTreeSet<Name>| names.iter().filter(|name| name.2 == kind).copied().collect::<BTreeSet<_>>();
        both(&of(gold), &of(found))
    };
    let places = |names: &BTreeSet<Name>| names.iter().map(|name| (name.0, name.1)).collect::<BTreeSet<_>>();
    Names { kinds: std::array::from_fn(count), untyped: both(&places(gold), &places(found)) }
}

fn both<T: Ord>(gold: &BTreeSet<T>, found: &BTreeSet<T>) -> Count {
    Count { gold: gold.len(), found: found.len(), right: gold.intersection(found).count() }
}

/// The names that the corpus is certain of. Where it leaves the kind open, or whether there is a name, none counts.
pub(super) fn gold(raw: &Raw) -> BTreeSet<Name> {
    let mut names = BTreeSet::new();
    for (sentence, places) in raw.sentences.iter().zip(&raw.words) {
        let sets = sentence.names.as_deref().unwrap_or_default();
        let tags = sets.iter().map(|set| if set.is_power_of_two() { set.trailing_zeros() as usize } else { 0 });
        names
            .extend(spans(tags).into_iter().map(|(first, end, kind)| (places[first].start, places[end - 1].end, kind)));
    }
    names
}

/// The names in a Document: mentions by name, without title, role or article.
pub(super) fn found(document: &Document) -> BTreeSet<Name> {
    let mut names = BTreeSet::new();
    for entity in &document.entities {
        let kind = match entity.kind {
            EntityKind::Person => "person",
            EntityKind::Organization => "organization",
            EntityKind::Place => "place",
            _ => continue,
        };
        let Some(kind) = NAME_KINDS.iter().position(|name| *name == kind) else { continue };
        let by_name = entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
        names.extend(by_name.map(|mention| (mention.span.start, mention.span.end, kind)));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpora::{NameSet, read_conllu};

    const OUTSIDE: NameSet = 1;

    fn begin(kind: usize) -> usize {
        1 + 2 * kind
    }

    fn inside(kind: usize) -> usize {
        begin(kind) + 1
    }
    use crate::corpora::raw::by_document;

    #[test]
    fn only_certain_names_of_the_three_kinds_count() {
        let text = "1-2\tAda's\t_\t_\t_\t_\t_\t_\t_\t_\n1\tAda\t_\t_\t_\t_\t0\troot\t_\t_\n2\t's\t_\t_\t_\t_\t1\tcase\t_\t_\n\
                    3\tNew\t_\t_\t_\t_\t1\tx\t_\t_\n4\tYork\t_\t_\t_\t_\t1\tx\t_\t_\n5\tFrench\t_\t_\t_\t_\t1\tx\t_\t_\n6\tX\t_\t_\t_\t_\t1\tx\t_\t_\n";
        let mut sentences = read_conllu(text).unwrap();
        let tag = |tag: usize| 1 << tag;
        sentences[0].names =
            Some(vec![tag(begin(0)), OUTSIDE, tag(begin(2)), tag(inside(2)), tag(begin(3)), tag(begin(1)) | OUTSIDE]);
        let documents = by_document(&sentences);
        assert_eq!(documents[0].text, "Ada's New York French X");
        assert_eq!(gold(&documents[0]), BTreeSet::from([(0, 3, 0), (6, 14, 2)]));
    }

    #[test]
    fn a_wrong_kind_is_right_untyped_only() {
        let gold = BTreeSet::from([(0, 3, 0), (6, 14, 2)]);
        let names = score(&gold, &BTreeSet::from([(0, 3, 1), (6, 14, 2), (20, 21, 2)]));
        assert_eq!(names.typed(), Count { gold: 2, found: 3, right: 1 });
        assert_eq!(names.untyped, Count { gold: 2, found: 3, right: 2 });
        assert_eq!(names.kinds[2], Count { gold: 1, found: 2, right: 1 });
    }
}
