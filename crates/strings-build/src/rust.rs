//! Messages as Rust.

use crate::check::Translated;
use crate::table::Piece;

/// The methods of `Language`; a message is a table of `Piece`s that the page's `strings` module writes out.
pub(crate) fn written(messages: &[Translated<'_>]) -> String {
    let methods: String = messages.iter().map(method).collect();
    format!(
        "#[allow(clippy::wrong_self_convention, reason = \"the methods are called as the messages\")]\nimpl Language \
         {{\n{methods}}}\n"
    )
}

fn method(message: &Translated<'_>) -> String {
    let name = message.name.replace('-', "_");
    let doc = message.forms.first().map(|(_, form)| described(&form.pieces)).unwrap_or_default();
    let arm = |value: fn(&[Piece], &[&str]) -> String, (variant, form): &(&str, &crate::table::Message)| {
        let variables: Vec<_> = message.variables.keys().copied().collect();
        format!("            Self::{variant} => {},\n", value(&form.pieces, &variables))
    };
    if message.variables.is_empty() {
        let arms: String =
            message.forms.iter().map(|form| arm(|pieces, _| format!("{:?}", text(pieces)), form)).collect();
        return format!(
            "    /// {doc}\n    pub(crate) fn {name}(self) -> &'static str {{\n        match self {{\n{arms}        }}\n    }}\n"
        );
    }
    let arms: String = message.forms.iter().map(|form| arm(table, form)).collect();
    let parameters = message.variables.iter().map(|(variable, is_number)| {
        let ty = if *is_number { "usize" } else { "&str" };
        format!(", {}: {ty}", variable.replace('-', "_"))
    });
    let values = message.variables.iter().map(|(variable, is_number)| {
        let kind = if *is_number { "Number" } else { "Text" };
        format!("Value::{kind}({})", variable.replace('-', "_"))
    });
    let (parameters, values) = (parameters.collect::<String>(), values.collect::<Vec<_>>().join(", "));
    format!(
        "    /// {doc}\n    pub(crate) fn {name}(self{parameters}) -> String {{\n        let pieces: &'static [Piece] = match \
         self {{\n{arms}        }};\n        self.written(pieces, &[{values}])\n    }}\n"
    )
}

/// The text of a message without variables.
fn text(pieces: &[Piece]) -> String {
    let text = pieces.iter().map(|piece| if let Piece::Text(text) = piece { text.as_str() } else { "" });
    text.collect()
}

/// Pieces as a Rust slice; variables by their positions.
fn table(pieces: &[Piece], variables: &[&str]) -> String {
    let at = |name: &str| variables.iter().position(|variable| *variable == name).unwrap_or_default();
    let pieces = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => format!("Piece::Text({text:?})"),
        Piece::Value(name) | Piece::Number(name) => format!("Piece::Value({})", at(name)),
        Piece::Plural(name, forms) => {
            let forms = forms.iter().map(|form| table(form, variables)).collect::<Vec<_>>().join(", ");
            format!("Piece::Plural({}, &[{forms}])", at(name))
        }
    });
    format!("&[{}]", pieces.collect::<Vec<_>>().join(", "))
}

/// A message for those who read its method's name: of plural forms the last.
fn described(pieces: &[Piece]) -> String {
    let pieces = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Value(name) | Piece::Number(name) => format!("`{name}`"),
        Piece::Plural(_, forms) => forms.last().map(|form| described(form)).unwrap_or_default(),
    });
    let doc: String = pieces.collect();
    doc.replace('\n', " ").replace(['[', ']'], "")
}
