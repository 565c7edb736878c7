//! Enumerations in running text and bullet lists.

use std::ops::Range;

use factcards_document::{ByteSpan, Fact, List, SentenceBlock};

use crate::text::{Block, Text};

/// Fewer items parted by commas are an ordinary clause.
const MIN_COMMA_ITEMS: usize = 3;
/// Longer items that begin in lower case are clauses, in tokens.
const MAX_PLAIN_ITEM: usize = 12;
/// After a dash only short items make a list, in tokens.
const MAX_DASH_ITEM: usize = 6;
/// Finds the lists, in order.
pub(crate) fn find(text: &Text) -> Vec<List<ByteSpan>> {
    let mut lists = vec![];
    let mut at = 0;
    while let Some(block) = text.blocks.get(at) {
        if block.kind.sentences() == SentenceBlock::ListItem {
            let item = |b: &&Block| b.kind.sentences() == SentenceBlock::ListItem;
            let items = text.blocks.iter().skip(at).take_while(item).count();
            lists.extend(bullets(text, at..at + items));
            at += items;
        } else {
            if block.kind.sentences() == SentenceBlock::Paragraph {
                lists.extend(block.sentences.clone().filter_map(|sentence| enumeration(text, sentence)));
            }
            at += 1;
        }
    }
    lists
}

/// Two or more list items in a row, led by a sentence that ends with a colon.
fn bullets(text: &Text, blocks: Range<usize>) -> Option<List<ByteSpan>> {
    let before = blocks.start.checked_sub(1).and_then(|at| text.blocks.get(at));
    let items: Vec<ByteSpan> = text.blocks.get(blocks)?.iter().map(|b| b.content).collect();
    let lead = before
        .filter(|b| b.kind.sentences() != SentenceBlock::Metadata)
        .and_then(|b| text.sentences.get(b.sentences.end.checked_sub(1)?))
        .and_then(|s| without_colon(text, s.span));
    (items.len() > 1).then_some(List { lead, items, fact: None })
}

fn without_colon(text: &Text, span: ByteSpan) -> Option<ByteSpan> {
    let lead = span.of(text.source).strip_suffix(':')?;
    Some(ByteSpan::new(span.start, span.start + lead.trim_end().len())).filter(|lead| !lead.is_empty())
}

/// What a sentence enumerates after its first colon or dash.
fn enumeration(text: &Text, sentence: usize) -> Option<List<ByteSpan>> {
    let tokens = text.tokens_of(sentence);
    let mark = tokens.clone().find(|at| matches!(text.word(*at), ":" | "—" | "–" | "--"))?;
    if mark == tokens.start {
        return None;
    }
    let colon = text.word(mark) == ":";
    let tail = mark + 1..end_of_tail(text, mark + 1..tokens.end, colon);
    let items = by_marks(text, tail, colon)?;
    Some(List { lead: Some(text.span(tokens.start..mark)), items, fact: None })
}

/// The tail without the sentence's last marks; after a dash it also ends at the next dash.
fn end_of_tail(text: &Text, tail: Range<usize>, colon: bool) -> usize {
    let dash = |at: &usize| !colon && matches!(text.word(*at), "—" | "–" | "--");
    let mut end = tail.clone().find(dash).unwrap_or(tail.end);
    while end > tail.start && matches!(text.word(end - 1), "." | "!" | "?" | "…" | "..." | "”" | "\"") {
        end -= 1;
    }
    end
}

/// The items between semicolons, or else between commas, when they look like items.
fn by_marks(text: &Text, tail: Range<usize>, colon: bool) -> Option<Vec<ByteSpan>> {
    if matches!(text.word(tail.start), "\"" | "“" | "'" | "‘") {
        return None;
    }
    let semicolons = parts(text, tail.clone(), ";");
    let mut parts = if semicolons.len() > 1 { semicolons.clone() } else { parts(text, tail, ",") };
    let by_semicolon = semicolons.len() > 1;
    let mut joined = false;
    if let Some(last) = parts.last_mut()
        && text.language.syntax.conjunctions.contains(&text.word(last.start))
    {
        last.start += 1;
        joined = true;
    }
    if !joined && !by_semicolon && parts.len() > 1 {
        joined = part_last(text, &mut parts);
    }
    parts.iter().all(|p| !p.is_empty()).then_some(())?;
    let capital = |p: &Range<usize>| text.word(p.start).starts_with(char::is_uppercase);
    let clause =
        |p: &Range<usize>| text.language.syntax.clause_starts.contains(&text.word(p.start).to_lowercase().as_str());
    let longest = parts.iter().map(ExactSizeIterator::len).max().unwrap_or_default();
    let list = if by_semicolon {
        colon && (parts.len() > 2 || joined)
    } else {
        let plain = joined && longest <= if colon { MAX_PLAIN_ITEM } else { MAX_DASH_ITEM };
        parts.len() >= MIN_COMMA_ITEMS && !parts.iter().any(clause) && (plain || (colon && parts.iter().all(capital)))
    };
    list.then(|| parts.into_iter().map(|p| text.span(without_number(text, p))).collect())
}

/// The item without a number in brackets before it: "(2) salt".
fn without_number(text: &Text, item: Range<usize>) -> Range<usize> {
    let label = text.word(item.start + 1);
    let numbered = text.word(item.start) == "(" && text.word(item.start + 2) == ")" && label.len() <= 3;
    if numbered && item.len() > 3 { item.start + 3..item.end } else { item }
}

/// The tokens between marks that stand outside brackets and quotation marks.
fn parts(text: &Text, tail: Range<usize>, mark: &str) -> Vec<Range<usize>> {
    let mut parts = vec![];
    let mut start = tail.start;
    let (mut depth, mut quoted) = (0_usize, false);
    for at in tail.clone() {
        match text.word(at) {
            "(" | "[" | "“" => depth += 1,
            ")" | "]" | "”" => depth = depth.saturating_sub(1),
            "\"" => quoted = !quoted,
            word if word == mark && depth == 0 && !quoted => {
                parts.push(start..at);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(start..tail.end);
    parts
}

/// Parts the last item at its only conjunction: "pears and plums".
fn part_last(text: &Text, parts: &mut Vec<Range<usize>>) -> bool {
    let Some(last) = parts.last().cloned() else { return false };
    let mut conjunctions = last.clone().filter(|at| text.language.syntax.conjunctions.contains(&text.word(*at)));
    let (Some(at), None) = (conjunctions.next(), conjunctions.next()) else { return false };
    if at == last.start || at + 1 >= last.end {
        return false;
    }
    parts.pop();
    parts.extend([last.start..at, at + 1..last.end]);
    true
}
/// Names the fact that each list completes: the last one whose verb stands in its lead.
pub(crate) fn with_facts(mut lists: Vec<List<ByteSpan>>, facts: &[Fact<ByteSpan>]) -> Vec<List<ByteSpan>> {
    for list in &mut lists {
        let Some(lead) = list.lead else { continue };
        let end = facts.partition_point(|f| f.relation.span.first().map_or(f.span, |v| *v).start < lead.end);
        let before = facts.get(..end).unwrap_or_default().iter().rev().take_while(|f| f.span.end > lead.start);
        let mut inside = before.filter(|f| f.relation.span.first().is_some_and(|verb| lead.contains(*verb)));
        list.fact = inside.next().map(|f| f.id);
    }
    lists
}
