//! The word before a number that says what it is.

use crate::lang::References;

/// Signs that do.
const SIGNS: &[char] = &['☎', '☏', '✆', '📞', '📱', '📠'];
/// How far before a number such a word is looked for, in bytes and in words.
const REACH: (usize, usize) = (28, 4);

/// What a number is said to be.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Label {
    Phone,
    Other,
    None,
}

/// What the words shortly before say, the nearest first.
pub(super) fn of(words: &References, source: &str, start: usize) -> Label {
    let before = crate::references::shortly_before(source, start, REACH.0).to_lowercase();
    if before.trim_end().ends_with(SIGNS) {
        return Label::Phone;
    }
    let mut near = before.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).rev().take(REACH.1);
    let label = |word: &str| match word {
        word if words.phone.contains(&word) => Some(Label::Phone),
        word if words.other_number.contains(&word) => Some(Label::Other),
        _ => None,
    };
    let Some(nearest) = near.next() else { return Label::None };
    let here = label(nearest);
    // A name leads to its number too, as a colon or a bracket does: "Call Ann 555-1234".
    let led = words.number_leads.contains(&nearest)
        || before.trim_end().ends_with([':', '(', ')', '#', '-', '–', '/', '>', '*', '=']);
    here.or_else(|| near.find_map(label)).map_or(Label::None, |found| match found {
        Label::Phone if here.is_none() && !led && !named(source, start) => Label::None,
        found => found,
    })
}

/// Whether the word before begins with a capital.
fn named(source: &str, start: usize) -> bool {
    let before = crate::references::shortly_before(source, start, REACH.0).trim_end();
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next();
    word.is_some_and(|word| word.starts_with(char::is_uppercase))
}
