//! What can be done with a row of the cards.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::clipboard;
use super::icons;
use super::language::use_language;
use super::menu::{Menu, command};
use super::selection::Selection;
use crate::state::{Action, Item, Reading, Told};
use crate::view::{row, rows_markdown};

/// Props of [`RowMenu`].
#[derive(Properties, PartialEq)]
pub(crate) struct RowMenuProps {
    pub(crate) reading: Reading,
    pub(crate) item: Item,
}

/// See the module.
#[component]
pub(crate) fn RowMenu(props: &RowMenuProps) -> Html {
    let language = use_language();
    let Some(selection) = use_context::<Selection>() else { return html! {} };
    let RowMenuProps { reading, item } = props.clone();
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
        html! {
            <>
                { command(language.copy_with_sentence(), copy) }
                if let Some(show) = show {
                    { command(language.show_in_text(), show) }
                }
                if let Some(onclick) = from_sentence {
                    { command(language.all_of_sentence(), onclick) }
                }
            </>
        }
    });
    html! {
        <Menu
            id={format!("menu-{}", item.id())}
            class="row-menu"
            label={language.row_menu()}
            button={icons::more()}
            {commands}
        />
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

impl Clone for RowMenuProps {
    fn clone(&self) -> Self {
        Self { reading: self.reading.clone(), item: self.item }
    }
}
