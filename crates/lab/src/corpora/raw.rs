//! Corpora as raw text: what a person would have pasted, with the place of every word in it.

use std::ops::Range;

use super::{Sentence, Token};

/// What stands between two sentences of a document.
#[derive(Clone, Copy)]
pub(crate) enum Join {
    /// What the corpus says: nothing or a space in a paragraph, an empty line between paragraphs.
    Corpus,
    /// A new line, where the corpus knows no paragraphs.
    Line,
    /// An empty line: each sentence is a text of its own.
    Paragraph,
}

/// A document.
pub(crate) struct Raw<'c> {
    pub(crate) text: String,
    pub(crate) sentences: &'c [Sentence],
    /// The bytes of each word in the text, sentence by sentence.
    pub(crate) words: Vec<Vec<Range<usize>>>,
}

/// The documents of sentences that say where a document begins.
pub(crate) fn by_document(sentences: &[Sentence]) -> Vec<Raw<'_>> {
    sentences.chunk_by(|_, next| !next.new_document).map(|part| document(part, Join::Corpus)).collect()
}

/// Documents of `count` neighbours each.
pub(crate) fn by_number(sentences: &[Sentence], count: usize, join: Join) -> Vec<Raw<'_>> {
    sentences.chunks(count).map(|part| document(part, join)).collect()
}

fn document(sentences: &[Sentence], join: Join) -> Raw<'_> {
    let mut text = String::new();
    let mut words = vec![];
    let mut glued = true;
    for sentence in sentences {
        if !text.is_empty() {
            text.push_str(match join {
                Join::Corpus if sentence.new_paragraph => "\n\n",
                Join::Corpus if glued => "",
                Join::Corpus => " ",
                Join::Line => "\n",
                Join::Paragraph => "\n\n",
            });
        }
        glued = sentence.tokens.last().is_some_and(|token| !token.space_after);
        words.push(write(&sentence.tokens, &mut text));
    }
    Raw { text, sentences, words }
}

/// Appends the sentence without the space after it.
fn write(tokens: &[Token], text: &mut String) -> Vec<Range<usize>> {
    let mut places = vec![];
    let mut rest = tokens;
    while let Some(first) = rest.first() {
        let (surface, count) = match &first.multiword {
            Some((surface, count)) => (surface.as_str(), (*count).clamp(1, rest.len())),
            None => (first.form.as_str(), 1),
        };
        let (parts, after) = rest.split_at(count);
        let start = text.len();
        text.push_str(surface);
        places.extend(split(surface, parts).map(|place| start + place.start..start + place.end));
        if parts.last().is_some_and(|last| last.space_after) && !after.is_empty() {
            text.push(' ');
        }
        rest = after;
    }
    places
}

/// The places of the words of a token: one behind the other if they spell it, else the whole token each.
fn split<'t>(surface: &'t str, words: &'t [Token]) -> impl Iterator<Item = Range<usize>> + 't {
    let spelt = words.iter().map(|word| word.form.as_str()).collect::<String>() == surface;
    let mut end = 0;
    words.iter().map(move |word| {
        let start = end;
        end += word.form.len();
        if spelt { start..end } else { 0..surface.len() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpora::read_conllu;

    const TWO: &str = "\
# newdoc id = a
# newpar
1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tdo\tdo\tAUX\tVB\t_\t0\troot\t_\t_
2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_
3\tgo\tgo\tVERB\tVB\t_\t1\txcomp\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_

1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\tSpaceAfter=No

1\t!\t!\tPUNCT\t.\t_\t0\troot\t_\t_

# newpar
1-2\tdunno\t_\t_\t_\t_\t_\t_\t_\t_
1\tdo\tdo\tAUX\tVB\t_\t0\troot\t_\t_
2\tknow\tknow\tVERB\tVB\t_\t1\txcomp\t_\t_

# newdoc id = b
1\tÉa\té\tX\tX\t_\t0\troot\t_\t_
";

    #[test]
    fn spaces_paragraphs_and_documents_are_those_of_the_corpus() {
        let sentences = read_conllu(TWO).unwrap();
        let documents = by_document(&sentences);
        assert_eq!(documents.iter().map(|d| d.text.as_str()).collect::<Vec<_>>(), ["don't go. No!\n\ndunno", "Éa"]);
        let first = &documents[0];
        let words: Vec<&str> = first.words.iter().flatten().map(|place| &first.text[place.clone()]).collect();
        assert_eq!(words, ["do", "n't", "go", ".", "No", "!", "dunno", "dunno"]);
    }

    #[test]
    fn neighbours_are_joined_by_lines_or_paragraphs() {
        let sentences = read_conllu(TWO).unwrap();
        let texts = |join| by_number(&sentences, 2, join).into_iter().map(|d| d.text).collect::<Vec<_>>();
        assert_eq!(texts(Join::Line), ["don't go.\nNo", "!\ndunno", "Éa"]);
        assert_eq!(texts(Join::Paragraph), ["don't go.\n\nNo", "!\n\ndunno", "Éa"]);
    }
}
