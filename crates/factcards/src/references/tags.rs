//! Handles ("@name") and hashtags ("#name").

use factcards_document::{ByteSpan, Reference, ReferenceKind};

use super::domains;
use crate::lang::References;

/// Longer names exist nowhere.
const MAX_LENGTH: usize = 60;
/// Servers that give out names under their own.
const SERVERS: &[&str] = &[".bsky.social"];

/// Finds handles and hashtags in order.
pub(super) fn find(words: &References, source: &str) -> Vec<Reference<ByteSpan>> {
    let wanted = |c: char| c.is_alphanumeric() || c == '_';
    let mark = |(run, before): (ByteSpan, Option<char>)| {
        let name = run.of(source);
        let kind = match before? {
            '@' if name.is_ascii() && name.len() > 1 => ReferenceKind::Handle,
            '#' => ReferenceKind::Hashtag,
            _ => return None,
        };
        let start = run.start - 1;
        // "a@b", "&#39;", "##" and "C#x" are something else.
        let free = source
            .get(..start)?
            .chars()
            .next_back()
            .is_none_or(|c| !(c.is_alphanumeric() || matches!(c, '_' | '@' | '#' | '&' | '/' | '.' | '-')));
        let (end, whole) = match kind {
            ReferenceKind::Handle if is_time(words, name) => return None,
            ReferenceKind::Handle => server(source, run.end),
            _ => (run.end, !is_colour(name)),
        };
        let after = source.get(end..)?.chars().next().is_none_or(|c| !matches!(c, '@' | '#'));
        let fits = name.len() <= MAX_LENGTH && name.contains(char::is_alphabetic);
        (free && after && fits && whole).then_some(Reference { kind, span: ByteSpan::new(start, end) })
    };
    super::runs(source, wanted).filter_map(mark).collect()
}

/// Where a handle ends whose name ends here, with its server ("@name@host.org"), and whether it is one at all: the
/// half of an address ("@host.org") is none.
fn server(source: &str, end: usize) -> (usize, bool) {
    let rest = source.get(end..).unwrap_or_default();
    let host = |text: &str| {
        let wanted = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        let length = text.chars().take(MAX_LENGTH).take_while(|c| wanted(*c)).count();
        text.get(..length).unwrap_or_default().trim_end_matches(['.', '-']).to_owned()
    };
    if let Some(server) = rest.strip_prefix('@').map(host).filter(|h| domains::is_host(h, true)) {
        return (end + 1 + server.len(), true);
    }
    let domain = host(rest);
    if SERVERS.contains(&domain.as_str()) {
        return (end + domain.len(), true);
    }
    (end, !(rest.starts_with('.') && domains::is_host(&format!("name{domain}"), false)))
}

/// "2pm", "5k".
fn is_time(words: &References, name: &str) -> bool {
    let unit = name.trim_start_matches(|c: char| c.is_ascii_digit());
    unit.len() < name.len() && words.behind_at.contains(&unit.to_ascii_lowercase().as_str())
}

/// "1a2b3c".
fn is_colour(name: &str) -> bool {
    name.len() == 6 && name.chars().all(|c| c.is_ascii_hexdigit()) && name.contains(|c: char| c.is_ascii_digit())
}
