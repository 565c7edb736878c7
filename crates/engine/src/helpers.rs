//! Workers that read shares of a long text beside the one that was asked for it.

use std::collections::VecDeque;

use factcards::{Parsing, Share};

use crate::share;

/// Words that are worth another worker; with fewer its start takes longer than it saves.
const WORTH_A_HELPER: usize = 30_000;
/// Words of a share: some milliseconds.
const WORDS: usize = 1024;
/// Shares that a helper has at a time, so that it never waits for the next.
const AHEAD: usize = 2;

/// One that answers each message of [`share::write`] with one of [`share::annotate`], in order. It may never answer.
pub(crate) trait Helper {
    /// Whether it can be sent messages; it may never be.
    fn is_ready(&self) -> bool;
    /// Hands over a message.
    fn send(&self, message: &[u8]);
    /// The next answer that has come.
    fn receive(&self) -> Option<Vec<u8>>;
}

/// Starts at most so many helpers.
pub(crate) type StartHelpers = Box<dyn Fn(usize) -> Vec<Box<dyn Helper>>>;

/// The helpers with one text; dropping it lets them go.
pub(crate) struct Crew(Vec<Member>);

struct Member {
    helper: Box<dyn Helper>,
    /// What it has, oldest first.
    lent: VecDeque<Share>,
}

impl Crew {
    /// As many as are worth it.
    pub(crate) fn start(start: &StartHelpers, words: usize) -> Self {
        let helpers = match words / WORTH_A_HELPER {
            0 => vec![],
            most => start(most),
        };
        let member = |helper| Member { helper, lent: VecDeque::new() };
        Self(helpers.into_iter().map(member).collect())
    }

    /// Takes what has come back, and lends on. A helper that gave something that is no answer is let go.
    pub(crate) fn exchange(&mut self, parsing: &mut Parsing) {
        self.0.retain_mut(|member| member.take_back(parsing));
        self.0.iter_mut().for_each(|member| member.lend(parsing));
    }
}

impl Member {
    /// Gives whether all that came back was an answer.
    fn take_back(&mut self, parsing: &mut Parsing) -> bool {
        while let Some(answer) = self.helper.receive() {
            let words = share::words(&answer).unwrap_or_default();
            if !self.lent.pop_front().is_some_and(|share| parsing.take_back(&share, &words)) {
                return false;
            }
        }
        true
    }

    fn lend(&mut self, parsing: &mut Parsing) {
        while self.helper.is_ready()
            && self.lent.len() < AHEAD
            && let Some(share) = parsing.lend(WORDS)
            && let Some(message) = share::write(&parsing.sentences(&share))
        {
            self.helper.send(&message);
            self.lent.push_back(share);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;

    use factcards::model::Scratch;
    use factcards::{Normalized, Options};

    use super::*;

    /// Answers as told, each message some exchanges after it was sent.
    struct Played {
        answer: fn(&[u8]) -> Option<Vec<u8>>,
        sent: RefCell<VecDeque<Vec<u8>>>,
        waits: Cell<usize>,
        taken: Rc<Cell<usize>>,
    }

    impl Helper for Played {
        fn is_ready(&self) -> bool {
            self.waits.get() > 1
        }

        fn send(&self, message: &[u8]) {
            self.sent.borrow_mut().push_back(message.to_vec());
        }

        fn receive(&self) -> Option<Vec<u8>> {
            self.waits.set(self.waits.get() + 1);
            if !self.waits.get().is_multiple_of(3) {
                return None;
            }
            let answer = (self.answer)(&self.sent.borrow_mut().pop_front()?)?;
            self.taken.set(self.taken.get() + 1);
            Some(answer)
        }
    }

    /// Another answer than that of the words, of which there are none.
    fn of_nothing(_: &[u8]) -> Option<Vec<u8>> {
        share::annotate(factcards::model::english().unwrap(), &share::write(&[]).unwrap(), &mut Scratch::default())
    }

    fn of_the_words(message: &[u8]) -> Option<Vec<u8>> {
        share::annotate(factcards::model::english().unwrap(), message, &mut Scratch::default())
    }

    /// Whether a text reads with two helpers as it does without, and how often they answered.
    fn read_with(answer: fn(&[u8]) -> Option<Vec<u8>>) -> (bool, usize) {
        let sentence = |number| format!("Ada Lovelace met {number} people in London on 5 June {}. ", 1700 + number);
        let text: String = (0..700).map(sentence).collect();
        let (options, model, taken) =
            (Options::default(), factcards::model::english().unwrap(), Rc::<Cell<usize>>::default());
        let counted = taken.clone();
        let start: StartHelpers = Box::new(move |most| {
            let helper = |_| {
                let (sent, waits, taken) = (RefCell::default(), Cell::default(), counted.clone());
                Box::new(Played { answer, sent, waits, taken }) as Box<dyn Helper>
            };
            (0..most).map(helper).collect()
        });
        let normalized = Normalized::new(&text, &options, model);
        let mut parsing = Parsing::new(&normalized, model);
        let mut crew = Crew::start(&start, 2 * WORTH_A_HELPER);
        while !parsing.is_done() {
            crew.exchange(&mut parsing);
            parsing.step(256);
        }
        (parsing.finish().document(&options) == factcards::analyze(&text, &options, model), taken.get())
    }

    #[test]
    fn the_document_is_the_same_whatever_helpers_answer() {
        let (is_same, answers) = read_with(of_the_words);
        assert!(is_same && answers > 4, "{answers}");
        assert_eq!(read_with(of_nothing), (true, 2), "who once gave no answer is asked no more");
        assert_eq!(read_with(|_| Some(vec![3, 1])), (true, 2));
        assert_eq!(read_with(|_| None), (true, 0), "nobody waits for who never answers");
    }

    #[test]
    fn a_text_that_is_soon_read_gets_no_helpers() {
        let start: StartHelpers = Box::new(|most| panic!("{most}"));
        assert!(Crew::start(&start, WORTH_A_HELPER - 1).0.is_empty());
    }
}
