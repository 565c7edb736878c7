//! A compiled module of wasm with its glue: made once for each state of it, whoever wants it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::Module;
use crate::needs::{SITE_TOOLS, WASM, WASM_BINDGEN, sha256};
use crate::shell::run;
use crate::workspace;

/// Has `wasm-opt` put like functions beside each other, which compression finds.
const ORDER: &str = "--reorder-functions-by-name";

/// Compiles a module and writes it with its glue into a folder.
///
/// # Errors
/// When it cannot be built or written.
pub(super) fn bind(module: &Module, into: &Path) -> Result<()> {
    let mut cargo = workspace::cargo();
    cargo.args(["build", "--package", module.package, "--target", WASM, "--profile", module.profile]);
    run(&mut cargo)?;
    let built = workspace::target().join(WASM).join(module.profile).join(format!("{}.wasm", module.package));
    let bound = workspace::target().join("bound").join(module.package);
    let stamp = bound.with_extension("made-from");
    // Optimizing takes longer than all else.
    let wanted = fingerprint(module, &built)?;
    if std::fs::read_to_string(&stamp).ok().as_ref() != Some(&wanted) {
        let _ = std::fs::remove_file(&stamp);
        let _ = std::fs::remove_dir_all(&bound);
        make(module, &built, &bound)?;
        std::fs::write(&stamp, wanted)?;
    }
    copy_tree(&bound, into)
}

/// All that what is made depends on.
fn fingerprint(module: &Module, built: &Path) -> Result<String> {
    let bindgen = workspace::locked_version("wasm-bindgen")?;
    Ok([sha256(built)?, bindgen, SITE_TOOLS.fingerprint()?, module.level.to_owned(), ORDER.to_owned()].join(" "))
}

fn make(module: &Module, built: &Path, into: &Path) -> Result<()> {
    run(workspace::program(WASM_BINDGEN.program("wasm-bindgen")?)
        .args(["--target", "web", "--no-typescript", "--out-dir"])
        .arg(into)
        .arg(built))?;
    let file = |end: &str| into.join(format!("{}{end}", module.package));
    run(workspace::program(SITE_TOOLS.programs().join("wasm-opt"))
        .arg(format!("-O{}", module.level))
        .arg(ORDER)
        .arg(file("_bg.wasm"))
        .arg("--output")
        .arg(file("_bg.wasm")))?;
    // Scripts that people wrote stay as they are, to be read.
    run(workspace::program(SITE_TOOLS.programs().join("esbuild"))
        .arg(file(".js"))
        .args(["--minify", "--format=esm", "--target=es2022", "--log-level=warning", "--allow-overwrite"])
        .arg(format!("--outfile={}", file(".js").display())))
}

/// Copies all files below a folder to the same places below another.
fn copy_tree(from: &Path, into: &Path) -> Result<()> {
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        std::fs::create_dir_all(into.join(&folder))?;
        for entry in std::fs::read_dir(from.join(&folder))? {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else {
                std::fs::copy(entry.path(), into.join(&path))
                    .with_context(|| format!("cannot copy {}", path.display()))?;
            }
        }
    }
    Ok(())
}
