//! What is not looked at first is drawn after what is, in a turn of its own, so that no task of the page is long.

use yew::prelude::*;

use super::waiting::{after, frame, is_seen, pass};

/// Props of [`Later`].
#[derive(Properties, PartialEq)]
pub(crate) struct LaterProps {
    /// How many turns of the page come before.
    pub(crate) turns: u32,
    /// What stands there until then.
    #[prop_or_default]
    pub(crate) before: Html,
    pub(crate) children: Html,
}

/// See the module: its children, from then on.
#[component]
pub(crate) fn Later(props: &LaterProps) -> Html {
    if use_turns(props.turns) { props.children.clone() } else { props.before.clone() }
}

/// Whether so many turns of the page have come since the first call.
#[hook]
pub(crate) fn use_turns(turns: u32) -> bool {
    let come = use_state(|| false);
    {
        let come = come.clone();
        use_effect_with((), move |()| after(pass(turns), move || come.set(true)));
    }
    *come
}

/// The value that is to be drawn: one that follows the last one is, at once; another in a turn of its own, and until then
/// the last one stays. Where nobody looks nothing waits.
#[hook]
pub(crate) fn use_own_turn<T: Clone + 'static>(value: &T, follows: fn(&T, &T) -> bool) -> T {
    let drawn = use_mut_ref(|| value.clone());
    let is_its_turn = use_mut_ref(|| false);
    let again = use_force_update();
    let waits = !is_its_turn.replace(false) && is_seen() && !follows(&drawn.borrow(), value);
    if !waits {
        drawn.replace(value.clone());
    }
    // Whatever else changes meanwhile, it does not wait once more.
    use_effect_with(waits, move |waits| {
        let draw = move || {
            is_its_turn.replace(true);
            again.force_update();
        };
        let waiting = waits.then(|| after(frame(), draw));
        move || waiting.into_iter().for_each(|stop| stop())
    });
    drawn.borrow().clone()
}
