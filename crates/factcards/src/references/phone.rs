//! Telephone numbers, within stated limits: nothing here knows the numbering plans of the world.
//!
//! Found are numbers with "+" or "00" and a country, North American numbers in three groups, national numbers that
//! begin with 0 and have groups, and any of seven digits or more behind a word such as "phone".

use factcards_document::{ByteSpan, Reference, ReferenceKind};

/// The longest number of ITU-T E.164, and a shorter bound for what is one at all.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;
/// Words before a number that say what it is.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "tel", "telephone", "phone", "call", "calling", "fax", "mobile", "cell", "ring", "dial", "hotline", "whatsapp",
    "sms",
];
/// How far before a number such a word is looked for, in bytes.
const REACH: usize = 28;

/// Finds numbers in order.
pub(super) fn find(source: &str) -> Vec<Reference<ByteSpan>> {
    let wanted = |c: char| c.is_ascii_digit() || matches!(c, '+' | '(' | ')' | '-' | '.' | ' ' | '\u{a0}');
    let number = |(run, before): (ByteSpan, Option<char>)| {
        let text = run.of(source);
        let start = text.find(|c: char| c.is_ascii_digit() || matches!(c, '+' | '('))?;
        let end = text.rfind(|c: char| c.is_ascii_digit())? + 1;
        let number = text.get(start..end)?;
        let joined = start == 0
            && before
                .is_some_and(|c| c.is_alphanumeric() || matches!(c, '$' | '£' | '€' | '#' | '/' | ':' | ',' | '='));
        let after = source.get(run.start + end..)?.chars().next();
        let goes_on = after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '%' | '/' | ':' | ','))
            && source.get(run.start + end + 1..)?.chars().next().is_some_and(char::is_alphanumeric);
        let span = ByteSpan::new(run.start + start, run.start + end);
        let fits = number.len() <= 32 && !joined && !goes_on && is_number(number, || labelled(source, span.start));
        fits.then_some(Reference { kind: ReferenceKind::Phone, span })
    };
    super::runs(source, wanted).filter_map(number).collect()
}

/// Whether a word such as "phone" stands shortly before.
fn labelled(source: &str, start: usize) -> bool {
    let from = (start.saturating_sub(REACH)..=start).find(|at| source.is_char_boundary(*at)).unwrap_or(start);
    let before = source.get(from..start).unwrap_or_default().to_lowercase();
    // A sentence that ended says nothing of this number, an abbreviation ("tel.") does.
    let mut words = before.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).rev().take(4);
    words.any(|w| LABELS.contains(&w))
}

fn is_number(text: &str, labelled: impl Fn() -> bool) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let balanced = text.matches('(').count() == text.matches(')').count() && text.matches('(').count() <= 1;
    let pluses = text.matches('+').count();
    let groups: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|g| !g.is_empty()).collect();
    let lengths: Vec<usize> = groups.iter().map(|g| g.len()).collect();
    let separators = ["  ", "--", "..", "- ", " -", ". "].iter().all(|s| !text.contains(s));
    if !DIGITS.contains(&digits) || !balanced || pluses > 1 || !separators {
        return false;
    }
    if pluses == 1 {
        return (text.starts_with('+') || text.starts_with("(+")) && digits >= 8;
    }
    let decimal = text.contains('.') && groups.len() < 3;
    let date = matches!(lengths.as_slice(), [4, 2, 2] | [2, 2, 4] | [1 | 2, 1 | 2, 4] | [4, 1, 1 | 2] | [4, 4]);
    let american = matches!(lengths.as_slice(), [3, 3, 4])
        || groups.first() == Some(&"1") && matches!(lengths.as_slice(), [1, 3, 3, 4]);
    let national = text.trim_start_matches('(').starts_with('0') && (9..=14).contains(&digits) && groups.len() >= 2;
    american || national && !decimal && !date || !decimal && !date && labelled()
}
