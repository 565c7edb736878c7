//! `batch`: the example that drives the command from Spark and Ray Data, held to what the command says by itself.

use anyhow::Result;

use crate::needs::{self, BATCH_ENGINES, Need};
use crate::shell::{run, step};
use crate::workspace;

/// What it takes to run both engines; the environment is made with the interpreter.
const NEEDS: [Need; 3] = [Need::Python, Need::Java, Need::BatchEngines];

/// Builds the command, and runs the example's own check with it.
///
/// # Errors
/// When something cannot be had or built, or the check fails.
pub(crate) fn batch() -> Result<()> {
    needs::ensure(&NEEDS)?;
    let mut command = workspace::cargo();
    command.args(["build", "--release", "--package", "factcards-cli"]);
    step("building the command", || run(&mut command))?;
    let program = workspace::target().join("release").join(format!("factcards{}", std::env::consts::EXE_SUFFIX));
    let mut check = workspace::program(BATCH_ENGINES.python());
    check.arg("examples/batch/check.py").arg(workspace::target().join("batch/check")).arg("--command").arg(program);
    run(&mut check)
}
