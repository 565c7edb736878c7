//! The main event against what readers of GUM's texts accept.

mod gold;
mod judge;
mod learning;

use std::path::Path;

use anyhow::Result;
use factcards::document::{Confidence, MainEvent};
use factcards::main_event::{Answers, Question};
use factcards::{ByteSpan, Document, Model, Normalized, Options, parse};

use gold::Text;
use judge::is_right;

/// A text, what the engine answers, and what it chose from.
struct Case {
    text: Text,
    document: Document,
    answers: Answers,
}

/// How many answers there are, are shown, and are right.
#[derive(Clone, Copy, Default)]
struct Tally {
    texts: usize,
    wanted: usize,
    shown: usize,
    right: usize,
}

/// Prints for each question how many answers are shown and right, with `errors` each that is wrong or missed; then what
/// is learned from the training texts.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn main_event(folder: &Path, model: &Model, errors: bool) -> Result<()> {
    let [train, dev] = ["train", "dev"].map(|portion| cases(folder, portion, model));
    let (train, dev) = (train?, dev?);
    for (portion, cases) in [("train", &train), ("dev", &dev)] {
        table(&format!("GUM {portion}"), cases, |case, question| shown(&case.document, question));
        if errors {
            cases.iter().for_each(faults);
        }
    }
    learning::learn(&train, &dev);
    Ok(())
}

fn cases(folder: &Path, portion: &str, model: &Model) -> Result<Vec<Case>> {
    let case = |text: Text| {
        let options = Options { reference_date: text.date.clone(), ..Options::default() };
        let (document, answers) = parse(&Normalized::literal(&text.text), model).document_with_answers(&options);
        Case { text, document, answers }
    };
    Ok(gold::read(folder, portion)?.into_iter().map(case).collect())
}

impl Case {
    fn accepted(&self, question: Question) -> &[String] {
        self.text.answers.get(&question).map(Vec::as_slice).unwrap_or_default()
    }

    fn is_right(&self, question: Question, span: ByteSpan) -> bool {
        is_right(question, span, self.accepted(question), &self.text.text, &self.document)
    }
}

/// A question as files and figures name it.
fn name(question: Question) -> String {
    format!("{question:?}").to_lowercase()
}

/// The best answer that the page shows.
fn shown(document: &Document, question: Question) -> Option<ByteSpan> {
    let MainEvent { who, what, when, where_, why, how, .. } = &document.main_event;
    let all = [who, what, when, where_, why, how];
    all.get(question as usize).and_then(|answers| answers.first()).copied()
}

fn confidence(document: &Document, question: Question) -> f64 {
    let Confidence { who, what, when, where_, why, how } = document.main_event.confidence;
    [who, what, when, where_, why, how].get(question as usize).copied().flatten().unwrap_or_default()
}

/// By question and in all: shown, right, precision of what is shown, recall of the texts that have an answer.
fn table(heading: &str, cases: &[Case], choose: impl Fn(&Case, Question) -> Option<ByteSpan>) {
    println!(
        "\n{heading:34}{:>8}{:>8}{:>8}{:>8}{:>10}{:>8}",
        "texts", "answers", "shown", "right", "precision", "recall"
    );
    let mut all = Tally::default();
    for question in Question::ALL {
        let mut tally = Tally::default();
        for case in cases {
            let answer = choose(case, question);
            tally.texts += 1;
            tally.wanted += usize::from(!case.accepted(question).is_empty());
            tally.shown += usize::from(answer.is_some());
            tally.right += usize::from(answer.is_some_and(|span| case.is_right(question, span)));
        }
        tally.print(&name(question));
        all.texts = tally.texts;
        all.wanted += tally.wanted;
        all.shown += tally.shown;
        all.right += tally.right;
    }
    all.print("all");
}

impl Tally {
    fn print(self, name: &str) {
        let share = |of: usize| 100.0 * self.right as f64 / of.max(1) as f64;
        let (precision, recall) = (share(self.shown), share(self.wanted));
        let Self { texts, wanted, shown, right } = self;
        println!("  {name:32}{texts:8}{wanted:8}{shown:8}{right:8}{precision:10.1}{recall:8.1}");
    }
}

/// What is wrong and what is missed.
fn faults(case: &Case) {
    for question in Question::ALL {
        let (answer, accepted) = (shown(&case.document, question), case.accepted(question));
        let right = answer.is_some_and(|span| case.is_right(question, span));
        if right || answer.is_none() && accepted.is_empty() {
            continue;
        }
        let kind = if answer.is_some() { "wrong" } else { "missed" };
        let found = answer.map_or("-", |span| span.of(&case.text.text)).replace('\n', " ");
        let sure = confidence(&case.document, question);
        println!("  {kind:7}{} {:6}{sure:.2}  {found}  [{}]", case.text.id, name(question), accepted.join(" | "));
    }
}
