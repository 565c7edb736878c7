//! Where requests meet the model: what is asked before the model is there is answered, in order, once it is.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use factcards::model::LoadError;
use factcards::{AnnotationCache, Model};

use crate::helpers::StartHelpers;

/// What requests are answered with.
pub(crate) struct Engine {
    pub(crate) model: Model,
    /// What the model said of the last texts.
    pub(crate) cache: AnnotationCache,
    pub(crate) start_helpers: StartHelpers,
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
    pub(crate) fn load_model(&self, file: &[u8], start_helpers: StartHelpers) -> Result<(), LoadError> {
        let (model, cache) = (Model::load(file)?, AnnotationCache::default());
        self.engine.replace(Some(Rc::new(Engine { model, cache, start_helpers })));
        Ok(())
    }

    /// The model and what goes with it, once there is one.
    pub(crate) fn engine(&self) -> Option<Rc<Engine>> {
        self.engine.borrow().clone()
    }

    /// Takes a request in.
    pub(crate) fn push(&self, request: R) {
        self.waiting.borrow_mut().push_back(request);
    }

    /// The oldest request that waits, when there is a model to answer it with.
    pub(crate) fn next(&self) -> Option<(Rc<Engine>, R)> {
        let engine = self.engine()?;
        Some((engine, self.waiting.borrow_mut().pop_front()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODEL: &[u8] = include_bytes!("../../../static/english.model");

    fn load(queue: &RequestQueue<u32>, file: &[u8]) -> Result<(), LoadError> {
        queue.load_model(file, Box::new(|_| vec![]))
    }

    fn answered(queue: &RequestQueue<u32>) -> Vec<u32> {
        std::iter::from_fn(|| queue.next()).map(|(_, request)| request).collect()
    }

    #[test]
    fn requests_wait_for_the_model_and_keep_their_order() {
        let queue = RequestQueue::new();
        queue.push(1);
        queue.push(2);
        assert!(answered(&queue).is_empty());
        load(&queue, MODEL).unwrap();
        queue.push(3);
        assert_eq!(answered(&queue), [1, 2, 3]);
        assert!(answered(&queue).is_empty());
    }

    #[test]
    fn a_bad_model_leaves_the_requests_to_a_better_one() {
        let queue = RequestQueue::new();
        queue.push(1);
        let cut = MODEL.len() / 2;
        assert_eq!(load(&queue, &MODEL[..cut]), Err(LoadError::Damaged));
        assert_eq!(load(&queue, b"<!doctype html>"), Err(LoadError::Foreign));
        assert!(answered(&queue).is_empty());
        load(&queue, MODEL).unwrap();
        assert_eq!(answered(&queue), [1]);
    }
}
