//! What tells the kind of a text, each as a share of what is plenty: 0..1.

use factcards_document::{Anchor, BlockKind, ByteSpan, EntityKind, MentionForm, SentenceBlock};
use factcards_model::ud::{Deprel, Upos, Xpos};

use super::super::{Layers, as_f64};
use super::occurrences::occurrences;
use crate::clause::{Clause, ClauseKind, is_finite};
use crate::lang::TextKinds;
use crate::text::{Block, Text};

/// What tells the kind of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A place and an agency or date before the text, a notice or line about who wrote it, as news has them.
    Credits,
    /// Somebody else is said to say something.
    Reported,
    /// What is reported is of these days: "on Tuesday".
    Days,
    /// Header lines of messages.
    Headers,
    /// A salutation, a closing above a name.
    Letter,
    /// Lines of a chat.
    Messages,
    /// What is said in turn, in a transcript.
    Turns,
    /// What minutes begin with and have as headings.
    Minutes,
    /// Verbs of meetings.
    Meeting,
    /// Headings of reports, or a title that names one.
    Report,
    /// Numbers.
    Numbers,
    /// What rose or fell.
    Changes,
    /// Headings of papers.
    Paper,
    /// Works cited, and what papers say.
    Scholarly,
    /// "He", "she", and people by name.
    People,
    /// Verbs in the past.
    Past,
    /// "I", "we".
    Speaker,
    /// "You".
    Addressee,
    /// An audience is spoken to.
    Address,
    /// "Um", "yeah".
    Fillers,
    /// Questions.
    Questions,
    /// Verbs that tell what to do.
    Imperatives,
    /// Headings of instructions, or a title that names them.
    Manual,
    /// List items.
    Items,
}

/// How many they are.
pub(super) const SIGNS: usize = Sign::Items as usize + 1;

/// The strength of each sign, 0..1.
pub(super) struct Signs([f64; SIGNS]);

impl Signs {
    pub(super) fn values(&self) -> &[f64] {
        &self.0
    }

    fn set(&mut self, sign: Sign, count: usize, plenty: f64) {
        let share = (as_f64(count) / plenty).min(1.0);
        self.0.get_mut(sign as usize).into_iter().for_each(|slot| *slot = share);
    }

    /// The same of what is plenty in a long text only: once or twice is little.
    fn set_share(&mut self, sign: Sign, count: usize, plenty: f64) {
        const FEWEST: f64 = 2.0;
        self.set(sign, count, plenty.max(FEWEST));
    }
}

/// Reads the signs. `changes`: how many there are.
pub(super) fn of(layers: &Layers, changes: usize) -> Signs {
    let text = layers.below.tree.text;
    let mut signs = Signs([0.0; SIGNS]);
    layout(text, &mut signs);
    lines(text, &mut signs);
    words(layers, &mut signs);
    clauses(layers, &mut signs);
    values(layers, changes, &mut signs);
    signs
}

/// Blocks by their kinds.
fn layout(text: &Text, signs: &mut Signs) {
    let runs = |block: &&Block| !matches!(block.kind.sentences(), SentenceBlock::Metadata | SentenceBlock::Heading);
    let running = as_f64(text.blocks.iter().filter(runs).count());
    let count = |is: &dyn Fn(&Block) -> bool| text.blocks.iter().filter(|block| is(block)).count();
    let turn = |block: &Block| block.kind == BlockKind::Turn;
    signs.set_share(Sign::Messages, count(&|b| turn(b) && b.stamp.is_some()), running * 0.5);
    signs.set_share(Sign::Turns, count(&|b| turn(b) && b.stamp.is_none()), running * 0.5);
    signs.set_share(Sign::Items, count(&|b| b.kind == BlockKind::ListItem), running * 0.5);
}

/// Lines by what they begin with.
fn lines(text: &Text, signs: &mut Signs) {
    let known: &TextKinds = &text.language.text_kinds;
    let keys: Vec<String> = text.sentences.iter().filter_map(|s| key(s.span.of(text.source))).collect();
    let count = |words: &[&str]| keys.iter().filter(|key| words.contains(&key.as_str())).count();
    let metadata = text.blocks.iter().filter(|block| block.kind == BlockKind::Metadata);
    let headers = metadata.flat_map(|block| block.span.of(text.source).lines()).filter_map(key);
    let headers = headers.filter(|key| known.message_keys.contains(&key.as_str()));
    signs.set(Sign::Headers, headers.count(), 2.0);
    signs.set(Sign::Minutes, count(known.minutes) + 2 * titled(text, known.minutes_titles), 3.0);
    signs.set(Sign::Report, count(known.report) + 2 * titled(text, known.report_titles), 4.0);
    signs.set(Sign::Manual, count(known.manual) + 2 * titled(text, known.manual_titles), 3.0);
    signs.set(Sign::Paper, count(known.paper), 3.0);
    let layout = &text.language.layout;
    let lines = || text.blocks.iter().map(|block| (block, block.content.of(text.source)));
    let credit = |(block, line): &(&Block, &str)| {
        match block.kind {
            // Before its content stands a place, a date, an agency.
            BlockKind::Paragraph => block.content.start > block.span.start,
            BlockKind::Metadata | BlockKind::Furniture => {
                let line = line.lines().next().unwrap_or_default();
                let lower = line.to_lowercase();
                let opens = |openers: &[&str]| openers.iter().any(|opener| lower.starts_with(opener));
                let byline = layout.byline_openers.iter().any(|opener| line.starts_with(opener));
                byline || opens(layout.notices) || opens(text.language.page.reporting)
            }
            _ => false,
        }
    };
    signs.set(Sign::Credits, lines().filter(credit).count(), 1.0);
    let greets = lines().filter(|(_, line)| opens_with(line.lines().next().unwrap_or_default(), known.salutations));
    let closes = lines().filter(|(_, line)| line.lines().any(|line| opens_with(line, known.closings)));
    signs.set(Sign::Letter, greets.take(1).count() + closes.take(1).count(), 2.0);
}

/// A short line or what stands before a colon, in small letters, without numbers and marks at its edges.
fn key(line: &str) -> Option<String> {
    const LONGEST: usize = 40;
    let label = line.split_once(':').map_or(line, |(label, _)| label);
    let bare = label.trim_matches(|c: char| !c.is_alphabetic() && c != '\'');
    (label.len() <= LONGEST && !bare.is_empty()).then(|| bare.to_lowercase())
}

/// Whether a line is short and begins with one of these words.
fn opens_with(line: &str, words: &[&str]) -> bool {
    const LONGEST: usize = 40;
    let line = line.trim();
    if line.len() > LONGEST {
        return false;
    }
    let lower = line.to_lowercase();
    let closed = lower.ends_with([',', '!', ':', '–', '-']) || lower.split_whitespace().count() <= 2;
    let begins = |word: &&str| {
        lower.strip_prefix(*word).is_some_and(|rest| !rest.starts_with(char::is_alphabetic) && !rest.starts_with('\''))
    };
    closed && words.iter().any(begins)
}

/// Whether the title, or the first heading or line, holds one of these.
fn titled(text: &Text, words: &[&str]) -> usize {
    const LONGEST: usize = 120;
    let first = || text.blocks.first().map(|block| block.content);
    let title = text.title().or_else(first).map_or("", |span| span.of(text.source));
    let lower = title.lines().next().unwrap_or_default().to_lowercase();
    let holds = |word: &&str| {
        lower.match_indices(*word).any(|(at, _)| {
            let before = lower.get(..at).is_none_or(|head| !head.ends_with(char::is_alphabetic));
            let behind = lower.get(at + word.len()..).is_none_or(|rest| !rest.starts_with(char::is_alphabetic));
            before && behind
        })
    };
    usize::from(lower.len() <= LONGEST && words.iter().any(holds))
}

/// Words one by one.
fn words(layers: &Layers, signs: &mut Signs) {
    let tree = layers.below.tree;
    let text = tree.text;
    let known: &TextKinds = &text.language.text_kinds;
    let persons = &text.language.summary;
    let (mut all, mut speaker, mut addressee, mut fillers, mut people) = (0, 0, 0, 0, 0);
    for token in (0..text.tokens.len()).filter(|token| !tree.is_punctuation(*token)) {
        let is_one_of = |words: &[&str]| words.contains(&tree.folded(token));
        let pronoun = matches!(tree.upos(token), Upos::Pron | Upos::Det);
        all += 1;
        speaker += usize::from(pronoun && is_one_of(persons.first_person));
        addressee += usize::from(pronoun && is_one_of(persons.second_person));
        fillers += usize::from(tree.upos(token) == Upos::Intj && is_one_of(known.fillers));
    }
    for entity in layers.below.entities.iter().filter(|entity| entity.kind == EntityKind::Person) {
        people += entity.mentions.iter().filter(|mention| mention.form == MentionForm::Pronoun).count();
    }
    let all = as_f64(all);
    signs.set_share(Sign::Speaker, speaker, all * 0.06);
    signs.set_share(Sign::Addressee, addressee, all * 0.04);
    signs.set_share(Sign::Fillers, fillers, all * 0.01);
    signs.set_share(Sign::People, people, all * 0.05);
    let lower = text.source.to_lowercase();
    let count = |words: &[&str]| occurrences(&lower, words);
    signs.set(Sign::Address, count(known.addresses), (all / 300.0).max(1.0));
    let citations = (0..text.tokens.len()).filter(|token| is_cited_year(text, *token)).count();
    signs.set(Sign::Scholarly, count(known.scholarly) + citations, (all / 60.0).max(1.0));
}

/// "2019" of "(Smith, 2019)" and "(2019)".
fn is_cited_year(text: &Text, token: usize) -> bool {
    let year = text.word(token);
    let digits = year.len() == 4 && year.starts_with(['1', '2']) && year.chars().all(|c| c.is_ascii_digit());
    digits
        && matches!(text.word(token + 1), ")" | ";" | ":")
        && token > 0
        && matches!(text.word(token - 1), "(" | "," | "and")
}

/// Clauses and sentences.
fn clauses(layers: &Layers, signs: &mut Signs) {
    let (tree, all) = (layers.below.tree, layers.below.clauses);
    let text = tree.text;
    let known: &TextKinds = &text.language.text_kinds;
    let past = |clause: &&Clause| {
        let token = |token: &usize| tree.xpos(*token) == Xpos::Vbd;
        clause.relation.iter().any(token) || token(&clause.head())
    };
    let finite = all.iter().filter(|clause| is_finite(tree, clause.head()));
    signs.set_share(Sign::Past, finite.clone().filter(past).count(), as_f64(finite.count()) * 0.8);
    let imperative = |clause: &&Clause| {
        matches!(clause.kind, ClauseKind::Main | ClauseKind::Coordinated | ClauseKind::Parataxis)
            && clause.subject.is_none()
            && tree.xpos(clause.head()) == Xpos::Vb
            && tree.dependents_by(clause.head(), &[Deprel::Aux, Deprel::Nsubj]).next().is_none()
    };
    let sentences = as_f64(running(text).count());
    signs.set_share(Sign::Imperatives, all.iter().filter(imperative).count(), sentences * 0.5);
    let meets = |clause: &&Clause| known.meeting_verbs.contains(&tree.lemma(clause.main()));
    signs.set_share(Sign::Meeting, all.iter().filter(meets).count(), sentences * 0.5);
    let asks = |sentence: &usize| text.sentences.get(*sentence).is_some_and(|s| s.span.of(text.source).ends_with('?'));
    signs.set_share(Sign::Questions, running(text).filter(asks).count(), sentences * 0.2);
}

/// The sentences of running text.
fn running<'a>(text: &'a Text) -> impl Iterator<Item = usize> + 'a {
    let runs = |block: SentenceBlock| matches!(block, SentenceBlock::Paragraph | SentenceBlock::ListItem);
    text.sentences.iter().filter(move |sentence| runs(sentence.block)).map(|sentence| sentence.id)
}

/// Times, numbers, and who is said to say what.
fn values(layers: &Layers, changes: usize, signs: &mut Signs) {
    let below = &layers.below;
    let text = below.tree.text;
    let sentences = as_f64(running(text).count());
    let days = below.times.iter().filter(|time| time.anchor == Some(Anchor::Reference) && !time.is_vague());
    signs.set_share(Sign::Days, days.count(), sentences * 0.2);
    signs.set_share(Sign::Numbers, below.quantities.len(), sentences);
    signs.set_share(Sign::Changes, changes, sentences * 0.3);
    let speaker = |source: ByteSpan| {
        let persons = &text.language.summary;
        let form = source.of(text.source).to_lowercase();
        persons.first_person.contains(&form.as_str()) || persons.second_person.contains(&form.as_str())
    };
    let cued = below.attributions.iter().filter(|attribution| attribution.cue.is_some());
    let reported = cued.filter(|attribution| attribution.source.is_some_and(|source| !speaker(source)));
    signs.set_share(Sign::Reported, reported.count(), sentences * 0.4);
}
