//! Whose a role is by a clause: what a copula says of its subject, what verbs make of somebody.

use factcards_document::{EntityKind, Id, Standing};
use factcards_model::ud::{Deprel, Upos, Xpos};

use super::{Holding, Reader};
use crate::clause::{Clause, ClauseKind, Slot};
use crate::lang::{Recipient, RoleEvent, RoleFrame, RolePlace};

impl Reader<'_, '_, '_> {
    /// The roles that clauses speak of, with those who have them: nobody where the clause does not hold.
    pub(super) fn told(&self) -> Vec<(usize, Vec<Holding>)> {
        let mut told = vec![];
        for clause in self.layers.clauses {
            self.tell_copula(clause, &mut told);
            self.tell_verb(clause, &mut told);
            self.tell_preposed(clause, &mut told);
        }
        told
    }

    /// "Jane Roe is the mayor", "the mayor is Jane Roe".
    fn tell_copula(&self, clause: &Clause, told: &mut Vec<(usize, Vec<Holding>)>) {
        let main = clause.main();
        if self.tree.dependent(main, Deprel::Cop).is_none() {
            return;
        }
        let Some(subject) = clause.subject.as_ref() else {
            told.push((main, vec![]));
            return;
        };
        if subject.expletive {
            return;
        }
        let (head, bearers) = if self.may_head_role(main) {
            (main, self.bearers(subject.phrase.head, main))
        } else if self.is_named(main) && self.may_head_role(subject.phrase.head) {
            (subject.phrase.head, self.bearers(main, subject.phrase.head))
        } else {
            return;
        };
        let located = self.tree.dependent(main, Deprel::Case).is_some_and(|case| case < main);
        let reach = self.reach(clause, RoleEvent::Hold).filter(|_| !located);
        let standing = reach.and_then(|reach| self.standing_of(clause, RoleEvent::Hold, reach));
        let bearers = if reach.is_some() { bearers } else { vec![] };
        told.push((head, self.held(clause, bearers, None, standing)));
    }

    /// "They elected her mayor", "she served as mayor", "he left his post as mayor".
    fn tell_verb(&self, clause: &Clause, told: &mut Vec<(usize, Vec<Holding>)>) {
        let verb = clause.main();
        let frames = self.words.language().roles.frames;
        let phrasal = self.tree.phrasal(verb);
        let own = || frames(self.tree.lemma(verb));
        let frames = phrasal.as_deref().map(frames).filter(|frames| !frames.is_empty()).unwrap_or_else(own);
        for frame in frames {
            let Some(head) = self.role_in(clause, verb, frame) else { continue };
            let reach = self.reach(clause, frame.event);
            let bearers = self.recipients(clause, verb, head, frame.recipient);
            let bearers = if reach.is_some() { bearers } else { vec![] };
            let standing = reach.and_then(|reach| self.standing_of(clause, frame.event, reach));
            let employer = self.employer(clause, verb, head, frame);
            let held = self.held(clause, bearers, employer, standing);
            match told.iter_mut().rev().take(frames.len()).find(|(known, _)| *known == head) {
                Some((_, known)) => known.extend(held),
                None => told.push((head, held)),
            }
        }
    }

    /// "As chair of Shell, she …".
    fn tell_preposed(&self, clause: &Clause, told: &mut Vec<(usize, Vec<Holding>)>) {
        let Some(subject) = clause.subject.as_ref().filter(|s| s.own && !clause.passive) else { return };
        let opens = |child: &usize| *child < subject.phrase.tokens.start && self.may_head_role(*child);
        let prepositions = self.words.language().roles.as_role;
        for head in self.tree.dependents_by(clause.head(), &[Deprel::Obl]).filter(opens) {
            if self.is_behind(head, prepositions) && self.reach(clause, RoleEvent::Hold).is_some() {
                let bearers = self.bearers(subject.phrase.head, head);
                told.push((head, self.held(clause, bearers, None, None)));
            }
        }
    }

    fn held(&self, clause: &Clause, bearers: Vec<Id>, owner: Option<Id>, standing: Option<Standing>) -> Vec<Holding> {
        let predicate = Some(clause.main());
        let holding = |bearer| Holding { bearer, owner, standing, predicate, line: None };
        bearers.into_iter().map(holding).collect()
    }

    /// The noun that a verb makes a role of.
    fn role_in(&self, clause: &Clause, verb: usize, frame: &RoleFrame) -> Option<usize> {
        let tree = self.tree;
        let fits = |t: &usize| {
            let open = frame.open && tree.upos(*t) == Upos::Noun && self.entity_at(*t).is_none() && !self.is_timed(*t);
            self.may_head_role(*t) || open
        };
        let objects = || tree.dependents_by(verb, &[Deprel::Obj, Deprel::Iobj]);
        let headline = || self.is_bare_participle(verb);
        match frame.place {
            RolePlace::Predicative => {
                let bare = |t: &usize| *t > verb && tree.dependents_by(*t, &[Deprel::Case]).all(|case| case > *t);
                let passive = self.is_passive(clause);
                // In the active an object alone is who is chosen: "they elected a mayor".
                let second = frame.recipient == Recipient::Subject || passive || headline() || objects().count() > 1;
                let complement = tree.dependents_by(verb, &[Deprel::Xcomp, Deprel::Ccomp]).filter(bare).find(fits);
                let object = || objects().filter(bare).filter(|_| second).rfind(fits);
                complement.or_else(object)
            }
            RolePlace::Behind(preposition) => {
                let below = [Deprel::Obl, Deprel::Xcomp, Deprel::Advcl, Deprel::Nmod];
                let attached = objects().flat_map(|object| tree.dependents_by(object, &[Deprel::Nmod]));
                let all = tree.dependents_by(verb, &below).chain(attached);
                all.filter(|t| *t > verb && self.is_behind(*t, &[preposition])).find(fits)
            }
            RolePlace::Post => {
                let roles = &self.words.language().roles;
                let post = objects().find(|t| roles.posts.contains(&tree.lemma(*t)))?;
                let below = tree.dependents_by(post, &[Deprel::Nmod]).chain(tree.dependents_by(verb, &[Deprel::Obl]));
                below.filter(|t| *t > post && self.is_behind(*t, roles.post_links)).find(fits)
            }
        }
    }

    /// Whether a noun stands behind one of these prepositions; before a name of several words it may hang on another
    /// of them.
    pub(super) fn is_behind(&self, noun: usize, prepositions: &[&str]) -> bool {
        let tree = self.tree;
        let own = tree.dependents_by(noun, &[Deprel::Case, Deprel::Mark]).filter(|case| *case < noun);
        let name = self.mention_at(noun).filter(|_| self.is_named(noun)).map(|(name, _)| name.start);
        let before = name.and_then(|start| start.checked_sub(1)).filter(|t| tree.is(*t, &[Deprel::Case]));
        own.chain(before).any(|case| prepositions.contains(&tree.folded(case)))
    }

    /// Those who receive a role by a verb.
    fn recipients(&self, clause: &Clause, verb: usize, head: usize, recipient: Recipient) -> Vec<Id> {
        let tree = self.tree;
        let subject = || clause.subject.as_ref().map_or(vec![], |s| self.bearers(s.phrase.head, head));
        match (recipient, self.is_passive(clause)) {
            (Recipient::Subject, false) | (Recipient::Object, true) => subject(),
            (Recipient::Subject, true) => {
                let agent = clause.arguments.iter().find(|a| a.slot == Slot::Agent);
                agent.map_or(vec![], |agent| self.bearers(agent.phrase.head, head))
            }
            (Recipient::Object, false) => {
                let below = [Deprel::Obj, Deprel::Iobj, Deprel::Xcomp, Deprel::Ccomp];
                // "Elected Tom Ash chairman": the parser may take the name for a part of the role.
                let inside = tree.dependents_by(head, &[Deprel::Compound, Deprel::Nmod, Deprel::Nsubj]);
                let inside = inside.filter(|t| *t < head && tree.deprel(*t) != Deprel::NmodPoss);
                let mut all = tree.dependents_by(verb, &below).chain(inside).filter(|t| *t != head && *t > verb);
                let object = all.find_map(|t| Some(self.bearers(t, head)).filter(|found| !found.is_empty()));
                // "Jane Roe appointed chair": a headline leaves the auxiliary out.
                object.or_else(|| self.is_bare_participle(verb).then(subject)).unwrap_or_default()
            }
        }
    }

    /// The people, or firms, that a noun phrase names: all that are joined.
    fn bearers(&self, noun: usize, head: usize) -> Vec<Id> {
        let (tree, text) = (self.tree, self.words.text);
        let joined = tree.dependents_by(noun, &[Deprel::Conj]).filter(|t| tree.is_nominal(*t) && *t != head);
        let nouns = std::iter::once(noun).chain(joined);
        let named = |t: usize| {
            let sentence = self.sentence(t);
            self.index.named_by(tree, t, text.span(sentence.start..t + 1))
        };
        let mut found: Vec<_> = nouns.filter_map(named).filter(|bearer| self.fits(head, *bearer)).collect();
        if found.is_empty() && self.may_head_role(noun) {
            found = self.holders(noun, head);
        }
        // "Jane Roe and her staff are engineers" is fine; "Jane Roe and Tom Ash are the mayor" is not.
        if found.len() > 1 && !self.is_plural(head) { found.into_iter().take(1).collect() } else { found }
    }

    /// "Jane Roe is a lawyer who served as mayor", "Jane Roe, a lawyer who …": who has the role that a clause hangs on.
    fn holders(&self, noun: usize, head: usize) -> Vec<Id> {
        let tree = self.tree;
        let denied = tree.dependents_by(noun, &[Deprel::Advmod]).any(|t| tree.is_negation(t));
        let subject = tree.dependents_by(noun, &[Deprel::Nsubj]).rfind(|t| !tree.is_relative(*t));
        let said = subject.filter(|_| tree.dependent(noun, Deprel::Cop).is_some() && !denied);
        let beside = || self.beside(noun).into_iter().map(|held| held.bearer);
        match said.and_then(|subject| self.entity_at(subject)) {
            Some(subject) => vec![subject].into_iter().filter(|bearer| self.fits(head, *bearer)).collect(),
            None => beside().filter(|bearer| self.fits(head, *bearer)).collect(),
        }
    }

    /// A passive, or a participle by itself: "Jane Roe, appointed chair in 2019, said".
    fn is_passive(&self, clause: &Clause) -> bool {
        let reduced = matches!(clause.kind, ClauseKind::Participial | ClauseKind::Adverbial);
        clause.passive || reduced && self.is_bare_participle(clause.main())
    }

    fn is_bare_participle(&self, verb: usize) -> bool {
        self.tree.xpos(verb) == Xpos::Vbn && self.tree.dependents_by(verb, &[Deprel::Aux]).next().is_none()
    }

    /// Whose the role is by the clause: whom somebody joins, works for or is hired by.
    fn employer(&self, clause: &Clause, verb: usize, head: usize, frame: &RoleFrame) -> Option<Id> {
        let body = |t: usize| {
            let sentence = self.sentence(t);
            let entity = self.index.named_by(self.tree, t, self.words.text.span(sentence.start..t + 1));
            entity.filter(|entity| self.kind(*entity) == Some(EntityKind::Organization))
        };
        let subject = || clause.subject.as_ref().map(|s| s.phrase.head);
        let agent = clause.arguments.iter().find(|a| a.slot == Slot::Agent).map(|a| a.phrase.head);
        let objects = self.tree.dependents_by(verb, &[Deprel::Obj]);
        let links = self.words.language().roles.employers;
        let beside = self.tree.dependents_by(verb, &[Deprel::Obl]).filter(|t| self.is_behind(*t, links));
        match (frame.recipient, self.is_passive(clause)) {
            (Recipient::Object, false) => subject().and_then(body),
            (Recipient::Object, true) => {
                let attached = self.tree.dependents_by(head, &[Deprel::Nmod]).filter(|t| self.is_behind(*t, links));
                agent.into_iter().chain(attached).find_map(body)
            }
            (Recipient::Subject, _) => objects.chain(beside).find_map(body),
        }
    }
}
