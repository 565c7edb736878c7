//! What mentions tell of gender, number and kind.

use std::ops::AddAssign;

use factcards_document::{ByteSpan, Entity, EntityKind, MentionForm};
use factcards_model::coreference::Gender;
use factcards_model::features::normalised;
use factcards_model::ud::{Deprel, Xpos};

use crate::lexicon::Class;
use crate::words::Words;

/// What is told of somebody or something, summed over mentions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Traits {
    pub(crate) feminine: u32,
    pub(crate) masculine: u32,
    /// The gender beyond doubt: the first mention says it by a title, a noun or a whole name. A surname alone may be that
    /// of a relative whose whole name the text has.
    pub(crate) certain: Option<Gender>,
    pub(crate) singular: u32,
    pub(crate) plural: u32,
    /// In fifteenths, with of how many mentions.
    pub(crate) person: u32,
    pub(crate) organization: u32,
    pub(crate) told: u32,
}

/// A name's word or a title counts more than a pronoun, which may be wrong.
const SURE: u32 = 3;
/// The most that a kind is told by one mention.
pub(crate) const FULL: u32 = 15;

impl AddAssign for Traits {
    fn add_assign(&mut self, other: Self) {
        self.feminine += other.feminine;
        self.masculine += other.masculine;
        self.certain = self.certain.or(other.certain);
        self.singular += other.singular;
        self.plural += other.plural;
        self.person += other.person;
        self.organization += other.organization;
        self.told += other.told;
    }
}

impl Traits {
    /// What a gender tells.
    pub(crate) fn of_gender(gender: Option<Gender>, count: u32) -> Self {
        let (feminine, masculine) = match gender {
            Some(Gender::Feminine) => (count, 0),
            Some(Gender::Masculine) => (0, count),
            None => (0, 0),
        };
        Self { feminine, masculine, ..Self::default() }
    }

    /// The gender that more tells for.
    pub(crate) fn gender(&self) -> Option<Gender> {
        match self.feminine.cmp(&self.masculine) {
            std::cmp::Ordering::Greater => Some(Gender::Feminine),
            std::cmp::Ordering::Less => Some(Gender::Masculine),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// The kind on average, 0..[`FULL`]; nothing where no mention tells.
    pub(crate) fn person(&self) -> Option<u32> {
        self.person.checked_div(self.told)
    }

    pub(crate) fn organization(&self) -> Option<u32> {
        self.organization.checked_div(self.told)
    }
}

/// What all names of an entity tell, with the titles before them.
pub(crate) fn of_entity(words: &Words, entity: &Entity<ByteSpan>) -> Traits {
    let (person, organization) = match entity.kind {
        EntityKind::Person => (FULL, 0),
        EntityKind::Organization => (0, FULL),
        EntityKind::Nationality if is_headed(words, entity) => (FULL / 2, FULL / 3),
        EntityKind::Nationality => (0, FULL / 3),
        EntityKind::Other => (FULL / 3, FULL / 3),
        _ => (0, 0),
    };
    let mut traits = Traits { person, organization, told: 1, ..Traits::default() };
    let mut known = std::collections::BTreeSet::new();
    let learned = words.text.model().coreference();
    let by_name = |first: &str| learned.gender(&normalised(first));
    for (at, mention) in entity.mentions.iter().enumerate() {
        let tokens = words.text.tokens_in(mention.span);
        let title = tokens.start.checked_sub(1).and_then(|before| gender_of_noun(words, before));
        let title = title.or_else(|| gender_of_noun(words, tokens.start));
        traits += Traits::of_gender(title, SURE);
        if at == 0 && entity.kind == EntityKind::Person {
            let whole = || by_name(words.word(tokens.start)).filter(|_| tokens.len() > 1);
            traits.certain = title.or_else(whole);
        }
        let plural = tokens.end.checked_sub(1).is_some_and(|last| words.tree.xpos(last) == Xpos::Nnps);
        match entity.kind {
            EntityKind::Nationality if plural => traits.plural += 1,
            EntityKind::Organization | EntityKind::Other | EntityKind::Nationality => {}
            _ => traits.singular += 1,
        }
        if tokens.len() > 1 || entity.name.split_whitespace().count() < 2 {
            known.insert(words.word(tokens.start));
        }
    }
    // A name of one word may be a surname.
    let count = if entity.name.contains(' ') { SURE } else { 1 };
    for first in known {
        traits += Traits::of_gender(by_name(first), count);
    }
    traits
}

/// Whether a name of a people stands for somebody: "an American", not "Dutch medicine" or "speaks Dutch".
fn is_headed(words: &Words, entity: &Entity<ByteSpan>) -> bool {
    entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name).any(|mention| {
        let last = words.text.tokens_in(mention.span).end.checked_sub(1);
        last.is_some_and(|last| {
            words.tree.dependents_by(last, &[Deprel::Det, Deprel::Nummod]).next().is_some()
                || words.tree.xpos(last) == Xpos::Nnps
                || words.tree.is(last, &[Deprel::Nsubj])
        })
    })
}

/// What a common noun tells.
pub(crate) fn of_noun(words: &Words, noun: usize) -> Traits {
    let gender = gender_of_noun(words, noun);
    let mut traits = Traits { certain: gender, ..Traits::of_gender(gender, SURE) };
    let collective = is(words, noun, Class::Collective);
    match words.tree.xpos(noun) {
        Xpos::Nns | Xpos::Nnps => traits.plural = 1,
        _ if collective => {}
        _ => traits.singular = 1,
    }
    let learned = words.text.model().coreference();
    let cluster = |word: &str| words.text.model().cluster(word);
    let known = [words.tree.lemma(noun), words.word(noun)].into_iter().find_map(|word| learned.noun(cluster(word)));
    let role = gender.is_some() || is(words, noun, Class::RoleNoun);
    if role {
        (traits.person, traits.told) = (FULL, 1);
    } else if let Some(kind) = known {
        (traits.person, traits.organization, traits.told) = (u32::from(kind.person), u32::from(kind.organization), 1);
    }
    traits
}

/// Whether a noun or its lemma is of a class.
fn is(words: &Words, noun: usize, class: Class) -> bool {
    words.is(noun, class) || words.classes_of_lemma(noun).has(class)
}

/// The gender that a title or noun tells: "Mrs", "spokesman".
pub(super) fn gender_of_noun(words: &Words, token: usize) -> Option<Gender> {
    let language = &words.language().coreference;
    let plain = words.tree.folded(token).trim_end_matches('.');
    let ends = |endings: &[&str]| endings.iter().any(|ending| plain.ends_with(ending));
    if is(words, token, Class::Feminine) || ends(language.feminine_endings) {
        Some(Gender::Feminine)
    } else if is(words, token, Class::Masculine) || ends(language.masculine_endings) {
        Some(Gender::Masculine)
    } else {
        None
    }
}
