//! A report to read: one HTML file that needs nothing else and runs nothing.

mod cards;
mod escape;

use factcards_document::{Document, Id, OffsetUnit, TextSpan};

use self::cards::cards;
use self::escape::escaped;

/// The report's policy for itself: its own styles, and nothing from anywhere.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// One line of a card: HTML, and the sentence that it comes from.
struct Line {
    html: String,
    sentence: Option<Id>,
}

/// The Document as a page: what was found card by card, each line with the number of its sentence, which leads to it, then
/// all sentences, each with what leads back. Words of the text stand as they are read, escaped.
///
/// ```
/// use factcards::document::Utf16;
/// use factcards::{Options, analyze, export};
///
/// let text = "Ada left Leeds on 3 May 2026.";
/// let document = analyze(text, &Options::default(), factcards_model::english()?).in_unit::<Utf16>(text);
/// let out = export::html(&document);
/// assert!(out.starts_with("<!doctype html>") && out.contains("href=\"#s1\""));
/// # Ok::<(), factcards::model::LoadError>(())
/// ```
pub fn html<U: OffsetUnit>(document: &Document<TextSpan<U>>) -> String {
    let d = &document.shown();
    let title = d.title.as_ref().map(|title| escaped(&title.text)).filter(|title| !title.is_empty());
    let (title, language) = (title.unwrap_or_else(|| "Fact sheet".to_owned()), escaped(&d.language));
    let style = include_str!("style.css");
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{style}</style>\n</head>\n<body>\n<h1 lang=\"{language}\">{title}</h1>\n",
        escaped(POLICY)
    );
    if let Some(date) = &d.reference_date {
        out.push_str(&format!("<p class=\"note\">Dates are relative to {}.</p>\n", escaped(date)));
    }
    // For each sentence, the numbers of the lines that come from it.
    let mut backs = vec![vec![]; d.sentences.len()];
    let mut number = 0_usize;
    out.push_str("<main>\n");
    for (heading, lines) in cards(d).into_iter().filter(|(_, lines)| !lines.is_empty()) {
        out.push_str(&format!("<section>\n<h2>{heading}</h2>\n<ul>\n"));
        for Line { html, sentence } in lines {
            number += 1;
            let place = sentence.and_then(|id| backs.get_mut(id).map(|backs| (id + 1, backs)));
            let link = place.map(|(sentence, backs)| {
                backs.push(number);
                format!(
                    " <a class=\"source\" href=\"#s{sentence}\" aria-label=\"Sentence {sentence}\">[{sentence}]</a>"
                )
            });
            out.push_str(&format!("<li id=\"r{number}\">{html}{}</li>\n", link.unwrap_or_default()));
        }
        out.push_str("</ul>\n</section>\n");
    }
    if !d.sentences.is_empty() {
        out.push_str("<section class=\"text\">\n<h2>Text</h2>\n<ol>\n");
        for (sentence, backs) in d.sentences.iter().zip(backs) {
            let back = |(at, line): (usize, &usize)| {
                format!(" <a class=\"back\" href=\"#r{line}\" aria-label=\"Back to fact {line}\">↑{}</a>", at + 1)
            };
            let backs = backs.iter().enumerate().map(back).collect::<String>();
            let words = escaped(&sentence.span.text);
            out.push_str(&format!(
                "<li id=\"s{}\"><span lang=\"{language}\">{words}</span>{backs}</li>\n",
                sentence.id + 1
            ));
        }
        out.push_str("</ol>\n</section>\n");
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}
