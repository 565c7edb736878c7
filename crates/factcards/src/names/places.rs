//! What the lines of a document's head say of the names in them.

use crate::words::Words;

/// Last words of lines that tell where something is: "Venue: 14 Mill Lane, Eastcombe".
pub(super) fn told(words: &Words) -> Vec<usize> {
    let last = |sentence: usize| {
        let tokens = words.text.tokens_of(sentence);
        let key = words.tree.folded(tokens.start);
        let line = words.language().layout.place_keys.contains(&key) && words.word(tokens.start + 1) == ":";
        let last = tokens.end.checked_sub(1).filter(|_| line)?;
        (last > tokens.start + 2 && words.word(last - 1) == "," && words.is_capitalised(last)).then_some(last)
    };
    (0..words.text.sentences.len()).filter_map(last).collect()
}
