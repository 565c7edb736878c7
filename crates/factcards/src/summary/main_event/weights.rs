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
    (Sign::Bias, -3.84),
    (Sign::Headline, -0.11),
    (Sign::Dated, -0.19),
    (Sign::InHeadline, 2.56),
    (Sign::HeadlineSubject, 1.11),
    (Sign::Lead, 0.45),
    (Sign::LeadSubject, 0.40),
    (Sign::Early, 0.96),
    (Sign::Shared, 1.47),
    (Sign::Often, 0.57),
    (Sign::Acts, 2.74),
    (Sign::Speaks, -1.15),
    (Sign::Person, 0.45),
    (Sign::Place, -0.60),
    (Sign::Placed, -0.70),
    (Sign::Common, -0.89),
];

const WHAT: Weights = &[
    (Sign::Bias, -2.84),
    (Sign::Headline, 0.85),
    (Sign::Dated, 0.01),
    (Sign::Personal, -0.35),
    (Sign::Past, 0.76),
    (Sign::Performed, 4.00),
    (Sign::Named, 0.56),
    (Sign::InHeadline, 2.21),
    (Sign::Early, 0.46),
    (Sign::Verb, 3.30),
    (Sign::Nominal, -1.09),
    (Sign::Lead, 2.29),
    (Sign::Shared, 1.51),
    (Sign::State, -0.27),
];

const WHEN: Weights = &[
    (Sign::Bias, -2.97),
    (Sign::Headline, 0.88),
    (Sign::Dated, -0.13),
    (Sign::Personal, 0.01),
    (Sign::InHeadline, 0.76),
    (Sign::Lead, 1.03),
    (Sign::Early, 0.98),
    (Sign::Shared, -0.52),
    (Sign::Often, 0.68),
    (Sign::Main, 0.44),
    (Sign::Performed, 1.50),
    (Sign::Day, 0.38),
    (Sign::Near, -0.31),
    (Sign::Recent, 1.38),
    (Sign::Far, -0.55),
    (Sign::Weekday, -0.15),
    (Sign::Bare, 0.05),
    (Sign::Vague, -0.89),
    (Sign::Clock, -0.09),
    (Sign::Stamp, -0.24),
    (Sign::Unsaid, 0.31),
];

const WHERE: Weights = &[
    (Sign::Bias, -1.20),
    (Sign::Headline, -0.35),
    (Sign::Dated, -0.07),
    (Sign::Personal, -0.60),
    (Sign::InHeadline, 0.88),
    (Sign::Lead, 0.69),
    (Sign::Early, 1.06),
    (Sign::Shared, 0.85),
    (Sign::Often, 0.38),
    (Sign::Placed, 1.00),
    (Sign::Dateline, 0.14),
    (Sign::Compound, 0.37),
    (Sign::Subject, -0.07),
    (Sign::HeadlineSubject, 0.13),
    (Sign::LeadSubject, -0.50),
    (Sign::Organization, 0.53),
    (Sign::Holds, -0.13),
    (Sign::Held, -0.05),
];

const WHY: Weights = &[
    (Sign::Bias, -3.60),
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
