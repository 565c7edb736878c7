//! Number and person that forms of verbs show, or ask their subject for.

use factcards_model::ud::Xpos;

use crate::lang::syntax::Agreement;

const SINGULAR: &str = "Number=Sing";
const PLURAL: &str = "Number=Plur";
const FIRST: &str = "Person=1";
const THIRD: &str = "Person=3";

/// Number and person of a verb in the present or past, given its form in small letters and its subject's.
pub(super) fn of_verb(form: &str, tag: Xpos, subject: Option<Agreement>) -> Option<Agreement> {
    match (form, subject) {
        ("am" | "'m" | "’m", _) => Some([SINGULAR, FIRST]),
        ("was", Some([_, person])) => Some([SINGULAR, person]),
        ("was", None) => Some([SINGULAR, THIRD]),
        // A verb without "s" under a singular noun: "the police say".
        _ if tag == Xpos::Vbp && subject == Some([SINGULAR, THIRD]) => Some([PLURAL, THIRD]),
        ("were", Some([SINGULAR, THIRD])) => Some([PLURAL, THIRD]),
        _ => subject,
    }
}
