//! Keeping the text on this device, when the person wants it.

use std::cell::RefCell;
use std::rc::Rc;

use factcards_document::{Options, Pointer};
use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::store::{self, Kept};
use crate::components::language::use_language;
use crate::components::notices::Message;
use crate::state::{Action, Pinning, Placed, Source, State};
use crate::strings::Language;

/// What is kept: the text, how it is read, what was pinned of it, the date that its file gives it.
type Now = (Source, Options, Rc<Vec<Pointer>>, Option<Rc<str>>);

/// Whether the text is kept.
#[derive(Clone, PartialEq)]
pub(super) enum Keeping {
    /// It is not known yet whether there is a text to be restored.
    Unknown,
    Off,
    On,
    /// It is not, but one from before, since the page was opened with another.
    Other(Rc<Kept>),
    /// The browser does not keep anything for the page.
    Refused,
}

/// What can be done about it.
#[derive(Clone, PartialEq)]
pub(super) struct Keep {
    keeping: UseStateHandle<Keeping>,
    /// The text that was restored, until the person closes what says so.
    restored: UseStateHandle<Option<Rc<Kept>>>,
    /// Whether the person has closed what says that another text is kept.
    closed: UseStateHandle<bool>,
    /// What was stored last.
    stored: Rc<RefCell<Option<Now>>>,
    dispatcher: UseReducerDispatcher<State>,
    now: Now,
}

/// Keeps each new state of the text while that is wanted.
#[hook]
pub(super) fn use_keep(state: &UseReducerHandle<State>) -> Keep {
    let keeping = use_state_eq(|| Keeping::Unknown);
    let restored = use_state_eq(|| None);
    let closed = use_state_eq(|| false);
    let stored = use_mut_ref(|| None::<Now>);
    let now: Now = (state.text.clone(), state.options.clone(), state.pins.pointers.clone(), state.date_of_file());
    {
        let (keeping, stored) = (keeping.clone(), stored.clone());
        let on = *keeping == Keeping::On;
        use_effect_with((on, now.clone()), move |(on, now)| {
            if *on && stored.borrow().as_ref() != Some(now) {
                let kept = kept(now);
                *stored.borrow_mut() = Some(now.clone());
                spawn_local(async move {
                    match store::save(&kept, true).await {
                        Ok(true) => (),
                        // Another tab has deleted it.
                        Ok(false) => keeping.set(Keeping::Off),
                        Err(_) => keeping.set(Keeping::Refused),
                    }
                });
            }
        });
    }
    Keep { keeping, restored, closed, stored, dispatcher: state.dispatcher(), now }
}

fn kept((text, options, pins, file_date): &Now) -> Kept {
    Kept::new(text, options, pins, file_date.as_deref())
}

impl Keep {
    /// Whether the text outlives the page.
    pub(super) fn is_on(&self) -> bool {
        *self.keeping == Keeping::On
    }

    /// The text from before that is kept.
    fn other(&self) -> Option<&Rc<Kept>> {
        match &*self.keeping {
            Keeping::Other(kept) => Some(kept),
            _ => None,
        }
    }

    /// Looks for a text that is kept, once. `given`: the page was opened with a text; `same`: with the one that is kept.
    pub(super) async fn begin(&self, given: bool, same: bool) {
        let keeping = match store::load().await {
            Err(_) => Keeping::Refused,
            Ok(None) => Keeping::Off,
            Ok(Some(_)) if same => Keeping::On,
            Ok(Some(kept)) if given => Keeping::Other(kept.into()),
            Ok(Some(kept)) => {
                self.restore(&kept.into());
                Keeping::On
            }
        };
        self.keeping.set(keeping);
    }

    fn restore(&self, kept: &Rc<Kept>) {
        if !kept.text.trim().is_empty() {
            let text = Source::from(kept.text.as_str());
            let file_date = kept.file_date.as_deref().map(Rc::from);
            let now = (text.clone(), kept.options.clone(), kept.pins.clone().into(), file_date.clone());
            *self.stored.borrow_mut() = Some(now);
            self.dispatcher.dispatch(Action::Place { text, how: Placed::Opened });
            self.dispatcher.dispatch(Action::Options(kept.options.clone()));
            self.dispatcher.dispatch(Action::Pins(Pinning::Restore(kept.pins.clone())));
            file_date.into_iter().for_each(|date| self.dispatcher.dispatch(Action::FileDate(date)));
            self.restored.set(Some(kept.clone()));
        }
    }

    fn turn(&self, on: bool) {
        let this = self.clone();
        *this.stored.borrow_mut() = Some(this.now.clone());
        spawn_local(async move {
            let done = if on {
                store::save(&kept(&this.now), false).await.map(|_| Keeping::On)
            } else {
                store::delete().await.map(|()| Keeping::Off)
            };
            this.restored.set(None);
            this.keeping.set(done.unwrap_or(Keeping::Refused));
        });
    }

    fn forget(&self) {
        self.turn(false);
        self.dispatcher.dispatch(Action::Place { text: "".into(), how: Placed::Cleared });
    }

    /// The text from before takes the place of the page's.
    fn open_other(&self) {
        if let Some(kept) = self.other() {
            self.restore(kept);
            self.keeping.set(Keeping::On);
        }
    }
}

/// Props of [`KeepNotice`] and [`KeepBox`].
#[derive(Properties, PartialEq)]
pub(super) struct KeepProps {
    pub(super) keep: Keep,
}

/// What is said of a text that is kept when the page opens.
#[component]
pub(super) fn KeepNotice(props: &KeepProps) -> Html {
    let language = use_language();
    let on = |act: fn(&Keep)| {
        let keep = props.keep.clone();
        Callback::from(move |()| act(&keep))
    };
    html! {
        <>
            if let Some(kept) = &*props.keep.restored {
                <Message
                    text={language.text_restored(&moment(kept.written, language))}
                    action={language.forget()}
                    on_action={on(Keep::forget)}
                    on_close={on(|keep| keep.restored.set(None))}
                />
            }
            if let Some(kept) = props.keep.other().filter(|_| !*props.keep.closed) {
                <Message
                    text={language.other_text_kept(&moment(kept.written, language))}
                    action={language.open_kept()}
                    on_action={on(Keep::open_other)}
                    on_close={on(|keep| keep.closed.set(true))}
                />
            }
        </>
    }
}

/// The box to be ticked.
#[component]
pub(super) fn KeepBox(props: &KeepProps) -> Html {
    let language = use_language();
    let keep = &props.keep;
    let onchange = {
        let keep = keep.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                keep.turn(input.checked());
            }
        })
    };
    let refused = *keep.keeping == Keeping::Refused;
    let note = match &*keep.keeping {
        Keeping::Refused => language.keep_refused(),
        Keeping::Other(_) => language.keep_replaces(),
        _ => language.keep_note(),
    };
    html! {
        <div class="device-part">
            <label class="keep-label">
                <input
                    type="checkbox"
                    checked={keep.is_on()}
                    disabled={*keep.keeping == Keeping::Unknown || refused}
                    aria-describedby="keep-note"
                    {onchange}
                />
                { language.keep_text() }
            </label>
            <p id="keep-note" class="device-note">{ note }</p>
        </div>
    }
}

/// A moment in the words of a reader.
fn moment(milliseconds: f64, language: Language) -> String {
    let locale = match language {
        Language::En => "en-GB",
        Language::De => "de",
    };
    let options = Object::new();
    for (name, value) in [("dateStyle", "long"), ("timeStyle", "short")] {
        // An object of our own takes it.
        let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    Date::new(&milliseconds.into()).to_locale_string(locale, &options).into()
}
