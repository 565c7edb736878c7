//! The plain form of HTML, told by its tags in their order. Tags that are missing or too many do no harm.

use super::elements::{Effect, effect};
use super::{BULLET, Gap, Writer};

/// Lists in lists that are counted.
const DEEPEST_LIST: usize = 50;

/// See the module.
#[derive(Debug, Default)]
pub struct PageText {
    writer: Writer,
    lists: Vec<List>,
    preformatted: usize,
    is_structured: bool,
}

/// A list that is open.
#[derive(Debug)]
struct List {
    /// The number of the next item.
    number: Option<i32>,
    has_items: bool,
}

impl PageText {
    /// An element begins; `attribute` gives the value of one by its name.
    pub fn start(&mut self, name: &str, attribute: impl Fn(&str) -> Option<String>) {
        let Some(effect) = effect(name) else { return };
        let number = |name: &str| attribute(name).and_then(|value| value.trim().parse::<i32>().ok());
        self.is_structured |= matches!(effect, Effect::Heading | Effect::Item | Effect::Cell)
            || effect == Effect::Link && attribute("href").is_some();
        match effect {
            Effect::Break => self.writer.line_break(),
            Effect::Heading => self.writer.part(Gap::Paragraph),
            Effect::Parts(gap) => self.writer.part(gap),
            Effect::List => self.open_list(None),
            Effect::NumberedList => self.open_list(Some(number("start").unwrap_or(1))),
            Effect::Item => self.item(number("value")),
            Effect::Table => self.writer.open_table(),
            Effect::Row => self.writer.row(),
            Effect::Cell => self.writer.cell(),
            Effect::Quote => self.writer.quote(true),
            Effect::Quotation => self.writer.text("“"),
            Effect::Preformatted => {
                self.writer.part(Gap::Paragraph);
                self.preformatted += 1;
            }
            Effect::Link | Effect::Omitted => (),
        }
    }

    /// An element ends.
    pub fn end(&mut self, name: &str) {
        match effect(name) {
            Some(Effect::Heading) => self.writer.part(Gap::Paragraph),
            Some(Effect::Parts(gap)) => self.writer.part(gap),
            Some(Effect::List | Effect::NumberedList) => {
                self.lists.pop();
                self.part_list();
            }
            Some(Effect::Item) => self.writer.end_item(),
            Some(Effect::Table) => self.writer.close_table(),
            Some(Effect::Row | Effect::Cell) => self.writer.end_cell(),
            Some(Effect::Quote) => self.writer.quote(false),
            Some(Effect::Quotation) => self.writer.text("”"),
            Some(Effect::Preformatted) => {
                self.writer.part(Gap::Paragraph);
                self.preformatted = self.preformatted.saturating_sub(1);
            }
            Some(Effect::Break | Effect::Link | Effect::Omitted) | None => (),
        }
    }

    /// Text between two tags, without references.
    pub fn text(&mut self, text: &str) {
        if self.preformatted > 0 { self.writer.verbatim(text) } else { self.writer.text(text) }
    }

    /// Whether it has had headings, lists, tables or links.
    pub fn is_structured(&self) -> bool {
        self.is_structured
    }

    /// The whole text.
    pub fn finish(self) -> String {
        self.writer.finish()
    }

    fn open_list(&mut self, number: Option<i32>) {
        self.part_list();
        if self.lists.len() < DEEPEST_LIST {
            self.lists.push(List { number, has_items: false });
        }
    }

    /// A list in another one is part of an item of it.
    fn part_list(&mut self) {
        self.writer.part(if self.lists.is_empty() { Gap::Paragraph } else { Gap::Line });
    }

    fn item(&mut self, value: Option<i32>) {
        let level = self.lists.len().saturating_sub(1);
        let Some(list) = self.lists.last_mut() else { return self.writer.item(BULLET, 0, false) };
        let number = list.number.map(|next| value.unwrap_or(next));
        list.number = number.map(|number| number.saturating_add(1));
        let marker = number.map_or(BULLET.to_owned(), |number| format!("{number}. "));
        let goes_on = std::mem::replace(&mut list.has_items, true);
        self.writer.item(&marker, level, goes_on);
    }
}
