//! How a text writes its numbers: what parts groups of digits, and what begins the decimals.
//!
//! "1.234" is a thousand and more in one text and little more than one in another. The numbers of a text that can be read
//! in one way only tell which ([`Separators::told`]); then the separators of every number are settled, so that all who
//! read numbers meet one notation: a comma between groups, a point before decimals.

#[cfg(test)]
mod tests;
mod written;

use std::borrow::Cow;
use std::ops::Range;

use super::lexeme::Lexeme;
use written::{NO_BREAK, Written, digits, is_blank, numbers};

/// A number that has two kinds of separators, or three groups, tells more than one with decimals.
const STRONG: u32 = 4;

/// What stands beside the digits of a number, as a language tells.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Beside {
    /// A unit or a currency.
    pub(crate) unit: bool,
    /// A currency of countries that write a comma before decimals.
    pub(crate) commas: bool,
}

/// Tells what stands beside the digits of a stretch of lexemes.
pub(crate) type Neighbours = fn(&[Lexeme], Range<usize>) -> Beside;

/// What the numbers of a text tell of its separators.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Separators {
    /// For a point before decimals.
    points: u32,
    /// For a comma.
    commas: u32,
    /// Whether blanks part groups.
    blanks: bool,
}

/// Which mark begins the decimals of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Decimals {
    /// As numbers of the text show.
    Point,
    /// No number shows; so it is in English.
    Untold,
    Comma,
    /// Numbers of the text disagree, or one alone is against what is usual.
    Open,
}

/// What a separator means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Group,
    Decimal,
    /// One of the two.
    Open,
    /// It parts two things.
    None,
}

impl Separators {
    /// What the numbers of these sentences tell that can be read in one way only.
    pub(crate) fn told<'t>(
        sentences: impl Iterator<Item = impl AsRef<[Lexeme<'t>]>>,
        beside: Neighbours,
    ) -> Separators {
        let mut all = Separators::default();
        for lexemes in sentences {
            let lexemes = lexemes.as_ref();
            for number in numbers(lexemes) {
                all.add(lexemes, &number, beside);
            }
        }
        all
    }

    fn add(&mut self, lexemes: &[Lexeme], number: &Written, beside: Neighbours) {
        let votes = match (number.decimal_of_two_kinds(lexemes), number.marks.as_slice()) {
            (Some(mark), _) => Some((mark, STRONG)),
            (None, [mark @ ('.' | ','), second, ..]) if mark == second && number.is_grouped(lexemes) => {
                Some((if *mark == '.' { ',' } else { '.' }, STRONG))
            }
            (None, [mark @ ('.' | ',')]) if !number.is_grouped(lexemes) && beside(lexemes, number.range()).unit => {
                Some((*mark, 1))
            }
            _ => None,
        };
        match votes {
            Some(('.', votes)) => self.points += votes,
            Some((',', votes)) => self.commas += votes,
            _ => {}
        }
        let blank = number.marks.first().is_some_and(|mark| is_blank(*mark));
        self.blanks |= blank && number.is_sure_of_blanks();
    }

    fn decimals(self) -> Decimals {
        match (self.points, self.commas) {
            (0, 0) => Decimals::Untold,
            (points, commas) if points >= 2 * commas => Decimals::Point,
            (points, commas) if commas > 1 && commas >= 2 * points => Decimals::Comma,
            _ => Decimals::Open,
        }
    }

    /// Writes the separators of all numbers as a comma between groups and a point before decimals. Gives those that
    /// might be either, which leave a number off by a thousand.
    pub(crate) fn settle(self, lexemes: &mut [Lexeme], beside: Neighbours) -> Vec<usize> {
        let mut open = vec![];
        for number in numbers(lexemes) {
            let meanings = self.meanings(lexemes, &number, beside);
            for ((mark, digits), meaning) in number.marks.iter().zip(number.digits.iter().skip(1)).zip(meanings) {
                let blank = is_blank(*mark);
                let at = if blank { *digits } else { digits.saturating_sub(1) };
                let Some(lexeme) = lexemes.get_mut(at) else { continue };
                match meaning {
                    Meaning::Group if blank => lexeme.gap = Some(NO_BREAK),
                    Meaning::Group => lexeme.key = Cow::Borrowed(","),
                    Meaning::Decimal => lexeme.key = Cow::Borrowed("."),
                    Meaning::Open => open.push(at),
                    Meaning::None => {}
                }
            }
        }
        open
    }

    /// What each separator of a number means.
    fn meanings(self, lexemes: &[Lexeme], number: &Written, beside: Neighbours) -> Vec<Meaning> {
        let all = |meaning| vec![meaning; number.marks.len()];
        if number.decimal_of_two_kinds(lexemes).is_some() {
            let mut meanings = all(Meaning::Group);
            meanings.last_mut().into_iter().for_each(|last| *last = Meaning::Decimal);
            return meanings;
        }
        let grouped = number.is_grouped(lexemes);
        let beside = || beside(lexemes, number.range());
        match number.marks.as_slice() {
            [mark, ..] if is_blank(*mark) => all(if number.is_sure_of_blanks() || self.blanks || beside().unit {
                Meaning::Group
            } else {
                Meaning::None
            }),
            ['\'', ..] | [_, _, ..] => all(if grouped { Meaning::Group } else { Meaning::None }),
            ['.'] if !grouped => all(Meaning::Decimal),
            [','] if !grouped => {
                // More digits than a group has; fewer may go on a list.
                let many = number.digits.last().is_some_and(|at| digits(lexemes, *at) > 3);
                let sure = many || number.begins_with_zero(lexemes);
                let decimal = sure || self.decimals() == Decimals::Comma || beside().unit;
                all(if decimal { Meaning::Decimal } else { Meaning::None })
            }
            [mark] => all(self.single(*mark, || beside().commas, number.head(lexemes).len())),
            [] => vec![],
        }
    }

    /// A mark before three digits. The sums of some currencies have points between groups and, as all sums, not three
    /// decimals; with one digit before them they might yet be the price of something by the litre.
    fn single(self, mark: char, commas: impl Fn() -> bool, before: usize) -> Meaning {
        match (self.decimals(), mark) {
            (Decimals::Comma, ',') => Meaning::Decimal,
            (Decimals::Comma, _) => Meaning::Group,
            (Decimals::Open, _) => Meaning::Open,
            (Decimals::Untold, '.') if commas() => {
                if before > 1 {
                    Meaning::Group
                } else {
                    Meaning::Open
                }
            }
            (_, '.') => Meaning::Decimal,
            _ => Meaning::Group,
        }
    }
}
