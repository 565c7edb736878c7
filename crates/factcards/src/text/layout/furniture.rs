//! What belongs to the page and not to the text: menus, share lines, links to other texts, page numbers, running heads.

use std::collections::BTreeMap;

use super::kind::Kind;
use super::lines::Line;
use super::markers;
use super::page::Page;
use crate::chars::{ends_sentence, is_closer};
use crate::lang::PageWords;

/// Longer lines, in bytes, are text; notices of cookies may be longer.
const LONGEST: usize = 120;
const LONGEST_NOTICE: usize = 600;
/// Links below "Most read".
const LINKS: usize = 24;
/// An entry of a menu has no more words.
const ENTRY_WORDS: usize = 4;
/// A menu has at least so many entries.
const ENTRIES: usize = 3;
/// A line of a wrapped text is so long, in bytes.
const WRAPPED: usize = 40;
/// A running head stands on at least so many pages.
const PAGES: usize = 3;

/// Lines that are known by their words or their shape.
pub(super) fn recognize(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    links(page, at).or_else(|| menu(page, at)).or_else(|| is_furniture(page, at).then(|| vec![Kind::Furniture]))
}

fn is_furniture(page: &Page<'_>, at: usize) -> bool {
    let text = page.text(at);
    let words = &page.language.page;
    let by_words = || {
        let plain = plain(text);
        words.furniture.contains(&plain.as_str())
            || words.furniture_openers.iter().any(|opener| plain.starts_with(opener) || plain == opener.trim_end())
            || is_count(words, &plain)
            || is_ticket(words, text)
    };
    let notice = || {
        let text = text.to_lowercase();
        let has = |list: &[&str]| list.iter().any(|known| text.contains(known));
        has(words.consent) && has(words.consent_topics)
    };
    // "Comments", and how many below.
    let number = |text: &str| !text.is_empty() && text.chars().all(is_digit);
    let above = || at.checked_sub(1).map(|above| plain(page.text(above)));
    let counted = || number(text) && above().is_some_and(|above| words.counters.contains(&above.as_str()));
    text.len() <= LONGEST && (by_words() || counted() || is_page_number(page, at) || is_running_head(page, at))
        || text.len() <= LONGEST_NOTICE && notice()
}

/// In small letters, without marks and arrows at its ends.
fn plain(text: &str) -> String {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric() && c != '(' && !is_closer(c) && c != ':');
    text.trim_end_matches(['.', '!', ':']).to_lowercase()
}

/// "12 comments", "Comments (12)", "5 min read".
fn is_count(words: &PageWords, plain: &str) -> bool {
    let number = |word: &str| {
        let word = word.trim_matches(['(', ')', '+']);
        word.starts_with(|c: char| c.is_ascii_digit()) && word.trim_end_matches(['k', 'm']).chars().all(is_digit)
    };
    let counts = |counted: &str| words.counters.contains(&counted);
    plain.split_once(' ').is_some_and(|(first, rest)| number(first) && counts(rest))
        || plain.rsplit_once(' ').is_some_and(|(rest, last)| number(last) && counts(rest))
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || c == ',' || c == '.'
}

/// "Ticket #48213", "Case number: 00412"
fn is_ticket(words: &PageWords, text: &str) -> bool {
    let Some((label, number)) = text.split_once([':', '#']) else { return false };
    let number = number.trim_start_matches(['#', ' ']);
    words.tickets.contains(&label.trim().to_lowercase().as_str())
        && number.contains(|c: char| c.is_ascii_digit())
        && !number.contains(' ')
}

/// "Page 3 of 12", "3 / 12", "- 3 -", or a number alone between blank lines.
fn is_page_number(page: &Page<'_>, at: usize) -> bool {
    let words = &page.language.page;
    let text = page.text(at).trim_matches(['-', '–', '—', '|', '·', '[', ']', ' ']).to_lowercase();
    let (labelled, rest) =
        words.page.iter().find_map(|label| text.strip_prefix(label)).map_or((false, &*text), |rest| {
            let rest = rest.trim_start();
            (rest.starts_with(|c: char| c.is_ascii_digit()), rest)
        });
    let number = |text: &str| is_number(text, 3);
    let whole = words.of.iter().find_map(|of| rest.split_once(of));
    let pages = whole.is_some_and(|(number_of, all)| number(number_of.trim()) && number(all.trim()));
    // Between the lines of a wrapped text no number stands alone, but below what it is the number of.
    let above = |lines: usize| at.checked_sub(lines).map_or("", |above| page.text(above));
    let wrapped = || above(1).len().max(above(2).len()) >= WRAPPED && ends_sentence(above(1));
    let below = || page.text(at + 1).contains(char::is_alphabetic);
    let alone = || page.lines.len() > 1 && (page.is_apart(at) || wrapped() && below());
    labelled && (number(rest) || pages) || alone() && (number(rest) || pages)
}

/// A line that comes back beside the numbers of pages, or at their ends.
fn is_running_head(page: &Page<'_>, at: usize) -> bool {
    page.running_heads.get(running_text(page.text(at))).is_some_and(|count| *count >= PAGES)
}

/// How often each short line stands at the edge of a page.
pub(super) fn running_heads<'t>(source: &'t str, lines: &[Line]) -> BTreeMap<&'t str, usize> {
    let text = |at: usize| lines.get(at).map_or("", |line| line.span.of(source));
    let told: Vec<usize> = (0..lines.len()).filter(|at| !text(*at).is_empty()).collect();
    let is_page = |text: &str| is_number(text.trim_matches(['-', '–', '—', ' ']), 4);
    let broken = |above: usize, below: usize| {
        let end = |at: usize| lines.get(at).map_or(0, |line| line.span.end);
        let start = lines.get(below).map_or(0, |line| line.span.start);
        source.get(end(above)..start).is_some_and(|gap| gap.contains('\u{c}'))
    };
    let mut heads = BTreeMap::new();
    for (place, at) in told.iter().enumerate() {
        let line = text(*at);
        let before = place.checked_sub(1).and_then(|place| told.get(place)).copied();
        let after = told.get(place + 1).copied();
        let beside = |other: Option<usize>| other.is_some_and(|other| is_page(text(other)));
        let edge = || before.is_some_and(|b| broken(b, *at)) || after.is_some_and(|a| broken(*at, a));
        let key = running_text(line);
        let head = line.len() <= LONGEST && !ends_sentence(line) && key.contains(char::is_alphabetic);
        if head && (key.len() < line.len() || beside(before) || beside(after) || edge()) {
            *heads.entry(key).or_default() += 1;
        }
    }
    heads
}

/// A running head without the number of the page, which wide blanks or a bar part from it.
fn running_text(line: &str) -> &str {
    let is_page = |text: &str| is_number(text, 4);
    let wide = |gap: &str| gap.contains(['|', '·', '•', '\t']) || gap.contains("  ");
    let is_gap = |c: char| c == ' ' || matches!(c, '|' | '·' | '•' | '\t');
    let last = line.rsplit(is_gap).next().unwrap_or_default();
    let first = line.split(is_gap).next().unwrap_or_default();
    let (front, back) = (line.strip_suffix(last).unwrap_or(line), line.strip_prefix(first).unwrap_or(line));
    let (head, tail) = (front.trim_end_matches(is_gap), back.trim_start_matches(is_gap));
    if is_page(last) && front.strip_prefix(head).is_some_and(wide) {
        head
    } else if is_page(first) && back.strip_suffix(tail).is_some_and(wide) {
        tail
    } else {
        line
    }
}

/// "Most read" and the lines below it that lead to other texts.
fn links(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let text = page.text(at);
    let known = text.len() <= LONGEST && page.language.page.link_lists.contains(&plain(text).as_str());
    if !known {
        return None;
    }
    let mut kinds = vec![Kind::Furniture];
    let is_item = |at: usize| markers::list_marker(page.text(at)).is_some() || is_number(page.text(at), 2);
    // A blank line may stand above a list.
    if page.text(at + 1).is_empty() && is_item(at + 2) {
        kinds.push(Kind::Blank);
    }
    while kinds.len() < LINKS {
        if page.text(at + kinds.len()).is_empty() && kinds.len() > 2 && is_number(page.text(at + kinds.len() + 1), 2) {
            kinds.push(Kind::Blank);
        }
        let next = at + kinds.len();
        let text = page.text(next);
        let behind_number = kinds.len() > 1 && is_number(page.text(next - 1), 2);
        if text.is_empty() || !(is_item(next) || behind_number || !ends_sentence(text) && text.len() <= LONGEST) {
            break;
        }
        kinds.push(Kind::Furniture);
    }
    Some(kinds)
}

/// Whether a word is a number of at most so many digits.
fn is_number(text: &str, digits: usize) -> bool {
    (1..=digits).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

/// "Home | News | Sport", "Home > News", or three lines and more with an entry each.
fn menu(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let words = &page.language.page;
    let text = page.text(at);
    let known = |entry: &str| words.menu.contains(&plain(entry).as_str());
    let is_entry = |entry: &str| {
        let count = entry.split_whitespace().take(ENTRY_WORDS + 1).count();
        entry.len() <= LONGEST && (1..=ENTRY_WORDS).contains(&count) && !ends_sentence(entry)
    };
    let on_one_line = || {
        let bar = ['|', '•', '·'].into_iter().any(|mark| {
            let entries = || text.split(mark).map(str::trim).filter(|entry| !entry.is_empty());
            entries().take(ENTRIES).count() == ENTRIES
                && entries().all(is_entry)
                && entries().filter(|entry| known(entry)).take(2).count() == 2
        });
        let path = ['>', '›', '»', '/'].into_iter().any(|mark| {
            let mut entries = text.split(mark).map(str::trim);
            let first = entries.next().is_some_and(known);
            first && entries.clone().next().is_some() && entries.all(|entry| is_entry(entry) || entry.len() <= LONGEST)
        });
        text.len() <= LONGEST && (bar || path)
    };
    if on_one_line() {
        return Some(vec![Kind::Furniture]);
    }
    if matches!(page.before(at), Some(Kind::Prose)) || !(known(text) || page.is_first()) {
        return None;
    }
    // A heading right below the last entry is none.
    let is_line = |at: &usize| is_entry(page.text(*at)) && page.text(*at).contains(char::is_uppercase);
    let is_known = |at: &usize| known(page.text(*at)) || is_furniture(page, *at);
    let lines = (at..page.lines.len()).take(LINKS).take_while(is_line);
    let all = lines.clone().filter(is_known).last().map_or(0, |last| last + 1 - at);
    let told = lines.take(all).filter(is_known).count();
    (all >= ENTRIES && told * 2 > all).then(|| vec![Kind::Furniture; all])
}
