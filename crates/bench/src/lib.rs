//! The engine as the benchmark in the browser calls it. Answers are counts, so that passing them on costs nothing.

use factcards::{Model, Options, analyze, annotate};
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

    /// Raw text to sentences, tokens, tags, trees and names; gives the number of tokens.
    pub fn annotate(&self, text: &str) -> usize {
        annotate(text, &self.model)
    }

    /// Raw text to a Document; gives the number of its facts.
    pub fn analyze(&self, text: &str) -> usize {
        analyze(text, &Options::default(), &self.model).facts.len()
    }
}
