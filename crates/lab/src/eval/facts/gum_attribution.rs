//! Attributions in GUM, as relations of its discourse trees (eRST): `Discourse=attribution-positive:7->8:1:…` on the
//! first word of a unit says that unit 7 is where the content is from ("studies suggest") and that the content's head
//! is unit 8. The number behind is the order in which units are attached to that head, inner ones first: what is
//! attached before the attribution is content too, with all that hangs on it. The secondary relations behind a `;` are
//! left out.

use std::path::Path;

use anyhow::{Context, Result};
use factcards::{Model, Options};

use super::matching::{self, Words};
use super::tokenized::Tokenized;
use crate::corpora::gum_files;
use crate::corpora::raw::by_document;
use crate::corpora::{Sentence, read_conllu};
use crate::eval::count::Count;

/// An elementary discourse unit.
#[derive(Debug, PartialEq)]
struct Unit {
    id: usize,
    relation: String,
    head: Option<usize>,
    order: usize,
    words: Vec<usize>,
}

/// Who says, thinks … and what, as words.
struct Attribution {
    /// Source and cue.
    source: Words,
    content: Words,
    /// Whether source and content each have a finite verb; others are neither missed nor wrong.
    counts: bool,
}

/// A document, what is attributed in it and what the engine finds.
struct Case {
    tokenized: Tokenized,
    /// The words of each sentence.
    sentences: Vec<std::ops::Range<usize>>,
    gold: Vec<Attribution>,
    found: Vec<Attribution>,
}

/// How well attributions are found.
#[derive(Default)]
pub(super) struct Scores {
    pub(super) documents: usize,
    /// Contents that share half of their words, and four fifths.
    pub(super) half: Count,
    pub(super) most: Count,
    /// Of the contents that share half of their words: those whose source or cue is in the unit of the attribution.
    pub(super) source: usize,
    /// The sentences in which something is missed.
    pub(super) errors: Vec<String>,
}

/// Scores the documents of a portion, read from raw text.
///
/// # Errors
/// When a file cannot be read.
pub(super) fn score(folder: &Path, portion: &str, model: &Model) -> Result<Scores> {
    let mut scores = Scores::default();
    for (path, file) in gum_files::read(folder, portion)? {
        let sentences = read_conllu(&file).with_context(|| path.display().to_string())?;
        for raw in by_document(&sentences) {
            let places = raw.words.into_iter().flatten().collect();
            scores.add(&case(raw.text, places, raw.sentences, model));
        }
    }
    Ok(scores)
}

impl Scores {
    fn add(&mut self, case: &Case) {
        let contents = |all: &[Attribution]| all.iter().map(|a| a.content.clone()).collect::<Vec<_>>();
        let (gold, found) = (contents(&case.gold), contents(&case.found));
        self.documents += 1;
        let pairs = matching::pairs(&gold, &found, 0.5);
        let (pairs, aside): (Vec<_>, Vec<_>) = pairs.into_iter().partition(|(i, _)| case.gold[*i].counts);
        let most = matching::pairs(&gold, &found, 0.8).into_iter().filter(|(i, _)| case.gold[*i].counts).count();
        // What meets an attribution that does not count is not wrong; what meets one that counts does, finite or not.
        let met = |pairs: &[(usize, usize)], at: usize| pairs.iter().any(|pair| pair.1 == at);
        let counts = |(at, a): &(usize, &Attribution)| met(&pairs, *at) || a.counts && !met(&aside, *at);
        let found = case.found.iter().enumerate().filter(counts).count();
        let gold = case.gold.iter().filter(|a| a.counts).count();
        self.half += Count { gold, found, right: pairs.len() };
        self.most += Count { gold, found, right: most };
        self.source += pairs.iter().filter(|(i, j)| !case.gold[*i].source.is_disjoint(&case.found[*j].source)).count();
        self.errors.extend(errors(case, &pairs));
    }
}

fn case(text: String, places: Vec<std::ops::Range<usize>>, sentences: &[Sentence], model: &Model) -> Case {
    let tokens: Vec<_> = sentences.iter().flat_map(|s| &s.tokens).collect();
    // Whether "that" belongs to the content is a matter of taste.
    let scored = tokens.iter().map(|token| token.upos != "PUNCT" && token.relation != "mark").collect();
    let tokenized = Tokenized { text, places, scored };
    let finite = |words: &Words| words.iter().any(|at| tokens[*at].feats.split('|').any(|f| f == "VerbForm=Fin"));
    let units = units(tokens.iter().map(|token| token.misc.as_str()));
    let gold = attributions(&units).map(|(source, content)| {
        let (source, content) = (tokenized.keep(source), tokenized.keep(content));
        Attribution { counts: finite(&source) && finite(&content), source, content }
    });
    let gold = gold.collect();
    let document = factcards::analyze(&tokenized.text, &Options::default(), model);
    // A quotation of which nobody says whose it is has no unit of its own.
    let attributed = document.attributions.iter().filter(|a| a.cue.is_some() || a.source.is_some());
    let found = attributed.map(|a| {
        let source: Vec<_> = a.source.into_iter().chain(a.cue).collect();
        let content = tokenized.words(&a.content);
        Attribution { source: tokenized.words(&source), counts: finite(&content), content }
    });
    let found = found.collect();
    let mut end = 0;
    let sentence = |sentence: &Sentence| {
        let start = end;
        end += sentence.tokens.len();
        start..end
    };
    Case { sentences: sentences.iter().map(sentence).collect(), tokenized, gold, found }
}

/// The units that begin at words with this markup.
fn units<'m>(words: impl Iterator<Item = &'m str>) -> Vec<Unit> {
    let mut all: Vec<Unit> = vec![];
    for (at, misc) in words.enumerate() {
        let markup = misc.split('|').find_map(|m| m.strip_prefix("Discourse="));
        all.extend(markup.and_then(unit));
        if let Some(unit) = all.last_mut() {
            unit.words.push(at);
        }
    }
    all
}

/// `relation:unit->head:order:…`, or `ROOT:unit:0`.
fn unit(markup: &str) -> Option<Unit> {
    let mut fields = markup.split(';').next()?.split(':');
    let (relation, arrow, order) = (fields.next()?, fields.next()?, fields.next()?);
    let (id, head) = arrow.split_once("->").unwrap_or((arrow, ""));
    Some(Unit {
        id: id.parse().ok()?,
        relation: relation.to_owned(),
        head: head.parse().ok(),
        order: order.parse().ok()?,
        words: vec![],
    })
}

/// The words of source and content of each attribution, affirmed or denied.
fn attributions(units: &[Unit]) -> impl Iterator<Item = (Vec<usize>, Vec<usize>)> {
    let of = |source: &Unit| {
        let head = units.iter().find(|unit| Some(unit.id) == source.head)?;
        let mut content = head.words.clone();
        let inner = units.iter().filter(|unit| unit.head == Some(head.id) && unit.order < source.order);
        inner.for_each(|unit| below(units, unit, &mut content));
        let mut words = source.words.clone();
        let rest = units.iter().filter(|unit| unit.head == Some(source.id) && unit.relation.starts_with("same-unit"));
        rest.for_each(|unit| words.extend(&unit.words));
        Some((words, content))
    };
    units.iter().filter(|unit| unit.relation.starts_with("attribution-")).filter_map(of)
}

/// Adds the words of a unit and of all that hangs on it.
fn below(units: &[Unit], unit: &Unit, words: &mut Vec<usize>) {
    words.extend(&unit.words);
    units.iter().filter(|other| other.head == Some(unit.id)).for_each(|other| below(units, other, words));
}

/// The sentences in which something is missed, with what begins in them.
fn errors<'c>(case: &'c Case, pairs: &'c [(usize, usize)]) -> impl Iterator<Item = String> + 'c {
    case.sentences.iter().filter_map(|sentence| {
        let here = |a: &&(usize, &Attribution)| {
            let content = a.1.content.first();
            a.1.counts && content.is_some_and(|at| sentence.contains(at))
        };
        let all = |name: &str, all: &[Attribution], right: &dyn Fn(usize) -> bool| {
            let all: Vec<(usize, &Attribution)> = all.iter().enumerate().collect();
            let show = |(at, a): &(usize, &Attribution)| {
                let (source, content) = (case.tokenized.show(&a.source), case.tokenized.show(&a.content));
                (right(*at), super::line(name, right(*at), &format!("[{source}] {content}")))
            };
            all.iter().filter(here).map(show).collect::<Vec<_>>()
        };
        let mut lines = all("gold", &case.gold, &|at| pairs.iter().any(|pair| pair.0 == at));
        lines.extend(all("found", &case.found, &|at| pairs.iter().any(|pair| pair.1 == at)));
        let text = case.tokenized.show(&sentence.clone().collect());
        lines.iter().any(|(right, _)| !right).then(|| super::report(&text, lines.into_iter().map(|(_, line)| line)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_is_what_is_attached_before_the_attribution() {
        // "He said | that it works | if tried, | which is good."
        let words = [
            "Discourse=attribution-positive:1->2:1:sem-atsrc-1-_",
            "_",
            "Discourse=ROOT:2:0|Entity=1",
            "_",
            "_",
            "Discourse=contingency-condition:3->2:0:x;joint-list:3->2:0:1:x",
            "_",
            "Discourse=evaluation-comment:4->2:2:_",
        ];
        let units = units(words.into_iter());
        assert_eq!(units.len(), 4);
        assert_eq!((units[0].head, units[0].order, units[1].head), (Some(2), 1, None));
        let all: Vec<_> = attributions(&units).collect();
        assert_eq!(all, [(vec![0, 1], vec![2, 3, 4, 5, 6])]);
    }

    #[test]
    fn only_clauses_with_finite_verbs_count() {
        let attribution = |words: &[usize], counts| Attribution {
            source: Words::from([0]),
            content: words.iter().copied().collect(),
            counts,
        };
        let places = (0..9).map(|at| at..at + 1).collect();
        let case = Case {
            tokenized: Tokenized { text: "abcdefghi".to_owned(), places, scored: vec![true; 9] },
            sentences: vec![0..4, 4..9],
            gold: vec![attribution(&[1, 2], true), attribution(&[4, 5], false)],
            found: vec![attribution(&[1, 2, 3], true), attribution(&[4, 5], true), attribution(&[8], true)],
        };
        let mut scores = Scores::default();
        scores.add(&case);
        assert_eq!(scores.half, Count { gold: 1, found: 2, right: 1 });
        assert_eq!(scores.most, Count { gold: 1, found: 2, right: 0 });
        assert_eq!(scores.source, 1);
        assert_eq!(scores.errors.len(), 1);
    }
}
