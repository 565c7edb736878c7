//! The chains of LitBank over its texts as they were printed.

use std::path::Path;

use anyhow::Result;

use crate::corpora::coreference::{Annotated, Form, Mention};
use crate::corpora::litbank::form;
use crate::eval::facts::litbank::{self, Gold};

/// Reads the documents.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn read(folder: &Path) -> Result<Vec<Annotated>> {
    Ok(litbank::documents(folder)?.into_iter().map(|(id, gold)| annotated(id, gold)).collect())
}

fn annotated(id: String, gold: Gold) -> Annotated {
    let text = gold.tokenized.text;
    let mut mentions: Vec<Mention> = vec![];
    for mention in &gold.mentions {
        let (Some(first), Some(last)) = (mention.words.first(), mention.words.last()) else { continue };
        let places = &gold.tokenized.places[*first..=*last];
        let words: Vec<&str> = places.iter().map(|place| &text[place.clone()]).collect();
        let (form, titles) = form(&words);
        let span = places[0].start..places[places.len() - 1].end;
        let name = places[titles].start..span.end;
        // A head is not marked: in a name it is the last word.
        let head = if form == Form::Name { places[places.len() - 1].clone() } else { name.clone() };
        let kind = String::new();
        mentions.push(Mention { span, head, name, group: mention.chain, kind, form });
    }
    mentions.sort_by_key(|mention| (mention.span.start, std::cmp::Reverse(mention.span.end)));
    Annotated { id, text, mentions, ..Annotated::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpora::coreference::Pronoun;

    #[test]
    fn a_mention_is_a_name_by_its_capitals() {
        let chains = "x\tMrs.\t(1\nx\tBarnaby\t1)\nx\tsaw\t\nx\ther\t(1)|(2\nx\tAunt\t2)\nx\t.\t\n";
        let gold = litbank::read("Mrs. Barnaby saw her Aunt .", "", chains);
        let all = annotated("own".to_owned(), gold);
        let read = all.mentions.iter().map(|m| (&all.text[m.name.clone()], m.group, m.form));
        let expected =
            [("Barnaby", 1, Form::Name), ("her Aunt", 2, Form::Nominal), ("her", 1, Form::Pronoun(Pronoun::She))];
        assert_eq!(read.collect::<Vec<_>>(), expected);
    }
}
