//! Morphological features (Universal Dependencies, English): by fine tag, of closed classes by word, and what only the
//! tree tells: agreement, voice, mood, case.

mod agreement;
mod words;

use std::ops::Range;

use agreement::agreement;
use words::of_word;

use crate::text::Text;

/// A word with what the model says of it; the head is a place in the sentence.
#[derive(Clone, Copy, Debug)]
struct Node<'t> {
    form: &'t str,
    upos: &'t str,
    xpos: &'t str,
    relation: &'t str,
    head: Option<usize>,
}

/// What the dependents of a word tell of it.
#[derive(Clone, Copy, Debug, Default)]
struct Below {
    /// A subject: of its kind the first.
    subject: Option<usize>,
    /// "It" or "there" in the place of a subject.
    expletive: bool,
    auxiliary: bool,
    perfect: bool,
    passive: bool,
    mark: bool,
    joined: bool,
}

/// A sentence as a tree that is read from above.
struct Tree<'t> {
    nodes: Vec<Node<'t>>,
    below: Vec<Below>,
}

/// The FEATS column of each token of a sentence; `_` where there is nothing to say.
pub(crate) fn features(text: &Text, tokens: Range<usize>) -> Vec<String> {
    let tree = Tree::of(text, tokens);
    (0..tree.nodes.len()).map(|word| tree.features(word)).collect()
}

impl<'t> Tree<'t> {
    fn of(text: &'t Text, tokens: Range<usize>) -> Self {
        let labels = text.labels();
        fn label(list: &[String], at: u8) -> &str {
            list.get(usize::from(at)).map_or("", String::as_str)
        }
        let node = |token: usize| {
            let word = text.annotation(token);
            Node {
                form: text.word(token),
                upos: label(&labels.upos, word.upos),
                xpos: label(&labels.xpos, word.xpos),
                relation: label(&labels.relations, word.relation),
                head: (word.head as usize).checked_sub(1),
            }
        };
        let nodes: Vec<Node> = tokens.map(node).collect();
        let mut below = vec![Below::default(); nodes.len()];
        for (at, node) in nodes.iter().enumerate() {
            if let Some(head) = node.head.and_then(|head| below.get_mut(head)) {
                head.add(at, node);
            }
        }
        Self { nodes, below }
    }

    /// The head of a word.
    fn head(&self, word: usize) -> Option<usize> {
        self.nodes.get(word).and_then(|node| node.head).filter(|head| *head < self.nodes.len())
    }

    fn features(&self, word: usize) -> String {
        let Some(node) = self.nodes.get(word) else { return "_".to_owned() };
        let mut all: Vec<&str> = match node.xpos {
            "VBN" if node.upos == "VERB" && self.is_passive(word) => vec!["Tense=Past", "VerbForm=Part", "Voice=Pass"],
            "VBG" if is_gerund(node) => vec!["VerbForm=Ger"],
            "VB" if self.is_imperative(word) => vec!["Mood=Imp", "VerbForm=Fin"],
            "WDT" | "WP" | "WRB" | "WP$" => vec![self.interrogative_or_relative(node)],
            _ => of_word(node.form, node.upos, node.xpos).split('|').filter(|f| !f.is_empty()).collect(),
        };
        let object = matches!(node.relation.split(':').next(), Some("obj" | "iobj" | "obl" | "nmod"));
        if object && node.xpos == "PRP" {
            all.iter_mut().filter(|f| **f == "Case=Nom").for_each(|f| *f = "Case=Acc");
        }
        if node.xpos == "WP$" {
            all.push("Poss=Yes");
        }
        if matches!(node.xpos, "VBD" | "VBP") {
            all.extend(agreement(self, word).into_iter().flatten());
        }
        all.sort_unstable();
        if all.is_empty() { "_".to_owned() } else { all.join("|") }
    }

    /// "Was told", "the plan proposed by them"; not "has told". Joined participles share an auxiliary.
    fn is_passive(&self, word: usize) -> bool {
        let Some(below) = self.below.get(word) else { return false };
        let joined = self.nodes.get(word).is_some_and(|node| node.relation.starts_with("conj"));
        match self.head(word).filter(|_| joined && !below.auxiliary) {
            Some(first) if self.nodes.get(first).is_some_and(|node| node.xpos == "VBN") => {
                self.below.get(first).is_some_and(|first| first.passive || !first.perfect)
            }
            _ => below.passive || !below.perfect,
        }
    }

    /// A base form that nothing introduces and that has no subject, or one joined to such.
    fn is_imperative(&self, word: usize) -> bool {
        let (Some(node), Some(below)) = (self.nodes.get(word), self.below.get(word)) else { return false };
        let free = !below.mark && below.subject.is_none();
        match node.relation {
            "root" | "parataxis" => free,
            "conj" if free && !below.auxiliary => self.head(word).is_some_and(|head| {
                let above = self.nodes.get(head);
                // Chains of joined words all hang under the first.
                above.is_some_and(|above| above.xpos == "VB" && above.relation != "conj") && self.is_imperative(head)
            }),
            _ => false,
        }
    }

    fn interrogative_or_relative(&self, node: &Node) -> &'static str {
        let above = node.head.and_then(|head| self.nodes.get(head));
        let relative = above.is_some_and(|above| above.relation.ends_with(":relcl"));
        let always = matches!(node.form.to_lowercase().as_str(), "that" | "which");
        if relative || (always && node.xpos == "WDT") { "PronType=Rel" } else { "PronType=Int" }
    }
}

impl Below {
    fn add(&mut self, at: usize, node: &Node) {
        let has = |words: &[&str]| words.iter().any(|word| node.form.eq_ignore_ascii_case(word));
        match node.relation.split(':').next().unwrap_or_default() {
            "nsubj" | "csubj" => {
                self.subject.get_or_insert(at);
                self.passive |= node.relation.ends_with(":pass");
            }
            "expl" => self.expletive = true,
            "aux" => {
                self.auxiliary = true;
                self.passive |= node.relation.ends_with(":pass");
                let have = ["have", "has", "had", "having", "'ve", "’ve", "'s", "’s", "'d", "’d"];
                self.perfect |= !node.relation.ends_with(":pass") && has(&have);
            }
            "mark" => self.mark = true,
            "conj" => self.joined = true,
            _ => {}
        }
    }
}

/// As the treebanks tell participles from gerunds: by what the word stands for.
fn is_gerund(node: &Node) -> bool {
    let place = node.relation.split(':').next().unwrap_or_default();
    node.upos == "VERB" && matches!(place, "acl" | "amod" | "csubj" | "xcomp" | "nsubj" | "obj")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The features of a word of a text of one sentence.
    fn of(source: &str, word: &str) -> String {
        let text = Text::read(source, factcards_model::english().unwrap());
        let tokens = text.tokens_of(0);
        let at = tokens.clone().position(|token| text.word(token) == word).unwrap();
        features(&text, tokens).swap_remove(at)
    }

    #[test]
    fn the_tree_tells_voice_and_mood() {
        assert_eq!(of("The bridge was closed.", "closed"), "Tense=Past|VerbForm=Part|Voice=Pass");
        assert_eq!(of("They have closed the bridge.", "closed"), "Tense=Past|VerbForm=Part");
        assert_eq!(of("Close the door and lock it.", "Close"), "Mood=Imp|VerbForm=Fin");
        assert_eq!(of("Close the door and lock it.", "lock"), "Mood=Imp|VerbForm=Fin");
        assert_eq!(of("They want to close the door.", "close"), "VerbForm=Inf");
        assert_eq!(of("She kept singing.", "singing"), "VerbForm=Ger");
    }

    #[test]
    fn verbs_agree_with_their_subject() {
        let past =
            |number: &str, person: &str| format!("Mood=Ind|Number={number}|Person={person}|Tense=Past|VerbForm=Fin");
        assert_eq!(of("The mayor left.", "left"), past("Sing", "3"));
        assert_eq!(of("The mayor and her aides left.", "left"), past("Plur", "3"));
        assert_eq!(of("We left the house.", "left"), past("Plur", "1"));
        assert_eq!(of("The people who left were tired.", "left"), past("Plur", "3"));
        assert_eq!(of("I was told.", "was"), past("Sing", "1"));
        assert_eq!(of("There were two fires.", "were"), past("Plur", "3"));
    }

    #[test]
    fn pronouns_have_the_case_of_their_place() {
        assert_eq!(of("They saw it.", "it").split('|').next(), Some("Case=Acc"));
        assert_eq!(of("It rained.", "It").split('|').next(), Some("Case=Nom"));
        assert_eq!(of("The man who left was old.", "who"), "PronType=Rel");
        assert_eq!(of("Who left?", "Who"), "PronType=Int");
    }
}
