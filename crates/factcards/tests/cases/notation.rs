//! How the data files write their cases. In all of them a line that begins with `#` and a blank is a comment, and an
//! expectation that begins with `~` is known not to hold: once it does, the mark must go.

use factcards::{Document, Options, analyze};

/// Whether a Document of a text meets an expectation; else what was found.
pub(crate) type Judge = fn(&Document, &str, &str) -> Result<(), String>;

/// One text with what is expected of it.
pub(crate) struct Case {
    /// The line of the file in which it begins, counted from 1.
    line: usize,
    text: String,
    /// The caller's reference date.
    date: Option<String>,
    expected: Vec<&'static str>,
}

impl Case {
    /// The line and the first words of the text.
    pub(crate) fn name(&self) -> String {
        let words: Vec<_> = self.text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let words: Vec<_> = words.iter().take(8).map(|word| word.to_lowercase()).collect();
        format!("{}-{}", self.line, words.join("-"))
    }

    /// Tells every expectation that does not hold, and every one that is marked as not holding and does.
    pub(crate) fn run(&self, judge: Judge) -> Result<(), String> {
        let options = Options { reference_date: self.date.clone(), ..Options::default() };
        let document = analyze(&self.text, &options, factcards_model::english().unwrap());
        let mut misses = vec![];
        for expected in &self.expected {
            let known = expected.strip_prefix("~ ");
            match (judge(&document, &self.text, known.unwrap_or(expected)), known) {
                (Ok(()), Some(expected)) => misses.push(format!("holds now: {expected}")),
                (Err(found), None) => misses.push(format!("expected: {expected}\nfound:    {found}")),
                _ => {}
            }
        }
        if misses.is_empty() { Ok(()) } else { Err(format!("in: {}\n{}", self.text, misses.join("\n"))) }
    }
}

/// The lines that are not empty and no comments, with their numbers.
fn numbered(file: &'static str) -> impl Iterator<Item = (usize, &'static str)> {
    let lines = file.lines().enumerate().map(|(at, line)| (at + 1, line));
    lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with("# "))
}

/// After a line `text: …`, each line is an expectation; in both, `\n` is a line break.
pub(crate) fn texts(file: &'static str) -> Vec<Case> {
    let mut cases: Vec<Case> = vec![];
    for (line, content) in numbered(file) {
        match content.strip_prefix("text: ") {
            Some(text) => cases.push(Case { line, text: text.replace("\\n", "\n"), date: None, expected: vec![] }),
            None => cases.last_mut().unwrap_or_else(|| panic!("no text before line {line}")).expected.push(content),
        }
    }
    assert!(cases.iter().all(|case| !case.expected.is_empty()), "a case expects nothing");
    cases
}

/// Each line has the columns text, reference date if the file is `dated`, and what is expected; `\n` is a line break.
pub(crate) fn rows(file: &'static str, dated: bool) -> Vec<Case> {
    let case = |(line, row): (usize, &'static str)| {
        let columns: Vec<_> = row.split('\t').collect();
        let (text, date, expected) = match (dated, columns.as_slice()) {
            (true, [text, date]) => (text, *date, ""),
            (true, [text, date, expected]) => (text, *date, *expected),
            (false, [text]) => (text, "", ""),
            (false, [text, expected]) => (text, "", *expected),
            _ => panic!("too many or too few columns in line {line}"),
        };
        let date = (!date.is_empty()).then(|| date.to_owned());
        Case { line, text: text.replace("\\n", "\n"), date, expected: vec![expected] }
    };
    numbered(file).map(case).collect()
}

/// Each line is the text with `mark` where it is parted, and `\n` for a line break.
pub(crate) fn lines(file: &'static str, mark: &str) -> Vec<Case> {
    let case = |(line, expected): (usize, &'static str)| {
        let text = expected.strip_prefix("~ ").unwrap_or(expected).replace("\\n", "\n").replace(mark, "");
        Case { line, text, date: None, expected: vec![expected] }
    };
    numbered(file).map(case).collect()
}

/// After the head line, the text stands above an arrow and what is expected below it; `=====` parts the cases.
pub(crate) fn pairs(file: &'static str) -> Vec<Case> {
    let (head, file) = file.split_once('\n').unwrap();
    assert!(head.starts_with("# "), "a file begins with its notation");
    let mut line = 2;
    let case = |case: &'static str| {
        let (text, expected) = case.split_once("\n--->\n").unwrap_or_else(|| panic!("no arrow in line {line}"));
        let begins = line;
        line += case.lines().count() + 1;
        Case { line: begins, text: text.to_owned(), date: None, expected: vec![expected.trim_end()] }
    };
    file.split("=====\n").filter(|case| !case.trim().is_empty()).map(case).collect()
}

/// Whether what was found is just what is expected.
pub(crate) fn same(found: String, expected: &str) -> Result<(), String> {
    if found == expected { Ok(()) } else { Err(found) }
}

/// An enum value as the Document prints it.
pub(crate) fn printed(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}
