//! The noun phrase that is counted or measured: narrower than what a clause takes for one, as no clause, apposition or
//! conjunct belongs to what a number is of.

use std::ops::Range;

use factcards_model::ud::Deprel;

use crate::tree::Tree;

/// Relations of what stands before a noun and belongs to it.
const LEFT: [Deprel; 8] = [
    Deprel::Det,
    Deprel::Amod,
    Deprel::Compound,
    Deprel::NmodPoss,
    Deprel::Nummod,
    Deprel::Flat,
    Deprel::NmodUnmarked,
    Deprel::DetPredet,
];

/// Relations of what continues a noun behind it.
const RIGHT: [Deprel; 5] = [Deprel::Flat, Deprel::Compound, Deprel::Goeswith, Deprel::NmodPoss, Deprel::Nummod];

/// The words before a noun that belong to it, and what continues it; with `of` the phrase behind that too.
pub(super) fn noun_phrase(tree: &Tree, noun: usize, of: bool) -> Range<usize> {
    let mut start = noun;
    for child in tree.dependents(noun).filter(|child| *child < noun) {
        if LEFT.contains(&tree.deprel(child)) {
            start = start.min(leftmost(tree, child));
        }
    }
    let mut end = noun + 1;
    for child in tree.dependents(noun).filter(|child| *child > noun) {
        if child == end && RIGHT.contains(&tree.deprel(child)) {
            end = child + 1;
        }
        let case = preposition(tree, child)
            .filter(|case| *case == end && tree.folded(*case) == tree.text.language.quantities.of);
        if of && case.is_some() && tree.deprel(child) == Deprel::Nmod && tree.is_noun(child) {
            end = noun_phrase(tree, child, false).end.max(end);
        }
    }
    start..end
}

/// The preposition of a noun.
pub(super) fn preposition(tree: &Tree, noun: usize) -> Option<usize> {
    tree.dependents_by(noun, &[Deprel::Case]).find(|case| *case < noun)
}

/// The first token of a phrase that stands before its noun; bounded, for a tree may be as deep as its sentence.
fn leftmost(tree: &Tree, token: usize) -> usize {
    let mut at = token;
    for _ in 0..4 {
        match tree.dependents(at).next() {
            Some(child) if child < at => at = child,
            _ => break,
        }
    }
    at
}
