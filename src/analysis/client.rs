//! Carries out what the policy decides: starts and ends carriers, encodes requests, decodes replies, keeps the time.

use std::cell::RefCell;
use std::rc::Rc;

use factcards_document::{ByteSpan, Options};
use factcards_protocol::{Reply, Request};
use gloo::timers::callback::Timeout;
use serde_wasm_bindgen::{from_value, to_value};
use yew::Callback;

use super::carrier::{Delivery, OnPage, Worker};
use super::exchange::{Command, Event, Job, Outcome};
use super::policy::Policy;

/// The engine, as the page knows it. Clones are the same engine.
#[derive(Clone)]
pub(crate) struct Client {
    inner: Rc<RefCell<Inner>>,
}

struct Inner {
    policy: Policy,
    worker: Option<Worker>,
    page: Option<OnPage>,
    timer: Option<Timeout>,
    tell: Callback<Outcome>,
}

impl Client {
    /// Starts the engine that the page names.
    pub(crate) fn start(tell: Callback<Outcome>) -> Self {
        let inner = Inner { policy: Policy::new(), worker: None, page: None, timer: None, tell };
        let client = Self { inner: Rc::new(RefCell::new(inner)) };
        let commands = client.inner.borrow_mut().policy.begin();
        client.carry_out(commands);
        client
    }

    /// Has a text read; an earlier one that is still being read is given up.
    pub(crate) fn analyze(&self, id: u32, text: Rc<str>, options: Options) {
        self.on(Event::Submit(Job { id, text, options }));
    }

    /// Gives up what is being read.
    pub(crate) fn cancel(&self) {
        self.on(Event::Cancel);
    }

    fn on(&self, event: Event) {
        let commands = self.inner.borrow_mut().policy.on(event);
        self.carry_out(commands);
    }

    fn carry_out(&self, commands: Vec<Command>) {
        for command in commands {
            let done = match command {
                Command::Start { anew } => self.start_worker(anew),
                Command::Stop => {
                    self.stop();
                    Ok(())
                }
                Command::UsePage { anew } => self.use_page(anew),
                Command::Send(job) => self.send(job),
                Command::Wait(limit) => {
                    let client = self.clone();
                    let timer = Timeout::new(limit, move || client.on(Event::TimeOut));
                    self.inner.borrow_mut().timer = Some(timer);
                    Ok(())
                }
                Command::StopWaiting => {
                    self.inner.borrow_mut().timer = None;
                    Ok(())
                }
                Command::Tell(outcome) => {
                    let tell = self.inner.borrow().tell.clone();
                    tell.emit(outcome);
                    Ok(())
                }
            };
            if let Err(message) = done {
                // What follows in the list was meant for a carrier that is not there.
                return self.on(Event::Broken(message));
            }
        }
    }

    fn stop(&self) {
        let mut inner = self.inner.borrow_mut();
        (inner.worker, inner.page) = (None, None);
    }

    fn start_worker(&self, anew: bool) -> Result<(), String> {
        self.stop();
        let worker = Worker::start(anew, &self.deliver())?;
        self.inner.borrow_mut().worker = Some(worker);
        Ok(())
    }

    fn use_page(&self, anew: bool) -> Result<(), String> {
        let page = OnPage::start(anew, &self.deliver())?;
        self.inner.borrow_mut().page = Some(page);
        Ok(())
    }

    fn send(&self, job: Job) -> Result<(), String> {
        let Job { id, text, options } = job;
        let request = Request::Analyze { id, text: text.to_string(), options };
        let request = to_value(&request).map_err(|error| error.to_string())?;
        let inner = self.inner.borrow();
        match (&inner.worker, &inner.page) {
            (Some(worker), _) => worker.send(&request),
            (None, Some(page)) => {
                page.send(request);
                Ok(())
            }
            (None, None) => Err("There is no engine.".to_owned()),
        }
    }

    fn deliver(&self) -> Callback<Delivery> {
        let client = self.clone();
        Callback::from(move |delivery| client.on(event(delivery)))
    }
}

fn event(delivery: Delivery) -> Event {
    let message = match delivery {
        Delivery::Message(message) => message,
        Delivery::Broken(message) => return Event::Broken(message),
    };
    match from_value::<Reply<ByteSpan>>(message) {
        Ok(Reply::Loading(loaded)) => Event::Loading(loaded),
        Ok(Reply::Unloaded(unloaded)) => Event::Unloaded(unloaded),
        Ok(Reply::Ready { .. }) => Event::Ready,
        Ok(Reply::Progress { id, stage, done }) => Event::Progress { id, stage, done },
        Ok(Reply::Part { id, part }) => Event::Part { id, part },
        Ok(Reply::Done { id }) => Event::Done { id },
        Ok(Reply::Failed { id, message }) => Event::Refused { id, message },
        Err(error) => Event::Broken(format!("A reply of the engine cannot be read: {error}.")),
    }
}
