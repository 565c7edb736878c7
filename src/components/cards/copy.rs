//! Copies the Brief, with the sentences that it comes from.

use std::rc::Rc;

use factcards_document::Id;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::clipboard::{ByHand, write};
use crate::components::icons;
use crate::components::selection::Selection;
use crate::state::Reading;
use crate::view::brief::Brief;
use crate::view::brief_markdown::markdown;

/// Props of [`Copy`].
#[derive(Properties, PartialEq)]
pub(super) struct CopyProps {
    pub(super) reading: Reading,
    pub(super) brief: Rc<Brief>,
    /// The sentences of its summary.
    pub(super) sentences: Vec<Id>,
}

/// What has become of the last press.
#[derive(Clone, PartialEq)]
enum Copied {
    Done,
    /// The text, to be copied by hand.
    Refused(AttrValue),
}

/// See the module. Where the browser refuses, the text is there to be copied by hand.
#[component]
pub(super) fn Copy(props: &CopyProps) -> Html {
    let copied = use_state_eq(|| None::<Copied>);
    let pinned = use_context::<Selection>().and_then(|selection| selection.pins).unwrap_or_default().rows();
    {
        // What was copied was another Brief.
        let copied = copied.clone();
        use_effect_with((props.reading.clone(), props.sentences.clone(), pinned.clone()), move |_| copied.set(None));
    }
    let onclick = {
        let (reading, brief, sentences, copied) =
            (props.reading.clone(), props.brief.clone(), props.sentences.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, copied) = (markdown(&reading, &brief, &sentences, &pinned), copied.clone());
            spawn_local(async move {
                copied.set(Some(if write(&text).await { Copied::Done } else { Copied::Refused(text.into()) }));
            });
        })
    };
    let on_close = {
        let copied = copied.clone();
        Callback::from(move |()| copied.set(None))
    };
    let language = props.reading.language;
    let is_done = *copied == Some(Copied::Done);
    html! {
        <>
            <button type="button" class="button button-quiet brief-copy" {onclick}>
                { icons::copy() }{ if is_done { language.copied() } else { language.copy() } }
            </button>
            <span class="visually-hidden" aria-live="polite">
                { if is_done { language.brief_copied() } else { "" } }
            </span>
            if let Some(Copied::Refused(text)) = &*copied {
                <ByHand {text} {on_close} />
            }
        </>
    }
}
