//! "Jane Roe, the envoy": a name and what stands in apposition to it.

use factcards_document::{Argument, ArgumentRole, ByteSpan, Fact, Polarity, Relation};
use factcards_model::ud::{Deprel, Upos};

use super::{Evidence, Index, Layers, status};
use crate::clause::Phrase;

/// The facts of appositions of which one side is a recognised name and the other is not: without that they are mostly
/// items of lists.
pub(super) fn find(layers: &Layers, index: &Index) -> Vec<(Fact<ByteSpan>, Evidence)> {
    let (tree, words) = (layers.tree, layers.tree.function_words());
    let appositives = (0..tree.text.tokens.len()).filter(|t| tree.deprel(*t) == Deprel::Appos);
    let mut facts = vec![];
    for second in appositives {
        let Some(first) = tree.head(second).filter(|first| *first < second) else { continue };
        // "Speaker: two things", "Place: the hall": a label explains nothing.
        if (first..second).any(|t| tree.form(t) == ":") {
            continue;
        }
        let phrase = |head: usize, other: usize| {
            let keep = |child: usize| {
                child != other
                    && !matches!(
                        tree.deprel(child).universal(),
                        Deprel::Appos | Deprel::Parataxis | Deprel::Case | Deprel::Discourse | Deprel::Advcl
                    )
                    && tree.deprel(child) != Deprel::AclRelcl
                    || tree.head(child) != Some(head) && tree.deprel(child) == Deprel::Case
            };
            Phrase { head, tokens: tree.phrase(head, &keep), conjuncts: vec![] }
        };
        let (one, other) = (phrase(first, second), phrase(second, first));
        let (name, role) = match (layers.is_name(&one), layers.is_name(&other)) {
            (true, false) => (one, other),
            (false, true) => (other, one),
            _ => continue,
        };
        let joined = tree.dependents_by(second, &[Deprel::Conj]).next().is_some();
        let noun = matches!(tree.upos(role.head), Upos::Noun | Upos::Propn);
        let time = layers.time_in(layers.span(&role)).is_some_and(|t| t.span.len() + 2 >= layers.span(&role).len());
        if joined || !noun || time {
            continue;
        }
        let (subject, complement) = (layers.subject(&name), layers.span(&role));
        let span = subject.span.cover(complement);
        let attribution = layers.attribution(index, span);
        let status = attribution.map_or(factcards_document::FactStatus::Stated, |a| status::said(a.stance));
        let evidence = layers.evidence_of_apposition(index, second, status);
        let fact = Fact {
            id: 0,
            sentence: tree.sentence(first),
            span,
            subject,
            relation: Relation { span: vec![], text: words.zero_copula.to_owned(), lemma: words.copula.to_owned() },
            arguments: vec![Argument {
                role: ArgumentRole::Complement,
                preposition: None,
                span: complement,
                entity: None,
                time: None,
                quantity: None,
                parts: vec![],
            }],
            polarity: Polarity::Positive,
            status,
            attribution: attribution.map(|a| a.id),
            condition: None,
            time: None,
            confidence: evidence.confidence(),
        };
        facts.push((fact, evidence));
    }
    facts
}

impl Layers<'_, '_> {
    /// Whether a phrase is a name, with nothing but what belongs to it.
    fn is_name(&self, phrase: &Phrase) -> bool {
        let span = self.span(phrase);
        self.mentions.named_by(self.tree, phrase.head, span).is_some()
    }
}
