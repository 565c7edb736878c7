//! Values parted by commas, semicolons or tabs, as rows of a table.

use csv::{ReaderBuilder, StringRecord};

use crate::imported::{Imported, Kind, Note};
use crate::plain::table::one_line;

/// What may part values.
const SEPARATORS: [u8; 4] = *b",;\t|";

/// Lines that are looked at to tell it.
const LOOKED_AT: usize = 20;

/// Each record as a line with tabs between its values, which stay as they are written.
pub(super) fn read(text: &str) -> Imported {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator(text)).from_reader(text.as_bytes());
    let (mut lines, mut record, mut broken) = (String::new(), StringRecord::new(), 0);
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {
                let cells: Vec<String> = record.iter().map(one_line).collect();
                if cells.iter().any(|cell| !cell.is_empty()) {
                    lines.push_str(cells.join("\t").trim_end());
                    lines.push('\n');
                }
            }
            Ok(false) => break,
            Err(error) => {
                broken += 1;
                if error.is_io_error() {
                    break;
                }
            }
        }
    }
    let notes = (broken > 0).then_some(Note::BrokenLines(broken)).into_iter().collect();
    Imported { notes, ..Imported::new(Kind::Table, lines) }
}

/// What parts the values: of which the first lines have the same number most often, and at least one.
fn separator(text: &str) -> u8 {
    let count = |line: &str, separator: u8| {
        let mut quoted = false;
        let outside = line.bytes().filter(|byte| {
            quoted ^= *byte == b'"';
            *byte == separator && !quoted
        });
        outside.count()
    };
    let lines = || text.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT);
    let alike = |separator: u8| {
        let first = lines().next().map_or(0, |line| count(line, separator));
        (lines().filter(|line| first > 0 && count(line, separator) == first).count(), first)
    };
    // Of equals the last is taken.
    SEPARATORS.into_iter().rev().max_by_key(|separator| alike(*separator)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stay_as_they_are_written() {
        let source = "name,cost,note\r\n\"Obi, Amara\",12,=SUM(A1)\r\n\r\nLee,,\"two\nlines\"\r\n";
        assert_eq!(read(source).text, "name\tcost\tnote\nObi, Amara\t12\t=SUM(A1)\nLee\t\ttwo lines\n");
    }

    #[test]
    fn the_separator_is_told() {
        assert_eq!(separator("a;b\n1,5;2\n2,7;3"), b';');
        assert_eq!(separator("a\tb, c\nd\te"), b'\t');
        assert_eq!(separator("one"), b',');
    }
}
