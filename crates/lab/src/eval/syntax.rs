//! Sentences, tokens, tags, lemmas and trees against a treebank: F1 each, as in the CoNLL 2018 shared task.

use crate::corpora::Token;

use super::align::{Layers, Place, pairs, shared};
use super::count::Count;

/// What is scored, in the order of [`score`].
pub(super) const MEASURES: [&str; 10] =
    ["tokens", "sentences", "words", "UPOS", "XPOS", "UFeats", "lemmas", "UAS", "LAS", "LAS-punct"];

/// The features that are common to all treebanks; others do not count.
const UNIVERSAL_FEATURES: [&str; 21] = [
    "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite",
    "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite",
];

/// The counts of one document for each of [`MEASURES`].
pub(super) fn score(gold: &Layers, found: &Layers) -> [Count; MEASURES.len()] {
    let partners = pairs(gold, found);
    let mut back = vec![None; found.words.len()];
    for (i, partner) in partners.iter().enumerate() {
        if let Some(slot) = partner.and_then(|j| back.get_mut(j)) {
            *slot = Some(i);
        }
    }
    let both = || partners.iter().enumerate().filter_map(|(i, j)| Some((&gold.words[i], &found.words[(*j)?])));
    let words = |right: usize| Count { gold: gold.words.len(), found: found.words.len(), right };
    let agree = |same: &dyn Fn(&Token, &Token) -> bool| words(both().filter(|(g, f)| same(g.word, f.word)).count());
    // Heads agree when they are partners themselves, or when both words are roots.
    let attached = |g: &Place, f: &Place| match (g.head, f.head) {
        (None, None) => true,
        (Some(g), Some(f)) => back.get(f).copied().flatten() == Some(g),
        _ => false,
    };
    let labelled = |g: &Place, f: &Place| attached(g, f) && universal(g.word) == universal(f.word);
    let punctuation = |place: &Place| universal(place.word) == "punct";
    let kept = |layers: &Layers| layers.words.iter().filter(|word| !punctuation(word)).count();
    [
        spans(&gold.tokens, &found.tokens),
        spans(&gold.sentences, &found.sentences),
        words(both().count()),
        agree(&|g, f| g.upos == f.upos),
        agree(&|g, f| g.xpos == f.xpos),
        agree(&|g, f| features(g) == features(f)),
        agree(&|g, f| g.lemma == "_" || g.lemma == f.lemma),
        words(both().filter(|(g, f)| attached(g, f)).count()),
        words(both().filter(|(g, f)| labelled(g, f)).count()),
        Count {
            gold: kept(gold),
            found: kept(found),
            right: both().filter(|(g, f)| !punctuation(g) && labelled(g, f)).count(),
        },
    ]
}

fn spans(gold: &[std::ops::Range<usize>], found: &[std::ops::Range<usize>]) -> Count {
    Count { gold: gold.len(), found: found.len(), right: shared(gold, found) }
}

/// The relation without its subtype.
fn universal(word: &Token) -> &str {
    word.relation.split(':').next().unwrap_or_default()
}

/// The universal features, in one order.
fn features(word: &Token) -> Vec<&str> {
    let known = |feature: &&str| feature.split_once('=').is_some_and(|(name, _)| UNIVERSAL_FEATURES.contains(&name));
    let mut all: Vec<&str> = word.feats.split('|').filter(known).collect();
    all.sort_unstable();
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpora::read_conllu;

    const GOLD: &str = "\
1\tIt\tit\tPRON\tPRP\tNumber=Sing|Own=1\t2\tnsubj:x\t_\t_
2\trained\train\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

1\tGo\t_\tVERB\tVB\t_\t0\troot\t_\t_
2\thome\thome\tADV\tRB\t_\t1\tadvmod\t_\t_
";

    /// The right ones of each measure.
    fn right(found: &str) -> [usize; MEASURES.len()] {
        let (gold, found) = (read_conllu(GOLD).unwrap(), read_conllu(found).unwrap());
        score(&Layers::of(&gold), &Layers::of(&found)).map(|count| count.right)
    }

    #[test]
    fn the_gold_analysis_is_all_right() {
        let gold = read_conllu(GOLD).unwrap();
        let counts = score(&Layers::of(&gold), &Layers::of(&gold));
        assert!(counts.iter().all(|count| count.f1() == 100.0), "{counts:?}");
        assert_eq!(counts.map(|count| count.gold), [5, 2, 5, 5, 5, 5, 5, 5, 5, 4]);
    }

    #[test]
    fn subtypes_own_features_and_lemmas_that_are_not_given_do_not_count() {
        let found = GOLD.replace("nsubj:x", "nsubj").replace("|Own=1", "").replace("Go\t_", "Go\tgo");
        assert_eq!(right(&found), [5, 2, 5, 5, 5, 5, 5, 5, 5, 4]);
    }

    #[test]
    fn a_wrong_tag_head_or_relation_is_counted_where_it_is_wrong() {
        assert_eq!(right(&GOLD.replace("\tADV", "\tNOUN")), [5, 2, 5, 4, 5, 5, 5, 5, 5, 4]);
        assert_eq!(right(&GOLD.replace("\tRB", "\tNN")), [5, 2, 5, 5, 4, 5, 5, 5, 5, 4]);
        assert_eq!(right(&GOLD.replace("Number=Sing", "Number=Plur")), [5, 2, 5, 5, 5, 4, 5, 5, 5, 4]);
        assert_eq!(right(&GOLD.replace("\train\t", "\trained\t")), [5, 2, 5, 5, 5, 5, 4, 5, 5, 4]);
        assert_eq!(right(&GOLD.replace("2\tnsubj:x", "3\tnsubj")), [5, 2, 5, 5, 5, 5, 5, 4, 4, 3]);
        assert_eq!(right(&GOLD.replace("advmod", "obj")), [5, 2, 5, 5, 5, 5, 5, 5, 4, 3]);
        assert_eq!(right(&GOLD.replace("2\tpunct", "1\tpunct")), [5, 2, 5, 5, 5, 5, 5, 4, 4, 4]);
    }

    #[test]
    fn a_merged_sentence_costs_the_sentences_and_the_second_root() {
        let merged = GOLD.replace("\n\n1\tGo\t_\tVERB\tVB\t_\t0\troot", "\n4\tGo\t_\tVERB\tVB\t_\t2\tparataxis");
        assert_eq!(
            right(&merged.replace("2\thome", "5\thome").replace("1\tadvmod", "4\tadvmod")),
            [5, 0, 5, 5, 5, 5, 5, 4, 4, 3]
        );
    }

    #[test]
    fn the_head_of_a_word_must_have_been_found() {
        let split = "\
1\tIt\tit\tPRON\tPRP\tNumber=Sing\t2\tnsubj\t_\t_
2\trai\train\tVERB\tVBD\t_\t0\troot\t_\t_
3\tned\train\tVERB\tVBD\t_\t2\tfixed\t_\t_
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_
2\thome\thome\tADV\tRB\t_\t1\tadvmod\t_\t_
";
        assert_eq!(right(split), [4, 2, 4, 4, 4, 4, 4, 2, 2, 2]);
    }
}
