//! The same Document with other spans.

use crate::offsets::{OffsetMap, OffsetUnit};
use crate::span::{ByteSpan, TextSpan};
use crate::types::{
    Abbreviation, Argument, Attribution, Change, Document, Entity, Fact, List, MainEvent, Mention, Quantity, Reference,
    Relation, Role, Sentence, Subject, Time, Warning,
};

impl Document<ByteSpan> {
    /// The Document for a reader who counts in `U`. `source` is the text it was made from.
    pub fn in_unit<U: OffsetUnit>(self, source: &str) -> Document<TextSpan<U>> {
        let offsets = OffsetMap::new(source);
        let mut document = self.map_spans(&mut |span| offsets.text_span(span));
        document.offset_unit = U::NAME.to_owned();
        document
    }
}

fn each<A, B>(items: Vec<A>, f: impl FnMut(A) -> B) -> Vec<B> {
    items.into_iter().map(f).collect()
}

/// `replace!(value as Type { mapped: expression, …; kept, … })`: the value rebuilt with some fields replaced.
macro_rules! replace {
    ($value:ident as $type:ident { $($new:ident: $expression:expr),*; $($kept:ident),* }) => {
        $type { $($new: $expression,)* $($kept: $value.$kept,)* }
    };
}

impl<S> Document<S> {
    /// Replaces every span, in the order of the fields.
    pub fn map_spans<T>(self, f: &mut impl FnMut(S) -> T) -> Document<T> {
        let d = self;
        replace!(d as Document {
            title: d.title.map(&mut *f),
            sentences: each(d.sentences, |s| replace!(s as Sentence { span: f(s.span); id, paragraph, block })),
            main_event: main_event(d.main_event, f),
            entities: each(d.entities, |e| entity(e, f)),
            times: each(d.times, |t| {
                replace!(t as Time { span: f(t.span); id, sentence, kind, value, start, end, anchor, anchor_time, modifier, alternatives })
            }),
            quantities: each(d.quantities, |q| {
                replace!(q as Quantity {
                    span: f(q.span), of: q.of.map(&mut *f);
                    id, sentence, kind, value, low, high, unit, base, comparator
                })
            }),
            changes: each(d.changes, |c| {
                replace!(c as Change { cue: f(c.cue), of: c.of.map(&mut *f); id, sentence, direction, by, from, to })
            }),
            attributions: each(d.attributions, |a| {
                replace!(a as Attribution {
                    content: each(a.content, &mut *f), cue: a.cue.map(&mut *f), source: a.source.map(&mut *f);
                    id, sentence, kind, speaker, stance
                })
            }),
            facts: each(d.facts, |fact| map_fact(fact, f)),
            lists: each(d.lists, |l| {
                replace!(l as List { lead: l.lead.map(&mut *f), items: each(l.items, &mut *f); fact })
            }),
            references: each(d.references, |r| replace!(r as Reference { span: f(r.span); kind })),
            abbreviations: each(d.abbreviations, |a| Abbreviation { short: f(a.short), long: f(a.long) }),
            warnings: each(d.warnings, |w| replace!(w as Warning { span: w.span.map(&mut *f); code }));
            format, offset_unit, language, reference_date, reference_date_from, stats, summary
        })
    }
}

fn main_event<S, T>(m: MainEvent<S>, f: &mut impl FnMut(S) -> T) -> MainEvent<T> {
    MainEvent {
        who: each(m.who, &mut *f),
        what: each(m.what, &mut *f),
        when: each(m.when, &mut *f),
        where_: each(m.where_, &mut *f),
        why: each(m.why, &mut *f),
        how: each(m.how, &mut *f),
    }
}

fn entity<S, T>(e: Entity<S>, f: &mut impl FnMut(S) -> T) -> Entity<T> {
    replace!(e as Entity {
        roles: each(e.roles, |r| replace!(r as Role { span: f(r.span); of })),
        mentions: each(e.mentions, |m| replace!(m as Mention { span: f(m.span); sentence, form }));
        id, kind, name, aliases, salience
    })
}

fn map_fact<S, T>(fact: Fact<S>, f: &mut impl FnMut(S) -> T) -> Fact<T> {
    let (subject, relation) = (fact.subject, fact.relation);
    replace!(fact as Fact {
        span: f(fact.span),
        subject: replace!(subject as Subject { span: f(subject.span); entity }),
        relation: replace!(relation as Relation { span: each(relation.span, &mut *f); text, lemma }),
        arguments: each(fact.arguments, |a| {
            replace!(a as Argument { span: f(a.span); role, preposition, entity, time, quantity })
        }),
        condition: fact.condition.map(&mut *f);
        id, sentence, polarity, status, attribution, time, confidence
    })
}
