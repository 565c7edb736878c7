//! The network that finds sentence ends: several small ones side by side over what is seen of the words around a gap.

use ndarray::{Array2, ArrayView1, Axis, s};

use factcards_model::format::{Quantized, Writer};
use factcards_model::sentences::{AFTER, BEFORE, BITS};

use super::network_file::{Part, Steps, dense};
use super::parameters::{Id, Parameters, Random};
use super::primitives::{Linear, dropout};

/// Networks that are trained side by side, from different numbers and with different ones dropped; their mean decides,
/// as one alone depends on chance.
pub(super) const MEMBERS: usize = 4;
/// The hidden numbers of each.
const HIDDEN: usize = 64;
/// The numbers that are seen of each word.
const VIEW: usize = 32;

/// The maps, whose numbers are in their own [`Parameters`].
pub(super) struct Boundary {
    pub(super) p: Parameters,
    /// From the vector of a word to what is seen of it.
    view: Id,
    /// The hidden numbers of all members, one behind the other.
    hidden: Linear,
    /// A column for each member, of what its hidden numbers weigh.
    out: Id,
    /// A number for each member.
    bias: Id,
}

impl Boundary {
    /// As it is before any training.
    pub(super) fn new(width: usize) -> Self {
        let mut p = Parameters::new(3);
        let view = p.matrix("boundary view", width, VIEW, 1.0);
        let from = (BEFORE + AFTER) * VIEW + BITS;
        let hidden = Linear::new(&mut p, "boundary hidden", from, MEMBERS * HIDDEN, 1.0);
        let out = p.matrix("boundary out", HIDDEN, MEMBERS, 1.0);
        let bias = p.constant("boundary bias", 1, MEMBERS, 0.0);
        Self { p, view, hidden, out, bias }
    }

    /// What is written as it is, in the order of the file.
    fn parts(&self) -> Vec<Part> {
        std::iter::once(Part::Maps(vec![self.view])).chain(dense(&[self.hidden])).collect()
    }

    /// Makes the weights whole steps from now on, but for the few of the last map.
    pub(super) fn round(&mut self, steps: Steps) {
        self.parts().iter().for_each(|part| part.round(&mut self.p, steps));
    }

    /// Writes the members as one network, whose score is the mean of theirs.
    pub(super) fn write(&self, w: &mut Writer) {
        w.number(VIEW);
        w.number(MEMBERS * HIDDEN);
        self.parts().iter().for_each(|part| part.write(w, &self.p));
        let out = self.p.value(self.out);
        let share = 1.0 / MEMBERS as f32;
        w.matrix(&Quantized::of(1, MEMBERS * HIDDEN, |_, i| share * out[(i % HIDDEN, i / HIDDEN)]));
        w.floats(&[share * self.p.value(self.bias).sum()]);
    }

    /// The mean loss of the members, with the gradients added. `noise` is the share that is dropped of what is seen;
    /// of the hidden numbers it is twice that.
    pub(super) fn learn(&mut self, gaps: &Gaps, noise: f32, random: &mut Random) -> f32 {
        let mut x = self.seen(gaps);
        let seen_mask = dropout(&mut x, noise, random);
        let h = self.hidden.forward(&self.p, &x);
        let mut a = h.mapv(|v| v.max(0.0));
        let mask = dropout(&mut a, 2.0 * noise, random);
        let y = self.scores(&a);
        let count = gaps.ends.len() as f32;
        let mut dy = Array2::zeros(y.dim());
        let mut loss = 0.0;
        for (i, gold) in gaps.ends.iter().enumerate() {
            let gold = if *gold { 1.0 } else { 0.0 };
            let chance = |y: &f32| 1.0 / (1.0 + (-y).exp());
            loss -= y.row(i).iter().map(|y| (1.0 - gold - chance(y)).abs().max(f32::MIN_POSITIVE).ln()).sum::<f32>();
            dy.row_mut(i).assign(&y.row(i).map(|y| (chance(y) - gold) / count));
        }
        let mut da = self.scores_backward(&a, &dy);
        if let Some(mask) = mask {
            da *= &mask;
        }
        da.zip_mut_with(&h, |d, h| {
            if *h <= 0.0 {
                *d = 0.0
            }
        });
        let mut dx = self.hidden.backward(&mut self.p, &x, &da);
        if let Some(mask) = seen_mask {
            dx *= &mask;
        }
        self.seen_backward(gaps, &dx);
        loss / count
    }

    /// Whether a sentence ends at each gap: what the members say on the whole.
    pub(super) fn ends(&self, gaps: &Gaps) -> Vec<bool> {
        let y = self.scores(&self.hidden.forward(&self.p, &self.seen(gaps)).mapv(|v| v.max(0.0)));
        y.rows().into_iter().map(|y| y.sum() > 0.0).collect()
    }

    /// What is seen at each gap: the views of the words around it, and what else is known of it.
    fn seen(&self, gaps: &Gaps) -> Array2<f32> {
        let views = gaps.words.dot(self.p.value(self.view));
        let mut seen = Array2::zeros((gaps.ends.len(), (BEFORE + AFTER) * VIEW + BITS));
        for (i, mut row) in seen.rows_mut().into_iter().enumerate() {
            for place in 0..BEFORE + AFTER {
                let view = views.row(i * (BEFORE + AFTER) + place);
                row.slice_mut(s![place * VIEW..(place + 1) * VIEW]).assign(&view);
            }
            row.slice_mut(s![(BEFORE + AFTER) * VIEW..]).assign(&ArrayView1::from(&gaps.bits[i]));
        }
        seen
    }

    /// Adds to the gradient of the views.
    fn seen_backward(&mut self, gaps: &Gaps, dseen: &Array2<f32>) {
        let mut dviews = Array2::zeros((gaps.words.nrows(), VIEW));
        for (row, mut view) in dviews.rows_mut().into_iter().enumerate() {
            let (i, place) = (row / (BEFORE + AFTER), row % (BEFORE + AFTER));
            view.assign(&dseen.slice(s![i, place * VIEW..(place + 1) * VIEW]));
        }
        *self.p.gradient(self.view) += &gaps.words.t().dot(&dviews);
    }

    /// The score of each member for each row of hidden numbers.
    fn scores(&self, a: &Array2<f32>) -> Array2<f32> {
        let mut y = Array2::zeros((a.nrows(), MEMBERS));
        for (member, own) in a.axis_chunks_iter(Axis(1), HIDDEN).enumerate() {
            let scores = own.dot(&self.p.value(self.out).column(member)) + self.p.value(self.bias)[(0, member)];
            y.column_mut(member).assign(&scores);
        }
        y
    }

    /// Adds to the gradients of the last map; gives that of the hidden numbers.
    fn scores_backward(&mut self, a: &Array2<f32>, dy: &Array2<f32>) -> Array2<f32> {
        let mut da = Array2::zeros(a.dim());
        for (member, own) in a.axis_chunks_iter(Axis(1), HIDDEN).enumerate() {
            let dy = dy.column(member);
            let mut gradient = self.p.gradient(self.out).column_mut(member);
            gradient += &own.t().dot(&dy);
            self.p.gradient(self.bias)[(0, member)] += dy.sum();
            let weights = self.p.value(self.out).column(member);
            let mut da = da.slice_mut(s![.., member * HIDDEN..(member + 1) * HIDDEN]);
            da.rows_mut().into_iter().zip(&dy).for_each(|(mut row, dy)| row.assign(&(&weights * *dy)));
        }
        da
    }
}

/// Gaps between words where sentences may end.
pub(super) struct Gaps {
    /// The vectors of the words around each gap, one behind the other; zeros where there is none.
    pub(super) words: Array2<f32>,
    pub(super) bits: Vec<[f32; BITS]>,
    /// Whether a sentence ends there.
    pub(super) ends: Vec<bool>,
}

#[cfg(test)]
mod tests {
    use super::super::tests::check_gradients;
    use super::*;

    #[test]
    fn gradients_match_finite_differences_of_the_loss() {
        let mut random = Random::new(2);
        let width = 6;
        let ends = vec![true, false, true];
        let words = Array2::from_shape_simple_fn((ends.len() * (BEFORE + AFTER), width), || random.unit() * 2.0 - 1.0);
        let bits = ends.iter().map(|_| std::array::from_fn(|_| random.unit().round())).collect();
        let gaps = Gaps { words, bits, ends };
        let mut network = Boundary::new(width);
        check_gradients(&mut network, |n| &mut n.p, |n| n.learn(&gaps, 0.0, &mut Random::new(1)));
    }
}
