//! What speaks for and against an answer, and what each sign weighs.

use super::Question;

/// What is seen of a candidate: is or is not (1, 0) unless it says more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Always.
    Bias,
    /// The text has a headline with a clause.
    Headline,
    /// The text says when it was written, in a line of its own.
    Dated,
    /// The share of the first sentences that speak of "I", "we" or "you", or are turns.
    Personal,
    /// The first sentence of the body says what something is, and no headline tells what happened.
    Described,
    /// In the past or the perfect.
    Past,
    /// In the headline.
    InHeadline,
    /// The subject of the headline.
    HeadlineSubject,
    /// In the first sentence of the body.
    Lead,
    /// The subject of that sentence.
    LeadSubject,
    /// How early the body has it: 1 in the first sentence, falling.
    Early,
    /// How much of the headline's words its sentence has, at best.
    Shared,
    /// How often the text has it, 1 for the most frequent of its kind.
    Often,
    /// How often it is the subject of the first sentences, the earlier the more.
    Acts,
    /// The share of its mentions that are sources of what somebody says.
    Speaks,
    /// On or in the main clause of its sentence.
    Main,
    /// A person.
    Person,
    /// An organization.
    Organization,
    /// A place.
    Place,
    /// A common noun.
    Common,
    /// A name of two words or more.
    Full,
    /// Done by saying so, by who speaks: "I resign".
    Performed,
    /// Its subject has a name.
    Named,
    /// A clause that says what something is.
    State,
    /// A headline without a clause.
    Nominal,
    /// What the headline says of its subject.
    Verb,
    /// A calendar day.
    Day,
    /// Within two days of the text's date.
    Near,
    /// Within two weeks of it.
    Recent,
    /// More than two months from it.
    Far,
    /// After the text's date.
    Coming,
    /// A day of the week is named.
    Weekday,
    /// A year is named beside a day or month.
    Year,
    /// A year, or a longer stretch, and nothing else.
    Bare,
    /// On no calendar.
    Vague,
    /// A time of day.
    Clock,
    /// The date of the text in its own line.
    Stamp,
    /// That date where the first sentences name no day near it.
    Unsaid,
    /// Behind a preposition that puts something somewhere.
    Placed,
    /// What a dateline names.
    Dateline,
    /// Inside a compound, or a name's possessor.
    Compound,
    /// A subject.
    Subject,
    /// Holds another place beside it: "York, England".
    Holds,
    /// Named by a phrase with a holding place: "York, England".
    Held,
    /// Because, due to, blamed on.
    Cause,
    /// In response to, in retaliation for.
    Response,
    /// After.
    After,
    /// Amid, over.
    Circumstance,
    /// What is meant by it: "to cut costs".
    Purpose,
    /// By doing something.
    Doing,
    /// Through, using.
    Means,
}

/// How many they are.
const SIGNS: usize = Sign::Means as usize + 1;

/// The signs of a candidate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Signs([f64; SIGNS]);

impl Signs {
    /// None but what is always so.
    pub(super) fn none() -> Self {
        let mut signs = Self([0.0; SIGNS]);
        signs.mark(Sign::Bias, true);
        signs
    }

    /// How far a sign holds.
    pub fn get(&self, sign: Sign) -> f64 {
        self.0.get(sign as usize).copied().unwrap_or_default()
    }

    pub(super) fn set(&mut self, sign: Sign, value: f64) {
        self.0.get_mut(sign as usize).into_iter().for_each(|slot| *slot = value);
    }

    pub(super) fn mark(&mut self, sign: Sign, holds: bool) {
        self.set(sign, f64::from(holds));
    }

    /// Keeps the higher value.
    pub(super) fn raise(&mut self, sign: Sign, value: f64) {
        self.set(sign, value.max(self.get(sign)));
    }

    /// The chance that the answer is right.
    pub(super) fn chance(&self, question: Question) -> f64 {
        let odds: f64 = question.weights().iter().map(|(sign, weight)| weight * self.get(*sign)).sum();
        super::logistic(odds)
    }
}
