//! Patterns over lexemes, written as text, so that a grammar is a table.
//!
//! `word|other` matches one of these words or marks; `<slot>` whatever the slot reads; `( … )?` and `x?` may be
//! absent; `~x` must follow without white space. What stands before `^` or after `$` must be there but is no part of
//! the match.

use factcards_document::ErasedSort as _;
use rustc_hash::FxHashMap;

use super::lexeme::Lexeme;
use super::slot::{Slot, Slots};

/// What the slots of a match read, in order.
pub(crate) struct Captures<S: Slot>(Vec<(S, S::Value)>);

impl<S: Slot> Captures<S> {
    /// The value of the first such slot.
    pub(crate) fn get(&self, slot: S) -> Option<S::Value> {
        self.nth(slot, 0)
    }

    /// All of them, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (S, S::Value)> {
        self.0.iter().copied()
    }

    /// The value of the n-th such slot.
    pub(crate) fn nth(&self, slot: S, n: usize) -> Option<S::Value> {
        self.0.iter().filter(|(s, _)| *s == slot).nth(n).map(|(_, value)| *value)
    }
}

/// A row of a grammar: its pattern, and what a match means, if anything.
pub(crate) type Rule<S, T> = (&'static str, fn(&Captures<S>) -> Option<T>);

/// A match: which lexemes, and what they mean.
#[derive(Clone, Debug)]
pub(crate) struct Found<T> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) meaning: T,
}

enum Atom<S> {
    Words(Vec<&'static str>),
    Slot(S),
}

struct Element<S> {
    atom: Atom<S>,
    joined: bool,
}

/// A pattern without options.
struct Flat<S> {
    elements: Vec<Element<S>>,
    /// The elements that belong to the match.
    first: usize,
    last: usize,
    rule: usize,
}

/// Rules, ready to be matched.
pub(crate) struct Grammar<S: Slot, T: 'static> {
    rules: Vec<Rule<S, T>>,
    flats: Vec<Flat<S>>,
    by_word: FxHashMap<&'static str, Vec<usize>>,
    by_slot: Vec<(S, Vec<usize>)>,
}

impl<S: Slot, T> Grammar<S, T> {
    /// Reads the patterns of the tables. A pattern with an unknown slot never matches.
    pub(crate) fn new(tables: &[&[Rule<S, T>]]) -> Self {
        let rules: Vec<Rule<S, T>> = tables.iter().flat_map(|table| table.iter().copied()).collect();
        let mut grammar = Self { rules, flats: vec![], by_word: FxHashMap::default(), by_slot: vec![] };
        for rule in 0..grammar.rules.len() {
            let pattern = grammar.rules.get(rule).map_or("", |r| r.0);
            for words in expand(pattern) {
                grammar.add(&words, rule);
            }
        }
        grammar
    }

    fn add(&mut self, words: &[&'static str], rule: usize) {
        let mut flat = Flat { elements: vec![], first: 0, last: usize::MAX, rule };
        for word in words {
            match *word {
                "^" => flat.first = flat.elements.len(),
                "$" => flat.last = flat.elements.len(),
                word => {
                    let (joined, word) = word.strip_prefix('~').map_or((false, word), |word| (true, word));
                    let name = word.strip_prefix('<').and_then(|w| w.strip_suffix('>'));
                    let atom = match name {
                        Some(name) => match S::named(name) {
                            Some(slot) => Atom::Slot(slot),
                            None => return,
                        },
                        // A lone "|" cannot be an alternative of others.
                        None => Atom::Words(word.split('|').collect()),
                    };
                    flat.elements.push(Element { atom, joined });
                }
            }
        }
        flat.last = flat.last.min(flat.elements.len());
        let id = self.flats.len();
        match flat.elements.first().map(|e| &e.atom) {
            Some(Atom::Words(words)) => {
                for word in words {
                    self.by_word.entry(word).or_default().push(id);
                }
            }
            Some(Atom::Slot(slot)) => match self.by_slot.iter_mut().find(|(known, _)| known == slot) {
                Some((_, ids)) => ids.push(id),
                None => self.by_slot.push((*slot, vec![id])),
            },
            None => return,
        }
        self.flats.push(flat);
    }

    /// The matches that `judge` lets stand, as it has them: leftmost and of these the longest first, earlier rows before
    /// later ones; none overlaps another.
    pub(crate) fn find(&self, lexemes: &[Lexeme], judge: impl Fn(Found<T>) -> Option<Found<T>>) -> Vec<Found<T>> {
        let mut found = vec![];
        let mut captures = Captures(vec![]);
        let beginning: Vec<Slots> = (0..lexemes.len()).map(|at| S::beginning(lexemes, at)).collect();
        for (at, (lexeme, slots)) in lexemes.iter().zip(&beginning).enumerate() {
            let by_word = self.by_word.get(lexeme.key.as_ref()).map(|ids| (None, ids));
            let by_slot = self
                .by_slot
                .iter()
                .filter(|(slot, _)| slots.has(*slot))
                .filter_map(|(slot, ids)| Some((Some(slot.read(lexemes, at)?), ids)));
            for (read, ids) in by_word.into_iter().chain(by_slot) {
                for flat in ids.iter().filter_map(|id| self.flats.get(*id)) {
                    if let Some(candidate) = self.try_at(flat, lexemes, &beginning, at, read, &mut captures) {
                        found.push((flat.rule, candidate));
                    }
                }
            }
        }
        found.sort_erased_by_key(|(rule, f)| (f.start, std::cmp::Reverse(f.end), *rule));
        let mut reached = 0;
        let stands = |(_, f): (usize, Found<T>)| {
            let judged = if f.start >= reached { judge(f) } else { None };
            reached = judged.as_ref().map_or(reached, |f| f.end);
            judged
        };
        found.into_iter().filter_map(stands).collect()
    }

    /// Matches a pattern at `start`, where its first element, if it is a slot, has `read` this. `beginning` are the slots
    /// that may begin at each lexeme, `captures` is room to be used again.
    fn try_at(
        &self,
        flat: &Flat<S>,
        lexemes: &[Lexeme],
        beginning: &[Slots],
        start: usize,
        read: Option<(S::Value, usize)>,
        captures: &mut Captures<S>,
    ) -> Option<Found<T>> {
        let mut at = start;
        captures.0.clear();
        let (mut first, mut last) = (start, None);
        for (i, element) in flat.elements.iter().enumerate() {
            let lexeme = lexemes.get(at)?;
            if element.joined && !lexeme.joined {
                return None;
            }
            if i == flat.first {
                first = at;
            }
            if i == flat.last {
                last = Some(at);
            }
            match &element.atom {
                Atom::Words(words) => {
                    if !words.contains(&lexeme.key.as_ref()) {
                        return None;
                    }
                    at += 1;
                }
                Atom::Slot(slot) => {
                    let may_begin = beginning.get(at).is_some_and(|slots| slots.has(*slot));
                    let read_here = || if may_begin { slot.read(lexemes, at) } else { None };
                    let (value, end) = read.filter(|_| i == 0).or_else(read_here)?;
                    captures.0.push((*slot, value));
                    at = end;
                }
            }
        }
        let action = self.rules.get(flat.rule)?.1;
        let meaning = action(captures)?;
        Some(Found { start: first, end: last.unwrap_or(at), meaning })
    }
}

/// The pattern with every choice of its optional parts.
fn expand(pattern: &'static str) -> Vec<Vec<&'static str>> {
    let words: Vec<&'static str> = pattern.split_whitespace().collect();
    let mut rest = words.as_slice();
    sequence(&mut rest)
}

/// Reads up to the closing parenthesis or the end.
fn sequence(rest: &mut &[&'static str]) -> Vec<Vec<&'static str>> {
    let mut all = vec![vec![]];
    while let Some((word, after)) = rest.split_first() {
        *rest = after;
        let choices = match *word {
            ")?" => break,
            "(" => {
                let mut inner = sequence(rest);
                inner.push(vec![]);
                inner
            }
            word => match word.strip_suffix('?') {
                Some(word) => vec![vec![word], vec![]],
                None => vec![vec![word]],
            },
        };
        all = all
            .iter()
            .flat_map(|head: &Vec<&'static str>| choices.iter().map(|tail| [head.as_slice(), tail].concat()))
            .collect();
    }
    all
}

#[cfg(test)]
mod tests {
    use factcards_document::ByteSpan;

    use super::super::lexeme::{Shape, lex};
    use super::super::slot::Slots;
    use super::*;

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    struct Digits;

    impl Slot for Digits {
        type Value = f64;

        fn bit(self) -> u32 {
            0
        }

        fn beginning(_: &[Lexeme], _: usize) -> Slots {
            Slots::ALL
        }

        fn named(name: &str) -> Option<Self> {
            (name == "n").then_some(Self)
        }
        fn read(self, lexemes: &[Lexeme], at: usize) -> Option<(f64, usize)> {
            let lexeme = lexemes.get(at).filter(|l| l.shape == Shape::Digits)?;
            Some((lexeme.text.parse().ok()?, at + 1))
        }
    }

    fn find(pattern: &'static str, text: &str) -> Vec<(String, Option<f64>)> {
        let grammar = Grammar::new(&[&[(pattern, |c: &Captures<Digits>| Some(c.get(Digits)))]]);
        let lexemes = lex(text, ByteSpan::new(0, text.len()), &[]);
        let words = |f: &Found<Option<f64>>| {
            let words: Vec<_> = lexemes[f.start..f.end].iter().map(|l| l.text).collect();
            (words.join(" "), f.meaning)
        };
        grammar.find(&lexemes, Some).iter().map(words).collect()
    }

    #[test]
    fn options_context_and_joining() {
        assert_eq!(
            find("week|day ( number )? <n>", "day number 5, week 6"),
            [("day number 5".to_owned(), Some(5.0)), ("week 6".to_owned(), Some(6.0)),]
        );
        assert_eq!(find("in ^ <n> $ ,", "in 7, in 8 or"), [("7".to_owned(), Some(7.0))]);
        assert_eq!(find("<n> ~- ~<n>", "1-2 3 - 4"), [("1 - 2".to_owned(), Some(1.0))]);
        assert_eq!(find("<none> <n>", "1 2"), []);
    }
}
