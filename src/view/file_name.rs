//! The name of a file that is saved.

/// Letters of a title in a name.
const LETTERS: usize = 60;

/// A name that every file system takes, after the title of the text.
pub(crate) fn file_name(title: Option<&str>, extension: &str) -> String {
    let letters = title.unwrap_or_default().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' });
    let words: String = letters.collect();
    let mut name = String::new();
    for word in words.split_whitespace() {
        if name.chars().count() + word.chars().count() > LETTERS {
            break;
        }
        name.push_str(if name.is_empty() { "" } else { "-" });
        name.push_str(word);
    }
    if name.is_empty() {
        name.push_str("factcards");
    }
    format!("{name}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_name_has_letters_and_digits_of_the_title_alone() {
        assert_eq!(file_name(Some("Flood: 3 towns / \"cut off\"\n"), "csv"), "Flood-3-towns-cut-off.csv");
        assert_eq!(file_name(Some("../.."), "md"), "factcards.md");
        assert_eq!(file_name(None, "ics"), "factcards.ics");
        assert!(file_name(Some(&"word ".repeat(40)), "md").len() < 70);
    }
}
