//! What is read of the source of a web page, and what is one.

use std::time::{Duration, Instant};

use factcards_document::{ByteSpan, Options};

use super::super::Normalized;

fn normalized(source: &str) -> Normalized<'_> {
    Normalized::new(source, &Options::default(), factcards_model::english().unwrap())
}

#[test]
fn the_text_of_a_page() {
    let page = |body: &str| format!("<!DOCTYPE html>\n<html><body>{body}</body></html>\n");
    for (body, text) in [
        ("<p>One <b>bold</b> word.</p>\n<p>Two\n   lines.</p>", "One bold word.\n\nTwo lines."),
        ("<h1>Head</h1>Text<br>line<br><br>more", "Head\n\nText\nline\n\nmore"),
        ("<ul>\n<li>one</li>\n<li><p>two</p></li></ul>", "- one\n- two"),
        ("<table><tr><th>A<th>B</tr>\n<tr><td>1</td>\n<td>2</td></tr></table>", "A\tB\n1\t2"),
        ("<p>Caf&eacute; &amp; bar&nbsp;&#x2014; A&ampB &unknown; &</p>", "Café & bar\u{a0}— A&B &unknown; &"),
        ("<script>let a = '<p>no</p>';</script><style>p {}</style><p>yes<!-- no --></p>", "yes"),
        ("<nav><ul><li>Home</ul><nav>x</nav></nav><p>yes</p><noscript>no</noscript>", "yes"),
        ("<nav>Home<p>what follows is not lost</p>", "Home\n\nwhat follows is not lost"),
        ("<pre>a  b\n<i>c</i>\n\n d</pre>", "a  b\nc\n\n d"),
        ("<p>un<wbr>broken ad&shy;mini<b>stra</b>tion</p>", "unbroken administration"),
        ("<div>One</div><div>Two</div>", "One\n\nTwo"),
        ("a < b and <3", "a < b and <3"),
        ("<p title='a > b'>x</p>", "x"),
    ] {
        let page = page(body);
        let read = normalized(&page);
        assert_eq!((read.text(), read.is_html()), (text, true), "{body}");
    }
    let page =
        "<html lang=en><head><meta charset=utf-8><title>Rain &amp; wind</title><style>p{}</style></head><p>It rained.";
    assert_eq!(normalized(page).text(), "Rain & wind\n\nIt rained.");
}

#[test]
fn block_quotations_raise_the_level() {
    let source = "<html><body><p>a</p><blockquote><p>b</p><blockquote>c</blockquote></blockquote>d</body></html>";
    let text = normalized(source);
    assert_eq!(text.text(), "a\n\nb\n\nc\n\nd");
    let level = |letter: char| text.quote_level(text.text().find(letter).unwrap());
    assert_eq!(['a', 'b', 'c', 'd'].map(level), [0, 1, 2, 0]);
}

#[test]
fn a_span_stands_where_its_words_do() {
    let source = "<html><body><p>He met <a href=\"/x\">Ann</a>\n<b>Lee</b> &amp; Co.</p></body></html>";
    let text = normalized(source);
    assert_eq!(text.text(), "He met Ann Lee & Co.");
    let of = |words: &str| {
        let start = text.text().find(words).unwrap();
        text.source_span(ByteSpan::new(start, start + words.len())).of(source)
    };
    assert_eq!(of("Ann Lee"), "Ann</a>\n<b>Lee");
    assert_eq!(of("Lee & Co."), "Lee</b> &amp; Co.");
    assert_eq!(of("He met"), "He met");
}

#[test]
fn what_is_the_source_of_a_page() {
    for source in [
        "<!doctype html><title>x</title>",
        "\u{feff}<?xml version=\"1.0\"?>\n<!-- saved -->\n<HTML>\n<body>x",
        "<p>One.</p>\n<p>Two <a href=x>three</a>.</p>",
        "<div class=\"post\"><h2>Head</h2><span>text</span><br/></div>",
    ] {
        assert!(normalized(source).is_html(), "{source}");
    }
    for text in [
        "Use <b> for bold and <i> for italics.",
        "<b> is bold.",
        "The tags `<p>`, `</p>`, `<div>` and `</div>` make blocks.",
        "<p> opens a paragraph, and </p> ends it; <b> and </b> and <i> and </i> are for words.",
        "<project><modelVersion>4</modelVersion><name>x</name><version>1</version></project>",
        "<rss><channel><title>x</title><link>y</link><item><title>z</title></item></channel></rss>",
        "fn f() -> Vec<Option<String>> { HashMap::<A, B>::new() }",
        "<div className=\"a\"><p>{x}</p><p>y</p><b>z</b></div>",
        "<div align=center><b>x</b><p>y</p></div>\n\n# Head\n\nText <br>",
        "<alice@example.com> wrote: <p>",
        "I <3 you. <3 <3",
        "<html is the root.",
        "",
    ] {
        assert!(!normalized(text).is_html(), "{text}");
    }
    let source = "<p>One.</p><p>Two.</p><p>Three.</p>";
    let literal = Options { literal: true, ..Options::default() };
    let text = Normalized::new(source, &literal, factcards_model::english().unwrap());
    assert!(text.is_literal() && !text.is_html());
}

#[test]
fn time_grows_with_the_text() {
    for unit in [
        "<p>",
        "</p>",
        "<",
        "<p",
        "&",
        "&amp",
        "<nav>",
        "</nav>",
        "<!--",
        "<li><b>",
        "<pre>\n",
        "<blockquote>",
        " \n",
        "a\n",
    ] {
        let time = |count: usize| {
            let source = "<!doctype html><html><p>".to_owned() + &unit.repeat(count);
            let start = Instant::now();
            assert!(normalized(&source).is_html());
            start.elapsed()
        };
        let is_linear = |(half, whole): (Duration, Duration)| whole < 4 * half.max(Duration::from_millis(20));
        assert!((0..3).any(|_| is_linear((time(50_000), time(100_000)))), "{unit:?}");
    }
}
