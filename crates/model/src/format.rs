//! The model file: magic, format version, length and checksum, then the payload as numbers, strings and matrices, one
//! behind the other, little endian.

use crate::error::LoadError;
use crate::hash::hash;
pub use crate::version::VERSION;

/// What every model file begins with.
pub const MAGIC: [u8; 8] = *b"FACTCARD";
/// No model file is longer.
pub const LONGEST: usize = 16 << 20;
/// Bytes before the payload.
pub const HEADER: usize = 24;

/// The checksum of a payload: two hashes of 32 bits.
fn checksum(payload: &[u8]) -> u64 {
    let mut a = 0x811c_9dc5u32;
    let mut b = 0x1234_5678u32;
    for byte in payload {
        a = (a ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
        b = b.rotate_left(5).wrapping_add(a ^ u32::from(*byte)).wrapping_mul(0x85eb_ca6b);
    }
    u64::from(a) << 32 | u64::from(b ^ hash("", a))
}

/// A matrix of whole numbers with a scale for each row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quantized {
    /// Numbers of a row.
    pub columns: usize,
    /// A scale for each row: the value is the number times the scale.
    pub scales: Vec<f32>,
    /// rows × columns, row-major.
    pub values: Vec<i8>,
}

impl Quantized {
    /// Rounds a matrix, given row by row, to 8 bits a number.
    pub fn of(rows: usize, columns: usize, value: impl Fn(usize, usize) -> f32) -> Self {
        let mut matrix = Self { columns, scales: vec![], values: vec![] };
        for row in 0..rows {
            let most = (0..columns).map(|c| value(row, c).abs()).fold(0.0, f32::max);
            let scale = if most > 0.0 { most / 127.0 } else { 1.0 };
            matrix.scales.push(scale);
            matrix.values.extend((0..columns).map(|c| (value(row, c) / scale).round() as i8));
        }
        matrix
    }

    /// Rounds a matrix, given row by row, to whole steps, one step for each row. A number past 127 steps becomes that.
    ///
    /// ```
    /// let matrix = factcards_model::format::Quantized::in_steps(vec![0.5], 3, |_, c| c as f32 * 0.6);
    /// assert_eq!(matrix.row(0), (0.5, &[0, 1, 2][..]));
    /// ```
    pub fn in_steps(steps: Vec<f32>, columns: usize, value: impl Fn(usize, usize) -> f32) -> Self {
        let row = |(row, step): (usize, &f32)| -> Vec<i8> {
            (0..columns).map(|column| (value(row, column) / step).round().clamp(-127.0, 127.0) as i8).collect()
        };
        Self { columns, values: steps.iter().enumerate().flat_map(row).collect(), scales: steps }
    }

    /// The scales as a table keeps them, each in a byte.
    fn coarse_scales(&self) -> Vec<f32> {
        self.scales.iter().map(|scale| coarse_scale(*scale)).collect()
    }

    /// A row's scale and numbers; nothing past the end.
    pub fn row(&self, row: usize) -> (f32, &[i8]) {
        let values = self.values.get(row * self.columns..(row + 1) * self.columns).unwrap_or_default();
        (self.scales.get(row).copied().unwrap_or_default(), values)
    }
}

/// The nearest scale, never below the given one, that a byte can say: up to an eighth more.
///
/// ```
/// use factcards_model::format::coarse_scale;
///
/// assert_eq!(coarse_scale(1.0), 1.0);
/// assert_eq!(coarse_scale(1.01), 1.125);
/// ```
pub fn coarse_scale(scale: f32) -> f32 {
    from_coarse(coarse(scale))
}

/// A scale in one byte: five bits of exponent, three of mantissa, never below the scale.
pub(crate) fn coarse(scale: f32) -> u8 {
    let up = (scale.to_bits().saturating_add((1 << 20) - 1)) >> 20;
    up.saturating_sub(COARSE_BASE).min(255) as u8
}

pub(crate) fn from_coarse(byte: u8) -> f32 {
    f32::from_bits((u32::from(byte) + COARSE_BASE) << 20)
}

/// The exponent that the smallest coarse scale has, 2^-27.
const COARSE_BASE: u32 = 100 << 3;

/// Writes a payload.
#[derive(Clone, Default)]
pub struct Writer {
    payload: Vec<u8>,
}

impl Writer {
    /// Goes on with a payload.
    pub fn after(payload: &[u8]) -> Self {
        Self { payload: payload.to_vec() }
    }

    /// A whole number.
    pub fn number(&mut self, number: usize) {
        self.payload.extend((number as u32).to_le_bytes());
    }

    /// Floats, their count first.
    pub fn floats(&mut self, floats: &[f32]) {
        self.number(floats.len());
        floats.iter().for_each(|f| self.payload.extend(f.to_le_bytes()));
    }

    /// Bytes, their count first.
    pub fn bytes(&mut self, bytes: &[u8]) {
        self.number(bytes.len());
        self.payload.extend(bytes);
    }

    /// A matrix.
    pub fn matrix(&mut self, matrix: &Quantized) {
        self.number(matrix.columns);
        self.floats(&matrix.scales);
        self.payload.extend(matrix.values.iter().map(|v| v.cast_unsigned()));
    }

    /// A table of many short rows: its scales take a byte each.
    pub fn table(&mut self, rows: usize, columns: usize, value: impl Fn(usize, usize) -> f32) {
        let steps = Quantized::of(rows, columns, &value).coarse_scales();
        self.stepped_table(&Quantized::in_steps(steps, columns, value));
    }

    /// A table whose scales are such as [`coarse_scale`] gives.
    pub fn stepped_table(&mut self, table: &Quantized) {
        self.payload.extend(table.values.iter().map(|value| value.cast_unsigned()));
        self.bytes(&table.scales.iter().map(|scale| coarse(*scale)).collect::<Vec<_>>());
    }

    /// A stretch of another payload, as it is.
    pub fn stretch(&mut self, payload: &[u8]) {
        self.payload.extend(payload);
    }

    /// What has been written.
    pub fn payload(&self) -> &[u8] {
        &self.payload
    }

    /// The whole file.
    pub fn finish(self) -> Vec<u8> {
        sealed(&self.payload)
    }
}

/// A file of a payload: header, length and checksum before it.
pub(crate) fn sealed(payload: &[u8]) -> Vec<u8> {
    let mut file = MAGIC.to_vec();
    file.extend(VERSION.to_le_bytes());
    file.extend((payload.len() as u32).to_le_bytes());
    file.extend(checksum(payload).to_le_bytes());
    file.extend(payload);
    file
}

/// Reads a payload; every reading checks what is left.
pub struct Reader<'b> {
    rest: &'b [u8],
    length: usize,
}

impl<'b> Reader<'b> {
    /// Checks the header, the length and the checksum.
    pub fn open(file: &'b [u8]) -> Result<Self, LoadError> {
        let (header, payload) = file.split_at_checked(HEADER).ok_or(if file.starts_with(&MAGIC) {
            LoadError::Damaged
        } else {
            LoadError::Foreign
        })?;
        let mut reader = Reader { rest: header, length: HEADER };
        if reader.take(MAGIC.len()) != Ok(&MAGIC[..]) {
            return Err(LoadError::Foreign);
        }
        let version = reader.word()?;
        if version != VERSION {
            return Err(LoadError::Version(version));
        }
        let length = reader.word()? as usize;
        let (low, high) = (reader.word()?, reader.word()?);
        if payload.len() != length || length > LONGEST || checksum(payload) != (u64::from(high) << 32 | u64::from(low))
        {
            return Err(LoadError::Damaged);
        }
        Ok(Reader { rest: payload, length })
    }

    /// Bytes of the payload that have been read.
    pub fn position(&self) -> usize {
        self.length - self.rest.len()
    }

    fn take(&mut self, count: usize) -> Result<&'b [u8], LoadError> {
        let (head, rest) = self.rest.split_at_checked(count).ok_or(LoadError::Damaged)?;
        self.rest = rest;
        Ok(head)
    }

    /// Any number of 32 bits.
    pub fn word(&mut self) -> Result<u32, LoadError> {
        let bytes = self.take(4)?.try_into().map_err(|_| LoadError::Damaged)?;
        Ok(u32::from_le_bytes(bytes))
    }

    /// A whole number up to `most`.
    pub fn number(&mut self, most: usize) -> Result<usize, LoadError> {
        let number = self.word()? as usize;
        if number > most { Err(LoadError::Damaged) } else { Ok(number) }
    }

    /// Finite floats, their count first.
    pub(crate) fn floats(&mut self) -> Result<Vec<f32>, LoadError> {
        let count = self.number(LONGEST / 4)?;
        let (floats, _) = self.take(count * 4)?.as_chunks::<4>();
        let floats: Vec<f32> = floats.iter().map(|b| f32::from_le_bytes(*b)).collect();
        if floats.iter().all(|f| f.is_finite()) { Ok(floats) } else { Err(LoadError::Damaged) }
    }

    /// Bytes, their count first.
    pub fn bytes(&mut self) -> Result<&'b [u8], LoadError> {
        let count = self.number(LONGEST)?;
        self.take(count)
    }

    /// Strings, a line each.
    pub(crate) fn lines(&mut self) -> Result<Vec<String>, LoadError> {
        let text = std::str::from_utf8(self.bytes()?).map_err(|_| LoadError::Damaged)?;
        Ok(text.lines().map(str::to_owned).collect())
    }

    /// A matrix of the given size.
    pub fn matrix(&mut self, rows: usize, columns: usize) -> Result<Quantized, LoadError> {
        let found = self.number(LONGEST)?;
        let scales = self.floats()?;
        if found != columns || scales.len() != rows {
            return Err(LoadError::Damaged);
        }
        let values = self.take(rows.checked_mul(columns).ok_or(LoadError::Damaged)?)?;
        Ok(Quantized { columns, scales, values: values.iter().map(|v| v.cast_signed()).collect() })
    }

    /// A table of the given size.
    pub fn table(&mut self, rows: usize, columns: usize) -> Result<Quantized, LoadError> {
        let values = self.take(rows.checked_mul(columns).ok_or(LoadError::Damaged)?)?;
        let scales: Vec<f32> = self.bytes()?.iter().map(|b| from_coarse(*b)).collect();
        if scales.len() != rows {
            return Err(LoadError::Damaged);
        }
        Ok(Quantized { columns, scales, values: values.iter().map(|v| v.cast_signed()).collect() })
    }

    /// Floats, as many as asked.
    pub fn vector(&mut self, length: usize) -> Result<Vec<f32>, LoadError> {
        let floats = self.floats()?;
        if floats.len() == length { Ok(floats) } else { Err(LoadError::Damaged) }
    }

    /// Whether all has been read.
    pub(crate) fn end(&self) -> Result<(), LoadError> {
        if self.rest.is_empty() { Ok(()) } else { Err(LoadError::Damaged) }
    }
}

#[cfg(test)]
#[path = "format_tests.rs"]
mod tests;
