//! What Trunk builds does not fit a strict content security policy, and it leaves the worker's files and snippets without
//! a hash in their names. This last step, Trunk's `post_build` hook, mends both and adds what reads PDF files:
//! - each inline script becomes a file of its own, as `script-src 'self'` forbids inline scripts;
//! - the style sheets become one, as each is a request that the first sight of the page waits for;
//! - every script, style sheet, wasm module and model is named by its content, so that no cache pairs old files with new
//!   ones, and the page is told how long those are whose bytes it counts;
//! - the service worker is told which files this build has.

mod files;
mod html;
mod offline;
mod pdf;
mod reload;

pub(crate) use files::is_named_by_content;
pub(crate) use offline::NAME as SERVICE_WORKER;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// Finishes the site that Trunk has just built, whose folder it names in `TRUNK_STAGING_DIR`.
///
/// # Errors
/// When it is not called by Trunk, or the built site is not as expected.
pub(crate) fn finish_from_environment() -> Result<()> {
    let Some(folder) = std::env::var_os("TRUNK_STAGING_DIR") else {
        bail!("TRUNK_STAGING_DIR is not set: this command is for Trunk, which calls it after each build");
    };
    // What is rebuilt at each change is not to be kept by the browser.
    let built = if std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "debug") {
        offline::Built::ToChange
    } else {
        offline::Built::ToKeep
    };
    let folder = PathBuf::from(folder);
    pdf::copy_into(&folder)?;
    finish(&folder, built)
}

/// Finishes the site in `folder`; doing it again changes nothing.
fn finish(folder: &Path, built: offline::Built) -> Result<()> {
    let page = folder.join("index.html");
    let source = std::fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;

    let mut scripts = Vec::new();
    for (number, text) in html::inline_scripts(&source)?.iter().enumerate() {
        let name = format!("inline-{number}.js");
        std::fs::write(folder.join(&name), reload::outside_the_page(text))?;
        scripts.push(name);
    }
    let source = html::refer_to_scripts(&source, &scripts)?;
    let source = html::without_preloaded_wasm(&join_styles(folder, &source)?)?;
    let renamed = files::hash_all(folder)?;
    std::fs::write(&page, html::refer_to_renamed(&source, &renamed)?)?;
    offline::write(folder, built)
}

/// Writes the style sheets as one file, in their order; gives the page that refers to it.
fn join_styles(folder: &Path, page: &str) -> Result<String> {
    const TOGETHER: &str = "style.css";
    let addresses = html::style_sheets(page)?;
    if addresses.len() < 2 {
        return Ok(page.to_owned());
    }
    let paths: Vec<_> = addresses.iter().map(|address| folder.join(address)).collect();
    let mut together = Vec::new();
    for path in &paths {
        together.extend(std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?);
        together.push(b'\n');
    }
    for path in &paths {
        std::fs::remove_file(path)?;
    }
    std::fs::write(folder.join(TOGETHER), together)?;
    html::refer_to_style(page, TOGETHER)
}

#[cfg(test)]
mod tests {
    use super::offline::Built::ToKeep;
    use super::*;

    /// A built site as Trunk leaves it.
    fn built_site(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("factcards-site-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(folder.join("snippets/a-0")).unwrap();
        let page = r#"<!DOCTYPE html><html><head><meta name="factcards-engine" content="factcards-worker.js">
<meta name="factcards-wasm" content="factcards-worker_bg.wasm"><meta name="factcards-model" content="english.model">
<link rel="stylesheet" href="./one.css"><link rel="stylesheet" href="./two.css" integrity="sha384-y">
<link rel="modulepreload" nonce="n" href="./app-1.js" crossorigin="anonymous" integrity="sha384-x"></head><body>
<script type="module" nonce="n">import init from './app-1.js'; if (1 < 2 && true) await init();</script>
<script type="application/json">{"kept": true}</script><script src="./app-1.js"></script></body></html>"#;
        let worker = "let u = new URL('factcards-worker_bg.wasm', import.meta.url);";
        let files = [
            ("index.html", page.as_bytes()),
            ("app-1.js", b"import { x } from './snippets/a-0/x.js'; export default () => 0"),
            ("snippets/a-0/x.js", b"export const x = 1;"),
            ("icon.svg", b"<svg/>"),
            ("english.model", b"MODEL"),
            ("one.css", b"a{}"),
            ("two.css", b"b{}"),
            ("factcards-worker.js", worker.as_bytes()),
            ("factcards-worker_bg.wasm", b"\0asm"),
            ("factcards-worker_loader.js", b"import init from './factcards-worker.js'; await init();"),
        ];
        for (name, bytes) in files {
            std::fs::write(folder.join(name), bytes).unwrap();
        }
        folder
    }

    /// All files below, by their path.
    fn names(folder: &Path) -> Vec<String> {
        let mut names = Vec::new();
        let mut folders = vec![folder.to_path_buf()];
        while let Some(next) = folders.pop() {
            for entry in std::fs::read_dir(next).unwrap().map(Result::unwrap) {
                if entry.file_type().unwrap().is_dir() {
                    folders.push(entry.path());
                } else {
                    names.push(entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned());
                }
            }
        }
        names.sort();
        names
    }

    fn only(names: &[String], start: &str, end: &str) -> String {
        let found: Vec<_> = names.iter().filter(|n| n.starts_with(start) && n.ends_with(end)).collect();
        assert_eq!(found.len(), 1, "{start}…{end} in {names:?}");
        found[0].clone()
    }

    #[test]
    fn no_script_stays_inline_and_every_reference_names_a_file() {
        let folder = built_site("inline");
        finish(&folder, ToKeep).unwrap();
        let names = names(&folder);
        let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
        let page = read("index.html");
        let script = only(&names, "inline-0-", ".js");
        let app = only(&names, "app-1-", ".js");
        assert!(page.contains(&format!(r#"<script type="module" src="./{script}"></script>"#)), "{page}");
        assert!(!page.contains("import init") && !page.contains("nonce") && !page.contains("integrity"), "{page}");
        assert!(page.contains(r#"{"kept": true}"#) && page.contains(&format!(r#"href="./{app}""#)), "{page}");
        assert_eq!(read(&script), format!("import init from './{app}'; if (1 < 2 && true) await init();"));
        assert!(read(&app).contains(&format!("'./{}'", only(&names, "snippets/a-0/x-", ".js"))));

        let engine = only(&names, "factcards-worker-", ".js");
        assert!(page.contains(&format!(r#"content="./{engine}""#)), "{page}");
        assert!(read(&engine).contains(&format!("'{}'", only(&names, "factcards-worker_bg-", ".wasm"))));
        assert!(read(&only(&names, "factcards-worker_loader-", ".js")).contains(&format!("'./{engine}'")));
        let (wasm, model) = (only(&names, "factcards-worker_bg-", ".wasm"), only(&names, "english-", ".model"));
        assert!(page.contains(&format!(r#"content="./{wasm}" data-bytes="4""#)), "{page}");
        assert!(page.contains(&format!(r#"content="./{model}" data-bytes="5""#)), "{page}");
        assert!(names.contains(&"icon.svg".to_owned()));
    }

    #[test]
    fn the_service_worker_keeps_its_name_and_lists_every_other_file() {
        let folder = built_site("offline");
        finish(&folder, ToKeep).unwrap();
        let script = std::fs::read_to_string(folder.join(SERVICE_WORKER)).unwrap();
        for name in names(&folder) {
            let address = if name == "index.html" { "" } else { &name };
            let listed = script.contains(&format!("  \"{address}\": \"sha256-"));
            assert_eq!(listed, name != SERVICE_WORKER, "{name} in {script}");
        }
    }

    #[test]
    fn the_style_sheets_are_one_in_their_order() {
        let folder = built_site("style");
        finish(&folder, ToKeep).unwrap();
        let style = only(&names(&folder), "", ".css");
        assert_eq!(std::fs::read_to_string(folder.join(&style)).unwrap(), "a{}\nb{}\n");
        let page = std::fs::read_to_string(folder.join("index.html")).unwrap();
        assert_eq!(page.matches("stylesheet").count(), 1);
        assert!(page.contains(&format!(r#"href="./{style}""#)), "{page}");
    }

    #[test]
    fn a_name_changes_with_the_content_it_leads_to() {
        let (one, two) = (built_site("one"), built_site("two"));
        std::fs::write(two.join("factcards-worker_bg.wasm"), b"\0asm2").unwrap();
        finish(&one, ToKeep).unwrap();
        finish(&two, ToKeep).unwrap();
        let (one, two) = (names(&one), names(&two));
        for start in ["factcards-worker-", "factcards-worker_bg-", "factcards-worker_loader-"] {
            assert_ne!(only(&one, start, ""), only(&two, start, ""));
        }
        assert_eq!(only(&one, "inline-0-", ""), only(&two, "inline-0-", ""));
    }

    #[test]
    fn a_second_run_changes_nothing() {
        let folder = built_site("twice");
        finish(&folder, ToKeep).unwrap();
        let before = (names(&folder), std::fs::read(folder.join("index.html")).unwrap());
        finish(&folder, ToKeep).unwrap();
        assert_eq!(before, (names(&folder), std::fs::read(folder.join("index.html")).unwrap()));
    }
}
