//! The loading of engine and model in words, and every failure with what to do about it.

use factcards_client::Error;
use factcards_protocol::{Fault, File, LoadError, Loaded};

use crate::strings::Language;

/// A label, and the share that has come when the whole is known.
pub(crate) fn progress(loaded: Loaded, language: Language) -> (String, Option<f64>) {
    let megabytes = |bytes: u32| language.localized(&format!("{:.1}", f64::from(bytes) / 1e6));
    let received = megabytes(loaded.received);
    let share = loaded.share();
    let label = match loaded.total.filter(|_| share.is_some()) {
        Some(total) => language.loaded_of(&received, &megabytes(total)),
        None => language.loaded(&received),
    };
    (label, share)
}

/// What has failed.
pub fn title(error: &Error, language: Language) -> &'static str {
    match error {
        Error::Load(LoadError { file: File::Engine, .. }) => language.engine_not_loaded(),
        Error::Load(LoadError { file: File::Model, .. }) => language.model_not_loaded(),
        Error::Stalled => language.loading_stalled(),
        _ => language.text_not_read(),
    }
}

/// What a person can do.
pub fn advice(error: &Error, language: Language) -> &'static str {
    match error {
        Error::Load(LoadError { fault: Fault::Unreachable, .. }) | Error::Stalled => language.check_online(),
        Error::Load(_) => language.try_or_reload(),
        _ => language.try_or_shorten(),
    }
}

/// For a bug report: as whoever reads it knows it, in English.
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
        let of = |received, total| progress(Loaded { received, total }, Language::En);
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
        assert!(title(&missing, Language::En).contains("model") && detail(&missing).contains("404"));
        assert!(title(&offline, Language::En).contains("engine") && advice(&offline, Language::En).contains("online"));
        assert_eq!(detail(&failure(File::Model, Fault::Unusable("it is damaged".to_owned()))), "It is damaged");
    }
}
