//! Which of many sessions the one client works for. Pure: jobs go in, what to do comes out.

use std::collections::VecDeque;

use crate::messages::Job;

/// Which session a job is for.
pub(crate) type SessionId = u32;

/// Jobs of many sessions, at most one each, in the order in which they came.
///
/// Jobs keep the ids that their sessions gave them; the client is given numbers of the queue's own.
#[derive(Debug, Default)]
pub(crate) struct Queue {
    /// The number that the client was given last.
    number: u32,
    running: Option<Running>,
    waiting: VecDeque<(SessionId, Job)>,
}

#[derive(Debug)]
struct Running {
    number: u32,
    session: SessionId,
    id: u32,
}

/// What to do with the client.
#[derive(Debug, PartialEq)]
pub(crate) enum Step {
    /// Nothing.
    Wait,
    /// Give up what it works on.
    Cancel,
    /// Have it work on this, and give up what it works on.
    Submit(Job),
}

impl Queue {
    /// Takes a session's job; an earlier one of the same session is given up.
    pub(crate) fn submit(&mut self, session: SessionId, job: Job) -> Step {
        self.waiting.retain(|(of, _)| *of != session);
        match &self.running {
            Some(running) if running.session != session => {
                self.waiting.push_back((session, job));
                Step::Wait
            }
            _ => self.run(session, job),
        }
    }

    /// Gives up a session's job.
    pub(crate) fn cancel(&mut self, session: SessionId) -> Step {
        self.waiting.retain(|(of, _)| *of != session);
        match &self.running {
            Some(running) if running.session == session => match self.next() {
                Step::Wait => Step::Cancel,
                step => step,
            },
            _ => Step::Wait,
        }
    }

    /// The session that the client works for under this number, and its id for the job.
    pub(crate) fn session(&self, number: u32) -> Option<(SessionId, u32)> {
        self.running.as_ref().filter(|running| running.number == number).map(|running| (running.session, running.id))
    }

    /// The running job has ended: what comes next.
    pub(crate) fn next(&mut self) -> Step {
        self.running = None;
        match self.waiting.pop_front() {
            Some((session, job)) => self.run(session, job),
            None => Step::Wait,
        }
    }

    fn run(&mut self, session: SessionId, job: Job) -> Step {
        self.number = self.number.wrapping_add(1);
        self.running = Some(Running { number: self.number, session, id: job.id });
        Step::Submit(Job { id: self.number, ..job })
    }
}

#[cfg(test)]
mod tests {
    use factcards_document::Options;
    use factcards_protocol::Output;

    use super::*;

    fn job(id: u32) -> Job {
        Job { id, text: "x".into(), options: Options::default(), output: Output::Document { prefixes: false } }
    }

    #[test]
    fn sessions_take_their_turns() {
        let mut queue = Queue::default();
        assert_eq!(queue.submit(7, job(40)), Step::Submit(job(1)));
        assert_eq!(queue.submit(8, job(50)), Step::Wait);
        assert_eq!(queue.submit(9, job(60)), Step::Wait);
        assert_eq!(queue.session(1), Some((7, 40)));
        assert_eq!(queue.next(), Step::Submit(job(2)));
        assert_eq!((queue.session(1), queue.session(2)), (None, Some((8, 50))));
        assert_eq!(queue.next(), Step::Submit(job(3)));
        assert_eq!(queue.next(), Step::Wait);
        assert_eq!(queue.session(3), None);
    }

    #[test]
    fn a_newer_job_of_a_session_replaces_its_older_one() {
        let mut queue = Queue::default();
        queue.submit(7, job(40));
        assert_eq!(queue.submit(7, job(41)), Step::Submit(job(2)));
        queue.submit(8, job(50));
        queue.submit(8, job(51));
        assert_eq!(queue.next(), Step::Submit(job(3)));
        assert_eq!(queue.session(3), Some((8, 51)));
        assert_eq!(queue.next(), Step::Wait);
    }

    #[test]
    fn a_cancelled_job_makes_room() {
        let mut queue = Queue::default();
        queue.submit(7, job(40));
        queue.submit(8, job(50));
        queue.submit(9, job(60));
        assert_eq!(queue.cancel(8), Step::Wait);
        assert_eq!(queue.cancel(7), Step::Submit(job(2)));
        assert_eq!(queue.session(2), Some((9, 60)));
        assert_eq!(queue.cancel(9), Step::Cancel);
        assert_eq!(queue.cancel(9), Step::Wait);
    }
}
