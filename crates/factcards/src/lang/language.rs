//! What is particular to a language.

use std::sync::LazyLock;

use factcards_document::ByteSpan;

use super::coreference::Coreference;
use super::cues::Cues;
use super::directions::Directions;
use super::function_words::FunctionWords;
use super::keywords::Keywords;
use super::layout::Layout;
use super::main_event::MainEvent;
use super::name_contexts::NameContexts;
use super::names::Names;
use super::page::PageWords;
use super::quantities::Quantities;
use super::quotations::Quotations;
use super::references::References;
use super::roles::Roles;
use super::summary::Summary;
use super::syntax::Syntax;
use super::text_kinds::TextKinds;
use super::tokens::Tokens;
use super::veridicality::Veridicality;
use crate::lexicon::Lexicon;
use crate::timex::{Looks, Mention};

/// The tables and recognisers of a language.
pub(crate) struct Language {
    /// Its BCP 47 tag.
    pub(crate) tag: &'static str,
    /// Words that make up a third of any text and seldom stand in other languages.
    pub(crate) stopwords: &'static str,
    /// Words and names by lists.
    pub(crate) lexicon: &'static LazyLock<Lexicon>,
    /// Months by number, in small letters: full names, then abbreviations.
    pub(crate) months: &'static [(&'static str, i8)],
    /// Weekdays, 1 for Monday, in small letters: full names, then abbreviations.
    pub(crate) weekdays: &'static [(&'static str, i8)],
    /// Lines about the text.
    pub(crate) layout: Layout,
    /// Lines that stand around a text on a page.
    pub(crate) page: PageWords,
    /// Where written words are parted and joined.
    pub(crate) tokens: Tokens,
    /// Single marks, and labels of turns.
    pub(crate) quotations: Quotations,
    /// Names and titles.
    pub(crate) names: Names,
    /// Pronouns, and words that tell of gender.
    pub(crate) coreference: Coreference,
    /// What ties a sentence to the one before.
    pub(crate) summary: Summary,
    /// What words beside a name say of its kind.
    pub(crate) name_contexts: NameContexts,
    /// Roles, and the verbs that give them.
    pub(crate) roles: Roles,
    /// Function words by what they do in a clause.
    pub(crate) function_words: FunctionWords,
    /// Lists of words, and forms, in the tree.
    pub(crate) syntax: Syntax,
    /// Words that attribute what they govern to a source.
    pub(crate) cues: Cues,
    /// How far clauses hold that words govern.
    pub(crate) veridicality: Veridicality,
    /// Words beside what may be an address or a citation.
    pub(crate) references: References,
    /// The time expressions of a span, in order; none overlaps what is opaque. Asks which way the words around one look.
    pub(crate) times: fn(&str, ByteSpan, &[ByteSpan], &Looks) -> Vec<Mention>,
    /// Words that put a time before or after the moment of telling.
    pub(crate) directions: Directions,
    /// Words that begin a line with the date of the text, in small letters.
    pub(crate) date_labels: &'static [&'static str],
    /// Words by which the main event is told.
    pub(crate) main_event: MainEvent,
    /// What the noun phrases that tell what a text is about leave out.
    pub(crate) keywords: Keywords,
    /// What is written in one kind of text more than in others.
    pub(crate) text_kinds: TextKinds,
    /// Numbers with their units.
    pub(crate) quantities: Quantities,
}
