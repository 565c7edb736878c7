//! What is known of each word of a text that tells whether a summary would use it.

use factcards_document::{BlockKind, EntityKind, SentenceBlock};
use factcards_model::ud::{Deprel, Upos, Xpos};

use super::vocabulary::Vocabulary;
use super::{Layers, flag};
use crate::text::Stage;

/// What is counted of a word over the text.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    pub(super) count: u32,
    /// Its first place among the words of the running text, and the last.
    first: Option<u32>,
    last: u32,
    sentences: u32,
    paragraphs: u32,
    last_sentence: Option<usize>,
    last_paragraph: Option<usize>,
    lemmas: u32,
    noun: u32,
    name: u32,
    adjective: u32,
    verb: u32,
    adverb: u32,
    number: u32,
    subject: u32,
    object: u32,
    root: u32,
    modifier: u32,
    quoted: u32,
    timed: u32,
    measured: u32,
    past: u32,
    person: u32,
    organization: u32,
    place: u32,
    other: u32,
    salience: f64,
    pub(super) title: bool,
    heading: bool,
    metadata: bool,
    opening: bool,
    next: bool,
    ending: bool,
    letters: u32,
}

/// What is counted of the text.
#[derive(Clone, Debug, Default)]
pub(super) struct Whole {
    words: f64,
    sentences: f64,
    first_person: f64,
    second_person: f64,
    past: f64,
    questions: f64,
    headings: f64,
    items: f64,
    turns: f64,
    names: f64,
    quoted: f64,
}

type Value = fn(&Seen, &Whole) -> f64;

impl Seen {
    fn share(&self, part: u32) -> f64 {
        f64::from(part) / f64::from(self.count.max(1))
    }

    /// 1 at the beginning, a half at so many words.
    pub(super) fn early(&self, half: f64) -> f64 {
        self.first.map_or(0.0, |first| half / (half + f64::from(first)))
    }
}

impl Whole {
    fn long(&self) -> f64 {
        self.words / (self.words + 700.0)
    }

    fn per_word(&self, count: f64) -> f64 {
        count / self.words.max(1.0)
    }

    fn per_sentence(&self, count: f64) -> f64 {
        count / self.sentences.max(1.0)
    }
}

/// 0 for none, a half at so many.
fn grown(count: u32, half: f64) -> f64 {
    f64::from(count) / (f64::from(count) + half)
}

/// The values of a word, in the order of the weights that the model file holds.
pub(super) const WORD_VALUES: &[(&str, Value)] = &[
    ("bias", |_, _| 1.0),
    ("often", |w, _| grown(w.count, 2.0)),
    ("very often", |w, _| grown(w.count, 10.0)),
    ("its lemma often", |w, _| grown(w.lemmas, 4.0)),
    ("share of sentences", |w, t| t.per_sentence(f64::from(w.sentences)).sqrt()),
    ("paragraphs", |w, _| grown(w.paragraphs, 3.0)),
    ("within ten words", |w, _| w.early(10.0)),
    ("within forty", |w, _| w.early(40.0)),
    ("within two hundred", |w, _| w.early(200.0)),
    ("spread", |w, t| t.per_word(f64::from(w.last - w.first.unwrap_or(w.last)))),
    ("first sentence", |w, _| flag(w.opening)),
    ("next two", |w, _| flag(w.next)),
    ("last sentences", |w, _| flag(w.ending)),
    ("title", |w, _| flag(w.title)),
    ("heading", |w, _| flag(w.heading)),
    ("about the text", |w, _| flag(w.metadata)),
    ("noun", |w, _| w.share(w.noun)),
    ("name", |w, _| w.share(w.name)),
    ("adjective", |w, _| w.share(w.adjective)),
    ("verb", |w, _| w.share(w.verb)),
    ("adverb", |w, _| w.share(w.adverb)),
    ("number", |w, _| w.share(w.number)),
    ("past participle or tense", |w, _| w.share(w.past)),
    ("subject", |w, _| w.share(w.subject)),
    ("object", |w, _| w.share(w.object)),
    ("root", |w, _| w.share(w.root)),
    ("modifier", |w, _| w.share(w.modifier)),
    ("quoted", |w, _| w.share(w.quoted)),
    ("time", |w, _| w.share(w.timed)),
    ("quantity", |w, _| w.share(w.measured)),
    ("person", |w, _| w.share(w.person)),
    ("organization", |w, _| w.share(w.organization)),
    ("place", |w, _| w.share(w.place)),
    ("other name", |w, _| w.share(w.other)),
    ("salience", |w, _| w.salience),
    ("salient person", |w, _| w.salience * w.share(w.person)),
    ("letters", |w, _| f64::from(w.letters.min(12)) / 12.0),
    ("short", |w, _| flag(w.letters < 4)),
    ("long text", |_, t| t.long()),
    ("often in a long text", |w, t| t.long() * grown(w.count, 5.0)),
    ("early in a long text", |w, t| t.long() * w.early(100.0)),
    ("first person", |_, t| t.per_word(t.first_person).sqrt()),
    ("second person", |_, t| t.per_word(t.second_person).sqrt()),
    ("past", |_, t| t.per_sentence(t.past).min(3.0) / 3.0),
    ("long sentences", |_, t| (t.words / t.sentences.max(1.0) / 40.0).min(1.0)),
    ("questions", |_, t| t.per_sentence(t.questions)),
    ("headings", |_, t| t.per_sentence(t.headings)),
    ("items", |_, t| t.per_sentence(t.items)),
    ("turns", |_, t| t.per_sentence(t.turns)),
    ("names", |_, t| t.per_word(t.names)),
    ("early in talk", |w, t| w.early(100.0) * t.per_word(t.first_person).sqrt()),
    ("often in talk", |w, t| grown(w.count, 5.0) * t.per_word(t.first_person).sqrt()),
    ("title in talk", |w, t| flag(w.title) * t.per_word(t.first_person).sqrt()),
    ("name in talk", |w, t| w.share(w.name) * t.per_word(t.first_person).sqrt()),
    ("quotes", |w, t| w.early(100.0) * t.per_word(t.quoted)),
];

/// The sentences behind the first that count as next to it, and those at the end.
const NEXT: usize = 2;
const LAST: usize = 3;

/// Counts every word, in the order of the forms, and the text.
pub(super) fn count(layers: &Layers, words: &Vocabulary) -> (Vec<Seen>, Whole) {
    let below = &layers.below;
    let (tree, text) = (below.tree, below.tree.text);
    let mut seen: Vec<Seen> =
        words.forms.iter().map(|form| Seen { letters: form.chars().count() as u32, ..Seen::default() }).collect();
    let mut whole = Whole::default();
    let named = named(layers);
    let marked = Marked::of(layers);
    let title = text.title();
    let running: Vec<usize> = text
        .sentences
        .iter()
        .filter(|s| matches!(s.block, SentenceBlock::Paragraph | SentenceBlock::ListItem))
        .filter(|s| text.is_read_for(Stage::Summary, s.id))
        .map(|s| s.id)
        .collect();
    let mut lemmas = vec![0; tree.lemmas().len()];
    for lemma in (0..text.tokens.len()).filter_map(|token| tree.lemma_id(token)) {
        lemmas.get_mut(lemma).into_iter().for_each(|count| *count += 1);
    }
    for sentence in &text.sentences {
        let (_, units) = words.of_sentence(sentence.id);
        let kind = text.block_of(sentence.id).map(|block| block.kind);
        if matches!(kind, Some(BlockKind::Furniture | BlockKind::Code)) {
            continue;
        }
        let rank = running.binary_search(&sentence.id).ok();
        match (rank, sentence.block) {
            (Some(_), _) => whole.sentences += 1.0,
            (None, SentenceBlock::Heading) => whole.headings += 1.0,
            _ => (),
        }
        if rank.is_some() {
            whole.questions += flag(sentence.span.of(text.source).ends_with('?'));
            whole.items += flag(sentence.block == SentenceBlock::ListItem);
            whole.turns += flag(kind == Some(BlockKind::Turn));
        }
        for unit in units {
            let Some(word) = seen.get_mut(unit.form) else { continue };
            let token = unit.token;
            let span = text.span(token..token + 1);
            word.title |= title.is_some_and(|title| title.contains(span));
            word.heading |= sentence.block == SentenceBlock::Heading;
            word.metadata |= sentence.block == SentenceBlock::Metadata;
            let Some(rank) = rank else { continue };
            let at = whole.words as u32;
            whole.words += 1.0;
            word.count += 1;
            word.first.get_or_insert(at);
            word.last = at;
            word.sentences += u32::from(word.last_sentence.replace(sentence.id) != Some(sentence.id));
            word.paragraphs += u32::from(word.last_paragraph.replace(sentence.paragraph) != Some(sentence.paragraph));
            let lemma = tree.lemma_id(token).and_then(|lemma| lemmas.get(lemma));
            word.lemmas = word.lemmas.max(lemma.copied().unwrap_or_default());
            word.opening |= rank == 0;
            word.next |= (1..=NEXT).contains(&rank);
            word.ending |= rank + LAST >= running.len();
            let past = matches!(tree.xpos(token), Xpos::Vbd | Xpos::Vbn);
            word.past += u32::from(past);
            whole.past += flag(tree.xpos(token) == Xpos::Vbd);
            match tree.upos(token) {
                Upos::Noun => word.noun += 1,
                Upos::Propn => word.name += 1,
                Upos::Adj => word.adjective += 1,
                Upos::Verb => word.verb += 1,
                Upos::Adv => word.adverb += 1,
                Upos::Num => word.number += 1,
                _ => (),
            }
            whole.names += flag(tree.upos(token) == Upos::Propn);
            word.subject += u32::from(tree.is(token, &[Deprel::Nsubj]));
            word.object += u32::from(tree.is(token, &[Deprel::Obj, Deprel::Iobj]));
            word.root += u32::from(tree.head(token).is_none());
            word.modifier += u32::from(tree.is(token, &[Deprel::Amod, Deprel::Compound, Deprel::Nmod]));
            let is_marked = |marks: &Vec<bool>| marks.get(token).is_some_and(|marked| *marked);
            word.quoted += u32::from(is_marked(&marked.quoted));
            whole.quoted += flag(is_marked(&marked.quoted));
            word.timed += u32::from(is_marked(&marked.times));
            word.measured += u32::from(is_marked(&marked.quantities));
            let form = words.forms.get(unit.form).map_or("", String::as_str);
            let persons = &text.language.summary;
            whole.first_person += flag(persons.first_person.contains(&form));
            whole.second_person += flag(persons.second_person.contains(&form));
            let entity = named.get(token).and_then(|id| layers.below.entities.get(*id as usize));
            if let Some(entity) = entity {
                word.salience = word.salience.max(entity.salience);
                *match entity.kind {
                    EntityKind::Person => &mut word.person,
                    EntityKind::Organization => &mut word.organization,
                    EntityKind::Place => &mut word.place,
                    _ => &mut word.other,
                } += 1;
            }
        }
    }
    (seen, whole)
}

/// Of a token that no mention is around.
const UNNAMED: u32 = u32::MAX;

/// For each token, the entity that a mention around it is of.
fn named(layers: &Layers) -> Vec<u32> {
    let text = layers.below.tree.text;
    let mut named = vec![UNNAMED; text.tokens.len()];
    for (id, entity) in (0..UNNAMED).zip(layers.below.entities) {
        for mention in &entity.mentions {
            for token in text.tokens_in(mention.span) {
                named.get_mut(token).into_iter().for_each(|slot| *slot = id);
            }
        }
    }
    named
}

/// Which tokens stand in what.
struct Marked {
    quoted: Vec<bool>,
    times: Vec<bool>,
    quantities: Vec<bool>,
}

impl Marked {
    fn of(layers: &Layers) -> Self {
        let text = layers.below.tree.text;
        let mark = |spans: &mut dyn Iterator<Item = factcards_document::ByteSpan>| {
            let mut marks = vec![false; text.tokens.len()];
            for token in spans.flat_map(|span| text.tokens_in(span)) {
                marks.get_mut(token).into_iter().for_each(|mark| *mark = true);
            }
            marks
        };
        Self {
            quoted: mark(&mut text.quotations.spans().into_iter()),
            times: mark(&mut layers.below.times.iter().map(|time| time.span)),
            quantities: mark(&mut layers.below.quantities.iter().map(|quantity| quantity.span)),
        }
    }
}
