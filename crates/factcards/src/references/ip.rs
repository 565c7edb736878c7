//! IP addresses, as the standard library reads them.

use std::net::{Ipv4Addr, Ipv6Addr};

use factcards_document::{ByteSpan, Reference, ReferenceKind};

/// The longest written address, "ffff:" seven times with an IPv4 tail.
const MAX_LENGTH: usize = 45;
/// Before four numbers with dots they are a version.
const VERSION: &[&str] = &["version", "v", "release"];

/// Finds addresses in order.
pub(super) fn find(source: &str) -> Vec<Reference<ByteSpan>> {
    let wanted = |c: char| c.is_alphanumeric() || matches!(c, '.' | ':');
    let address = |(run, before): (ByteSpan, Option<char>)| {
        let text = run.of(source).trim_end_matches(['.', ':']);
        // "fe80::" ends in colons of its own.
        let whole = run.of(source).trim_end_matches('.');
        let fits = |t: &&str| !t.is_empty() && t.len() <= MAX_LENGTH && is_address(t);
        let text = [whole, text].into_iter().find(fits)?;
        let alone = before.is_none_or(|c| !matches!(c, '-' | '_' | '@' | '/'));
        let words = source.get(..run.start).unwrap_or_default().trim_end();
        let label = words.rsplit(char::is_whitespace).next().unwrap_or_default();
        let version = label.len() <= 8 && VERSION.contains(&label.to_lowercase().as_str());
        let span = ByteSpan::new(run.start, run.start + text.len());
        (alone && !version).then_some(Reference { kind: ReferenceKind::Ip, span })
    };
    super::runs(source, wanted).filter_map(address).collect()
}

fn is_address(text: &str) -> bool {
    let v6 = || text.len() > 2 && text.contains(|c: char| c.is_ascii_digit()) && text.parse::<Ipv6Addr>().is_ok();
    text.parse::<Ipv4Addr>().is_ok() || v6()
}
