//! What was skipped or is uncertain, in plain words; each kind is said once.

use factcards_document::WarningCode;
use yew::prelude::*;

use super::CardProps;
use super::frame::Card;
use crate::components::selection::{Entry, Jump};
use crate::components::settings::Settings;
use crate::state::{Action, Item};
use crate::view::labels;

/// See the module.
#[component]
pub(crate) fn Warnings(props: &CardProps) -> Html {
    let mut said: Vec<WarningCode> = vec![];
    let warnings = props.reading.document.warnings.iter().enumerate();
    let entries = warnings.filter(|(_, warning)| {
        let new = !said.contains(&warning.code);
        if new {
            said.push(warning.code);
        }
        new
    });
    let entries: Vec<_> = entries
        .map(|(at, warning)| {
            let item = Item::Warning(at);
            let text = labels::warning(warning.code);
            html! {
                <Entry {item} class="warning">
                    if let Some(span) = warning.span {
                        <Jump {span} {item}>{ text }</Jump>
                    } else {
                        <p>{ text }</p>
                    }
                    if warning.code == WarningCode::HtmlSource {
                        <ReadLiterally />
                    }
                </Entry>
            }
        })
        .collect();
    if entries.is_empty() {
        return html! {};
    }
    html! {
        <Card name="warnings" title="Please note">
            <ul class="entries">{ for entries }</ul>
        </Card>
    }
}

/// Has the text read once more as it stands, tags and all.
#[component]
fn ReadLiterally() -> Html {
    let Some(settings) = use_context::<Settings>() else { return html! {} };
    let onclick = Callback::from(move |_: MouseEvent| settings.dispatch.dispatch(Action::Literally));
    html! { <button type="button" class="choice" {onclick}>{ "Read it literally" }</button> }
}
