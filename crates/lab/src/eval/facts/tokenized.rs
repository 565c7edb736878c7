//! A text with the place of every word that is scored, and what a Document says in terms of them.

use std::ops::Range;

use factcards::document::ByteSpan;

use super::matching::Words;

/// A text and its words in order.
pub(in crate::eval) struct Tokenized {
    pub(in crate::eval) text: String,
    /// The bytes of each word.
    pub(in crate::eval) places: Vec<Range<usize>>,
    /// Which words are scored: no punctuation.
    pub(in crate::eval) scored: Vec<bool>,
}

impl Tokenized {
    /// The scored words that the spans touch.
    pub(in crate::eval) fn words(&self, spans: &[ByteSpan]) -> Words {
        let mut all = Words::new();
        for span in spans {
            let first = self.places.partition_point(|place| place.end <= span.start);
            let inside = (first..self.places.len()).take_while(|at| self.places[*at].start < span.end);
            all.extend(inside.filter(|at| self.scored[*at]));
        }
        all
    }

    /// The scored ones of these words.
    pub(in crate::eval) fn keep(&self, words: impl IntoIterator<Item = usize>) -> Words {
        words.into_iter().filter(|at| self.scored[*at]).collect()
    }

    /// The text from the first to the last of the words, on one line.
    pub(in crate::eval) fn show(&self, words: &Words) -> String {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return String::new() };
        self.text[self.places[*first].start..self.places[*last].end].replace('\n', " ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_the_scored_words_that_they_touch() {
        let places = vec![0..2, 3..7, 7..8, 9..12];
        let tokenized = Tokenized { text: "He came, saw".to_owned(), places, scored: vec![true, true, false, true] };
        let words = tokenized.words(&[ByteSpan::new(3, 8), ByteSpan::new(10, 12)]);
        assert_eq!(words, Words::from([1, 3]));
        assert_eq!(tokenized.show(&words), "came, saw");
        assert_eq!(tokenized.keep([0, 2]), Words::from([0]));
    }
}
