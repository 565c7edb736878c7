//! What happened, in the Brief: the main event as one sentence, and every answer to who, what, when, where, why and how.

use factcards_document::ByteSpan;
use yew::prelude::*;

use super::facts;
use super::frame::Disclosure;
use crate::components::selection::{InlineJump, Jump};
use crate::components::words::lang;
use crate::state::{Item, Reading};
use crate::view::event_sentence::EventSentence;

/// Other answers shown beside the best one.
const OTHERS: usize = 2;

/// The sentence, and how far it holds where that is not so far as the text goes.
pub(super) fn sentence(reading: &Reading, sentence: &EventSentence) -> Html {
    let parts = sentence.parts.iter().map(|part| {
        html! { <>{ part.joint }<InlineJump span={part.span} item={part.item}>{ part.words.clone() }</InlineJump></> }
    });
    let standing =
        sentence.fact.and_then(|id| reading.document.facts.get(id)).map(|fact| facts::standing(reading, fact));
    html! {
        if !sentence.parts.is_empty() {
            <p class="brief-event" lang={lang(reading)}>{ for parts }{ sentence.end() }</p>
            { standing.unwrap_or_default() }
        }
    }
}

/// Props of [`Questions`].
#[derive(Properties, PartialEq)]
pub(super) struct QuestionsProps {
    pub(super) reading: Reading,
    /// Whether the answers are there without being asked for.
    #[prop_or_default]
    pub(super) is_open: bool,
}

/// The five Ws and one H.
#[component]
pub(super) fn Questions(props: &QuestionsProps) -> Html {
    let reading = &props.reading;
    let language = reading.language;
    let event = &reading.document.main_event;
    let questions = [
        (language.question_who(), &event.who),
        (language.question_what(), &event.what),
        (language.question_when(), &event.when),
        (language.question_where(), &event.where_),
        (language.question_why(), &event.why),
        (language.question_how(), &event.how),
    ];
    let answered: Vec<_> = questions.into_iter().enumerate().filter(|(_, (_, answers))| !answers.is_empty()).collect();
    if answered.is_empty() {
        return html! {};
    }
    let items: Vec<_> = answered.iter().map(|(at, _)| Item::Answer(*at)).collect();
    // "Who, what, when, where"
    let names = answered.iter().enumerate().map(
        |(at, (_, (name, _)))| {
            if at == 0 { (*name).to_owned() } else { name.to_lowercase() }
        },
    );
    let title = names.collect::<Vec<_>>().join(", ");
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
    let rows = html! { <dl class="questions">{ for rows }</dl> };
    if props.is_open {
        return rows;
    }
    html! { <Disclosure {title} {items}>{ rows }</Disclosure> }
}
