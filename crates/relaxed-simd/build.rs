//! Writes the module that adds products by relaxed SIMD. A module with such instructions is refused as a whole by browsers
//! that lack them, so they are alone in one of their own.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

/// Vectors of the sums of sixteen rows, and of the weights that meet four numbers of an input.
const VECTORS: usize = 4;
/// Bytes of a vector.
const VECTOR: usize = 16;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/products.wat");
    let module = fs::read_to_string("src/products.wat")?;
    // Inputs have 7 bits, so two products stay within 16.
    let by_two = |weights: &str, input: &str, sum: &str| {
        format!(
            "(i32x4.add {sum} (i32x4.dot_i16x8_s (i16x8.relaxed_dot_i8x16_i7x16_s {weights} {input}) (v128.const i16x8 1 1 1 1 1 1 1 1)))"
        )
    };
    let by_four = |weights: &str, input: &str, sum: &str| {
        format!("(i32x4.relaxed_dot_i8x16_i7x16_add_s {weights} {input} {sum})")
    };
    let module = module.replace(";; TILES", &(tile("by_two", by_two) + &tile("by_four", by_four)));
    fs::write(Path::new(&env::var("OUT_DIR")?).join("products.wasm"), wat::parse_str(module)?)?;
    Ok(())
}

/// A function that adds up the products of two inputs, x and y, with sixteen rows of weights, from w to end.
fn tile(name: &str, dot: impl Fn(&str, &str, &str) -> String) -> String {
    let vectors = |line: &dyn Fn(usize) -> String| (0..VECTORS).map(line).collect::<String>();
    let sums = vectors(&|i| format!("(local $x{i} v128) (local $y{i} v128)"));
    let begin = vectors(&|i| {
        let load = format!("(v128.load offset={} (local.get $begin))", i * VECTOR);
        format!("(local.set $y{i} (local.tee $x{i} {load}))\n")
    });
    let add = vectors(&|i| {
        let load = format!("(local.set $weights (v128.load offset={} (local.get $w)))\n", i * VECTOR);
        let sum = |side: &str| {
            let (input, sum) = (format!("(local.get ${side}s)"), format!("(local.get ${side}{i})"));
            format!("(local.set ${side}{i} {})\n", dot("(local.get $weights)", &input, &sum))
        };
        load + &sum("x") + &sum("y")
    });
    let store = vectors(&|i| {
        let store = |side: &str| {
            let place = i * VECTOR;
            format!("(v128.store offset={place} (local.get ${side}_out) (local.get ${side}{i}))\n")
        };
        store("x") + &store("y")
    });
    format!(
        "(func ${name} (param $x i32) (param $y i32) (param $w i32) (param $end i32) (param $begin i32)
            (param $x_out i32) (param $y_out i32)
            {sums} (local $xs v128) (local $ys v128) (local $weights v128)
            {begin}
            (loop $quads
                (local.set $xs (v128.load32_splat (local.get $x)))
                (local.set $ys (v128.load32_splat (local.get $y)))
                {add}
                (local.set $x (i32.add (local.get $x) (i32.const 4)))
                (local.set $y (i32.add (local.get $y) (i32.const 4)))
                (local.set $w (i32.add (local.get $w) (i32.const 64)))
                (br_if $quads (i32.lt_u (local.get $w) (local.get $end))))
            {store})\n"
    )
}
