//! Who said, thinks, wants, denies what.
//!
//! Candidates come from the trees (`reported`), of which each cue keeps its best; then each quotation looks for the one
//! that it belongs to, or for a verb of speech beside it (`quoted`).

mod contents;
mod nominal;
mod phrases;
mod quoted;
mod reported;
mod source;

use std::ops::Range;

use factcards_document::{Attribution, AttributionKind, ByteSpan, ErasedSort as _, Stance, Time};
use rustc_hash::FxHashSet;

use crate::clause::{Clause, Items, Listed, Phrase};
use crate::coreference::MentionIndex;
use crate::quotations::Quotations;
use crate::tree::Tree;
pub(crate) use contents::Contents;
use reported::{Candidate, Candidates};

/// What attributions are read from.
pub(crate) struct Layers<'d, 't> {
    pub(crate) tree: &'d Tree<'t>,
    pub(crate) clauses: &'d [Clause],
    pub(crate) listed: &'d [Listed],
    pub(crate) mentions: &'d MentionIndex,
    pub(crate) quotations: &'d Quotations,
    pub(crate) times: &'d [Time<ByteSpan>],
}

/// An attribution before its speaker is known.
#[derive(Clone, Debug)]
struct Found {
    kind: AttributionKind,
    content: Vec<ByteSpan>,
    cue: Option<Range<usize>>,
    source: Option<Source>,
    stance: Stance,
}

/// Who: a phrase of the text, with its head where it stands in a sentence; a label has none.
#[derive(Clone, Debug)]
struct Source {
    span: ByteSpan,
    head: Option<usize>,
}

impl Source {
    fn of(tree: &Tree, phrase: &Phrase) -> Self {
        let head = phrase.conjuncts.is_empty().then_some(phrase.head);
        Self { span: tree.text.span(phrase.tokens.clone()), head }
    }
}

/// Finds the attributions, in order of their content.
pub(crate) fn find(layers: &Layers) -> Vec<Attribution<ByteSpan>> {
    let candidates = Candidates::new(layers.tree, layers.clauses);
    let quoted = layers.quotations.spans();
    let reports = best(layers, &candidates, &quoted);
    let mut found = quoted::find(layers, &candidates, &reports, &quoted);
    found.retain(|f| !f.content.is_empty());
    found.sort_erased_by_key(|f| (f.content.first().copied(), f.cue.as_ref().map(|cue| cue.start)));
    let mut attributions: Vec<Attribution<ByteSpan>> =
        found.into_iter().enumerate().map(|(id, f)| attribution(layers, id, f)).collect();
    nest(layers, &mut attributions);
    attributions
}

/// Of the candidates of each cue the best one, with its source.
fn best(layers: &Layers, candidates: &Candidates, quoted: &[ByteSpan]) -> Vec<Candidate> {
    let mut all = candidates.find();
    // What the items of a list are to accept or confirm, nobody has said yet.
    let verbs = layers.listed.iter().filter_map(|listed| match &listed.items {
        Items::Infinitives(verbs) => Some(verbs),
        Items::Nominals(_) => None,
    });
    let items: FxHashSet<usize> = verbs.flatten().copied().collect();
    all.retain(|c| c.rank != reported::OBJECT || !items.contains(&c.cue));
    all.extend(layers.listed.iter().filter_map(|listed| candidates.by_list(listed)));
    all.sort_erased_by_key(|c| (c.cue, c.rank));
    all.dedup_by_key(|c| c.cue);
    all.into_iter().filter_map(|candidate| source::complete(layers, candidate, quoted)).collect()
}

fn attribution(layers: &Layers, id: usize, found: Found) -> Attribution<ByteSpan> {
    let text = layers.tree.text;
    let start = found.content.first().copied().unwrap_or_default().start;
    let speaker = found.source.as_ref().and_then(|source| match source.head {
        Some(head) => layers.mentions.named_by(layers.tree, head, source.span),
        None => layers.mentions.within(source.span).next().map(|(_, entity)| entity),
    });
    Attribution {
        id,
        sentence: text.sentence_at(start),
        kind: found.kind,
        cue: found.cue.map(|cue| text.span(cue)),
        source: found.source.map(|source| source.span),
        speaker,
        within: None,
        stance: found.stance,
        content: found.content,
    }
}

/// Marks each attribution that stands in the content of another; the first person in a quotation is its speaker.
fn nest(layers: &Layers, attributions: &mut [Attribution<ByteSpan>]) {
    let contents = Contents::of(attributions);
    for at in 0..attributions.len() {
        let Some(attribution) = attributions.get(at) else { continue };
        let Some(place) = attribution.cue.or(attribution.content.first().copied()) else { continue };
        let Some(outer) = contents.holding_but(place, Some(at)) else { continue };
        // Two that hold each other would be the same one.
        if attributions.get(outer).is_some_and(|o| o.within == Some(at)) {
            continue;
        }
        let first_person = layers.tree.function_words().first_person;
        let speaks = attribution.source.is_some_and(|s| s.of(layers.tree.text.source) == first_person);
        let speaker = attributions.get(outer).filter(|o| speaks && o.kind == AttributionKind::Direct);
        let speaker = speaker.and_then(|o| o.speaker);
        if let Some(inner) = attributions.get_mut(at) {
            inner.within = Some(outer);
            inner.speaker = inner.speaker.or(speaker);
        }
    }
}

/// Who does not think so doubts it.
fn negated_stance(stance: Stance, negated: bool) -> Stance {
    match stance {
        Stance::Says | Stance::Believes | Stance::Denies if negated => Stance::Doubts,
        Stance::Wants | Stance::Promises | Stance::Demands if negated => Stance::Denies,
        other => other,
    }
}
