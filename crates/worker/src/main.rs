//! The engine's module: [`factcards_engine`], compiled to a wasm file of its own.
//!
//! Nothing else stands here. Link-time optimisation goes by how the root is optimised, so the root is compiled for speed;
//! what would be instantiated in it would be so too.

use factcards_engine as _;

fn main() {}
