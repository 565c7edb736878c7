//! The messages of a chat as programs export and copy them: a stamp, who, and what, on one line or two.

use std::collections::{BTreeMap, BTreeSet};

use factcards_document::ByteSpan;

use super::kind::{Kind, Turn};
use super::label::{self, is_topic};
use super::lines::Line;
use super::metadata::words;
use super::page::Page;
use super::stamp::{self, Stamp};
use crate::chars::{is_blank, trimmed};
use crate::lang::{Language, chat};

/// A longer name, in bytes, is none.
const LONGEST: usize = 64;
/// A name has no more words.
const WORDS: usize = 5;
/// A longer line, in bytes, is no head of a message and no notice.
const LINE: usize = 160;

/// What the lines of a text tell of its messages together.
#[derive(Debug, Default)]
pub(super) struct Survey<'t> {
    /// Lines that begin with a stamp, and those of them that go on with a name.
    stamped: usize,
    labelled: usize,
    /// Whether its stamps count from the start of a recording.
    from_start: Option<bool>,
    /// How often each name stands before a stamp on a line of its own.
    heads: BTreeMap<&'t str, usize>,
    /// Names in angle brackets at the start of a line.
    nicks: BTreeSet<&'t str>,
}

impl<'t> Survey<'t> {
    /// Looks at all lines.
    pub(super) fn of(language: &Language, source: &'t str, lines: &[Line]) -> Self {
        let mut survey = Self::default();
        for (at, line) in lines.iter().enumerate() {
            let before = stamped(language, source, line.span);
            if let Some(stamped) = before {
                survey.stamped += 1;
                survey.labelled += usize::from(named(language, source, stamped.rest).is_some());
                survey.nicks.extend(nick(source, stamped.rest).map(|(name, _)| name.of(source)));
                if !stamped.has_date {
                    survey.from_start = survey.from_start.or(Some(stamped.hour == 0));
                }
            } else if let Some((name, _)) = nick(source, line.span) {
                survey.nicks.insert(name.of(source));
            } else if let Some(head) = head(language, source, line.span)
                && lines.get(at + 1).is_some_and(|next| !next.is_blank())
            {
                *survey.heads.entry(head.name.of(source)).or_default() += 1;
            }
        }
        survey
    }

    /// Whether the text has messages at all.
    fn is_chat(&self) -> bool {
        self.labelled > 0 || self.nicks.len() > 1 || self.heads.values().sum::<usize>() > 1
    }
}

/// A line that begins with a stamp.
#[derive(Clone, Copy, Debug)]
struct Stamped {
    stamp: ByteSpan,
    has_date: bool,
    hour: u8,
    /// In brackets, and not followed by a dash.
    bracketed: bool,
    /// What is behind it.
    rest: ByteSpan,
}

/// `[14/03/2026, 09:12:33] …`, `14/3/26, 09:12 - …`, `09:12 <ann> …`
fn stamped(language: &Language, source: &str, span: ByteSpan) -> Option<Stamped> {
    let span = unmarked(source, span);
    let text = span.of(source);
    let bracketed = text.starts_with('[');
    if !bracketed && !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let start = span.start + usize::from(bracketed);
    let Stamp { length, has_date, hour } = stamp::read(language, ByteSpan::new(start, span.end).of(source))?;
    let end = start + length;
    let behind = ByteSpan::new(end, span.end).of(source);
    let rest = behind.trim_start_matches(is_blank);
    let after = match bracketed {
        true => rest.strip_prefix(']')?,
        false => match rest.strip_prefix(['-', '–']) {
            Some(after) if has_date && after.starts_with(is_blank) && rest.len() < behind.len() => after,
            _ => rest.starts_with('<').then_some(rest)?,
        },
    };
    let rest = unmarked(source, ByteSpan::new(span.end - after.len(), span.end));
    Some(Stamped { stamp: ByteSpan::new(start, end), has_date, hour: hour?, bracketed, rest })
}

/// The span without blanks and marks of direction at its ends.
fn unmarked(source: &str, span: ByteSpan) -> ByteSpan {
    label::unmarked(source, span, &['\u{200e}', '\u{200f}', '\u{202a}', '\u{202c}'])
}

/// Who writes, and where what they write begins.
fn named(language: &Language, source: &str, rest: ByteSpan) -> Option<(ByteSpan, usize)> {
    nick(source, rest).or_else(|| colon(language, source, rest))
}

/// `<ann> …`, `<@ann> …`
fn nick(source: &str, span: ByteSpan) -> Option<(ByteSpan, usize)> {
    let text = span.of(source).strip_prefix('<')?;
    let close = text.bytes().take(LONGEST).position(|b| b == b'>')?;
    let name = text.get(..close)?.trim_start_matches(['@', '+', '%', '~', '&', ' ']);
    let behind = text.get(close + 1..)?;
    let letters = |c: char| c.is_alphanumeric() || "_-[]\\^{}|`".contains(c);
    let named = name.starts_with(|c: char| c.is_alphabetic() || c == '_') && name.chars().all(letters);
    let content = span.end - behind.len();
    let tagged = behind.contains("</");
    (named && !tagged && behind.starts_with(is_blank))
        .then(|| (ByteSpan::new(content - 1 - name.len(), content - 1), content))
}

/// `Ann Lee: …`, `+44 7700 900123: …`, `~ ann: …`
fn colon(language: &Language, source: &str, span: ByteSpan) -> Option<(ByteSpan, usize)> {
    let text = span.of(source);
    let at = text.char_indices().take_while(|(at, _)| *at <= LONGEST).find(|(_, c)| *c == ':')?.0;
    let behind = text.get(at + 1..)?;
    let name = label::unmarked(
        source,
        ByteSpan::new(span.start, span.start + at),
        &['~', '*', '@', '\u{200e}', '\u{202a}', '\u{202c}'],
    );
    let label = name.of(source);
    let parted = behind.is_empty() || behind.starts_with(|c: char| is_blank(c) || c == '\u{200e}');
    let short = !label.is_empty() && label.split_whitespace().take(WORDS + 1).count() <= WORDS;
    let named = !label.contains(['?', '!', '"', '=', '{', '<', ';']) && !is_topic(&language.quotations, label);
    (parted && short && named).then_some((name, span.start + at + 1))
}

/// A line of who and when, above what they write.
#[derive(Clone, Copy, Debug)]
struct Head {
    name: ByteSpan,
    stamp: ByteSpan,
    /// Whether brackets hold a stamp with a date.
    sure: bool,
}

/// `Ann Lee  9:12 AM`, `Ann Lee, [14.03.2026 09:12]`, `Ann — 14/03/2026 09:12`
fn head(language: &Language, source: &str, span: ByteSpan) -> Option<Head> {
    let text = span.of(source);
    if text.len() > LINE
        || !text.starts_with(char::is_alphabetic)
        || !text.ends_with(|c: char| c.is_alphanumeric() || "])".contains(c))
    {
        return None;
    }
    words(text).take(WORDS + 2).skip(1).find_map(|(at, word)| {
        let bracketed = word.starts_with(['[', '(']);
        let start = at + usize::from(bracketed);
        let rest = text.get(start..)?;
        let begins = rest.starts_with(|c: char| c.is_alphanumeric());
        let Stamp { length, has_date, hour } = begins.then(|| stamp::read(language, rest)).flatten()?;
        hour?;
        let behind = rest.get(length..)?.trim_matches([']', ')']);
        let marks = &[',', '—', '–', '-', '|', '·', '•'];
        let name = label::unmarked(source, ByteSpan::new(span.start, span.start + at), marks);
        let words = &language.quotations;
        let named = label::is_name(words, name.of(source)) && !is_topic(words, name.of(source));
        let stamp = ByteSpan::new(span.start + start, span.start + start + length);
        (behind.is_empty() && named).then_some(Head { name, stamp, sure: bracketed && has_date })
    })
}

/// A message, or a line that the program writes.
pub(super) fn recognize(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let (language, source, span) = (page.language, page.source, page.span(at));
    if let Some(stamped) = stamped(language, source, span) {
        return message(page, at, &stamped);
    }
    if let Some((name, content)) = nick(source, span).filter(|_| page.chat.nicks.len() > 1) {
        return Some(vec![turn(page, at, Some(name), None, content)]);
    }
    let follows = !page.text(at + 1).is_empty() && page.level(at + 1) == page.level(at);
    if let Some(head) = head(language, source, span).filter(|head| follows && is_head(page, head)) {
        let Some(next) = Some(page.span(at + 1)).filter(|_| !is_omitted(page.text(at + 1))) else {
            return Some(vec![notice(Some(head.name), Some(head.stamp), span.end), Kind::Furniture]);
        };
        return Some(vec![turn(page, at, Some(head.name), Some(head.stamp), next.start), Kind::Continued]);
    }
    is_notice(page, at).then(|| vec![Kind::Furniture]).or_else(|| divider(page, at))
}

fn message(page: &Page<'_>, at: usize, stamped: &Stamped) -> Option<Vec<Kind>> {
    let (language, source, rest) = (page.language, page.source, stamped.rest);
    let follows = !page.text(at + 1).is_empty() && page.level(at + 1) == page.level(at);
    // What a recording is counted from is no date.
    let counted = !stamped.has_date && page.chat.from_start == Some(true);
    let stamp = Some(stamped.stamp).filter(|_| !counted);
    if let Some((name, content)) = named(language, source, rest) {
        let said = trimmed(source, ByteSpan::new(content, rest.end));
        let next = page.span(at + 1).start;
        return Some(match said.is_empty() {
            false => vec![turn(page, at, Some(name), stamp, content)],
            true if follows && self::stamped(language, source, page.span(at + 1)).is_none() => {
                vec![turn(page, at, Some(name), stamp, next), Kind::Continued]
            }
            true => vec![notice(Some(name), stamp, content)],
        });
    }
    let words = &language.quotations;
    let name = label::is_name(words, rest.of(source)) && !is_topic(words, rest.of(source));
    let is_alone = stamped.bracketed && name && follows && self::stamped(language, source, page.span(at + 1)).is_none();
    if is_alone && (stamped.has_date || page.chat.stamped > 1) && rest.len() <= LONGEST {
        let next = page.span(at + 1).start;
        return Some(vec![turn(page, at, Some(rest), stamp, next), Kind::Continued]);
    }
    let among = page.chat.labelled > 1 && page.chat.labelled * 2 > page.chat.stamped && stamped.has_date;
    (among || has_notice(rest.of(source))).then(|| vec![notice(None, stamp, rest.start)])
}

fn turn(page: &Page<'_>, at: usize, speaker: Option<ByteSpan>, stamp: Option<ByteSpan>, content: usize) -> Kind {
    let said = unmarked(page.source, ByteSpan::new(content, page.span(at).end)).of(page.source);
    match is_omitted(said) || said.len() <= LINE && said.to_lowercase().contains("end-to-end encrypted") {
        true => notice(speaker, stamp, content),
        false => Kind::Turn(Turn { speaker, stamp, content, open: true, omitted: false }),
    }
}

fn notice(speaker: Option<ByteSpan>, stamp: Option<ByteSpan>, content: usize) -> Kind {
    Kind::Turn(Turn { speaker, stamp, content, open: true, omitted: true })
}

/// Whether a name and a stamp are the head of a message and no line of a programme of events.
fn is_head(page: &Page<'_>, head: &Head) -> bool {
    let heads = &page.chat.heads;
    let name = head.name.of(page.source);
    let returns = || heads.get(name).is_some_and(|count| *count > 1);
    let several = || heads.len() > 1 || returns();
    let person = |name: &str| name.split_whitespace().any(|word| page.is_first_name(word));
    head.sure
        || several() && (person(name) || returns() && heads.iter().any(|(name, count)| *count > 1 && person(name)))
}

/// Whether nothing but a note of what is not there stands in place of a message.
fn is_omitted(text: &str) -> bool {
    let whole =
        text.len() <= LINE && chat::OMITTED.contains(&text.trim_start_matches('\u{200e}').to_lowercase().as_str());
    whole || text.len() <= LINE && text.ends_with("(file attached)")
}

fn has_notice(text: &str) -> bool {
    if text.len() > 2 * LINE {
        return false;
    }
    let small = text.to_lowercase();
    chat::NOTICES.iter().any(|notice| small.contains(notice))
}

/// A line without a stamp that a program writes.
fn is_notice(page: &Page<'_>, at: usize) -> bool {
    let text = page.text(at);
    let marked = text.starts_with("-!-") || text.starts_with("***");
    let short = || text.split_whitespace().take(9).count() < 9;
    (marked || page.chat.is_chat() && short()) && has_notice(text) || page.chat.is_chat() && is_omitted(text)
}

/// A day on a line of its own between messages.
fn divider(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let text = page.text(at);
    let heads = page.chat.heads.values().sum::<usize>() > 1;
    let day = || stamp::read(page.language, text).is_some_and(|s| s.length == text.len() && s.hour.is_none());
    (heads && text.len() <= 40 && day()).then(|| vec![Kind::Metadata { title: None }])
}
