//! Words of the text among those of the interface.

use yew::prelude::*;

use crate::state::Reading;

/// The `lang` of what holds words of the text: that of the text where it is another than the interface's.
pub(crate) fn lang(reading: &Reading) -> Option<AttrValue> {
    let language = reading.document.language.as_str();
    (language != reading.language.tag()).then(|| AttrValue::from(language.to_owned()))
}

/// What stands in a message for something that is drawn.
const PLACE: &str = "\u{fffc}";

/// A message with something drawn in the place of one of its variables: `message` writes it with a text in that place.
pub(crate) fn around(drawn: Html, message: impl FnOnce(&str) -> String) -> Html {
    let message = message(PLACE);
    let (before, after) = message.split_once(PLACE).unwrap_or((message.as_str(), ""));
    html! { <>{ before.to_owned() }{ drawn }{ after.to_owned() }</> }
}

/// Words of the text in the place of one of a message's variables.
pub(crate) fn around_words(reading: &Reading, words: &str, message: impl FnOnce(&str) -> String) -> Html {
    around(html! { <span lang={lang(reading)}>{ words.to_owned() }</span> }, message)
}
