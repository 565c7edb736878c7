//! Patterns of times that are on no calendar: now, the past and the future at large.

use super::slots::TimeSlot;
use crate::grammar::pattern::Rule;
use crate::timex::Expression::{self, Vague};
use crate::timex::Vague::{Future, Past, Present};

/// Pattern and meaning, one form a line.
pub(super) const VAGUE: &[Rule<TimeSlot, Expression>] = &[
    ("now|nowadays|currently|presently", |_| Some(Vague(Present))),
    ("right|just now", |_| Some(Vague(Present))),
    ("at the moment|present", |_| Some(Vague(Present))),
    ("at this|the present moment|time", |_| Some(Vague(Present))),
    ("at this moment", |_| Some(Vague(Present))),
    ("at present", |_| Some(Vague(Present))),
    ("these days", |_| Some(Vague(Present))),
    ("for now", |_| Some(Vague(Present))),
    ("for the moment|present", |_| Some(Vague(Present))),
    ("for|at the time being", |_| Some(Vague(Present))),
    ("the present day", |_| Some(Vague(Present))),
    ("recently|lately|formerly|previously", |_| Some(Vague(Past))),
    ("in the recent|distant? past", |_| Some(Vague(Past))),
    ("in the past", |_| Some(Vague(Past))),
    ("the recent|distant past", |_| Some(Vague(Past))),
    ("in recent times", |_| Some(Vague(Past))),
    ("not? long ago", |_| Some(Vague(Past))),
    ("a long time ago", |_| Some(Vague(Past))),
    ("a? while ago|back", |_| Some(Vague(Past))),
    ("some time ago", |_| Some(Vague(Past))),
    ("the other day", |_| Some(Vague(Past))),
    ("soon|shortly", |_| Some(Vague(Future))),
    ("before long", |_| Some(Vague(Future))),
    ("sooner or later", |_| Some(Vague(Future))),
    ("in due course", |_| Some(Vague(Future))),
    ("in future", |_| Some(Vague(Future))),
    ("in|for the future", |_| Some(Vague(Future))),
    ("in|for the near|immediate|foreseeable|distant future", |_| Some(Vague(Future))),
    ("the near|immediate|foreseeable|distant future", |_| Some(Vague(Future))),
    ("from now on", |_| Some(Vague(Future))),
];
