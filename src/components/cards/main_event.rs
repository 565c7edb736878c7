//! The five Ws and one H of the text's main event.

use factcards_document::ByteSpan;
use yew::prelude::*;

use super::CardProps;
use super::frame::Card;
use crate::components::selection::Jump;
use crate::state::Item;

/// Other answers shown beside the best one.
const OTHERS: usize = 2;

/// See the module.
#[component]
pub(crate) fn MainEvent(props: &CardProps) -> Html {
    let reading = &props.reading;
    let event = &reading.document.main_event;
    let questions = [
        ("Who", &event.who),
        ("What", &event.what),
        ("When", &event.when),
        ("Where", &event.where_),
        ("Why", &event.why),
        ("How", &event.how),
    ];
    let answered: Vec<_> = questions.into_iter().enumerate().filter(|(_, (_, answers))| !answers.is_empty()).collect();
    if answered.is_empty() {
        return html! {};
    }
    let rows = answered.into_iter().map(|(at, (question, answers))| {
        let item = Item::Answer(at);
        let draw = |(rank, &span): (usize, &ByteSpan)| {
            let class = if rank == 0 { "answer" } else { "answer-other" };
            html! { <dd {class}><Jump {span} {item}>{ reading.words(span) }</Jump></dd> }
        };
        html! {
            <div class="question" id={item.element_id()}>
                <dt>{ question }</dt>
                { for answers.iter().take(1 + OTHERS).enumerate().map(draw) }
            </div>
        }
    });
    html! {
        <Card name="main-event" title="What happened">
            <dl class="questions">{ for rows }</dl>
        </Card>
    }
}
