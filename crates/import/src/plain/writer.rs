//! Writes paragraphs, items and tables, with so many blanks and line breaks between them as their kinds ask for.

use super::table::Table;

/// Tables in tables up to here are kept apart; deeper ones are running text.
const DEEPEST_TABLE: usize = 12;
/// Levels of quoting that are marked, and of lists that are indented.
const DEEPEST: usize = 8;

/// What stands between two pieces of text, from nothing to a blank line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Gap {
    #[default]
    Nothing,
    Blank,
    Line,
    Paragraph,
}

impl Gap {
    fn text(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Blank => " ",
            Self::Line => "\n",
            Self::Paragraph => "\n\n",
        }
    }
}

/// See the module.
#[derive(Debug, Default)]
pub struct Writer {
    flow: Flow,
    /// The tables that are open, each with the text around it.
    tables: Vec<(Table, Flow)>,
    quoted: usize,
}

/// A text that grows.
#[derive(Debug, Default)]
struct Flow {
    text: String,
    /// What parts it from what comes.
    gap: Gap,
    /// What stands before what comes, when that is an item.
    marker: Option<String>,
}

impl Flow {
    /// Nothing parts an item from its marker.
    fn part(&mut self, gap: Gap) {
        if self.marker.is_none() {
            self.gap = self.gap.max(gap);
        }
    }
}

impl Writer {
    /// Parts what comes from what was, by at least so much.
    pub fn part(&mut self, gap: Gap) {
        self.flow.part(gap);
    }

    /// A line break in running text; two of them are a blank line.
    pub fn line_break(&mut self) {
        let gap = if self.flow.gap >= Gap::Line { Gap::Paragraph } else { Gap::Line };
        self.flow.part(gap);
    }

    /// Begins an item with its marker, so many levels deep, the outermost being 0; `goes_on`: another one is right above.
    pub fn item(&mut self, marker: &str, level: usize, goes_on: bool) {
        self.flow.marker = None;
        self.flow.gap = if goes_on { Gap::Line } else { self.flow.gap.max(Gap::Line) };
        self.flow.marker = Some("  ".repeat(level.min(DEEPEST)) + marker);
    }

    /// Ends an item; one without text leaves nothing.
    pub fn end_item(&mut self) {
        self.flow.marker = None;
        self.flow.part(Gap::Line);
    }

    /// What comes is quoted one level deeper, or one less.
    pub fn quote(&mut self, deeper: bool) {
        self.flow.part(Gap::Paragraph);
        self.quoted = if deeper { self.quoted + 1 } else { self.quoted.saturating_sub(1) };
    }

    /// Running text: blanks and line breaks in it are one blank each.
    pub fn text(&mut self, text: &str) {
        for piece in text.split_inclusive(|c: char| c.is_ascii_whitespace()) {
            let word = piece.trim_ascii_end();
            if !word.is_empty() {
                self.begin();
                self.flow.text.push_str(word);
            }
            if word.len() < piece.len() {
                self.flow.part(Gap::Blank);
            }
        }
    }

    /// Text whose blanks and line breaks are meant.
    pub fn verbatim(&mut self, text: &str) {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.line_break();
            }
            let line = line.trim_end();
            if !line.is_empty() {
                self.begin();
                self.flow.text.push_str(line);
                let blank = text.len() > line.len() && text.ends_with([' ', '\t']);
                self.flow.part(if blank { Gap::Blank } else { Gap::Nothing });
            }
        }
    }

    /// Opens a table; what is written goes into its cells.
    pub fn open_table(&mut self) {
        self.flow.part(Gap::Paragraph);
        if self.tables.len() < DEEPEST_TABLE {
            let around = std::mem::take(&mut self.flow);
            self.tables.push((Table::default(), around));
        }
    }

    /// Begins a row of the table; outside of tables, a line.
    pub fn row(&mut self) {
        self.end_cell();
        match self.tables.last_mut() {
            Some((table, _)) => table.begin_row(),
            None => self.flow.part(Gap::Line),
        }
    }

    /// Begins a cell of the row; outside of tables, a line.
    pub fn cell(&mut self) {
        self.end_cell();
        match self.tables.last_mut() {
            Some((table, _)) => table.begin_cell(),
            None => self.flow.part(Gap::Line),
        }
    }

    /// Ends the cell; what stands between cells is a row of its own.
    pub fn end_cell(&mut self) {
        if let Some((table, _)) = self.tables.last_mut() {
            table.end_cell(std::mem::take(&mut self.flow).text);
        }
    }

    /// Closes the table and writes it.
    pub fn close_table(&mut self) {
        self.end_cell();
        let Some((table, around)) = self.tables.pop() else { return self.flow.part(Gap::Paragraph) };
        self.flow = around;
        for block in table.blocks() {
            self.flow.part(Gap::Paragraph);
            for line in block.split('\n') {
                self.begin();
                self.flow.text.push_str(line);
                self.flow.gap = Gap::Line;
            }
        }
        self.flow.part(Gap::Paragraph);
    }

    /// The text so far, outside of tables that are open.
    pub fn written(&self) -> &str {
        &self.tables.first().map_or(&self.flow, |(_, around)| around).text
    }

    /// The whole text; tables that are open end.
    pub fn finish(mut self) -> String {
        while !self.tables.is_empty() {
            self.close_table();
        }
        self.flow.text
    }

    /// Writes what parts the text from the word that comes, and what stands before it on its line.
    fn begin(&mut self) {
        let Flow { text, gap, marker } = &mut self.flow;
        let gap = std::mem::take(gap);
        let at_start = text.is_empty();
        if !at_start {
            text.push_str(gap.text());
        }
        // The cells of a table are quoted with it.
        if (at_start || gap >= Gap::Line) && self.tables.is_empty() {
            (0..self.quoted.min(DEEPEST)).for_each(|_| text.push_str("> "));
        }
        if let Some(marker) = marker.take() {
            text.push_str(&marker);
        }
    }
}
