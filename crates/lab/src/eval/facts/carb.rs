//! Facts as tuples against CaRB's (Bhardwaj, Aggarwal and Mausam 2019), each sentence a text of its own.

use std::path::Path;

use anyhow::{Context, Result};
use factcards::document::{Argument, Attribution, ByteSpan, Fact};
use factcards::{Document, Evidence, Model, Normalized, Options, parse};

use super::calibration::Judged;
use super::precision_recall::Case;
use super::tuple::Tuple;

/// The confidence of an attribution, which has none of its own: that of most facts.
const ATTRIBUTED: f64 = 0.7;

/// Which tuples of a Document are scored.
#[derive(Clone, Copy)]
pub(super) enum Of {
    /// Facts whatever their status that have an argument, as all but a few of CaRB's tuples have one.
    Facts,
    /// Those without one too, which CaRB's measure takes for wrong.
    EvenBare,
    /// Facts, and what was said as a tuple too: CaRB has (He; said; it was good).
    FactsAndAttributions,
}

/// A sentence and its gold tuples.
type Gold = (String, Vec<Tuple>);

/// The sentences in the order of the file, and what the engine finds in each.
pub(super) struct Portion {
    sentences: Vec<(Gold, Document)>,
    /// What the confidence of their facts rests on.
    evidence: Vec<Vec<Evidence>>,
}

impl Portion {
    /// Reads and analyses the portion.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(super) fn read(folder: &Path, model: &Model) -> Result<Self> {
        let path = folder.join("carb/dev.tsv");
        let file = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let analyzed = |gold: Gold| {
            let options = Options::default();
            let normalized = Normalized::new(&gold.0, &options, model);
            let (document, evidence) = parse(&normalized, model).document_with_evidence(&options);
            ((gold, document), evidence)
        };
        let (sentences, evidence) = gold(&file).into_iter().map(analyzed).unzip();
        Ok(Self { sentences, evidence })
    }

    /// The sentences with these tuples.
    pub(super) fn cases(&self, of: Of) -> Vec<Case> {
        let case = |((text, gold), document): &(Gold, Document)| Case {
            text: text.clone(),
            gold: gold.clone(),
            found: tuples(document, text, of),
        };
        self.sentences.iter().map(case).collect()
    }

    /// The facts of each sentence that have an argument. One is right where it and some gold tuple have half of each
    /// other's words; as the gold tuples are not all that could be said, the shares are low.
    pub(super) fn judged(&self) -> Vec<Vec<Judged>> {
        self.cases(Of::EvenBare).iter().zip(&self.evidence).map(|(case, evidence)| judged(case, evidence)).collect()
    }
}

fn judged(case: &Case, evidence: &[Evidence]) -> Vec<Judged> {
    let rows = case.agreements();
    let judged = |at: usize| Judged {
        confidence: case.found[at].confidence,
        signs: evidence[at].values().to_vec(),
        right: rows.iter().any(|row| row[at].right()),
    };
    (0..case.found.len()).map(judged).filter(|fact| !fact.is_bare()).collect()
}

/// Lines of sentence, relation and arguments, those of a sentence behind each other.
fn gold(file: &str) -> Vec<Gold> {
    let mut all: Vec<Gold> = vec![];
    for line in file.lines() {
        let mut columns = line.trim().split('\t').map(str::trim);
        let (Some(text), Some(relation)) = (columns.next(), columns.next()) else { continue };
        let tuple = Tuple::new(relation, columns, 1.0);
        match all.iter_mut().rev().find(|(other, _)| other == text) {
            Some((_, tuples)) => tuples.push(tuple),
            None => all.push((text.to_owned(), vec![tuple])),
        }
    }
    all
}

fn tuples(document: &Document, text: &str, of: Of) -> Vec<Tuple> {
    let scored = |fact: &&Fact<ByteSpan>| matches!(of, Of::EvenBare) || !fact.arguments.is_empty();
    let mut all: Vec<Tuple> = document.facts.iter().filter(scored).map(|fact| tuple(fact, text)).collect();
    if let Of::FactsAndAttributions = of {
        all.extend(document.attributions.iter().filter_map(|attribution| said(attribution, text)));
    }
    all
}

/// The preposition of the first argument ends the relation, as in CaRB's "led to"; those of the others begin theirs.
/// F1 is one point lower with all prepositions in the arguments, and two with none.
fn tuple(fact: &Fact<ByteSpan>, text: &str) -> Tuple {
    let preposition = |argument: &Argument<ByteSpan>| argument.preposition.clone().unwrap_or_default();
    let relation = format!("{} {}", fact.relation.text, fact.arguments.first().map(preposition).unwrap_or_default());
    let mut arguments = vec![fact.subject.span.of(text).to_owned()];
    for (at, argument) in fact.arguments.iter().enumerate() {
        let before = if at == 0 { String::new() } else { preposition(argument) };
        arguments.push(format!("{before} {}", argument.span.of(text)));
    }
    Tuple::new(&relation, arguments.iter().map(String::as_str), fact.confidence)
}

/// Source, cue and content, where all are there.
fn said(attribution: &Attribution<ByteSpan>, text: &str) -> Option<Tuple> {
    let content: Vec<&str> = attribution.content.iter().map(|piece| piece.of(text)).collect();
    let (source, cue) = (attribution.source?, attribution.cue?);
    Some(Tuple::new(cue.of(text), [source.of(text), &content.join(" ")], ATTRIBUTED))
}

/// A sentence with its tuples, where something in it is missed; what has no counterpart is marked.
pub(super) fn report(case: &Case) -> Option<String> {
    let rows = case.agreements();
    let gold = rows.iter().map(|row| row.iter().any(|agreement| agreement.right()));
    let gold: Vec<(&Tuple, bool)> = case.gold.iter().zip(gold).collect();
    let found = (0..case.found.len()).map(|at| rows.iter().any(|row| row[at].right()));
    let found: Vec<(&Tuple, bool)> = case.found.iter().zip(found).collect();
    if gold.iter().chain(&found).all(|(_, right)| *right) {
        return None;
    }
    let gold = gold.iter().map(|(tuple, right)| super::line("gold", *right, &tuple.to_string()));
    let shown = |tuple: &Tuple| format!("{:.2} {tuple}", tuple.confidence);
    let found = found.iter().map(|(tuple, right)| super::line("found", *right, &shown(tuple)));
    Some(super::report(&case.text, gold.chain(found)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tuples_of_a_sentence_are_read_together() {
        let gold = gold("A b c .\tb\tA\tc\tin d\nX .\ty\tX\nA b c .\tis \tA\n");
        assert_eq!(
            gold,
            [
                ("A b c .".to_owned(), vec![Tuple::new("b", ["A", "c", "in d"], 1.0), Tuple::new("is", ["A"], 1.0)]),
                ("X .".to_owned(), vec![Tuple::new("y", ["X"], 1.0)]),
            ]
        );
    }

    #[test]
    fn a_report_marks_what_has_no_counterpart() {
        let case = |found| Case { text: "A b c".to_owned(), gold: vec![Tuple::new("b", ["A", "c"], 1.0)], found };
        assert_eq!(report(&case(vec![Tuple::new("b", ["A", "c"], 0.5)])), None);
        let report = report(&case(vec![Tuple::new("d", ["A", "c"], 0.5)])).unwrap();
        assert_eq!(report, "  A b c\n    ! gold  (A; b; c)\n    ! found 0.50 (A; d; c)");
    }
}
