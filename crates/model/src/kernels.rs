//! Products of whole numbers: the only place where the model does arithmetic by processor instructions.
//!
//! All forms give the same sums, since they are whole numbers and cannot overflow (see [`MOST_INPUTS`]).
#![allow(unsafe_code, reason = "loads and stores of vectors")]

/// The highest absolute value of an input.
pub(crate) const MOST: f32 = 16_383.0;
/// With weights of 8 bits, sums of so many products stay within 32 bits.
pub(crate) const MOST_INPUTS: usize = 1024;

/// Numbers of a row that meet their weights together; rows are padded to a multiple of it.
pub(crate) const PAIR: usize = 2;
/// Rows of weights that are taken together.
const TOGETHER: usize = 16;
/// Weights that meet a pair of an input.
const BLOCK: usize = TOGETHER * PAIR;

/// Rows of weights in the order in which they are read: of sixteen rows together a pair each, then the next pairs. The
/// sums of sixteen rows so lie one beside the other in vectors, and none is summed across.
#[derive(Clone, Debug, Default)]
pub(crate) struct Packed {
    values: Vec<i16>,
    /// Numbers of a row, a multiple of [`PAIR`].
    width: usize,
}

impl Packed {
    /// Packs rows of `width` numbers, a multiple of [`PAIR`].
    pub(crate) fn fill(&mut self, rows: &[i16], width: usize) {
        self.width = width;
        self.values.clear();
        if width == 0 {
            return;
        }
        self.values.resize(rows.len().div_ceil(width).next_multiple_of(TOGETHER) * width, 0);
        let blocks = self.values.chunks_exact_mut(TOGETHER * width);
        for (rows, block) in rows.chunks(TOGETHER * width).zip(blocks) {
            for (number, row) in rows.chunks_exact(width).enumerate() {
                for (pair, block) in row.as_chunks::<PAIR>().0.iter().zip(block.as_chunks_mut::<BLOCK>().0) {
                    if let Some(own) = block.as_chunks_mut::<PAIR>().0.get_mut(number) {
                        *own = *pair;
                    }
                }
            }
        }
    }

    /// Rows, with those of zeros that fill the last sixteen.
    pub(crate) fn rows(&self) -> usize {
        self.values.len().checked_div(self.width).unwrap_or_default()
    }

    /// For each row of `x` and of the weights the sum of their products, in the order of x: `out[i * self.rows() + j]`.
    /// The rows of `x` are as wide as those of the weights.
    pub(crate) fn products(&self, x: &[i16], out: &mut [i32]) {
        #[cfg(target_arch = "x86_64")]
        if std::arch::is_x86_feature_detected!("avx2") {
            // SAFETY: the processor has AVX2.
            return unsafe { self.by_avx2(x, out) };
        }
        self.by_tiles(x, out, tile);
    }

    #[cfg(target_arch = "x86_64")]
    #[target_feature(enable = "avx2")]
    fn by_avx2(&self, x: &[i16], out: &mut [i32]) {
        self.by_tiles(x, out, |x, w| tile_avx2(x, w));
    }

    /// Takes `N` inputs and sixteen rows of weights at a time: the weights stay in the nearest cache while all inputs
    /// pass.
    #[inline(always)]
    fn by_tiles<const N: usize>(&self, x: &[i16], out: &mut [i32], tile: impl Fn([&[i16]; N], &[i16]) -> [Sums; N]) {
        let (width, rows) = (self.width, self.rows());
        if rows == 0 {
            return;
        }
        for (number, w) in self.values.chunks_exact(TOGETHER * width).enumerate() {
            for (x, out) in x.chunks(N * width).zip(out.chunks_mut(N * rows)) {
                // Where fewer are left, the first stands for those that lack.
                let Some(first) = x.get(..width) else { continue };
                let inputs = std::array::from_fn(|i| x.get(i * width..(i + 1) * width).unwrap_or(first));
                let sums = tile(inputs, w);
                for (out, sums) in out.chunks_exact_mut(rows).zip(&sums) {
                    if let Some(out) = out.get_mut(TOGETHER * number..TOGETHER * (number + 1)) {
                        out.copy_from_slice(sums);
                    }
                }
            }
        }
    }
}

/// The sums of an input with each of sixteen rows.
type Sums = [i32; TOGETHER];

#[cfg(not(any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128"))))]
fn tile(x: [&[i16]; 1], w: &[i16]) -> [Sums; 1] {
    x.map(|x| {
        let mut sums = [0; TOGETHER];
        for ([x, y], w) in x.as_chunks::<PAIR>().0.iter().zip(w.as_chunks::<BLOCK>().0) {
            for (sum, [v, w]) in sums.iter_mut().zip(w.as_chunks::<PAIR>().0) {
                *sum += i32::from(*x) * i32::from(*v) + i32::from(*y) * i32::from(*w);
            }
        }
        sums
    })
}

/// Two inputs with sixteen rows, by vectors of four sums: `$splat` repeats a pair of an input, `$load` gives one of four
/// vectors of weights, `$dot` adds the two products of each pair.
#[cfg(any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128")))]
macro_rules! vectors {
    ($x:expr, $w:expr, $zero:expr, $splat:expr, $load:expr, $add:expr, $dot:expr) => {{
        let [x, y] = $x;
        let (x, y) = (x.as_chunks::<PAIR>().0, y.as_chunks::<PAIR>().0);
        let (mut xa, mut xb, mut xc, mut xd) = ($zero, $zero, $zero, $zero);
        let (mut ya, mut yb, mut yc, mut yd) = ($zero, $zero, $zero, $zero);
        for ((x, y), w) in x.iter().zip(y).zip($w.as_chunks::<BLOCK>().0) {
            let (x, y) = ($splat(x), $splat(y));
            let (a, b, c, d) = ($load(w, 0), $load(w, 1), $load(w, 2), $load(w, 3));
            xa = $add(xa, $dot(x, a));
            ya = $add(ya, $dot(y, a));
            xb = $add(xb, $dot(x, b));
            yb = $add(yb, $dot(y, b));
            xc = $add(xc, $dot(x, c));
            yc = $add(yc, $dot(y, c));
            xd = $add(xd, $dot(x, d));
            yd = $add(yd, $dot(y, d));
        }
        [[xa, xb, xc, xd], [ya, yb, yc, yd]]
    }};
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn tile(x: [&[i16]; 2], w: &[i16]) -> [Sums; 2] {
    use core::arch::wasm32::{i32x4_add, i32x4_dot_i16x8, i32x4_splat, v128, v128_load, v128_load32_splat, v128_store};

    #[inline(always)]
    fn splat(pair: &[i16; PAIR]) -> v128 {
        // SAFETY: the load is of the two numbers and needs no alignment.
        unsafe { v128_load32_splat(pair.as_ptr().cast()) }
    }
    #[inline(always)]
    fn load(weights: &[i16; BLOCK], vector: usize) -> v128 {
        debug_assert!(vector < 4);
        // SAFETY: the macro asks for the four vectors of the block; the load needs no alignment.
        unsafe { v128_load(weights.as_ptr().add(vector * 8).cast()) }
    }
    let sums = vectors!(x, w, i32x4_splat(0), splat, load, i32x4_add, i32x4_dot_i16x8);
    sums.map(|vectors| {
        let mut out = [0; TOGETHER];
        for (out, vector) in out.as_chunks_mut::<4>().0.iter_mut().zip(vectors) {
            // SAFETY: the store is to four numbers of 32 bits and needs no alignment.
            unsafe { v128_store(out.as_mut_ptr().cast(), vector) };
        }
        out
    })
}

#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn tile(x: [&[i16]; 2], w: &[i16]) -> [Sums; 2] {
    use core::arch::x86_64::{__m128i, _mm_add_epi32, _mm_loadu_si128, _mm_madd_epi16, _mm_set1_epi32};
    use core::arch::x86_64::{_mm_setzero_si128, _mm_storeu_si128};

    #[inline(always)]
    fn splat(pair: &[i16; PAIR]) -> __m128i {
        // SAFETY: SSE2 is part of every x86-64 processor.
        unsafe { _mm_set1_epi32(both(pair)) }
    }
    #[inline(always)]
    fn load(weights: &[i16; BLOCK], vector: usize) -> __m128i {
        debug_assert!(vector < 4);
        // SAFETY: the macro asks for the four vectors of the block; SSE2 is part of every x86-64 processor, and the load
        // needs no alignment.
        unsafe { _mm_loadu_si128(weights.as_ptr().add(vector * 8).cast()) }
    }
    // SAFETY: SSE2 is part of every x86-64 processor; the stores are to four numbers of 32 bits and need no alignment.
    unsafe {
        let sums = vectors!(x, w, _mm_setzero_si128(), splat, load, _mm_add_epi32, _mm_madd_epi16);
        sums.map(|vectors| {
            let mut out = [0; TOGETHER];
            for (out, vector) in out.as_chunks_mut::<4>().0.iter_mut().zip(vectors) {
                _mm_storeu_si128(out.as_mut_ptr().cast(), vector);
            }
            out
        })
    }
}

/// Four inputs, by vectors of eight sums.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
#[inline]
fn tile_avx2(x: [&[i16]; 4], w: &[i16]) -> [Sums; 4] {
    use core::arch::x86_64::{__m256i, _mm256_add_epi32, _mm256_loadu_si256, _mm256_madd_epi16, _mm256_set1_epi32};
    use core::arch::x86_64::{_mm256_setzero_si256, _mm256_storeu_si256};

    let (mut front, mut back) = ([_mm256_setzero_si256(); 4], [_mm256_setzero_si256(); 4]);
    let [p, q, r, s] = x.map(|x| x.as_chunks::<PAIR>().0);
    for ((((p, q), r), s), w) in p.iter().zip(q).zip(r).zip(s).zip(w.as_chunks::<BLOCK>().0) {
        // SAFETY: the loads are of the 32 weights and need no alignment.
        let (a, b): (__m256i, __m256i) =
            unsafe { (_mm256_loadu_si256(w.as_ptr().cast()), _mm256_loadu_si256(w.as_ptr().add(16).cast())) };
        for ((x, front), back) in [p, q, r, s].into_iter().zip(&mut front).zip(&mut back) {
            let x = _mm256_set1_epi32(both(x));
            *front = _mm256_add_epi32(*front, _mm256_madd_epi16(x, a));
            *back = _mm256_add_epi32(*back, _mm256_madd_epi16(x, b));
        }
    }
    let mut out = [[0; TOGETHER]; 4];
    for ((out, front), back) in out.iter_mut().zip(front).zip(back) {
        // SAFETY: the stores are to sixteen numbers of 32 bits and need no alignment.
        unsafe {
            _mm256_storeu_si256(out.as_mut_ptr().cast(), front);
            _mm256_storeu_si256(out.as_mut_ptr().add(8).cast(), back);
        }
    }
    out
}

/// A pair as the bits of one number, in the order in which they lie in memory.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn both(pair: &[i16; PAIR]) -> i32 {
    let [x, y] = *pair;
    i32::from(x) & 0xffff | i32::from(y) << 16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_equals_the_naive_sums() {
        let mut seed = 1u32;
        let mut next = |most: i32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            ((seed >> 8) as i32 % (2 * most + 1) - most) as i16
        };
        for (rows_x, rows_w, width) in
            [(1, 1, 16), (3, 4, 16), (2, 7, 48), (5, 13, 128), (9, 6, 32), (1, 9, 1024), (6, 37, 230), (1, 16, 2)]
        {
            let x: Vec<i16> = (0..rows_x * width).map(|_| next(16_383)).collect();
            let w: Vec<i16> = (0..rows_w * width).map(|_| next(127)).collect();
            let mut packed = Packed::default();
            packed.fill(&w, width);
            let stride = packed.rows();
            let mut out = vec![0; rows_x * stride];
            let mut narrow = out.clone();
            packed.products(&x, &mut out);
            packed.by_tiles(&x, &mut narrow, tile);
            assert_eq!(out, narrow);
            for i in 0..rows_x {
                for j in 0..rows_w {
                    let sum: i64 = (0..width).map(|k| i64::from(x[i * width + k]) * i64::from(w[j * width + k])).sum();
                    assert_eq!(i64::from(out[i * stride + j]), sum);
                }
            }
        }
    }

    #[test]
    fn the_largest_numbers_do_not_overflow() {
        let (x, w) = (vec![MOST as i16; MOST_INPUTS], vec![-128; MOST_INPUTS]);
        let mut packed = Packed::default();
        packed.fill(&w, MOST_INPUTS);
        let mut out = [0; TOGETHER];
        packed.products(&x, &mut out);
        assert_eq!(out[..2], [-128 * 16_383 * 1024, 0]);
    }

    #[test]
    fn nothing_gives_nothing() {
        let mut packed = Packed::default();
        packed.fill(&[], 0);
        packed.products(&[1; 16], &mut []);
        assert_eq!(packed.rows(), 0);
    }
}
