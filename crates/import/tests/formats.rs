//! Each format as its text, and each reason why there is none.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test asserts by panicking")]

mod common;

use common::{MAIL, PAGE, archive, paragraph, word, word_with};
use factcards_import::{ImportError, Imported, Kind, LARGEST, Note, Unreadable, import};

fn read(bytes: impl AsRef<[u8]>, name: &str) -> Imported {
    import(bytes.as_ref(), name, "").unwrap()
}

fn text(bytes: impl AsRef<[u8]>, name: &str) -> String {
    read(bytes, name).text
}

fn error(bytes: impl AsRef<[u8]>, name: &str) -> ImportError {
    import(bytes.as_ref(), name, "").unwrap_err()
}

#[test]
fn plain_text_and_captions_stay_as_they_are() {
    assert_eq!(text("\n# Minutes\n\nAda met Tom.\n", "a.md"), "\n# Minutes\n\nAda met Tom.\n");
    let captions = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Hello.";
    let imported = read(captions, "a.txt");
    assert_eq!((imported.text.as_str(), imported.kind), (captions, Kind::Captions));
}

#[test]
fn a_page_is_its_main_text() {
    let imported = read(PAGE, "a.html");
    let expected = "Council agrees to build a school\n\n\
        The council of Trone agreed on Monday to build a school — it said so on Tuesday.\n\n\
        It lists:\n\n- ten rooms\n- a hall\n  1. stage\n  2. seats\n\n\
        Costs\n\nYear\tCost\n2025\t€1 million\n2026\t€2 million\n\n> We are glad.";
    assert_eq!(imported.text, expected);
    assert_eq!(imported.title.as_deref(), Some("School agreed | The Paper"));
    assert_eq!(imported.date.as_deref(), Some("2026-03-10"));
    // The Paper, News, Sport, Read more, Imprint
    assert_eq!(imported.notes, [Note::Surroundings(7)]);
}

#[test]
fn a_page_that_marks_no_main_text_is_read_whole() {
    let page = "<html><title>A title</title><div>One<br>two<br><br>three</div><div>four</div><pre>a\n  b</pre>";
    assert_eq!(text(page, "a.html"), "A title\n\nOne\ntwo\n\nthree\n\nfour\n\na\n  b");
}

#[test]
fn a_table_of_layout_is_running_text() {
    let long = "Ada Moreau met Tom Berger in Oslo, and they spoke of the school. ".repeat(4);
    let page = format!("<html><body><table><tr><td>Menu</td><td><p>{long}</p><p>The end.</p></td></tr></table>");
    assert_eq!(text(page, "a.html"), format!("Menu\n\n{}\n\nThe end.", long.trim()));
}

#[test]
fn a_message_has_its_header_lines_and_its_plain_body() {
    let imported = read(MAIL, "a.eml");
    let expected = "From: Ada Moréau <ada@example.org>\nTo: Tom Berger <tom@example.org>, team@example.org\n\
        Subject: Budget for the school\nDate: Tue, 10 Mar 2026 09:00:00 +0000\n\n\
        Tom, the council agreed on Monday to spend €2 million on the school. I will send the plan on Friday.";
    assert_eq!(imported.text, expected);
    assert_eq!(imported.title.as_deref(), Some("Budget for the school"));
    assert_eq!(imported.notes, [Note::Attachments(vec!["plan.pdf".to_owned()])]);
    assert_eq!(
        imported.notes.first().map(ToString::to_string).as_deref(),
        Some("1 attachment was left out: plan.pdf.")
    );
    // The content tells it, whatever it is called.
    assert_eq!(text(MAIL, "a.txt"), expected);
}

#[test]
fn a_message_of_html_alone_is_read_as_a_page() {
    let mail = "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nContent-Type: text/html\n\n\
        <h2>News</h2><ul><li>Ada met Tom</li></ul>";
    assert_eq!(text(mail, "a.eml"), "From: a@example.org\nTo: b@example.org\n\nNews\n\n- Ada met Tom");
}

#[test]
fn header_lines_that_a_person_pasted_are_a_text() {
    let pasted = "From: Ada\nTo: Tom\nSubject: Budget\n\nWe agreed.";
    assert_eq!(read(pasted, "a.txt").kind, Kind::Text);
}

#[test]
fn a_word_document_has_headings_lists_tables_and_notes() {
    let styles = r#"<w:styles><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="LB">
        <w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style></w:styles>"#;
    let numbering = r#"<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
        </w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt
        w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>
        </w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>"#;
    let footnotes = r#"<w:footnotes><w:footnote w:id="-1" w:type="separator"><w:p><w:r><w:t>no</w:t></w:r></w:p></w:footnote>
        <w:footnote w:id="2"><w:p><w:r><w:t>By the council.</w:t></w:r></w:p></w:footnote></w:footnotes>"#;
    let numbered = |text: &str| {
        format!("<w:p><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let body = [
        &paragraph("T1", "Plan 3"),
        &paragraph("H1", "Plan"),
        "<w:p><w:r><w:t xml:space=\"preserve\">The school </w:t></w:r><w:del><w:r><w:delText>may cost</w:delText></w:r></w:del>\
         <w:ins><w:r><w:t>costs &amp; takes</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>\
         <w:r><w:footnoteReference w:id=\"2\"/><w:t> a lot.</w:t></w:r></w:p>",
        &paragraph("LB", "rooms"),
        &paragraph("LB", "a hall"),
        &numbered("first"),
        &numbered("then"),
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Cost</w:t></w:r></w:p></w:tc></w:tr>\
         <w:tr><w:tc><w:p><w:r><w:t>2025</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    ]
    .concat();
    let parts = [("word/styles.xml", styles), ("word/numbering.xml", numbering), ("word/footnotes.xml", footnotes)];
    let imported = read(word_with(&body, &parts), "a.docx");
    let expected = "Plan\n\nThe school costs & takes[2] a lot.\n\n- rooms\n- a hall\n3. first\n4. then\n\n\
        Year\tCost\n2025\t\n\n[2] By the council.";
    assert_eq!(imported.text, expected);
    assert_eq!(imported.notes, [Note::Deletions(2), Note::Contents(1)]);
}

#[test]
fn a_word_document_without_styles_is_read_too() {
    let body = [paragraph("Title", "The plan"), paragraph("Normal", "It is long.")].concat();
    let imported = read(word(&body), "whatever");
    assert_eq!((imported.text.as_str(), imported.title.as_deref()), ("The plan\n\nIt is long.", Some("The plan")));
}

#[test]
fn data_gives_its_texts() {
    let whole = r#"{"id": 7, "title": "Budget", "body": "<p>We <b>agreed</b>.</p><p>All of us.</p>", "tags": ["a"]}"#;
    let imported = read(whole, "a.json");
    assert_eq!(
        (imported.text.as_str(), imported.title.as_deref()),
        ("Budget\n\nWe agreed.\n\nAll of us.", Some("Budget"))
    );
    assert_eq!(imported.notes, [Note::ShortStrings(1)]);
    let lines = "{\"speaker\": \"Ada\", \"text\": \"Hello.\"}\nbroken\n{\"speaker\": \"Tom\", \"text\": \"Yes.\"}\n";
    let imported = read(lines, "a.jsonl");
    assert_eq!((imported.text.as_str(), imported.notes), ("Ada: Hello.\n\nTom: Yes.", vec![Note::BrokenLines(1)]));
    let other = r#"[{"a": "The council agreed on Monday."}, {"a": "short"}]"#;
    assert_eq!(text(other, "a.txt"), "The council agreed on Monday.");
    assert_eq!(error(r#"{"a": "short", "b": 1}"#, "a.json"), ImportError::NoProse);
    assert!(matches!(error("{\"a\": ", "a.json"), ImportError::Broken(_)));
    assert_eq!(read("{curly} words begin this note", "a.txt").kind, Kind::Text);
}

#[test]
fn values_are_rows() {
    assert_eq!(text("name,cost\nAda,\"1,200\"\n", "a.csv"), "name\tcost\nAda\t1,200");
}

#[test]
fn each_reason_has_its_kind() {
    assert_eq!(error("", "a.txt"), ImportError::Empty);
    assert_eq!(error(" \n\t", "a.txt"), ImportError::Empty);
    assert_eq!(error("<html><script>x</script></html>", "a.html"), ImportError::Empty);
    assert_eq!(error(vec![b'a'; LARGEST + 1], "a.txt"), ImportError::TooLarge(25));
    assert_eq!(error([0, 1, 2, 0xFE], "a.txt"), ImportError::NotText);
    let unsupported = |bytes: &[u8]| match error(bytes, "a") {
        ImportError::Unsupported(what) => what,
        other => unreachable!("{other:?}"),
    };
    assert_eq!(unsupported(b"%PDF-1.7"), Unreadable::Pdf);
    assert_eq!(unsupported(b"{\\rtf1 a}"), Unreadable::RichText);
    assert_eq!(unsupported(b"\x89PNG\r\n"), Unreadable::Picture);
    assert_eq!(unsupported(&archive(&[("xl/workbook.xml", "")])), Unreadable::Spreadsheet);
    assert_eq!(unsupported(&archive(&[("mimetype", ""), ("content.xml", "")])), Unreadable::OpenDocument);
    assert_eq!(unsupported(&archive(&[("a.txt", "words")])), Unreadable::Archive);
    let compound = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    assert_eq!(unsupported(&compound), Unreadable::OldOffice);
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(error([compound, name].concat(), "a.docx"), ImportError::Encrypted);
    let mut cut = word(&paragraph("", "Words"));
    cut.truncate(cut.len() / 2);
    assert!(matches!(error(cut, "a.docx"), ImportError::Broken(_)));
    assert!(matches!(error("no document", "a.docx"), ImportError::Broken(_)));
    let encrypted =
        "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime\n\nx";
    assert_eq!(error(encrypted, "a.eml"), ImportError::Encrypted);
}

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let body = paragraph("", &"a ".repeat(51_000_000));
    assert_eq!(error(word(&body), "a.docx"), ImportError::Unpacked(100));
}
