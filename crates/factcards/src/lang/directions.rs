//! What a language says of words that put a time before or after the moment of telling.

/// Words by which way they look; lemmas in small letters but where told otherwise.
pub(crate) struct Directions {
    /// Verbs and adjectives of what is awaited, whatever their tense: "was scheduled for Friday".
    pub(crate) awaiting: &'static [&'static str],
    /// Verbs that put something on another day: "was moved to Friday".
    pub(crate) moving: &'static [&'static str],
    /// Forms before the day that something is moved to.
    pub(crate) goals: &'static [&'static str],
    /// Verbs of a moment, which in the present tell of one to come: "opens in three days".
    pub(crate) punctual: &'static [&'static str],
    /// Verbs that in the present tell what was said before: "says".
    pub(crate) reporting: &'static [&'static str],
    /// Modals that tell what was to come in the past.
    pub(crate) past_modals: &'static [&'static str],
    /// Nouns of what is to come, where no verb tells.
    pub(crate) awaited: &'static [&'static str],
    /// Forms before a time from which something has lasted.
    pub(crate) since: &'static [&'static str],
    /// Forms before a time by which something is to be done.
    pub(crate) limits: &'static [&'static str],
    /// Forms before a time from which something is to hold.
    pub(crate) onsets: &'static [&'static str],
}
