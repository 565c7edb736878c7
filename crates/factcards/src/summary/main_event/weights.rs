//! What each sign weighs for each question, in log-odds.
//!
//! A logistic regression on the answers that readers accept of texts of GUM, in two steps: what tells answers of a text
//! apart, over all of them; then, over the best answer of each text, how sure that one is, which also weighs what holds of
//! the text. `lab main-event CORPORA` learns the weights from the training texts, shows how well they hold on parts held
//! out and on the development texts, and scores the answers given. Set by hand is what too few of these texts have: all
//! of why and how, and what is done by saying so.

use super::{Question, Sign};

type Weights = &'static [(Sign, f64)];

const WHO: Weights = &[
    (Sign::Bias, -2.64),
    (Sign::Headline, 0.42),
    (Sign::Dated, 0.27),
    (Sign::InHeadline, 1.77),
    (Sign::HeadlineSubject, 0.77),
    (Sign::Lead, 0.31),
    (Sign::LeadSubject, 0.27),
    (Sign::Early, 0.66),
    (Sign::Shared, 1.02),
    (Sign::Often, 0.39),
    (Sign::Acts, 1.90),
    (Sign::Speaks, -0.80),
    (Sign::Person, 0.31),
    (Sign::Place, -0.41),
    (Sign::Placed, -0.48),
    (Sign::Common, -0.62),
];

const WHAT: Weights = &[
    (Sign::Bias, -3.58),
    (Sign::Headline, 0.57),
    (Sign::Dated, -0.10),
    (Sign::Personal, -0.33),
    (Sign::Past, 1.15),
    (Sign::Performed, 4.00),
    (Sign::Named, 0.50),
    (Sign::InHeadline, 2.66),
    (Sign::Early, 0.91),
    (Sign::Verb, 4.23),
    (Sign::Nominal, -1.56),
    (Sign::Lead, 2.30),
    (Sign::Shared, 2.00),
    (Sign::State, -0.11),
];

const WHEN: Weights = &[
    (Sign::Bias, -3.22),
    (Sign::Headline, 0.69),
    (Sign::Dated, -0.25),
    (Sign::Described, -0.77),
    (Sign::Personal, 0.02),
    (Sign::InHeadline, 0.79),
    (Sign::Lead, 1.02),
    (Sign::Early, 1.12),
    (Sign::Shared, -0.53),
    (Sign::Often, 0.59),
    (Sign::Main, 0.44),
    (Sign::Performed, 3.00),
    (Sign::Day, 0.26),
    (Sign::Near, 0.01),
    (Sign::Recent, 1.32),
    (Sign::Far, -0.41),
    (Sign::Weekday, 0.04),
    (Sign::Bare, 0.01),
    (Sign::Vague, -0.64),
    (Sign::Clock, -0.14),
    (Sign::Stamp, -0.30),
    (Sign::Unsaid, 0.31),
];

const WHERE: Weights = &[
    (Sign::Bias, -1.01),
    (Sign::Headline, -0.36),
    (Sign::Dated, -0.07),
    (Sign::Described, -0.29),
    (Sign::Personal, -0.58),
    (Sign::InHeadline, 0.90),
    (Sign::Lead, 0.32),
    (Sign::Early, 0.90),
    (Sign::Shared, 0.71),
    (Sign::Often, 0.22),
    (Sign::Placed, 0.86),
    (Sign::Dateline, 0.20),
    (Sign::Compound, 0.35),
    (Sign::Subject, -0.09),
    (Sign::HeadlineSubject, 0.15),
    (Sign::LeadSubject, 0.01),
    (Sign::Organization, 0.47),
    (Sign::Holds, -0.08),
    (Sign::Held, -0.04),
];

const WHY: Weights = &[
    (Sign::Bias, -3.50),
    (Sign::Headline, 0.60),
    (Sign::Dated, 0.40),
    (Sign::Personal, -0.40),
    (Sign::InHeadline, 1.00),
    (Sign::Lead, 0.80),
    (Sign::Early, 1.20),
    (Sign::Shared, 0.60),
    (Sign::Main, 0.80),
    (Sign::Cause, 1.50),
    (Sign::Response, 1.20),
    (Sign::After, 0.20),
    (Sign::Circumstance, 0.00),
    (Sign::Purpose, 1.00),
];

const HOW: Weights = &[
    (Sign::Bias, -2.20),
    (Sign::Headline, 0.20),
    (Sign::Personal, -0.50),
    (Sign::InHeadline, 0.50),
    (Sign::Lead, 0.60),
    (Sign::Early, 0.70),
    (Sign::Shared, 0.50),
    (Sign::Doing, 1.20),
    (Sign::Means, 0.70),
    (Sign::Circumstance, -0.50),
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
