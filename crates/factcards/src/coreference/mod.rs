//! From names and pronouns to entities with their roles.

mod antecedents;
mod candidates;
mod chain;
mod compatibility;
mod descriptions;
mod disjoint_sets;
mod feature_tables;
pub mod features;
mod government;
mod head;
mod known_as;
mod mentions;
mod name_form;
mod names;
mod none_values;
mod others;
mod pair_values;
mod people;
mod roles;
mod traits;

use std::collections::BTreeSet;

use factcards_document::{
    Abbreviation, Attribution, AttributionKind, ByteSpan, Entity, EntityKind, ErasedSort as _, Mention, MentionForm,
    Time, rate_salience,
};
use rustc_hash::FxHashMap;

use crate::attribution::Contents;
use crate::clause::Clause;
use crate::lexicon::single_spaced;
use crate::names::Name;
use crate::words::Words;
pub(crate) use antecedents::Weights;
pub use antecedents::{Choice, Choose};
pub use candidates::{Candidate, Decision};

/// What mentions and entities are read from.
pub(crate) struct Layers<'d, 't> {
    pub(crate) words: &'d Words<'t>,
    pub(crate) names: &'d [Name],
    pub(crate) abbreviations: &'d [Abbreviation<ByteSpan>],
    pub(crate) clauses: &'d [Clause],
    pub(crate) quotations: &'d [ByteSpan],
    pub(crate) times: &'d [Time<ByteSpan>],
    /// The day that relative dates are counted from, in ISO 8601.
    pub(crate) reference: Option<&'d str>,
}

/// What is found.
pub(crate) struct Entities {
    pub(crate) all: Vec<Entity<ByteSpan>>,
    /// For pronouns that mean nobody with a name, by their tokens, the description that they stand for.
    pub(crate) meanings: FxHashMap<usize, ByteSpan>,
    /// How many pronouns stand for what is neither named nor described.
    pub(crate) open_pronouns: usize,
}

/// Merges the mentions of the same thing. Entities stand in the order of their first mention.
pub(crate) fn resolve(layers: &Layers, choose: &mut dyn Choose) -> Entities {
    let words = layers.words;
    let source = words.text.source;
    let mut entities: Vec<Entity<ByteSpan>> = vec![];
    for group in names::group(words, layers.names, layers.abbreviations) {
        let fullest = single_spaced(group.fullest.of(source)).into_owned();
        let mentions: Vec<_> = group
            .names
            .iter()
            .map(|name| Mention { span: name.span, sentence: name.sentence, form: MentionForm::Name })
            .collect();
        let mut known = BTreeSet::from([fullest.clone()]);
        let others = mentions.iter().map(|m| single_spaced(m.span.of(source)).into_owned());
        let aliases = others.filter(|alias| known.insert(alias.clone())).collect();
        let id = entities.len();
        entities.push(Entity {
            id,
            kind: group.kind,
            name: fullest,
            aliases,
            roles: vec![],
            stands_for: None,
            salience: 0.0,
            mentions,
        });
    }
    government::link(words, &mut entities);
    let resolved = antecedents::resolve(layers, &entities, choose);
    resolved.attach(layers.words, &mut entities);
    roles::attach(layers, &mut entities);
    rate_salience(&mut entities);
    Entities { all: entities, open_pronouns: resolved.open_pronouns(), meanings: resolved.meanings }
}

/// Lets "I" within what somebody says verbatim, else in a message, mean who says or writes it.
pub(crate) fn resolve_first_person(
    words: &Words,
    attributions: &[Attribution<ByteSpan>],
    entities: &mut [Entity<ByteSpan>],
) {
    let contents = Contents::of(attributions);
    let index = MentionIndex::of(entities);
    for token in 0..words.text.tokens.len() {
        let span = words.text.span(token..token + 1);
        if !words.language().coreference.speaker.contains(&words.tree.folded(token)) {
            continue;
        }
        let attribution = contents.holding(span).and_then(|id| attributions.get(id));
        let direct = attribution.filter(|attribution| attribution.kind == AttributionKind::Direct);
        let author = || {
            let author = words.text.block_of(words.tree.sentence(token))?.speaker?;
            index.within(author).next().map(|(_, entity)| entity)
        };
        let speaker = if direct.is_some() { direct.and_then(|d| d.speaker) } else { author() };
        let speaker = speaker.and_then(|id| entities.get_mut(id));
        if let Some(entity) = speaker.filter(|entity| entity.kind == EntityKind::Person) {
            let mention = Mention { span, sentence: words.tree.sentence(token), form: MentionForm::Pronoun };
            entity.mentions.push(mention);
        }
    }
    entities.iter_mut().for_each(|entity| entity.mentions.sort_erased_by_key(|mention| mention.span));
}

/// The entity that each mention belongs to, by place: `(span, entity)` in order of the text.
pub(crate) struct MentionIndex(Vec<(ByteSpan, usize)>);

impl MentionIndex {
    pub(crate) fn of(entities: &[Entity<ByteSpan>]) -> Self {
        let mut index: Vec<_> =
            entities.iter().flat_map(|entity| entity.mentions.iter().map(|m| (m.span, entity.id))).collect();
        index.sort_erased();
        Self(index)
    }

    /// All mentions, in order.
    pub(crate) fn all(&self) -> impl Iterator<Item = (ByteSpan, usize)> + '_ {
        self.0.iter().copied()
    }

    /// The mentions that lie wholly inside a span, in order.
    pub(crate) fn within(&self, span: ByteSpan) -> impl Iterator<Item = (ByteSpan, usize)> + '_ {
        let first = self.0.partition_point(|(m, _)| m.start < span.start);
        self.0
            .iter()
            .skip(first)
            .take_while(move |(m, _)| m.start < span.end)
            .filter(move |(m, _)| m.end <= span.end)
            .copied()
    }

    /// The mention that holds a byte, the one that begins last.
    pub(crate) fn covering(&self, byte: usize) -> Option<(ByteSpan, usize)> {
        let end = self.0.partition_point(|(m, _)| m.start <= byte);
        end.checked_sub(1).and_then(|at| self.0.get(at)).filter(|(m, _)| byte < m.end).copied()
    }

    /// The mention that begins at a byte.
    pub(crate) fn starting_at(&self, byte: usize) -> Option<(ByteSpan, usize)> {
        let at = self.0.partition_point(|(m, _)| m.start < byte);
        self.0.get(at).filter(|(m, _)| m.start == byte).copied()
    }

    /// The mention that ends at a byte.
    pub(crate) fn ending_at(&self, byte: usize) -> Option<(ByteSpan, usize)> {
        let at = self.0.partition_point(|(m, _)| m.end <= byte);
        at.checked_sub(1).and_then(|i| self.0.get(i)).filter(|(m, _)| m.end == byte).copied()
    }
}
