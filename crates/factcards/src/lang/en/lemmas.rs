//! Lemmas of verbs that the learned rules of endings get wrong: irregular ones, and those in -e.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

static IRREGULAR: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
    let lines = include_str!("irregular_verbs.txt").lines().filter(|line| !line.starts_with('#'));
    let entries = lines.filter_map(|line| line.split_once(' '));
    entries.flat_map(|(lemma, forms)| forms.split(' ').map(move |form| (form, lemma))).collect()
});

static IN_E: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("verbs_in_e.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(|line| line.split(' ')).collect()
});

/// The lemma of a verb in the past or a participle, given what the rules made of it. `form` is in lower case.
pub(crate) fn of_verb(form: &str, by_rule: String) -> String {
    if let Some(lemma) = IRREGULAR.get(form) {
        return (*lemma).to_owned();
    }
    let hidden = ["ed", "ing"].into_iter().find_map(|ending| form.strip_suffix(ending));
    let whole = hidden.map(|stem| format!("{stem}e")).filter(|whole| IN_E.contains(whole.as_str()));
    whole.unwrap_or(by_rule)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_endings_hide_is_known() {
        let lemma = |form: &str| of_verb(form, "?".to_owned());
        assert_eq!(["swam", "risen", "shut"].map(lemma), ["swim", "rise", "shut"]);
        assert_eq!(["persuaded", "citing", "walked"].map(lemma), ["persuade", "cite", "?"]);
        assert_eq!(["shading", "urged"].map(lemma), ["shade", "urge"]);
    }
}
