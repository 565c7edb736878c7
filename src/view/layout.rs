//! Cuts a source into chunks that are drawn one at a time, and those into blocks.

use factcards_document::{ByteSpan, SentenceBlock};

use crate::state::Reading;

/// Bytes after which a chunk ends with its block.
const CHUNK: usize = 4_000;
/// Bytes after which a block is cut, so that a text without blocks can be drawn piece by piece too.
const BLOCK: usize = 8_000;

/// Neighbouring blocks that are drawn together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Chunk {
    /// The place; the chunks of a source cover all of it.
    pub(crate) span: ByteSpan,
    /// Its blocks, which cover all of it.
    pub(crate) blocks: Vec<Block>,
}

/// A heading, paragraph, list item …, or a piece of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    /// The place, up to the next block.
    pub(crate) span: ByteSpan,
    /// Its kind.
    pub(crate) kind: SentenceBlock,
}

/// The chunks of a source, in order.
pub(crate) fn chunks(reading: &Reading) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = vec![];
    for block in blocks(reading) {
        match chunks.last_mut() {
            Some(last) if last.span.len() < CHUNK => {
                last.span.end = block.span.end;
                last.blocks.push(block);
            }
            _ => chunks.push(Chunk { span: block.span, blocks: vec![block] }),
        }
    }
    chunks
}

fn blocks(reading: &Reading) -> Vec<Block> {
    let (source, sentences) = (&*reading.source, &reading.document.sentences);
    let mut blocks: Vec<Block> = vec![];
    let (mut paragraph, mut read) = (None, 0);
    for sentence in sentences {
        let gap = ByteSpan::new(std::mem::replace(&mut read, sentence.span.end), sentence.span.start);
        let start = sentence.span.start;
        let long = blocks.last().is_some_and(|block| start.saturating_sub(block.span.start) > BLOCK);
        if paragraph.replace(sentence.paragraph) == Some(sentence.paragraph) && !long {
            continue;
        }
        // A bullet or heading mark before the sentence belongs to its block.
        let line = gap.of(source).rfind('\n').map_or(start, |at| gap.start + at + 1);
        let start = if blocks.is_empty() { 0 } else { line };
        if let Some(last) = blocks.last_mut() {
            last.span.end = start;
        }
        blocks.push(Block { span: ByteSpan::new(start, start), kind: sentence.block });
    }
    match blocks.last_mut() {
        Some(last) => last.span.end = source.len(),
        None if source.is_empty() => (),
        None => blocks.push(Block { span: ByteSpan::new(0, source.len()), kind: SentenceBlock::Paragraph }),
    }
    blocks.into_iter().flat_map(|block| cut(block, source)).collect()
}

/// A block in pieces of bearable length, where even one sentence is too long.
fn cut(block: Block, source: &str) -> Vec<Block> {
    let mut pieces = vec![];
    let mut start = block.span.start;
    while block.span.end.saturating_sub(start) > 2 * BLOCK {
        let end = (start + BLOCK..block.span.end).find(|at| source.is_char_boundary(*at)).unwrap_or(block.span.end);
        pieces.push(Block { span: ByteSpan::new(start, end), ..block });
        start = end;
    }
    pieces.push(Block { span: ByteSpan::new(start, block.span.end), ..block });
    pieces
}

#[cfg(test)]
mod tests {
    use factcards::{Options, analyze};

    use super::*;

    fn layout(source: &str) -> (Reading, Vec<Chunk>) {
        let reading =
            Reading::new(source.into(), analyze(source, &Options::default(), factcards_model::english().unwrap()));
        let chunks = chunks(&reading);
        (reading, chunks)
    }

    #[test]
    fn chunks_and_blocks_cover_the_source_without_overlap() {
        let long = "One sentence stands here. ".repeat(2_000);
        for source in ["", "x", "\n\n a \n\n", "A.\n\nB. C.\n\n\n\nD", &long, &"ä".repeat(30_000)] {
            let (_, chunks) = layout(source);
            let blocks: Vec<_> = chunks.iter().flat_map(|s| &s.blocks).map(|b| b.span).collect();
            for spans in [chunks.iter().map(|s| s.span).collect(), blocks] {
                let joined: String = spans.iter().map(|span: &ByteSpan| span.of(source)).collect();
                assert_eq!(joined, source);
            }
        }
    }

    #[test]
    fn a_list_marker_stands_in_the_block_of_its_item() {
        let source = "Please:\n- move the boxes\n- call Ann\n\n## Later\n\nIt rained all day.";
        let (_, chunks) = layout(source);
        let blocks: Vec<_> = chunks.iter().flat_map(|s| &s.blocks).map(|b| b.span.of(source).trim()).collect();
        assert_eq!(blocks, ["Please:", "- move the boxes", "- call Ann", "## Later", "It rained all day."]);
    }

    #[test]
    fn no_block_is_long() {
        for source in ["One sentence stands here. ".repeat(2_000), "ä".repeat(30_000)] {
            let (_, chunks) = layout(&source);
            assert!(chunks.len() > 2);
            assert!(chunks.iter().all(|s| s.span.len() <= 2 * BLOCK + CHUNK));
        }
    }
}
