//! The loading of engine and model in words, and every failure with what to do about it.

use factcards_client::Error;
use factcards_protocol::{Fault, File, LoadError, Loaded};

/// What is said while it goes on, without numbers.
pub(crate) const LOADING: &str = "Loading the engine and its language model.";

/// A label, and the share that has come when the whole is known.
pub(crate) fn progress(loaded: Loaded) -> (String, Option<f64>) {
    let received = megabytes(loaded.received);
    let share = loaded.share();
    let label = match loaded.total.filter(|_| share.is_some()) {
        Some(total) => format!("Loading engine and model: {received} of {} MB", megabytes(total)),
        None => format!("Loading engine and model: {received} MB"),
    };
    (label, share)
}

fn megabytes(bytes: u32) -> String {
    format!("{:.1}", f64::from(bytes) / 1e6)
}

/// What has failed.
pub fn title(error: &Error) -> &'static str {
    match error {
        Error::Load(LoadError { file: File::Engine, .. }) => "The engine could not be loaded.",
        Error::Load(LoadError { file: File::Model, .. }) => "The language model could not be loaded.",
        Error::Stalled => "The engine and its language model could not be loaded: nothing more has come for a while.",
        _ => "The text could not be read.",
    }
}

/// What a person can do.
pub fn advice(error: &Error) -> &'static str {
    match error {
        Error::Load(LoadError { fault: Fault::Unreachable, .. }) | Error::Stalled => {
            "Check that you are online, then try again."
        }
        Error::Load(_) => {
            "Try again; if it fails again, this page may be out of date: copy your text and reload the page."
        }
        _ => "Try again; if it fails again, reload the page or try a shorter part.",
    }
}

/// For a bug report.
pub fn detail(error: &Error) -> String {
    let detail = match error {
        Error::Load(LoadError { fault, .. }) => fault.to_string(),
        error => error.to_string(),
    };
    let mut letters = detail.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_is_a_share_only_where_the_whole_is_known() {
        let of = |received, total| progress(Loaded { received, total });
        let label = |text: &str| format!("Loading engine and model: {text} MB");
        assert_eq!(of(600_000, Some(2_400_000)), (label("0.6 of 2.4"), Some(0.25)));
        assert_eq!(of(600_000, None), (label("0.6"), None));
        assert_eq!(of(600_000, Some(500_000)), (label("0.6"), None));
        assert_eq!(of(0, Some(0)), (label("0.0"), None));
    }

    #[test]
    fn a_failure_says_which_file_and_what_is_wrong_with_it() {
        let failure = |file, fault| Error::Load(LoadError { file, fault });
        let missing = failure(File::Model, Fault::Status(404));
        let offline = failure(File::Engine, Fault::Unreachable);
        assert!(title(&missing).contains("model") && detail(&missing).contains("404"));
        assert!(title(&offline).contains("engine") && advice(&offline).contains("online"));
        assert_eq!(detail(&failure(File::Model, Fault::Unusable("it is damaged".to_owned()))), "It is damaged");
    }
}
