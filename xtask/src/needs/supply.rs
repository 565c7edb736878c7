//! What steps need, provided once each: in the background ahead of time, or when it is first asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use anyhow::{Error, Result, anyhow};

/// Where something is provided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// While everybody waits for it.
    Foreground,
    /// Beside steps that do not need it.
    Background,
}

/// How it went; an error is shared, as it is told at each step that needs the thing.
type Outcome = Result<(), Arc<Error>>;

/// Provides needs of one kind, each at most once.
pub(crate) struct Supply<N> {
    provide: Arc<dyn Fn(N, Place) -> Result<()> + Send + Sync>,
    outcomes: BTreeMap<N, Outcome>,
    ahead: BTreeSet<N>,
    background: Option<Receiver<(N, Outcome)>>,
}

impl<N: Copy + Ord + Display + Send + 'static> Supply<N> {
    /// A supply of what a function provides; it is asked once for each need.
    pub(crate) fn new(provide: impl Fn(N, Place) -> Result<()> + Send + Sync + 'static) -> Self {
        Self { provide: Arc::new(provide), outcomes: BTreeMap::new(), ahead: BTreeSet::new(), background: None }
    }

    /// Begins to provide some needs in the background, one after the other.
    pub(crate) fn start_ahead(&mut self, needs: Vec<N>) {
        let (sender, receiver) = channel();
        self.ahead = needs.iter().copied().collect();
        self.background = Some(receiver);
        let provide = Arc::clone(&self.provide);
        thread::spawn(move || {
            for need in needs {
                let outcome = provide(need, Place::Background).map_err(Arc::new);
                if sender.send((need, outcome)).is_err() {
                    return;
                }
            }
        });
    }

    /// Gives back when all of some needs are there.
    ///
    /// # Errors
    /// When one of them cannot be provided, each time that it is asked for.
    pub(crate) fn ensure(&mut self, needs: &[N]) -> Result<()> {
        for need in needs {
            self.outcome(*need).map_err(|error| anyhow!("{need} cannot be had: {error:#}"))?;
        }
        Ok(())
    }

    fn outcome(&mut self, need: N) -> Outcome {
        if self.ahead.contains(&need) {
            self.wait_for(need);
        }
        let provide = &self.provide;
        let now = || provide(need, Place::Foreground).map_err(Arc::new);
        self.outcomes.entry(need).or_insert_with(now).clone()
    }

    /// Takes what comes from the background until the need is among it, or nothing more can come.
    fn wait_for(&mut self, need: N) {
        let Some(background) = &self.background else { return };
        self.outcomes.extend(background.try_iter());
        if self.outcomes.contains_key(&need) {
            return;
        }
        println!("    waiting for {need}, which is being installed in the background");
        for (other, outcome) in background {
            self.outcomes.insert(other, outcome);
            if other == need {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Mutex, PoisonError};
    use std::time::Duration;

    use anyhow::bail;

    use super::*;

    type Calls = Arc<Mutex<Vec<(char, Place)>>>;

    /// A supply that writes down what it was asked for; `x` cannot be had.
    fn supply() -> (Supply<char>, Calls) {
        let calls = Calls::default();
        let written = Arc::clone(&calls);
        let supply = Supply::new(move |need, place| {
            if place == Place::Background {
                thread::sleep(Duration::from_millis(20));
            }
            written.lock().unwrap_or_else(PoisonError::into_inner).push((need, place));
            if need == 'x' {
                bail!("no {need} for this machine");
            }
            Ok(())
        });
        (supply, calls)
    }

    fn taken(calls: &Calls) -> Vec<(char, Place)> {
        calls.lock().unwrap().clone()
    }

    #[test]
    fn a_need_is_provided_when_it_is_first_asked_for_and_then_no_more() {
        let (mut supply, calls) = supply();
        supply.ensure(&['a', 'b']).unwrap();
        supply.ensure(&['b', 'a']).unwrap();
        assert_eq!(taken(&calls), [('a', Place::Foreground), ('b', Place::Foreground)]);
    }

    #[test]
    fn what_is_provided_ahead_is_waited_for_and_not_provided_again() {
        let (mut supply, calls) = supply();
        supply.start_ahead(vec!['a', 'b']);
        supply.ensure(&['b']).unwrap();
        assert_eq!(taken(&calls), [('a', Place::Background), ('b', Place::Background)]);
        supply.ensure(&['a', 'c']).unwrap();
        assert_eq!(taken(&calls).get(2..), Some([('c', Place::Foreground)].as_slice()));
    }

    #[test]
    fn what_is_not_being_provided_ahead_does_not_wait_for_what_is() {
        let (mut supply, calls) = supply();
        supply.start_ahead(vec!['a']);
        supply.ensure(&['c']).unwrap();
        assert_eq!(taken(&calls), [('c', Place::Foreground)]);
        supply.ensure(&['a']).unwrap();
    }

    #[test]
    fn a_failure_in_the_background_is_told_wherever_the_thing_is_needed_and_nowhere_else() {
        let (mut supply, calls) = supply();
        supply.start_ahead(vec!['x', 'a']);
        supply.ensure(&['a']).unwrap();
        for _ in 0..2 {
            let error = supply.ensure(&['a', 'x']).unwrap_err();
            assert_eq!(error.to_string(), "x cannot be had: no x for this machine");
        }
        assert_eq!(taken(&calls).len(), 2);
    }
}
