//! Times and quantities in re3d's reports of defence and security, whose annotators marked them without values.

use std::path::Path;

use anyhow::{Context, Result};
use factcards::document::QuantityKind;
use factcards::{Document, Options};

use super::{Case, Item};

/// Finds the things of one label.
type Find = fn(&Document) -> Vec<Item>;

/// What is marked, by its label there, and what the engine finds of it.
pub(super) const KINDS: &[(&str, Find)] = &[("Temporal", times), ("Quantity", quantities)];

/// Each sentence as a text; `label` says of what.
pub(super) fn cases(folder: &Path, label: &str) -> Result<Vec<Case>> {
    let path = folder.join("re3d/train.conll");
    let file = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let sentences = file.split("\n\n").filter(|sentence| !sentence.trim().is_empty());
    Ok(sentences.map(|sentence| case(sentence, label)).collect())
}

fn case(sentence: &str, label: &str) -> Case {
    let mut text = String::new();
    let mut gold: Vec<Item> = vec![];
    for line in sentence.lines() {
        let mut columns = line.split_whitespace();
        let (Some(word), Some(tag)) = (columns.next(), columns.last()) else { continue };
        if !text.is_empty() {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(word);
        let inside = tag.strip_prefix("I-") == Some(label);
        match gold.last_mut().filter(|last| inside && last.place.end + 1 == start) {
            Some(last) => last.place.end = text.len(),
            None if inside || tag.strip_prefix("B-") == Some(label) => gold.push(found(start..text.len())),
            None => {}
        }
    }
    Case { text, options: Options::default(), gold }
}

/// Something of which only the place counts.
fn found(place: std::ops::Range<usize>) -> Item {
    Item { place, readings: ["=".to_owned()].into() }
}

fn times(document: &Document) -> Vec<Item> {
    document.times.iter().map(|time| found(time.span.start..time.span.end)).collect()
}

/// Money has a label of its own there, and ordinals have none.
fn quantities(document: &Document) -> Vec<Item> {
    let wanted = |kind| !matches!(kind, QuantityKind::Money | QuantityKind::Ordinal);
    let quantities = document.quantities.iter().filter(|q| wanted(q.kind));
    quantities.map(|q| found(q.span.start..q.span.end)).collect()
}
