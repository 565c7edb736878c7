//! Words that decide about full stops: abbreviations by class.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a full stop after an abbreviation can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// It never ends a sentence: "Dr.", "e.g.".
    Inside,
    /// It belongs to the abbreviation only before a number: "No. 5", "Fig. 2".
    BeforeNumber,
    /// It may also end a sentence, when what follows begins like one: "Inc.", "p.m.".
    Either,
    /// As `Either`, and a capital letter is enough for a beginning: "etc.".
    EitherBeforeCapital,
}

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
/// What the full stop after `word` (as written, without it) can mean; `None` when the word is no abbreviation.
pub(super) fn stop_after(word: &str) -> Option<Stop> {
    let known = ABBREVIATION_INDEX.get(word).or_else(|| ABBREVIATION_INDEX.get(word.to_lowercase().as_str())).copied();
    let acronym = || is_acronym(word).then_some(Stop::Either);
    known.or_else(acronym)
}

/// Single letters with full stops between them: "u.s", "n.a.t.o", "p.s".
pub(super) fn is_acronym(word: &str) -> bool {
    let mut parts = word.split('.');
    let single = |p: &str| {
        let mut letters = p.chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    };
    word.len() <= 32 && word.contains('.') && parts.all(single)
}

/// Whether a word is one of a list with blanks between.
pub(super) fn has(words: &str, word: &str) -> bool {
    !word.is_empty() && words.split_ascii_whitespace().any(|w| w == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes() {
        assert_eq!(stop_after("dr"), Some(Stop::Inside));
        assert_eq!(stop_after("no"), Some(Stop::BeforeNumber));
        assert_eq!(stop_after("u.s"), Some(Stop::Either));
        assert_eq!(stop_after("n.a.t.o"), Some(Stop::Either));
        assert_eq!(stop_after("river"), None);
        assert_eq!((stop_after("Sat"), stop_after("sat")), (Some(Stop::Either), None));
        assert!(!is_acronym("a") && !is_acronym("3.5") && !is_acronym("a..b"));
    }
}
