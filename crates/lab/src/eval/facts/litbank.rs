//! LitBank's quotations and their speakers: `QUOTE id line word line word text` and `ATTRIB id name-chain`, counted in
//! the lines and words of the text; the chains are those of its coreference, whose numbers have changed since.

use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result};

use super::matching::{self, Words};
use super::tokenized::Tokenized;

/// What is said.
pub(in crate::eval) struct Quotation {
    pub(in crate::eval) words: Words,
    /// The chain of who says it, if it is sure.
    pub(in crate::eval) speaker: Option<usize>,
    /// How it reads, for a report.
    pub(in crate::eval) name: String,
}

/// Words that speak of something.
pub(in crate::eval) struct Mention {
    pub(in crate::eval) words: Words,
    pub(in crate::eval) chain: usize,
    /// What [`name`] makes of them.
    name: Vec<String>,
}

/// The gold side of a document.
pub(in crate::eval) struct Gold {
    pub(in crate::eval) tokenized: Tokenized,
    pub(in crate::eval) quotations: Vec<Quotation>,
    /// The mentions of each chain.
    pub(in crate::eval) mentions: Vec<Mention>,
}

impl Gold {
    /// The chain of the mention that the words fit best.
    pub(in crate::eval) fn chain(&self, words: &Words) -> Option<usize> {
        let near = self.mentions.iter().filter(|mention| !mention.words.is_disjoint(words));
        let shared = near.map(|mention| (matching::jaccard(&mention.words, words), mention.chain));
        shared.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, chain)| chain)
    }
}

/// What tells a person from a place whose chain has the number of another.
const PERSONAL: [&str; 9] = ["i", "me", "my", "he", "him", "his", "she", "her", "you"];

/// The chain of a speaker that is written "Mrs_Bennet-7": of those in which this name is a mention, else of those in
/// which all its words are in one, the nearest number. A name that the text lacks is the annotators' own, and its number
/// counts if it is a person's.
fn speaker(written: &str, mentions: &[Mention]) -> Option<usize> {
    let (wanted, number) = written.rsplit_once('-')?;
    let (wanted, number) = (name(wanted), number.parse::<usize>().ok()?);
    let nearest = |fits: &dyn Fn(&Mention) -> bool| {
        let chains = mentions.iter().filter(|mention| fits(mention)).map(|mention| mention.chain);
        chains.min_by_key(|chain| chain.abs_diff(number))
    };
    nearest(&|mention| mention.name == wanted)
        .or_else(|| nearest(&|mention| wanted.iter().all(|word| mention.name.contains(word))))
        .or_else(|| {
            nearest(&|m| m.chain == number && matches!(&m.name[..], [word] if PERSONAL.contains(&word.as_str())))
        })
}

/// The words of a name in small letters, without any signs.
fn name(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// Tokens before which there is no space.
const GLUED: [&str; 19] =
    [",", ".", ";", ":", "?", "!", ")", "]", "”", "n't", "'s", "'S", "'ll", "'ve", "'m", "'d", "'re", "N'T", "'LL"];
/// Tokens behind which there is none.
const GLUING: [&str; 4] = ["(", "[", "“", "‘"];

/// Reads the documents, each with its name.
///
/// # Errors
/// When a file cannot be read.
pub(in crate::eval) fn documents(folder: &Path) -> Result<Vec<(String, Gold)>> {
    let folder = folder.join("litbank");
    let quotations = folder.join("quotations");
    let files = std::fs::read_dir(&quotations).with_context(|| format!("cannot read {}", quotations.display()))?;
    let mut paths = files.map(|file| Ok(file?.path())).collect::<Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "ann"));
    paths.sort();
    let file = |path: &Path| std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()));
    let document = |path: &std::path::PathBuf| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let chains = file(&folder.join("coref").join(format!("{stem}.conll")))?;
        let gold = read(&file(&path.with_extension("txt"))?, &file(path)?, &chains);
        Ok((stem, gold))
    };
    paths.iter().map(document).collect()
}

/// Reads a document: its text, its quotations and its chains.
pub(in crate::eval) fn read(text: &str, annotation: &str, chains: &str) -> Gold {
    let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split(' ').collect()).collect();
    let starts: Vec<usize> =
        lines.iter().scan(0, |end, line| Some(std::mem::replace(end, *end + line.len()))).collect();
    let number = |field: Option<&&str>| field.and_then(|field| field.parse::<usize>().ok());
    let mut quotations: Vec<(&str, Range<usize>, Option<&str>)> = vec![];
    for line in annotation.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let word = |line: usize, word: usize| Some(starts.get(number(fields.get(line))?)? + number(fields.get(word))?);
        match fields[..] {
            ["QUOTE", id, ..] => {
                let place = word(2, 3).zip(word(4, 5)).map(|(first, last)| first..last + 1);
                quotations.extend(place.map(|place| (id, place, None)));
            }
            ["ATTRIB", id, speaker] => {
                quotations.iter_mut().filter(|q| q.0 == id).for_each(|q| q.2 = Some(speaker));
            }
            _ => {}
        }
    }
    let bounds: Vec<_> = quotations.iter().map(|q| q.1.clone()).collect();
    let tokenized = lay_out(&lines, &bounds);
    let mentions = mentions(chains, &tokenized);
    let quotations = quotations.into_iter().map(|(_, place, written)| Quotation {
        words: tokenized.keep(place),
        speaker: written.and_then(|written| speaker(written, &mentions)),
        name: written.unwrap_or("").to_owned(),
    });
    Gold { quotations: quotations.collect(), mentions, tokenized }
}

/// Puts tokens together as they were printed. A straight mark opens where a quotation begins; elsewhere every other
/// one does. Paragraphs are lost; there was one where one quotation ends and the next begins a sentence.
fn lay_out(lines: &[Vec<&str>], quotations: &[Range<usize>]) -> Tokenized {
    let (mut text, mut places, mut scored) = (String::new(), vec![], vec![]);
    let mut open = false;
    // Whether the token before lets no space follow, and whether it closed a quotation.
    let (mut glue, mut closed) = (true, false);
    for line in lines {
        for (number, token) in line.iter().enumerate() {
            let at = places.len();
            let begins = quotations.iter().any(|q| q.start == at);
            let ends = quotations.iter().any(|q| q.end == at + 1);
            let straight = *token == "\"" || *token == "'" && (begins || ends);
            if straight {
                open = begins || !ends && !open;
            }
            let opens = GLUING.contains(token) || straight && open;
            let closes = straight && !open;
            if number == 0 && closed && opens {
                text.push_str("\n\n");
            } else if !(glue || closes || GLUED.contains(&token.replace('’', "'").as_str())) {
                text.push(' ');
            }
            let start = text.len();
            text.push_str(token);
            places.push(start..text.len());
            scored.push(token.contains(char::is_alphanumeric));
            (glue, closed) = (opens, closes || ends);
        }
    }
    Tokenized { text, places, scored }
}

/// The mentions in columns of CoNLL-2012, whose words are those of the text.
fn mentions(columns: &str, tokenized: &Tokenized) -> Vec<Mention> {
    let mut mentions = vec![];
    let mut open: Vec<(usize, usize)> = vec![];
    let rows = columns.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    for (at, row) in rows.enumerate() {
        for part in row.rsplit('\t').next().unwrap_or("").split('|') {
            let Ok(chain) = part.trim_matches(['(', ')']).parse::<usize>() else { continue };
            if part.starts_with('(') {
                open.push((at, chain));
            }
            if part.ends_with(')')
                && let Some(place) = open.iter().rposition(|o| o.1 == chain)
            {
                let words = tokenized.keep(open.remove(place).0..at + 1);
                mentions.push(Mention { name: name(&tokenized.show(&words)), words, chain });
            }
        }
    }
    mentions
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\" Oh , \" said Ann 's aunt , \" do n't ! \"\n\" No , \" he ( Bob ) said .";
    const QUOTATIONS: &str = "QUOTE\tQ1\t0\t0\t0\t3\t…\nQUOTE\tQ2\t0\t9\t0\t13\t…\nQUOTE\tQ3\t1\t0\t1\t3\t…\n\
                              ATTRIB\tQ1\tAnn_s_aunt-5\nATTRIB\tQ3\tRobert-2\n";

    /// Columns for words and what stands in the last one.
    fn columns(rows: &[(&str, &str)]) -> String {
        let rows = rows.iter().map(|(form, chain)| format!("x\t0\t0\t{form}\t_\t{chain}\n"));
        std::iter::once("#begin\n".to_owned()).chain(rows).collect()
    }

    #[test]
    fn text_is_put_together_and_quotations_are_found_in_it() {
        let mut rows: Vec<(&str, &str)> = TEXT.split_whitespace().map(|word| (word, "")).collect();
        (rows[5].1, rows[7].1, rows[18].1) = ("(4", "4)", "(2)");
        let gold = read(TEXT, QUOTATIONS, &columns(&rows));
        assert_eq!(gold.tokenized.text, "\"Oh,\" said Ann's aunt, \"don't!\"\n\n\"No,\" he (Bob) said.");
        let all: Vec<_> = gold.quotations.iter().map(|q| (gold.tokenized.show(&q.words), q.speaker)).collect();
        assert_eq!(all, [("Oh".to_owned(), Some(4)), ("don't".to_owned(), None), ("No".to_owned(), Some(2))]);
    }

    #[test]
    fn a_mention_is_the_one_that_fits_best() {
        let columns = columns(&[("Ann", "(7|(2)"), ("'s", ""), ("aunt", "7)"), ("x", "")]);
        let gold = read("Ann 's aunt x", "", &columns);
        assert_eq!(gold.chain(&Words::from([0, 1, 2])), Some(7));
        assert_eq!(gold.chain(&Words::from([0])), Some(2));
        assert_eq!(gold.chain(&Words::from([3])), None);
    }

    #[test]
    fn speakers_are_found_by_their_names_before_their_numbers() {
        let mention = |text: &str, chain| Mention { words: Words::new(), chain, name: name(text) };
        let mentions = [
            mention("Netherfield", 7),
            mention("Mrs. Bennet", 6),
            mention("Mrs. Bennet", 40),
            mention("the wife of Mr. Bingley", 3),
            mention("she", 9),
        ];
        assert_eq!(speaker("Mrs__Bennet-7", &mentions), Some(6));
        assert_eq!(speaker("Bingley-1", &mentions), Some(3));
        assert_eq!(speaker("the_narrator-9", &mentions), Some(9));
        assert_eq!(speaker("the_narrator-7", &mentions), None);
    }
}
