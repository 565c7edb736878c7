//! The phrases of a candidate: its cue, its source, its content.

use std::ops::Range;

use factcards_model::ud::{Deprel, Upos, Xpos};

use super::reported::Candidates;
use crate::clause::{Clause, Phrase, is_finite};

impl Candidates<'_, '_> {
    /// What a verb inserted into or appended to a clause says: that clause without it. The rank tells whether the tree
    /// is sure of it.
    pub(super) fn beside(&self, verb: usize) -> Option<(Vec<Range<usize>>, u8)> {
        let tree = self.tree;
        // Behind the clause the subject may follow its verb and be taken for an object: "…, conceded the minister".
        let own = tree.dependents_by(verb, &[Deprel::Nsubj, Deprel::Obj, Deprel::Iobj]).next().is_some();
        let second =
            tree.dependents_by(verb, &[Deprel::Nsubj]).all(|s| tree.lemma(s) != tree.function_words().second_person);
        let own = own && second && tree.cues().inserts(tree.lemma(verb)).is_some();
        let as_said = tree.deprel(verb) == Deprel::Advcl
            && tree.mark(verb, &[tree.function_words().similative]).is_some()
            && tree.dependents_by(verb, &[Deprel::Nsubj]).next().is_some()
            && tree.dependent(verb, Deprel::Obj).is_none();
        // "…, the company announced today": what nothing subordinates is no adverbial clause.
        let loose = tree.deprel(verb) == Deprel::Advcl
            && is_finite(tree, verb)
            && tree.subtree(verb).start.checked_sub(1).is_some_and(|before| tree.form(before) == ",")
            && tree
                .dependents_by(verb, &[Deprel::Mark, Deprel::Case, Deprel::Cc, Deprel::Obj, Deprel::Ccomp])
                .next()
                .is_none()
            && tree.dependents_by(verb, &[Deprel::Advmod]).all(|a| tree.xpos(a) != Xpos::Wrb && a > verb)
            && tree.dependents_by(verb, &[Deprel::Nsubj]).next().is_some();
        if own && (tree.deprel(verb) == Deprel::Parataxis || as_said || loose) {
            let host = tree.head(verb)?;
            let inserted = tree.subtree(verb);
            let whole = tree.subtree(host);
            let whole = whole.start.min(inserted.start)..whole.end.max(inserted.end);
            let parts = [whole.start..inserted.start, inserted.end..whole.end];
            let content = parts.into_iter().map(|part| tree.without_marks(part)).filter(|part| !part.is_empty());
            return Some((content.collect(), 1));
        }
        // The tree may hang the clause on the verb instead.
        let before = tree.dependents(verb).find(|c| *c < verb && tree.deprel(*c) == Deprel::Parataxis)?;
        let alone = tree.dependents_by(verb, &[Deprel::Ccomp, Deprel::Xcomp]).next().is_none();
        alone.then(|| (vec![tree.subtree(before)], 1))
    }

    /// The auxiliaries, adverbs and the verb or adjective, as one stretch.
    pub(super) fn cue_tokens(&self, cue: usize, clause: &Clause) -> Range<usize> {
        let tree = self.tree;
        let mut start = cue;
        for token in clause.relation.iter().rev().copied().filter(|t| *t < cue) {
            let light =
                |t: usize| clause.relation.contains(&t) || matches!(tree.upos(t), Upos::Adv | Upos::Part | Upos::Aux);
            if (token..start).all(light) {
                start = token;
            }
        }
        let particle = tree.dependents(cue).find(|c| tree.deprel(*c) == Deprel::CompoundPrt && *c == cue + 1);
        start..particle.unwrap_or(cue) + 1
    }

    /// The subject of a clause as a source: a relative pronoun as it stands, where it stands for the subject.
    pub(super) fn subject_of(&self, clause: &Clause) -> Option<Phrase> {
        let tree = self.tree;
        let relative = tree.dependents_by(clause.head(), &[Deprel::Nsubj]).find(|s| tree.is_relative(*s));
        let subject = clause.subject.as_ref()?;
        match relative {
            Some(pronoun) => {
                Some(Phrase { head: subject.phrase.head, tokens: pronoun..pronoun + 1, conjuncts: vec![] })
            }
            None => Some(subject.phrase.clone()),
        }
    }

    pub(super) fn agent(&self, verb: usize) -> Option<Phrase> {
        let agent = self.tree.dependents(verb).find(|c| self.tree.deprel(*c) == Deprel::OblAgent)?;
        Some(self.phrase(agent))
    }

    /// The phrase of a noun without its preposition or possessive ending.
    pub(super) fn phrase(&self, noun: usize) -> Phrase {
        let tree = self.tree;
        let keep = |child: usize| {
            let insertion =
                tree.is(child, &[Deprel::Appos, Deprel::Parataxis]) || tree.deprel(child) == Deprel::AclRelcl;
            !insertion && (tree.head(child) != Some(noun) || !tree.is(child, &[Deprel::Case]))
        };
        Phrase { head: noun, tokens: tree.phrase(noun, &keep), conjuncts: vec![] }
    }

    /// From the first word of a phrase to a place behind it.
    pub(super) fn from(&self, head: usize, end: usize) -> Range<usize> {
        self.tree.without_marks(self.tree.subtree(head).start..end)
    }

    /// A clause without complementizer and what was inserted before it.
    pub(super) fn clause_content(&self, clause: usize) -> Range<usize> {
        let tree = self.tree;
        let whole = tree.subtree(clause);
        let mark = tree.mark(clause, &[tree.function_words().complementizer]);
        let start = mark.filter(|m| *m <= whole.start + 1).map_or(whole.start, |m| m + 1);
        tree.without_marks(start.max(whole.start)..whole.end)
    }

    /// A phrase or clause without the preposition or marker that opens it.
    pub(super) fn without_linker(&self, head: usize) -> Range<usize> {
        let tree = self.tree;
        let whole = tree.subtree(head);
        let opens = |token: usize| tree.is(token, &[Deprel::Case, Deprel::Mark]) && tree.head(token) == Some(head);
        let start = whole.clone().find(|token| !opens(*token)).unwrap_or(whole.start);
        tree.without_marks(start..whole.end)
    }

    pub(super) fn preposition(&self, head: usize) -> Option<String> {
        let first = self.tree.dependents_by(head, &[Deprel::Case, Deprel::Mark]).find(|case| *case < head)?;
        Some(self.tree.form(first).to_lowercase())
    }

    /// Whether the content is asked rather than said: "whether …", "who …".
    pub(super) fn is_question(&self, clause: usize) -> bool {
        self.tree.mark(clause, self.tree.function_words().interrogatives).is_some()
    }
}
