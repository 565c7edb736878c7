//! When a role is held: the time that hangs on it, or on the verb that gives it.

use factcards_document::{ByteSpan, Time, TimeKind};
use factcards_model::ud::{Deprel, Upos};
use rustc_hash::FxHashMap;

use super::Reader;

/// Relations by which a time says when.
const WHEN: [Deprel; 7] =
    [Deprel::Obl, Deprel::Nmod, Deprel::Advmod, Deprel::Appos, Deprel::Flat, Deprel::Dep, Deprel::Parataxis];

/// How far up a time says of a noun when it is: "mayor of Hull in 2015".
const REACH: usize = 4;

/// The first time of each word that one hangs on.
pub(super) struct Governed<'d>(FxHashMap<usize, &'d Time<ByteSpan>>);

impl<'d> Governed<'d> {
    pub(super) fn of(reader: &Reader<'_, 'd, '_>) -> Self {
        let tree = reader.tree;
        let mut governed = FxHashMap::default();
        for time in reader.layers.times {
            let Some(top) = tree.top(reader.words.text.tokens_in(time.span)) else { continue };
            let says_when = tree.is(top, &WHEN) && tree.deprel(top) != Deprel::NmodPoss;
            // "Now" is what the standing of a role says.
            let length = matches!(time.kind, TimeKind::Duration | TimeKind::Set | TimeKind::Time);
            if length || time.is_vague() || !says_when {
                continue;
            }
            let mut at = top;
            for _ in 0..REACH {
                let Some(head) = tree.head(at) else { break };
                governed.entry(head).or_insert(time);
                if tree.upos(head) == Upos::Verb || !tree.is(head, &[Deprel::Nmod, Deprel::Flat, Deprel::Appos]) {
                    break;
                }
                at = head;
            }
        }
        Self(governed)
    }

    /// The time that hangs on a word.
    pub(super) fn time(&self, word: usize) -> Option<&'d Time<ByteSpan>> {
        self.0.get(&word).copied()
    }
}

impl<'d> Reader<'_, 'd, '_> {
    /// "Jane Roe, until 2021 | the mayor of Hull": the time that opens an apposition.
    pub(super) fn time_before(&self, head: usize) -> Option<&'d Time<ByteSpan>> {
        let text = self.words.text;
        let last = self.start_of_phrase(head).checked_sub(1).filter(|_| self.tree.is(head, &[Deprel::Appos]))?;
        let time = self.time_at(last).filter(|time| !time.is_vague())?;
        let first = text.tokens_in(time.span).start.checked_sub(1)?;
        let mark = if self.tree.is(first, &[Deprel::Case]) { first.checked_sub(1)? } else { first };
        self.words.is_comma(mark).then_some(time)
    }

    fn time_at(&self, token: usize) -> Option<&'d Time<ByteSpan>> {
        let byte = self.words.text.tokens.get(token)?.span.start;
        let at = self.layers.times.partition_point(|t| t.span.end <= byte);
        self.layers.times.get(at).filter(|t| t.span.start <= byte)
    }

    /// Whether a token is part of a time.
    pub(super) fn is_timed(&self, token: usize) -> bool {
        self.time_at(token).is_some()
    }
}
