//! How many corrections there are, which, and the way to take each back.

use factcards_document::Correction;
use yew::prelude::*;

use crate::components::icons;
use crate::components::menu::Menu;
use crate::components::selection::Selection;
use crate::state::{Action, Reading};
use crate::strings::Language;
use crate::view::labels;
use crate::view::shorten::shorten;

/// Props of [`Corrections`].
#[derive(Properties, PartialEq)]
pub(crate) struct CorrectionsProps {
    pub(crate) reading: Reading,
}

/// See the module. Nothing where nothing was corrected.
#[component]
pub(crate) fn Corrections(props: &CorrectionsProps) -> Html {
    let Some(selection) = use_context::<Selection>() else { return html! {} };
    let reading = &props.reading;
    let language = reading.language;
    let count = reading.document.corrections.len();
    if count == 0 {
        return html! {};
    }
    let commands = {
        let reading = reading.clone();
        Callback::from(move |()| {
            let corrections = reading.document.corrections.iter().map(|applied| {
                let (dispatch, correction) = (selection.dispatch.clone(), applied.correction.clone());
                let onclick =
                    Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Uncorrect(correction.clone())));
                html! {
                    <button type="button" role="menuitem" class="command" {onclick}>
                        { language.take_back(&in_words(&applied.correction, language)) }
                    </button>
                }
            });
            html! { <>{ for corrections }</> }
        })
    };
    html! {
        <div class="corrections">
            <Menu
                id="corrections"
                class="button button-quiet"
                button={html! { <>{ icons::pen() }{ language.count_corrections(count) }</> }}
                {commands}
            />
        </div>
    }
}

/// A correction in a line.
fn in_words(correction: &Correction, language: Language) -> String {
    match correction {
        Correction::Rename { entity, name } => language.corrected_name(&entity.name, name),
        Correction::Retype { entity, to } => language.corrected_kind(labels::entity_kind(*to, language), &entity.name),
        Correction::Merge { entity, into } => language.corrected_same(&entity.name, &into.name),
        Correction::Split { entity, .. } => language.corrected_split(&entity.name),
        Correction::Hide { entity } => language.corrected_hidden(&entity.name),
        Correction::Reject { item } => language.corrected_wrong(&shorten(&item.quote.exact)),
        Correction::Redate { time, value } => language.corrected_date(value, &shorten(&time.exact)),
    }
}
