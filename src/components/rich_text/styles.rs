//! Styles in HTML, set aside: the page's policy forbids them, and the browser would complain of each in what it only reads.

/// What the attribute `style` is called instead.
pub(super) const ASIDE: &str = "data-style";

const STYLE: &str = "style";

/// The same HTML without elements of style, and with attributes of style under another name.
pub(super) fn set_aside(html: &str) -> String {
    let mut written = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((text, markup)) = rest.find('<').and_then(|at| rest.split_at_checked(at)) {
        written.push_str(text);
        // A tag that does not end is the last.
        let Some((tag, after)) = end(markup).and_then(|end| markup.split_at_checked(end)) else {
            rest = markup;
            break;
        };
        rest = after;
        if begins_with(tag.trim_start_matches('<'), STYLE) {
            rest = behind_style(after);
        } else if tag.starts_with("<!--") {
            written.push_str(tag);
        } else {
            rename(tag, &mut written);
        }
    }
    written.push_str(rest);
    written
}

/// Where a tag or comment ends.
fn end(markup: &str) -> Option<usize> {
    if markup.starts_with("<!--") {
        return markup.find("-->").map(|at| at + "-->".len());
    }
    if !markup.get(1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic())) {
        return Some(1);
    }
    let mut quote = None;
    for (at, c) in markup.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(at + 1),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => (),
        }
    }
    None
}

fn begins_with(text: &str, name: &str) -> bool {
    let (start, rest) = text.split_at_checked(name.len()).unwrap_or_default();
    start.eq_ignore_ascii_case(name) && !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-')
}

/// What stands behind an element of style.
fn behind_style(text: &str) -> &str {
    let ends = text.match_indices("</").filter_map(|(at, mark)| text.get(at + mark.len()..));
    let end = ends.into_iter().find(|rest| begins_with(rest, STYLE));
    end.and_then(|end| end.split_once('>')).map_or("", |(_, rest)| rest)
}

/// Writes a tag with its style under another name.
fn rename(tag: &str, written: &mut String) {
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        written.push(c);
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => (),
        }
        let parts = c.is_ascii_whitespace() || matches!(c, '/' | '"' | '\'');
        if quote.is_none() && parts && tag.get(at + 1..).is_some_and(|rest| begins_with(rest, STYLE)) {
            written.push_str(ASIDE.trim_end_matches(STYLE));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_alone_are_set_aside() {
        let cases = [
            ("<p style='a: b'>style= it</p>", "<p data-style='a: b'>style= it</p>"),
            ("<P class=\"x\"STYLE=a title=' style=b'>", "<P class=\"x\"data-STYLE=a title=' style=b'>"),
            ("a <style type=x>p { } <p></Style >b", "a b"),
            ("<!-- <p style=a> --> 1 < 2 <b", "<!-- <p style=a> --> 1 < 2 <b"),
            ("<p style-x=a styles=b>", "<p style-x=a styles=b>"),
            ("<style>never ends", ""),
        ];
        for (html, expected) in cases {
            assert_eq!(set_aside(html), expected);
        }
    }
}
