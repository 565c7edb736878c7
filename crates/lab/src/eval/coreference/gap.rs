//! GAP's snippets: whether the pronoun is of the same entity as each of two names.

use factcards::document::{ByteSpan, Entity, Mention};

use crate::corpora::coreference::Pronoun;
use crate::corpora::gap::Snippet;
use crate::eval::count::Count;
use crate::eval::facts::{line, report};

/// The figures of the snippets.
#[derive(Debug, Default)]
pub(super) struct Scores {
    /// The names that the pronoun stands for, by "he" and "she".
    pub(super) masculine: Count,
    pub(super) feminine: Count,
    /// The snippets with an error, to read.
    pub(super) errors: Vec<String>,
}

impl Scores {
    pub(super) fn add(&mut self, snippet: &Snippet, entities: &[Entity<ByteSpan>]) {
        let (place, pronoun) = &snippet.pronoun;
        let entity = entities.iter().find(|entity| {
            entity
                .mentions
                .iter()
                .any(|m| m.span.start <= place.start && place.end <= m.span.end && m.span.len() < place.len() + 3)
        });
        let found = snippet.names.each_ref().map(|(name, _)| {
            let touches = |m: &Mention<ByteSpan>| m.span.start < name.end && name.start < m.span.end;
            entity.is_some_and(|entity| entity.mentions.iter().any(touches))
        });
        let count = if *pronoun == Pronoun::She { &mut self.feminine } else { &mut self.masculine };
        for ((_, gold), found) in snippet.names.iter().zip(found) {
            *count += Count { gold: usize::from(*gold), found: usize::from(found), right: usize::from(*gold && found) };
        }
        let names = snippet.names.iter().zip(found);
        if names.clone().any(|((_, gold), found)| *gold != found) {
            let (before, after) = (&snippet.text[..place.start], &snippet.text[place.start..]);
            let text = format!("{}: {before}>>{after}", snippet.id);
            let gold = names.filter(|((_, gold), _)| *gold).map(|((name, _), _)| &snippet.text[name.clone()]);
            let gold = line("gold", false, &gold.collect::<Vec<_>>().join(", "));
            let found = line("found", false, entity.map_or("nothing", |entity| entity.name.as_str()));
            self.errors.push(report(&text, [gold, found].into_iter()));
        }
    }

    pub(super) fn all(&self) -> Count {
        let mut all = self.masculine;
        all += self.feminine;
        all
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::entities;
    use super::*;

    #[test]
    fn each_name_is_a_question_of_its_own() {
        let text = "Ada met Bea. Her aunt left.";
        let snippet = Snippet {
            id: "own".to_owned(),
            text: text.to_owned(),
            pronoun: (13..16, Pronoun::She),
            names: [(0..3, true), (8..11, false)],
        };
        let mut scores = Scores::default();
        scores.add(&snippet, &entities(text, &[&["Ada", "Her"], &["Bea"]]));
        assert_eq!((scores.feminine, scores.errors.len()), (Count { gold: 1, found: 1, right: 1 }, 0));
        scores.add(&snippet, &entities(text, &[&["Ada"], &["Bea", "Her"]]));
        assert_eq!((scores.all(), scores.errors.len()), (Count { gold: 2, found: 2, right: 1 }, 1));
    }
}
