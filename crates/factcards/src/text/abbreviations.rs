//! Short forms introduced beside their long form, by the method of Schwartz and Hearst (2003): the letters of the
//! short form are found from right to left in the words before it, the first one at the start of a word.

use factcards_document::{Abbreviation, ByteSpan};

use super::Text;

/// A short form has 2 to 10 characters and at most two words.
const SHORT: std::ops::RangeInclusive<usize> = 2..=10;
/// Tokens between the brackets at most.
const MAX_INSIDE: usize = 16;

/// The pairs, in order of their brackets; each short form once.
pub(super) fn find(text: &Text) -> Vec<Abbreviation<ByteSpan>> {
    let mut found: Vec<Abbreviation<ByteSpan>> = vec![];
    let mut known = std::collections::BTreeSet::new();
    for open in (1..text.tokens.len()).filter(|at| text.word(*at) == "(") {
        if let Some(pair) = pair_at(text, open)
            && known.insert(pair.short.of(text.source))
        {
            found.push(pair);
        }
    }
    found
}

fn pair_at(text: &Text, open: usize) -> Option<Abbreviation<ByteSpan>> {
    let sentence = text.tokens.get(open)?.sentence;
    let tokens = text.tokens_of(sentence);
    let close = (open + 1..tokens.end).take(MAX_INSIDE + 1).find(|at| matches!(text.word(*at), ")" | ";" | ","))?;
    let inside = text.span(open + 1..close);
    let short = unquoted(text, inside);
    if is_short(short.of(text.source)) {
        let reach = short.of(text.source).chars().count();
        let window = text.span(window_start(text, tokens.start, open, (reach + 5).min(reach * 2))..open);
        let window = unquoted(text, window);
        if let Some(at) = match_start(short.of(text.source), window.of(text.source)) {
            return Some(Abbreviation { short, long: ByteSpan::new(window.start + at, window.end) });
        }
    }
    if text.word(close) != ")" {
        return None;
    }
    let short = word_before(text, tokens.start, open)?;
    let name = short.of(text.source);
    let whole = is_short(name) && match_start(name, inside.of(text.source)) == Some(0);
    (whole && inside.of(text.source).contains(char::is_whitespace)).then_some(Abbreviation { short, long: inside })
}

/// Without quotation marks around it.
fn unquoted(text: &Text, span: ByteSpan) -> ByteSpan {
    let quotes = ['"', '“', '”', '\'', '‘', '’'];
    let inner = span.of(text.source).trim_start_matches(quotes);
    ByteSpan::new(span.end - inner.len(), span.end - inner.len() + inner.trim_end_matches(quotes).len())
}

/// The token where the last `words` words before `open` begin; parts of one written word count once.
fn window_start(text: &Text, first: usize, open: usize, words: usize) -> usize {
    let mut at = open;
    let mut seen = 0;
    while at > first && seen < words {
        if matches!(text.word(at - 1), ";" | ":" | "." | "(" | ")") {
            break;
        }
        at -= 1;
        let apart =
            at == first || text.tokens.get(at - 1).map(|t| t.span.end) != text.tokens.get(at).map(|t| t.span.start);
        seen += usize::from(apart);
    }
    at
}

/// The characters before `open` back to a blank: a short form such as "R&D" or "Covid-19" may be many tokens.
fn word_before(text: &Text, first: usize, open: usize) -> Option<ByteSpan> {
    let mut at = open.checked_sub(1).filter(|at| *at >= first)?;
    while at > first
        && open - at < 6
        && text.tokens.get(at - 1).map(|t| t.span.end) == text.tokens.get(at).map(|t| t.span.start)
    {
        at -= 1;
    }
    Some(unquoted(text, text.span(at..open)))
}

fn is_short(short: &str) -> bool {
    SHORT.contains(&short.chars().take(SHORT.end() + 1).count())
        && short.split_whitespace().take(3).count() <= 2
        && short.starts_with(char::is_alphanumeric)
        && short.chars().any(char::is_alphabetic)
        && (short.chars().any(char::is_uppercase) || short.contains('.'))
}

/// Where in `window` the long form of `short` begins; it ends with the window.
fn match_start(short: &str, window: &str) -> Option<usize> {
    let same = |a: char, b: char| a.to_lowercase().eq(b.to_lowercase());
    let mut wanted = short.chars().rev().filter(|c| c.is_alphanumeric()).peekable();
    let mut letters = window.char_indices().rev().peekable();
    let mut start = None;
    while let Some(letter) = wanted.next() {
        let first = wanted.peek().is_none();
        loop {
            let (at, c) = letters.next()?;
            let begins_word = letters.peek().is_none_or(|(_, before)| !before.is_alphanumeric());
            if same(c, letter) && (!first || begins_word) {
                start = Some(at);
                break;
            }
        }
    }
    let long = window.get(start?..)?;
    let plain = long.split_whitespace().any(|w| w.eq_ignore_ascii_case(short));
    (long.len() > short.len() && !plain).then_some(start?)
}
