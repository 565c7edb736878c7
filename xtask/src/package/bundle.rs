//! The package out of memory: one module, and one page, with everything inside.

use std::path::Path;

use anyhow::{Context, Result};

use crate::needs::SITE_TOOLS;
use crate::shell::run;
use crate::workspace;

/// What goes into the bundles as packed bytes, and under which name.
const PACKED: [(&str, &str); 3] =
    [("embedWasm", "factcards-embed_bg.wasm"), ("engineWasm", "factcards-worker_bg.wasm"), ("model", "english.model")];

/// What goes into them as scripts that a worker is started from.
const SCRIPTS: [(&str, &str); 2] = [("engineScript", "factcards-worker.js"), ("workerScript", "worker.js")];

/// Joins one of the entries of `crates/embed/bundles` and all that it needs of the package in `package` into one module.
///
/// # Errors
/// When a file is missing or cannot be joined.
pub(crate) fn bundle(package: &Path, entry: &str, into: &Path) -> Result<()> {
    let folder = package.join("bundles");
    std::fs::create_dir_all(&folder)?;
    let source = workspace::root().join("crates/embed/bundles");
    for name in ["memory.js", entry] {
        std::fs::copy(source.join(name), folder.join(name)).with_context(|| format!("cannot copy {name}"))?;
    }
    std::fs::write(folder.join("payload.js"), payload(package)?)?;
    let bundled = run(workspace::program(SITE_TOOLS.programs().join("esbuild"))
        .arg(folder.join(entry))
        .args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=warning"])
        .arg(format!("--outfile={}", into.display())));
    std::fs::remove_dir_all(&folder)?;
    bundled
}

/// The files as a module of strings.
fn payload(package: &Path) -> Result<String> {
    let mut module = String::new();
    for (name, file) in PACKED {
        let packed = workspace::program("node").arg("xtask/tools/pack.mjs").arg(package.join(file)).output()?;
        anyhow::ensure!(packed.status.success(), "cannot pack {file}: {}", String::from_utf8_lossy(&packed.stderr));
        module.push_str(&format!("export const {name} = \"{}\";\n", String::from_utf8(packed.stdout)?));
    }
    for (name, file) in SCRIPTS {
        let text = std::fs::read_to_string(package.join(file)).with_context(|| format!("cannot read {file}"))?;
        module.push_str(&format!("export const {name} = {};\n", serde_json::to_string(&text)?));
    }
    Ok(module)
}
