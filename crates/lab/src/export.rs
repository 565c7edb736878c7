//! The corpora as JSON lines, which the teacher's trainer reads: a line of inventories, then a sentence a line.

use std::collections::BTreeMap;
use std::io::Write;

use anyhow::Result;
use serde_json::json;

use crate::corpora::{Corpus, NAME_TAGS, Sentence};

/// The labels that the model tells apart, each list in the order of their numbers.
pub(crate) struct Inventory {
    pub(crate) upos: Vec<String>,
    pub(crate) xpos: Vec<String>,
    pub(crate) relations: Vec<String>,
}

impl Inventory {
    /// The labels of the training portions, the most frequent first.
    pub(crate) fn of(corpora: &[Corpus]) -> Self {
        let by_frequency = |label: fn(&crate::corpora::Token) -> &String| {
            let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
            for sentence in corpora.iter().filter(|c| c.train).flat_map(|c| &c.sentences).filter(|s| s.tree) {
                for token in &sentence.tokens {
                    *counts.entry(label(token)).or_default() += 1;
                }
            }
            let mut labels: Vec<_> = counts.into_iter().collect();
            labels.sort_by_key(|(label, count)| (std::cmp::Reverse(*count), *label));
            labels.into_iter().map(|(label, _)| label.clone()).collect()
        };
        Self {
            upos: by_frequency(|t| &t.upos),
            xpos: by_frequency(|t| &t.xpos),
            relations: by_frequency(|t| &t.relation),
        }
    }
}

/// Writes the corpora.
pub(crate) fn write(corpora: &[Corpus], out: &mut impl Write) -> Result<()> {
    let inventory = Inventory::of(corpora);
    let head = json!({
        "upos": inventory.upos, "xpos": inventory.xpos, "relations": inventory.relations, "name_tags": NAME_TAGS,
    });
    writeln!(out, "{head}")?;
    for corpus in corpora {
        for sentence in &corpus.sentences {
            writeln!(out, "{}", line(corpus, sentence, &inventory))?;
        }
    }
    Ok(())
}

fn line(corpus: &Corpus, sentence: &Sentence, inventory: &Inventory) -> serde_json::Value {
    let tokens = &sentence.tokens;
    let mut value = json!({
        "corpus": corpus.name,
        "train": corpus.train,
        "forms": tokens.iter().map(|t| &t.form).collect::<Vec<_>>(),
    });
    // A label of a development set that no training portion has gets no number of its own.
    let number = |labels: &[String], label: &String| labels.iter().position(|l| l == label).unwrap_or(0);
    if sentence.tree {
        value["upos"] = tokens.iter().map(|t| number(&inventory.upos, &t.upos)).collect();
        value["xpos"] = tokens.iter().map(|t| number(&inventory.xpos, &t.xpos)).collect();
        value["heads"] = tokens.iter().map(|t| t.head).collect();
        value["relations"] = tokens.iter().map(|t| number(&inventory.relations, &t.relation)).collect();
    }
    if let Some(names) = &sentence.names {
        value["names"] = names.iter().copied().collect();
    }
    value
}
