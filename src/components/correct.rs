//! Correcting one thing: a sheet with what can be said of it.

use factcards_document::{
    ByteSpan, Correction, Entity, EntityKind, EntityTarget, Id, MentionForm, MentionTarget, timex_interval,
};
use web_sys::{HtmlDialogElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::icons;
use super::selection::Selection;
use super::words::lang;
use crate::state::{Action, Item, Reading};
use crate::view::{correcting, labels};

/// Kinds that an entity can be given.
const KINDS: [EntityKind; 9] = [
    EntityKind::Person,
    EntityKind::Organization,
    EntityKind::Place,
    EntityKind::Nationality,
    EntityKind::Event,
    EntityKind::Product,
    EntityKind::Work,
    EntityKind::Law,
    EntityKind::Other,
];

/// Props of [`Correct`].
#[derive(Properties, PartialEq)]
pub(crate) struct CorrectProps {
    pub(crate) reading: Reading,
    pub(crate) item: Item,
    pub(crate) on_close: Callback<()>,
}

/// See the module. It is there as long as the sheet is open.
#[component]
pub(crate) fn Correct(props: &CorrectProps) -> Html {
    let dialog = use_node_ref();
    let CorrectProps { reading, item, on_close } = props;
    let language = reading.language;
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| super::help::open(dialog.cast()));
    }
    let close = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| {
            dialog.cast::<HtmlDialogElement>().iter().for_each(HtmlDialogElement::close)
        })
    };
    let (content, name) = match *item {
        Item::Entity(id) => match reading.document.entities.get(id) {
            Some(entity) => (html! { <OfEntity reading={reading.clone()} {id} /> }, entity.name.clone()),
            None => return html! {},
        },
        Item::Time(id) => match reading.document.times.get(id) {
            Some(time) => (html! { <OfTime reading={reading.clone()} {id} /> }, reading.words(time.span).to_owned()),
            None => return html! {},
        },
        _ => return html! {},
    };
    html! {
        <dialog
            ref={dialog}
            class="dialog"
            aria-labelledby="correct-title"
            onclose={on_close.reform(|_: Event| ())}
        >
            <div class="dialog-head">
                <h2 id="correct-title">{ super::words::around_words(reading, &name, |name| language.correct_name(name)) }</h2>
                <button type="button" class="button button-quiet" onclick={close}>
                    { icons::cross() }{ language.close() }
                </button>
            </div>
            { content }
        </dialog>
    }
}

/// Props of the sheets of entities and times.
#[derive(Properties, PartialEq)]
struct OfProps {
    reading: Reading,
    id: Id,
}

/// What an entity is called, what it is, who it is, what else is called so.
#[component]
fn OfEntity(props: &OfProps) -> Html {
    let selection = use_context::<Selection>();
    let (name, kind, into) = (use_node_ref(), use_node_ref(), use_node_ref());
    let OfProps { reading, id } = props;
    let language = reading.language;
    let Some(entity) = reading.document.entities.get(*id) else { return html! {} };
    let Some(target) = EntityTarget::of(&reading.document, &reading.source, *id) else { return html! {} };
    let act = Callback::from(move |correction: Correction| {
        selection.iter().for_each(|s| s.dispatch.dispatch(Action::Correct(correction.clone())));
    });
    let others: Vec<&Entity<ByteSpan>> = correcting::others(&reading.document, entity);
    let rename = {
        let (act, target, field, old) = (act.clone(), target.clone(), name.clone(), entity.name.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let new = field.cast::<HtmlInputElement>().map(|field| field.value().trim().to_owned());
            if let Some(name) = new.filter(|new| !new.is_empty() && *new != old) {
                act.emit(Correction::Rename { entity: target.clone(), name });
            }
        })
    };
    let retype = {
        let (act, target, field) = (act.clone(), target.clone(), kind.clone());
        Callback::from(move |_: Event| {
            let at = field.cast::<HtmlSelectElement>().and_then(|field| usize::try_from(field.selected_index()).ok());
            if let Some(to) = at.and_then(|at| KINDS.get(at)) {
                act.emit(Correction::Retype { entity: target.clone(), to: *to });
            }
        })
    };
    let merge = {
        let (act, target, field, reading) = (act.clone(), target.clone(), into.clone(), reading.clone());
        let ids: Vec<Id> = others.iter().map(|other| other.id).collect();
        Callback::from(move |_: Event| {
            let at = field.cast::<HtmlSelectElement>().and_then(|field| usize::try_from(field.selected_index()).ok());
            let other = at.and_then(|at| ids.get(at.checked_sub(1)?));
            if let Some(into) = other.and_then(|id| EntityTarget::of(&reading.document, &reading.source, *id)) {
                act.emit(Correction::Merge { entity: target.clone(), into });
            }
        })
    };
    let splits = forms(reading, entity).into_iter().map(|form| {
        let (act, target, words) = (act.clone(), target.clone(), form.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let mentions = MentionTarget::Form(words.clone());
            act.emit(Correction::Split { entity: target.clone(), mentions, name: None, into: None });
        });
        html! {
            <li>
                <button type="button" class="button" {onclick}>
                    { super::words::around_words(reading, &form, |form| language.split_off(form)) }
                </button>
            </li>
        }
    });
    let splits: Vec<Html> = splits.collect();
    let hide = {
        let target = target.clone();
        Callback::from(move |_: MouseEvent| act.emit(Correction::Hide { entity: target.clone() }))
    };
    html! {
        <>
            <form class="field-row" onsubmit={rename}>
                <label class="field">
                    <span>{ language.correct_called() }</span>
                    <input ref={name} type="text" value={entity.name.clone()} maxlength="200" lang={lang(reading)} />
                </label>
                <button type="submit" class="button">{ language.correct_rename() }</button>
            </form>
            <label class="field">
                <span>{ language.correct_is() }</span>
                <select ref={kind} onchange={retype}>
                    { for KINDS.iter().map(|of| html! {
                        <option selected={*of == entity.kind}>{ labels::entity_kind(*of, language) }</option>
                    }) }
                </select>
            </label>
            if !others.is_empty() {
                <label class="field">
                    <span>{ language.correct_same_as() }</span>
                    <select ref={into} onchange={merge} lang={lang(reading)}>
                        <option selected=true>{ "–" }</option>
                        { for others.iter().map(|other| html! { <option>{ other.name.clone() }</option> }) }
                    </select>
                </label>
            }
            if !splits.is_empty() {
                <p>{ language.correct_split() }</p>
                <ul class="splits">{ for splits }</ul>
            }
            <p><button type="button" class="button" onclick={hide}>{ language.correct_hide() }</button></p>
        </>
    }
}

/// The names of an entity in the text, where it has several.
fn forms(reading: &Reading, entity: &Entity<ByteSpan>) -> Vec<String> {
    let mut forms: Vec<String> = vec![];
    for mention in entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name) {
        let words = reading.words(mention.span);
        if !forms.iter().any(|known| known == words) {
            forms.push(words.to_owned());
        }
    }
    if forms.len() < 2 { vec![] } else { forms }
}

/// When a time is.
#[component]
fn OfTime(props: &OfProps) -> Html {
    let selection = use_context::<Selection>();
    let field = use_node_ref();
    let is_wrong = use_state_eq(|| false);
    let OfProps { reading, id } = props;
    let language = reading.language;
    let Some(time) = reading.document.times.get(*id) else { return html! {} };
    let quote = correcting::quote(reading, time.span);
    let act = Callback::from(move |correction: Correction| {
        selection.iter().for_each(|s| s.dispatch.dispatch(Action::Correct(correction.clone())));
    });
    let redate = {
        let (act, quote, field, is_wrong) = (act.clone(), quote.clone(), field.clone(), is_wrong.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let value =
                field.cast::<HtmlInputElement>().map(|field| field.value().trim().to_owned()).unwrap_or_default();
            let is_known = timex_interval(&value).is_some();
            is_wrong.set(!is_known);
            if is_known {
                act.emit(Correction::Redate { time: quote.clone(), value });
            }
        })
    };
    html! {
        <form onsubmit={redate}>
            <div class="field-row">
                <label class="field">
                    <span>{ language.correct_date() }</span>
                    <input
                        ref={field}
                        type="text"
                        value={time.value.clone()}
                        maxlength="40"
                        aria-describedby="correct-date-hint"
                        aria-invalid={is_wrong.to_string()}
                    />
                </label>
                <button type="submit" class="button">{ language.correct_redate() }</button>
            </div>
            <p id="correct-date-hint" role={is_wrong.then_some("alert")}>
                { if *is_wrong { language.correct_date_wrong() } else { language.correct_date_hint() } }
            </p>
        </form>
    }
}
