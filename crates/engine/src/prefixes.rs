//! The prefixes of a long text that are read before it, so that whoever waits soon has something.

use factcards_protocol::{FIRST_PREFIX, LONG_TEXT};

/// How many times as long the next prefix is.
const GROWTH: usize = 8;
/// How many times as long as a prefix behind the first the text is at least. All of them together are no more than a fourteenth
/// of it.
const LEAST_TEXT: usize = 16;

/// The prefixes to read, the shortest first. Each ends where something in the text does.
pub(crate) fn prefixes(text: &str) -> Vec<&str> {
    if text.len() < LONG_TEXT {
        return vec![];
    }
    let first = std::iter::once(FIRST_PREFIX);
    let longer = std::iter::successors(FIRST_PREFIX.checked_mul(GROWTH), |bytes| bytes.checked_mul(GROWTH));
    let longer = longer.take_while(|bytes| bytes.checked_mul(LEAST_TEXT).is_some_and(|least| least <= text.len()));
    first.chain(longer).filter_map(|bytes| prefix(text, bytes)).collect()
}

/// The longest prefix of at most so many bytes that ends with a paragraph; or else with a line, or a sentence as far as that
/// can be seen. None where that would be much shorter.
fn prefix(text: &str, bytes: usize) -> Option<&str> {
    let end = (0..=bytes.min(text.len())).rev().find(|at| text.is_char_boundary(*at))?;
    let window = text.get(..end)?;
    let ends: [fn(&str) -> Option<usize>; 3] = [end_of_paragraph, end_of_line, end_of_sentence];
    let cut = ends.into_iter().filter_map(|end_of| end_of(window)).find(|cut| *cut >= bytes / 2)?;
    window.get(..cut)
}

/// Behind the last blank line.
fn end_of_paragraph(window: &str) -> Option<usize> {
    let mut from = window.len();
    loop {
        let line_end = window.get(..from)?.rfind('\n')?;
        let line = window.get(..line_end)?.rsplit('\n').next()?;
        if line.trim().is_empty() {
            return Some(line_end + 1);
        }
        from = line_end;
    }
}

/// Behind the last end of a line.
fn end_of_line(window: &str) -> Option<usize> {
    window.rfind('\n').map(|at| at + 1)
}

/// Behind the last white space that follows the mark at the end of a sentence.
fn end_of_sentence(window: &str) -> Option<usize> {
    let marks = window.rmatch_indices(['.', '!', '?', '…', '。']);
    let mut ends = marks.map(|(at, mark)| at + mark.len());
    ends.find_map(|end| window.get(end..)?.chars().next().filter(|c| c.is_whitespace()).map(|c| end + c.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lengths(text: &str) -> Vec<usize> {
        prefixes(text).into_iter().map(str::len).collect()
    }

    #[test]
    fn only_a_long_text_has_prefixes_and_a_very_long_one_has_several() {
        let line = "Ada met Bo in Leeds.\n\n";
        let text = |bytes: usize| line.repeat(bytes.div_ceil(line.len()));
        assert!(lengths(&text(LONG_TEXT - line.len())).is_empty());
        let second = FIRST_PREFIX * GROWTH * LEAST_TEXT;
        for (bytes, expected) in [(LONG_TEXT, 1), (second - line.len(), 1), (second, 2), (second * GROWTH, 3)] {
            let text = text(bytes);
            let lengths = lengths(&text);
            assert_eq!(lengths.len(), expected, "{bytes}");
            assert!(
                lengths
                    .iter()
                    .zip([FIRST_PREFIX, FIRST_PREFIX * GROWTH, FIRST_PREFIX * GROWTH * GROWTH])
                    .all(|(of, most)| (most - line.len()..=most).contains(of))
            );
            assert!(lengths.iter().skip(1).sum::<usize>() * 14 <= text.len(), "{lengths:?}");
        }
    }

    #[test]
    fn a_prefix_ends_with_a_paragraph_or_else_a_line_or_else_a_sentence() {
        let cut = |text: &str, bytes| prefix(text, bytes).map(str::to_owned);
        assert_eq!(cut("Ada.\n\nBo left.\nShe", 18).as_deref(), Some("Ada.\n\nBo left.\n"), "the half at least");
        assert_eq!(cut("Ada left. Bo too.\n\nBo left.\nShe", 30).as_deref(), Some("Ada left. Bo too.\n\n"));
        assert_eq!(cut("Ada left.\r\n\r\nBo left.\r\n", 20).as_deref(), Some("Ada left.\r\n\r\n"));
        assert_eq!(cut("Ada left.\n \t\nBo left on 1.5", 20).as_deref(), Some("Ada left.\n \t\n"));
        assert_eq!(cut("Ada left.\nBo left. She", 18).as_deref(), Some("Ada left.\n"));
        assert_eq!(cut("Ada left. Bo paid 1.50 then", 18).as_deref(), Some("Ada left. "));
        assert_eq!(cut("Ada left. Bo did not leave at all", 30), None, "not the half of it");
        assert_eq!(cut("Ada", 2), None);
        assert_eq!(cut("", 2), None);
    }

    #[test]
    fn a_prefix_never_ends_inside_a_character() {
        assert!(prefixes(&"é".repeat(LONG_TEXT)).is_empty(), "there is no end in it");
        for bytes in 8..30 {
            let text = "Zoë à l’été. Ça a été. Où ?\u{2028}Là-bas ! Señor";
            let cut = prefix(text, bytes);
            assert!(cut.is_none_or(|cut| text.starts_with(cut) && cut.len() <= bytes), "{bytes} {cut:?}");
        }
    }
}
