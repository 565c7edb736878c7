//! What a language says of names, titles and roles beyond its lists of them.

/// Function words in and beside names, in small letters but where told otherwise.
pub(crate) struct Names {
    /// Between a name and what it is of.
    pub(crate) of: &'static str,
    /// The definite article, which names are compared without.
    pub(crate) article: &'static str,
    /// The same where it is written as part of a name.
    pub(crate) own_article: &'static str,
    /// What joins the words of one role.
    pub(crate) role_joins: &'static [&'static str],
    /// Forms of address that say nothing of what somebody does, as they are written, without full stop.
    pub(crate) courtesies: &'static [&'static str],
    /// Prepositions behind which a capital is the city.
    pub(crate) placing: &'static [&'static str],
    /// Pronouns that stand for one person.
    pub(crate) person_pronouns: &'static [&'static str],
    /// What a name with a legal form is of.
    pub(crate) companies: &'static [&'static str],
    /// Last words of firms' names that tell what they deal in, not what they are.
    pub(crate) trades: &'static [&'static str],
    /// Pronouns that stand for several people or a body of them.
    pub(crate) plural_pronouns: &'static [&'static str],
    /// Titles of honour, which hide no role behind them.
    pub(crate) honours: &'static [&'static str],
}
