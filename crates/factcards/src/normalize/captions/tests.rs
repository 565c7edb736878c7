//! What is read of captions.

use factcards_document::ByteSpan;

use super::super::tests::{normalized, reads};

#[test]
fn captions_are_what_is_said() {
    let head = "WEBVTT - A talk\nKind: captions\n\nSTYLE\n::cue { color: red }\n\n";
    let vtt = |cues: &str| normalized(&[head, cues].concat()).text().to_owned();
    let cue = |begin: u32, end: u32, said: &str| format!("00:{begin:02}.000 --> 00:{end:02}.000 line:0\n{said}\n\n");
    let all = |cues: &[(u32, u32, &str)]| vtt(&cues.iter().map(|(b, e, said)| cue(*b, *e, said)).collect::<String>());
    assert_eq!(
        all(&[(1, 2, "The council rejected"), (2, 3, "the plan\non Tuesday.")]),
        "The council rejected the plan on Tuesday."
    );
    assert_eq!(all(&[(1, 2, "It fell."), (4, 5, "It rose."), (8, 9, "It fell")]), "It fell. It rose.\n\nIt fell");
    assert_eq!(all(&[(1, 2, "It fell"), (8, 9, "on Monday.")]), "It fell on Monday.", "a sentence goes on");
    assert_eq!(
        all(&[(1, 2, "<v Ann>I"), (2, 3, "<v Ann>left.</v> <v Bo>So?"), (3, 4, "Yes.")]),
        "Ann: I left.\n\nBo: So?\n\nYes."
    );
    assert_eq!(all(&[(1, 2, "<v.loud Ann>It fell."), (5, 6, "<v Ann>It rose.")]), "Ann: It fell.\n\nAnn: It rose.");
    assert_eq!(all(&[(1, 2, ">> ANN: No. &gt;&gt; So it"), (2, 3, "is.\n>>> Now")]), "ANN: No.\n\nSo it is.\n\nNow");
    assert_eq!(all(&[(1, 2, "- Did he?\n- No.\n- No."), (2, 3, "-5 - 3 > 1")]), "Did he?\n\nNo.\n\nNo. -5 - 3 > 1");
    assert_eq!(all(&[(1, 2, "<i>a</i>&nbsp;<00:00:01.500><c.x> b</c> Q&amp;A <3 {\\an8}c")]), "a b Q&A <3 c");
    assert_eq!(
        all(&[(1, 2, "[Music]\nHe paid"), (2, 3, "(laughter)\nhim.\n[Music]")]),
        "[Music]\n\nHe paid him.\n\n[Music]"
    );
    assert_eq!(all(&[(1, 2, "a com-"), (2, 3, "pany")]), "a company");
    let rolling = [
        (1, 2, "the<c> cat</c>"),
        (2, 2, "the cat"),
        (2, 3, "the cat\nfell<c> down</c>"),
        (3, 4, "fell down\nand slept"),
    ];
    assert_eq!(all(&rolling), "the cat fell down and slept");
    assert_eq!(all(&[(1, 2, "No."), (4, 5, "No.")]), "No. No.", "it was said again");
    assert_eq!(
        vtt(&["intro\n", &cue(1, 2, "a"), "NOTE b\nc\n\n", &cue(2, 3, "d"), "My list:\n- e\n"].concat()),
        "a d\n\nMy list:\n- e"
    );
    reads(&[
        ("\u{feff}1\r\n00:00:01,000 --> 00:00:02,000\r\na\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nb\r\n", "a b"),
        ("1\n00:00:01,000 --> 00:00:02,000\na\n2\n00:00:02,000 --> 00:00:03,000\nb", "a b"),
        ("1\n00:00:01,000 --> 00:00:02,000\na", "1\n00:00:01,000 --> 00:00:02,000\na"),
        ("WEBVTT has lines like 00:01.000 --> 00:02.000", "WEBVTT has lines like 00:01.000 --> 00:02.000"),
    ]);
}

#[test]
fn a_voice_stands_where_its_name_does() {
    let text = normalized("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Dr. Amara Obi>We com-\npare \u{ad}it.\n- BEN: So?");
    assert_eq!(text.text(), "Dr. Amara Obi: We compare it.\n\nBEN: So?");
    let voice = |line: &str| {
        let start = text.text().find(line).unwrap();
        let voice = text.voices().of_line(ByteSpan::new(start, start + line.len())).unwrap();
        (text.source_span(voice.name).of(text.source()), text.text().get(voice.content..voice.content + 3).unwrap())
    };
    assert_eq!(voice("Dr. Amara Obi: We compare it."), ("Dr. Amara Obi", "We "));
    assert_eq!(voice("BEN: So?"), ("BEN", " So"));
    assert_eq!(text.voices().of_line(ByteSpan::new(1, text.text().find('\n').unwrap())), None);
}
