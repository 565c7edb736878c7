//! What hosts read in a site: `_headers` (Netlify, Cloudflare Pages), `.nojekyll` (GitHub Pages), `404.html`.

use std::path::Path;

use anyhow::{Context, Result};
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::site::{SERVICE_WORKER, is_named_by_content};
use crate::workspace;

/// Copies the pages and writes the files that hosts read into the site.
///
/// # Errors
/// When the site lacks a page, or a file cannot be written.
pub(crate) fn finish(site: &Path) -> Result<()> {
    std::fs::copy(workspace::root().join("hosting/404.html"), site.join("404.html")).context("cannot copy 404.html")?;
    std::fs::write(site.join(".nojekyll"), "")?;
    let mut files = Vec::new();
    collect(site, "", &mut files)?;
    files.sort();
    let policies = Policies { page: policy(&site.join("index.html"))?, frame: policy(&site.join("embed.html"))? };
    std::fs::write(site.join("_headers"), headers(&files, &policies)).context("cannot write _headers")
}

/// The content security policies of the site's pages.
struct Policies {
    page: String,
    frame: String,
}

/// The rules. Hosts join what several rules say of one header, so none says again what holds for the same address.
fn headers(files: &[String], policies: &Policies) -> String {
    let page = format!("Content-Security-Policy: {}", policies.page);
    let frame = format!("Content-Security-Policy: {}", policies.frame);
    let mut rules = vec![("/*".to_owned(), vec!["X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer"])];
    for address in ["/", "/index.html"] {
        rules.push((address.to_owned(), vec![&page, FRESH]));
    }
    // Some hosts leave the ending out.
    for address in ["/embed", "/embed.html"] {
        rules.push((address.to_owned(), vec![&frame, FRESH]));
    }
    rules.push((format!("/{SERVICE_WORKER}"), vec![OF_THE_SERVICE_WORKER, FRESH]));
    rules.push(("/embed/*".to_owned(), [&[frame.as_str(), FRESH], &OF_OTHERS[..]].concat()));
    for file in files {
        let wasm = file.ends_with(".wasm").then_some("Content-Type: application/wasm");
        let of_content = is_named_by_content(file).then_some(FOR_GOOD);
        // A worker has the policy that its own script comes with.
        let script = (of_content.is_some() && file.ends_with(".js")).then_some(page.as_str());
        let lines: Vec<_> = of_content.into_iter().chain(script).chain(wasm).collect();
        if !lines.is_empty() {
            rules.push((format!("/{file}"), lines));
        }
    }
    let rule = |(address, lines): (String, Vec<&str>)| {
        lines.iter().fold(format!("{address}\n"), |rule, line| rule + "  " + line + "\n")
    };
    rules.into_iter().map(rule).collect::<Vec<_>>().join("\n")
}

/// The service worker asks for files of the site and runs no other script.
const OF_THE_SERVICE_WORKER: &str = "Content-Security-Policy: default-src 'none'; connect-src 'self'";
/// Another may come under the same name at any time.
const FRESH: &str = "Cache-Control: no-cache";
/// Pages of other origins may load it.
const OF_OTHERS: [&str; 2] = ["Access-Control-Allow-Origin: *", "Cross-Origin-Resource-Policy: cross-origin"];
/// Nothing else will ever have this name.
const FOR_GOOD: &str = "Cache-Control: public, max-age=31536000, immutable";

/// The policy that a page carries.
fn policy(page: &Path) -> Result<String> {
    let text = std::fs::read_to_string(page).with_context(|| format!("cannot read {}", page.display()))?;
    let mut found = None;
    let settings = RewriteStrSettings {
        element_content_handlers: vec![element!("meta[http-equiv=Content-Security-Policy]", |meta| {
            found = meta.get_attribute("content");
            Ok(())
        })],
        ..RewriteStrSettings::new()
    };
    rewrite_str(&text, settings).with_context(|| format!("cannot read {}", page.display()))?;
    found.with_context(|| format!("{} carries no policy", page.display()))
}

/// The files below, by their path with slashes.
fn collect(folder: &Path, under: &str, files: &mut Vec<String>) -> Result<()> {
    for entry in std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        let path = format!("{under}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_header_is_said_once_for_an_address() {
        let files = [
            "app-0123456789abcdef.wasm",
            "embed/a.wasm",
            "embed/a.js",
            "index.html",
            "service-worker.js",
            "snippets/x/e-0123456789abcdef.js",
        ];
        let policies = Policies { page: "page".to_owned(), frame: "frame".to_owned() };
        let text = headers(&files.map(str::to_owned), &policies);
        let rules: Vec<_> = text.split("\n\n").map(|rule| rule.lines().collect::<Vec<_>>()).collect();
        for file in files.iter().chain(&["", "embed.html", "embed"]) {
            let address = format!("/{file}");
            let mut said = Vec::new();
            for rule in &rules {
                let holds = rule[0].strip_suffix('*').map_or(rule[0] == address, |start| address.starts_with(start));
                said.extend(rule[1..].iter().filter(|_| holds).map(|line| line.trim().split_once(':').unwrap().0));
            }
            let count = said.len();
            said.sort_unstable();
            said.dedup();
            assert_eq!(said.len(), count, "{address}: {said:?}");
            assert_eq!(said.contains(&"Content-Type"), file.ends_with(".wasm"), "{address}");
            assert_eq!(said.contains(&"Access-Control-Allow-Origin"), file.starts_with("embed/"), "{address}");
            assert!(said.contains(&"Cache-Control"), "{address}");
            let data = file.ends_with(".wasm") && !file.starts_with("embed/");
            assert_ne!(said.contains(&"Content-Security-Policy"), data, "{address}");
        }
        assert!(
            text.contains("/snippets/x/e-0123456789abcdef.js\n  Cache-Control: public, max-age=31536000, immutable\n")
        );
        assert!(text.contains("/embed.html\n  Content-Security-Policy: frame\n"));
    }

    #[test]
    fn the_servers_send_the_policies_of_the_pages() {
        let root = workspace::root();
        for name in ["nginx.conf", "htaccess"] {
            let text = std::fs::read_to_string(root.join("hosting").join(name)).unwrap();
            for page in ["index.html", "crates/embed/frame/embed.html"] {
                let policy = policy(&root.join(page)).unwrap();
                assert!(text.contains(&format!("\"{policy}\"")), "{name} lacks the policy of {page}: {policy}");
            }
            let policy = OF_THE_SERVICE_WORKER.split_once(": ").unwrap().1;
            assert!(text.contains(&format!("\"{policy}\"")), "{name} lacks the policy of the service worker");
        }
    }

    /// A host's section of the README is the host's file.
    #[test]
    fn the_readme_shows_each_host_what_stands_in_its_file() {
        let root = workspace::root();
        let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
        let mut shown = 0;
        for entry in std::fs::read_dir(root.join("hosting")).unwrap().map(Result::unwrap) {
            if entry.file_name() == "404.html" {
                continue;
            }
            let text = std::fs::read_to_string(entry.path()).unwrap();
            assert!(readme.contains(&format!("\n{}```\n", text)), "README.md does not show {:?}", entry.file_name());
            shown += 1;
        }
        assert!(shown >= 4, "only {shown} files");
    }
}
