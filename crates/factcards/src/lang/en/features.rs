//! Features by fine tag, and of closed classes by word.

use factcards_model::ud::Upos;

/// Features of a Penn Treebank tag.
const BY_TAG: &[(&str, &str)] = &[
    ("CD", "NumType=Card"),
    ("EX", "PronType=Dem"),
    ("FW", "Foreign=Yes"),
    ("JJ", "Degree=Pos"),
    ("JJR", "Degree=Cmp"),
    ("JJS", "Degree=Sup"),
    ("MD", "VerbForm=Fin"),
    ("NN", "Number=Sing"),
    ("NNP", "Number=Sing"),
    ("NNPS", "Number=Plur"),
    ("NNS", "Number=Plur"),
    ("RBR", "Degree=Cmp"),
    ("RBS", "Degree=Sup"),
    ("VB", "VerbForm=Inf"),
    ("VBD", "Mood=Ind|Tense=Past|VerbForm=Fin"),
    ("VBG", "Tense=Pres|VerbForm=Part"),
    ("VBN", "Tense=Past|VerbForm=Part"),
    ("VBP", "Mood=Ind|Tense=Pres|VerbForm=Fin"),
    ("VBZ", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"),
    ("PDT", "PronType=Tot"),
];

/// Features of a word of a closed class, under the tags that begin so.
const BY_WORD: &[(&str, &str, &str)] = &[
    ("DT", "the", "Definite=Def|PronType=Art"),
    ("DT", "a an", "Definite=Ind|PronType=Art"),
    ("DT", "this that", "Number=Sing|PronType=Dem"),
    ("DT", "these those", "Number=Plur|PronType=Dem"),
    ("DT", "all both each every", "PronType=Tot"),
    ("DT", "no neither", "PronType=Neg"),
    ("DT", "any some another either", "PronType=Ind"),
    ("PDT", "such", "PronType=Dem"),
    ("RB", "not n't n’t nt", "Polarity=Neg"),
    ("RB", "never", "PronType=Neg"),
    ("RB", "here there then now", "PronType=Dem"),
    ("RB", "always", "PronType=Tot"),
    ("RB", "ever sometimes somewhere somehow", "PronType=Ind"),
    ("RB", "far long soon well hard late early", "Degree=Pos"),
    ("RB", "first second", "NumType=Ord"),
    ("RB", "once twice", "NumType=Mult"),
    ("JJ", "first second third fourth fifth sixth seventh eighth ninth tenth", "Degree=Pos|NumType=Ord"),
    ("NN", "someone somebody something anyone anybody anything", "Number=Sing|PronType=Ind"),
    ("NN", "everyone everybody everything", "Number=Sing|PronType=Tot"),
    ("NN", "nobody nothing none", "Number=Sing|PronType=Neg"),
    ("PRP", "i", "Case=Nom|Number=Sing|Person=1|PronType=Prs"),
    ("PRP", "me", "Case=Acc|Number=Sing|Person=1|PronType=Prs"),
    ("PRP", "you", "Case=Nom|Person=2|PronType=Prs"),
    ("PRP", "he", "Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs"),
    ("PRP", "him", "Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs"),
    ("PRP", "she", "Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs"),
    ("PRP", "her", "Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs"),
    ("PRP", "it", "Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs"),
    ("PRP", "we", "Case=Nom|Number=Plur|Person=1|PronType=Prs"),
    ("PRP", "us", "Case=Acc|Number=Plur|Person=1|PronType=Prs"),
    ("PRP", "they", "Case=Nom|Number=Plur|Person=3|PronType=Prs"),
    ("PRP", "them", "Case=Acc|Number=Plur|Person=3|PronType=Prs"),
    ("PRP$", "my", "Case=Gen|Number=Sing|Person=1|Poss=Yes|PronType=Prs"),
    ("PRP$", "your", "Case=Gen|Person=2|Poss=Yes|PronType=Prs"),
    ("PRP$", "his", "Case=Gen|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs"),
    ("PRP$", "her", "Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs"),
    ("PRP$", "its", "Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs"),
    ("PRP$", "our", "Case=Gen|Number=Plur|Person=1|Poss=Yes|PronType=Prs"),
    ("PRP$", "their", "Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs"),
];

/// The features of a word by itself, of which `own` is the Penn Treebank tag; none where there is nothing to say.
pub(super) fn of_word(form: &str, upos: Upos, own: &str) -> &'static str {
    let small = form.to_lowercase();
    let by_word = BY_WORD.iter().find(|(tag, words, _)| *tag == own && words.split(' ').any(|w| w == small));
    // An adjective in a name is a proper noun, a noun of a nation an adjective.
    let tag = match (upos, own) {
        (Upos::Propn, tag) if !matches!(tag, "NNPS" | "ADD") => "NNP",
        (Upos::Adj, "NN" | "NNP") => "JJ",
        (_, tag) => tag,
    };
    let by_tag = || BY_TAG.iter().find(|row| row.0 == tag).map(|row| row.1);
    by_word.filter(|_| tag == own).map(|row| row.2).or_else(by_tag).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_before_tags() {
        assert_eq!(of_word("The", Upos::Det, "DT"), "Definite=Def|PronType=Art");
        assert_eq!(of_word("talks", Upos::Noun, "NNS"), "Number=Plur");
        assert_eq!(of_word("New", Upos::Propn, "JJ"), "Number=Sing");
        assert_eq!(of_word("her", Upos::Pron, "PRP$").split('|').next(), Some("Case=Gen"));
        assert_eq!(of_word(",", Upos::Punct, ","), "");
    }

    #[test]
    fn features_are_in_the_order_of_the_alphabet() {
        let all = BY_TAG.iter().map(|row| row.1).chain(BY_WORD.iter().map(|row| row.2));
        for features in all {
            assert!(features.split('|').is_sorted(), "{features}");
        }
    }
}
