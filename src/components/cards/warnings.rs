//! What was skipped or is uncertain, in plain words; each kind is said once.

use factcards_document::WarningCode;
use yew::prelude::*;

use super::frame::Card;
use crate::components::language::use_language;
use crate::components::selection::{Entry, Jump};
use crate::components::settings::Settings;
use crate::state::{Action, Item, Reading};
use crate::view::labels;

/// Props of [`Warnings`].
#[derive(Properties, PartialEq)]
pub(crate) struct WarningsProps {
    pub(crate) reading: Reading,
}

/// See the module.
#[component]
pub(crate) fn Warnings(props: &WarningsProps) -> Html {
    let language = props.reading.language;
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
            let text = labels::warning(warning.code, language);
            html! {
                <Entry {item} class="warning">
                    if let Some(span) = warning.span {
                        <Jump {span} {item} is_told={true}>{ text }</Jump>
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
        <Card name="warnings" title={language.please_note()}>
            <ul class="entries">{ for entries }</ul>
        </Card>
    }
}

/// Has the text read once more as it stands, tags and all.
#[component]
fn ReadLiterally() -> Html {
    let language = use_language();
    let Some(settings) = use_context::<Settings>() else { return html! {} };
    let onclick = Callback::from(move |_: MouseEvent| settings.dispatch.dispatch(Action::Literally));
    html! { <button type="button" class="choice" {onclick}>{ language.read_literally() }</button> }
}
