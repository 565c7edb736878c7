//! Clauses as facts: who does what to whom, and how far it is one.

mod apposition;
mod arguments;
mod confidence;
mod status;

pub use confidence::{Evidence, Sign, WEIGHTS};
use factcards_document::{Attribution, ByteSpan, Conjunct, Entity, Fact, Polarity, Quantity, Relation, Subject, Time};

use crate::attribution::Contents;
use crate::clause::{Clause, Phrase};
use crate::coreference::MentionIndex;
use crate::tree::Tree;

/// What facts are read from.
pub(crate) struct Layers<'d, 't> {
    pub(crate) tree: &'d Tree<'t>,
    pub(crate) clauses: &'d [Clause],
    pub(crate) mentions: &'d MentionIndex,
    pub(crate) entities: &'d [Entity<ByteSpan>],
    pub(crate) times: &'d [Time<ByteSpan>],
    pub(crate) quantities: &'d [Quantity<ByteSpan>],
    pub(crate) attributions: &'d [Attribution<ByteSpan>],
}

/// Finds the facts, in order of their relations, each with what its confidence rests on.
pub(crate) fn find(layers: &Layers) -> (Vec<Fact<ByteSpan>>, Vec<Evidence>) {
    let contents = Contents::of(layers.attributions);
    let clauses = layers.clauses.iter().filter_map(|clause| of_clause(layers, &contents, clause));
    let mut facts: Vec<(Fact<ByteSpan>, Evidence)> = clauses.chain(apposition::find(layers, &contents)).collect();
    facts.sort_by_key(|(fact, _)| {
        (fact.sentence, fact.relation.span.first().map_or(fact.subject.span.end, |s| s.start))
    });
    for (id, (fact, _)) in facts.iter_mut().enumerate() {
        fact.id = id;
    }
    facts.into_iter().unzip()
}

fn of_clause(layers: &Layers, contents: &Contents, clause: &Clause) -> Option<(Fact<ByteSpan>, Evidence)> {
    let subject = clause.subject.as_ref()?;
    let arguments = layers.arguments(clause);
    if arguments.is_empty() && says_nothing_alone(layers, clause) {
        return None;
    }
    let relation = layers.relation(clause);
    let span = subject.own.then(|| layers.span(&subject.phrase));
    let covered = relation.span.iter().copied().chain(arguments.iter().map(|a| a.span));
    let span = covered.chain(span).reduce(ByteSpan::cover)?;
    let main = layers.tree.text.span(clause.main()..clause.main() + 1);
    let attribution = layers.attribution(contents, main);
    let time = arguments.iter().find_map(|a| a.time).or_else(|| layers.time_in(span).map(|t| t.id));
    let status = status::of(&clause.standing, attribution);
    let evidence = layers.evidence_of_clause(clause, &arguments, status);
    let fact = Fact {
        id: 0,
        sentence: clause.sentence,
        span,
        subject: layers.subject(&subject.phrase),
        relation,
        polarity: if clause.standing.negative { Polarity::Negative } else { Polarity::Positive },
        status,
        attribution: attribution.map(|a| a.id),
        condition: clause.standing.condition.clone().map(|tokens| layers.tree.text.span(tokens)),
        time,
        confidence: evidence.confidence(),
        arguments,
    };
    Some((fact, evidence))
}

/// "It is", "the landlord has": without what follows nothing is said.
fn says_nothing_alone(layers: &Layers, clause: &Clause) -> bool {
    clause.relation.is_empty()
        || !clause.relation.contains(&clause.main())
        || !clause.passive && matches!(layers.tree.lemma(clause.main()), "be" | "have" | "do")
}

impl Layers<'_, '_> {
    /// The innermost attribution in whose content a span stands.
    fn attribution(&self, contents: &Contents, span: ByteSpan) -> Option<&Attribution<ByteSpan>> {
        contents.holding(span).and_then(|id| self.attributions.get(id))
    }

    /// Words of a sentence, marks left out.
    fn words(&self, sentence: usize) -> usize {
        self.tree.text.tokens_of(sentence).filter(|token| !self.tree.is_punctuation(*token)).count()
    }

    fn span(&self, phrase: &Phrase) -> ByteSpan {
        self.tree.text.span(phrase.tokens.clone())
    }

    /// The entity that a phrase names by its head; a coordination names none.
    fn entity(&self, phrase: &Phrase) -> Option<usize> {
        let single = phrase.conjuncts.is_empty();
        single.then(|| self.mentions.named_by(self.tree, phrase.head, self.span(phrase))).flatten()
    }

    fn conjuncts(&self, phrase: &Phrase) -> Vec<Conjunct<ByteSpan>> {
        phrase.conjuncts.iter().map(|part| Conjunct { span: self.span(part), entity: self.entity(part) }).collect()
    }

    fn subject(&self, phrase: &Phrase) -> Subject<ByteSpan> {
        Subject { span: self.span(phrase), entity: self.entity(phrase), parts: self.conjuncts(phrase) }
    }

    /// The relation's pieces of the text, and its words without auxiliaries by their lemmas: "begin to sell".
    fn relation(&self, clause: &Clause) -> Relation<ByteSpan> {
        let text = self.tree.text;
        let mut span: Vec<ByteSpan> = vec![];
        let mut last = None;
        for token in clause.relation.iter().copied() {
            let piece = text.span(token..token + 1);
            match span.last_mut().filter(|_| last.is_some_and(|last| last + 1 == token)) {
                Some(before) => *before = before.cover(piece),
                None => span.push(piece),
            }
            last = Some(token);
        }
        let words: Vec<&str> = span.iter().map(|piece| piece.of(text.source)).collect();
        let text = if words.is_empty() { "is".to_owned() } else { words.join(" ") };
        Relation { span, text, lemma: self.lemma(clause) }
    }

    fn lemma(&self, clause: &Clause) -> String {
        use factcards_model::ud::Deprel;
        let belongs = |token: usize| {
            let deprel = self.tree.deprel(token);
            let negates = deprel == Deprel::Advmod && self.tree.is_negation(token);
            let verb = clause.predicates.contains(&token);
            let auxiliary = !verb && matches!(deprel.universal(), Deprel::Aux | Deprel::Cop);
            !negates && !auxiliary
        };
        let mut lemmas: Vec<&str> =
            clause.relation.iter().filter(|t| belongs(**t)).map(|t| self.tree.lemma(*t)).collect();
        if !clause.relation.contains(&clause.main()) {
            lemmas.push("be");
        }
        // "Finch to send": what the infinitive hangs on is not said.
        let first = usize::from(lemmas.len() > 1 && lemmas.first() == Some(&"to"));
        lemmas.get(first..).unwrap_or_default().join(" ")
    }
}
