//! What speaks for each kind of a name, and whether that is enough.

use factcards_document::EntityKind;
use factcards_model::MOST_KINDS;

use super::{Found, titles};
use crate::words::Words;

/// What must speak for a kind at each mention, and how far it must beat the next, or the kind stays open.
const CLEAR: i32 = 10;
const APART: i32 = 6;

/// What speaks for each kind of a name, in the order of the model's kinds and in its units (see `Word::evidence` there).
#[derive(Clone, Debug, Default)]
pub(super) struct Votes {
    pub(super) evidence: [i32; MOST_KINDS],
    pub(super) mentions: u32,
}

impl Votes {
    pub(super) fn add(&mut self, kind: Option<usize>, count: i32) {
        kind.and_then(|kind| self.evidence.get_mut(kind)).into_iter().for_each(|e| *e += count);
    }

    /// The kind that most speaks for, the first of equals.
    pub(super) fn best(&self) -> usize {
        let first = (0, i32::MIN);
        self.evidence.iter().enumerate().fold(first, |best, (kind, e)| if *e > best.1 { (kind, *e) } else { best }).0
    }

    /// Whether they speak for one kind clearly enough, for a name of a single word also against every other kind.
    pub(super) fn is_settled(&self, single: bool) -> bool {
        let mentions = self.mentions.max(1) as i32;
        let best = self.best();
        let most = |of: &dyn Fn(usize) -> bool| {
            let counted = self.evidence.iter().enumerate().filter(|(kind, _)| of(*kind));
            counted.map(|(_, evidence)| evidence / mentions).max().unwrap_or_default()
        };
        let (first, second) = (most(&|kind| kind == best), most(&|kind| kind != best));
        first >= CLEAR && (!single || first - second >= APART)
    }
}

/// Whether neither lists nor its last word say what a name is.
pub(super) fn is_open(words: &Words, name: &Found) -> bool {
    let first = name.tokens.start;
    let listed = words.text.may_name_people(first) || words.text.may_name_places(first);
    let headed = words.lexicon().head_kind(words.tree.folded(titles::head_of(words, name))).is_some();
    let person = name.kind == EntityKind::Person && name.tokens.clone().any(|t| words.text.may_name_people(t));
    if name.tokens.len() > 1 { !headed && !person } else { !listed }
}

/// Whether a name is a first name and a surname by the lists, and neither is a place's.
pub(super) fn is_full_name(words: &Words, name: &Found) -> bool {
    let (first, last) = (name.tokens.start, name.tokens.end - 1);
    let person = last > first && words.text.may_be_first_name(first) && words.text.may_name_people(last);
    person && ![first, last].iter().any(|t| words.text.may_name_places(*t))
}
