//! Weights that lie by two, for vectors of the web that every browser has: two products of 16 bits are added to one sum.

use super::{Sums, TOGETHER};

/// Numbers of a row that meet their weights together.
pub(super) const PAIR: usize = 2;
/// Weights that meet a pair of an input.
const BLOCK: usize = TOGETHER * PAIR;

/// One input, as the vectors do it, to test the order of the weights by.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn tile(x: [&[i16]; 1], w: &[i16], begin: &Sums) -> [Sums; 1] {
    x.map(|x| {
        let mut sums = *begin;
        for ([x, y], w) in x.as_chunks::<PAIR>().0.iter().zip(w.as_chunks::<BLOCK>().0) {
            for (sum, [v, w]) in sums.iter_mut().zip(w.as_chunks::<PAIR>().0) {
                *sum += i32::from(*x) * i32::from(*v) + i32::from(*y) * i32::from(*w);
            }
        }
        sums
    })
}

/// Two inputs, by vectors of four sums.
#[cfg(target_arch = "wasm32")]
#[inline(always)]
pub(super) fn tile(x: [&[i16]; 2], w: &[i16], begin: &Sums) -> [Sums; 2] {
    use core::arch::wasm32::{i32x4_add, i32x4_dot_i16x8, v128, v128_load, v128_load32_splat, v128_store};

    #[inline(always)]
    fn splat(pair: &[i16; PAIR]) -> v128 {
        // SAFETY: the load is of the two numbers and needs no alignment.
        unsafe { v128_load32_splat(pair.as_ptr().cast()) }
    }
    #[inline(always)]
    fn load(weights: &[i16; BLOCK], vector: usize) -> v128 {
        debug_assert!(vector < 4);
        // SAFETY: there are four vectors of a block; the load needs no alignment.
        unsafe { v128_load(weights.as_ptr().add(vector * 8).cast()) }
    }
    let begin = |vector: usize| {
        debug_assert!(vector < 4);
        // SAFETY: sixteen sums are four vectors; the load needs no alignment.
        unsafe { v128_load(begin.as_ptr().add(vector * 4).cast()) }
    };
    let [x, y] = x.map(|x| x.as_chunks::<PAIR>().0);
    let (mut xa, mut xb, mut xc, mut xd) = (begin(0), begin(1), begin(2), begin(3));
    let (mut ya, mut yb, mut yc, mut yd) = (xa, xb, xc, xd);
    for ((x, y), w) in x.iter().zip(y).zip(w.as_chunks::<BLOCK>().0) {
        let (x, y) = (splat(x), splat(y));
        let (a, b, c, d) = (load(w, 0), load(w, 1), load(w, 2), load(w, 3));
        xa = i32x4_add(xa, i32x4_dot_i16x8(x, a));
        ya = i32x4_add(ya, i32x4_dot_i16x8(y, a));
        xb = i32x4_add(xb, i32x4_dot_i16x8(x, b));
        yb = i32x4_add(yb, i32x4_dot_i16x8(y, b));
        xc = i32x4_add(xc, i32x4_dot_i16x8(x, c));
        yc = i32x4_add(yc, i32x4_dot_i16x8(y, c));
        xd = i32x4_add(xd, i32x4_dot_i16x8(x, d));
        yd = i32x4_add(yd, i32x4_dot_i16x8(y, d));
    }
    [[xa, xb, xc, xd], [ya, yb, yc, yd]].map(|vectors| {
        let mut out = [0; TOGETHER];
        for (out, vector) in out.as_chunks_mut::<4>().0.iter_mut().zip(vectors) {
            // SAFETY: the store is to four numbers of 32 bits and needs no alignment.
            unsafe { v128_store(out.as_mut_ptr().cast(), vector) };
        }
        out
    })
}
