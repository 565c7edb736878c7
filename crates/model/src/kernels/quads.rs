//! Weights that lie by four: four products of 8 bits are added to one sum.

use super::{Sums, TOGETHER, by_tiles};

/// Numbers of a row that meet their weights together.
pub(super) const QUAD: usize = 4;
/// Weights that meet a quad of an input.
const BLOCK: usize = TOGETHER * QUAD;

/// See [`super::Packed::products`]; there is at least one row.
pub(super) fn products(x: &[u8], weights: &[i8], begin: &[i32], width: usize, out: &mut [i32]) {
    #[cfg(target_arch = "wasm32")]
    if let Some(products) = PRODUCTS.get() {
        let inputs = (x.len() / width).min(out.len() / begin.len());
        // SAFETY: inputs and sums are of so many rows, weights and beginnings of as many as there are.
        return unsafe {
            products(Operands {
                x: x.as_ptr(),
                inputs,
                weights: weights.as_ptr(),
                begin: begin.as_ptr(),
                out: out.as_mut_ptr(),
                width,
                rows: begin.len(),
            })
        };
    }
    #[cfg(target_arch = "x86_64")]
    if std::arch::is_x86_feature_detected!("avx2") {
        // SAFETY: the processor has AVX2.
        return unsafe { by_avx2(x, weights, begin, width, out) };
    }
    by_tiles(x, weights, begin, width, out, tile);
}

/// What is multiplied, and where the sums go: one for each of `inputs` rows of `x` with each of `rows` rows of weights.
#[cfg(target_arch = "wasm32")]
#[derive(Clone, Copy, Debug)]
pub struct Operands {
    /// inputs × width: numbers of 7 bits without a sign.
    pub x: *const u8,
    /// Rows of `x`.
    pub inputs: usize,
    /// rows × width, by sixteen rows: of these four numbers each, then the next four.
    pub weights: *const i8,
    /// rows: what the sum of each begins with.
    pub begin: *const i32,
    /// inputs × rows.
    pub out: *mut i32,
    /// A multiple of 4, and not 0.
    pub width: usize,
    /// A multiple of 16, and not 0.
    pub rows: usize,
}

/// Adds the products up.
#[cfg(target_arch = "wasm32")]
pub type Products = unsafe fn(Operands);

#[cfg(target_arch = "wasm32")]
static PRODUCTS: std::sync::OnceLock<Products> = std::sync::OnceLock::new();

/// Has models that are loaded from now on add products by instructions that this module does not have, as another one does
/// that shares its memory. The first call counts.
///
/// # Safety
/// The function reads and writes nothing but what the [`Operands`] say, and gives the sums.
#[cfg(target_arch = "wasm32")]
pub unsafe fn set_products(products: Products) {
    // What was set before adds the same.
    let _ = PRODUCTS.set(products);
}

/// Whether something adds products by four at once.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub(super) fn are_fast() -> bool {
    PRODUCTS.get().is_some()
}

/// One input.
pub(super) fn tile(x: [&[u8]; 1], w: &[i8], begin: &Sums) -> [Sums; 1] {
    x.map(|x| {
        let mut sums = *begin;
        for (x, w) in x.as_chunks::<QUAD>().0.iter().zip(w.as_chunks::<BLOCK>().0) {
            for (sum, w) in sums.iter_mut().zip(w.as_chunks::<QUAD>().0) {
                *sum += x.iter().zip(w).map(|(x, w)| i32::from(*x) * i32::from(*w)).sum::<i32>();
            }
        }
        sums
    })
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn by_avx2(x: &[u8], weights: &[i8], begin: &[i32], width: usize, out: &mut [i32]) {
    by_tiles(x, weights, begin, width, out, |x, w, begin| tile_avx2(x, w, begin));
}

/// Four inputs, by vectors of eight sums.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
#[inline]
fn tile_avx2(x: [&[u8]; 4], w: &[i8], begin: &Sums) -> [Sums; 4] {
    use core::arch::x86_64::{__m256i, _mm256_add_epi32, _mm256_loadu_si256, _mm256_madd_epi16, _mm256_maddubs_epi16};
    use core::arch::x86_64::{_mm256_set1_epi16, _mm256_set1_epi32, _mm256_storeu_si256};

    // SAFETY: the loads are of sixteen numbers of 32 bits and need no alignment.
    let (front, back): (__m256i, __m256i) =
        unsafe { (_mm256_loadu_si256(begin.as_ptr().cast()), _mm256_loadu_si256(begin.as_ptr().add(8).cast())) };
    let (mut front, mut back) = ([front; 4], [back; 4]);
    let ones = _mm256_set1_epi16(1);
    let [p, q, r, s] = x.map(|x| x.as_chunks::<QUAD>().0);
    for ((((p, q), r), s), w) in p.iter().zip(q).zip(r).zip(s).zip(w.as_chunks::<BLOCK>().0) {
        // SAFETY: the loads are of the 64 weights and need no alignment.
        let (a, b): (__m256i, __m256i) =
            unsafe { (_mm256_loadu_si256(w.as_ptr().cast()), _mm256_loadu_si256(w.as_ptr().add(32).cast())) };
        for ((x, front), back) in [p, q, r, s].into_iter().zip(&mut front).zip(&mut back) {
            let x = _mm256_set1_epi32(i32::from_le_bytes(*x));
            // Two products of 7 and 8 bits stay within 16.
            *front = _mm256_add_epi32(*front, _mm256_madd_epi16(_mm256_maddubs_epi16(x, a), ones));
            *back = _mm256_add_epi32(*back, _mm256_madd_epi16(_mm256_maddubs_epi16(x, b), ones));
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
