//! Opening files, by the button, by dropping them anywhere on the page, or by pasting them.

mod button;
mod drop;
mod error;
mod importer;
mod messages;
mod read;

pub(crate) use button::{OpenButton, all as all_files};
pub(crate) use drop::use_drop;
pub use importer::Importer;
pub(crate) use messages::{Remark, Said};

use std::rc::Rc;

use factcards_import::Imported;
use gloo::file::File;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::error::OpenError;
use crate::state::{Action, Arrived, Placed, Shelving, State};

/// A file by its name, as a text, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Opened {
    pub(crate) name: String,
    pub(crate) result: Result<Imported, OpenError>,
}

/// Opening files into the state.
#[derive(Clone, PartialEq)]
pub(crate) struct Opening {
    /// Whether files of all kinds are opened; else plain text.
    pub(crate) all_kinds: bool,
    /// What is said of it.
    pub(crate) said: Rc<Said>,
    pub(crate) on_files: Callback<Vec<File>>,
    /// Something cannot be opened.
    pub(crate) on_problem: Callback<Remark>,
    /// Opens the next of the files that wait.
    pub(crate) on_next: Callback<()>,
    /// Compares the files that wait with the text.
    pub(crate) on_all: Callback<()>,
    /// The person has read what is said.
    pub(crate) on_close: Callback<()>,
}

/// Puts opened files into the state: the first that can be read, of those that come together.
#[hook]
pub(crate) fn use_opening(state: &UseReducerHandle<State>, importer: Option<Importer>) -> Opening {
    let said = use_state_eq(Said::default);
    // The last opening; what comes of earlier ones is too late.
    let turn = use_mut_ref(|| 0_u32);
    let all_kinds = importer.is_some();
    let on_open = {
        let said = said.setter();
        use_callback(state.dispatcher(), move |opened: Vec<Opened>, dispatcher| said.set(place(opened, dispatcher)))
    };
    let on_files = {
        let (said, on_open) = (said.setter(), on_open.clone());
        use_callback(importer, move |files: Vec<File>, importer| {
            let names: Vec<_> = files.iter().map(File::name).collect();
            if names.is_empty() {
                return;
            }
            said.set(Said { busy: names, ..Said::default() });
            let this = turn.borrow().wrapping_add(1);
            turn.replace(this);
            let (turn, importer, on_open) = (turn.clone(), importer.clone(), on_open.clone());
            spawn_local(async move {
                let mut opened = Vec::new();
                for file in files {
                    let result = read::read(&file, importer.as_ref()).await;
                    opened.push(Opened { name: file.name(), result });
                }
                if *turn.borrow() == this {
                    on_open.emit(opened);
                }
            });
        })
    };
    let on_problem = {
        let said = said.setter();
        use_callback((), move |problem, ()| said.set(Said { remarks: vec![problem], ..Said::default() }))
    };
    let on_next = use_callback((said.clone(), on_open), |(), (said, on_open)| on_open.emit(said.waiting.clone()));
    let on_all = use_callback((said.clone(), state.dispatcher()), |(), (said, dispatcher)| {
        let text = |opened: &Opened| {
            let imported = opened.result.as_ref().ok()?;
            let (name, text) = (opened.name.as_str().into(), imported.text.as_str().into());
            Some(Arrived { name, text, date: imported.date.as_deref().map(Rc::from) })
        };
        dispatcher.dispatch(Action::Shelf(Shelving::Add(said.waiting.iter().filter_map(text).collect())));
        said.set(Said { waiting: vec![], ..(**said).clone() });
    });
    let on_close = {
        let said = said.setter();
        use_callback((), move |(), ()| said.set(Said::default()))
    };
    Opening { all_kinds, said: Rc::new((*said).clone()), on_files, on_problem, on_next, on_all, on_close }
}

/// Puts the first text into the state; gives what is to be said of all.
fn place(opened: Vec<Opened>, dispatcher: &UseReducerDispatcher<State>) -> Said {
    let (mut said, mut failed) = (Said::default(), Vec::new());
    for Opened { name, result } in opened {
        match result {
            Ok(imported) if said.is_opened => said.waiting.push(Opened { name, result: Ok(imported) }),
            Ok(Imported { text, notes, date, .. }) => {
                said.is_opened = true;
                if !notes.is_empty() {
                    said.remarks.push(Remark::LeftOut { name: name.clone(), notes });
                }
                dispatcher.dispatch(Action::Place { text: text.into(), how: Placed::Opened });
                dispatcher.dispatch(Action::Name(name.into()));
                date.into_iter().for_each(|date| dispatcher.dispatch(Action::FileDate(date.into())));
            }
            Err(error) => failed.push(Remark::Failed { name, error }),
        }
    }
    said.remarks.append(&mut failed);
    said
}
