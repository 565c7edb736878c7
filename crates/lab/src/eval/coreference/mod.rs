//! Entities against the corpora that say which mentions speak of the same: names of one entity, what pronouns stand for,
//! and what a text is about. Each text is analysed once.

mod alignment;
mod clusters;
mod gap;
pub(crate) mod litbank;
mod pronouns;
mod salience;

use std::path::Path;

use anyhow::Result;
use factcards::document::{ByteSpan, Entity};
use factcards::{Model, Options};

use crate::corpora::coreference::{Annotated, Pronoun};
use crate::corpora::{gap as snippets, gum_coreference};

use super::facts::{heading, row, rows};
use alignment::Alignment;
use pronouns::Tally;

/// Prints the figures in per cent, each with how many things it is about; then, of each measure, the first `errors`
/// errors.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn coreference(folder: &Path, model: &Model, errors: usize) -> Result<()> {
    for portion in ["dev", "train"] {
        let texts = gum_coreference::read(folder, portion)?;
        treebank(&format!("GUM {portion}"), &texts, model, errors);
    }
    let (mut all, mut half) = (gap::Scores::default(), gap::Scores::default());
    for (number, snippet) in snippets::read(folder)?.iter().enumerate() {
        let entities = entities(&snippet.text, model);
        all.add(snippet, &entities);
        // What `lab antecedents --half` does not learn from.
        if number % 2 == 1 {
            half.add(snippet, &entities);
        }
    }
    questions("GAP development", &all, errors);
    questions("GAP development, every second snippet", &half, 0);
    let mut fiction = pronouns::Scores::default();
    for text in litbank::read(folder)? {
        fiction.add(&Alignment::of(&text, &entities(&text.text, model)), &[Pronoun::He, Pronoun::She]);
    }
    stands_for("LitBank", &fiction, errors);
    Ok(())
}

fn entities(text: &str, model: &Model) -> Vec<Entity<ByteSpan>> {
    factcards::analyze(text, &Options::default(), model).entities
}

fn treebank(name: &str, texts: &[Annotated], model: &Model, errors: usize) {
    let (mut names, mut pronouns, mut about) =
        (clusters::Scores::default(), pronouns::Scores::default(), salience::Scores::default());
    for text in texts {
        let entities = entities(&text.text, model);
        let both = Alignment::of(text, &entities);
        names.add(&both);
        pronouns.add(&both, &Pronoun::ALL);
        about.add(&both);
    }
    heading(&format!("{name}, {} texts: names", texts.len()));
    rows("pairs of names in one entity", names.pairs);
    rows("of these of different names", names.different);
    row("salient: precision at their number", about.all.precision() / 100.0, about.all.found);
    row("salient: of those that are entities", about.reached.precision() / 100.0, about.reached.found);
    names.errors.iter().take(errors).for_each(|error| println!("{error}"));
    stands_for(name, &pronouns, errors);
}

/// A table of pronouns: their figures, and the errors that begin one and those that go on with it.
fn stands_for(name: &str, scores: &pronouns::Scores, errors: usize) {
    println!("\n{name}, pronouns to names");
    println!(
        "  {:12}{:>8}{:>8}{:>8}{:>7}{:>7}{:>7}   {:>20}   {:>20}",
        "", "P", "R", "F1", "gold", "found", "right", "missed wrong extra", "those that follow"
    );
    let line = |name: &str, tally: &Tally| {
        let count = tally.count;
        let shares = [count.precision(), count.recall(), count.f1()].map(|share| format!("{share:8.2}")).concat();
        let counts = [count.gold, count.found, count.right].map(|count| format!("{count:7}")).concat();
        let errors = |errors: pronouns::Errors| errors.map(|count| format!("{count:>6}")).concat();
        println!("  {name:12}{shares}{counts}   {:>20}   {:>20}", errors(tally.entries), errors(tally.followers));
    };
    line("all", &scores.all());
    scores.by_pronoun.iter().for_each(|(pronoun, tally)| line(pronoun.name(), tally));
    scores.by_genre.iter().filter(|(genre, _)| !genre.is_empty()).for_each(|(genre, tally)| line(genre, tally));
    scores.errors.iter().take(errors).for_each(|error| println!("{error}"));
}

fn questions(name: &str, scores: &gap::Scores, errors: usize) {
    heading(name);
    rows("names of the pronoun", scores.all());
    rows("masculine", scores.masculine);
    rows("feminine", scores.feminine);
    row("feminine by masculine F1", scores.feminine.f1() / scores.masculine.f1().max(f64::MIN_POSITIVE), 1);
    scores.errors.iter().take(errors).for_each(|error| println!("{error}"));
}

#[cfg(test)]
mod tests {
    use factcards::document::{EntityKind, Mention, MentionForm};

    use super::*;
    use crate::corpora::coreference::{self, Form};

    /// A text whose mentions are written `[Ada]1`, with their groups.
    pub(super) fn annotated(written: &str) -> Annotated {
        let mut all = Annotated { id: "own".to_owned(), ..Annotated::default() };
        for piece in written.split('[') {
            let Some((words, rest)) = piece.split_once(']') else {
                all.text.push_str(piece);
                continue;
            };
            let span = all.text.len()..all.text.len() + words.len();
            let group = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let form = match Pronoun::of(words) {
                Some(pronoun) => Form::Pronoun(pronoun),
                None if words.to_lowercase().starts_with("a ") => Form::Nominal,
                None => Form::Name,
            };
            let (head, name, kind) = (span.clone(), span.clone(), String::new());
            let group_of = rest[..group].parse().unwrap();
            all.mentions.push(coreference::Mention { span, head, name, group: group_of, kind, form });
            all.text.push_str(words);
            all.text.push_str(&rest[group..]);
        }
        all
    }

    /// Entities of mentions in the text, each at the first place that none has yet.
    pub(super) fn entities(text: &str, written: &[&[&str]]) -> Vec<Entity<ByteSpan>> {
        let mut taken: Vec<ByteSpan> = vec![];
        let mut place = |words: &str| {
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let spans = text.match_indices(words).map(|(start, _)| ByteSpan::new(start, start + words.len()));
            let whole =
                |s: &ByteSpan| !letter(text[..s.start].chars().next_back()) && !letter(text[s.end..].chars().next());
            let free = |s: &ByteSpan| taken.iter().all(|t| t.end <= s.start || s.end <= t.start);
            let span = spans.into_iter().find(|s| whole(s) && free(s)).unwrap();
            taken.push(span);
            let form = if Pronoun::of(words).is_some() { MentionForm::Pronoun } else { MentionForm::Name };
            Mention { span, sentence: 0, form }
        };
        let entity = |(id, names): (usize, &&[&str])| Entity {
            id,
            kind: EntityKind::Person,
            name: names[0].to_owned(),
            aliases: vec![],
            roles: vec![],
            stands_for: None,
            salience: 0.0,
            mentions: names.iter().map(|words| place(words)).collect(),
        };
        written.iter().enumerate().map(entity).collect()
    }
}
