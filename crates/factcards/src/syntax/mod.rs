//! Words as the lexicon knows them, and the clauses that they form.

mod agreement;
mod clause;
mod in_name;
mod verb_group;
mod words;

pub(crate) use clause::{Clause, ClauseKind, find as clauses, without_end_marks};
pub(crate) use words::Words;
