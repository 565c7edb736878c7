//! `instructions`: how many instructions an analysis takes, against what is recorded.
//!
//! Unlike time, the count does not depend on what else the machine does: two runs differ by some hundredths of a per cent,
//! as the keys of hash maps are random. It depends on the compiler, which is pinned, on the model and on the processor that
//! valgrind shows: one and the same with AVX2 wherever the machine has AVX2, whatever else it has. So the engine and the C
//! library take the same ways everywhere; on a machine without AVX2 they would not, and nothing is compared.

use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use lexopt::prelude::*;
use serde_json::{Map, Value};

use crate::bench::texts;
use crate::needs::{self, Need};
use crate::shell::{read, run, step};
use crate::tally::Tally;
use crate::workspace;

/// What it takes to count, where there are counts.
pub(crate) const NEEDS: &[Need] = if MAY_COUNT { &[Need::Valgrind] } else { &[] };

/// Whether this may be a machine whose counts are compared.
const MAY_COUNT: bool = cfg!(all(target_arch = "x86_64", target_os = "linux"));

/// The counts that others are compared with, from the root.
const RECORDED: &str = "xtask/bench/instructions.json";

/// So much more than recorded is let pass, in per cent.
const MOST: u64 = 3;

/// Where no counts are compared.
const ELSEWHERE: &str = "instructions are counted under Linux on x86-64 processors with AVX2 alone";

/// What valgrind counts: the analysis without the loading of the model.
const COUNTED: &str = "--toggle-collect=*instructions*counted*";

/// Reads `[--write]`, and compares the counts with those recorded, or records them.
///
/// # Errors
/// When an option is unknown, something cannot be had, built or counted, or a count is too high.
pub(crate) fn instructions(arguments: &mut lexopt::Parser) -> Result<()> {
    let write = match arguments.next()? {
        None => false,
        Some(Long("write")) => true,
        Some(other) => return Err(other.unexpected().into()),
    };
    needs::ensure(NEEDS)?;
    if write {
        ensure!(is_counted(), "{ELSEWHERE}");
        return record(&count()?);
    }
    ensure!(check()?.failed == 0, "more than {MOST} % over what is recorded");
    Ok(())
}

/// Compares the counts with those recorded: a check for each text, none where they would say nothing.
///
/// # Errors
/// When something cannot be built or counted, or nothing is recorded.
pub(crate) fn check() -> Result<Tally> {
    let mut tally = Tally::default();
    if !is_counted() {
        println!("{ELSEWHERE}");
        return Ok(tally);
    }
    let recorded = recorded()?;
    for Count { text, instructions } in count()? {
        let before = recorded.get(text).and_then(Value::as_u64).with_context(|| format!("{RECORDED} has no {text}"))?;
        let change = Change { now: instructions, before };
        println!("{} {text}: {instructions} instructions, {change}", if change.passes() { "ok    " } else { "FAILED" });
        tally = tally.plus(Tally::of(change.passes()));
    }
    Ok(tally)
}

/// What was counted for one text.
struct Count {
    text: &'static str,
    instructions: u64,
}

/// A count beside one that was recorded.
#[derive(Clone, Copy)]
struct Change {
    now: u64,
    before: u64,
}

impl Change {
    fn passes(self) -> bool {
        self.now.saturating_mul(100) <= self.before.saturating_mul(100 + MOST)
    }

    /// Whether what is recorded would let a later loss pass.
    fn is_gain(self) -> bool {
        self.now.saturating_mul(100) < self.before.saturating_mul(100 - MOST)
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = self.now as f64 / self.before as f64 - 1.0;
        write!(f, "{:+.2} % against what is recorded", 100.0 * share)?;
        if self.is_gain() { f.write_str("; record the gain with --write") } else { Ok(()) }
    }
}

fn recorded() -> Result<Map<String, Value>> {
    let text =
        std::fs::read_to_string(workspace::root().join(RECORDED)).with_context(|| format!("cannot read {RECORDED}"))?;
    Ok(serde_json::from_str(&text)?)
}

fn record(counts: &[Count]) -> Result<()> {
    let counts: Map<_, _> = counts.iter().map(|count| (count.text.to_owned(), count.instructions.into())).collect();
    let text = serde_json::to_string_pretty(&counts)? + "\n";
    print!("{RECORDED}: {text}");
    std::fs::write(workspace::root().join(RECORDED), text).with_context(|| format!("cannot write {RECORDED}"))
}

/// Builds the program and counts what it does for the article and for some pages.
fn count() -> Result<Vec<Count>> {
    let mut cargo = workspace::cargo();
    cargo.args(["build", "--release", "--package", "factcards-bench", "--bin", "instructions"]);
    step("building the engine for this machine", || run(&mut cargo))?;
    let folder = workspace::target().join("instructions");
    std::fs::create_dir_all(&folder)?;
    let pages = folder.join(texts::PAGES.file());
    std::fs::write(&pages, texts::own(&texts::PAGES)?)?;
    let files = [("article", workspace::root().join(texts::ARTICLE)), (texts::PAGES.name, pages)];
    let count = |(text, file): (_, PathBuf)| Ok(Count { text, instructions: counted(&file, &folder)? });
    files.into_iter().map(count).collect()
}

/// Has valgrind count one analysis of a file.
fn counted(file: &Path, folder: &Path) -> Result<u64> {
    let report = folder.join("callgrind.out");
    read(
        workspace::program("valgrind")
            .args(["--quiet", "--tool=callgrind", "--collect-atstart=no", COUNTED])
            .arg(format!("--callgrind-out-file={}", report.display()))
            .arg(workspace::target().join("release/instructions"))
            .arg("static/english.model")
            .arg(file),
    )?;
    match total(&std::fs::read_to_string(&report)?) {
        Some(0) | None => bail!("valgrind did not find what it should count: {COUNTED}"),
        Some(instructions) => Ok(instructions),
    }
}

/// The sum in what callgrind wrote.
fn total(report: &str) -> Option<u64> {
    report.lines().find_map(|line| line.strip_prefix("totals: "))?.trim().parse().ok()
}

/// Whether this is one.
fn is_counted() -> bool {
    MAY_COUNT && has_avx2()
}

#[cfg(target_arch = "x86_64")]
fn has_avx2() -> bool {
    std::arch::is_x86_feature_detected!("avx2")
}

#[cfg(not(target_arch = "x86_64"))]
fn has_avx2() -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A count where a thousand were recorded.
    fn change(now: u64) -> Change {
        Change { now, before: 1000 }
    }

    #[test]
    fn three_per_cent_more_pass_and_no_more() {
        assert!(change(1030).passes());
        assert!(!change(1031).passes());
        assert_eq!(change(1031).to_string(), "+3.10 % against what is recorded");
    }

    #[test]
    fn a_gain_passes_and_is_to_be_recorded() {
        assert!(change(900).passes());
        assert!(change(900).to_string().ends_with("; record the gain with --write"));
        assert_eq!(change(990).to_string(), "-1.00 % against what is recorded");
    }

    #[test]
    fn the_sum_is_found_in_the_report() {
        assert_eq!(total("events: Ir\nsummary: 7\n\nfn=(1)\n1 7\n\ntotals: 7\n"), Some(7));
        assert_eq!(total("events: Ir\n"), None);
    }

    #[test]
    fn what_is_recorded_is_of_the_texts_that_are_counted() {
        let recorded = recorded().unwrap();
        assert_eq!(recorded.keys().collect::<Vec<_>>(), [texts::PAGES.name, "article"]);
    }
}
