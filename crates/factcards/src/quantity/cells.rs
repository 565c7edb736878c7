//! What the quantities of a table are of: the label of their row, else the head of their column; and the changes that a
//! column tells of.

use std::ops::Range;

use factcards_document::{
    BlockKind, ByteSpan, Change, Direction, ErasedSort as _, Id, Quantity, QuantityKind, Sentence,
};
use factcards_model::ud::Upos;

use crate::text::{Block, Text, table};

/// How far a told percentage may be from the one of the old value and the new one.
const ROUNDED: f64 = 1.0;

/// Whether a sentence is a year at the head of a column, with the unit of what stands below: "2024 (mm)".
pub(super) fn is_head(text: &Text, sentence: &Sentence<ByteSpan>) -> bool {
    let above = || sentence.paragraph.checked_sub(1).and_then(|above| text.blocks.get(above));
    is_cell(text, sentence) && !above().is_some_and(is_row) && is_year(sentence.span.of(text.source))
}

/// Whether a sentence is the cell of a table.
pub(super) fn is_cell(text: &Text, sentence: &Sentence<ByteSpan>) -> bool {
    text.blocks.get(sentence.paragraph).is_some_and(is_row)
}

fn is_row(block: &Block) -> bool {
    block.kind == BlockKind::TableRow
}

/// Gives the quantities of the tables what they are of, and adds the changes, in order of their sentences.
pub(super) fn tell(text: &Text, quantities: &mut [Quantity<ByteSpan>], changes: &mut Vec<Change<ByteSpan>>) {
    let known = changes.len();
    let mut at = 0;
    while at < text.blocks.len() {
        let rest = text.blocks.get(at..).unwrap_or_default();
        let rows = rest.iter().take_while(|block| block.kind == BlockKind::TableRow).count();
        if let Some(table) = Table::of(text, rest.get(..rows).unwrap_or_default()) {
            table.tell(quantities, changes);
        }
        at += rows.max(1);
    }
    if changes.len() > known {
        changes.sort_erased_by_key(|change| change.sentence);
        changes.iter_mut().enumerate().for_each(|(id, change)| change.id = id);
    }
}

struct Table<'t> {
    text: &'t Text<'t>,
    /// The first row, where it names the columns.
    head: Option<&'t Block>,
    rows: &'t [Block],
}

impl<'t> Table<'t> {
    fn of(text: &'t Text<'t>, blocks: &'t [Block]) -> Option<Self> {
        let (first, rest) = blocks.split_first()?;
        let amounts = |block: &Block| {
            let filled = block.cells.iter().filter(|cell| !cell.is_empty());
            filled.filter(|cell| table::is_number(cell.of(text.source)) && !is_year(cell.of(text.source))).count()
        };
        let is_head = amounts(first) == 0 && !rest.is_empty();
        Some(if is_head {
            Self { text, head: Some(first), rows: rest }
        } else {
            Self { text, head: None, rows: blocks }
        })
    }

    fn tell(&self, quantities: &mut [Quantity<ByteSpan>], changes: &mut Vec<Change<ByteSpan>>) {
        for row in self.rows {
            let first = quantities.partition_point(|quantity| quantity.span.start < row.span.start);
            let end = quantities.partition_point(|quantity| quantity.span.start < row.span.end);
            let own = quantities.get_mut(first..end).unwrap_or_default();
            let label = row.cells.iter().copied().find(|cell| !self.is_number(*cell));
            for quantity in own.iter_mut() {
                let label = label.filter(|label| !label.overlaps(quantity.span));
                let head = || self.head_of(row, quantity.span).filter(|head| !head.is_empty());
                quantity.of = quantity.of.or(label).or_else(head);
            }
            changes.extend((0..own.len()).filter_map(|at| self.change(row, label, own, at)));
        }
    }

    fn is_number(&self, cell: ByteSpan) -> bool {
        table::is_number(cell.of(self.text.source))
    }

    /// The head of the column that a place is in.
    fn head_of(&self, row: &Block, place: ByteSpan) -> Option<ByteSpan> {
        let column = row.cells.partition_point(|cell| cell.end <= place.start);
        let inside = row.cells.get(column).is_some_and(|cell| cell.contains(place));
        self.head?.cells.get(column).copied().filter(|_| inside)
    }

    /// "+12 %" in a column of changes.
    fn change(
        &self,
        row: &Block,
        label: Option<ByteSpan>,
        own: &[Quantity<ByteSpan>],
        at: usize,
    ) -> Option<Change<ByteSpan>> {
        let (before, quantity) = (own.get(..at)?, own.get(at)?);
        let head = self.head_of(row, quantity.span)?;
        let told = self.direction(head)?;
        let value = quantity.value.filter(|_| quantity.kind != QuantityKind::Ordinal)?;
        let signed = quantity.span.of(self.text.source).starts_with(['+', '-', '−', '–', '(']);
        let direction = match told {
            Direction::Open if value < 0.0 => Direction::Down,
            Direction::Open if signed || quantity.kind == QuantityKind::Percent && value > 0.0 => Direction::Up,
            _ if quantity.kind != QuantityKind::Percent && !signed => return None,
            // A negative growth, and a negative fall.
            Direction::Up if value < 0.0 => Direction::Down,
            Direction::Down | Direction::Up => told,
            Direction::Open => return None,
        };
        let (from, to) = ends(before, quantity, value).unzip();
        let sentence = quantity.sentence;
        Some(Change {
            id: 0,
            sentence,
            cue: head,
            direction,
            of: label,
            by: Some(quantity.id),
            from,
            to,
            status: None,
            polarity: None,
        })
    }

    /// Which way the values below a head go, where it tells of changes.
    fn direction(&self, head: ByteSpan) -> Option<Direction> {
        let language = self.text.language;
        let words = head.of(self.text.source).split(|c: char| c.is_whitespace() || "()%/".contains(c));
        let mut words = words.map(str::to_lowercase).filter(|word| !word.is_empty());
        let known = |word: &str| (language.quantities.change)(word, Upos::Noun).map(|(direction, _)| direction);
        let also = |word: &str| language.page.change_heads.contains(&word).then_some(Direction::Open);
        let text = head.of(self.text.source).to_lowercase();
        also(&text).or_else(|| words.find_map(|word| known(&word).or_else(|| also(&word))))
    }
}

/// The old value and the new one, right before a percentage that they make.
fn ends(before: &[Quantity<ByteSpan>], by: &Quantity<ByteSpan>, percent: f64) -> Option<(Id, Id)> {
    let last: Range<usize> = before.len().checked_sub(2)?..before.len();
    let [old, new] = before.get(last)? else { return None };
    let (from, to) = (old.value?, new.value?);
    let told = old.unit == new.unit && by.kind == QuantityKind::Percent && from != 0.0;
    (told && ((to - from) / from.abs() * 100.0 - percent).abs() < ROUNDED).then_some((old.id, new.id))
}

/// "2025", which names a column.
/// "2024", "2024 (mm)".
fn is_year(cell: &str) -> bool {
    let cell = cell.split_once('(').map_or(cell, |(year, _)| year.trim_end());
    cell.len() == 4 && cell.starts_with(['1', '2']) && cell.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::document::Direction::{Down, Up};
    use crate::{Options, analyze};

    const TABLE: &str = "Region\t2024\t2025\tGrowth\nSales\t$1.2m\t$1.5m\t25%\nSupport\t$0.8m\t$0.7m\t-12.5%";

    #[test]
    fn a_number_knows_its_row_and_column() {
        let document = analyze(TABLE, &Options::default(), factcards_model::english().unwrap());
        let of = document.quantities.iter().map(|q| (q.span.of(TABLE), q.of.map_or("", |of| of.of(TABLE))));
        let expected = ["$1.2m", "$1.5m", "25%"].map(|q| (q, "Sales")).into_iter();
        let expected = expected.chain(["$0.8m", "$0.7m", "-12.5%"].map(|q| (q, "Support")));
        assert_eq!(of.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
        let changes =
            document.changes.iter().map(|c| (c.direction, c.of.map_or("", |of| of.of(TABLE)), c.by, c.from, c.to));
        let expected = [(Up, "Sales", Some(2), Some(0), Some(1)), (Down, "Support", Some(5), Some(3), Some(4))];
        assert_eq!(changes.collect::<Vec<_>>(), expected);
        assert!(document.warnings.is_empty(), "a table alone is no unknown language");
    }

    #[test]
    fn without_a_label_the_head_says_what_is_told() {
        let text = "Boats\tCrew\n12\t40\n15\t52";
        let document = analyze(text, &Options::default(), factcards_model::english().unwrap());
        let of: Vec<_> = document.quantities.iter().map(|q| q.of.map_or("", |of| of.of(text))).collect();
        assert_eq!(of, ["Boats", "Crew", "Boats", "Crew"]);
    }
}
