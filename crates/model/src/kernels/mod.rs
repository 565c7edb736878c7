//! Products of whole numbers: the only place where the model does arithmetic by processor instructions.
//!
//! An input is 7 bits and a weight 8, since processors have instructions that add several such products at once. These
//! want inputs without a sign, so an input is kept with [`ZERO`] added, and each sum begins with what takes that off again.
//! All forms give the same sums, since they are whole numbers and cannot overflow (see [`MOST_INPUTS`]).
#![allow(unsafe_code, reason = "loads and stores of vectors")]

#[cfg(any(test, all(target_arch = "wasm32", target_feature = "simd128")))]
mod pairs;
mod quads;

#[cfg(target_arch = "wasm32")]
pub use quads::{Operands, Products, set_products};

/// The highest absolute value of an input.
pub(crate) const MOST: f32 = 63.0;
/// The input 0, as it is kept.
pub(crate) const ZERO: u8 = 64;
/// The bits of an input, as it is kept.
pub(crate) const BITS: u8 = 0x7f;
/// Sums of so many products stay within 32 bits.
pub(crate) const MOST_INPUTS: usize = 1024;
/// Rows are padded to a multiple of so many numbers: as many as meet their weights together.
pub(crate) const MULTIPLE: usize = quads::QUAD;

/// Rows of weights that are taken together.
const TOGETHER: usize = 16;

/// The sums of an input with each of sixteen rows.
type Sums = [i32; TOGETHER];

/// Rows of weights in the order in which they are read: of sixteen rows together some numbers each, then the next ones. The
/// sums of sixteen rows so lie one beside the other in vectors, and none is summed across.
#[derive(Clone, Debug, Default)]
pub(crate) struct Packed {
    weights: Weights,
    /// What the sum of each row begins with: that of its weights times −[`ZERO`].
    begin: Vec<i32>,
    /// Numbers of a row, a multiple of [`MULTIPLE`].
    width: usize,
}

/// By how many numbers of a row they lie together.
#[derive(Clone, Debug)]
enum Weights {
    /// By four.
    Quads(Vec<i8>),
    /// By two, for instructions that take wider numbers.
    #[cfg(any(test, all(target_arch = "wasm32", target_feature = "simd128")))]
    Pairs(Vec<i16>),
}

impl Packed {
    /// Packs rows of `width` numbers, a multiple of [`MULTIPLE`], each with the weight that it stands for.
    pub(crate) fn fill<T: Copy>(&mut self, rows: &[T], width: usize, weight: impl Fn(T) -> i8) {
        self.width = width;
        self.begin.clear();
        if width > 0 {
            let sums = rows.chunks_exact(width).map(|row| row.iter().map(|v| i32::from(weight(*v))).sum::<i32>());
            self.begin.extend(sums.map(|sum| -i32::from(ZERO) * sum));
            self.begin.resize(self.begin.len().next_multiple_of(TOGETHER), 0);
        }
        let size = self.begin.len() * width;
        match &mut self.weights {
            Weights::Quads(values) => pack::<_, _, { quads::QUAD }>(rows, width, size, values, weight),
            #[cfg(any(test, all(target_arch = "wasm32", target_feature = "simd128")))]
            Weights::Pairs(values) => {
                pack::<_, _, { pairs::PAIR }>(rows, width, size, values, |value| i16::from(weight(value)));
            }
        }
    }

    /// Rows, with those of zeros that fill the last sixteen.
    pub(crate) fn rows(&self) -> usize {
        self.begin.len()
    }

    /// For each row of `x` and of the weights the sum of their products, in the order of x: `out[i * self.rows() + j]`.
    /// The rows of `x` are as wide as those of the weights, with [`ZERO`] added to each number; `wide` is room.
    #[cfg_attr(
        not(target_arch = "wasm32"),
        allow(unused_variables, clippy::ptr_arg, reason = "what needs room is of the web")
    )]
    pub(crate) fn products(&self, x: &[u8], wide: &mut Vec<i16>, out: &mut [i32]) {
        match &self.weights {
            _ if self.begin.is_empty() => (),
            Weights::Quads(values) => quads::products(x, values, &self.begin, self.width, out),
            #[cfg(any(test, all(target_arch = "wasm32", target_feature = "simd128")))]
            Weights::Pairs(values) => {
                wide.clear();
                wide.extend(x.iter().map(|x| i16::from(*x)));
                by_tiles(wide, values, &self.begin, self.width, out, pairs::tile);
            }
        }
    }
}

impl Default for Weights {
    /// As the fastest instructions want them.
    fn default() -> Self {
        #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
        if !quads::are_fast() {
            return Self::Pairs(vec![]);
        }
        Self::Quads(vec![])
    }
}

/// Puts `N` numbers of each of sixteen rows beside each other, then the next `N`; with rows of zeros up to `size` numbers.
fn pack<T: Copy, W: Copy + Default, const N: usize>(
    rows: &[T],
    width: usize,
    size: usize,
    packed: &mut Vec<W>,
    weight: impl Fn(T) -> W,
) {
    packed.clear();
    packed.resize(size, W::default());
    if width == 0 {
        return;
    }
    let blocks = packed.chunks_exact_mut(TOGETHER * width);
    for (rows, block) in rows.chunks(TOGETHER * width).zip(blocks) {
        for (number, row) in rows.chunks_exact(width).enumerate() {
            let places = block.as_chunks_mut::<N>().0.iter_mut().skip(number).step_by(TOGETHER);
            for (place, numbers) in places.zip(row.as_chunks::<N>().0) {
                *place = numbers.map(&weight);
            }
        }
    }
}

/// Takes `N` inputs and sixteen rows of weights at a time: the weights stay in the nearest cache while all inputs pass.
#[inline(always)]
fn by_tiles<X, W, const N: usize>(
    x: &[X],
    weights: &[W],
    begin: &[i32],
    width: usize,
    out: &mut [i32],
    tile: impl Fn([&[X]; N], &[W], &Sums) -> [Sums; N],
) {
    let rows = begin.len();
    let weights = weights.chunks_exact(TOGETHER * width).zip(begin.as_chunks().0);
    for (number, (w, begin)) in weights.enumerate() {
        for (x, out) in x.chunks(N * width).zip(out.chunks_mut(N * rows)) {
            // Where fewer are left, the first stands for those that lack.
            let Some(first) = x.get(..width) else { continue };
            let inputs = std::array::from_fn(|i| x.get(i * width..(i + 1) * width).unwrap_or(first));
            let sums = tile(inputs, w, begin);
            for (out, sums) in out.chunks_exact_mut(rows).zip(&sums) {
                if let Some(out) = out.get_mut(TOGETHER * number..TOGETHER * (number + 1)) {
                    out.copy_from_slice(sums);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of weights in each form.
    fn packed(rows: &[i8], width: usize) -> [Packed; 2] {
        [Weights::Quads(vec![]), Weights::Pairs(vec![])].map(|weights| {
            let mut packed = Packed { weights, ..Packed::default() };
            packed.fill(rows, width, |weight| weight);
            packed
        })
    }

    #[test]
    fn every_form_equals_the_naive_sums() {
        let mut seed = 1u32;
        let mut next = |most: i32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) as i32 % (2 * most + 1) - most
        };
        for (rows_x, rows_w, width) in
            [(1, 1, 16), (3, 4, 16), (2, 7, 48), (5, 13, 128), (9, 6, 32), (1, 9, 1024), (6, 37, 232), (1, 16, 4)]
        {
            let x: Vec<i32> = (0..rows_x * width).map(|_| next(63)).collect();
            let kept: Vec<u8> = x.iter().map(|x| (x + i32::from(ZERO)) as u8).collect();
            let w: Vec<i8> = (0..rows_w * width).map(|_| next(127) as i8).collect();
            for packed in packed(&w, width) {
                let stride = packed.rows();
                let mut out = vec![0; rows_x * stride];
                packed.products(&kept, &mut vec![], &mut out);
                if let Weights::Quads(values) = &packed.weights {
                    let mut plain = vec![0; rows_x * stride];
                    by_tiles(&kept, values, &packed.begin, width, &mut plain, quads::tile);
                    assert_eq!(out, plain);
                }
                for i in 0..rows_x {
                    for j in 0..rows_w {
                        let sum: i32 = (0..width).map(|k| x[i * width + k] * i32::from(w[j * width + k])).sum();
                        assert_eq!(out[i * stride + j], sum);
                    }
                }
            }
        }
    }

    #[test]
    fn the_largest_numbers_do_not_overflow() {
        for input in [0, BITS] {
            for packed in packed(&[-128; MOST_INPUTS], MOST_INPUTS) {
                let mut out = [0; TOGETHER];
                packed.products(&[input; MOST_INPUTS], &mut vec![], &mut out);
                assert_eq!(out[..2], [-128 * (i32::from(input) - 64) * 1024, 0]);
            }
        }
    }

    #[test]
    fn nothing_gives_nothing() {
        for packed in packed(&[], 0) {
            packed.products(&[1; 16], &mut vec![], &mut []);
            assert_eq!(packed.rows(), 0);
        }
    }
}
