//! What the user can ask for.

use std::path::{Path, PathBuf};

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, ValueEnum};
use factcards::Options;
use factcards::document::{DateOrder, Prefer};

use crate::corrections::{self, Corrections};
use crate::date;
use crate::input::Source;

/// Reads English texts and prints the facts in them: names, times, numbers, quotes, claims.
#[derive(Debug, Parser)]
#[command(version, after_help = NOTES)]
pub(crate) struct Arguments {
    /// Files to read: text, .html, .eml, .docx, .vtt, .srt, .csv, .json, .jsonl; text in UTF-8 from standard input when there is none or it is `-`
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// The date that "yesterday" or "on Friday" are relative to; else a date line in the text is used
    #[arg(long, value_name = "YYYY-MM-DD[THH:MM]", value_parser = date::parse)]
    pub(crate) date: Option<String>,

    /// How to read 04/11/2025; else the other dates of the text decide, or both readings are given
    #[arg(long, value_enum)]
    pub(crate) date_order: Option<Order>,

    /// Which Friday "Friday" is
    #[arg(long, value_enum, default_value_t = Side::Nearest)]
    pub(crate) prefer: Side,

    /// Read every file as it stands: the source of a web page with its tags
    #[arg(long)]
    pub(crate) literal: bool,

    /// A JSON array of corrections to make in what is read, as `corrections` of the options in the package's schema
    #[arg(long, value_name = "FILE", value_parser = corrections::read)]
    pub(crate) corrections: Option<Corrections>,

    /// What to print
    #[arg(long, value_enum, default_value_t = Format::Json)]
    pub(crate) format: Format,

    /// Read one {"id": …, "text": …, "date": …} a line and print one {"id": …, "document": {…}} a line
    #[arg(long)]
    pub(crate) jsonl: bool,

    /// What `start` and `end` count
    #[arg(long, value_enum, default_value_t = Offsets::Codepoint)]
    pub(crate) offsets: Offsets,
}

const NOTES: &str = "\
Several files: --format json prints one Document a line for each file, in order (as do conllu, markdown, ics, \
jsonld, annotations and html, one after the other); --format csv takes one file. A file that cannot be read is reported on \
standard error and prints nothing; the others go on. Of a file that is no plain text, what stays out of its text is told on \
standard error, and offsets count in the text that is read; --literal reads every file as the text in UTF-8 that it is.

With --jsonl, lines are read, analysed and printed one at a time. A line that cannot be read prints \
{\"id\": …, \"error\": \"…\"} in its place (with --format conllu: a message on standard error). A line without a \
\"date\" uses --date. Blank lines are skipped.

A byte order mark at the start of a file is not part of its text: offsets count from after it.

Exit status: 0 all well, 1 some input failed, 2 wrong usage.";

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// The whole Document, on one line
    Json,
    /// Sentences and tokens in CoNLL-U
    Conllu,
    /// A fact sheet to read
    Markdown,
    /// A row for each item
    Csv,
    /// The resolved dates as iCalendar events
    Ics,
    /// JSON-LD in the words of schema.org
    Jsonld,
    /// What was found where, as annotations of the Web Annotation Data Model
    Annotations,
    /// A report to read in a browser, in one file without scripts
    Html,
}

impl From<Format> for factcards::document::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::Json => Self::Json,
            Format::Conllu => Self::Conllu,
            Format::Markdown => Self::Markdown,
            Format::Csv => Self::Csv,
            Format::Ics => Self::Ics,
            Format::Jsonld => Self::Jsonld,
            Format::Annotations => Self::Annotations,
            Format::Html => Self::Html,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Order {
    /// 4 November is 04/11
    Dmy,
    /// 4 November is 11/04
    Mdy,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Side {
    /// The nearest to the date of the text that tense and preposition allow, as in news
    Nearest,
    /// The last one before the date of the text
    Past,
    /// The next one after it, as in a message to an assistant
    Future,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Offsets {
    /// Unicode code points, what Python slices by
    Codepoint,
    /// UTF-16 code units, what JavaScript slices by
    Utf16,
    /// Bytes, what Rust and Go slice by
    Utf8,
}

impl Arguments {
    /// Refuses combinations that have no meaning.
    pub(crate) fn check(&self) -> Result<(), clap::Error> {
        let conflict = |message: &str| Err(Self::command().error(ErrorKind::ArgumentConflict, message));
        if self.jsonl && !matches!(self.format, Format::Json | Format::Conllu) {
            return conflict("--jsonl prints json or conllu; leave --format out, or run without --jsonl");
        }
        if self.format == Format::Csv && self.files.len() > 1 {
            return conflict("--format csv takes one file, as its rows do not name theirs; run it once for each file");
        }
        Ok(())
    }

    /// What the engine is asked for.
    pub(crate) fn options(&self) -> Options {
        Options {
            reference_date: self.date.clone(),
            date_order: self.date_order.map(|order| match order {
                Order::Dmy => DateOrder::DayFirst,
                Order::Mdy => DateOrder::MonthFirst,
            }),
            prefer: match self.prefer {
                Side::Nearest => Prefer::Nearest,
                Side::Past => Prefer::Past,
                Side::Future => Prefer::Future,
            },
            literal: self.literal,
            corrections: self.corrections.clone().unwrap_or_default().0,
        }
    }

    /// Where the texts come from, in order.
    pub(crate) fn sources(&self) -> Vec<Source> {
        if self.files.is_empty() {
            return vec![Source::Stdin];
        }
        let source = |file: &PathBuf| match file.as_path() {
            path if path == Path::new("-") => Source::Stdin,
            path => Source::File(path.to_owned()),
        };
        self.files.iter().map(source).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_declaration_of_the_arguments_is_sound() {
        Arguments::command().debug_assert();
    }
}
