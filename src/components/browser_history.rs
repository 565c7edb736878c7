//! The browser's history: each time the person goes somewhere else is a step of it, and Back and Forward go there again.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, PopStateEvent};
use yew::prelude::*;

use crate::state::{Action, Location, State};

/// Steps that are remembered; further back the browser leaves the page as it is.
const STEPS: usize = 500;

/// Where the person was at each step of this visit. The browser keeps only the number of a step, so that nothing of a text
/// is in its history.
#[derive(Default)]
struct Visited {
    /// The locations, by the numbers of their steps less `from`.
    locations: Vec<Location>,
    from: usize,
    now: usize,
}

impl Visited {
    fn current(&mut self) -> Option<&mut Location> {
        self.locations.get_mut(self.now.checked_sub(self.from)?)
    }

    /// A step on: what was ahead is forgotten, as the browser does. Gives its number.
    fn step(&mut self, location: Location) -> usize {
        self.locations.truncate((self.now + 1).saturating_sub(self.from));
        self.locations.push(location);
        self.now += 1;
        if self.locations.len() > STEPS {
            self.locations.remove(0);
            self.from += 1;
        }
        self.now
    }

    /// Back or forth to a step; none where it is not remembered.
    fn go(&mut self, number: usize) -> Option<Location> {
        let location = self.locations.get(number.checked_sub(self.from)?)?.clone();
        self.now = number;
        Some(location)
    }
}

/// Keeps the browser's history in step with the state.
#[hook]
pub(crate) fn use_browser_history(state: &UseReducerHandle<State>) {
    let visited = use_mut_ref(Visited::default);
    {
        let (visited, dispatcher, location) = (visited.clone(), state.dispatcher(), state.location.clone());
        use_effect_with((), move |()| {
            visited.borrow_mut().locations.push(location);
            put(0, History::replace_state_with_url);
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "popstate", move |event| {
                    let state = event.dyn_ref::<PopStateEvent>().map(PopStateEvent::state);
                    let number = state.and_then(|state| state.as_f64()).map(|number| number as usize);
                    let location = number.and_then(|number| visited.borrow_mut().go(number));
                    if let Some(location) = location {
                        dispatcher.dispatch(Action::Return(Box::new(location)));
                    }
                })
            });
            move || drop(listener)
        });
    }
    let told = use_mut_ref(|| 0_u32);
    use_effect_with((state.steps, state.location.clone()), move |(steps, location)| {
        let is_step = told.replace(*steps) != *steps;
        keep(&visited, location, is_step);
    });
}

fn keep(visited: &Rc<RefCell<Visited>>, location: &Location, is_step: bool) {
    let mut visited = visited.borrow_mut();
    if is_step {
        let number = visited.step(location.clone());
        put(number, History::push_state_with_url);
    } else if let Some(current) = visited.current() {
        *current = location.clone();
    }
}

/// Tells the browser the number of a step. It refuses where the page has made very many in a short time: then the step is
/// one with the one before.
fn put(number: usize, how: fn(&History, &JsValue, &str, Option<&str>) -> Result<(), JsValue>) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    let _ = history.map(|history| how(&history, &JsValue::from_f64(number as f64), "", None));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Filter, Pane, View};

    fn at(query: &str) -> Location {
        let filter = Filter { query: query.to_owned(), ..Filter::NONE };
        Location { text: 0, view: View::Edit, pane: Pane::Text, focus: None, chosen: None, filter }
    }

    #[test]
    fn a_step_from_the_middle_forgets_what_was_ahead() {
        let mut visited = Visited { locations: vec![at("0")], ..Visited::default() };
        assert_eq!([visited.step(at("1")), visited.step(at("2"))], [1, 2]);
        assert_eq!(visited.go(0), Some(at("0")));
        assert_eq!(visited.step(at("3")), 1);
        assert_eq!((visited.go(1), visited.go(2)), (Some(at("3")), None));
        assert_eq!(visited.now, 1, "an unknown step is not gone to");
    }

    #[test]
    fn the_first_steps_of_very_many_are_forgotten() {
        let mut visited = Visited { locations: vec![at("0")], ..Visited::default() };
        for number in 1..=STEPS + 5 {
            assert_eq!(visited.step(at(&number.to_string())), number);
        }
        assert_eq!(visited.go(5), None);
        assert_eq!(visited.go(6), Some(at("6")));
        assert_eq!(visited.go(STEPS + 5), Some(at(&(STEPS + 5).to_string())));
    }
}
