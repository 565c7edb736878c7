//! What passed and what failed, from what the test runners print.

use std::time::Duration;

use crate::shell::seconds;

/// Counts of one step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Tests or checks that passed.
    pub(crate) passed: usize,
    /// Tests or checks that failed, or that should have run and did not.
    pub(crate) failed: usize,
}

impl Tally {
    /// A step that is one check.
    pub(crate) fn of(ok: bool) -> Self {
        Self { passed: usize::from(ok), failed: usize::from(!ok) }
    }

    /// The lines `test result: ok. 3 passed; 0 failed; …` of cargo's test runner, added up.
    pub(crate) fn of_cargo(text: &str) -> Self {
        let mut tally = Self::default();
        for part in text.lines().filter(|line| line.starts_with("test result:")).flat_map(|line| line.split([';', '.']))
        {
            match part.trim().split_once(' ') {
                Some((count, "passed")) => tally.passed += count.parse().unwrap_or(0),
                Some((count, "failed")) => tally.failed += count.parse().unwrap_or(0),
                _ => {}
            }
        }
        tally
    }

    /// The closing lines `# pass 3`, `# fail 1` … of Node's TAP reporter. A test that was skipped did not pass.
    pub(crate) fn of_node(text: &str) -> Self {
        let mut tally = Self::default();
        for line in text.lines() {
            match line.strip_prefix("# ").and_then(|rest| rest.split_once(' ')) {
                Some(("pass", count)) => tally.passed += count.parse().unwrap_or(0),
                Some(("fail" | "cancelled" | "skipped" | "todo", count)) => tally.failed += count.parse().unwrap_or(0),
                _ => {}
            }
        }
        tally
    }

    /// The same, with at least one failure when the runner itself did not end well, or ran nothing.
    pub(crate) fn checked(mut self, ended_well: bool) -> Self {
        if self.failed == 0 && (!ended_well || self.passed == 0) {
            self.failed = 1;
        }
        self
    }

    /// Both together.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// All steps of one run.
#[derive(Default)]
pub(crate) struct Summary {
    steps: Vec<(String, Tally, Duration)>,
}

impl Summary {
    /// Adds a step.
    pub(crate) fn add(&mut self, name: &str, tally: Tally, time: Duration) {
        self.steps.push((name.to_owned(), tally, time));
    }

    /// All steps together.
    pub(crate) fn total(&self) -> Tally {
        self.steps.iter().fold(Tally::default(), |sum, step| sum.plus(step.1))
    }

    /// Prints the table and, last, the line `N passed, M failed`. Gives whether nothing failed and something ran.
    pub(crate) fn close(&self) -> bool {
        let total = self.total();
        println!("\n{:<34} {:>7} {:>7} {:>9}", "step", "passed", "failed", "time");
        for (name, tally, time) in &self.steps {
            println!("{name:<34} {:>7} {:>7} {:>9}", tally.passed, tally.failed, seconds(*time));
        }
        println!("\n{} passed, {} failed", total.passed, total.failed);
        total.failed == 0 && total.passed > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_test_binary_counts() {
        let text = "test a ... ok\ntest result: ok. 2 passed; 0 failed; 1 ignored; 0 measured\n\ntest result: FAILED. 1 passed; 3 failed; 0 ignored\n";
        assert_eq!(Tally::of_cargo(text), Tally { passed: 3, failed: 3 });
    }

    #[test]
    fn a_skipped_browser_test_is_not_a_passed_one() {
        let text = "ok 1 - a\n# tests 4\n# pass 2\n# fail 0\n# cancelled 1\n# skipped 1\n# todo 0\n";
        assert_eq!(Tally::of_node(text), Tally { passed: 2, failed: 2 });
    }

    #[test]
    fn a_runner_that_ran_nothing_or_broke_has_failed() {
        assert_eq!(Tally::default().checked(true).failed, 1);
        assert_eq!(Tally { passed: 5, failed: 0 }.checked(false).failed, 1);
        assert_eq!(Tally { passed: 5, failed: 0 }.checked(true).failed, 0);
    }
}
