//! The page in one file, for a double click.

use std::path::Path;

use anyhow::{Context, Result};
use data_encoding::BASE64;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, doc_comments, element, rewrite_str};
use sha2::{Digest, Sha256};

use crate::shell::run;
use crate::workspace;

use super::{build, bundle};

/// What only the site needs.
const OF_THE_SITE: &str = "link, meta[name^=factcards-], meta[http-equiv=Content-Security-Policy]";

/// Builds the package and writes `dist-single/factcards.html`.
///
/// # Errors
/// When something cannot be built or written.
pub(crate) fn write() -> Result<()> {
    let package = workspace::target().join("package");
    build(&package)?;
    write_from(&package)
}

/// Writes `dist-single/factcards.html` from a built package.
///
/// # Errors
/// When something cannot be joined or written.
pub(crate) fn write_from(package: &Path) -> Result<()> {
    let folder = workspace::root().join("dist-single");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)?;
    let script = folder.join("single.js");
    bundle::bundle(package, "single.js", &script)?;
    let root = workspace::root();
    let page = std::fs::read_to_string(root.join("index.html"))?;
    let parts = Parts {
        script: std::fs::read_to_string(&script)?,
        styles: styles(&root, &page)?,
        icon: std::fs::read(root.join("static/favicon.svg"))?,
    };
    std::fs::write(folder.join("factcards.html"), join(&page, &parts)?)?;
    std::fs::remove_file(script)?;
    run(workspace::program("node").arg("xtask/tools/sizes.mjs").arg(folder))
}

/// What the page else loads.
struct Parts {
    script: String,
    styles: String,
    icon: Vec<u8>,
}

/// The site's page with its parts inside, and a policy that allows these and nothing else.
fn join(page: &str, parts: &Parts) -> Result<String> {
    // The parser of HTML would end the script at it.
    let script = parts.script.replace("</script", "<\\/script");
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; worker-src blob:; style-src '{}'; img-src data:; \
         base-uri 'none'; form-action 'none'",
        digest(&script),
        digest(&parts.styles)
    );
    let first = format!("\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" />");
    let icon = BASE64.encode(&parts.icon);
    let last = format!(
        "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\" />\n    <style>{}</style>\n",
        parts.styles
    );
    let script = format!("<script type=\"module\">{script}</script>\n");
    let settings = RewriteStrSettings {
        element_content_handlers: vec![
            element!("head", |head| {
                // The policy holds for what stands behind it.
                head.prepend(&first, ContentType::Html);
                head.append(&last, ContentType::Html);
                Ok(())
            }),
            element!("body", |body| {
                body.append(&script, ContentType::Html);
                Ok(())
            }),
        ],
        ..RewriteStrSettings::new()
    };
    rewrite_str(&stripped(page)?, settings).context("cannot rewrite index.html")
}

/// The page without what only the site needs.
fn stripped(page: &str) -> Result<String> {
    let settings = RewriteStrSettings {
        document_content_handlers: vec![doc_comments!(|comment| {
            comment.remove();
            Ok(())
        })],
        element_content_handlers: vec![element!(OF_THE_SITE, |tag| {
            tag.remove();
            Ok(())
        })],
        ..RewriteStrSettings::new()
    };
    let page = rewrite_str(page, settings).context("cannot rewrite index.html")?;
    Ok(page.lines().filter(|line| !line.trim().is_empty()).fold(String::new(), |page, line| page + line + "\n"))
}

/// The page's style sheets, in its order.
fn styles(root: &Path, page: &str) -> Result<String> {
    let mut addresses = Vec::new();
    let settings = RewriteStrSettings {
        element_content_handlers: vec![element!("link[rel=css][href]", |link| {
            addresses.extend(link.get_attribute("href"));
            Ok(())
        })],
        ..RewriteStrSettings::new()
    };
    rewrite_str(page, settings).context("cannot read index.html")?;
    let mut all = String::new();
    for path in addresses {
        let sheet = std::fs::read_to_string(root.join(&path)).with_context(|| format!("cannot read {path}"))?;
        all.push_str(&sheet);
    }
    Ok(all)
}

/// The digest by which a policy allows an inline script or style.
fn digest(text: &str) -> String {
    format!("sha256-{}", BASE64.encode(&Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_its_parts_inside_and_asks_for_nothing() {
        let page = std::fs::read_to_string(workspace::root().join("index.html")).unwrap();
        let script = "let a = '</script>';\n\n".to_owned();
        let joined = join(&page, &Parts { script, styles: "a{}".to_owned(), icon: b"<svg/>".to_vec() }).unwrap();
        assert!(joined.contains("<script type=\"module\">let a = '<\\/script>';\n\n</script>"), "{joined}");
        assert!(joined.contains("<style>a{}</style>") && joined.contains("<noscript>"), "{joined}");
        assert_eq!(joined.matches("Content-Security-Policy").count(), 1);
        assert!(joined.contains(&digest("let a = '<\\/script>';\n\n")) && joined.contains(&digest("a{}")), "{joined}");
        for of_the_site in ["data-trunk", "factcards-wasm", "<!--", "'self'", "src=\"", "href=\"./"] {
            assert!(!joined.contains(of_the_site), "{of_the_site} in {joined}");
        }
    }

    #[test]
    fn the_styles_are_those_of_the_page() {
        let root = workspace::root();
        let page = std::fs::read_to_string(root.join("index.html")).unwrap();
        let styles = styles(&root, &page).unwrap();
        for name in ["tokens", "print"] {
            assert!(styles.contains(&std::fs::read_to_string(root.join(format!("static/{name}.css"))).unwrap()));
        }
    }
}
