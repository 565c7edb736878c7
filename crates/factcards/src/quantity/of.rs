//! What a quantity counts or measures: by the tree, else by the words after it.

use factcards_document::{ByteSpan, QuantityKind};
use factcards_model::ud::{Deprel, Upos};

use super::alignment::Aligned;
use super::noun_phrase::noun_phrase;
use crate::grammar::{Lexeme, Shape, key};
use crate::measure::Amount;
use crate::tree::Tree;

/// A noun farther behind its number is more likely that of a clause.
const REACH: usize = 8;

/// Relations of a number, or of a number with its unit, to what it counts or measures.
const COUNTS: [Deprel; 5] = [Deprel::Nummod, Deprel::Amod, Deprel::Compound, Deprel::Det, Deprel::NmodUnmarked];

/// Relations of an age to whose it is.
const DESCRIBES: [Deprel; 6] =
    [Deprel::Acl, Deprel::Amod, Deprel::Appos, Deprel::Nummod, Deprel::Nmod, Deprel::Parataxis];

/// The span of what is counted or measured.
pub(super) fn of(lexemes: &[Lexeme], aligned: &Aligned, amount: &Amount) -> Option<ByteSpan> {
    match amount.kind {
        // "aged 42" has its person before it or none.
        QuantityKind::Age if amount.number.0 > amount.start => person(aligned, amount),
        QuantityKind::Age => person(aligned, amount).or_else(|| counted(lexemes, aligned, amount)),
        QuantityKind::Temperature => measured(lexemes, aligned, amount),
        QuantityKind::Ordinal => counted(lexemes, aligned, amount),
        _ => whole(lexemes, aligned, amount)
            .or_else(|| counted(lexemes, aligned, amount))
            .or_else(|| measured(lexemes, aligned, amount)),
    }
}

fn counted(lexemes: &[Lexeme], aligned: &Aligned, amount: &Amount) -> Option<ByteSpan> {
    let tree = aligned.tree;
    // "the 6,500 announced": the word rules must meet a noun.
    let has_noun =
        |span: &ByteSpan| tree.text.tokens_in(*span).any(|token| tree.is_noun(token) || tree.upos(token) == Upos::X);
    noun(lexemes, aligned, amount).or_else(|| (tree.text.language.quantities.counted)(lexemes, amount).filter(has_noun))
}

/// The number with its unit, without what compares it.
fn tokens(aligned: &Aligned, amount: &Amount) -> std::ops::Range<usize> {
    // The sign of a currency is the head of its number.
    let sign = amount.kind == QuantityKind::Money && amount.number.0 > amount.start;
    aligned.tokens((amount.number.0 - usize::from(sign), amount.end))
}

/// "a depth of 10 km", "the price is $ 5", "the bridge is 2 km long": the noun that has this measure.
fn measured(lexemes: &[Lexeme], aligned: &Aligned, amount: &Amount) -> Option<ByteSpan> {
    let tree = aligned.tree;
    let tokens = tokens(aligned, amount);
    let top = tree.top(tokens.clone())?;
    let before = |noun: &usize| *noun < tokens.start && tree.is_noun(*noun);
    let of = amount.start.checked_sub(1).filter(|at| key(lexemes, *at) == tree.text.language.quantities.of);
    let holder = tree.head(top).filter(|noun| of.is_some() && tree.deprel(top) == Deprel::Nmod && before(noun));
    let bare = amount.kind == QuantityKind::Number;
    let predicate = || {
        let adjective = tree.head(top).filter(|head| tree.upos(*head) == Upos::Adj);
        // Which of number and unit is the predicate the model does not always say alike.
        let verb = tokens.clone().find(|token| tree.dependent(*token, Deprel::Cop).is_some()).or(adjective)?;
        tree.dependent(verb, Deprel::Nsubj).filter(|noun| !bare && before(noun))
    };
    // "A fine of EUR 500 or 500 EUR": where the tree is at a loss, the noun right before.
    let adjacent = || aligned.token(of?.checked_sub(1)?).filter(|noun| !bare && before(noun));
    let phrase = noun_phrase(tree, holder.or_else(predicate).or_else(adjacent)?, false);
    (phrase.end <= tokens.start).then(|| tree.text.span(phrase))
}

/// "20 % of Ukraine's territory": the phrase behind "of".
fn whole(lexemes: &[Lexeme], aligned: &Aligned, amount: &Amount) -> Option<ByteSpan> {
    let tree = aligned.tree;
    let ordinal = amount.kind == QuantityKind::Ordinal;
    let case = aligned
        .token(amount.end)
        .filter(|_| key(lexemes, amount.end) == tree.text.language.quantities.of && !ordinal)?;
    // Where the tree has "of" under the number of its noun, that number stands for it.
    let number = |at: &usize| tree.upos(*at) == Upos::Num && COUNTS.contains(&tree.deprel(*at));
    let above = tree.head(case).filter(|_| tree.deprel(case) == Deprel::Case);
    let noun =
        above.and_then(|at| if number(&at) { tree.head(at) } else { Some(at) }).filter(|at| tree.is_noun(*at))?;
    let phrase = noun_phrase(tree, noun, false);
    let starts = noun > case && (case..=case + 1).contains(&phrase.start);
    starts.then(|| tree.text.span(case + 1..phrase.end))
}

/// "four contested regions", "a 42-year-old man", "a $ 300 million contract": the noun that it stands before.
fn noun(lexemes: &[Lexeme], aligned: &Aligned, amount: &Amount) -> Option<ByteSpan> {
    let tree = aligned.tree;
    let words = &tree.text.language.quantities;
    let tokens = tokens(aligned, amount);
    let top = tree.top(tokens.clone())?;
    let noun = tree.head(top).filter(|_| COUNTS.contains(&tree.deprel(top)))?;
    let between = noun.checked_sub(tokens.end).filter(|between| *between < REACH)?;
    // "a 20-member panel": the words of the compound are the noun's, not the number's.
    let hyphen = lexemes.get(amount.end).is_some_and(|l| l.joined && l.key == "-");
    let mark = !hyphen && lexemes.get(amount.end).is_none_or(|l| l.shape == Shape::Mark);
    // "8 % year over year"
    let unit = tree.folded(noun);
    let period = amount.unit.is_some() && (words.is_period)(unit);
    if hyphen && amount.unit.is_none() || mark || period || !tree.is_noun(noun) {
        return None;
    }
    let start = aligned.token(amount.end).filter(|start| *start <= noun)? + usize::from(hyphen);
    let worth = amount.kind == QuantityKind::Money && key(lexemes, amount.end) == words.worth;
    // "5,000 a day", but "half the voters"
    let article = !amount.fraction && words.articles.contains(&key(lexemes, amount.end));
    let opaque = lexemes.get(amount.end).is_some_and(|l| l.shape == Shape::Opaque);
    let linked =
        matches!(tree.upos(start), Upos::Cconj | Upos::Punct | Upos::Adp | Upos::Part | Upos::Sconj | Upos::Pron);
    let joins = worth || article || opaque || linked;
    let inside = !joins && (start..=noun).all(|token| token == noun || is_part(tree, token, noun, between));
    (inside && start <= noun).then(|| tree.text.span(start..noun_phrase(tree, noun, false).end))
}

/// Whether a token before a noun belongs to it, by at most a few steps.
fn is_part(tree: &Tree, token: usize, noun: usize, steps: usize) -> bool {
    let mut at = token;
    for _ in 0..=steps {
        match tree.head(at) {
            Some(head) if head == noun => return true,
            Some(head) if head < noun => at = head,
            _ => return false,
        }
    }
    false
}

/// "A girl aged 7", "the baby is 8 months old", "Jane Doe, 23, …": who is of this age.
fn person(aligned: &Aligned, amount: &Amount) -> Option<ByteSpan> {
    let tree = aligned.tree;
    let tokens = aligned.tokens((amount.start, amount.end));
    let top = tree.top(tokens.clone())?;
    let before = |noun: usize| noun < tokens.start && tree.is_noun(noun);
    let subject = tree.dependent(top, Deprel::Nsubj).filter(|noun| before(*noun));
    let described = || {
        let fits = DESCRIBES.contains(&tree.deprel(top));
        tree.head(top).filter(|noun| fits && before(*noun))
    };
    // At most a comma parts a description from its noun.
    let near = |noun: &usize| tokens.start <= noun_phrase(tree, *noun, false).end + 1;
    // "Jane Doe, 23, was arrested": a name right before is whose age it is, wherever the tree has the number.
    let comma = |token: usize| tree.form(token) == ",";
    let named = || {
        let last = tokens.start.checked_sub(2).filter(|_| comma(tokens.start - 1) && comma(tokens.end))?;
        let above = |at: &usize| tree.head(*at).filter(|_| tree.is(*at, &[Deprel::Flat, Deprel::Compound]));
        std::iter::successors(Some(last), above).last().filter(|head| tree.upos(*head) == Upos::Propn)
    };
    let noun = subject.or_else(|| described().filter(near)).or_else(named)?;
    let phrase = noun_phrase(tree, noun, false);
    (phrase.end <= tokens.start).then(|| tree.text.span(phrase))
}
