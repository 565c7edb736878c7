//! What a message is made of, and how it is written out.

use super::Language;

/// A piece of a message; variables by their positions.
pub(super) enum Piece {
    Text(&'static str),
    Value(usize),
    /// The form that a number needs.
    Plural(usize, &'static [&'static [Piece]]),
}

/// What a variable stands for.
pub(super) enum Value<'v> {
    Number(usize),
    Text(&'v str),
}

/// Writes pieces to the end of a text.
pub(super) fn written(language: Language, pieces: &[Piece], values: &[Value<'_>], out: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Value(at) => match values.get(*at) {
                Some(Value::Number(number)) => out.push_str(&language.grouped(&number.to_string())),
                Some(Value::Text(text)) => out.push_str(text),
                None => (),
            },
            Piece::Plural(at, forms) => {
                if let Some(Value::Number(number)) = values.get(*at) {
                    let form = forms.get(language.plural(*number)).copied().unwrap_or_default();
                    written(language, form, values, out);
                }
            }
        }
    }
}
