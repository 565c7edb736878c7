//! What the questions share: the headline, the sentences of the body in their order, what each has of the headline.

use std::collections::{BTreeMap, BTreeSet};

use factcards_document::{BlockKind, ByteSpan, Stance};
use factcards_model::ud::{Deprel, Upos, Xpos};
use jiff::civil::Date;

use super::headline::{self, Headline};
use super::{Layers, Sign, Signs};
use crate::clause::{Clause, Phrase, is_finite};
use crate::text::Stage;
use crate::tree::Tree;

/// How many sentences of the body show in whose words a text is.
const OPENING: usize = 12;
/// What is told of those in the room in more of the first sentences is talk.
const MOST_TALK: f64 = 0.8;
/// After so many sentences earliness has halved.
const HALF: f64 = 2.0;

pub(super) struct Story<'l, 'd, 't> {
    pub(super) layers: &'l Layers<'d, 't>,
    pub(super) headline: Option<Headline>,
    /// The sentences that tell, in order.
    body: Vec<usize>,
    lead: Option<usize>,
    /// The place of each sentence in the body.
    rank: BTreeMap<usize, usize>,
    /// For each sentence, the share of the headline's words that it has.
    shared: Vec<f64>,
    /// Which tokens stand in quotation marks.
    quoted: Vec<bool>,
    /// The date of the text.
    pub(super) reference: Option<Date>,
    /// The clause in which somebody does something by saying so: "I resign".
    pub(super) performed: Option<&'d Clause>,
    /// What is so of all candidates.
    whole: Signs,
}

impl<'l, 'd, 't> Story<'l, 'd, 't> {
    pub(super) fn of(layers: &'l Layers<'d, 't>, reference: Option<&str>) -> Self {
        let (tree, clauses) = (layers.below.tree, layers.below.clauses);
        let headline = headline::find(tree, clauses);
        let first = headline.as_ref().map_or(0, |headline| headline.sentence + 1);
        let tells = |sentence: &usize| {
            let runs = tree.text.block_of(*sentence).is_some_and(|block| {
                matches!(block.kind, BlockKind::Paragraph | BlockKind::Turn | BlockKind::Quoted | BlockKind::ListItem)
            });
            runs && tree.text.is_read_for(Stage::Summary, *sentence)
                && layers.clauses_of(*sentence).any(|clause| {
                    clause.subject.is_some() && clause.predicates.iter().any(|word| is_finite(tree, *word))
                })
        };
        let body: Vec<usize> = (first..tree.text.sentences.len()).filter(tells).collect();
        let rank = body.iter().enumerate().map(|(rank, sentence)| (*sentence, rank)).collect();
        let shared = shared_words(tree, headline.as_ref());
        let date = reference.and_then(|date| date.get(.."2000-01-01".len())).and_then(|date| date.parse().ok());
        let others = |sentence: &&usize| {
            let mut subjects = layers.clauses_of(**sentence).filter_map(|clause| clause.subject.as_ref());
            subjects.any(|subject| tree.is_noun(subject.phrase.head))
        };
        let lead = body.iter().take(OPENING).find(others).or(body.first()).copied();
        let mut story = Self {
            layers,
            headline,
            lead,
            body,
            rank,
            shared,
            quoted: quoted(tree),
            reference: date,
            performed: None,
            whole: Signs::none(),
        };
        story.performed = story.find_performed();
        story.whole = story.signs_of_text();
        story
    }

    fn signs_of_text(&self) -> Signs {
        let mut signs = Signs::none();
        let text = self.tree().text;
        signs.mark(Sign::Headline, self.headline_clause().is_some());
        let line = |time: &factcards_document::Time<ByteSpan>| {
            text.block_of(time.sentence).is_some_and(|block| block.kind == BlockKind::Metadata)
        };
        signs.mark(Sign::Dated, self.layers.below.times.iter().any(line));
        let opening = self.body.iter().take(OPENING);
        let personal = opening.clone().filter(|sentence| self.is_personal(**sentence)).count();
        signs.set(Sign::Personal, personal as f64 / opening.len().max(1) as f64);
        let is = |clause: &Clause| self.tree().dependent(clause.main(), Deprel::Cop).is_some();
        signs.mark(Sign::Described, self.headline_clause().is_none() && self.lead_clause().is_some_and(is));
        signs
    }

    /// Whether the writer or speaker speaks of those in the room.
    fn is_personal(&self, sentence: usize) -> bool {
        let (tree, words) = (self.tree(), &self.tree().text.language);
        let turn = tree.text.block_of(sentence).is_some_and(|block| block.kind == BlockKind::Turn);
        let person = |token: usize| words.main_event.participants.contains(&tree.folded(token));
        turn || tree.text.tokens_of(sentence).any(|token| person(token) && !self.is_quoted(token))
    }

    /// Whether a token stands in quotation marks.
    fn is_quoted(&self, token: usize) -> bool {
        self.quoted.get(token) == Some(&true)
    }

    /// A verb in the past, or a perfect.
    pub(super) fn is_past(&self, clause: &Clause) -> bool {
        let tree = self.tree();
        let past = |token: &usize| tree.xpos(*token) == Xpos::Vbd;
        let perfect = |token: &usize| tree.lemma(*token) == tree.function_words().perfect;
        clause.relation.iter().any(|token| past(token) || *token != clause.main() && perfect(token))
    }

    /// Whether it reports nothing: code, a table, a list of names; a chat, a letter, a speech without a headline, in which
    /// nothing is done by saying so.
    pub(super) fn is_silent(&self) -> bool {
        let untold = self.headline_clause().is_none();
        let talk = self.whole.get(Sign::Personal) > MOST_TALK && self.performed.is_none();
        untold && (self.body.is_empty() || talk)
    }

    fn find_performed(&self) -> Option<&'d Clause> {
        let (tree, words) = (self.tree(), &self.tree().text.language.main_event);
        let first_person = |clause: &&Clause| {
            let subject = clause.subject.as_ref().map(|subject| subject.phrase.head);
            subject.is_some_and(|head| tree.form(head) == tree.function_words().first_person)
        };
        let performs = |clause: &&Clause| {
            let verb = tree.phrasal(clause.main());
            let verb = verb.as_deref().unwrap_or_else(|| tree.lemma(clause.main()));
            words.performed.contains(&verb)
                && !clause.standing.negative
                && !self.is_quoted(clause.main())
                && self.rank.contains_key(&clause.sentence)
        };
        self.layers.below.clauses.iter().filter(performs).find(first_person)
    }

    pub(super) fn tree(&self) -> &'d Tree<'t> {
        self.layers.below.tree
    }

    /// Signs that hold for the text, to add those of a candidate to.
    pub(super) fn signs(&self) -> Signs {
        self.whole
    }

    /// The first sentence of the body that tells of others than who speaks and is spoken to.
    pub(super) fn lead(&self) -> Option<usize> {
        self.lead
    }

    /// The first sentences of the body.
    pub(super) fn opening(&self) -> impl Iterator<Item = usize> + '_ {
        self.body.iter().copied().take(OPENING)
    }

    /// Whether a span stands in the headline.
    pub(super) fn in_headline(&self, span: ByteSpan) -> bool {
        let text = self.tree().text;
        self.headline.as_ref().is_some_and(|headline| text.span(headline.tokens.clone()).contains(span))
    }

    /// 1 in the headline and the first sentence of the body, falling; 0 outside of the body.
    pub(super) fn early(&self, sentence: usize) -> f64 {
        if self.headline.as_ref().is_some_and(|headline| headline.sentence == sentence) {
            return 1.0;
        }
        self.rank.get(&sentence).map_or(0.0, |rank| HALF / (HALF + *rank as f64))
    }

    /// The share of the headline's words that a sentence has.
    pub(super) fn shared(&self, sentence: usize) -> f64 {
        self.shared.get(sentence).copied().unwrap_or_default()
    }

    /// Marks where a candidate stands; called for each of its mentions.
    pub(super) fn mark_place(&self, signs: &mut Signs, span: ByteSpan, sentence: usize) {
        if self.in_headline(span) {
            signs.mark(Sign::InHeadline, true);
        } else {
            signs.raise(Sign::Shared, self.shared(sentence));
            signs.raise(Sign::Early, self.early(sentence));
        }
        if self.lead() == Some(sentence) {
            signs.mark(Sign::Lead, true);
        }
    }

    /// The clause that the headline tells.
    pub(super) fn headline_clause(&self) -> Option<&'d Clause> {
        let headline = self.headline.as_ref()?;
        headline::clause(self.layers.below.clauses, &headline.tokens).map(|clause| self.told(clause))
    }

    /// The clause that the first sentence of the body tells.
    pub(super) fn lead_clause(&self) -> Option<&'d Clause> {
        let tokens = self.tree().text.tokens_of(self.lead()?);
        headline::clause(self.layers.below.clauses, &tokens).map(|clause| self.told(clause))
    }

    /// What is said, where a clause says that somebody says it: who reports is not what happened. A headline that begins
    /// with who says it ("Woman claims …") is about that.
    pub(super) fn told(&self, clause: &'d Clause) -> &'d Clause {
        let (tree, below) = (self.tree(), &self.layers.below);
        let cue = tree.text.span(clause.main()..clause.main() + 1);
        let reports = below.attributions.iter().find(|attribution| {
            matches!(attribution.stance, Stance::Says | Stance::Believes)
                && attribution.cue.is_some_and(|word| word.overlaps(cue))
        });
        let Some(content) = reports.and_then(|attribution| attribution.content.first()) else { return clause };
        let before = content.start < cue.start;
        let headline = self.headline.as_ref().is_some_and(|headline| headline.sentence == clause.sentence);
        let inner = headline::clause(below.clauses, &tree.text.tokens_in(*content));
        inner.filter(|_| before || !headline).unwrap_or(clause)
    }

    /// Whether a noun, or a number of things, heads a phrase: no pronoun, nothing that points at what was said.
    pub(super) fn is_common(&self, phrase: &Phrase) -> bool {
        let tree = self.tree();
        tree.is_noun(phrase.head) || tree.upos(phrase.head) == Upos::Num && phrase.tokens.len() > 1
    }

    /// The verb of a headline in which no clause was read, as its words have capitals or are few: what is a verb elsewhere
    /// in the text is one here.
    pub(super) fn missed_verb(&self) -> Option<usize> {
        let (tree, headline) = (self.tree(), self.headline.as_ref()?);
        if self.headline_clause().is_some() {
            return None;
        }
        let verb = |token: &usize| tree.upos(*token) == Upos::Verb && tree.sentence(*token) != headline.sentence;
        let tokens = 0..tree.text.tokens.len();
        let verbs: BTreeSet<&str> = tokens.filter(verb).map(|token| tree.lemma(token)).collect();
        let may_be = |token: &usize| {
            let third = matches!(tree.xpos(*token), Xpos::Vbz | Xpos::Nns);
            // "Hackers attack": the base form agrees with what stands before it.
            let plural = tree.upos(*token) == Upos::Noun && tree.xpos(*token - 1) == Xpos::Nns;
            verbs.contains(tree.lemma(*token))
                && (third || plural || matches!(tree.xpos(*token), Xpos::Vbd | Xpos::Vbn))
                && !tree.is_in_name(*token)
        };
        headline.tokens.clone().skip(1).find(may_be)
    }
}

impl<'d> Layers<'d, '_> {
    /// The clauses of a sentence.
    pub(super) fn clauses_of(&self, sentence: usize) -> impl Iterator<Item = &'d Clause> {
        let first = self.below.clauses.partition_point(|clause| clause.sentence < sentence);
        self.below.clauses.iter().skip(first).take_while(move |clause| clause.sentence == sentence)
    }
}

fn quoted(tree: &Tree) -> Vec<bool> {
    let mut quoted = vec![false; tree.text.tokens.len()];
    for quotation in tree.text.quotations.spans() {
        quoted.get_mut(tree.text.tokens_in(quotation)).into_iter().for_each(|tokens| tokens.fill(true));
    }
    quoted
}

/// Parts of speech that tell what a headline is about.
const CONTENT: [Upos; 5] = [Upos::Noun, Upos::Propn, Upos::Verb, Upos::Adj, Upos::Num];

/// For each sentence the share of the headline's content words that it has, by lemma.
fn shared_words(tree: &Tree, headline: Option<&Headline>) -> Vec<f64> {
    let Some(headline) = headline else { return vec![] };
    let content = |token: &usize| CONTENT.contains(&tree.upos(*token));
    let words: BTreeSet<usize> =
        headline.tokens.clone().filter(content).filter_map(|token| tree.lemma_id(token)).collect();
    let share = |sentence| {
        let here = |word: &&usize| tree.text.tokens_of(sentence).any(|token| tree.lemma_id(token) == Some(**word));
        words.iter().filter(here).count() as f64 / words.len().max(1) as f64
    };
    (0..tree.text.sentences.len()).map(share).collect()
}
