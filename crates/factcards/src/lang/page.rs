//! What a language says of lines that stand around a text on a page: menus, share lines, credits, tasks.

/// Words of such lines, in small letters and without marks at their ends.
pub(crate) struct PageWords {
    /// Whole lines of a page that belong to no text.
    pub(crate) furniture: &'static [&'static str],
    /// What such lines begin with.
    pub(crate) furniture_openers: &'static [&'static str],
    /// What a notice holds that asks the reader about the page itself.
    pub(crate) consent: &'static [&'static str],
    /// What such notices are about.
    pub(crate) consent_topics: &'static [&'static str],
    /// Lines above links to other texts.
    pub(crate) link_lists: &'static [&'static str],
    /// What is counted on a line of its own: "12 comments", "5 min read".
    pub(crate) counters: &'static [&'static str],
    /// "Page" before its number.
    pub(crate) page: &'static [&'static str],
    /// Between the number of a page and that of all of them.
    pub(crate) of: &'static [&'static str],
    /// Entries of menus.
    pub(crate) menu: &'static [&'static str],
    /// Labels of a number that a system gives to a message.
    pub(crate) tickets: &'static [&'static str],
    /// Labels of a credit, before a colon, a comma or a dash.
    pub(crate) credits: &'static [&'static str],
    /// What a credit begins with where it has no label.
    pub(crate) credit_openers: &'static [&'static str],
    /// What names who worked on a text, at its end.
    pub(crate) reporting: &'static [&'static str],
    /// Beside the sign, what begins a line about who may copy the text, or ends it.
    pub(crate) copyright: &'static [&'static str],
    /// Labels of something to do.
    pub(crate) tasks: &'static [&'static str],
    /// Headings of lists of them.
    pub(crate) task_lists: &'static [&'static str],
    /// Labels of who is to do it.
    pub(crate) owners: &'static [&'static str],
    /// Labels of when it is to be done.
    pub(crate) due: &'static [&'static str],
    /// Heads of a column that tells of changes, beside the words of change.
    pub(crate) change_heads: &'static [&'static str],
}
