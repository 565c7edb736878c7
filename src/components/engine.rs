//! Brings the state and the engine together.

use factcards_client::Engine;
use yew::prelude::*;

use crate::state::{Action, Phase, Shelving, State};

/// Has the text read whenever the state asks for it, and brings what comes back into the state.
#[hook]
pub(crate) fn use_engine(engine: &Engine, state: &UseReducerHandle<State>) {
    let dispatcher = state.dispatcher();
    let session = use_memo(engine.clone(), move |engine| {
        engine.session(move |outcome| dispatcher.dispatch(Action::Engine(outcome)))
    });
    let wanted = matches!(state.phase, Phase::Busy { .. });
    let (text, options) = (state.text.clone(), state.options_to_read());
    use_effect_with((state.request, wanted), move |&(request, wanted)| {
        if wanted {
            session.analyze(request, text, options);
        } else {
            session.cancel();
        }
    });
}

/// Has the texts to compare with read that are not, one after the other, beside the current one.
#[hook]
pub(crate) fn use_shelf_engine(engine: &Engine, state: &UseReducerHandle<State>) {
    let dispatcher = state.dispatcher();
    let session = use_memo(engine.clone(), move |engine| {
        engine.session(move |outcome| dispatcher.dispatch(Action::Shelf(Shelving::Engine(outcome))))
    });
    let unread = state.shelf.unread().map(|text| (text.id, text.text.clone(), text.options_to_read()));
    use_effect_with(unread, move |unread| match unread {
        Some((id, text, options)) => session.analyze(*id, text.clone(), options.clone()),
        None => session.cancel(),
    });
}
