//! The fields of a Document. `S` is the span type throughout.

mod claims;
mod entities;
mod lookups;
mod values;
mod whole;

pub use claims::*;
pub use entities::*;
pub use lookups::*;
pub use values::*;
pub use whole::*;
