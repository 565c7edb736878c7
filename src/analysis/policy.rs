//! What to do when the engine's carrier starts, answers, is silent or dies. Pure: events in, commands out.

use std::rc::Rc;

use factcards_document::protocol::{Part, Stage, join};
use factcards_document::{ByteSpan, Document};

/// How long a worker may take to load the engine, in milliseconds.
const START_LIMIT: u32 = 20_000;
/// How long a worker may take to say that it has begun. A live one says so at once.
const BEGIN_LIMIT: u32 = 5_000;
/// How long a worker may be silent within an analysis, and how much longer for each byte of text (in microseconds).
const SILENCE_LIMIT: u32 = 15_000;
const SILENCE_PER_BYTE: usize = 60;
/// From this many bytes on, an analysis that nobody waits for any more is ended rather than waited out.
const LONG: usize = 100_000;

/// A text to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Job {
    pub(crate) id: u32,
    pub(crate) text: Rc<str>,
    pub(crate) reference_date: Option<String>,
}

/// What whoever asked gets to know.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Outcome {
    /// The analysis has come this far.
    Progress { id: u32, stage: Stage, done: f64 },
    /// The whole Document.
    Done { id: u32, document: Box<Document<ByteSpan>> },
    /// There will be no Document.
    Failed { id: u32, message: String },
}

/// What happened.
#[derive(Debug)]
pub(crate) enum Event {
    Submit(Job),
    Cancel,
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
    /// End the worker, if there is one, and start a new one.
    Start,
    /// End the worker.
    Stop,
    /// Load the engine into the page instead.
    UsePage,
    /// Hand a job to the carrier.
    Send(Job),
    /// Report [`Event::TimeOut`] after so many milliseconds, instead of after what was last asked for.
    Wait(u32),
    /// Report no time-out.
    StopWaiting,
    /// Tell whoever asked.
    Tell(Outcome),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Carrier {
    None,
    Starting,
    Worker,
    /// The page's own thread; there is nothing behind it to fall back on.
    Page,
}

/// The carrier's state and the job that is waited for.
#[derive(Debug)]
pub(crate) struct Policy {
    carrier: Carrier,
    job: Option<Job>,
    /// Bytes of the text that the worker was last given and has not finished.
    working_on: usize,
    /// Whether the job has been given to a carrier that then died.
    retried: bool,
    document: Option<Document<ByteSpan>>,
}

impl Policy {
    pub(crate) fn new() -> Self {
        Self { carrier: Carrier::None, job: None, working_on: 0, retried: false, document: None }
    }

    /// Starts a worker ahead of the first job.
    pub(crate) fn begin(&mut self) -> Vec<Command> {
        self.start()
    }

    /// Takes one event and says what to do, in order.
    pub(crate) fn on(&mut self, event: Event) -> Vec<Command> {
        match event {
            Event::Submit(job) => self.submit(job),
            Event::Cancel => self.cancel(),
            Event::Ready if self.carrier == Carrier::Starting => {
                self.carrier = Carrier::Worker;
                self.send_or_rest()
            }
            Event::Progress { id, stage, done } if self.waits_for(id) => {
                vec![self.wait_on(), Command::Tell(Outcome::Progress { id, stage, done })]
            }
            Event::Part { id, part } if self.waits_for(id) => {
                join(&mut self.document, *part);
                vec![self.wait_on()]
            }
            Event::Done { id } if self.waits_for(id) => self.finish(id),
            Event::Refused { id, message } if id.is_none_or(|id| self.waits_for(id)) => self.fail(message),
            Event::Broken(message) => self.broken(message),
            Event::TimeOut => self.broken("The engine does not answer.".to_owned()),
            Event::Ready | Event::Progress { .. } | Event::Part { .. } | Event::Done { .. } | Event::Refused { .. } => {
                vec![]
            }
        }
    }

    fn waits_for(&self, id: u32) -> bool {
        self.job.as_ref().is_some_and(|job| job.id == id)
    }

    /// The time limit once the job has begun: on the page nothing can be ended, so there is none.
    fn wait_on(&self) -> Command {
        let bytes = self.job.as_ref().map_or(0, |job| job.text.len());
        match self.carrier {
            Carrier::Page => Command::StopWaiting,
            _ => Command::Wait(SILENCE_LIMIT + u32::try_from(bytes * SILENCE_PER_BYTE / 1000).unwrap_or(u32::MAX / 2)),
        }
    }

    fn start(&mut self) -> Vec<Command> {
        self.carrier = Carrier::Starting;
        self.working_on = 0;
        vec![Command::Start, Command::Wait(START_LIMIT)]
    }

    fn submit(&mut self, job: Job) -> Vec<Command> {
        (self.job, self.retried, self.document) = (Some(job), false, None);
        match self.carrier {
            Carrier::None => self.start(),
            Carrier::Starting => vec![],
            Carrier::Worker if self.working_on >= LONG => self.start(),
            Carrier::Worker | Carrier::Page => self.send_or_rest(),
        }
    }

    fn send_or_rest(&mut self) -> Vec<Command> {
        self.document = None;
        let Some(job) = self.job.clone() else { return vec![Command::StopWaiting] };
        self.working_on = job.text.len();
        let wait = if self.carrier == Carrier::Page { Command::StopWaiting } else { Command::Wait(BEGIN_LIMIT) };
        vec![Command::Send(job), wait]
    }

    fn cancel(&mut self) -> Vec<Command> {
        if self.job.take().is_none() {
            return vec![];
        }
        match self.carrier {
            Carrier::Worker => self.start(),
            Carrier::Page => vec![Command::StopWaiting],
            Carrier::None | Carrier::Starting => vec![],
        }
    }

    fn finish(&mut self, id: u32) -> Vec<Command> {
        match self.document.take() {
            Some(document) => {
                (self.job, self.working_on) = (None, 0);
                vec![Command::StopWaiting, Command::Tell(Outcome::Done { id, document: Box::new(document) })]
            }
            None => self.fail("The engine sent no document.".to_owned()),
        }
    }

    fn fail(&mut self, message: String) -> Vec<Command> {
        self.working_on = 0;
        let told = self.job.take().map(|job| Command::Tell(Outcome::Failed { id: job.id, message }));
        std::iter::once(Command::StopWaiting).chain(told).collect()
    }

    fn broken(&mut self, message: String) -> Vec<Command> {
        match self.carrier {
            Carrier::Starting => {
                self.carrier = Carrier::Page;
                let mut commands = vec![Command::Stop, Command::UsePage];
                commands.extend(self.send_or_rest());
                commands
            }
            Carrier::Worker if self.job.is_some() && !self.retried => {
                self.retried = true;
                self.start()
            }
            Carrier::Worker => {
                // The next job starts a new one: a worker that dies while idle must not be started over and over.
                self.carrier = Carrier::None;
                let mut commands = vec![Command::Stop];
                commands.extend(self.fail(message));
                commands
            }
            Carrier::Page | Carrier::None => {
                // Whatever was wrong may be so no more when the person asks again.
                self.carrier = Carrier::None;
                self.fail(message)
            }
        }
    }
}

#[cfg(test)]
#[path = "policy_tests.rs"]
mod tests;
