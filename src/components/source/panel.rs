//! What the cards tell of a sentence: beside it, or at the foot of a narrow window.

use factcards_document::Id;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};
use yew::prelude::*;

use super::target::SENTENCE;
use crate::components::icons;
use crate::components::placing::{Place, show_at};
use crate::components::row_menu::copy;
use crate::components::selection::Selection;
use crate::components::words::lang;
use crate::state::{Action, Reading};
use crate::view::describe::describe;
use crate::view::{row, sentence};

/// Pixels that stay free between a sentence and a panel at the foot of the window.
const GAP: f64 = 8.0;
/// Pixels in which a panel can be read, the rest of it scrolled to.
const ENOUGH: f64 = 220.0;

/// The sentence that is chosen, and where it stood then.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Opened {
    pub(super) sentence: Id,
    pub(super) place: Place,
}

/// Props of [`Panel`].
#[derive(Properties, PartialEq)]
pub(super) struct PanelProps {
    pub(super) reading: Reading,
    pub(super) opened: Opened,
    pub(super) on_close: Callback<()>,
}

/// See the module. It has the keyboard while it is there; Escape, or a press elsewhere, closes it.
#[component]
pub(super) fn Panel(props: &PanelProps) -> Html {
    let PanelProps { reading, opened, .. } = props;
    let language = reading.language;
    let element = use_node_ref();
    let selection = use_context::<Selection>();
    let rows = use_memo((reading.clone(), opened.sentence), |(reading, id)| sentence::rows(reading, *id));
    {
        let element = element.clone();
        use_effect_with(*opened, move |opened| {
            if let Some(element) = element.cast::<HtmlElement>() {
                show_at(&element, opened.place, ENOUGH);
                free(&element, opened.sentence);
                let first =
                    [".panel-line", "button"].into_iter().find_map(|of| element.query_selector(of).ok().flatten());
                let first = first.and_then(|first| first.dyn_into::<HtmlElement>().ok());
                // A button that is in the page can take the focus.
                let _ = first.map(|first| first.focus());
            }
        });
    }
    let hide = {
        let element = element.clone();
        Callback::from(move |()| {
            // It gives the keyboard back to the sentence. One that is closed already stays so.
            let _ = element.cast::<HtmlElement>().map(|element| element.hide_popover());
        })
    };
    let ontoggle = {
        let (element, on_close) = (element.clone(), props.on_close.clone());
        Callback::from(move |_: Event| {
            let element = element.cast::<Element>();
            if !element.is_some_and(|element| element.matches(":popover-open").unwrap_or_default()) {
                on_close.emit(());
            }
        })
    };
    let onkeydown = {
        let (element, hide) = (element.clone(), hide.clone());
        Callback::from(move |event: KeyboardEvent| {
            event.stop_propagation();
            let step = match event.key().as_str() {
                "Escape" => {
                    event.prevent_default();
                    hide.emit(());
                    return;
                }
                "ArrowDown" => 1,
                "ArrowUp" => -1,
                _ => return,
            };
            event.prevent_default();
            let line = event.target_dyn_into::<Element>();
            element.cast::<Element>().zip(line).into_iter().for_each(|(panel, line)| go(&panel, &line, step));
        })
    };
    let act = |action: Action| {
        let (hide, selection) = (hide.clone(), selection.clone());
        Callback::from(move |_: MouseEvent| {
            hide.emit(());
            selection.iter().for_each(|selection| selection.dispatch.dispatch(action.clone()));
        })
    };
    let on_copy = {
        let (reading, selection, id) = (reading.clone(), selection.clone(), opened.sentence);
        Callback::from(move |_: MouseEvent| {
            let text = reading.words(reading.sentence(id)).to_owned();
            selection.iter().for_each(|selection| copy(&selection.dispatch, text.clone()));
        })
    };
    let lines = rows.iter().filter_map(|item| {
        let (kind, words, is_told) = describe(reading, *item)?;
        Some(html! {
            <li>
                <button type="button" class="panel-line" onclick={act(Action::Show(*item))}>
                    <span class="popover-kind">{ kind }</span>
                    <span class="panel-words" lang={lang(reading).filter(|_| !is_told)}>{ words }</span>
                    <span class="panel-show">{ language.show_card() }</span>
                </button>
            </li>
        })
    });
    let has_own = rows.iter().any(|item| row::sentences(reading, *item).contains(&opened.sentence));
    html! {
        <div
            ref={element}
            class="panel"
            role="dialog"
            popover="auto"
            aria-label={language.in_this_sentence()}
            {ontoggle}
            {onkeydown}
        >
            <div class="panel-head">
                <p class="panel-title">
                    if rows.is_empty() {
                        { language.nothing_in_sentence() }
                    } else {
                        { language.in_this_sentence() }{ " " }<span class="card-count">{ rows.len() }</span>
                    }
                </p>
                <button type="button" class="panel-close" aria-label={language.close()} onclick={hide.reform(|_| ())}>
                    { icons::cross() }
                </button>
            </div>
            if !rows.is_empty() {
                <ul class="panel-lines">{ for lines }</ul>
            }
            <div class="panel-foot">
                if has_own {
                    <button type="button" class="button button-quiet" onclick={act(Action::Sentence(opened.sentence))}>
                        { icons::filter() }{ language.all_of_sentence() }
                    </button>
                }
                <button type="button" class="button button-quiet" onclick={on_copy}>
                    { icons::copy() }{ language.copy_sentence() }
                </button>
            </div>
        </div>
    }
}

/// Moves the keyboard to another button.
fn go(panel: &Element, from: &Element, step: i32) {
    let Ok(buttons) = panel.query_selector_all("button") else { return };
    let button = |at: u32| buttons.item(at).and_then(|node| node.dyn_into::<HtmlElement>().ok());
    let here = (0..buttons.length()).find(|at| button(*at).is_some_and(|button| button.is_same_node(Some(from))));
    if let Some(next) = here.and_then(|at| at.checked_add_signed(step)).and_then(button) {
        // A button that is in the page can take the focus.
        let _ = next.focus();
    }
}

/// Where the panel stands at the foot of the window, scrolls the text so that it does not hide the sentence.
fn free(panel: &HtmlElement, sentence: Id) {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
    let place = panel.get_bounding_client_rect();
    let frame = panel.parent_element();
    let scroller = frame.as_ref().and_then(|frame| frame.query_selector(".source").ok().flatten());
    let sentence =
        scroller.as_ref().and_then(|text| text.query_selector(&format!("[{SENTENCE}='{sentence}']")).ok()?);
    let Some((scroller, sentence)) = scroller.zip(sentence).filter(|_| place.bottom() >= height - 1.0) else { return };
    let (text, sentence) = (scroller.get_bounding_client_rect(), sentence.get_bounding_client_rect());
    let hidden = (sentence.bottom() + GAP - place.top()).min(sentence.top() - GAP - text.top());
    if hidden > 0.0 {
        scroller.set_scroll_top(scroller.scroll_top() + hidden.ceil() as i32);
    }
}
