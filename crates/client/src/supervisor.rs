//! What to do when the transport to the engine starts, answers, is silent or dies. Pure: events in, commands out.

use factcards_document::{ByteSpan, Document};
use factcards_protocol::{Fault, LoadError, Loaded, join};

use crate::error::{Error, TransportError};
use crate::messages::{Command, Event, Job, Outcome};

/// How long a worker may take to come up, and how long no further byte of engine and model may come, in milliseconds.
const START_LIMIT: u32 = 20_000;
/// How long a worker may take to say that it has begun. A live one says so at once.
const BEGIN_LIMIT: u32 = 5_000;
/// How long a worker may be silent within an analysis, and how much longer for each byte of text (in microseconds).
const SILENCE_LIMIT: u32 = 15_000;
const SILENCE_PER_BYTE: usize = 60;
/// From this many bytes on, an analysis that nobody waits for any more is ended rather than waited out.
const LONG: usize = 100_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// There is no transport.
    Stopped,
    /// A worker of which nothing has been heard.
    Starting,
    /// It has begun to load engine and model.
    Loading(Transport),
    /// It can be given jobs.
    Ready(Transport),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Transport {
    Worker,
    /// There is nothing behind it to fall back on.
    MainThread,
}

/// The transport's state and the job that is waited for.
#[derive(Debug)]
pub(crate) struct Supervisor {
    state: State,
    /// What the transport has loaded, while it loads.
    loaded: Option<Loaded>,
    /// Whether what was loaded last is of no use, wherever the browser keeps it: the next load goes past its cache.
    bypass_cache: bool,
    job: Option<Job>,
    /// Bytes of the text that the worker was last given and has not finished.
    working_on: usize,
    /// Whether the job has been given to a transport that then died.
    retried: bool,
    /// What has come of the Document, or of that of a prefix.
    document: Option<Document<ByteSpan>>,
    /// The text that the analysis was written to.
    exported: Option<String>,
}

impl Supervisor {
    pub(crate) fn new() -> Self {
        Self {
            state: State::Stopped,
            loaded: None,
            bypass_cache: false,
            job: None,
            working_on: 0,
            retried: false,
            document: None,
            exported: None,
        }
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
            Event::Loading(loaded) => self.loading(loaded),
            Event::LoadFailed(error) => self.load_failed(error),
            Event::Ready => self.ready(),
            Event::Progress { id, stage, done } if self.waits_for(id) => {
                vec![self.await_reply(), Command::Emit(Outcome::Progress { id, stage, done })]
            }
            Event::Part { id, part } if self.waits_for(id) => {
                join(&mut self.document, *part);
                vec![self.await_reply()]
            }
            Event::Prefix { id, bytes } if self.waits_for(id) => self.finish_prefix(id, bytes),
            Event::Exported { id, text } if self.waits_for(id) => {
                self.exported = Some(text);
                vec![self.await_reply()]
            }
            Event::Done { id } if self.waits_for(id) => self.finish(id),
            Event::Failed { id, error } if id.is_none_or(|id| self.waits_for(id)) => self.fail(error.into()),
            Event::Broken(error) => self.broken(error),
            Event::TimeOut if matches!(self.state, State::Loading(_)) => self.give_up(Error::Stalled),
            Event::TimeOut => self.broken(TransportError::Silent),
            Event::Progress { .. }
            | Event::Part { .. }
            | Event::Prefix { .. }
            | Event::Exported { .. }
            | Event::Done { .. }
            | Event::Failed { .. } => vec![],
        }
    }

    fn waits_for(&self, id: u32) -> bool {
        self.job.as_ref().is_some_and(|job| job.id == id)
    }

    /// The time limit once the job has begun: on the main thread nothing can be ended, so there is none.
    fn await_reply(&self) -> Command {
        let bytes = self.job.as_ref().map_or(0, |job| job.text.len());
        match self.state {
            State::Ready(Transport::MainThread) => Command::ClearTimer,
            _ => Command::SetTimer(
                SILENCE_LIMIT + u32::try_from(bytes * SILENCE_PER_BYTE / 1000).unwrap_or(u32::MAX / 2),
            ),
        }
    }

    fn start(&mut self) -> Vec<Command> {
        (self.state, self.loaded, self.working_on) = (State::Starting, None, 0);
        vec![Command::StartWorker { bypass_cache: self.bypass_cache }, Command::SetTimer(START_LIMIT)]
    }

    fn start_main_thread(&mut self) -> Vec<Command> {
        (self.state, self.loaded) = (State::Loading(Transport::MainThread), None);
        vec![
            Command::Stop,
            Command::StartMainThread { bypass_cache: self.bypass_cache },
            Command::SetTimer(START_LIMIT),
        ]
    }

    /// A slow download that goes on may take its time; one that stands still may not.
    fn loading(&mut self, loaded: Loaded) -> Vec<Command> {
        match self.state {
            State::Starting => self.state = State::Loading(Transport::Worker),
            State::Loading(_) => (),
            State::Stopped | State::Ready(_) => return vec![],
        }
        let goes_on = self.loaded.is_none_or(|before| loaded.received > before.received);
        self.loaded = Some(loaded);
        goes_on.then_some(Command::SetTimer(START_LIMIT)).into_iter().chain(self.emit_loading()).collect()
    }

    fn emit_loading(&self) -> Option<Command> {
        let (job, loaded) = (self.job.as_ref()?, self.loaded?);
        Some(Command::Emit(Outcome::Loading { id: job.id, loaded }))
    }

    fn load_failed(&mut self, error: LoadError) -> Vec<Command> {
        if !matches!(self.state, State::Starting | State::Loading(_)) {
            return vec![];
        }
        self.bypass_cache = error.fault != Fault::Unreachable;
        self.give_up(error.into())
    }

    fn ready(&mut self) -> Vec<Command> {
        self.state = match self.state {
            State::Starting => State::Ready(Transport::Worker),
            State::Loading(place) => State::Ready(place),
            State::Stopped | State::Ready(_) => return vec![],
        };
        self.bypass_cache = false;
        self.send_or_idle()
    }

    fn submit(&mut self, job: Job) -> Vec<Command> {
        (self.job, self.retried) = (Some(job), false);
        self.forget_answer();
        match self.state {
            State::Stopped => self.start(),
            State::Starting | State::Loading(_) => self.emit_loading().into_iter().collect(),
            State::Ready(Transport::Worker) if self.working_on >= LONG => self.start(),
            State::Ready(_) => self.send_or_idle(),
        }
    }

    fn send_or_idle(&mut self) -> Vec<Command> {
        self.forget_answer();
        let Some(job) = self.job.clone() else { return vec![Command::ClearTimer] };
        self.working_on = job.text.len();
        let on_main_thread = self.state == State::Ready(Transport::MainThread);
        let wait = if on_main_thread { Command::ClearTimer } else { Command::SetTimer(BEGIN_LIMIT) };
        vec![Command::Send(job), wait]
    }

    fn cancel(&mut self) -> Vec<Command> {
        if self.job.take().is_none() {
            return vec![];
        }
        match self.state {
            State::Ready(Transport::Worker) => self.start(),
            State::Ready(Transport::MainThread) => vec![Command::Cancel, Command::ClearTimer],
            State::Stopped | State::Starting | State::Loading(_) => vec![],
        }
    }

    /// The next part is the first of another Document.
    fn finish_prefix(&mut self, id: u32, bytes: u32) -> Vec<Command> {
        let told = self.document.take().map(|document| {
            // An address has at least as many bits on every target.
            let bytes = bytes as usize;
            Command::Emit(Outcome::Prefix { id, bytes, document: Box::new(document) })
        });
        std::iter::once(self.await_reply()).chain(told).collect()
    }

    fn finish(&mut self, id: u32) -> Vec<Command> {
        let outcome = match (self.document.take(), self.exported.take()) {
            (Some(document), _) => Outcome::Done { id, document: Box::new(document) },
            (None, Some(text)) => Outcome::Exported { id, text },
            (None, None) => return self.fail(TransportError::Incomplete.into()),
        };
        (self.job, self.working_on) = (None, 0);
        vec![Command::ClearTimer, Command::Emit(outcome)]
    }

    fn forget_answer(&mut self) {
        (self.document, self.exported) = (None, None);
    }

    fn fail(&mut self, error: Error) -> Vec<Command> {
        self.working_on = 0;
        let told = self.job.take().map(|job| Command::Emit(Outcome::Failed { id: job.id, error }));
        std::iter::once(Command::ClearTimer).chain(told).collect()
    }

    /// Ends the transport and fails. The next job starts a new one, for whatever was wrong may be so no more; one that
    /// dies while idle must not be started over and over.
    fn give_up(&mut self, error: Error) -> Vec<Command> {
        self.state = State::Stopped;
        std::iter::once(Command::Stop).chain(self.fail(error)).collect()
    }

    fn broken(&mut self, error: TransportError) -> Vec<Command> {
        match self.state {
            State::Starting | State::Loading(Transport::Worker) => self.start_main_thread(),
            State::Ready(Transport::Worker) if self.job.is_some() && !self.retried => {
                self.retried = true;
                self.start()
            }
            State::Ready(_) | State::Loading(Transport::MainThread) | State::Stopped => self.give_up(error.into()),
        }
    }
}

#[cfg(test)]
#[path = "supervisor_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "supervisor_prefix_tests.rs"]
mod prefix_tests;
