//! Roles in English: the nouns, what stands beside them, and the verbs that give them.

use std::sync::LazyLock;

use factcards_document::Standing::{Current, Former, Future};
use rustc_hash::FxHashMap;

use crate::lang::roles::{Recipient, RoleEvent, RoleFrame, RolePlace, Roles};

/// Words in and beside roles.
pub(super) const ROLES: Roles = Roles {
    endings: &[
        "ologist",
        "ographer",
        "ometrist",
        "iatrist",
        "ician",
        "therapist",
        "woman",
        "keeper",
        "worker",
        "person",
    ],
    of_firms: &[
        "maker",
        "manufacturer",
        "producer",
        "supplier",
        "provider",
        "operator",
        "owner",
        "publisher",
        "developer",
        "retailer",
        "distributor",
        "insurer",
        "lender",
        "contractor",
        "subsidiary",
        "wholesaler",
        "broadcaster",
        "carmaker",
        "drugmaker",
        "chipmaker",
        "automaker",
        "airline",
        "exporter",
        "importer",
    ],
    prefixes: &[("ex", Former)],
    suffixes: &[
        ("elect", Some(Future)),
        ("designate", Some(Future)),
        ("general", None),
        ("emeritus", Some(Former)),
        ("emerita", Some(Former)),
    ],
    modifiers: &[
        ("former", Former),
        ("ex", Former),
        ("late", Former),
        ("then", Former),
        ("past", Former),
        ("previous", Former),
        ("onetime", Former),
        ("one-time", Former),
        ("sometime", Former),
        ("erstwhile", Former),
        ("retired", Former),
        ("ousted", Former),
        ("deposed", Former),
        ("current", Current),
        ("now", Current),
        ("incumbent", Current),
        ("sitting", Current),
        ("serving", Current),
        ("present", Current),
        ("outgoing", Current),
        ("incoming", Future),
        ("future", Future),
        ("next", Future),
        ("prospective", Future),
    ],
    adverbs: &[
        ("formerly", Former),
        ("previously", Former),
        ("once", Former),
        ("now", Current),
        ("currently", Current),
        ("presently", Current),
        ("still", Current),
    ],
    no_more: &["longer", "long", "anymore"],
    past_habit: &["use"],
    complements: &["of", "for", "to"],
    owners: &["of", "at", "for", "with"],
    remote_owners: &["to", "in"],
    employers: &["for", "at", "of", "with", "by", "from"],
    as_role: &["as"],
    posts: &["job", "post", "position", "role", "office", "seat", "place", "work", "career", "title", "rank"],
    post_links: &["as", "of"],
    starts: &["from", "starting", "effective"],
    ends: &["until", "till", "to"],
    frames,
};

static FRAMES: LazyLock<FxHashMap<&'static str, Vec<RoleFrame>>> = LazyLock::new(|| {
    let mut frames = FxHashMap::<&str, Vec<RoleFrame>>::default();
    for (frame, lemmas) in include_str!("roles.tsv").lines().filter(|line| !line.starts_with('#')).filter_map(row) {
        for lemma in lemmas.split(' ') {
            frames.entry(lemma).or_default().push(frame);
        }
    }
    frames
});

fn row(line: &'static str) -> Option<(RoleFrame, &'static str)> {
    let mut fields = line.split('\t');
    let event = match fields.next()? {
        "take" => RoleEvent::Take,
        "hold" => RoleEvent::Hold,
        "keep" => RoleEvent::Keep,
        "leave" => RoleEvent::Leave,
        _ => return None,
    };
    let recipient = match fields.next()? {
        "subject" => Recipient::Subject,
        "object" => Recipient::Object,
        _ => return None,
    };
    let place = match fields.next()? {
        "pred" => RolePlace::Predicative,
        "post" => RolePlace::Post,
        preposition => RolePlace::Behind(preposition),
    };
    let open = match fields.next()? {
        "open" => true,
        "listed" => false,
        _ => return None,
    };
    Some((RoleFrame { event, recipient, place, open }, fields.next()?))
}

/// The ways in which a verb gives a role; none for most.
fn frames(lemma: &str) -> &'static [RoleFrame] {
    FRAMES.get(lemma).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for line in include_str!("roles.tsv").lines().filter(|line| !line.starts_with('#')) {
            assert!(row(line).is_some_and(|(_, lemmas)| !lemmas.is_empty()), "unreadable: {line}");
        }
    }

    #[test]
    fn verbs_have_their_frames() {
        assert_eq!(frames("nominate"), []);
        assert!(frames("become").iter().all(|frame| frame.event == RoleEvent::Take && !frame.open));
        assert_eq!(frames("succeed").len(), 2);
    }
}
