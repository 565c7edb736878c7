//! What the model says of the words of a sentence: tags, and who belongs to whom.

use factcards_document::ByteSpan;

use crate::grammar::Lexeme;
use crate::text::Text;

/// Relations of what stands before a noun and belongs to it.
const LEFT: &[&str] = &["det", "amod", "compound", "nmod:poss", "nummod", "flat", "nmod:unmarked", "det:predet"];

/// Relations of what continues a noun behind it.
const RIGHT: &[&str] = &["flat", "compound", "goeswith", "nmod:poss", "nummod"];

/// The tokens of a sentence and its lexemes. Tokens are places in the text.
pub(super) struct Tree<'t> {
    text: &'t Text<'t>,
    first: usize,
    end: usize,
    /// For each lexeme, the token that it begins in.
    tokens: Vec<usize>,
    /// For each token of the sentence, those that depend on it, in order.
    below: Vec<Vec<usize>>,
}

impl<'t> Tree<'t> {
    pub(super) fn of(text: &'t Text<'t>, sentence: usize, lexemes: &[Lexeme]) -> Self {
        let range = text.tokens_of(sentence);
        let mut token = range.start;
        let next = |lexeme: &Lexeme| {
            while token + 1 < range.end && text.tokens.get(token + 1).is_some_and(|t| t.span.start <= lexeme.span.start)
            {
                token += 1;
            }
            token
        };
        let tokens = lexemes.iter().map(next).collect();
        let mut tree = Self { text, first: range.start, end: range.end, tokens, below: vec![vec![]; range.len()] };
        for token in range {
            let head = tree.head(token).and_then(|head| head.checked_sub(tree.first));
            if let Some(below) = head.and_then(|head| tree.below.get_mut(head)) {
                below.push(token);
            }
        }
        tree
    }

    /// The tokens of the sentence.
    pub(super) fn all(&self) -> std::ops::Range<usize> {
        self.first..self.end
    }

    /// The token of a lexeme; past the end none.
    pub(super) fn token(&self, lexeme: usize) -> Option<usize> {
        self.tokens.get(lexeme).copied()
    }

    /// The tokens of a stretch of lexemes.
    pub(super) fn tokens(&self, (start, end): (usize, usize)) -> std::ops::Range<usize> {
        match (self.token(start), end.checked_sub(1).and_then(|last| self.token(last))) {
            (Some(first), Some(last)) => first..last + 1,
            _ => 0..0,
        }
    }

    /// The tokens inside a span.
    pub(super) fn tokens_of(&self, span: ByteSpan) -> std::ops::Range<usize> {
        self.text.tokens_in(span)
    }

    /// The head of a token, in the same sentence.
    pub(super) fn head(&self, token: usize) -> Option<usize> {
        let head = (self.text.annotation(token).head as usize).checked_sub(1)?;
        Some(self.first + head).filter(|head| *head < self.end && *head != token)
    }

    /// What depends on a token.
    pub(super) fn below(&self, token: usize) -> &[usize] {
        token.checked_sub(self.first).and_then(|at| self.below.get(at)).map_or(&[], Vec::as_slice)
    }

    /// The universal part of speech.
    pub(super) fn part(&self, token: usize) -> &'t str {
        label(&self.text.labels().upos, self.text.annotation(token).upos)
    }

    /// The relation to the head.
    pub(super) fn relation(&self, token: usize) -> &'t str {
        label(&self.text.labels().relations, self.text.annotation(token).relation)
    }

    /// Whether the model takes it for part of a name.
    pub(super) fn is_name(&self, token: usize) -> bool {
        self.text.annotation(token).name > 0
    }

    pub(super) fn is_noun(&self, token: usize) -> bool {
        matches!(self.part(token), "NOUN" | "PROPN")
    }

    /// The word in lower case.
    pub(super) fn word(&self, token: usize) -> String {
        self.text.word(token).to_lowercase()
    }

    pub(super) fn span(&self, tokens: std::ops::Range<usize>) -> ByteSpan {
        self.text.span(tokens)
    }

    /// Of a stretch of tokens the one whose head is outside.
    pub(super) fn top(&self, tokens: std::ops::Range<usize>) -> Option<usize> {
        let inside = tokens.clone();
        tokens.into_iter().find(|token| self.head(*token).is_none_or(|head| !inside.contains(&head)))
    }

    /// The first dependent with one of these relations, subtypes included.
    pub(super) fn dependent(&self, token: usize, relations: &[&str]) -> Option<usize> {
        let of = |child: &usize| {
            let relation = self.relation(*child);
            relations.iter().any(|r| relation == *r || relation.strip_prefix(r).is_some_and(|s| s.starts_with(':')))
        };
        self.below(token).iter().copied().find(of)
    }

    /// The preposition of a token.
    pub(super) fn preposition(&self, token: usize) -> Option<usize> {
        self.below(token).iter().copied().find(|child| *child < token && self.relation(*child) == "case")
    }

    /// The noun phrase of a noun: the words before it that belong to it, and what continues it. Without clauses; with
    /// `of` the phrase behind that too.
    pub(super) fn phrase(&self, noun: usize, of: bool) -> std::ops::Range<usize> {
        let mut start = noun;
        for child in self.below(noun).iter().rev().filter(|child| **child < noun) {
            if LEFT.contains(&self.relation(*child)) {
                start = start.min(self.leftmost(*child));
            }
        }
        let mut end = noun + 1;
        for child in self.below(noun).iter().filter(|child| **child > noun) {
            if *child == end && RIGHT.contains(&self.relation(*child)) {
                end = child + 1;
            }
            let case = self.preposition(*child).filter(|case| *case == end && self.word(*case) == "of");
            if of && case.is_some() && self.relation(*child) == "nmod" && self.is_noun(*child) {
                end = self.phrase(*child, false).end.max(end);
            }
        }
        start..end
    }

    /// The first token of a phrase that stands before its noun; bounded, for a tree may be as deep as its sentence.
    fn leftmost(&self, token: usize) -> usize {
        let mut at = token;
        for _ in 0..4 {
            match self.below(at).first() {
                Some(child) if *child < at => at = *child,
                _ => break,
            }
        }
        at
    }
}

fn label(list: &[String], at: u8) -> &str {
    list.get(usize::from(at)).map_or("", String::as_str)
}
