//! Python's packages: exactly what a committed list names, in an environment of their own under the build folder.

use std::path::PathBuf;

use anyhow::Result;

use super::Install;
use super::sink::Sink;
use super::stamp::Stamp;
use crate::workspace;

/// The packages of one list.
pub(crate) struct Environment {
    /// What they are and what they are for.
    what: &'static str,
    /// The list, from the root.
    requirements: &'static str,
    /// Where they are put, from the build folder.
    folder: &'static str,
}

/// What the batch example runs on.
pub(crate) const BATCH_ENGINES: Environment = Environment {
    what: "PySpark and Ray, which the batch example runs on",
    requirements: "examples/batch/requirements.txt",
    folder: "batch/environment",
};

impl Environment {
    /// The interpreter that finds the packages.
    pub(crate) fn python(&self) -> PathBuf {
        self.folder().join("bin/python")
    }

    fn folder(&self) -> PathBuf {
        workspace::target().join(self.folder)
    }

    fn stamp(&self) -> Stamp {
        Stamp::new(&self.folder(), workspace::root().join(self.requirements))
    }
}

impl Install for Environment {
    fn name(&self) -> String {
        self.what.to_owned()
    }

    fn is_there(&self) -> bool {
        self.stamp().is_fresh()
    }

    fn install(&self, sink: &Sink) -> Result<()> {
        sink.run(workspace::program("python3").args(["-m", "venv", "--clear"]).arg(self.folder()))?;
        let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
        sink.run(workspace::program(self.python()).args(install).arg(self.requirements))?;
        self.stamp().set()
    }

    fn by_hand(&self) -> String {
        let folder = self.folder();
        let python = self.python();
        format!("python3 -m venv {} && {} -m pip install -r {}", folder.display(), python.display(), self.requirements)
    }
}
