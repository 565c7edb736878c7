//! Lines about the text rather than of it: a date, e-mail headers, front matter, a byline.

use crate::lang::mail::{self, MailKey};
use crate::lang::{Language, Layout};

/// The bytes of a date that stands before the text on its first line: `date 2025-04-12`, `Published: 12 April 2025`,
/// or a date that is the whole line. `None` when the line begins otherwise.
pub(super) fn leading_date(language: &Language, line: &str) -> Option<usize> {
    let layout = &language.layout;
    let is_month = |word: &str| language.months.iter().any(|(name, _)| *name == word);
    let words: Vec<(usize, &str)> = words(line).take(10).collect();
    let mut at = 0;
    let word = |at: usize| words.get(at).map_or("", |w| w.1);
    let mut keyed = false;
    while let Some((_, w)) = words.get(at) {
        let key = w.trim_end_matches(':').to_lowercase();
        match (layout.date_keys.contains(&key.as_str()), layout.date_fillers.contains(&key.as_str())) {
            (true, _) if !keyed => keyed = true,
            (_, true) => {}
            _ => break,
        }
        at += 1;
    }
    if word(at) == ":" {
        at += 1;
    }
    if language.weekdays.iter().any(|(name, _)| *name == bare(word(at))) {
        at += 1;
    }
    let (a, b, c) = (bare(word(at)), bare(word(at + 1)), bare(word(at + 2)));
    at += if is_iso_date(layout, &a) {
        1
    } else if (is_day(layout, &a) && is_month(&b) || is_month(&a) && is_day(layout, &b)) && is_year(&c) {
        3
    } else {
        return None;
    };
    if is_clock(layout, &bare(word(at))) {
        at += 1;
        // "am", and a zone
        for _ in 0..2 {
            at += usize::from(layout.behind_clock.contains(&bare(word(at)).as_str()));
        }
    }
    let (start, last) = *words.get(at.checked_sub(1)?)?;
    let end = start + last.len();
    (keyed || end == line.len()).then_some(end)
}

/// Whether the first word is one of a date line.
pub(super) fn begins_with_key(layout: &Layout, line: &str) -> bool {
    let mut words = words(line).map(|(_, word)| word.trim_end_matches(':').to_lowercase());
    words.find(|word| !layout.date_fillers.contains(&word.as_str())).is_some_and(|w| layout.date_keys.contains(&&*w))
}

/// Words with their places.
pub(super) fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = line;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let at = line.len() - rest.len();
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (word, tail) = rest.split_at_checked(end)?;
        rest = tail;
        (!word.is_empty()).then_some((at, word))
    })
}

fn bare(word: &str) -> String {
    word.trim_end_matches([',', '.', ';', ')', '|']).trim_start_matches('(').to_lowercase()
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
}

fn is_day(layout: &Layout, word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let suffix = word.strip_prefix(digits).unwrap_or_default();
    (suffix.is_empty() || layout.ordinals.contains(&suffix))
        && digits.parse::<u8>().is_ok_and(|d| (1..=31).contains(&d))
}

/// `2025-04-12`, `2025/04/12`, with or without `T09:30` and a zone.
fn is_iso_date(layout: &Layout, word: &str) -> bool {
    let (date, time) = word.split_once('t').map_or((word, None), |(d, t)| (d, Some(t)));
    let mut parts = date.split(['-', '/', '.']);
    let mut number = |digits: usize, max: u32| {
        parts.next().is_some_and(|p| p.len() == digits && p.parse::<u32>().is_ok_and(|n| (1..=max).contains(&n)))
    };
    number(4, 9999)
        && number(2, 12)
        && number(2, 31)
        && parts.next().is_none()
        && time.is_none_or(|time| is_clock(layout, time))
}

/// `9:30`, `09:30:00`, `9:30pm`, `09:30:00+02:00`, `09:30z`.
fn is_clock(layout: &Layout, word: &str) -> bool {
    word.len() <= 32
        && word.starts_with(|c: char| c.is_ascii_digit())
        && word.contains(':')
        && word.chars().all(|c| c.is_ascii_digit() || ":+-.z".contains(c) || layout.half_days.contains(&c))
}

/// A header line: its key is known and followed by a colon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// Bytes before the value.
    pub(super) value: usize,
    /// Whether the value names the text.
    pub(super) is_title: bool,
    /// Whether the key is one of a message.
    pub(super) is_message: bool,
    /// Whether the key is one of another language.
    pub(super) is_foreign: bool,
    /// What it tells.
    pub(super) key: MailKey,
}

/// The header line's parts; `any_key` accepts every single-word key, as front matter has them.
pub(super) fn header(layout: &Layout, line: &str, any_key: bool) -> Option<Header> {
    let (key, value) = line.split_once(':')?;
    // "*From:* Ann"
    let value = if key.starts_with('*') { value.trim_start_matches('*') } else { value };
    if key.len() > 24 || !(value.is_empty() || value.starts_with(char::is_whitespace)) {
        return None;
    }
    let key = key.trim_matches(|c: char| c == '*' || c.is_whitespace()).to_lowercase();
    let own = layout.message_keys.contains(&key.as_str());
    let foreign = mail::key(&key).filter(|_| !own);
    let is_message = own || foreign.is_some();
    let known = is_message || layout.document_keys.contains(&key.as_str());
    let free = any_key && !key.is_empty() && !key.contains(char::is_whitespace);
    let told = match &*key {
        _ if layout.title_keys.contains(&&*key) => MailKey::Title,
        _ if layout.author_keys.contains(&&*key) => MailKey::Author,
        _ if layout.sent_keys.contains(&&*key) => MailKey::Date,
        _ => foreign.unwrap_or(MailKey::Other),
    };
    (known || free).then(|| Header {
        value: line.len() - value.trim_start_matches(|c: char| c.is_whitespace() || c == '*').len(),
        is_title: told == MailKey::Title,
        is_message,
        is_foreign: foreign.is_some() && !layout.document_keys.contains(&key.as_str()),
        key: told,
    })
}

/// Whether a line begins with a label: one to three words, the first with a capital letter, and a colon.
pub(super) fn has_label(line: &str) -> bool {
    line.starts_with(char::is_uppercase)
        && words(line).take(3).find(|(_, w)| w.ends_with(':')).is_some_and(|(at, w)| at + w.len() <= 32)
}

/// Whether a line says how the text may be used, as press releases do at their top.
pub(super) fn is_notice(layout: &Layout, line: &str) -> bool {
    let line = line.trim_end_matches([':', '.']);
    line.len() <= 32 && layout.notices.contains(&line.to_lowercase().as_str())
}

/// Whether a line is a byline: "By Jane Doe", "By Jane Doe and Max Roe".
pub(super) fn is_byline(layout: &Layout, line: &str) -> bool {
    let Some(names) = layout.byline_openers.iter().find_map(|opener| line.strip_prefix(opener)) else { return false };
    let count = words(names).take(9).count();
    line.len() <= 80
        && (2..9).contains(&count)
        && words(names).all(|(_, w)| w.starts_with(char::is_uppercase) || layout.byline_links.contains(&w))
        && !line.ends_with(['!', '?', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::ENGLISH;

    #[test]
    fn a_date_before_the_text() {
        for (line, date) in [
            ("date 2025-04-12 U.S. envoy met", "date 2025-04-12"),
            ("Published: 12 April 2025 The river rose.", "Published: 12 April 2025"),
            ("Last updated on Saturday, April 12, 2025 9:30 pm", "Last updated on Saturday, April 12, 2025 9:30 pm"),
            ("2025-04-12", "2025-04-12"),
            ("3 May 2024", "3 May 2024"),
            ("Date: 2025-04-12T09:30Z Rain fell.", "Date: 2025-04-12T09:30Z"),
        ] {
            assert_eq!(leading_date(&ENGLISH, line).and_then(|end| line.get(..end)), Some(date), "{line}");
        }
        for line in
            ["Date night is on Friday", "2025-04-12 was a Saturday", "date 2025-13-12 x", "Updated plans", "", "date"]
        {
            assert_eq!(leading_date(&ENGLISH, line), None, "{line}");
        }
    }

    #[test]
    fn header_lines() {
        assert_eq!(header(&ENGLISH.layout, "Subject: Budget", false).map(|h| (h.value, h.is_title)), Some((9, true)));
        assert!(header(&ENGLISH.layout, "From: a@b.example", false).is_some_and(|h| h.is_message));
        assert_eq!(header(&ENGLISH.layout, "weight: 3", false), None);
        assert!(header(&ENGLISH.layout, "weight: 3", true).is_some());
        assert_eq!(header(&ENGLISH.layout, "Date:2024", false), None);
        assert_eq!(header(&ENGLISH.layout, "To be clear: no", true), None);
    }

    #[test]
    fn bylines() {
        assert!(is_byline(&ENGLISH.layout, "By Jane Doe") && is_byline(&ENGLISH.layout, "By Jane Doe and Max van Roe"));
        assert!(
            !is_byline(&ENGLISH.layout, "By Friday we knew it all")
                && !is_byline(&ENGLISH.layout, "By 2030")
                && !is_byline(&ENGLISH.layout, "Bystanders Ran Away")
        );
    }
}
