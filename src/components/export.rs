//! What was read, as files for other programs, on paper, and as a part of another page.

use factcards_client::{Engine, Outcome};
use factcards_document::Format;
use gloo::file::{Blob, ObjectUrl};
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;
use yew::prelude::*;

use super::icons;
use super::menu::{Menu, command};
use super::row_menu::copy;
use crate::state::{Action, Item, Reading, State, Told};
use crate::strings::Language;
use crate::view::file_name::file_name;
use crate::view::pinned_markdown::with_pinned;
use crate::view::snippet::snippet;

/// A format: what it is called, how its files' names end, and their media type.
struct Written {
    format: Format,
    title: fn(Language) -> &'static str,
    extension: &'static str,
    media_type: &'static str,
}

/// The formats, those for people first.
const FORMATS: [Written; 7] = [
    Written {
        format: Format::Markdown,
        title: Language::export_markdown,
        extension: "md",
        media_type: "text/markdown",
    },
    Written { format: Format::Html, title: Language::export_html, extension: "html", media_type: "text/html" },
    Written { format: Format::Csv, title: Language::export_csv, extension: "csv", media_type: "text/csv" },
    Written { format: Format::Ics, title: Language::export_ics, extension: "ics", media_type: "text/calendar" },
    Written { format: Format::Json, title: Language::export_json, extension: "json", media_type: "application/json" },
    Written {
        format: Format::Jsonld,
        title: Language::export_jsonld,
        extension: "jsonld",
        media_type: "application/ld+json",
    },
    Written {
        format: Format::Annotations,
        title: Language::export_annotations,
        extension: "jsonld",
        media_type: "application/ld+json",
    },
];

/// A file that is being written.
struct Wanted {
    name: String,
    media_type: &'static str,
    /// The rows that are pinned, which the engine knows nothing of.
    pinned: Option<(Reading, Vec<Item>)>,
}

/// Props of [`Export`].
#[derive(Properties, PartialEq)]
pub(crate) struct ExportProps {
    pub(crate) engine: Engine,
    pub(crate) state: UseReducerHandle<State>,
}

/// See the module. A file is written by a session of its own, so that the cards stay as they are.
#[component]
pub(crate) fn Export(props: &ExportProps) -> Html {
    let ExportProps { engine, state } = props;
    let language = state.language;
    // What is being written, and its request.
    let wanted = use_mut_ref(|| (0_u32, None::<Wanted>));
    let dispatcher = state.dispatcher();
    let session = {
        let (wanted, dispatcher) = (wanted.clone(), dispatcher.clone());
        use_memo(engine.clone(), move |engine| {
            engine.session(move |outcome| {
                let is_wanted = wanted.borrow().0 == outcome.id();
                match outcome {
                    Outcome::Exported { text, .. } if is_wanted => {
                        let Some(Wanted { name, media_type, pinned }) = wanted.borrow_mut().1.take() else { return };
                        let text = match pinned {
                            Some((reading, rows)) => with_pinned(text, &reading, &rows),
                            None => text,
                        };
                        let is_saved = save(&name, &text, media_type);
                        dispatcher.dispatch(Action::Tell(if is_saved {
                            Told::Saved(name.into())
                        } else {
                            Told::NotSaved
                        }));
                    }
                    Outcome::Failed { .. } if is_wanted => dispatcher.dispatch(Action::Tell(Told::NotSaved)),
                    _ => (),
                }
            })
        })
    };
    // What is saved is of the whole text.
    let Some(reading) = state.current().filter(|_| !state.shows_prefix()) else { return html! {} };
    let title = reading.document.title.map(|title| reading.words(title).to_owned());
    let write = {
        let (state, wanted, session) = (state.clone(), wanted.clone(), session.clone());
        let reading = reading.clone();
        Callback::from(move |(format, extension, media_type): (Format, &str, &'static str)| {
            let mut wanted = wanted.borrow_mut();
            wanted.0 += 1;
            let pinned = (format == Format::Markdown).then(|| (reading.clone(), state.pins.rows()));
            wanted.1 = Some(Wanted { name: file_name(title.as_deref(), extension), media_type, pinned });
            state.dispatch(Action::Tell(Told::Saving));
            session.export(wanted.0, state.text.clone().into(), state.options_to_write(), format);
        })
    };
    let commands = {
        let (state, dispatcher) = (state.clone(), dispatcher.clone());
        Callback::from(move |()| {
            let formats = FORMATS.iter().map(|written| {
                let write = write.clone();
                let (format, extension, media_type) = (written.format, written.extension, written.media_type);
                let onclick = Callback::from(move |_: MouseEvent| write.emit((format, extension, media_type)));
                command((written.title)(language), onclick)
            });
            let embed = {
                let (dispatcher, state) = (dispatcher.clone(), state.clone());
                Callback::from(move |_: MouseEvent| {
                    copy(&dispatcher, snippet(&address(), &state.text, &state.options_to_write()))
                })
            };
            let print = Callback::from(|_: MouseEvent| {
                // Where there is no printer the browser says so itself.
                let _ = web_sys::window().map(|window| window.print());
            });
            html! {
                <>
                    { for formats }
                    <a role="menuitem" class="command" href="embed/schema.json" download="factcards.schema.json">
                        { language.export_schema() }
                    </a>
                    <hr />
                    { command(language.export_snippet(), embed) }
                    { command(language.print(), print) }
                </>
            }
        })
    };
    html! {
        <Menu
            id="export"
            class="button button-quiet"
            label={language.export()}
            button={html! { <>{ icons::save() }<span class="button-text">{ language.export() }</span></> }}
            {commands}
        />
    }
}

/// The address of the site's folder.
fn address() -> String {
    let location = web_sys::window().map(|window| window.location());
    let href = location.and_then(|location| location.href().ok()).unwrap_or_default();
    let page = href.split(['#', '?']).next().unwrap_or_default();
    page.rsplit_once('/').map_or_else(String::new, |(folder, _)| format!("{folder}/"))
}

/// Whether the browser could be given a file to save.
fn save(name: &str, text: &str, media_type: &'static str) -> bool {
    let url = ObjectUrl::from(Blob::new_with_options(text, Some(media_type)));
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.and_then(|document| document.create_element("a").ok());
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else { return false };
    link.set_href(&url);
    link.set_download(name);
    link.click();
    true
}
