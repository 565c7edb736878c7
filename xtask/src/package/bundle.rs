//! The package out of memory: one module, and one page, with everything inside.

use std::path::Path;

use anyhow::{Context, Result};

use crate::needs::SITE_TOOLS;
use crate::shell::run;
use crate::workspace;

/// What goes into the bundles as packed bytes, and under which name.
const PACKED: [(&str, &str); 3] =
    [("embedWasm", "factcards-embed_bg.wasm"), ("engineWasm", "factcards-worker_bg.wasm"), ("model", "english.model")];

/// The entry from which a worker is started, which goes into the bundles as a script.
const WORKER: &str = "worker.js";

/// Joins one of the entries of `crates/embed/bundles` and all that it needs of the package in `package` into one module.
///
/// # Errors
/// When a file is missing or cannot be joined.
pub(crate) fn bundle(package: &Path, entry: &str, into: &Path) -> Result<()> {
    let folder = package.join("bundles");
    std::fs::create_dir_all(&folder)?;
    let source = workspace::root().join("crates/embed/bundles");
    for name in ["files.js", "memory.js", WORKER, entry] {
        std::fs::copy(source.join(name), folder.join(name)).with_context(|| format!("cannot copy {name}"))?;
    }
    let worker = folder.join("worker.joined.js");
    join(&folder.join(WORKER), "iife", &worker)?;
    std::fs::write(folder.join("payload.js"), payload(package, &std::fs::read_to_string(worker)?)?)?;
    let bundled = join(&folder.join(entry), "esm", into);
    std::fs::remove_dir_all(&folder)?;
    bundled
}

/// Joins a script and all that it imports; in a classic script nothing asks for its own address.
fn join(entry: &Path, format: &str, into: &Path) -> Result<()> {
    run(workspace::program(SITE_TOOLS.programs().join("esbuild"))
        .arg(entry)
        .args(["--bundle", "--minify", "--target=es2022", "--log-level=warning"])
        .arg("--log-override:empty-import-meta=silent")
        .arg(format!("--format={format}"))
        .arg(format!("--outfile={}", into.display())))
}

/// The files and the worker's script as a module of strings.
fn payload(package: &Path, worker: &str) -> Result<String> {
    let mut module = format!("export const workerScript = {};\n", serde_json::to_string(worker)?);
    for (name, file) in PACKED {
        let packed = workspace::program("node").arg("xtask/tools/pack.mjs").arg(package.join(file)).output()?;
        anyhow::ensure!(packed.status.success(), "cannot pack {file}: {}", String::from_utf8_lossy(&packed.stderr));
        module.push_str(&format!("export const {name} = \"{}\";\n", String::from_utf8(packed.stdout)?));
    }
    Ok(module)
}
