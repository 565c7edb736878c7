//! The state of a training as a file, from which it goes on.

use std::io::{Read, Write};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use ndarray::Array2;

use super::network::Shape;
use super::parameters::Parameters;

/// Where the training stands.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct State {
    pub(crate) shape: Shape,
    pub(crate) step: usize,
    pub(crate) words: usize,
    pub(crate) random: u64,
}

/// Writes the state and all weights with their moments: a line of JSON, then little-endian floats.
pub(crate) fn save(path: &Path, state: &State, p: &Parameters) -> Result<()> {
    let new = path.with_extension("new");
    let mut out = std::io::BufWriter::new(std::fs::File::create(&new)?);
    writeln!(out, "{}", serde_json::to_string(state)?)?;
    for parameter in &p.all {
        for matrix in [parameter.exact(), &parameter.first, &parameter.second] {
            for value in matrix {
                out.write_all(&value.to_le_bytes())?;
            }
        }
    }
    out.flush()?;
    Ok(std::fs::rename(new, path)?)
}

/// The state of a file, and the floats behind it.
pub(crate) fn open(path: &Path) -> Result<(State, Vec<u8>)> {
    let mut bytes = vec![];
    std::fs::File::open(path).with_context(|| format!("cannot read {}", path.display()))?.read_to_end(&mut bytes)?;
    let end = bytes.iter().position(|b| *b == b'\n').context("not a checkpoint")?;
    let state = serde_json::from_slice(&bytes[..end])?;
    Ok((state, bytes.split_off(end + 1)))
}

/// Fills the weights from the floats of a file.
pub(crate) fn fill(p: &mut Parameters, floats: &[u8]) -> Result<()> {
    let mut numbers = floats.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]));
    for parameter in &mut p.all {
        for matrix in [&mut parameter.value, &mut parameter.first, &mut parameter.second] {
            let size = matrix.len();
            let values: Vec<f32> = numbers.by_ref().take(size).collect();
            ensure!(values.len() == size, "the checkpoint is of another network: it ends before {}", parameter.name);
            *matrix = Array2::from_shape_vec(matrix.dim(), values)?;
        }
        if let Some(grid) = &mut parameter.grid {
            grid.exact.assign(&parameter.value);
            grid.round(&mut parameter.value);
        }
    }
    Ok(())
}
