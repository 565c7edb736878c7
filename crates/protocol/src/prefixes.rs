//! Of how long a text a beginning comes first: page and engine go by the same.

/// Only a text of this many bytes has prefixes: a shorter one is soon read as a whole.
pub const LONG_TEXT: usize = 48_000;
/// Bytes of the first prefix, at most: some twenty milliseconds of reading, and more cards than a screen shows.
pub const FIRST_PREFIX: usize = 5_000;
