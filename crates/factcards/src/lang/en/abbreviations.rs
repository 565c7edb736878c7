//! Words that decide about full stops: abbreviations by class.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::lang::tokens::Stop;

/// Abbreviations without their last full stop. Those in lower case stand for any case; those with a capital letter
/// are ordinary words without it ("Wash.", "Sat.").
const ABBREVIATIONS: &[(Stop, &str)] = &[
    (
        Stop::Inside,
        "mr mrs ms mx dr prof gen col maj lt cpl sgt capt cmdr adm brig sen rep gov pres supt insp cllr msgr messrs mmes \
         Rev Fr Hon St Ste Mt Ft vs v e.g i.e cf viz approx atty amb dept asst assoc lieut eg",
    ),
    (
        Stop::BeforeNumber,
        "no nos fig figs p pp vol vols Art sec secs ch chap para eq ref refs rm tel ext ver pt c ca Ex nr \
         min jan feb Mar apr jun jul aug sep sept oct nov dec",
    ),
    (
        Stop::Either,
        "inc corp ltd co llc plc bros jr sr esq ph.d d.phil Ave blvd Rd hwy Sq mon tue tues Wed thu thurs Fri Sat \
         calif conn Fla Ga Ill Ind Mass mich minn Miss mont neb nev okla Ore penn tenn tex Va Wash wis wyo Ala ariz \
         Ark colo Del ont hrs hr mins mph univ natl intl govt mfg est",
    ),
    (Stop::EitherBeforeCapital, "etc al ibid"),
];

/// The lists above, made ready for look-ups once.
static ABBREVIATION_INDEX: LazyLock<BTreeMap<&str, Stop>> = LazyLock::new(|| {
    let words =
        |(stop, words): &(Stop, &'static str)| words.split_ascii_whitespace().map(|w| (w, *stop)).collect::<Vec<_>>();
    ABBREVIATIONS.iter().flat_map(words).collect()
});

/// What the full stop after a listed abbreviation, written without it, can mean.
pub(super) fn stop_after(word: &str) -> Option<Stop> {
    ABBREVIATION_INDEX.get(word).or_else(|| ABBREVIATION_INDEX.get(word.to_lowercase().as_str())).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes() {
        assert_eq!(stop_after("dr"), Some(Stop::Inside));
        assert_eq!(stop_after("no"), Some(Stop::BeforeNumber));
        assert_eq!(stop_after("river"), None);
        assert_eq!((stop_after("Sat"), stop_after("sat")), (Some(Stop::Either), None));
    }
}
