//! Signatures: a name on a line, what somebody is on the next, and the firm behind it or below.

use std::collections::BTreeMap;
use std::ops::Range;

use factcards_document::{EntityKind, Id};

use super::{Holding, Reader};

/// How many words stand before the noun of a role in a signature.
const BEFORE: usize = 6;

/// How many tokens a line of a signature has.
const LINE: usize = 16;

impl Reader<'_, '_, '_> {
    /// The roles of signatures by their heads.
    pub(super) fn signed(&self) -> BTreeMap<usize, Vec<Holding>> {
        let mut signed = BTreeMap::new();
        for name in self.layers.names.iter().filter(|name| name.kind == EntityKind::Person) {
            let tokens = self.words.text.tokens_in(name.span);
            let Some((_, bearer)) = self.mention_at(tokens.start) else { continue };
            if let Some((head, holding)) = self.signature(&tokens, bearer) {
                signed.insert(head, vec![holding]);
            }
        }
        signed
    }

    fn signature(&self, name: &Range<usize>, bearer: Id) -> Option<(usize, Holding)> {
        let own = self.line(name.start);
        let alone = |t: usize| self.words.is_punctuation(t) || self.is_courtesy(t);
        if !(own.start..name.start).all(alone) || !(name.end..own.end).all(|t| self.words.is_punctuation(t)) {
            return None;
        }
        let line = self.line(own.end);
        let start = (line.start..line.end).find(|t| !self.words.is_punctuation(*t))?;
        let last = (start..line.end.min(start + BEFORE)).take_while(|t| self.is_in_title(*t)).last()?;
        let head = (start..=last).rev().find(|t| self.is_role_noun(*t) && !self.is_named(*t))?;
        // A sentence that happens to begin with a role goes on with a verb.
        let end = self.end_of_role(head, &line);
        let ends = self.ends_title(end, &line);
        let in_line = (end..line.end).find_map(|t| self.body_from(t));
        let below = || {
            let next = self.line(line.end);
            self.body_from(next.start).filter(|(tokens, _)| tokens.end >= next.end)
        };
        let owner = in_line.or_else(below).map(|(_, entity)| entity);
        let holding = Holding { bearer, owner, standing: None, predicate: None, line: Some(start..line.end) };
        ends.then_some((head, holding))
    }

    /// Whether what follows a role in its line is the end, a mark or whose it is.
    fn ends_title(&self, token: usize, line: &Range<usize>) -> bool {
        let roles = &self.words.language().roles;
        let word = self.tree.folded(token);
        !line.contains(&token)
            || self.words.is_punctuation(token) && !matches!(self.words.word(token), "." | ":")
            || roles.owners.contains(&word)
            || self.body_from(token).is_some_and(|(tokens, _)| tokens.end >= line.end)
    }

    /// Whether a word can stand in the line of a role: with a capital, or small and joining.
    fn is_in_title(&self, token: usize) -> bool {
        let joins = self.words.language().names.role_joins;
        self.words.is_capitalised(token) || self.is_role_noun(token) || joins.contains(&self.words.word(token))
    }

    fn body_from(&self, token: usize) -> Option<(Range<usize>, Id)> {
        let (tokens, entity) = self.mention_at(token).filter(|(tokens, _)| tokens.start == token)?;
        (self.kind(entity) == Some(EntityKind::Organization)).then_some((tokens, entity))
    }

    /// The tokens on the line of a token, as far as a signature goes; none past the end.
    fn line(&self, token: usize) -> Range<usize> {
        let text = self.words.text;
        let place = |t: usize| text.tokens.get(t).map(|t| t.span);
        let broken = |a: usize, b: usize| match (place(a), place(b)) {
            (Some(a), Some(b)) => text.source.get(a.end..b.start).is_some_and(|gap| gap.contains('\n')),
            _ => true,
        };
        let start =
            (token.saturating_sub(LINE)..token).rev().take_while(|t| !broken(*t, t + 1)).last().unwrap_or(token);
        let behind = (token..token + LINE).take_while(|t| place(*t).is_some()).find(|t| broken(*t, t + 1));
        start..behind.map_or(token, |last| last + 1)
    }
}
