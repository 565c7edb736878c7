//! Words of a text as they stand in Markdown.

/// Text in one line in which nothing is markup, wherever in a line it comes to stand.
///
/// ```
/// assert_eq!(factcards_document::markdown_escaped("a *b*\n# c"), r"a \*b\* \# c");
/// ```
pub fn markdown_escaped(text: &str) -> String {
    const MARKUP: &str = r"\`*_{}[]<>#|~&!$^";
    let line = one_line(text);
    // A marker that opens a list or a heading does so at the start only: "- ", "1. ", "2) ", "=".
    let digits = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
    let opening = line.get(digits..).and_then(|rest| rest.chars().next());
    let marker = match opening {
        Some('.' | ')') if digits > 0 => Some(digits),
        Some('-' | '+' | '=') if digits == 0 => Some(0),
        _ => None,
    };
    let mut out = String::with_capacity(line.len());
    for (at, character) in line.char_indices() {
        if MARKUP.contains(character) || marker == Some(at) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

/// The text in one line: each run of white space and control characters is one space, none stands at the ends.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for piece in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|piece| !piece.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(piece);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(markdown_escaped("a|b\n# c"), r"a\|b \# c");
        assert_eq!(markdown_escaped("</script><b>&amp;"), r"\</script\>\<b\>\&amp;");
        assert_eq!(markdown_escaped("- x"), r"\- x");
        assert_eq!(markdown_escaped("12. x - y"), r"12\. x - y");
        assert_eq!(markdown_escaped("3.5 m"), r"3\.5 m");
        assert_eq!(markdown_escaped("![a](javascript:b) *c* `d`"), r"\!\[a\](javascript:b) \*c\* \`d\`");
        assert_eq!(markdown_escaped("a\\"), r"a\\");
    }
}
