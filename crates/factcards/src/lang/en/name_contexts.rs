//! What English words beside a name say of its kind.

use std::sync::LazyLock;

use factcards_document::EntityKind;
use rustc_hash::FxHashMap;

use crate::lang::name_contexts::{Context, NameContexts, Says};

/// What words beside names say.
pub(super) const NAME_CONTEXTS: NameContexts = NameContexts { says };

static TABLE: LazyLock<FxHashMap<Context, FxHashMap<&'static str, Says>>> = LazyLock::new(|| {
    let mut table = FxHashMap::<_, FxHashMap<_, Says>>::default();
    for line in include_str!("name_contexts.tsv").lines().filter(|line| !line.starts_with('#')) {
        let Some((context, kind, steps, lemmas)) = row(line) else { continue };
        for lemma in lemmas.split(' ').filter(|lemma| !lemma.is_empty()) {
            table.entry(context).or_default().entry(lemma).or_default().push((kind, steps));
        }
    }
    table
});

fn says(context: Context, lemma: &str) -> Option<&'static Says> {
    TABLE.get(&context)?.get(lemma)
}

fn row(line: &'static str) -> Option<(Context, EntityKind, i32, &'static str)> {
    let mut fields = line.split('\t');
    let context = match fields.next()? {
        "subject" => Context::Subject,
        "object" => Context::Object,
        "owner" => Context::Owner,
        "of" => Context::Of,
        "oblique" => Context::Oblique,
        "before" => Context::Before,
        "is" => Context::Is,
        "behind" => Context::Behind,
        "pronoun" => Context::Pronoun,
        "relative" => Context::Relative,
        _ => return None,
    };
    let kind = match fields.next()? {
        "person" => EntityKind::Person,
        "organization" => EntityKind::Organization,
        "place" => EntityKind::Place,
        _ => return None,
    };
    Some((context, kind, fields.next()?.parse().ok()?, fields.next()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_understood() {
        for line in include_str!("name_contexts.tsv").lines().filter(|line| !line.starts_with('#')) {
            assert!(row(line).is_some(), "{line}");
        }
    }

    #[test]
    fn a_word_may_speak_for_several_kinds() {
        assert_eq!(says(Context::Owner, "profit"), Some(&vec![(EntityKind::Organization, 6)]));
        assert_eq!(says(Context::Subject, "say").map(Vec::len), Some(2));
        assert_eq!(says(Context::Owner, "say"), None);
    }
}
