//! A text of the engine's own, read before anybody waits: a browser compiles a function when it is first called, and a
//! first text waits for that.

use std::rc::Rc;

use factcards::Options;
use factcards_protocol::{Output, Request};

use crate::job::Job;
use crate::request_queue::Engine;

/// Made up, with something of each kind that is read.
const TEXT: &str = include_str!("warm_up.txt");

/// Nobody waits for it.
const ID: u32 = 0;

/// The reading of it.
pub(crate) fn warm_up(engine: Rc<Engine>) -> Job {
    let output = Output::Document { prefixes: false };
    let request = Request::Analyze { id: ID, text: TEXT.to_owned(), options: Options::default(), output };
    Job::new(engine, request, |_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_has_something_of_each_kind() {
        let document = factcards::analyze(TEXT, &Options::default(), factcards::model::english().unwrap());
        let counts = [
            ("entities", document.entities.len()),
            ("times", document.times.len()),
            ("quantities", document.quantities.len()),
            ("changes", document.changes.len()),
            ("attributions", document.attributions.len()),
            ("facts", document.facts.len()),
            ("lists", document.lists.len()),
            ("references", document.references.len()),
            ("abbreviations", document.abbreviations.len()),
            ("key points", document.key_points.len()),
        ];
        assert!(counts.iter().all(|(_, count)| *count > 0), "{counts:?}");
    }
}
