//! Which numbers are quantities, given the words around them.

use factcards_document::QuantityKind;
use factcards_model::ud::{Deprel, Upos};

use super::words::{BOUNDING, DETERMINERS, ENDS, LABELS, ORDINAL_PHRASES, STREETS, is_plural};
use crate::grammar::{Lexeme, Shape, key};
use crate::lang::en::numerals::{TENS, UNITS, value};
use crate::measure::{Amount, Tags};

/// Notes are no longer, in lexemes to each side.
const MAX_NOTE: usize = 24;

fn behind<'l, 't>(lexemes: &'l [Lexeme<'t>], at: usize) -> Option<&'l Lexeme<'t>> {
    at.checked_sub(1).and_then(|i| lexemes.get(i))
}

/// How sure a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is a quantity.
    Yes,
    /// It is one as an end of a range only: "31" in "31–46 %".
    InRange,
    No,
}

/// Judges an amount in its sentence.
pub(super) fn judge(lexemes: &[Lexeme], tags: Tags, amount: &Amount) -> Verdict {
    let bare = amount.unit.is_none();
    if bare && (is_label(lexemes, tags, amount) || is_name(lexemes, tags, amount) || begins_time(lexemes, amount)) {
        return Verdict::No;
    }
    if !fits_left(lexemes, amount) || is_even(lexemes, amount) {
        return Verdict::No;
    }
    match amount.kind {
        QuantityKind::Ordinal if !is_ordinal(lexemes, tags, amount) => return Verdict::No,
        QuantityKind::Number if amount.fraction && !is_part(lexemes, amount) => return Verdict::No,
        QuantityKind::Number if amount.digits && bare => match is_count(lexemes, tags, amount) {
            Verdict::Yes => {}
            other => return other,
        },
        QuantityKind::Number if bare => match is_pronoun(lexemes, tags, amount) {
            Verdict::Yes => {}
            other => return other,
        },
        _ => {}
    }
    let left = behind(lexemes, amount.start).is_some_and(|l| is_dash(&l.key));
    let left = left && lexemes.get(amount.start).is_some_and(|l| l.joined);
    let right = lexemes.get(amount.end).is_some_and(|l| l.joined && is_dash(&l.key))
        && lexemes.get(amount.end + 1).is_some_and(|l| l.joined && (l.shape == Shape::Digits || l.key == "$"));
    if bare && amount.digits && (left || right) { Verdict::InRange } else { Verdict::Yes }
}

pub(super) fn is_dash(key: &str) -> bool {
    matches!(key, "-" | "–" | "—")
}

/// "10 to 14 days", "2 or 3 weeks": what was found before as a time begins with it.
fn begins_time(lexemes: &[Lexeme], amount: &Amount) -> bool {
    let link = key(lexemes, amount.end);
    let between = || behind(lexemes, amount.start).is_some_and(|l| l.key == "between");
    let joins = matches!(link, "to" | "or" | "~") || is_dash(link) || link == "and" && between();
    let counts = |l: &Lexeme| {
        let first = l.text.split([' ', '-']).next().unwrap_or_default();
        l.text.starts_with(|c: char| c.is_ascii_digit()) || value(UNITS, first).or_else(|| value(TENS, first)).is_some()
    };
    joins && lexemes.get(amount.end + 1).is_some_and(|l| l.shape == Shape::Opaque && counts(l))
}

/// "fifty-fifty", "2-nil".
fn is_even(lexemes: &[Lexeme], amount: &Amount) -> bool {
    let number = key(lexemes, amount.number.0);
    let next = lexemes.get(amount.end).zip(lexemes.get(amount.end + 1));
    let same = |l: &Lexeme| l.joined && (l.key == number || l.key == "nil");
    let behind = next.is_some_and(|(dash, l)| is_dash(&dash.key) && dash.joined && same(l));
    let before = |back: usize| amount.start.checked_sub(back).and_then(|i| lexemes.get(i));
    behind || before(1).zip(before(2)).is_some_and(|(dash, l)| is_dash(&dash.key) && dash.joined && l.key == number)
}

/// Nothing that makes it part of a longer thing stands right before or after.
fn fits_left(lexemes: &[Lexeme], amount: &Amount) -> bool {
    let joined = lexemes.get(amount.start).is_some_and(|l| l.joined);
    let open = behind(lexemes, amount.start).is_none_or(|l| match l.shape {
        Shape::Mark => {
            !matches!(&*l.key, "." | "," | "/" | ":" | "#" | "'" | "@" | "_" | "&" | "*" | "^" | "=" | "$" | "+")
        }
        _ => false,
    });
    // "COVID-19", "F-16": the hyphen belongs to a name.
    let hyphen = behind(lexemes, amount.start).is_some_and(|l| l.key == "-" && l.joined);
    let before = |back: usize| amount.start.checked_sub(back).and_then(|i| lexemes.get(i));
    let word = |at: Option<&Lexeme>| at.is_some_and(|l| l.shape == Shape::Word);
    // "$3m-$5m" are two amounts.
    let suffixed = before(2).is_some_and(|l| l.joined) && before(3).is_some_and(|l| l.shape == Shape::Digits);
    let word = word(before(2)) && !suffixed
        || before(2).is_some_and(|l| l.joined && l.shape == Shape::Digits) && word(before(3));
    let after = lexemes.get(amount.end).filter(|l| l.joined);
    let more = after.is_some_and(|l| match l.shape {
        Shape::Word => !matches!(&*l.key, "'s"),
        Shape::Digits | Shape::Opaque => true,
        Shape::Mark => {
            let digits = lexemes.get(amount.end + 1).is_some_and(|l| l.joined && l.shape == Shape::Digits);
            let list = l.key == "," && amount.unit.is_some();
            digits && !list && matches!(&*l.key, "." | ":" | "/" | "," | "×" | "'" | "+")
                || matches!(&*l.key, "°" | "_" | "^" | "@" | "=")
        }
    });
    let closed = joined && (!open || hyphen && word);
    !(closed || more)
}

/// "Section 5", "1. Introduction", "(3)", "[17]", "#5", "No. 10".
fn is_label(lexemes: &[Lexeme], tags: Tags, amount: &Amount) -> bool {
    let before = behind(lexemes, amount.start).map_or("", |l| &l.key);
    let at = amount.start.checked_sub(if before == "." { 2 } else { 1 });
    let label = at.map_or("", |i| key(lexemes, i));
    // "They order 12": a verb is no label.
    let verb = at.and_then(tags).is_some_and(|tag| tag.upos == Upos::Verb);
    let next = key(lexemes, amount.end);
    let marker = amount.digits && amount.start == 0 && matches!(next, "." | ")") && amount.value < 1000.0;
    let bracketed = amount.digits && matches!((before, next), ("(", ")") | ("[", "]"));
    // After a label a count may stand, but not in digits: "in part two men" is no label.
    let plural = lexemes.get(amount.end).is_some_and(|l| l.is_lowercase_word() && is_plural(&l.key));
    let named = LABELS.contains(&label) && !verb && (amount.digits || !plural) && before != "no";
    // "Call 911"
    let dialled = matches!(label, "call" | "dial" | "ring" | "press") && amount.digits && !plural;
    marker
        || bracketed
        || is_note(lexemes, amount)
        || named
        || dialled
        || before == "#"
        || before == "no" && amount.digits
}

/// "[4, 5]", "(12, 14-16)": among whole numbers alone in brackets.
fn is_note(lexemes: &[Lexeme], amount: &Amount) -> bool {
    let stops = |l: &&Lexeme| l.shape != Shape::Digits && !matches!(&*l.key, "," | ";") && !is_dash(&l.key);
    let before = lexemes.get(..amount.start).unwrap_or_default().iter().rev().take(MAX_NOTE).find(stops);
    let after = lexemes.get(amount.end..).unwrap_or_default().iter().take(MAX_NOTE).find(stops);
    let [open, close] = [before, after].map(|l| l.map_or("", |l| &*l.key));
    amount.end == amount.start + 1 && amount.digits && matches!((open, close), ("[", "]") | ("(", ")"))
}

/// "Boeing 737", "Apollo 11", "Two Sisters".
fn is_name(lexemes: &[Lexeme], tags: Tags, amount: &Amount) -> bool {
    let capital = |at: usize| lexemes.get(at).is_some_and(|l| l.shape == Shape::Word && l.is_capitalized());
    let before = amount.start.checked_sub(1);
    let function = before.is_some_and(|i| ENDS.contains(&key(lexemes, i)) || DETERMINERS.contains(&key(lexemes, i)));
    if amount.digits && amount.kind != QuantityKind::Ordinal {
        let counts = lexemes.get(amount.end).is_some_and(|l| l.is_lowercase_word() && is_plural(&l.key));
        let people = matches!(key(lexemes, amount.end), "people" | "men" | "women" | "children" | "troops");
        let many = people || counts && amount.value > 1000.0;
        let name = before.is_some_and(|i| i > 0 && capital(i) || tags(i).is_some_and(|tag| tag.upos == Upos::Propn));
        let spelled = lexemes.get(amount.end.saturating_sub(1)).is_some_and(|l| l.joined && l.text == "M");
        return !function && !many && name || spelled && amount.value == 3e6 && !many || is_address(lexemes, amount);
    }
    let inside = amount.start > 0 && capital(amount.start);
    inside && (capital(amount.end) || before.is_some_and(|i| capital(i) && !function))
}

/// "10 Downing Street": names up to a word for a street.
fn is_address(lexemes: &[Lexeme], amount: &Amount) -> bool {
    let names = lexemes.iter().skip(amount.end).take(4).take_while(|l| l.is_capitalized() || l.key == ".");
    let mut names = names.skip_while(|l| !STREETS.contains(&&*l.key));
    names.next().is_some()
}

/// An ordinal says which one; as an adverb ("first, …") it only orders what is told.
fn is_ordinal(lexemes: &[Lexeme], tags: Tags, amount: &Amount) -> bool {
    let hyphen = usize::from(key(lexemes, amount.end) == "-");
    let next = lexemes.get(amount.end + hyphen);
    let before = behind(lexemes, amount.start).map_or("", |l| &l.key);
    let alone = next.is_none_or(|l| l.shape == Shape::Mark || ENDS.contains(&&*l.key));
    let capital = next.is_some_and(|l| l.is_capitalized());
    let is_name = |at: usize| tags(at).is_some_and(|tag| tag.in_name);
    let named = capital && (amount.digits || is_name(amount.end)) || is_name(amount.start);
    let phrase = next.is_some_and(|l| ORDINAL_PHRASES.contains(&&*l.key));
    let phrase = phrase || key(lexemes, amount.end) == "of" && key(lexemes, amount.end + 1) == "all";
    // "first-rate", but "second-largest"
    let compound = hyphen == 1 && !amount.digits && next.is_some_and(|l| !l.key.ends_with("est"));
    // "at first", "a third", "split second"
    let idiom = alone && !amount.digits && matches!(before, "a" | "an" | "split" | "per");
    let idiom = idiom || before == "at" && amount.value == 1.0 && !amount.digits;
    if named || phrase || compound || idiom {
        return false;
    }
    let superlative = next.is_some_and(|l| l.key.ends_with("est") || l.key == "most");
    if amount.digits || amount.end > amount.start + 1 || superlative {
        return true;
    }
    // "Second" is a time and "third" a part too.
    let Some(tag) = tags(amount.start) else { return false };
    match tag.upos {
        Upos::Adj => tag.deprel != Deprel::Advmod,
        Upos::Noun => amount.value != 2.0,
        _ => false,
    }
}

/// "half of", "two thirds of", "half the"; not "second half", "half-time".
fn is_part(lexemes: &[Lexeme], amount: &Amount) -> bool {
    let next = key(lexemes, amount.end);
    let before = behind(lexemes, amount.start).map_or("", |l| &l.key);
    let whole = DETERMINERS.contains(&next) || next == "of";
    let compared = matches!(
        before,
        "than" | "about" | "nearly" | "almost" | "over" | "least" | "to" | "by" | "of" | "around" | "roughly"
    );
    // "he scored a third in the last minute"
    let article = matches!(key(lexemes, amount.start), "a" | "an") && ENDS.contains(&next);
    let marks = amount.digits || amount.end > amount.start + 1 && !article;
    let other =
        matches!(before, "other" | "first" | "second" | "this" | "better" | "latter" | "top" | "bottom" | "and");
    let other = other && !(before == "and" && whole && next == "of");
    !other && (whole || compared || marks && next != "-")
}

/// Digits without a unit that count something, or at least are no year, code, score or part of a name.
fn is_count(lexemes: &[Lexeme], tags: Tags, amount: &Amount) -> Verdict {
    let text = lexemes.get(amount.number.0).map_or("", |l| l.text);
    let long = amount.end == amount.number.0 + 1;
    let next = lexemes.get(amount.end);
    let counts = next.is_some_and(|l| l.is_lowercase_word() && is_plural(&l.key));
    let year = long && text.len() == 4 && (1000.0..2100.0).contains(&amount.value);
    // An identifier, unless it is a round number.
    let code = long && text.len() > 6 && !text.ends_with("000");
    let before = behind(lexemes, amount.start).map_or("", |l| &l.key);
    let year = year && !BOUNDING.contains(&before);
    let digits = |l: Option<&Lexeme>| l.is_some_and(|l| l.shape == Shape::Digits);
    let among_digits = digits(next) || digits(behind(lexemes, amount.start));
    let padded = text.starts_with('0') && text.len() > 1;
    let named = tags(amount.number.0).is_some_and(|tag| tag.in_name);
    let end = next.is_some_and(|l| is_dash(&l.key) || l.key == "~");
    if among_digits || padded || !counts && (code || named || year && !end) {
        Verdict::No
    } else if year && !counts {
        Verdict::InRange
    } else {
        Verdict::Yes
    }
}

/// "one" as a pronoun or an indefinite: "one of them", "no one", "one day". As a part it may still be a number: "one in
/// five", "one or two". "nil" that counts nothing is no number either.
fn is_pronoun(lexemes: &[Lexeme], tags: Tags, amount: &Amount) -> Verdict {
    if key(lexemes, amount.start) == "nil" {
        let counts = lexemes.get(amount.end).is_some_and(|l| l.is_lowercase_word() && is_plural(&l.key));
        return if counts { Verdict::Yes } else { Verdict::No };
    }
    if amount.value != 1.0 || key(lexemes, amount.start) != "one" || amount.end != amount.start + 1 {
        return Verdict::Yes;
    }
    let before = behind(lexemes, amount.start).map_or("", |l| &l.key);
    let counted = lexemes.get(amount.end).is_some_and(|l| l.is_lowercase_word() && !ENDS.contains(&&*l.key));
    // "She asked for one twice."
    let noun = tags(amount.end).is_none_or(|tag| matches!(tag.upos, Upos::Noun | Upos::Propn | Upos::Adj));
    let counted = counted && (noun || tags(amount.start).is_some_and(|tag| tag.deprel == Deprel::Nummod));
    let idiom = matches!(
        key(lexemes, amount.end),
        "another" | "day" | "thing" | "way" | "side" | "hand" | "such" | "-" | "point"
    );
    let phrase = DETERMINERS.contains(&before)
        || matches!(before, "no" | "any" | "some" | "which" | "every" | "each" | "another" | "next" | "last" | "-");
    match (idiom || phrase, counted) {
        (true, _) => Verdict::No,
        (false, false) => Verdict::InRange,
        (false, true) => Verdict::Yes,
    }
}
