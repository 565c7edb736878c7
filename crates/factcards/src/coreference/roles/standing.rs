//! Whether a role is held: "former", "incoming", "until 2019".

use std::ops::Range;

use factcards_document::{ByteSpan, Standing, Time, TimeKind, TimeModifier};
use factcards_model::ud::{Deprel, Xpos};

use super::{Holding, Reader};

impl Reader<'_, '_, '_> {
    /// The standing of a role by its own words, else by the verb that gives it and the time beside them.
    pub(super) fn standing(
        &self,
        head: usize,
        phrase: &Range<usize>,
        holding: &Holding,
        time: Option<&Time<ByteSpan>>,
    ) -> Option<Standing> {
        let by_time = || time.and_then(|time| self.standing_by_time(head, holding, time));
        self.standing_by_words(head, phrase).or(holding.standing).or_else(by_time)
    }

    /// "Former", "ex-", "now the", "-elect", "formerly".
    fn standing_by_words(&self, head: usize, phrase: &Range<usize>) -> Option<Standing> {
        let roles = &self.words.language().roles;
        let word = self.tree.folded(head);
        let prefix = |word: &str| {
            let (first, _) = word.split_once('-')?;
            roles.prefixes.iter().find(|(prefix, _)| *prefix == first).map(|(_, standing)| *standing)
        };
        let prefixed = (phrase.start..head).find_map(|t| prefix(self.tree.folded(t))).or(prefix(word));
        let suffix = |t: usize| roles.suffixes.iter().find(|(s, _)| *s == self.tree.folded(t));
        let suffixed = (head + 1..phrase.end).find_map(suffix).and_then(|(_, standing)| *standing);
        // "Former president Jane Roe's lawyer": what stands before a possessor is said of that.
        let apart = |t: usize| (t..head).any(|t| self.words.is_possessive_ending(t));
        let beside = self.tree.dependents_by(head, &[Deprel::Advmod, Deprel::Amod]);
        let beside = beside.filter(|t| *t < head && !apart(*t));
        let first = phrase.start.checked_sub(1).filter(|t| self.sentence(head).contains(t));
        let article = first.filter(|t| self.tree.is(*t, &[Deprel::Det])).and_then(|t| t.checked_sub(1));
        // "Formerly the head": an adverb before the whole phrase, wherever it hangs.
        let adverb = |t: usize| roles.adverbs.iter().find(|(w, _)| *w == self.tree.folded(t)).map(|(_, s)| *s);
        let own = |t: &usize| self.sentence(head).contains(t) && self.tree.dependent(head, Deprel::Cop).is_none();
        let before = first.into_iter().chain(article).filter(own).find_map(adverb);
        prefixed.or(suffixed).or_else(|| phrase.clone().chain(beside).find_map(|t| self.standing_word(t))).or(before)
    }

    /// What a word before a role says of it.
    pub(super) fn standing_word(&self, token: usize) -> Option<Standing> {
        let word = self.tree.folded(token);
        let modifiers = self.words.language().roles.modifiers;
        modifiers.iter().find(|(modifier, _)| *modifier == word).map(|(_, standing)| *standing)
    }

    /// "Was mayor from 2009 to 2013", "until 2019", "has been mayor since 2019", "appointed mayor from June".
    fn standing_by_time(&self, head: usize, holding: &Holding, time: &Time<ByteSpan>) -> Option<Standing> {
        let (tree, roles) = (self.tree, &self.words.language().roles);
        let reference = self.layers.reference;
        let tokens = self.words.text.tokens_in(time.span);
        let top = tree.top(tokens)?;
        let over = time.end.as_deref().zip(reference).map(|(end, today)| end <= today);
        let verbs = holding.predicate.into_iter().flat_map(|p| tree.dependents(p).chain([p]));
        let verbs: Vec<Xpos> = verbs.filter(|t| !tree.is_noun(*t)).map(|t| tree.xpos(t)).collect();
        let past = verbs.contains(&Xpos::Vbd);
        let present = verbs.iter().any(|tag| matches!(tag, Xpos::Vbz | Xpos::Vbp));
        let nominal = holding.predicate.is_none();
        let frames = roles.frames;
        let takes = holding.predicate.is_some_and(|p| p != head && frames(tree.lemma(p)).iter().any(|f| f.takes()));
        let ends = time.modifier == Some(TimeModifier::OnOrBefore) && self.is_behind(top, roles.ends);
        let range = time.kind == TimeKind::Range;
        if (range || ends) && !takes && (past || nominal && over != Some(false)) {
            return Some(Standing::Former);
        }
        let since = time.modifier == Some(TimeModifier::OnOrAfter);
        if since && (present || nominal) {
            return Some(Standing::Current);
        }
        let ahead = time.start.as_deref().zip(reference).is_none_or(|(start, today)| start > today);
        let starts = takes && self.is_behind(top, roles.starts) && !range;
        (starts && ahead).then_some(Standing::Future)
    }
}
