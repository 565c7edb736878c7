//! Offsets in the unit of whoever reads the Document.

use std::fmt::Debug;
use std::hash::Hash;
use std::marker::PhantomData;

use crate::span::{ByteSpan, TextSpan};

/// A way of counting positions in a text.
///
/// ```
/// use factcards_document::{Codepoints, OffsetUnit, Utf8, Utf16};
///
/// assert_eq!((Utf8::width('😀'), Utf16::width('😀'), Codepoints::width('😀')), (4, 2, 1));
/// assert_eq!(Utf16::NAME, "utf16");
/// ```
pub trait OffsetUnit: Copy + Debug + Default + PartialEq + Eq + Hash + PartialOrd + Ord {
    /// The value of `offset_unit` in the Document.
    const NAME: &'static str;
    /// How many units one character takes.
    fn width(character: char) -> usize;
}

macro_rules! unit {
    ($(#[$doc:meta])* $type:ident, $name:literal, $width:expr) => {
        $(#[$doc])*
        #[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $type;
        impl OffsetUnit for $type {
            const NAME: &'static str = $name;
            fn width(character: char) -> usize {
                $width(character)
            }
        }
    };
}
unit!(
    /// Bytes: what Rust slices by.
    Utf8, "utf8", char::len_utf8
);
unit!(
    /// UTF-16 code units: what JavaScript slices by.
    Utf16, "utf16", char::len_utf16
);
unit!(
    /// Unicode code points: what Python slices by.
    Codepoints, "codepoint", |_| 1
);

/// Bytes between two checkpoints: a look-up scans at most this far.
const STRIDE: usize = 64;

/// Translates between byte offsets and offsets in the unit `U` for one text, in constant time per look-up.
///
/// ```
/// use factcards_document::{ByteSpan, OffsetMap, Utf16};
///
/// let offsets = OffsetMap::<Utf16>::new("😀 Zoë");
/// assert_eq!((offsets.unit(5), offsets.byte(3)), (3, 5));
/// assert_eq!(offsets.text_span(ByteSpan::new(5, 9)).text, "Zoë");
/// ```
pub struct OffsetMap<'t, U> {
    source: &'t str,
    /// The unit offset at the first character boundary at or after each multiple of [`STRIDE`] bytes, with that
    /// boundary's byte offset.
    checkpoints: Vec<(usize, usize)>,
    unit: PhantomData<U>,
}

impl<'t, U: OffsetUnit> OffsetMap<'t, U> {
    /// Reads the text once.
    pub fn new(source: &'t str) -> Self {
        let mut checkpoints = Vec::with_capacity(source.len() / STRIDE + 1);
        let mut units = 0;
        for (byte, character) in source.char_indices() {
            if byte >= checkpoints.len() * STRIDE {
                checkpoints.push((byte, units));
            }
            units += U::width(character);
        }
        Self { source, checkpoints, unit: PhantomData }
    }

    /// The unit offset of a byte offset; a byte inside a character counts as that character's end, one past the end
    /// of the text as the end.
    pub fn unit(&self, byte: usize) -> usize {
        self.scan(self.checkpoints.partition_point(|c| c.0 <= byte), |at, _| at >= byte).1
    }

    /// The byte offset of a unit offset; a unit inside a character counts as that character's end, one past the end
    /// of the text as the end.
    pub fn byte(&self, unit: usize) -> usize {
        self.scan(self.checkpoints.partition_point(|c| c.1 <= unit), |_, at| at >= unit).0
    }

    /// The span with its text.
    pub fn text_span(&self, span: ByteSpan) -> TextSpan<U> {
        TextSpan::new(self.unit(span.start), self.unit(span.end), span.of(self.source).to_owned())
    }

    /// Walks from the checkpoint before `after` until `reached(byte, unit)`.
    fn scan(&self, after: usize, reached: impl Fn(usize, usize) -> bool) -> (usize, usize) {
        let (mut byte, mut unit) =
            after.checked_sub(1).and_then(|i| self.checkpoints.get(i)).copied().unwrap_or_default();
        for character in self.source.get(byte..).unwrap_or_default().chars() {
            if reached(byte, unit) {
                break;
            }
            byte += character.len_utf8();
            unit += U::width(character);
        }
        (byte, unit)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_boundary_goes_there_and_back(text in "\\PC{0,200}") {
            let map = OffsetMap::<Utf16>::new(&text);
            let mut units = 0;
            for (byte, character) in text.char_indices() {
                prop_assert_eq!(map.unit(byte), units);
                prop_assert_eq!(map.byte(units), byte);
                units += character.len_utf16();
            }
            prop_assert_eq!(map.unit(text.len()), units);
            prop_assert_eq!(map.byte(units), text.len());
        }
    }

    #[test]
    fn positions_inside_a_character_and_past_the_end_are_clamped() {
        let map = OffsetMap::<Utf16>::new("a😀b");
        assert_eq!(map.unit(2), 3);
        assert_eq!(map.byte(2), 5);
        assert_eq!(map.unit(99), 4);
        assert_eq!(map.byte(99), 6);
        assert_eq!(OffsetMap::<Codepoints>::new("").unit(0), 0);
    }
}
