//! The sentences that say most, in the order of the text, and how many of them there are.

use factcards_document::Id;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::language::use_language;
use crate::components::selection::{Entry, Jump};
use crate::components::settings::Settings;
use crate::state::{Action, Item, Reading};
use crate::view::summary;

/// Props of [`Summary`].
#[derive(Properties, PartialEq)]
pub(super) struct SummaryProps {
    pub(super) reading: Reading,
    pub(super) sentences: Vec<Id>,
    /// How many there can be.
    pub(super) most: usize,
}

/// See the module. Nothing where there are none.
#[component]
pub(super) fn Summary(props: &SummaryProps) -> Html {
    let SummaryProps { reading, sentences, most } = props;
    let entries = sentences.iter().map(|&id| {
        let item = Item::Sentence(id);
        html! {
            <Entry key={id} {item}>
                <Jump span={reading.sentence(id)} {item} class="jump-prose">{ summary::words(reading, id) }</Jump>
                // A sentence that opens with a pronoun stands alone only with the name.
                if let Some(span) = summary::opened_by(reading, id) {
                    { " " }<Jump {span} {item} class="brief-meant">{ format!("[{}]", reading.words(span)) }</Jump>
                }
            </Entry>
        }
    });
    html! {
        if !sentences.is_empty() {
            <h4 class="brief-group">{ reading.language.in_short() }</h4>
            <ol class="entries brief-summary">{ for entries }</ol>
            <Length length={sentences.len()} {most} figures={summary::figures(reading, sentences)} />
        }
    }
}

/// Props of [`Length`].
#[derive(Properties, PartialEq)]
struct LengthProps {
    length: usize,
    most: usize,
    figures: String,
}

/// The slider that sets how many sentences there are, and what they come to.
#[component]
fn Length(props: &LengthProps) -> Html {
    let language = use_language();
    let settings = use_context::<Settings>();
    let oninput = Callback::from(move |event: InputEvent| {
        let slider = event.target_dyn_into::<HtmlInputElement>();
        let length = slider.and_then(|slider| slider.value().parse().ok());
        if let Some((settings, length)) = settings.as_ref().zip(length) {
            settings.dispatch.dispatch(Action::Length(length));
        }
    });
    html! {
        <div class="brief-length">
            if props.most > 1 {
                <label for="summary-length">{ language.length() }</label>
                <input
                    id="summary-length"
                    type="range"
                    min="1"
                    max={props.most.to_string()}
                    value={props.length.to_string()}
                    aria-valuetext={language.sentences(props.length)}
                    {oninput}
                />
            }
            <span class="brief-figures">{ props.figures.clone() }</span>
        </div>
    }
}
