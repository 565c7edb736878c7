//! Rows of tables: cells parted by tabs, pipes, commas, or by blanks that make columns.

use std::ops::Range;

use factcards_document::ByteSpan;

use super::kind::Kind;
use super::markers;
use super::page::Page;
use crate::chars::{ends_sentence, is_blank, trimmed};

/// Cells of more words than this, all of a row, are two columns of running text.
const WORDS: usize = 6;

/// What parts the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Separator {
    Tab,
    Pipe,
    Mark(char),
    Blanks,
}

const SEPARATORS: [Separator; 5] =
    [Separator::Pipe, Separator::Tab, Separator::Mark(','), Separator::Mark(';'), Separator::Blanks];

/// The rows of a table, of which there are two at least where one alone may be something else.
pub(super) fn recognize(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    SEPARATORS.iter().find_map(|separator| table(page, at, *separator))
}

/// A row, or the line drawn between two.
enum Row {
    Cells(Vec<ByteSpan>),
    Rule,
}

fn table(page: &Page<'_>, at: usize, separator: Separator) -> Option<Vec<Kind>> {
    let first = match row(page, at, separator)? {
        Row::Rule if separator == Separator::Pipe => Row::Rule,
        Row::Cells(cells) if opens(page, at, separator, &cells) => Row::Cells(cells),
        _ => return None,
    };
    let mut rows = vec![first];
    let mut width = cells(&rows, 0).map(<[_]>::len);
    while let Some(next) = row(page, at + rows.len(), separator) {
        if let Row::Cells(found) = &next {
            let last = rows.len() - 1;
            let same = width.is_none_or(|width| width == found.len());
            let aligned = || cells(&rows, last).is_none_or(|above| are_aligned(page, (at + last, above), found));
            if !goes_on(page.source, separator, found, same) || separator == Separator::Blanks && !aligned() {
                break;
            }
            width = width.or(Some(found.len()));
        }
        rows.push(next);
    }
    is_table(page, at, separator, &rows).then(|| rows.into_iter().map(kind).collect())
}

fn kind(row: Row) -> Kind {
    match row {
        Row::Cells(cells) => Kind::Row { cells },
        Row::Rule => Kind::Rule { underlines: false },
    }
}

fn cells(rows: &[Row], at: usize) -> Option<&[ByteSpan]> {
    match rows.get(at) {
        Some(Row::Cells(cells)) => Some(cells),
        _ => None,
    }
}

/// A line as a row, if it can be one.
fn row(page: &Page<'_>, at: usize, separator: Separator) -> Option<Row> {
    let (text, source) = (page.text(at), page.source);
    let span = page.span(at);
    if text.is_empty() {
        return None;
    }
    let cells = match separator {
        Separator::Pipe if is_rule(text) => return Some(Row::Rule),
        Separator::Pipe => {
            let inner = text.strip_prefix('|').unwrap_or(text);
            let start = span.end - inner.len();
            let inner = inner.strip_suffix('|').unwrap_or(inner);
            parted(source, ByteSpan::new(start, start + inner.len()), |c| c == '|')
        }
        Separator::Tab => parted(source, page.with_margins(at), |c| c == '\t'),
        Separator::Mark(mark) => marked(source, span, mark),
        Separator::Blanks => columns(source, span),
    };
    (cells.len() > 1).then_some(Row::Cells(cells))
}

/// `|---|:--:|`, `+----+----+`
fn is_rule(text: &str) -> bool {
    text.chars().all(|c| "|-:+= ".contains(c)) && text.contains(['|', '+']) && text.contains(['-', '='])
}

/// The pieces of a line between separators, without blanks at their ends.
fn parted(source: &str, line: ByteSpan, is_separator: impl FnMut(char) -> bool) -> Vec<ByteSpan> {
    let mut start = line.start;
    let pieces = line.of(source).split(is_separator).map(|piece| {
        let span = ByteSpan::new(start, start + piece.len());
        start = span.end + 1;
        trimmed(source, span)
    });
    pieces.collect()
}

/// The values of a line of CSV; a mark within double quotation marks parts nothing.
fn marked(source: &str, line: ByteSpan, mark: char) -> Vec<ByteSpan> {
    let mut quoted = false;
    let mut cells = parted(source, line, |c| {
        quoted ^= c == '"';
        c == mark && !quoted
    });
    for cell in &mut cells {
        let inner = cell.of(source).strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        if let Some(inner) = inner.map(str::len) {
            *cell = ByteSpan::new(cell.start + 1, cell.start + 1 + inner);
        }
    }
    cells
}

/// The pieces of a line between two or more blanks.
fn columns(source: &str, line: ByteSpan) -> Vec<ByteSpan> {
    let mut cells: Vec<ByteSpan> = vec![];
    let mut blanks = 2;
    for (at, c) in line.of(source).char_indices() {
        let (start, end) = (line.start + at, line.start + at + c.len_utf8());
        if is_blank(c) {
            blanks += 1;
            continue;
        }
        match cells.last_mut().filter(|_| blanks < 2) {
            Some(last) => last.end = end,
            None => cells.push(ByteSpan::new(start, end)),
        }
        blanks = 0;
    }
    cells
}

/// Whether a line may be the first row of a table.
fn opens(page: &Page<'_>, at: usize, separator: Separator, cells: &[ByteSpan]) -> bool {
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    match separator {
        Separator::Pipe => true,
        // "1.", a tab, and the words of an item
        Separator::Tab => filled > 1 && (cells.len() > 2 || markers::list_marker(page.text(at)).is_none()),
        Separator::Mark(_) => cells.len() > 2 && !ends_sentence(page.text(at)),
        Separator::Blanks => is_tabular(page.source, cells),
    }
}

/// Whether a line belongs to the table of the row before it.
fn goes_on(source: &str, separator: Separator, cells: &[ByteSpan], same: bool) -> bool {
    match separator {
        Separator::Pipe => same,
        // A cell without a word may stand at an end.
        Separator::Tab => true,
        Separator::Mark(_) => same && cells.last().is_none_or(|last| !ends_sentence(last.of(source))),
        Separator::Blanks => same && is_tabular(source, cells),
    }
}

/// Whether what stands between wide blanks looks like cells, not like sentences.
fn is_tabular(source: &str, cells: &[ByteSpan]) -> bool {
    let text = |cell: &ByteSpan| cell.of(source);
    let long = |cell: &ByteSpan| text(cell).split_whitespace().take(WORDS + 1).count() > WORDS;
    let finished = |cell: &ByteSpan| ends_sentence(text(cell)) && text(cell).contains(' ');
    let marker = cells.first().is_some_and(|first| markers::marker(text(first)).is_some());
    let listed = marker && cells.len() == 2;
    !(listed || cells.iter().all(long) || cells.iter().any(finished))
}

/// Whether each cell begins or ends below the one above it, which stands on the line with that number.
fn are_aligned(page: &Page<'_>, (at, above): (usize, &[ByteSpan]), below: &[ByteSpan]) -> bool {
    let columns = |line: usize, cells: &[ByteSpan]| -> Vec<Range<usize>> {
        let mut last = (page.with_indent(line).start, 0);
        let mut column = |byte: usize| {
            last = (byte, last.1 + ByteSpan::new(last.0, byte).of(page.source).chars().count());
            last.1
        };
        cells.iter().map(|cell| column(cell.start)..column(cell.end)).collect()
    };
    let mut pairs = columns(at, above).into_iter().zip(columns(at + 1, below)).skip(1);
    // Several columns are told apart even where a short cell stands in the middle of its own.
    let several = above.len() > 2;
    let touches = |above: &Range<usize>, below: &Range<usize>| above.start < below.end && below.start < above.end;
    pairs.all(|(above, below)| {
        above.start == below.start || above.end == below.end || several && touches(&above, &below)
    })
}

/// Whether so many rows of this kind are surely a table.
fn is_table(page: &Page<'_>, at: usize, separator: Separator, rows: &[Row]) -> bool {
    let told = rows.iter().filter(|row| matches!(row, Row::Cells(_))).count();
    let drawn = told < rows.len();
    let width = rows.iter().find_map(|row| match row {
        Row::Cells(cells) => Some(cells.len()),
        Row::Rule => None,
    });
    let width = width.unwrap_or_default();
    let source = page.source;
    let all = || (0..rows.len()).filter_map(|at| cells(rows, at));
    match separator {
        Separator::Pipe => {
            let framed = page.text(at).starts_with('|') && page.text(at).ends_with('|');
            told > 0 && (framed || told > 1 && (drawn || width > 2 || told > 2))
        }
        Separator::Tab => told > 1 || width > 2,
        Separator::Mark(_) => {
            // A sentence has a blank behind its commas.
            let tight = |cells: &[ByteSpan]| {
                let mut pairs = cells.iter().zip(cells.iter().skip(1));
                pairs.all(|(cell, next)| !ByteSpan::new(cell.end, next.start).of(source).contains(is_blank))
            };
            let number = |cells: &[ByteSpan]| cells.iter().any(|cell| is_number(cell.of(source)));
            told > 1 && (all().all(tight) || told > 2 && all().skip(1).all(number))
        }
        Separator::Blanks => told > 1,
    }
}

/// Whether a cell is an amount and no label: "$12.4m", "-5%", "(1,200)", "–".
pub(crate) fn is_number(cell: &str) -> bool {
    let letters = cell.chars().filter(|c| c.is_alphabetic()).take(5).count();
    let first = cell.chars().find(|c| c.is_alphanumeric());
    let name = cell.contains(|c: char| c.is_alphabetic()) && first.is_some_and(char::is_alphabetic);
    first.is_none() || letters < 5 && cell.contains(|c: char| c.is_ascii_digit()) && (!name || is_currency(cell))
}

/// "USD 5", "kr 20": letters, a blank, then digits only.
fn is_currency(cell: &str) -> bool {
    let Some((unit, amount)) = cell.split_once(' ') else { return false };
    let is_unit = unit.chars().all(char::is_uppercase) || unit.chars().all(char::is_lowercase);
    let is_year = amount.len() == 4 && amount.starts_with(['1', '2']);
    is_unit && !is_year && !amount.contains(|c: char| c.is_alphabetic() || c == ' ')
}
