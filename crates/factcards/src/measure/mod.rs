//! What the amounts of any language say: numbers with their units and sizes, as the recogniser of a language reads them.

mod amount;
mod change;
mod dimension;
mod tag;

pub(crate) use amount::Amount;
pub(crate) use change::{ChangeRole, Manner};
pub(crate) use dimension::{Dimension, Size, neat};
pub(crate) use tag::{Tag, Tags};
