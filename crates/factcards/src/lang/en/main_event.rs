//! What a text mainly reports, in English.

use crate::lang::main_event::MainEvent;
use crate::summary::main_event::Sign;

/// Words by which the main event is told.
pub(super) const MAIN_EVENT: MainEvent = MainEvent {
    participants: &["i", "we", "you", "me", "us", "my", "our", "your"],
    breaks: &["in", "after", "as"],
    places: &["in", "at", "near", "outside", "inside", "across", "off"],
    reasons: &[
        ("because", Sign::Cause),
        ("because of", Sign::Cause),
        ("due to", Sign::Cause),
        ("owing to", Sign::Cause),
        ("thanks to", Sign::Cause),
        ("after", Sign::After),
        ("following", Sign::After),
        ("amid", Sign::Circumstance),
        ("over", Sign::Circumstance),
    ],
    causing: &["cause", "prompt", "trigger", "spark", "provoke", "force", "motivate", "inspire", "blame"],
    performed: &["resign", "step_down", "abdicate", "retire", "concede", "surrender"],
    with: &["with", "using"],
    responding: &["response", "retaliation", "revenge", "reaction", "protest", "reprisal"],
};
