//! The one status region: says politely what has happened, for those who cannot see it.

use factcards_document::{EntityKind, WarningCode};
use yew::prelude::*;

use super::toast::message;
use crate::state::{Phase, Progress, Reading, State};
use crate::strings::Language;
use crate::view::{labels, loading};

/// Props of [`Status`].
#[derive(Properties, PartialEq)]
pub(crate) struct StatusProps {
    pub(crate) text: AttrValue,
}

/// See the module.
#[component]
pub(crate) fn Status(props: &StatusProps) -> Html {
    html! { <p class="visually-hidden" role="status">{ &props.text }</p> }
}

/// What to say in this state. While a person types, what was said last stays.
pub(crate) fn announcement(state: &State) -> Option<String> {
    let language = state.language;
    if let Some(told) = &state.told {
        return Some(message(told, state.language));
    }
    Some(match &state.phase {
        Phase::Empty => String::new(),
        Phase::Editing => return None,
        Phase::Busy { progress: Some(Progress::Loading(_)) } => language.loading().to_owned(),
        Phase::Busy { .. } => language.reading_text().to_owned(),
        Phase::Ready if state.is_withheld() => labels::warning(WarningCode::LanguageUnsupported, language).to_owned(),
        Phase::Ready => {
            let reading = state.reading.as_ref()?;
            chosen(state, reading).unwrap_or_else(|| language.found(&found(reading)))
        }
        Phase::Stopped => language.stopped().to_owned(),
        Phase::Failed { error } => format!("{} {}", loading::title(error, language), language.text_still_here()),
    })
}

/// Of which entity there is more to see, and which of its mentions is pointed out.
fn chosen(state: &State, reading: &Reading) -> Option<String> {
    let chosen = state.location.chosen?;
    let entity = reading.document.entities.get(chosen.entity)?;
    let (at, count) = (chosen.at + 1, entity.mentions.len());
    Some(state.language.at_mention(at, count, &entity.name))
}

fn found(reading: &Reading) -> String {
    let document = &reading.document;
    let entities = |kind| document.entities.iter().filter(|e| e.kind == kind).count();
    let counts = [
        (entities(EntityKind::Person), Language::found_people as fn(Language, usize) -> String),
        (entities(EntityKind::Organization), Language::found_organizations),
        (entities(EntityKind::Place), Language::found_places),
        (document.attributions.len(), Language::found_quotes),
        (document.facts.len(), Language::count_facts),
        (document.times.len(), Language::found_times),
        (document.quantities.len(), Language::found_numbers),
    ];
    let language = reading.language;
    let found: Vec<_> =
        counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, said)| said(language, count)).collect();
    if found.is_empty() { language.found_nothing().to_owned() } else { found.join(", ") }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use factcards::{Options, analyze};
    use factcards_client::Outcome;
    use yew::Reducible;

    use super::*;
    use crate::state::{Action, Step};
    use crate::strings::Language;

    #[test]
    fn a_result_is_announced_with_its_counts() {
        let text = "Ada met Bo.";
        let mut document = analyze(text, &Options::default(), factcards_model::english().unwrap());
        document.entities.clear();
        (document.attributions, document.facts) = (vec![], vec![]);
        (document.times, document.quantities) = (vec![], vec![]);
        let state = Rc::new(State::new(Language::En))
            .reduce(Action::Edited { text: text.into(), pasted: true })
            .reduce(Action::Engine(Outcome::Done { id: 1, document: Box::new(document) }));
        assert_eq!(announcement(&state).as_deref(), Some("Found no facts in this text."));
        assert_eq!(announcement(&state.reduce(Action::Typing)), None);
    }

    #[test]
    fn the_entity_that_is_chosen_is_announced_with_the_mention_that_is_pointed_out() {
        let text = "Ada met Bo. Bo left.";
        let document = Box::new(analyze(text, &Options::default(), factcards_model::english().unwrap()));
        let bo = document.entities.iter().find(|entity| entity.name == "Bo").unwrap().id;
        let state = Rc::new(State::new(Language::En))
            .reduce(Action::Edited { text: text.into(), pasted: true })
            .reduce(Action::Engine(Outcome::Done { id: 1, document }))
            .reduce(Action::Choose(bo));
        assert_eq!(announcement(&state).as_deref(), Some("Only what concerns Bo. Mention 1 of 2."));
        let next = state.reduce(Action::Step(Step::Next));
        assert_eq!(announcement(&next).as_deref(), Some("Only what concerns Bo. Mention 2 of 2."));
        assert!(announcement(&next.reduce(Action::Leave)).is_some_and(|said| said.starts_with("Found ")));
    }
}
