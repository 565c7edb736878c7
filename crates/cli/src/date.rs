//! The two forms of a reference date.

use jiff::civil::{Date, DateTime};
use thiserror::Error;

/// Why a text is no reference date.
#[derive(Clone, Debug, Error)]
#[non_exhaustive]
pub(crate) enum DateError {
    /// It has neither form.
    #[error("{0:?} is not a date; write YYYY-MM-DD or YYYY-MM-DDTHH:MM, such as 2026-03-10")]
    Form(String),
    /// There is no such day or no such time.
    #[error("{text:?} is not a date of the calendar: {error}")]
    Calendar { text: String, error: jiff::Error },
}

/// Lets `YYYY-MM-DD` and `YYYY-MM-DDTHH:MM` pass as they are, if there is such a day and such a time.
pub(crate) fn parse(text: &str) -> Result<String, DateError> {
    let fits = |form: &str| {
        text.len() == form.len()
            && text.bytes().zip(form.bytes()).all(|(c, f)| if f == b'0' { c.is_ascii_digit() } else { c == f })
    };
    let parsed = if fits("0000-00-00") {
        text.parse::<Date>().map(|_| ())
    } else if fits("0000-00-00T00:00") {
        text.parse::<DateTime>().map(|_| ())
    } else {
        return Err(DateError::Form(text.to_owned()));
    };
    match parsed {
        Ok(()) => Ok(text.to_owned()),
        Err(error) => Err(DateError::Calendar { text: text.to_owned(), error }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_forms_pass_and_nothing_else() {
        for good in ["2026-03-10", "2024-02-29", "2026-03-10T18:30", "2026-12-31T23:59"] {
            assert_eq!(parse(good).unwrap(), good);
        }
        for bad in [
            "",
            "today",
            "2026-3-10",
            "20260310",
            "2026-02-29",
            "2026-13-01",
            "2026-03-10T24:00",
            "2026-03-10 18:30",
            "2026-03-10T18:30:00",
            "2026-03-10T18:30Z",
            "2026-W15-5",
            "٢٠٢٦-٠٣-١٠",
            " 2026-03-10",
        ] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }
}
