//! Whether an answer is one that readers accept.

use factcards::main_event::Question;
use factcards::{ByteSpan, Document};

/// Words that do not tell answers apart.
const EMPTY: [&str; 29] = [
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "with", "from", "and", "or", "is", "are", "was",
    "were", "be", "been", "has", "have", "had", "will", "its", "his", "her", "their", "that",
];

/// An answer shares half of its words with an accepted one, and that one's with it.
const HALF: f64 = 0.5;

/// Whether a span answers a question as one of the accepted answers does: a time the same time, or in the same words;
/// else by half of the words; whoever has a surname, by that.
pub(super) fn is_right(
    question: Question,
    span: ByteSpan,
    accepted: &[String],
    text: &str,
    document: &Document,
) -> bool {
    let found = words(span.of(text));
    accepted.iter().any(|answer| {
        let wanted = words(answer);
        match question {
            Question::When => found == wanted || same_time(span, &wanted, text, document),
            Question::Who => half(&found, &wanted) || found.last().is_some() && found.last() == wanted.last(),
            _ => half(&found, &wanted),
        }
    })
}

/// Whether a time of the text that is written as the wanted one is the same.
fn same_time(span: ByteSpan, wanted: &[String], text: &str, document: &Document) -> bool {
    let value = document.times.iter().find(|time| time.span == span).map(|time| &time.value);
    let as_wanted = document.times.iter().filter(|time| words(time.span.of(text)) == wanted);
    value.is_some_and(|value| as_wanted.into_iter().any(|time| &time.value == value))
}

fn half(found: &[String], wanted: &[String]) -> bool {
    let mut left: Vec<&String> = wanted.iter().collect();
    let mut same = 0;
    for word in found {
        if let Some(at) = left.iter().position(|other| *other == word) {
            left.swap_remove(at);
            same += 1;
        }
    }
    same > 0 && 2.0 * same as f64 / (found.len() + wanted.len()) as f64 >= HALF
}

/// The words that tell answers apart, in small letters.
fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let all = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let told: Vec<String> = all.clone().filter(|word| !EMPTY.contains(word)).map(str::to_owned).collect();
    if told.is_empty() { all.map(str::to_owned).collect() } else { told }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_words_both_ways() {
        let same = |a: &str, b: &str| half(&words(a), &words(b));
        assert!(same("the Indonesian Navy", "Navy"));
        assert!(same("was arrested", "arrested"));
        assert!(!same("a group of Afghan teenagers in Washington", "Washington"));
        assert!(!same("Leeds", "York"));
    }
}
