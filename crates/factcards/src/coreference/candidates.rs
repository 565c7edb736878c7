//! The chains that a pronoun may belong to, with what tells for each.

use factcards_document::ByteSpan;
use factcards_model::coreference::Gender;
use factcards_model::ud::{Deprel, Upos, Xpos};

use super::chain::{Chain, Chains};
use super::features::{NoneValues, PairValues, bucket, sort};
use super::mentions::{Form, Mention, Place};
use super::traits::{FULL, Traits};
use crate::lang::coreference::{PronounClass, PronounUse};
use crate::words::Words;

/// How many sentences after its last mention a chain can be meant.
const REACH: usize = 14;
/// The same for one with a name and [`OFTEN`] mentions.
const FAR: usize = 40;
const OFTEN: usize = 3;
/// From how many fifteenths on a kind may be a person's.
const PERHAPS: u32 = 5;
/// From how many on it is one's.
const PERSON: u32 = 8;
/// The most words up to the head of what contains a pronoun.
const DEPTH: usize = 8;

/// A choice to be made: the chain that a pronoun belongs to, or none.
#[derive(Debug)]
pub struct Decision {
    /// The pronoun.
    pub pronoun: ByteSpan,
    /// Its class.
    pub class: PronounClass,
    /// The values of [`OF_NONE`](super::features::OF_NONE).
    pub none: NoneValues,
    /// Chains, the last mentioned one first, then names behind the pronoun.
    pub candidates: Vec<Candidate>,
}

/// A chain that may be meant.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Its number.
    pub chain: usize,
    /// Whether it has a name.
    pub named: bool,
    /// The values of [`OF_PAIR`](super::features::OF_PAIR).
    pub values: PairValues,
}

/// What all pronouns of a text share.
pub(super) struct Scene<'s, 't> {
    pub(super) words: &'s Words<'t>,
    pub(super) mentions: &'s [Mention],
    /// For each entity its names in the whole text.
    pub(super) names: Vec<usize>,
    /// The most names that any has.
    pub(super) most_names: usize,
    /// Named people whom "he" may mean, and "she".
    pub(super) men: usize,
    pub(super) women: usize,
    /// For each quotation the mention that speaks it, where that is known.
    pub(super) speakers: Vec<Option<usize>>,
    /// For each sentence its first mention.
    pub(super) firsts: Vec<Option<usize>>,
}

/// What is counted once for all candidates of a pronoun.
struct Field {
    compatible: usize,
    /// The last mentions of compatible chains with a name.
    named: Vec<usize>,
    /// Those of them whose gender the text tells.
    told: Vec<usize>,
    /// The compatible chains, the most salient one first.
    by_salience: Vec<usize>,
    most: usize,
    recent: usize,
}

impl Scene<'_, '_> {
    /// The choice of a pronoun, the mention at `place`.
    pub(super) fn decision(&self, chains: &Chains, place: usize, class: PronounClass, usage: PronounUse) -> Decision {
        let words = self.words;
        let pronoun = words.text.tokens.get(self.head(place)).map(|token| token.span).unwrap_or_default();
        let none = [0; super::features::NONE];
        let mut decision = Decision { pronoun, class, none, candidates: vec![] };
        let Some(mention) = self.mentions.get(place) else { return decision };
        let alive: Vec<usize> =
            chains.in_mind().into_iter().filter(|chain| self.may_be_meant(chains, *chain, mention, class)).collect();
        let behind = self.names_behind(chains, place, mention, usage);
        let fits = |chain: &usize| chains.get(*chain).is_some_and(|c| is_compatible(class, &c.traits));
        let compatible: Vec<usize> = alive.iter().copied().filter(fits).collect();
        let mentions = |chain: &usize| chains.get(*chain).map_or(0, |c| c.mentions.len());
        let named = |chain: &usize| chains.get(*chain).is_some_and(|chain| chain.entity.is_some());
        let mut by_salience = compatible.clone();
        by_salience.sort_by_key(|chain| {
            let last = chains.get(*chain).and_then(Chain::last).and_then(|last| self.mentions.get(last));
            last.map(|last| (std::cmp::Reverse(last.sentence), last.place as u8, last.head))
        });
        let is_told = |chain: &usize| {
            let gender = chains.get(*chain).and_then(|chain| chain.traits.gender());
            gender.is_some() && gender == wanted(class)
        };
        let last_of = |keeps: &dyn Fn(&usize) -> bool| {
            let kept = compatible.iter().filter(|chain| keeps(chain));
            kept.filter_map(|chain| chains.get(*chain)?.last()).collect()
        };
        let field = Field {
            compatible: compatible.len(),
            named: last_of(&|chain| named(chain)),
            told: last_of(&|chain| named(chain) && is_told(chain)),
            by_salience,
            most: compatible.iter().map(mentions).max().unwrap_or_default(),
            recent: alive.len(),
        };
        let mut rank = 0;
        for (at, chain) in alive.iter().enumerate() {
            rank += usize::from(fits(chain));
            let values = self.pair(chains, *chain, place, (class, usage), (at + 1, rank), &field, false);
            decision.candidates.extend(values.map(|values| Candidate { chain: *chain, named: named(chain), values }));
        }
        for chain in behind.into_iter().filter(|chain| !alive.contains(chain)) {
            let values = self.pair(chains, chain, place, (class, usage), (field.recent + 1, rank + 1), &field, true);
            decision.candidates.extend(values.map(|values| Candidate { chain, named: true, values }));
        }
        decision.none = self.none(chains, mention, (class, usage), &compatible);
        decision
    }

    fn head(&self, place: usize) -> usize {
        self.mentions.get(place).map_or(usize::MAX, |mention| mention.head)
    }

    /// Whether a chain is near enough, not of the other gender beyond doubt, and none whose phrase the pronoun stands in.
    fn may_be_meant(&self, chains: &Chains, chain: usize, pronoun: &Mention, class: PronounClass) -> bool {
        let Some(chain) = chains.get(chain) else { return false };
        let Some(last) = chain.last().and_then(|last| self.mentions.get(last)) else { return false };
        // A surname may be that of a relative whose whole name the text has.
        let name = chain.last_name.and_then(|name| self.mentions.get(name));
        let surname = chain.names > 1 && name.is_some_and(|name| !name.whole);
        let other = wanted(class).zip(chain.traits.certain).is_some_and(|(wanted, told)| wanted != told);
        let apart = other && !surname && chain.taken(class) == 0;
        let reach = if chain.entity.is_some() && chain.mentions.len() >= OFTEN { FAR } else { REACH };
        pronoun.sentence.saturating_sub(last.sentence) <= reach && !apart && !self.contains(last, pronoun)
    }

    /// Whether the pronoun stands in the phrase of a mention, but not in a clause inside of it.
    fn contains(&self, outer: &Mention, pronoun: &Mention) -> bool {
        let tree = self.words.tree;
        let coordination = outer.form == Form::Coordination;
        let mut at = pronoun.head;
        for _ in 0..DEPTH {
            if outer.sentence != pronoun.sentence || at == outer.site || at == outer.head {
                return outer.sentence == pronoun.sentence && at != pronoun.head;
            }
            let within = tree.is(at, &[Deprel::Nmod, Deprel::Det, Deprel::Amod, Deprel::Compound, Deprel::Appos]);
            match tree.head(at) {
                Some(head) if within || coordination && tree.is(at, &[Deprel::Conj]) => at = head,
                _ => return false,
            }
        }
        false
    }

    /// Names behind a pronoun that stand as subjects of a clause above its own, or of its own where something belongs to
    /// the pronoun: "When she left, Ann said …", "In her report Ann said …".
    fn names_behind(&self, chains: &Chains, place: usize, pronoun: &Mention, usage: PronounUse) -> Vec<usize> {
        let tree = self.words.tree;
        let above: Vec<usize> = tree.ancestors(pronoun.site).collect();
        let in_sentence = |mention: &&Mention| mention.sentence == pronoun.sentence;
        let behind = self.mentions.iter().skip(place + 1).take_while(in_sentence);
        let shares = |governor| Some(governor) == pronoun.governor && usage != PronounUse::Possessive;
        let subject = |m: &&Mention| {
            m.place == Place::Subject
                && m.governor.is_some_and(|governor| above.contains(&governor) && !shares(governor))
        };
        let entity = |mention: &Mention| if let Form::Name(entity) = mention.form { Some(entity) } else { None };
        behind.filter(subject).filter_map(entity).map(|entity| chains.resolved(entity)).collect()
    }

    #[allow(clippy::too_many_arguments)]
    fn pair(
        &self,
        chains: &Chains,
        number: usize,
        place: usize,
        (class, usage): (PronounClass, PronounUse),
        (rank, compatible_rank): (usize, usize),
        field: &Field,
        behind: bool,
    ) -> Option<PairValues> {
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

    /// Whether the determiner of a noun says that it is known.
    pub(super) fn definiteness(&self, noun: usize) -> Option<bool> {
        let tree = self.words.tree;
        let language = &self.words.language().coreference;
        let mut determiners = tree.dependents_by(noun, &[Deprel::Det]).map(|det| tree.lowercase(det));
        determiners.find_map(|form| {
            let known = language.definite.contains(&form.as_str());
            (known || language.indefinite.contains(&form.as_str())).then_some(known)
        })
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
            _ if !same && !(mention.governor.is_some() && shared()) => 0,
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
        self.words.text.sentences.get(mention.sentence).map(|sentence| sentence.paragraph)
    }

    fn none(
        &self,
        chains: &Chains,
        pronoun: &Mention,
        (class, usage): (PronounClass, PronounUse),
        compatible: &[usize],
    ) -> NoneValues {
        let sort = sort(class) as u8;
        let last = |chain: &usize| chains.get(*chain).and_then(Chain::last).and_then(|last| self.mentions.get(last));
        let nearest = compatible.iter().filter_map(last).map(|m| pronoun.sentence.saturating_sub(m.sentence)).min();
        [
            sort * 6 + pronoun.place as u8,
            sort * 3 + usage as u8,
            sort * 5 + bucket(compatible.len(), &[0, 1, 2, 4]),
            sort * 5 + nearest.map_or(0, |sentences| 1 + bucket(sentences, &[0, 1, 3])),
            if class == PronounClass::Neuter { self.expletive(pronoun) } else { 0 },
            sort * 2 + u8::from(pronoun.quotation.is_some()),
        ]
    }

    /// Whether "it" stands for nothing.
    fn expletive(&self, pronoun: &Mention) -> u8 {
        let tree = self.words.tree;
        if tree.is(pronoun.head, &[Deprel::Expl]) {
            return 1;
        }
        let Some(predicate) = tree.head(pronoun.head).filter(|_| pronoun.place == Place::Subject) else { return 0 };
        let impersonal = &self.words.language().coreference.impersonal;
        if impersonal.contains(&tree.lemma(predicate)) {
            return 3;
        }
        let copular = tree.dependent(predicate, Deprel::Cop).is_some() || tree.upos(predicate) == Upos::Adj;
        let passive = tree.xpos(predicate) == Xpos::Vbn;
        let clauses = [Deprel::Csubj, Deprel::Ccomp, Deprel::Xcomp, Deprel::Advcl, Deprel::Acl];
        let clause = tree.dependents_by(predicate, &clauses).any(|clause| clause > predicate);
        2 * u8::from((copular || passive) && clause)
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

/// Whether gender, number and kind allow a pronoun to mean somebody or something.
pub(super) fn is_compatible(class: PronounClass, traits: &Traits) -> bool {
    let person = traits.person();
    let one = traits.plural <= traits.singular || traits.plural == 0;
    match class {
        PronounClass::Masculine | PronounClass::Feminine => {
            let gender = traits.gender();
            let own = gender == wanted(class);
            one && (own || gender.is_none() && person.is_none_or(|person| person >= PERHAPS))
        }
        PronounClass::Neuter => one && traits.gender().is_none() && person.is_none_or(|person| person < PERSON),
        PronounClass::Plural => traits.plural > 0 || traits.singular == 0,
    }
}

/// The gender that a class asks for.
pub(super) fn wanted(class: PronounClass) -> Option<Gender> {
    match class {
        PronounClass::Masculine => Some(Gender::Masculine),
        PronounClass::Feminine => Some(Gender::Feminine),
        PronounClass::Neuter | PronounClass::Plural => None,
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

/// A name tells nothing of the kind where it may be wrong; see [`FULL`].
pub(super) fn may_be_person(traits: &Traits, class: PronounClass) -> bool {
    is_compatible(class, traits) && traits.person().is_some_and(|person| person >= FULL / 2)
}
