//! A button that opens a menu: a few commands in the top layer, so that nothing cuts them off.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};
use yew::prelude::*;

use super::placing::{Place, show_at};
use super::roving::rove;

/// Props of [`Menu`].
#[derive(Properties, PartialEq)]
pub(crate) struct MenuProps {
    /// The menu's `id` in the page.
    pub(crate) id: AttrValue,
    /// What the button is called where its content does not say so.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) class: Classes,
    /// What is on the button.
    pub(crate) button: Html,
    /// Draws the commands, as buttons with the role `menuitem`, once they are to be seen.
    pub(crate) commands: Callback<(), Html>,
}

/// See the module. A command that is chosen closes it.
#[component]
pub(crate) fn Menu(props: &MenuProps) -> Html {
    let (button, menu) = (use_node_ref(), use_node_ref());
    let open = use_state_eq(|| false);
    let ontoggle = {
        let (open, menu) = (open.clone(), menu.clone());
        Callback::from(move |_: Event| {
            let element = menu.cast::<Element>();
            open.set(element.is_some_and(|menu| menu.matches(":popover-open").unwrap_or_default()));
        })
    };
    {
        let (button, menu) = (button.clone(), menu.clone());
        use_effect_with(*open, move |open| {
            let elements = button.cast::<HtmlElement>().zip(menu.cast::<HtmlElement>()).filter(|_| *open);
            if let Some((button, menu)) = elements {
                place(&button, &menu);
                let first =
                    menu.query_selector("button").ok().flatten().and_then(|first| first.dyn_into::<HtmlElement>().ok());
                // A button that is in the page can take the focus.
                let _ = first.map(|first| first.focus());
            }
        });
    }
    let onclick = {
        let menu = menu.clone();
        Callback::from(move |event: MouseEvent| {
            let is_command =
                event.target_dyn_into::<Element>().is_some_and(|e| e.closest("button").ok().flatten().is_some());
            if let Some(menu) = menu.cast::<HtmlElement>().filter(|_| is_command) {
                // One that is closed already stays so.
                let _ = menu.hide_popover();
            }
        })
    };
    html! {
        <>
            <button
                ref={button}
                type="button"
                class={props.class.clone()}
                aria-label={props.label.clone()}
                aria-haspopup="menu"
                aria-expanded={open.to_string()}
                popovertarget={props.id.clone()}
            >
                { props.button.clone() }
            </button>
            <div
                ref={menu}
                id={props.id.clone()}
                class="menu"
                role="menu"
                popover="auto"
                aria-label={props.label.clone()}
                {ontoggle}
                {onclick}
                onkeydown={Callback::from(rove)}
            >
                if *open {
                    { props.commands.emit(()) }
                }
            </div>
        </>
    }
}

/// Shows the menu at its button, with their ends in line.
fn place(button: &HtmlElement, menu: &HtmlElement) {
    let rect = button.get_bounding_client_rect();
    let left = rect.right() - f64::from(menu.offset_width());
    show_at(menu, Place { left, ..rect.into() }, f64::INFINITY);
}

/// A command of a menu.
pub(crate) fn command(text: &str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" role="menuitem" class="command" {onclick}>{ text.to_owned() }</button> }
}
