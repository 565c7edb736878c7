//! Common verbs with their inflected forms.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::lines;

/// What a word can be as a verb. One word can have several forms of one lemma ("put").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct VerbForms {
    pub(crate) lemma: &'static str,
    pub(crate) base: bool,
    pub(crate) third: bool,
    pub(crate) past: bool,
    pub(crate) participle: bool,
    pub(crate) gerund: bool,
}

static VERBS: LazyLock<HashMap<String, VerbForms>> = LazyLock::new(|| {
    let mut verbs = HashMap::new();
    for line in lines(include_str!("data/verbs.txt")) {
        let mut fields = line.split(' ');
        let entry = fields.next().unwrap_or_default();
        let lemma = entry.trim_end_matches(['+', '~']);
        let irregular = (fields.next(), fields.next());
        let spellings: &[bool] = match entry.strip_prefix(lemma) {
            Some("+") => &[true],
            Some("~") => &[false, true],
            _ => &[false],
        };
        let mut add = |word: String, set: fn(&mut VerbForms)| {
            let none = VerbForms { lemma, base: false, third: false, past: false, participle: false, gerund: false };
            set(verbs.entry(word).or_insert(none));
        };
        add(lemma.to_owned(), |v| v.base = true);
        add(third(lemma), |v| v.third = true);
        for doubled in spellings {
            let past = irregular.0.map_or_else(|| past(lemma, *doubled), str::to_owned);
            add(irregular.1.map_or_else(|| past.clone(), str::to_owned), |v| v.participle = true);
            add(past, |v| v.past = true);
            add(gerund(lemma, *doubled), |v| v.gerund = true);
        }
    }
    verbs
});

/// The word as a verb, when it is a form of a known one. `folded` is in lower case.
pub(crate) fn verb(folded: &str) -> Option<VerbForms> {
    VERBS.get(folded).copied()
}

/// Adds an ending after doubling the last consonant where the verb asks for it.
fn with_ending(lemma: &str, doubled: bool, ending: &str) -> String {
    let last = lemma.chars().last().filter(|_| doubled).map(String::from).unwrap_or_default();
    format!("{lemma}{last}{ending}")
}

/// The stem of a verb in consonant + y, which changes to i.
fn consonant_y(lemma: &str) -> Option<&str> {
    lemma.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']))
}

fn third(lemma: &str) -> String {
    if let Some(stem) = consonant_y(lemma) {
        format!("{stem}ies")
    } else if ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| lemma.ends_with(end)) {
        format!("{lemma}es")
    } else {
        match lemma {
            "be" => "is".to_owned(),
            "have" => "has".to_owned(),
            _ => format!("{lemma}s"),
        }
    }
}

fn past(lemma: &str, doubled: bool) -> String {
    match (consonant_y(lemma), lemma.ends_with('e')) {
        (Some(stem), _) => format!("{stem}ied"),
        (None, true) => format!("{lemma}d"),
        (None, false) => with_ending(lemma, doubled, "ed"),
    }
}

fn gerund(lemma: &str, doubled: bool) -> String {
    if let Some(stem) = lemma.strip_suffix("ie") {
        format!("{stem}ying")
    } else {
        match lemma.strip_suffix('e').filter(|stem| !stem.ends_with('e') && lemma != "be") {
            Some(stem) => format!("{stem}ing"),
            None => with_ending(lemma, doubled, "ing"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_forms_lead_to_their_lemma() {
        for (word, lemma) in [
            ("said", "say"),
            ("met", "meet"),
            ("denies", "deny"),
            ("denied", "deny"),
            ("planning", "plan"),
            ("dying", "die"),
            ("agreeing", "agree"),
            ("pushes", "push"),
            ("goes", "go"),
            ("written", "write"),
            ("visited", "visit"),
            ("cancelled", "cancel"),
            ("canceled", "cancel"),
        ] {
            assert_eq!(verb(word).map(|v| v.lemma), Some(lemma), "{word}");
        }
        assert_eq!(verb("table"), None);
    }

    #[test]
    fn one_word_can_be_several_forms() {
        let put = verb("put").unwrap();
        assert!(put.base && put.past && put.participle && !put.gerund);
    }
}
