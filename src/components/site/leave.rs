//! Asking before a page is left with a text that stands nowhere else.

use std::cell::Cell;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::BeforeUnloadEvent;
use yew::prelude::*;

use crate::components::welcome::EXAMPLE;
use crate::state::{Phase, Source, State};

/// Has the browser ask while there is a text that was typed or pasted, unless `kept`. What it gives lets the page go
/// unasked when it is set.
#[hook]
pub(super) fn use_leave(state: &UseReducerHandle<State>, kept: bool) -> Rc<Cell<bool>> {
    let free = use_memo((), |()| Cell::new(false));
    let typed = use_mut_ref(Typed::default);
    let is_typed = typed.borrow_mut().see(&state.text, state.placed);
    // Texts to compare with are kept nowhere.
    let is_shelved = state.shelf.texts().iter().any(|text| typed.borrow().has(&text.text));
    let unsaved = is_shelved || !kept && (is_typed || state.phase == Phase::Editing);
    {
        let free = free.clone();
        use_effect_with(unsaved, move |&unsaved| {
            let listener = web_sys::window().filter(|_| unsaved).map(|window| {
                let active = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(&window, "beforeunload", active, move |event| {
                    if !free.get() {
                        event.prevent_default();
                        // Older browsers go by this.
                        if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                            event.set_return_value("unsaved");
                        }
                    }
                })
            });
            move || drop(listener)
        });
    }
    free
}

/// Which texts the person has typed or pasted.
#[derive(Default)]
struct Typed {
    /// Digests of them: what was typed, replaced and brought back is typed still.
    texts: HashSet<u64>,
    last: Option<(Source, u32)>,
}

impl Typed {
    /// Takes the text of a state and how often the app has placed one; tells whether it was typed.
    fn see(&mut self, text: &Source, placed: u32) -> bool {
        let is_new = self.last.as_ref().is_none_or(|(last, _)| last != text);
        let was_placed = self.last.as_ref().map_or(0, |(_, placed)| *placed) != placed;
        if is_new && !was_placed {
            self.texts.insert(digest(text));
        }
        self.last = Some((text.clone(), placed));
        self.has(text)
    }

    /// Whether a text is one of them.
    fn has(&self, text: &Source) -> bool {
        !text.trim().is_empty() && &**text != EXAMPLE && self.texts.contains(&digest(text))
    }
}

fn digest(text: &Source) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_typed_when_the_app_has_not_placed_it() {
        let mut typed = Typed::default();
        let steps = [
            ("", 0, false),
            ("Mine.", 0, true),
            ("Of a file.", 1, false),
            ("Of a file, changed.", 1, true),
            ("", 2, false),
            ("Mine.", 3, true),
            (EXAMPLE, 4, false),
            ("  ", 4, false),
        ];
        for (text, placed, expected) in steps {
            assert_eq!(typed.see(&text.into(), placed), expected, "{text}");
            assert_eq!(typed.see(&text.into(), placed), expected, "{text}, drawn again");
        }
    }
}
