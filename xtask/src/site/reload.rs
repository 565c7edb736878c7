//! The script by which `trunk serve` reloads an open page after a rebuild.

/// What Trunk's server puts into the script when it serves the page, and the code that finds the same out by itself:
/// the server does not look into files beside the page.
const FILLED_IN_BY_THE_SERVER: [(&str, &str); 2] =
    [("'{{__TRUNK_ADDRESS__}}'", "window.location.host"), ("'{{__TRUNK_WS_BASE__}}'", "'/'")];

/// The script so that it also works outside the page; any other script as it is.
pub(super) fn outside_the_page(script: &str) -> String {
    FILLED_IN_BY_THE_SERVER.iter().fold(script.to_owned(), |text, (mark, code)| text.replace(mark, code))
}
