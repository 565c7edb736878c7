//! The date that relative times count from: given, or written in the text.

use factcards_document::{BlockKind, ByteSpan, DateOrder, Options, ReferenceDateFrom, Warning, WarningCode};
use jiff::civil::{Date, DateTime};

use super::context::ReferenceDate;
use super::stamps;
use crate::text::Text;
use crate::timex::{Direction, Expression, Mention};

/// A line with more bytes than this is no date line.
const MAX_LINE: usize = 120;
/// How many lines at the start are looked at.
const MAX_LINES: usize = 12;
/// How many words stand before the date of a line that is about the text.
const MAX_LABEL: usize = 5;
/// How many bytes a place name and an agency take before the date of a dateline.
const MAX_DATELINE: usize = 60;

/// The option first, else a date line in the text, else none.
pub(crate) fn reference_date(
    text: &Text,
    options: &Options,
    warnings: &mut Vec<Warning<ByteSpan>>,
) -> Option<ReferenceDate> {
    if let Some(option) = &options.reference_date {
        match parse(option.trim()) {
            Some(given) => return Some(given),
            None => warnings.push(Warning::new(WarningCode::InvalidReferenceDate, None)),
        }
    }
    let metadata = text.blocks.iter().filter(|b| b.kind == BlockKind::Metadata).map(|b| b.span);
    metadata
        .filter(|span| span.len() <= 4 * MAX_LINE && !stamps::dates_a_quotation(text, *span))
        .find_map(|span| first_date(text, span, options.date_order).map(|(_, date)| date))
        .or_else(|| stamps::first(text, options.date_order))
        .or_else(|| line_date(text, options.date_order))
        .map(|date| ReferenceDate { date, time: None, from: ReferenceDateFrom::Text })
}

/// `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, and nothing else.
fn parse(option: &str) -> Option<ReferenceDate> {
    let digits = |s: &str, shape: &str| {
        s.len() == shape.len()
            && s.chars()
                .zip(shape.chars())
                .all(|(c, wanted)| if wanted == '0' { c.is_ascii_digit() } else { c == wanted })
    };
    if digits(option, "0000-00-00") {
        let date: Date = option.parse().ok()?;
        return Some(ReferenceDate { date, time: None, from: ReferenceDateFrom::Option });
    }
    if digits(option, "0000-00-00T00:00") {
        let moment: DateTime = option.parse().ok()?;
        let (date, time) = (moment.date(), Some(moment.time()));
        return Some(ReferenceDate { date, time, from: ReferenceDateFrom::Option });
    }
    None
}

/// The date of the first lines: one that is a date and nothing more, or begins with a label or a dateline.
fn line_date(text: &Text, order: Option<DateOrder>) -> Option<Date> {
    let mut start = 0;
    for line in text.source.split_inclusive('\n').take(MAX_LINES) {
        let span = ByteSpan::new(start, start + line.len()).trimmed(text.source);
        start += line.len();
        let mut short = span;
        if span.len() > MAX_LINE {
            let cut = (0..=MAX_LINE).rev().find(|n| text.source.is_char_boundary(span.start + n)).unwrap_or(0);
            short = ByteSpan::new(span.start, span.start + cut);
        }
        let Some((found, date)) = first_date(text, short, order) else { continue };
        if stamps::dates_a_quotation(text, span) {
            continue;
        }
        let before = ByteSpan::new(span.start, found.start).of(text.source).trim();
        let after = ByteSpan::new(found.end, span.end).of(text.source).trim();
        let is_label =
            |word: &str| text.language.date_labels.contains(&word.trim_end_matches(':').to_lowercase().as_str());
        let words = || before.split_whitespace();
        // "Dated 3 May", "Date of report: 3 May".
        let labelled = words().next().is_some_and(is_label) && words().count() <= 2
            || before.ends_with(':') && words().any(is_label) && words().count() <= MAX_LABEL;
        let alone = before.is_empty() && after.trim_matches(|c: char| !c.is_alphanumeric()).len() < 12;
        // "LONDON, April 12, 2025 (Reuters) – …"
        let place = before.trim_end_matches(|c: char| !c.is_alphanumeric());
        let dateline = !place.is_empty()
            && place.len() <= MAX_DATELINE
            && place
                .split_whitespace()
                .next()
                .is_some_and(|w| w.chars().all(|c| c.is_uppercase() || !c.is_alphabetic()))
            && (after.starts_with(['-', '–', '—', '(', '/', ':']) || after.is_empty());
        // "The Corran Weekly, 6 December 2025": who published or wrote it, or where.
        let named = words().all(|word| word.len() <= 3 || word.starts_with(char::is_uppercase));
        let published =
            before.ends_with([',', '–', '—', '|', '·']) && named && after.is_empty() && words().count() <= MAX_LABEL;
        if labelled || alone || dateline || published {
            return Some(date);
        }
    }
    None
}

/// The first date in a span that needs no reference, to the day.
fn first_date(text: &Text, span: ByteSpan, order: Option<DateOrder>) -> Option<(ByteSpan, Date)> {
    let found = (text.language.times)(text.source, span, &[], &|_| Direction::Open);
    found.into_iter().find_map(|mention| {
        let Mention { span, expression, .. } = mention;
        let day = match &expression {
            Expression::At(day, _) => day,
            day => day,
        };
        let absolute = super::resolve::absolute_day(day, order)?;
        Some((span, absolute))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date_of(source: &str) -> Option<String> {
        let text = Text::read(source, factcards_model::english().unwrap());
        reference_date(&text, &Options::default(), &mut vec![]).map(|found| found.date.to_string())
    }

    #[test]
    fn lines_about_the_text_date_it() {
        for line in ["Date of report: 24 March 2026", "Report date: 24 March 2026", "Dated 24 March 2026"] {
            assert_eq!(
                date_of(&format!("Loss of power\n\n{line}\n\nA pump failed.")).as_deref(),
                Some("2026-03-24"),
                "{line}"
            );
        }
        let published = "A keeper's last winter\n\nThe Corran Weekly, 24 March 2026\n\nHe has kept the light.";
        assert_eq!(date_of(published).as_deref(), Some("2026-03-24"));
    }

    #[test]
    fn a_sentence_with_a_date_does_not() {
        assert_eq!(date_of("The pump was bought from a dealer in Hull, 24 March 2026"), None);
        assert_eq!(date_of("The date was moved once more to: 24 March 2026"), None);
    }
}
