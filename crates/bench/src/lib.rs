//! The engine as the benchmark in the browser calls it. Answers are counts, so that passing them on costs nothing, but
//! for one call, which passes on all.

use factcards::document::Utf16;
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
        factcards_relaxed_simd::install();
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
    /// Raw text to a Document in JSON, with spans as JavaScript counts.
    ///
    /// # Errors
    /// What could not be written, as a string.
    pub fn json(&self, text: &str) -> Result<String, JsValue> {
        let document = analyze(text, &Options::default(), &self.model).in_unit::<Utf16>(text);
        serde_json::to_string(&document).map_err(|error| JsValue::from_str(&error.to_string()))
    }
}
