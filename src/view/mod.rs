//! What the page shows of a Document, computed without the web: where the text is cut, what is marked, in what words.

pub(crate) mod amounts;
pub(crate) mod anaphora;
pub(crate) mod attributions;
pub(crate) mod brief;
pub(crate) mod brief_markdown;
pub(crate) mod changes;
pub(crate) mod columns;
pub(crate) mod concern;
mod content;
pub(crate) mod counts;
pub(crate) mod dates;
pub(crate) mod entities;
pub(crate) mod entries;
pub(crate) mod event_sentence;
pub(crate) mod excerpt;
pub(crate) mod fact_words;
pub(crate) mod facts;
pub(crate) mod filter;
#[cfg(test)]
mod fixtures;
pub(crate) mod homes;
pub(crate) mod labels;
pub(crate) mod layout;
mod leads;
pub(crate) mod loading;
pub(crate) mod marks;
mod mentions;
pub(crate) mod opening;
pub(crate) mod order;
mod ranking;
pub(crate) mod retold;
pub(crate) mod row;
pub(crate) mod search;
pub(crate) mod segments;
mod small;
pub(crate) mod summary;
pub(crate) mod time_labels;
