//! What to do when the engine's carrier starts, answers, is silent or dies. Pure: events in, commands out.

use factcards_document::{ByteSpan, Document};
use factcards_protocol::{Fault, Loaded, Unloaded, join};

use super::exchange::{Command, Event, Failure, Job, Outcome};

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
enum Carrier {
    None,
    /// A worker of which nothing has been heard.
    Starting,
    /// It has begun to load engine and model.
    Loading(Place),
    /// It can be given jobs.
    Ready(Place),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Worker,
    /// The page's own thread; there is nothing behind it to fall back on.
    Page,
}

/// The carrier's state and the job that is waited for.
#[derive(Debug)]
pub(crate) struct Policy {
    carrier: Carrier,
    /// What the carrier has loaded, while it loads.
    loaded: Option<Loaded>,
    /// Whether what was loaded last is of no use, wherever the browser keeps it.
    anew: bool,
    job: Option<Job>,
    /// Bytes of the text that the worker was last given and has not finished.
    working_on: usize,
    /// Whether the job has been given to a carrier that then died.
    retried: bool,
    document: Option<Document<ByteSpan>>,
}

impl Policy {
    pub(crate) fn new() -> Self {
        Self {
            carrier: Carrier::None,
            loaded: None,
            anew: false,
            job: None,
            working_on: 0,
            retried: false,
            document: None,
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
            Event::Unloaded(unloaded) => self.unloaded(unloaded),
            Event::Ready => self.ready(),
            Event::Progress { id, stage, done } if self.waits_for(id) => {
                vec![self.wait_on(), Command::Tell(Outcome::Progress { id, stage, done })]
            }
            Event::Part { id, part } if self.waits_for(id) => {
                join(&mut self.document, *part);
                vec![self.wait_on()]
            }
            Event::Done { id } if self.waits_for(id) => self.finish(id),
            Event::Refused { id, message } if id.is_none_or(|id| self.waits_for(id)) => {
                self.fail(Failure::Reading(message))
            }
            Event::Broken(message) => self.broken(message),
            Event::TimeOut if matches!(self.carrier, Carrier::Loading(_)) => self.give_up(Failure::Stalled),
            Event::TimeOut => self.broken("The engine does not answer.".to_owned()),
            Event::Progress { .. } | Event::Part { .. } | Event::Done { .. } | Event::Refused { .. } => vec![],
        }
    }

    fn waits_for(&self, id: u32) -> bool {
        self.job.as_ref().is_some_and(|job| job.id == id)
    }

    /// The time limit once the job has begun: on the page nothing can be ended, so there is none.
    fn wait_on(&self) -> Command {
        let bytes = self.job.as_ref().map_or(0, |job| job.text.len());
        match self.carrier {
            Carrier::Ready(Place::Page) => Command::StopWaiting,
            _ => Command::Wait(SILENCE_LIMIT + u32::try_from(bytes * SILENCE_PER_BYTE / 1000).unwrap_or(u32::MAX / 2)),
        }
    }

    fn start(&mut self) -> Vec<Command> {
        (self.carrier, self.loaded, self.working_on) = (Carrier::Starting, None, 0);
        vec![Command::Start { anew: self.anew }, Command::Wait(START_LIMIT)]
    }

    fn use_page(&mut self) -> Vec<Command> {
        (self.carrier, self.loaded) = (Carrier::Loading(Place::Page), None);
        vec![Command::Stop, Command::UsePage { anew: self.anew }, Command::Wait(START_LIMIT)]
    }

    /// A slow download that goes on may take its time; one that stands still may not.
    fn loading(&mut self, loaded: Loaded) -> Vec<Command> {
        match self.carrier {
            Carrier::Starting => self.carrier = Carrier::Loading(Place::Worker),
            Carrier::Loading(_) => (),
            Carrier::None | Carrier::Ready(_) => return vec![],
        }
        let goes_on = self.loaded.is_none_or(|before| loaded.received > before.received);
        self.loaded = Some(loaded);
        goes_on.then_some(Command::Wait(START_LIMIT)).into_iter().chain(self.tell_loading()).collect()
    }

    fn tell_loading(&self) -> Option<Command> {
        let (job, loaded) = (self.job.as_ref()?, self.loaded?);
        Some(Command::Tell(Outcome::Loading { id: job.id, loaded }))
    }

    fn unloaded(&mut self, unloaded: Unloaded) -> Vec<Command> {
        if !matches!(self.carrier, Carrier::Starting | Carrier::Loading(_)) {
            return vec![];
        }
        self.anew = matches!(unloaded.fault, Fault::Status(_) | Fault::Unusable(_));
        self.give_up(Failure::Loading(unloaded))
    }

    fn ready(&mut self) -> Vec<Command> {
        self.carrier = match self.carrier {
            Carrier::Starting => Carrier::Ready(Place::Worker),
            Carrier::Loading(place) => Carrier::Ready(place),
            Carrier::None | Carrier::Ready(_) => return vec![],
        };
        self.anew = false;
        self.send_or_rest()
    }

    fn submit(&mut self, job: Job) -> Vec<Command> {
        (self.job, self.retried, self.document) = (Some(job), false, None);
        match self.carrier {
            Carrier::None => self.start(),
            Carrier::Starting | Carrier::Loading(_) => self.tell_loading().into_iter().collect(),
            Carrier::Ready(Place::Worker) if self.working_on >= LONG => self.start(),
            Carrier::Ready(_) => self.send_or_rest(),
        }
    }

    fn send_or_rest(&mut self) -> Vec<Command> {
        self.document = None;
        let Some(job) = self.job.clone() else { return vec![Command::StopWaiting] };
        self.working_on = job.text.len();
        let on_page = self.carrier == Carrier::Ready(Place::Page);
        let wait = if on_page { Command::StopWaiting } else { Command::Wait(BEGIN_LIMIT) };
        vec![Command::Send(job), wait]
    }

    fn cancel(&mut self) -> Vec<Command> {
        if self.job.take().is_none() {
            return vec![];
        }
        match self.carrier {
            Carrier::Ready(Place::Worker) => self.start(),
            Carrier::Ready(Place::Page) => vec![Command::StopWaiting],
            Carrier::None | Carrier::Starting | Carrier::Loading(_) => vec![],
        }
    }

    fn finish(&mut self, id: u32) -> Vec<Command> {
        match self.document.take() {
            Some(document) => {
                (self.job, self.working_on) = (None, 0);
                vec![Command::StopWaiting, Command::Tell(Outcome::Done { id, document: Box::new(document) })]
            }
            None => self.fail(Failure::Reading("The engine sent no document.".to_owned())),
        }
    }

    fn fail(&mut self, failure: Failure) -> Vec<Command> {
        self.working_on = 0;
        let told = self.job.take().map(|job| Command::Tell(Outcome::Failed { id: job.id, failure }));
        std::iter::once(Command::StopWaiting).chain(told).collect()
    }

    /// Ends the carrier and fails. The next job starts a new one, for whatever was wrong may be so no more; one that
    /// dies while idle must not be started over and over.
    fn give_up(&mut self, failure: Failure) -> Vec<Command> {
        self.carrier = Carrier::None;
        std::iter::once(Command::Stop).chain(self.fail(failure)).collect()
    }

    fn broken(&mut self, message: String) -> Vec<Command> {
        match self.carrier {
            Carrier::Starting | Carrier::Loading(Place::Worker) => self.use_page(),
            Carrier::Ready(Place::Worker) if self.job.is_some() && !self.retried => {
                self.retried = true;
                self.start()
            }
            Carrier::Ready(_) | Carrier::Loading(Place::Page) | Carrier::None => {
                self.give_up(Failure::Reading(message))
            }
        }
    }
}

#[cfg(test)]
#[path = "policy_tests.rs"]
mod tests;
