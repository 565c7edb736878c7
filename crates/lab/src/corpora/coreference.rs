//! Texts in which a corpus marks the mentions of people and things, whatever the corpus.

use std::ops::Range;

/// A text with its mentions. All places are bytes of the text.
#[derive(Debug, Default)]
pub(crate) struct Annotated {
    /// The document's name in the corpus.
    pub(crate) id: String,
    /// What kind of text it is; empty where the corpus does not say.
    pub(crate) genre: String,
    pub(crate) text: String,
    /// In order of the text, outer ones first.
    pub(crate) mentions: Vec<Mention>,
    /// The groups that summaries of the text name; empty where the corpus does not say.
    pub(crate) salient: Vec<usize>,
}

/// Words that speak of something.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mention {
    pub(crate) span: Range<usize>,
    /// Its head word, or the words that it cannot do without where the corpus names several in a row.
    pub(crate) head: Range<usize>,
    /// The name in it without article, title or what follows; the head where it is no name.
    pub(crate) name: Range<usize>,
    /// What it speaks of: the same number in all mentions of a document that speak of the same.
    pub(crate) group: usize,
    /// The corpus's own word for what kind of thing that is.
    pub(crate) kind: String,
    pub(crate) form: Form,
}

/// What a mention is said with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Name,
    /// A common noun or anything else that is neither name nor pronoun.
    Nominal,
    /// Several mentions in a row: "Ann and Bob".
    Coordination,
    /// A personal, possessive or reflexive pronoun of the third person.
    Pronoun(Pronoun),
    /// Any other pronoun: "I", "you", "who", "this".
    OtherPronoun,
}

/// The pronouns of the third person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Pronoun {
    He,
    She,
    It,
    They,
}

impl Pronoun {
    pub(crate) const ALL: [Self; 4] = [Self::He, Self::She, Self::It, Self::They];

    /// The pronoun that a word is a form of, in small letters or with a capital.
    pub(crate) fn of(word: &str) -> Option<Self> {
        Some(match word.to_lowercase().as_str() {
            "he" | "him" | "his" | "himself" => Self::He,
            "she" | "her" | "hers" | "herself" => Self::She,
            "it" | "its" | "itself" => Self::It,
            "they" | "them" | "their" | "theirs" | "themselves" | "themself" | "'em" | "’em" => Self::They,
            _ => return None,
        })
    }

    /// How it is called in a table.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::He => "he",
            Self::She => "she",
            Self::It => "it",
            Self::They => "they",
        }
    }
}
