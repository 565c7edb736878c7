//! The engine for the browser, built as the site's is.

use std::path::Path;

use anyhow::{Context, Result};
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::needs::{SITE_TOOLS, WASM, WASM_BINDGEN};
use crate::shell::run;
use crate::{dist, workspace};

/// Where the page says how its worker is built.
const WORKER: &str = "link[data-bin=factcards-worker]";

/// Compiles and binds the benchmark's module into a folder.
///
/// # Errors
/// When something cannot be built, or the page does not say how.
pub(super) fn build(folder: &Path) -> Result<()> {
    let mut cargo = workspace::cargo();
    cargo.args(["build", "--package", "factcards-bench", "--lib", "--target", WASM]);
    run(cargo.args(["--profile", dist::PROFILE]))?;
    let built = workspace::target().join(WASM).join(dist::PROFILE).join("factcards_bench.wasm");
    run(workspace::program(WASM_BINDGEN.program("wasm-bindgen")?)
        .args(["--target", "web", "--no-typescript", "--out-name", "engine", "--out-dir"])
        .arg(folder)
        .arg(built))?;
    let module = folder.join("engine_bg.wasm");
    let page = std::fs::read_to_string(workspace::root().join("index.html"))?;
    run(workspace::program(SITE_TOOLS.programs().join("wasm-opt"))
        .args(shipped_arguments(&page)?)
        .arg(&module)
        .arg("--output")
        .arg(&module))
}

/// How a page has its engine's worker given to `wasm-opt`: the level, then what else it is told.
fn shipped_arguments(page: &str) -> Result<Vec<String>> {
    let mut arguments = None;
    let settings = RewriteStrSettings {
        element_content_handlers: vec![element!(WORKER, |link| {
            arguments = link.get_attribute("data-wasm-opt").map(|level| {
                let more = link.get_attribute("data-wasm-opt-params").unwrap_or_default();
                std::iter::once(format!("-O{level}")).chain(more.split_whitespace().map(str::to_owned)).collect()
            });
            Ok(())
        })],
        ..RewriteStrSettings::new()
    };
    rewrite_str(page, settings)?;
    arguments.context("index.html gives the engine's worker no data-wasm-opt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_those_of_the_engines_worker_wherever_it_stands() {
        let app = r#"<link data-bin="factcards-app" data-wasm-opt="z">"#;
        let worker = r#"<link data-bin="factcards-worker" data-wasm-opt="3" data-wasm-opt-params="--a  --b">"#;
        let import = r#"<link data-wasm-opt="s" data-wasm-opt-params="--c" data-bin="factcards-import-worker">"#;
        for page in [[app, worker, import], [worker, import, app], [import, app, worker]] {
            assert_eq!(shipped_arguments(&page.concat()).unwrap(), ["-O3", "--a", "--b"]);
        }
        assert_eq!(shipped_arguments(&worker.replace("-params", "-other")).unwrap(), ["-O3"]);
        assert!(shipped_arguments(app).is_err());
    }

    #[test]
    fn the_page_says_the_arguments() {
        let page = std::fs::read_to_string(workspace::root().join("index.html")).unwrap();
        assert!(shipped_arguments(&page).is_ok());
    }
}
