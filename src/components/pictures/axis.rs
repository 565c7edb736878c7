//! The axis of the timeline: each mark leads to its row.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::Figure;
use super::mark::Mark;
use super::px;
use super::width::use_width;
use crate::components::roving::rove;
use crate::components::selection::Selection;
use crate::state::{Action, Item, Reading};
use crate::view::pictures::axis::{self, Axis, MARGIN, POINTER, RADIUS, Side, Standing};
use crate::view::pictures::scale::Kind;

/// The line, the names above it, and the height of a lane.
const LINE: f64 = 24.0;
const NAMES: f64 = 12.0;
const LANE: f64 = 24.0;

/// Half of the height of a bar.
const HALF: f64 = 8.0;

/// Width and height of the cross over a mark.
const CROSS: f64 = 12.0;

/// Props of [`TimelineAxis`].
#[derive(Properties, PartialEq)]
pub(crate) struct TimelineAxisProps {
    pub(crate) reading: Reading,
    /// The rows.
    pub(crate) items: Vec<Item>,
}

/// See the module.
#[component]
pub(crate) fn TimelineAxis(props: &TimelineAxisProps) -> Html {
    let around = use_node_ref();
    let width = use_width(&around);
    let axis: Rc<Option<Axis>> = use_memo((props.reading.clone(), props.items.clone(), width.to_bits()), |_| {
        Axis::of(&props.reading, &props.items, width)
    });
    html! {
        <div ref={around}>
            if let Some(axis) = &*axis {
                <Figure notes={notes(&props.reading, axis)} class="axis">
                    <Drawn axis={axis.clone()} reading={props.reading.clone()} {width} />
                </Figure>
            }
        </div>
    }
}

/// What must be known to read it.
fn notes(reading: &Reading, axis: &Axis) -> Vec<String> {
    let language = reading.language;
    let has = |standing: Standing| axis.marks.iter().any(|mark| mark.standing == standing);
    let unnamed = axis.marks.iter().filter(|mark| mark.lane.is_some() && mark.label.is_none()).count();
    let counted = |count: usize, said: String| if count > 0 { said } else { String::new() };
    let fixed = |is_so: bool, said: &str| if is_so { said.to_owned() } else { String::new() };
    vec![
        if axis.ends.0 == axis.ends.1 {
            format!("{}.", axis.ends.0)
        } else {
            format!("{} – {}.", axis.ends.0, axis.ends.1)
        },
        fixed(axis.kind == Kind::Compressed, language.axis_compressed()),
        fixed(axis.kind == Kind::Broken, language.axis_broken()),
        fixed(has(Standing::Ahead), language.axis_dashed()),
        fixed(has(Standing::Claimed), language.picture_dotted()),
        fixed(has(Standing::Denied), language.picture_crossed()),
        fixed(has(Standing::Unclear), language.axis_hollow()),
        counted(unnamed, language.axis_unnamed(unnamed)),
        counted(axis.unplaced, language.axis_unplaced(axis.unplaced)),
        counted(axis.left_out, language.axis_left_out(axis.left_out)),
    ]
}

/// Props of [`Drawn`].
#[derive(Properties, PartialEq)]
struct DrawnProps {
    axis: Axis,
    reading: Reading,
    width: f64,
}

#[component]
fn Drawn(props: &DrawnProps) -> Html {
    let DrawnProps { axis, reading, width } = props;
    let selection = use_context::<Selection>();
    let dispatch = selection.as_ref().map(|selection| selection.dispatch.clone());
    let shown = selection.and_then(|selection| selection.shown).map(|(item, _)| item);
    let first = axis.marks.iter().position(|mark| Some(mark.item) == shown && mark.lane.is_some());
    let first = first.or_else(|| axis.marks.iter().position(|mark| mark.lane.is_some()));
    let mut lanes = 0.0;
    (0..axis.lanes).for_each(|_| lanes += LANE);
    let height = LINE + lanes + MARGIN;
    let marks = axis.marks.iter().enumerate().filter_map(|(at, mark)| {
        let drawn = draw(mark)?;
        let (dispatch, item) = (dispatch.clone(), mark.item);
        let on_press = Callback::from(move |()| {
            dispatch.iter().for_each(|dispatch| dispatch.dispatch(Action::Show(item)));
        });
        let class = classes!(
            match mark.standing {
                Standing::Told => "is-told",
                Standing::Ahead => "is-ahead",
                Standing::Claimed => "is-claimed",
                Standing::Denied => "is-denied",
                Standing::Unclear => "is-unclear",
            },
            (Some(item) == shown).then_some("is-shown"),
        );
        Some(html! { <Mark name={mark.name.clone()} {class} is_first={Some(at) == first} {on_press}>{ drawn }</Mark> })
    });
    html! {
        <svg
            class="picture-drawing"
            role="group"
            aria-label={reading.language.axis_name()}
            viewBox={format!("0 0 {width} {height}")}
            width={width.to_string()}
            height={height.to_string()}
            onkeydown={Callback::from(rove)}
        >
            { scale(axis, *width, height) }
            if let Some(x) = axis.reference {
                <g class="axis-reference" role="img" aria-label={reading.language.axis_text_date()}>
                    <title>{ reading.language.axis_text_date() }</title>
                    <line x1={px(x)} x2={px(x)} y1={px(LINE - 6.0)} y2={px(height)} />
                    <path d={format!("M{:.1} {:.1}l-4.5 -7h9z", x, LINE - 1.0)} />
                </g>
            }
            { for marks }
        </svg>
    }
}

/// The line with its names and its breaks.
fn scale(axis: &Axis, width: f64, height: f64) -> Html {
    let ticks = axis.ticks.iter().map(|(x, name)| {
        let anchor = if *x < 40.0 {
            "start"
        } else if *x > width - 40.0 {
            "end"
        } else {
            "middle"
        };
        let at = if *x < 40.0 {
            x - 4.0
        } else if *x > width - 40.0 {
            x + 4.0
        } else {
            *x
        };
        html! {
            <>
                <line class="axis-tick" x1={px(*x)} x2={px(*x)} y1={px(LINE - 4.0)} y2={px(height)} />
                <text class="axis-name" x={px(at)} y={px(NAMES)} text-anchor={anchor}>{ name }</text>
            </>
        }
    });
    let breaks = axis.breaks.iter().map(|((from, to), words)| {
        let middle = f64::midpoint(*from, *to);
        let anchor = if middle < 30.0 { "start" } else if middle > width - 30.0 { "end" } else { "middle" };
        html! {
            <>
                <rect class="axis-gap" x={px(middle - 6.0)} y={px(LINE - 3.0)} width="12" height="6" />
                <path class="axis-break" d={format!("M{:.1} {:.1}l5 -10M{:.1} {:.1}l5 -10", middle - 6.0, LINE + 5.0, middle + 1.0, LINE + 5.0)} />
                <text class="axis-name" x={px(middle)} y={px(NAMES)} text-anchor={anchor}>{ words }</text>
            </>
        }
    });
    let feet = axis.marks.iter().map(|mark| {
        let middle = f64::midpoint(mark.x.0, mark.x.1);
        match mark.lane {
            Some(lane) => {
                let x = if mark.is_point { middle } else { mark.x.0 };
                html! { <line class="axis-foot" x1={px(x)} x2={px(x)} y1={px(LINE)} y2={px(middle_of(lane))} /> }
            }
            None => html! {
                <line class="axis-only" x1={px(middle)} x2={px(middle)} y1={px(LINE - 7.0)} y2={px(LINE + 7.0)} />
            },
        }
    });
    html! {
        <g aria-hidden="true">
            { for feet }
            <line class="axis-line" x1={px(MARGIN / 2.0)} x2={px(width - MARGIN / 2.0)} y1={px(LINE)} y2={px(LINE)} />
            { for ticks }
            { for breaks }
        </g>
    }
}

/// A mark at its place, its label, and what of it can be pressed; none of what has no lane.
fn draw(mark: &axis::Mark) -> Option<Html> {
    let (from, to) = mark.x;
    let middle = f64::midpoint(from, to);
    let y = middle_of(mark.lane?);
    let (left, right) = (from.min(middle - MARGIN), to.max(middle + MARGIN));
    // At the end of a bar, whose label begins at its start.
    let crossed = if mark.is_point { middle } else { middle.max(to - CROSS) };
    let shape = if mark.is_point {
        html! { <circle class="axis-shape" cx={px(middle)} cy={px(y)} r={px(RADIUS)} /> }
    } else {
        html! {
            <rect class="axis-shape" x={px(from)} y={px(y - HALF)} width={px(to - from)} height={px(2.0 * HALF)} rx="3" />
        }
    };
    let pointer = mark.side.map(|side| match side {
        Side::Before => format!("M{:.1} {y:.1}l{POINTER} -4v8z", from - POINTER),
        Side::After => format!("M{:.1} {y:.1}l-{POINTER} -4v8z", to + POINTER),
    });
    Some(html! {
        <>
            <rect class="picture-hit" x={px(left)} y={px(y - LANE / 2.0)} width={px(right - left)} height={px(LANE)} />
            { shape }
            if mark.standing == Standing::Denied {
                <path class="axis-cross" d={format!("M{:.1} {:.1}l{CROSS} {CROSS}m0 -{CROSS}l-{CROSS} {CROSS}", crossed - CROSS / 2.0, y - CROSS / 2.0)} />
            }
            if let Some(pointer) = pointer {
                <path class="axis-pointer" d={pointer} />
            }
            if let Some(label) = &mark.label {
                <text class={(label.x >= from && label.x < to).then_some("axis-inside")} x={px(label.x)} y={px(y + 4.0)}>
                    { label.when.clone() }
                    if let Some(what) = &label.what {
                        <tspan class="axis-what" dx="5">{ what.clone() }</tspan>
                    }
                </text>
            }
        </>
    })
}

/// The middle of a lane.
fn middle_of(lane: usize) -> f64 {
    let mut y = LINE + LANE / 2.0 + 4.0;
    (0..lane).for_each(|_| y += LANE);
    y
}
