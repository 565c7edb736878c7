//! The function words of English, one by one.

use crate::lang::function_words::FunctionWords;

/// By what they do in a clause.
pub(super) const FUNCTION_WORDS: FunctionWords = FunctionWords {
    complementizer: "that",
    interrogatives: &["whether", "if"],
    conditionals: &["if", "unless"],
    similative: "as",
    infinitive_marker: "to",
    copula: "be",
    zero_copula: "is",
    support: "do",
    adversatives: &["but", "yet"],
    restrictives: &["only", "merely", "solely", "just"],
    exceptives: &["but", "except", "other", "save"],
    not_yet: "yet",
    perfect: "have",
    future_in_past: "would",
    prospective: "go",
    obligative: "have",
    primary_verbs: &["be", "have", "do"],
    first_person: "I",
    second_person: "you",
    expletive: "it",
    reportative: "according",
};
