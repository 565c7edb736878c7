//! Words that attribute what they govern to a source, by construction.

use std::sync::LazyLock;

use factcards_document::Stance;
use rustc_hash::FxHashMap;

use crate::lang::cues::{Construction, Cues};

/// Words that attribute in English.
pub(super) const CUES: Cues = Cues { stance, speaks, inserts };

/// What a row says of its lemmas: none where the construction attributes nothing.
type Row = (Construction, Option<Stance>, &'static str, &'static str);

struct Table {
    /// By construction, preposition and lemma.
    listed: FxHashMap<(Construction, &'static str, &'static str), Option<Stance>>,
    /// By construction, for the lemmas that no row names.
    others: FxHashMap<Construction, Stance>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { listed: FxHashMap::default(), others: FxHashMap::default() };
    for (construction, stance, preposition, lemmas) in rows() {
        if let Some(stance) = stance.filter(|_| lemmas.is_empty()) {
            table.others.insert(construction, stance);
        }
        for lemma in lemmas.split(' ').filter(|lemma| !lemma.is_empty()) {
            table.listed.entry((construction, preposition, lemma)).or_insert(stance);
        }
    }
    table
});

fn rows() -> impl Iterator<Item = Row> {
    include_str!("cues.tsv").lines().filter(|line| !line.starts_with('#')).filter_map(row)
}

fn row(line: &'static str) -> Option<Row> {
    let mut fields = line.split('\t');
    let construction = match fields.next()? {
        "that" => Construction::That,
        "inf" => Construction::Infinitive,
        "ger" => Construction::Gerund,
        "objinf" => Construction::ObjectInfinitive,
        "obl" => Construction::Oblique,
        "objobl" => Construction::ObjectOblique,
        "objpred" => Construction::ObjectPredicate,
        "obj" => Construction::Object,
        "nouninf" => Construction::NounInfinitive,
        "nounthat" => Construction::NounThat,
        "nounobl" => Construction::NounOblique,
        "adjthat" => Construction::AdjectiveThat,
        "adjobl" => Construction::AdjectiveOblique,
        "adjinf" => Construction::AdjectiveInfinitive,
        "manner" => Construction::Manner,
        "beside" => Construction::Beside,
        _ => return None,
    };
    let stance = match fields.next()? {
        "none" => None,
        "says" => Some(Stance::Says),
        "believes" => Some(Stance::Believes),
        "wants" => Some(Stance::Wants),
        "demands" => Some(Stance::Demands),
        "promises" => Some(Stance::Promises),
        "threatens" => Some(Stance::Threatens),
        "denies" => Some(Stance::Denies),
        "asks" => Some(Stance::Asks),
        "doubts" => Some(Stance::Doubts),
        _ => return None,
    };
    Some((construction, stance, fields.next()?, fields.next().unwrap_or_default()))
}

/// The stance that a lemma expresses in a construction; none where it attributes nothing there. `preposition` is the
/// one that the construction needs, else "-".
fn stance(construction: Construction, preposition: &str, lemma: &str) -> Option<Stance> {
    let listed = TABLE.listed.get(&(construction, preposition, lemma)).copied();
    listed.unwrap_or_else(|| TABLE.others.get(&construction).copied())
}

/// Whether a lemma is a verb of speech beside a quotation.
fn speaks(lemma: &str) -> Option<Stance> {
    let listed = |construction| TABLE.listed.get(&(construction, "-", lemma)).copied().flatten();
    let says = SAYING.contains(&lemma).then_some(Stance::Says);
    says.or_else(|| listed(Construction::That))
        .or_else(|| listed(Construction::Manner))
        .or_else(|| listed(Construction::Beside))
}

/// The stance of a lemma that can be inserted into what it attributes: "Rates, he said, may rise".
fn inserts(lemma: &str) -> Option<Stance> {
    let thinks = THINKING.contains(&lemma).then(|| stance(Construction::That, "-", lemma)).flatten();
    let manner = || TABLE.listed.get(&(Construction::Manner, "-", lemma)).copied().flatten();
    thinks.or_else(|| SAYING.contains(&lemma).then_some(Stance::Says)).or_else(manner)
}

/// Verbs of thinking that are inserted.
const THINKING: [&str; 14] = [
    "think",
    "believe",
    "suppose",
    "guess",
    "hope",
    "fear",
    "reckon",
    "suspect",
    "predict",
    "estimate",
    "imagine",
    "suggest",
    "feel",
    "understand",
];

/// Verbs of saying that the table leaves to its row for the rest.
const SAYING: [&str; 44] = [
    "say",
    "tell",
    "state",
    "claim",
    "note",
    "explain",
    "warn",
    "argue",
    "announce",
    "declare",
    "report",
    "write",
    "comment",
    "confirm",
    "stress",
    "assert",
    "insist",
    "maintain",
    "contend",
    "acknowledge",
    "admit",
    "concede",
    "allege",
    "caution",
    "complain",
    "testify",
    "recall",
    "tweet",
    "post",
    "emphasise",
    "emphasize",
    "point",
    "speak",
    "reveal",
    "disclose",
    "mention",
    "advise",
    "inform",
    "joke",
    "boast",
    "remind",
    "relate",
    "opine",
    "counter",
];

/// Verbs that lend a noun their subject: "raised concerns about".
pub(super) const LIGHT_VERBS: [&str; 18] = [
    "make",
    "have",
    "raise",
    "express",
    "issue",
    "give",
    "voice",
    "share",
    "reiterate",
    "deliver",
    "hold",
    "release",
    "repeat",
    "renew",
    "announce",
    "publish",
    "file",
    "offer",
];

/// Verbs whose participles open clauses.
pub(super) const SUBORDINATORS: [&str; 5] = ["give", "consider", "provide", "see", "grant"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for line in include_str!("cues.tsv").lines().filter(|line| !line.starts_with('#')) {
            assert!(row(line).is_some(), "unreadable: {line}");
        }
    }

    #[test]
    fn the_construction_decides() {
        assert_eq!(stance(Construction::That, "-", "say"), Some(Stance::Says));
        assert_eq!(stance(Construction::That, "-", "deny"), Some(Stance::Denies));
        assert_eq!(stance(Construction::That, "-", "ensure"), None);
        assert_eq!(stance(Construction::Infinitive, "-", "say"), None);
        assert_eq!(stance(Construction::Oblique, "of", "warn"), Some(Stance::Says));
        assert_eq!(stance(Construction::Oblique, "in", "warn"), None);
        assert_eq!(speaks("sigh"), Some(Stance::Says));
        assert_eq!(speaks("walk"), None);
    }
}
