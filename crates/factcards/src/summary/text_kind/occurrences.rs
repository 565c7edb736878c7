//! Counts words in a text, all of them in one pass.

/// How often any of the words stands in a text. Each has at least two bytes; a word that does not is never found.
pub(super) fn occurrences(text: &str, words: &[&str]) -> usize {
    const AT_ONCE: usize = u32::BITS as usize;
    words.chunks(AT_ONCE).map(|words| count(text.as_bytes(), words)).sum()
}

/// The same of at most 32 words. Few places begin with the first two bytes of one.
fn count(text: &[u8], words: &[&str]) -> usize {
    // For each byte a bit for each word that has it first, and second.
    let (mut first, mut second) = ([0_u32; 256], [0_u32; 256]);
    for (number, word) in words.iter().enumerate() {
        for (byte, places) in word.bytes().zip([&mut first, &mut second]) {
            places.get_mut(usize::from(byte)).into_iter().for_each(|bits| *bits |= 1 << number);
        }
    }
    let bits = |places: &[u32; 256], byte: u8| places.get(usize::from(byte)).copied().unwrap_or_default();
    let mut count = 0;
    for (at, (one, next)) in text.iter().zip(text.iter().skip(1)).enumerate() {
        let mut may = bits(&first, *one) & bits(&second, *next);
        while may != 0 {
            let word = words.get(may.trailing_zeros() as usize).map_or(&[][..], |word| word.as_bytes());
            count += usize::from(text.get(at..).is_some_and(|rest| rest.starts_with(word)));
            may &= may - 1;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_as_the_library_finds_for_each() {
        let many: Vec<String> = (0..70).map(|number| format!("w{number}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let text = "thank you, thank you very much: p < .05, et al. w1 w12 w69 w7 größer größe gr";
        let few = ["thank you", "thank you very much", "p <", "et al", "al", "größe", "gr", "much:", "none"];
        for words in [&few[..], &many, &[]] {
            let expected = words.iter().map(|word| text.matches(word).count()).sum::<usize>();
            assert_eq!(occurrences(text, words), expected);
        }
        assert_eq!((occurrences("", &few), occurrences("e", &few)), (0, 0));
    }
}
