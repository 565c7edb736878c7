//! Facts for tests, with nothing but what a test asks for.

use factcards_document::{ByteSpan, Fact, FactStatus, Id, Polarity, Relation, Subject};

/// A fact that is stated of whatever is at a span.
pub(super) fn fact(id: Id, sentence: Id, span: ByteSpan) -> Fact<ByteSpan> {
    Fact {
        id,
        sentence,
        span,
        subject: Subject { span, entity: None, antecedent: None, parts: vec![] },
        relation: Relation { span: vec![], text: String::new(), lemma: String::new() },
        arguments: vec![],
        polarity: Polarity::Positive,
        status: FactStatus::Stated,
        attribution: None,
        condition: None,
        time: None,
        confidence: 0.9,
    }
}
