//! The sentences that say most, in the order of the text.

use yew::prelude::*;

use super::CardProps;
use super::frame::Card;
use crate::components::selection::{Entries, Entry, Jump};
use crate::state::Item;

/// Most sentences on the card, and how many of the text's sentences one of them stands for.
const MOST: usize = 5;
const SENTENCES_EACH: usize = 5;

/// See the module.
#[component]
pub(crate) fn Summary(props: &CardProps) -> Html {
    let reading = &props.reading;
    let all = reading.document.sentences.len();
    let best = all.div_ceil(SENTENCES_EACH).clamp(1, MOST);
    let mut sentences: Vec<_> = reading.document.summary.iter().take(best).map(|item| item.sentence).collect();
    // A text of one or two sentences is its own summary.
    if all < 3 || sentences.is_empty() {
        return html! {};
    }
    sentences.sort_unstable();
    let draw = {
        let reading = reading.clone();
        Callback::from(move |item| {
            let Item::Sentence(id) = item else { return html! {} };
            let span = reading.sentence(id);
            html! {
                <Entry {item}>
                    <Jump {span} {item} class="jump-prose">{ reading.words(span) }</Jump>
                </Entry>
            }
        })
    };
    html! {
        <Card name="summary" title="In short">
            <Entries items={sentences.into_iter().map(Item::Sentence).collect::<Vec<_>>()} {draw} ordered={true} />
        </Card>
    }
}
