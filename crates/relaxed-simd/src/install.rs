//! Has the module loaded and called.
#![allow(unsafe_code, reason = "what is called works in this module's memory")]

use factcards_model::{Operands, set_products};
use js_sys::{Object, Reflect, Uint8Array, WebAssembly};
use wasm_bindgen::prelude::*;

use crate::MODULE;

#[wasm_bindgen]
extern "C" {
    /// What the module exports.
    type Exports;

    /// Takes the fields of [`Operands`] in their order.
    #[wasm_bindgen(method)]
    fn products(
        this: &Exports,
        x: *const u8,
        inputs: usize,
        weights: *const i8,
        begin: *const i32,
        out: *mut i32,
        width: usize,
        rows: usize,
    );
}

thread_local! {
    static EXPORTS: Option<Exports> = load().ok().filter(adds_up);
}

/// See [`crate::install`].
pub(crate) fn install() {
    if EXPORTS.with(Option::is_some) {
        // SAFETY: the module, which is ours, reads and writes what the operands say.
        unsafe { set_products(products) };
    }
}

fn load() -> Result<Exports, JsValue> {
    let module = WebAssembly::Module::new(&Uint8Array::from(MODULE))?;
    let (imports, engine) = (Object::new(), Object::new());
    Reflect::set(&engine, &"memory".into(), &wasm_bindgen::memory())?;
    Reflect::set(&imports, &"engine".into(), &engine)?;
    let instance = WebAssembly::Instance::new(&module, &imports)?;
    Ok(instance.exports().unchecked_into())
}

/// Whether the sums are right: browsers that only try relaxed SIMD out have given others.
fn adds_up(exports: &Exports) -> bool {
    const WIDTH: usize = 4;
    const ROWS: usize = 32;
    const INPUTS: [[u8; WIDTH]; 3] = [[127; WIDTH], [0, 1, 64, 126], [3, 90, 17, 55]];
    // Of a row all weights are the same, so that the order in which they lie does not matter.
    let weight = |row: usize| if row == 0 { i8::MIN } else { (row * 37 % 255) as i8 };
    let weights: [i8; ROWS * WIDTH] = std::array::from_fn(|place| weight(place / WIDTH));
    let begin: [i32; ROWS] = std::array::from_fn(|row| row as i32 - 5);
    let mut sums = [0; INPUTS.len() * ROWS];
    let (x, count) = (INPUTS.as_flattened().as_ptr(), INPUTS.len());
    exports.products(x, count, weights.as_ptr(), begin.as_ptr(), sums.as_mut_ptr(), WIDTH, ROWS);
    let right = INPUTS.iter().flat_map(|input| {
        let input = input.iter().map(|x| i32::from(*x)).sum::<i32>();
        begin.iter().enumerate().map(move |(row, begin)| begin + input * i32::from(weight(row)))
    });
    right.eq(sums)
}

/// See [`factcards_model::Products`].
fn products(operands: Operands) {
    let Operands { x, inputs, weights, begin, out, width, rows } = operands;
    EXPORTS.with(|exports| {
        if let Some(exports) = exports {
            exports.products(x, inputs, weights, begin, out, width, rows);
        }
    });
}
