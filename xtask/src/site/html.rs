//! Reading and rewriting the built page.

use std::cell::RefCell;

use anyhow::{Context, Result};
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str, text};

/// Every script whose code stands in the page itself.
const SCRIPT: &str = "script:not([src])";

/// Every style sheet that holds for every medium.
const STYLE: &str = r#"link[rel="stylesheet"]:not([media])"#;

/// What Trunk has fetched at once. It comes in the way of the style sheet, without which nothing is seen.
const PRELOADED_WASM: &str = r#"link[rel="preload"][type="application/wasm"]"#;

/// Everything that names a file of the site. The page finds the engine's module, its wasm and the model, and what reads
/// files, by `<meta name="factcards-…" content="…">`.
const REFERENCES: &str = r#"[href], [src], meta[name^="factcards-"]"#;

/// The files whose bytes the page counts while they come. A host may send them packed, so they are weighed here.
const COUNTED: [&str; 2] = ["factcards-wasm", "factcards-model"];

/// A file that got another name; both from the site's folder.
pub(super) struct Renamed {
    /// Its name before.
    pub(super) from: String,
    /// Its name now.
    pub(super) to: String,
    /// How long it is.
    pub(super) bytes: usize,
}

/// The code of each inline script, in order.
pub(super) fn inline_scripts(page: &str) -> Result<Vec<String>> {
    let found = RefCell::new(Vec::<Option<String>>::new());
    let settings = RewriteStrSettings {
        element_content_handlers: vec![
            element!(SCRIPT, |script| {
                found.borrow_mut().push(is_code(script).then(String::new));
                Ok(())
            }),
            text!(SCRIPT, |chunk| {
                if let Some(Some(code)) = found.borrow_mut().last_mut() {
                    code.push_str(chunk.as_str());
                }
                Ok(())
            }),
        ],
        ..RewriteStrSettings::new()
    };
    rewrite_str(page, settings).context("cannot read the built page")?;
    Ok(found.into_inner().into_iter().flatten().collect())
}

/// The addresses of the style sheets that hold for every medium, in order.
pub(super) fn style_sheets(page: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let settings = RewriteStrSettings {
        element_content_handlers: vec![element!(STYLE, |link| {
            found.extend(link.get_attribute("href"));
            Ok(())
        })],
        ..RewriteStrSettings::new()
    };
    rewrite_str(page, settings).context("cannot read the built page")?;
    Ok(found)
}

/// The page without what has the app's wasm fetched before its script asks for it.
pub(super) fn without_preloaded_wasm(page: &str) -> Result<String> {
    let settings = RewriteStrSettings {
        element_content_handlers: vec![element!(PRELOADED_WASM, |link| {
            link.remove();
            Ok(())
        })],
        ..RewriteStrSettings::new()
    };
    rewrite_str(page, settings).context("cannot rewrite the built page")
}

/// The page with one style sheet in the place of the first of those, and none of the others.
pub(super) fn refer_to_style(page: &str, name: &str) -> Result<String> {
    let mut first = true;
    let settings = RewriteStrSettings {
        element_content_handlers: vec![element!(STYLE, |link| {
            if std::mem::take(&mut first) {
                link.set_attribute("href", &format!("./{name}"))?;
                link.remove_attribute("integrity");
            } else {
                link.remove();
            }
            Ok(())
        })],
        ..RewriteStrSettings::new()
    };
    rewrite_str(page, settings).context("cannot rewrite the built page")
}

/// The page with its inline scripts replaced by references to `scripts`, and without nonces, which only a server could
/// make good.
pub(super) fn refer_to_scripts(page: &str, scripts: &[String]) -> Result<String> {
    let mut scripts = scripts.iter();
    let settings = RewriteStrSettings {
        element_content_handlers: vec![
            element!(SCRIPT, |script| {
                if is_code(script) {
                    let name = scripts.next().context("the page changed while it was read")?;
                    script.set_attribute("src", &format!("./{name}"))?;
                    script.set_inner_content("", ContentType::Html);
                }
                Ok(())
            }),
            element!("[nonce]", |element| {
                element.remove_attribute("nonce");
                Ok(())
            }),
        ],
        ..RewriteStrSettings::new()
    };
    rewrite_str(page, settings).context("cannot rewrite the built page")
}

/// The page with each renamed file by its new name.
pub(super) fn refer_to_renamed(page: &str, renamed: &[Renamed]) -> Result<String> {
    let settings = RewriteStrSettings {
        element_content_handlers: vec![element!(REFERENCES, |element| {
            for attribute in ["href", "src", "content"] {
                if let Some(file) = element.get_attribute(attribute).and_then(|old| find(&old, renamed)) {
                    element.set_attribute(attribute, &format!("./{}", file.to))?;
                    if element.get_attribute("name").is_some_and(|name| COUNTED.contains(&name.as_str())) {
                        element.set_attribute("data-bytes", &file.bytes.to_string())?;
                    }
                    // The references inside the file may have changed, and with them its digest.
                    element.remove_attribute("integrity");
                }
            }
            Ok(())
        })],
        ..RewriteStrSettings::new()
    };
    rewrite_str(page, settings).context("cannot rewrite the built page")
}

/// Whether a script is run (and so needs the policy's leave), not a block of data.
fn is_code(script: &Element<'_, '_>) -> bool {
    let kind = script.get_attribute("type").unwrap_or_default();
    ["", "module", "text/javascript", "application/javascript"].contains(&kind.trim().to_ascii_lowercase().as_str())
}

/// The file that an address means; none when it kept its name.
fn find<'r>(address: &str, renamed: &'r [Renamed]) -> Option<&'r Renamed> {
    let path = address.strip_prefix("./").unwrap_or(address);
    renamed.iter().find(|file| file.from == path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inline_script_keeps_every_character() {
        let code = "\nif (a < b && c > d) x = '</' + \"script\"; // é\n";
        let page = format!("<body><script>{code}</script><script src=x></script><script type=module></script></body>");
        assert_eq!(inline_scripts(&page).unwrap(), [code, ""]);
    }

    #[test]
    fn the_wasm_is_not_fetched_before_the_script_asks_for_it() {
        let kept = r#"<link rel="modulepreload" href="./a.js"><link rel="preload" href="./a.woff2" as="font">"#;
        let page = format!(r#"{kept}<link rel="preload" href="./a_bg.wasm" as="fetch" type="application/wasm">"#);
        assert_eq!(without_preloaded_wasm(&page).unwrap(), kept);
    }

    #[test]
    fn a_changed_file_loses_its_digest_and_others_keep_theirs() {
        let page = r#"<link href="./a.js" integrity="1"><link href="./b.js" integrity="2">"#;
        let renamed = [Renamed { from: "a.js".into(), to: "a-0.js".into(), bytes: 1 }];
        assert_eq!(
            refer_to_renamed(page, &renamed).unwrap(),
            r#"<link href="./a-0.js"><link href="./b.js" integrity="2">"#
        );
    }
}
