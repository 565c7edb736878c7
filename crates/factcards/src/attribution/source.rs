//! Whom a cue attributes to, where the tree does not say or cannot be right.

use std::ops::Range;

use factcards_document::ByteSpan;
use factcards_model::ud::{Deprel, Upos};

use super::Layers;
use super::reported::Candidate;
use crate::clause::Phrase;
use crate::quotations::inside;

/// How many words from its cue a source stands that only its place tells.
const REACH: usize = 10;

/// The candidate with a source that stands outside of its content and of quotation marks that its cue is outside of;
/// none where there is nobody.
pub(super) fn complete(layers: &Layers, mut candidate: Candidate, quoted: &[ByteSpan]) -> Option<Candidate> {
    let source = candidate.source.take();
    let source = source.filter(|phrase| fits(layers, &candidate, phrase, quoted));
    candidate.source = source.or_else(|| near(layers, &candidate, quoted));
    candidate.source.is_some().then_some(candidate)
}

fn fits(layers: &Layers, candidate: &Candidate, phrase: &Phrase, quotations: &[ByteSpan]) -> bool {
    let text = layers.tree.text;
    let tokens = &phrase.tokens;
    let within = |part: &Range<usize>| part.start <= tokens.start && tokens.end <= part.end;
    let quoted = |token: usize| inside(quotations, text.span(token..token + 1));
    // A relative pronoun stands for a head elsewhere.
    let head = if tokens.contains(&phrase.head) { phrase.head } else { tokens.start };
    !candidate.content.iter().any(within) && quoted(head) == quoted(candidate.cue)
}

/// The nearest name, pronoun or noun without a preposition that is no time: first behind the cue, then before it.
pub(super) fn near(layers: &Layers, candidate: &Candidate, quotations: &[ByteSpan]) -> Option<Phrase> {
    let tree = layers.tree;
    let sentence = tree.text.tokens_of(tree.sentence(candidate.cue));
    let cue = &candidate.cue_tokens;
    let behind = cue.end..sentence.end.min(cue.end + REACH);
    let before = sentence.start.max(cue.start.saturating_sub(REACH))..cue.start;
    let stops = |token: &usize| !tree.is_punctuation(*token) || tree.form(*token) == ",";
    let names = |token: &usize| {
        let byte = tree.text.span(*token..*token + 1);
        let time = layers.times.partition_point(|t| t.span.end <= byte.start);
        let is_time = layers.times.get(time).is_some_and(|t| t.span.contains(byte));
        let nominal = matches!(tree.upos(*token), Upos::Propn | Upos::Pron | Upos::Noun);
        let part = tree.is(*token, &[Deprel::Compound, Deprel::Flat, Deprel::Nmod, Deprel::Obl, Deprel::Conj]);
        let linked = tree.dependents_by(*token, &[Deprel::Case]).any(|case| case < *token);
        nominal && !part && !linked && !is_time && !tree.is_relative(*token)
    };
    let phrase = |token: usize| {
        let keep = |child: usize| {
            matches!(
                tree.deprel(child).universal(),
                Deprel::Det | Deprel::Compound | Deprel::Flat | Deprel::Amod | Deprel::Nummod | Deprel::Nmod
            )
        };
        Phrase { head: token, tokens: tree.phrase(token, &keep), conjuncts: vec![] }
    };
    let right = behind.take_while(stops).filter(names).map(phrase);
    let left = before.rev().take_while(stops).filter(names).map(phrase);
    right.chain(left).find(|p| fits(layers, candidate, p, quotations))
}
