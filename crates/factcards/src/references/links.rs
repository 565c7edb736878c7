//! URLs and e-mail addresses, by linkify; and domains without a scheme where they cannot be anything else.

use factcards_document::{ByteSpan, Reference, ReferenceKind};
use linkify::{LinkFinder, LinkKind};

use super::domains;

/// Finds links in order.
pub(super) fn find(source: &str) -> Vec<Reference<ByteSpan>> {
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    let link = |link: linkify::Link| {
        let (kind, start) = match link.kind() {
            LinkKind::Email => (ReferenceKind::Email, link.start() + email(source, &link)?),
            LinkKind::Url if is_url(link.as_str()) => (ReferenceKind::Url, link.start()),
            _ => return None,
        };
        Some(Reference { kind, span: ByteSpan::new(start, link.end()) })
    };
    finder.links(source).filter_map(link).collect()
}

/// Where in the link the address begins, if it is one.
fn email(source: &str, link: &linkify::Link) -> Option<usize> {
    let (local, domain) = link.as_str().split_once('@')?;
    // Scripts without capitals write no spaces before an address either: "邮箱test@example.com".
    let script = |c: char| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase();
    let start = local.char_indices().rfind(|(_, c)| script(*c)).map_or(0, |(at, c)| at + c.len_utf8());
    let before = source.get(..link.start())?.chars().next_back();
    // No address begins with a dot or has two; "@name@host" is a handle.
    let whole = !matches!(before, Some('.' | '@')) && !local.get(start..)?.starts_with('.');
    let named = !domain.ends_with(|c: char| c.is_ascii_digit());
    (whole && named && start < local.len()).then_some(start)
}

/// Whether it has a scheme and a host, begins with "www.", or ends in a known domain.
fn is_url(link: &str) -> bool {
    let host_ends = |c: char| matches!(c, '/' | '?' | '#' | ':');
    let (scheme, rest) = link.split_once("://").unwrap_or(("", link));
    let (host, path) = rest.split_at(rest.find(host_ends).unwrap_or(rest.len()));
    if !scheme.is_empty() {
        // A host of one word, without a path, is an address cut off ("http://bit").
        let reaches = host.contains('.') || host == "localhost" || path.len() > 1 || !scheme.starts_with("http");
        return reaches && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    }
    let www = host.strip_prefix("www.").or_else(|| host.strip_prefix("WWW.")).or_else(|| host.strip_prefix("Www."));
    let has_path = path.strip_prefix('/').is_some_and(|p| p.starts_with(|c: char| c.is_alphanumeric()));
    www.is_some_and(|name| name.contains('.') && name.split('.').all(|label| !label.is_empty()))
        || domains::is_host(host, has_path)
}
