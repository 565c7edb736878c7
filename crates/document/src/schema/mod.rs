//! The Document for programs in other languages: JSON Schema and TypeScript, from the types and their documentation.

mod json;
mod typescript;

pub use json::schema;
pub use typescript::declarations;
