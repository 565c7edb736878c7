//! What rose or fell as bars: values of one unit on one scale, so that they can be compared by eye.

use factcards_document::{ByteSpan, Change, Direction, FactStatus, Id, Polarity, Quantity};

use super::text;
use crate::state::{Item, Reading};
use crate::view::changes::by;
use crate::view::{amounts, labels};

/// A bar alone shows nothing; sizes without the old value need some of their unit to be compared with.
const FEW: usize = 2;

/// More changes than this are not drawn.
const MOST: usize = 12;

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bar {
    pub(crate) item: Item,
    /// What changed, with how far it holds, and its values.
    pub(crate) what: String,
    pub(crate) values: String,
    /// Whether these need a line of their own.
    pub(crate) is_tall: bool,
    /// Both in full, with how far it holds.
    pub(crate) name: String,
    /// From where to where, in pixels; from zero where only the size is told.
    pub(crate) x: (f64, f64),
    /// Whether the old value is told.
    pub(crate) has_from: bool,
    /// How far it holds, where that is not so far as the text goes.
    pub(crate) status: Option<FactStatus>,
    pub(crate) is_negative: bool,
}

/// Changes on one scale.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Group {
    /// Where zero is, in pixels.
    pub(crate) zero: f64,
    pub(crate) bars: Vec<Bar>,
}

/// See the module.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Changes {
    pub(crate) groups: Vec<Group>,
    /// Changes that are not drawn.
    pub(crate) left_out: usize,
}

/// A change with its numbers: both values, or how much it came to.
struct Numbers<'r> {
    change: &'r Change<ByteSpan>,
    from: Option<f64>,
    to: f64,
    unit: Option<&'r str>,
}

/// Whether rows have changes that can be drawn.
pub(crate) fn has_bars(reading: &Reading, items: &[Item]) -> bool {
    !groups(reading, items).is_empty()
}

/// The changes among rows that share a scale.
fn groups<'r>(reading: &'r Reading, items: &[Item]) -> Vec<Vec<Numbers<'r>>> {
    let changes = items.iter().filter_map(|item| match item {
        Item::Change(id) => reading.document.changes.get(*id),
        _ => None,
    });
    let mut groups: Vec<Vec<Numbers<'_>>> = vec![];
    for numbers in changes.filter_map(|change| numbers(reading, change)).take(MOST) {
        // What has no unit counts things of its own.
        let is_same = |of: &Numbers<'_>| {
            of.unit.is_some() && of.unit == numbers.unit && of.from.is_some() == numbers.from.is_some()
        };
        match groups.iter_mut().find(|group| group.iter().any(is_same)) {
            Some(group) => group.push(numbers),
            None => groups.push(vec![numbers]),
        }
    }
    groups.retain(|group| group.len() >= FEW || group.iter().any(|numbers| numbers.from.is_some()));
    let bars: usize = groups.iter().map(Vec::len).sum();
    if bars >= FEW { groups } else { vec![] }
}

impl Changes {
    /// The picture of the changes among rows, in so many pixels; none where none can be drawn.
    pub(crate) fn of(reading: &Reading, items: &[Item], width: f64) -> Option<Self> {
        let groups = groups(reading, items);
        let all = items.iter().filter(|item| matches!(item, Item::Change(_))).count();
        let drawn: usize = groups.iter().map(Vec::len).sum();
        let groups: Vec<_> = groups.iter().map(|group| drawn_group(reading, group, width)).collect();
        (!groups.is_empty()).then_some(Self { groups, left_out: all - drawn })
    }
}

/// Both values where they are of one unit, or else the size where its direction is told.
fn numbers<'r>(reading: &'r Reading, change: &'r Change<ByteSpan>) -> Option<Numbers<'r>> {
    let quantity = |id: Option<Id>| id.and_then(|id| reading.document.quantities.get(id));
    if let (Some(from), Some(to)) = (quantity(change.from), quantity(change.to)) {
        let is_one_unit = from.unit == to.unit && from.kind == to.kind;
        let (old, new) = from.value.zip(to.value).filter(|_| is_one_unit)?;
        return Some(Numbers { change, from: Some(old), to: new, unit: to.unit.as_deref() });
    }
    let size = quantity(change.by)?;
    let sign = match change.direction {
        Direction::Up => 1.0,
        Direction::Down => -1.0,
        Direction::Open => return None,
    };
    Some(Numbers { change, from: None, to: sign * size.value?.abs(), unit: size.unit.as_deref() })
}

fn drawn_group(reading: &Reading, group: &[Numbers<'_>], width: f64) -> Group {
    let ends = || group.iter().flat_map(|of| [of.from.unwrap_or_default(), of.to]);
    let least = ends().fold(0.0, f64::min);
    let most = ends().fold(0.0, f64::max);
    let room = width - 2.0 * END;
    let x = |value: f64| END + (value - least) / (most - least).max(f64::MIN_POSITIVE) * room;
    let bars = group.iter().map(|of| bar(reading, of, &x, width)).collect();
    Group { zero: x(0.0), bars }
}

/// How much wider bold letters are.
const BOLD: f64 = 1.1;

/// What is left free at both ends, for the head of the arrow.
const END: f64 = 8.0;

fn bar(reading: &Reading, of: &Numbers<'_>, x: &impl Fn(f64) -> f64, width: f64) -> Bar {
    let (change, language) = (of.change, reading.language);
    let told = |id: Option<Id>| {
        let quantity: Option<&Quantity<ByteSpan>> = id.and_then(|id| reading.document.quantities.get(id));
        quantity.map(|quantity| amounts::quantity(&by(change, quantity), reading.words(quantity.span), language))
    };
    let values = match of.from {
        Some(_) => [told(change.from), told(change.to)].into_iter().flatten().collect::<Vec<_>>().join(" → "),
        None => format!("{}{}", if of.to < 0.0 { "−" } else { "+" }, told(change.by).unwrap_or_default()),
    };
    let (status, is_negative) = (change.status, change.polarity == Some(Polarity::Negative));
    let said = [status.map(|status| labels::status(status, language)), is_negative.then(|| language.not_so())];
    let said: Vec<_> = said.into_iter().flatten().collect();
    let said = if said.is_empty() { String::new() } else { format!(" ({})", said.join(", ")) };
    let what = reading.words(change.of.unwrap_or(change.cue));
    let beside = width - text::width(&values) * BOLD - 2.0 * END;
    let is_tall = text::width(what) + text::width(&said) > beside;
    let room = if is_tall { width } else { beside } - text::width(&said);
    Bar {
        item: Item::Change(change.id),
        name: format!("{what}: {values}{said}"),
        what: format!("{}{said}", text::fitted(what, room)),
        values: text::fitted(&values, width / BOLD),
        is_tall,
        x: (x(of.from.unwrap_or_default()), x(of.to)),
        has_from: of.from.is_some(),
        status,
        is_negative,
    }
}

#[cfg(test)]
mod tests {
    use factcards::{Options, analyze};

    use super::*;
    use crate::strings::Language;

    fn reading(text: &str) -> Reading {
        let document = analyze(text, &Options::default(), factcards_model::english().unwrap());
        Reading::new(text.into(), document, Language::En)
    }

    fn changes(reading: &Reading) -> Option<Changes> {
        Changes::of(reading, reading.entries().of_card("numbers"), 340.0)
    }

    #[test]
    fn values_of_one_unit_share_a_scale() {
        let text = "Revenue rose from £80 million to £100 million. Costs fell from £50 million to £40 million. \
                    Visits rose from 1,150 to 1,420.";
        let drawn = changes(&reading(text)).unwrap();
        assert_eq!(drawn.groups.iter().map(|group| group.bars.len()).collect::<Vec<_>>(), [2, 1]);
        let [revenue, costs] = drawn.groups[0].bars.as_slice() else { panic!() };
        let zero = drawn.groups[0].zero;
        assert!((revenue.x.1 - zero) > (revenue.x.0 - zero), "it rose");
        let ratio = (costs.x.1 - zero) / (revenue.x.1 - zero);
        assert!((ratio - 0.4).abs() < 1e-9, "{ratio}");
        assert!(revenue.what.starts_with("Revenue"), "{revenue:?}");
    }

    #[test]
    fn sizes_are_drawn_from_zero_where_there_are_several() {
        let two = changes(&reading("Sales rose 20 %. Costs fell 10 %.")).unwrap();
        let group = &two.groups[0];
        assert!(group.bars[0].x.1 > group.zero && group.bars[1].x.1 < group.zero);
        assert_eq!(group.bars[1].values, "−10 %");
        assert_eq!(changes(&reading("Sales rose 20 %.")), None);
    }

    #[test]
    fn a_claim_and_a_plan_say_so() {
        let text = "Ada Moreau said that sales had risen from £50 million to £60 million. The firm plans to raise prices \
                    from £10 to £12.";
        let drawn = changes(&reading(text)).unwrap();
        let bars: Vec<_> = drawn.groups.iter().flat_map(|group| &group.bars).collect();
        let statuses: Vec<_> = bars.iter().map(|bar| bar.status).collect();
        assert_eq!(statuses, [Some(FactStatus::Claimed), Some(FactStatus::Planned)]);
        assert!(bars[0].what.ends_with("(claimed)"), "{:?}", bars[0]);
    }
}
