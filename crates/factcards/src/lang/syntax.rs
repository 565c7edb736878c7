//! What a language says of lists of words, and of forms, in the tree.

use factcards_model::ud::{Upos, Xpos};

/// Number and person, as FEATS has them.
pub(crate) type Agreement = [&'static str; 2];

/// Closed lists that clauses, facts and what follows from them ask for: forms or lemmas in small letters.
pub(crate) struct Syntax {
    /// Prepositions that bind a noun to its noun so closely that the two are one argument.
    pub(crate) binding: &'static [&'static str],
    /// Adverbs that say nothing by themselves.
    pub(crate) empty_adverbs: &'static [&'static str],
    /// Nouns of time, place, way and reason: "the day he left" is no object of "left".
    pub(crate) adverbial_nouns: &'static [&'static str],
    /// Prepositions with bare nouns that say how.
    pub(crate) manners: &'static [&'static str],
    /// Words that deny from the place of a noun or before it.
    pub(crate) negative: &'static [&'static str],
    /// Subordinators of time: what they open is as open as the clause they belong to ("will close when it arrives").
    pub(crate) temporal: &'static [&'static str],
    /// Verbs whose infinitive is done by their subject though they have an object: "promised her to leave".
    pub(crate) subject_control: &'static [&'static str],
    /// Verbs that lend a noun their subject: "raised concerns about".
    pub(crate) light_verbs: &'static [&'static str],
    /// Verbs whose participles open clauses.
    pub(crate) subordinating_verbs: &'static [&'static str],
    /// Subordinators and prepositions of causes.
    pub(crate) causes: &'static [&'static str],
    /// Subordinators of what is presented as so: a reason, something granted.
    pub(crate) presenting: &'static [&'static str],
    /// Subordinators of times.
    pub(crate) times: &'static [&'static str],
    /// Words that begin a clause of its own rather than an item.
    pub(crate) clause_starts: &'static [&'static str],
    /// Words between the last two items of a list.
    pub(crate) conjunctions: &'static [&'static str],
    /// Prepositions that put an event somewhere.
    pub(crate) placing: &'static [&'static str],
    /// Verbs of what came to be, as a story tells it ahead: "was to become".
    pub(crate) outcomes: &'static [&'static str],
    /// Verbs of what is there for whoever looks: "is to be found".
    pub(crate) perceptions: &'static [&'static str],
    /// Nouns of what is done for a purpose.
    pub(crate) efforts: &'static [&'static str],
    /// Lemmas that deny.
    pub(crate) negations: &'static [&'static str],
    /// Clitics that do, as they are written.
    pub(crate) negative_clitics: &'static [&'static str],
    /// Forms of the auxiliary of the perfect.
    pub(crate) have: &'static [&'static str],
    /// Pronouns and what they ask of the verb.
    pub(crate) agreement: &'static [(&'static str, Agreement)],
    /// Number and person of a verb, given its form in small letters, its tag and what its subject has.
    pub(crate) verb_agreement: fn(&str, Xpos, Option<Agreement>) -> Option<Agreement>,
    /// Numerals of the singular.
    pub(crate) one: &'static [&'static str],
    /// Determiners that open relative clauses only.
    pub(crate) relative_determiners: &'static [&'static str],
    /// The preposition of the means, before a gerund.
    pub(crate) by: &'static str,
    /// Other prepositions of the means.
    pub(crate) means: &'static [&'static str],
    /// The features of a word by itself, of which the last is the tag of its own tag set; none where there is nothing
    /// to say.
    pub(crate) features: fn(&str, Upos, &str) -> &'static str,
    /// What a gerund ends in.
    pub(crate) gerund: &'static str,
    /// The lemma of a verb in the past or a participle, given its form in small letters and what the rules of endings
    /// made of it.
    pub(crate) past_lemma: fn(&str, String) -> String,
}
