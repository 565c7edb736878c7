//! Where requests meet the model: what is asked before the model is there is answered, in order, once it is.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use factcards::Model;
use factcards::model::LoadError;

/// The model, and requests of type `R` that wait for it.
///
/// Nothing stays borrowed while a request is answered, so that one that kills its answerer leaves the desk in order.
pub(crate) struct Desk<R> {
    model: RefCell<Option<Rc<Model>>>,
    waiting: RefCell<VecDeque<R>>,
}

impl<R> Desk<R> {
    /// Without a model.
    pub(crate) const fn new() -> Self {
        Self { model: RefCell::new(None), waiting: RefCell::new(VecDeque::new()) }
    }

    /// Takes the model of this file; nothing is answered yet.
    ///
    /// # Errors
    /// When the file cannot be used; an earlier model stays.
    pub(crate) fn equip(&self, file: &[u8]) -> Result<(), LoadError> {
        let model = Model::load(file)?;
        self.model.replace(Some(Rc::new(model)));
        Ok(())
    }

    /// Takes a request in; it is answered by the next [`Desk::work`] that has a model.
    pub(crate) fn take(&self, request: R) {
        self.waiting.borrow_mut().push_back(request);
    }

    /// Answers what waits, oldest first, when there is a model.
    pub(crate) fn work(&self, mut answer: impl FnMut(&Model, R)) {
        let Some(model) = self.model.borrow().clone() else { return };
        while let Some(request) = self.next() {
            answer(&model, request);
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

    fn answered(desk: &Desk<u32>) -> Vec<u32> {
        let mut answered = vec![];
        desk.work(|_, request| answered.push(request));
        answered
    }

    #[test]
    fn requests_wait_for_the_model_and_keep_their_order() {
        let desk = Desk::new();
        desk.take(1);
        desk.take(2);
        assert!(answered(&desk).is_empty());
        desk.equip(MODEL).unwrap();
        desk.take(3);
        assert_eq!(answered(&desk), [1, 2, 3]);
        assert!(answered(&desk).is_empty());
    }

    #[test]
    fn a_bad_model_leaves_the_requests_to_a_better_one() {
        let desk = Desk::new();
        desk.take(1);
        let cut = MODEL.len() / 2;
        assert_eq!(desk.equip(&MODEL[..cut]), Err(LoadError::Damaged));
        assert_eq!(desk.equip(b"<!doctype html>"), Err(LoadError::Foreign));
        assert!(answered(&desk).is_empty());
        desk.equip(MODEL).unwrap();
        assert_eq!(answered(&desk), [1]);
    }

    #[test]
    fn a_request_taken_while_another_is_answered_comes_after_it() {
        let desk = Desk::new();
        desk.equip(MODEL).unwrap();
        desk.take(1);
        let mut answered = vec![];
        desk.work(|_, request| {
            if request == 1 {
                desk.take(2);
            }
            answered.push(request);
        });
        assert_eq!(answered, [1, 2]);
    }
}
