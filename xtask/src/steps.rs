//! A run of steps: each is given what it needs before it begins, and begins even when an earlier one failed, so that one
//! run shows all there is to mend.

use std::fmt::Display;
use std::time::Instant;

use anyhow::Result;

use crate::needs::Supply;
use crate::tally::{Summary, Tally};

/// One step.
pub(crate) struct Step<'a, N> {
    /// What it is called in the table at the end.
    pub(crate) title: &'a str,
    /// What must be on this machine before it begins; it relies on no earlier step for that.
    pub(crate) needs: &'a [N],
    /// What it does.
    pub(crate) work: &'a dyn Fn() -> Result<Tally>,
}

/// Runs every step. One whose needs cannot be had counts as failed, without its work.
pub(crate) fn run<N: Copy + Ord + Display + Send + 'static>(steps: &[Step<'_, N>], supply: &mut Supply<N>) -> Summary {
    let mut summary = Summary::default();
    for step in steps {
        println!("\n==> {}", step.title);
        let begin = Instant::now();
        let tally = supply.ensure(step.needs).and_then(|()| (step.work)()).unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Tally::of(false)
        });
        summary.add(step.title, tally, begin.elapsed());
    }
    summary
}

/// What some steps need, each once, in the order in which they come to need it.
pub(crate) fn needs_in_order<N: Copy + PartialEq>(steps: &[Step<'_, N>]) -> Vec<N> {
    let mut needs = Vec::new();
    for need in steps.iter().flat_map(|step| step.needs) {
        if !needs.contains(need) {
            needs.push(*need);
        }
    }
    needs
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use anyhow::bail;

    use super::*;

    /// What happened, in order: `+a` when a was provided, the title of a step when it worked.
    type Events = Arc<Mutex<Vec<String>>>;

    fn supply(events: &Events) -> Supply<char> {
        let events = Arc::clone(events);
        Supply::new(move |need, _| {
            events.lock().unwrap().push(format!("+{need}"));
            if need == 'x' {
                bail!("no network");
            }
            Ok(())
        })
    }

    fn events_of(steps: &[(&str, &[char])], ahead: Vec<char>) -> (Vec<String>, Summary) {
        let events = Events::default();
        let mut supply = supply(&events);
        let works = steps.iter().map(|(title, _)| {
            let events = Arc::clone(&events);
            move || {
                events.lock().unwrap().push((*title).to_owned());
                Ok(Tally::of(true))
            }
        });
        let works = works.collect::<Vec<_>>();
        let steps = steps.iter().zip(&works).map(|((title, needs), work)| Step { title, needs, work });
        let steps = steps.collect::<Vec<_>>();
        if !ahead.is_empty() {
            supply.start_ahead(ahead);
        }
        let summary = run(&steps, &mut supply);
        let happened = events.lock().unwrap().clone();
        (happened, summary)
    }

    #[test]
    fn a_step_begins_when_all_that_it_needs_is_there() {
        let (events, summary) = events_of(&[("one", &[]), ("two", &['a', 'b']), ("three", &['c', 'a'])], Vec::new());
        assert_eq!(events, ["one", "+a", "+b", "two", "+c", "three"]);
        assert_eq!(summary.total(), Tally { passed: 3, failed: 0 });
    }

    #[test]
    fn a_step_waits_for_what_is_installed_in_the_background() {
        let (events, _) = events_of(&[("two", &['a', 'b'])], vec!['a', 'b']);
        assert_eq!(events, ["+a", "+b", "two"]);
    }

    #[test]
    fn a_step_whose_need_cannot_be_had_fails_and_the_others_run() {
        for ahead in [Vec::new(), vec!['x']] {
            let (events, summary) = events_of(&[("one", &['x']), ("two", &['a']), ("three", &['x'])], ahead);
            let worked = events.iter().filter(|event| !event.starts_with('+')).collect::<Vec<_>>();
            assert_eq!(worked, ["two"]);
            assert_eq!(summary.total(), Tally { passed: 1, failed: 2 });
        }
    }

    #[test]
    fn needs_come_in_the_order_of_the_steps() {
        let step = |needs| Step { title: "", needs, work: &|| Ok(Tally::of(true)) };
        assert_eq!(needs_in_order(&[step(&['b', 'a']), step(&[]), step(&['a', 'c'])]), ['b', 'a', 'c']);
    }
}
