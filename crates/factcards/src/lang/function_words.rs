//! What a language says of its function words, one by one.

/// The function words that stages ask for, by what they do in a clause: lemmas in small letters but where told
/// otherwise.
pub(crate) struct FunctionWords {
    /// The subordinator of what is said or thought: "that".
    pub(crate) complementizer: &'static str,
    /// Subordinators of what is asked: "whether".
    pub(crate) interrogatives: &'static [&'static str],
    /// Subordinators of conditions.
    pub(crate) conditionals: &'static [&'static str],
    /// The subordinator of what somebody says, beside it: "as the mayor said".
    pub(crate) similative: &'static str,
    /// What stands before an infinitive.
    pub(crate) infinitive_marker: &'static str,
    /// The verb that says what something is.
    pub(crate) copula: &'static str,
    /// Its form that is understood where a clause has none.
    pub(crate) zero_copula: &'static str,
    /// The auxiliary that carries what denies or asks: "do not vote".
    pub(crate) support: &'static str,
    /// What sets something against what is denied: "not this but that".
    pub(crate) adversatives: &'static [&'static str],
    /// What makes a negation one of degree, behind it: "not only".
    pub(crate) restrictives: &'static [&'static str],
    /// What excepts something from a word that denies, behind it: "nobody but him".
    pub(crate) exceptives: &'static [&'static str],
    /// What denies an infinitive, before its marker: "has yet to decide".
    pub(crate) not_yet: &'static str,
    /// The auxiliary of the perfect.
    pub(crate) perfect: &'static str,
    /// The modal of the future as the past reports it: "said that it would".
    pub(crate) future_in_past: &'static str,
    /// The verb whose participle and infinitive look ahead: "is going to".
    pub(crate) prospective: &'static str,
    /// The verb whose past and infinitive tell what happened, whose present and infinitive what is asked for: "had to".
    pub(crate) obligative: &'static str,
    /// Verbs that say nothing alone, as they are auxiliaries too.
    pub(crate) primary_verbs: &'static [&'static str],
    /// Who speaks, as a sentence has it in its midst.
    pub(crate) first_person: &'static str,
    /// Who is spoken to.
    pub(crate) second_person: &'static str,
    /// The subject that stands for nothing: "it is good to say".
    pub(crate) expletive: &'static str,
    /// What the preposition before a source begins with, whatever its tag: "according to".
    pub(crate) reportative: &'static str,
}
