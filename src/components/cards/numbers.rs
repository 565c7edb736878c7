//! What rose or fell, and the other numbers with their unit, how they bound, and what they count.

use factcards_document::{ByteSpan, Change, Direction, Id, Polarity, Quantity};
use yew::prelude::*;

use super::CardProps;
use super::frame::{Card, Folded, standing_badges};
use crate::components::icons;
use crate::components::mentions::Mentions;
use crate::components::pictures::{ChangeBars, use_picture};
use crate::components::rows::{Group, Rows};
use crate::components::selection::{Entry, Jump};
use crate::components::words::lang;
use crate::state::{Item, Reading};
use crate::view::pictures::changes::has_bars;
use crate::view::{amounts, changes, excerpt, labels};

/// See the module.
#[component]
pub(crate) fn Numbers(props: &CardProps) -> Html {
    let items = props.items("numbers");
    let (is_drawn, choice) = use_picture();
    if items.is_empty() {
        return html! {};
    }
    let rows = items.clone();
    let (changed, others): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| matches!(item, Item::Change(_)));
    let is_bare = |item: &Item| match item {
        Item::Quantity(id) => {
            let quantity = props.reading.document.quantities.get(*id);
            quantity.is_some_and(|quantity| amounts::is_bare(quantity, props.reading.words(quantity.span)))
        }
        _ => false,
    };
    let (bare, others): (Vec<_>, Vec<_>) = others.into_iter().partition(is_bare);
    let has_picture = has_bars(&props.reading, &changed);
    let tools = has_picture.then_some(choice);
    let picture = (has_picture && is_drawn).then(|| changed.clone());
    let draw = draw(&props.reading, false);
    let language = props.reading.language;
    let title = (!changed.is_empty()).then_some(language.other_numbers());
    let groups = vec![
        Group { items: changed, class: classes!("changes"), ..Group::default() },
        Group { title, items: others, class: classes!("numbers"), ..Group::default() },
    ];
    html! {
        <Card name="numbers" title={language.numbers()} {rows} {tools}>
            if let Some(items) = picture {
                <ChangeBars reading={props.reading.clone()} {items} />
            }
            <Rows {groups} draw={draw.clone()} first={props.first} />
            <Folded title={language.everything_else()} items={bare} {draw} />
        </Card>
    }
}

/// Draws changes and quantities as entries. `is_repeated`: as in [`Entry`].
pub(super) fn draw(reading: &Reading, is_repeated: bool) -> Callback<Item, Html> {
    let reading = reading.clone();
    Callback::from(move |item| {
        let d = &reading.document;
        let drawn = match item {
            Item::Quantity(id) => d.quantities.get(id).map(|of| quantity(&reading, of, is_repeated)),
            Item::Change(id) => d.changes.get(id).map(|of| change(&reading, of, is_repeated)),
            _ => None,
        };
        drawn.unwrap_or_default()
    })
}

fn quantity(reading: &Reading, quantity: &Quantity<ByteSpan>, is_repeated: bool) -> Html {
    let item = Item::Quantity(quantity.id);
    let mentions = reading.homes().mentions(item).iter().filter_map(|id| reading.document.quantities.get(*id));
    let mentions = mentions.map(|quantity| quantity.span).collect::<Vec<_>>();
    html! {
        <Entry {item} {is_repeated} class="number">
            <div>
                { value(reading, quantity, item) }
                if !is_repeated {
                    { " " }<Mentions {item} spans={mentions} />
                }
            </div>
            if let Some(span) = quantity.of {
                <Jump {span} {item} class="number-of">{ reading.words(span) }</Jump>
            } else {
                { around(reading, quantity, item) }
            }
        </Entry>
    }
}

/// What stands around a number of which it is not said what it counts.
fn around(reading: &Reading, quantity: &Quantity<ByteSpan>, item: Item) -> Html {
    let around = excerpt::of_quantity(reading, quantity);
    html! {
        <Jump span={around.clause} {item} class="number-of is-sentence">{ around.words(reading) }</Jump>
    }
}

/// A number with its unit, and in small the same in the base unit.
fn value(reading: &Reading, quantity: &Quantity<ByteSpan>, item: Item) -> Html {
    let language = reading.language;
    let words = reading.words(quantity.span);
    // A quantity without a figure is told in the words of the text.
    let is_own = quantity.is_in_words(words);
    let base = quantity.base.as_ref().and_then(|base| amounts::base(base, language));
    html! {
        <>
            <Jump span={quantity.span} {item} is_told={true} class="number-value">
                if let Some(comparator) = amounts::comparator(quantity, words, language) {
                    <span class="number-comparator">{ comparator }{ " " }</span>
                }
                <span lang={lang(reading).filter(|_| is_own)}>{ amounts::quantity(quantity, words, language) }</span>
            </Jump>
            if let Some(base) = base {
                { " " }<span class="number-base">{ base }</span>
            }
        </>
    }
}

/// "↑ Revenue rose", and below it "GBP 81,000,000 → GBP 92,500,000 by 14 %".
fn change(reading: &Reading, change: &Change<ByteSpan>, is_repeated: bool) -> Html {
    let language = reading.language;
    let item = Item::Change(change.id);
    let part = |id: Option<Id>| {
        let quantity = id.and_then(|id| reading.document.quantities.get(id));
        quantity.map(|quantity| value(reading, &changes::by(change, quantity), item))
    };
    let (from, to, by) = (part(change.from), part(change.to), part(change.by));
    // An arrow between the two says "from" and "to" to the eye.
    let has_both = from.is_some() && to.is_some();
    let joint = |preposition: &'static str, is_drawn: bool| {
        let class = if is_drawn { "visually-hidden" } else { "change-joint" };
        html! { <span {class}>{ preposition }{ " " }</span> }
    };
    let of = change.of.unwrap_or_else(|| reading.sentence(change.sentence));
    let icon = match change.direction {
        Direction::Up => icons::up(),
        Direction::Down => icons::down(),
        Direction::Open => icons::both(),
    };
    html! {
        <Entry {item} {is_repeated} class="change">
            <span class="change-way">
                { icon }<span class="visually-hidden">{ labels::direction(change.direction, reading.language) }{ ": " }</span>
            </span>
            <p class="change-what">
                <Jump span={of} {item} class={classes!("change-of", change.of.is_none().then_some("is-sentence"))}>
                    { reading.words(of) }
                </Jump>
                { " " }
                <Jump span={change.cue} {item} class="change-cue">{ reading.words(change.cue) }</Jump>
            </p>
            <p class="change-values">
                if let Some(from) = from {
                    <span>{ joint(language.change_from(), has_both) }{ from }</span>
                }
                if let Some(to) = to {
                    <span>
                        if has_both {
                            <span class="change-joint" aria-hidden="true">{ "→ " }</span>
                        }
                        { joint(language.change_to(), has_both) }{ to }
                    </span>
                }
                if let Some(by) = by {
                    <span>{ joint(language.change_by(), false) }{ by }</span>
                }
            </p>
            if change.status.is_some() || change.polarity.is_some() {
                <p class="qualifiers">
                    { standing_badges(change.status, change.polarity.unwrap_or(Polarity::Positive), language) }
                </p>
            }
        </Entry>
    }
}
