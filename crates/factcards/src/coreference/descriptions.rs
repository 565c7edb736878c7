//! "The council" for "Hull City Council": a definite description that repeats what a name says of its kind.

use std::collections::BTreeMap;

use factcards_document::{ByteSpan, Entity, EntityKind, Id, Mention, MentionForm};
use factcards_model::ud::{Deprel, Upos, Xpos};

use super::{Layers, MentionIndex};
use crate::lexicon::{Class, fold};
use crate::words::Words;

/// How many sentences after the last mention a description still means it.
const REACH: usize = 40;

/// How a head noun became known for an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    /// The name or an apposition says it.
    Told,
    /// Every name with a legal form says it: "plc" of a company.
    ByForm,
}

/// What a noun can mean at a place of the text.
#[derive(Default)]
struct Bearers {
    /// Entities with the place of their last mention among the sentences; `None` is somebody without a name.
    last: BTreeMap<Option<Id>, (usize, Option<Known>)>,
}

impl Bearers {
    /// The only one within reach.
    fn only(&self, sentence: usize) -> Option<(Id, Known)> {
        let mut near = self.last.iter().filter(|(_, (last, _))| sentence - (*last).min(sentence) <= REACH);
        let (entity, (_, known)) = near.next().filter(|_| self.last.len() == 1)?;
        Some(((*entity)?, (*known)?))
    }
}

/// Lets "the" with a bare noun mean the one entity whose name ends in that noun or is explained by it, where the text has
/// spoken of no other. Of people nothing is taken up.
pub(crate) fn attach(layers: &Layers, entities: &mut [Entity<ByteSpan>]) {
    let words = layers.words;
    let tree = words.tree;
    let index = MentionIndex::of(entities);
    let kinds: Vec<EntityKind> = entities.iter().map(|e| e.kind).collect();
    let mut bearers = BTreeMap::<String, Bearers>::new();
    // The organisation that was mentioned last.
    let mut latest = None;
    // What was spoken of in the plural last, with the place of its noun.
    let mut plural: Option<(Id, usize)> = None;
    let mut found: Vec<(Id, Mention<ByteSpan>)> = vec![];
    for token in 0..words.text.tokens.len() {
        let span = words.text.span(token..token + 1);
        let sentence = tree.sentence(token);
        if let Some((mention, entity)) = index.covering(span.start) {
            let last = words.text.tokens_in(mention).end == token + 1;
            let kind = kinds.get(entity).copied().unwrap_or(EntityKind::Other);
            if last && !matches!(kind, EntityKind::Person | EntityKind::Nationality) {
                for (noun, known) in nouns(words, mention) {
                    bearers.entry(noun).or_default().last.insert(Some(entity), (sentence, Some(known)));
                }
                latest = if kind == EntityKind::Organization { Some(entity) } else { latest };
            }
            continue;
        }
        if let Some((entity, subject)) = plural.filter(|_| is_plural_pronoun(words, token)) {
            if goes_on(words, subject, token) {
                found.push((entity, Mention { span, sentence, form: MentionForm::Pronoun }));
            }
            continue;
        }
        if !tree.is_noun(token) || tree.is(token, &[Deprel::Compound, Deprel::Flat]) {
            continue;
        }
        let noun = fold(words.word(token)).into_owned();
        if is_bare(words, token) {
            let only = bearers.get(&noun).and_then(|b| b.only(sentence));
            let only = only.filter(|(entity, known)| *known == Known::Told || latest == Some(*entity));
            if let Some((entity, _)) = only {
                let span = words.text.span(token - 1..token + 1);
                plural = is_plural(words, token).then_some((entity, token)).or(plural);
                found.push((entity, Mention { span, sentence, form: MentionForm::Nominal }));
                bearers.entry(noun).or_default().last.entry(Some(entity)).and_modify(|(last, _)| *last = sentence);
            }
        } else if let Some(bearers) = bearers.get_mut(&noun)
            && !names_itself(words, &index, token)
        {
            // "A council", "the parish council": another one.
            bearers.last.insert(None, (sentence, None));
        }
    }
    for (id, mention) in found {
        if let Some(entity) = entities.get_mut(id) {
            let at = entity.mentions.partition_point(|m| m.span < mention.span);
            entity.mentions.insert(at, mention);
        }
    }
}

/// The nouns by which a mention can be taken up: the last word of its name or the one before "of", what stands in
/// apposition to it, and what its legal form says.
fn nouns(words: &Words, mention: ByteSpan) -> Vec<(String, Known)> {
    let tree = words.tree;
    let tokens = words.text.tokens_in(mention);
    let mut nouns = vec![];
    let of = tokens.clone().find(|t| words.word(*t) == words.language().names.of);
    let mut end = of.unwrap_or(tokens.end);
    let of_form = |t: usize| words.is(t, Class::LegalSuffix);
    if tokens.len() > 1 && end > tokens.start + 1 && of_form(end - 1) && of.is_none() {
        let companies = words.language().names.companies.iter();
        nouns.extend(companies.map(|noun| ((*noun).to_owned(), Known::ByForm)));
        end -= 1;
    }
    let kind = |t: usize| words.lexicon().head_kind(&fold(words.word(t)));
    let trade = |t: usize| words.language().names.trades.contains(&fold(words.word(t)).as_ref());
    if let Some(head) = end.checked_sub(1).filter(|head| tokens.len() > 1 && kind(*head).is_some() && !trade(*head)) {
        nouns.push((fold(words.word(head)).into_owned(), Known::Told));
    }
    // "Board of Trustees": the trustees.
    let members = of.map(|of| of + 1).filter(|t| t + 1 == tokens.end && are_people(words, *t));
    nouns.extend(members.map(|t| (fold(words.word(t)).into_owned(), Known::Told)));
    let Some(head) = tree.top(tokens.clone()) else { return nouns };
    let beside = tree.dependents_by(head, &[Deprel::Appos]).filter(|t| !tokens.contains(t));
    let above = tree.head(head).filter(|_| tree.is(head, &[Deprel::Appos, Deprel::Flat, Deprel::NmodDesc]));
    let common = |t: &usize| tree.upos(*t) == Upos::Noun && !words.is(*t, Class::RoleNoun) && !words.is_capitalised(*t);
    nouns.extend(beside.chain(above).filter(common).map(|t| (fold(words.word(t)).into_owned(), Known::Told)));
    nouns
}

/// Whether a word is the plural of a role: "Trustees".
fn are_people(words: &Words, token: usize) -> bool {
    let lexicon = words.lexicon();
    lexicon.singulars(&fold(words.word(token))).any(|one| lexicon.classes(&one).has(Class::RoleNoun))
}

fn is_plural(words: &Words, noun: usize) -> bool {
    matches!(words.tree.xpos(noun), Xpos::Nns | Xpos::Nnps)
}

fn is_plural_pronoun(words: &Words, token: usize) -> bool {
    let subject = words.tree.is(token, &[Deprel::Nsubj]);
    subject && words.language().names.plural_pronouns.contains(&words.tree.lowercase(token).as_str())
}

/// "The trustees did not decide. They will return to it": the subject of one sentence is that of the next, and nothing
/// else in the plural stands between.
fn goes_on(words: &Words, noun: usize, pronoun: usize) -> bool {
    let tree = words.tree;
    let (first, second) = (tree.sentence(noun), tree.sentence(pronoun));
    let paragraph = |sentence: usize| words.text.sentences.get(sentence).map(|s| s.paragraph);
    let others = (noun + 1..pronoun).any(|t| is_plural(words, t) || tree.is(t, &[Deprel::Conj]) && tree.is_noun(t));
    first + 1 == second && paragraph(first) == paragraph(second) && tree.is(noun, &[Deprel::Nsubj]) && !others
}

/// Whether a noun is said with nothing but the definite article before it.
fn is_bare(words: &Words, noun: usize) -> bool {
    let tree = words.tree;
    let article = noun.checked_sub(1).filter(|t| tree.lowercase(*t) == words.language().names.article);
    let modifies =
        [Deprel::Amod, Deprel::Nmod, Deprel::Compound, Deprel::Acl, Deprel::Appos, Deprel::Flat, Deprel::Nummod];
    let within = |child: usize| tree.is(child, &modifies);
    article.is_some_and(|t| tree.head(t) == Some(noun)) && !tree.dependents(noun).any(within)
}

/// Whether a noun is explained by a name beside it: "the residents' group Clear Air".
fn names_itself(words: &Words, index: &MentionIndex, noun: usize) -> bool {
    let beside = words.tree.dependents_by(noun, &[Deprel::Appos, Deprel::Flat, Deprel::NmodDesc, Deprel::Compound]);
    let own = beside.chain(words.tree.head(noun).filter(|_| words.tree.is(noun, &[Deprel::Appos])));
    own.into_iter().any(|t| words.text.tokens.get(t).is_some_and(|t| index.covering(t.span.start).is_some()))
}
