//! Cuts a source into chunks that are drawn one at a time, and those into blocks.

use factcards_document::{BlockKind, ByteSpan};

use crate::state::Reading;

/// Bytes after which a chunk ends with its block.
const CHUNK: usize = 1_200;
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    /// The place, up to the next block.
    pub(crate) span: ByteSpan,
    /// Its kind.
    pub(crate) kind: BlockKind,
    /// How deep it is quoted.
    pub(crate) level: u8,
    /// Whether a task is done, where a box says so.
    pub(crate) done: Option<bool>,
    /// How deep a heading stands by its signs, or an item by its indentation; 0 where nothing tells.
    pub(crate) depth: usize,
    /// What stands apart in it: the cells of a row, who speaks.
    pub(crate) parts: Vec<ByteSpan>,
}

impl Block {
    /// What belongs to no block of the text.
    fn apart(span: ByteSpan) -> Self {
        Self { span, kind: BlockKind::Furniture, level: 0, done: None, depth: 0, parts: vec![] }
    }

    /// The stretches of a place within the block that are drawn apart, with whether each is one of its parts. A cell
    /// takes what stands before the next one with it.
    pub(crate) fn stretches(&self, place: ByteSpan) -> Vec<(ByteSpan, bool)> {
        let row = self.kind == BlockKind::TableRow;
        let mut stretches = vec![];
        let mut at = place.start;
        for (part, next) in self.parts.iter().zip(self.parts.iter().skip(1).map(Some).chain([None])) {
            let end = next.map_or(place.end, |next| next.start);
            let (start, end) = if row { (at, end) } else { (part.start, part.end) };
            if start < at || end > place.end || start >= end {
                continue;
            }
            if at < start {
                stretches.push((ByteSpan::new(at, start), false));
            }
            stretches.push((ByteSpan::new(start, end), true));
            at = end;
        }
        if at < place.end {
            stretches.push((ByteSpan::new(at, place.end), false));
        }
        stretches
    }
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
    let (source, document) = (&*reading.source, &reading.document);
    let mut blocks: Vec<Block> = vec![];
    let mut read = 0;
    for block in &document.blocks {
        let start = if blocks.is_empty() { 0 } else { with_signs(source, block.span.start, read) };
        let gap = ByteSpan::new(std::mem::replace(&mut read, block.span.end).min(start), start);
        if let Some(last) = blocks.last_mut() {
            last.span.end = start;
            if let Some(apart) = lines_apart(source, gap) {
                last.span.end = apart.start;
                blocks.push(Block::apart(ByteSpan::new(apart.start, start)));
            }
        }
        let speaker = block.speaker.filter(|speaker| block.span.contains(*speaker));
        let parts = if block.cells.is_empty() { speaker.into_iter().collect() } else { block.cells.clone() };
        let span = ByteSpan::new(start, start);
        let depth = depth(source, block.kind, block.span.start);
        blocks.push(Block { span, kind: block.kind, level: block.level, done: block.done, depth, parts });
        // A long block is cut between sentences.
        let first = document.sentences.partition_point(|sentence| sentence.span.start < block.span.start);
        let own = document.sentences.iter().skip(first).take_while(|s| s.span.start < block.span.end);
        for sentence in own {
            let start = sentence.span.start;
            let Some(last) = blocks.last_mut().filter(|last| start.saturating_sub(last.span.start) > BLOCK) else {
                continue;
            };
            last.span.end = start;
            let next = Block { span: ByteSpan::new(start, start), ..last.clone() };
            blocks.push(next);
        }
    }
    match blocks.last_mut() {
        Some(last) => last.span.end = source.len(),
        None if source.is_empty() => (),
        None => blocks.push(Block {
            span: ByteSpan::new(0, source.len()),
            kind: BlockKind::Paragraph,
            level: 0,
            done: None,
            depth: 0,
            parts: vec![],
        }),
    }
    blocks.into_iter().flat_map(|block| cut(block, source)).collect()
}

/// Where a block begins with the signs of quoted lines before it, of which the first `read` bytes of the text are none.
fn with_signs(source: &str, start: usize, read: usize) -> usize {
    let before = source.get(read..start).unwrap_or_default();
    let line = before.rfind('\n').map_or(before, |end| before.get(end + 1..).unwrap_or_default());
    let is_sign = line.contains('>') && line.chars().all(|c| c == '>' || c == ' ' || c == '\t');
    if is_sign && line.len() < before.len() { start - line.len() } else { start }
}

/// See [`Block::depth`].
fn depth(source: &str, kind: BlockKind, start: usize) -> usize {
    let (before, after) = source.split_at_checked(start).unwrap_or_default();
    match kind {
        BlockKind::Heading => after.chars().take_while(|c| *c == '#').count(),
        BlockKind::ListItem | BlockKind::Task => {
            let blanks = before.chars().rev().take_while(|c| *c == ' ' || *c == '\t');
            blanks.map(|c| if c == '\t' { 4 } else { 1 }).sum::<usize>() / 2
        }
        _ => 0,
    }
}

/// The whole lines of what is between two blocks, where they hold more than the marks of quoted lines: rules, fences.
fn lines_apart(source: &str, gap: ByteSpan) -> Option<ByteSpan> {
    let text = gap.of(source);
    let (first, last) = (text.find('\n')? + 1, text.rfind('\n')?);
    let lines = ByteSpan::new(gap.start + first, gap.start + last.max(first)).trimmed(source);
    lines.of(source).contains(|c: char| c != '>' && !c.is_whitespace()).then_some(lines)
}

/// A block in pieces of bearable length, where even one sentence is too long.
fn cut(block: Block, source: &str) -> Vec<Block> {
    let mut pieces = vec![];
    let mut start = block.span.start;
    while block.span.end.saturating_sub(start) > 2 * BLOCK {
        let end = (start + BLOCK..block.span.end).find(|at| source.is_char_boundary(*at)).unwrap_or(block.span.end);
        pieces.push(Block { span: ByteSpan::new(start, end), ..block.clone() });
        start = end;
    }
    pieces.push(Block { span: ByteSpan::new(start, block.span.end), ..block });
    pieces
}

#[cfg(test)]
mod tests {
    use factcards::{Options, analyze};

    use super::*;
    use crate::strings::Language;

    fn layout(source: &str) -> (Reading, Vec<Chunk>) {
        let reading = Reading::new(
            source.into(),
            analyze(source, &Options::default(), factcards_model::english().unwrap()),
            Language::En,
        );
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
    fn a_rule_stands_apart_and_the_marks_of_quoted_lines_do_not() {
        let source = "| A | B |\n|---|---|\n| Oban | 2 |\n\n> It rained.\n>\n> It was late.";
        let (_, chunks) = layout(source);
        let blocks: Vec<_> = chunks.iter().flat_map(|s| &s.blocks).map(|b| b.span.of(source).trim()).collect();
        assert_eq!(blocks, ["| A | B |", "|---|---|", "| Oban | 2 |", "> It rained.\n>", "> It was late."]);
    }

    #[test]
    fn signs_and_indentation_tell_how_deep_a_block_stands() {
        let source =
            "# Boats\n\n### Crews\n\n- Ada sold a boat.\n  - Tom bought it.\n    - He paid.\n\nIt rained all day.";
        let (_, chunks) = layout(source);
        let depths: Vec<_> = chunks.iter().flat_map(|s| &s.blocks).map(|block| (block.kind, block.depth)).collect();
        let (heading, item) = (BlockKind::Heading, BlockKind::ListItem);
        assert_eq!(depths, [(heading, 1), (heading, 3), (item, 0), (item, 1), (item, 2), (BlockKind::Paragraph, 0)]);
    }

    #[test]
    fn cells_and_speakers_stand_apart_and_nothing_is_lost() {
        for (source, apart) in [
            ("Boat\tCrew\nStar\t4", vec!["Boat\t", "Crew", "Star\t", "4"]),
            ("| Boat | Crew |\n| Star | 4 |", vec!["| Boat | ", "Crew |", "| Star | ", "4 |"]),
            ("Q: Where were you?\nA: At home.\nQ: Alone?", vec!["Q", "A", "Q"]),
            ("It rained all day.", vec![]),
        ] {
            let (_, chunks) = layout(source);
            let mut found = vec![];
            for block in chunks.iter().flat_map(|chunk| &chunk.blocks) {
                let place = block.span.trimmed(source);
                let stretches = block.stretches(place);
                let joined: String = stretches.iter().map(|(span, _)| span.of(source)).collect();
                assert_eq!(joined, place.of(source));
                found.extend(stretches.iter().filter(|(_, part)| *part).map(|(span, _)| span.of(source)));
            }
            assert_eq!(found, apart, "{source}");
        }
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
