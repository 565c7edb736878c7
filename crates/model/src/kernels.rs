//! Products of whole numbers: the only place where the model does arithmetic by processor instructions.
//!
//! All forms give the same sums, since they are whole numbers and cannot overflow (see [`MOST`]).
#![allow(unsafe_code, reason = "loads and stores of vectors")]

/// The highest absolute value of an input: with weights of 8 bits, sums of up to 1,024 products stay within 32 bits.
pub(crate) const MOST: f32 = 16_383.0;

/// Numbers of a row are padded to a multiple of this.
pub(crate) const LANES: usize = 8;

/// For each row of `x` and of `w` the sum of their products, in the order of x: `out[i * rows_of_w + j]`. Rows are
/// `width` numbers, a multiple of [`LANES`].
pub(crate) fn products(x: &[i16], w: &[i16], width: usize, out: &mut [i32]) {
    if width == 0 || !width.is_multiple_of(LANES) {
        return;
    }
    #[cfg(target_arch = "x86_64")]
    if std::arch::is_x86_feature_detected!("avx2") {
        // SAFETY: the processor has AVX2.
        return unsafe { by_avx2(x, w, width, out) };
    }
    by_tiles(x, w, width, out, tile);
}

/// Two rows of inputs.
type Inputs<'r> = [&'r [i16]; 2];
/// Four rows of weights.
type Weights<'r> = [&'r [i16]; 4];
/// The sums of each of two rows with each of four.
type Tile = [[i32; 4]; 2];

/// Takes the rows two by four: the four rows of weights stay in the nearest cache while all inputs pass.
#[inline(always)]
fn by_tiles(x: &[i16], w: &[i16], width: usize, out: &mut [i32], tile: impl Fn(Inputs, Weights) -> Tile) {
    let rows = w.len() / width;
    if rows == 0 {
        return;
    }
    let mut fours = w.chunks_exact(4 * width);
    for (number, w) in (&mut fours).enumerate() {
        let (front, back) = w.split_at(2 * width);
        let ((a, b), (c, d)) = (front.split_at(width), back.split_at(width));
        for (x, out) in x.chunks(2 * width).zip(out.chunks_mut(2 * rows)) {
            let Some((first, second)) = x.split_at_checked(width) else { continue };
            let second = if second.len() == width { second } else { first };
            for (out, sums) in out.chunks_exact_mut(rows).zip(tile([first, second], [a, b, c, d])) {
                if let Some(out) = out.get_mut(4 * number..4 * number + 4) {
                    out.copy_from_slice(&sums);
                }
            }
        }
    }
    let rest = fours.remainder();
    let done = rows - rest.len() / width;
    for (x, out) in x.chunks_exact(width).zip(out.chunks_exact_mut(rows)) {
        for (w, out) in rest.chunks_exact(width).zip(out.get_mut(done..).unwrap_or_default()) {
            *out = scalar(x, w);
        }
    }
}

/// The sum of the products of two rows.
fn scalar(x: &[i16], w: &[i16]) -> i32 {
    x.iter().zip(w).map(|(x, w)| i32::from(*x) * i32::from(*w)).sum()
}

#[cfg(not(any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128"))))]
fn tile(x: Inputs, w: Weights) -> Tile {
    x.map(|x| w.map(|w| scalar(x, w)))
}

/// The sums of two rows with four, as vectors that are still to be summed: one for each pair.
#[cfg(any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128")))]
macro_rules! vectors {
    ($x:expr, $w:expr, $lanes:expr, $zero:expr, $load:expr, $add:expr, $dot:expr) => {{
        let [x, y] = $x.map(|x| x.as_chunks::<{ $lanes }>().0);
        let [a, b, c, d] = $w.map(|w| w.as_chunks::<{ $lanes }>().0);
        let (mut xa, mut xb, mut xc, mut xd) = ($zero, $zero, $zero, $zero);
        let (mut ya, mut yb, mut yc, mut yd) = ($zero, $zero, $zero, $zero);
        for (((((x, y), a), b), c), d) in x.iter().zip(y).zip(a).zip(b).zip(c).zip(d) {
            let (x, y) = ($load(x), $load(y));
            let (a, b, c, d) = ($load(a), $load(b), $load(c), $load(d));
            xa = $add(xa, $dot(x, a));
            ya = $add(ya, $dot(y, a));
            xb = $add(xb, $dot(x, b));
            yb = $add(yb, $dot(y, b));
            xc = $add(xc, $dot(x, c));
            yc = $add(yc, $dot(y, c));
            xd = $add(xd, $dot(x, d));
            yd = $add(yd, $dot(y, d));
        }
        ([xa, xb, xc, xd], [ya, yb, yc, yd])
    }};
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn tile(x: Inputs, w: Weights) -> Tile {
    use core::arch::wasm32::{i16x8, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_shuffle, i32x4_splat, v128};

    let load = |c: &[i16; LANES]| -> v128 { i16x8(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]) };
    let (first, second) = vectors!(x, w, LANES, i32x4_splat(0), load, i32x4_add, i32x4_dot_i16x8);
    [first, second].map(|[a, b, c, d]| {
        // Transposes the four sums, so that one addition of four gives all.
        let (ab, ab2) = (i32x4_shuffle::<0, 4, 1, 5>(a, b), i32x4_shuffle::<2, 6, 3, 7>(a, b));
        let (cd, cd2) = (i32x4_shuffle::<0, 4, 1, 5>(c, d), i32x4_shuffle::<2, 6, 3, 7>(c, d));
        let (ab, cd) = (i32x4_add(ab, ab2), i32x4_add(cd, cd2));
        let all = i32x4_add(i32x4_shuffle::<0, 1, 4, 5>(ab, cd), i32x4_shuffle::<2, 3, 6, 7>(ab, cd));
        [
            i32x4_extract_lane::<0>(all),
            i32x4_extract_lane::<1>(all),
            i32x4_extract_lane::<2>(all),
            i32x4_extract_lane::<3>(all),
        ]
    })
}

#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn tile(x: Inputs, w: Weights) -> Tile {
    use core::arch::x86_64::{__m128i, _mm_add_epi32, _mm_loadu_si128, _mm_madd_epi16, _mm_setzero_si128};

    // SAFETY: SSE2 is part of every x86-64 processor; the pointer is to eight numbers of 16 bits, and the load needs no
    // alignment.
    unsafe {
        let load = |c: &[i16; LANES]| -> __m128i { _mm_loadu_si128(c.as_ptr().cast()) };
        let (first, second) = vectors!(x, w, LANES, _mm_setzero_si128(), load, _mm_add_epi32, _mm_madd_epi16);
        [four_sums(first), four_sums(second)]
    }
}

/// The sum of each of four vectors.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn four_sums([a, b, c, d]: [core::arch::x86_64::__m128i; 4]) -> [i32; 4] {
    use core::arch::x86_64::{_mm_add_epi32, _mm_storeu_si128};
    use core::arch::x86_64::{_mm_unpackhi_epi32, _mm_unpackhi_epi64, _mm_unpacklo_epi32, _mm_unpacklo_epi64};

    let mut out = [0; 4];
    // SAFETY: SSE2 is part of every x86-64 processor; the pointer is to four numbers of 32 bits, and the store needs no
    // alignment.
    unsafe {
        let ab = _mm_add_epi32(_mm_unpacklo_epi32(a, b), _mm_unpackhi_epi32(a, b));
        let cd = _mm_add_epi32(_mm_unpacklo_epi32(c, d), _mm_unpackhi_epi32(c, d));
        let all = _mm_add_epi32(_mm_unpacklo_epi64(ab, cd), _mm_unpackhi_epi64(ab, cd));
        _mm_storeu_si128(out.as_mut_ptr().cast(), all);
    }
    out
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn by_avx2(x: &[i16], w: &[i16], width: usize, out: &mut [i32]) {
    if width.is_multiple_of(2 * LANES) {
        by_tiles(x, w, width, out, |x, w| tile_avx2(x, w));
    } else {
        by_tiles(x, w, width, out, tile);
    }
}

/// Rows of a multiple of twice [`LANES`].
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
#[inline]
fn tile_avx2(x: Inputs, w: Weights) -> Tile {
    use core::arch::x86_64::{__m256i, _mm256_add_epi32, _mm256_loadu_si256, _mm256_madd_epi16, _mm256_setzero_si256};
    use core::arch::x86_64::{_mm_add_epi32, _mm256_castsi256_si128, _mm256_extracti128_si256};

    const WIDE: usize = 2 * LANES;
    // SAFETY: the pointer is to sixteen numbers of 16 bits, and the load needs no alignment.
    let load = |c: &[i16; WIDE]| -> __m256i { unsafe { _mm256_loadu_si256(c.as_ptr().cast()) } };
    let (first, second) = vectors!(x, w, WIDE, _mm256_setzero_si256(), load, _mm256_add_epi32, _mm256_madd_epi16);
    let halves = |v: __m256i| _mm_add_epi32(_mm256_castsi256_si128(v), _mm256_extracti128_si256::<1>(v));
    let four = |[a, b, c, d]: [__m256i; 4]| four_sums([halves(a), halves(b), halves(c), halves(d)]);
    [four(first), four(second)]
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
        for (rows_x, rows_w, width) in [(1, 1, 8), (3, 4, 16), (2, 7, 24), (5, 13, 128), (1, 9, 1024)] {
            let x: Vec<i16> = (0..rows_x * width).map(|_| next(16_383)).collect();
            let w: Vec<i16> = (0..rows_w * width).map(|_| next(127)).collect();
            let mut out = vec![0; rows_x * rows_w];
            products(&x, &w, width, &mut out);
            for i in 0..rows_x {
                for j in 0..rows_w {
                    let sum: i64 = (0..width).map(|k| i64::from(x[i * width + k]) * i64::from(w[j * width + k])).sum();
                    assert_eq!(i64::from(out[i * rows_w + j]), sum);
                }
            }
        }
    }

    #[test]
    fn the_largest_numbers_do_not_overflow() {
        let (x, w) = (vec![MOST as i16; 1024], vec![-127; 1024]);
        let mut out = [0];
        products(&x, &w, 1024, &mut out);
        assert_eq!(out, [-127 * 16_383 * 1024]);
    }
}
