//! As much of a clause as is needed to know what a time or a number belongs to.

use factcards_document::{ByteSpan, Quantity, Time};

use super::marks::range_of;
use crate::state::Reading;

/// Most words that are shown; the text has the others.
const MOST: usize = 10;

/// Words before a number that are shown where the clause is cut.
const BEFORE: usize = 4;

/// A clause, and the words of it that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Excerpt {
    pub(crate) clause: ByteSpan,
    shown: ByteSpan,
}

impl Excerpt {
    /// The words, with a sign where some are left out.
    pub(crate) fn words(&self, reading: &Reading) -> String {
        let before = if self.shown.start > self.clause.start { "… " } else { "" };
        let after = if self.shown.end < self.clause.end { " …" } else { "" };
        format!("{before}{}{after}", reading.words(self.shown).trim())
    }
}

/// Whether a clause is shown as a whole.
pub(super) fn is_whole(reading: &Reading, clause: ByteSpan) -> bool {
    clause.of(&reading.source).split_whitespace().take(MOST + 1).count() <= MOST
}

/// The beginning of what happened at a time: of the fact that points at it, or else of its sentence.
pub(crate) fn of_time(reading: &Reading, time: &Time<ByteSpan>) -> Excerpt {
    let facts = &reading.document.facts;
    let of_sentence = facts.get(range_of(facts, time.sentence, |fact| fact.sentence)).into_iter().flatten();
    let fact = of_sentence.into_iter().find(|fact| fact.time == Some(time.id));
    let clause = fact.map_or_else(|| reading.sentence(time.sentence), |fact| fact.span);
    excerpt(reading, clause, None)
}

/// What stands around a number: in the shortest fact that has it, or else in its sentence.
pub(crate) fn of_quantity(reading: &Reading, quantity: &Quantity<ByteSpan>) -> Excerpt {
    let facts = &reading.document.facts;
    let of_sentence = facts.get(range_of(facts, quantity.sentence, |fact| fact.sentence)).into_iter().flatten();
    let around = of_sentence.map(|fact| fact.span).filter(|span| span.contains(quantity.span));
    let clause = around.min_by_key(|span| span.len()).unwrap_or_else(|| reading.sentence(quantity.sentence));
    excerpt(reading, clause, Some(quantity.span))
}

fn excerpt(reading: &Reading, clause: ByteSpan, focus: Option<ByteSpan>) -> Excerpt {
    if is_whole(reading, clause) {
        return Excerpt { clause, shown: clause };
    }
    let words = words(reading, clause);
    let at = focus.and_then(|focus| words.iter().position(|word| word.end > focus.start)).unwrap_or_default();
    // Where the beginning has room for the number, nothing is left out before it.
    let from = if at + BEFORE < MOST { 0 } else { at.saturating_sub(BEFORE) };
    let mut shown = words.iter().skip(from).take(MOST);
    let first = shown.next().copied().unwrap_or(clause);
    Excerpt { clause, shown: shown.next_back().map_or(first, |last| first.cover(*last)) }
}

/// The places of the words of a clause.
fn words(reading: &Reading, clause: ByteSpan) -> Vec<ByteSpan> {
    let mut at = clause.start;
    let pieces = clause.of(&reading.source).split_inclusive(char::is_whitespace).map(|piece| {
        let start = at;
        at += piece.len();
        ByteSpan::new(start, start + piece.trim_end().len())
    });
    pieces.filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use factcards::{Options, analyze};

    use super::*;
    use crate::strings::Language;

    const LONG: &str = "After a long and quiet winter in the north the old harbour company of the town of Vik sold \
                        about 20 of its boats to a friend of the captain.";

    fn reading(text: &str) -> Reading {
        Reading::new(text.into(), analyze(text, &Options::default(), factcards_model::english().unwrap()), Language::En)
    }

    #[test]
    fn a_short_clause_is_whole() {
        let reading = reading("Ada left Oslo.");
        let clause = ByteSpan::new(0, 14);
        assert_eq!(excerpt(&reading, clause, None).words(&reading), "Ada left Oslo.");
    }

    #[test]
    fn of_a_long_one_the_beginning_or_what_stands_around_is_shown() {
        let reading = reading(LONG);
        let clause = ByteSpan::new(0, LONG.len());
        let shown = |focus: Option<&str>| {
            let focus =
                focus.map(|words| LONG.find(words).map(|start| ByteSpan::new(start, start + words.len())).unwrap());
            excerpt(&reading, clause, focus).words(&reading)
        };
        assert_eq!(shown(None), "After a long and quiet winter in the north the …");
        assert_eq!(shown(Some("quiet")), shown(None));
        assert_eq!(shown(Some("20")), "… of Vik sold about 20 of its boats to a …");
    }
}
