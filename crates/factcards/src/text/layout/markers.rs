//! Marks at the start of a line: list markers, heading marks, rules.

use super::kind::Kind;
use super::page::Page;

/// Only drawn.
pub(super) fn recognize_rule(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    let text = page.text(at);
    is_rule(text).then(|| vec![Kind::Rule { underlines: underlines(text) }])
}

/// Behind `#` to `######`.
pub(super) fn recognize_heading(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    heading_mark(page.text(at)).map(|mark| vec![Kind::Heading { mark }])
}

/// Behind a bullet, a dash or a number.
pub(super) fn recognize_item(page: &Page<'_>, at: usize) -> Option<Vec<Kind>> {
    list_marker(page.text(at)).map(|(kind, marker)| vec![Kind::Item { marker, kind }])
}

/// What kind of list a marker begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    /// A character that is used for nothing else at the start of a line, or a hyphen.
    Bullet,
    /// A dash, which may also open a line of dialogue.
    Dash,
    /// A number or letter.
    Number,
}

/// The list marker at the start of a line and the bytes up to what follows it. A marker with nothing after it is none.
pub(super) fn list_marker(line: &str) -> Option<(Marker, usize)> {
    let (label, rest) = line.split_once([' ', '\t', '\u{a0}'])?;
    let rest = rest.trim_start();
    let section = || (is_section(label) && rest.starts_with(char::is_uppercase)).then_some(Marker::Number);
    let kind = marker(label).or_else(section)?;
    (!rest.is_empty()).then(|| (kind, line.len() - rest.len()))
}

/// What kind of list a word begins where it is a marker.
pub(super) fn marker(label: &str) -> Option<Marker> {
    match label {
        "-" | "*" | "+" | "•" | "◦" | "▪" | "▫" | "■" | "□" | "‣" | "·" | "●" | "○" | "∙" | "➢" | "✓" => {
            Some(Marker::Bullet)
        }
        "–" | "—" => Some(Marker::Dash),
        _ if is_number(label) => Some(Marker::Number),
        _ => None,
    }
}

/// `1.`, `1)`, `(1)`, `a)`, `(a)`, `(iv)`.
fn is_number(label: &str) -> bool {
    let (open, body) = label.strip_prefix('(').map_or((false, label), |b| (true, b));
    let Some(body) = body.strip_suffix(')').or_else(|| if open { None } else { body.strip_suffix('.') }) else {
        return false;
    };
    let digits = (1..=3).contains(&body.len()) && body.bytes().all(|b| b.is_ascii_digit());
    let roman = (1..=4).contains(&body.len()) && body.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'));
    let letter = body.len() == 1 && body.bytes().all(|b| b.is_ascii_lowercase());
    digits || (label.ends_with(')') && (roman || letter))
}

/// `2.1`, `3.2.1.`
fn is_section(label: &str) -> bool {
    let mut parts = label.strip_suffix('.').unwrap_or(label).split('.');
    let number = |p: &str| (1..=2).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit());
    label.len() <= 12 && label.strip_suffix('.').unwrap_or(label).contains('.') && parts.all(number)
}

/// The bytes of a Markdown heading mark (`#` to `######` and blanks), when the line is one.
pub(super) fn heading_mark(line: &str) -> Option<usize> {
    let rest = line.trim_start_matches('#');
    let marks = line.len() - rest.len();
    let text = rest.trim_start();
    ((1..=6).contains(&marks) && text.len() < rest.len() && !text.is_empty()).then(|| line.len() - text.len())
}

/// Whether a line only draws a rule: three or more of one mark.
fn is_rule(line: &str) -> bool {
    let Some(mark @ ('-' | '=' | '*' | '_' | '~' | '`' | '#' | '+')) = line.chars().next() else { return false };
    line.chars().all(|c| c == mark || c == ' ') && line.chars().filter(|c| *c == mark).take(3).count() == 3
}

/// Whether a rule under a single line makes that line a heading.
fn underlines(line: &str) -> bool {
    is_rule(line) && (line.bytes().all(|b| b == b'=') || line.bytes().all(|b| b == b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn list_markers() {
        for (line, at) in [
            ("- x", 2),
            ("• x", 4),
            ("1. x", 3),
            ("12) x", 4),
            ("(a) x", 4),
            ("a) x", 3),
            ("(iv)  x", 6),
            ("– x", 4),
            ("2.1 X", 4),
        ] {
            assert_eq!(list_marker(line).map(|m| m.1), Some(at), "{line}");
        }
        for line in ["-x", "-", "- ", "1984. x", "a. x", "(a x", "I) x", "(see) x", "2.1 x", ""] {
            assert_eq!(list_marker(line), None, "{line}");
        }
    }

    #[test]
    fn heading_marks_and_rules() {
        assert_eq!(heading_mark("## Two"), Some(3));
        assert_eq!(heading_mark("#tag"), None);
        assert_eq!(heading_mark("####### seven"), None);
        assert!(is_rule("---") && is_rule("* * *") && underlines("===") && !underlines("***"));
        assert!(!is_rule("--") && !is_rule("-- x") && !is_rule(""));
    }
}
