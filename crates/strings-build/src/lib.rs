//! From the tables of strings, one a language, to one Rust method a message: checked here, so that nothing is missing when
//! the page runs.
//!
//! A table is written in Project Fluent's syntax: messages, terms, variables, `NUMBER`, and selectors by the plural forms of
//! its language. Attributes, references to messages and other functions are refused.

mod check;
mod problem;
mod rust;
mod table;

pub use problem::Problem;

use table::Table;

/// A language and its table.
#[derive(Clone, Copy, Debug)]
pub struct Source<'s> {
    /// Its variant of the enum that gets the methods.
    pub variant: &'s str,
    /// How its file is called where something is wrong with it.
    pub file: &'s str,
    /// What stands in it.
    pub text: &'s str,
    /// The plural forms that a selector must have.
    pub plurals: &'s [&'s str],
}

/// An `impl Language` with a method for each message of the tables. It takes the message's variables in the order of the
/// alphabet: `usize` where one selects a form or stands in `NUMBER` in any language, else `&str`. It gives a `&'static str`
/// where there are none, else a `String`.
///
/// # Errors
/// Everything that is wrong with the tables.
pub fn generate(sources: &[Source<'_>]) -> Result<String, Vec<Problem>> {
    let mut problems = vec![];
    let tables: Vec<Table<'_>> = sources.iter().map(|source| Table::read(*source, &mut problems)).collect();
    let messages = check::messages(&tables, &mut problems);
    if problems.is_empty() { Ok(rust::written(&messages)) } else { Err(problems) }
}

#[cfg(test)]
mod tests;
