//! What stays of a sentence when what it can do without is left out: openers, fillers, brackets, appositions and
//! relative clauses that commas set off. Never who said it, a condition, a negation or half of a contrast.

use std::ops::Range;

use factcards_document::ByteSpan;
use factcards_model::ud::{Deprel, Upos};

use super::Layers;
use crate::tree::Tree;

/// Fewer words than this are not shortened to, and a drop of brackets alone within a word is none.
const FEWEST_WORDS: usize = 5;

/// The spans that stay, in order; none where all stays.
pub(super) fn shorten(layers: &Layers, sentence: usize) -> Vec<ByteSpan> {
    let tree = layers.below.tree;
    let tokens = tree.text.tokens_of(sentence);
    let mut dropped: Vec<Range<usize>> = vec![];
    dropped.extend(opener(tree, tokens.clone()));
    dropped.extend(tokens.clone().filter(|token| is_filler(tree, *token)).map(|token| token..token + 1));
    dropped.extend(brackets(tree, tokens.clone()));
    dropped.extend(tokens.clone().filter_map(|head| layers.set_off(head, &tokens)));
    dropped.retain(|range| layers.may_go(range.clone()));
    let mut stays = vec![true; tokens.len()];
    for token in dropped.into_iter().flatten() {
        token.checked_sub(tokens.start).and_then(|at| stays.get_mut(at)).into_iter().for_each(|stay| *stay = false);
    }
    let stay = |token: usize| token.checked_sub(tokens.start).and_then(|at| stays.get(at)) == Some(&true);
    let words = tokens.clone().filter(|token| stay(*token) && !tree.is_punctuation(*token)).count();
    if words < FEWEST_WORDS || tokens.clone().all(stay) {
        return vec![];
    }
    let mut spans = vec![];
    let mut at = tokens.start;
    while at < tokens.end {
        let end = (at..tokens.end).find(|token| !stay(*token)).unwrap_or(tokens.end);
        if at < end {
            spans.push(tree.text.span(at..end));
        }
        at = end.max(at + 1);
    }
    spans
}

/// "However," at the beginning, and what else stands there of its kind: "Okay so".
fn opener(tree: &Tree, tokens: Range<usize>) -> Option<Range<usize>> {
    let words = &tree.text.language.summary;
    let is_opener = |token: usize| {
        let form = tree.folded(token);
        let relation = tree.is(token, &[Deprel::Advmod, Deprel::Cc, Deprel::Discourse]);
        let addressed = tree.deprel(token + 1) == Deprel::Vocative;
        relation && words.connectives.contains(&form) || tree.upos(token) == Upos::Intj && !addressed
    };
    let mut end = tokens.start;
    while end < tokens.end && (is_opener(end) || end > tokens.start && tree.form(end) == ",") {
        end += 1;
    }
    // "So many", "still water": the word belongs to the next one.
    let own = tokens.start..end;
    let apart = own.clone().all(|token| {
        tree.is_punctuation(token)
            || tree.head(token).is_none_or(|head| head > end || tree.form(end.saturating_sub(1)) == ",")
    });
    (end > tokens.start && apart).then_some(own)
}

/// "Actually", "simply", unless something is denied. How far something holds is no filler: "very", "quite".
fn is_filler(tree: &Tree, token: usize) -> bool {
    let words = &tree.text.language.summary;
    let Some(head) = tree.head(token) else { return false };
    words.fillers.contains(&tree.folded(token))
        && tree.is(token, &[Deprel::Advmod])
        && tree.dependents(token).next().is_none()
        && token < head
        && !token.checked_sub(1).is_some_and(|before| tree.is_negation(before))
        && !tree.dependents(head).any(|child| tree.is_negation(child))
}

/// Brackets with what is in them, and others behind a comma, where they stand apart and close.
fn brackets(tree: &Tree, tokens: Range<usize>) -> Vec<Range<usize>> {
    const PAIRS: [(&str, &str); 2] = [("(", ")"), ("[", "]")];
    let end_of = |open: usize| {
        let (_, close) = PAIRS.iter().find(|(form, _)| tree.form(open) == *form)?;
        (open + 1..tokens.end).find(|token| tree.form(*token) == *close).map(|token| token + 1)
    };
    let apart = |open: usize| {
        let before = tree.text.source.get(..tree.text.span(open..open + 1).start);
        open > tokens.start && before.is_some_and(|text| text.ends_with(char::is_whitespace))
    };
    let mut found = vec![];
    let mut at = tokens.start;
    while at < tokens.end {
        let Some(mut end) = end_of(at) else {
            at += 1;
            continue;
        };
        while let Some(next) = end_of(end + 1).filter(|_| matches!(tree.form(end), "," | "–" | "-")) {
            end = next;
        }
        // Two commas would be left side by side.
        let doubled = tree.form(at.wrapping_sub(1)) == "," && tree.form(end) == ",";
        // A short form in brackets is needed where it is used.
        let used = end == at + 3 && tokens.clone().filter(|token| tree.form(*token) == tree.form(at + 1)).count() > 1;
        if apart(at) && !doubled && !used {
            let comma = usize::from(tree.form(end) == "," && parts_subject(tree, &tokens, at, end + 1));
            found.push(at..end + comma);
        }
        at = end;
    }
    found
}

/// Whether a comma before the token `verb` stands there for the sake of brackets that open at `open`: without them it would part
/// a subject from its verb.
fn parts_subject(tree: &Tree, sentence: &Range<usize>, open: usize, verb: usize) -> bool {
    let head = if tree.is(verb, &[Deprel::Aux, Deprel::Cop]) { tree.head(verb) } else { Some(verb) };
    let begins = |head: &usize| !tree.dependents_by(*head, &[Deprel::Aux, Deprel::Cop]).any(|word| word < verb);
    let has_subject = |head: usize| tree.dependents_by(head, &[Deprel::Nsubj, Deprel::Csubj]).any(|word| word < open);
    // One of two commas stays with the other.
    let is_alone = !(sentence.start..open).any(|token| tree.form(token) == ",");
    is_alone && head.filter(begins).is_some_and(has_subject)
}

impl Layers<'_, '_> {
    /// An apposition or relative clause between commas, or between a comma and the end.
    fn set_off(&self, head: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
        let tree = self.below.tree;
        let relative = tree.deprel(head) == Deprel::AclRelcl;
        if !relative && !tree.is(head, &[Deprel::Appos]) {
            return None;
        }
        let own = tree.subtree(head);
        let opening = own.start.checked_sub(1).filter(|comma| *comma > sentence.start && tree.form(*comma) == ",")?;
        if relative && !tree.is_relative(own.start) {
            return None;
        }
        // What names a thing tells most, and of several members in a row none explains another.
        let named = tree.head(head);
        let is_name = |token: usize| tree.is_in_name(token);
        if !relative && (is_name(head) && !named.is_some_and(is_name) || named.is_some_and(|n| self.is_row(n))) {
            return None;
        }
        let next = own.end;
        // A row may have been read as an apposition: "Ann, Bob, and Eve".
        let coordinated = |token: usize| tree.is(token, &[Deprel::Cc, Deprel::Conj]);
        if coordinated(next + 1)
            || !relative && own.clone().any(|token| tree.head(token) == Some(head) && coordinated(token))
        {
            return None;
        }
        if next < sentence.end && tree.form(next) == "," {
            // A list goes on behind it, or its members would run together.
            return Some(opening..next + 1);
        }
        let ends =
            (next..sentence.end).all(|token| tree.is_punctuation(token)) && matches!(tree.form(next), "." | "!" | "?");
        ends.then_some(opening..next)
    }

    /// Whether several things hang on a noun as its conjuncts or appositions.
    fn is_row(&self, noun: usize) -> bool {
        let tree = self.below.tree;
        let coordinated = tree.deprel(noun) == Deprel::Conj;
        coordinated || tree.dependents_by(noun, &[Deprel::Appos, Deprel::Conj]).count() > 1
    }

    /// Whether a stretch names no source, condition, negation or contrast, and cuts no quotation.
    fn may_go(&self, tokens: Range<usize>) -> bool {
        let tree = self.below.tree;
        let words = &tree.text.language.summary;
        let span = tree.text.span(tokens.clone());
        let sentence = tree.sentence(tokens.start);
        let first = self.first_attribution(sentence);
        let mut attributions = self.below.attributions.iter().skip(first).take_while(|a| a.sentence == sentence);
        let told = attributions.any(|a| a.cue.into_iter().chain(a.source).any(|named| span.overlaps(named)));
        let quotations = &tree.text.quotations.quoted;
        let from = quotations.partition_point(|q| q.opening.end <= span.start);
        let mut near = quotations.iter().skip(from).take_while(|q| q.opening.start < span.end);
        let cut = near.any(|q| span.overlaps(q.opening));
        let bound = |token: usize| tree.is_negation(token) || words.binding.contains(&tree.folded(token));
        let several = tokens.len() > 2;
        !told && !cut && (!several || !tokens.into_iter().any(bound))
    }
}
