//! How far a role holds by the clause that speaks of it.

use factcards_document::{FactStatus, Standing};
use factcards_model::ud::{Deprel, Xpos};

use super::Reader;
use crate::clause::{Clause, ClauseKind};
use crate::lang::{Frame, Governor, RoleEvent};

/// How a role stands by the verb of its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// It is so, was so, or is said to be.
    Held,
    /// It is to come.
    Ahead,
    /// It is so no more: "is no longer".
    Ended,
}

impl Reader<'_, '_, '_> {
    /// How far a role holds that a clause speaks of; none where it is denied, asked, supposed or wished for.
    pub(super) fn reach(&self, clause: &Clause, event: RoleEvent) -> Option<Reach> {
        let (tree, standing) = (self.tree, &clause.standing);
        let roles = &self.words.language().roles;
        // What is told of a name by the way holds, whatever the sentence says.
        let presupposed = matches!(clause.kind, ClauseKind::Relative | ClauseKind::Participial);
        let embedding = if presupposed { FactStatus::Stated } else { standing.embedding };
        let negated = |t: usize| tree.dependents_by(t, &[Deprel::Advmod, Deprel::Det]).any(|no| self.denies(no));
        let no_more = |t: usize| roles.no_more.contains(&tree.lemma(t)) && (standing.negative || negated(t));
        if clause.predicates.iter().any(|p| tree.dependents_by(*p, &[Deprel::Advmod]).any(no_more)) {
            let ends = matches!(event, RoleEvent::Hold | RoleEvent::Keep);
            return (ends && embedding == FactStatus::Stated).then_some(Reach::Ended);
        }
        if standing.negative {
            return None;
        }
        let said = matches!(embedding, FactStatus::Stated | FactStatus::Claimed);
        let habit = |verb: &usize| roles.past_habit.contains(&tree.lemma(*verb));
        if clause.predicates.len() > 1 && clause.predicates.iter().any(habit) {
            return said.then_some(Reach::Ended);
        }
        let would = |t: &usize| tree.lemma(*t) == tree.function_words().future_in_past;
        let later = event == RoleEvent::Take && standing.condition.is_none() && clause.relation.iter().any(would);
        // "She left to become head of Ofcom": what is told in the past has come true.
        let came = |verb: usize| tree.xpos(verb) == Xpos::Vbd;
        let listed = |verb: &usize| {
            let lemma = tree.lemma(*verb);
            tree.veridicality().is_listed(Governor::Verb, lemma, Frame::Infinitive)
        };
        let adverbial = clause.kind == ClauseKind::Adverbial && tree.is_infinitive(clause.head());
        let above = if adverbial { tree.head(clause.head()) } else { clause.predicates.iter().copied().nth_back(1) };
        let above = above.filter(|verb| adverbial || said && !listed(verb));
        if event == RoleEvent::Take && above.is_some_and(came) {
            return Some(Reach::Held);
        }
        match (embedding, standing.own) {
            (FactStatus::Stated | FactStatus::Claimed, FactStatus::Stated) if !later => Some(Reach::Held),
            // "She would become mayor" tells what came; "he said that he would" what is to come.
            (FactStatus::Stated, FactStatus::Possible) if later => Some(Reach::Held),
            (FactStatus::Claimed, FactStatus::Stated) => Some(Reach::Ahead),
            (FactStatus::Stated | FactStatus::Claimed, FactStatus::Planned) => Some(Reach::Ahead),
            (FactStatus::Planned, FactStatus::Stated | FactStatus::Planned) => Some(Reach::Ahead),
            _ => None,
        }
    }

    /// Whether a role is held by its verb and the adverbs beside that.
    pub(super) fn standing_of(&self, clause: &Clause, event: RoleEvent, reach: Reach) -> Option<Standing> {
        let adverbs = self.words.language().roles.adverbs;
        let beside = clause.predicates.iter().flat_map(|p| self.tree.dependents_by(*p, &[Deprel::Advmod]));
        let said = beside.filter_map(|t| adverbs.iter().find(|(word, _)| *word == self.tree.folded(t))).next();
        match (event, reach) {
            (RoleEvent::Leave, Reach::Ahead) => Some(Standing::Current),
            (RoleEvent::Leave, _) | (_, Reach::Ended) => Some(Standing::Former),
            (RoleEvent::Keep, Reach::Held) if self.is_present(clause) => Some(Standing::Current),
            (_, Reach::Ahead) => Some(Standing::Future),
            _ => said.map(|(_, standing)| *standing),
        }
    }

    fn denies(&self, token: usize) -> bool {
        self.tree.is_negation(token) || self.tree.syntax().negative.contains(&self.tree.lemma(token))
    }

    fn is_present(&self, clause: &Clause) -> bool {
        clause.relation.iter().any(|t| matches!(self.tree.xpos(*t), Xpos::Vbz | Xpos::Vbp))
    }
}
