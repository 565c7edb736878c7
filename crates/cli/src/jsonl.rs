//! JSON Lines in, JSON Lines out: one text at a time, in order, in the memory that one line needs.

use std::io::{self, BufRead, Write};

use factcards::{Model, Options};
use serde::Deserialize;
use serde_json::value::RawValue;
use thiserror::Error;

use crate::arguments::{Arguments, Format};
use crate::date::{self, DateError};
use crate::input::{EncodingError, Source, decode};
use crate::{Outcome, complain, hint_at_terminal, output};

/// What says which line an answer belongs to, read before the rest so that an error can be told with it.
#[derive(Deserialize)]
struct Id<'l> {
    #[serde(borrow, default)]
    id: Option<&'l RawValue>,
}

/// The rest of a line.
#[derive(Deserialize)]
struct Request {
    text: String,
    #[serde(default)]
    date: Option<String>,
}

/// Answers every line of every source. Each answer is flushed, so that a program at the other end of two pipes can
/// wait for it before it sends the next line.
pub(crate) fn run(model: &Model, arguments: &Arguments, out: &mut impl Write) -> io::Result<Outcome> {
    let mut outcome = Outcome::AllRead;
    for source in arguments.sources() {
        hint_at_terminal(&source);
        if lines(model, arguments, &source, out)? == Outcome::SomeFailed {
            outcome = Outcome::SomeFailed;
        }
    }
    Ok(outcome)
}

fn lines(model: &Model, arguments: &Arguments, source: &Source, out: &mut impl Write) -> io::Result<Outcome> {
    let mut outcome = Outcome::AllRead;
    let mut reader = match source.open() {
        Ok(reader) => reader,
        Err(error) => {
            complain(error);
            return Ok(Outcome::SomeFailed);
        }
    };
    for number in 1_usize.. {
        let mut line = vec![];
        match reader.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => {
                complain(source.unreadable(error));
                return Ok(Outcome::SomeFailed);
            }
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let (id, text) = read(line, &arguments.options());
        let id = id.as_deref();
        let answer = match (text, arguments.format) {
            (Ok((text, options)), Format::Conllu) => {
                output::render(model, &text, &options, (arguments.format, arguments.offsets), id.map(plain))
            }
            (Ok((text, options)), _) => output::answer(model, &text, &options, arguments.offsets, id),
            (Err(error), format) => {
                outcome = Outcome::SomeFailed;
                if format == Format::Conllu {
                    complain(format!("{}: line {number}: {error}", source.name()));
                    continue;
                }
                output::failure(&format!("line {number}: {error}"), id)
            }
        };
        out.write_all(answer.as_bytes())?;
        out.flush()?;
    }
    Ok(outcome)
}

/// Why a line cannot be answered.
#[derive(Debug, Error)]
#[non_exhaustive]
enum LineError {
    /// It is no text.
    #[error(transparent)]
    Encoding(#[from] EncodingError),
    /// It is not the JSON that is asked for.
    // It is always line 1 of what the parser sees, which would be mistaken for a line of the input.
    #[error(r#"expected {{"id": …, "text": "…"}} with an optional "date": {}"#,
        .0.to_string().replace(" at line 1 column", " at column"))]
    Form(serde_json::Error),
    /// Its date is none.
    #[error(transparent)]
    Date(#[from] DateError),
}

/// What a line asks for.
type Job = (String, Options);

/// The line's id, if that much can be read, and its text with its options.
fn read(line: Vec<u8>, options: &Options) -> (Option<Box<RawValue>>, Result<Job, LineError>) {
    let line = match decode(line) {
        Ok(line) => line,
        Err(error) => return (None, Err(error.into())),
    };
    let id = match serde_json::from_str::<Id>(&line) {
        Ok(id) => id.id.map(ToOwned::to_owned),
        Err(error) => return (None, Err(LineError::Form(error))),
    };
    let request = serde_json::from_str::<Request>(&line).map_err(LineError::Form).and_then(|request| {
        let own = request.date.map(|own| date::parse(&own)).transpose()?;
        Ok((
            request.text,
            Options { reference_date: own.or_else(|| options.reference_date.clone()), ..options.clone() },
        ))
    });
    (id, request)
}

/// An id as a name: a string without its quotation marks, other values as they are written.
fn plain(id: &RawValue) -> String {
    serde_json::from_str(id.get()).unwrap_or_else(|_| id.get().to_owned())
}
