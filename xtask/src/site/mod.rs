//! What Trunk builds does not fit a strict content security policy, nor are the worker's files named by their content.
//! This last step, Trunk's `post_build` hook, mends both:
//! - each inline script becomes a file of its own, as `script-src 'self'` forbids inline scripts;
//! - the engine's files, which Trunk never hashes, get their hash, so that no cache pairs an old one with a new page.

mod files;
mod html;
mod reload;

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
    finish(&PathBuf::from(folder))
}

/// Finishes the site in `folder`; doing it again changes nothing.
fn finish(folder: &Path) -> Result<()> {
    let page = folder.join("index.html");
    let source = std::fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;

    let mut scripts = Vec::new();
    for text in html::inline_scripts(&source)? {
        scripts.push(files::write_hashed(folder, "inline.js", reload::outside_the_page(&text).as_bytes())?);
    }
    let mut renamed = Vec::new();
    if let Some(engine) = html::engine(&source)? {
        renamed = files::hash_family(folder, &engine)?;
    }
    std::fs::write(&page, html::rewrite(&source, &scripts, &renamed)?)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A built site as Trunk leaves it.
    fn built_site(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("factcards-site-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        let page = r#"<!DOCTYPE html><html><head><meta name="factcards-engine" content="factcards-worker.js">
<link rel="modulepreload" nonce="n" href="./app-1.js" crossorigin="anonymous" integrity="sha384-x"></head><body>
<script type="module" nonce="n">import init from './app-1.js'; if (1 < 2 && true) await init();</script>
<script type="application/json">{"kept": true}</script><script src="./app-1.js"></script></body></html>"#;
        let worker = "let u = new URL('factcards-worker_bg.wasm', import.meta.url);";
        let files = [
            ("index.html", page.as_bytes()),
            ("app-1.js", b"export default () => 0"),
            ("factcards-worker.js", worker.as_bytes()),
            ("factcards-worker_bg.wasm", b"\0asm"),
            ("factcards-worker_loader.js", b"import init from './factcards-worker.js'; await init();"),
        ];
        for (name, bytes) in files {
            std::fs::write(folder.join(name), bytes).unwrap();
        }
        folder
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
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
        finish(&folder).unwrap();
        let names = names(&folder);
        let page = std::fs::read_to_string(folder.join("index.html")).unwrap();
        let script = only(&names, "inline-", ".js");
        assert!(page.contains(&format!(r#"<script type="module" src="./{script}"></script>"#)), "{page}");
        assert!(!page.contains("import init") && !page.contains("nonce"), "{page}");
        assert!(page.contains(r#"{"kept": true}"#) && page.contains("sha384-x"), "{page}");
        let text = std::fs::read_to_string(folder.join(script)).unwrap();
        assert_eq!(text, "import init from './app-1.js'; if (1 < 2 && true) await init();");

        let wasm = only(&names, "factcards-worker_bg-", ".wasm");
        let engine = only(&names, "factcards-worker-", ".js");
        let loader = only(&names, "factcards-worker_loader-", ".js");
        assert!(page.contains(&format!(r#"content="{engine}""#)), "{page}");
        assert!(std::fs::read_to_string(folder.join(&engine)).unwrap().contains(&format!("'{wasm}'")));
        assert!(std::fs::read_to_string(folder.join(loader)).unwrap().contains(&format!("'./{engine}'")));
    }

    #[test]
    fn a_name_changes_with_the_content_it_leads_to() {
        let (one, two) = (built_site("one"), built_site("two"));
        std::fs::write(two.join("factcards-worker_bg.wasm"), b"\0asm2").unwrap();
        finish(&one).unwrap();
        finish(&two).unwrap();
        let (one, two) = (names(&one), names(&two));
        for start in ["factcards-worker-", "factcards-worker_bg-", "factcards-worker_loader-"] {
            assert_ne!(only(&one, start, ""), only(&two, start, ""));
        }
        assert_eq!(only(&one, "inline-", ""), only(&two, "inline-", ""));
    }

    #[test]
    fn a_second_run_changes_nothing() {
        let folder = built_site("twice");
        finish(&folder).unwrap();
        let before = (names(&folder), std::fs::read(folder.join("index.html")).unwrap());
        finish(&folder).unwrap();
        assert_eq!(before, (names(&folder), std::fs::read(folder.join("index.html")).unwrap()));
    }

    #[test]
    fn an_engine_that_was_not_built_is_an_error() {
        let folder = built_site("missing");
        std::fs::remove_file(folder.join("factcards-worker.js")).unwrap();
        assert!(finish(&folder).is_err());
    }
}
