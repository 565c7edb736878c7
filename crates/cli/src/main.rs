//! The `factcards` command: reads texts, prints what is in them.

mod arguments;
mod corrections;
mod date;
mod input;
mod jsonl;
mod output;

use std::fmt::Display;
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};
use std::process::ExitCode;

use clap::Parser;
use factcards::Model;
use factcards_model::english;

use crate::arguments::Arguments;
use crate::input::Source;

/// Whether every input could be read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    AllRead,
    SomeFailed,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if let Err(usage) = arguments.check() {
        usage.exit();
    }
    let model = match english() {
        Ok(model) => model,
        Err(error) => {
            complain(format!("this program was built with a model that it cannot use: {error}"));
            return ExitCode::FAILURE;
        }
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let run =
        if arguments.jsonl { jsonl::run(model, &arguments, &mut out) } else { texts(model, &arguments, &mut out) };
    match run.and_then(|outcome| out.flush().map(|()| outcome)) {
        Ok(Outcome::AllRead) => ExitCode::SUCCESS,
        Ok(Outcome::SomeFailed) => ExitCode::FAILURE,
        // Whoever read has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(format!("cannot write the output: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Each input as one text. An input that cannot be read is reported; the others go on.
fn texts(model: &Model, arguments: &Arguments, out: &mut impl Write) -> io::Result<Outcome> {
    let options = arguments.options();
    let mut outcome = Outcome::AllRead;
    for source in arguments.sources() {
        hint_at_terminal(&source);
        match source.text(arguments.literal) {
            Ok(imported) => {
                for note in &imported.notes {
                    complain(format!("{}: {note}", source.name()));
                }
                let rendered =
                    output::render(model, &imported.text, &options, (arguments.format, arguments.offsets), source.id());
                out.write_all(rendered.as_bytes())?;
                out.flush()?;
            }
            Err(error) => {
                complain(error);
                outcome = Outcome::SomeFailed;
            }
        }
    }
    Ok(outcome)
}

/// A command that waits in silence for the keyboard looks broken.
fn hint_at_terminal(source: &Source) {
    if *source == Source::Stdin && io::stdin().is_terminal() {
        complain("reading from the terminal; end the text with Ctrl-D, or name a file");
    }
}

/// Prints a message to standard error, which may be closed.
fn complain(message: impl Display) {
    let _ = writeln!(io::stderr(), "factcards: {message}");
}
