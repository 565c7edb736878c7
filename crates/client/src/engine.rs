//! One engine for all that want texts read.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::{Rc, Weak};

use factcards_document::{Format, Options};
use factcards_protocol::Output;

use crate::addresses::Addresses;
use crate::client::Client;
use crate::messages::{Job, Outcome};
use crate::queue::{Queue, SessionId, Step};

/// An engine that many share. Clones are the same engine; it ends with the last of them and of their sessions.
#[derive(Clone)]
pub struct Engine {
    inner: Rc<Inner>,
}

/// Who wants texts read, one at a time. Dropping it gives up its text.
pub struct Session {
    id: SessionId,
    engine: Rc<Inner>,
}

impl PartialEq for Engine {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inner, &other.inner)
    }
}

type Emit = Rc<dyn Fn(Outcome)>;

struct Inner {
    client: Client,
    queue: RefCell<Queue>,
    sessions: RefCell<HashMap<SessionId, Emit>>,
    last_session: Cell<SessionId>,
}

impl Engine {
    /// Starts the engine at these addresses.
    pub fn start(addresses: &Addresses) -> Self {
        let inner = Rc::new_cyclic(|inner: &Weak<Inner>| {
            let inner = inner.clone();
            let emit = move |outcome| {
                if let Some(inner) = inner.upgrade() {
                    inner.on(outcome);
                }
            };
            Inner {
                client: Client::start(addresses, emit),
                queue: RefCell::default(),
                sessions: RefCell::default(),
                last_session: Cell::default(),
            }
        });
        Self { inner }
    }

    /// A new session; `emit` is called with what becomes of each of its requests.
    pub fn session(&self, emit: impl Fn(Outcome) + 'static) -> Session {
        let id = self.inner.last_session.get().wrapping_add(1);
        self.inner.last_session.set(id);
        self.inner.sessions.borrow_mut().insert(id, Rc::new(emit));
        Session { id, engine: self.inner.clone() }
    }
}

impl Session {
    /// Has a text read; an earlier one of this session that is still being read is given up. `id` comes back in every
    /// outcome. `prefixes`: before a long text its beginning is read and told ([`Outcome::Prefix`]).
    pub fn analyze(&self, id: u32, text: Rc<str>, options: Options, prefixes: bool) {
        self.submit(Job { id, text, options, output: Output::Document { prefixes } });
    }

    /// Has a text read and written in a format; in all else as [`Session::analyze`].
    pub fn export(&self, id: u32, text: Rc<str>, options: Options, format: Format) {
        self.submit(Job { id, text, options, output: Output::Export(format) });
    }

    /// Gives up what is being read.
    pub fn cancel(&self) {
        let step = self.engine.queue.borrow_mut().cancel(self.id);
        self.engine.take(step);
    }

    fn submit(&self, job: Job) {
        let step = self.engine.queue.borrow_mut().submit(self.id, job);
        self.engine.take(step);
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.engine.sessions.borrow_mut().remove(&self.id);
        self.cancel();
    }
}

impl Inner {
    fn on(&self, outcome: Outcome) {
        let number = outcome.id();
        let Some((session, id)) = self.queue.borrow().session(number) else { return };
        let emit = self.sessions.borrow().get(&session).cloned();
        let ended = outcome.is_last();
        if let Some(emit) = emit {
            emit(outcome.with_id(id));
        }
        // Whoever was told may have asked for more.
        let still_running = self.queue.borrow().session(number).is_some();
        if ended && still_running {
            let step = self.queue.borrow_mut().next();
            self.take(step);
        }
    }

    fn take(&self, step: Step) {
        match step {
            Step::Wait => (),
            Step::Cancel => self.client.cancel(),
            Step::Submit(job) => self.client.submit(job),
        }
    }
}
