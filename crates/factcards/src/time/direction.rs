//! Which way the clause of a time looks: back, or ahead of the moment of telling, by the tense and mood of the predicate
//! that governs the time.

use factcards_document::{ByteSpan, FactStatus};
use factcards_model::ud::{Deprel, Upos, Xpos};

use crate::lang::{Directions, Frame, Governor};
use crate::timex::Direction::{self, Coming, Future, Open, Past, Present};
use crate::tree::Tree;

/// How many words lie between a time and the predicate that governs it, at most.
const DEPTH: usize = 12;

/// What a time hangs on.
struct Clause<'a, 't> {
    tree: &'a Tree<'t>,
    words: &'static Directions,
    /// The head of the time.
    head: usize,
    /// Whether the time is what something is moved to, or a limit.
    goal: bool,
    limit: bool,
}

/// Which way the words around the time at a span look.
pub(super) fn direction(tree: &Tree, span: ByteSpan) -> Direction {
    let words = &tree.text.language.directions;
    let first = tree.text.tokens.partition_point(|token| token.span.end <= span.start);
    let end = tree.text.tokens.partition_point(|token| token.span.start < span.end).max(first + 1);
    let inside = first..end;
    let Some(head) = inside.clone().find(|token| tree.head(*token).is_none_or(|head| !inside.contains(&head))) else {
        return Open;
    };
    let introduces = |forms: &[&str]| introduces(tree, head, first, forms);
    if introduces(words.since) {
        return Past;
    }
    let clause = Clause { tree, words, head, goal: introduces(words.goals), limit: introduces(words.limits) };
    let found = clause.of(head, 0);
    match found {
        // "Appointed director, effective May 1".
        Past | Future | Open if introduces(words.onsets) => Coming,
        Open if clause.limit => Coming,
        found => found,
    }
}

/// Whether one of these forms stands before the time: as its case, or beside it up to an article or a preposition.
fn introduces(tree: &Tree, head: usize, first: usize, forms: &[&str]) -> bool {
    let is = |token: usize| forms.contains(&tree.folded(token));
    let small = |token: usize| matches!(tree.upos(token), Upos::Det | Upos::Adp | Upos::Sconj);
    let sentence = tree.sentence(head);
    let beside = (1..=3).map_while(|n| first.checked_sub(n)).take_while(|at| tree.sentence(*at) == sentence);
    let mut open = true;
    let beside = beside.take_while(|at| std::mem::replace(&mut open, small(*at)));
    beside.into_iter().any(is)
        || tree.dependents_by(head, &[Deprel::Case, Deprel::Mark]).any(|case| case < first && is(case))
}

impl Clause<'_, '_> {
    /// Which way what a word hangs on looks, up to the first predicate that tells.
    fn of(&self, token: usize, depth: usize) -> Direction {
        let tree = self.tree;
        let (mut at, mut awaited) = (token, false);
        for _ in depth..DEPTH {
            awaited |= tree.is_noun(at) && self.words.awaited.contains(&tree.lemma(at));
            if self.is_verbal(at) {
                let told = self.told(at, depth);
                // "asked for answers by Friday" asks for what is to come.
                let wanted = self.limit && at != token && tree.head(token).is_some_and(|head| tree.is_noun(head));
                return if told == Past && wanted { Future } else { told };
            }
            match tree.head(at) {
                Some(head) => at = head,
                None => break,
            }
        }
        // A notice: "Dentist appointment on Monday".
        if awaited { Coming } else { Open }
    }

    fn is_verbal(&self, token: usize) -> bool {
        let tree = self.tree;
        let verb = matches!(tree.upos(token), Upos::Verb | Upos::Aux)
            && !tree.is(token, &[Deprel::Amod, Deprel::Compound, Deprel::Case, Deprel::Flat, Deprel::Mark]);
        verb || tree.dependents_by(token, &[Deprel::Cop, Deprel::Aux]).next().is_some()
    }

    /// What the tense and mood of a predicate tell.
    fn told(&self, verb: usize, depth: usize) -> Direction {
        let (tree, words) = (self.tree, self.words);
        let lemma = tree.lemma(verb);
        let phrasal = tree.phrasal(verb);
        let named =
            |list: &[&str]| list.contains(&lemma) || phrasal.as_deref().is_some_and(|verb| list.contains(&verb));
        let awaiting = named(words.awaiting) || self.goal && named(words.moving);
        let auxiliaries: Vec<usize> = tree.dependents_by(verb, &[Deprel::Aux, Deprel::Cop]).collect();
        let is_perfect = |aux: &usize| {
            tree.lemma(*aux) == tree.function_words().perfect && tree.deprel(*aux).universal() == Deprel::Aux
        };
        let perfect = auxiliaries.iter().copied().find(is_perfect);
        if let Some(modal) = auxiliaries.iter().copied().find(|aux| tree.xpos(*aux) == Xpos::Md) {
            return self.by_modal(modal, perfect.is_some());
        }
        let finite = auxiliaries.iter().copied().chain([verb]).map(|word| tree.xpos(word));
        let finite = finite.into_iter().find(|tag| matches!(tag, Xpos::Vbd | Xpos::Vbp | Xpos::Vbz));
        match (finite, perfect) {
            // "expected the results in April" leaves open which April.
            (Some(Xpos::Vbd), _) if named(words.awaiting) && auxiliaries.is_empty() => Open,
            (Some(Xpos::Vbd), _) if awaiting => Future,
            (Some(Xpos::Vbd), _) => Past,
            (Some(_), _) if awaiting => Coming,
            (Some(_), Some(_)) => Past,
            (Some(_), None) if auxiliaries.is_empty() && named(words.reporting) => Past,
            (Some(_), None) if auxiliaries.is_empty() && named(words.punctual) => Coming,
            // "It is Tuesday" says what today is.
            (Some(_), None) if self.is_today(verb) => Open,
            // "is leaving" looks ahead more surely than "is open".
            (Some(_), None) if tree.xpos(verb) == Xpos::Vbg => Coming,
            (Some(_), None) => Present,
            (None, Some(_)) => Past,
            (None, None) => self.without_tense(verb, awaiting, depth + 1),
        }
    }

    /// Whether the time itself is what a copula says of "it".
    fn is_today(&self, predicate: usize) -> bool {
        let tree = self.tree;
        let subject = tree.dependents_by(predicate, &[Deprel::Nsubj, Deprel::Expl]).next();
        let it = subject.is_some_and(|subject| tree.lemma(subject) == tree.function_words().expletive);
        it && predicate == self.head && tree.dependent(predicate, Deprel::Case).is_none()
    }

    /// "will" and "must" look ahead, "would" and "could" of what is told; with a perfect they look back.
    fn by_modal(&self, modal: usize, perfect: bool) -> Direction {
        let lemma = self.tree.lemma(modal);
        let effect = self.tree.veridicality().effect(Governor::Auxiliary, lemma, Frame::Clause, false);
        match effect {
            FactStatus::Planned => Coming,
            _ if perfect => Past,
            _ if self.words.past_modals.contains(&self.tree.folded(modal)) => Future,
            _ => Coming,
        }
    }

    /// Infinitives, imperatives and participles.
    fn without_tense(&self, verb: usize, awaiting: bool, depth: usize) -> Direction {
        let tree = self.tree;
        if depth > DEPTH {
            return Open;
        }
        let first = tree.first_conjunct(verb);
        let governor = tree.head(first);
        let above = || governor.map_or(Open, |governor| self.of(governor, depth));
        let bare = !tree.is_infinitive(verb);
        // "will meet and leave": the first of them has the auxiliary.
        if first != verb && bare && self.is_verbal(first) {
            return self.told(first, depth);
        }
        match tree.xpos(verb) {
            _ if !bare => self.by_infinitive(first, depth),
            Xpos::Vbn if awaiting => Future,
            Xpos::Vbn => Past,
            // "let us meet", "saw him leave": one with what governs it.
            Xpos::Vb if tree.is(verb, &[Deprel::Xcomp, Deprel::Ccomp]) && governor.is_some() => above(),
            Xpos::Vb => Coming,
            _ if awaiting => Coming,
            _ => above(),
        }
    }

    /// "agreed to leave" looks ahead, "managed to leave" is one with what governs it, and so is a purpose.
    fn by_infinitive(&self, verb: usize, depth: usize) -> Direction {
        let tree = self.tree;
        let Some(governor) = tree.head(verb) else { return Coming };
        let above = self.of(governor, depth);
        let class = match tree.upos(governor) {
            Upos::Verb | Upos::Aux => Governor::Verb,
            Upos::Adj | Upos::Adv => Governor::Adjective,
            _ => Governor::Noun,
        };
        let function = tree.function_words();
        let lemma = tree.lemma(governor);
        let effect = tree.veridicality().effect(class, lemma, Frame::Infinitive, false);
        let happens = matches!(effect, FactStatus::Stated | FactStatus::Denied | FactStatus::Claimed);
        let prospective = lemma == function.prospective && tree.xpos(governor) == Xpos::Vbg;
        let same = tree.is(verb, &[Deprel::Advcl]) || lemma == function.obligative || happens && !prospective;
        match above {
            above if same => above,
            Coming | Present | Open => Coming,
            Past | Future => Future,
        }
    }
}
