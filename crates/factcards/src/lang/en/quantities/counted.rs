//! What a number counts, by words alone: the noun group after it.

use factcards_document::{ByteSpan, QuantityKind};

use super::words::{DETERMINERS, ENDS, is_plural};
use crate::grammar::{Lexeme, Shape, key};
use crate::measure::Amount;

/// More words than this are no noun group.
const MAX_WORDS: usize = 6;

/// What is counted or measured, where the tree does not tell.
pub(super) fn by_words(lexemes: &[Lexeme], amount: &Amount) -> Option<ByteSpan> {
    let key = |at: usize| key(lexemes, at);
    let link = key(amount.end);
    let money = amount.kind == QuantityKind::Money;
    if link == "of" || money && matches!(link, "in" | "worth") && !DETERMINERS.contains(&key(amount.end + 1)) {
        let start = amount.end + 1 + usize::from(link == "worth" && key(amount.end + 1) == "of");
        return group(lexemes, start, true, true);
    }
    let part = amount.fraction && DETERMINERS.contains(&link);
    let direct = match amount.kind {
        QuantityKind::Number => true,
        // "A 42-year-old man"; others have their person before them.
        QuantityKind::Age => amount.end.checked_sub(2).is_some_and(|at| key(at) == "-"),
        QuantityKind::Ordinal => {
            let hyphen = link == "-";
            return group(lexemes, amount.end + usize::from(hyphen), false, false);
        }
        _ => false,
    };
    if !direct {
        return None;
    }
    let hyphen = usize::from(link == "-" && lexemes.get(amount.end).is_some_and(|l| l.joined));
    if hyphen == 1 && amount.kind == QuantityKind::Number {
        return lexemes.get(amount.end + 1).filter(|l| l.is_lowercase_word()).map(|l| l.span); // "a 20-member panel"
    }
    let many = amount.kind == QuantityKind::Number && amount.value != 1.0;
    group(lexemes, amount.end + hyphen, part, many)
}

/// The noun group that begins at `at`. With `many` it ends in its first plural.
fn group(lexemes: &[Lexeme], at: usize, determiner: bool, many: bool) -> Option<ByteSpan> {
    let mut end = at;
    let mut words = 0;
    let mut possessive = false;
    let mut plural = false;
    while let Some(lexeme) = lexemes.get(end) {
        let last = end.checked_sub(1).and_then(|i| lexemes.get(i));
        let key = lexeme.key.as_ref();
        if lexeme.shape == Shape::Mark {
            let inner = key == "-" && lexeme.joined && words > 0 && lexemes.get(end + 1).is_some_and(|l| l.joined);
            if !inner {
                break;
            }
        } else if lexeme.shape != Shape::Word {
            break;
        } else if words > 0 && matches!(key, "'s" | "'") {
            possessive = true;
            end += 1;
            continue;
        } else if determiner && words == 0 && DETERMINERS.contains(&key) {
            end += 1;
            continue;
        }
        let compound = last.is_some_and(|l| l.key == "-") && lexeme.joined;
        let verb = words > 0 && !lexeme.is_capitalized() && is_verb(key, lexemes.get(end + 1)) && !possessive;
        // "17 African and Latin American countries"
        let coordinated = many && words > 0 && key == "and" && lexemes.get(end + 1).is_some_and(Lexeme::is_capitalized);
        if lexeme.shape == Shape::Word && (ENDS.contains(&key) && !compound && !coordinated || verb) {
            break;
        }
        if lexeme.shape == Shape::Word {
            words += 1;
            let next = lexemes.get(end + 1).map_or("", |l| &l.key);
            if is_plural(key) && many && !matches!(next, "'s" | "'" | "-") && !lexeme.is_capitalized() {
                plural = true;
                end += 1;
                break;
            }
        }
        possessive = false;
        end += 1;
        if words > MAX_WORDS {
            return None;
        }
    }
    // Without its plural a long group is more likely a clause.
    if words == 0 || many && !plural && words > 3 {
        return None;
    }
    let (first, last) = (lexemes.get(at)?, lexemes.get(end.checked_sub(1)?)?);
    Some(first.span.cover(last.span))
}

/// A word in "-ed" with no noun behind it is the verb of the group, not its attribute.
fn is_verb(word: &str, next: Option<&Lexeme>) -> bool {
    let past = word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed");
    let noun_follows = next.is_some_and(|l| l.shape == Shape::Word && !ENDS.contains(&&*l.key));
    past && !noun_follows
}
