//! Ranks sentences so that who reads from the front has the best set.

use factcards_document::{ByteSpan, SummaryItem};

use super::estimate::Estimate;
use super::neighbours::Neighbours;
use super::pair_values::{self, Member, PAIR_VALUES};
use super::selection::Expectations;
use super::vocabulary::{Unit, Vocabulary};
use super::word_values::{self, WORD_VALUES};
use super::{Layers, candidates, shortening};

/// The sentences that could stand in a summary, and how much each word is worth to be told.
pub(crate) struct Ranking {
    /// First the best set, then what adds most to it.
    pub(crate) items: Vec<SummaryItem<ByteSpan>>,
    pub(crate) chances: TokenChances,
}

/// The chance that a summary uses the word of a token.
pub(crate) struct TokenChances {
    /// In the order of the text.
    units: Vec<Unit>,
    /// For each form.
    words: Vec<f64>,
}

impl TokenChances {
    /// The highest of the words that begin in a token; 0 for function words and marks.
    pub(crate) fn of(&self, token: usize) -> f64 {
        let first = self.units.partition_point(|unit| unit.token < token);
        let own = self.units.iter().skip(first).take_while(|unit| unit.token == token);
        own.filter_map(|unit| self.words.get(unit.form)).fold(0.0, |highest, chance| highest.max(*chance))
    }
}

/// Ranks the sentences that could stand in a summary.
pub(crate) fn rank(layers: &Layers, estimate: &mut dyn Estimate) -> Ranking {
    let words = Vocabulary::of(layers.below.tree.text);
    let neighbours = Neighbours::of(&words);
    let expectations = expect(layers, &words, &neighbours, estimate);
    let is_function = |form: usize| expectations.functions.get(form).is_some_and(|count| *count > 0.0);
    let is_told = |pair: &usize| expectations.pairs.get(*pair).is_some_and(|chance| *chance != 0.0);
    let pair = |unit: usize| neighbours.pair(unit).filter(is_told);
    let candidates = candidates::find(layers, &words, &is_function, &pair);
    let order = expectations.order(&candidates);
    let most = order.iter().map(|(_, alone)| *alone).fold(f64::MIN_POSITIVE, f64::max);
    let mut lowest = 1.0_f64;
    let item = |(place, alone): (usize, f64)| {
        lowest = lowest.min(alone / most);
        let score = (lowest * 1000.0).round() / 1000.0;
        candidates.get(place).map(|c| {
            let shortened = shortening::shorten(layers, c.sentence);
            SummaryItem { sentence: c.sentence, score, shortened }
        })
    };
    let items = order.into_iter().filter_map(item).collect();
    Ranking { items, chances: TokenChances { units: words.into_units(), words: expectations.words } }
}

/// The chances of all words and pairs.
fn expect(layers: &Layers, words: &Vocabulary, neighbours: &Neighbours, estimate: &mut dyn Estimate) -> Expectations {
    let (seen, whole) = word_values::count(layers, words);
    let functions: Vec<Option<f64>> = words.forms.iter().map(|form| estimate.function_word(form)).collect();
    let mut chances = vec![];
    for ((form, seen), function) in words.forms.iter().zip(&seen).zip(&functions) {
        // What stands nowhere in the running text cannot be taken from it.
        let is_asked = function.is_none() && seen.count > 0;
        let values = || WORD_VALUES.iter().map(|(_, value)| value(seen, &whole)).collect::<Vec<_>>();
        chances.push(if is_asked { estimate.word(form, &values()) } else { 0.0 });
    }
    let member = |form: usize| {
        let function = functions.get(form).copied().flatten();
        let chance = function.or_else(|| chances.get(form).copied())?;
        Some(Member::of(seen.get(form)?, chance, function.is_some()))
    };
    let mut pairs = vec![0.0; neighbours.count];
    for (number, forms, pair) in pair_values::of(layers, words, neighbours, &member) {
        let values: Vec<f64> = PAIR_VALUES.iter().map(|(_, value)| value(&pair)).collect();
        let [a, b] = forms.map(|form| words.forms.get(form).map_or("", String::as_str));
        let chance = estimate.pair((a, b), &values);
        pairs.get_mut(number).into_iter().for_each(|slot| *slot = chance);
    }
    let functions = functions.into_iter().map(Option::unwrap_or_default).collect();
    Expectations { words: chances, pairs, functions, length: estimate.length() }
}
