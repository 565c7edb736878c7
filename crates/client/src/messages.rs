//! What goes in and out of the supervisor: jobs and events in, commands and outcomes out.

use std::rc::Rc;

use factcards_document::{ByteSpan, Document, Options};
use factcards_protocol::{EngineError, LoadError, Loaded, Output, Part, Stage};

use crate::error::{Error, TransportError};

/// A text to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Job {
    pub(crate) id: u32,
    pub(crate) text: Rc<str>,
    pub(crate) options: Options,
    pub(crate) output: Output,
}

/// What whoever asked gets to know.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Engine and model have come this far.
    Loading {
        /// The request that waits for them.
        id: u32,
        /// How far.
        loaded: Loaded,
    },
    /// The analysis has come this far.
    Progress {
        /// The request.
        id: u32,
        /// What begins.
        stage: Stage,
        /// 0..1, the share of the whole work done before it.
        done: f64,
    },
    /// The Document of the first bytes of the text, of which a longer prefix or the whole is still being read.
    Prefix {
        /// The request.
        id: u32,
        /// How many bytes.
        bytes: usize,
        /// What was found in them alone.
        document: Box<Document<ByteSpan>>,
    },
    /// The whole Document.
    Done {
        /// The request.
        id: u32,
        /// What was found, with spans in bytes of the text.
        document: Box<Document<ByteSpan>>,
    },
    /// The analysis in the format asked for, its spans in UTF-16.
    Exported {
        /// The request.
        id: u32,
        /// The text.
        text: String,
    },
    /// There will be no Document.
    Failed {
        /// The request.
        id: u32,
        /// Why.
        error: Error,
    },
}

impl Outcome {
    /// The request that it is about.
    pub fn id(&self) -> u32 {
        match self {
            Self::Loading { id, .. }
            | Self::Progress { id, .. }
            | Self::Prefix { id, .. }
            | Self::Done { id, .. }
            | Self::Exported { id, .. }
            | Self::Failed { id, .. } => *id,
        }
    }

    /// The same of a request of another id.
    pub(crate) fn with_id(mut self, new: u32) -> Self {
        match &mut self {
            Self::Loading { id, .. }
            | Self::Progress { id, .. }
            | Self::Prefix { id, .. }
            | Self::Done { id, .. }
            | Self::Exported { id, .. }
            | Self::Failed { id, .. } => *id = new,
        }
        self
    }

    /// Whether nothing more comes of the request.
    pub(crate) fn is_last(&self) -> bool {
        matches!(self, Self::Done { .. } | Self::Exported { .. } | Self::Failed { .. })
    }
}

/// What happened.
#[derive(Debug)]
pub(crate) enum Event {
    Submit(Job),
    Cancel,
    Loading(Loaded),
    LoadFailed(LoadError),
    Ready,
    Progress {
        id: u32,
        stage: Stage,
        done: f64,
    },
    Part {
        id: u32,
        part: Box<Part<ByteSpan>>,
    },
    Prefix {
        id: u32,
        bytes: u32,
    },
    Exported {
        id: u32,
        text: String,
    },
    Done {
        id: u32,
    },
    Failed {
        id: Option<u32>,
        error: EngineError,
    },
    /// The transport cannot be started, has died or talks nonsense.
    Broken(TransportError),
    /// The time set by the last [`Command::SetTimer`] is over.
    TimeOut,
}

/// What to do.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    /// End the transport, if there is one, and start a new worker; `bypass_cache`: it loads past the browser's cache.
    StartWorker { bypass_cache: bool },
    /// Load engine and model into the page's own thread instead.
    StartMainThread { bypass_cache: bool },
    /// End the transport.
    Stop,
    /// Have the main thread give up its job.
    Cancel,
    /// Hand a job to the transport.
    Send(Job),
    /// Report [`Event::TimeOut`] after so many milliseconds, instead of after what was last asked for.
    SetTimer(u32),
    /// Report no time-out.
    ClearTimer,
    /// Tell whoever asked.
    Emit(Outcome),
}
