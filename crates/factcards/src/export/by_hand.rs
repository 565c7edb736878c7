//! What of a Document was corrected by hand.

use std::collections::BTreeSet;

use factcards_document::{Correction, Document, Id, MentionTarget};

use super::word;

/// How a correction is told in words.
pub(super) struct Told {
    /// What was done: "rename".
    pub(super) kind: &'static str,
    /// Of what, as the engine has it.
    pub(super) what: String,
    /// What it is now; empty where nothing is.
    pub(super) now: String,
}

/// What is as it is by a correction.
pub(super) struct ByHand {
    entities: BTreeSet<Id>,
    times: BTreeSet<Id>,
}

impl ByHand {
    pub(super) fn of<S>(document: &Document<S>) -> Self {
        let corrections = &document.corrections;
        Self {
            entities: corrections.iter().flat_map(|applied| &applied.entities).copied().collect(),
            times: corrections.iter().flat_map(|applied| &applied.times).copied().collect(),
        }
    }

    /// Whether nothing is.
    pub(super) fn is_empty(&self) -> bool {
        self.entities.is_empty() && self.times.is_empty()
    }

    pub(super) fn entity(&self, id: Id) -> bool {
        self.entities.contains(&id)
    }

    pub(super) fn time(&self, id: Id) -> bool {
        self.times.contains(&id)
    }
}

/// The correction in words.
pub(super) fn told(correction: &Correction) -> Told {
    let (kind, what, now) = match correction {
        Correction::Rename { entity, name } => ("rename", entity.name.clone(), name.clone()),
        Correction::Retype { entity, to } => ("retype", entity.name.clone(), word(to)),
        Correction::Merge { entity, into } => ("merge", entity.name.clone(), into.name.clone()),
        Correction::Split { entity, mentions, name, into } => {
            let form = match mentions {
                MentionTarget::Form(form) => form,
                MentionTarget::Quote(quote) => &quote.exact,
            };
            let into = into.as_ref().map(|into| &into.name);
            ("split", entity.name.clone(), into.or(name.as_ref()).unwrap_or(form).clone())
        }
        Correction::Hide { entity } => ("hide", entity.name.clone(), String::new()),
        Correction::Reject { item } => ("reject", item.quote.exact.clone(), String::new()),
        Correction::Redate { time, value } => ("redate", time.exact.clone(), value.clone()),
    };
    Told { kind, what, now }
}
