//! Candidates from the trees: each word that may attribute, with what it would attribute and to whom.

use std::ops::Range;

use factcards_document::{FactStatus, Stance};
use factcards_model::ud::{Deprel, Upos, Xpos};
use rustc_hash::FxHashMap;

use super::negated_stance;
use crate::clause::{COMPLEMENTS, Clause, Items, Listed, Phrase, frame};
use crate::lang::{Construction, Frame};
use crate::tree::Tree;

/// A cue with its content and source, in tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// The word that decides.
    pub(super) cue: usize,
    /// That word with its auxiliaries.
    pub(super) cue_tokens: Range<usize>,
    pub(super) content: Vec<Range<usize>>,
    /// None where the tree names nobody.
    pub(super) source: Option<Phrase>,
    pub(super) stance: Stance,
    /// Of candidates with one cue the lowest is taken.
    pub(super) rank: u8,
}

/// The rank of what is only an object: "rejected the claim".
pub(super) const OBJECT: u8 = 4;

/// Words of a sentence's edge at which "according to" speaks for all of it.
const EDGE: usize = 2;

/// Finds the candidates, in order of their cues.
pub(super) struct Candidates<'a, 't> {
    pub(super) tree: &'a Tree<'t>,
    clauses: &'a [Clause],
    /// The clause of each predicate.
    of_predicate: FxHashMap<usize, usize>,
}

impl<'a, 't> Candidates<'a, 't> {
    pub(super) fn new(tree: &'a Tree<'t>, clauses: &'a [Clause]) -> Self {
        let mut of_predicate = FxHashMap::default();
        for (at, clause) in clauses.iter().enumerate() {
            for predicate in &clause.predicates {
                // Of clauses that share a predicate the first has it as its own.
                of_predicate.entry(*predicate).or_insert(at);
            }
        }
        Self { tree, clauses, of_predicate }
    }

    pub(super) fn clause(&self, predicate: usize) -> Option<&'a Clause> {
        self.of_predicate.get(&predicate).and_then(|at| self.clauses.get(*at))
    }

    pub(super) fn find(&self) -> Vec<Candidate> {
        let reportative = self.tree.function_words().reportative;
        let mut found = vec![];
        for token in 0..self.tree.text.tokens.len() {
            if let Some(clause) = self.clause(token) {
                match self.tree.upos(token) {
                    Upos::Adj => self.by_adjective(token, clause, &mut found),
                    _ => self.by_verb(token, clause, &mut found),
                }
            }
            match self.tree.upos(token) {
                Upos::Noun => self.by_noun(token, &mut found),
                _ if self.tree.folded(token) == reportative => self.according_to(token, &mut found),
                _ => {}
            }
        }
        found
    }

    /// "Said that", "wants to", "urged them to", "warned of", "rejected".
    fn by_verb(&self, verb: usize, clause: &Clause, found: &mut Vec<Candidate>) {
        let tree = self.tree;
        let phrasal =
            tree.phrasal(verb).filter(|verb| tree.cues().stance(Construction::That, "-", verb) == Some(Stance::Denies));
        let lemma = phrasal.as_deref().unwrap_or(tree.lemma(verb));
        let passive = tree.dependents(verb).any(|c| matches!(tree.deprel(c), Deprel::AuxPass | Deprel::NsubjPass))
            || clause.passive && verb == clause.main();
        // "Given that", "considering that" are as good as subordinators.
        let subordinates = tree.deprel(verb) == Deprel::Advcl
            && matches!(tree.xpos(verb), Xpos::Vbg | Xpos::Vbn)
            && tree.syntax().subordinating_verbs.contains(&lemma);
        if self.is_not_said(verb, clause) || subordinates {
            return;
        }
        let subject = clause.subject.as_ref();
        let source = if passive { self.agent(verb) } else { self.subject_of(clause) };
        let words = tree.function_words();
        let expletive = subject.is_none_or(|s| s.expletive) && !passive;
        let mut add = |content: Vec<Range<usize>>, stance: Option<Stance>, rank: u8| {
            let Some(stance) = stance.filter(|_| !content.iter().all(Range::is_empty)) else { return };
            let cue_tokens = self.cue_tokens(verb, clause);
            found.push(Candidate { cue: verb, cue_tokens, content, source: source.clone(), stance, rank });
        };
        let child = |relation: Deprel| tree.dependents(verb).find(|c| tree.deprel(*c) == relation);
        // "It might be good English to say": nobody in particular.
        let impersonal = subject.is_some_and(|s| tree.lemma(s.phrase.head) == words.expletive)
            && tree.upos(clause.head()) != Upos::Verb
            && clause.predicates.len() > 1;
        let named = source.is_some() && !expletive && !impersonal;
        if let Some(content) = child(Deprel::Ccomp).filter(|_| named) {
            let asks = self.is_question(content);
            let negated = clause.standing.negative;
            // Of verbs that the table does not name only "that" tells that they report.
            let marked = tree.mark(content, &[words.complementizer]).is_some();
            let reports = tree.cues().speaks(lemma);
            let listed = if asks || reports.is_some() || !marked {
                reports
            } else {
                tree.cues().stance(Construction::That, "-", lemma)
            };
            let stance = listed.filter(|_| !(asks && negated));
            let stance = stance.map(|s| negated_stance(s, negated));
            add(vec![self.clause_content(content)], stance, 0);
        } else if let Some((content, rank)) = self.beside(verb) {
            // "The bridge is safe, the engineer said", "Five years ago, Tan said, the plant offered …".
            add(content, tree.cues().inserts(lemma), rank);
        }
        if !named {
            return;
        }
        let object = child(Deprel::Obj).or_else(|| child(Deprel::Iobj));
        let object =
            if passive { tree.dependents(verb).find(|c| tree.deprel(*c) == Deprel::NsubjPass) } else { object };
        let completion = child(Deprel::Xcomp);
        if let Some(completion) = completion {
            let infinitive = tree.is_infinitive(completion);
            let whole = tree.subtree(completion);
            match object.filter(|o| *o < completion) {
                Some(object) if infinitive => {
                    let stance = tree.cues().stance(Construction::ObjectInfinitive, "-", lemma);
                    add(vec![self.from(object, whole.end)], stance, 2);
                }
                Some(object) => {
                    let stance = tree.cues().stance(Construction::ObjectPredicate, "-", lemma);
                    add(vec![self.from(object, whole.end)], stance, 2);
                }
                None if infinitive => {
                    let negated = clause.standing.negative
                        && tree.cues().stance(Construction::Infinitive, "-", lemma) != Some(Stance::Denies);
                    let stance =
                        tree.cues().stance(Construction::Infinitive, "-", lemma).map(|s| negated_stance(s, negated));
                    // Who refuses to say has said nothing.
                    let silent = stance == Some(Stance::Denies) && tree.cues().speaks(tree.lemma(completion)).is_some();
                    add(vec![self.without_linker(completion)], stance.filter(|_| !silent), 2);
                }
                None if tree.xpos(completion) == Xpos::Vbg => {
                    let negated = clause.standing.negative;
                    let stance = tree.cues().stance(Construction::Gerund, "-", lemma);
                    add(vec![whole], stance.map(|s| negated_stance(s, negated)), 2);
                }
                None => {}
            }
        }
        for oblique in
            tree.dependents(verb).filter(|c| matches!(tree.deprel(*c), Deprel::Obl | Deprel::Advcl | Deprel::Nmod))
        {
            let Some(preposition) = self.preposition(oblique) else { continue };
            let content = tree.subtree(oblique);
            match object.filter(|o| *o < oblique) {
                Some(object) => {
                    let stance = tree.cues().stance(Construction::ObjectOblique, &preposition, lemma);
                    add(vec![self.from(object, content.end)], stance, 2);
                }
                None => {
                    let stance = tree.cues().stance(Construction::Oblique, &preposition, lemma);
                    add(vec![self.without_linker(oblique)], stance, 3);
                }
            }
        }
        // "Accused the firm of fraud": the parser may hang the fraud on the firm.
        for child in object.into_iter().flat_map(|o| tree.dependents(o)).filter(|c| tree.deprel(*c) == Deprel::Nmod) {
            let preposition = self.preposition(child).unwrap_or_default();
            let stance = tree.cues().stance(Construction::ObjectOblique, &preposition, lemma);
            add(object.map(|o| self.from(o, tree.subtree(child).end)).into_iter().collect(), stance, 2);
        }
        if let Some(object) = object.filter(|o| tree.upos(*o) != Upos::Pron) {
            let negated = clause.standing.negative;
            let stance = tree.cues().stance(Construction::Object, "-", lemma).map(|s| negated_stance(s, negated));
            add(vec![tree.subtree(object)], stance, OBJECT);
        }
    }

    /// Whether what governs a cue, or the question that it is, says that nobody has said anything: "denied that he said",
    /// "urged him to confirm", "agreed to announce", "did he say".
    fn is_not_said(&self, verb: usize, clause: &Clause) -> bool {
        let (tree, words) = (self.tree, self.tree.function_words());
        let place = tree.first_conjunct(clause.head());
        let governed = match clause.standing.embedding {
            FactStatus::Conditional | FactStatus::Denied => true,
            FactStatus::Demanded => tree.is(place, &COMPLEMENTS),
            FactStatus::Possible => tree.mark(place, words.interrogatives).is_some() || self.asks(verb, clause),
            _ => false,
        };
        // Who is going to talk about something tells it.
        let planned = clause.standing.own == FactStatus::Planned && tree.lemma(clause.head()) != words.prospective;
        governed || planned && verb != clause.head()
    }

    /// Whether a question asks if a clause holds: an auxiliary stands before its subject, or it is asked of who is spoken to.
    /// "Why did he say that" takes it that he did.
    fn asks(&self, verb: usize, clause: &Clause) -> bool {
        let tree = self.tree;
        let Some(subject) = clause.subject.as_ref().map(|subject| subject.phrase.head) else { return false };
        let before = |auxiliary: usize| auxiliary < subject;
        let inverted = || tree.dependents_by(clause.head(), &[Deprel::Aux, Deprel::Cop]).any(before);
        tree.lemma(subject) == tree.function_words().second_person || inverted() && frame(tree, verb) != Frame::Wh
    }

    /// "The board decided: – to accept": what the items of a list say.
    pub(super) fn by_list(&self, listed: &Listed) -> Option<Candidate> {
        let (tree, cue) = (self.tree, listed.governor);
        let clause = self.clause(cue)?;
        let (construction, content): (_, Vec<_>) = match &listed.items {
            Items::Nominals(items) => (Construction::Object, items.clone()),
            Items::Infinitives(verbs) => {
                let of = |with: bool| if with { Construction::ObjectInfinitive } else { Construction::Infinitive };
                (of(listed.object.is_some()), verbs.iter().map(|verb| self.without_linker(*verb)).collect())
            }
        };
        let stance = tree.cues().stance(construction, "-", tree.lemma(cue))?;
        let stance = negated_stance(stance, clause.standing.negative);
        let source = self.subject_of(clause);
        Some(Candidate { cue, cue_tokens: self.cue_tokens(cue, clause), content, source, stance, rank: 0 })
    }

    /// "According to Acme": what it says is the whole sentence where it stands at an edge of it, else its clause.
    fn according_to(&self, according: usize, found: &mut Vec<Candidate>) {
        let tree = self.tree;
        let Some(source) = tree.head(according).filter(|_| tree.is(according, &[Deprel::Case])) else { return };
        let sentence = tree.text.tokens_of(tree.sentence(according));
        let phrase = tree.phrase(source, &|child| !tree.is(child, &[Deprel::Parataxis, Deprel::Advcl]));
        let phrase = phrase.start.min(according)..phrase.end.max(according + 1);
        let edge = phrase.start <= sentence.start + EDGE || phrase.end + EDGE >= sentence.end;
        let clause = tree.ancestors(source).find(|at| self.clause(*at).is_some());
        let whole = match clause.filter(|_| !edge) {
            Some(clause) => tree.subtree(clause),
            None => sentence,
        };
        let content = vec![
            tree.without_marks(whole.start..phrase.start.max(whole.start)),
            tree.without_marks(phrase.end.min(whole.end)..whole.end),
        ];
        let content: Vec<_> = content.into_iter().filter(|c| !c.is_empty()).collect();
        if content.is_empty() {
            return;
        }
        found.push(Candidate {
            cue: according,
            cue_tokens: according..tree.end_of_fixed(according),
            content,
            source: Some(self.phrase(source)),
            stance: Stance::Says,
            rank: 0,
        });
    }
}

#[cfg(test)]
mod tests {
    use factcards_document::Options;

    #[test]
    fn what_is_denied_asked_or_demanded_to_be_said_is_not_said() {
        for (text, cues) in [
            ("He denied that he said the bridge was safe.", &["denied"][..]),
            ("Police urged him to confirm that the bridge is safe.", &["urged"]),
            ("The firm agreed to announce that it will close.", &["agreed"]),
            ("Ann was asked whether she believed that he left.", &[]),
            ("Did Smith say that the bridge is safe?", &[]),
            ("Why did Smith say that the bridge is safe?", &["say"]),
            ("He wrote to say that it is over.", &["say"]),
        ] {
            let document = crate::analyze(text, &Options::default(), factcards_model::english().unwrap());
            let found = document.attributions.iter().filter_map(|found| found.cue);
            assert_eq!(found.map(|cue| cue.of(text)).collect::<Vec<_>>(), cues, "{text}");
        }
    }
}
