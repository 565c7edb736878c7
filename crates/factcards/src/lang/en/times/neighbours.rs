//! The times of a sentence and what stands between two of them.

use crate::grammar::Lexeme;
use crate::grammar::pattern::Found;
use crate::timex::Expression;

/// The times of a sentence, in order.
pub(super) type Times = Vec<Found<Expression>>;

/// Whether the lexemes from `start` to `end` are these words.
pub(super) fn between(lexemes: &[Lexeme], start: usize, end: usize, choices: &[&[&str]]) -> bool {
    let Some(gap) = lexemes.get(start..end) else { return false };
    choices.iter().any(|words| words.len() == gap.len() && gap.iter().zip(*words).all(|(l, w)| l.key == *w))
}
