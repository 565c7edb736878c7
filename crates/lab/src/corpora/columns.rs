//! Corpora of one token a line with a name label in a column, sentences parted by empty lines.

use super::labels::{self, NameSet, OUTSIDE};
use super::{Sentence, Token, titles};

/// How a corpus writes its columns and labels.
#[derive(Clone, Copy)]
pub(super) struct Layout {
    separator: char,
    form: usize,
    label: usize,
    /// The column of Penn Treebank tags, if any.
    tag: Option<usize>,
    table: &'static [(&'static str, u8, bool)],
    outside: NameSet,
    /// Persons are annotated with their titles.
    titles: bool,
    /// Names are told from descriptions only by a capital letter.
    descriptions: bool,
    /// Handles ("@" and the word behind it) are annotated as persons or organisations; here they are references.
    handles: bool,
}

const PLAIN: Layout = Layout {
    separator: '\t',
    form: 0,
    label: 1,
    tag: None,
    table: labels::GMB,
    outside: OUTSIDE,
    titles: false,
    descriptions: false,
    handles: false,
};

pub(super) const GMB: Layout = Layout { tag: Some(1), label: 2, titles: true, ..PLAIN };
pub(super) const WIKIGOLD: Layout = Layout { separator: ' ', table: labels::WIKIGOLD, ..PLAIN };
pub(super) const WNUT: Layout = Layout { table: labels::WNUT, outside: labels::NO_NATIONALITY_OUTSIDE, ..PLAIN };
pub(super) const UNER: Layout =
    Layout { form: 1, label: 2, table: labels::UNER, outside: labels::THREE_KINDS_OUTSIDE, ..PLAIN };
pub(super) const CROSSNER: Layout =
    Layout { table: labels::CROSSNER, outside: labels::NO_NATIONALITY_OUTSIDE, ..PLAIN };
pub(super) const BTC: Layout =
    Layout { table: labels::BTC, outside: labels::THREE_KINDS_OUTSIDE, handles: true, ..PLAIN };
pub(super) const RE3D: Layout = Layout { table: labels::RE3D, titles: true, descriptions: true, ..PLAIN };

/// Reads the corpus; lines that begin with `# ` are comments where the form is not the first column.
pub(super) fn read(text: &str, layout: Layout) -> Vec<Sentence> {
    let mut sentences = vec![];
    let mut rows: Vec<Vec<&str>> = vec![];
    let mut new_document = false;
    for line in text.lines().chain([""]) {
        if line.trim().is_empty() {
            if !rows.is_empty() {
                sentences.push(Sentence { new_document: std::mem::take(&mut new_document), ..sentence(&rows, layout) });
                rows.clear();
            }
        } else if layout.form > 0 && line.starts_with('#') {
            new_document |= line.starts_with("# newdoc");
        } else if !line.starts_with("-DOCSTART-") {
            rows.push(line.split(layout.separator).collect());
        }
    }
    sentences
}

fn sentence(rows: &[Vec<&str>], layout: Layout) -> Sentence {
    let cell = |row: &Vec<&str>, column: usize| row.get(column).copied().unwrap_or("").trim().to_owned();
    let forms: Vec<String> = rows.iter().map(|row| cell(row, layout.form)).collect();
    let mut found: Vec<String> = rows.iter().map(|row| cell(row, layout.label)).collect();
    let mut names = vec![layout.outside; rows.len()];
    for at in (0..rows.len()).filter(|at| layout.handles && forms[*at] == "@") {
        for i in at..rows.len().min(at + 2) {
            found[i].clear();
            names[i] = OUTSIDE;
        }
    }
    let mut start = 0;
    while start < rows.len() {
        let Some((_, label)) = found[start].split_once('-') else {
            start += 1;
            continue;
        };
        let inside = format!("I-{label}");
        let end = (start + 1..rows.len()).find(|i| found[*i] != inside).unwrap_or(rows.len());
        let tag = layout.tag.map(|column| cell(&rows[start], column)).unwrap_or_default();
        mark(&forms[start..end], label, &tag, layout, &mut names[start..end]);
        start = end;
    }
    let tokens = forms.into_iter().map(|form| Token { form, space_after: true, ..Token::default() }).collect();
    Sentence { tokens, names: Some(names), ..Sentence::default() }
}

/// Marks one name of the corpus.
fn mark(forms: &[String], label: &str, tag: &str, layout: Layout, names: &mut [NameSet]) {
    // A geopolitical entity is a country by a proper noun, and the people or what is of it by an adjective or a plural.
    let label = if label == "gpe" && tag == "NNP" { "geo" } else { label };
    let capital = |form: &String| form.chars().any(char::is_uppercase);
    let mut skip = 0;
    if layout.titles && matches!(label, "per" | "Person") {
        let words: Vec<&str> = forms.iter().map(String::as_str).collect();
        skip = titles::leading(&words);
    }
    if matches!(forms.get(skip).map(|f| f.to_lowercase()).as_deref(), Some("the")) && forms.len() > skip + 1 {
        skip += 1;
    }
    if layout.descriptions && !forms.iter().skip(skip).all(|f| capital(f) || f.len() < 4) {
        for (i, set) in names.iter_mut().enumerate() {
            let open = labels::allowed(layout.table, label, i == 0).unwrap_or(0);
            *set = OUTSIDE | open | labels::allowed(layout.table, label, true).unwrap_or(0);
        }
        return;
    }
    for (i, set) in names.iter_mut().enumerate().skip(skip) {
        *set = labels::allowed(layout.table, label, i == skip).unwrap_or(layout.outside);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_is_no_name() {
        let read = read("Hi\tO\n@\tB-PER\nbo\tB-PER\nLee\tI-PER\n", BTC);
        let names = read[0].names.clone().unwrap();
        assert_eq!(names, [labels::THREE_KINDS_OUTSIDE, OUTSIDE, OUTSIDE, 1 << 1]);
    }

    #[test]
    fn a_label_of_several_kinds_stays_open_and_one_of_none_of_ours_is_outside() {
        let read = read("Nature\tB-academicjournal\nSVM\tB-algorithm\nLee\tB-researcher\n", CROSSNER);
        let names = read[0].names.clone().unwrap();
        assert!(names[0] & OUTSIDE != 0 && names[0].count_ones() == 3);
        assert_eq!(names[1..], [labels::NO_NATIONALITY_OUTSIDE, 1 << 1]);
    }
}
