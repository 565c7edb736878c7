//! Where the person goes: places of the text, entries of the cards, what these are narrowed down to.

use factcards_document::{ByteSpan, Id};

use super::action::{Action, Step};
use super::{Chosen, Filter, Focus, Item, Location, Pane, State, View};
use crate::view::{filter, search};

impl State {
    /// What each action that is about going somewhere does; others do nothing here.
    pub(super) fn navigate(&mut self, action: Action) {
        let before = self.location.clone();
        match action {
            Action::View(view) => {
                self.location.view = view;
                // Whoever goes on to edit is not taken away from it.
                self.read_when_ready &= view == View::Read;
            }
            Action::Pane(pane) => self.location.pane = pane,
            Action::Jump { span, item } => self.jump(span, item),
            Action::Show(item) => self.show(item),
            Action::Choose(entity) if self.location.chosen.is_some_and(|chosen| chosen.entity == entity) => {
                self.leave()
            }
            Action::Choose(entity) => self.choose(entity, 0),
            Action::Step(step) => self.step(step),
            Action::Leave => self.leave(),
            Action::ShowAll => {
                self.leave();
                self.location.filter = Filter::NONE;
            }
            Action::Sentence(id) => {
                self.location.filter = Filter { sentence: Some(id), ..Filter::NONE };
                self.location.pane = Pane::Facts;
            }
            Action::Filter(filter) => self.location.filter = filter,
            Action::Query(query) => {
                let is_step = query.is_empty() != self.location.filter.query.is_empty();
                self.location.filter.query = query;
                self.steps += u32::from(is_step);
                return;
            }
            Action::Unfocus => self.unfocus(),
            Action::Return(location) => {
                self.go(*location);
                return;
            }
            _ => return,
        }
        if self.location != before {
            self.steps += 1;
        }
    }

    /// To where the person was, in another of the texts where that is there; what is not of this reading any more is left
    /// out.
    fn go(&mut self, location: Location) {
        if location.text != self.location.text && !self.open_of(location.text) {
            self.location.pane = location.pane;
            return;
        }
        let Some(reading) = self.current() else {
            self.location.pane = location.pane;
            return;
        };
        let is_here = |id: Id| id < reading.document.entities.len();
        let focus = location.focus.filter(|focus| reading.source.get(focus.span.start..focus.span.end).is_some());
        let chosen = location.chosen.filter(|chosen| is_here(chosen.entity));
        let turn = self.location.focus.map_or(0, |focus| focus.turn + 1);
        self.location = Location { focus: focus.map(|focus| Focus { turn, ..focus }), chosen, ..location };
    }

    fn show(&mut self, item: Item) {
        self.location.pane = Pane::Facts;
        let reading = self.reading.as_ref();
        let item = reading.map_or(item, |reading| reading.homes().of_item(item));
        let is_kept = |entity: Option<Id>, by: &Filter| reading.is_some_and(|r| filter::passes(r, entity, by, item));
        // What keeps the entry from the cards is left.
        self.location.chosen = self.location.chosen.filter(|of| is_kept(Some(of.entity), &Filter::NONE));
        if self.location.filter.card.is_some() || !is_kept(None, &self.location.filter) {
            self.location.filter = Filter::NONE;
        }
        self.shown = Some((item, self.shown.map_or(0, |(_, turn)| turn + 1)));
    }

    fn jump(&mut self, span: ByteSpan, item: Item) {
        if self.current().is_none() {
            return;
        }
        self.point(span, item);
        self.location.pane = self.location.pane.with_text();
        // Whoever goes on from a mention goes on from there.
        let at = self.location.chosen.filter(|chosen| item == Item::Entity(chosen.entity)).and_then(|chosen| {
            let mentions = &self.current()?.document.entities.get(chosen.entity)?.mentions;
            mentions.iter().position(|mention| mention.span == span)
        });
        if let (Some(chosen), Some(at)) = (&mut self.location.chosen, at) {
            chosen.at = at;
        }
    }

    /// Points out a place in the text, without going there where only the cards are seen.
    fn point(&mut self, span: ByteSpan, item: Item) {
        let sentence = self.current().map(|reading| reading.sentence_at(span.start)).unwrap_or_default();
        let turn = self.location.focus.map_or(0, |focus| focus.turn + 1);
        self.location.focus = Some(Focus { span, sentence, item, turn });
        self.location.view = View::Read;
    }

    /// Chooses an entity and points out one of its mentions.
    fn choose(&mut self, entity: Id, at: usize) {
        let mentions = self.current().and_then(|reading| reading.document.entities.get(entity)).map(|e| &e.mentions);
        let Some(span) = mentions.and_then(|mentions| mentions.get(at)).map(|mention| mention.span) else { return };
        self.location.chosen = Some(Chosen { entity, at });
        self.point(span, Item::Entity(entity));
    }

    /// The places that can be gone through, in order, each with what it belongs to: the mentions of the entity that is
    /// chosen, or where the words stand that are looked for, or the mentions that the row pointed out stands for.
    pub fn stops(&self) -> Vec<(ByteSpan, Item)> {
        let Some(reading) = self.current() else { return vec![] };
        let d = &reading.document;
        if let Some(chosen) = self.location.chosen {
            let mentions = d.entities.get(chosen.entity).map(|entity| entity.mentions.as_slice()).unwrap_or_default();
            return mentions.iter().map(|mention| (mention.span, Item::Entity(chosen.entity))).collect();
        }
        let query = self.location.filter.query.trim();
        if !query.is_empty() {
            let places = search::occurrences(&reading.source, query);
            let sentence = |span: ByteSpan| Item::Sentence(reading.sentence_id_at(span.start));
            return places.into_iter().map(|span| (span, sentence(span))).collect();
        }
        let Some(item) = self.location.focus.map(|focus| reading.homes().of_item(focus.item)) else { return vec![] };
        let mentions = reading.homes().mentions(item).iter();
        let spans: Vec<_> = match item {
            Item::Time(_) => mentions.filter_map(|id| d.times.get(*id)).map(|time| time.span).collect(),
            Item::Quantity(_) => mentions.filter_map(|id| d.quantities.get(*id)).map(|of| of.span).collect(),
            _ => vec![],
        };
        spans.into_iter().map(|span| (span, item)).collect()
    }

    /// Which of the stops is pointed out.
    pub fn stop(&self, stops: &[(ByteSpan, Item)]) -> Option<usize> {
        let focus = self.location.focus?;
        stops.iter().position(|(span, _)| *span == focus.span)
    }

    fn step(&mut self, step: Step) {
        let stops = self.stops();
        let last = stops.len().saturating_sub(1);
        let here = self.stop(&stops).or(self.location.chosen.map(|chosen| chosen.at));
        // From elsewhere in the text the way leads to the nearest one.
        let from = self.location.focus.map_or(0, |focus| focus.span.start);
        let after = stops.partition_point(|(span, _)| span.start <= from);
        let at = match (step, here) {
            (Step::Previous, Some(at)) => at.checked_sub(1).unwrap_or(last),
            (Step::Previous, None) => after.checked_sub(1).unwrap_or(last),
            (Step::Next, Some(at)) if at >= last => 0,
            (Step::Next, Some(at)) => at + 1,
            (Step::Next, None) if after > last || self.location.focus.is_none() => 0,
            (Step::Next, None) => after,
        };
        let Some(&(span, item)) = stops.get(at) else { return };
        match self.location.chosen {
            Some(chosen) => self.choose(chosen.entity, at),
            None => self.point(span, item),
        }
        self.location.pane = self.location.pane.with_text();
    }

    fn leave(&mut self) {
        let chosen = self.location.chosen.take();
        let is_of_chosen = |focus: &Focus| chosen.is_some_and(|chosen| focus.item == Item::Entity(chosen.entity));
        self.location.focus = self.location.focus.filter(|focus| !is_of_chosen(focus));
    }

    fn unfocus(&mut self) {
        match (self.location.focus, self.location.chosen) {
            (Some(focus), Some(chosen)) if focus.item != Item::Entity(chosen.entity) => self.location.focus = None,
            (_, Some(_)) => self.leave(),
            (Some(_), None) => self.location.focus = None,
            (None, None) => self.location.filter = Filter::NONE,
        }
    }
}

#[cfg(test)]
#[path = "navigation_tests.rs"]
mod tests;
