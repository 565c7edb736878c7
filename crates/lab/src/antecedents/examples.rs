//! The choices of a corpus, made as its annotators did.

use std::collections::BTreeMap;

use factcards::{ByteSpan, Choice, Choose, Decision, Model, Normalized, Options, features, parse};

use super::softmax;
use crate::corpora::coreference::{Annotated, Form, Mention};
use crate::corpora::gap::Snippet;

/// A choice and its right answers.
#[derive(Debug)]
pub(super) struct Example {
    /// The places of the weights of no chain.
    pub(super) none: Vec<usize>,
    /// The places of the weights of each candidate.
    pub(super) candidates: Vec<Vec<usize>>,
    /// Which of the candidates have a name.
    pub(super) named: Vec<bool>,
    /// How much it counts.
    pub(super) counts: f64,
    /// The candidates that are right; none where no chain is.
    pub(super) right: Vec<usize>,
}

impl Example {
    /// A choice that has no right answer yet.
    fn of(decision: &Decision, counts: f64) -> Self {
        let candidates = decision.candidates.iter();
        Self {
            none: features::of_none(&decision.none).collect(),
            candidates: candidates.map(|c| features::of_pair(decision.class, &c.values).collect()).collect(),
            named: decision.candidates.iter().map(|c| c.named).collect(),
            counts,
            right: vec![],
        }
    }
}

/// What a corpus marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marked {
    /// Whatever pronouns stand for.
    All,
    /// People, places and the like: of an unmarked pronoun nothing is known.
    Some,
}

/// The choices in all texts, each with how much it counts.
pub(super) fn of(texts: &[Annotated], model: &Model, marked: Marked, counts: f64) -> Vec<Example> {
    let mut all = vec![];
    for text in texts {
        let mut gold = Gold { text, marked, counts, examples: vec![] };
        parse(&Normalized::literal(&text.text), model).document_by_choice(&Options::default(), &mut gold);
        all.extend(gold.examples);
    }
    all
}

/// The choices of snippets that ask for one pronoun, each with how much it counts. The pronouns before it are resolved
/// by weights that are known.
pub(super) fn of_snippets(snippets: &[&Snippet], model: &Model, weights: &[f64], counts: f64) -> Vec<Example> {
    let mut all = vec![];
    for snippet in snippets {
        let mut asked = Asked { snippet, weights, counts, example: None };
        parse(&Normalized::literal(&snippet.text), model).document_by_choice(&Options::default(), &mut asked);
        all.extend(asked.example);
    }
    all
}

fn unsure(candidate: Option<usize>) -> Choice {
    Choice { candidate, sure: false }
}

/// Chooses by weights, and notes the choice of the pronoun that is asked for where one of the names is right.
struct Asked<'a> {
    snippet: &'a Snippet,
    weights: &'a [f64],
    counts: f64,
    example: Option<Example>,
}

impl Choose for Asked<'_> {
    fn choose(&mut self, decision: &Decision, heads: &dyn Fn(usize) -> Vec<ByteSpan>) -> Choice {
        let mut example = Example::of(decision, self.counts);
        if decision.pronoun.start == self.snippet.pronoun.0.start {
            let names: Vec<_> = self.snippet.names.iter().filter(|(_, right)| *right).map(|(name, _)| name).collect();
            let touches = |head: &ByteSpan| names.iter().any(|name| head.start < name.end && name.start < head.end);
            let is_right =
                |at: &usize| decision.candidates.get(*at).is_some_and(|c| heads(c.chain).iter().any(touches));
            example.right = (0..decision.candidates.len()).filter(is_right).collect();
            let chosen = example.right.first().copied();
            self.example = chosen.map(|_| example);
            return unsure(chosen);
        }
        unsure(softmax::best(self.weights, &example))
    }
}

/// Chooses as the annotators did, and notes each choice.
struct Gold<'g> {
    text: &'g Annotated,
    marked: Marked,
    counts: f64,
    examples: Vec<Example>,
}

impl Choose for Gold<'_> {
    fn choose(&mut self, decision: &Decision, heads: &dyn Fn(usize) -> Vec<ByteSpan>) -> Choice {
        let own = self.group(decision.pronoun);
        let groups = decision.candidates.iter().map(|candidate| self.group_of_chain(&heads(candidate.chain)));
        let same: Vec<usize> =
            groups.enumerate().filter(|(_, group)| own.is_some() && *group == own).map(|(at, _)| at).collect();
        // Where one of several chains of the same thing has its name, that one is right.
        let named = |at: &usize| decision.candidates.get(*at).is_some_and(|candidate| candidate.named);
        let with_name: Vec<usize> = same.iter().copied().filter(named).collect();
        let right = if with_name.is_empty() { same } else { with_name };
        let chosen = right.first().copied();
        let person = features::sort(decision.class) == 0;
        if self.marked == Marked::Some && !(person && own.is_some()) {
            return unsure(chosen);
        }
        self.examples.push(Example { right, ..Example::of(decision, self.counts) });
        unsure(chosen)
    }
}

impl Gold<'_> {
    /// What most of a chain's mentions speak of.
    fn group_of_chain(&self, heads: &[ByteSpan]) -> Option<usize> {
        let mut counts = BTreeMap::<usize, usize>::new();
        heads.iter().filter_map(|head| self.group(*head)).for_each(|group| *counts.entry(group).or_default() += 1);
        counts.into_iter().max_by_key(|(group, count)| (*count, std::cmp::Reverse(*group))).map(|(group, _)| group)
    }

    /// What the mention with this head speaks of: of several mentions the shortest one.
    fn group(&self, head: ByteSpan) -> Option<usize> {
        let row = head.of(&self.text.text).contains(' ');
        let fits = |mention: &&Mention| {
            let inside = mention.span.start <= head.start && head.end <= mention.span.end;
            let headed = mention.head.start < head.end && head.start < mention.head.end
                || mention.name.start <= head.start && head.end <= mention.name.end;
            inside
                && if row { mention.form == Form::Coordination } else { headed && mention.form != Form::Coordination }
        };
        let shortest = self.text.mentions.iter().filter(fits).min_by_key(|mention| mention.span.len());
        shortest.map(|mention| mention.group)
    }
}
