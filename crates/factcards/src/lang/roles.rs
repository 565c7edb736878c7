//! What a language says of roles: the nouns, what stands beside them, and the verbs that give them.

use factcards_document::Standing;

/// Who receives a role by a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Recipient {
    /// "She became mayor": in the passive its agent.
    Subject,
    /// "They elected her mayor": in the passive its subject.
    Object,
}

/// Where the role stands beside a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RolePlace {
    /// "Elected her mayor", "became mayor".
    Predicative,
    /// "Served as mayor".
    Behind(&'static str),
    /// "Left her post as mayor", "has a job as a nurse".
    Post,
}

/// What happens to the role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RoleEvent {
    /// It begins.
    Take,
    /// It is held.
    Hold,
    /// It is held on: in the present it is held now.
    Keep,
    /// It ends.
    Leave,
}

/// A way in which a verb gives or takes a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RoleFrame {
    pub(crate) event: RoleEvent,
    pub(crate) recipient: Recipient,
    pub(crate) place: RolePlace,
    /// Whether any noun in this place is a role, listed or not.
    pub(crate) open: bool,
}

impl RoleFrame {
    /// Whether the role begins.
    pub(crate) fn takes(&self) -> bool {
        self.event == RoleEvent::Take
    }
}

/// Words in and beside roles, in small letters.
pub(crate) struct Roles {
    /// Endings of nouns that say what somebody is.
    pub(crate) endings: &'static [&'static str],
    /// Nouns that say what a firm is.
    pub(crate) of_firms: &'static [&'static str],
    /// Parts before a hyphen that say whether a role is held.
    pub(crate) prefixes: &'static [(&'static str, Standing)],
    /// Words behind a role, with or without hyphen, that belong to it.
    pub(crate) suffixes: &'static [(&'static str, Option<Standing>)],
    /// Words before a role that say whether it is held.
    pub(crate) modifiers: &'static [(&'static str, Standing)],
    /// Adverbs that say so from beside the verb.
    pub(crate) adverbs: &'static [(&'static str, Standing)],
    /// Adverbs that say of a negated clause that it held once.
    pub(crate) no_more: &'static [&'static str],
    /// Verbs whose infinitive held once: "used to be".
    pub(crate) past_habit: &'static [&'static str],
    /// Prepositions behind which a role goes on: "head of sales", "minister for health".
    pub(crate) complements: &'static [&'static str],
    /// Prepositions between a role and whose it is.
    pub(crate) owners: &'static [&'static str],
    /// The same, which say less than a possessor does: "Russia's ambassador to Britain".
    pub(crate) remote_owners: &'static [&'static str],
    /// Prepositions before whom somebody works for, beside the verb.
    pub(crate) employers: &'static [&'static str],
    /// Prepositions before a role that hang on its post or stand for the whole clause: "her job as", "As chair, she …".
    pub(crate) as_role: &'static [&'static str],
    /// Nouns for having a role.
    pub(crate) posts: &'static [&'static str],
    /// Prepositions between such a noun and the role.
    pub(crate) post_links: &'static [&'static str],
    /// Prepositions before the time at which a role begins.
    pub(crate) starts: &'static [&'static str],
    /// Prepositions before the time at which it ends.
    pub(crate) ends: &'static [&'static str],
    /// The ways in which a verb, with its particle "step_down", gives a role.
    pub(crate) frames: fn(&str) -> &'static [RoleFrame],
}
