//! The network's part of the model file, between the lists of words and what is learned on top of it: what stands in it
//! in which order, written from parameters and read into them.

use anyhow::Result;
use factcards_model::format::{Quantized, Reader, Writer};
use ndarray::ArrayView1;

use super::grid::Grid;
use super::network::Network;
use super::parameters::{Id, Parameters};
use super::primitives::Linear;

/// What stands together.
pub(super) enum Part {
    /// An embedding table.
    Table(Id),
    /// Linear maps of one input, as one matrix with a row for each number that comes out.
    Maps(Vec<Id>),
    /// Numbers, one behind the other.
    Floats(Vec<Id>),
}

/// The parts of the network, in order.
pub(super) fn parts(network: &Network) -> Vec<Part> {
    let mut parts: Vec<Part> = network.tables.iter().map(|table| Part::Table(*table)).collect();
    parts.extend(dense(&[network.input]));
    for layer in &network.layers {
        parts.extend([layer.norm.gain, layer.norm.bias, layer.window.weight].map(|id| Part::Floats(vec![id])));
        parts.extend(dense(&[layer.gates]));
    }
    parts.extend([network.norm.gain, network.norm.bias].map(|id| Part::Floats(vec![id])));
    parts.extend(dense(&[
        network.upos,
        network.xpos,
        network.name_hidden,
        network.arc_dependent,
        network.arc_head,
        network.relation_dependent,
        network.relation_head,
    ]));
    parts.extend(dense(&[network.names]));
    parts.push(Part::Maps(vec![network.arcs.pair]));
    let single = [network.arcs.head, network.arcs.root, network.arcs.distance, network.relation_root];
    parts.extend(single.map(|id| Part::Floats(vec![id])));
    parts.extend(dense(&[network.relation]));
    parts
}

/// Maps of one input, and what is added to what comes out.
pub(super) fn dense(maps: &[Linear]) -> [Part; 2] {
    let ids = |of: fn(&Linear) -> Id| maps.iter().map(of).collect();
    [Part::Maps(ids(|map| map.weight)), Part::Floats(ids(|map| map.bias))]
}

/// How wide the steps are that weights are rounded to in training.
#[derive(clap::Args, Clone, Copy, Debug)]
pub(crate) struct Steps {
    /// The step of a table, in standard deviations of its weights.
    #[arg(long, default_value_t = 0.3)]
    pub(crate) table: f32,
    /// The step of what makes up one number of a map, in standard deviations of its weights.
    #[arg(long, default_value_t = 0.1)]
    pub(crate) map: f32,
}

impl Part {
    /// Makes the weights whole steps from now on.
    pub(super) fn round(&self, p: &mut Parameters, steps: Steps) {
        let mut round = |id: &Id, deviations, by_column| {
            let parameter = p.parameter(*id);
            let grid = Grid::of(&parameter.value, deviations, by_column);
            grid.round(&mut parameter.value);
            parameter.grid = Some(grid);
        };
        match self {
            Self::Table(id) => round(id, steps.table, false),
            Self::Maps(ids) => ids.iter().for_each(|id| round(id, steps.map, true)),
            Self::Floats(_) => {}
        }
    }

    pub(super) fn write(&self, w: &mut Writer, p: &Parameters) {
        match self {
            Self::Table(id) => {
                let value = p.value(*id);
                let (rows, columns) = value.dim();
                match p.steps(*id).and_then(<[f32]>::first) {
                    Some(step) => {
                        let steps = vec![*step; rows];
                        w.stepped_table(&Quantized::in_steps(steps, columns, |r, c| value[(r, c)]));
                    }
                    None => w.table(rows, columns, |r, c| value[(r, c)]),
                }
            }
            Self::Maps(ids) => w.matrix(&transposed(p, ids)),
            Self::Floats(ids) => {
                w.floats(&ids.iter().flat_map(|id| p.value(*id)).map(|value| shortened(*value)).collect::<Vec<_>>());
            }
        }
    }

    /// # Errors
    /// When the file has another part here.
    pub(super) fn read(&self, r: &mut Reader, p: &mut Parameters) -> Result<()> {
        let weights = |matrix: &Quantized, row: usize| -> Vec<f32> {
            let (scale, values) = matrix.row(row);
            values.iter().map(|value| f32::from(*value) * scale).collect()
        };
        match self {
            Self::Table(id) => {
                let value = &mut p.parameter(*id).value;
                let table = r.table(value.nrows(), value.ncols())?;
                for (row, mut target) in value.rows_mut().into_iter().enumerate() {
                    target.assign(&ArrayView1::from(&weights(&table, row)));
                }
            }
            Self::Maps(ids) => {
                let from = ids.first().map_or(0, |id| p.value(*id).nrows());
                let matrix = r.matrix(ids.iter().map(|id| p.value(*id).ncols()).sum(), from)?;
                let mut row = 0;
                for id in ids {
                    for mut column in p.parameter(*id).value.columns_mut() {
                        column.assign(&ArrayView1::from(&weights(&matrix, row)));
                        row += 1;
                    }
                }
            }
            Self::Floats(ids) => {
                let mut floats = r.vector(ids.iter().map(|id| p.value(*id).len()).sum())?.into_iter();
                for id in ids {
                    p.parameter(*id).value.iter_mut().zip(floats.by_ref()).for_each(|(value, float)| *value = float);
                }
            }
        }
        Ok(())
    }
}

/// Maps of one input as one matrix, with a row for each number that comes out.
pub(super) fn transposed(p: &Parameters, ids: &[Id]) -> Quantized {
    let columns: Vec<_> = ids.iter().flat_map(|id| p.value(*id).columns()).collect();
    let from = columns.first().map_or(0, |c| c.len());
    match ids.iter().map(|id| p.steps(*id)).collect::<Option<Vec<_>>>() {
        Some(steps) => Quantized::in_steps(steps.concat(), from, |row, column| columns[row][column]),
        None => Quantized::of(columns.len(), from, |row, column| columns[row][column]),
    }
}

/// The nearest number of which the lower 16 bits are nought (bfloat16), as these cannot be packed.
pub(super) fn shortened(number: f32) -> f32 {
    f32::from_bits(number.to_bits().saturating_add(1 << 15) & 0xffff_0000)
}
