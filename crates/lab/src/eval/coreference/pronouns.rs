//! Pronouns of the third person and the names they stand for.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use super::alignment::Alignment;
use crate::corpora::coreference::{Form, Pronoun};
use crate::eval::count::Count;
use crate::eval::facts::{line, report};

/// What is wrong with a pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Error {
    /// It stands for something with a name, and nothing is found.
    Missed,
    /// Something else is found.
    Wrong,
    /// Something is found where it stands for nothing with a name.
    Extra,
}

/// How many errors there are of each kind.
pub(super) type Errors = [usize; 3];

/// The figures of some pronouns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) count: Count,
    /// Missed, wrong and extra ones that begin an error.
    pub(super) entries: Errors,
    /// Those that go on with the error of the pronoun before in their chain.
    pub(super) followers: Errors,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.count += other.count;
        self.entries.iter_mut().zip(other.entries).for_each(|(count, more)| *count += more);
        self.followers.iter_mut().zip(other.followers).for_each(|(count, more)| *count += more);
    }
}

/// The figures of a portion.
#[derive(Debug, Default)]
pub(super) struct Scores {
    pub(super) by_pronoun: BTreeMap<Pronoun, Tally>,
    pub(super) by_genre: BTreeMap<String, Tally>,
    /// The errors that others follow, to read.
    pub(super) errors: Vec<String>,
}

/// A pronoun of the text, gold or found.
struct Case {
    start: usize,
    pronoun: Pronoun,
    /// Its group, if the corpus has it as a mention.
    group: Option<usize>,
    /// The entity that is found for it.
    entity: Option<usize>,
}

impl Scores {
    /// Scores those pronouns of a text that are `asked` for.
    pub(super) fn add(&mut self, both: &Alignment, asked: &[Pronoun]) {
        // For each chain: how its pronoun before was wrong.
        let mut before = BTreeMap::<usize, Option<(Error, Option<usize>)>>::new();
        for case in cases(both).into_iter().filter(|case| asked.contains(&case.pronoun)) {
            let wanted = case.group.filter(|group| both.named.contains_key(group));
            let found = case.entity.map(|entity| both.groups[entity]);
            let error = match (wanted, found) {
                (None, None) => None,
                (Some(_), None) => Some(Error::Missed),
                (None, Some(_)) => Some(Error::Extra),
                (Some(group), Some(found)) => (found != Some(group)).then_some(Error::Wrong),
            };
            let state = error.map(|error| (error, case.entity));
            let last = case.group.and_then(|group| before.insert(group, state)).flatten();
            let mut tally = Tally::default();
            let right = wanted.is_some() && found.is_some() && error.is_none();
            tally.count = Count {
                gold: usize::from(wanted.is_some()),
                found: usize::from(found.is_some()),
                right: usize::from(right),
            };
            if let Some(error) = error {
                let follows = state == last;
                let errors = if follows { &mut tally.followers } else { &mut tally.entries };
                errors[error as usize] += 1;
                if !follows {
                    self.errors.push(show(both, &case, error));
                }
            }
            *self.by_pronoun.entry(case.pronoun).or_default() += tally;
            *self.by_genre.entry(both.gold.genre.clone()).or_default() += tally;
        }
    }

    pub(super) fn all(&self) -> Tally {
        let mut all = Tally::default();
        self.by_pronoun.values().for_each(|tally| all += *tally);
        all
    }
}

/// The pronouns that are marked or found, in order.
fn cases(both: &Alignment) -> Vec<Case> {
    let mut cases = BTreeMap::<usize, Case>::new();
    for mention in &both.gold.mentions {
        let Form::Pronoun(pronoun) = mention.form else { continue };
        let start = mention.head.start;
        cases.insert(start, Case { start, pronoun, group: Some(mention.group), entity: None });
    }
    for (start, (pronoun, entity)) in &both.pronouns {
        let case = Case { start: *start, pronoun: *pronoun, group: None, entity: None };
        cases.entry(*start).or_insert(case).entity = Some(*entity);
    }
    cases.into_values().collect()
}

/// Bytes around a pronoun that are shown.
const AROUND: (usize, usize) = (220, 60);

/// The text around a pronoun, and both sides of it.
fn show(both: &Alignment, case: &Case, error: Error) -> String {
    let text = &both.gold.text;
    let clamp = |at: usize| (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let (start, end) = (clamp(case.start.saturating_sub(AROUND.0)), clamp((case.start + AROUND.1).min(text.len())));
    let around = format!("{}: …{}>>{}…", both.gold.id, &text[start..case.start], &text[case.start..end]);
    let named = case.group.and_then(|group| both.named.get(&group).copied());
    let first = || case.group.and_then(|group| both.gold.mentions.iter().find(|m| m.group == group));
    let gold = named.map(|name| format!("[{name}]")).or_else(|| Some(text[first()?.span.clone()].to_owned()));
    let found = case.entity.map(|entity| format!("[{}]", both.name(entity)));
    let lines = [
        line("gold", false, &gold.unwrap_or_else(|| "no mention".to_owned())),
        line("found", false, &format!("{} ({error:?})", found.unwrap_or_else(|| "nothing".to_owned()))),
    ];
    report(&around.replace('\n', " "), lines.into_iter())
}

#[cfg(test)]
mod tests {
    use super::super::tests::{annotated, entities};
    use super::*;

    #[test]
    fn an_error_that_goes_on_is_a_follower() {
        let gold =
            annotated("[Ada]1 met [Bea]2. [She]1 left. [Her]1 aunt, [hers]1, [hers]2. [A hat]3: [it]3 is [its]3.");
        let found = entities(&gold.text, &[&["Ada", "hers"], &["Bea", "She", "Her", "it"]]);
        let mut scores = Scores::default();
        scores.add(&Alignment::of(&gold, &found), &Pronoun::ALL);
        // "She" and "Her" are Bea, then "hers" is right, the last one is missed, and "it" has no name.
        let she = Tally { count: Count { gold: 4, found: 3, right: 1 }, entries: [1, 1, 0], followers: [0, 1, 0] };
        let it = Tally { count: Count { gold: 0, found: 1, right: 0 }, entries: [0, 0, 1], followers: [0; 3] };
        assert_eq!(scores.by_pronoun, BTreeMap::from([(Pronoun::She, she), (Pronoun::It, it)]));
        assert_eq!(scores.errors.len(), 3);
        assert!(scores.errors[0].contains(">>She left"), "{}", scores.errors[0]);
        assert!(scores.errors[2].contains("gold  A hat\n    ! found [Bea] (Extra)"), "{}", scores.errors[2]);
        let mut only = Scores::default();
        only.add(&Alignment::of(&gold, &found), &[Pronoun::It]);
        assert_eq!(only.all(), it);
    }
}
