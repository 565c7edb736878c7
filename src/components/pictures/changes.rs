//! What rose or fell as bars; each leads to its row.

use std::rc::Rc;

use factcards_document::FactStatus;
use yew::prelude::*;

use super::figure::Figure;
use super::mark::Mark;
use super::px;
use super::width::use_width;
use crate::components::roving::rove;
use crate::components::selection::Selection;
use crate::state::{Action, Item, Reading};
use crate::view::labels;
use crate::view::pictures::changes::{Bar, Changes};

/// The height of a bar with its words, where these stand in it, and where the bar does; between two scales.
const ROW: f64 = 36.0;
const WORDS: f64 = 13.0;
const BAR: f64 = 25.0;
const GAP: f64 = 10.0;

/// A line of its own for the values.
const LINE: f64 = 15.0;

/// Props of [`ChangeBars`].
#[derive(Properties, PartialEq)]
pub(crate) struct ChangeBarsProps {
    pub(crate) reading: Reading,
    /// The rows.
    pub(crate) items: Vec<Item>,
}

/// See the module.
#[component]
pub(crate) fn ChangeBars(props: &ChangeBarsProps) -> Html {
    let around = use_node_ref();
    let width = use_width(&around);
    let drawn: Rc<Option<Changes>> = use_memo((props.reading.clone(), props.items.clone(), width.to_bits()), |_| {
        Changes::of(&props.reading, &props.items, width)
    });
    let dispatch = use_context::<Selection>().map(|selection| selection.dispatch);
    let language = props.reading.language;
    let Some(changes) = &*drawn else { return html! { <div ref={around}></div> } };
    let mut y = 0.0;
    let mut is_first = true;
    let groups = changes.groups.iter().map(|group| {
        let bars: Vec<_> = group
            .bars
            .iter()
            .map(|bar| {
                let (dispatch, item) = (dispatch.clone(), bar.item);
                let on_press = Callback::from(move |()| {
                    dispatch.iter().for_each(|dispatch| dispatch.dispatch(Action::Show(item)));
                });
                let class = classes!("change-bar", standing(bar));
                let drawn = html! {
                    <Mark name={bar.name.clone()} {class} {is_first} {on_press}>{ draw(bar, group.zero, y, width) }</Mark>
                };
                is_first = false;
                y += height_of(bar);
                drawn
            })
            .collect();
        y += GAP;
        bars.into_iter().collect::<Html>()
    });
    let groups = groups.collect::<Html>();
    let height = (y - GAP).max(0.0);
    let bars = || changes.groups.iter().flat_map(|group| &group.bars);
    let notes = [
        (true, language.changes_scale()),
        (bars().any(|bar| bar.status == Some(FactStatus::Claimed)), language.picture_dotted()),
        (bars().any(|bar| bar.status.is_some_and(|of| of != FactStatus::Claimed)), language.picture_dashed()),
        (bars().any(|bar| bar.is_negative), language.picture_crossed()),
    ];
    let mut notes: Vec<_> = notes.into_iter().filter(|(is_so, _)| *is_so).map(|(_, note)| note.to_owned()).collect();
    if changes.left_out > 0 {
        notes.push(language.changes_left_out(changes.left_out));
    }
    html! {
        <div ref={around}>
            <Figure {notes} class="change-bars">
                <svg
                    class="picture-drawing"
                    role="group"
                    aria-label={language.changes_name()}
                    viewBox={format!("0 0 {width} {height}")}
                    width={width.to_string()}
                    height={height.to_string()}
                    onkeydown={Callback::from(rove)}
                >
                    { groups }
                </svg>
            </Figure>
        </div>
    }
}

fn standing(bar: &Bar) -> Option<String> {
    if bar.is_negative {
        return Some("is-denied".to_owned());
    }
    bar.status.map(|status| format!("is-{}", labels::status_class(status)))
}

fn height_of(bar: &Bar) -> f64 {
    if bar.is_tall { ROW + LINE } else { ROW }
}

/// The words of a change, and below them its bar: an arrow from the old value to the new one, or from zero.
fn draw(bar: &Bar, zero: f64, y: f64, width: f64) -> Html {
    let (from, to) = bar.x;
    let line = y + height_of(bar) - ROW + BAR;
    let way = if to < from { 1.0 } else { -1.0 };
    let head = format!("M{to:.1} {line:.1}l{:.1} -5v10z", 8.0 * way);
    html! {
        <>
            <rect class="picture-hit" x="0" y={px(y)} width={px(width)} height={px(height_of(bar))} />
            <text x="0" y={px(y + WORDS)}>{ bar.what.clone() }</text>
            <text class="change-value" x={px(width)} y={px(line - BAR + WORDS)} text-anchor="end">{ bar.values.clone() }</text>
            <line class="change-zero" x1={px(zero)} x2={px(zero)} y1={px(line - 8.0)} y2={px(line + 8.0)} />
            <line class="change-line" x1={px(from)} x2={px(to + 7.0 * way)} y1={px(line)} y2={px(line)} />
            if bar.has_from {
                <circle class="change-old" cx={px(from)} cy={px(line)} r="4" />
            }
            <path class="change-new" d={head} />
        </>
    }
}
