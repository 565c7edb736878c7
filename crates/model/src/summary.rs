//! What a summary is chosen by: the weights of two logistic regressions, and the function words of people's summaries.
//! What the weights are about is the engine's business; here they are numbers.

use std::collections::BTreeMap;

use crate::error::LoadError;
use crate::format::{Reader, Writer};

/// In how many parts of one occurrence a mean is told.
const PARTS: f64 = 32.0;

/// What is learned for summaries.
///
/// ```
/// use factcards_model::summary::Summary;
///
/// let mut learned = Summary::default();
/// learned.insert("the", 4.1);
/// assert_eq!(learned.function_word("the"), Some(4.09375));
/// assert_eq!(learned.function_word("dam"), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// Log-odds of a content word for each of its values.
    pub words: Vec<f32>,
    /// Log-odds of a pair of neighbours for each of its values.
    pub pairs: Vec<f32>,
    /// The words of a summary, on average.
    pub length: u8,
    /// For each function word, in parts, how often a summary has it.
    function_words: BTreeMap<String, u8>,
}

impl Summary {
    /// Makes a form a function word that a summary has so often on average, from one part of 32 to almost eight times.
    pub fn insert(&mut self, form: &str, mean: f64) {
        self.function_words.insert(form.to_owned(), (mean * PARTS).round().clamp(1.0, 255.0) as u8);
    }

    /// The same with other weights.
    #[must_use]
    pub fn with_weights(&self, words: Vec<f32>, pairs: Vec<f32>) -> Self {
        Self { words, pairs, ..self.clone() }
    }

    /// How often a summary has a function word; none of other words.
    pub fn function_word(&self, form: &str) -> Option<f64> {
        self.function_words.get(form).map(|parts| f64::from(*parts) / PARTS)
    }

    /// Writes it behind what is there.
    pub fn write(&self, writer: &mut Writer) {
        writer.floats(&self.words);
        writer.floats(&self.pairs);
        writer.bytes(&[self.length]);
        let forms: Vec<&str> = self.function_words.keys().map(String::as_str).collect();
        writer.bytes(forms.join("\n").as_bytes());
        writer.bytes(&self.function_words.values().copied().collect::<Vec<_>>());
    }

    pub(crate) fn read(reader: &mut Reader) -> Result<Self, LoadError> {
        let (words, pairs) = (reader.floats()?, reader.floats()?);
        let [length] = *reader.bytes()? else { return Err(LoadError::Damaged) };
        let forms = reader.lines()?;
        let parts = reader.bytes()?;
        if forms.len() != parts.len() {
            return Err(LoadError::Damaged);
        }
        Ok(Self { words, pairs, length, function_words: forms.into_iter().zip(parts.iter().copied()).collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let mut learned = Summary { words: vec![0.5, -2.0], pairs: vec![1.0], length: 52, ..Summary::default() };
        learned.insert("of", 1.5);
        learned.insert("a", 100.0);
        let mut writer = Writer::default();
        learned.write(&mut writer);
        let file = writer.finish();
        let read = Summary::read(&mut Reader::open(&file).unwrap()).unwrap();
        assert_eq!(read, learned);
        assert_eq!((read.function_word("of"), read.function_word("a")), (Some(1.5), Some(255.0 / 32.0)));
    }
}
