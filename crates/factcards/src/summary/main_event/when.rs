//! When: the times that are on the calendar, by how near they stand to what the headline tells and to the text's date.

use std::collections::BTreeMap;

use factcards_document::{BlockKind, ByteSpan, Time, TimeKind};
use jiff::civil::Date;

use super::story::Story;
use super::{Answer, Sign, Signs};

/// Days from the text's date.
const NEAR: i32 = 2;
const RECENT: i32 = 14;
const FAR: i32 = 60;
/// The first sentences, in which a text says when.
const FIRST: usize = 3;

impl Story<'_, '_, '_> {
    /// The candidates for when: lengths of time and what recurs are no answers.
    pub(super) fn when(&self) -> Vec<Answer> {
        let times = self.layers.below.times;
        let dates = || times.iter().filter(|time| !matches!(time.kind, TimeKind::Duration | TimeKind::Set));
        let mut often = BTreeMap::<&str, usize>::new();
        dates().for_each(|time| *often.entry(time.value.as_str()).or_default() += 1);
        let most = often.values().copied().max().unwrap_or(1);
        let mut of_main = vec![false; times.len()];
        for fact in self.layers.facts {
            let main = self
                .layers
                .clauses_of(fact.sentence)
                .any(|clause| clause.kind == crate::clause::ClauseKind::Main && self.is_of(fact, clause));
            fact.time.filter(|_| main).and_then(|id| of_main.get_mut(id)).into_iter().for_each(|mark| *mark = true);
        }
        let said = dates().any(|time| {
            let first =
                self.in_headline(time.span) || self.opening().take(FIRST).any(|sentence| sentence == time.sentence);
            first && self.apart(time).is_some_and(|apart| apart.abs() <= RECENT)
        });
        let answer = |time: &Time<ByteSpan>| {
            let mut signs = self.signs();
            self.mark_place(&mut signs, time.span, time.sentence);
            self.mark_calendar(&mut signs, time);
            let stamp = self.tree().text.block_of(time.sentence).is_some_and(|b| b.kind == BlockKind::Metadata);
            signs.mark(Sign::Stamp, stamp);
            signs.mark(Sign::Unsaid, stamp && !said && self.apart(time) == Some(0));
            signs.mark(Sign::Performed, self.performed.is_some_and(|done| done.sentence == time.sentence));
            signs.mark(Sign::Main, of_main.get(time.id) == Some(&true));
            let count = often.get(time.value.as_str()).copied().unwrap_or_default();
            signs.set(Sign::Often, count as f64 / most as f64);
            Answer { span: time.span, signs }
        };
        // A long text has thousands, of many signs each: growing would take three times their room.
        let mut answers = Vec::with_capacity(dates().count());
        answers.extend(dates().map(answer));
        answers
    }

    pub(super) fn is_of(&self, fact: &factcards_document::Fact<ByteSpan>, clause: &crate::clause::Clause) -> bool {
        let main = self.tree().text.span(clause.main()..clause.main() + 1);
        fact.relation.span.iter().any(|piece| piece.overlaps(main))
    }

    /// The days from the text's date to a time.
    fn apart(&self, time: &Time<ByteSpan>) -> Option<i32> {
        let day = time.start.as_deref().and_then(date)?;
        self.reference.map(|today| (day - today).get_days())
    }

    fn mark_calendar(&self, signs: &mut Signs, time: &Time<ByteSpan>) {
        let text = self.tree().text;
        let words = time.span.of(text.source).to_lowercase();
        let day = time.start.as_deref().and_then(date);
        let whole = !time.is_period() && day.is_some();
        let open = time.start.is_none() && !time.is_vague() && time.kind == TimeKind::Date;
        signs.mark(Sign::Vague, time.is_vague());
        // "Friday" of a text without a date is a day near it.
        signs.mark(Sign::Day, whole || open);
        signs.mark(Sign::Recent, open);
        signs.mark(Sign::Bare, time.value.len() <= "2000".len() && !time.is_vague());
        signs.mark(Sign::Clock, time.kind == TimeKind::Time);
        let named = |name: &&(&str, i8)| words.contains(name.0);
        signs.mark(Sign::Weekday, text.language.weekdays.iter().take(7).any(|name| named(&name)));
        let year = words.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == "2000".len());
        signs.mark(Sign::Year, year && whole);
        if let Some(apart) = self.apart(time) {
            signs.mark(Sign::Near, whole && apart.abs() <= NEAR);
            signs.mark(Sign::Recent, apart.abs() <= RECENT);
            signs.mark(Sign::Far, apart.abs() > FAR);
            signs.mark(Sign::Coming, apart > 0);
        }
    }
}

/// The day of an instant as the Document writes it.
fn date(instant: &str) -> Option<Date> {
    instant.get(.."2000-01-01".len()).and_then(|day| day.parse().ok())
}
