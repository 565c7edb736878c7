//! What must hold for every text.

use factcards_document::ByteSpan;
use proptest::prelude::*;

use super::Text;
use super::chars::is_blank;

/// Checks that blocks, sentences and tokens are disjoint, in order, and lose nothing.
fn check(source: &str) {
    let text = Text::read(source);
    let mut end = 0;
    for (at, block) in text.blocks.iter().enumerate() {
        assert!(block.span.start >= end && block.span.end <= source.len(), "block {at} of {source:?}");
        assert!(block.span.contains(block.content) && source.get(block.span.start..block.span.end).is_some());
        end = block.span.end;
        let mut from = block.content.start;
        for id in block.sentences.clone() {
            let sentence = &text.sentences[id];
            assert_eq!((sentence.id, sentence.paragraph, sentence.block), (id, at, block.kind));
            assert!(block.content.contains(sentence.span) && !sentence.span.is_empty(), "{source:?}");
            assert!(
                ByteSpan::new(from, sentence.span.start).of(source).chars().all(is_blank),
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
            ByteSpan::new(from, block.content.end).of(source).chars().all(is_blank),
            "after the sentences of {source:?}"
        );
    }
    let again = Text::read(source);
    assert_eq!((&text.blocks, &text.tokens, &text.sentences), (&again.blocks, &again.tokens, &again.sentences));
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
