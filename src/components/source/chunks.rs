//! The chunks of the text, apart from what else is drawn in its pane: a pointer that passes over marks draws none of them
//! anew.

use std::rc::Rc;

use factcards_document::{ByteSpan, Id};
use yew::prelude::*;

use super::chunk::ChunkView;
use crate::state::{Focus, Item, Reading};
use crate::view::attributions::parts;
use crate::view::segments::within;
use crate::view::text_layout::TextLayout;

/// Chunks that are drawn in one frame, when the text is first drawn; in the first one, in which the rest of its pane is drawn too.
const PIECE: usize = 80;
const FIRST: usize = 6;

/// How many pieces a text has.
pub(super) fn pieces(layout: &TextLayout) -> usize {
    1 + layout.chunks.len().saturating_sub(FIRST).div_ceil(PIECE)
}

/// The chunks of so many pieces, one at least.
fn chunks_of(pieces: usize) -> usize {
    FIRST + pieces.saturating_sub(1) * PIECE
}

/// Props of [`Chunks`].
#[derive(Properties, PartialEq)]
pub(super) struct ChunksProps {
    pub(super) reading: Reading,
    /// How many pieces are drawn.
    pub(super) pieces: usize,
    pub(super) focus: Option<Focus>,
    /// The entity that is chosen.
    pub(super) chosen: Option<Id>,
    /// The sentence of which is shown what the cards tell.
    pub(super) opened: Option<Id>,
    /// Where the words stand that are looked for.
    pub(super) found: Rc<[ByteSpan]>,
}

/// See the module.
#[component]
pub(super) fn Chunks(props: &ChunksProps) -> Html {
    let ChunksProps { reading, found, .. } = props;
    let layout = reading.layout();
    let found = use_memo((reading.clone(), found.clone()), |(reading, found)| {
        let chunks = reading.layout().chunks.iter();
        chunks.map(|chunk| Rc::from(within(found, chunk.span))).collect::<Vec<Rc<[ByteSpan]>>>()
    });
    // The parts of an attribution may stand in several sentences.
    let pointed = props.focus.map(|focus| {
        let parts = parts(&reading.document, focus.item).into_iter().map(|(_, span)| span);
        parts.fold(focus.sentence.cover(focus.span), ByteSpan::cover)
    });
    let drawn = layout.chunks.iter().zip(&layout.marks).zip(&layout.markup).zip(&*found).enumerate();
    let chunks = drawn.take(chunks_of(props.pieces)).map(|(at, (((chunk, marks), markup), found))| {
        let focus = props.focus.filter(|_| pointed.is_some_and(|pointed| pointed.overlaps(chunk.span)));
        let chosen = props.chosen.filter(|id| marks.iter().any(|mark| mark.item == Item::Entity(*id)));
        let opened = props.opened.filter(|id| reading.sentence(*id).overlaps(chunk.span));
        html! {
            <ChunkView
                key={at}
                index={at}
                reading={reading.clone()}
                chunk={chunk.clone()}
                marks={marks.clone()}
                markup={markup.clone()}
                {focus}
                {chosen}
                {opened}
                found={found.clone()}
            />
        }
    });
    chunks.collect()
}
