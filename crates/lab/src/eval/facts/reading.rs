//! Facts read from the model's trees against those that the same rules read from a treebank's: what the parser costs.
//!
//! A fact is right if one from the gold trees has the same predicate, subject, polarity and status, and says all that it
//! says: each of its arguments is one of the gold fact's, and the gold fact's objects and complements are among its
//! own. Other arguments may be missed, as what is left is still so. Predicates are the same that have the same highest
//! word of the gold tree; subjects and arguments, that also share half of their words, and arguments have the same
//! preposition.

use std::path::Path;

use anyhow::{Context, Result};
use factcards::document::{Argument, ArgumentRole, ByteSpan, Fact, FactStatus, Polarity};
use factcards::{Model, Normalized, Options, Parsed, TreebankWord, parse};

use super::calibration::Judged;
use super::matching::{self, Words};
use super::tokenized::Tokenized;
use crate::corpora::raw::{Raw, by_document};
use crate::corpora::{Sentence, Token, read_conllu};
use crate::eval::count::Count;

/// The share of the words of two phrases that are one.
const HALF: f64 = 0.5;

/// A phrase: the highest of its words and all of them.
#[derive(Debug)]
struct Phrase {
    head: Option<usize>,
    words: Words,
}

/// A fact in words of the treebank.
#[derive(Debug)]
struct Reading {
    /// The highest word of the relation; none of an apposition.
    predicate: Option<usize>,
    subject: Phrase,
    /// Each with its preposition, and whether it is an object or a complement.
    arguments: Vec<(Option<String>, Phrase, bool)>,
    polarity: Polarity,
    status: FactStatus,
}

/// A document of a treebank, read from both trees.
pub(super) struct Case {
    /// The facts from the model's trees.
    pub(super) found: Vec<Judged>,
    pub(super) count: Count,
    /// The facts that only one of the trees gives; empty where there are none.
    pub(super) errors: String,
}

/// The documents of a portion, those of a file in order.
///
/// # Errors
/// When a file cannot be read.
pub(super) fn read(paths: &Path, model: &Model) -> Result<Vec<Case>> {
    let mut files = vec![paths.to_owned()];
    if paths.is_dir() {
        let entries = std::fs::read_dir(paths).with_context(|| format!("cannot read {}", paths.display()))?;
        files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        files.sort();
    }
    let mut cases = vec![];
    for path in files {
        let file = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let sentences = read_conllu(&file).with_context(|| path.display().to_string())?;
        cases.extend(by_document(&sentences).into_iter().map(|raw| case(raw, model)));
    }
    Ok(cases)
}

fn case(raw: Raw, model: &Model) -> Case {
    let options = Options::default();
    let trees: Vec<Vec<TreebankWord>> = raw.sentences.iter().zip(&raw.words).map(|(s, w)| words(s, w)).collect();
    let gold = Parsed::with_trees(&Normalized::literal(&raw.text), model, &trees).document(&options);
    let (found, evidence) = parse(&Normalized::new(&raw.text, &options, model), model).document_with_evidence(&options);
    let mut heads = vec![];
    for sentence in raw.sentences {
        let first = heads.len();
        heads.extend(sentence.tokens.iter().map(|token| token.head.checked_sub(1).map(|head| first + head)));
    }
    let scored = raw.sentences.iter().flat_map(|s| &s.tokens).map(|token| token.upos != "PUNCT").collect();
    let tokenized = Tokenized { text: raw.text, places: raw.words.into_iter().flatten().collect(), scored };
    let reader = Reader { tokenized, heads };
    let readings = |facts: &[Fact<ByteSpan>]| facts.iter().map(|fact| reader.reading(fact)).collect::<Vec<_>>();
    let (wanted, own) = (readings(&gold.facts), readings(&found.facts));
    let right: Vec<bool> = own.iter().map(|fact| wanted.iter().any(|gold| is_right(fact, gold))).collect();
    let met: Vec<bool> = wanted.iter().map(|gold| own.iter().any(|fact| is_right(fact, gold))).collect();
    let mut lines: Vec<(usize, String)> = vec![];
    for (name, facts, right) in [("gold", &gold.facts, &met), ("found", &found.facts, &right)] {
        let wrong = facts.iter().zip(right).filter(|(_, right)| !**right);
        lines.extend(
            wrong.map(|(fact, _)| (fact.span.start, super::line(name, false, &shown(fact, &reader.tokenized.text)))),
        );
    }
    lines.sort_by_key(|(start, _)| *start);
    let judged = found.facts.iter().zip(&evidence).zip(&right).map(|((fact, evidence), right)| Judged {
        confidence: fact.confidence,
        signs: evidence.values().to_vec(),
        right: *right,
    });
    Case {
        found: judged.collect(),
        count: Count { gold: met.len(), found: right.len(), right: right.iter().filter(|right| **right).count() },
        errors: lines.into_iter().map(|(_, line)| line).collect::<Vec<_>>().join("\n"),
    }
}

/// A fact on one line.
fn shown(fact: &Fact<ByteSpan>, text: &str) -> String {
    let argument =
        |a: &Argument<ByteSpan>| format!("{} {}", a.preposition.as_deref().unwrap_or_default(), a.span.of(text));
    let arguments = fact.arguments.iter().map(argument).collect::<Vec<_>>().join(";");
    let (subject, relation) = (fact.subject.span.of(text), &fact.relation.text);
    format!("{:.2} {:?} ({subject}; {relation};{arguments})", fact.confidence, fact.status).replace('\n', " ")
}

fn words<'s>(sentence: &'s Sentence, places: &[std::ops::Range<usize>]) -> Vec<TreebankWord<'s>> {
    let word = |(token, place): (&'s Token, &std::ops::Range<usize>)| TreebankWord {
        span: ByteSpan::new(place.start, place.end),
        upos: &token.upos,
        xpos: &token.xpos,
        head: token.head,
        deprel: &token.relation,
    };
    sentence.tokens.iter().zip(places).map(word).collect()
}

/// A text and the gold heads of its words.
struct Reader {
    tokenized: Tokenized,
    heads: Vec<Option<usize>>,
}

impl Reader {
    fn phrase(&self, spans: &[ByteSpan]) -> Phrase {
        let words = self.tokenized.words(spans);
        let outside = |at: &&usize| self.heads[**at].is_none_or(|head| !words.contains(&head));
        Phrase { head: words.iter().find(outside).copied(), words: words.clone() }
    }

    fn reading(&self, fact: &Fact<ByteSpan>) -> Reading {
        let core = |a: &Argument<ByteSpan>| {
            matches!(a.role, ArgumentRole::Object | ArgumentRole::IndirectObject | ArgumentRole::Complement)
        };
        let argument = |a: &Argument<ByteSpan>| (a.preposition.clone(), self.phrase(&[a.span]), core(a));
        Reading {
            predicate: self.phrase(&fact.relation.span).head,
            subject: self.phrase(&[fact.subject.span]),
            arguments: fact.arguments.iter().map(argument).collect(),
            polarity: fact.polarity,
            status: fact.status,
        }
    }
}

fn is_right(found: &Reading, gold: &Reading) -> bool {
    let same = |a: &Phrase, b: &Phrase| a.head == b.head && matching::jaccard(&a.words, &b.words) >= HALF;
    let has = |all: &Reading, (preposition, phrase, _): &(Option<String>, Phrase, bool)| {
        all.arguments.iter().any(|(p, other, _)| p == preposition && same(phrase, other))
    };
    found.predicate == gold.predicate
        && same(&found.subject, &gold.subject)
        && (found.polarity, found.status) == (gold.polarity, gold.status)
        && found.arguments.iter().all(|argument| has(gold, argument))
        && gold.arguments.iter().filter(|argument| argument.2).all(|argument| has(found, argument))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "Ada sold the house to Bo", with the relation and head of its last word.
    fn gold(relation: &str, head: usize) -> Vec<Sentence> {
        let rows = format!(
            "1\tAda\t_\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tsold\t_\tVERB\tVBD\t_\t0\troot\t_\t_\n\
             3\tthe\t_\tDET\tDT\t_\t4\tdet\t_\t_\n4\thouse\t_\tNOUN\tNN\t_\t2\tobj\t_\t_\n\
             5\tto\t_\tADP\tIN\t_\t6\tcase\t_\t_\n6\tBo\t_\tPROPN\tNNP\t_\t{head}\t{relation}\t_\tSpaceAfter=No\n\
             7\t.\t_\tPUNCT\t.\t_\t2\tpunct\t_\t_\n"
        );
        read_conllu(&rows).unwrap()
    }

    fn right(gold: &[Sentence]) -> (usize, usize, usize) {
        let count = case(by_document(gold).remove(0), &crate::eval::load(None).unwrap()).count;
        (count.gold, count.found, count.right)
    }

    #[test]
    fn a_fact_is_right_that_says_no_more_than_the_gold_trees() {
        assert_eq!(right(&gold("obl", 2)), (1, 1, 1));
        // By these trees it was not sold to anybody.
        assert_eq!(right(&gold("parataxis", 2)), (1, 1, 0));
    }

    #[test]
    fn adjuncts_may_be_missed_and_objects_not() {
        let words = |words: &[usize]| Words::from_iter(words.iter().copied());
        let phrase = |head| Phrase { head: Some(head), words: words(&[head]) };
        let fact = |arguments| Reading {
            predicate: Some(1),
            subject: phrase(0),
            arguments,
            polarity: Polarity::Positive,
            status: FactStatus::Stated,
        };
        let (object, adjunct) = (|| (None, phrase(3), true), || (Some("to".to_owned()), phrase(5), false));
        assert!(is_right(&fact(vec![object()]), &fact(vec![object(), adjunct()])));
        assert!(!is_right(&fact(vec![object(), adjunct()]), &fact(vec![object()])));
        assert!(!is_right(&fact(vec![adjunct()]), &fact(vec![object(), adjunct()])));
        assert!(!is_right(&Reading { status: FactStatus::Claimed, ..fact(vec![]) }, &fact(vec![])));
    }
}
