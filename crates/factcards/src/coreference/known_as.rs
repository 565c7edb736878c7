//! Names that the text itself gives to one thing: "Jane Roe, also known as Jane Doe".

use factcards_document::EntityKind;
use factcards_model::ud::{Deprel, Xpos};

use crate::names::Name;
use crate::words::Words;

/// How many words there may be between two names, without what stands in brackets.
const LONGEST: usize = 8;

/// Whether what stands between two names that follow each other says that the second is another one of the first.
pub(super) fn is_other_name(words: &Words, first: &Name, second: &Name) -> bool {
    if first.sentence != second.sentence || !may_be_same(first.kind, second.kind) || !is_spoken_of(words, first) {
        return false;
    }
    let (from, second) = (words.text.tokens_in(first.span).end, words.text.tokens_in(second.span));
    // "York is known as England's city of festivals".
    if words.is_possessive_ending(second.end) {
        return false;
    }
    let to = second.start;
    let language = &words.language().names;
    let (mut count, mut named, mut bracketed) = (0, false, None);
    for token in from..to {
        match (words.word(token), bracketed) {
            ("(", None) => bracketed = Some((count, named)),
            // What is in brackets before the second name says nothing of it.
            (")", Some(before)) => ((count, named), bracketed) = (before, None),
            _ => {
                let lower = words.tree.folded(token);
                let verb = language.naming_verbs.contains(&lower) && words.tree.xpos(token) == Xpos::Vbn;
                let link = verb || language.naming_words.contains(&lower);
                let filler = words.is_punctuation(token)
                    || language.naming_fillers.contains(&lower)
                    || words.tree.lemma(token) == words.language().function_words.copula;
                if !link && !filler && bracketed.is_none() {
                    return false;
                }
                // Other words in the bracket: only what is behind them can speak of the second name.
                (count, named) = if link || filler { (count + 1, named || link) } else { (LONGEST, false) };
            }
        }
    }
    named && count <= LONGEST
}

/// Whether a name is what its clause is about: "a part of Acme, known as Bolt" may name the part.
fn is_spoken_of(words: &Words, name: &Name) -> bool {
    let tree = words.tree;
    let head = tree.top(words.text.tokens_in(name.span));
    let within = [Deprel::Nmod, Deprel::NmodPoss, Deprel::Compound, Deprel::Appos, Deprel::Conj];
    head.is_some_and(|head| !tree.is(head, &within) && tree.dependent(head, Deprel::Case).is_none())
}

fn may_be_same(first: EntityKind, second: EntityKind) -> bool {
    let known = first != EntityKind::Nationality && second != EntityKind::Nationality;
    known && (first == second || [first, second].contains(&EntityKind::Other))
}
