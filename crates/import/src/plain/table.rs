//! The rows of a table, and whether they are data or only hold the layout of a page.

/// Bytes of a cell with paragraphs in it from which on it is no cell of data.
const LONG_CELL: usize = 200;

/// Rows of cells.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<Vec<String>>,
    in_cell: bool,
}

impl Table {
    pub(super) fn begin_row(&mut self) {
        self.rows.push(Vec::new());
    }

    pub(super) fn begin_cell(&mut self) {
        self.in_cell = true;
    }

    /// Takes the text of the cell, or what stood between two.
    pub(super) fn end_cell(&mut self, text: String) {
        if !std::mem::take(&mut self.in_cell) {
            if !text.is_empty() {
                self.rows.push(vec![text]);
                self.rows.push(Vec::new());
            }
            return;
        }
        match self.rows.last_mut() {
            Some(row) => row.push(text),
            None => self.rows.push(vec![text]),
        }
    }

    /// What it is in the plain form: rows together, and what stands by itself by itself.
    pub(super) fn blocks(self) -> Vec<String> {
        let long = |cell: &String| cell.len() > LONG_CELL && cell.contains("\n\n");
        let is_layout = self.rows.iter().flatten().any(long);
        let mut blocks: Vec<(String, bool)> = Vec::new();
        for row in self.rows.into_iter().filter(|row| row.iter().any(|cell| !cell.is_empty())) {
            let filled = row.iter().filter(|cell| !cell.is_empty()).count();
            if is_layout || row.len() == 1 {
                blocks.extend(row.into_iter().filter(|cell| !cell.is_empty()).map(|cell| (cell, false)));
                continue;
            }
            let cells: Vec<_> = row.iter().map(|cell| one_line(cell)).collect();
            let line = cells.join("\t");
            match blocks.last_mut().filter(|(_, is_row)| *is_row) {
                Some((rows, _)) => {
                    rows.push('\n');
                    rows.push_str(&line);
                }
                None if filled == 1 => blocks.push((line.trim().to_owned(), false)),
                None => blocks.push((line, true)),
            }
        }
        blocks.into_iter().map(|(text, _)| text).collect()
    }
}

/// Blanks and line breaks as one blank each.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
