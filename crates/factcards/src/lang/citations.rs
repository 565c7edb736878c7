//! What a language says of the citations of law.

/// Names, signs and words of citations, as they are written; those that lead to a number with the blank behind them.
/// Longer ones come before those that they begin with.
pub(crate) struct Citations {
    /// What begins a citation with a small letter, by that letter: of other words with one none is read.
    pub(crate) small_initials: &'static [char],
    /// Codes between a title and a section.
    pub(crate) codes: &'static [&'static str],
    /// What leads to a section. Without it the section has three digits: "USC 20" is a score.
    pub(crate) sections: &'static [&'static str],
    /// Reports and gazettes between a volume and a page.
    pub(crate) reports: &'static [&'static str],
    /// Courts and reports behind a year in square brackets.
    pub(crate) courts: &'static [&'static str],
    /// Divisions behind the number of a decision.
    pub(crate) divisions: &'static [&'static str],
    /// Acts of the European Union.
    pub(crate) acts: &'static [&'static str],
    /// What makes a plural of them.
    pub(crate) plural: &'static [&'static str],
    /// Who is bound by them, before their number.
    pub(crate) unions: &'static [&'static str],
    /// The same behind it.
    pub(crate) communities: &'static [&'static str],
    /// "Number", before their number.
    pub(crate) numeros: &'static [&'static str],
    /// Words that lead to one number, with how many digits it has and, behind a hyphen, how many more.
    pub(crate) numbered: &'static [(&'static [&'static str], usize, usize)],
    /// What leads to an article.
    pub(crate) articles: &'static [&'static str],
    /// Between an article and its act.
    pub(crate) links: &'static [&'static str],
    /// Acts known by their short names, whose articles are cited.
    pub(crate) known: &'static [&'static str],
}
