//! Money: a sign, a code or a name before or after a number.

use super::currencies::{
    CODE_PREFIXES, CODES, DOLLARS, LOOSE, NAMES, NAMES_OF_MILLIONS, PAYMENTS, SIGNS, SMALL_CODES, WORDS,
};
use crate::grammar::{Lexeme, Phrases, Shape, key};
use crate::lang::en::numerals::{MAGNITUDES, MONEY_SUFFIXES, SUFFIXES, value};

/// How many lexemes before a name of money a word of payment may stand.
const REACH: usize = 6;

/// A currency as it was read: where it ends, its code, and how much of it one is.
pub(super) type Currency = (usize, &'static str, f64);

/// The tables of names, ready for look-up.
pub(super) struct Money {
    names: Phrases<(&'static str, f64)>,
    millions: Phrases<(&'static str, f64)>,
}

impl Money {
    pub(super) fn new() -> Self {
        Self { names: Phrases::new(NAMES), millions: Phrases::new(NAMES_OF_MILLIONS) }
    }

    /// "dollars", "USD million", "€" after a number of this magnitude.
    pub(super) fn after(&self, lexemes: &[Lexeme], at: usize, magnitude: f64) -> Option<Currency> {
        let here = lexemes.get(at)?;
        let hyphen = usize::from(here.joined && here.key == "-");
        let name = self.names.at(lexemes, at + hyphen);
        let name = name.or_else(|| {
            let named = self.millions.at(lexemes, at);
            named.filter(|(end, _)| magnitude >= 1000.0 || is_payment(lexemes, at, *end))
        });
        if let Some((end, (code, factor))) = name {
            return Some((end, code, factor));
        }
        let digits = |at: usize| lexemes.get(at).is_some_and(|l| l.shape == Shape::Digits);
        // "5 US$", but "5 US$10 notes"
        let sign = lexemes.get(at + 1).is_some_and(|l| l.joined && l.key == "$") && !digits(at + 2);
        if let Some(code) = value(DOLLARS, &here.key).filter(|_| sign) {
            return Some((at + 2, code, 1.0));
        }
        if let Some(code) = value(SIGNS, &here.key) {
            // "5 $10 notes": the sign belongs to what follows.
            let mine = !lexemes.get(at + 1).is_some_and(|l| l.joined && digits(at + 1));
            // "1 $ 10 dollars"
            let theirs = digits(at + 1)
                && self.names.at(lexemes, at + 2).is_some_and(|(_, (name, factor))| name == code && factor == 1.0);
            return (mine && !theirs).then_some((at + 1, code, 1.0));
        }
        // "3 USD50 cards": the code belongs to what follows.
        let theirs = lexemes.get(at + 1).is_some_and(|l| l.joined && l.shape == Shape::Digits);
        let (code, factor) = code(here).filter(|_| !theirs)?;
        // "75 USD million"
        let more =
            lexemes.get(at + 1).and_then(|l| value(MAGNITUDES, &l.key)).filter(|m| magnitude == 1.0 && *m >= 1e3);
        Some((at + 1 + usize::from(more.is_some()), code, factor * more.unwrap_or(1.0)))
    }

    /// The name of the same currency after what has its sign before: "$ 10 dollars".
    pub(super) fn again(&self, lexemes: &[Lexeme], at: usize, code: &str) -> Option<usize> {
        self.names.at(lexemes, at).filter(|(_, (name, factor))| *name == code && *factor == 1.0).map(|(end, _)| end)
    }
}

/// Whether a word of payment stands shortly before an amount that ends there, and no substance behind it: "paid 20
/// pounds", not "paid for 20 pounds of flour".
fn is_payment(lexemes: &[Lexeme], at: usize, end: usize) -> bool {
    let before = lexemes.get(at.saturating_sub(REACH)..at).unwrap_or_default();
    let clause = before.iter().rev().take_while(|l| !matches!(&*l.key, "." | ";" | ":" | "!" | "?"));
    key(lexemes, end) != "of" && clause.into_iter().any(|l| PAYMENTS.contains(&&*l.key))
}

/// "$", "US$", "hk $", "EUR", "MAUD" before a number: where the number begins.
pub(super) fn before(lexemes: &[Lexeme], at: usize) -> Option<Currency> {
    let here = lexemes.get(at)?;
    if let Some(code) = value(SIGNS, &here.key) {
        return Some((at + 1, code, 1.0));
    }
    if here.shape != Shape::Word {
        return None;
    }
    let sign = lexemes.get(at + 1).filter(|l| l.key == "$" && (l.joined || LOOSE.contains(&&*here.key)));
    if sign.is_some() {
        let own = value(DOLLARS, &here.key);
        let code = own.or_else(|| CODES.iter().find(|code| code.eq_ignore_ascii_case(here.text)).copied());
        return code.map(|code| (at + 2, code, 1.0));
    }
    let digits = |at: usize| lexemes.get(at).is_some_and(|l| l.shape == Shape::Digits);
    // "EUR (3.2) million" is a loss.
    let is_digits = |at: usize| digits(at) || digits(at + 1) && lexemes.get(at).is_some_and(|l| l.key == "(");
    if let Some(code) = value(WORDS, &here.key).filter(|code| here.is_capitalized() || code.is_empty()) {
        let stop = usize::from(lexemes.get(at + 1).is_some_and(|l| l.joined && l.key == "."));
        return is_digits(at + 1 + stop).then_some((at + 1 + stop, code, 1.0));
    }
    if !is_digits(at + 1) {
        return None;
    }
    code(here).map(|(code, factor)| (at + 1, code, factor))
}

/// The currency whose sign or code ends where digits begin.
pub(super) fn ending_at(lexemes: &[Lexeme], digits: usize) -> Option<&'static str> {
    let starts = (1..=3).filter_map(|back| digits.checked_sub(back));
    starts.filter_map(|at| before(lexemes, at)).find(|(end, ..)| *end == digits).map(|(_, code, _)| code)
}

/// "USD", "usd", "MUSD".
fn code(lexeme: &Lexeme) -> Option<(&'static str, f64)> {
    let find = |text: &str| CODES.iter().find(|code| **code == text).copied();
    let small = || SMALL_CODES.contains(&lexeme.text).then(|| find(&lexeme.text.to_uppercase())).flatten();
    let large = || {
        let first = lexeme.text.chars().next()?;
        let factor = CODE_PREFIXES.iter().find(|(letter, _)| *letter == first)?.1;
        Some((find(lexeme.text.get(1..)?)?, factor))
    };
    let (code, factor) = find(lexeme.text).or_else(small).map(|code| (code, 1.0)).or_else(large)?;
    Some((if code == "RMB" { "CNY" } else { code }, factor))
}

/// "m", "b", "MM" behind an amount that has its sign before: the magnitude, and where it ends.
pub(super) fn suffix(lexemes: &[Lexeme], at: usize) -> Option<(f64, usize)> {
    let here = lexemes.get(at)?;
    let next = lexemes.get(at + 1);
    // With a blank between, only where nothing follows that it could belong to.
    let alone = next.is_none_or(|l| l.shape == Shape::Mark && !(l.joined && l.key == "."));
    let size = value(MONEY_SUFFIXES, &here.key).or_else(|| value(SUFFIXES, &here.key))?;
    (here.joined || alone && here.text.len() < 3).then_some((size, at + 1))
}

/// The same, or a magnitude in words.
pub(super) fn magnitude(lexemes: &[Lexeme], at: usize) -> Option<(f64, usize)> {
    let word = lexemes.get(at).and_then(|l| value(MAGNITUDES, &l.key));
    word.map(|size| (size, at + 1)).or_else(|| suffix(lexemes, at))
}
