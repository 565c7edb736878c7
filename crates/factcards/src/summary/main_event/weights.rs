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
    (Sign::Bias, -2.14),
    (Sign::Headline, 0.29),
    (Sign::Dated, 0.45),
    (Sign::InHeadline, 1.39),
    (Sign::HeadlineSubject, 0.73),
    (Sign::Lead, 0.05),
    (Sign::LeadSubject, 0.04),
    (Sign::Early, 0.86),
    (Sign::Shared, 0.70),
    (Sign::Often, 0.41),
    (Sign::Acts, 1.84),
    (Sign::Speaks, -0.67),
    (Sign::Person, 0.23),
    (Sign::Place, -0.44),
    (Sign::Placed, -0.37),
    (Sign::Common, -0.58),
];

const WHAT: Weights = &[
    (Sign::Bias, -2.15),
    (Sign::Headline, 0.85),
    (Sign::Dated, 0.62),
    (Sign::Personal, -0.19),
    (Sign::Past, 0.52),
    (Sign::Performed, 4.00),
    (Sign::Named, 0.26),
    (Sign::InHeadline, 1.73),
    (Sign::Early, 0.78),
    (Sign::Verb, 2.37),
    (Sign::Nominal, -0.64),
    (Sign::Lead, 1.11),
    (Sign::Shared, 1.27),
    (Sign::State, 0.12),
];

const WHEN: Weights = &[
    (Sign::Bias, -3.29),
    (Sign::Headline, 0.36),
    (Sign::Dated, -0.07),
    (Sign::Described, -1.06),
    (Sign::Personal, 0.24),
    (Sign::InHeadline, 0.78),
    (Sign::Lead, 1.25),
    (Sign::Early, 1.02),
    (Sign::Shared, -0.77),
    (Sign::Often, 0.87),
    (Sign::Main, 0.38),
    (Sign::Performed, 3.00),
    (Sign::Day, 0.36),
    (Sign::Near, 0.23),
    (Sign::Recent, 1.45),
    (Sign::Far, -0.35),
    (Sign::Weekday, -0.28),
    (Sign::Bare, 0.04),
    (Sign::Vague, -0.89),
    (Sign::Clock, -0.11),
    (Sign::Stamp, -0.31),
    (Sign::Unsaid, 0.47),
];

const WHERE: Weights = &[
    (Sign::Bias, -1.06),
    (Sign::Headline, -0.31),
    (Sign::Dated, 0.37),
    (Sign::Described, -0.34),
    (Sign::Personal, -0.35),
    (Sign::InHeadline, 0.71),
    (Sign::Lead, 0.13),
    (Sign::Early, 1.01),
    (Sign::Shared, 0.64),
    (Sign::Often, 0.36),
    (Sign::Placed, 0.61),
    (Sign::Main, 0.44),
    (Sign::Dateline, 0.18),
    (Sign::Compound, 0.29),
    (Sign::Subject, 0.05),
    (Sign::HeadlineSubject, 0.13),
    (Sign::LeadSubject, -0.05),
    (Sign::Organization, 0.46),
    (Sign::Holds, -0.08),
    (Sign::Held, -0.02),
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
    (Sign::Circumstance, -1.00),
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
