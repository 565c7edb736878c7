//! LitBank's coreference columns: mentions of people, places, organisations and vehicles, with the number of the
//! chain each is in. Names are taken from them, whose kind only the pronouns of their chain tell.

use std::collections::BTreeSet;

use super::coreference::{Form, Pronoun};
use super::labels::{self, NameSet, OPEN, OUTSIDE, THREE_KINDS_OUTSIDE};
use super::{Sentence, Token, titles};

/// A mention: tokens `start..end` of a sentence.
struct Mention {
    sentence: usize,
    start: usize,
    end: usize,
    chain: usize,
}

/// What only a person is called.
const PERSONAL: &[&str] = &[
    "i", "me", "my", "myself", "he", "him", "his", "himself", "she", "her", "hers", "herself", "you", "your",
    "yourself", "who", "whom",
];
/// What stands for any mention.
const PRONOUNS: &[&str] = &["it", "its", "itself", "we", "us", "our", "they", "them", "their", "this", "that"];
/// Words within a name that begin with a small letter.
const LINKS: &[&str] = &["of", "the", "de", "la", "le", "von", "van", "du", "del", "der", "and", "'s"];

/// Reads a document of CoNLL-2012 columns.
pub(super) fn read(text: &str) -> Vec<Sentence> {
    let mut sentences: Vec<Sentence> = vec![];
    let mut mentions = vec![];
    let mut open: Vec<(usize, usize)> = vec![];
    let mut tokens: Vec<Token> = vec![];
    for line in text.lines().chain([""]) {
        let columns: Vec<&str> = line.split('\t').collect();
        if line.starts_with('#') {
            continue;
        }
        let (Some(form), Some(chains)) = (columns.get(3), columns.last()) else {
            if !tokens.is_empty() {
                let tokens = std::mem::take(&mut tokens);
                sentences.push(Sentence { new_document: sentences.is_empty(), tokens, ..Sentence::default() });
            }
            open.clear();
            continue;
        };
        let at = tokens.len();
        tokens.push(Token { form: (*form).to_owned(), space_after: true, ..Token::default() });
        for part in chains.split('|') {
            let Ok(chain) = part.trim_matches(['(', ')']).parse::<usize>() else { continue };
            if part.starts_with('(') {
                open.push((chain, at));
            }
            if part.ends_with(')')
                && let Some(place) = open.iter().rposition(|o| o.0 == chain)
            {
                let (_, start) = open.remove(place);
                mentions.push(Mention { sentence: sentences.len(), start, end: at + 1, chain });
            }
        }
    }
    annotate(&mut sentences, mentions);
    sentences
}

fn annotate(sentences: &mut [Sentence], mut mentions: Vec<Mention>) {
    for sentence in sentences.iter_mut() {
        // What is not annotated may be a name of another kind where it has a capital.
        let outside = |token: &Token| if capital(&token.form) { THREE_KINDS_OUTSIDE } else { OUTSIDE };
        sentence.names = Some(sentence.tokens.iter().map(outside).collect());
    }
    let personal = |m: &&Mention| {
        m.end == m.start + 1 && PERSONAL.contains(&sentences[m.sentence].tokens[m.start].form.to_lowercase().as_str())
    };
    let people: BTreeSet<usize> = mentions.iter().filter(personal).map(|m| m.chain).collect();
    // Inner mentions last: what they say of their words stands.
    mentions.sort_by_key(|m| std::cmp::Reverse(m.end - m.start));
    for mention in mentions {
        let sentence = &mut sentences[mention.sentence];
        let forms: Vec<&str> = sentence.tokens[mention.start..mention.end].iter().map(|t| t.form.as_str()).collect();
        let Some(names) = sentence.names.as_mut().map(|names| &mut names[mention.start..mention.end]) else { continue };
        mark(&forms, mention.start == 0, people.contains(&mention.chain), names);
    }
}

/// What a mention is said with, by its words alone, and how many of them are titles before a name.
pub(crate) fn form(forms: &[&str]) -> (Form, usize) {
    if is_pronoun(forms) {
        return (forms.first().and_then(|form| Pronoun::of(form)).map_or(Form::OtherPronoun, Form::Pronoun), 0);
    }
    // "The Chancellor" and "My Aunt" at the start of a sentence are no names.
    let begins = forms.first().map(|form| form.to_lowercase()).unwrap_or_default();
    let determined = ["a", "an", "my", "his", "her", "our", "their", "the"].contains(&begins.as_str());
    let titles = titles::leading(forms);
    if determined || !is_capital(&forms[titles..]) {
        return (if is_capital(forms) && !determined { Form::Name } else { Form::Nominal }, 0);
    }
    (Form::Name, titles)
}

fn is_pronoun(forms: &[&str]) -> bool {
    let pronoun = |form: &str| PERSONAL.contains(&form) || PRONOUNS.contains(&form);
    forms.len() == 1 && forms.iter().any(|form| pronoun(&form.to_lowercase()))
}

/// Whether words are written as a name is.
fn is_capital(name: &[&str]) -> bool {
    name.first().is_some_and(|f| capital(f))
        && name.last().is_some_and(|f| capital(f))
        && name.iter().all(|f| capital(f) || LINKS.contains(f))
}

/// Marks a mention: its name without titles, or what may be one.
fn mark(forms: &[&str], first: bool, person: bool, names: &mut [NameSet]) {
    if is_pronoun(forms) {
        names.fill(OUTSIDE);
        return;
    }
    let skip = titles::leading(forms);
    let name = &forms[skip..];
    let capitals = is_capital(name);
    // "Mother", "Madam", and a word that begins a sentence: nothing tells them from names.
    let sure = capitals && !(name.len() == 1 && (first || skip > 0 && !person));
    if sure {
        let label = if person { "person" } else { "name" };
        names[..skip].fill(OUTSIDE);
        for (i, set) in names.iter_mut().enumerate().skip(skip) {
            *set = labels::allowed(labels::LITBANK, label, i == skip).unwrap_or(OPEN);
        }
        return;
    }
    for (i, (set, form)) in names.iter_mut().zip(forms).enumerate() {
        let open = |first| labels::allowed(labels::LITBANK, "description", first).unwrap_or(OPEN);
        // After a capital the name may go on, else it may only begin.
        let inside = i > 0 && (capital(forms[i - 1]) || LINKS.contains(&forms[i - 1]));
        *set = if capital(form) { open(true) | if inside { open(false) } else { 0 } } else { OUTSIDE };
    }
}

fn capital(form: &str) -> bool {
    form.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_by_their_pronouns_and_descriptions_open() {
        let row = |form: &str, chain: &str| format!("x\t0\t0\t{form}\t_\t_\t_\t_\t_\t_\t_\t_\t{chain}\n");
        let text = [
            "#begin document (x); part 0\n".to_owned(),
            [row("But", "_"), row("Mr.", "(1"), row("Bucket", "1)"), row("left", "_"), row("London", "(2)")].concat(),
            "\n".to_owned(),
            [row("He", "(1)"), row("saw", "_"), row("the", "(3"), row("Chancellor", "3)")].concat(),
        ]
        .concat();
        let sentences = read(&text);
        let names = |at: usize| sentences[at].names.clone().unwrap();
        let person = 1 << 1;
        assert_eq!(names(0)[..4], [THREE_KINDS_OUTSIDE, OUTSIDE, person, OUTSIDE]);
        // A place or another kind, but a name.
        assert!(names(0)[4] & OUTSIDE == 0 && names(0)[4].count_ones() == 4);
        assert_eq!(names(1)[..3], [OUTSIDE, OUTSIDE, OUTSIDE]);
        assert!(names(1)[3] & (OUTSIDE | person) == OUTSIDE | person);
    }
}
