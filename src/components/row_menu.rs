//! What can be done with a row of the cards.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::clipboard;
use super::correct::Correct;
use super::icons;
use super::language::use_language;
use super::menu::{Menu, command};
use super::selection::Selection;
use crate::state::{Action, Item, Pinning, Reading, Told};
use crate::view::{correcting, row, rows_markdown};

/// Props of [`RowMenu`].
#[derive(Clone, Properties, PartialEq)]
pub(crate) struct RowMenuProps {
    pub(crate) reading: Reading,
    pub(crate) item: Item,
}

/// See the module.
#[component]
pub(crate) fn RowMenu(props: &RowMenuProps) -> Html {
    let language = use_language();
    // What is corrected, in the reading in which it was: a correction makes another one, and the sheet is done.
    let correcting = use_state_eq(|| None::<(Reading, Item)>);
    {
        // Where the correction is taken back, that reading is there again.
        let correcting = correcting.clone();
        use_effect_with((props.reading.clone(), props.item), move |now| {
            if correcting.as_ref().is_some_and(|of| of != now) {
                correcting.set(None);
            }
        });
    }
    let Some(selection) = use_context::<Selection>() else { return html! {} };
    let set_correcting = correcting.setter();
    let on_close = {
        let correcting = correcting.setter();
        Callback::from(move |()| correcting.set(None))
    };
    let RowMenuProps { reading, item } = props.clone();
    // What is soon replaced is neither pinned nor corrected.
    let is_whole = !props.reading.is_of_prefix();
    let commands = Callback::from(move |()| {
        let dispatch = selection.dispatch.clone();
        let copy = {
            let (dispatch, reading) = (dispatch.clone(), reading.clone());
            Callback::from(move |_: MouseEvent| copy(&dispatch, rows_markdown::row(&reading, item)))
        };
        let only = row::sentences(&reading, item).first().copied();
        let show = row::span(&reading, item).map(|span| {
            let dispatch = dispatch.clone();
            Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Jump { span, item }))
        });
        let from_sentence = only.map(|sentence| {
            let dispatch = dispatch.clone();
            Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Sentence(sentence)))
        });
        let pin = selection.pins.as_ref().map(|pins| {
            let dispatch = dispatch.clone();
            let toggle = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Pins(Pinning::Toggle(item))));
            (if pins.has(item) { language.unpin() } else { language.pin() }, toggle)
        });
        let correct = (is_whole && matches!(item, Item::Entity(_) | Item::Time(_))).then(|| {
            let (correcting, reading) = (set_correcting.clone(), reading.clone());
            Callback::from(move |_: MouseEvent| correcting.set(Some((reading.clone(), item))))
        });
        let reject = correcting::rejection(&reading, item).filter(|_| is_whole).map(|correction| {
            let dispatch = dispatch.clone();
            Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Correct(correction.clone())))
        });
        html! {
            <>
                { command(language.copy_with_sentence(), copy) }
                if let Some(show) = show {
                    { command(language.show_in_text(), show) }
                }
                if let Some(onclick) = from_sentence {
                    { command(language.all_of_sentence(), onclick) }
                }
                if let Some((text, onclick)) = pin {
                    { command(text, onclick) }
                }
                if correct.is_some() || reject.is_some() {
                    <hr />
                }
                if let Some(onclick) = correct {
                    { command(language.correct(), onclick) }
                }
                if let Some(onclick) = reject {
                    { command(language.this_is_wrong(), onclick) }
                }
            </>
        }
    });
    html! {
        <>
            <Menu
                id={format!("menu-{}", item.id())}
                class="row-menu"
                label={language.row_menu()}
                button={icons::more()}
                {commands}
            />
            if correcting.as_ref() == Some(&(props.reading.clone(), item)) {
                <Correct reading={props.reading.clone()} {item} {on_close} />
            }
        </>
    }
}

/// Copies a text, and tells what has become of that.
pub(crate) fn copy(dispatch: &UseReducerDispatcher<crate::state::State>, text: String) {
    let dispatch = dispatch.clone();
    spawn_local(async move {
        let is_copied = clipboard::write(&text).await;
        dispatch.dispatch(Action::Tell(if is_copied { Told::Copied } else { Told::CopyRefused(text.into()) }));
    });
}
