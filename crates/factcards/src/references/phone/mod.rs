//! Telephone numbers, within stated limits: nothing here knows the numbering plans of the world.
//!
//! Found are numbers with "+" or "00" and a country, North American numbers in three groups, national numbers that
//! begin with 0 and have groups, and any of seven digits or more behind a word such as "phone"; each with its
//! extension. Spaces tie groups less than hyphens, dots and brackets do: a number whose groups stand among others is
//! found only behind such a word.

mod groups;
mod label;
mod shape;

use factcards_document::{ByteSpan, Reference, ReferenceKind};

use crate::lang::References;
use groups::Group;
use shape::Shape;

/// The most groups of digits in a number with a country and a "(0)".
const GROUPS: usize = 9;

/// Finds numbers in order.
pub(super) fn find(words: &References, source: &str) -> Vec<Reference<ByteSpan>> {
    let groups = groups::of(source);
    let mut found = vec![];
    let mut at = 0;
    while let Some(rest) = groups.get(at..).filter(|rest| !rest.is_empty()) {
        match number(words, source, rest) {
            Some((span, taken)) => {
                found.push(Reference { kind: ReferenceKind::Phone, span });
                at += taken;
            }
            None => at += 1,
        }
    }
    found
}

/// The number that begins with the first of these groups, and how many of them are its own.
fn number(words: &References, source: &str, groups: &[Group]) -> Option<(ByteSpan, usize)> {
    let most = groups.iter().skip(1).take(GROUPS - 1).take_while(|g| g.gap.is_some()).count() + 1;
    let possible = groups.get(..most)?;
    if possible.iter().map(|g| g.digits.len()).sum::<usize>() < shape::SHORTEST {
        return None;
    }
    let opening = groups::opening(source, possible.first()?)?;
    let label = label::of(words, source, opening.at);
    // The longest that fits: what follows a number may look like a part of it.
    (1..=most).rev().find_map(|count| {
        let (taken, rest) = (groups.get(..count)?, groups.get(count..)?);
        let shape = Shape::of(taken, &opening)?;
        let (end, more) = extension(words, source, taken.last()?, rest.first()).unwrap_or((taken.last()?.end, 0));
        let alone = groups.first()?.gap.is_none() && (more > 0 || rest.first().is_none_or(|g| g.gap.is_none()));
        let fits = groups::ends(source, end) && shape.is_number(label, alone);
        // A bracket that closes behind the number is not the number's.
        let outside = usize::from(opening.bracket && !shape.opened);
        let start = opening.at + outside;
        let fits = fits && (outside == 0 || source.get(opening.at..)?.starts_with('('));
        fits.then_some((ByteSpan::new(start, end), count + more))
    })
}

/// Where the extension behind a number ends, and that it has one group.
fn extension(words: &References, source: &str, last: &Group, next: Option<&Group>) -> Option<(usize, usize)> {
    let next = next?;
    let between = source.get(last.end..next.start).filter(|b| b.len() <= 12)?.to_lowercase();
    let word = between.strip_prefix(' ').unwrap_or(&between);
    let named = words.extensions.contains(&word) && (1..=6).contains(&next.digits.len());
    // "4635 x 2 tickets" multiplies.
    let times = word == words.multiplier && next.digits.len() < 2;
    // A hyphen behind a whole number sets off the line of an office.
    let line = between == "-" && last.digits.len() >= 7 && (3..=4).contains(&next.digits.len());
    (named && !times || line).then_some((next.end, 1))
}
