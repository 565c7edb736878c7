//! The version of the model file.

/// The layout of the payload.
pub const VERSION: u32 = 5;
