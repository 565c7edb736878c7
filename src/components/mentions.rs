//! How often the value of a row is told, and the way from one mention to the next.

use factcards_document::ByteSpan;
use yew::prelude::*;

use super::language::use_language;
use super::selection::Selection;
use crate::state::{Action, Item};

/// Props of [`Mentions`].
#[derive(Properties, PartialEq)]
pub(crate) struct MentionsProps {
    /// The row.
    pub(crate) item: Item,
    /// The places, in the order of the text.
    pub(crate) spans: Vec<ByteSpan>,
}

/// See the module. Nothing where there is one mention; each press goes on to the next, and behind the last to the first.
#[component]
pub(crate) fn Mentions(props: &MentionsProps) -> Html {
    let language = use_language();
    let Some(Selection { dispatch, focus, .. }) = use_context::<Selection>() else { return html! {} };
    let (item, count) = (props.item, props.spans.len());
    let at = focus.filter(|focus| focus.item == item).and_then(|f| props.spans.iter().position(|span| *span == f.span));
    let next = at.map_or(0, |at| (at + 1) % count.max(1));
    let Some(span) = props.spans.get(next).copied().filter(|_| count > 1) else { return html! {} };
    let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Jump { span, item }));
    let place = at.map_or_else(|| format!("{count} ×"), |at| language.place_of(at + 1, count));
    html! {
        <button type="button" class="jump mentions" title={language.next_place()} {onclick}>
            { place }<span class="visually-hidden">{ ": " }{ language.next_place() }</span>
        </button>
    }
}
