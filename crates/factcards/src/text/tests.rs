//! What must hold for every text, and what is said about a text as a whole.

use factcards_document::{ByteSpan, SentenceBlock, Stats, WarningCode};
use proptest::prelude::*;

use super::Text;
use crate::chars::is_blank;

/// Checks that blocks, sentences and tokens are disjoint, in order, and lose nothing.
fn check(source: &str) {
    let text = Text::read(source, factcards_model::english().unwrap());
    let mut end = 0;
    for (at, block) in text.blocks.iter().enumerate() {
        assert!(block.span.start >= end && block.span.end <= source.len(), "block {at} of {source:?}");
        assert!(block.span.contains(block.content) && source.get(block.span.start..block.span.end).is_some());
        let outside = ByteSpan::new(end, block.span.start).of(source);
        assert!(outside.chars().all(is_rule_or_blank), "before block {at} of {source:?}");
        end = block.span.end;
        let mut from = block.content.start;
        // Separators stand between cells.
        let apart = |c: char| is_blank(c) || !block.cells.is_empty() && "|,;\"".contains(c);
        for id in block.sentences.clone() {
            let sentence = &text.sentences[id];
            // Stamps and labels stand before the content.
            if sentence.span.end <= block.content.start {
                assert!(block.span.contains(sentence.span) && sentence.block == SentenceBlock::Metadata, "{source:?}");
                continue;
            }
            assert_eq!((sentence.id, sentence.paragraph, sentence.block), (id, at, block.kind.sentences()));
            assert!(block.content.contains(sentence.span) && !sentence.span.is_empty(), "{source:?}");
            assert!(
                ByteSpan::new(from, sentence.span.start).of(source).chars().all(apart),
                "between sentences of {source:?}"
            );
            from = sentence.span.end;
            let mut from = sentence.span.start;
            for token in text.tokens_of(id) {
                let token = text.tokens[token];
                assert!(token.sentence == id && !token.span.is_empty() && token.span.end <= sentence.span.end);
                assert!(
                    ByteSpan::new(from, token.span.start).of(source).chars().all(is_blank),
                    "between tokens of {source:?}"
                );
                assert!(
                    !ByteSpan::new(token.span.start, token.span.end).of(source).contains(is_blank),
                    "token of {source:?}"
                );
                from = token.span.end;
            }
            assert!(
                ByteSpan::new(from, sentence.span.end).of(source).chars().all(is_blank),
                "after the tokens of {source:?}"
            );
        }
        assert!(
            ByteSpan::new(from, block.content.end).of(source).chars().all(apart),
            "after the sentences of {source:?}"
        );
    }
    assert!(
        ByteSpan::new(end, source.len()).of(source).chars().all(is_rule_or_blank),
        "after the blocks of {source:?}"
    );
    let again = Text::read(source, factcards_model::english().unwrap());
    assert_eq!((&text.blocks, &text.tokens, &text.sentences), (&again.blocks, &again.tokens, &again.sentences));
}

/// What no block holds: blanks, rules and fences, the marks of quoted lines.
fn is_rule_or_blank(c: char) -> bool {
    is_blank(c) || "-=*_~`#+.|:>".contains(c)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_characters(source in any::<String>()) {
        check(&source);
    }

    #[test]
    fn any_pieces_of_prose(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
        check(&pieces.concat());
    }
}

/// What texts are made of, the awkward parts first.
const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u{2028}",
    "\u{2029}",
    "\u{b}",
    "\u{c}",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\0",
    "\u{301}",
    "\u{202e}",
    "👩‍👩‍👧",
    " ",
    " ",
    " ",
    "\t",
    ".",
    ". ",
    "...",
    "…",
    "!",
    "?",
    "\"",
    "“",
    "”",
    "'",
    "’",
    "(",
    ")",
    "[12]",
    "---",
    "===",
    "|",
    "|---|",
    " | ",
    "a,b,c\n",
    "   ",
    "```\n",
    "{\n",
    "[ ] ",
    "ACTION: ",
    "Owner: Ann\n",
    "Most read\n",
    "Photo: Ann\n",
    "LONDON — ",
    "# ",
    "- ",
    "* ",
    "1. ",
    "(a) ",
    "> ",
    "date 2025-04-12",
    "Subject: x",
    "From: a@b.c",
    "http://a.b/c?d=(e)",
    "@x",
    "#tag",
    ":)",
    "Dr.",
    "U.S.",
    "e.g.",
    "No. 5",
    "p.m.",
    "don't",
    "Ann’s",
    "cannot",
    "5pm",
    "10:30",
    "12/04/25",
    "face-to-face",
    "e-mail",
    "AT&T",
    "b/c",
    "The",
    "the",
    "river",
    "Rose",
    "said",
    "中文。",
    "ß",
    "İ",
    "ﬁ",
    ":",
    ";",
    ",",
    "%",
    "$",
];

#[test]
fn language_by_script_and_function_words() {
    for (source, language) in [
        ("The river rose, and the town was cut off from its harbour.", "en"),
        ("She said it was over.", "en"),
        ("Der Fluss ist gestiegen, und die Stadt war von dem Hafen nicht mehr zu erreichen.", "de"),
        ("Le fleuve est monté et les gens de la ville ne sont plus dans le port.", "fr"),
        ("Река поднялась, и город был отрезан от гавани.", "und"),
        ("河水上涨，城市与港口隔绝。", "und"),
        ("", "und"),
        ("12 34 !!", "und"),
        ("Aune Kiel Lund", "und"),
    ] {
        let text = Text::read(source, factcards_model::english().unwrap());
        assert_eq!(text.language_tag, language, "{source}");
        let warned = text.warnings().iter().any(|w| w.code == WarningCode::LanguageUnsupported);
        assert_eq!(warned, language != "en" && !source.is_empty(), "{source}");
    }
}

#[test]
fn title_from_a_header_or_the_first_heading() {
    for (source, title) in [
        ("From: a@b.example\nSubject: Flood gates\n\n# Other\n\nIt rained all day long.", Some("Flood gates")),
        ("---\ntitle: The long winter\n---\nIt snowed all day long.", Some("The long winter")),
        ("# Harbour *report*\n\nIt rained all day long.", Some("Harbour *report*")),
        ("It rained all day long.\n\n## Later\n\nIt snowed all night long.", None),
        ("Home, news, weather,\n\n# Floods\n\nIt rained all day long.", Some("Floods")),
        ("It rained all day long.", None),
        ("Subject:\n\nIt rained all day long.", None),
    ] {
        assert_eq!(
            Text::read(source, factcards_model::english().unwrap()).title().map(|t| t.of(source)),
            title,
            "{source}"
        );
    }
}

#[test]
fn stats_count_what_they_say() {
    let stats =
        Text::read("# Näte\n\nIt rose 3%. It fell.\n\n- one\n- two – or so\n", factcards_model::english().unwrap())
            .stats();
    let expected = Stats { characters: 50, words: 10, sentences: 5, paragraphs: 3, reading_seconds: 3 };
    assert_eq!(stats, expected);
    assert_eq!(Text::read("", factcards_model::english().unwrap()).stats(), Stats::default());
}
