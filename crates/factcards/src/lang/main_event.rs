//! What a language says of what a text mainly reports.

use crate::summary::main_event::Sign;

/// Words by which the main event is told: lemmas or forms in small letters.
pub(crate) struct MainEvent {
    /// Pronouns of who speaks and who is spoken to.
    pub(crate) participants: &'static [&'static str],
    /// Where a headline without a verb goes on with place, time or cause.
    pub(crate) breaks: &'static [&'static str],
    /// Prepositions that put something somewhere.
    pub(crate) places: &'static [&'static str],
    /// Subordinators and prepositions of reasons, with what each says.
    pub(crate) reasons: &'static [(&'static str, Sign)],
    /// Verbs whose agent is the reason: "caused by".
    pub(crate) causing: &'static [&'static str],
    /// Verbs, with their particles, of what is done by saying so: "I resign".
    pub(crate) performed: &'static [&'static str],
    /// Prepositions of what something is done with.
    pub(crate) with: &'static [&'static str],
    /// Nouns of what is done because of something: "in response to".
    pub(crate) responding: &'static [&'static str],
}
