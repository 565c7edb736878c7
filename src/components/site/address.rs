//! The page's own address.

use web_sys::Window;

/// The site's address, without what follows `?` or `#`.
pub(super) fn site() -> String {
    let location = web_sys::window().map(|window| window.location());
    let of = |part: Result<String, _>| part.unwrap_or_default();
    let path = location.as_ref().map(|location| of(location.pathname())).unwrap_or_default();
    let origin = location.as_ref().map(|location| of(location.origin())).unwrap_or_default();
    format!("{origin}{}", path.strip_suffix("index.html").unwrap_or(&path))
}

/// Takes what stands behind the `#` out of the address, so that it is not kept there.
pub(super) fn take_fragment(window: &Window) -> String {
    let hash = window.location().hash().unwrap_or_default();
    if !hash.is_empty() && super::link::Fragment::of(&hash).is_some() {
        let rest = window.location().search().unwrap_or_default();
        let address = format!("{}{rest}", window.location().pathname().unwrap_or_default());
        if let Ok(history) = window.history() {
            let step = history.state().unwrap_or_default();
            // It fails only where there is no address to change.
            let _ = history.replace_state_with_url(&step, "", Some(&address));
        }
    }
    hash
}
