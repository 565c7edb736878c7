//! The headline of a text.

use std::ops::Range;

use factcards_document::BlockKind;

use crate::clause::{Clause, ClauseKind};
use crate::text::{Block, Text};
use crate::tree::Tree;

/// A headline has so many words at most.
const MOST_WORDS: usize = 32;

/// The headline, of which the part behind a topic counts: "Markets: shares fall".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Headline {
    pub(super) sentence: usize,
    pub(super) tokens: Range<usize>,
}

/// Of the headings above the text the first one that says something, else the first; else a first line alone in its
/// paragraph that no full stop ends.
pub(super) fn find(tree: &Tree, clauses: &[Clause]) -> Option<Headline> {
    let text = tree.text;
    let above = text.blocks.iter().take_while(|block| block.kind != BlockKind::Paragraph);
    let headings: Vec<&Block> = above.filter(|block| block.kind == BlockKind::Heading).collect();
    let says = |block: &&&Block| clause(clauses, &of_block(text, block).tokens).is_some();
    let heading = headings.iter().find(says).or_else(|| headings.first()).copied();
    let told = heading.or_else(|| first_line(text))?;
    Some(behind_topic(tree, clauses, of_block(text, told)))
}

fn of_block(text: &Text, block: &Block) -> Headline {
    let sentence = block.sentences.start;
    let end = text.tokens_of(block.sentences.end.saturating_sub(1).max(sentence)).end;
    let tokens = text.tokens_of(sentence);
    // A heading of two sentences is one where the first has no end: a question mark may stand inside.
    Headline { sentence, tokens: tokens.start..tokens.end.min(end) }
}

/// A first line of running text that is none: alone in its paragraph, short, without a full stop, before others.
fn first_line<'b>(text: &'b Text) -> Option<&'b Block> {
    let at = text.blocks.iter().position(|block| block.kind == BlockKind::Paragraph)?;
    let block = text.blocks.get(at)?;
    let words = text.tokens_of(block.sentences.start).len();
    let follows = text.blocks.iter().skip(at + 1).any(|block| block.kind == BlockKind::Paragraph);
    let ends = block.content.of(text.source).trim_end().ends_with(['.', ':', ';', ',']);
    let line = block.sentences.len() == 1 && words <= MOST_WORDS && follows && !ends;
    line.then_some(block)
}

/// What stands behind "Topic:", where that is a clause.
fn behind_topic(tree: &Tree, clauses: &[Clause], whole: Headline) -> Headline {
    let colon = whole.tokens.clone().find(|token| tree.form(*token) == ":");
    let Some(colon) = colon else { return whole };
    let rest = colon + 1..whole.tokens.end;
    if clause(clauses, &rest).is_some() { Headline { tokens: rest, ..whole } } else { whole }
}

/// The clause that tells what happens: the main one, else one that is part of another.
pub(super) fn clause<'c>(clauses: &'c [Clause], tokens: &Range<usize>) -> Option<&'c Clause> {
    let rank = |clause: &&Clause| match clause.kind {
        ClauseKind::Main => 0,
        ClauseKind::Parataxis => 1,
        ClauseKind::Participial => 2,
        _ => 3,
    };
    let first = clauses.partition_point(|clause| clause.main() < tokens.start && clause.head() < tokens.start);
    let inside = clauses.iter().skip(first).take_while(|clause| clause.head().min(clause.main()) < tokens.end);
    inside.filter(|clause| clause.subject.is_some() && tokens.contains(&clause.main())).min_by_key(rank)
}
