//! What a language writes in one kind of text more than in others.

/// Words and headings that tell the kind of a text, in small letters and without marks at their ends.
pub(crate) struct TextKinds {
    /// What the first line of a letter begins with.
    pub(crate) salutations: &'static [&'static str],
    /// What the line above the writer's name begins with.
    pub(crate) closings: &'static [&'static str],
    /// Keys of header lines that only messages have.
    pub(crate) message_keys: &'static [&'static str],
    /// Headings and labels of a paper.
    pub(crate) paper: &'static [&'static str],
    /// Those of a report.
    pub(crate) report: &'static [&'static str],
    /// Those of minutes.
    pub(crate) minutes: &'static [&'static str],
    /// Those of instructions.
    pub(crate) manual: &'static [&'static str],
    /// Words with which the title of a text names its kind: minutes, report, instructions.
    pub(crate) minutes_titles: &'static [&'static str],
    pub(crate) report_titles: &'static [&'static str],
    pub(crate) manual_titles: &'static [&'static str],
    /// Lemmas of what is done in a meeting.
    pub(crate) meeting_verbs: &'static [&'static str],
    /// How an audience is spoken to.
    pub(crate) addresses: &'static [&'static str],
    /// What a speaker says while thinking, beside interjections.
    pub(crate) fillers: &'static [&'static str],
    /// What a paper says of itself and of others.
    pub(crate) scholarly: &'static [&'static str],
}
