//! What goes in and out of the policy: jobs and events in, commands and outcomes out.

use std::rc::Rc;

use factcards_document::{ByteSpan, Document, Options};
use factcards_protocol::{Loaded, Part, Stage, Unloaded};

/// A text to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Job {
    pub(crate) id: u32,
    pub(crate) text: Rc<str>,
    pub(crate) options: Options,
}

/// What whoever asked gets to know.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Outcome {
    /// Engine and model have come this far.
    Loading { id: u32, loaded: Loaded },
    /// The analysis has come this far.
    Progress { id: u32, stage: Stage, done: f64 },
    /// The whole Document.
    Done { id: u32, document: Box<Document<ByteSpan>> },
    /// There will be no Document.
    Failed { id: u32, failure: Failure },
}

/// Why there will be no Document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// What the engine or the browser said when a text was read.
    Reading(String),
    /// Engine or model could not be loaded.
    Loading(Unloaded),
    /// Engine and model have stopped coming.
    Stalled,
}

/// What happened.
#[derive(Debug)]
pub(crate) enum Event {
    Submit(Job),
    Cancel,
    Loading(Loaded),
    Unloaded(Unloaded),
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
    Done {
        id: u32,
    },
    Refused {
        id: Option<u32>,
        message: String,
    },
    /// The carrier cannot be started, has died or talks nonsense.
    Broken(String),
    /// The time set by the last [`Command::Wait`] is over.
    TimeOut,
}

/// What to do.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    /// End the carrier, if there is one, and start a new worker; `anew`: it loads past the browser's cache.
    Start { anew: bool },
    /// End the carrier.
    Stop,
    /// Load engine and model into the page instead.
    UsePage { anew: bool },
    /// Hand a job to the carrier.
    Send(Job),
    /// Report [`Event::TimeOut`] after so many milliseconds, instead of after what was last asked for.
    Wait(u32),
    /// Report no time-out.
    StopWaiting,
    /// Tell whoever asked.
    Tell(Outcome),
}
