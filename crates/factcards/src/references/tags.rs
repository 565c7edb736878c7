//! Handles ("@name") and hashtags ("#name").

use factcards_document::{ByteSpan, Reference, ReferenceKind};

/// Longer names exist nowhere.
const MAX_LENGTH: usize = 60;

/// Finds handles and hashtags in order.
pub(super) fn find(source: &str) -> Vec<Reference<ByteSpan>> {
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
        let after = source.get(run.end..)?.chars().next().is_none_or(|c| !matches!(c, '@' | '#'));
        let fits = name.len() <= MAX_LENGTH && name.contains(char::is_alphabetic);
        (free && after && fits).then_some(Reference { kind, span: ByteSpan::new(start, run.end) })
    };
    super::runs(source, wanted).filter_map(mark).collect()
}
