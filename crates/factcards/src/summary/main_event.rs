//! The five Ws and one H of what the text mainly reports.

use factcards_document::{
    Argument, ArgumentRole, ByteSpan, Confidence, EntityKind, Fact, FactStatus, MainEvent, MentionForm, Stance,
    SummaryItem, TimeKind,
};
use factcards_model::ud::{Deprel, Xpos};

use super::Layers;

/// How many of the best sentences are looked at for one that reports an event.
const CANDIDATES: usize = 5;

/// What each sign of a fact weighs; its confidence counts once.
const HAPPENED: f64 = 0.15;
const SALIENCE: f64 = 0.25;

/// Relations of clauses to what they belong to.
const CLAUSES: [Deprel; 5] = [Deprel::Acl, Deprel::Advcl, Deprel::Ccomp, Deprel::Csubj, Deprel::Parataxis];

/// Answers who, what, when, where, why and how from the earliest of the best sentences that holds a fact.
pub(crate) fn find(layers: &Layers, ranking: &[SummaryItem<ByteSpan>]) -> MainEvent<ByteSpan> {
    let best = ranking.iter().take(CANDIDATES);
    let Some(fact) = best.filter_map(|item| layers.main_fact(item.sentence)).min_by_key(|fact| fact.sentence) else {
        return MainEvent::default();
    };
    MainEvent {
        who: layers.who(fact),
        what: what(fact).into_iter().collect(),
        when: layers.when(fact),
        where_: layers.places(fact),
        why: layers.why(fact).into_iter().collect(),
        how: layers.how(fact).into_iter().collect(),
        confidence: Confidence::default(),
    }
}

/// Whether another fact of the sentence has a fact as its circumstance: when, why or what for.
fn is_adjunct(fact: &Fact<ByteSpan>, here: &[Fact<ByteSpan>]) -> bool {
    let Some(relation) = fact.relation.span.first() else { return false };
    let circumstance = |a: &Argument<ByteSpan>| {
        let core = matches!(a.role, ArgumentRole::Object | ArgumentRole::IndirectObject | ArgumentRole::Complement);
        !core && a.span.contains(*relation)
    };
    here.iter().any(|other| other.id != fact.id && other.arguments.iter().any(circumstance))
}

impl Layers<'_, '_> {
    /// The fact of a sentence that tells most. Who reports is not what happened, where it is told what was reported, nor
    /// is what it happened for.
    fn main_fact(&self, sentence: usize) -> Option<&Fact<ByteSpan>> {
        let first = self.facts.partition_point(|f| f.sentence < sentence);
        let end = self.facts.partition_point(|f| f.sentence <= sentence);
        let here = self.facts.get(first..end).unwrap_or_default();
        let told = here.iter().filter(|fact| !self.only_reports(fact, here) && !is_adjunct(fact, here));
        told.fold(None, |best: Option<&Fact<ByteSpan>>, fact| match best {
            Some(best) if self.worth(best) >= self.worth(fact) => Some(best),
            _ => Some(fact),
        })
    }

    /// Sure, about an entity that matters, and as something that happened.
    fn worth(&self, fact: &Fact<ByteSpan>) -> f64 {
        let happened = if fact.status == FactStatus::Stated { HAPPENED } else { 0.0 };
        let entity = fact.subject.entity.and_then(|id| self.below.entities.get(id));
        fact.confidence + happened + SALIENCE * entity.map_or(0.0, |e| e.salience)
    }

    /// Whether a fact says that somebody says or believes what another fact of its sentence tells.
    fn only_reports(&self, fact: &Fact<ByteSpan>, here: &[Fact<ByteSpan>]) -> bool {
        let cued = |cue: ByteSpan| fact.relation.span.iter().any(|piece| piece.overlaps(cue));
        self.below.attributions.iter().any(|attribution| {
            let told = |other: &Fact<ByteSpan>| {
                let relation = other.relation.span.first().copied().unwrap_or(other.span);
                attribution.content.iter().any(|content| content.contains(relation))
            };
            matches!(attribution.stance, Stance::Says | Stance::Believes)
                && attribution.cue.is_some_and(cued)
                && here.iter().any(|other| other.id != fact.id && told(other))
        })
    }

    /// The subject, by name where the text has one for it, then the people and organisations that take part.
    fn who(&self, fact: &Fact<ByteSpan>) -> Vec<ByteSpan> {
        let acts = |id: usize| {
            let kind = self.below.entities.get(id).map(|e| e.kind);
            matches!(kind, Some(EntityKind::Person | EntityKind::Organization))
        };
        let mut who = vec![self.by_name(fact)];
        for argument in &fact.arguments {
            let named =
                self.below.mentions.within(argument.span).find(|(_, id)| argument.entity == Some(*id) && acts(*id));
            who.extend(named.map(|(mention, _)| mention));
        }
        who
    }

    /// The subject; where its words do not name the entity that it is ("He", "the envoy"), the name that stands behind
    /// it in its sentence or else last before it.
    fn by_name(&self, fact: &Fact<ByteSpan>) -> ByteSpan {
        let subject = fact.subject.span;
        let Some(entity) = fact.subject.entity.and_then(|id| self.below.entities.get(id)) else { return subject };
        let mut names = entity.mentions.iter().filter(|m| m.form == MentionForm::Name);
        if names.clone().any(|m| m.span.overlaps(subject)) {
            return subject;
        }
        let beside = names.clone().find(|m| m.sentence == fact.sentence && m.span.start >= subject.end);
        let name = beside.or_else(|| names.rfind(|m| m.span.end <= subject.start));
        name.map_or(subject, |m| m.span)
    }

    /// The fact's own time, then the others of its sentence; lengths of time and "now" are no answer.
    fn when(&self, fact: &Fact<ByteSpan>) -> Vec<ByteSpan> {
        let first = self.below.times.partition_point(|t| t.sentence < fact.sentence);
        let here = self.below.times.iter().skip(first).take_while(|t| t.sentence == fact.sentence);
        let mut when: Vec<_> =
            here.filter(|t| !matches!(t.kind, TimeKind::Duration | TimeKind::Set) && !t.is_vague()).collect();
        when.sort_by_key(|t| Some(t.id) != fact.time);
        when.into_iter().map(|t| t.span).collect()
    }

    /// The places that the fact takes place at, then those that a preposition puts something of its sentence in; not
    /// what is inside another clause of it.
    fn places(&self, fact: &Fact<ByteSpan>) -> Vec<ByteSpan> {
        let text = self.below.tree.text;
        let sentence = text.span(text.tokens_of(fact.sentence));
        let own =
            |place: ByteSpan| fact.arguments.iter().any(|a| a.role == ArgumentRole::Place && a.span.contains(place));
        let predicate = self.predicate(fact);
        let is_place = |id: usize| self.below.entities.get(id).is_some_and(|e| e.kind == EntityKind::Place);
        let mentions = self.below.mentions.within(sentence).filter(|(_, id)| is_place(*id)).map(|(mention, _)| mention);
        let mut places: Vec<ByteSpan> =
            mentions.filter(|place| own(*place) || self.is_located(*place, predicate)).collect();
        places.sort_by_key(|place| !own(*place));
        places
    }

    /// Whether a preposition puts something in a place that no clause parts from the predicate.
    fn is_located(&self, place: ByteSpan, predicate: Option<usize>) -> bool {
        let tree = self.below.tree;
        let Some(head) = tree.top(tree.text.tokens_in(place)) else { return false };
        let head = tree.first_conjunct(head);
        let mut cases = tree.dependents_by(head, &[Deprel::Case]);
        let mut way = std::iter::once(head).chain(tree.ancestors(head)).take_while(|at| Some(*at) != predicate);
        cases.any(|case| tree.syntax().placing.contains(&tree.lowercase(case).as_str()))
            && !way.any(|at| tree.is(at, &CLAUSES))
    }

    /// The word that says what happens.
    fn predicate(&self, fact: &Fact<ByteSpan>) -> Option<usize> {
        let tree = self.below.tree;
        let last = fact.relation.span.last()?;
        let head = tree.top(tree.text.tokens_in(*last))?;
        if tree.is(head, &[Deprel::Cop, Deprel::Aux]) { tree.head(head) } else { Some(head) }
    }

    /// A cause, else what the event is meant to do: "because of …", "to broker peace", "in an effort to broker peace".
    fn why(&self, fact: &Fact<ByteSpan>) -> Option<ByteSpan> {
        let cause = fact.arguments.iter().find(|a| a.role == ArgumentRole::Cause).map(|a| a.span);
        let purpose = || fact.arguments.iter().find(|a| self.is_purpose(a)).map(|a| a.span);
        let effort = || fact.arguments.iter().find_map(|a| self.effort(a));
        cause.or_else(purpose).or_else(effort)
    }

    fn is_purpose(&self, argument: &Argument<ByteSpan>) -> bool {
        let tree = self.below.tree;
        self.head(argument).is_some_and(|head| tree.is(head, &[Deprel::Advcl]) && self.purpose(head).is_some())
    }

    /// What an effort is made for that the event is part of.
    fn effort(&self, argument: &Argument<ByteSpan>) -> Option<ByteSpan> {
        let tree = self.below.tree;
        let tokens = tree.text.tokens_in(argument.span);
        let clause = tokens.filter(|_| argument.preposition.is_some()).find(|token| {
            let effort = tree.head(*token).is_some_and(|noun| tree.syntax().efforts.contains(&tree.lemma(noun)));
            effort && tree.deprel(*token) == Deprel::Acl
        })?;
        let to = self.purpose(clause)?;
        Some(tree.text.span(to + 1..tree.subtree(clause).end))
    }

    /// The marker of an infinitive, which says what for; what is tagged as a preposition does not: "close to stealing".
    fn purpose(&self, verb: usize) -> Option<usize> {
        let tree = self.below.tree;
        tree.infinitive_marker(verb).filter(|marker| tree.xpos(*marker) == Xpos::To)
    }

    /// The means: "by raising …", "through …", "via …".
    fn how(&self, fact: &Fact<ByteSpan>) -> Option<ByteSpan> {
        let (tree, words) = (self.below.tree, self.below.tree.syntax());
        let means = |argument: &&Argument<ByteSpan>| match argument.preposition.as_deref() {
            Some(p) if p == words.by => self.head(argument).is_some_and(|head| tree.xpos(head) == Xpos::Vbg),
            Some(p) if words.means.contains(&p) => argument.role != ArgumentRole::Place,
            _ => false,
        };
        fact.arguments.iter().find(means).map(|a| a.span)
    }

    /// The head of an argument.
    fn head(&self, argument: &Argument<ByteSpan>) -> Option<usize> {
        let tree = self.below.tree;
        tree.top(tree.text.tokens_in(argument.span))
    }
}

/// The relation with what completes it: its object, else the phrase behind it that is neither place nor time. An
/// apposition has no words for its relation.
fn what(fact: &Fact<ByteSpan>) -> Option<ByteSpan> {
    let relation = fact.relation.span.iter().copied().reduce(ByteSpan::cover);
    let Some(relation) = relation else { return fact.arguments.first().map(|a| a.span) };
    let behind = || fact.arguments.iter().filter(|a| a.span.start >= relation.start);
    let object = behind().find(|a| matches!(a.role, ArgumentRole::Object | ArgumentRole::Complement));
    let object = object.or_else(|| behind().next().filter(|a| a.role == ArgumentRole::Oblique));
    Some(object.map_or(relation, |object| relation.cover(object.span)))
}
