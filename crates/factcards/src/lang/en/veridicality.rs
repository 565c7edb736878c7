//! How far a clause holds that a word governs: factives, implicatives, verbs of saying, planning, demanding.

use std::sync::LazyLock;

use factcards_document::FactStatus;
use rustc_hash::FxHashMap;

use crate::lang::veridicality::{Frame, Governor, Veridicality};

/// How far clauses hold below English words.
pub(super) const VERIDICALITY: Veridicality = Veridicality { effect, is_listed };

/// The effect as it stands, and where the governor is negated.
type Effects = (FactStatus, FactStatus);

struct Table {
    listed: FxHashMap<(Governor, Frame, &'static str), Effects>,
    others: FxHashMap<(Governor, Frame), Effects>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { listed: FxHashMap::default(), others: FxHashMap::default() };
    for line in include_str!("veridicality.tsv").lines().filter(|line| !line.starts_with('#')) {
        let Some((governor, frame, effects, lemmas)) = row(line) else { continue };
        if lemmas.is_empty() {
            table.others.insert((governor, frame), effects);
        }
        for lemma in lemmas.split(' ').filter(|lemma| !lemma.is_empty()) {
            // What is named twice holds as it stands first.
            table.listed.entry((governor, frame, lemma)).or_insert(effects);
        }
    }
    table
});

fn row(line: &'static str) -> Option<(Governor, Frame, Effects, &'static str)> {
    let mut fields = line.split('\t');
    let governor = match fields.next()? {
        "verb" => Governor::Verb,
        "noun" => Governor::Noun,
        "adj" => Governor::Adjective,
        "mark" => Governor::Mark,
        "aux" => Governor::Auxiliary,
        _ => return None,
    };
    let frame = match fields.next()? {
        "that" => Frame::That,
        "wh" => Frame::Wh,
        "inf" => Frame::Infinitive,
        "ing" => Frame::Gerund,
        "noun" => Frame::Noun,
        "clause" => Frame::Clause,
        "perfect" => Frame::Perfect,
        _ => return None,
    };
    let effects = (status(fields.next()?)?, status(fields.next()?)?);
    Some((governor, frame, effects, fields.next().unwrap_or_default()))
}

fn status(name: &str) -> Option<FactStatus> {
    Some(match name {
        "stated" => FactStatus::Stated,
        "claimed" => FactStatus::Claimed,
        "planned" => FactStatus::Planned,
        "demanded" => FactStatus::Demanded,
        "offered" => FactStatus::Offered,
        "threatened" => FactStatus::Threatened,
        "conditional" => FactStatus::Conditional,
        "possible" => FactStatus::Possible,
        "denied" => FactStatus::Denied,
        _ => return None,
    })
}

/// Whether a row names the lemma: of a verb with its particle ("rule_out") often none does.
fn is_listed(governor: Governor, lemma: &str, frame: Frame) -> bool {
    TABLE.listed.contains_key(&(governor, frame, lemma))
}

/// The status of what a word governs, as far as that word tells; stated where it tells nothing.
fn effect(governor: Governor, lemma: &str, frame: Frame, negated: bool) -> FactStatus {
    let others = || TABLE.others.get(&(governor, frame)).copied();
    let listed = TABLE.listed.get(&(governor, frame, lemma)).copied();
    let (positive, negative) = listed.or_else(others).unwrap_or((FactStatus::Stated, FactStatus::Stated));
    if negated { negative } else { positive }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for line in include_str!("veridicality.tsv").lines().filter(|line| !line.starts_with('#')) {
            assert!(row(line).is_some(), "unreadable: {line}");
        }
    }

    #[test]
    fn no_lemma_has_two_effects_in_one_frame() {
        let mut seen = FxHashMap::default();
        for line in include_str!("veridicality.tsv").lines() {
            let Some((governor, frame, _, lemmas)) = row(line) else { continue };
            for lemma in lemmas.split(' ').filter(|l| !l.is_empty()) {
                assert_eq!(seen.insert((governor, frame, lemma), line), None, "{lemma} stands twice");
            }
        }
    }

    #[test]
    fn factives_and_implicatives() {
        use FactStatus::{Claimed, Denied, Planned, Possible, Stated};
        for (governor, lemma, frame, negated, expected) in [
            (Governor::Verb, "know", Frame::That, false, Stated),
            (Governor::Verb, "know", Frame::That, true, Stated),
            (Governor::Verb, "deny", Frame::That, false, Denied),
            (Governor::Verb, "say", Frame::That, false, Claimed),
            (Governor::Verb, "say", Frame::That, true, Possible),
            (Governor::Verb, "manage", Frame::Infinitive, true, Denied),
            (Governor::Verb, "fail", Frame::Infinitive, false, Denied),
            (Governor::Verb, "fail", Frame::Infinitive, true, Stated),
            (Governor::Verb, "plan", Frame::Infinitive, false, Planned),
            (Governor::Adjective, "true", Frame::That, true, Denied),
            (Governor::Noun, "evidence", Frame::That, false, Possible),
        ] {
            assert_eq!(effect(governor, lemma, frame, negated), expected, "{lemma} {frame:?} {negated}");
        }
    }
}
