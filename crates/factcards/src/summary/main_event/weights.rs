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
    (Sign::Bias, -2.19),
    (Sign::Headline, 0.27),
    (Sign::Dated, 0.44),
    (Sign::InHeadline, 1.41),
    (Sign::HeadlineSubject, 0.73),
    (Sign::Lead, 0.21),
    (Sign::LeadSubject, 0.06),
    (Sign::Early, 0.74),
    (Sign::Shared, 0.71),
    (Sign::Often, 0.45),
    (Sign::Acts, 1.89),
    (Sign::Speaks, -0.69),
    (Sign::Person, 0.24),
    (Sign::Place, -0.45),
    (Sign::Placed, -0.39),
    (Sign::Common, -0.59),
];

const WHAT: Weights = &[
    (Sign::Bias, -2.18),
    (Sign::Headline, 0.78),
    (Sign::Dated, 0.58),
    (Sign::Personal, -0.19),
    (Sign::Past, 0.60),
    (Sign::Performed, 4.00),
    (Sign::Named, 0.34),
    (Sign::InHeadline, 1.79),
    (Sign::Early, 0.64),
    (Sign::Verb, 2.49),
    (Sign::Nominal, -0.70),
    (Sign::Lead, 1.41),
    (Sign::Shared, 1.23),
    (Sign::State, 0.09),
];

const WHEN: Weights = &[
    (Sign::Bias, -3.22),
    (Sign::Headline, 0.46),
    (Sign::Dated, 0.01),
    (Sign::Described, -0.98),
    (Sign::Personal, 0.23),
    (Sign::InHeadline, 0.73),
    (Sign::Lead, 1.06),
    (Sign::Early, 0.99),
    (Sign::Shared, -0.67),
    (Sign::Often, 0.79),
    (Sign::Main, 0.34),
    (Sign::Performed, 3.00),
    (Sign::Day, 0.34),
    (Sign::Near, 0.21),
    (Sign::Recent, 1.36),
    (Sign::Far, -0.33),
    (Sign::Weekday, -0.26),
    (Sign::Bare, 0.00),
    (Sign::Vague, -0.83),
    (Sign::Clock, -0.11),
    (Sign::Stamp, -0.30),
    (Sign::Unsaid, 0.45),
];

const WHERE: Weights = &[
    (Sign::Bias, -1.00),
    (Sign::Headline, -0.37),
    (Sign::Dated, 0.29),
    (Sign::Described, -0.32),
    (Sign::Personal, -0.29),
    (Sign::InHeadline, 0.67),
    (Sign::Lead, 0.24),
    (Sign::Early, 0.82),
    (Sign::Shared, 0.54),
    (Sign::Often, 0.36),
    (Sign::Placed, 0.62),
    (Sign::Dateline, 0.17),
    (Sign::Compound, 0.29),
    (Sign::Subject, 0.05),
    (Sign::HeadlineSubject, 0.10),
    (Sign::LeadSubject, -0.06),
    (Sign::Organization, 0.41),
    (Sign::Holds, -0.15),
    (Sign::Held, -0.07),
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
