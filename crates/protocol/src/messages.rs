//! Requests and replies.

use factcards_document::{Format, Options};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{LoadError, Loaded};

/// What the page asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// Read a text.
    Analyze {
        /// Comes back in every reply to this request.
        id: u32,
        /// The text; bytes of UTF-8 on their way.
        #[serde(with = "crate::utf8")]
        text: String,
        /// How to read it.
        options: Options,
        /// What is answered.
        output: Output,
    },
}

/// What an analysis is answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Output {
    /// Parts of the Document, with spans in bytes.
    Document {
        /// Whether the Documents of prefixes of a long text are wanted before it.
        #[serde(default)]
        prefixes: bool,
    },
    /// One text, its spans in UTF-16.
    Export(Format),
}

/// What the engine's module says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// The engine and its model are being downloaded. The first one is sent before any byte has come.
    Loading(Loaded),
    /// Engine and model cannot be used; no other reply follows.
    LoadFailed(LoadError),
    /// Sent once, when engine and model are there.
    Ready {
        /// The engine's version.
        version: String,
    },
    /// A stage of the analysis begins.
    Progress {
        /// The request.
        id: u32,
        /// What begins.
        stage: Stage,
        /// 0..1, the share of the whole work done before it.
        done: f64,
    },
    /// A piece of a Document; the pieces come in the order in which they are put together.
    Part {
        /// The request.
        id: u32,
        /// The piece, as [`Part::to_bytes`](crate::Part::to_bytes) writes it.
        #[serde(with = "serde_bytes")]
        part: Vec<u8>,
    },
    /// Every piece of the Document of a prefix has been sent: of a text that begins as the whole does, so that its spans
    /// are right there too. A longer prefix or the whole follows.
    Prefix {
        /// The request.
        id: u32,
        /// How long the prefix is, in bytes.
        bytes: u32,
    },
    /// The analysis, written as the request asks.
    Exported {
        /// The request.
        id: u32,
        /// The text.
        text: String,
    },
    /// Every piece of the whole has been sent.
    Done {
        /// The request.
        id: u32,
    },
    /// There will be no Document.
    Failed {
        /// The request, when it could be told.
        id: Option<u32>,
        /// What went wrong.
        error: EngineError,
    },
}

/// Why the engine gives no Document. Texts are for a bug report.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum EngineError {
    /// It cannot read the request.
    #[error("the request cannot be read: {0}")]
    Request(String),
    /// It cannot write a reply.
    #[error("a reply cannot be written: {0}")]
    Reply(String),
    /// It died.
    #[error("{0}")]
    Panicked(String),
}

/// The stages of an analysis, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Blocks, sentences, tokens.
    Text,
    /// References, times, quantities.
    Values,
    /// Names, entities, roles.
    Entities,
    /// Quotes, claims, clauses.
    Facts,
    /// Ranking.
    Summary,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Fault, File};

    #[test]
    fn what_the_loader_says_is_understood() {
        // The loader is a script: it writes these by hand, as the engine is not there yet.
        for (json, reply) in [
            (r#"{"loading": {"received": 0}}"#, Reply::Loading(Loaded { received: 0, total: None })),
            (r#"{"loading": {"received": 5, "total": 9}}"#, Reply::Loading(Loaded { received: 5, total: Some(9) })),
            (
                r#"{"load_failed": {"file": "model", "fault": "unreachable"}}"#,
                Reply::LoadFailed(LoadError { file: File::Model, fault: Fault::Unreachable }),
            ),
            (
                r#"{"load_failed": {"file": "engine", "fault": {"status": 404}}}"#,
                Reply::LoadFailed(LoadError { file: File::Engine, fault: Fault::Status(404) }),
            ),
            (
                r#"{"load_failed": {"file": "model", "fault": {"unusable": "damaged"}}}"#,
                Reply::LoadFailed(LoadError { file: File::Model, fault: Fault::Unusable("damaged".to_owned()) }),
            ),
        ] {
            assert_eq!(serde_json::from_str::<Reply>(json).unwrap(), reply);
        }
    }
}
