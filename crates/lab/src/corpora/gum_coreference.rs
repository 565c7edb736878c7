//! GUM's mentions of people and things, with what each speaks of: the `Entity` attribute, whose layout is
//! `group-type-status-salience-centering-minspan-…`, over the text as a person would have pasted it.

use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result};

use super::coreference::{Annotated, Form, Mention, Pronoun};
use super::gum_files;
use super::gum_names::{self, head, name_around};
use super::raw::by_document;
use super::{Token, read_conllu};

/// Reads a portion, one document a file.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn read(folder: &Path, portion: &str) -> Result<Vec<Annotated>> {
    let files = gum_files::read(folder, portion)?;
    files.iter().map(|(path, file)| document(file).with_context(|| path.display().to_string())).collect()
}

/// Reads a document.
fn document(file: &str) -> Result<Annotated> {
    let sentences = read_conllu(file)?;
    let meta = |name: &str| {
        let line = file.lines().find_map(|line| line.strip_prefix("# ")?.strip_prefix(name));
        line.and_then(|rest| rest.strip_prefix(" = ")).unwrap_or("").trim().to_owned()
    };
    let mut all = Annotated {
        id: meta("newdoc id"),
        genre: meta("meta::genre"),
        salient: salient(&meta("meta::salientEntities")),
        ..Annotated::default()
    };
    for raw in by_document(&sentences) {
        for (sentence, places) in raw.sentences.iter().zip(&raw.words) {
            let tokens = &sentence.tokens;
            let found = gum_names::mentions(tokens);
            let heads: Vec<Option<usize>> = found.iter().map(|mention| head(tokens, mention)).collect();
            let read = found.iter().zip(&heads).filter_map(|(m, head)| mention(tokens, places, m, (*head)?, &heads));
            all.mentions.extend(read);
        }
        all.text = raw.text;
    }
    all.mentions.sort_by_key(|mention| (mention.span.start, std::cmp::Reverse(mention.span.end)));
    Ok(all)
}

/// The groups of `3 (5*), 56 (3*)`, where the count of summaries stands behind each.
fn salient(list: &str) -> Vec<usize> {
    list.split(',').filter_map(|item| item.split_whitespace().next()?.parse().ok()).collect()
}

/// A mention of a sentence; `heads` are those of all its mentions.
fn mention(
    tokens: &[Token],
    places: &[Range<usize>],
    found: &gum_names::Mention,
    head: usize,
    heads: &[Option<usize>],
) -> Option<Mention> {
    let bytes = |first: usize, end: usize| Some(places.get(first)?.start..places.get(end.checked_sub(1)?)?.end);
    // The conjuncts of a row have mentions of their own; those of "Health and Human Services" have none.
    let conjunct =
        |at: &usize| tokens[*at].relation == "conj" && tokens[*at].head == head + 1 && heads.contains(&Some(*at));
    let row = (found.start..found.end).any(|at| conjunct(&at));
    let token = &tokens[head];
    let form = match token.upos.as_str() {
        _ if row => Form::Coordination,
        "PRON" => Pronoun::of(&token.form).map_or(Form::OtherPronoun, Form::Pronoun),
        "PROPN" => Form::Name,
        _ => Form::Nominal,
    };
    let name = name_around(tokens, found, head).filter(|_| form == Form::Name).unwrap_or((head, head + 1));
    Some(Mention {
        span: bytes(found.start, found.end)?,
        head: bytes(head, head + row_of(found, head))?,
        name: bytes(name.0, name.1)?,
        group: found.group.parse().ok()?,
        kind: found.kind.clone(),
        form,
    })
}

/// How many words from the head on the mention cannot do without, one behind the other.
fn row_of(mention: &gum_names::Mention, head: usize) -> usize {
    let needed = |at: &usize| mention.least.contains(&(at - mention.start + 1));
    (head..mention.end).take_while(needed).count().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
# newdoc id = GUM_news_own
# meta::genre = news
# meta::salientEntities = 1 (5*), 4 (1)
# newpar
1\tMayor\tmayor\tPROPN\tNNP\t_\t4\tnsubj\t_\tEntity=(1-person-new-nnnnn-cf1-2,3-coref
2\tAda\tAda\tPROPN\tNNP\t_\t1\tflat\t_\t_
3\tMoreau\tMoreau\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
4\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_
5\ther\ther\tPRON\tPRP$\t_\t6\tnmod:poss\t_\tEntity=(2-person-new-nnnnn-cf1-2-sgl(1-person-giv:act-nnnnn-cf1-1-ana)
6\tbrother\tbrother\tNOUN\tNN\t_\t4\tobj\t_\tEntity=2)
7\tin\tin\tADP\tIN\t_\t8\tcase\t_\t_
8\tLeeds\tLeeds\tPROPN\tNNP\t_\t4\tobl\t_\tEntity=(3-place-new-nnnnn-cf1-1,3-sgl(4-place-new-nnnnn-cf1-1-sgl)
9\tand\tand\tCCONJ\tCC\t_\t10\tcc\t_\t_
10\tHull\tHull\tPROPN\tNNP\t_\t8\tconj\t_\tSpaceAfter=No|Entity=(5-place-new-nnnnn-cf1-1-sgl)3)
11\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

1\tIt\tit\tPRON\tPRP\t_\t2\texpl\t_\t_
2\trained\train\tVERB\tVBD\t_\t0\troot\t_\t_
3\ton\ton\tADP\tIN\t_\t4\tcase\t_\t_
4\tme\tI\tPRON\tPRP\t_\t2\tobl\t_\tEntity=(6-person-acc:com-nnnnn-cf1-1-sgl)
";

    #[test]
    fn mentions_are_places_in_the_text() {
        let all = document(FILE).unwrap();
        assert_eq!((all.id.as_str(), all.genre.as_str(), &all.salient[..]), ("GUM_news_own", "news", &[1, 4][..]));
        assert_eq!(all.text, "Mayor Ada Moreau met her brother in Leeds and Hull. It rained on me");
        let read = all.mentions.iter().map(|m| (&all.text[m.span.clone()], &all.text[m.name.clone()], m.group, m.form));
        let expected = [
            ("Mayor Ada Moreau", "Ada Moreau", 1, Form::Name),
            ("her brother", "brother", 2, Form::Nominal),
            ("her", "her", 1, Form::Pronoun(Pronoun::She)),
            ("Leeds and Hull", "Leeds", 3, Form::Coordination),
            ("Leeds", "Leeds", 4, Form::Name),
            ("Hull", "Hull", 5, Form::Name),
            ("me", "me", 6, Form::OtherPronoun),
        ];
        assert_eq!(read.collect::<Vec<_>>(), expected);
        assert_eq!(all.mentions[0].kind, "person");
    }

    #[test]
    fn a_head_is_the_words_that_a_mention_needs() {
        let all = document(&FILE.replace("cf1-2,3-coref", "cf1-1,2,3-coref")).unwrap();
        assert_eq!(&all.text[all.mentions[0].head.clone()], "Mayor Ada Moreau");
    }
}
