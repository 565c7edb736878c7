//! What is seen of a pronoun and a chain that it may belong to: the values of [`OF_PAIR`](super::features::OF_PAIR).

use factcards_model::ud::Deprel;

use super::candidates::{Asked, DEPTH, Scene};
use super::chain::{Chain, Chains};
use super::compatibility::{is_compatible, wanted};
use super::features::{PairValues, bucket, sort};
use super::mentions::{Form, Mention, Place};
use super::traits::Traits;
use crate::lang::coreference::{PronounClass, PronounUse};

/// What is counted once for all candidates of a pronoun.
pub(super) struct Field {
    pub(super) compatible: usize,
    /// The last mentions of compatible chains with a name.
    pub(super) named: Vec<usize>,
    /// Those of them whose gender the text tells.
    pub(super) told: Vec<usize>,
    /// The compatible chains, the most salient one first.
    pub(super) by_salience: Vec<usize>,
    pub(super) most: usize,
}

impl Scene<'_, '_> {
    /// The values of a chain, the `rank`th of all and of compatible ones; of its next name where it stands `behind`.
    pub(super) fn pair(
        &self,
        chains: &Chains,
        number: usize,
        asked: &Asked,
        (rank, compatible_rank): (usize, usize),
        field: &Field,
        behind: bool,
    ) -> Option<PairValues> {
        let Asked { place, class, usage } = *asked;
        let chain = chains.get(number)?;
        let pronoun = self.mentions.get(place)?;
        let last = if behind { self.next_name(place, chain) } else { chain.last() }?;
        let mention = self.mentions.get(last)?;
        let compatible = is_compatible(class, &chain.traits);
        let sentences = pronoun.sentence.saturating_sub(mention.sentence);
        let salience = field.by_salience.iter().position(|other| *other == number);
        let named = chain.entity.map(|entity| self.names.get(entity).copied().unwrap_or_default());
        let asked = sort(class) != 0 || named.is_none();
        Some([
            bucket(sentences, &[0, 1, 2, 4, 7]),
            bucket(place.saturating_sub(last), &[1, 2, 4, 7, 12, 20]),
            self.since_name(chain, pronoun),
            bucket(rank, &[1, 2, 3, 6, 12]),
            if compatible { 1 + bucket(compatible_rank, &[1, 2, 3, 5]) } else { 0 },
            if compatible { 1 + u8::from(field.compatible <= 1) } else { 0 },
            if compatible { 1 + u8::from(chain.mentions.len() >= field.most) } else { 0 },
            self.form(mention, class),
            mention.place as u8,
            pronoun.place as u8 * 6 + mention.place as u8,
            self.subject(mention, pronoun),
            bucket(sentences, &[0, 1]) * 6 + mention.place as u8,
            salience.map_or(0, |rank| 1 + bucket(rank, &[0, 1, 2, 4])),
            bucket(chain.mentions.len(), &[1, 2, 4, 8]),
            bucket(self.recent_count(chain, pronoun), &[0, 1, 2]),
            if chain.subjects == 0 { 0 } else { 1 + u8::from(2 * chain.subjects >= chain.mentions.len()) },
            gender(class, &chain.traits),
            number_of(class, &chain.traits),
            if asked { 1 + chain.traits.person().map_or(0, |p| 1 + bucket(p as usize, &[2, 6, 11])) } else { 0 },
            if asked { 1 + chain.traits.organization().map_or(0, |o| 1 + bucket(o as usize, &[2, 8])) } else { 0 },
            taken(chain, class),
            self.governor(mention, pronoun, usage),
            u8::from(self.firsts.get(mention.sentence) == Some(&Some(last))),
            u8::from(chain.in_title),
            self.quotation(chains, number, mention, pronoun),
            named.map_or(0, |names| 1 + bucket(100 * names / self.most_names.max(1), &[10, 30, 60])),
            self.rivals(class, chain, compatible),
            u8::from(self.paragraph(mention) == self.paragraph(pronoun)),
            if compatible { 1 + bucket(field.named.iter().filter(|named| **named > last).count(), &[0, 1]) } else { 0 },
            self.paragraph_form(mention, pronoun, field),
            u8::from(behind),
        ])
    }

    fn paragraph_form(&self, mention: &Mention, pronoun: &Mention, field: &Field) -> u8 {
        let here = |mention: &Mention| self.paragraph(mention) == self.paragraph(pronoun);
        let named_here = || field.told.iter().filter_map(|last| self.mentions.get(*last)).any(here);
        let paragraph = if here(mention) { 1 } else { 2 * u8::from(named_here()) };
        3 * paragraph + sort_of(mention.form)
    }

    fn next_name(&self, place: usize, chain: &Chain) -> Option<usize> {
        let own = |mention: &Mention| matches!(mention.form, Form::Name(entity) if Some(entity) == chain.entity);
        let mut behind = self.mentions.iter().enumerate().skip(place + 1);
        behind.find(|(_, mention)| own(mention)).map(|(at, _)| at)
    }

    fn since_name(&self, chain: &Chain, pronoun: &Mention) -> u8 {
        let name = chain.last_name.and_then(|name| self.mentions.get(name));
        name.map_or(0, |name| 1 + bucket(pronoun.sentence.saturating_sub(name.sentence), &[0, 1, 2, 5]))
    }

    fn form(&self, mention: &Mention, class: PronounClass) -> u8 {
        match mention.form {
            Form::Name(_) => 0,
            Form::Nominal => match self.definiteness(mention.head) {
                Some(true) => 1,
                Some(false) => 2,
                None => 3,
            },
            Form::Pronoun(other, _) => 4 + u8::from(other != class),
            Form::Coordination => 6,
        }
    }

    fn subject(&self, mention: &Mention, pronoun: &Mention) -> u8 {
        let tree = self.words.tree;
        if mention.place != Place::Subject {
            return 0;
        }
        match (pronoun.sentence.saturating_sub(mention.sentence), mention.governor) {
            (0, Some(governor)) if tree.ancestors(pronoun.site).any(|above| above == governor) => 1,
            (1, Some(governor)) if tree.head(governor).is_none() => 2,
            (0 | 1, _) => 3,
            _ => 0,
        }
    }

    /// Whether one clause governs both, also one whose subject a coordinated verb shares; or a conjunct of the mention
    /// belongs to the pronoun: "Ann and her brother".
    fn governor(&self, mention: &Mention, pronoun: &Mention, usage: PronounUse) -> u8 {
        let tree = self.words.tree;
        if mention.sentence != pronoun.sentence {
            return 0;
        }
        let owned = tree.head(pronoun.head).filter(|_| usage == PronounUse::Possessive);
        if owned.is_some_and(|owned| tree.is(owned, &[Deprel::Conj]) && tree.head(owned) == Some(mention.site)) {
            return 4;
        }
        let same = mention.governor.is_some() && mention.governor == pronoun.governor;
        let shared =
            || mention.place == Place::Subject && self.clause_with_subject(pronoun.governor) == mention.governor;
        match usage {
            _ if !(same || mention.governor.is_some() && shared()) => 0,
            PronounUse::Reflexive => 1,
            PronounUse::Possessive => 2,
            PronounUse::Personal => 3,
        }
    }

    /// The verb whose subject a verb without one shares.
    fn clause_with_subject(&self, governor: Option<usize>) -> Option<usize> {
        let tree = self.words.tree;
        let mut at = governor?;
        for _ in 0..DEPTH {
            if tree.dependent(at, Deprel::Nsubj).is_some() || !tree.is(at, &[Deprel::Conj, Deprel::Xcomp]) {
                break;
            }
            at = tree.head(at)?;
        }
        Some(at)
    }

    fn recent_count(&self, chain: &Chain, pronoun: &Mention) -> usize {
        let recent = |at: &&usize| {
            let mention = self.mentions.get(**at);
            mention.is_some_and(|mention| pronoun.sentence.saturating_sub(mention.sentence) <= 2)
        };
        chain.mentions.iter().rev().take_while(recent).take(3).count()
    }

    fn quotation(&self, chains: &Chains, chain: usize, mention: &Mention, pronoun: &Mention) -> u8 {
        let speaks = |quotation: usize| {
            let speaker = self.speakers.get(quotation).copied().flatten();
            speaker.is_some_and(|speaker| match self.mentions.get(speaker).map(|m| m.form) {
                Some(Form::Name(entity)) => chains.resolved(entity) == chain,
                _ => chains.of_mention(speaker) == Some(chain),
            })
        };
        match (pronoun.quotation, mention.quotation) {
            (Some(quotation), _) if speaks(quotation) => 4,
            (None, None) => 0,
            (Some(own), Some(other)) if own == other => 1,
            (Some(_), Some(_)) => 5,
            (Some(_), None) => 2,
            (None, Some(_)) => 3,
        }
    }

    fn rivals(&self, class: PronounClass, chain: &Chain, compatible: bool) -> u8 {
        let rivals = match class {
            PronounClass::Feminine => self.women,
            PronounClass::Masculine => self.men,
            PronounClass::Neuter | PronounClass::Plural => return 0,
        };
        if compatible && chain.entity.is_some() { 1 + bucket(rivals, &[1, 2, 4]) } else { 0 }
    }

    fn paragraph(&self, mention: &Mention) -> Option<usize> {
        self.words.text.paragraph_of(mention.sentence)
    }
}

/// Name, noun or pronoun.
fn sort_of(form: Form) -> u8 {
    match form {
        Form::Name(_) => 0,
        Form::Nominal | Form::Coordination => 1,
        Form::Pronoun(..) => 2,
    }
}

fn gender(class: PronounClass, traits: &Traits) -> u8 {
    match (wanted(class), traits.gender()) {
        (_, None) => 0,
        (Some(wanted), Some(gender)) => 1 + u8::from(wanted != gender),
        (None, Some(_)) => 2,
    }
}

fn number_of(class: PronounClass, traits: &Traits) -> u8 {
    let plural = class == PronounClass::Plural;
    match traits.plural.cmp(&traits.singular) {
        std::cmp::Ordering::Equal => 0,
        std::cmp::Ordering::Greater => 1 + u8::from(!plural),
        std::cmp::Ordering::Less => 1 + u8::from(plural),
    }
}

fn taken(chain: &Chain, class: PronounClass) -> u8 {
    match (chain.taken(class) > 0, chain.taken_all() > chain.taken(class)) {
        (false, false) => 0,
        (true, false) => 1,
        (true, true) => 2,
        (false, true) => 3,
    }
}
