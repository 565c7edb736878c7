//! What the page hands to itself when it is loaded anew, by the storage of its tab.

use factcards_document::{Options, Pointer};
use serde::{Deserialize, Serialize};

use crate::components::storage::BrowserStorage;

const KEY: &str = "factcards-handed-over";

/// See the module.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct HandOver {
    pub(super) text: String,
    pub(super) options: Options,
    /// What was pinned of it; the page before may not have known of that.
    #[serde(default)]
    pub(super) pins: Vec<Pointer>,
    /// The date that its file gives it.
    #[serde(default)]
    pub(super) file_date: Option<String>,
    /// Whether the text is kept on the device too.
    pub(super) kept: bool,
}

/// Leaves it for the next page in this tab; false where the browser has no room for it.
pub(super) fn put(handed: &HandOver) -> bool {
    BrowserStorage::Session.set(KEY, handed)
}

/// What the page before has left; it is there no longer.
pub(super) fn take() -> Option<HandOver> {
    let handed = BrowserStorage::Session.get(KEY);
    BrowserStorage::Session.remove(KEY);
    handed
}
