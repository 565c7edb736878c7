//! Exports of a hand-made Document whose every text is hostile: each stays well formed and gives the text back.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test asserts by panicking")]

#[path = "exports/linked.rs"]
mod linked;

use factcards::document::{Codepoints, Document, TextSpan};
use factcards::export;
use proptest::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use serde_json::{Value, json};

use crate::linked::{check_annotations, check_html};

type Readable = Document<TextSpan<Codepoints>>;

const HOSTILE: &[&str] = &[
    "=HYPERLINK(\"http://example.com\",\"x\")",
    "+1",
    "-1+2",
    "@SUM(A1)",
    "\tx",
    "\r\nBEGIN:VEVENT\r\nSUMMARY:forged",
    "a,b;c\\d\"e\"",
    "</script><script>alert(1)</script><!--",
    "a | b\n\n# heading\n\n- item\n\n```\ncode",
    "![x](javascript:alert(1)) [y](z) <b>",
    "\u{202e}bidi\u{2066} e\u{301}\u{0} 👩‍👩‍👧 \u{2028}",
    "",
];

/// One item of each kind, all of whose words are `text`.
fn document(text: &str) -> Readable {
    let span = json!({"start": 0, "end": text.chars().count(), "text": text});
    let value = json!({
        "format": 1, "offset_unit": "codepoint", "language": "en",
        "reference_date": "2026-03-10", "reference_date_from": "option", "title": span,
        "stats": {"characters": 0, "words": 3, "sentences": 1, "paragraphs": 1, "reading_seconds": 1},
        "sentences": [{"id": 0, "span": span, "paragraph": 0, "block": "paragraph"}],
        "summary": [{"sentence": 0, "score": 1.0}],
        "main_event": {"who": [span]}, "key_points": [0], "keywords": [span],
        "entities": [{"id": 0, "kind": "person", "name": text, "aliases": [text], "salience": 1.0,
            "roles": [{"span": span}], "mentions": [{"span": span, "sentence": 0, "form": "name"}]}],
        "times": [{"id": 0, "span": span, "sentence": 0, "kind": "date", "value": "2026-03-12",
            "start": "2026-03-12", "end": "2026-03-13"},
            {"id": 1, "span": span, "sentence": 0, "kind": "time", "value": "2026-03-12T15:00",
            "start": "2026-03-12T15:00", "end": "2026-03-12T15:01"},
            {"id": 2, "span": span, "sentence": 0, "kind": "duration", "value": "P3D"},
            {"id": 3, "span": span, "sentence": 0, "kind": "date", "value": "2025-04-11", "start": "2025-04-11",
            "end": "2025-04-12", "alternatives": ["2025-11-04"], "modifier": "before"}],
        "quantities": [{"id": 0, "span": span, "sentence": 0, "kind": "number", "value": -5.0, "of": span}],
        "changes": [{"id": 0, "sentence": 0, "cue": span, "direction": "up", "of": span, "to": 0}],
        "attributions": [{"id": 0, "sentence": 0, "kind": "direct", "content": [span, span], "source": span,
            "stance": "says"}],
        "facts": [{"id": 0, "sentence": 0, "span": span, "subject": {"span": span},
            "relation": {"span": [span], "text": text, "lemma": text},
            "arguments": [{"role": "place", "span": span}], "polarity": "positive", "status": "stated",
            "time": 0, "confidence": 1.0}],
        "lists": [{"lead": span, "items": [span, span]}],
        "references": [{"kind": "url", "span": span}],
        "abbreviations": [{"short": span, "long": span}],
        "warnings": [{"code": "long_sentence", "span": span}],
    });
    serde_json::from_value(value).unwrap()
}

fn check_csv(text: &str) {
    let out = export::csv(&document(text));
    let mut reader = csv::Reader::from_reader(out.as_bytes());
    let headers = reader.headers().unwrap().clone();
    let column = |name| headers.iter().position(|h| h == name).unwrap();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let formula = ['=', '+', '-', '@', '\t', '\r', '\n'];
    for row in &rows {
        let cell = row.get(column("text")).unwrap();
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(cell.strip_prefix('\'').filter(|_| !words.starts_with('\'')).unwrap_or(cell), words);
        for (cell, name) in row.iter().zip(&headers) {
            assert!(name == "value" || !cell.starts_with(formula), "{name}: {cell:?}");
        }
    }
    let kinds: Vec<_> = rows.iter().map(|row| row.get(0).unwrap()).collect();
    assert_eq!(
        kinds,
        [
            "sentence",
            "main_event",
            "key_point",
            "keyword",
            "entity",
            "mention",
            "time",
            "time",
            "time",
            "time",
            "quantity",
            "change",
            "attribution",
            "attribution",
            "fact",
            "list_item",
            "list_item",
            "reference",
            "abbreviation",
            "warning"
        ]
    );
    let quantity = rows.iter().find(|row| row.get(0) == Some("quantity")).unwrap();
    assert_eq!(quantity.get(column("value")), Some("-5"), "a number of ours is no formula");
    let time = rows.iter().rfind(|row| row.get(0) == Some("time")).unwrap();
    assert_eq!((time.get(column("status")), time.get(column("note"))), (Some("before"), Some("2025-11-04")));
}

fn check_ics(text: &str) {
    let out = export::ics(&document(text));
    assert_eq!(out.matches('\n').count(), out.matches("\r\n").count());
    assert!(out.ends_with("END:VCALENDAR\r\n"));
    for line in out.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
        assert!(!line.contains(char::is_control), "{line:?}");
    }
    let unfolded = out.replace("\r\n ", "");
    let lines: Vec<_> = unfolded.split("\r\n").collect();
    let count = |prefix: &str| lines.iter().filter(|line| line.starts_with(prefix)).count();
    // Neither the length nor the date that can be read in two ways is an event.
    assert_eq!(["BEGIN:VEVENT", "UID:", "DTSTAMP:20260310T000000Z", "SUMMARY:"].map(count), [2, 2, 2, 2]);
    assert!(lines.contains(&"DTSTART;VALUE=DATE:20260312") && lines.contains(&"DTEND;VALUE=DATE:20260313"));
    assert!(lines.contains(&"DTSTART:20260312T150000") && lines.contains(&"DTEND:20260312T150100"));
    let mut uids: Vec<_> = lines.iter().filter(|line| line.starts_with("UID:")).collect();
    uids.dedup();
    assert_eq!(uids.len(), 2);
    let description = lines.iter().find_map(|line| line.strip_prefix("DESCRIPTION:")).unwrap();
    let read = description.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
    assert_eq!(squeezed(&read), squeezed(text));
}

/// A text without white space and control characters, which the exports of one line drop or change.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

fn check_jsonld(text: &str) {
    let out = export::jsonld(&document(text));
    assert!(!out.contains(['<', '>', '&', '\u{2028}', '\u{2029}']));
    let read: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(read["@context"], "https://schema.org");
    assert_eq!(squeezed(read["headline"].as_str().unwrap()), squeezed(text));
    assert_eq!(squeezed(read["keywords"][0].as_str().unwrap()), squeezed(text));
    assert_eq!(read["about"][0]["@type"], "Person");
    assert_eq!(read["about"][0]["jobTitle"].as_array().unwrap().len(), 1);
    assert_eq!(read["hasPart"][0]["@type"], "Quotation");
    assert_eq!(squeezed(read["hasPart"][0]["creditText"].as_str().unwrap()), squeezed(text));
    let event = &read["mentions"][0];
    assert_eq!(
        [&event["startDate"], &event["endDate"]],
        ["2026-03-12", "2026-03-12"],
        "the last day, not the one after"
    );
}

/// Reads the sheet as a Markdown reader does: the structure is ours alone, the words come back.
fn check_markdown(text: &str) {
    let out = export::markdown(&document(text));
    let (mut headings, mut rows, mut inside) = (vec![], 0, None);
    for event in Parser::new_ext(&out, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => inside = Some((level, String::new())),
            Event::End(TagEnd::Heading(_)) => headings.extend(inside.take()),
            Event::Start(Tag::TableRow) => rows += 1,
            Event::Text(words) => {
                if let Some((_, heading)) = &mut inside {
                    heading.push_str(&words);
                }
            }
            Event::Start(Tag::List(start)) => assert_eq!(start.is_some(), inside_sources(&headings)),
            Event::SoftBreak
            | Event::Start(
                Tag::Paragraph | Tag::Item | Tag::Strong | Tag::Table(_) | Tag::TableHead | Tag::TableCell,
            )
            | Event::End(_) => {}
            other => panic!("not ours: {other:?} in\n{out}"),
        }
    }
    let title = headings.remove(0);
    assert_eq!((title.0, squeezed(&title.1)), (HeadingLevel::H1, squeezed(text)));
    let names: Vec<_> = headings.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Key points",
            "Summary",
            "Main event",
            "People",
            "Quotes and claims",
            "Facts",
            "Timeline",
            "Numbers",
            "Changes",
            "Lists",
            "References",
            "Abbreviations",
            "Warnings",
            "Sources"
        ]
    );
    assert_eq!(rows, 5, "four times and a quantity");
}

/// Whether the last heading is that of the numbered sentences.
fn inside_sources(headings: &[(HeadingLevel, String)]) -> bool {
    headings.last().is_some_and(|(_, name)| name == "Sources")
}

#[test]
fn hostile_text_stays_text() {
    for text in HOSTILE {
        check_html(text);
        check_annotations(text);
        check_csv(text);
        check_ics(text);
        check_jsonld(text);
        check_markdown(text);
    }
}

#[test]
fn uids_depend_on_what_the_text_says_alone() {
    let uids = |document: &Readable| -> Vec<String> {
        export::ics(document).lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
    };
    let first = document("one");
    let mut later = document("one");
    later.times.remove(0);
    later.times[0].id = 0;
    later.reference_date = None;
    assert_eq!(uids(&first)[1..], uids(&later));
    assert_ne!(uids(&first), uids(&document("two")));
    assert!(export::ics(&later).contains("DTSTAMP:20260312T150000Z"), "without a reference date, the event's start");
}

#[test]
fn what_is_denied_is_no_event() {
    let mut denied = document("x");
    denied.facts[0].status = factcards::document::FactStatus::Denied;
    assert!(!export::jsonld(&denied).contains("\"Event\""));
}

#[test]
fn a_markdown_sheet_shows_changes_and_what_is_said_of_a_time() {
    let sheet = export::markdown(&document("x"));
    assert!(sheet.contains("\n## Changes\n\n- “x” x (up): to “x” [1]\n"), "{sheet}");
    assert!(sheet.contains("| before 2025-04-11 or 2025-11-04 | “x” |"), "{sheet}");
}

#[test]
fn a_markdown_sheet_shows_key_points_with_who_says_them() {
    let mut said = document("x");
    said.facts[0].attribution = Some(0);
    said.facts[0].subject.entity = Some(0);
    said.entities[0].name = "Ada".to_owned();
    let sheet = export::markdown(&said);
    assert!(sheet.contains("\n**Keywords**: x\n\n## Key points\n\n- Ada: “x” (stated) — x [1]\n"), "{sheet}");
}

#[test]
fn a_markdown_sheet_without_content_is_its_title() {
    let bare = json!({
        "format": 1, "offset_unit": "codepoint", "language": "und",
        "stats": {"characters": 0, "words": 0, "sentences": 0, "paragraphs": 0, "reading_seconds": 0},
        "sentences": [], "summary": [], "main_event": {}, "entities": [], "times": [], "quantities": [],
        "attributions": [], "facts": [], "lists": [], "references": [], "abbreviations": [], "warnings": []
    });
    let bare: Readable = serde_json::from_value(bare).unwrap();
    assert_eq!(export::markdown(&bare), "# Fact sheet\n");
    assert_eq!(export::csv(&bare).lines().count(), 1);
    assert!(!export::ics(&bare).contains("VEVENT"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn every_text_comes_back_from_csv(text in any::<String>()) {
        check_csv(&text);
    }

    #[test]
    fn every_calendar_line_is_short_and_every_json_safe(text in any::<String>()) {
        check_ics(&text);
        check_jsonld(&text);
        check_markdown(&text);
        check_html(&text);
        check_annotations(&text);
    }
}
