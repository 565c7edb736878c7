//! How a text is drawn: its chunks, and what is marked in each.

use std::rc::Rc;

use factcards_document::ByteSpan;

use super::layout::{Chunk, chunks};
use super::marks::{Mark, marks};
use super::segments::{markup, within};
use crate::state::Reading;

/// See the module. What is of one chunk stands at its position.
#[derive(Debug)]
pub(crate) struct TextLayout {
    pub(crate) chunks: Vec<Rc<Chunk>>,
    pub(crate) marks: Vec<Rc<[Mark]>>,
    /// Where markup stands, which is not read.
    pub(crate) markup: Vec<Rc<[ByteSpan]>>,
}

impl TextLayout {
    pub(crate) fn of(reading: &Reading) -> Self {
        let chunks = chunks(reading);
        let marks = marks(reading, &chunks).into_iter().map(Rc::from).collect();
        let tags = markup(reading);
        let markup = chunks.iter().map(|chunk| Rc::from(within(&tags, chunk.span))).collect();
        Self { chunks: chunks.into_iter().map(Rc::new).collect(), marks, markup }
    }
}
