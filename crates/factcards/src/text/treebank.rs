//! Trees that a treebank gives, in place of the model's.

use factcards_document::ByteSpan;
use factcards_model::{Model, Word};

/// A word of a treebank: what CoNLL-U says of it, with its place in the text.
#[derive(Clone, Copy, Debug)]
pub struct TreebankWord<'b> {
    /// Its characters.
    pub span: ByteSpan,
    /// UPOS.
    pub upos: &'b str,
    /// XPOS.
    pub xpos: &'b str,
    /// HEAD: a number in its sentence from 1, 0 for the root.
    pub head: usize,
    /// DEPREL.
    pub deprel: &'b str,
}

/// The words of a sentence, or of the part of it that is in one block, with their tokens.
#[derive(Default)]
pub(super) struct Annotated {
    pub(super) tokens: Vec<ByteSpan>,
    pub(super) words: Vec<Word>,
}

/// What of the sentences, which are in order, is in a block's content. Words outside of it are left out, and so are
/// words that begin inside the one before; what hangs on them hangs on what they hang on.
pub(super) fn within(sentences: &[Vec<TreebankWord>], content: ByteSpan, model: &Model) -> Vec<Annotated> {
    let first = sentences.partition_point(|words| words.last().is_none_or(|word| word.span.end <= content.start));
    let rest = sentences.get(first..).unwrap_or_default().iter();
    let here = rest.take_while(|words| words.first().is_none_or(|word| word.span.start < content.end));
    here.map(|words| annotated(words, content, model)).filter(|sentence| !sentence.tokens.is_empty()).collect()
}

fn annotated(words: &[TreebankWord], content: ByteSpan, model: &Model) -> Annotated {
    let mut end = content.start;
    // For each word its number in the block's part, from 1; 0 if it is left out.
    let mut numbers = vec![];
    let mut count = 0;
    for word in words {
        let kept = word.span.start >= end && word.span.end <= content.end && !word.span.is_empty();
        if kept {
            count += 1;
            end = word.span.end;
        }
        numbers.push(if kept { count } else { 0 });
    }
    let number = |head: usize| head.checked_sub(1).and_then(|at| numbers.get(at)).copied().unwrap_or_default();
    let above = |head: usize| head.checked_sub(1).and_then(|at| words.get(at)).map_or(0, |word| word.head);
    let mut sentence = Annotated::default();
    let mut root = 0;
    for (word, own) in words.iter().zip(&numbers).filter(|(_, number)| **number > 0) {
        // The bound is for heads that go round in a circle.
        let way = std::iter::successors(Some(word.head), |head| Some(above(*head))).take(words.len());
        let mut head = way.take_while(|head| *head > 0).map(number).find(|n| *n > 0 && n != own).unwrap_or_default();
        if head == 0 {
            // A sentence has one root.
            (head, root) = if root == 0 { (0, *own) } else { (root, root) };
        }
        sentence.tokens.push(word.span);
        sentence.words.push(labelled(word, head, model));
    }
    break_circles(&mut sentence.words, root);
    sentence
}

/// Hangs a word of each circle of heads on the root; where there is none, the word is it.
fn break_circles(words: &mut [Word], mut root: u32) {
    // 0 not seen, else the walk that came by; a walk that meets itself has gone round.
    let mut seen = vec![0; words.len()];
    for start in 1..=words.len() as u32 {
        let mut at = start;
        while let Some(place) = at.checked_sub(1).map(|place| place as usize) {
            let (Some(mark), Some(word)) = (seen.get_mut(place), words.get_mut(place)) else { break };
            if *mark == start {
                word.head = root;
                root = if root == 0 { at } else { root };
            }
            if *mark != 0 {
                break;
            }
            *mark = start;
            at = word.head;
        }
    }
}

/// The annotation by the model's labels; a label that it lacks is the one for all others.
fn labelled(word: &TreebankWord, head: u32, model: &Model) -> Word {
    let place = |labels: &[String], label: &str| labels.iter().position(|l| l == label).map(|at| at as u8);
    let labels = model.labels();
    let universal = || word.deprel.split(':').next().and_then(|label| place(&labels.relations, label));
    Word {
        upos: place(&labels.upos, word.upos).unwrap_or(u8::MAX),
        xpos: place(&labels.xpos, word.xpos).unwrap_or(u8::MAX),
        relation: place(&labels.relations, word.deprel).or_else(universal).unwrap_or(u8::MAX),
        head,
        margin: u8::MAX,
        ..Word::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_block_lacks_is_left_out_of_its_tree() {
        let word = |start, end, head, deprel| TreebankWord {
            span: ByteSpan::new(start, end),
            upos: "NOUN",
            xpos: "NN",
            head,
            deprel,
        };
        let model = factcards_model::english().unwrap();
        // The second word hangs on the first, outside, and the fourth on the third, which has no place of its own.
        let words = vec![
            word(0, 1, 2, "nsubj"),
            word(2, 4, 1, "obj:of"),
            word(2, 4, 2, "det"),
            word(5, 6, 3, "x"),
            word(7, 8, 0, "root"),
        ];
        let sentences = [words, vec![word(9, 10, 0, "root")]];
        let parts = within(&sentences, ByteSpan::new(1, 8), model);
        assert_eq!(parts.len(), 1);
        assert_eq!(parts[0].tokens, [ByteSpan::new(2, 4), ByteSpan::new(5, 6), ByteSpan::new(7, 8)]);
        assert_eq!(parts[0].words.iter().map(|word| word.head).collect::<Vec<_>>(), [0, 1, 1]);
        assert_eq!(model.labels().relations[usize::from(parts[0].words[0].relation)], "obj");
        assert_eq!(parts[0].words[1].relation, u8::MAX);
        assert_eq!(within(&sentences, ByteSpan::new(8, 10), model).len(), 1);
    }

    #[test]
    fn heads_never_go_round() {
        let heads = |heads: &[u32], root| {
            let mut words: Vec<Word> = heads.iter().map(|head| Word { head: *head, ..Word::default() }).collect();
            break_circles(&mut words, root);
            words.iter().map(|word| word.head).collect::<Vec<_>>()
        };
        assert_eq!(heads(&[2, 0, 2], 2), [2, 0, 2]);
        assert_eq!(heads(&[0, 3, 4, 3], 1), [0, 3, 1, 3]);
        assert_eq!(heads(&[2, 1, 4, 3], 0), [0, 1, 1, 3]);
    }
}
