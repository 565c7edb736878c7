//! Whether the tables say the same things.

use std::collections::{BTreeMap, BTreeSet};

use crate::Problem;
use crate::table::{Message, Piece, Table};

/// A message in all languages.
pub(crate) struct Translated<'t> {
    pub(crate) name: &'t str,
    /// The variables, and whether each is a number.
    pub(crate) variables: BTreeMap<&'t str, bool>,
    /// By the variants of the languages.
    pub(crate) forms: Vec<(&'t str, &'t Message)>,
}

/// The messages of the first table, each with its variables in all of them; what another table lacks, or has alone, is a
/// problem.
pub(crate) fn messages<'t>(tables: &'t [Table<'_>], problems: &mut Vec<Problem>) -> Vec<Translated<'t>> {
    let names: BTreeSet<&str> = tables.iter().flat_map(|table| table.messages.keys()).map(String::as_str).collect();
    names.into_iter().map(|name| translated(name, tables, problems)).collect()
}

fn translated<'t>(name: &'t str, tables: &'t [Table<'_>], problems: &mut Vec<Problem>) -> Translated<'t> {
    let mut complain = |table: &Table<'_>, line: usize, what: String| {
        problems.push(Problem { file: table.source.file.to_owned(), line, what });
    };
    let mut all = BTreeMap::new();
    let mut forms = vec![];
    for table in tables {
        match table.messages.get(name) {
            Some(message) => {
                variables(&message.pieces, &mut all);
                forms.push((table.source.variant, message));
            }
            None => {
                let last = table.source.text.lines().count().max(1);
                complain(table, last, format!("{name} is missing"));
            }
        }
    }
    for (table, message) in tables.iter().filter_map(|table| Some((table, table.messages.get(name)?))) {
        let mut own = BTreeMap::new();
        variables(&message.pieces, &mut own);
        for variable in all.keys().filter(|variable| !own.contains_key(*variable)) {
            complain(table, message.line, format!("{name} lacks ${variable}, which another language has"));
        }
    }
    Translated { name, variables: all, forms }
}

/// Adds the variables of pieces.
fn variables<'p>(pieces: &'p [Piece], found: &mut BTreeMap<&'p str, bool>) {
    for piece in pieces {
        match piece {
            Piece::Text(_) => (),
            Piece::Value(name) => _ = found.entry(name).or_insert(false),
            Piece::Number(name) => _ = found.insert(name, true),
            Piece::Plural(name, forms) => {
                found.insert(name, true);
                forms.iter().for_each(|form| variables(form, found));
            }
        }
    }
}
