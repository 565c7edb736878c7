//! The messages between a worker and those that help it: sentences as forms, and what the model says of their words. Both
//! sides are the same module with the same model.

use factcards::Model;
use factcards::model::{Scratch, Word};
use postcard::{from_bytes, to_allocvec};

/// Sentences, as a helper is sent them. None where they cannot be written.
pub(crate) fn write(sentences: &[Vec<&str>]) -> Option<Vec<u8>> {
    to_allocvec(sentences).ok()
}

/// What the model says of the sentences of a message, as [`words`] reads it. None where it is no such message.
pub(crate) fn annotate(model: &Model, sentences: &[u8], scratch: &mut Scratch) -> Option<Vec<u8>> {
    let sentences: Vec<Vec<&str>> = from_bytes(sentences).ok()?;
    let ranges = sentences.iter().scan(0, |end, forms| {
        *end += forms.len();
        Some(*end - forms.len()..*end)
    });
    let ranges: Vec<_> = ranges.collect();
    let mut words = vec![];
    model.annotate(&sentences.concat(), &ranges, scratch, &mut words);
    to_allocvec(&words).ok()
}

/// What a helper says of the words that it was sent. None where that is no answer.
pub(crate) fn words(answer: &[u8]) -> Option<Vec<Word>> {
    from_bytes(answer).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_helper_says_what_the_model_says() {
        let model = factcards::model::english().unwrap();
        let sentences = [vec!["Zoë", "left", "."], vec![], vec!["Bo", "stayed"]];
        let message = write(&sentences).unwrap();
        let answer = annotate(model, &message, &mut Scratch::default()).unwrap();
        let mut said = vec![];
        let forms = ["Zoë", "left", ".", "Bo", "stayed"];
        model.annotate(&forms, &[0..3, 3..3, 3..5], &mut Scratch::default(), &mut said);
        assert_eq!(words(&answer), Some(said));
    }

    #[test]
    fn what_is_no_message_is_none() {
        let model = factcards::model::english().unwrap();
        assert_eq!(annotate(model, &[1, 1, 9, 9], &mut Scratch::default()), None);
        assert_eq!(words(&[3, 1]), None);
    }
}
