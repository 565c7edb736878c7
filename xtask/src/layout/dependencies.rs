//! Who depends on whom, by `cargo metadata`.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{shell, workspace};

/// Crates that tie what uses them to a browser.
const WEB: [&str; 5] = ["js-sys", "wasm-bindgen", "wasm-bindgen-futures", "web-sys", "yew"];
/// Families of such crates, by how their names begin.
const WEB_FAMILIES: [&str; 2] = ["gloo", "yew-"];

/// Crates that are pure.
const PURE: [&str; 5] = [ENGINE, "factcards-document", "factcards-import", "factcards-model", PROTOCOL];
/// The page, and what its own wasm must leave to the worker.
const PAGE: &str = "factcards-app";
const ENGINE: &str = "factcards";
/// The messages of page and worker, of which the engine knows nothing.
const PROTOCOL: &str = "factcards-protocol";

/// The normal dependencies (not those of tests and build scripts) of every package, on every target.
pub(super) struct Graph {
    normal: BTreeMap<String, BTreeSet<String>>,
}

impl Graph {
    /// Asks cargo.
    pub(super) fn read() -> Result<Self> {
        let text = shell::read(workspace::cargo().args(["metadata", "--format-version=1", "--locked"]))?;
        Self::of(&serde_json::from_str(&text)?).context("cargo metadata does not read as expected")
    }

    fn of(metadata: &Value) -> Option<Self> {
        let name = |id: &Value| -> Option<String> {
            let package = metadata.get("packages")?.as_array()?.iter().find(|package| package.get("id") == Some(id))?;
            Some(package.get("name")?.as_str()?.to_owned())
        };
        let mut normal = BTreeMap::<String, BTreeSet<String>>::new();
        for node in metadata.get("resolve")?.get("nodes")?.as_array()? {
            let needs = normal.entry(name(node.get("id")?)?).or_default();
            for dependency in node.get("deps")?.as_array()? {
                let mut kinds = dependency.get("dep_kinds")?.as_array()?.iter();
                if kinds.any(|kind| kind.get("kind").is_some_and(Value::is_null)) {
                    needs.insert(name(dependency.get("pkg")?)?);
                }
            }
        }
        Some(Self { normal })
    }

    pub(super) fn web_under_the_engine(&self) -> Vec<String> {
        let is_web = |name: &str| WEB.contains(&name) || WEB_FAMILIES.iter().any(|family| name.starts_with(family));
        PURE.iter().flat_map(|pure| self.found_under(pure, is_web)).collect()
    }

    pub(super) fn engine_under_the_page(&self) -> Vec<String> {
        self.found_under(PAGE, |name| name == ENGINE)
    }

    pub(super) fn protocol_under_the_engine(&self) -> Vec<String> {
        self.found_under(ENGINE, |name| name == PROTOCOL)
    }

    /// `from needs x` for every x that it depends on, directly or not, and that is unwanted.
    fn found_under(&self, from: &str, unwanted: impl Fn(&str) -> bool) -> Vec<String> {
        if !self.normal.contains_key(from) {
            return vec![format!("there is no package {from}")];
        }
        let (mut seen, mut waiting) = (BTreeSet::new(), vec![from]);
        while let Some(name) = waiting.pop() {
            let needs = self.normal.get(name).into_iter().flatten();
            waiting.extend(needs.map(String::as_str).filter(|needed| seen.insert(*needed)));
        }
        seen.into_iter().filter(|name| unwanted(name)).map(|name| format!("{from} needs {name}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn graph(engine_needs: &str, kind: Value) -> Graph {
        let package = |name| json!({"id": name, "name": name});
        let node = |id, pkg, kind| json!({"id": id, "deps": [{"pkg": pkg, "dep_kinds": [{"kind": kind}]}]});
        let names = [
            ENGINE,
            "factcards-document",
            "factcards-import",
            "factcards-model",
            PROTOCOL,
            PAGE,
            "middle",
            "web-sys",
            "serde",
        ];
        Graph::of(&json!({
            "packages": names.map(package),
            "resolve": {"nodes": [
                node(ENGINE, "middle", Value::Null),
                node("middle", engine_needs, kind),
                node("factcards-document", "serde", Value::Null),
                node("factcards-import", "serde", Value::Null),
                node("factcards-model", "serde", Value::Null),
                node(PROTOCOL, "factcards-document", Value::Null),
                node(PAGE, PROTOCOL, Value::Null),
            ]},
        }))
        .unwrap()
    }

    #[test]
    fn a_web_crate_is_found_behind_another() {
        assert_eq!(graph("web-sys", Value::Null).web_under_the_engine(), ["factcards needs web-sys"]);
        assert!(graph("serde", Value::Null).web_under_the_engine().is_empty());
    }

    #[test]
    fn an_engine_that_knows_the_protocol_is_found() {
        assert_eq!(graph(PROTOCOL, Value::Null).protocol_under_the_engine(), ["factcards needs factcards-protocol"]);
        assert!(graph("serde", Value::Null).protocol_under_the_engine().is_empty());
    }

    #[test]
    fn dependencies_of_tests_do_not_count() {
        assert!(graph("web-sys", json!("dev")).web_under_the_engine().is_empty());
    }

    #[test]
    fn a_missing_package_is_not_a_pass() {
        let empty = Graph { normal: BTreeMap::new() };
        assert_eq!(empty.engine_under_the_page(), ["there is no package factcards-app"]);
    }
}
