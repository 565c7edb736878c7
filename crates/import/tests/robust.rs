//! Any bytes give a text or an error, in time linear in their number.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test asserts by panicking")]

mod common;

use std::time::Instant;

use common::{MAIL, PAGE, archive, paragraph, word};
use factcards_import::{PdfItem, PdfPage, import, pdf};
use proptest::collection::vec;
use proptest::prelude::*;

const NAMES: [&str; 9] = ["a.txt", "a.html", "a.eml", "a.docx", "a.csv", "a.json", "a.jsonl", "a.srt", "a"];

/// Whole files of each format.
fn fixtures() -> Vec<(&'static str, Vec<u8>)> {
    let json = br#"{"title": "A", "messages": [{"speaker": "Ada", "text": "Hello to all of you."}]}"#;
    vec![
        ("a.html", PAGE.into()),
        ("a.eml", MAIL.into()),
        ("a.docx", word(&paragraph("Heading1", "Words &amp; more"))),
        ("a.json", json.to_vec()),
        ("a.csv", b"a,b\n1,\"2\n3\"\n".to_vec()),
    ]
}

fn check(bytes: &[u8], name: &str) {
    if let Ok(imported) = import(bytes, name, "") {
        assert!(!imported.text.trim().is_empty());
    }
}

proptest! {
    #[test]
    fn any_bytes(bytes in vec(any::<u8>(), 0..400), name in 0..NAMES.len()) {
        check(&bytes, NAMES[name]);
    }

    #[test]
    fn any_text(text in "[<>/a-z&;=\"' \n{}:,\\[\\]|\t#-]{0,300}", name in 0..NAMES.len()) {
        check(text.as_bytes(), NAMES[name]);
    }

    #[test]
    fn files_that_were_changed(which in 0..5_usize, changes in vec((any::<prop::sample::Index>(), any::<u8>()), 1..12), cut in any::<prop::sample::Index>()) {
        let (name, mut bytes) = fixtures().swap_remove(which);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        check(&bytes, name);
        let length = cut.index(bytes.len());
        check(&bytes[..length], name);
    }

    #[test]
    fn parts_of_documents_that_were_changed(body in "(<w:(p|r|t|tbl|tr|tc|del|footnote)( w:id=\"1\")?/?>|</w:(p|r|t|tbl|tr|tc|del)>|[a-z&;]{1,5}){0,40}") {
        check(&archive(&[("word/document.xml", &body), ("word/footnotes.xml", &body), ("word/numbering.xml", &body)]), "a.docx");
    }

    #[test]
    fn any_pages(items in vec((any::<f64>(), any::<f64>(), -10.0..700.0, any::<f64>(), "[a-z ]{0,8}"), 0..40), width in any::<f64>()) {
        let items = items.into_iter().map(|(x, y, width, size, text)| PdfItem { text, x, y, width, size }).collect::<Vec<_>>();
        let page = PdfPage { width, items };
        if let Ok(imported) = pdf::pdf(&[page.clone(), page], None) {
            assert!(!imported.text.trim().is_empty());
        }
    }
}

/// Milliseconds that a file takes.
fn time(bytes: &[u8], name: &str) -> f64 {
    let begin = Instant::now();
    check(bytes, name);
    begin.elapsed().as_secs_f64() * 1000.0
}

#[test]
fn time_is_linear() {
    let cases: [(&str, &str, &str); 9] = [
        ("a.html", "<html>", "<div hidden>a<p>"),
        ("a.html", "<html>", "<table><tr><td>a<td>b"),
        ("a.html", "<html>", "<ul><li>a"),
        ("a.html", "<html>", "<blockquote>a<main>"),
        ("a.html", "<html>", "<pre>\n\na &amp "),
        ("a.eml", "From: a@b.c\nTo: a@b.c\nMIME-Version: 1.0\n\n", "a: b\n"),
        ("a.csv", "", "\"a\",b;c\n\""),
        ("a.jsonl", "", "{\"text\": \"a b c d e\"}\n"),
        ("a.txt", "", "a\u{80} é"),
    ];
    for (name, head, piece) in cases {
        let file = |count: usize| head.to_owned() + &piece.repeat(count);
        let (small, large) = (file(20_000), file(80_000));
        let short = (0..3).map(|_| time(small.as_bytes(), name)).fold(f64::MAX, f64::min);
        let long = (0..3).map(|_| time(large.as_bytes(), name)).fold(f64::MAX, f64::min);
        assert!(long < short.max(1.0) * 10.0, "{name}, {piece:?}: {short:.1} ms, four times as much {long:.1} ms");
    }
}
