//! The engine as the benchmark in the browser calls it. Answers are counts, so that passing them on costs nothing.

use factcards::{Model, Options, analyze, export};
use wasm_bindgen::prelude::*;

/// An engine with its model.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Engine {
    model: Model,
}

#[wasm_bindgen]
impl Engine {
    /// Reads a model file.
    ///
    /// # Errors
    /// What is wrong with the file, as a string.
    #[wasm_bindgen(constructor)]
    pub fn new(model: &[u8]) -> Result<Self, JsValue> {
        Ok(Self { model: Model::load(model).map_err(|error| JsValue::from_str(&error.to_string()))? })
    }

    /// Raw text to sentences, tokens, tags, trees and names, written as CoNLL-U; gives the number of its bytes.
    pub fn annotate(&self, text: &str) -> usize {
        export::conllu(text, &self.model, None).len()
    }

    /// Raw text to a Document; gives the number of its facts.
    pub fn analyze(&self, text: &str) -> usize {
        analyze(text, &Options::default(), &self.model).facts.len()
    }

    /// How many tokens the text has.
    pub fn tokens(&self, text: &str) -> usize {
        let rows = export::conllu(text, &self.model, None);
        rows.lines().filter(|row| row.split('\t').next().is_some_and(|id| id.parse::<usize>().is_ok())).count()
    }
}
