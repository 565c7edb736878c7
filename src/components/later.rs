//! What is not looked at first is drawn after what is, in a turn of its own, so that no task of the page is long.

use std::cell::Cell;
use std::rc::Rc;

use factcards_client::turn;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Props of [`Later`].
#[derive(Properties, PartialEq)]
pub(crate) struct LaterProps {
    /// How many turns of the page come before.
    pub(crate) turns: u32,
    pub(crate) children: Html,
}

/// See the module: its children, from then on.
#[component]
pub(crate) fn Later(props: &LaterProps) -> Html {
    if use_turns(props.turns) {
        props.children.clone()
    } else {
        html! {}
    }
}

/// Whether so many turns of the page have come since the first call.
#[hook]
pub(crate) fn use_turns(turns: u32) -> bool {
    let come = use_state(|| false);
    {
        let come = come.clone();
        use_effect_with((), move |()| {
            let is_gone = Rc::new(Cell::new(false));
            let gone = is_gone.clone();
            spawn_local(async move {
                pass(turns).await;
                if !gone.get() {
                    come.set(true);
                }
            });
            move || is_gone.set(true)
        });
    }
    *come
}

/// Comes back after so many turns of the page.
pub(super) async fn pass(turns: u32) {
    for _ in 0..turns {
        turn().await;
    }
}
