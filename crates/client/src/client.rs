//! Carries out what the supervisor decides: starts and ends transports, encodes requests, decodes replies, keeps the
//! time.

use std::cell::RefCell;
use std::fmt::Display;
use std::rc::Rc;

use factcards_protocol::{Part, Reply, Request};
use gloo_timers::callback::Timeout;
use serde_wasm_bindgen::{from_value, to_value};
use wasm_bindgen::JsValue;

use crate::addresses::Addresses;
use crate::error::TransportError;
use crate::messages::{Command, Event, Job, Outcome};
use crate::supervisor::Supervisor;
use crate::transport::{Delivery, MainThread, Receive, Worker};

/// The engine for one job at a time; it ends with its client.
pub(crate) struct Client {
    inner: Rc<Inner>,
}

struct Inner {
    addresses: JsValue,
    emit: Box<dyn Fn(Outcome)>,
    supervisor: RefCell<Supervisor>,
    worker: RefCell<Option<Worker>>,
    main_thread: RefCell<Option<MainThread>>,
    timer: RefCell<Option<Timeout>>,
}

impl Client {
    /// Starts the engine at these addresses; `emit` is called with what becomes of each request.
    pub(crate) fn start(addresses: &Addresses, emit: impl Fn(Outcome) + 'static) -> Self {
        let inner = Rc::new(Inner {
            // Strings and a number can always be written.
            addresses: to_value(addresses).unwrap_or_default(),
            emit: Box::new(emit),
            supervisor: RefCell::new(Supervisor::new()),
            worker: RefCell::default(),
            main_thread: RefCell::default(),
            timer: RefCell::default(),
        });
        let commands = inner.supervisor.borrow_mut().begin();
        inner.carry_out(commands);
        Self { inner }
    }

    /// Does a job; an earlier one that is not done is given up.
    pub(crate) fn submit(&self, job: Job) {
        self.inner.on(Event::Submit(job));
    }

    /// Gives up what is being read.
    pub(crate) fn cancel(&self) {
        self.inner.on(Event::Cancel);
    }
}

impl Inner {
    fn on(self: &Rc<Self>, event: Event) {
        let commands = self.supervisor.borrow_mut().on(event);
        self.carry_out(commands);
    }

    fn carry_out(self: &Rc<Self>, commands: Vec<Command>) {
        for command in commands {
            if let Err(error) = self.execute(command) {
                // What follows in the list was meant for a transport that is not there.
                return self.on(Event::Broken(error));
            }
        }
    }

    fn execute(self: &Rc<Self>, command: Command) -> Result<(), TransportError> {
        match command {
            Command::StartWorker { bypass_cache } => {
                self.stop();
                let worker = Worker::start(&self.addresses, bypass_cache, self.receive())?;
                self.worker.replace(Some(worker));
            }
            Command::StartMainThread { bypass_cache } => {
                let main_thread = MainThread::start(&self.addresses, bypass_cache, self.receive())?;
                self.main_thread.replace(Some(main_thread));
            }
            Command::Stop => self.stop(),
            Command::Send(job) => self.send(job)?,
            Command::Cancel => self.main_thread.borrow().iter().for_each(MainThread::cancel),
            Command::SetTimer(limit) => {
                let on_event = self.event_handler();
                self.timer.replace(Some(Timeout::new(limit, move || on_event(Event::TimeOut))));
            }
            Command::ClearTimer => drop(self.timer.take()),
            Command::Emit(outcome) => (self.emit)(outcome),
        }
        Ok(())
    }

    fn stop(&self) {
        drop((self.worker.take(), self.main_thread.take()));
    }

    fn send(&self, job: Job) -> Result<(), TransportError> {
        let Job { id, text, options, output } = job;
        let request = Request::Analyze { id, text: text.to_string(), options, output };
        let request = to_value(&request).map_err(|error| TransportError::Send(error.to_string()))?;
        match (&*self.worker.borrow(), &*self.main_thread.borrow()) {
            (Some(worker), _) => worker.send(&request),
            (None, Some(main_thread)) => main_thread.send(request),
            (None, None) => Err(TransportError::Closed),
        }
    }

    fn receive(self: &Rc<Self>) -> Receive {
        let on_event = self.event_handler();
        Rc::new(move |delivery| on_event(event(delivery)))
    }

    /// Takes events for as long as the client is there.
    fn event_handler(self: &Rc<Self>) -> impl Fn(Event) + 'static {
        let client = Rc::downgrade(self);
        move |event| {
            if let Some(client) = client.upgrade() {
                client.on(event);
            }
        }
    }
}

fn event(delivery: Delivery) -> Event {
    let message = match delivery {
        Delivery::Message(message) => message,
        Delivery::Broken(error) => return Event::Broken(error),
    };
    let malformed = |error: &dyn Display| Event::Broken(TransportError::Malformed(error.to_string()));
    match from_value::<Reply>(message) {
        Ok(Reply::Loading(loaded)) => Event::Loading(loaded),
        Ok(Reply::LoadFailed(error)) => Event::LoadFailed(error),
        Ok(Reply::Ready { .. }) => Event::Ready,
        Ok(Reply::Progress { id, stage, done }) => Event::Progress { id, stage, done },
        Ok(Reply::Part { id, part }) => match Part::from_bytes(&part) {
            Ok(part) => Event::Part { id, part: Box::new(part) },
            Err(error) => malformed(&error),
        },
        Ok(Reply::Prefix { id, bytes }) => Event::Prefix { id, bytes },
        Ok(Reply::Exported { id, text }) => Event::Exported { id, text },
        Ok(Reply::Done { id }) => Event::Done { id },
        Ok(Reply::Failed { id, error }) => Event::Failed { id, error },
        Err(error) => malformed(&error),
    }
}
