//! Clauses as facts: who does what to whom, and how far it is one.

mod apposition;
mod arguments;
mod changes;
mod confidence;
mod status;
mod tasks;

pub(crate) use changes::stand;
pub use confidence::{Evidence, Sign, WEIGHTS};

use factcards_document::{
    Attribution, ByteSpan, Conjunct, Entity, ErasedSort as _, Fact, Polarity, Quantity, Relation, Subject, Time,
};
use rustc_hash::FxHashMap;

use crate::attribution::Contents;
use crate::clause::{self, Clause, ClauseKind, Phrase};
use crate::coreference::MentionIndex;
use crate::tree::Tree;

/// What facts are read from.
pub(crate) struct Layers<'d, 't> {
    pub(crate) tree: &'d Tree<'t>,
    pub(crate) clauses: &'d [Clause],
    pub(crate) mentions: &'d MentionIndex,
    /// What pronouns without a name stand for, by their tokens.
    pub(crate) meanings: &'d FxHashMap<usize, ByteSpan>,
    pub(crate) entities: &'d [Entity<ByteSpan>],
    pub(crate) times: &'d [Time<ByteSpan>],
    pub(crate) quantities: &'d [Quantity<ByteSpan>],
    pub(crate) attributions: &'d [Attribution<ByteSpan>],
}

/// What facts look up, made once of the layers.
struct Index {
    contents: Contents,
    /// The words of each sentence, marks left out.
    words: Vec<usize>,
    /// The doubt of the words of each sentence, marks too, on average.
    doubts: Vec<f64>,
}

impl Index {
    fn of(layers: &Layers) -> Self {
        let tree = layers.tree;
        let sentences = 0..tree.text.sentences.len();
        let words = |sentence| tree.text.tokens_of(sentence).filter(|token| !tree.is_punctuation(*token)).count();
        let doubt = |sentence| {
            let tokens = tree.text.tokens_of(sentence);
            let all = tokens.len().max(1) as f64;
            tokens.map(|token| layers.doubt(token)).sum::<f64>() / all
        };
        Self {
            contents: Contents::of(layers.attributions),
            words: sentences.clone().map(words).collect(),
            doubts: sentences.map(doubt).collect(),
        }
    }

    fn words(&self, sentence: usize) -> usize {
        self.words.get(sentence).copied().unwrap_or_default()
    }

    fn doubt(&self, sentence: usize) -> f64 {
        self.doubts.get(sentence).copied().unwrap_or_default()
    }
}

/// Finds the facts, in order of their relations; `with_evidence` also what the confidence of each rests on, which is much.
pub(crate) fn find(layers: &Layers, with_evidence: bool) -> (Vec<Fact<ByteSpan>>, Vec<Evidence>) {
    let index = Index::of(layers);
    let clauses = layers.clauses.iter().filter_map(|clause| of_clause(layers, &index, clause));
    let mut evidence = vec![];
    let keep = |(id, (fact, of)): (usize, (Fact<ByteSpan>, Evidence))| {
        evidence.extend(with_evidence.then_some(of));
        Fact { id, ..fact }
    };
    let mut facts: Vec<_> = clauses.chain(apposition::find(layers, &index)).enumerate().map(keep).collect();
    let place = |fact: &Fact<ByteSpan>| fact.relation.span.first().map_or(fact.subject.span.end, |span| span.start);
    facts.sort_erased_by_key(|fact| (fact.sentence, place(fact), fact.id));
    let evidence = facts.iter().filter_map(|fact| evidence.get(fact.id).copied()).collect();
    facts.iter_mut().enumerate().for_each(|(id, fact)| fact.id = id);
    facts.shrink_to_fit();
    (facts, evidence)
}

fn of_clause(layers: &Layers, index: &Index, clause: &Clause) -> Option<(Fact<ByteSpan>, Evidence)> {
    let own = clause.subject.as_ref();
    let task = layers.task(clause.sentence);
    let subject = match (own, &task) {
        (Some(own), _) => layers.subject(&own.phrase),
        // "Send the report": only what heads the task is one.
        (None, Some(task)) if clause.kind == ClauseKind::Main => task.subject.clone(),
        _ => return None,
    };
    let arguments = layers.arguments(clause);
    if arguments.is_empty() && says_nothing_alone(layers, clause) {
        return None;
    }
    let relation = layers.relation(clause);
    let span = own.filter(|own| own.own).map(|own| layers.span(&own.phrase));
    let covered = relation.span.iter().copied().chain(arguments.iter().map(|a| a.span));
    let span = covered.chain(span).reduce(ByteSpan::cover)?;
    let span = layers.with_preposition(clause, span);
    let main = layers.tree.text.span(clause.main()..clause.main() + 1);
    let attribution = layers.attribution(index, main);
    // A time on the calendar says more than "now".
    let times = || arguments.iter().filter_map(|a| a.time);
    let placed = times().find(|id| layers.times.get(*id).is_some_and(|time| !time.is_vague()));
    let time = placed.or_else(|| times().next()).or_else(|| layers.time_in(span).map(|t| t.id));
    let time = time.or(task.and_then(|task| task.due));
    let status = layers.task_status(clause.sentence, status::of(&clause.standing, attribution));
    let evidence = layers.evidence_of_clause(index, clause, &arguments, status);
    let fact = Fact {
        id: 0,
        sentence: clause.sentence,
        span,
        subject,
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
        || !clause.passive && layers.tree.function_words().primary_verbs.contains(&layers.tree.lemma(clause.main()))
}

impl Layers<'_, '_> {
    /// The innermost attribution in whose content a span stands.
    fn attribution(&self, index: &Index, span: ByteSpan) -> Option<&Attribution<ByteSpan>> {
        index.contents.holding(span).and_then(|id| self.attributions.get(id))
    }

    fn span(&self, phrase: &Phrase) -> ByteSpan {
        self.tree.text.span(phrase.tokens.clone())
    }

    /// A fact's span, with the preposition of the argument that it begins with: "On Monday the council met".
    fn with_preposition(&self, clause: &Clause, span: ByteSpan) -> ByteSpan {
        let begins = |argument: &&clause::Argument| self.span(&argument.phrase).start == span.start;
        let prepositions = clause.arguments.iter().filter(begins).filter_map(|argument| argument.preposition.clone());
        prepositions.map(|tokens| self.tree.text.span(tokens)).fold(span, ByteSpan::cover)
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
        let entity = self.entity(phrase);
        let antecedent = self.meanings.get(&phrase.head).filter(|_| entity.is_none()).copied();
        Subject { span: self.span(phrase), entity, antecedent, parts: self.conjuncts(phrase) }
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
        span.shrink_to_fit();
        let words: Vec<&str> = span.iter().map(|piece| piece.of(text.source)).collect();
        let text = if words.is_empty() { self.tree.function_words().zero_copula.to_owned() } else { words.join(" ") };
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
        let mut tokens = clause.relation.iter().copied().filter(|t| belongs(*t)).peekable();
        let nominal = !clause.relation.contains(&clause.main());
        // "Finch to send": what the infinitive hangs on is not said.
        tokens.next_if(|t| self.tree.is_infinitive_marker(*t));
        let copula = nominal.then_some(self.tree.function_words().copula);
        let lemmas: Vec<&str> = tokens.map(|t| self.tree.lemma(t)).chain(copula).collect();
        lemmas.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use factcards_document::Options;

    #[test]
    fn a_fact_begins_with_the_preposition_of_what_it_begins_with() {
        let spans = |text: &str| {
            let document = crate::analyze(text, &Options::default(), factcards_model::english().unwrap());
            document.facts.iter().map(|fact| fact.span.of(text).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(spans("In 1983 she told the board."), ["In 1983 she told the board"]);
        assert_eq!(spans("On Monday, police arrested Ann Lee."), ["On Monday, police arrested Ann Lee"]);
        assert_eq!(spans("According to Bo the ferry left."), ["the ferry left"]);
        assert_eq!(spans("The ferry left in May."), ["The ferry left in May"]);
    }
}
