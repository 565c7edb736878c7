//! IP addresses, as the standard library reads them.

use std::net::{Ipv4Addr, Ipv6Addr};

use factcards_document::{ByteSpan, Reference, ReferenceKind};

use crate::lang::References;

/// The longest written address, "ffff:" seven times with an IPv4 tail.
const MAX_LENGTH: usize = 45;
/// How far before an address such words are looked for, in bytes.
const REACH: usize = 24;

/// Finds addresses in order.
pub(super) fn find(words: &References, source: &str) -> Vec<Reference<ByteSpan>> {
    let wanted = |c: char| c.is_alphanumeric() || matches!(c, '.' | ':');
    let address = |(run, before): (ByteSpan, Option<char>)| {
        let whole = run.of(source).trim_end_matches('.');
        // Most words have neither.
        if !whole.contains(['.', ':']) {
            return None;
        }
        // "fe80::" ends in colons of its own; "10.0.0.1:80" has a port, which is not a part of the address.
        let port = whole.split_once(':').map_or(whole, |(host, _)| host);
        let fits = |t: &&str| t.len() <= MAX_LENGTH && is_address(t, || labelled(words, source, run.start));
        let text = [whole, whole.trim_end_matches(['.', ':']), port].into_iter().find(fits)?;
        let alone = before.is_none_or(|c| !matches!(c, '-' | '_' | '@' | '/'));
        let after = source.get(run.end..)?.chars().next();
        let alone = alone && after.is_none_or(|c| !matches!(c, '_' | '@' | '-'));
        let span = ByteSpan::new(run.start, run.start + text.len());
        let other = is_part(words, source, span);
        (alone && !other).then_some(Reference { kind: ReferenceKind::Ip, span })
    };
    super::runs(source, wanted).filter_map(address).collect()
}

fn is_address(text: &str, labelled: impl Fn() -> bool) -> bool {
    let v6 = || text.contains("::") || text.matches(':').count() == 7;
    // "::" joins names in programs, "dead::beef" may be two of them.
    let known = || text.len() > 2 && text.contains(|c: char| c.is_ascii_digit()) || labelled();
    text.parse::<Ipv4Addr>().is_ok() || v6() && text.parse::<Ipv6Addr>().is_ok() && known()
}

/// Whether a word such as "IPv6" stands shortly before.
fn labelled(words: &References, source: &str, start: usize) -> bool {
    let before = super::shortly_before(source, start, REACH).to_lowercase();
    before.split(|c: char| !c.is_alphanumeric()).any(|word| words.address.contains(&word))
}

/// Whether it is the number of a version or of a part, behind its name or before its heading.
fn is_part(words: &References, source: &str, span: ByteSpan) -> bool {
    let before = super::shortly_before(source, span.start, REACH).to_lowercase();
    let near = before.trim_end_matches(|c: char| c.is_whitespace() || c == '.');
    let named = near.rsplit(char::is_whitespace).next().is_some_and(|word| words.parts.contains(&word));
    let small = span.of(source).split('.').all(|part| part.parse::<u8>().is_ok_and(|n| n < 30));
    let line = source.get(..span.start).unwrap_or_default().trim_end_matches([' ', '\t', '#', '*']);
    let first = line.is_empty() || line.ends_with('\n');
    let after = source.get(span.end..).unwrap_or_default().trim_start_matches(['.', ' ', '\t']);
    named || small && first && after.starts_with(char::is_uppercase)
}
