//! What a quantity counts or measures: by the tree, else by the words after it.

use factcards_document::{ByteSpan, QuantityKind};

use super::amount::Amount;
use super::counted::by_words;
use super::tree::Tree;
use super::units::PERIODS;
use crate::grammar::{Lexeme, Shape, key};

/// A noun farther behind its number is more likely that of a clause.
const REACH: usize = 8;

/// Relations of a number, or of a number with its unit, to what it counts or measures.
const COUNTS: &[&str] = &["nummod", "amod", "compound", "det", "nmod:unmarked"];

/// The span of what is counted or measured.
pub(super) fn of(lexemes: &[Lexeme], tree: &Tree, amount: &Amount) -> Option<ByteSpan> {
    match amount.kind {
        // "aged 42" has its person before it or none.
        QuantityKind::Age if amount.number.0 > amount.start => person(tree, amount),
        QuantityKind::Age => person(tree, amount).or_else(|| counted(lexemes, tree, amount)),
        QuantityKind::Temperature => measured(lexemes, tree, amount),
        QuantityKind::Ordinal => counted(lexemes, tree, amount),
        _ => whole(lexemes, tree, amount)
            .or_else(|| counted(lexemes, tree, amount))
            .or_else(|| measured(lexemes, tree, amount)),
    }
}

fn counted(lexemes: &[Lexeme], tree: &Tree, amount: &Amount) -> Option<ByteSpan> {
    // "the 6,500 announced": the word rules must meet a noun.
    let has_noun = |span: &ByteSpan| tree.tokens_of(*span).any(|token| tree.is_noun(token) || tree.part(token) == "X");
    noun(lexemes, tree, amount).or_else(|| by_words(lexemes, amount).filter(has_noun))
}

/// The number with its unit, without what compares it.
fn tokens(tree: &Tree, amount: &Amount) -> std::ops::Range<usize> {
    // The sign of a currency is the head of its number.
    let sign = amount.kind == QuantityKind::Money && amount.number.0 > amount.start;
    tree.tokens((amount.number.0 - usize::from(sign), amount.end))
}

/// "a depth of 10 km", "the price is $ 5", "the bridge is 2 km long": the noun that has this measure.
fn measured(lexemes: &[Lexeme], tree: &Tree, amount: &Amount) -> Option<ByteSpan> {
    let tokens = tokens(tree, amount);
    let top = tree.top(tokens.clone())?;
    let before = |noun: &usize| *noun < tokens.start && tree.is_noun(*noun);
    let of = amount.start.checked_sub(1).filter(|at| key(lexemes, *at) == "of");
    let holder = tree.head(top).filter(|noun| of.is_some() && tree.relation(top) == "nmod" && before(noun));
    let bare = amount.kind == QuantityKind::Number;
    let predicate = || {
        let adjective = tree.head(top).filter(|head| tree.part(*head) == "ADJ");
        // Which of number and unit is the predicate the model does not always say alike.
        let verb = tokens.clone().find(|token| tree.dependent(*token, &["cop"]).is_some()).or(adjective)?;
        tree.dependent(verb, &["nsubj"]).filter(|noun| !bare && before(noun))
    };
    // "A fine of EUR 500 or 500 EUR": where the tree is at a loss, the noun right before.
    let adjacent = || tree.token(of?.checked_sub(1)?).filter(|noun| !bare && before(noun));
    let phrase = tree.phrase(holder.or_else(predicate).or_else(adjacent)?, false);
    (phrase.end <= tokens.start).then(|| tree.span(phrase))
}

/// "20 % of Ukraine's territory": the phrase behind "of".
fn whole(lexemes: &[Lexeme], tree: &Tree, amount: &Amount) -> Option<ByteSpan> {
    let ordinal = amount.kind == QuantityKind::Ordinal;
    let case = tree.token(amount.end).filter(|_| key(lexemes, amount.end) == "of" && !ordinal)?;
    let noun = tree.head(case).filter(|noun| tree.relation(case) == "case" && tree.is_noun(*noun))?;
    let phrase = tree.phrase(noun, false);
    (noun > case && phrase.start == case + 1).then(|| tree.span(phrase))
}

/// "four contested regions", "a 42-year-old man", "a $ 300 million contract": the noun that it stands before.
fn noun(lexemes: &[Lexeme], tree: &Tree, amount: &Amount) -> Option<ByteSpan> {
    let tokens = tokens(tree, amount);
    let top = tree.top(tokens.clone())?;
    let noun = tree.head(top).filter(|_| COUNTS.contains(&tree.relation(top)))?;
    let between = noun.checked_sub(tokens.end).filter(|between| *between < REACH)?;
    // "a 20-member panel": the words of the compound are the noun's, not the number's.
    let hyphen = lexemes.get(amount.end).is_some_and(|l| l.joined && l.key == "-");
    let mark = !hyphen && lexemes.get(amount.end).is_none_or(|l| l.shape == Shape::Mark);
    // "8 % year over year"
    let period = amount.unit.is_some() && PERIODS.iter().any(|p| p.0.split('|').any(|name| name == tree.word(noun)));
    if hyphen && amount.unit.is_none() || mark || period || !tree.is_noun(noun) {
        return None;
    }
    let start = tree.token(amount.end).filter(|start| *start <= noun)? + usize::from(hyphen);
    let worth = amount.kind == QuantityKind::Money && key(lexemes, amount.end) == "worth";
    // "5,000 a day", but "half the voters"
    let article = !amount.fraction && matches!(key(lexemes, amount.end), "a" | "an" | "the" | "each" | "every");
    let opaque = lexemes.get(amount.end).is_some_and(|l| l.shape == Shape::Opaque);
    let linked = matches!(tree.part(start), "CCONJ" | "PUNCT" | "ADP" | "PART" | "SCONJ" | "PRON");
    let joins = worth || article || opaque || linked;
    let inside = !joins && (start..=noun).all(|token| token == noun || is_part(tree, token, noun, between));
    (inside && start <= noun).then(|| tree.span(start..tree.phrase(noun, false).end))
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
fn person(tree: &Tree, amount: &Amount) -> Option<ByteSpan> {
    let tokens = tree.tokens((amount.start, amount.end));
    let top = tree.top(tokens.clone())?;
    let before = |noun: usize| noun < tokens.start && tree.is_noun(noun);
    let subject = tree.dependent(top, &["nsubj"]).filter(|noun| before(*noun));
    let described = || {
        let relation = tree.relation(top);
        let fits = matches!(relation, "acl" | "amod" | "appos" | "nummod" | "nmod" | "parataxis");
        tree.head(top).filter(|noun| fits && before(*noun))
    };
    // At most a comma parts a description from its noun.
    let near = |noun: &usize| tokens.start <= tree.phrase(*noun, false).end + 1;
    let noun = subject.or_else(|| described().filter(near))?;
    let phrase = tree.phrase(noun, false);
    (phrase.end <= tokens.start).then(|| tree.span(phrase))
}
