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
    let rows = w.len() / width;
    for (x, out) in x.chunks_exact(width).zip(out.chunks_exact_mut(rows)) {
        let mut w = w.chunks_exact(4 * width);
        let mut outs = out.chunks_exact_mut(4);
        for (w, out) in (&mut w).zip(&mut outs) {
            let (a, b) = w.split_at(2 * width);
            let ((a, b), (c, d)) = (a.split_at(width), b.split_at(width));
            out.copy_from_slice(&four(x, [a, b, c, d]));
        }
        for (w, out) in w.remainder().chunks_exact(width).zip(outs.into_remainder()) {
            *out = scalar(x, w);
        }
    }
}

/// The sum of the products of two rows.
fn scalar(x: &[i16], w: &[i16]) -> i32 {
    x.iter().zip(w).map(|(x, w)| i32::from(*x) * i32::from(*w)).sum()
}

#[cfg(not(any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128"))))]
fn four(x: &[i16], w: [&[i16]; 4]) -> [i32; 4] {
    w.map(|w| scalar(x, w))
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
fn four(x: &[i16], w: [&[i16]; 4]) -> [i32; 4] {
    use core::arch::wasm32::{i16x8, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_shuffle, i32x4_splat, v128};

    let load = |c: &[i16; LANES]| -> v128 { i16x8(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]) };
    let mut sums = [i32x4_splat(0); 4];
    let (x, _) = x.as_chunks::<LANES>();
    let [a, b, c, d] = w.map(|w| w.as_chunks::<LANES>().0);
    for ((((x, a), b), c), d) in x.iter().zip(a).zip(b).zip(c).zip(d) {
        let x = load(x);
        sums[0] = i32x4_add(sums[0], i32x4_dot_i16x8(x, load(a)));
        sums[1] = i32x4_add(sums[1], i32x4_dot_i16x8(x, load(b)));
        sums[2] = i32x4_add(sums[2], i32x4_dot_i16x8(x, load(c)));
        sums[3] = i32x4_add(sums[3], i32x4_dot_i16x8(x, load(d)));
    }
    // Transposes the four sums, so that one addition of four gives all.
    let ab = i32x4_shuffle::<0, 4, 1, 5>(sums[0], sums[1]);
    let ab2 = i32x4_shuffle::<2, 6, 3, 7>(sums[0], sums[1]);
    let cd = i32x4_shuffle::<0, 4, 1, 5>(sums[2], sums[3]);
    let cd2 = i32x4_shuffle::<2, 6, 3, 7>(sums[2], sums[3]);
    let (ab, cd) = (i32x4_add(ab, ab2), i32x4_add(cd, cd2));
    let all = i32x4_add(i32x4_shuffle::<0, 1, 4, 5>(ab, cd), i32x4_shuffle::<2, 3, 6, 7>(ab, cd));
    [
        i32x4_extract_lane::<0>(all),
        i32x4_extract_lane::<1>(all),
        i32x4_extract_lane::<2>(all),
        i32x4_extract_lane::<3>(all),
    ]
}

#[cfg(target_arch = "x86_64")]
fn four(x: &[i16], w: [&[i16]; 4]) -> [i32; 4] {
    // SAFETY: SSE2 is part of every x86-64 processor.
    unsafe { four_sse2(x, w) }
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "sse2")]
fn four_sse2(x: &[i16], w: [&[i16]; 4]) -> [i32; 4] {
    use core::arch::x86_64::{
        __m128i, _mm_add_epi32, _mm_loadu_si128, _mm_madd_epi16, _mm_setzero_si128, _mm_storeu_si128,
    };
    use core::arch::x86_64::{_mm_unpackhi_epi32, _mm_unpackhi_epi64, _mm_unpacklo_epi32, _mm_unpacklo_epi64};

    // SAFETY: the pointer is to eight numbers of 16 bits, and the load needs no alignment.
    let load = |c: &[i16; LANES]| -> __m128i { unsafe { _mm_loadu_si128(c.as_ptr().cast()) } };
    let mut sums = [_mm_setzero_si128(); 4];
    let (x, _) = x.as_chunks::<LANES>();
    let [a, b, c, d] = w.map(|w| w.as_chunks::<LANES>().0);
    for ((((x, a), b), c), d) in x.iter().zip(a).zip(b).zip(c).zip(d) {
        let x = load(x);
        sums[0] = _mm_add_epi32(sums[0], _mm_madd_epi16(x, load(a)));
        sums[1] = _mm_add_epi32(sums[1], _mm_madd_epi16(x, load(b)));
        sums[2] = _mm_add_epi32(sums[2], _mm_madd_epi16(x, load(c)));
        sums[3] = _mm_add_epi32(sums[3], _mm_madd_epi16(x, load(d)));
    }
    let ab = _mm_add_epi32(_mm_unpacklo_epi32(sums[0], sums[1]), _mm_unpackhi_epi32(sums[0], sums[1]));
    let cd = _mm_add_epi32(_mm_unpacklo_epi32(sums[2], sums[3]), _mm_unpackhi_epi32(sums[2], sums[3]));
    let all = _mm_add_epi32(_mm_unpacklo_epi64(ab, cd), _mm_unpackhi_epi64(ab, cd));
    let mut out = [0; 4];
    // SAFETY: the pointer is to four numbers of 32 bits, and the store needs no alignment.
    unsafe { _mm_storeu_si128(out.as_mut_ptr().cast(), all) };
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
