//! The model file: magic, format version, length and checksum, then the payload as numbers, strings and matrices, one
//! behind the other, little endian.

use std::ops::Range;

use crate::error::LoadError;
use crate::hash::hash;
pub use crate::version::VERSION;

/// What every model file begins with.
pub const MAGIC: [u8; 8] = *b"FACTCARD";
/// No model file is longer.
pub const LONGEST: usize = 16 << 20;
pub(crate) const HEADER: usize = 24;

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

    /// A row's scale and numbers; nothing past the end.
    pub fn row(&self, row: usize) -> (f32, &[i8]) {
        let values = self.values.get(row * self.columns..(row + 1) * self.columns).unwrap_or_default();
        (self.scales.get(row).copied().unwrap_or_default(), values)
    }
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
        let exact = Quantized::of(rows, columns, &value);
        let scales: Vec<u8> = exact.scales.iter().map(|scale| coarse(*scale)).collect();
        for (row, scale) in scales.iter().enumerate() {
            let scale = from_coarse(*scale);
            self.payload.extend((0..columns).map(|c| ((value(row, c) / scale).round() as i8).cast_unsigned()));
        }
        self.bytes(&scales);
    }

    /// A stretch of another payload, as it is.
    pub fn stretch(&mut self, payload: &[u8]) {
        self.payload.extend(payload);
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

/// Where a matrix lies in a payload, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stored {
    /// Rows × columns, a byte each.
    pub(crate) values: Range<usize>,
    /// A scale for each row: of a table a byte, of a map four.
    pub(crate) scales: Range<usize>,
    pub(crate) columns: usize,
    pub(crate) kind: Kind,
}

/// How a matrix is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// As [`Writer::table`] writes it.
    Table,
    /// As [`Writer::matrix`] writes it.
    Map,
}

/// Reads a payload; every reading checks what is left.
pub(crate) struct Reader<'b> {
    rest: &'b [u8],
    length: usize,
    /// The matrices that have been read.
    pub(crate) stored: Vec<Stored>,
}

impl<'b> Reader<'b> {
    /// Checks the header, the length and the checksum.
    pub(crate) fn open(file: &'b [u8]) -> Result<Self, LoadError> {
        let (header, payload) = file.split_at_checked(HEADER).ok_or(if file.starts_with(&MAGIC) {
            LoadError::Damaged
        } else {
            LoadError::Foreign
        })?;
        let mut reader = Reader { rest: header, length: HEADER, stored: vec![] };
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
        Ok(Reader { rest: payload, length, stored: vec![] })
    }

    /// Bytes of the payload that have been read.
    pub(crate) fn position(&self) -> usize {
        self.length - self.rest.len()
    }

    fn take(&mut self, count: usize) -> Result<&'b [u8], LoadError> {
        let (head, rest) = self.rest.split_at_checked(count).ok_or(LoadError::Damaged)?;
        self.rest = rest;
        Ok(head)
    }

    /// Any number of 32 bits.
    pub(crate) fn word(&mut self) -> Result<u32, LoadError> {
        let bytes = self.take(4)?.try_into().map_err(|_| LoadError::Damaged)?;
        Ok(u32::from_le_bytes(bytes))
    }

    /// A whole number up to `most`.
    pub(crate) fn number(&mut self, most: usize) -> Result<usize, LoadError> {
        let number = self.word()? as usize;
        if number > most { Err(LoadError::Damaged) } else { Ok(number) }
    }

    pub(crate) fn floats(&mut self) -> Result<Vec<f32>, LoadError> {
        let count = self.number(LONGEST / 4)?;
        let (floats, _) = self.take(count * 4)?.as_chunks::<4>();
        let floats: Vec<f32> = floats.iter().map(|b| f32::from_le_bytes(*b)).collect();
        if floats.iter().all(|f| f.is_finite()) { Ok(floats) } else { Err(LoadError::Damaged) }
    }

    pub(crate) fn bytes(&mut self) -> Result<&'b [u8], LoadError> {
        let count = self.number(LONGEST)?;
        self.take(count)
    }

    /// Strings, a line each.
    pub(crate) fn lines(&mut self) -> Result<Vec<String>, LoadError> {
        let text = std::str::from_utf8(self.bytes()?).map_err(|_| LoadError::Damaged)?;
        Ok(text.lines().map(str::to_owned).collect())
    }

    /// A matrix of the given size.
    pub(crate) fn matrix(&mut self, rows: usize, columns: usize) -> Result<Quantized, LoadError> {
        let found = self.number(LONGEST)?;
        let scales = self.floats()?;
        if found != columns || scales.len() != rows {
            return Err(LoadError::Damaged);
        }
        let between = self.position();
        let values = self.take(rows.checked_mul(columns).ok_or(LoadError::Damaged)?)?;
        self.stored.push(Stored {
            values: between..self.position(),
            scales: between - 4 * rows..between,
            columns,
            kind: Kind::Map,
        });
        Ok(Quantized { columns, scales, values: values.iter().map(|v| v.cast_signed()).collect() })
    }

    /// A table of the given size.
    pub(crate) fn table(&mut self, rows: usize, columns: usize) -> Result<Quantized, LoadError> {
        let start = self.position();
        let values = self.take(rows.checked_mul(columns).ok_or(LoadError::Damaged)?)?;
        let between = self.position();
        let scales: Vec<f32> = self.bytes()?.iter().map(|b| from_coarse(*b)).collect();
        if scales.len() != rows {
            return Err(LoadError::Damaged);
        }
        self.stored.push(Stored {
            values: start..between,
            scales: self.position() - rows..self.position(),
            columns,
            kind: Kind::Table,
        });
        Ok(Quantized { columns, scales, values: values.iter().map(|v| v.cast_signed()).collect() })
    }

    /// Floats, as many as asked.
    pub(crate) fn vector(&mut self, length: usize) -> Result<Vec<f32>, LoadError> {
        let floats = self.floats()?;
        if floats.len() == length { Ok(floats) } else { Err(LoadError::Damaged) }
    }

    pub(crate) fn end(&self) -> Result<(), LoadError> {
        if self.rest.is_empty() { Ok(()) } else { Err(LoadError::Damaged) }
    }
}

#[cfg(test)]
#[path = "format_tests.rs"]
mod tests;
