//! What a text says of the kind of a name by what it puts beside it: what the name does and owns, where it stands, what
//! it is called. Each construction is looked up by its governing word in the language's table.

use std::collections::BTreeMap;
use std::ops::Range;

use factcards_document::EntityKind;
use factcards_model::ud::{Deprel, Upos};

use super::{Found, titles};
use crate::lang::Context;
use crate::lexicon::Class;
use crate::words::Words;

/// What speaks for kinds at one mention, in steps.
pub(super) type Evidence = Vec<(EntityKind, i32)>;

/// What settles a kind.
pub(super) const SETTLED: i32 = 6;

/// Words between a name and the noun in apposition to it, and between a subject and the pronoun that stands for it.
const REACH: usize = 6;
const PRONOUN_REACH: usize = 16;

/// What the text says at one mention of a name.
pub(super) fn at(words: &Words, name: &Range<usize>) -> Evidence {
    let mut evidence = vec![];
    let Some(top) = words.tree.top(name.clone()) else { return evidence };
    let at = Mention { words, name, top };
    at.governed(&mut evidence);
    at.called(&mut evidence);
    at.taken_up(&mut evidence);
    at.explained(&mut evidence);
    evidence
}

/// Whether what a text says for a kind is heard of a name that the model takes for another: what a first name or a list
/// of places settles is not unsettled by a hint.
pub(super) fn is_heard(words: &Words, name: &Found, (kind, steps): (EntityKind, i32)) -> bool {
    let (first, last) = (name.tokens.start, name.tokens.end.saturating_sub(1));
    let organization = kind == EntityKind::Organization;
    match name.kind {
        EntityKind::Person if name.tokens.len() > 1 && organization => {
            let full = words.text.may_be_first_name(first) && words.text.may_name_people(last);
            steps > 1 && !full
        }
        EntityKind::Person if organization => steps >= SETTLED || steps > 1 && !words.text.may_be_first_name(first),
        EntityKind::Place if organization => steps > 1 || !words.text.may_name_places(last),
        EntityKind::Person if kind == EntityKind::Place => steps > 1 || !words.text.may_be_first_name(first),
        EntityKind::Organization if !organization => {
            let head = words.tree.folded(titles::head_of(words, name));
            let building = kind == EntityKind::Place && words.language().names.buildings.contains(&head);
            steps >= SETTLED || building || words.lexicon().head_kind(head).is_none()
        }
        _ => true,
    }
}

/// The most words of a name that the model did not find.
const LONGEST: usize = 3;

/// Names that the model did not find and whose kind the text settles by one mention or several.
pub(super) fn missed(words: &Words, found: &[Found]) -> Vec<Found> {
    let mut next = found.iter().peekable();
    let mut candidates: Vec<Range<usize>> = vec![];
    for token in 0..words.text.tokens.len() {
        while next.peek().is_some_and(|name| name.tokens.end <= token) {
            next.next();
        }
        let free = next.peek().is_none_or(|name| name.tokens.start > token);
        if !free || !is_candidate(words, token) {
            continue;
        }
        let sentence = words.tree.sentence(token);
        let last =
            candidates.last_mut().filter(|last| last.end == token && words.tree.sentence(last.start) == sentence);
        match last {
            Some(last) => last.end = token + 1,
            None => candidates.push(token..token + 1),
        }
    }
    candidates.retain(|tokens| {
        tokens.len() <= LONGEST && words.lexicon().known_name(words.covered(tokens.clone())).is_none()
    });
    let mut told = BTreeMap::<&str, BTreeMap<EntityKind, i32>>::new();
    for tokens in &candidates {
        let told = told.entry(words.covered(tokens.clone())).or_default();
        at(words, tokens).into_iter().for_each(|(kind, steps)| *told.entry(kind).or_default() += steps);
    }
    let settled = |tokens: Range<usize>| {
        let told = told.get(words.covered(tokens.clone()))?;
        let (kind, steps) = told.iter().max_by_key(|(_, steps)| **steps)?;
        (*steps >= SETTLED).then_some(Found { tokens, kind: *kind })
    };
    candidates.into_iter().filter_map(settled).collect()
}

/// Whether a word outside of all names can be one by its form.
fn is_candidate(words: &Words, token: usize) -> bool {
    words.tree.upos(token) == Upos::Propn
        && words.is_capitalised(token)
        && words.word(token).contains(char::is_lowercase)
        && !words.is_any(token, &[Class::Title, Class::RoleNoun, Class::RoleModifier, Class::Determiner])
}

/// A mention and the token of it that hangs on what is outside.
struct Mention<'m, 't> {
    words: &'m Words<'t>,
    name: &'m Range<usize>,
    top: usize,
}

impl Mention<'_, '_> {
    fn look_up(&self, context: Context, lemma: &str, evidence: &mut Evidence) -> bool {
        let says = self.words.language().name_contexts.says(context, lemma);
        evidence.extend(says.into_iter().flatten());
        says.is_some()
    }

    /// What the word says that the name hangs on. What is joined to another name hangs where that does.
    fn governed(&self, evidence: &mut Evidence) {
        let tree = self.words.tree;
        let joined = (tree.deprel(self.top) == Deprel::Conj).then(|| tree.head(self.top)).flatten();
        // "For me and Stefan".
        if joined.is_some_and(|first| tree.upos(first) == Upos::Pron) {
            evidence.push((EntityKind::Person, 3));
            return;
        }
        let first = joined.filter(|first| tree.is_noun(*first)).unwrap_or(self.top);
        let Some(head) = tree.head(first) else { return };
        let lemma = tree.lemma(head);
        let context = match tree.deprel(first) {
            Deprel::Nsubj if tree.dependent(head, Deprel::Cop).is_some() => Context::Is,
            Deprel::Nsubj | Deprel::OblAgent => Context::Subject,
            Deprel::Obj | Deprel::NsubjPass => Context::Object,
            Deprel::NmodPoss => Context::Owner,
            Deprel::Compound | Deprel::NmodDesc if head >= self.name.end => Context::Before,
            Deprel::Nmod => Context::Of,
            Deprel::Obl => Context::Oblique,
            _ => return,
        };
        let told = self.look_up(context, lemma, evidence);
        let placed = matches!(context, Context::Of | Context::Oblique) && !told;
        // "In the Security Council": places are seldom called with an article.
        let article =
            tree.dependent(self.top, Deprel::Det).is_some() || tree.dependent(self.top, Deprel::Nmod).is_some();
        if placed && !article {
            let case = tree.dependents_by(first, &[Deprel::Case]).next();
            case.into_iter().for_each(|case| {
                self.look_up(Context::Behind, tree.folded(case), evidence);
            });
        }
    }

    /// What a noun says that the name is: before it or behind a comma.
    fn called(&self, evidence: &mut Evidence) {
        let (words, tree) = (self.words, self.words.tree);
        let sentence = words.text.tokens_of(tree.sentence(self.name.start));
        let noun = |t: usize| tree.upos(t) == Upos::Noun && !words.is_capitalised(t);
        let before = self.name.start.checked_sub(1).filter(|t| *t >= sentence.start && noun(*t));
        let comma = words.is_comma(self.name.end) && words.is(self.name.end + 1, Class::Determiner);
        let start = self.name.end + 2;
        let last = |t: &usize| noun(*t) && !noun(t + 1);
        let goes_on = |t: &usize| noun(*t) || matches!(tree.upos(*t), Upos::Adj | Upos::Propn | Upos::Adv | Upos::Verb);
        let behind = (start..(start + REACH).min(sentence.end)).take_while(goes_on).find(last).filter(|_| comma);
        for said in [before, behind].into_iter().flatten() {
            let told = self.look_up(Context::Is, tree.lemma(said), evidence);
            let firm = words.language().roles.of_firms.contains(&tree.lemma(said));
            if !told && !firm && words.is(said, Class::RoleNoun) {
                evidence.push((EntityKind::Person, 1));
            }
        }
    }

    /// The pronoun that takes a subject up, in its own sentence or as the first word of the next.
    fn taken_up(&self, evidence: &mut Evidence) {
        let (words, tree) = (self.words, self.words.tree);
        let number = tree.sentence(self.name.start);
        let sentence = words.text.tokens_of(number);
        if tree.deprel(self.top) != Deprel::Nsubj {
            return;
        }
        let pronoun = |t: &usize| tree.upos(*t) == Upos::Pron;
        let listed = |t: &usize| {
            let says = words.language().name_contexts.says(Context::Pronoun, tree.folded(*t));
            says.is_some()
        };
        let own = (self.name.end..(self.name.end + PRONOUN_REACH).min(sentence.end))
            .take_while(|t| tree.upos(*t) != Upos::Propn)
            .filter(pronoun)
            .find(listed);
        let next = Some(sentence.end).filter(|t| pronoun(t) && listed(t) && sentence.start == self.name.start);
        own.or(next).into_iter().for_each(|t| {
            self.look_up(Context::Pronoun, tree.folded(t), evidence);
        });
    }

    /// What stands right behind it: "who", an age, the country that it is in.
    fn explained(&self, evidence: &mut Evidence) {
        let (words, tree) = (self.words, self.words.tree);
        let end = self.name.end;
        let links = words.language().names.hyphen_links;
        let linked = |t: usize| words.word(t) == "-" && links.iter().any(|link| words.word(t + 1).starts_with(link));
        if self.name.len() > 2 && linked(self.name.start + 1) {
            evidence.push((EntityKind::Place, 3));
        }
        let comma = usize::from(words.is_comma(end));
        self.look_up(Context::Relative, tree.folded(end + comma), evidence);
        if comma == 0 {
            return;
        }
        let age = words.word(end + 1).parse::<u8>().is_ok_and(|age| (1..=110).contains(&age));
        if age && (words.is_comma(end + 2) || words.word(end + 2) == ".") {
            evidence.push((EntityKind::Person, SETTLED));
        }
        let state = words.lexicon().known_name(words.word(end + 1)).is_some_and(|k| k.kind == EntityKind::Place);
        if state && tree.head(end + 1) == Some(self.top) && tree.deprel(end + 1) != Deprel::Conj {
            evidence.push((EntityKind::Place, 3));
        }
    }
}
