//! The clusters of words that the network is told of, from a list of words with the number of their cluster.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use factcards_model::clusters::Clusters;
use factcards_model::features::normalised;

/// Reads the first `most` words of the list: `word TAB cluster`, counted from 0, the most frequent words first.
pub(crate) fn read(path: &Path, most: usize) -> Result<Clusters> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut words: BTreeMap<String, usize> = BTreeMap::new();
    for (number, line) in text.lines().enumerate() {
        if words.len() == most {
            break;
        }
        let at = || format!("line {} of {}", number + 1, path.display());
        let (word, cluster) = line.split_once('\t').with_context(at)?;
        // Words that look the same, as numbers of like length do, are in the cluster of the most frequent.
        words.entry(normalised(word)).or_insert(cluster.trim().parse::<usize>().with_context(at)? + 1);
    }
    let words: Vec<(&str, usize)> = words.iter().map(|(word, cluster)| (word.as_str(), *cluster)).collect();
    let clusters = Clusters::of(&words).context("the clusters of words do not fit into the file")?;
    eprintln!("clusters: {} words, {} bytes", words.len(), clusters.stored().1.len());
    Ok(clusters)
}
