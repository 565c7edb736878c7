//! Words that began a sentence of the text and do not here, or the other way round.

/// What begins with a capital only at the start of a sentence.
const CLOSED: [&str; 22] = [
    "a", "an", "the", "this", "that", "these", "those", "he", "she", "it", "they", "we", "you", "his", "her", "its",
    "their", "our", "my", "your", "some", "many",
];

/// The words with their first one written small, when it is a determiner or a pronoun; names stay as they are.
pub(crate) fn small(words: &str) -> String {
    let first = words.split(' ').next().unwrap_or_default();
    if CLOSED.iter().any(|word| word.eq_ignore_ascii_case(first)) { first_small(words) } else { words.to_owned() }
}

/// The words with their first letter written small.
pub(crate) fn first_small(words: &str) -> String {
    let mut rest = words.chars();
    rest.next().map(|first| first.to_lowercase().chain(rest).collect()).unwrap_or_default()
}

/// The words with their first letter written large.
pub(super) fn first_large(words: &str) -> String {
    let mut rest = words.chars();
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_i_keep_their_capital() {
        let written = ["The report", "They", "Theo Roe", "I", "A", ""].map(small);
        assert_eq!(written, ["the report", "they", "Theo Roe", "I", "a", ""]);
        assert_eq!(first_small("Is"), "is");
        assert_eq!([first_large("élan"), first_large("")], ["Élan", ""]);
    }
}
