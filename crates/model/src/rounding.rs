//! Rounds the weights of a model file to wider steps, so that a general compressor packs it smaller: a uniform quantiser
//! followed by an entropy coder, which at this many steps loses a quarter of a bit a weight against any other (Gish and
//! Pierce 1968). The layout of the file stays.

use std::ops::Range;

use crate::format::{HEADER, Kind, Reader, Stored, coarse, from_coarse, sealed};
use crate::{LoadError, Model};

/// How wide the steps are, in standard deviations of the weights.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Steps {
    /// Of each table as a whole: rows of small numbers so take few bits.
    pub table: f32,
    /// Of each row of a map, whose sum is judged by its own spread.
    pub map: f32,
}

/// The most that a weight is stored as.
const MOST: f32 = 127.0;

/// A model file with the weights of its network rounded.
///
/// ```
/// # fn example(bytes: &[u8]) -> Result<(), factcards_model::LoadError> {
/// use factcards_model::rounding::{Steps, rounded};
///
/// let smaller = rounded(bytes, Steps { table: 0.3, map: 0.1 })?;
/// assert_eq!(smaller.len(), bytes.len());
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// When the file is no model, of another version, or damaged.
pub fn rounded(file: &[u8], steps: Steps) -> Result<Vec<u8>, LoadError> {
    let mut reader = Reader::open(file)?;
    let network = Model::from_payload(&mut reader)?.before_ends;
    let mut payload = file.get(HEADER..).unwrap_or_default().to_vec();
    for stored in reader.stored.iter().filter(|stored| stored.values.end <= network) {
        round(&mut payload, stored, steps).ok_or(LoadError::Damaged)?;
    }
    Ok(sealed(&payload))
}

/// Rounds one matrix where it lies.
fn round(payload: &mut [u8], stored: &Stored, steps: Steps) -> Option<()> {
    let of = |range: &Range<usize>| payload.get(range.clone());
    let scales: Vec<f32> = match stored.kind {
        Kind::Table => of(&stored.scales)?.iter().map(|byte| from_coarse(*byte)).collect(),
        Kind::Map => of(&stored.scales)?.as_chunks().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect(),
    };
    let rows = of(&stored.values)?.chunks(stored.columns.max(1));
    let weights: Vec<f32> = rows
        .zip(&scales)
        .flat_map(|(row, scale)| row.iter().map(move |value| f32::from(value.cast_signed()) * scale))
        .collect();
    let mut steps_of_rows = match stored.kind {
        Kind::Table => vec![from_coarse(coarse(step(&weights, steps.table))); scales.len()],
        Kind::Map => weights.chunks(stored.columns.max(1)).map(|row| step(row, steps.map)).collect(),
    };
    // A map without columns has scales all the same.
    steps_of_rows.resize(scales.len(), 1.0);
    let values = payload.get_mut(stored.values.clone())?;
    for ((row, weights), step) in
        values.chunks_mut(stored.columns.max(1)).zip(weights.chunks(stored.columns.max(1))).zip(&steps_of_rows)
    {
        row.iter_mut()
            .zip(weights)
            .for_each(|(value, weight)| *value = ((weight / step).round() as i8).cast_unsigned());
    }
    let bytes: Vec<u8> = match stored.kind {
        Kind::Table => steps_of_rows.iter().map(|step| coarse(*step)).collect(),
        Kind::Map => steps_of_rows.iter().flat_map(|step| step.to_le_bytes()).collect(),
    };
    payload.get_mut(stored.scales.clone())?.copy_from_slice(&bytes);
    Some(())
}

/// The step for weights: so many standard deviations, or more where the largest weight would not fit.
fn step(weights: &[f32], deviations: f32) -> f32 {
    let squares: f32 = weights.iter().map(|weight| weight * weight).sum();
    let most = weights.iter().fold(0.0f32, |most, weight| most.max(weight.abs()));
    let step = (deviations * (squares / weights.len().max(1) as f32).sqrt()).max(most / MOST);
    if step > 0.0 { step } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Writer;

    /// A matrix of twelve weights in two rows, the second a tenth of the first, rounded as stored by `write`.
    fn round_trip(write: impl Fn(&mut Writer), kind: Kind, steps: Steps) -> Vec<f32> {
        let mut writer = Writer::default();
        write(&mut writer);
        let file = writer.finish();
        let read = |reader: &mut Reader| match kind {
            Kind::Table => reader.table(2, 6),
            Kind::Map => reader.matrix(2, 6),
        };
        let mut reader = Reader::open(&file).unwrap();
        read(&mut reader).unwrap();
        let mut payload = file[HEADER..].to_vec();
        round(&mut payload, &reader.stored[0], steps).unwrap();
        let matrix = read(&mut Reader::open(&sealed(&payload)).unwrap()).unwrap();
        (0..2)
            .flat_map(|row| matrix.row(row).1.iter().map(|v| f32::from(*v) * matrix.row(row).0).collect::<Vec<_>>())
            .collect()
    }

    fn weight(row: usize, column: usize) -> f32 {
        (column as f32 - 2.6) * if row == 0 { 1.0 } else { 0.1 }
    }

    fn different(weights: &[f32]) -> usize {
        let mut sorted = weights.to_vec();
        sorted.sort_by(f32::total_cmp);
        sorted.dedup();
        sorted.len()
    }

    #[test]
    fn a_weight_is_off_by_half_a_step_at_most() {
        let steps = Steps { table: 0.5, map: 0.5 };
        let table = round_trip(|w| w.table(2, 6, weight), Kind::Table, steps);
        let map = round_trip(|w| w.matrix(&crate::format::Quantized::of(2, 6, weight)), Kind::Map, steps);
        let all: Vec<f32> = (0..12).map(|n| weight(n / 6, n % 6)).collect();
        // What 8 bits cost before, and the coarse scale, come to it.
        let within = |weights: &[f32], of: &[f32]| {
            let half = step(of, 0.5) * 1.125 / 2.0 + 0.02;
            assert!(weights.iter().zip(of).all(|(found, weight)| (found - weight).abs() <= half), "{weights:?}");
        };
        within(&table, &all);
        within(&map[..6], &all[..6]);
        within(&map[6..], &all[6..]);
        // A table's small rows lose what a map's keep.
        assert!(different(&table[6..]) < different(&map[6..]), "{table:?} {map:?}");
        assert!(different(&map[..6]) > 3);
    }

    #[test]
    fn the_largest_weight_fits() {
        let one = |_, column| if column == 0 { 1000.0 } else { 0.01 };
        for kind in [Kind::Table, Kind::Map] {
            let write = |w: &mut Writer| match kind {
                Kind::Table => w.table(2, 6, one),
                Kind::Map => w.matrix(&crate::format::Quantized::of(2, 6, one)),
            };
            let weights = round_trip(write, kind, Steps { table: 1e-6, map: 1e-6 });
            assert!((weights[0] - 1000.0).abs() < 10.0, "{weights:?}");
        }
    }

    #[test]
    fn what_is_no_model_is_refused() {
        let steps = Steps { table: 0.5, map: 0.5 };
        assert_eq!(rounded(b"<!doctype html>", steps), Err(LoadError::Foreign));
    }
}
