//! One chunk of the text: with marks while it is near the view, as plain text (which can still be searched) else.

use std::rc::Rc;

use factcards_document::{BlockKind, ByteSpan, Id};
use web_sys::{Element, HtmlElement, ScrollLogicalPosition};
use yew::prelude::*;

use super::near::use_near;
use crate::components::shown::bring_into_view;
use crate::components::words::lang;
use crate::state::{Focus, Reading};
use crate::view::attributions::{Part, parts};
use crate::view::layout::{Block, Chunk};
use crate::view::marks::Mark;
use crate::view::segments::{Emphasis, Pointed, Segment, segments};
use crate::view::sentence::pieces;

/// As many chunks are drawn with their marks before anything is known of the view.
const FIRST: usize = 6;
/// All of a text of so many bytes is drawn with its marks.
const SHORT: usize = 20_000;
/// What is quoted deeper is indented no more.
const DEEPEST: u8 = 4;
/// An item that stands deeper is indented no more, and a heading is no smaller.
const DEEPEST_ITEM: usize = 4;

/// Props of [`ChunkView`].
#[derive(Properties)]
pub(crate) struct ChunkViewProps {
    /// Its number.
    pub(crate) index: usize,
    pub(crate) reading: Reading,
    pub(crate) chunk: Rc<Chunk>,
    pub(crate) marks: Rc<[Mark]>,
    /// Where markup stands in it.
    pub(crate) markup: Rc<[ByteSpan]>,
    /// The place pointed out, when it touches this chunk.
    pub(crate) focus: Option<Focus>,
    /// The entity that is chosen, when it is mentioned in this chunk.
    pub(crate) chosen: Option<Id>,
    /// The sentence of which is shown what the cards tell, when it is in this chunk.
    pub(crate) opened: Option<Id>,
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
            && self.opened == other.opened
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
        // The same place in a longer reading of the text need not be gone to once more.
        use_effect_with(props.focus.map(|focus| (focus.span, focus.turn)), move |focus| {
            if let (Some(_), Some(pointed)) = (focus, pointed.cast::<Element>()) {
                bring_into_view(&pointed, ScrollLogicalPosition::Center);
            }
        });
    }
    let length = props.chunk.span.len();
    {
        let element = element.clone();
        use_effect_with(length, move |length| {
            // By its bytes the style guesses how high it is before it is drawn; a number is always accepted.
            let element = element.cast::<HtmlElement>();
            let _ = element.map(|element| element.style().set_property("--bytes", &length.to_string()));
        });
    }
    // What has the keyboard stays.
    let has_keyboard = use_mut_ref(|| false);
    let keep = |has: bool| {
        let has_keyboard = has_keyboard.clone();
        Callback::from(move |_: FocusEvent| {
            has_keyboard.replace(has);
        })
    };
    let is_short = props.reading.source.len() <= SHORT;
    let content = if near || is_short || props.focus.is_some() || props.opened.is_some() || *has_keyboard.borrow() {
        let parts = props.focus.map(|focus| parts(&props.reading.document, focus.item)).unwrap_or_default();
        let draw = |block: &Block| draw_block(props, block, &parts, &pointed);
        props.chunk.blocks.iter().map(draw).collect::<Html>()
    } else {
        html! { <p class="block">{ props.reading.written(props.chunk.span) }</p> }
    };
    // Its place among all chunks, which the strip beside the text goes by.
    let before = props.chunk.span.start as f64 / props.reading.source.len().max(1) as f64;
    html! {
        <div
            ref={element}
            class="stretch"
            lang={lang(&props.reading)}
            data-before={before.to_string()}
            onfocusin={keep(true)}
            onfocusout={keep(false)}
        >
            { content }
        </div>
    }
}

fn draw_block(props: &ChunkViewProps, block: &Block, parts: &[(Part, ByteSpan)], pointed: &NodeRef) -> Html {
    // White space around a block is not drawn: one blank line or ten are the same gap.
    let span = block.span.trimmed(&props.reading.source);
    let after = ByteSpan::new(span.end, block.span.end);
    let gap = (props.reading.written(after).matches('\n').count() > 1).then_some("has-gap");
    let mut is_pointed = false;
    let mut draw = |piece: ByteSpan| {
        let emphasis =
            Emphasis { chosen: props.chosen, focus: props.focus, parts, found: &props.found, markup: &props.markup };
        let segments = segments(piece, &props.marks, emphasis);
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
    let mut last_sentence = None;
    let mut draw_sentences = |stretch: ByteSpan| {
        let pieces = pieces(&props.reading, stretch).into_iter().map(|(piece, sentence)| {
            let content = draw(piece);
            let Some(id) = sentence else {
                let is_markup = is_markup(props.reading.written(piece));
                return if is_markup { html! { <span class="markup">{ content }</span> } } else { content };
            };
            // A sentence in pieces is one stop for the keyboard.
            let is_first = last_sentence.replace(id) != Some(id);
            let opened = (props.opened == Some(id)).then_some("is-opened");
            html! {
                <span class={classes!("sentence", opened)} data-sentence={id.to_string()} tabindex={is_first.then_some("-1")}>
                    { content }
                </span>
            }
        });
        pieces.collect::<Html>()
    };
    let apart = if block.kind == BlockKind::TableRow { "cell" } else { "speaker" };
    let content = block.stretches(span).into_iter().map(|(stretch, part)| {
        let content = draw_sentences(stretch);
        if part {
            html! { <span class={apart}>{ content }</span> }
        } else {
            content
        }
    });
    let content = content.collect::<Html>();
    let state = block.done.map(|done| if done { "is-done" } else { "is-open" });
    let level = (block.level > 0).then(|| block.level.min(DEEPEST).to_string());
    let depth = (block.depth > 0).then(|| block.depth.min(DEEPEST_ITEM).to_string());
    let class = classes!("block", class(block.kind), state, gap);
    // The page's own headings are those of the first two levels.
    let rank = (2 + block.depth).clamp(3, 6).to_string();
    match block.kind {
        BlockKind::Heading => html! { <p {class} role="heading" aria-level={rank} data-depth={depth}>{ content }</p> },
        _ => html! { <p {class} data-level={level} data-depth={depth}>{ content }</p> },
    }
}

/// Whether what stands between sentences is signs of headings, quoted lines, tables, or tags.
fn is_markup(words: &str) -> bool {
    let words = words.trim();
    !words.is_empty() && (!words.contains(char::is_alphanumeric) || (words.starts_with('<') && words.ends_with('>')))
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
    let markup = segment.is_markup.then_some("markup");
    let quote = segment.quote.map(|kind| format!("quote quote-{}", kind.class()));
    let Some((at, mark)) = segment.mark.and_then(|at| Some((at, props.marks.get(at)?))) else {
        return match (&quote, pointed, &part, found, markup) {
            (None, None, None, None, None) => html! { words },
            _ => html! {
                <span ref={target.unwrap_or_default()} class={classes!(quote, pointed, part, found, markup)}>{ words }</span>
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
