//! The page where it is no site: nothing is added.

use yew::prelude::*;

use super::files::Opening;
use crate::state::State;

/// See the module.
#[derive(Default)]
pub(super) struct Site {
    pub(super) notices: Html,
    pub(super) foot: Html,
}

/// See the module.
#[hook]
pub(super) fn use_site(_state: &UseReducerHandle<State>, _opening: &Opening) -> Site {
    Site::default()
}
