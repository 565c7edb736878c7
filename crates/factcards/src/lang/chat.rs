//! What chat programs write between messages, in small letters.

/// What stands in place of a message: the whole of it, or its end.
pub(crate) const OMITTED: &[&str] = &[
    "<media omitted>",
    "image omitted",
    "video omitted",
    "audio omitted",
    "gif omitted",
    "sticker omitted",
    "document omitted",
    "contact card omitted",
    "(file attached)",
    "this message was deleted",
    "this message was deleted.",
    "you deleted this message",
    "you deleted this message.",
    "missed voice call",
    "missed video call",
    "null",
    "waiting for this message",
    "[photo]",
    "[video]",
    "[sticker]",
    "[gif]",
];

/// What a line that the program itself writes has.
pub(crate) const NOTICES: &[&str] = &[
    "end-to-end encrypted",
    "joined using this group's invite link",
    "joined using a group link",
    "joined the group",
    "left the group",
    "joined the channel",
    "left the channel",
    "joined #",
    "has joined",
    "has left",
    "has quit",
    "created this group",
    "created group",
    "changed the subject",
    "changed this group's icon",
    "changed the group",
    "changed their phone number",
    "set the channel topic",
    "was added to the",
    "security code changed",
    "started a call",
    "pinned a message",
];

/// Days by which a chat dates a message, before "at".
pub(crate) const DAYS: &[&str] = &["today", "yesterday"];
