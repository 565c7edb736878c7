//! What the page shows of a Document, computed without the web: where the text is cut, what is marked, in what words.

pub(crate) mod amounts;
pub(crate) mod changes;
pub(crate) mod dates;
pub(crate) mod layout;
pub(crate) mod loading;
pub(crate) mod marks;
pub(crate) mod moments;
pub(crate) mod pieces;
pub(crate) mod words;
