//! What stands below a message: the signature behind `--`, what a device adds, what lawyers add.

use super::kind::Kind;
use super::page::Page;
use crate::lang::mail;

/// A signature of more lines is none.
const SIGNATURE: usize = 12;
/// A paragraph of more lines is no footer.
const DISCLAIMER: usize = 40;
/// A longer line, in bytes, was not added by a device.
const LONGEST: usize = 120;

/// The delimiter `-- ` and the lines of the signature below it.
pub(super) fn recognize_signature(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let level = page.level(at);
    if page.text(at) != "--" || page.is_first() {
        return None;
    }
    let ends =
        |at: usize| at >= page.lines.len() || !page.text(at).is_empty() && (page.level(at) < level || begins(page, at));
    let mut kinds = vec![Kind::Rule { underlines: false }];
    let (mut next, mut lines) = (at + 1, 0);
    while !ends(next) {
        if page.level(next) > level {
            return None;
        }
        match page.text(next) {
            "" => kinds.push(Kind::Blank),
            _ if lines == SIGNATURE => return None,
            _ => match footer(page, next) {
                Some(footer) => kinds.extend(footer),
                None => {
                    lines += 1;
                    kinds.push(Kind::Signature);
                }
            },
        }
        next = at + kinds.len();
        if kinds.len() > SIGNATURE + 2 * DISCLAIMER {
            return None;
        }
    }
    (lines > 0).then_some(kinds)
}

/// Whether another message begins.
fn begins(page: &Page<'_>, at: usize) -> bool {
    let above = [super::mail::recognize_separator, super::mail::recognize_introduction, super::header::recognize];
    above.iter().any(|recognize| recognize(page, at).is_some())
}

/// A line that a device added, or a paragraph that lawyers have below each message.
pub(super) fn recognize_footer(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    footer(page, at)
}

fn footer(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let text = page.text(at);
    let head: String = text.chars().take(64).collect::<String>().to_lowercase();
    let bare = head.trim_start_matches(|c: char| !c.is_alphanumeric());
    let begins = |openers: &[&str]| openers.iter().any(|opener| bare.starts_with(opener));
    if text.len() <= LONGEST && begins(mail::FURNITURE) && !text.trim_end_matches('.').contains(". ") {
        return Some(vec![Kind::Furniture]);
    }
    if !begins(mail::DISCLAIMERS) {
        return None;
    }
    let level = page.level(at);
    let goes_on = |at: &usize| !page.text(*at).is_empty() && page.level(*at) == level;
    let below = (at + 1..at + DISCLAIMER).take_while(goes_on).count();
    Some(std::iter::once(Kind::Disclaimer).chain((0..below).map(|_| Kind::Continued)).collect())
}
