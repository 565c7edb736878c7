//! Has the model's sums added by [relaxed SIMD](https://github.com/WebAssembly/relaxed-simd) where the browser has it: a
//! module of its own, of some 2 kB, works in the memory of the one that asks. The sums are the same.

#[cfg(target_arch = "wasm32")]
mod install;

#[cfg(target_arch = "wasm32")]
pub use install::install;

/// The module. It imports the memory that it works in as `engine.memory`, and exports `products`, as the model's
/// `Products` says.
///
/// ```
/// assert!(factcards_relaxed_simd::MODULE.starts_with(b"\0asm"));
/// ```
pub const MODULE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/products.wasm"));
