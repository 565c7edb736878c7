//! The loading of engine and model in words, and every failure with what to do about it.

use factcards_protocol::{Fault, File, Loaded, Unloaded};

use factcards_client::Failure;

/// What is said while it goes on, without numbers.
pub(crate) const LOADING: &str = "Loading the engine and its language model.";

/// A label, and the share that has come when the whole is known.
pub(crate) fn progress(loaded: Loaded) -> (String, Option<f64>) {
    let received = f64::from(loaded.received);
    // More than all: the page names the size of another version.
    match loaded.total.map(f64::from).filter(|total| *total > 0.0 && received <= *total) {
        Some(total) => {
            let label = format!("Loading engine and model: {} of {} MB", megabytes(received), megabytes(total));
            (label, Some(received / total))
        }
        None => (format!("Loading engine and model: {} MB", megabytes(received)), None),
    }
}

fn megabytes(bytes: f64) -> String {
    format!("{:.1}", bytes / 1e6)
}

/// What has failed.
pub(crate) fn title(failure: &Failure) -> &'static str {
    match failure {
        Failure::Reading(_) => "The text could not be read.",
        Failure::Loading(Unloaded { file: File::Engine, .. }) => "The engine could not be loaded.",
        Failure::Loading(Unloaded { file: File::Model, .. }) => "The language model could not be loaded.",
        Failure::Stalled => "The engine and its language model could not be loaded: nothing more has come for a while.",
    }
}

/// What a person can do.
pub(crate) fn advice(failure: &Failure) -> &'static str {
    match failure {
        Failure::Reading(_) => "Try again; if it fails again, reload the page or try a shorter part.",
        Failure::Loading(Unloaded { fault: Fault::Unreachable, .. }) | Failure::Stalled => {
            "Check that you are online, then try again."
        }
        Failure::Loading(Unloaded { fault: Fault::Status(_) | Fault::Unusable(_), .. }) => {
            "Try again; if it fails again, this page may be out of date: copy your text and reload the page."
        }
    }
}

/// For a bug report.
pub(crate) fn detail(failure: &Failure) -> String {
    match failure {
        Failure::Reading(message) => message.clone(),
        Failure::Loading(Unloaded { fault: Fault::Unreachable, .. }) => "The site did not answer.".to_owned(),
        Failure::Loading(Unloaded { fault: Fault::Status(status), .. }) => {
            format!("The site answered with status {status}.")
        }
        Failure::Loading(Unloaded { fault: Fault::Unusable(message), .. }) => message.clone(),
        Failure::Stalled => "The download has stopped.".to_owned(),
    }
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
        let failure = |file, fault| Failure::Loading(Unloaded { file, fault });
        let missing = failure(File::Model, Fault::Status(404));
        let offline = failure(File::Engine, Fault::Unreachable);
        assert!(title(&missing).contains("model") && detail(&missing).contains("404"));
        assert!(title(&offline).contains("engine") && advice(&offline).contains("online"));
        assert_eq!(detail(&failure(File::Model, Fault::Unusable("damaged".to_owned()))), "damaged");
    }
}
