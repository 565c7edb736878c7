//! Where on the cards each item of the Document is told: each has one home, an entry of its own or that of another item
//! which says the same.

use factcards_document::{Attribution, ByteSpan, Fact, Id, List};

use super::facts::{is_less_certain, is_plan};
use super::{attributions, excerpt, mentions, retold};
use crate::state::{Item, Reading};

/// Homes that lead to each other are followed no further than this.
const STEPS: usize = 4;

/// The home of each fact, attribution, list, time and quantity, by its position; everything else is at home with itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Homes {
    facts: Vec<Item>,
    attributions: Vec<Item>,
    lists: Vec<Item>,
    times: Vec<Item>,
    quantities: Vec<Item>,
    /// The mentions that share the row of a time or quantity, by the position of the first; none where there is no row.
    told_times: Vec<Vec<Id>>,
    told_quantities: Vec<Vec<Id>>,
}

/// Says which other item tells a fact too; the fact itself where it is to have an entry of its own in any case.
type Teller = fn(&Homes, &Reading, &retold::Cues<'_>, &Fact<ByteSpan>) -> Option<Item>;

/// What may tell a fact, in order of precedence.
const TELLERS: [Teller; 8] = [
    |_, reading, cues, fact| retold::by_attribution(reading, cues, fact, |a| attributions::is_position(a.stance)),
    |_, reading, cues, fact| retold::by_whole_quote(reading, cues, fact),
    |_, _, _, fact| is_plan(fact.status).then_some(Item::Fact(fact.id)),
    |_, reading, cues, fact| retold::by_attribution(reading, cues, fact, |_| true),
    |_, reading, _, fact| retold::by_change(reading, fact),
    |_, reading, _, fact| retold::by_role(reading, fact),
    |homes, reading, _, fact| homes.by_time(reading, fact),
    |_, reading, _, fact| retold::by_fact_around(reading, fact),
];

impl Homes {
    pub(crate) fn of(reading: &Reading) -> Self {
        let document = &reading.document;
        let cues = retold::Cues::of(&document.attributions);
        let own = |item: fn(Id) -> Item, count: usize| (0..count).map(item).collect::<Vec<_>>();
        let told = mentions::told_times(document);
        let (times, quantities) = (mentions::times(document, &told), mentions::quantities(reading));
        let mut homes = Self {
            facts: own(Item::Fact, document.facts.len()),
            attributions: own(Item::Attribution, document.attributions.len()),
            lists: own(Item::List, document.lists.len()),
            told_times: mentions::members(
                &times,
                |item| matches!(item, Item::Time(_)),
                |at| told.get(at) == Some(&true),
            ),
            told_quantities: mentions::members(&quantities, |item| matches!(item, Item::Quantity(_)), |_| true),
            times,
            quantities,
        };
        homes.attributions = document.attributions.iter().map(|a| retold::by_attribution_around(reading, a)).collect();
        homes.facts = document
            .facts
            .iter()
            .map(|fact| {
                let told = TELLERS.iter().find_map(|teller| teller(&homes, reading, &cues, fact));
                told.unwrap_or(Item::Fact(fact.id))
            })
            .collect();
        for attribution in &document.attributions {
            homes.lead_to_plan(reading, attribution);
        }
        for (at, list) in document.lists.iter().enumerate() {
            homes.settle_list(reading, at, list);
        }
        homes
    }

    /// The item whose entry tells an item: often itself.
    pub(crate) fn of_item(&self, item: Item) -> Item {
        let mut home = item;
        for _ in 0..STEPS {
            let next = self.next(home);
            if next == home {
                break;
            }
            home = next;
        }
        home
    }

    /// Whether an item has an entry of its own, on the card of its kind.
    pub(crate) fn is_own(&self, item: Item) -> bool {
        self.next(item) == item
    }

    /// The positions of the mentions that the row of a time or quantity stands for; none where it has no row.
    pub(crate) fn mentions(&self, item: Item) -> &[Id] {
        let (told, id) = match item {
            Item::Time(id) => (&self.told_times, id),
            Item::Quantity(id) => (&self.told_quantities, id),
            _ => return &[],
        };
        told.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether a time or quantity has a row.
    pub(crate) fn is_row(&self, item: Item) -> bool {
        !self.mentions(item).is_empty()
    }

    fn next(&self, item: Item) -> Item {
        let (homes, id) = match item {
            Item::Fact(id) => (&self.facts, id),
            Item::Attribution(id) => (&self.attributions, id),
            Item::List(id) => (&self.lists, id),
            Item::Time(id) => (&self.times, id),
            Item::Quantity(id) => (&self.quantities, id),
            _ => return item,
        };
        homes.get(id).copied().unwrap_or(item)
    }

    /// The timeline says all of a fact where it shows the whole clause and there is nothing to say of its standing.
    fn by_time(&self, reading: &Reading, fact: &Fact<ByteSpan>) -> Option<Item> {
        let time = reading.document.times.get(fact.time?)?;
        let item = Item::Time(time.id);
        let is_plain = retold::is_plain(fact) && !is_less_certain(fact);
        let is_told = self.is_row(item);
        let is_whole = excerpt::is_whole(reading, fact.span) && excerpt::of_time(reading, time).clause == fact.span;
        (is_plain && is_told && is_whole).then_some(item)
    }

    /// A claim that is nothing but a plan stands with the plans, which say whose it is.
    fn lead_to_plan(&mut self, reading: &Reading, attribution: &Attribution<ByteSpan>) {
        let plan = retold::only_fact_in(reading, attribution).filter(|fact| is_plan(fact.status));
        let plan = plan.map(|fact| Item::Fact(fact.id)).filter(|item| self.is_own(*item));
        if let (Some(plan), Some(home)) = (plan, self.attributions.get_mut(attribution.id)) {
            *home = plan;
        }
    }

    /// A list is told by the position that it completes, or by plans of which each of its items is one; else the facts that
    /// it completes and that are its items have their home with it.
    fn settle_list(&mut self, reading: &Reading, at: usize, list: &List<ByteSpan>) {
        let completed = list.fact.and_then(|id| reading.document.facts.get(id));
        let position = completed.and_then(|fact| match self.of_item(Item::Fact(fact.id)) {
            Item::Attribution(id) => reading.document.attributions.get(id).filter(|a| retold::has_list(a, list)),
            _ => None,
        });
        let inside = retold::facts_of_items(reading, list);
        let plan = |facts: &Vec<Id>| {
            let mut plans = facts.iter().map(|id| Item::Fact(*id));
            plans.find(|item| self.is_own(*item) && retold::is_sure_plan(reading, *item))
        };
        let plans: Option<Vec<Item>> = inside.iter().map(plan).collect();
        let home = position.map(|a| Item::Attribution(a.id)).or_else(|| plans?.first().copied());
        if let (Some(home), Some(list)) = (home, self.lists.get_mut(at)) {
            *list = home;
            return;
        }
        let completing = completed.map(|fact| fact.id);
        for id in inside.into_iter().flatten().chain(completing) {
            let is_free = self.is_own(Item::Fact(id));
            let keeps = completing != Some(id) && reading.document.facts.get(id).is_some_and(|f| is_plan(f.status));
            if let Some(home) = self.facts.get_mut(id).filter(|_| is_free && !keeps) {
                *home = Item::List(at);
            }
        }
    }
}

#[cfg(test)]
#[path = "homes_tests.rs"]
mod tests;
