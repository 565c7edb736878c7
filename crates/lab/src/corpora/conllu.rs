//! CoNLL-U: ten columns a token, comments before each sentence.

use anyhow::{Context, Result, bail};

use super::{Sentence, Token};

/// Reads a CoNLL-U file. Empty nodes (`8.1`) are skipped.
pub(crate) fn read(text: &str) -> Result<Vec<Sentence>> {
    let mut sentences = vec![];
    let mut sentence = Sentence { tree: true, ..Sentence::default() };
    let mut range: Option<Range> = None;
    for (number, line) in text.lines().chain([""]).enumerate() {
        let at = || format!("line {}", number + 1);
        if line.is_empty() {
            if !sentence.tokens.is_empty() {
                sentences.push(std::mem::replace(&mut sentence, Sentence { tree: true, ..Sentence::default() }));
            }
            range = None;
            continue;
        }
        if let Some(comment) = line.strip_prefix('#') {
            let comment = comment.trim();
            sentence.new_document |= comment.starts_with("newdoc");
            sentence.new_paragraph |= comment.starts_with("newdoc") || comment.split(' ').next() == Some("newpar");
            continue;
        }
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, form, lemma, upos, xpos, feats, head, relation, _, misc] = columns[..] else {
            bail!("{}: {} columns instead of 10", at(), columns.len());
        };
        let mut space_after = !misc.split('|').any(|m| m == "SpaceAfter=No");
        if id.contains('.') {
            continue;
        }
        if let Some((first, last)) = id.split_once('-') {
            let (first, last) = (first.parse().with_context(at)?, last.parse().with_context(at)?);
            range = Some(Range { form: form.to_owned(), first, last, space_after });
            continue;
        }
        let id: usize = id.parse().with_context(at)?;
        let mut multiword = None;
        if let Some(range) = range.as_ref().filter(|range| (range.first..=range.last).contains(&id)) {
            space_after = id == range.last && range.space_after;
            multiword = (id == range.first).then(|| (range.form.clone(), range.last + 1 - range.first));
        }
        sentence.tokens.push(Token {
            form: form.to_owned(),
            lemma: lemma.to_owned(),
            upos: upos.to_owned(),
            xpos: xpos.to_owned(),
            feats: feats.to_owned(),
            // Where no tree is given each word counts as a root.
            head: if head == "_" { 0 } else { head.parse().with_context(at)? },
            relation: relation.to_owned(),
            misc: misc.to_owned(),
            space_after,
            multiword,
        });
    }
    Ok(sentences)
}

/// A multi-word token: the words `first` to `last` are one in the text.
struct Range {
    form: String,
    first: usize,
    last: usize,
    space_after: bool,
}
