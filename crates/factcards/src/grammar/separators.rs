//! How a text writes its numbers: what parts groups of digits, and what begins the decimals.
//!
//! "1.234" is a thousand and more in one text and little more than one in another. The numbers of a text that can be read
//! in one way only tell which ([`Separators::told`]); then the separators of every number are settled, so that all who
//! read numbers meet one notation: a comma between groups, a point before decimals.

use std::borrow::Cow;
use std::ops::Range;

use super::lexeme::{Lexeme, Shape};

/// Blanks that part groups of digits; a plain one may also part two numbers.
const BLANKS: [char; 4] = [' ', NO_BREAK, '\u{202f}', '\u{2009}'];

const NO_BREAK: char = '\u{a0}';

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

/// Digits with what parts them.
struct Written {
    /// The lexemes of digits.
    digits: Vec<usize>,
    /// Between them: a mark, or a blank.
    marks: Vec<char>,
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
    pub(crate) fn told<'l, 't: 'l>(
        sentences: impl Iterator<Item = &'l [Lexeme<'t>]>,
        beside: Neighbours,
    ) -> Separators {
        let mut all = Separators::default();
        for lexemes in sentences {
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
        let blank = number.marks.first().is_some_and(|mark| BLANKS.contains(mark));
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
                let blank = BLANKS.contains(mark);
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
            [mark, ..] if BLANKS.contains(mark) => all(if number.is_sure_of_blanks() || self.blanks || beside().unit {
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

impl Written {
    fn range(&self) -> Range<usize> {
        match (self.digits.first(), self.digits.last()) {
            (Some(first), Some(last)) => *first..last + 1,
            _ => 0..0,
        }
    }

    fn head<'t>(&self, lexemes: &[Lexeme<'t>]) -> &'t str {
        self.digits.first().and_then(|at| lexemes.get(*at)).map_or("", |lexeme| lexeme.text)
    }

    fn begins_with_zero(&self, lexemes: &[Lexeme]) -> bool {
        self.head(lexemes) == "0"
    }

    /// Whether all that follows the first digits may be groups of three.
    fn is_grouped(&self, lexemes: &[Lexeme]) -> bool {
        let head = self.head(lexemes);
        head.len() <= 3 && !head.starts_with('0') && self.digits.iter().skip(1).all(|at| digits(lexemes, *at) == 3)
    }

    /// The mark before the decimals, where those before it are groups and it differs from them: "1.234,5".
    fn decimal_of_two_kinds(&self, lexemes: &[Lexeme]) -> Option<char> {
        let (last, groups) = self.marks.split_last()?;
        let kind = groups.first()?;
        let alike = |mark: &char| mark == kind || BLANKS.contains(mark) && BLANKS.contains(kind);
        let (_, whole) = self.digits.split_last()?;
        let whole = Written { digits: whole.to_vec(), marks: groups.to_vec() };
        // As in India: "12,34,567.5".
        let pairs = || *kind == ',' && whole.digits.iter().skip(1).all(|at| matches!(digits(lexemes, *at), 2 | 3));
        let grouped = groups.iter().all(alike) && (whole.is_grouped(lexemes) || pairs());
        (grouped && !alike(last) && matches!(last, '.' | ',')).then_some(*last)
    }

    /// Whether no two numbers can be meant: by the blank, or by three groups.
    fn is_sure_of_blanks(&self) -> bool {
        self.marks.len() > 1 || self.marks.iter().any(|mark| *mark != ' ')
    }
}

/// The number of digits of a lexeme.
fn digits(lexemes: &[Lexeme], at: usize) -> usize {
    lexemes.get(at).filter(|lexeme| lexeme.shape == Shape::Digits).map_or(0, |lexeme| lexeme.text.len())
}

/// All numbers that have a separator.
fn numbers(lexemes: &[Lexeme]) -> Vec<Written> {
    let mut all = vec![];
    let mut at = 0;
    while at < lexemes.len() {
        let number = written(lexemes, at);
        at = number.as_ref().map_or(at + 1, |number| number.range().end);
        all.extend(number.filter(|number| !number.marks.is_empty()));
    }
    all
}

/// The digits that begin at a place, as far as separators join them.
fn written(lexemes: &[Lexeme], at: usize) -> Option<Written> {
    let mark = |at: usize| lexemes.get(at).filter(|lexeme| lexeme.joined && lexeme.shape == Shape::Mark);
    if digits(lexemes, at) == 0 {
        return None;
    }
    let mut number = Written { digits: vec![at], marks: vec![] };
    let mut last = at;
    loop {
        let separator = mark(last + 1).and_then(|lexeme| lexeme.key.chars().next());
        let next = lexemes.get(last + 2).filter(|lexeme| lexeme.joined && lexeme.shape == Shape::Digits);
        if let (Some(separator @ ('.' | ',' | '\'')), Some(_)) = (separator, next) {
            number.marks.push(separator);
            last += 2;
        } else if let Some(gap) = lexemes.get(last + 1).and_then(|lexeme| lexeme.gap)
            && BLANKS.contains(&gap)
            && number.marks.iter().all(|mark| BLANKS.contains(mark))
            && number.is_grouped(lexemes)
            && digits(lexemes, last + 1) == 3
        {
            number.marks.push(gap);
            last += 1;
        } else {
            break;
        }
        number.digits.push(last);
    }
    // Digits that go on are no groups: "40 300 000 12", "17:15", "12.5.2024/3".
    let goes_on = digits(lexemes, last + 1) > 0
        || mark(last + 1).is_some_and(|lexeme| matches!(&*lexeme.key, "/" | ":" | "_" | "-"))
            && digits(lexemes, last + 2) > 0
            && number.marks.iter().any(|mark| BLANKS.contains(mark));
    let inside = mark(at.wrapping_sub(1))
        .is_some_and(|lexeme| matches!(&*lexeme.key, "." | "," | "/" | ":" | "_" | "#" | "^"))
        && lexemes.get(at).is_some_and(|lexeme| lexeme.joined);
    if goes_on || inside {
        number.marks.clear();
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use factcards_document::ByteSpan;

    use super::super::lexeme::lex;
    use super::*;

    /// The unit is a letter or a sign right behind or before; the euro is one of commas.
    fn beside(lexemes: &[Lexeme], number: Range<usize>) -> Beside {
        let key = |at: Option<usize>| at.and_then(|at| lexemes.get(at)).map_or("", |lexeme| &*lexeme.key);
        let near = [key(number.start.checked_sub(1)), key(Some(number.end))];
        Beside { unit: near.iter().any(|key| matches!(*key, "%" | "€" | "$" | "kg")), commas: near.contains(&"€") }
    }

    /// The numbers of a text as they are settled; "?" before a separator that is open.
    fn settled(text: &str) -> String {
        let mut lexemes = lex(text, ByteSpan::new(0, text.len()), &[]);
        let told = Separators::told(std::iter::once(lexemes.as_slice()), beside);
        let open = told.settle(&mut lexemes, beside);
        let piece = |(at, lexeme): (usize, &Lexeme)| {
            let blank = if lexeme.joined || at == 0 {
                ""
            } else if lexeme.gap == Some(NO_BREAK) {
                "_"
            } else {
                " "
            };
            format!("{blank}{}{}", if open.contains(&at) { "?" } else { "" }, lexeme.key)
        };
        lexemes.iter().enumerate().map(piece).collect()
    }

    #[test]
    fn a_number_of_two_kinds_or_many_groups_tells_itself() {
        for (text, expected) in [
            ("€ 2.450,50", "€ 2,450.50"),
            ("$2,450.50", "$2,450.50"),
            ("1.234.567 a", "1,234,567 a"),
            ("1 234 567,5 a", "1_234_567.5 a"),
            ("8'400", "8,400"),
            ("1’250’000.50", "1,250,000.50"),
            ("12,34,567.5", "12,34,567.5"),
            ("192.168.1.2", "192.168.1.2"),
            ("22,24,26", "22,24,26"),
        ] {
            assert_eq!(settled(text), expected);
        }
    }

    #[test]
    fn the_text_tells_how_others_are_read() {
        for (text, expected) in [
            ("1.234 a", "1.234 a"),
            ("2,500 a", "2,500 a"),
            ("12,5 % of 1.234 a", "12.5 % of 1?.234 a"),
            ("12,5 % and 3,2 % of 1.234 a", "12.5 % and 3.2 % of 1,234 a"),
            ("€ 2.450,50 and 1.234 a", "€ 2,450.50 and 1,234 a"),
            ("7.4 % of 1.234 a", "7.4 % of 1.234 a"),
            ("7.4 % and 12,5 % of 2,500 a", "7.4 % and 12.5 % of 2?,500 a"),
        ] {
            assert_eq!(settled(text), expected);
        }
    }

    #[test]
    fn what_a_currency_is_used_to_counts_where_the_text_tells_nothing() {
        assert_eq!(settled("€1.250 a"), "€1?.250 a");
        assert_eq!(settled("250.000 € a"), "250,000 € a");
        assert_eq!(settled("€1.250 a and 7.4 %"), "€1.250 a and 7.4 %");
        assert_eq!(settled("$1.250 a"), "$1.250 a");
    }

    #[test]
    fn a_plain_blank_parts_groups_only_beside_a_unit_or_in_a_text_of_such() {
        assert_eq!(settled("12 300 men"), "12 300 men");
        assert_eq!(settled("3 420 €"), "3_420 €");
        assert_eq!(settled("12 300 men of 1 414 021"), "12_300 men of 1_414_021");
        assert_eq!(settled("40 300 000 12"), "40 300 000 12");
    }
}
