//! Has the model's sums added by [relaxed SIMD](https://github.com/WebAssembly/relaxed-simd) where the browser has it: a
//! module of its own, of some 1.4 kB, works in the memory of the one that asks. The sums are the same.

#[cfg(target_arch = "wasm32")]
mod install;

/// Has models that are loaded from now on use relaxed SIMD, where this runs in a browser that has it.
pub fn install() {
    #[cfg(target_arch = "wasm32")]
    install::install();
}

/// The module. It imports the memory that it works in as `engine.memory`, and exports `products`, which takes the
/// fields of the model's `Operands`.
///
/// ```
/// assert!(factcards_relaxed_simd::MODULE.starts_with(b"\0asm"));
/// ```
pub const MODULE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/products.wasm"));
