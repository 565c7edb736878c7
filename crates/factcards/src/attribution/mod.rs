//! Who said, thinks, wants, denies what.

mod quoted;
mod reported;

use std::ops::Range;

use factcards_document::{Attribution, AttributionKind, ByteSpan, Stance};

use crate::coreference::{MentionIndex, head_entity};
use crate::quotations::inside;
use crate::syntax::{Clause, Words};

/// An attribution before its speaker is known.
#[derive(Clone, Debug)]
struct Found {
    sentence: usize,
    kind: AttributionKind,
    content: Vec<ByteSpan>,
    cue: Option<Range<usize>>,
    source: Option<ByteSpan>,
    stance: Stance,
}

impl Found {
    fn holds(&self, quotation: ByteSpan) -> bool {
        let begins = |c: &ByteSpan| c.start <= quotation.start && quotation.start < c.end;
        self.content.iter().any(|c| begins(c) || quotation.contains(*c))
    }
}

/// Finds the attributions, in order of their content.
pub(crate) fn find(
    words: &Words,
    clauses: &[Clause],
    mentions: &MentionIndex,
    quotations: &[ByteSpan],
) -> Vec<Attribution<ByteSpan>> {
    let mut found = reported::find(words, clauses);
    // What stands inside a quotation is said by its speaker, not reported by the text.
    found.retain(|f| !f.cue.as_ref().is_some_and(|cue| inside(quotations, words.text.span(cue.clone()))));
    quoted::add(words, clauses, quotations, &mut found);
    found.sort_by_key(|f| f.content.first().copied());
    // One cue, one attribution: the quotation beside it before the words it seems to govern.
    let mut seen = std::collections::BTreeMap::new();
    for (at, cue) in found.iter().enumerate().filter_map(|(at, f)| f.cue.as_ref().map(|cue| (at, cue.start))) {
        let direct = found.get(at).is_some_and(|f| f.kind == AttributionKind::Direct);
        let kept = seen.entry(cue).or_insert(at);
        *kept = if direct { at } else { *kept };
    }
    let kept = found
        .into_iter()
        .enumerate()
        .filter(|(at, f)| f.cue.as_ref().is_none_or(|cue| seen.get(&cue.start) == Some(at)));
    kept.map(|(_, f)| f)
        .enumerate()
        .map(|(id, f)| Attribution {
            id,
            sentence: f.content.first().map_or(f.sentence, |c| words.text.sentence_at(c.start)),
            kind: f.kind,
            cue: f.cue.map(|cue| words.text.span(cue)),
            source: f.source,
            speaker: f.source.and_then(|source| head_entity(words, mentions, source)),
            stance: f.stance,
            content: f.content,
            within: None,
        })
        .collect()
}
