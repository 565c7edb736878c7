//! What puts the cards of a text into another page.

use factcards_document::Options;

/// The element with the text in it, and the script that makes it one; `site`: the address of the folder of the page.
pub(crate) fn snippet(site: &str, text: &str, options: &Options) -> String {
    let date =
        options.reference_date.as_ref().map(|date| format!(" doc-date=\"{}\"", escaped(date))).unwrap_or_default();
    let script = escaped(&format!("{site}embed/define.js"));
    format!(
        "<script type=\"module\" src=\"{script}\"></script>\n<fact-cards{date}>\n{}\n</fact-cards>\n",
        escaped(text)
    )
}

/// With nothing that is markup.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_the_text_is_markup() {
        let options = Options { reference_date: Some("2026-03-10".to_owned()), ..Options::default() };
        assert_eq!(
            snippet("https://site.example/", "A <b> & \"C\"", &options),
            "<script type=\"module\" src=\"https://site.example/embed/define.js\"></script>\n\
             <fact-cards doc-date=\"2026-03-10\">\nA &lt;b&gt; &amp; &quot;C&quot;\n</fact-cards>\n"
        );
    }
}
