//! The drawing of who acts on whom, and the facts of the relation that was pressed.

use std::rc::Rc;

use factcards_document::EntityKind;
use yew::prelude::*;

use super::figure::Figure;
use super::mark::Mark;
use super::px;
use super::relations_table::in_words;
use super::width::use_width;
use crate::components::roving::rove;
use crate::components::selection::{Entries, Selection};
use crate::state::{Action, Item, Reading};
use crate::view::pictures::relations::{Drawing, Edge, Node, Relation, Standing};

/// Props of [`RelationsPicture`].
#[derive(Properties, PartialEq)]
pub(crate) struct RelationsPictureProps {
    pub(crate) reading: Reading,
    pub(crate) relations: Rc<Vec<Relation>>,
    /// Draws a fact, as a repeated entry.
    pub(crate) draw: Callback<Item, Html>,
}

/// See the module.
#[component]
pub(crate) fn RelationsPicture(props: &RelationsPictureProps) -> Html {
    let RelationsPictureProps { reading, relations, draw } = props;
    let around = use_node_ref();
    let width = use_width(&around);
    let all = use_state_eq(|| false);
    let pressed = use_state_eq(|| None::<usize>);
    {
        // Other relations have other numbers.
        let pressed = pressed.clone();
        use_effect_with(relations.clone(), move |_| pressed.set(None));
    }
    let drawing = use_memo((reading.clone(), relations.clone(), *all, width.to_bits()), |_| {
        Drawing::of(reading, relations, *all, width)
    });
    let language = reading.language;
    let on_press = {
        let pressed = pressed.clone();
        Callback::from(move |at: usize| pressed.set((*pressed != Some(at)).then_some(at)))
    };
    let has = |standing: Standing| {
        drawing.edges.iter().filter_map(|edge| relations.get(edge.relation)).any(|of| of.standing == standing)
    };
    let notes = [
        (Standing::Claimed, language.picture_dotted()),
        (Standing::Planned, language.picture_dashed()),
        (Standing::Denied, language.picture_crossed()),
    ];
    let mut notes: Vec<_> =
        notes.into_iter().filter(|(standing, _)| has(*standing)).map(|(_, note)| note.to_owned()).collect();
    let (names, left_out) = drawing.left_out;
    if left_out > 0 {
        notes.push(language.relations_left_out(left_out, names));
    }
    let open = pressed.and_then(|at| relations.get(at));
    let toggle = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    html! {
        <div ref={around}>
            <Figure {notes} class="relations">
                <Drawn
                    reading={reading.clone()}
                    relations={relations.clone()}
                    drawing={drawing.clone()}
                    {width}
                    pressed={*pressed}
                    {on_press}
                />
            </Figure>
            if left_out > 0 || *all {
                <button type="button" class="more" onclick={toggle}>
                    { if *all { language.relations_fewer() } else { language.relations_all() } }
                </button>
            }
            if let Some(of) = open {
                <div class="picture-list">
                    <Entries items={of.facts.iter().map(|id| Item::Fact(*id)).collect::<Vec<_>>()} draw={draw.clone()} />
                </div>
            }
        </div>
    }
}

/// Props of [`Drawn`].
#[derive(Properties, PartialEq)]
struct DrawnProps {
    reading: Reading,
    relations: Rc<Vec<Relation>>,
    drawing: Rc<Drawing>,
    width: f64,
    pressed: Option<usize>,
    on_press: Callback<usize>,
}

#[component]
fn Drawn(props: &DrawnProps) -> Html {
    let DrawnProps { reading, relations, drawing, width, pressed, on_press } = props;
    let selection = use_context::<Selection>();
    let chosen = selection.as_ref().and_then(|selection| selection.chosen).map(|chosen| chosen.entity);
    let dispatch = selection.map(|selection| selection.dispatch);
    let first = drawing.left.first().map(|node| node.entity);
    let node = |node: &Node, is_left: bool| {
        let (dispatch, id) = (dispatch.clone(), node.entity);
        let on_press = Callback::from(move |()| {
            dispatch.iter().for_each(|dispatch| dispatch.dispatch(Action::Choose(id)));
        });
        let is_chosen = chosen == Some(id);
        html! {
            <Mark
                name={node.name.clone()}
                class={classes!("relation-name", kind(node.kind), is_chosen.then_some("is-chosen"))}
                is_first={is_left && first == Some(id)}
                is_pressed={is_chosen}
                {on_press}
            >
                { name(node) }
            </Mark>
        }
    };
    let edge = |edge: &Edge| {
        let of = relations.get(edge.relation)?;
        let at = edge.relation;
        let is_pressed = *pressed == Some(at);
        Some(html! {
            <Mark
                name={in_words(reading, of)}
                class={classes!("relation", class(of.standing), is_pressed.then_some("is-shown"))}
                is_first={false}
                {is_pressed}
                on_press={on_press.reform(move |()| at)}
            >
                { arrow(edge, of.standing) }
            </Mark>
        })
    };
    let lefts = drawing.left.iter().map(|of| {
        let own = drawing.edges.iter().filter(|edge| relations.get(edge.relation).is_some_and(|r| r.from == of.entity));
        html! { <>{ node(of, true) }{ for own.filter_map(edge) }</> }
    });
    html! {
        <svg
            class="picture-drawing"
            role="group"
            aria-label={reading.language.relations_name()}
            viewBox={format!("0 -1 {width} {}", drawing.height + 2.0)}
            width={width.to_string()}
            height={(drawing.height + 2.0).to_string()}
            onkeydown={Callback::from(rove)}
        >
            { for lefts }
            { for drawing.right.iter().map(|of| node(of, false)) }
        </svg>
    }
}

/// Where a shape of a place comes to a point.
const POINT: f64 = 8.0;

/// A name in the shape of its kind: people are round, organisations square, places pointed.
fn name(node: &Node) -> Html {
    let Node { x, y, width, height, .. } = *node;
    let shape = match node.kind {
        EntityKind::Place => {
            let middle = y + height / 2.0;
            let (left, right) = (x + POINT, x + width - POINT);
            let bottom = y + height;
            let d = format!(
                "M{left:.1} {y:.1}H{right:.1}L{:.1} {middle:.1}L{right:.1} {bottom:.1}H{left:.1}L{x:.1} {middle:.1}z",
                x + width
            );
            html! { <path class="picture-hit" {d} /> }
        }
        kind => {
            let rx = match kind {
                EntityKind::Person => 13.0,
                EntityKind::Organization => 0.0,
                _ => 5.0,
            };
            html! {
                <rect class="picture-hit" x={px(x)} y={px(y)} width={px(width)} height={px(height)} rx={px(rx)} />
            }
        }
    };
    let mut at = y + height / 2.0 + 4.0;
    node.lines.iter().skip(1).for_each(|_| at -= 7.0);
    let lines = node.lines.iter().map(|line| {
        let text = html! { <text x={px(x + width / 2.0)} y={px(at)} text-anchor="middle">{ line.clone() }</text> };
        at += 14.0;
        text
    });
    html! { <>{ shape }{ for lines }</> }
}

/// Half of what can be pressed around the words of a relation.
const HALF: f64 = 12.0;

/// A line from one name, the words of the relation, and the arrow to the other.
fn arrow(edge: &Edge, standing: Standing) -> Html {
    let ((x, y), (end, row)) = (edge.from, edge.to);
    let (left, right) = edge.x;
    let middle = f64::midpoint(x, left);
    let line = format!("M{x:.1} {y:.1}C{middle:.1} {y:.1} {middle:.1} {row:.1} {:.1} {row:.1}", left - 3.0);
    let head = format!("M{:.1} {row:.1}H{:.1}", right + 1.0, end - 5.0);
    let point = format!("M{:.1} {row:.1}l-7 -4v8z", end - 1.0);
    let cross = format!("M{:.1} {:.1}l8 8m0 -8l-8 8", middle - 4.0, f64::midpoint(y, row) - 4.0);
    html! {
        <>
            <path class="relation-reach" d={line.clone()} />
            <rect class="picture-hit" x={px(left - 3.0)} y={px(row - HALF)} width={px(end - left + 3.0)} height={px(2.0 * HALF)} />
            <path class="relation-line" d={line} />
            <path class="relation-line" d={head} />
            <path class="relation-head" d={point} />
            if standing == Standing::Denied {
                <path class="relation-cross" d={cross} />
            }
            <text x={px(left)} y={px(row + 4.0)}>{ edge.words.clone() }</text>
        </>
    }
}

fn kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "is-person",
        EntityKind::Organization => "is-organization",
        EntityKind::Place => "is-place",
        _ => "is-name",
    }
}

fn class(standing: Standing) -> &'static str {
    match standing {
        Standing::Stated => "is-stated",
        Standing::Claimed => "is-claimed",
        Standing::Planned => "is-planned",
        Standing::Denied => "is-denied",
    }
}
