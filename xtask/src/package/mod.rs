//! The npm package, which is also what a static site serves to embed the cards: the element, the functions, their types
//! and the engine's files.

mod bind;
mod bundle;
pub(crate) mod single;
mod style;

use std::path::Path;

use anyhow::{Context, Result};

use crate::needs::Need;
use crate::shell::{run, step};
use crate::{dist, workspace};

/// What it takes to build the package.
pub(crate) const NEEDS: [Need; 4] = [Need::WasmTarget, Need::Node, Need::SiteTools, Need::WasmBindgen];

/// A module of wasm with its glue.
struct Module {
    package: &'static str,
    /// The cargo profile that it is compiled by.
    profile: &'static str,
    /// The level that `wasm-opt` is given: small before fast, or fast.
    level: &'static str,
}

const MODULES: [Module; 2] = [
    Module { package: "factcards-embed", profile: dist::SMALL, level: "z" },
    Module { package: "factcards-worker", profile: dist::PROFILE, level: "3" },
];

/// Files that are copied as they are: from where in the repository, to which name.
const COPIED: [(&str, &str); 5] = [
    ("static/english.model", "english.model"),
    ("crates/client/src/engine.js", "worker.js"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("MODEL_CARD.md", "MODEL_CARD.md"),
];

/// The page for a frame, as a site has it in its root; the package has it beside its script.
pub(crate) const FRAME_PAGE: &str = "crates/embed/frame/embed.html";

/// Folders whose files are copied as they are: from where in the repository, to where.
const FOLDERS: [(&str, &str); 3] =
    [("crates/embed/js", ""), ("crates/embed/npm", ""), ("crates/embed/frame", "frame/")];

/// Writes the package's files into a folder, which is emptied before.
///
/// # Errors
/// When something cannot be built or written.
pub(crate) fn build(into: &Path) -> Result<()> {
    let _ = std::fs::remove_dir_all(into);
    std::fs::create_dir_all(into)?;
    for module in &MODULES {
        step(&format!("building {} for other pages", module.package), || bind::bind(module, into))?;
    }
    let root = workspace::root();
    let copy = |from: &Path, name: &str| {
        std::fs::copy(from, into.join(name)).map(drop).with_context(|| format!("cannot copy {}", from.display()))
    };
    for (from, name) in COPIED {
        copy(&root.join(from), name)?;
    }
    std::fs::create_dir_all(into.join("frame"))?;
    for (folder, under) in FOLDERS {
        for entry in std::fs::read_dir(root.join(folder)).with_context(|| format!("cannot read {folder}"))? {
            let entry = entry?;
            copy(&entry.path(), &format!("{under}{}", entry.file_name().to_string_lossy()))?;
        }
    }
    let page = std::fs::read_to_string(root.join(FRAME_PAGE)).with_context(|| format!("cannot read {FRAME_PAGE}"))?;
    std::fs::write(into.join("frame/embed.html"), page.replace("\"embed/frame/", "\""))?;
    std::fs::write(into.join("styles.js"), styles()?)?;
    Ok(())
}

/// The element's style sheet as a module.
fn styles() -> Result<String> {
    let mut sheet = String::new();
    for name in style::SHEETS {
        let path = workspace::root().join(format!("static/{name}.css"));
        let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        sheet.push_str(&style::inside_an_element(&text));
        sheet.push('\n');
    }
    Ok(format!("// The element's style sheet.\nexport default {};\n", serde_json::to_string(&sheet)?))
}

/// Writes `dist-npm/`: the package's folder and the archive that a registry would be given.
///
/// # Errors
/// When something cannot be built or written.
pub(crate) fn pack() -> Result<()> {
    let folder = workspace::root().join("dist-npm");
    let package = folder.join("package");
    let _ = std::fs::remove_dir_all(&folder);
    build(&package)?;
    bundle::bundle(&package, "inline.js", &package.join("inline.js"))?;
    run(workspace::program("npm").args(["pack", "--silent", "--pack-destination"]).arg(&folder).arg(&package))?;
    run(workspace::program("node").arg("xtask/tools/sizes.mjs").arg(&package))
}
