//! The same Document with other ids.

use crate::types::Id;

/// The arrays of the Document whose positions are ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum IdOf {
    Sentences,
    Blocks,
    Entities,
    Times,
    Quantities,
    Changes,
    Attributions,
    Facts,
}

/// What holds ids, by the declaration of its fields.
///
/// ```
/// use factcards_document::{ByteSpan, Conjunct, IdOf, MapIds};
///
/// let mut part = Conjunct { span: ByteSpan::new(0, 3), entity: Some(4) };
/// part.map_ids(&mut |of, id| (of == IdOf::Entities).then_some(id + 1));
/// assert_eq!(part.entity, Some(5));
/// ```
pub trait MapIds {
    /// Replaces every id. Where there is none any more, one that may be absent is, and a necessary one stays as it is.
    fn map_ids(&mut self, f: &mut dyn FnMut(IdOf, Id) -> Option<Id>);
}

impl<T: MapIds> MapIds for Vec<T> {
    fn map_ids(&mut self, f: &mut dyn FnMut(IdOf, Id) -> Option<Id>) {
        self.iter_mut().for_each(|item| item.map_ids(f));
    }
}

impl<T: MapIds> MapIds for Option<T> {
    fn map_ids(&mut self, f: &mut dyn FnMut(IdOf, Id) -> Option<Id>) {
        self.iter_mut().for_each(|item| item.map_ids(f));
    }
}
