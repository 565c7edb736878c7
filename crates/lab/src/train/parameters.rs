//! The weights, their gradients, and Adam (Kingma and Ba 2015).

use ndarray::{Array2, ArrayView1, Zip};

use super::grid::Grid;

/// A matrix that is learned.
#[derive(Clone)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    /// What the network computes with.
    pub(crate) value: Array2<f32>,
    pub(crate) gradient: Array2<f32>,
    pub(crate) first: Array2<f32>,
    pub(crate) second: Array2<f32>,
    /// For an embedding table: the rows that have a gradient; only they are updated.
    touched: Option<Vec<usize>>,
    marked: Vec<bool>,
    /// Where `value` is to be whole steps.
    pub(crate) grid: Option<Grid>,
}

impl Parameter {
    /// The weights before they are rounded.
    pub(crate) fn exact(&self) -> &Array2<f32> {
        self.grid.as_ref().map_or(&self.value, |grid| &grid.exact)
    }
}

/// The place of a parameter in [`Parameters`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Id(usize);

/// All weights of a network, in the order they were made.
#[derive(Clone)]
pub(crate) struct Parameters {
    pub(crate) all: Vec<Parameter>,
    random: Random,
}

/// A generator of random numbers that gives the same on every machine (xorshift64*, Vigna 2016).
#[derive(Clone)]
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn next(&mut self) -> u32 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 32) as u32
    }

    /// 0..1.
    pub(crate) fn unit(&mut self) -> f32 {
        (self.next() >> 8) as f32 / (1 << 24) as f32
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.next() as usize % (i + 1));
        }
    }
}

impl Parameters {
    pub(crate) fn new(seed: u64) -> Self {
        Self { all: vec![], random: Random::new(seed) }
    }

    /// A matrix of uniform numbers of variance `scale`² / rows.
    pub(crate) fn matrix(&mut self, name: &str, rows: usize, columns: usize, scale: f32) -> Id {
        let bound = scale * (3.0 / rows as f32).sqrt();
        self.uniform(name, rows, columns, bound, false)
    }

    /// An embedding table.
    pub(crate) fn table(&mut self, name: &str, rows: usize, columns: usize) -> Id {
        self.uniform(name, rows, columns, 0.3, true)
    }

    /// A matrix of one number.
    pub(crate) fn constant(&mut self, name: &str, rows: usize, columns: usize, value: f32) -> Id {
        self.push(name, Array2::from_elem((rows, columns), value), false)
    }

    fn uniform(&mut self, name: &str, rows: usize, columns: usize, bound: f32, sparse: bool) -> Id {
        let value = Array2::from_shape_simple_fn((rows, columns), || (self.random.unit() * 2.0 - 1.0) * bound);
        self.push(name, value, sparse)
    }

    fn push(&mut self, name: &str, value: Array2<f32>, sparse: bool) -> Id {
        let zeros = Array2::zeros(value.dim());
        self.all.push(Parameter {
            name: name.to_owned(),
            gradient: zeros.clone(),
            first: zeros.clone(),
            second: zeros,
            touched: sparse.then(Vec::new),
            marked: if sparse { vec![false; value.nrows()] } else { vec![] },
            grid: None,
            value,
        });
        Id(self.all.len() - 1)
    }

    pub(crate) fn value(&self, id: Id) -> &Array2<f32> {
        &self.all[id.0].value
    }

    pub(crate) fn parameter(&mut self, id: Id) -> &mut Parameter {
        &mut self.all[id.0]
    }

    /// A step for each column, where the weights are whole steps.
    pub(crate) fn steps(&self, id: Id) -> Option<&[f32]> {
        self.all[id.0].grid.as_ref().map(|grid| &grid.steps[..])
    }

    pub(crate) fn gradient(&mut self, id: Id) -> &mut Array2<f32> {
        &mut self.all[id.0].gradient
    }

    /// Adds to the gradient of a table's row.
    pub(crate) fn add_to_row(&mut self, id: Id, row: usize, gradient: ArrayView1<f32>) {
        let parameter = &mut self.all[id.0];
        if let Some(touched) = &mut parameter.touched
            && !std::mem::replace(&mut parameter.marked[row], true)
        {
            touched.push(row);
        }
        let mut target = parameter.gradient.row_mut(row);
        target += &gradient;
    }

    /// One step against the gradients, which are then zero. Gradients longer than `clip` together are shortened.
    pub(crate) fn step(&mut self, rate: f32, number: usize, clip: f32) {
        let mut square = 0.0;
        for p in &self.all {
            square += match &p.touched {
                Some(rows) => {
                    rows.iter().map(|row| p.gradient.row(*row).iter().map(|g| g * g).sum::<f32>()).sum::<f32>()
                }
                None => p.gradient.iter().map(|g| g * g).sum::<f32>(),
            };
        }
        let shorten = if square.sqrt() > clip { clip / square.sqrt() } else { 1.0 };
        let (b1, b2) = (0.9f32, 0.98f32);
        let number = number.min(100_000) as i32 + 1;
        let rate = rate * (1.0 - b2.powi(number)).sqrt() / (1.0 - b1.powi(number));
        let update = move |value: &mut f32, gradient: &mut f32, first: &mut f32, second: &mut f32| {
            let g = *gradient * shorten;
            *first = b1 * *first + (1.0 - b1) * g;
            *second = b2 * *second + (1.0 - b2) * g * g;
            *value -= rate * *first / (second.sqrt() + 1e-7);
            *gradient = 0.0;
        };
        for p in &mut self.all {
            let rows = match &mut p.touched {
                Some(touched) => std::mem::take(touched),
                None => (0..p.value.nrows()).collect(),
            };
            for row in rows {
                if let Some(marked) = p.marked.get_mut(row) {
                    *marked = false;
                }
                let exact = p.grid.as_mut().map_or(&mut p.value, |grid| &mut grid.exact);
                Zip::from(exact.row_mut(row))
                    .and(p.gradient.row_mut(row))
                    .and(p.first.row_mut(row))
                    .and(p.second.row_mut(row))
                    .for_each(update);
                if let Some(grid) = &p.grid {
                    grid.round_row(row, &mut p.value);
                }
            }
        }
    }
}
