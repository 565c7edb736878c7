//! Texts that come to the page from elsewhere than its editor and its files: by its address, from other apps and pages.

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;

use super::address;
use super::hand_over::{self, HandOver};
use super::link::{self, Fragment, LinkError};
use crate::strings::Language;

#[wasm_bindgen(module = "/src/components/site/handed.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn shared() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = fromOpener)]
    async fn from_opener() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    fn launched(receive: &Closure<dyn Fn(Array)>) -> Result<(), JsValue>;
}

/// What has come.
#[derive(Debug)]
pub(super) enum Arrival {
    /// From the page as it was before it was loaded anew.
    Again(HandOver),
    Text(String),
    /// Files, and how many others cannot be taken.
    Files(Vec<web_sys::File>, usize),
    /// What there should be is not there.
    Problem(Problem),
}

/// What is told of an arrival.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Problem {
    Link(LinkError),
    /// The page that opened this one hands nothing over.
    Silent,
    /// What was shared cannot be read.
    Unreadable,
    /// Nothing to read was shared.
    Nothing,
    /// So many files were not opened.
    Left(usize),
}

impl Problem {
    /// In words, with what to do.
    pub(super) fn said(self, language: Language) -> String {
        match self {
            Self::Link(error) => error.said(language),
            Self::Silent => language.page_silent().to_owned(),
            Self::Unreadable => language.shared_unreadable().to_owned(),
            Self::Nothing => language.shared_nothing().to_owned(),
            Self::Left(count) => language.files_left(count),
        }
    }
}

/// What the page was opened with.
pub(super) async fn first() -> Option<Arrival> {
    if let Some(before) = hand_over::take() {
        return Some(Arrival::Again(before));
    }
    match by_address().await {
        None => by_share().await,
        arrival => arrival,
    }
}

/// What stands behind the `#` of the address; it is taken out.
pub(super) async fn by_address() -> Option<Arrival> {
    let hash = web_sys::window().map(|window| address::take_fragment(&window)).unwrap_or_default();
    let text = match Fragment::of(&hash)? {
        Fragment::Deflated(code) => link::inflated(code).await,
        Fragment::Percent(text) => link::decoded(text),
        Fragment::Bring => return Some(from_page().await),
    };
    Some(match text {
        Ok(text) => Arrival::Text(text),
        Err(error) => Arrival::Problem(Problem::Link(error)),
    })
}

async fn from_page() -> Arrival {
    match from_opener().await.ok().and_then(|text| text.as_string()) {
        Some(text) => Arrival::Text(text),
        None => Arrival::Problem(Problem::Silent),
    }
}

async fn by_share() -> Option<Arrival> {
    let Ok(shared) = shared().await else { return Some(Arrival::Problem(Problem::Unreadable)) };
    if shared.is_undefined() {
        return None;
    }
    let array = |name: &str| {
        let value = Reflect::get(&shared, &JsValue::from_str(name)).unwrap_or_default();
        value.dyn_into::<Array>().unwrap_or_default()
    };
    let more =
        Reflect::get(&shared, &JsValue::from_str("more")).ok().and_then(|more| more.as_f64()).unwrap_or_default();
    let files = files_of(&array("files"));
    if !files.is_empty() {
        return Some(Arrival::Files(files, more as usize));
    }
    let parts: Vec<_> = array("text").iter().filter_map(|part| part.as_string()).collect();
    let text = joined(&parts);
    Some(if text.is_empty() { Arrival::Problem(Problem::Nothing) } else { Arrival::Text(text) })
}

/// Calls `receive` with files that the system opens by the installed app, now and later.
pub(super) fn listen_to_launches(receive: impl Fn(Arrival) + 'static) {
    let receive = Closure::new(move |files: Array| receive(Arrival::Files(files_of(&files), 0)));
    // It fails only where the browser does not open files by apps.
    let _ = launched(&receive);
    // The browser holds it as long as there is the page.
    receive.forget();
}

fn files_of(files: &Array) -> Vec<web_sys::File> {
    files.iter().filter_map(|file| file.dyn_into().ok()).collect()
}

/// Title, text and address that were shared, as one text; what another of them has is not said again.
fn joined(parts: &[String]) -> String {
    let parts: Vec<_> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    let is_told = |at: usize, part: &str| {
        parts.iter().enumerate().any(|(other, text)| {
            let earlier = other < at;
            other != at && text.contains(part) && (text.len() > part.len() || earlier)
        })
    };
    let told = parts.iter().enumerate().filter(|(at, part)| !is_told(*at, part)).map(|(_, part)| *part);
    told.collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_shared_is_joined_without_repetitions() {
        let joined = |parts: &[&str]| super::joined(&parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>());
        assert_eq!(
            joined(&["A title", " The text. ", "https://a.example/"]),
            "A title\n\nThe text.\n\nhttps://a.example/"
        );
        assert_eq!(
            joined(&["A title", "A title\nand more https://a.example/", "https://a.example/"]),
            "A title\nand more https://a.example/"
        );
        assert_eq!(joined(&["same", "same", ""]), "same");
        assert_eq!(joined(&[]), "");
    }
}
