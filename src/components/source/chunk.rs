//! One chunk of the text: with marks while it is near the view, as plain text (which can still be searched) else.

use std::rc::Rc;

use factcards_document::{BlockKind, ByteSpan, Id};
use web_sys::{Element, ScrollLogicalPosition};
use yew::prelude::*;

use super::near::use_near;
use crate::components::shown::bring_into_view;
use crate::components::words::lang;
use crate::state::{Focus, Reading};
use crate::view::attributions::{Part, parts};
use crate::view::layout::{Block, Chunk};
use crate::view::marks::Mark;
use crate::view::segments::{Emphasis, Pointed, Segment, segments};

/// As many chunks are drawn with their marks before anything is known of the view.
const FIRST: usize = 3;
/// What is quoted deeper is indented no more.
const DEEPEST: u8 = 4;

/// Props of [`ChunkView`].
#[derive(Properties)]
pub(crate) struct ChunkViewProps {
    /// Its number.
    pub(crate) index: usize,
    pub(crate) reading: Reading,
    pub(crate) chunk: Rc<Chunk>,
    pub(crate) marks: Rc<[Mark]>,
    /// The place pointed out, when it touches this chunk.
    pub(crate) focus: Option<Focus>,
    /// The entity that is chosen, when it is mentioned in this chunk.
    pub(crate) chosen: Option<Id>,
    /// Where the words stand that are looked for, when some do in this chunk.
    pub(crate) found: Rc<[ByteSpan]>,
}

impl PartialEq for ChunkViewProps {
    /// Chunk and marks follow from the reading and the number.
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
            && self.reading == other.reading
            && self.focus == other.focus
            && self.chosen == other.chosen
            && self.found == other.found
    }
}

/// See the module.
#[component]
pub(crate) fn ChunkView(props: &ChunkViewProps) -> Html {
    let element = use_node_ref();
    let pointed = use_node_ref();
    let near = use_near(&element, props.index < FIRST);
    {
        let pointed = pointed.clone();
        use_effect_with(props.focus, move |focus| {
            if let (Some(_), Some(pointed)) = (focus, pointed.cast::<Element>()) {
                bring_into_view(&pointed, ScrollLogicalPosition::Center);
            }
        });
    }
    let content = if near || props.focus.is_some() {
        let parts = props.focus.map(|focus| parts(&props.reading.document, focus.item)).unwrap_or_default();
        let draw = |block: &Block| draw_block(props, block, &parts, &pointed);
        props.chunk.blocks.iter().map(draw).collect::<Html>()
    } else {
        html! { <p class="block">{ props.reading.written(props.chunk.span) }</p> }
    };
    html! { <div ref={element} class="stretch" lang={lang(&props.reading)}>{ content }</div> }
}

fn draw_block(props: &ChunkViewProps, block: &Block, parts: &[(Part, ByteSpan)], pointed: &NodeRef) -> Html {
    // White space around a block is not drawn: one blank line or ten are the same gap.
    let span = block.span.trimmed(&props.reading.source);
    let after = ByteSpan::new(span.end, block.span.end);
    let gap = (props.reading.written(after).matches('\n').count() > 1).then_some("has-gap");
    let mut is_pointed = false;
    let mut draw = |stretch: ByteSpan| {
        let emphasis = Emphasis { chosen: props.chosen, focus: props.focus, parts, found: &props.found };
        let segments = segments(stretch, &props.marks, emphasis);
        let mut last = None;
        let content = segments.iter().map(|segment| {
            // A mark that is cut into segments is one stop for the keyboard.
            let first = segment.mark.is_some() && segment.mark != last;
            last = segment.mark;
            let itself = segment.focus == Pointed::Itself;
            let target = itself && !std::mem::replace(&mut is_pointed, itself);
            draw_segment(props, segment, first, target.then(|| pointed.clone()))
        });
        content.collect::<Html>()
    };
    let apart = if block.kind == BlockKind::TableRow { "cell" } else { "speaker" };
    let content = block.stretches(span).into_iter().map(|(stretch, part)| {
        let content = draw(stretch);
        if part {
            html! { <span class={apart}>{ content }</span> }
        } else {
            content
        }
    });
    let content = content.collect::<Html>();
    let state = block.done.map(|done| if done { "is-done" } else { "is-open" });
    let level = (block.level > 0).then(|| block.level.min(DEEPEST).to_string());
    let class = classes!("block", class(block.kind), state, gap);
    match block.kind {
        BlockKind::Heading => html! { <p {class} role="heading" aria-level="3">{ content }</p> },
        _ => html! { <p {class} data-level={level}>{ content }</p> },
    }
}

fn class(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Metadata => "block-metadata",
        BlockKind::Heading => "block-heading",
        BlockKind::Paragraph => "block-paragraph",
        BlockKind::ListItem => "block-item",
        BlockKind::Task => "block-task",
        BlockKind::TableRow => "block-row",
        BlockKind::Turn => "block-turn",
        BlockKind::Quoted => "block-quoted",
        BlockKind::Signature | BlockKind::Disclaimer | BlockKind::Furniture => "block-aside",
        BlockKind::Caption => "block-caption",
        BlockKind::Code => "block-code",
    }
}

fn draw_segment(props: &ChunkViewProps, segment: &Segment, first: bool, target: Option<NodeRef>) -> Html {
    let words = props.reading.written(segment.span);
    let pointed = match segment.focus {
        Pointed::No => None,
        Pointed::Sentence => Some("in-sentence"),
        Pointed::Itself => Some("in-focus"),
    };
    let part = segment.part.map(|part| format!("in-{}", part.class()));
    let chosen = segment.is_chosen.then_some("in-chosen");
    let found = segment.is_found.then_some("in-found");
    let quote = segment.quote.map(|kind| format!("quote quote-{}", kind.class()));
    let Some((at, mark)) = segment.mark.and_then(|at| Some((at, props.marks.get(at)?))) else {
        return match (&quote, pointed, &part, found) {
            (None, None, None, None) => html! { words },
            _ => html! {
                <span ref={target.unwrap_or_default()} class={classes!(quote, pointed, part, found)}>{ words }</span>
            },
        };
    };
    html! {
        <span
            ref={target.unwrap_or_default()}
            class={classes!("mark", format!("mark-{}", mark.kind.class()), quote, chosen, pointed, part, found)}
            data-mark={format!("{}.{at}", props.index)}
            role={first.then_some("button")}
            tabindex={first.then_some("-1")}
        >
            { words }
        </span>
    }
}
