//! Files made for the tests.
#![allow(dead_code, reason = "each test file uses some of them")]

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// An archive of files by their names.
pub(crate) fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A Word document with a body.
pub(crate) fn word(body: &str) -> Vec<u8> {
    word_with(body, &[])
}

/// A Word document with a body and other parts.
pub(crate) fn word_with(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let document = format!("<?xml version=\"1.0\"?><w:document><w:body>{body}</w:body></w:document>");
    let mut files = vec![("word/document.xml", document.as_str())];
    files.extend(parts);
    archive(&files)
}

/// A paragraph in a style.
pub(crate) fn paragraph(style: &str, text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A message with a body in two forms and a file.
pub(crate) const MAIL: &str = "Received: by mx.example; Tue, 10 Mar 2026 09:00:01 +0000\r\n\
From: =?utf-8?Q?Ada_Mor=C3=A9au?= <ada@example.org>\r\n\
To: Tom Berger <tom@example.org>, team@example.org\r\n\
Subject: Budget\r\n for the school\r\n\
Date: Tue, 10 Mar 2026 09:00:00 +0000\r\n\
MIME-Version: 1.0\r\n\
Content-Type: multipart/mixed; boundary=a\r\n\r\n\
--a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n\
--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
Tom, the council agreed on Monday to spend =E2=82=AC2 million on the school. I will send the plan on Friday.\r\n\
--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Tom, <b>hello</b></p>\r\n--b--\r\n\
--a\r\nContent-Type: application/pdf; name=plan.pdf\r\nContent-Disposition: attachment; filename=plan.pdf\r\n\
Content-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--a--\r\n";

/// A page with what surrounds its text.
pub(crate) const PAGE: &str = "<!doctype html><html><head><title>School agreed | The Paper</title>\
<meta property='article:published_time' content='2026-03-10T09:00:00Z'><style>p { color: red }</style></head><body>\
<header><a href=/>The Paper</a></header><nav><ul><li><a href=/a>News</a><li>Sport</ul></nav>\
<main><h1>Council agrees to build a school</h1><p>The council of <a href='/t'>Trone</a> agreed on Monday\n to build a \
school &mdash; it said so on <i>Tuesday</i>.<p>It lists:<ul><li>ten rooms<li>a hall<ol><li>stage<li>seats</ol></ul>\
<table><caption>Costs</caption><tr><th>Year<th>Cost<tr><td>2025<td>€1&nbsp;million<tr><td>2026<td>€2 million</table>\
<blockquote>We are glad.</blockquote><aside>Read more</aside><script>var x = '<p>no</p>';</script>\
<p hidden>secret</p></main><footer>Imprint</footer></body></html>";
