//! The table of speakers and stances; a count shows what it counts below the table.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::Figure;
use crate::components::selection::{Entries, Selection};
use crate::components::words::lang;
use crate::state::{Action, Item, Reading};
use crate::view::labels;
use crate::view::pictures::matrix::{Matrix, Row};

/// Props of [`SaidMatrix`].
#[derive(Properties, PartialEq)]
pub(crate) struct SaidMatrixProps {
    pub(crate) reading: Reading,
    pub(crate) matrix: Rc<Option<Matrix>>,
    /// Draws an attribution, as a repeated entry.
    pub(crate) draw: Callback<Item, Html>,
}

/// See the module.
#[component]
pub(crate) fn SaidMatrix(props: &SaidMatrixProps) -> Html {
    let selection = use_context::<Selection>();
    let pressed = use_state_eq(|| None::<(usize, usize)>);
    {
        // Other rows have other cells.
        let pressed = pressed.clone();
        use_effect_with(props.matrix.clone(), move |_| pressed.set(None));
    }
    let SaidMatrixProps { reading, matrix, draw } = props;
    let Some(matrix) = &**matrix else { return html! {} };
    let language = reading.language;
    let speaker = |row: &Row| {
        let words = html! { <span lang={lang(reading)}>{ row.name.clone() }</span> };
        let id = row.entity;
        let is_chosen = selection.as_ref().and_then(|s| s.chosen).is_some_and(|chosen| chosen.entity == id);
        let dispatch = selection.as_ref().map(|selection| selection.dispatch.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.iter().for_each(|dispatch| dispatch.dispatch(Action::Choose(id)));
        });
        html! { <button type="button" class="matrix-who" aria-pressed={is_chosen.to_string()} {onclick}>{ words }</button> }
    };
    let cell = |at: (usize, usize), row: &Row, items: &[Item]| {
        let is_pressed = *pressed == Some(at);
        let pressed = pressed.clone();
        let onclick = Callback::from(move |_: MouseEvent| pressed.set((!is_pressed).then_some(at)));
        let stance = matrix.stances.get(at.1).map(|stance| labels::stance(*stance, language)).unwrap_or_default();
        html! {
            <td>
                if !items.is_empty() {
                    <button
                        type="button"
                        class={classes!("matrix-count", format!("matrix-{}", items.len().min(4)))}
                        aria-expanded={is_pressed.to_string()}
                        aria-label={format!("{} {stance}: {}", row.name, items.len())}
                        {onclick}
                    >
                        { items.len() }
                    </button>
                }
            </td>
        }
    };
    let rows = matrix.rows.iter().enumerate().map(|(at, row)| {
        let cells = row.cells.iter().enumerate().map(|(column, items)| cell((at, column), row, items));
        html! { <tr><th scope="row">{ speaker(row) }</th>{ for cells }</tr> }
    });
    let open = pressed.and_then(|(row, column)| matrix.rows.get(row)?.cells.get(column).cloned());
    let (speakers, said) = matrix.others;
    let notes = vec![
        if speakers > 0 { language.matrix_others(said, speakers) } else { String::new() },
        if matrix.unnamed > 0 { language.matrix_unnamed(matrix.unnamed) } else { String::new() },
    ];
    html! {
        <Figure {notes} class="said-matrix">
            <table class="matrix">
                <caption class="visually-hidden">{ language.matrix_name() }</caption>
                <thead>
                    <tr>
                        <td></td>
                        { for matrix.stances.iter().map(|stance| html! {
                            <th scope="col"><span>{ labels::stance(*stance, language) }</span></th>
                        }) }
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
            if let Some(items) = open {
                <div class="picture-list"><Entries {items} draw={draw.clone()} /></div>
            }
        </Figure>
    }
}
