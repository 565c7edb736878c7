//! Whether the words around a time look back or ahead.

use crate::grammar::{Lexeme, Phrases, Shape};
use crate::timex::Direction;

/// Words that tell, the longest phrase first. Verbs in "-ed" look back unless named here.
const CUES: &[(&str, Direction)] = &[
    ("will|won't|'ll|shall", Direction::Coming),
    ("cannot|can't|would|going to|about to|to be|ahead of|upcoming|due|deadline", Direction::Future),
    (
        "scheduled|is set|are set|be set|set to|set for|expected|planned|slated|poised|hopes|hope|plans",
        Direction::Future,
    ),
    (
        "plan to|wants to|want to|intends|intend|vows|promised to|agreed to|asked to|ready to|vowed to|expects|proposed|proposes|starting|beginning",
        Direction::Future,
    ),
    ("is to|are to|was to|were to|could|may|might|should|must|let's|until|till", Direction::Future),
    (
        "goes|heads|begins|starts|opens|takes place|take place|kicks off|launches|resumes|closes|expires|meets",
        Direction::Future,
    ),
    ("leaves|arrives|travels|returns|ends|concludes|culminates|holds talks|hold talks|faces", Direction::Future),
    ("begin|resume|meet|leave|arrive|culminate|conclude", Direction::Future),
    ("was|were|had|has|have|did|said|told|came|went|took|made|met|saw|gave|got|found|left|began", Direction::Past),
    ("held|put|won|lost|ran|sent|spoke|wrote|rose|fell|grew|led|hit|cut|shot|struck|fought|broke", Direction::Past),
    ("became|chose|drew|drove|flew|knew|paid|sold|bought|brought|thought|taught|caught|kept|spent", Direction::Past),
    (
        "shook|rang|sank|swept|slid|hung|crept|dealt|meant|fled|froze|hid|lent|rode|sang|sought|stole|stuck|tore",
        Direction::Past,
    ),
    ("stood|sat|swore|threw|withdrew|woke|wore|died|says|ended|built|born|set|shut|heard|quit", Direction::Past),
];

/// After "to" they begin a noun.
const DETERMINERS: &[&str] = &["the", "a", "an", "this", "that", "its", "his", "her", "their", "our"];

/// How far the search goes, in lexemes.
const REACH: usize = 25;

/// The cue words, ready for look-up.
pub(super) struct Tense(Phrases<Direction>);

impl Tense {
    pub(super) fn new() -> Self {
        Self(Phrases::new(CUES))
    }

    /// The nearest cue before the time, else the nearest after it.
    pub(super) fn direction(&self, lexemes: &[Lexeme], start: usize, end: usize) -> Direction {
        let before = (start.saturating_sub(REACH)..start).rev().find_map(|at| self.cue(lexemes, at));
        let after = || (end..lexemes.len().min(end + REACH)).find_map(|at| self.cue(lexemes, at));
        // A deadline lies ahead: "send it by Thursday".
        let behind = |n: usize| start.checked_sub(n).and_then(|at| lexemes.get(at)).map_or("", |lexeme| &lexeme.key);
        // "since the February 14 attack"
        if behind(1) == "since" || behind(1) == "the" && behind(2) == "since" {
            return Direction::Past;
        }
        // "By March they had left."
        let deadline = || match after() {
            Some(Direction::Past) => Direction::Past,
            _ => Direction::Future,
        };
        let by = (behind(1) == "by").then(deadline);
        before.or(by).or_else(after).unwrap_or(Direction::Open)
    }

    fn cue(&self, lexemes: &[Lexeme], at: usize) -> Option<Direction> {
        if let Some((end, direction)) = self.0.at(lexemes, at) {
            let capital = lexemes.get(at).is_some_and(|l| l.is_capitalized() && at > 0);
            // "will be held": the auxiliary decides.
            if direction == Direction::Past
                && at.checked_sub(1).and_then(|i| lexemes.get(i)).is_some_and(|l| l.key == "be")
            {
                return None;
            }
            // "agreed to the plan" has happened, "agreed to leave" has not.
            let noun = lexemes.get(end.saturating_sub(1)).is_some_and(|l| l.key == "to")
                && lexemes.get(end).is_some_and(|l| DETERMINERS.contains(&&*l.key));
            return (!capital).then_some(if noun { Direction::Past } else { direction });
        }
        let lexeme = lexemes.get(at)?;
        // "will be signed": the auxiliary decides.
        if at.checked_sub(1).and_then(|i| lexemes.get(i)).is_some_and(|l| l.key == "be") {
            return None;
        }
        let regular = lexeme.shape == Shape::Word && lexeme.key.len() > 4 && lexeme.key.ends_with("ed");
        (regular && lexeme.is_lowercase_word() && !lexeme.key.ends_with("eed")).then_some(Direction::Past)
    }
}

#[cfg(test)]
mod tests {
    use factcards_document::ByteSpan;

    use super::*;
    use crate::grammar::lex;

    #[test]
    fn the_nearest_verb_decides() {
        for (text, expected) in [
            ("They met on Thursday.", Direction::Past),
            ("He is scheduled to visit Oman on Thursday.", Direction::Future),
            ("She said on Thursday that he will go.", Direction::Past),
            ("She said he will go on Thursday.", Direction::Coming),
            ("On Thursday, the court will rule.", Direction::Coming),
            ("On Thursday", Direction::Open),
            ("Send the figures by Thursday.", Direction::Future),
            ("By Thursday they had finished.", Direction::Past),
            ("It is to be rebuilt since the Thursday fire.", Direction::Past),
            ("They had finished by Thursday.", Direction::Past),
            ("He was fined three days after the vote on Thursday.", Direction::Past),
            ("The vote is to be held on Thursday.", Direction::Future),
            ("They agreed to the meeting in a call on Thursday.", Direction::Past),
            ("The president leaves for Oman on Thursday.", Direction::Future),
            ("She proposed a trial, starting on Thursday.", Direction::Future),
        ] {
            let lexemes = lex(text, ByteSpan::new(0, text.len()), &[]);
            let at = lexemes.iter().position(|l| l.text == "Thursday").unwrap();
            assert_eq!(Tense::new().direction(&lexemes, at, at + 1), expected, "{text}");
        }
    }
}
