//! The built command, as a user runs it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test asserts by panicking")]

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

struct Ran {
    status: i32,
    out: String,
    err: String,
}

impl Ran {
    fn json_lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

fn command() -> Command {
    Command::new(env!("CARGO_BIN_EXE_factcards"))
}

fn run(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>, input: &[u8]) -> Ran {
    let mut child =
        command().args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // Wrong usage ends the command before it reads: then nobody is there to take the input.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Ran {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn file(folder: &TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

const NO_ARGUMENTS: [&str; 0] = [];

#[test]
fn standard_input_gives_one_document_on_one_line() {
    for arguments in [&[][..], &["-"]] {
        let ran = run(arguments, b"It rained.");
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        let [document] = &ran.json_lines()[..] else { panic!("one line: {}", ran.out) };
        assert_eq!(document["format"], 1);
        assert_eq!(document["offset_unit"], "codepoint");
        assert_eq!(document["sentences"][0]["span"]["text"], "It rained.");
    }
}

#[test]
fn of_a_web_page_the_text_is_read_unless_it_is_asked_for_literally() {
    let page = "<!doctype html><html><body><p>Ada <b>Rowe</b> left.</p></body></html>";
    let document = &run(NO_ARGUMENTS, page.as_bytes()).json_lines()[0];
    assert_eq!(document["warnings"][0]["code"], "html_source");
    assert_eq!(document["sentences"][0]["span"]["text"], "Ada <b>Rowe</b> left.");
    let left_out = document["normalized"].as_array().unwrap().iter().map(|n| n["span"]["text"].as_str().unwrap());
    assert_eq!(left_out.collect::<Vec<_>>(), ["<b>", "</b>"]);
    let sheet = run(["--format", "markdown"], page.as_bytes()).out;
    assert!(sheet.contains("Ada Rowe left") && !sheet.contains("<b>"), "{sheet}");
    let document = &run(["--literal"], page.as_bytes()).json_lines()[0];
    assert!(document.get("normalized").is_none() && document["sentences"][0]["span"]["start"] == 0, "{document}");
}

#[test]
fn offsets_count_in_the_unit_asked_for() {
    let text = "😀 é rains. It ends.";
    for (unit, start) in [("codepoint", 11), ("utf16", 12), ("utf8", 15)] {
        let ran = run(["--offsets", unit], text.as_bytes());
        let document = &ran.json_lines()[0];
        assert_eq!(document["offset_unit"], unit);
        let sentences = document["sentences"].as_array().unwrap();
        assert_eq!(sentences.last().unwrap()["span"]["start"], start);
    }
}

#[test]
fn files_come_in_order_and_a_bad_one_does_not_stop_the_others() {
    let folder = TempDir::new().unwrap();
    let one = file(&folder, "one.txt", b"One came.");
    let bad = file(&folder, "bad.txt", b"caf\0\x01 au lait");
    let missing = folder.path().join("missing.txt");
    let two = file(&folder, "two.txt", b"\xEF\xBB\xBFTwo came.");
    let ran = run([&one, &bad, &missing, &two], b"");
    assert_eq!(ran.status, 1);
    let sentences: Vec<_> =
        ran.json_lines().iter().map(|d| d["sentences"][0]["span"]["text"].as_str().unwrap().to_owned()).collect();
    assert_eq!(sentences, ["One came.", "Two came."]);
    let complaints: Vec<_> = ran.err.lines().collect();
    assert_eq!(complaints.len(), 2);
    assert!(complaints[0].contains("bad.txt is not a text file."));
    assert!(complaints[1].contains("missing.txt: cannot be read"));
}

#[test]
fn files_are_read_in_their_format() {
    let folder = TempDir::new().unwrap();
    let mail = "From: ada@example.org\nTo: tom@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n\
        --b\nContent-Type: text/plain\n\nAda left Oslo.\n--b\nContent-Type: application/pdf; name=plan.pdf\n\n-\n--b--\n";
    let mail = file(&folder, "a.eml", mail.as_bytes());
    let table = file(&folder, "b.csv", b"name;said\nTom;\"It rained; a lot.\"\n");
    let windows = file(&folder, "c.txt", b"In the caf\xE9 it rained.");
    let ran = run([&mail, &table, &windows], b"");
    assert_eq!(ran.status, 0);
    assert!(ran.err.ends_with("a.eml: 1 attachment was left out: plan.pdf.\n"), "{}", ran.err);
    for (document, words) in ran.json_lines().iter().zip(["Ada left Oslo.", "It rained; a lot.", "café it rained."]) {
        let sentences = document["sentences"].as_array().unwrap();
        let found = sentences.iter().any(|s| s["span"]["text"].as_str().unwrap().contains(words));
        assert!(found, "{words}: {sentences:?}");
    }
    let literally = run([OsStr::new("--literal"), table.as_os_str()], b"");
    assert!(literally.out.contains("name;said"));
    let pdf = run([file(&folder, "d.pdf", b"%PDF-1.7")], b"");
    assert!(pdf.status == 1 && pdf.err.contains("d.pdf is a PDF file"), "{}", pdf.err);
}

#[test]
fn a_byte_order_mark_moves_no_offset() {
    let ran = run(NO_ARGUMENTS, b"\xEF\xBB\xBFIt rained.");
    assert_eq!(ran.json_lines()[0]["sentences"][0]["span"]["start"], 0);
}

#[test]
fn wrong_usage_is_status_2_and_prints_nothing() {
    let wrong: [&[&str]; 7] = [
        &["--date", "yesterday"],
        &["--date", "2026-02-30"],
        &["--format", "xml"],
        &["--offsets", "bytes"],
        &["--jsonl", "--format", "csv"],
        &["--format", "csv", "a.txt", "b.txt"],
        &["--nonsense"],
    ];
    for arguments in wrong {
        let ran = run(arguments, b"x");
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{arguments:?}");
        assert!(ran.err.contains("error:"), "{arguments:?}: {}", ran.err);
    }
}

#[test]
fn help_names_every_option() {
    let ran = run(["--help"], b"");
    assert_eq!(ran.status, 0);
    for option in ["--date", "--format", "--jsonl", "--offsets", "conllu", "utf16", "Exit status"] {
        assert!(ran.out.contains(option), "{option}");
    }
}

#[test]
fn every_format_is_what_it_says() {
    let format = |name: &str| {
        let ran = run(["--format", name, "--date", "2026-03-10"], b"It rained. They left.");
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{name}");
        ran.out
    };
    assert!(format("json").starts_with("{\"format\":1"));
    assert!(format("conllu").contains("# text = They left.\n1\tThey\tthey\tPRON\tPRP"));
    assert!(format("markdown").starts_with("# "));
    assert!(format("csv").starts_with("kind,id,sentence,start,end,text"));
    assert!(format("ics").starts_with("BEGIN:VCALENDAR\r\n"));
    assert_eq!(serde_json::from_str::<Value>(&format("jsonld")).unwrap()["@context"], "https://schema.org");
    assert_eq!(serde_json::from_str::<Value>(&format("annotations")).unwrap()["type"], "AnnotationCollection");
    assert!(format("html").starts_with("<!doctype html>"));
}

const LINES: &str = "\u{feff}{\"id\": 12345678901234567890123, \"text\": \"It rained.\"}

{\"id\": {\"a\": [1]}, \"text\": 5}
{\"text\": \"It rained.\", \"date\": null, \"extra\": 1}
{\"id\": \"d\", \"text\": \"It rained.\", \"date\": \"soon\"}
nonsense
{\"id\": \"last\", \"text\": \"It rained.\", \"date\": \"2026-03-10T18:30\"}";

#[test]
fn json_lines_are_answered_in_order_with_their_ids() {
    let ran = run(["--jsonl"], LINES.as_bytes());
    assert_eq!((ran.status, ran.err.as_str()), (1, ""));
    let answers: Vec<_> = ran.out.lines().collect();
    assert_eq!(answers.len(), 6);
    assert!(
        answers[0].starts_with("{\"id\":12345678901234567890123,\"document\":{\"format\":1"),
        "ids keep every digit"
    );
    assert!(answers[1].starts_with("{\"id\":{\"a\": [1]},\"error\":\"line 3: "));
    assert!(answers[2].starts_with("{\"id\":null,\"document\":"));
    assert!(answers[3].starts_with("{\"id\":\"d\",\"error\":\"line 5: ") && answers[3].contains("YYYY-MM-DD"));
    assert!(answers[4].starts_with("{\"id\":null,\"error\":\"line 6: "));
    assert!(answers[5].starts_with("{\"id\":\"last\",\"document\":"));
    assert!(answers.iter().all(|answer| serde_json::from_str::<Value>(answer).is_ok()));
}

#[test]
fn a_line_that_is_not_utf8_is_that_lines_error() {
    let ran = run(["--jsonl"], b"{\"id\": 1, \"text\": \"\xFF\"}\n{\"id\": 2, \"text\": \"It rained.\"}\n");
    assert_eq!(ran.status, 1);
    let answers = ran.json_lines();
    assert!(answers[0]["error"].as_str().unwrap().contains("not UTF-8 at byte 19"));
    assert_eq!(answers[1]["id"], 2);
}

#[test]
fn json_lines_with_conllu_name_each_document() {
    let ran = run(["--jsonl", "--format", "conllu"], LINES.as_bytes());
    assert_eq!(ran.status, 1);
    let names: Vec<_> = ran.out.lines().filter(|line| line.starts_with("# newdoc")).collect();
    assert_eq!(names, ["# newdoc id = 12345678901234567890123", "# newdoc", "# newdoc id = last"]);
    assert_eq!(ran.err.lines().count(), 3);
    assert!(ran.err.contains("standard input: line 5: "));
}

#[test]
fn each_line_is_answered_before_the_next_is_sent() {
    let mut child = command().arg("--jsonl").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for id in 0..3 {
        writeln!(stdin, "{{\"id\": {id}, \"text\": \"It rained.\"}}").unwrap();
        stdin.flush().unwrap();
        let answer = answers.next().unwrap().unwrap();
        assert!(answer.starts_with(&format!("{{\"id\":{id},")));
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reader_that_leaves_ends_the_run_quietly() {
    let mut child =
        command().arg("--jsonl").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    // More lines than any pipe holds: the command must stop by itself, which this end sees as a failed write.
    let line = format!("{{\"id\": 1, \"text\": \"{}\"}}\n", "It rained. ".repeat(100));
    assert!((0..10_000).any(|_| stdin.write_all(line.as_bytes()).is_err()), "the command reads on without a reader");
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert!(output.status.success());
}
