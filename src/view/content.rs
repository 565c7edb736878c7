//! Which words of a text carry content, and how much of what some words say others have said.

use std::collections::BTreeSet;

/// Letters by which two forms of a word are the same one: "negotiate", "negotiations".
const STEM: usize = 5;

/// Longer words than this are content, but for those below; of shorter ones those with a digit or a capital.
const SHORT: usize = 3;

/// Words without content that could be taken to have it.
#[rustfmt::skip]
const EMPTY: [&str; 112] = [
    "all", "an", "and", "any", "are", "as", "at", "but", "by", "can", "did", "do", "for", "had", "has", "he", "her", "his", "how",
    "if", "in", "is", "it", "its", "may", "mr", "mrs", "ms", "my", "no", "nor", "not", "now", "of", "on", "one", "or", "our",
    "she", "so", "the", "to", "two", "was", "we", "who", "yes", "you",
    "about", "after", "again", "against", "also", "although", "among", "around", "because", "been", "before", "being",
    "between", "both", "could", "does", "down", "during", "each", "from", "have", "having", "here", "into", "itself", "just",
    "many", "more", "most", "much", "must", "only", "other", "over", "said", "same", "says", "should", "since", "some",
    "such", "than", "that", "their", "them", "then", "there", "these", "they", "this", "those", "through", "under", "until",
    "upon", "very", "were", "what", "when", "where", "which", "while", "will", "with",
];

/// The words with content, each once, as far as their stems.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Content(BTreeSet<String>);

impl Content {
    pub(crate) fn of(words: &str) -> Self {
        let mut content = Self::default();
        content.add(words);
        content
    }

    pub(crate) fn add(&mut self, words: &str) {
        let words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| has_content(word));
        self.0.extend(words.map(|word| word.to_lowercase().chars().take(STEM).collect::<String>()));
    }

    /// The share of these that others have too, 0..1; of none, all.
    pub(crate) fn share_in(&self, others: &Self) -> f64 {
        if self.0.is_empty() {
            return 1.0;
        }
        #[allow(clippy::cast_precision_loss, reason = "a sentence has fewer words")]
        let share = self.0.intersection(&others.0).count() as f64 / self.0.len() as f64;
        share
    }
}

fn has_content(word: &str) -> bool {
    let is_marked = || word.chars().any(char::is_numeric) || (word.len() > 1 && word.starts_with(char::is_uppercase));
    let is_long = word.chars().count() > SHORT;
    (is_long || is_marked()) && !EMPTY.iter().any(|empty| empty.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_already_is_known_by_its_content() {
        let told = Content::of("Council approves £61,000 library budget");
        let share = |words: &str| Content::of(words).share_in(&told);
        assert_eq!(share("The council approved a budget for the library"), 1.0);
        assert_eq!(share("The mayor resigned"), 0.0);
        assert!((share("The council dismissed Ada") - 1.0 / 3.0).abs() < 1e-9);
        assert_eq!(share("of the"), 1.0, "nothing new");
    }
}
