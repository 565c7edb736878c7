//! Where requests meet the model: what is asked before the model is there is answered, in order, once it is.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use factcards::model::LoadError;
use factcards::{AnnotationCache, Model};

/// What requests are answered with.
pub(crate) struct Engine {
    pub(crate) model: Model,
    /// What the model said of the last texts.
    pub(crate) cache: AnnotationCache,
}

/// The model, and requests of type `R` that wait for it.
///
/// Nothing stays borrowed while a request is answered, so that one that kills its answerer leaves the queue in order.
pub(crate) struct RequestQueue<R> {
    engine: RefCell<Option<Rc<Engine>>>,
    waiting: RefCell<VecDeque<R>>,
}

impl<R> RequestQueue<R> {
    /// Without a model.
    pub(crate) const fn new() -> Self {
        Self { engine: RefCell::new(None), waiting: RefCell::new(VecDeque::new()) }
    }

    /// Takes the model of this file; nothing is answered yet.
    ///
    /// # Errors
    /// When the file cannot be used; an earlier model stays.
    pub(crate) fn load_model(&self, file: &[u8]) -> Result<(), LoadError> {
        let model = Model::load(file)?;
        self.engine.replace(Some(Rc::new(Engine { model, cache: AnnotationCache::default() })));
        Ok(())
    }

    /// The model and what goes with it, once there is one.
    pub(crate) fn engine(&self) -> Option<Rc<Engine>> {
        self.engine.borrow().clone()
    }

    /// Takes a request in; it is answered by the next [`RequestQueue::drain`] that has a model.
    pub(crate) fn push(&self, request: R) {
        self.waiting.borrow_mut().push_back(request);
    }

    /// Answers what waits, oldest first, when there is a model.
    pub(crate) fn drain(&self, mut answer: impl FnMut(Rc<Engine>, R)) {
        let Some(engine) = self.engine() else { return };
        while let Some(request) = self.next() {
            answer(engine.clone(), request);
        }
    }

    fn next(&self) -> Option<R> {
        self.waiting.borrow_mut().pop_front()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODEL: &[u8] = include_bytes!("../../../static/english.model");

    fn answered(queue: &RequestQueue<u32>) -> Vec<u32> {
        let mut answered = vec![];
        queue.drain(|_, request| answered.push(request));
        answered
    }

    #[test]
    fn requests_wait_for_the_model_and_keep_their_order() {
        let queue = RequestQueue::new();
        queue.push(1);
        queue.push(2);
        assert!(answered(&queue).is_empty());
        queue.load_model(MODEL).unwrap();
        queue.push(3);
        assert_eq!(answered(&queue), [1, 2, 3]);
        assert!(answered(&queue).is_empty());
    }

    #[test]
    fn a_bad_model_leaves_the_requests_to_a_better_one() {
        let queue = RequestQueue::new();
        queue.push(1);
        let cut = MODEL.len() / 2;
        assert_eq!(queue.load_model(&MODEL[..cut]), Err(LoadError::Damaged));
        assert_eq!(queue.load_model(b"<!doctype html>"), Err(LoadError::Foreign));
        assert!(answered(&queue).is_empty());
        queue.load_model(MODEL).unwrap();
        assert_eq!(answered(&queue), [1]);
    }

    #[test]
    fn a_request_taken_while_another_is_answered_comes_after_it() {
        let queue = RequestQueue::new();
        queue.load_model(MODEL).unwrap();
        queue.push(1);
        let mut answered = vec![];
        queue.drain(|_, request| {
            if request == 1 {
                queue.push(2);
            }
            answered.push(request);
        });
        assert_eq!(answered, [1, 2]);
    }
}
