//! URLs and e-mail addresses, by linkify; and domains without a scheme where they cannot be anything else.

use factcards_document::{ByteSpan, Reference, ReferenceKind};
use linkify::{LinkFinder, LinkKind};

/// Top-level domains that are believed without a scheme or "www". Others are too often the end of a sentence
/// ("end.Next") or a file ("notes.md").
#[rustfmt::skip]
const DOMAINS: &[&str] = &[
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "io", "ai", "app", "dev", "eu", "uk", "de", "fr",
    "nl", "be", "ch", "es", "pt", "se", "dk", "fi", "pl", "cz", "ie", "ca", "au", "nz", "jp", "cn", "br", "mx", "ru",
    "ua",
];

/// Finds links in order.
pub(super) fn find(source: &str) -> Vec<Reference<ByteSpan>> {
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    let link = |link: linkify::Link| {
        let kind = match link.kind() {
            LinkKind::Email if !link.as_str().ends_with(|c: char| c.is_ascii_digit()) => ReferenceKind::Email,
            LinkKind::Url if is_url(link.as_str()) => ReferenceKind::Url,
            _ => return None,
        };
        Some(Reference { kind, span: ByteSpan::new(link.start(), link.end()) })
    };
    finder.links(source).filter_map(link).collect()
}

/// Whether it has a scheme, begins with "www.", or ends in a known domain.
fn is_url(link: &str) -> bool {
    if let Some((scheme, _)) = link.split_once("://") {
        return scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    }
    let host = link.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let Some((name, domain)) = host.rsplit_once('.') else { return false };
    // "Dr.Who" and "end.Next" have capitals where a domain has none.
    let plain = host.chars().skip(1).all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-'));
    let labels = name.split('.').all(|label| !label.is_empty());
    plain && labels && name.len() > 1 && (DOMAINS.contains(&domain) || name.starts_with("www."))
}
