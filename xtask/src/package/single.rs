//! The page in one file, for a double click.

use std::path::Path;

use anyhow::{Context, Result};
use data_encoding::BASE64;
use sha2::{Digest, Sha256};

use crate::shell::run;
use crate::workspace;

use super::{build, bundle};

/// Writes `dist-single/factcards.html`.
///
/// # Errors
/// When something cannot be built or written.
pub(crate) fn write() -> Result<()> {
    let folder = workspace::root().join("dist-single");
    let package = folder.join("package");
    let _ = std::fs::remove_dir_all(&folder);
    build(&package)?;
    let script = folder.join("single.js");
    bundle::bundle(&package, "single.js", &script)?;
    let page = page(&std::fs::read_to_string(&script)?)?;
    std::fs::write(folder.join("factcards.html"), page)?;
    std::fs::remove_dir_all(package)?;
    std::fs::remove_file(script)?;
    run(workspace::program("node").arg("xtask/tools/sizes.mjs").arg(folder))
}

/// The site's page with its styles and scripts inside, and a policy that allows these and nothing else.
fn page(script: &str) -> Result<String> {
    let root = workspace::root();
    let page = std::fs::read_to_string(root.join("index.html"))?;
    // The parser of HTML would end the script at it.
    let script = script.replace("</script", "<\\/script");
    let styles = styles(&root, &page)?;
    let icon = std::fs::read(root.join("static/favicon.svg"))?;
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval' blob:; worker-src blob:; style-src '{}'; img-src data:; \
         connect-src blob:; base-uri 'none'; form-action 'none'",
        digest(&script),
        digest(&styles)
    );
    let mut head = String::new();
    let mut lines = page.lines().peekable();
    let mut out = vec![];
    while let Some(line) = lines.next() {
        let tag = line.trim_start();
        if tag.starts_with("<link data-trunk") || tag.starts_with("<meta name=\"factcards-") {
            skip_to_end(line, &mut lines);
        } else if tag.starts_with("<meta") && lines.peek().is_some_and(|next| next.contains("Content-Security-Policy"))
        {
            skip_to_end(line, &mut lines);
            head = format!("    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" />\n");
        } else if tag == "</head>" {
            out.push(format!("    <link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\" />", BASE64.encode(&icon)));
            out.push(format!("    <style>{styles}</style>"));
            out.push(line.to_owned());
        } else if tag == "</body>" {
            out.push(format!("    <script type=\"module\">{script}</script>"));
            out.push(line.to_owned());
        } else {
            out.push(line.to_owned());
        }
    }
    let page = out.join("\n") + "\n";
    anyhow::ensure!(!head.is_empty(), "index.html has no policy");
    // The policy holds for what stands behind it.
    Ok(page.replacen("<head>\n", &format!("<head>\n{head}"), 1))
}

/// Skips the lines of a tag.
fn skip_to_end<'l>(first: &'l str, lines: &mut impl Iterator<Item = &'l str>) {
    let mut line = Some(first);
    while line.is_some_and(|line| !line.trim_end().ends_with('>')) {
        line = lines.next();
    }
}

/// The page's style sheets, in its order.
fn styles(root: &Path, page: &str) -> Result<String> {
    let sheets = page.lines().filter(|line| line.contains("rel=\"css\""));
    let mut all = String::new();
    for line in sheets {
        let path = line.split("href=\"").nth(1).and_then(|rest| rest.split('"').next());
        let path = path.context("a style sheet of index.html has no address")?;
        all.push_str(&std::fs::read_to_string(root.join(path)).with_context(|| format!("cannot read {path}"))?);
    }
    Ok(all)
}

/// The digest by which a policy allows an inline script or style.
fn digest(text: &str) -> String {
    format!("sha256-{}", BASE64.encode(&Sha256::digest(text.as_bytes())))
}
