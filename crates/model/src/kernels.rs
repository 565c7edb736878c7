//! Products of whole numbers: the only place where the model does arithmetic by processor instructions.
//!
//! All forms give the same sums, since they are whole numbers and cannot overflow (see [`MOST_INPUTS`]).
#![allow(unsafe_code, reason = "loads and stores of vectors")]

/// The highest absolute value of an input.
pub(crate) const MOST: f32 = 16_383.0;
/// With weights of 8 bits, sums of so many products stay within 32 bits.
pub(crate) const MOST_INPUTS: usize = 1024;

/// Numbers of a vector; those of a row are padded to a multiple of it.
pub(crate) const LANES: usize = 8;
/// Rows of weights that are taken together.
const TOGETHER: usize = 4;
/// Weights that meet a vector of an input.
const BLOCK: usize = TOGETHER * LANES;

/// Rows of weights in the order in which they are read: four rows together, a vector of each in turn.
#[derive(Clone, Debug, Default)]
pub(crate) struct Packed {
    values: Vec<i16>,
    /// Numbers of a row, a multiple of [`LANES`].
    width: usize,
}

impl Packed {
    /// Packs rows of `width` numbers, a multiple of [`LANES`].
    pub(crate) fn fill(&mut self, rows: &[i16], width: usize) {
        self.width = width;
        self.values.clear();
        if width == 0 {
            return;
        }
        for four in rows.chunks(TOGETHER * width) {
            for start in (0..width).step_by(LANES) {
                for row in 0..TOGETHER {
                    let at = row * width + start;
                    match four.get(at..at + LANES) {
                        Some(values) => self.values.extend_from_slice(values),
                        None => self.values.resize(self.values.len() + LANES, 0),
                    }
                }
            }
        }
    }

    /// Rows, with those of zeros that fill the last four.
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

    /// Takes `N` inputs and four rows of weights at a time: the weights stay in the nearest cache while all inputs pass.
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

/// The sums of an input with each of four rows.
type Sums = [i32; TOGETHER];

#[cfg(not(any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128"))))]
fn tile(x: [&[i16]; 1], w: &[i16]) -> [Sums; 1] {
    x.map(|x| {
        let mut sums = [0; TOGETHER];
        for (x, w) in x.as_chunks::<LANES>().0.iter().zip(w.as_chunks::<BLOCK>().0) {
            for (sum, w) in sums.iter_mut().zip(w.as_chunks::<LANES>().0) {
                *sum += x.iter().zip(w).map(|(x, w)| i32::from(*x) * i32::from(*w)).sum::<i32>();
            }
        }
        sums
    })
}

/// Two inputs with four rows: the sums as vectors, of which each is still to be summed.
#[cfg(any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128")))]
macro_rules! vectors {
    ($x:expr, $w:expr, $zero:expr, $load:expr, $add:expr, $dot:expr) => {{
        let [x, y] = $x;
        let (x, y) = (x.as_chunks::<LANES>().0, y.as_chunks::<LANES>().0);
        let (mut xa, mut xb, mut xc, mut xd) = ($zero, $zero, $zero, $zero);
        let (mut ya, mut yb, mut yc, mut yd) = ($zero, $zero, $zero, $zero);
        for ((x, y), w) in x.iter().zip(y).zip($w.as_chunks::<BLOCK>().0) {
            // Unrolled, this needs more registers than there are.
            let (x, y) = ($load(x, 0), $load(y, 0));
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
    use core::arch::wasm32::{i32x4_add, i32x4_dot_i16x8, i32x4_shuffle, i32x4_splat, v128, v128_load, v128_store};

    #[inline(always)]
    fn load<const N: usize>(numbers: &[i16; N], vector: usize) -> v128 {
        debug_assert!((vector + 1) * LANES <= N);
        // SAFETY: both callers ask for vectors within the array; the load needs no alignment.
        unsafe { v128_load(numbers.as_ptr().add(vector * LANES).cast()) }
    }
    let sums = vectors!(x, w, i32x4_splat(0), load, i32x4_add, i32x4_dot_i16x8);
    sums.map(|[a, b, c, d]| {
        // Transposes the four vectors, so that one addition of four gives all sums.
        let (ab, ab2) = (i32x4_shuffle::<0, 4, 1, 5>(a, b), i32x4_shuffle::<2, 6, 3, 7>(a, b));
        let (cd, cd2) = (i32x4_shuffle::<0, 4, 1, 5>(c, d), i32x4_shuffle::<2, 6, 3, 7>(c, d));
        let (ab, cd) = (i32x4_add(ab, ab2), i32x4_add(cd, cd2));
        let all = i32x4_add(i32x4_shuffle::<0, 1, 4, 5>(ab, cd), i32x4_shuffle::<2, 3, 6, 7>(ab, cd));
        let mut out = [0; TOGETHER];
        // SAFETY: the pointer is to four numbers of 32 bits; the store needs no alignment.
        unsafe { v128_store(out.as_mut_ptr().cast(), all) };
        out
    })
}

#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn tile(x: [&[i16]; 2], w: &[i16]) -> [Sums; 2] {
    use core::arch::x86_64::{__m128i, _mm_add_epi32, _mm_loadu_si128, _mm_madd_epi16, _mm_setzero_si128};
    use core::arch::x86_64::{_mm_storeu_si128, _mm_unpackhi_epi32, _mm_unpackhi_epi64};
    use core::arch::x86_64::{_mm_unpacklo_epi32, _mm_unpacklo_epi64};

    #[inline(always)]
    fn load<const N: usize>(numbers: &[i16; N], vector: usize) -> __m128i {
        debug_assert!((vector + 1) * LANES <= N);
        // SAFETY: both callers ask for vectors within the array; SSE2 is part of every x86-64 processor, and the load
        // needs no alignment.
        unsafe { _mm_loadu_si128(numbers.as_ptr().add(vector * LANES).cast()) }
    }
    // SAFETY: SSE2 is part of every x86-64 processor; the store is to four numbers of 32 bits and needs no alignment.
    unsafe {
        let sums = vectors!(x, w, _mm_setzero_si128(), load, _mm_add_epi32, _mm_madd_epi16);
        sums.map(|[a, b, c, d]| {
            let ab = _mm_add_epi32(_mm_unpacklo_epi32(a, b), _mm_unpackhi_epi32(a, b));
            let cd = _mm_add_epi32(_mm_unpacklo_epi32(c, d), _mm_unpackhi_epi32(c, d));
            let all = _mm_add_epi32(_mm_unpacklo_epi64(ab, cd), _mm_unpackhi_epi64(ab, cd));
            let mut out = [0; TOGETHER];
            _mm_storeu_si128(out.as_mut_ptr().cast(), all);
            out
        })
    }
}

/// Four inputs: a wide vector holds a vector of each of two rows of weights, and meets one of an input twice.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
#[inline]
fn tile_avx2(x: [&[i16]; 4], w: &[i16]) -> [Sums; 4] {
    use core::arch::x86_64::{__m256i, _mm_hadd_epi32, _mm_loadu_si128, _mm_shuffle_epi32, _mm_storeu_si128};
    use core::arch::x86_64::{_mm256_add_epi32, _mm256_hadd_epi32, _mm256_loadu_si256, _mm256_madd_epi16};
    use core::arch::x86_64::{_mm256_broadcastsi128_si256, _mm256_castsi256_si128, _mm256_extracti128_si256};

    let zero = core::arch::x86_64::_mm256_setzero_si256();
    let (mut front, mut back) = ([zero; 4], [zero; 4]);
    let [p, q, r, s] = x;
    let (p, q) = (p.as_chunks::<LANES>().0, q.as_chunks::<LANES>().0);
    let (r, s) = (r.as_chunks::<LANES>().0, s.as_chunks::<LANES>().0);
    for ((((p, q), r), s), w) in p.iter().zip(q).zip(r).zip(s).zip(w.as_chunks::<BLOCK>().0) {
        // SAFETY: the loads are of 32 weights and need no alignment.
        let (ab, cd): (__m256i, __m256i) =
            unsafe { (_mm256_loadu_si256(w.as_ptr().cast()), _mm256_loadu_si256(w.as_ptr().add(2 * LANES).cast())) };
        for ((x, front), back) in [p, q, r, s].into_iter().zip(&mut front).zip(&mut back) {
            // SAFETY: the load is of eight numbers and needs no alignment.
            let x = _mm256_broadcastsi128_si256(unsafe { _mm_loadu_si128(x.as_ptr().cast()) });
            *front = _mm256_add_epi32(*front, _mm256_madd_epi16(x, ab));
            *back = _mm256_add_epi32(*back, _mm256_madd_epi16(x, cd));
        }
    }
    let mut out = [[0; TOGETHER]; 4];
    for ((out, front), back) in out.iter_mut().zip(front).zip(back) {
        // Halves of the sums: a a c c, b b d d.
        let halves = _mm256_hadd_epi32(front, back);
        let acbd = _mm_hadd_epi32(_mm256_castsi256_si128(halves), _mm256_extracti128_si256::<1>(halves));
        // SAFETY: the store is to four numbers of 32 bits and needs no alignment.
        unsafe { _mm_storeu_si128(out.as_mut_ptr().cast(), _mm_shuffle_epi32::<0b11_01_10_00>(acbd)) };
    }
    out
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
        for (rows_x, rows_w, width) in [(1, 1, 16), (3, 4, 16), (2, 7, 48), (5, 13, 128), (9, 6, 32), (1, 9, 1024)] {
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
        assert_eq!(out, [-128 * 16_383 * 1024, 0, 0, 0]);
    }

    #[test]
    fn nothing_gives_nothing() {
        let mut packed = Packed::default();
        packed.fill(&[], 0);
        packed.products(&[1; 16], &mut []);
        assert_eq!(packed.rows(), 0);
    }
}
