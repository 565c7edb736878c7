//! The tags, comments and declarations of a source, as a browser parts them from its text.

use std::convert::Infallible;

use factcards_document::ByteSpan;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

/// What stands between `<` and `>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Markup {
    pub(super) span: ByteSpan,
    pub(super) kind: Kind,
}

/// Names are in small letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Start(String),
    End(String),
    /// A comment, a document type.
    Other,
}

/// Everything that is not text, in order.
pub(super) fn markup(source: &str) -> Vec<Markup> {
    let mut found: Vec<Markup> = vec![];
    let name = |name: &[u8]| String::from_utf8_lossy(name).into_owned();
    tokenize(source, &mut |event, span| {
        let kind = match event {
            CallbackEvent::OpenStartTag { name: tag } => Kind::Start(name(tag)),
            CallbackEvent::CloseStartTag { .. } => {
                if let Some(open) = found.last_mut() {
                    open.span.end = span.end;
                }
                return;
            }
            CallbackEvent::EndTag { name: tag } => Kind::End(name(tag)),
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } => Kind::Other,
            _ => return,
        };
        found.push(Markup { span, kind });
    });
    found
}

/// The characters that a reference like `&amp;` stands for, when the text begins with one, and its bytes.
pub(in crate::normalize) fn reference(text: &str) -> Option<(usize, String)> {
    let name = text.get(1..)?.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').map_or(text.len(), |at| at + 1);
    let end = name + usize::from(text.get(name..).is_some_and(|rest| rest.starts_with(';')));
    let written = text.get(..end).filter(|written| written.len() <= LONGEST_REFERENCE)?;
    let mut read = String::new();
    tokenize(written, &mut |event, _| {
        if let CallbackEvent::String { value } = event {
            read.push_str(&String::from_utf8_lossy(value));
        }
    });
    // Of "&ampere" the first letters are a reference.
    let rest = written.chars().rev().zip(read.chars().rev()).take_while(|(a, b)| a == b).count();
    let rest: usize = written.chars().rev().take(rest).map(char::len_utf8).sum();
    let characters = read.get(..read.len() - rest)?.to_owned();
    (rest < written.len()).then_some((written.len() - rest, characters))
}

/// Calls `read` with each token and where it stands. It is no type parameter: the tokenizer would be compiled once for each.
fn tokenize(source: &str, read: &mut dyn FnMut(CallbackEvent<'_>, ByteSpan)) {
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
        read(event, ByteSpan::new(span.start, span.end));
        None
    });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(source, emitter).finish();
}

/// The longest names have 33 bytes.
const LONGEST_REFERENCE: usize = 40;
