//! What the browser keeps of the page, as JSON. The browser reads and writes that itself: a JSON parser of our own would bring
//! a second reader of each type into the page.

use js_sys::JSON;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::{from_value, to_value};
use web_sys::Storage;

/// For how long something is kept.
#[derive(Clone, Copy, Debug)]
pub(crate) enum BrowserStorage {
    /// Until somebody deletes it.
    Local,
    /// As long as the tab is there.
    #[cfg(feature = "site")]
    Session,
}

impl BrowserStorage {
    /// None where the browser keeps nothing for this page.
    fn open(self) -> Option<Storage> {
        let window = web_sys::window()?;
        match self {
            Self::Local => window.local_storage(),
            #[cfg(feature = "site")]
            Self::Session => window.session_storage(),
        }
        .ok()?
    }

    /// What is kept under a name, where it is what is asked for.
    pub(crate) fn get<T: DeserializeOwned>(self, key: &str) -> Option<T> {
        let json = self.open()?.get_item(key).ok()??;
        from_value(JSON::parse(&json).ok()?).ok()
    }

    /// Keeps something under a name; gives whether it is kept now.
    pub(crate) fn set(self, key: &str, value: &impl Serialize) -> bool {
        let json = to_value(value).ok().and_then(|value| JSON::stringify(&value).ok());
        let kept = self.open().zip(json).map(|(storage, json)| storage.set_item(key, &String::from(json)));
        kept.is_some_and(|kept| kept.is_ok())
    }

    /// Keeps nothing under a name any more.
    #[cfg(feature = "site")]
    pub(crate) fn remove(self, key: &str) {
        // Where there is no storage, there is nothing in it.
        let _ = self.open().map(|storage| storage.remove_item(key));
    }
}
