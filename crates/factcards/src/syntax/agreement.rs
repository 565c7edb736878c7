//! The number of a subject, which its verb must agree with.

use std::ops::Range;

use crate::lexicon::{Class, fold};
use crate::syntax::Words;
use crate::syntax::in_name::InName;

/// Whether a subject is one or several.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    Singular,
    Plural,
}

/// The number of the noun phrase that ends a range and could be a subject; none where it cannot be one.
pub(super) fn subject_number(words: &Words, tokens: Range<usize>, names: &InName) -> Option<Number> {
    let ends = |t: &usize| {
        let opens = words.is(*t, Class::Subordinator) && !words.is_any(*t, &[Class::Determiner, Class::SubjectPronoun]);
        words.is_punctuation(*t) && !matches!(words.word(*t), "-" | "%") || opens || words.is_auxiliary(*t)
    };
    let start = tokens.clone().rev().find(ends).map_or(tokens.start, |t| t + 1);
    let phrase = start..tokens.end;
    // "negotiations in Ukraine remain": the noun before the first preposition counts.
    let preposition = phrase.clone().find(|t| words.is(*t, Class::Preposition) && !names.has(*t));
    let head = preposition.unwrap_or(phrase.end).checked_sub(1).filter(|t| phrase.contains(t))?;
    let folded = fold(words.word(head));
    let joined = phrase.clone().any(|t| words.word(t) == "and");
    // "said that": no pronoun.
    let complementizer = &*folded == "that" && head.checked_sub(1).is_some_and(|t| words.verb(t).is_some());
    match &*folded {
        _ if complementizer => None,
        "they" | "we" | "you" | "i" | "these" | "those" => Some(Number::Plural),
        "he" | "she" | "it" | "this" | "that" | "there" | "which" => Some(Number::Singular),
        "who" => before_relative(words, head, names),
        _ if names.has(head) => Some(if joined { Number::Plural } else { Number::Singular }),
        _ if words.classes(head).is_function_word() => None,
        plural if joined || (plural.ends_with('s') && !plural.ends_with("ss")) || plural == "people" => {
            Some(Number::Plural)
        }
        _ => Some(Number::Singular),
    }
}

/// "Who" has the number of the word before it.
fn before_relative(words: &Words, who: usize, names: &InName) -> Option<Number> {
    let noun = (0..who).rev().find(|t| words.is_alphabetic(*t))?;
    let plural = words.word(noun).ends_with('s') && !names.has(noun);
    Some(if plural { Number::Plural } else { Number::Singular })
}
