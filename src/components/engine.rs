//! Brings the state and the engine together.

use factcards_client::{Engine, Outcome, turn};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::state::{Action, Given, Phase, Shelving, Source, State, work_out};

/// Has the text read whenever the state asks for it, and brings what comes back into the state. `prefixes`: the beginning of a
/// long text that was not there before comes first.
#[hook]
pub(crate) fn use_engine(engine: &Engine, state: &UseReducerHandle<State>, prefixes: bool) {
    let dispatcher = state.dispatcher();
    let read = use_mut_ref(|| Source::from(""));
    let session = {
        let read = read.clone();
        use_memo(engine.clone(), move |engine| {
            engine.session(move |outcome| match outcome {
                Outcome::Done { id, document } => {
                    let given = Given::new(read.borrow().clone(), *document);
                    spawn_local(prepare(dispatcher.clone(), Action::Answer { id, given: given.clone() }, given));
                }
                Outcome::Prefix { id, bytes, document } => {
                    if let Some(given) = Given::of_prefix(&read.borrow(), bytes, *document) {
                        spawn_local(prepare(dispatcher.clone(), Action::Prefix { id, given: given.clone() }, given));
                    }
                }
                outcome => dispatcher.dispatch(Action::Engine(outcome)),
            })
        })
    };
    let wanted = matches!(state.phase, Phase::Busy { .. });
    let (text, options) = (state.text.clone(), state.options_to_read());
    let prefixes = prefixes && state.takes_prefixes();
    use_effect_with((state.request, wanted), move |&(request, wanted)| {
        if wanted {
            read.replace(text.clone());
            session.analyze(request, text.into(), options, prefixes);
        } else {
            session.cancel();
        }
    });
}

/// Brings what was found into the state, by an action, once all is worked out that the page will ask of it, a part at a time.
async fn prepare(dispatcher: UseReducerDispatcher<State>, action: Action, given: Given) {
    for step in 0.. {
        if !work_out(given.uncorrected(), step) {
            break;
        }
        turn().await;
    }
    dispatcher.dispatch(action);
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
        Some((id, text, options)) => session.analyze(*id, text.clone().into(), options.clone(), false),
        None => session.cancel(),
    });
}
