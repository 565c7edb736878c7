//! Where the engine's files are.

use serde::{Deserialize, Serialize};

/// The addresses of the engine's files, absolute or relative to the page.
///
/// A page that knows them before its own wasm runs may also put them, as an object of these fields, into
/// `globalThis.factcards.addresses` while its scripts are first run: the worker is then started at once, and
/// [`Engine::start`](crate::Engine::start) with the same addresses takes it over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addresses {
    /// The engine's script.
    pub engine: String,
    /// The engine's wasm.
    pub wasm: String,
    /// The language model.
    pub model: String,
    /// The script that a worker is started from, a copy of this crate's `engine.js`; that file itself when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worker: Option<String>,
    /// Whether the worker is started from a blob of the page, so that the page's policy binds it whatever policy its script
    /// comes with. The policy must allow that: `worker-src blob:`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub confined: bool,
    /// Bytes of wasm and model together, as they are once unpacked, when they are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u32>,
}
