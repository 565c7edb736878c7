//! How words tell of a change.

/// How a word tells of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// "rose": of its subject, or of its object if it has one, by what stands right behind it or behind "by".
    Verb,
    /// "raised", "cut": what stands right behind it is by how much only in per cent.
    Cause,
    /// "lost": what stands right behind it in per cent is by how much, and nothing else tells of a change.
    Share,
    /// "an increase of".
    Noun,
    /// "up 3 %".
    Way,
}

/// What a quantity tells of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChangeRole {
    By,
    From,
    To,
}
