//! What each sign weighs for each question, in log-odds.
//!
//! A logistic regression on answers of readers to the main events of texts of GUM: an answer is right that shares half of
//! its words with one of theirs. `lab main-event CORPORA` learns the weights from the training texts, shows how well they
//! hold on parts held out and on the development texts, and scores the answers given.

use super::{Question, Sign};

type Weights = &'static [(Sign, f64)];

const WHO: Weights = &[
    (Sign::Bias, -3.0),
    (Sign::Headline, 0.0),
    (Sign::Dated, 0.0),
    (Sign::Personal, -0.5),
    (Sign::InHeadline, 1.0),
    (Sign::HeadlineSubject, 2.0),
    (Sign::Lead, 0.5),
    (Sign::LeadSubject, 1.0),
    (Sign::Early, 0.5),
    (Sign::Shared, 0.5),
    (Sign::Often, 1.0),
    (Sign::Acts, 1.0),
    (Sign::Speaks, -1.0),
    (Sign::Person, 0.3),
    (Sign::Place, -1.0),
    (Sign::Placed, -1.0),
    (Sign::Common, 0.0),
];

const WHAT: Weights = &[
    (Sign::Bias, -1.0),
    (Sign::Headline, 0.0),
    (Sign::Dated, 0.5),
    (Sign::Personal, -1.0),
    (Sign::Past, 0.5),
    (Sign::Performed, 3.0),
    (Sign::Named, 0.3),
    (Sign::InHeadline, 0.0),
    (Sign::Early, 0.5),
    (Sign::Verb, 2.0),
    (Sign::Nominal, 0.0),
    (Sign::Lead, 0.5),
    (Sign::Shared, 1.0),
    (Sign::State, -0.3),
];

const WHEN: Weights = &[
    (Sign::Bias, -2.0),
    (Sign::Headline, 0.3),
    (Sign::Dated, 0.3),
    (Sign::Personal, -0.5),
    (Sign::InHeadline, 1.0),
    (Sign::Lead, 1.0),
    (Sign::Early, 1.0),
    (Sign::Shared, 0.7),
    (Sign::Often, 0.3),
    (Sign::Main, 0.5),
    (Sign::Performed, 2.0),
    (Sign::Day, 0.5),
    (Sign::Near, 0.8),
    (Sign::Recent, 0.3),
    (Sign::Far, -1.0),
    (Sign::Weekday, 0.4),
    (Sign::Bare, -0.7),
    (Sign::Vague, -2.0),
    (Sign::Clock, -0.3),
    (Sign::Stamp, -1.5),
    (Sign::Unsaid, 1.5),
];

const WHERE: Weights = &[
    (Sign::Bias, -2.5),
    (Sign::Headline, 0.2),
    (Sign::Dated, 0.2),
    (Sign::Personal, -0.5),
    (Sign::InHeadline, 1.2),
    (Sign::Lead, 0.8),
    (Sign::Early, 0.8),
    (Sign::Shared, 0.5),
    (Sign::Often, 0.8),
    (Sign::Placed, 1.0),
    (Sign::Dateline, 0.8),
    (Sign::Compound, -0.7),
    (Sign::Subject, -0.7),
    (Sign::HeadlineSubject, 0.0),
    (Sign::LeadSubject, -0.5),
    (Sign::Organization, -1.0),
    (Sign::Holds, -0.3),
    (Sign::Held, 0.3),
];

const WHY: Weights = &[
    (Sign::Bias, -3.0),
    (Sign::Headline, 0.2),
    (Sign::Dated, 0.2),
    (Sign::Personal, -0.3),
    (Sign::InHeadline, 1.0),
    (Sign::Lead, 0.7),
    (Sign::Early, 1.0),
    (Sign::Shared, 1.0),
    (Sign::Main, 0.3),
    (Sign::Cause, 1.5),
    (Sign::Response, 1.5),
    (Sign::After, 0.3),
    (Sign::Circumstance, 0.3),
    (Sign::Purpose, 0.7),
];

const HOW: Weights = &[
    (Sign::Bias, -2.5),
    (Sign::Personal, -0.5),
    (Sign::InHeadline, 0.5),
    (Sign::Lead, 0.5),
    (Sign::Early, 0.7),
    (Sign::Shared, 0.5),
    (Sign::Doing, 1.0),
    (Sign::Means, 0.5),
    (Sign::Circumstance, 0.0),
];

impl Question {
    /// The signs that tell of an answer to it, with what each weighs.
    pub fn weights(self) -> &'static [(Sign, f64)] {
        match self {
            Self::Who => WHO,
            Self::What => WHAT,
            Self::When => WHEN,
            Self::Where => WHERE,
            Self::Why => WHY,
            Self::How => HOW,
        }
    }
}
