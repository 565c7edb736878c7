//! What key points hold of the summaries that people wrote of the documents of GUM (Zeldes 2017; Liu and Zeldes 2023).
//!
//! A summary is read by the engine, and what counts of its facts is their content words, by lemmas. A fact is covered
//! where a single point holds half of them or more. What the facts of one summary hold of the others' is the upper mark:
//! people choose differently too.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use anyhow::{Context, Result};
use factcards::{Document, Model, Normalized, Options, export, parse};

use crate::corpora::raw::by_document;
use crate::corpora::read_conllu;

/// The content words of a fact.
type Content = BTreeSet<String>;

/// A document with its summaries.
struct Summarized {
    id: String,
    text: String,
    summaries: Vec<String>,
}

/// Sums of shares over documents, and of points and words.
#[derive(Default)]
struct Figures {
    documents: usize,
    coverage: f64,
    matched: f64,
    people: f64,
    points: usize,
    words: usize,
}

/// Prints the figures of both portions of GUM, and the points of the first documents of the second.
///
/// # Errors
/// When a file cannot be read.
pub(super) fn key_points(folder: &Path, model: &Model, shown: usize) -> Result<()> {
    println!("key points of GUM, in %: facts of summaries that are covered, points that cover one, facts of summaries");
    println!("that another person's cover; then points and words a document");
    for part in ["train", "dev"] {
        let mut figures = Figures::default();
        let mut left = if part == "dev" { shown } else { 0 };
        for document in read(&folder.join("gum").join(part))? {
            let (read, points) = points(&document.text, model);
            if left > 0 {
                left -= 1;
                println!("\n{}", document.id);
                read.iter().for_each(|point| println!("  - {point}"));
            }
            figures.add(&document, &points, &read, model);
        }
        figures.print(part);
    }
    Ok(())
}

impl Figures {
    fn add(&mut self, document: &Summarized, points: &[Content], words: &[String], model: &Model) {
        let summaries: Vec<Vec<Content>> = document.summaries.iter().map(|text| facts(text, model)).collect();
        let all: Vec<&Content> = summaries.iter().flatten().collect();
        if all.is_empty() {
            return;
        }
        self.documents += 1;
        self.coverage += share(all.iter(), |fact| is_covered(fact, points));
        self.matched += share(points.iter(), |point| all.iter().any(|fact| holds(point, fact)));
        let pairs = summaries.iter().enumerate().filter(|(_, own)| !own.is_empty()).map(|(at, own)| {
            let others = summaries.iter().enumerate().filter(|(other, _)| *other != at).flat_map(|(_, facts)| facts);
            share(others, |fact| is_covered(fact, own))
        });
        let pairs: Vec<f64> = pairs.collect();
        self.people += pairs.iter().sum::<f64>() / pairs.len().max(1) as f64;
        self.points += points.len();
        self.words += words.iter().map(|point| point.split_whitespace().count()).sum::<usize>();
    }

    fn print(&self, part: &str) {
        let mean = |sum: f64| 100.0 * sum / self.documents.max(1) as f64;
        let each = |count: usize| count as f64 / self.documents.max(1) as f64;
        println!(
            "{part:6}{:4} documents{:8.2}{:8.2}{:8.2}{:8.2}{:8.2}",
            self.documents,
            mean(self.coverage),
            mean(self.matched),
            mean(self.people),
            each(self.points),
            each(self.words)
        );
    }
}

/// The documents of a folder, with the summaries that people wrote.
fn read(folder: &Path) -> Result<Vec<Summarized>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut paths: Vec<_> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    paths.sort();
    let document = |path: &std::path::PathBuf| {
        let file = std::fs::read_to_string(path)?;
        let sentences = read_conllu(&file)?;
        let text = by_document(&sentences).into_iter().map(|raw| raw.text).collect::<Vec<_>>().join("\n\n");
        let told = file.lines().filter_map(|line| line.strip_prefix("# meta::summary")?.split_once(" = "));
        let by_people = told.filter_map(|(_, summary)| summary.strip_prefix("(human")?.split_once(") "));
        let summaries = by_people.map(|(_, summary)| summary.to_owned()).collect();
        let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Summarized { id, text, summaries })
    };
    paths.iter().map(document).collect()
}

/// The facts of a text by their content words.
fn facts(text: &str, model: &Model) -> Vec<Content> {
    let (document, lemmas) = analyzed(text, model);
    let facts = document.facts.iter().map(|fact| content(&shown(&document, text, fact.id), &lemmas));
    facts.filter(|content| !content.is_empty()).collect()
}

/// The key points of a text: as they are shown, and by their content words.
fn points(text: &str, model: &Model) -> (Vec<String>, Vec<Content>) {
    let (document, lemmas) = analyzed(text, model);
    let points: Vec<String> = document.key_points.iter().map(|id| shown(&document, text, *id)).collect();
    let contents = points.iter().map(|point| content(point, &lemmas)).collect();
    (points, contents)
}

/// The Document of a text, and the lemmas of its content words by their forms in small letters.
fn analyzed(text: &str, model: &Model) -> (Document, HashMap<String, String>) {
    const CONTENT: [&str; 5] = ["NOUN", "PROPN", "VERB", "ADJ", "NUM"];
    let (normalized, options) = (Normalized::literal(text), Options::default());
    let parsed = parse(&normalized, model);
    let mut lemmas = HashMap::new();
    for row in export::conllu(&parsed, None).lines() {
        let columns: Vec<&str> = row.split('\t').collect();
        if let [_, form, lemma, upos, ..] = columns.as_slice()
            && CONTENT.contains(upos)
        {
            lemmas.entry(form.to_lowercase()).or_insert_with(|| lemma.to_lowercase());
        }
    }
    (parsed.document(&options), lemmas)
}

/// The words of a fact: its parts, a pronoun by what it stands for, who says it.
fn shown(document: &Document, text: &str, id: usize) -> String {
    let fact = &document.facts[id];
    let span = fact.subject.span.of(text);
    let entity = fact.subject.entity.and_then(|id| document.entities.get(id));
    let name = entity.filter(|e| !span.contains(e.name.as_str())).map(|entity| entity.name.as_str());
    let subject = fact.subject.antecedent.map(|span| span.of(text)).or(name).unwrap_or(span);
    let source = fact.attribution.and_then(|id| document.attributions[id].source).map(|source| source.of(text));
    let arguments = fact.arguments.iter().flat_map(|a| [a.preposition.as_deref().unwrap_or(""), a.span.of(text)]);
    let words = [subject, fact.relation.text.as_str()].into_iter().chain(arguments);
    let condition = fact.condition.map(|condition| condition.of(text));
    let words = words.chain(condition).chain(source.map(|_| "–")).chain(source);
    words.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

fn content(words: &str, lemmas: &HashMap<String, String>) -> Content {
    let words = words.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words.filter_map(|word| lemmas.get(&word).cloned()).collect()
}

/// Whether a point holds half of a fact's words or more.
fn holds(point: &Content, fact: &Content) -> bool {
    2 * fact.intersection(point).count() >= fact.len()
}

fn is_covered(fact: &Content, points: &[Content]) -> bool {
    points.iter().any(|point| holds(point, fact))
}

/// The share of those for which it holds; 0 of none.
fn share<T>(all: impl Iterator<Item = T>, holds: impl Fn(T) -> bool) -> f64 {
    let (mut count, mut good) = (0, 0);
    for one in all {
        count += 1;
        good += usize::from(holds(one));
    }
    good as f64 / f64::from(count.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(words: &str) -> Content {
        words.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn half_of_the_words_cover_a_fact() {
        let fact = content("dam break river");
        assert!(is_covered(&fact, &[content("dam"), content("dam river council")]));
        assert!(!is_covered(&fact, &[content("dam"), content("river")]), "two points together do not");
        assert_eq!(share([1, 2, 3].iter(), |n| *n > 1), 2.0 / 3.0);
    }
}
