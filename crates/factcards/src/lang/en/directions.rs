//! Words of English that put a time before or after the moment of telling.

use crate::lang::directions::Directions;

/// By which way they look.
#[rustfmt::skip]
pub(super) const DIRECTIONS: Directions = Directions {
    awaiting: &[
        "schedule", "expect", "slate", "plan", "set", "bill", "tip", "due", "poise", "await", "book", "anticipate",
        "earmark", "pencil",  "forthcoming", "imminent",
    ],
    moving: &[
        "move", "postpone", "delay", "defer", "reschedule", "adjourn", "shift", "push", "push_back", "put_off",
        "put_back", "bring_forward", "extend", "change", "fix", "arrange", "suspend", "invite", "call", "close",
        "cancel", "rearrange", "switch", "hold_over", "remand", "bail",
    ],
    goals: &["for", "to", "until", "till", "by"],
    punctual: &[
        "begin", "start", "open", "reopen", "close", "end", "finish", "leave", "depart", "arrive", "return", "expire",
        "launch", "resume", "conclude", "commence", "lapse", "mature", "land", "premiere",
    ],
    reporting: &[
        "say", "tell", "report", "write", "claim", "argue", "note", "add", "explain", "recall", "remember", "suggest",
        "show", "indicate", "reveal", "describe", "mention", "know", "understand", "mean",
    ],
    past_modals: &["would", "could", "might", "'d", "’d"],
    awaited: &[
        "appointment", "deadline", "reminder", "meeting", "interview", "exam", "test", "lesson", "class", "flight",
        "delivery", "collection", "booking", "reservation", "rehearsal", "practice", "launch", "opening", "reopening",
        "party", "dinner", "lunch", "breakfast", "hearing", "visit", "call", "conference", "concert", "match", "game",
        "session", "workshop", "webinar", "training", "checkup", "surgery", "wedding", "funeral", "event", "sale",
        "auction", "closing", "rsvp", "due", "invitation", "plan", "schedule", "agenda", "doors", "kickoff", "kick-off",
    ],
    since: &["since"],
    limits: &["by", "before", "until", "till", "til", "rsvp"],
    onsets: &["effective", "starting", "beginning", "commencing"],
};
