//! Who took a picture, wrote or edited a text, or holds its rights: "Photograph: Ann Lee", "Editing by Bo Roe",
//! "© 2026 Aune Gazette".

use super::kind::Kind;
use super::page::Page;
use crate::chars::{ends_sentence, is_terminal};

/// A longer line, in bytes, is no caption.
const LONGEST: usize = 600;
/// A credit has no more words.
const WORDS: usize = 10;

/// A caption, with or without its credit; or a line about who made the text.
pub(super) fn recognize(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let text = page.text(at);
    if text.len() > LONGEST {
        return None;
    }
    if is_copyright(page, text) || is_reporting(page, text) {
        return Some(vec![Kind::Metadata { title: None }]);
    }
    let last = text.rfind(|c: char| is_terminal(c) || c == '(').and_then(|end| text.get(end..));
    let behind = last.map(|rest| rest.trim_start_matches(|c: char| is_terminal(c) || " ([".contains(c)));
    let caption = is_credit(page, text) || behind.is_some_and(|rest| rest.len() < text.len() && is_credit(page, rest));
    let label = text.find([':', ',']).filter(|mark| is_label(page, text, *mark));
    let behind = |mark: usize| text.get(mark + 1..).filter(|rest| !rest.trim().is_empty());
    let marker = label.and_then(behind).map_or(0, |rest| text.len() - rest.trim_start().len());
    caption.then(|| vec![Kind::Caption { marker }])
}

/// Whether what stands before a mark is the label of a credit.
fn is_label(page: &Page<'_>, text: &str, mark: usize) -> bool {
    let label = text.get(..mark).unwrap_or_default().trim().to_lowercase();
    page.language.page.credits.contains(&label.as_str())
}

/// "Photograph: Iona Reid/Getty Images", "Photo by Ann Lee"
fn is_credit(page: &Page<'_>, text: &str) -> bool {
    let words = &page.language.page;
    let text = text.trim_matches(['(', ')', '[', ']', '*', '_', ' ']);
    let lower = text.to_lowercase();
    let label = lower.split_once([':', ',', '–', '—', '|']).map(|(label, _)| label.trim());
    let labelled = label.is_some_and(|label| words.credits.contains(&label));
    let opened = words.credit_openers.iter().any(|opener| lower.starts_with(opener));
    let short = text.split_whitespace().take(WORDS + 1).count() <= WORDS;
    // "Photo by the gate": names begin with a capital letter.
    let named = || {
        let opener = words.credit_openers.iter().find(|opener| lower.starts_with(**opener));
        let name = opener.and_then(|opener| text.get(opener.len()..)).unwrap_or_default();
        name.starts_with(char::is_uppercase)
    };
    // An account has a credit too, of so much.
    let amount = || text.contains(|c: char| c.is_ascii_digit());
    let colon = !amount() && (text.contains(':') || label.is_some_and(|label| label.contains(' ')));
    short && !text.ends_with('?') && (labelled && colon || opened && named() && !ends_sentence(text))
}

/// "© 2026 Aune Gazette. All rights reserved."
fn is_copyright(page: &Page<'_>, text: &str) -> bool {
    let lower = text.to_lowercase();
    let plain = lower.trim_end_matches('.');
    let year = lower.contains(|c: char| c.is_ascii_digit());
    let opened = page.language.page.copyright.iter().any(|words| plain.starts_with(words));
    let ended = page.language.page.copyright.iter().any(|words| plain.ends_with(words));
    text.starts_with('©') || opened && year || ended && (year || text.contains('©'))
}

/// "Reporting by Ann Lee; editing by Bo Roe"
fn is_reporting(page: &Page<'_>, text: &str) -> bool {
    let lower = text.trim_start_matches(['(', '[', '*', '_']).to_lowercase();
    let opened = page.language.page.reporting.iter().find(|opener| lower.starts_with(**opener));
    opened.is_some_and(|opener| {
        let rest = text.trim_start_matches(['(', '[', '*', '_']).get(opener.len()..).unwrap_or_default();
        rest.starts_with(char::is_uppercase) && text.split_whitespace().take(3 * WORDS).count() < 3 * WORDS
    })
}
