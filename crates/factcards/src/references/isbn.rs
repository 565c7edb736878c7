//! ISBNs whose check digit is right: thirteen digits from 978 or 979, and ten behind the word "ISBN".

use factcards_document::{ByteSpan, Reference, ReferenceKind};

/// What a bookseller's number of thirteen digits begins with.
const PREFIXES: &[&str] = &["978", "979"];
/// The shortest number.
const SHORTEST: usize = 10;
/// The longest number with its separators.
const MAX_LENGTH: usize = 17;
/// How far before a number "ISBN" is looked for, in bytes: over another number and a remark on the binding.
const REACH: usize = 48;

/// Finds numbers in order. The word "ISBN" before one is not a part of it.
pub(super) fn find(source: &str) -> Vec<Reference<ByteSpan>> {
    let wanted = |c: char| c.is_ascii_digit() || matches!(c, '-' | '‐' | '‑' | '–' | ' ' | '\u{a0}' | 'X' | 'x');
    let mut found = vec![];
    for (run, before) in super::runs(source, wanted) {
        let joined = before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | ',' | '/' | '$' | '£' | '€'));
        let text = run.of(source);
        // Most runs are a space.
        if text.len() < SHORTEST {
            continue;
        }
        // A number may begin behind every space: "ISBN-13 978-…" has its own digits before.
        let starts = text.char_indices().filter(|(at, c)| {
            let prior = text.get(..*at).and_then(|t| t.chars().next_back());
            c.is_ascii_digit() && prior.map_or(!joined, |p| !p.is_ascii_alphanumeric())
        });
        let mut last = 0;
        for (start, _) in starts {
            let rest = text.get(start..).unwrap_or_default();
            if let Some(length) = length(rest, || labelled(source, run.start + start)).filter(|_| start >= last) {
                last = start + length;
                let span = ByteSpan::new(run.start + start, run.start + last);
                let goes_on = source.get(span.end..).and_then(|s| s.chars().next()).is_some_and(char::is_alphanumeric);
                if !goes_on {
                    found.push(Reference { kind: ReferenceKind::Isbn, span });
                }
            }
        }
    }
    found
}

/// How long the number is that stands at the start.
fn length(text: &str, labelled: impl Fn() -> bool) -> Option<usize> {
    let mut digits: Vec<u32> = vec![];
    let mut ten = None;
    let mut end = 0;
    for (at, c) in text.char_indices() {
        let digit = match c {
            '0'..='9' => c.to_digit(10)?,
            'X' | 'x' if digits.len() == 9 => 10,
            'X' | 'x' => break,
            // Two separators in a row are none.
            _ if at == end => continue,
            _ => break,
        };
        digits.push(digit);
        end = at + c.len_utf8();
        if at > MAX_LENGTH + 8 || digits.len() == 13 {
            break;
        }
        let goes_on = text.get(end..)?.chars().find(|c| !matches!(c, '-' | '‐' | '‑' | '–'));
        if digits.len() == 10 && goes_on.is_none_or(|c| !c.is_ascii_digit()) && is_ten(&digits) && labelled() {
            ten = Some(end);
        }
    }
    let book = PREFIXES.iter().any(|p| text.starts_with(p));
    (book && is_thirteen(&digits)).then_some(end).or(ten)
}

/// Whether "ISBN" stands shortly before.
fn labelled(source: &str, start: usize) -> bool {
    super::shortly_before(source, start, REACH).to_lowercase().contains("isbn")
}

/// The digits, weighted 10 to 1, add up to a multiple of 11.
fn is_ten(digits: &[u32]) -> bool {
    let sum: u32 = digits.iter().zip((1..=10).rev()).map(|(d, weight)| d * weight).sum();
    digits.len() == 10 && sum.is_multiple_of(11)
}

/// The digits, weighted 1 and 3 in turn, add up to a multiple of 10.
fn is_thirteen(digits: &[u32]) -> bool {
    let sum: u32 = digits.iter().zip([1, 3].into_iter().cycle()).map(|(d, weight)| d * weight).sum();
    digits.len() == 13 && sum.is_multiple_of(10)
}
