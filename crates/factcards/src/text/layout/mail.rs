//! What mail programs write above a message that is quoted or forwarded: "On … Ann wrote:", "---- Original message ----".

use factcards_document::ByteSpan;

use super::kind::Kind;
use super::metadata::words;
use super::page::Page;
use crate::chars::{is_blank, trimmed};
use crate::lang::{Language, mail};
use crate::text::label::{is_name, unmarked};

/// The line above a quotation is wrapped over so many at most.
const LINES: usize = 3;
/// And has no more bytes.
const LONGEST: usize = 300;

/// A line between dashes above a message.
pub(super) fn recognize_separator(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let text = page.text(at);
    let bare = text.trim_matches(|c: char| matches!(c, '-' | '_' | '=' | '*' | '–' | '—') || is_blank(c));
    let known = || mail::SEPARATORS.contains(&bare.to_lowercase().replace('’', "'").as_str());
    let drawn = bare.len() < text.len() || bare.ends_with(':');
    (bare.len() <= 48 && drawn && known()).then(|| vec![Kind::Introduction { author: None, date: None }])
}

/// The lines of "On Mon, Jul 20, 2026 at 3:59 PM Priya Nair <priya@host.example> wrote:".
pub(super) fn recognize_introduction(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let first = page.text(at);
    let shapes = || mail::INTRODUCTIONS.iter().filter(|(opener, _)| first.starts_with(opener));
    shapes().next()?;
    let level = page.level(at);
    let same = |at: &usize| !page.text(*at).is_empty() && page.level(*at) == level;
    let last = (at..at + LINES).take_while(same).find(|at| page.text(*at).ends_with(':'))?;
    let span = page.span(at).cover(page.span(last));
    let text = span.of(page.source).strip_suffix(':').filter(|text| text.len() <= LONGEST)?;
    let (author, date) = shapes().find_map(|(opener, verb)| parts(page, span, text, opener, verb))?;
    let clear =
        text.contains('@') || has_clock(text) && text.split(|c: char| !c.is_ascii_digit()).any(|d| d.len() == 4);
    let marked = page.next_level(last) > level;
    if !(clear || marked) {
        return None;
    }
    let introduction = Kind::Introduction { author: Some(author), date: Some(date) };
    Some(std::iter::once(introduction).chain((at..last).map(|_| Kind::Continued)).collect())
}

/// The author and the date, in whichever order.
fn parts(page: &Page<'_>, span: ByteSpan, text: &str, opener: &str, verb: &str) -> Option<(ByteSpan, ByteSpan)> {
    let source = page.source;
    let verb_at = text.rfind(verb)?;
    let behind = span.start + verb_at + verb.len();
    let rest = trimmed(source, ByteSpan::new(behind, span.start + text.len()));
    let before = trimmed(source, ByteSpan::new(span.start + opener.len(), span.start + verb_at));
    let (date, who) = match rest.is_empty() {
        true => split(page.language, source, before)?,
        false => (before, rest),
    };
    let dated = date.of(source).contains(|c: char| c.is_ascii_digit());
    let author = author(source, who);
    let named = is_name(&page.language.quotations, author.of(source)) || author.of(source).contains('@');
    let trim = |span| unmarked(source, span, &[',', '>', '<']);
    (dated && named && !author.is_empty()).then(|| (author, trim(date)))
}

/// Parts "Mon, Jul 20, 2026 at 3:59 PM Priya Nair <priya@host.example>" before the name.
fn split(language: &Language, source: &str, span: ByteSpan) -> Option<(ByteSpan, ByteSpan)> {
    let text = span.of(source);
    let address = text.rfind(['<', '(']).filter(|at| text.get(*at..).is_some_and(|rest| rest.contains('@')));
    let own = text.get(..address.unwrap_or(text.len()))?;
    let mut start = own.trim_end().len();
    for (at, word) in words(own).collect::<Vec<_>>().into_iter().rev() {
        let bare = word.trim_end_matches([',', '.']).to_lowercase();
        let of_calendar = language.weekdays.iter().chain(language.months).any(|(name, _)| *name == bare);
        let of_clock = language.layout.behind_clock.contains(&bare.as_str());
        let names = word.starts_with(|c: char| c.is_uppercase() || c == '"' || c == '\'')
            || language.quotations.name_links.contains(&word);
        if !names || of_calendar || of_clock || word.contains(|c: char| c.is_ascii_digit()) {
            break;
        }
        start = at;
    }
    let middle = span.start + start;
    let date = trimmed(source, ByteSpan::new(span.start, middle));
    let who = trimmed(source, ByteSpan::new(middle, span.end));
    (!date.is_empty() && !who.is_empty()).then_some((date, who))
}

/// "15:59"
fn has_clock(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(3).any(|w| matches!(w, [a, b':', b] if a.is_ascii_digit() && b.is_ascii_digit()))
}

/// The name in the value of a header, without the address: "Priya Nair" of "\"Priya Nair\" <priya@host.example>"; the
/// address where there is no name.
pub(super) fn author(source: &str, value: ByteSpan) -> ByteSpan {
    let text = value.of(source);
    let at = text.find(['<', '[']).or_else(|| text.find('(').filter(|at| *at > 0));
    let length = at.unwrap_or(text.len());
    let marks = &['"', '\'', '“', '”', '‘', '’', ',', '*', '<', '>', '[', ']'];
    let name = unmarked(source, ByteSpan::new(value.start, value.start + length), marks);
    let within = || {
        let open = text.find('(').filter(|_| name.of(source).contains('@'))?;
        let close = text.get(open..)?.find(')')?;
        Some(trimmed(source, ByteSpan::new(value.start + open + 1, value.start + open + close)))
    };
    let address = || unmarked(source, value, marks);
    within()
        .filter(|name| !name.is_empty())
        .or_else(|| Some(name).filter(|name| !name.is_empty()))
        .unwrap_or_else(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_an_author() {
        for (value, name) in [
            ("Priya Nair <priya@host.example>", "Priya Nair"),
            ("\"Nair, Priya\" <priya@host.example>", "Nair, Priya"),
            ("priya@host.example", "priya@host.example"),
            ("<priya@host.example>", "priya@host.example"),
            ("priya@host.example (Priya Nair)", "Priya Nair"),
            ("Priya Nair [mailto:priya@host.example]", "Priya Nair"),
            ("Priya Nair", "Priya Nair"),
            ("", ""),
        ] {
            assert_eq!(author(value, ByteSpan::new(0, value.len())).of(value), name, "{value}");
        }
    }
}
