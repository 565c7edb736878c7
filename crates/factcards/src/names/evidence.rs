//! What the words in and around a name tell about its kind.

use factcards_document::EntityKind;

use super::candidates::Candidate;
use crate::lexicon::{Class, cue, fold, head_kind, known_name};
use crate::syntax::Words;

/// Points for each kind; the highest wins, the first of equals.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Evidence {
    points: [u32; KINDS.len()],
}

/// The kinds that evidence can speak for, in the order that breaks ties.
const KINDS: [EntityKind; 7] = [
    EntityKind::Person,
    EntityKind::Organization,
    EntityKind::Place,
    EntityKind::Nationality,
    EntityKind::Event,
    EntityKind::Law,
    EntityKind::Work,
];

impl Evidence {
    fn add(&mut self, kind: EntityKind, points: u32) {
        for (known, sum) in KINDS.iter().zip(&mut self.points) {
            *sum += if *known == kind { points } else { 0 };
        }
    }

    /// Adds what another mention of the same name told.
    pub(crate) fn merge(&mut self, other: Self) {
        for (sum, points) in self.points.iter_mut().zip(other.points) {
            *sum += points;
        }
    }

    /// The kind that most speaks for.
    pub(crate) fn kind(&self) -> EntityKind {
        let best = self.points.iter().copied().max().unwrap_or_default();
        let mut kinds = KINDS.iter().zip(self.points);
        kinds.find(|(_, points)| *points == best && best > 0).map_or(EntityKind::Other, |(kind, _)| *kind)
    }
}

/// Evidence from one mention. `is_word` tells what the text also writes in small letters: such words name no person.
pub(crate) fn of(words: &Words, candidate: &Candidate, is_word: &dyn Fn(&str) -> bool) -> Evidence {
    let mut evidence = Evidence::default();
    from_inside(words, candidate, is_word, &mut evidence);
    from_around(words, candidate, &mut evidence);
    evidence
}

fn from_inside(words: &Words, candidate: &Candidate, is_word: &dyn Fn(&str) -> bool, evidence: &mut Evidence) {
    let tokens = candidate.tokens.clone();
    if let Some(known) = known_name(words.covered(tokens.clone())) {
        evidence.add(known.kind, 6);
    }
    // In "Bank of England" the word that tells comes before "of", elsewhere it is the last.
    let of = tokens.clone().find(|t| matches!(words.word(*t), "of" | "for")).unwrap_or(tokens.end);
    if let Some(kind) = of.checked_sub(1).and_then(|last| head_kind(&fold(words.word(last)))) {
        evidence.add(kind, if tokens.len() > 1 { 5 } else { 1 });
    }
    let personal = |t: usize| {
        words.is(t, Class::Particle) || words.is_alphabetic(t) && !is_word(words.word(t)) && !is_abstract(words.word(t))
    };
    let places =
        tokens.clone().filter(|t| known_name(words.word(*t)).is_some_and(|k| k.kind == EntityKind::Place)).count();
    if tokens.len() > 1 && places > 0 && !words.is_any(tokens.start, &[Class::PlacePrefix, Class::FirstName]) {
        evidence.add(EntityKind::Organization, 2);
    }
    if words.is(tokens.start, Class::FirstName) {
        evidence.add(EntityKind::Person, if tokens.len() > 1 { 4 } else { 2 });
    } else if tokens.len() > 1 && words.is(tokens.start, Class::PlacePrefix) {
        evidence.add(EntityKind::Place, 3);
    } else if (2..=3).contains(&tokens.len()) && tokens.clone().all(personal) {
        evidence.add(EntityKind::Person, 1);
    }
    let initials = tokens.clone().any(|t| words.word(t).len() == 2 && words.word(t).ends_with('.'));
    if initials && tokens.len() > 1 {
        evidence.add(EntityKind::Person, 2);
    }
    if tokens.clone().any(|t| words.word(t) == "&") {
        evidence.add(EntityKind::Organization, 3);
    }
    if tokens.len() == 1 && words.is_all_capitals(tokens.start) {
        evidence.add(EntityKind::Organization, 2);
    }
}

/// Endings of words that name no person.
const ABSTRACT: [&str; 9] = ["tion", "tions", "ment", "ness", "ing", "ity", "ics", "ism", "ance"];

/// Whether a word ends like an abstract noun.
pub(crate) fn is_abstract(word: &str) -> bool {
    ABSTRACT.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
}

fn from_around(words: &Words, candidate: &Candidate, evidence: &mut Evidence) {
    let (start, end) = (candidate.tokens.start, candidate.tokens.end);
    let before = |n: usize| start.checked_sub(n);
    let role = |token: usize| words.is(token, Class::RoleNoun);

    // "the pressure group Clear Air", "the town of Aarhus".
    let tells = |t: usize| head_kind(&fold(words.word(t))).filter(|_| !words.is_capitalised(t));
    let apposed = before(1).and_then(tells).filter(|k| matches!(k, EntityKind::Organization | EntityKind::Place));
    let of = before(1).filter(|t| words.word(*t) == "of").and(before(2)).and_then(tells);
    if let Some(kind) = apposed.or(of.filter(|kind| *kind == EntityKind::Place)) {
        evidence.add(kind, 4);
    }
    if candidate.titled || before(1).is_some_and(role) {
        evidence.add(EntityKind::Person, 4);
    }
    if before(1).is_some_and(|t| words.is_comma(t)) && before(2).is_some_and(role) {
        evidence.add(EntityKind::Person, 3);
    }
    if before(1).is_some_and(|t| matches!(words.word(t), "of" | "at" | "for")) && before(2).is_some_and(role) {
        evidence.add(EntityKind::Organization, 2);
    }
    if before(1).is_some_and(|t| matches!(&*fold(words.word(t)), "in" | "near" | "across" | "throughout")) {
        evidence.add(EntityKind::Place, 3);
    }
    // "the Kremlin said", but not "the Newport site".
    let whole = !words.is_alphabetic(end) || words.verb(end).is_some() || words.classes(end).is_function_word();
    if before(1).is_some_and(|t| words.word(t).eq_ignore_ascii_case("the")) && candidate.tokens.len() == 1 && whole {
        evidence.add(EntityKind::Organization, 1);
    }
    let region = known_name(words.word(end + 1)).is_some_and(|k| k.kind == EntityKind::Place);
    if words.word(end) == "," && region && candidate.tokens.len() < 3 && !words.is(start, Class::FirstName) {
        evidence.add(EntityKind::Place, 2);
    }
    if words.is_comma(end) {
        let role_follows = (end + 1..end + 8)
            .take_while(|t| words.is_alphabetic(*t) || words.is_possessive_ending(*t))
            .any(|t| role(t) && !words.is_capitalised(t));
        if role_follows || words.word(end + 1) == "who" {
            evidence.add(EntityKind::Person, 3);
        }
        if words.word(end + 1).parse::<u8>().is_ok_and(|age| age > 15) && words.is_comma(end + 2) {
            evidence.add(EntityKind::Person, 2);
        }
    }
    if words.is_possessive_ending(end) && (end + 1..end + 4).any(role) {
        evidence.add(EntityKind::Organization, 1);
    }
    let speaks = |t: usize| words.verb(t).is_some_and(|v| cue(v.lemma).is_some_and(|c| c.frames.clause));
    // ", said Jane Roe", but not "tell Tesco".
    let inverted = before(1).is_some_and(speaks) && before(2).is_some_and(|t| words.is_punctuation(t));
    if speaks(end) || inverted {
        evidence.add(EntityKind::Person, 1);
    }
}
