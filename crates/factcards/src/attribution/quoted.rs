//! Who said what stands in quotation marks.

use std::ops::Range;

use factcards_document::{AttributionKind, BlockKind, ByteSpan, Stance};
use factcards_model::ud::Upos;
use rustc_hash::FxHashMap;

use super::reported::{Candidate, Candidates};
use super::{Found, Layers, Source, source};
use crate::quotations::{Quotation, Turn, inside};

/// Words of a quotation that is speech however it ends.
const SPEECH: usize = 5;
/// Words of a quotation that is speech though nothing attributes it.
const ALONE: usize = 8;
/// How many words from its quotation a cue may stand.
const REACH: usize = 20;
/// Marks between a quotation and what touches it.
const MARKS: usize = 3;

/// What a quotation belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owner {
    /// A report, by its place.
    Report(usize),
    /// An attribution that was made for quotations, by its place.
    Speech(usize),
}

/// The attributions of a text: the reports, and the quotations with what they belong to.
pub(super) fn find(layers: &Layers, candidates: &Candidates, reports: &[Candidate], quoted: &[ByteSpan]) -> Vec<Found> {
    let quotations: Vec<&Quotation> = layers.quotations.quoted.iter().filter(|q| q.level == 0).collect();
    let owners = vec![None; quotations.len()];
    let (made, of_cue) = (vec![], FxHashMap::default());
    let mut speech = Speech { layers, candidates, reports, quotations, spans: quoted, owners, made, of_cue };
    speech.attribute();
    speech.into_found()
}

struct Speech<'s, 'd, 't> {
    layers: &'s Layers<'d, 't>,
    candidates: &'s Candidates<'d, 't>,
    reports: &'s [Candidate],
    quotations: Vec<&'s Quotation>,
    spans: &'s [ByteSpan],
    owners: Vec<Option<Owner>>,
    /// Attributions whose cue governs nothing but quotations, or without a cue.
    made: Vec<Found>,
    of_cue: FxHashMap<usize, usize>,
}

impl<'s, 'd, 't> Speech<'s, 'd, 't> {
    fn attribute(&mut self) {
        for at in 0..self.quotations.len() {
            let owner = self.by_report(at).map(Owner::Report);
            let owner = owner.or_else(|| self.is_speech(at).then(|| self.by_cue(at)).flatten());
            self.set(at, owner);
        }
        self.carry_on();
        for at in 0..self.quotations.len() {
            let Some(quotation) = self.quotations.get(at).copied() else { continue };
            let alone = self.words(at) >= ALONE || quotation.speaker.is_some() && self.is_speech(at);
            if self.owner(at).is_none() && alone && self.ends_as_speech(at) {
                let label = quotation.speaker.map(|span| Source { span, head: None });
                let source = label.or_else(|| self.introduced(at));
                let owner = self.make(None, source, Stance::Says);
                self.set(at, Some(owner));
                self.carry_on_to(at + 1);
            }
        }
    }

    fn owner(&self, at: usize) -> Option<Owner> {
        self.owners.get(at).copied().flatten()
    }

    fn set(&mut self, at: usize, owner: Option<Owner>) {
        if let Some(place) = self.owners.get_mut(at) {
            *place = owner;
        }
    }

    fn make(&mut self, cue: Option<Range<usize>>, source: Option<Source>, stance: Stance) -> Owner {
        let found = Found { kind: AttributionKind::Direct, content: vec![], cue, source, stance };
        self.made.push(found);
        Owner::Speech(self.made.len() - 1)
    }

    fn tokens(&self, at: usize) -> Range<usize> {
        self.spans.get(at).map_or(0..0, |span| self.layers.tree.text.tokens_in(*span))
    }

    fn words(&self, at: usize) -> usize {
        self.tokens(at).filter(|t| !self.layers.tree.is_punctuation(*t)).count()
    }

    fn ends_as_speech(&self, at: usize) -> bool {
        let tokens = self.tokens(at);
        let last = tokens.end.checked_sub(1).map_or("", |last| self.layers.tree.form(last));
        matches!(last, "," | "." | "?" | "!" | "…" | "..." | "—" | "-" | "--")
    }

    fn is_speech(&self, at: usize) -> bool {
        self.words(at) >= SPEECH || self.words(at) >= 1 && self.ends_as_speech(at)
    }

    /// The report whose content touches a quotation.
    fn by_report(&self, at: usize) -> Option<usize> {
        let tokens = self.tokens(at);
        let tree = self.layers.tree;
        let sentences = tree.sentence(tokens.start)..tree.sentence(tokens.end.saturating_sub(1)) + 1;
        let begin = tree.text.tokens_of(sentences.start).start;
        let end = tree.text.tokens_of(sentences.end.saturating_sub(1)).end;
        let first = self.reports.partition_point(|r| r.cue < begin);
        let here = self.reports.iter().enumerate().skip(first).take_while(|(_, r)| r.cue < end);
        let touching = here.filter(|(_, report)| {
            !self.is_quoted(report.cue)
                && report.content.iter().any(|part| part.start < tokens.end && tokens.start < part.end)
        });
        // The innermost report, whose content is least beyond the quotation.
        touching.min_by_key(|(_, r)| r.content.iter().map(Range::len).sum::<usize>()).map(|(at, _)| at)
    }

    /// The verb of speech beside a quotation.
    fn by_cue(&mut self, at: usize) -> Option<Owner> {
        let tokens = self.tokens(at);
        let short = self.words(at) < SPEECH;
        let reach = if short { MARKS + 3 } else { REACH };
        let behind = self.cue_behind(&tokens, reach);
        let cue = behind.or_else(|| self.cue_before(&tokens, reach))?;
        if let Ok(report) = self.reports.binary_search_by_key(&cue, |r| r.cue) {
            return Some(Owner::Report(report));
        }
        if let Some(known) = self.of_cue.get(&cue) {
            return Some(Owner::Speech(*known));
        }
        let tree = self.layers.tree;
        let clause = self.candidates.clause(cue);
        let own = clause.and_then(|c| c.subject.as_ref()).map(|s| s.phrase.clone());
        let candidate = Candidate {
            cue,
            cue_tokens: cue..cue + 1,
            content: vec![tokens],
            source: own,
            stance: tree.cues().speaks(tree.lemma(cue)).unwrap_or(Stance::Says),
            rank: 0,
        };
        let candidate = source::complete(self.layers, candidate, self.spans)?;
        let source = candidate.source.as_ref().map(|phrase| Source::of(tree, phrase));
        let owner = self.make(Some(candidate.cue_tokens), source, candidate.stance);
        if let Owner::Speech(made) = owner {
            self.of_cue.insert(cue, made);
        }
        Some(owner)
    }

    fn is_quoted(&self, token: usize) -> bool {
        inside(self.spans, self.layers.tree.text.span(token..token + 1))
    }

    /// A verb of speech outside of quotation marks.
    fn is_cue(&self, token: usize) -> bool {
        let tree = self.layers.tree;
        let verb = tree.upos(token) == Upos::Verb || self.candidates.clause(token).is_some();
        verb && !self.is_quoted(token) && tree.cues().speaks(tree.lemma(token)).is_some()
    }

    /// "…," said Jane Roe. "…" Jane Roe said.
    fn cue_behind(&self, tokens: &Range<usize>, reach: usize) -> Option<usize> {
        let tree = self.layers.tree;
        let paragraph = |token: usize| tree.text.paragraph_of(tree.sentence(token));
        let last = tokens.end.checked_sub(1)?;
        let mut behind = (tokens.end..tree.text.tokens.len()).take(reach);
        behind.find(|token| {
            paragraph(*token) == paragraph(last) && self.is_cue(*token) && self.speaks_beside(tokens, *token)
        })
    }

    /// Jane Roe said: "…".
    fn cue_before(&self, tokens: &Range<usize>, reach: usize) -> Option<usize> {
        let tree = self.layers.tree;
        let paragraph = |token: usize| tree.text.paragraph_of(tree.sentence(token));
        (tokens.start.saturating_sub(reach)..tokens.start).rev().find(|token| {
            paragraph(*token) == paragraph(tokens.start) && self.is_cue(*token) && self.speaks_beside(tokens, *token)
        })
    }

    /// Whether nothing but its source and address stands between a quotation and a cue: no other quotation, no end of a
    /// sentence of the writer's.
    fn speaks_beside(&self, tokens: &Range<usize>, cue: usize) -> bool {
        let tree = self.layers.tree;
        let between = if cue < tokens.start { cue + 1..tokens.start } else { tokens.end..cue };
        let other = between.clone().any(|t| self.is_quoted(t));
        let ends = between.clone().filter(|t| matches!(tree.form(*t), "." | "!" | "?" | ";")).count();
        !other && ends == 0
    }

    /// Whose words a paragraph of nothing but a quotation gives: those of the last one reported in the paragraph before,
    /// where nobody is quoted. In a dialogue the paragraph before is another's.
    fn introduced(&self, at: usize) -> Option<Source> {
        let tree = self.layers.tree;
        let quotation = self.quotations.get(at)?;
        let block = tree.text.blocks.get(quotation.paragraph)?;
        let alone = block.content.len() <= quotation.marked().len() + 2;
        let before = quotation.paragraph.checked_sub(1)?;
        let quoted = at.checked_sub(1).and_then(|b| self.quotations.get(b)).is_some_and(|b| b.paragraph == before);
        let sentence = tree.text.blocks.get(before)?.sentences.clone().last()?;
        let tokens = tree.text.tokens_of(sentence);
        let end = self.reports.partition_point(|r| r.cue < tokens.end);
        let report = end.checked_sub(1).and_then(|last| self.reports.get(last)).filter(|r| tokens.contains(&r.cue));
        let source = report.filter(|_| alone && !quoted)?.source.as_ref();
        source.map(|phrase| Source::of(tree, phrase))
    }

    /// Whether nothing of the writer's stands before a quotation in its sentence.
    fn opens_sentence(&self, at: usize) -> bool {
        let tree = self.layers.tree;
        let first = self.tokens(at).start;
        let before = tree.text.tokens_of(tree.sentence(first)).start..first;
        before.into_iter().all(|t| tree.is_punctuation(t) || self.is_quoted(t)) && self.ends_as_speech(at)
    }

    /// Speech goes on in its paragraph, and in the next where that opens with a mark again.
    fn carry_on(&mut self) {
        for at in 0..self.quotations.len() {
            self.carry_on_to(at);
        }
        // What stands before the first that is attributed in its paragraph is the same one's.
        for at in (0..self.quotations.len()).rev() {
            let next = self.quotations.get(at + 1).copied();
            let same = next.is_some_and(|n| self.quotations.get(at).is_some_and(|q| q.paragraph == n.paragraph));
            if same && self.owner(at).is_none() && self.is_speech(at) && self.ends_as_speech(at) {
                self.set(at, self.owner(at + 1).filter(|_| self.words(at) >= 2));
            }
        }
    }

    /// Gives a quotation that nothing attributes to the owner of the one before, where that speech goes on.
    fn carry_on_to(&mut self, at: usize) {
        let Some(quotation) = self.quotations.get(at).copied() else { return };
        let Some(before) = at.checked_sub(1) else { return };
        if self.owner(at).is_some() || quotation.speaker.is_some() {
            return;
        }
        let same = self.quotations.get(before).is_some_and(|b| b.paragraph == quotation.paragraph);
        let continued = quotation.continued_from.is_some();
        if continued || same && self.opens_sentence(at) && self.is_speech(at) && self.words(at) >= 2 {
            self.set(at, self.owner(before));
        }
    }

    fn into_found(mut self) -> Vec<Found> {
        let (reports, spans) = (self.reports, self.spans);
        let tree = self.layers.tree;
        let mut quoted: Vec<Vec<ByteSpan>> = vec![vec![]; reports.len()];
        for at in 0..self.quotations.len() {
            let (Some(owner), Some(span)) = (self.owner(at), self.spans.get(at).copied()) else { continue };
            match owner {
                Owner::Report(report) => quoted.get_mut(report).into_iter().for_each(|q| q.push(span)),
                Owner::Speech(made) => self.made.get_mut(made).into_iter().for_each(|f| f.content.push(span)),
            }
        }
        // A greeting or a signature in a message says nothing.
        let says = |turn: &&Turn| {
            let block = tree.text.blocks.get(turn.paragraph);
            let is_verb = |token: usize| matches!(tree.upos(token), Upos::Verb | Upos::Aux);
            block.is_some_and(|block| block.kind == BlockKind::Turn) || tree.text.tokens_in(turn.span).any(is_verb)
        };
        let turns = self.layers.quotations.turns.iter().filter(says).map(|turn| Found {
            kind: AttributionKind::Direct,
            content: vec![turn.span],
            cue: None,
            source: Some(Source { span: turn.speaker, head: None }),
            stance: Stance::Says,
        });
        let mut found: Vec<Found> = self.made;
        found.extend(turns);
        let of_reports = reports.iter().zip(quoted).map(|(report, quoted)| {
            let content: Vec<ByteSpan> = report.content.iter().map(|part| tree.text.span(part.clone())).collect();
            let quoted_word = |t: &usize| inside(spans, tree.text.span(*t..*t + 1));
            let outside = report.content.iter().flat_map(Clone::clone).filter(|t| !tree.is_punctuation(*t));
            let outside = outside.filter(|t| !quoted_word(t)).count();
            let (kind, content) = match (quoted.is_empty(), outside) {
                (true, _) => (AttributionKind::Indirect, content),
                (false, 0) => (AttributionKind::Direct, quoted),
                (false, _) => (AttributionKind::Partial, content),
            };
            let source = report.source.as_ref().map(|phrase| Source::of(tree, phrase));
            Found { kind, content, cue: Some(report.cue_tokens.clone()), source, stance: report.stance }
        });
        found.extend(of_reports);
        found
    }
}
