//! That what a person reads stands in the tables of `src/strings`, not between the lines of the page.
//!
//! What it sees: string literals that stand alone in the braces of `html!`, with or without `format!`, or are the value of an
//! attribute that is read out or shown. What it cannot see: literals that reach the page by a variable, a constant, a
//! function, a property of another name or the arm of a `match`, words put together of pieces without letters, and words
//! of one letter.

/// The folders of what a person sees.
const FOLDERS: [&str; 2] = ["src/components/", "src/view/"];

/// Attributes, and properties of components, that are read out or shown.
const READ: [&str; 9] =
    ["aria-label", "aria-description", "aria-valuetext", "title", "placeholder", "alt", "label", "text", "action"];

/// Whether a file of the page is looked through.
pub(super) fn is_seen(path: &str) -> bool {
    path.ends_with(".rs") && !path.ends_with("_tests.rs") && FOLDERS.iter().any(|folder| path.starts_with(folder))
}

/// The lines of a source, from 1, that hold words of their own for a person; tests at its end are left out.
pub(super) fn lines_with_words(source: &str) -> Vec<usize> {
    let code = source.lines().enumerate().take_while(|(_, line)| !line.starts_with("#[cfg(test)]"));
    code.filter(|(_, line)| !line.trim_start().starts_with("//") && has_words(line)).map(|(at, _)| at + 1).collect()
}

/// Whether a line has a literal with words at a place where a person reads it.
fn has_words(line: &str) -> bool {
    let pieces: Vec<_> = line.split('"').collect();
    pieces.windows(3).step_by(2).any(|piece| match piece {
        [before, literal, after] => is_words(literal) && (is_attribute(before) || is_child(before, after)),
        _ => false,
    })
}

/// Whether a literal behind this code is the value of something read: `aria-label="…"`, `aria-label={format!("…"`.
fn is_attribute(before: &str) -> bool {
    let code = before.strip_suffix("format!(").unwrap_or(before).trim_end();
    let named = code.strip_suffix('{').unwrap_or(code).strip_suffix('=');
    let is_named = |name: &str| {
        let rest = named.and_then(|code| code.strip_suffix(name));
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with(char::is_whitespace))
    };
    READ.iter().any(|name| is_named(name))
}

/// Whether a literal between these pieces of code stands alone in braces: `{ "…" }`, `{ format!("…", rest) }`.
fn is_child(before: &str, after: &str) -> bool {
    match before.strip_suffix("format!(") {
        Some(before) => before.ends_with("{ "),
        None => before.ends_with("{ ") && after.trim_start().starts_with('}'),
    }
}

/// Whether a literal has words, outside of what is filled in: one with a capital, or several, or one beside a blank.
fn is_words(literal: &str) -> bool {
    let shown: String = literal.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, rest)| rest)).collect();
    let is_word = |word: &&str| {
        let letters = word.trim_matches(|c: char| !c.is_alphabetic());
        letters.chars().count() > 1 && letters.chars().all(char::is_alphabetic)
    };
    let mut words = shown.split_whitespace().filter(is_word);
    shown.contains(' ') && words.next().is_some() || words.any(|word| word.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_on_the_page_are_found() {
        for line in [
            r#"<p>{ "Try again" }</p>"#,
            r#"{ icon() }{ "Close" }"#,
            r#"{ format!("and {rest} more") }"#,
            r#"{ if is_done { "Copied" } else { "Copy" } }"#,
            r#"<div role="group" aria-label="Filter">"#,
            r#"aria-label={format!("Mentions of {}", name)}"#,
            r#"title={if is_chosen { "Show everything" } else { other }}"#,
            r#"<Card name="facts" title="Facts">"#,
            r#"{ " entries" }"#,
        ] {
            assert_eq!(lines_with_words(line), [1], "{line}");
        }
    }

    #[test]
    fn what_no_person_reads_is_not() {
        for line in [
            r#"<p class="notice notice-busy">{ " · " }{ language.close() }</p>"#,
            r#"id={format!("tab-{}", tab.name)}"#,
            r#"{ format!("{count} ×") }"#,
            r#"<input type="range" min="1" autocomplete="off" />"#,
            r#"match key { "Enter" | " " => go(), _ => () }"#,
            r#"let name = if at { "location" } else { "" };"#,
            r#"// { "Try again" }"#,
            "#[cfg(test)]\nfn a() { \"Try again\" }",
        ] {
            assert_eq!(lines_with_words(line), [0; 0], "{line}");
        }
    }
}
