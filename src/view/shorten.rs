//! The beginning of words that tells which they are.

/// Letters that are shown.
const LETTERS: usize = 40;

/// The first letters, with a sign where some are left out.
pub(crate) fn shorten(words: &str) -> String {
    let short: String = words.chars().take(LETTERS).collect();
    if short.len() < words.len() { format!("{} …", short.trim_end()) } else { short }
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn what_is_left_out_is_told() {
        assert_eq!(shorten("Ada met Bo."), "Ada met Bo.");
        assert_eq!(shorten(&"é".repeat(41)), format!("{} …", "é".repeat(40)));
    }
}
