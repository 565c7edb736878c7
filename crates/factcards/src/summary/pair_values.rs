//! What is known of two neighbouring words of a text that tells whether a summary would use them side by side.

use factcards_model::ud::Deprel;

use super::neighbours::Neighbours;
use super::vocabulary::Vocabulary;
use super::word_values::Seen;
use super::{Layers, flag};

/// A word of a pair.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member {
    /// The chance of a content word; of a function word how often a summary has it, at most once.
    pub(super) chance: f64,
    pub(super) function: bool,
    pub(super) count: f64,
    pub(super) early: f64,
}

/// What is counted of a pair over the text.
#[derive(Clone, Debug, Default)]
struct Count {
    count: u32,
    /// The first word of its first place, counted over the text.
    first: u32,
    title: bool,
    compound: bool,
    named: bool,
}

/// A pair with what is known of it.
pub(super) struct Pair {
    seen: Count,
    members: [Member; 2],
}

type Value = fn(&Pair) -> f64;

impl Pair {
    fn chances(&self) -> [f64; 2] {
        self.members.map(|member| member.chance)
    }

    fn lower(&self) -> f64 {
        let [a, b] = self.chances();
        a.min(b)
    }

    fn higher(&self) -> f64 {
        let [a, b] = self.chances();
        a.max(b)
    }

    fn both_content(&self) -> f64 {
        flag(self.members.iter().all(|member| !member.function))
    }

    /// Of the uses of the rarer word, the share beside the other.
    fn bound(&self) -> f64 {
        let [a, b] = self.members.map(|member| member.count);
        (f64::from(self.seen.count) / a.min(b).max(1.0)).min(1.0)
    }
}

/// The values of a pair, in the order of the weights that the model file holds.
pub(super) const PAIR_VALUES: &[(&str, Value)] = &[
    ("bias", |_| 1.0),
    ("first", |p| p.members[0].chance),
    ("second", |p| p.members[1].chance),
    ("product", |p| p.members[0].chance * p.members[1].chance),
    ("lower", |p| p.lower()),
    ("root of the lower", |p| p.lower().sqrt()),
    ("higher", |p| p.higher()),
    ("lower of two content words", |p| p.lower() * p.both_content()),
    ("root of it", |p| p.lower().sqrt() * p.both_content()),
    ("bound and likely", |p| p.bound() * p.lower().sqrt() * p.both_content()),
    ("often and likely", |p| f64::from(p.seen.count) / (f64::from(p.seen.count) + 2.0) * p.lower().sqrt()),
    ("function word first", |p| flag(p.members[0].function)),
    ("function word second", |p| flag(p.members[1].function)),
    ("function word first and likely", |p| flag(p.members[0].function) * p.members[1].chance),
    ("function word second and likely", |p| flag(p.members[1].function) * p.members[0].chance),
    ("often", |p| f64::from(p.seen.count) / (f64::from(p.seen.count) + 1.0)),
    ("bound", |p| p.bound()),
    ("title", |p| flag(p.seen.title)),
    ("early", |p| 50.0 / (50.0 + f64::from(p.seen.first))),
    ("its words early", |p| p.members[0].early * p.members[1].early),
    ("compound", |p| flag(p.seen.compound)),
    ("name", |p| flag(p.seen.named)),
    ("likely name", |p| flag(p.seen.named) * p.lower().sqrt()),
];

/// The pairs of neighbours of which one is a content word, with the number of each and its forms, in order.
pub(super) fn of<'m>(
    layers: &Layers,
    words: &'m Vocabulary,
    neighbours: &Neighbours,
    member: &'m dyn Fn(usize) -> Option<Member>,
) -> impl Iterator<Item = (usize, [usize; 2], Pair)> + use<'m> {
    let (tree, text) = (layers.below.tree, layers.below.tree.text);
    let mut counts = vec![Count::default(); neighbours.count];
    let title = text.title();
    for (first, units) in words.sentences() {
        for (at, (a, b)) in (first..).zip(units.iter().zip(units.iter().skip(1))) {
            let Some(count) = neighbours.pair(at).and_then(|pair| counts.get_mut(pair)) else { continue };
            if count.count == 0 {
                count.first = at as u32;
            }
            count.count += 1;
            count.title |= title.is_some_and(|title| title.contains(text.span(a.token..b.token + 1)));
            let joined = |child: usize, head: usize| tree.head(child) == Some(head);
            let compound = |token: usize| tree.is(token, &[Deprel::Compound, Deprel::Flat, Deprel::Amod]);
            count.compound |=
                compound(a.token) && joined(a.token, b.token) || compound(b.token) && joined(b.token, a.token);
            count.named |= tree.is_in_name(a.token) && tree.is_in_name(b.token);
        }
    }
    counts.into_iter().enumerate().filter_map(|(number, seen)| {
        let first = seen.first as usize;
        let forms = [words.form(first)?, words.form(first + 1)?];
        let members = [member(forms[0])?, member(forms[1])?];
        (!members.iter().all(|member| member.function)).then_some((number, forms, Pair { seen, members }))
    })
}

impl Member {
    /// A word of a count, with its chance.
    pub(super) fn of(seen: &Seen, chance: f64, function: bool) -> Self {
        Self { chance: chance.min(1.0), function, count: f64::from(seen.count), early: seen.early(100.0) }
    }
}
