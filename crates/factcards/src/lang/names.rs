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
    /// The preposition between an office and what it is for.
    pub(crate) office_link: &'static str,
    /// Forms of address that say nothing of what somebody does, as they are written, without full stop.
    pub(crate) courtesies: &'static [&'static str],
    /// What a name with a legal form is of.
    pub(crate) companies: &'static [&'static str],
    /// Last words of firms' names that tell what they deal in, not what they are.
    pub(crate) trades: &'static [&'static str],
    /// First words of what storms are called.
    pub(crate) storms: &'static [&'static str],
    /// Small words between hyphens within names of places: "Stratford-upon-Avon".
    pub(crate) hyphen_links: &'static [&'static str],
    /// Last words of names of what is a building as well as a body: it is one or the other by what the text says.
    pub(crate) buildings: &'static [&'static str],
    /// Titles of honour, which hide no role behind them.
    pub(crate) honours: &'static [&'static str],
    /// Endings of a possessor that stand in its name.
    pub(crate) possessives: &'static [&'static str],
    /// What stands behind the name of one of several generations.
    pub(crate) generations: &'static [&'static str],
    /// First names with their short forms, parted by blanks; the first one stands for all.
    pub(crate) short_first_names: &'static [&'static str],
    /// What a settlement is called before "of" and its name.
    pub(crate) settlements: &'static [&'static str],
    /// What a place may be called with behind its name and without.
    pub(crate) place_designators: &'static [&'static str],
    /// What a saint's name has before it.
    pub(crate) saints: &'static [&'static str],
    /// Participles that lead to another name: "known as".
    pub(crate) naming_verbs: &'static [&'static str],
    /// Other words that do so.
    pub(crate) naming_words: &'static [&'static str],
    /// Words beside them.
    pub(crate) naming_fillers: &'static [&'static str],
    /// Verbs of what governments do, beyond those of attribution.
    pub(crate) government_verbs: &'static [&'static str],
    /// What governments are, behind a copula.
    pub(crate) government_predicates: &'static [&'static str],
}
