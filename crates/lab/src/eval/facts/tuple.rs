//! Tuples of open information extraction, and how much of one is in another.

/// A relation and its arguments, as words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tuple {
    pub(super) relation: Vec<String>,
    pub(super) first: Vec<String>,
    /// The further arguments behind each other, where there are any.
    pub(super) rest: Option<Vec<String>>,
    /// 0..1.
    pub(super) confidence: f64,
}

impl Tuple {
    /// The words of each part are what white space separates.
    pub(super) fn new<'t>(relation: &str, arguments: impl IntoIterator<Item = &'t str>, confidence: f64) -> Self {
        let mut arguments = arguments.into_iter().map(words);
        let first = arguments.next().unwrap_or_default();
        let rest = arguments.reduce(|all, more| [all, more].concat());
        Self { relation: words(relation), first, rest, confidence }
    }
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

impl std::fmt::Display for Tuple {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let rest = self.rest.as_ref().map(|rest| rest.join(" ")).unwrap_or_default();
        write!(f, "({}; {}; {rest})", self.first.join(" "), self.relation.join(" "))
    }
}

/// How much of a tuple is in another, word by word.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub(super) struct Agreement {
    /// The share of the words found that are in the gold tuple.
    pub(super) precision: f64,
    /// The share of the gold tuple's words that are found.
    pub(super) recall: f64,
}

/// The share of words that a fact must share with a gold one, either way, to be called right: half of them, the
/// threshold of the lexical match of Stanovsky and Dagan (2016).
const HALF: f64 = 0.5;

impl Agreement {
    /// Whether the one may be called the other.
    pub(super) fn right(self) -> bool {
        self.precision >= HALF && self.recall >= HALF
    }
}

/// Verbs of saying, whose arguments may stand in either order; found within any relation, as CaRB does it.
const SAYING: [&str; 5] = ["said", "told", "added", "adds", "says"];
/// What the word "be" of a relation that was made up stands for.
const BE: [&str; 8] = ["be", "is", "am", "are", "was", "were", "been", "being"];

/// CaRB's default match (Bhardwaj, Aggarwal and Mausam 2019): relation with relation, first argument with first, all
/// further ones together; words as they stand, in any order. Nothing unless the relations share a word.
pub(super) fn agreement(gold: &Tuple, found: &Tuple) -> Agreement {
    let straight = part_by_part(gold, &found.relation, &found.first, found.rest.as_deref());
    let saying = gold.relation.iter().any(|word| SAYING.iter().any(|verb| word.contains(verb)));
    match &found.rest {
        Some(rest) if saying => {
            let turned = part_by_part(gold, &found.relation, rest, Some(&found.first));
            if turned > straight { turned } else { straight }
        }
        _ => straight,
    }
}

fn part_by_part(gold: &Tuple, relation: &[String], first: &[String], rest: Option<&[String]>) -> Agreement {
    let mut common = shared(&gold.relation, relation);
    // The copula of a relation may be in any form, where its "be" is not a word of the gold one already.
    let count = |words: &[String]| words.iter().filter(|word| *word == BE[0]).count();
    if count(relation) > count(&gold.relation) && gold.relation.iter().any(|word| BE.contains(&word.as_str())) {
        common += 1;
    }
    if common == 0 {
        return Agreement::default();
    }
    let mut pairs = vec![(gold.first.as_slice(), first)];
    match (&gold.rest, rest) {
        (Some(wanted), Some(rest)) => pairs.push((wanted, rest)),
        (Some(_), None) => return Agreement::default(),
        (None, _) => {}
    }
    let (mut wanted_words, mut found_words) = (gold.relation.len(), relation.len());
    for (wanted, found) in pairs {
        common += shared(wanted, found);
        wanted_words += wanted.len();
        found_words += found.len();
    }
    let share = |of: usize| common as f64 / of.max(1) as f64;
    Agreement { precision: share(found_words), recall: share(wanted_words) }
}

/// Words in both, each as often as it is in the one that has it less often.
fn shared(gold: &[String], found: &[String]) -> usize {
    let mut left: Vec<&String> = found.iter().collect();
    let taken = gold.iter().filter(|word| left.iter().position(|l| l == word).map(|at| left.swap_remove(at)).is_some());
    taken.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(gold: (&str, &[&str]), found: (&str, &[&str]), precision: f64, recall: f64) {
        let tuple = |(relation, arguments): (&str, &[&str])| Tuple::new(relation, arguments.iter().copied(), 1.0);
        let agreement = agreement(&tuple(gold), &tuple(found));
        let close = |a: f64, b: f64| (a - b).abs() < 1e-6;
        assert!(
            close(agreement.precision, precision) && close(agreement.recall, recall),
            "{gold:?} {found:?}: {agreement:?}"
        );
    }

    /// The figures are those of CaRB's own scorer.
    #[test]
    fn agreements_are_those_of_the_published_scorer() {
        check(
            ("made a final offer on", &["President Bush", "the minimum wage", "Earlier this year"]),
            ("made", &["President Bush", "a final offer", "on the minimum wage"]),
            0.6,
            0.461_538_5,
        );
        check(("was given to", &["the the book", "Ann"]), ("given", &["the book", "to Ann"]), 0.8, 0.571_428_6);
        check(("likes", &["Bob", "Ann"]), ("Likes", &["Bob", "Ann"]), 0.0, 0.0);
    }

    #[test]
    fn what_is_said_and_who_says_it_may_change_places() {
        let gold = ("said", ["He", "that it was good", "on Monday"].as_slice());
        check(gold, ("said", &["it was good", "He"]), 1.0, 0.625);
        // Also where a verb of saying is only a part of the relation.
        check(("persuaded he added", &["it", "they"]), ("added", &["they", "it", "it"]), 0.75, 0.6);
    }

    #[test]
    fn be_stands_for_its_forms_but_not_twice_for_itself() {
        check(("is", &["Bush", "President"]), ("be", &["Bush", "President of it"]), 0.6, 1.0);
        check(("is to be", &["Bush", "President"]), ("be is be", &["Bush", "President"]), 1.0, 1.0);
    }

    #[test]
    fn a_missing_second_argument_is_no_match_and_one_too_many_is_left_aside() {
        check(("sleeps", &["Bob", "well"]), ("sleeps", &["Bob"]), 0.0, 0.0);
        check(("sleeps", &["Bob"]), ("sleeps", &["Bob", "very well"]), 1.0, 1.0);
    }
}
