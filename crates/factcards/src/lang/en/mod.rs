//! English.

mod abbreviations;
mod agreement;
mod apostrophes;
mod calendar;
mod citations;
mod clitics;
mod coreference;
mod cues;
mod directions;
mod features;
mod function_words;
mod furniture;
mod keywords;
mod layout;
mod lemmas;
mod lexicon;
mod main_event;
mod name_contexts;
mod names;
mod numerals;
mod page;
mod quantities;
mod quotations;
mod references;
mod roles;
mod summary;
mod syntax;
mod text_kinds;
mod times;
mod tokens;
mod topics;
mod veridicality;

use super::language::Language;

/// What is particular to English.
pub(crate) static ENGLISH: Language = Language {
    tag: "en",
    stopwords: "the of and to in is that it was for on are with as his they at be this have from or had by but \
        not what all were we when your can said there an each which she do how their if will up about out many then \
        them these so some her would make like him into has been its than who did my over our you he i's don't isn't",
    lexicon: &lexicon::LEXICON,
    months: calendar::MONTHS,
    weekdays: calendar::WEEKDAYS,
    layout: layout::LAYOUT,
    page: page::PAGE,
    tokens: tokens::TOKENS,
    quotations: quotations::QUOTATIONS,
    names: names::NAMES,
    coreference: coreference::COREFERENCE,
    summary: summary::SUMMARY,
    name_contexts: name_contexts::NAME_CONTEXTS,
    roles: roles::ROLES,
    function_words: function_words::FUNCTION_WORDS,
    syntax: syntax::SYNTAX,
    cues: cues::CUES,
    veridicality: veridicality::VERIDICALITY,
    references: references::REFERENCES,
    times: times::find,
    directions: directions::DIRECTIONS,
    date_labels: &["date", "dated", "sent", "published", "posted", "updated", "issued"],
    main_event: main_event::MAIN_EVENT,
    keywords: keywords::KEYWORDS,
    text_kinds: text_kinds::TEXT_KINDS,
    quantities: quantities::QUANTITIES,
};
