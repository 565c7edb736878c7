//! Who acts on whom in words: as a table, and each relation in one line.

use std::rc::Rc;

use factcards_document::Id;
use yew::prelude::*;

use crate::components::selection::Jump;
use crate::components::words::lang;
use crate::state::{Item, Reading};
use crate::view::labels;
use crate::view::pictures::relations::{Relation, Standing};

/// Props of [`RelationsTable`].
#[derive(Properties, PartialEq)]
pub(crate) struct RelationsTableProps {
    pub(crate) reading: Reading,
    pub(crate) relations: Rc<Vec<Relation>>,
}

/// All relations in rows, in the order of the text; each leads to its fact.
#[component]
pub(crate) fn RelationsTable(props: &RelationsTableProps) -> Html {
    let RelationsTableProps { reading, relations } = props;
    let language = reading.language;
    let name = |id: Id| reading.document.entities.get(id).map(|entity| entity.name.clone());
    let rows = relations.iter().flat_map(|of| of.facts.iter().map(move |id| (of, *id))).map(|(of, id)| {
        let span = reading.document.facts.get(id).map(|fact| fact.span).unwrap_or_default();
        html! {
            <tr>
                <td lang={lang(reading)}>{ name(of.from) }</td>
                <td><Jump {span} item={Item::Fact(id)}>{ of.words.clone() }</Jump></td>
                <td lang={lang(reading)}>{ name(of.to) }</td>
                <td>{ standing_words(reading, of) }</td>
            </tr>
        }
    });
    html! {
        <table class="relations-table">
            <thead>
                <tr>
                    <th scope="col">{ language.relations_from() }</th>
                    <th scope="col">{ language.relations_words() }</th>
                    <th scope="col">{ language.relations_to() }</th>
                    <th scope="col">{ language.relations_standing() }</th>
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

/// "Ada Moreau met Tom Berger (claimed)".
pub(super) fn in_words(reading: &Reading, of: &Relation) -> String {
    let name = |id: Id| reading.document.entities.get(id).map(|entity| entity.name.as_str()).unwrap_or_default();
    let said = standing_words(reading, of);
    let said = if said.is_empty() { said } else { format!(" ({said})") };
    format!("{} {} {}{said}", name(of.from), of.words, name(of.to))
}

/// How far a relation holds, as its facts say; empty where it is stated.
fn standing_words(reading: &Reading, of: &Relation) -> String {
    let language = reading.language;
    let facts = of.facts.iter().filter_map(|id| reading.document.facts.get(*id));
    let mut said: Vec<&str> = vec![];
    for fact in facts {
        let status = (of.standing != Standing::Stated).then(|| labels::status(fact.status, language));
        for word in status.into_iter().chain(labels::polarity(fact.polarity, language)) {
            if !said.contains(&word) {
                said.push(word);
            }
        }
    }
    said.join(", ")
}
