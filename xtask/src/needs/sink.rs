//! Where the output of an installation goes.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::shell::{exists, run, shown};

/// Lines of a log that are shown when a command has failed.
const LINES: usize = 20;

/// Where commands write to, and with that how much of the machine they may take.
pub(super) enum Sink {
    /// Here, as fast as it goes.
    Terminal,
    /// A file, after everything else that wants the processor.
    Log(PathBuf),
}

impl Sink {
    /// A log that begins empty.
    pub(super) fn log(path: PathBuf) -> Result<Self> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(Self::Log(path))
    }

    /// Runs a command.
    ///
    /// # Errors
    /// When it cannot be started or does not end well; with the end of the log, where there is one.
    pub(super) fn run(&self, command: &mut Command) -> Result<()> {
        let Self::Log(path) = self else { return run(command) };
        let mut log = OpenOptions::new().append(true).open(path)?;
        writeln!(log, "$ {}", shown(command))?;
        let mut patient = patient(command);
        patient.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let status = patient.status().with_context(|| format!("cannot start {}", shown(&patient)))?;
        if !status.success() {
            let text = String::from_utf8_lossy(&std::fs::read(path)?).into_owned();
            let lines = text.lines().collect::<Vec<_>>();
            let end = lines.iter().skip(lines.len().saturating_sub(LINES)).map(|line| format!("    | {line}\n"));
            let end = end.collect::<String>();
            bail!("{} ended with {status}; {} ends:\n{}", shown(command), path.display(), end.trim_end());
        }
        Ok(())
    }
}

/// The same command, of low priority where the system can do that.
fn patient(command: &Command) -> Command {
    let mut patient = if exists("nice") {
        let mut nice = Command::new("nice");
        // The lowest there is, as some tests measure time.
        nice.args(["-n", "19"]).arg(command.get_program());
        nice
    } else {
        Command::new(command.get_program())
    };
    patient.args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => patient.env(name, value),
            None => patient.env_remove(name),
        };
    }
    if let Some(folder) = command.get_current_dir() {
        patient.current_dir(folder);
    }
    patient
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log_of(name: &str) -> PathBuf {
        std::env::temp_dir().join(format!("factcards-{}-{name}", std::process::id()))
    }

    #[test]
    fn a_log_keeps_what_a_command_says_with_its_folder_and_environment() {
        let path = log_of("kept.log");
        let sink = Sink::log(path.clone()).unwrap();
        let mut command = Command::new("sh");
        command.args(["-c", "echo \"$WORD\"; pwd >&2"]).env("WORD", "hello").current_dir("/");
        sink.run(&mut command).unwrap();
        assert!(std::fs::read_to_string(&path).unwrap().ends_with("\nhello\n/\n"));
        std::fs::remove_file(path).unwrap();
    }

    #[test]
    fn a_failure_shows_the_end_of_the_log() {
        let path = log_of("failed.log");
        let sink = Sink::log(path.clone()).unwrap();
        let error = sink.run(Command::new("sh").args(["-c", "seq 100; exit 3"])).unwrap_err().to_string();
        assert!(error.contains("exit status: 3") && error.ends_with("| 99\n    | 100"), "{error}");
        assert!(error.contains("| 81\n") && !error.contains("| 80\n"), "{error}");
        std::fs::remove_file(path).unwrap();
    }
}
